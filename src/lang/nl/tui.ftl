### The screens.

## Everywhere.

you = jij
yes = ja
no = nee
busy = Er loopt nog iets: wacht tot het klaar is, of stop het.
nobody = Je hebt hier geen sleutel: je kunt alleen kijken.
looking = kijkt mee
demonstration = demonstratie
filter = Zoek
more = +{ $count }
not-written = (niet geschreven)
not-stated = (niet ingevuld)
from-programme = uit het programma
two-versions = twee versies
in-progress = in bewerking
edited-after-review = bewerkt na beoordeling
edited-after-submission = bewerkt na indienen
hint-not-yet = (nog niet)
choice-none = –
confirm-title = Zeker weten?
from-draft = Een eerdere, niet bewaarde tekst is teruggezet. Wissen kan hieronder.

## Overview.

overview-on = { $client } over { $supplier }
overview-period = { $from } – { $to }
overview-area = Gebied
overview-done = Klaar
overview-verdicts = Oordelen
overview-evidence = Bewijs
overview-waiting = Wacht op
wait-nobody = niemand
wait-review = { $paper } beoordelen
wait-returned = { $paper } teruggegeven
wait-edited = { $paper } bewerkt
wait-conflict = { $paper } in twee versies
wait-submission = { $paper } indienen
foot-accepted = { $done } van { $of } aanvaard
foot-findings = { $count ->
    [one] { $count } bevinding
   *[other] { $count } bevindingen
}, { $high } hoog
foot-evidence = { $count ->
    [one] { $count } bewijsstuk
   *[other] { $count } bewijsstukken
}
foot-whole = { $ago } gecontroleerd, gaaf
foot-broken = laatste controle: niet gaaf
foot-uncounted = { $count ->
    [one] { $count } gebeurtenis telt
   *[other] { $count } gebeurtenissen tellen
} niet
foot-report-due = rapport over { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}
foot-report-past = datum van het rapport { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} voorbij
foot-mine = voor jou: { $mine } af te maken, { $review } te beoordelen
ago-now = zojuist
ago-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
} geleden

## Working papers.

papers-all = Alle toezeggingen
papers-mine = Af te maken door jou
papers-review = Te beoordelen door jou
papers-count = { $count ->
    [one] { $count } toezegging
   *[other] { $count } toezeggingen
}
papers-title = Toezegging
papers-evidence = Bewijs
papers-stage = Stand
papers-none = Niets gevonden.
papers-none-mine = Er wacht niets op jou.
papers-none-review = Er is niets dat jij kunt beoordelen.

## One commitment.

walk-place = { $number } van { $of }
walk-since = van kracht sinds { $since }
walk-due = uiterlijk { $date }
walk-risks = risico’s { $risks }
walk-risk = Risico { $risk }: { $title }
walk-promised = Toegezegd
walk-depends = Hangt af van
walk-establish = Vast te stellen
walk-evidence = Bewijs
walk-verdict = Oordeel
walk-findings = Bevindingen
walk-conclusion = Conclusie
walk-returned = Teruggegeven
walk-anomaly = In de bron klopt iets niet: { $text }
walk-asks = { $method } · vraagt: { $evidence }
walk-more-evidence = … en nog { $count }: Enter toont alles
walk-accepted = Aanvaard door { $who }, { $when }
walk-accepted-waived = Zonder tweede beoordelaar aanvaard door { $who }, { $when }
before-submit = Nodig om in te dienen:
nothing-needed = Niets meer nodig: dien in.
none-open = Er staat niets meer open.
select-evidence = Kies eerst een bewijsstuk.
confirm-edit-accepted = { $paper } is aanvaard. Wie de conclusie wijzigt, maakt de aanvaarding ongedaan. Toch bewerken?

## Evidence.

evidence-all = Bewijs
evidence-of = Bewijs bij { $paper }
evidence-count = { $count ->
    [one] { $count } stuk
   *[other] { $count } stukken
}
evidence-name = Naam
evidence-size = Grootte
evidence-collected = Verzameld
evidence-class = Rubricering
evidence-new = nieuw
evidence-accepted = aanvaard
evidence-returned = teruggegeven
evidence-outside-period = buiten de periode
evidence-none = Er is nog geen bewijs. Open een toezegging en voeg het daar toe.
evidence-unused = Dit bewijs wordt nergens voor gebruikt.
evidence-used = Gebruikt voor { $papers }
exhibit-state = Stand
exhibit-used = Gebruikt voor
exhibit-type = Soort
exhibit-received = Ontvangen
exhibit-by = Toegevoegd door
exhibit-digest = SHA-256
exhibit-name-bytes = Naam in bytes
exhibit-conflict = Twee mensen wijzigden dit los van elkaar; de volgende wijziging maakt er weer één van.

## Attaching.

picker-title = Toevoegen aan { $paper }
picker-marked = { $count } gemarkeerd · { $size }
picker-known = al in het dossier als { $label }
picker-other = geen gewoon bestand
picker-empty = Hier is niets.
picker-none = Markeer eerst een bestand.
picker-unreadable = Deze map is niet te lezen: { $why }
attach-skipped = Niet toegevoegd
attach-skipped-meaning = Deze zijn overgeslagen; de rest is toegevoegd.

## Findings.

findings-all = Bevindingen
findings-count = { $count ->
    [one] { $count } bevinding
   *[other] { $count } bevindingen
}
findings-title = Bevinding
findings-papers = Toezeggingen
findings-rating = Weging
findings-due = Uiterlijk
findings-status = Opvolging
findings-none = Er zijn geen bevindingen.
finding-rating = { $level } (kans { $likelihood }, gevolg { $impact })
finding-raised = Vastgelegd door { $who }, { $when }
finding-rerating = Herwogen
finding-rerated = { $level }, door { $who }, { $when }: { $reason }

## Members.

members-all = Leden
members-count = { $count ->
    [one] { $count } persoon
   *[other] { $count } personen
}
members-name = Naam
members-role = Rol
members-log = Logboek
members-events = Gebeurtenissen
members-revoked = ingetrokken
members-revoked-already = Dit lid is al ingetrokken.
members-waived = Van beoordeling is afgezien: { $reason }
members-fingerprint = Vingerafdruk { $print }

## Risks.

risks-all = Risico’s
risks-title = Risico
risks-before = Vooraf
risks-now = Nu
risks-residual = Aanvaard door
risks-none = Het programma noemt geen risico’s.
risks-text = Risico { $risk }: waarom

## Report.

report-title = Gegevens en hoofdstukken van het rapport

## Publishing.

publish-title = Wat de lezer ziet
publish-ready = gereed om te publiceren
publish-not-ready = { $count ->
    [one] nog { $count } ding te doen
   *[other] nog { $count } dingen te doen
}
publish-more = (en nog { $count }: Enter)
publish-about = { $public } openbaar · { $terms } beschermde termen
publish-item = Onderdeel
publish-public = Openbaar
publish-seen = Wat er staat
item-verdicts = oordelen
item-conclusion = conclusie
item-evidence = bewijs
item-finding = bevinding
item-member = naam
item-risk = risico { $risk }
item-risk-text = risico { $risk }  waarom
seen-withheld = weggelaten, Woo { $ground }: { $words }
publication-published = { $name } gepubliceerd, { $when }
publication-accepted = aanvaard door { $who }
publication-signed = ondertekend door { $who } als { $capacity } ({ $level })
publication-to-accept = nog te aanvaarden door een tweede persoon
public-all-none = Er is niets aanvaard dat nog niet gekozen is.
nothing-published = Er is nog niets gepubliceerd.
confirm-public-all = { $count ->
    [one] Eén aanvaard onderdeel
   *[other] { $count } aanvaarde onderdelen
} openbaar maken in de samenvatting?
confirm-publish = De samenvatting opmaken in het Nederlands en het Engels, en vastleggen? Wat is vastgelegd, blijft in het dossier staan.
confirm-accept-summary = Samenvatting { $name } opnieuw opmaken, vergelijken en aanvaarden?
confirm-sign = Samenvatting { $name } ondertekenen als { $capacity }? Een handtekening is niet terug te nemen.
confirm-revoke = { $log } intrekken? Wat dit lid hierna nog doet, telt niet. Dit is niet terug te nemen.
confirm-waive = Afzien van beoordeling door een tweede persoon? Het rapport vermeldt dit. Het is niet terug te nemen.
confirm-quit = Dit loopt nog: { $what }. Toch stoppen?
preview-title = Voorbeeld van de samenvatting: { $language }
verify-title = Controle van het dossier
verify-whole = Het dossier is gaaf.
verify-broken = Het dossier is niet gaaf.

## Promises by date.

timeline-title = Toezeggingen naar datum
timeline-count = { $count ->
    [one] { $count } met een datum
   *[other] { $count } met een datum
}
timeline-today = Vandaag is het { $date }
timeline-date = Uiterlijk
timeline-none = Geen toezegging heeft een datum.
timeline-kept = nagekomen
timeline-late = te laat
timeline-not-yet = nog niet nagekomen
timeline-unknown = niet vast te stellen
timeline-to-establish = vast te stellen
timeline-to-come = moet nog komen

## Log.

log-title = Wie deed wat, wanneer
log-count = { $count ->
    [one] { $count } gebeurtenis
   *[other] { $count } gebeurtenissen
}
log-uncounted = telt niet
event-member-invited = nodigde uit
event-member-revoked = trok in
event-review-waived = zag af van beoordeling
event-evidence-attached = voegde bewijs toe
event-evidence-described = beschreef bewijs
event-evidence-linked = koppelde bewijs
event-evidence-unlinked = ontkoppelde bewijs
event-evidence-judged = beoordeelde bewijs
event-verdict-given = gaf een oordeel
event-text-written = schreef
event-paper-submitted = diende in
event-paper-accepted = aanvaardde
event-paper-returned = gaf terug
event-finding-raised = legde bevinding vast
event-finding-changed = wijzigde bevinding
event-risk-rated = woog risico
event-residual-accepted = restrisico aanvaard
event-fact-stated = vulde in
event-publicity-chosen = koos openbaarheid
event-term-guarded = beschermde een term
event-summary-published = publiceerde
event-summary-accepted = aanvaardde samenvatting
event-summary-signed = ondertekende

## Texts.

editor-words = { $count ->
    [one] { $count } woord
   *[other] { $count } woorden
}
editor-kept = Wat je typt blijft bewaard, ook als je teruggaat. In het dossier staat het pas na Bewaren.
editor-conflict = Twee versies staan onder elkaar. Maak er één van en bewaar.

## What runs.

job-stop = { $key } stopt
job-stopping = Wordt gestopt …
job-attach = Bewijs toevoegen
job-publish = Samenvatting opmaken
job-accept-summary = Samenvatting vergelijken
job-sign = Ondertekenen
job-verify = Dossier controleren
job-preview = Voorbeeld maken

## What was done.

said-attached = { $count ->
    [0] Niets nieuws toegevoegd
    [one] Toegevoegd: { $labels }
   *[other] { $count } toegevoegd: { $labels }
}{ $linked ->
    [0] .
   *[other] , { $linked } al in het dossier en nu ook hiervoor gebruikt.
}{ $skipped ->
    [0] {""}
   *[other] {" "}Overgeslagen: { $skipped }.
}
said-submitted = Ingediend voor beoordeling.
said-accepted = Aanvaard.
said-returned = Teruggegeven, met de reden.
said-evidence-accepted = Bewijs aanvaard.
said-unlinked = Ontkoppeld.
said-linked = Gekoppeld.
said-verdict = Oordeel vastgelegd.
said-finding = Bevinding vastgelegd.
said-changed = Gewijzigd.
said-written = Bewaard in het dossier.
said-invited = Uitgenodigd.
said-revoked = Ingetrokken.
said-waived = Van beoordeling is afgezien.
said-rated = Weging vastgelegd.
said-residual = Vastgelegd wie het restrisico aanvaardt.
said-stated = Vastgelegd.
said-chosen = Gekozen.
said-guarded = Deze term komt in geen samenvatting.
said-published = Gepubliceerd als { $name }.
said-summary-accepted = Opnieuw opgemaakt, gelijk bevonden, en aanvaard.
said-signed = Ondertekend: { $level }.
said-signed-self = Ondertekend: { $level }. Het certificaat is eigen gemaakt: het toont gaafheid, geen identiteit.

## Forms.

form-verdict = Oordeel over { $paper }
form-return = { $what } teruggeven
form-revoke = { $log } intrekken
form-waive = Afzien van beoordeling
form-finding = Bevinding { $label }
form-new-finding = Nieuwe bevinding
form-link = { $label } ook gebruiken voor
form-unlink = { $label } ontkoppelen
form-invite = Lid uitnodigen
form-rate = Risico { $risk } nu wegen
form-residual = Restrisico { $risk }
form-term = Term die in geen samenvatting mag staan
form-withhold = Weglaten: { $what }
form-sign = Samenvatting { $name } ondertekenen
field-layer = Laag
field-value = Oordeel
field-reason = Reden
field-title-nl = Titel (nl)
field-title-en = Titel (en)
field-commitments = Toezeggingen
field-likelihood = Kans
field-impact = Gevolg
field-exhibits = Bewijs en plaats
field-owner = Eigenaar
field-due = Uiterlijk
field-until = Tot en met
field-status = Opvolging
field-rating-reason = Reden herweging
field-collected = Verzameld
field-period = Periode
field-collector = Door
field-source = Herkomst
field-method = Werkwijze
field-class = Rubricering
field-tool = Hulpmiddel
field-note = Notitie
field-expires = Vervalt
field-links = Toezegging of werkstap
field-link = Koppeling
field-name = Naam
field-log = Logboek
field-role = Rol
field-key = Publieke sleutel
field-fact = Gegeven
field-term = Term
field-ground = Grond (Woo)
field-sign-as = Als
field-key-file = Sleutelbestand
field-passphrase = Wachtzin
day-forms = zoals 14-9-2026, 14 sep, vandaag
days-forms = zoals 1 sep – 14 sep, sep 2026, 2026
fault-choice = Kies een van de mogelijkheden.
fault-empty = Dit is nodig.
fault-day = Geen dag: schrijf bijvoorbeeld 14-9-2026.
fault-days = Geen periode: schrijf bijvoorbeeld 1-9-2026 t/m 14-9-2026.
fault-number = Geen getal.
fault-commitment = Onbekende toezegging: { $word }
fault-evidence = Onbekend bewijs: { $word }
fault-log = Een persoon en een apparaat, zoals anna@laptop.
fault-key = 64 cijfers 0-9 a-f, zoals `waarmerk key show` ze geeft.

## Help.

help-title = Toetsen
help-palette = Alles is ook op naam te vinden, met : op elk scherm.
palette-title = Opdrachten

## The screens by name.

place-overview = Overzicht
place-papers = Lijst van toezeggingen
place-walk = Eén toezegging
place-picker = Bestanden kiezen
place-evidence = Lijst van bewijs
place-exhibit = Eén bewijsstuk
place-findings = Lijst van bevindingen
place-finding = Eén bevinding
place-members = Leden
place-risks = Risico’s
place-report = Rapport
place-publish = Publiceren
place-timeline = Naar datum
place-log = Logboek
place-reader = Tekst lezen
place-help = Toetsen
place-palette = Opdrachten
place-confirm = Vraag
place-form = Formulier
place-editor = Tekst schrijven
place-filter = Zoeken

## What can be done: in a hint, a word or two.

do-open = open
do-next-open = volgende
do-previous = vorige
do-attach = bewijs
do-verdict = oordeel
do-conclude = conclusie
do-raise-finding = bevinding
do-submit = indienen
do-accept-paper = aanvaarden
do-return-paper = teruggeven
do-accept-evidence = bewijs goed
do-return-evidence = bewijs terug
do-describe = gegevens
do-link = koppelen
do-unlink = ontkoppelen
do-mine = van mij
do-review = beoordelen
do-papers = toezeggingen
do-findings = bevindingen
do-evidence = bewijs
do-timeline = naar datum
do-publication = publiceren
do-report = rapport
do-risks = risico’s
do-members = leden
do-log = logboek
do-overview = overzicht
do-find = zoeken
do-rate = wegen
do-accept-residual = restrisico
do-invite = uitnodigen
do-revoke = intrekken
do-waive = afzien
do-preview = voorbeeld
do-toggle-public = openbaar
do-withhold = weglaten
do-public-all = alles
do-guard = term
do-publish = publiceren
do-accept-summary = aanvaarden
do-sign = ondertekenen
do-verify = controleren
do-mark = markeren
do-range = reeks
do-mark-all = alles
do-hidden = verborgen
do-above = omhoog
do-save = bewaren
do-next-field = velden
do-previous-field = vorig veld
do-choice-before = vorige keuze
do-choice-after = volgende keuze
do-other-text = andere taal
do-own-editor = eigen editor
do-discard = wissen
do-yes = ja
do-no = nee
do-up = omhoog
do-down = omlaag
do-page-up = bladzijde omhoog
do-page-down = bladzijde omlaag
do-first = begin
do-last = eind
do-leave = uit
do-back = terug
do-stop = stop
do-language = taal
do-help = hulp
do-palette = opdrachten
do-redraw = opnieuw
do-suspend = naar de shell
do-quit = verlaten

## What can be done: in the help and the list of commands.

doc-open = Open wat gekozen is.
doc-next-open = Naar de volgende toezegging waaraan iets te doen is.
doc-previous = Naar de vorige toezegging.
doc-attach = Bestanden toevoegen als bewijs.
doc-verdict = Een oordeel geven over een laag.
doc-conclude = De conclusie schrijven, Nederlands en Engels.
doc-raise-finding = Een bevinding vastleggen.
doc-submit = Indienen voor beoordeling.
doc-accept-paper = Het werkdocument aanvaarden.
doc-return-paper = Het werkdocument teruggeven, met een reden.
doc-accept-evidence = Het bewijs aanvaarden.
doc-return-evidence = Het bewijs teruggeven, met een reden.
doc-describe = De gegevens verbeteren of wijzigen.
doc-link = Het bewijs ook voor iets anders gebruiken.
doc-unlink = Het bewijs hier niet meer voor gebruiken.
doc-mine = Wat op jou wacht.
doc-review = Wat jij kunt beoordelen.
doc-papers = Alle toezeggingen.
doc-findings = Alle bevindingen.
doc-evidence = Al het bewijs.
doc-timeline = Toezeggingen naar datum.
doc-publication = Wat de lezer ziet; publiceren en ondertekenen.
doc-report = Gegevens en hoofdstukken van het rapport.
doc-risks = Het risicoregister.
doc-members = Wie aan de audit werkt.
doc-log = Wie wat deed, en wanneer.
doc-overview = Terug naar het overzicht.
doc-find = Zoeken in de lijst.
doc-rate = Het risico wegen zoals het nu is.
doc-accept-residual = Vastleggen wie het restrisico aanvaardt.
doc-invite = Een lid uitnodigen.
doc-revoke = Een lid intrekken.
doc-waive = Afzien van beoordeling door een tweede persoon.
doc-preview = De samenvatting lezen zoals zij nu zou zijn.
doc-toggle-public = Openbaar, of niet.
doc-withhold = Weglaten op een grond van de Woo.
doc-public-all = Alles openbaar maken wat aanvaard is.
doc-guard = Een term beschermen: geen samenvatting mag hem bevatten.
doc-publish = De samenvatting opmaken en vastleggen.
doc-accept-summary = De samenvatting opnieuw opmaken, vergelijken en aanvaarden.
doc-sign = De samenvatting ondertekenen.
doc-verify = Elke byte en handtekening van het dossier controleren.
doc-mark = Een bestand markeren.
doc-range = Markeren van hier tot daar.
doc-mark-all = Alle bestanden markeren.
doc-hidden = Verborgen bestanden tonen, of niet.
doc-above = Naar de map erboven.
doc-save = Bewaren, of versturen.
doc-next-field = Naar het volgende veld.
doc-previous-field = Naar het vorige veld.
doc-choice-before = De vorige keuze, of een teken naar links.
doc-choice-after = De volgende keuze, of een teken naar rechts.
doc-other-text = De tekst in de andere taal.
doc-own-editor = Schrijven in de eigen editor (VISUAL of EDITOR).
doc-discard = Wissen wat getypt is en niet bewaard.
doc-yes = Ja, doe het.
doc-no = Nee, doe het niet.
doc-up = Eén omhoog.
doc-down = Eén omlaag.
doc-page-up = Een bladzijde omhoog.
doc-page-down = Een bladzijde omlaag.
doc-first = Naar het begin.
doc-last = Naar het eind.
doc-leave = Uit de lijst, terug.
doc-back = Terug; wat getypt is blijft bewaard.
doc-stop = Stoppen wat loopt; anders het programma verlaten.
doc-language = Nederlands of Engels.
doc-help = Alle toetsen.
doc-palette = Alle opdrachten, op naam.
doc-redraw = Het scherm opnieuw tekenen.
doc-suspend = Even naar de shell; `fg` brengt terug.
doc-quit = Het programma verlaten.

## The fields and follow-up of a finding.

finding-field-criterion = Norm
finding-field-condition = Feit
finding-field-cause = Oorzaak
finding-field-effect = Gevolg
finding-field-recommendation = Aanbeveling
finding-field-response = Reactie
finding-field-action = Actie
finding-status-open = open
finding-status-in-progress = in uitvoering
finding-status-resolved-verified = opgelost, gezien
finding-status-resolved-not-verified = opgelost, niet gezien
finding-status-risk-accepted = risico aanvaard
finding-status-superseded = vervangen
assurance-limited = beperkt
assurance-reasonable = redelijk

## Grounds to withhold under the Woo.

ground-5-1-1a = eenheid van de Kroon
ground-5-1-1b = veiligheid van de Staat
ground-5-1-1c = vertrouwelijke bedrijfsgegevens
ground-5-1-1d = bijzondere persoonsgegevens
ground-5-1-1e = identificatienummers
ground-5-1-2a = internationale betrekkingen
ground-5-1-2b = economische belangen van de Staat
ground-5-1-2c = opsporing en vervolging
ground-5-1-2d = inspectie en toezicht
ground-5-1-2e = persoonlijke levenssfeer
ground-5-1-2f = overige bedrijfsgegevens
ground-5-1-2g = bescherming van het milieu
ground-5-1-2h = beveiliging van personen en bedrijven
ground-5-1-2i = goed functioneren van de Staat
ground-5-1-5 = onevenredige benadeling
ground-5-2 = persoonlijke beleidsopvattingen
