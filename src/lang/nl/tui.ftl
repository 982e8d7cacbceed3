### The screens.

## Everywhere.

ui-you = jou
ui-yes = ja
ui-no = nee
ui-busy = Er loopt nog iets: wacht tot het klaar is, of stop het.
ui-nobody = Je hebt hier geen sleutel: je kunt alleen kijken.
ui-looking = kijkt mee
ui-demonstration = demonstratie
ui-filter = Zoek
ui-more = +{ $count }
ui-not-written = (niet geschreven)
ui-not-stated = (niet ingevuld)
ui-from-programme = uit het programma
ui-two-versions = twee versies
ui-in-progress = in bewerking
ui-edited-after-review = bewerkt na beoordeling
ui-edited-after-submission = bewerkt na indienen
ui-hint-not-yet = (nog niet)
ui-choice-none = –
ui-confirm-title = Zeker weten?
ui-from-draft = Een eerdere, niet bewaarde tekst is teruggezet. Wissen kan hieronder.

## Overview.

ui-overview-on = { $client } over { $supplier }
ui-overview-period = { $from } – { $to }
ui-overview-area = Gebied
ui-overview-done = Klaar
ui-overview-verdicts = Oordelen
ui-overview-evidence = Bewijs
ui-overview-waiting = Wacht op
ui-wait-nobody = niemand
ui-wait-review = { $paper } beoordelen
ui-wait-returned = { $paper } teruggegeven
ui-wait-edited = { $paper } bewerkt
ui-wait-conflict = { $paper } in twee versies
ui-wait-submission = { $paper } indienen
ui-foot-accepted = { $done } van { $of } aanvaard
ui-foot-findings = { $count ->
    [one] { $count } bevinding
   *[other] { $count } bevindingen
}, { $high } hoog
ui-foot-evidence = { $count ->
    [one] { $count } bewijsstuk
   *[other] { $count } bewijsstukken
}
ui-foot-whole = { $ago } gecontroleerd, gaaf
ui-foot-broken = laatste controle: niet gaaf
ui-foot-uncounted = { $count ->
    [one] { $count } gebeurtenis telt
   *[other] { $count } gebeurtenissen tellen
} niet
ui-foot-report-due = rapport over { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}
ui-foot-report-past = datum van het rapport { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
} voorbij
ui-foot-mine = voor jou: { $mine } af te maken, { $review } te beoordelen
ui-ago-now = zojuist
ui-ago-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
} geleden

## Working papers.

ui-papers-all = Alle toezeggingen
ui-papers-mine = Af te maken door jou
ui-papers-review = Te beoordelen door jou
ui-papers-count = { $count ->
    [one] { $count } toezegging
   *[other] { $count } toezeggingen
}
ui-papers-title = Toezegging
ui-papers-evidence = Bewijs
ui-papers-stage = Stand
ui-papers-none = Niets gevonden.
ui-papers-none-mine = Er wacht niets op jou.
ui-papers-none-review = Er is niets dat jij kunt beoordelen.

## One commitment.

ui-walk-place = { $number } van { $of }
ui-walk-since = van kracht sinds { $since }
ui-walk-due = uiterlijk { $date }
ui-walk-risks = risico’s { $risks }
ui-walk-risk = Risico { $risk }: { $title }
ui-walk-promised = Toegezegd
ui-walk-depends = Hangt af van
ui-walk-establish = Vast te stellen
ui-walk-evidence = Bewijs
ui-walk-verdict = Oordeel
ui-walk-findings = Bevindingen
ui-walk-conclusion = Conclusie
ui-walk-last-year = Vorig jaar
ui-walk-change = Waarom anders
ui-walk-proposed = vorig jaar: { $text }
ui-walk-returned = Teruggegeven
ui-walk-anomaly = In de bron klopt iets niet: { $text }
ui-walk-asks = { $method } · vraagt: { $evidence }
ui-walk-more-evidence = … en nog { $count }: Enter toont alles
ui-walk-accepted = Aanvaard door { $who }, { $when }
ui-walk-accepted-waived = Zonder tweede beoordelaar aanvaard door { $who }, { $when }
ui-before-submit = Nodig om in te dienen:
ui-nothing-needed = Niets meer nodig: dien in.
ui-none-open = Er staat niets meer open.
ui-select-evidence = Kies eerst een bewijsstuk.
ui-confirm-edit-accepted = { $paper } is aanvaard. Wie de conclusie wijzigt, maakt de aanvaarding ongedaan. Toch bewerken?

## Evidence.

ui-evidence-all = Bewijs
ui-evidence-of = Bewijs bij { $paper }
ui-evidence-count = { $count ->
    [one] { $count } stuk
   *[other] { $count } stukken
}
ui-evidence-name = Naam
ui-evidence-size = Grootte
ui-evidence-collected = Verzameld
ui-evidence-class = Rubricering
ui-evidence-new = nieuw
ui-evidence-accepted = aanvaard
ui-evidence-returned = teruggegeven
ui-evidence-outside-period = buiten de periode
ui-evidence-no-day = geen dag bekend
ui-evidence-none = Er is nog geen bewijs. Open een toezegging en voeg het daar toe.
ui-evidence-unused = Dit bewijs wordt nergens voor gebruikt.
ui-evidence-used = Gebruikt voor { $papers }
ui-exhibit-state = Stand
ui-exhibit-used = Gebruikt voor
ui-exhibit-type = Soort
ui-exhibit-received = Ontvangen
ui-exhibit-by = Toegevoegd door
ui-exhibit-digest = SHA-256
ui-exhibit-name-bytes = Naam in bytes
ui-exhibit-conflict = Twee mensen wijzigden dit los van elkaar; de volgende wijziging maakt er weer één van.

## Attaching.

ui-picker-title = Toevoegen aan { $paper }
ui-picker-marked = { $count } gemarkeerd · { $size }
ui-picker-known = al in het dossier als { $label }
ui-picker-other = geen gewoon bestand
ui-picker-empty = Hier is niets.
ui-picker-none = Markeer eerst een bestand.
ui-picker-unreadable = Deze map is niet te lezen: { $why }
ui-attach-skipped = Niet toegevoegd
ui-attach-skipped-meaning = Deze zijn overgeslagen; de rest is toegevoegd.

## Findings.

ui-findings-all = Bevindingen
ui-findings-count = { $count ->
    [one] { $count } bevinding
   *[other] { $count } bevindingen
}
ui-findings-title = Bevinding
ui-findings-papers = Toezeggingen
ui-findings-rating = Weging
ui-findings-due = Uiterlijk
ui-findings-status = Opvolging
ui-findings-none = Er zijn geen bevindingen.
ui-finding-raised = Vastgelegd door { $who }, { $when }
ui-finding-marks = Let op
ui-finding-hearing = Wederhoor
ui-finding-years = Eerder
ui-finding-history = Opvolging door de tijd
ui-finding-rerating = Herwogen

## Members.

ui-members-all = Leden
ui-members-count = { $count ->
    [one] { $count } persoon
   *[other] { $count } personen
}
ui-members-name = Naam
ui-members-role = Rol
ui-members-log = Logboek
ui-members-events = Gebeurtenissen
ui-members-revoked = ingetrokken
ui-members-revoked-already = Dit lid is al ingetrokken.
ui-members-waived = Van beoordeling is afgezien: { $reason }
ui-members-fingerprint = Vingerafdruk { $print }

## Risks.

ui-risks-all = Risico’s
ui-risks-title = Risico
ui-risks-before = Vooraf
ui-risks-now = Nu
ui-risks-kept = Nagel.
ui-risks-findings = Bev.
ui-risks-measures = Maatregelen
ui-risks-matrix = Risico’s: kans en gevolg
ui-risks-anomaly = Let op
ui-risk-title = Risico { $risk }   { $title }
ui-risk-source = Bron
ui-risk-by-source = Volgens de bron
ui-risk-reason = Waarom
ui-risks-residual = Aanvaard door
ui-risks-none = Het programma noemt geen risico’s.
ui-risks-text = Risico { $risk }: waarom

## Report.

ui-report-title = Gegevens en hoofdstukken van het rapport

## Publishing.

ui-publish-title = Wat de lezer ziet
ui-publish-ready = gereed om te publiceren
ui-publish-not-ready = { $count ->
    [one] nog { $count } ding te doen
   *[other] nog { $count } dingen te doen
}
ui-publish-more = (en nog { $count }: Enter)
ui-publish-about = { $public } openbaar · { $terms } beschermde termen
ui-publish-item = Onderdeel
ui-publish-public = Openbaar
ui-publish-seen = Wat er staat
ui-item-verdicts = oordelen
ui-item-conclusion = conclusie
ui-item-last-year = oordelen van vorig jaar
ui-item-change = waarom het anders is
ui-item-applicability = waarom niet van toepassing
ui-item-promise = tijdlijn
ui-item-evidence = bewijs
ui-item-finding = bevinding
ui-item-history = verloop
ui-item-member = naam
ui-item-risk = risico { $risk }
ui-item-risk-text = risico { $risk }  waarom
ui-seen-withheld = weggelaten, Woo { $ground }: { $words }
ui-publication-published = { $name } gepubliceerd, { $when }
ui-publication-accepted = aanvaard door { $who }
ui-publication-signed = ondertekend door { $who } als { $capacity } ({ $level })
ui-publication-to-accept = nog te aanvaarden door een tweede persoon
ui-public-all-none = Er is niets aanvaard dat nog niet gekozen is.
ui-nothing-published = Er is nog niets gepubliceerd.
ui-confirm-public-all = { $count ->
    [one] Eén aanvaard onderdeel
   *[other] { $count } aanvaarde onderdelen
} openbaar maken in de samenvatting?
ui-confirm-publish = De samenvatting opmaken in het Nederlands en het Engels, en vastleggen? Wat is vastgelegd, blijft in het dossier staan.
ui-confirm-accept-summary = Samenvatting { $name } opnieuw opmaken, vergelijken en aanvaarden?
ui-confirm-sign = Samenvatting { $name } ondertekenen als { $capacity }? Een handtekening is niet terug te nemen.
ui-confirm-revoke = { $log } intrekken? Wat dit lid hierna nog doet, telt niet. Dit is niet terug te nemen.
ui-confirm-waive = Afzien van beoordeling door een tweede persoon? Het rapport vermeldt dit. Het is niet terug te nemen.
ui-confirm-quit = Dit loopt nog: { $what }. Toch stoppen?
ui-preview-title = Voorbeeld van de samenvatting: { $language }
ui-verify-title = Controle van het dossier
ui-verify-whole = Het dossier is gaaf.
ui-verify-broken = Het dossier is niet gaaf.

## Promises by date.

ui-timeline-title = Toezeggingen naar datum
ui-timeline-count = { $count ->
    [one] { $count } met een datum
   *[other] { $count } met een datum
}
ui-timeline-none = Geen toezegging heeft een datum.

## Log.

ui-log-title = Wie deed wat, wanneer
ui-log-count = { $count ->
    [one] { $count } gebeurtenis
   *[other] { $count } gebeurtenissen
}
ui-log-uncounted = telt niet
ui-event-member-invited = nodigde uit
ui-event-member-revoked = trok in
ui-event-review-waived = zag af van beoordeling
ui-event-prior-pinned = vervolgde vanuit
ui-event-paper-carried = nam het werkdocument van vorig jaar mee
ui-event-risk-carried = nam het risico van vorig jaar mee
ui-event-evidence-attached = voegde bewijs toe
ui-event-evidence-described = beschreef bewijs
ui-event-evidence-linked = koppelde bewijs
ui-event-evidence-unlinked = ontkoppelde bewijs
ui-event-evidence-judged = beoordeelde bewijs
ui-event-verdict-given = gaf een oordeel
ui-event-applicability-set = legde toepasselijkheid vast
ui-event-promise-changed = legde gewijzigde datum vast
ui-event-promise-stated = stelde stand vast
ui-event-promise-struck = schrapte een vastlegging
ui-event-profile-stated = vulde het profiel in
ui-event-text-written = schreef
ui-event-paper-submitted = diende in
ui-event-paper-accepted = aanvaardde
ui-event-paper-returned = gaf terug
ui-event-finding-raised = legde bevinding vast
ui-event-finding-changed = wijzigde bevinding
ui-event-finding-carried = nam bevinding mee
ui-event-finding-heard = legde wederhoor vast
ui-event-risk-rated = woog risico
ui-event-residual-accepted = restrisico aanvaard
ui-event-fact-stated = vulde in
ui-event-publicity-chosen = koos openbaarheid
ui-event-term-guarded = beschermde een term
ui-event-summary-published = publiceerde
ui-event-summary-accepted = aanvaardde samenvatting
ui-event-summary-signed = ondertekende

## Texts.

ui-editor-words = { $count ->
    [one] { $count } woord
   *[other] { $count } woorden
}
ui-editor-kept = Wat je typt gaat niet verloren. Na Bewaren staat het in het dossier.
ui-editor-proposed = Vorig jaar: { $text }
ui-said-taken-over = De tekst van vorig jaar staat hier om te bewerken; na Bewaren staat hij in het dossier.
ui-no-proposal = Er is geen tekst van vorig jaar om over te nemen.
ui-year-on-year = Dit jaar naast vorig jaar
ui-year-on-year-count = { $count } toezeggingen in beide jaren · { $differs } met een ander oordeel
ui-year-on-year-last = Vorig jaar
ui-year-on-year-this = Dit jaar
ui-year-on-year-course = Norm
ui-year-on-year-title = Toezegging
ui-year-on-year-why-title = { $paper }  Waarom het oordeel anders is dan vorig jaar
ui-year-on-year-gone = Alleen bij een toezegging van dit jaar hoort een tekst.
ui-editor-conflict = Twee versies staan onder elkaar. Maak er één van en bewaar.

## What runs.

ui-job-stop = { $key } stopt
ui-job-stopping = Wordt gestopt …
ui-job-attach = Bewijs toevoegen
ui-job-publish = Samenvatting opmaken
ui-job-accept-summary = Samenvatting vergelijken
ui-job-sign = Ondertekenen
ui-job-verify = Dossier controleren
ui-job-preview = Voorbeeld maken

## What was done.

ui-said-not-described = { $what }: al in het dossier, met andere gegevens. Wat nu is opgegeven is niet overgenomen; beschrijf het om dat te verbeteren.
ui-said-attached = { $count ->
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
ui-said-submitted = Ingediend voor beoordeling.
ui-said-accepted = Aanvaard.
ui-said-returned = Teruggegeven, met de reden.
ui-said-evidence-accepted = Bewijs aanvaard.
ui-said-unlinked = Ontkoppeld.
ui-said-linked = Gekoppeld.
ui-said-verdict = Oordeel vastgelegd.
ui-said-finding = Bevinding vastgelegd.
ui-said-heard = Wederhoor vastgelegd.
ui-said-changed = Gewijzigd.
ui-said-written = Bewaard in het dossier.
ui-said-invited = Uitgenodigd.
ui-said-revoked = Ingetrokken.
ui-said-waived = Van beoordeling is afgezien.
ui-said-rated = Weging vastgelegd.
ui-said-residual = Vastgelegd wie het restrisico aanvaardt.
ui-said-stated = Vastgelegd.
ui-said-chosen = Gekozen.
ui-said-guarded = Deze term komt in geen samenvatting.
ui-said-published = Gepubliceerd als { $name }.
ui-said-summary-accepted = Opnieuw opgemaakt, gelijk bevonden, en aanvaard.
ui-said-signed = Ondertekend: { $level }.
ui-said-signed-self = Ondertekend: { $level }. Het certificaat is eigen gemaakt: het toont gaafheid, geen identiteit.

## Forms.

ui-form-verdict = Oordeel over { $paper }
ui-form-return = { $what } teruggeven
ui-form-revoke = { $log } intrekken
ui-form-waive = Afzien van beoordeling
ui-form-finding = Bevinding { $label }
ui-form-new-finding = Nieuwe bevinding
ui-form-link = { $label } ook gebruiken voor
ui-form-unlink = { $label } ontkoppelen
ui-form-invite = Lid uitnodigen
ui-form-rate = Risico { $risk } nu wegen
ui-form-residual = Restrisico { $risk }
ui-form-hearing = Wederhoor bij { $label }
ui-form-term = Term die in geen samenvatting mag staan
ui-form-withhold = Weglaten: { $what }
ui-form-sign = Samenvatting { $name } ondertekenen
ui-field-layer = Laag
ui-field-value = Oordeel
ui-field-reason = Reden
ui-field-title-nl = Titel (nl)
ui-field-title-en = Titel (en)
ui-field-commitments = Toezeggingen
ui-field-likelihood = Kans
ui-field-impact = Gevolg
ui-field-exhibits = Bewijs en plaats
ui-field-owner = Eigenaar
ui-field-due = Uiterlijk
ui-field-until = Tot en met
ui-field-status = Opvolging
ui-field-risks = Risico’s
ui-field-repeats = Keert terug uit
ui-field-verified = Gezien in
ui-field-accepted-until = Aanvaard tot
ui-field-superseded-by = Vervangen door
ui-field-of = Gevraagd aan
ui-field-heard-asked = Gevraagd op
ui-field-outcome = Uitkomst
ui-field-heard-day = Op of voor
ui-field-rating-reason = Reden wijziging
ui-field-collected = Verzameld
ui-field-period = Periode
ui-field-collector = Door
ui-field-source = Herkomst
ui-field-method = Werkwijze
ui-field-class = Rubricering
ui-field-tool = Hulpmiddel
ui-field-note = Notitie
ui-field-expires = Vervalt
ui-field-links = Toezegging of werkstap
ui-field-link = Koppeling
ui-field-name = Naam
ui-field-log = Logboek
ui-field-role = Rol
ui-field-key = Publieke sleutel
ui-field-fact = Gegeven
ui-field-term = Term
ui-field-ground = Grond (Woo)
ui-field-sign-as = Als
ui-field-key-file = Sleutelbestand
ui-field-passphrase = Wachtzin
ui-day-forms = zoals 14-9-2026, 14 sep, vandaag
ui-days-forms = zoals 1 sep – 14 sep, sep 2026, 2026
ui-fault-choice = Kies een van de mogelijkheden.
ui-fault-empty = Dit is nodig.
ui-fault-day = Geen dag: schrijf bijvoorbeeld 14-9-2026.
ui-fault-days = Geen periode: schrijf bijvoorbeeld 1-9-2026 t/m 14-9-2026.
ui-fault-number = Geen getal.
ui-fault-commitment = Onbekende toezegging: { $word }
ui-fault-evidence = Onbekend bewijs: { $word }
ui-fault-risk = Onbekend risico: { $word }
ui-fault-finding = Onbekende bevinding: { $word }
ui-fault-log = Een persoon en een apparaat, zoals anna@laptop.
ui-fault-key = 64 cijfers 0-9 a-f, zoals `waarmerk key show` ze geeft.

## Help.

ui-help-title = Toetsen
ui-help-palette = Alles is ook op naam te vinden, met : op elk scherm.
ui-palette-title = Opdrachten

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
place-risk = Eén risico
place-year-on-year = Naast vorig jaar
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
do-hear = wederhoor
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
do-year-on-year = vorig jaar
do-members = leden
do-log = logboek
do-overview = overzicht
do-find = zoeken
do-rate = wegen
do-accept-residual = restrisico
do-matrix = matrix
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
do-take-over = vorig jaar overnemen
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
doc-next-open = Naar de volgende toezegging waaraan iets te doen is; bij een deelwaarneming naar de volgende post.
doc-previous = Naar de vorige toezegging.
doc-attach = Bestanden toevoegen als bewijs.
doc-verdict = Een oordeel geven over een laag.
doc-conclude = De conclusie schrijven, Nederlands en Engels.
doc-raise-finding = Een bevinding vastleggen.
doc-hear = Vastleggen hoe de gecontroleerde op de bevinding is gehoord.
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
doc-year-on-year = Dit jaar naast vorig jaar: oordelen, normen, en waarom ze anders zijn.
doc-members = Wie aan de audit werkt.
doc-log = Wie wat deed, en wanneer.
doc-overview = Terug naar het overzicht.
doc-find = Zoeken in de lijst.
doc-rate = Het risico wegen zoals het nu is.
doc-accept-residual = Vastleggen wie het restrisico aanvaardt.
doc-matrix = De risico’s in een matrix van kans en gevolg, vooraf en nu.
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
doc-take-over = De tekst van vorig jaar overnemen, om te bewerken en te bewaren.
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
