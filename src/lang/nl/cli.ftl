### De opdrachtregel.

## Hoe een melding is opgemaakt.

failure = Niet gedaan: { $sentence }
failure-hint = {"  "}{ $hint }
progress = { $step }: { $done } van { $total }
step-attach = Toevoegen
step-render = Opmaken
step-sign = Ondertekenen
step-verify = Verifiëren

## Wat er schort aan de woorden van een opdracht.

usage-unknown-argument = `{ $word }` hoort hier niet.
usage-unknown-command = Er is geen opdracht `{ $word }`.
usage-value-needed = Bij { $option } hoort een waarde.
usage-value = `{ $value }` past hier niet: { $option }.
usage-missing = Dit ontbreekt: { $what }.
usage-missing-command = Er is een opdracht nodig.
usage-conflict = { $one } en { $other } gaan niet samen.
usage-not-utf8 = Een woord is geen tekst in UTF-8.
usage-number-of-values = Het aantal waarden past hier niet: { $option }.
usage-allowed = Toegestaan: { $values }.
usage-suggested = Bedoelde u { $suggested }?
usage-help = `{ $command } --help` zegt hoe het moet.
expected-date = Hier hoort een datum, zoals 2026-09-14.
expected-period = Hier horen twee datums op volgorde, zoals 2026-01-01..2026-12-31.
expected-log = Hier horen een persoon en een apparaat, in kleine letters, zoals anna@laptop.
expected-key = Hier hoort een publieke sleutel: 64 hexadecimale cijfers in kleine letters, zoals `waarmerk key show` ze geeft.
expected-link = Hier hoort een toezegging of een werkstap, zoals TEL-3, of TEL-3.2 voor de tweede werkstap.
expected-event = Hier hoort een gebeurtenis, zoals anna@laptop/41.
expected-place = Hier hoort een bewijsstuk, zoals E-07, of E-07:pagina 3 voor een plek erin.

## Wat niet kan, en wat eraan te doen is.

error-output = De resultaten konden niet worden geschreven: { $error }
error-no-text = Er is geen tekst.
error-no-text-hint = Geef die als argument, met --file, of via standaardinvoer met `-`; op een terminal opent een editor.
error-no-proposal = Er is niets over te nemen: de conclusie van vorig jaar wordt voorgesteld waar norm en werkzaamheden gelijk zijn en er nog niets geschreven is.
error-no-proposal-hint = waarmerk year-on-year ID toont de conclusie van vorig jaar en wat er is gewijzigd.
error-not-a-text = Dit is geen tekst in UTF-8 van hoogstens { $limit }.
error-editor = De editor `{ $editor }` is niet goed geëindigd: { $why }
text-kept = De tekst is bewaard in { $path }.
error-two-meanings = `{ $word }` is de naam van een hoofdstuk en van een gebied.
error-two-versions = Er staan twee versies naast elkaar.
error-two-versions-hint = Noem met --keep de versie om mee verder te gaan: { $versions }.
error-seal-key-name = Voor het certificaat is een naam nodig: geef die met --name.
error-nothing-attached = Er is niets toegevoegd.
error-no-descriptors = Dit systeem heeft geen bestandsdescriptors om een wachtwoordzin uit te lezen.
ask-passphrase = Wachtwoordzin van { $key }:
hint-papers = `waarmerk papers` geeft de toezeggingen.
hint-programmes = `waarmerk programme list` geeft de werkprogramma’s.
hint-items = Zoals TEL-3, TEL-3:verdicts, TEL-3:conclusion, area:telemetry, E-07, F-01, F-01:condition, F-01:history, F-01:all, risk:3, risk:3:reason, TEL-3:applicability, BND-3:promise, TEL-3:checks, profile:services, member:anna@laptop. `waarmerk public list --all` geeft ze alle.
error-io = { $path }: { $why }
error-settings = De instellingen in { $path } zijn niet te lezen: { $why }
error-prior-damaged = Het dossier van vorig jaar in { $path } is niet gaaf: { $faults ->
    [one] er is één ding
   *[other] er zijn { $faults } dingen
} mis mee. Vanuit een beschadigd dossier wordt niets meegenomen.
error-prior-damaged-hint = waarmerk verify { $path } noemt wat er mis is. Begin vanuit een kopie die gaaf is.
error-no-prior = Noem het dossier van vorig jaar met --from, of een werkprogramma met --programme.
error-no-log-key = Er is hier geen sleutel voor het logboek { $log }.
error-no-log-key-hint = Maak er een met `waarmerk key new --for log --as { $log }`.
error-no-identity = Het is niet bekend wie hier werkt.
error-no-identity-hint = Maak een sleutel met `waarmerk key new --for log --as NAAM@APPARAAT --name "Volledige naam"`, of noem er een met --by.
error-key-exists = Er is al een sleutel in { $path }: er wordt niets overschreven.
error-no-seal-key = Er is geen sleutel om een samenvatting mee te ondertekenen.
error-no-seal-key-hint = Geef er een met --key, of maak er een met `waarmerk key new --for seal`.
error-key = { $path }: { $problem }
error-leaks = { $count ->
    [one] Eén ding in de samenvatting mag niet naar buiten.
   *[other] { $count } dingen in de samenvatting mogen niet naar buiten.
}
error-leak = { $file }: { $kind }, “{ $term }”: … { $context } …
leak-guarded = een term die is aangemerkt
leak-person = een persoon die niet is gekozen
leak-address = een e-mailadres
leak-evidence-name = de naam van bewijs dat niet is gekozen
error-not-empty = { $path } is niet leeg: noem een map die nog niet bestaat.
error-nothing-to-verify = { $path } is geen dossier en geen samenvatting (PDF, JSON).
error-no-signature-beside = Naast { $path } staat geen handtekening: een bestand met dezelfde naam en .p7s erachter.
error-trust = De certificaten om op te vertrouwen in { $path } zijn niet te lezen: { $why }
error-published-file-differs = published/{ $file } is niet zoals het logboek zegt. `waarmerk verify` noemt wat er mis is.
error-seal-does-not-hold = De handtekening op { $file } klopt niet: er is niets bewaard.
error-no-such-line = Logboek { $log } heeft geen regel { $line }.
error-no-home = Er is geen map voor sleutels en instellingen bekend: geef die met WAARMERK_HOME.
error-no-randomness = Het systeem geeft geen toevalsbytes.
error-cancelled = Gestopt.
error-other-checkpoint = Het ijkpunt van het bewijs is niet dat van dit dossier zoals het toen was.
error-nothing-recorded = Er is niets vastgelegd.
error-inside = Dit hoort niet te gebeuren: { $detail }
error-read-only = Dit dossier kan hier alleen worden gelezen.
error-not-a-member-hint = Stuur een auditleider de regel van `waarmerk key show`, voor `waarmerk member invite --from`.
error-held = Iemand anders schrijft in dit dossier.
error-held-by = { $user } op { $host } schrijft in dit dossier (proces { $process }, sinds { $since }).
error-held-hint = Lezen kan intussen; schrijven kan als de ander klaar is.
error-not-a-dossier = { $path } is geen dossier: er staat geen audit.toml in.
error-not-a-dossier-hint = Ga naar een dossier, of noem er een met --dir; `waarmerk new` maakt er een.
error-broken = Het dossier is beschadigd, of ermee is geknoeid.
error-broken-hint = `waarmerk verify` noemt alles wat er mis is.
error-other-key = De sleutel hier is niet die waarmee { $log } is uitgenodigd.
error-not-saved = Niet opgeslagen: { $path }: { $why }
error-no-space-hint = Maak ruimte en doe het opnieuw. Wat eerder is bevestigd, is opgeslagen.
error-poisoned = Opslaan is eerder mislukt: open het dossier opnieuw, dan blijkt wat is opgeslagen.
error-held-back = Uw logboek heeft logboek { $log } gezien tot regel { $line }, en die is hier niet: voeg eerst de kopie samen die haar heeft.
error-other-dossier = { $path } is een kopie van een ander dossier.
error-other-broken = De andere kopie is beschadigd, of ermee is geknoeid: er is niets overgenomen.
error-forked = Logboek { $log } is vanaf regel { $line } op twee manieren verder gegaan: geen van beide is overgenomen.
error-forked-hint = Eén sleutel is in twee kopieën gebruikt, of een verleden is herschreven. Vraag de eigenaar van het logboek welke kopie de juiste is.
error-seal-pdf = De PDF is niet te ondertekenen: { $detail }
error-seal-no-such-field = De PDF heeft geen handtekeningveld { $field }; wel: { $present }.
error-seal-already-signed = Het handtekeningveld { $field } is al ondertekend.
error-seal-outside-validity = Het certificaat van { $subject } geldt van { $from } tot { $until }, en nu niet.
error-seal-timestamp = Er was geen tijdstempel te krijgen: { $detail }
error-seal-timestamp-hint = Er is niets ondertekend. Probeer het opnieuw, of onderteken zonder tijdstempeldienst in de instellingen.
error-seal-too-large = De handtekening neemt { $needed } bytes, en er zijn er { $reserved } voor vrijgehouden.

## Wat er mis is met een sleutel.

key-problem-pem = regel { $line } is geen PEM: { $detail }.
key-problem-no-private-key = er staat geen privésleutel in.
key-problem-several-private-keys = er staat meer dan één privésleutel in.
key-problem-old-form = de sleutel heeft de oudere vorm { $detail }. Zet hem om met `openssl pkcs8 -topk8 -in OUD.pem -out NIEUW.pem`.
key-problem-passphrase-needed = de sleutel is versleuteld: de wachtwoordzin is nodig (--passphrase-fd, of een terminal om het te vragen).
key-problem-undecipherable = de wachtwoordzin is fout, of de versleuteling is onbekend.
key-problem-unusable = de privésleutel is niet bruikbaar: { $detail }.
key-problem-no-certificate = er is geen certificaat bij de sleutel. Zet het in hetzelfde bestand, of geef het met --certificates.
key-problem-bad-certificate = certificaat { $position } is niet te lezen: { $detail }.
key-problem-mismatch = het certificaat van { $detail } hoort bij een andere sleutel.
key-problem-broken-chain = het certificaat van { $subject } is niet uitgegeven door het volgende, { $next }.
key-problem-not-for-signing = met het certificaat van { $detail } mag de sleutel geen documenten ondertekenen.
key-problem-failed = een bewerking met de sleutel is mislukt: { $detail }.

## Waarom een bestand niet is toegevoegd.

skipped-link = het is een koppeling, en die worden niet gevolgd
skipped-dangling-link = het is een koppeling naar niets
skipped-fifo = het is een named pipe
skipped-socket = het is een socket
skipped-device = het is een apparaat
skipped-other-file-system = het is een map op een ander bestandssysteem
skipped-dossier = het is het dossier zelf
skipped-missing = het is er niet
skipped-unreadable = het is niet te lezen: { $why }
skipped-changed = het veranderde tijdens het lezen
skipped-wrong-bytes = de bytes hebben SHA-256 { $found }, en niet { $expected }

## Wat wie een dossier opent, moet weten.

notice-tail = Let op: { $fault } Het telt niet mee.
notice-set-aside = Let op: { $fault } Het is apart gezet in { $path }.
notice-mended = Let op: logboek { $log } eindigde hier bij regel { $from } en is tot regel { $to } aangevuld uit de eigen kopie van dit apparaat.
notice-held-back = Let op: logboek { $log } wacht op regel { $line } van logboek { $needs }, die hier niet is. Voeg de kopie samen die haar heeft.
notice-stranger = Let op: logboek { $log } is van geen lid. De regels erin tellen niet mee.
notice-not-remembered = Let op: wat is gezien kon niet worden onthouden, dus een oudere kopie kan later onopgemerkt blijven: { $why }

## Wat er is gedaan.

done-new = { $commitments ->
    [one] { $title } gemaakt in { $dir }: één toezegging, onder leiding van { $name }.
   *[other] { $title } gemaakt in { $dir }: { $commitments } toezeggingen, onder leiding van { $name }.
}
done-attached = { $count ->
    [one] Eén bestand toegevoegd aan { $to }.
   *[other] { $count } bestanden toegevoegd aan { $to }.
}
done-attached-known = { $count ->
    [one] Eén bestand zat al in het dossier en wordt nu ook hiervoor gebruikt.
   *[other] { $count } bestanden zaten al in het dossier en worden nu ook hiervoor gebruikt.
}
done-attached-unchanged = { $count ->
    [one] Eén bestand zat al in het dossier, en werd hiervoor al gebruikt.
   *[other] { $count } bestanden zaten al in het dossier, en werden hiervoor al gebruikt.
}
not-taken-in = Niet toegevoegd: { $path }: { $why }.
attach-cancelled = Gestopt. Wat is toegevoegd, blijft.
done-evidence-accepted = { $label } aanvaard, { $name }.
done-evidence-returned = { $label } teruggegeven, { $name }.
done-evidence-linked = { $label }, { $name }, wordt gebruikt voor: { $links }.
done-evidence-described = Verbeterd wat bekend is van { $label }, { $name }.
done-verdict = { $commitment }, { $layer }: { $mark } { $verdict }.
done-text = Geschreven, in het { $language }: { $what }.
done-taken-over = Overgenomen van vorig jaar, in het { $language }: { $what }.
done-text-taken-back = Teruggenomen, in het { $language }: { $what }.
done-submitted = { $commitment } is ingediend voor beoordeling.
done-accepted = { $what } is aanvaard.
done-accepted-waived = { $what } is aanvaard als eigen werk, nu van beoordeling is afgezien; het rapport vermeldt dat.
done-returned = { $what } is teruggegeven aan wie het opstelde.
done-waived = Eigen werk mag voortaan worden aanvaard. Het rapport drukt de reden af.
done-guarded = Geen samenvatting mag voortaan “{ $term }” bevatten.
done-fact = Het rapport vermeldt, { $fact }: { $value }.
done-finding-raised = Bevinding { $label } vastgelegd. Schrijf de teksten met `waarmerk finding write { $label } condition --lang nl`.
done-finding-changed = Bevinding { $label } gewijzigd.
done-finding-heard = Wederhoor bij { $label } vastgelegd.
done-risk-rated = Risico { $risk } is na de audit gewogen als { $level }.
done-risk-accepted = { $owner } aanvaardt wat van risico { $risk } overblijft tot { $until }.
done-public = { $what }: { $choice }.
done-published = { $name } gepubliceerd, zonder handtekening.
done-summary-accepted = { $name } opnieuw opgemaakt, tot op de byte gelijk, en aanvaard.
done-signed = { $name } ondertekend als { $capacity }: { $certificate }, niveau { $level }.
done-log-key = De sleutel van logboek { $log } gemaakt in { $path }.
done-seal-key = Een sleutel gemaakt die samenvattingen ondertekent als { $name }.
seal-key-self-signed = Het certificaat is van eigen makelij: het toont dat niets is veranderd, niet wie ondertekende.
key-fingerprint = Vingerafdruk, om voor te lezen: { $fingerprint }
done-invited = { $name } uitgenodigd als { $role }; schrijft logboek { $log }.
done-revoked = { $log } ingetrokken: wat in dat logboek nog komt, telt niet mee.
done-merged-log = { $count ->
    [one] Logboek { $log }: één regel erbij.
   *[other] Logboek { $log }: { $count } regels erbij.
}
done-merged-evidence = { $count ->
    [one] Eén bewijsstuk erbij.
   *[other] { $count } bewijsstukken erbij.
}
done-merged-file = Erbij: { $file }
done-merged-nothing = De andere kopie heeft niets dat hier niet is.
done-man = { $count ->
    [one] Eén pagina geschreven.
   *[other] { $count } pagina’s geschreven.
}
done-demo = Een audit gespeeld in { $dir }: { $events } gebeurtenissen door { $members } leden.
demo-signed = Ondertekend: { $certificate }, niveau { $level }.
demo-published = De samenvatting staat in { $dir }.

## Wat nu komt.

next-new = Nu: ga naar { $dir }; `waarmerk papers` geeft de toezeggingen, `waarmerk paper ID` toont er een.
next-needed = { $commitment } heeft nog nodig: { $needed }.
next-submit = Er is niets meer nodig: `waarmerk submit { $commitment }`.
next-review = { $commitment } wacht tot iemand anders het aanvaardt of teruggeeft.
next-submission-undone = { $commitment } is gewijzigd na het indienen: dien het opnieuw in.
next-acceptance-undone = { $commitment } is gewijzigd na de beoordeling: het is weer open.
next-published = Nu: iemand anders geeft `waarmerk accept summary`; daarna `waarmerk sign --as auditor`.
next-log-key = Stuur een auditleider de regel van `waarmerk key show`, voor `waarmerk member invite --from`, of begin een audit met `waarmerk new`.
next-invited = Geef daarna een kopie van het dossier; `waarmerk merge` neemt het werk weer over.
next-demo = Kijk rond: WAARMERK_HOME={ $home } waarmerk --dir { $dossier } status
publish-nothing-missing = Niets staat een samenvatting in de weg: `waarmerk publish`.
publish-unready = Voordat een samenvatting kan worden gepubliceerd:

## Lijsten.

nothing-evidence = Geen bewijs.
nothing-findings = Geen bevindingen.
nothing-public = Er is niets gekozen als openbaar.
nothing-keys = Er zijn geen sleutels. `waarmerk key new` maakt er een.
publicity-public = openbaar
publicity-inside = binnen
publicity-withheld = weggelaten, Woo { $ground }
member-revoked = ingetrokken
key-of-this-device = dit apparaat
log-does-not-count = { $told } (telt niet mee: { $why })
papers-edited = { $stage }, gewijzigd na beoordeling
programme-own = eigen
programme-commitments = { $count ->
    [one] één toezegging
   *[other] { $count } toezeggingen
}
programme-problems = { $count ->
    [one] één probleem
   *[other] { $count } problemen
}
programme-good = { $id } is in orde: { $areas ->
    [one] één gebied
   *[other] { $areas } gebieden
}, { $commitments ->
    [one] één toezegging
   *[other] { $commitments } toezeggingen
}.
programme-unknown-setting = { $procedure }: de tabel met instellingen kent geen “{ $setting }”, zodat deze controle nooit iets kan zeggen.
programme-bad = { $count ->
    [one] Eén probleem.
   *[other] { $count } problemen.
}
version = versie
conflict-details = Er staan twee versies naast elkaar: `waarmerk evidence describe` met --keep kiest er een.

## Hoe de audit ervoor staat.

status-parties = { $client } over { $supplier }
status-demonstration = Een demonstratie: alles erin is verzonnen.
year-on-year-none = Dit dossier volgt niet op dat van vorig jaar.
year-on-year-beside = Naast { $audit } (dossier { $dossier }): { $count } toezeggingen in beide jaren
year-on-year-overall = Geheel
year-on-year-why = Waarom het anders is
year-on-year-no-why = (niet geschreven)
year-on-year-said = reden gegeven
year-on-year-conclusion = Conclusie van vorig jaar
year-on-year-differences = Wat er in de norm is gewijzigd: [-weg-] {"{+"}nieuw{"+}"}
last-year-not-accepted = Het werkdocument van vorig jaar is niet geaccepteerd.
last-year-residual = wat resteerde is aanvaard door { $owner } tot en met { $until }
risk-last-year = Vorig jaar
last-year-accepted = Vorig jaar geaccepteerd door { $name }, { $at }.
last-year-accepted-waived = Vorig jaar geaccepteerd door { $name } als eigen werk, met ontheffing, { $at }.
course-same = zelfde norm
course-changed = norm gewijzigd
course-new = nieuw
course-dropped = vervallen
part-obliged = Wie verplicht is
part-kind = Soort
part-standing = Zwaarte
part-statement = Wat is toegezegd ({ $language })
part-quote = De woorden van het contract
part-due = Uiterste datum
part-depends = Hangt af van
part-procedure-method = Methode, { $layer } { $number }
part-procedure-text = Werkzaamheid, { $layer } { $number } ({ $language })
part-procedure-evidence = Gevraagd bewijs, { $layer } { $number } ({ $language })
status-me = U: { $name }, { $role }
status-no-member = geen lid
status-area = Gebied
status-accepted = Aanvaard
status-verdicts = Oordelen
status-evidence = Bewijs
status-papers = { $accepted } van { $total } aanvaard
status-findings = { $count ->
    [one] één bevinding
   *[other] { $count } bevindingen
}
status-pieces = { $count ->
    [one] één bewijsstuk
   *[other] { $count } bewijsstukken
}
status-published = Samenvatting { $name } wacht tot iemand anders haar aanvaardt.
status-summary-accepted = Samenvatting { $name } is aanvaard, en nog niet ondertekend.
status-signed = Samenvatting { $name } is ondertekend: { $signed }.
status-uncounted = { $count ->
    [one] Eén gebeurtenis telt niet mee; `waarmerk log` zegt waarom.
   *[other] { $count } gebeurtenissen tellen niet mee; `waarmerk log` zegt waarom.
}

## Een werkdocument.

paper-since = sinds { $since }
paper-due = uiterlijk { $due }
paper-risks = risico’s { $risks }
paper-quote = In het contract
paper-depends = Hangt af van
paper-procedures = Vast te stellen
paper-asks = Bewijs: { $evidence }
paper-verdicts = Oordelen
paper-evidence = Bewijs
paper-findings = Bevindingen
paper-conclusion = Conclusie in het { $language }, { $by }
paper-sign-off = Aftekening
paper-submitted = Ingediend door { $by }, { $at }.
paper-accepted = Aanvaard door { $by }, { $at }.
paper-accepted-waived = Aanvaard door { $by }, { $at }, als eigen werk nu van beoordeling is afgezien.
paper-returned = Teruggegeven door { $by }, { $at }:

## Een bewijsstuk.

evidence-state-new = nieuw
evidence-state-accepted = aanvaard
evidence-state-returned = teruggegeven
evidence-state-conflict = twee beoordelingen
detail-size = omvang
detail-type = soort
detail-digest = SHA-256
detail-received = ontvangen
detail-links = gebruikt voor
detail-class = rubricering
detail-collected = verzameld
detail-period = periode
detail-method = methode
detail-collector = verzameld door
detail-source = bron
detail-tool = hulpmiddel
detail-note = aantekening
detail-expires = vervalt
detail-accepted = aanvaard
detail-returned = teruggegeven
detail-outside-period = Het gaat over andere dagen dan de periode van de audit: oordelen kunnen er niet op steunen.
detail-no-day = Er is geen dag bekend waarover het gaat: oordelen kunnen er niet op steunen.

## Een bevinding.

detail-finding-commitments = toezeggingen
detail-finding-evidence = bewijs
detail-finding-rating = weging
detail-finding-status = stand
detail-finding-owner = eigenaar
detail-finding-due = uiterlijk
detail-finding-marks = let op
detail-finding-risks = risico's
detail-finding-hearing = wederhoor
detail-finding-years = eerder
detail-finding-ratings = wegingen
detail-finding-statuses = opvolging
field-criterion = norm
field-condition = feit
field-cause = oorzaak
field-effect = gevolg
field-recommendation = aanbeveling
field-response = reactie
field-action = actie

## Risico’s.

risk-number = risico { $risk }
risk-before = vooraf
risk-after = na afloop
risk-measures = maatregelen
risk-findings = bevindingen
risk-rated-by = { $rating }, { $who }, { $when }
risk-source-measures = volgens de bron
risk-source = bron
risk-reason = waarom
risk-no-verdict = nog geen oordeel
risk-anomaly = Let op, { $source }, { $place }: { $text }
risk-accepted = aanvaard door, tot
told-verdicts-of = { $commitment }, oordelen
told-last-year-of = { $commitment }, oordelen van vorig jaar
told-change-of = { $commitment }, waarom het anders is
told-text-on = { $what }, tekst

## Wat er is gebeurd.

told-member-invited = { $name } uitgenodigd als { $role } ({ $log })
told-member-revoked = { $log } ingetrokken: { $reason }
told-review-waived = afgezien van beoordeling van eigen werk: { $reason }
told-prior-pinned = vervolgd vanuit { $audit } (dossier { $dossier })
told-paper-carried = { $commitment }: werkdocument van vorig jaar meegenomen
told-risk-carried = risico { $risk }: weging van vorig jaar meegenomen
told-evidence-attached = { $label } toegevoegd, { $name } ({ $size }), aan { $links }
told-evidence-described = verbeterd wat bekend is van { $label }
told-evidence-linked = gebruikt { $label } ook voor { $links }
told-evidence-unlinked = gebruikt { $label } niet meer voor { $link }
told-evidence-accepted = { $label } aanvaard
told-evidence-returned = { $label } teruggegeven: { $reason }
told-verdict-given = { $commitment }, { $layer }, beoordeeld: { $verdict }
told-text-written = geschreven, in het { $language }: { $what }
told-text-taken-back = teruggenomen, in het { $language }: { $what }
told-paper-submitted = { $commitment } ingediend
told-paper-accepted = { $commitment } aanvaard
told-paper-accepted-waived = { $commitment } aanvaard als eigen werk, nu van beoordeling is afgezien
told-paper-returned = { $commitment } teruggegeven: { $reason }
told-finding-raised = { $label } vastgelegd: { $title }
told-finding-changed = { $label } gewijzigd
told-history-of = het verloop van { $label }
told-finding-carried = { $label } meegekomen uit { $audit }: { $title }
told-finding-asked = { $label } voorgelegd voor wederhoor; reactie gevraagd voor { $day }
told-finding-answered = { $label }: reactie ontvangen op { $day }
told-finding-not-answered = { $label }: op { $day } nog geen reactie
told-risk-rated = risico { $risk } na de audit gewogen als { $level }
told-residual-accepted = vastgelegd dat { $owner } aanvaardt wat van risico { $risk } overblijft tot { $until }
told-fact-stated = vermeld, { $fact }: { $value }
told-made-public = gekozen als openbaar: { $what }
told-kept-inside = gekozen om binnen te blijven: { $what }
told-withheld = weggelaten op grond { $ground }: { $what }
told-term-guarded = een term aangemerkt die in geen samenvatting mag: { $term }
told-summary-published = samenvatting { $name } gepubliceerd
told-summary-accepted = samenvatting { $name } aanvaard
told-summary-signed = samenvatting { $name } ondertekend als { $capacity } ({ $level })

## Hulp.

help-heading-usage = Gebruik:
help-heading-command = OPDRACHT
help-heading-commands = Opdrachten
help-heading-arguments = Argumenten
help-heading-options = Opties
help-heading-everywhere = Overal
help-values = ({ $values })
help-waarmerk = Van de schriftelijke toezeggingen van een leverancier naar een ondertekende samenvatting die iedereen kan verifiëren.
help--dossier = Het dossier om in de terminal te openen; zonder dit, het dossier waarin we staan
help--dir = Het dossier; zonder dit, het dossier waarin we staan
help--by = Het logboek om in te schrijven, als u er meer hebt
help--message-lang = De taal van meldingen en resultaten
help--ascii = Tekens in gewoon ASCII (ook WAARMERK_ASCII=1)
help--help = Toon deze hulp
help--version = Toon de versie
help--json = Schrijf JSON, zoals beschreven in docs/json.md
help--commitment = De toezegging, zoals TEL-3
help--reason = Waarom
help--text = De tekst; `-` leest standaardinvoer; zonder tekst of bestand opent een editor
help--file = Een bestand met de tekst
help--lang = De taal van de tekst; die van meldingen staat vóór de opdracht
help--label = Het label, zoals E-07 of F-01
help--labels = De labels, zoals E-07
help--to = Waarvoor het wordt gebruikt: een toezegging, of een werkstap ervan, zoals TEL-3.2
help--collected = De dag waarop het is verzameld
help--period = De dagen waarover het gaat
help--source = Waar het vandaan komt: een systeem, een persoon, een adres
help--method = Hoe het is verkregen
help--class = Wie het mag zien
help--collector = Wie het heeft verzameld
help--tool = Het hulpmiddel dat het maakte, met de versie
help--note = Waarom erop mag worden vertrouwd, of met welke voorzichtigheid
help--expires = De dag vanaf wanneer het niet meer geldt
help--keep = Waar twee versies naast elkaar staan: de versie om mee verder te gaan
help--risk = Het nummer van het risico
help--likelihood = Hoe waarschijnlijk het is
help--impact = Hoe erg het is
help--owner = Wie het oplost, of aanvaardt
help--on = De toezeggingen waarover het gaat
help--title_nl = Een paar woorden in het Nederlands
help--title_en = Een paar woorden in het Engels
help--evidence = Bewijs dat het toont, met de plek erin: E-07:pagina 3
help--due = Wanneer het uiterlijk is opgelost
help--status = Hoe het met de opvolging staat
help--log = Een persoon en een apparaat, zoals anna@laptop
help--as = Een persoon en een apparaat, zoals anna@laptop
help--name = Volledige naam
help-demo = Speel twee jaren van een audit op verzonnen bewijs, tot ondertekende en geverifieerde samenvattingen
help-demo--dir = Een map die nog niet bestaat; de dossiers worden DIR/2025 en DIR/2026
help-demo--no_tui = Alleen maken; open de terminalschermen niet
help-new = Begin een audit: maak een dossier
help-new--dir = Een map die nog niet bestaat
help-new--from = Het dossier van vorig jaar: ga daarop verder
help-new--programme = Het werkprogramma: de id van een bekend, of een bestand; anders dat van vorig jaar, woord voor woord
help-new--client = Wie de opdracht gaf; anders de opdrachtgever van vorig jaar
help-new--period = De periode waarover de audit gaat
help-new--title_nl = De titel in het Nederlands; anders die van het werkprogramma, met het jaar
help-new--title_en = De titel in het Engels; anders die van het werkprogramma, met het jaar
help-new--supplier = Wiens toezeggingen worden onderzocht; anders de leverancier van vorig jaar of van het werkprogramma
help-new--name = Volledige naam van de auditleider; anders zoals in de instellingen
help-status = Toon hoe de audit ervoor staat
help-log = Toon alles wat er is gebeurd, op volgorde
help-log--last = Alleen de laatste zoveel
help-papers = Geef de werkdocumenten: oordeel per laag, stand, bewijs
help-papers--area = Alleen die van dit gebied
help-papers--stage = Alleen die met deze stand
help-paper = Toon één werkdocument, helemaal
help-attach = Neem bewijs op in het dossier: bestanden, en alle bestanden in mappen
help-attach--paths = Bestanden en mappen
help-evidence = Bekijk bewijs; aanvaard het, geef het terug, koppel en beschrijf het
help-evidence-list = Geef het bewijs
help-evidence-list--to = Alleen wat hiervoor wordt gebruikt
help-evidence-list--state = Alleen wat er zo voor staat
help-evidence-show = Toon alles wat van een bewijsstuk bekend is
help-evidence-accept = Aanvaard bewijs: relevant en betrouwbaar genoeg om op te concluderen
help-evidence-return = Geef bewijs terug: niet geschikt
help-evidence-link = Gebruik bewijs voor nog iets
help-evidence-unlink = Gebruik bewijs ergens niet meer voor
help-evidence-unlink--from = Waarvoor het niet meer wordt gebruikt
help-evidence-describe = Verbeter wat van bewijs bekend is; wat niet wordt genoemd, blijft
help-evidence-describe--clear = Gegevens om terug te nemen
help-verdict = Beoordeel één laag van een toezegging
help-verdict--layer = De laag
help-verdict--value = Het oordeel
help-verdict--reason = Waarom; nodig waar het oordeel niet op bewijs steunt
help-conclude = Schrijf een conclusie, of een hoofdstuk van het rapport
help-conclude--subject = Een toezegging, een gebied, of een hoofdstuk (assignment, addressees, scope, out-of-scope, method, result, limitations, follow-up); section:NAAM en area:ID onderscheiden gelijke namen
help-conclude--take_over = Neem de conclusie van vorig jaar over, waar die wordt voorgesteld
help-finding = Leg bevindingen vast, wijzig en schrijf ze
help-year-on-year = Leg dit jaar naast vorig jaar
help-year-on-year--id = Een toezegging: de oordelen in beide jaren, waarom ze verschillen, en hoe de norm is gewijzigd
help-year-on-year--json = Schrijf JSON
help-finding-list = Geef de bevindingen
help-finding-show = Toon één bevinding, helemaal
help-finding-raise = Leg een bevinding vast
help-finding-change = Wijzig een bevinding; wat niet wordt genoemd, blijft
help-finding-change--reason = Waarom; nodig waar de weging of de stand verandert
help-finding-change--risk = De risico's waarover zij gaat
help-finding-raise--risk = De risico's waarover zij gaat
help-finding-change--verified = Bewijs, na de bevinding aanvaard, waarin te zien is dat het is opgelost; nodig bij resolved-verified
help-finding-change--accepted_until = Tot wanneer de eigenaar het laat zoals het is; nodig bij risk-accepted, tenzij wat van haar risico's resteert is aanvaard
help-finding-change--superseded_by = De bevinding die haar vervangt; nodig bij superseded
help-finding-raise--repeats = De bevinding uit een eerdere audit die terugkeert
help-finding-hear = Leg vast hoe de gecontroleerde is gehoord: gevraagd, en wat ervan kwam
help-finding-hear--asked = Wanneer de bevinding is voorgelegd
help-finding-hear--of = Aan wie
help-finding-hear--expected = De reactie wordt verwacht voor deze dag
help-finding-hear--received = De reactie kwam op deze dag
help-finding-hear--none_by = Op deze dag was er geen reactie
help-finding-write = Schrijf een tekst van een bevinding
help-finding-write--field = Welke tekst
help-risk = Weeg de risico’s zoals ze na de audit zijn
help-risk-list = Geef de risico’s, vooraf en na afloop
help-risk-show = Toon één risico: maatregelen met hun oordelen, bevindingen, wat resteert
help-risk-matrix = Toon de risico's in een matrix van kans en gevolg, vooraf en nu
help-risk-rate = Weeg een risico zoals het nu is
help-risk-write = Schrijf waarom een risico zo is gewogen
help-risk-accept = Leg vast wie aanvaardt wat van een risico overblijft
help-risk-accept--until = Tot wanneer
help-fact = De feiten van de opdracht die het rapport vermeldt
help-fact-list = Geef de feiten
help-fact-set = Vermeld een feit
help-fact-set--fact = Welk
help-fact-set--value = Wat het is; een datum zoals 2026-11-20; assurance: limited of reasonable
help-submit = Dien een werkdocument in voor beoordeling
help-accept = Aanvaard een ingediend werkdocument, of een gepubliceerde samenvatting
help-accept--what = Een toezegging, zoals TEL-3; of `summary`
help-accept--name = De naam van de publicatie; anders de nieuwste
help-return = Geef een ingediend werkdocument terug aan wie het opstelde
help-waive = Zie af van beoordeling door een ander, in een audit van één persoon; het rapport vermeldt dat
help-public = Kies wat de samenvatting zegt; er staat niets in dat niet is gekozen
help-public-list = Geef wat is gekozen, en wat een samenvatting nog in de weg staat
help-public-list--all = Alles wat gekozen kan worden
help-public-set = Kies of iets openbaar is, binnen blijft, of op een grond van de Woo wordt weggelaten
help-public-set--items = Wat: TEL-3 (oordelen en conclusie), TEL-3:verdicts, TEL-3:conclusion, area:telemetry, E-07, F-01, F-01:condition, F-01:history, F-01:all, risk:3, risk:3:reason, TEL-3:applicability, BND-3:promise, TEL-3:checks, profile:services, member:anna@laptop
help-public-set--choice = `public`, `inside`, of de grond
help-guard = Merk een term aan die in geen samenvatting mag; zonder term, geef ze
help-guard--term = De term
help-preview = Toon wat de samenvatting zou zeggen
help-preview--lang = De taal van de samenvatting
help-publish = Maak de samenvatting op in beide talen; er is nog niets ondertekend
help-sign = Onderteken een samenvatting die is aanvaard
help-sign--as = In welke hoedanigheid
help-sign--key = Het sleutelbestand (PEM); anders dat van de instellingen, of van `key new --for seal`
help-sign--certificates = Certificaten die niet in het sleutelbestand staan (PEM)
help-sign--passphrase_fd = De bestandsdescriptor om de wachtwoordzin uit te lezen
help-sign--timestamp_authority = Het adres van een tijdstempeldienst; anders dat van de instellingen
help-sign--name = De naam van de publicatie; anders de nieuwste
help-verify = Verifieer een dossier of een samenvatting: heel, ondertekend door wie, vertrouwd door wie, wanneer
help-verify--path = Een dossier, een PDF, of een JSON met de .p7s ernaast; anders het dossier waarin we staan
help-verify--trust = Certificaten om op te vertrouwen (PEM); wie daar niet onder valt, is dan een fout
help-verify--without_evidence = Bytes van bewijs met deze rubricering mogen ontbreken: deze kopie is zonder gemaakt. Zonder waarde: confidential
help-verify--prior = Het dossier van vorig jaar, of een bestand dat daaruit is gepubliceerd: is het nog zoals het is vastgelegd?
help-programme = De werkprogramma’s die een audit kan volgen
help-programme-list = Geef de werkprogramma’s, meegeleverde en eigen
help-programme-show = Toon een werkprogramma
help-programme-show--id = Zoals annual-audit
help-programme-show--toml = Als bestand, om er zelf een te maken
help-programme-check = Ga een werkprogramma na: elk probleem met regel, kolom en wat eraan te doen is
help-programme-check--file = Het bestand
help-key = De sleutels die logboeken en samenvattingen ondertekenen; ze blijven buiten elk dossier
help-key-new = Maak een sleutel
help-key-new--for = `log`: voor het logboek van dit apparaat; `seal`: om samenvattingen te ondertekenen, met een eigen certificaat
help-key-list = Geef uw sleutels
help-key-show = Schrijf de regel die je bij een auditleider aanmeldt: logboek, publieke sleutel, naam
help-member = Wie aan de audit werkt
help-member-invite = Nodig een lid uit
help-member-invite--role = Waarvoor het lid meedoet
help-member-invite--key = De publieke sleutel van het lid, zoals `waarmerk key show` die geeft
help-member-revoke = Trek een lid in
help-member-revoke--last = De laatste regel van het logboek die telt; anders de laatste die hier is gezien
help-member-list = Geef de leden
help-merge = Neem het werk uit een andere kopie van het dossier over
help-merge--other = De andere kopie
help-doctor = Zeg of alles er is wat werken hier vraagt
help-completions = Schrijf de aanvullingen voor een shell
help-completions--shell = De shell
help-man = Schrijf de handleiding als man-pagina’s
help-man--dir = De map voor de pagina’s

error-no-terminal = Het scherm heeft een terminal nodig.
error-no-terminal-hint = `waarmerk --help` noemt de opdrachten die er geen nodig hebben.
error-keymap = { $path }: { $problem }
