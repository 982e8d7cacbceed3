### Bewijs lezen en controleren.

## Waar een controle op uitkwam, en waarheen een bijzonderheid wijst.

check-outcome-holds = houdt stand
check-outcome-fails = faalt
check-outcome-nothing-against = niets ertegen
check-outcome-cannot-tell = niet te zeggen
weight-against = tegen
weight-for = voor
weight-open = open
weight-note = opmerking

## Wat getest wordt.

test-settings = geldende instellingen
test-settings-chosen = instellingen gekozen
test-no-direct-identifier = geen directe identiteit in gebeurtenissen
test-no-content = geen inhoud in gebeurtenissen
test-pseudonymised = personen alleen onder pseudoniem
test-events-documented = gebeurtenissen gedocumenteerd
test-service-data-explained = dienstgegevens uitgelegd
test-viewer-readable = gegevensviewer leesbaar
test-levels-compared = niveaus vergeleken
test-sensitive-measurements = gevoelige metingen
test-always-sent = wat altijd wordt verstuurd
test-inside-boundary = binnen de EU-gegevensgrens
test-no-third-parties = geen derden
test-subprocessors-compared = lijsten van subverwerkers vergeleken
test-notice-given = aankondiging van subverwerkers
test-each-half-year = een rapport per halfjaar
test-experiences-compared = Connected Experiences vergeleken
power-establish = kan vaststellen
power-refute = kan alleen weerleggen

## Wat ermee gedaan wordt.

refusal-no-check = { $procedure } geeft geen controle op.
refusal-nothing-examined = De controle van { $procedure } heeft geen bewijs om te lezen. Voeg dat eerst toe.
refusal-observation-replaced = { $observation } is vervangen door { $later }: die geldt nu.
refusal-observation-stale = { $observation } gaat niet meer over het bewijs dat er nu is. Voer de controle eerst opnieuw uit.
needed-appraisal = { $observation } aanvaarden of verwerpen
needed-one-appraisal = één oordeel over { $observation }, er zijn er twee
needed-check-again = de controle van { $observation } opnieuw uitvoeren: het bewijs is veranderd
refusal-observation-not-judged = { $observation } is gekozen als openbaar, en niemand heeft haar aanvaard of verworpen.
refusal-overruled-untold = { $observation } is gekozen als openbaar en is verworpen: verwerp haar opnieuw met de woorden voor de lezers, in beide talen.
told-checks-of = { $commitment }, controles door programma
told-observed = { $label }: de controle van { $procedure } kwam uit op “{ $outcome }”.
told-observation-accepted = { $label } is aanvaard.
told-observation-overruled = { $label } is verworpen: { $reason }
ui-event-observed = controle uitgevoerd
ui-event-observation-appraised = waarneming beoordeeld
conflict-appraisal = het oordeel over { $what }
seen-overruled = Verworpen
seen-for-readers = Voor de lezers

## Formaten.

format-registry-export = registerexport
format-registry-policy = registry.pol van groepsbeleid
format-policy-result = resultaat van beleid (gpresult)
format-policy-report = rapport van een groepsbeleidsobject
format-policy-rules = regels van Policy Analyzer
format-intune-settings = instellingencatalogus van Intune
format-registry-query = uitvoer van reg query
format-item-properties = uitvoer van Get-ItemProperty
format-cloud-policy = export van Cloud Policy
format-property-list = property list van macOS
format-viewer-table = tabel van de Diagnostic Data Viewer
format-viewer-json = JSON van de Diagnostic Data Viewer
format-event-transcript = opslag van diagnostische gebeurtenissen (EventTranscript.db)
format-common-schema = gebeurtenissen in Common Schema
format-bond-compact = gebeurtenissen in Bond compact binary
format-http-archive = HTTP-archief (HAR)
format-mitmproxy-dump = dump van mitmproxy
format-fiddler-archive = sessiearchief van Fiddler
format-pcap = netwerkopname (pcap)
format-pcapng = netwerkopname (pcapng)
format-subprocessors = lijst van subverwerkers
format-transparency-reports = transparantierapporten
format-experiences = lijst van Connected Experiences
format-event-names = lijst van namen van gebeurtenissen
format-service-tags = servicetags van Azure
format-mmdb = database van adressen (MaxMind DB)
format-endpoints = lijst van eindpunten
format-test-setup = opzet van een test
format-table = tabel
format-sqlite = andere SQLite-database
format-text = tekst

## Wat van het lezen gezegd moet worden.

remark-truncated = Het bestand houdt eerder op dan het zou moeten{ $about }.
remark-damaged = Een deel was niet te lezen en is overgeslagen{ $about }.
remark-too-large = Een deel is groter dan wat gelezen wordt; alleen het begin is gelezen{ $about }.
remark-not-decoded = Een deel is niet gedecodeerd{ $about }.
remark-incomplete = Een deel dat er hoort te zijn ontbreekt{ $about }.
remark-departs = Het wijkt af van de standaard, en is toch gelezen{ $about }.
remark-empty = Het is leeg{ $about }.
remark-unknown-name = Een naam is niet bekend, of in een andere taal{ $about }.
remark-left-out = Wie het bestand maakte, liet iets weg{ $about }.

## Hoe iets dat is gevonden, was geschreven.

written-utf-16 = UTF-16
written-percent = procentcodering
written-escaped = tekst met escapes
written-hexadecimal = hexadecimale cijfers
written-base64 = base64
written-compressed = gecomprimeerde gegevens
written-upper-case = hoofdletters
written-lower-case = kleine letters
written-composed-characters = samengestelde tekens
written-decomposed-characters = tekens met losse accenten
written-utf-16le = UTF-16LE
written-utf-16be = UTF-16BE
written-percent-in-lower-case = procentcodering in kleine letters
written-percent-twice = tweemaal procentcodering
written-escapes-of-json = escapes van JSON
written-json-in-json = JSON in JSON
written-base64-one-byte-on = base64, één byte verder
written-base64-two-bytes-on = base64, twee bytes verder
written-base64-of-lower-case = base64 van kleine letters
written-base64-for-addresses = base64 voor adressen
written-base64-of-decomposed-characters = base64 van tekens met losse accenten
written-base64-in-lines = base64 in regels
written-base64-of-utf-16le = base64 van UTF-16LE
written-base64-of-utf-16be = base64 van UTF-16BE
written-hexadecimal-with-0x = hexadecimale cijfers met 0x
written-hexadecimal-of-utf-16le = hexadecimale cijfers van UTF-16LE
written-hexadecimal-of-utf-16be = hexadecimale cijfers van UTF-16BE
written-gzip-in-base64 = gzip in base64
written-zlib-in-base64 = zlib in base64
written-deflate-in-base64 = deflate in base64
written-base64-in-hexadecimal = base64 in hexadecimale cijfers
written-base64-in-base64 = base64 in base64

## Wat een bestand zegt van de machine of het bereik waarover het gaat.

read-about-database-type = soort database
read-about-built = gemaakt op
read-about-ip-version = versie van IP
read-about-nodes = knooppunten
read-about-languages = talen
read-about-ranges-without-country = bereiken zonder land
read-about-producer = producent
read-about-data-type = soort gegevens
read-about-read-time = gelezen op
read-about-policy-applied = beleid dat gold
read-about-policy-denied = beleid dat is geweigerd
read-about-key = sleutel
read-about-edition = editie
read-about-office-version = versie van Office

## Delen van een uitwisseling.

at-part-url = adres
at-part-request-headers = kopregels van het verzoek
at-part-request-body = inhoud van het verzoek
at-part-response-headers = kopregels van het antwoord
at-part-response-body = inhoud van het antwoord
at-part-socket-message = bericht van een websocket

## Wat een geplante term is.

seed-kind-account = account
seed-kind-display-name = weergavenaam
seed-kind-email = e-mailadres
seed-kind-phone = telefoonnummer
seed-kind-sid = beveiligings-id
seed-kind-device = apparaat
seed-kind-tenant = tenant
seed-kind-document = document
seed-kind-sentence = zin

## Telemetrieniveaus.

capture-level-optional = Optional
capture-level-required = Required
capture-level-neither = Neither

## Wat er van een controle werd.

check-became-no-evidence = niets te lezen
check-became-recorded = vastgelegd
check-became-same = als vastgelegd
check-became-not-recorded = niet vastgelegd

## Hoeveel feiten van een soort.

read-count-setting = { $count ->
    [one] 1 instelling
   *[other] { $count } instellingen
}
read-count-exchange = { $count ->
    [one] 1 uitwisseling
   *[other] { $count } uitwisselingen
}
read-count-event = { $count ->
    [one] 1 gebeurtenis
   *[other] { $count } gebeurtenissen
}
read-count-lookup = { $count ->
    [one] 1 DNS-antwoord
   *[other] { $count } DNS-antwoorden
}
read-count-conversation = { $count ->
    [one] 1 verbinding
   *[other] { $count } verbindingen
}
read-count-row = { $count ->
    [one] 1 rij
   *[other] { $count } rijen
}
read-count-range = { $count ->
    [one] 1 adresreeks
   *[other] { $count } adresreeksen
}
read-count-host = { $count ->
    [one] 1 host
   *[other] { $count } hosts
}
read-count-seed = { $count ->
    [one] 1 geplante term
   *[other] { $count } geplante termen
}
read-count-capture = { $count ->
    [one] 1 opname beschreven
   *[other] { $count } opnamen beschreven
}
read-count-about = { $count ->
    [one] 1 eigenschap
   *[other] { $count } eigenschappen
}

## Een plaats in een bestand, van buiten naar binnen.

at-step-file = bestand { $name }
at-step-line = regel { $number }
at-step-row = rij { $number }
at-step-entry = post { $number }
at-step-packet = pakket { $number }
at-step-event = gebeurtenis { $number }
at-step-offset = byte { $number }
at-step-key = sleutel { $name }
at-step-value = waarde { $name }
at-step-default-value = standaardwaarde
at-step-field = veld { $name }
read-deleted = weggehaald
read-event-level = { $name } · niveau { $level }
read-conversation = { $name } ({ $server }), { $sent } verstuurd, { $received } ontvangen

## Een bestand lezen, en controles uitvoeren.

probe-whole = geheel gelezen
probe-not-whole = niet alles was te lezen
probe-more-remarks = { $count ->
    [one] Nog één opmerking is niet getoond.
   *[other] Nog { $count } opmerkingen zijn niet getoond.
}
probe-unknown = geen bekend formaat
probe-resembles = { $kind ->
    [text] tekst, zonder bekende vorm
   *[other] geen bekend formaat; de eerste bytes zijn die van { $kind }
}
probe-tried = Geprobeerd zijn: { $tried }.
step-check = Controleren
check-no-evidence = geen bewijs
nothing-checks = Hier wordt geen controle opgegeven.
nothing-observations = Er zijn geen waarnemingen.
done-checked = { $count ->
    [one] Eén waarneming is te aanvaarden of te verwerpen: zie “waarmerk observation show”.
   *[other] { $count } waarnemingen zijn te aanvaarden of te verwerpen: zie “waarmerk observation show”.
}
done-observation-accepted = { $observation } aanvaard.
done-observation-overruled = { $observation } verworpen.
seen-stale = gaat niet meer over het bewijs dat er nu is: voer de controle opnieuw uit
seen-replaced = vervangen door { $later }
seen-waits = te aanvaarden of te verwerpen
seen-accepted-by = aanvaard door { $by }
seen-overruled-by = verworpen door { $by }: { $reason }
seen-run-by = uitgevoerd door { $by }, { $at }, met versie { $program }
seen-read = { $evidence }: { $format }, { $facts ->
    [one] één feit
   *[other] { $facts } feiten
}, geheel gelezen
seen-read-partly = { $evidence }: { $format }, { $facts ->
    [one] één feit
   *[other] { $facts } feiten
}; niet alles was te lezen
seen-not-recognised = { $evidence }: geen bekend formaat
seen-table = { $own ->
    [yes] eigen tabel
   *[no] tabel
} { $name }, versie { $version } ({ $digest })
seen-more = { $count ->
    [one] Nog één bijzonderheid is geteld, en niet genoemd.
   *[other] Nog { $count } bijzonderheden zijn geteld, en niet genoemd.
}
seen-other-tables = De tabellen waarmee is gecontroleerd zijn sindsdien veranderd: voer de controle opnieuw uit.
error-check-table = { $table }, regel { $line }: { $kind ->
    [form] dit heeft niet de vorm die het moet hebben
    [missing] er ontbreekt iets
    [value] deze waarde is niet toegestaan
    [twice] dit staat er twee keer
   *[newer] dit is het formaat van een nieuwere versie
} ({ $about }).
error-check-table-hint = Herstel de tabel in uw map met sjablonen, of haal die weg: dan geldt de meegeleverde.
error-evidence-not-whole = De bytes van { $evidence } zijn er niet, of zijn niet de bytes die zijn toegevoegd: er is niets gecontroleerd.
error-evidence-not-whole-hint = “waarmerk verify” zegt wat er mis is. Een kopie zonder vertrouwelijk bewijs kan niet elke controle uitvoeren.

## Hulp.

help-probe = Zeggen wat het programma in bestanden leest: formaat, feiten, wat erbij gezegd moet worden; eindstatus 1 als een bestand van geen bekend formaat is
help-probe--files = De bestanden; er wordt niets van bewaard
help-probe--facts = Elk feit tonen, met de plaats
help-check = De controles van het werkprogramma uitvoeren op het toegevoegde bewijs, en vastleggen wat ze zien; eindstatus 1 als er een faalt
help-check--of = Toezeggingen of stappen, zoals TEL-2 of TEL-2.1; alle als er geen is genoemd
help-observation = Wat controles zagen, en wat ervan gemaakt is
help-observation-list = De waarnemingen noemen die gelden
help-observation-list--on = Alleen bij deze toezegging
help-observation-list--all = Ook die waarvoor een latere in de plaats kwam
help-observation-show = Alles tonen wat een controle zag, met de plaatsen
help-observation-accept = Aanvaarden: het is zoals de controle zegt
help-observation-accept--observations = Labels, zoals O-03
help-observation-overrule = Verwerpen: het is niet zo, of doet er niet toe
help-observation-overrule--reason = Waarom
help-observation-overrule--readers_nl = Waarom, voor de lezers van de samenvatting, in het Nederlands: nodig voordat de controles bij de toezegging openbaar worden
help-observation-overrule--readers_en = Hetzelfde in het Engels
help--observation = Label, zoals O-03

## Op het scherm.

ui-job-check = Controles uitvoeren
ui-job-show = Bewijs openen
ui-said-overruled = Verworpen, met de reden.
ui-said-observation-accepted = Aanvaard.
ui-item-checks = controles door programma
ui-field-readers-nl = Voor lezers (nl)
ui-field-readers-en = Voor lezers (en)
ui-fault-readers = Lezers vernemen het in beide talen, of niet.
ui-form-overrule = { $observation } verwerpen
ui-walk-check = Controle: { $test } · { $power } · “t” voert haar uit
ui-checks-title = Waar de controles op uitkwamen
ui-no-place = Dit staat in geen bewijsstuk.
ui-viewer-around = Wat daar staat, en wat eromheen staat
ui-viewer-beginning = Het begin van het bestand, zoals het programma het leest
ui-viewer-whole = van het hele bestand
ui-viewer-nothing = Er is niets in gelezen.
place-observation = Wat een controle zag
place-viewer = Bewijs, geopend op een plaats
do-run-checks = controles
do-accept-observation = aanvaarden
do-overrule = verwerpen
doc-run-checks = De controles uitvoeren die het werkprogramma opgeeft, op het toegevoegde bewijs.
doc-accept-observation = Aanvaarden wat een controle zag.
doc-overrule = Verwerpen wat een controle zag, met de reden.

## In het rapport.

report-gap-checks = Over de controles die een programma hier heeft gedaan staat hier niets.
report-check = Controle door programma { $label }, { $test } (werkstap { $number }, { $layer })
report-check-on = op { $count ->
    [one] één bewijsstuk
   *[other] { $count } bewijsstukken
}
report-check-on-partly = op { $count ->
    [one] één bewijsstuk
   *[other] { $count } bewijsstukken
}, waarvan { $read ->
    [0] er geen
   *[other] { $read }
} geheel te lezen { $read ->
    [one] was
    [0] was
   *[other] waren
}
report-check-by = volgens { $count ->
    [one] tabel
   *[other] tabellen
} { $tables }
report-check-own-table = { $table } (eigen)
report-check-accepted = De auditor heeft dit aanvaard.
report-check-overruled = De auditor kwam tot een ander inzicht: { $reason }
report-checks = Controles door een programma
report-checks-text = Sommige werkstappen zijn ook door een programma gedaan: het leest bewijs en legt dat naast wat het werkprogramma opgeeft, en naast gedateerde tabellen met feiten. “Houdt stand” en “faalt” gaan alleen over dat bewijs; “niets ertegen” betekent dat het bewijs kan weerleggen en niet vaststellen; “niet te zeggen” betekent dat er meer nodig zou zijn. Een uitkomst is geen oordeel: de auditor heeft elke uitkomst beoordeeld, en het oordeel is van de auditor. Wat het programma zag, en waar, staat in het dossier.
report-checks-count = { $count ->
    [one] Eén zo’n controle staat bij de toezegging
   *[other] { $count } van zulke controles staan bij hun toezegging
}; { $overruled ->
    [0] de auditor heeft aanvaard wat het programma ervan maakte.
    [one] over één kwam de auditor tot een ander inzicht, en zegt waarom.
   *[other] over { $overruled } kwam de auditor tot een ander inzicht, en zegt waarom.
}

## Wat controles tellen.

seen-count-added = { $count } toegevoegd
seen-count-changed = { $count } gewijzigd
seen-count-control = { $count ->
    [one] één proef van het zoeken zelf
   *[other] { $count } proeven van het zoeken zelf
}
seen-count-destinations = { $count ->
    [one] één bestemming
   *[other] { $count } bestemmingen
}
seen-count-essential-services = { $count ->
    [one] één gebeurtenis van essentiële diensten
   *[other] { $count } gebeurtenissen van essentiële diensten
}
seen-count-events = { $count ->
    [one] één gebeurtenis
   *[other] { $count } gebeurtenissen
}
seen-count-hosts-of-others = { $count ->
    [one] één host van anderen
   *[other] { $count } hosts van anderen
}
seen-count-inside-eu-or-efta = { $count } binnen EU of EVA
seen-count-kept = { $count } gebleven
seen-count-known = { $count } bekend
seen-count-lists = { $count ->
    [one] één lijst
   *[other] { $count } lijsten
}
seen-count-local = { $count } op het eigen netwerk
seen-count-new = { $count } nieuw
seen-count-not-decoded = { $count } niet gedecodeerd
seen-count-not-governed = { $count } niet onder de schakelaar
seen-count-optional = { $count ->
    [one] één gebeurtenis van niveau Optional
   *[other] { $count } gebeurtenissen van niveau Optional
}
seen-count-other = { $count ->
    [one] één gebeurtenis van een ander niveau
   *[other] { $count } gebeurtenissen van een ander niveau
}
seen-count-removed = { $count } vervallen
seen-count-reports = { $count ->
    [one] één rapport
   *[other] { $count } rapporten
}
seen-count-required = { $count ->
    [one] één gebeurtenis van niveau Required
   *[other] { $count } gebeurtenissen van niveau Required
}
seen-count-required-service-data = { $count ->
    [one] één gebeurtenis met vereiste dienstgegevens
   *[other] { $count } gebeurtenissen met vereiste dienstgegevens
}
seen-count-same = { $count } ongewijzigd
seen-count-settings = { $count ->
    [one] één instelling
   *[other] { $count } instellingen
}
seen-count-subprocessors = { $count ->
    [one] één subverwerker
   *[other] { $count } subverwerkers
}
seen-count-unlabelled = { $count ->
    [one] één gebeurtenis zonder niveau
   *[other] { $count } gebeurtenissen zonder niveau
}
seen-count-values = { $count ->
    [one] één waarde gelezen
   *[other] { $count } waarden gelezen
}
seen-count-planted-account = { $count ->
    [one] één geplante aanmeldnaam
   *[other] { $count } geplante aanmeldnamen
}
seen-count-planted-display-name = { $count ->
    [one] één geplante weergavenaam
   *[other] { $count } geplante weergavenamen
}
seen-count-planted-email = { $count ->
    [one] één geplant e-mailadres
   *[other] { $count } geplante e-mailadressen
}
seen-count-planted-phone = { $count ->
    [one] één geplant telefoonnummer
   *[other] { $count } geplante telefoonnummers
}
seen-count-planted-sid = { $count ->
    [one] één geplante beveiligings-id
   *[other] { $count } geplante beveiligings-id’s
}
seen-count-planted-device = { $count ->
    [one] één geplante apparaatnaam
   *[other] { $count } geplante apparaatnamen
}
seen-count-planted-tenant = { $count ->
    [one] één geplant tenantdomein
   *[other] { $count } geplante tenantdomeinen
}
seen-count-planted-document = { $count ->
    [one] één geplante documentnaam
   *[other] { $count } geplante documentnamen
}
seen-count-planted-sentence = { $count ->
    [one] één geplante zin
   *[other] { $count } geplante zinnen
}
seen-count-email = { $count ->
    [one] één e-mailadres
   *[other] { $count } e-mailadressen
}
seen-count-sid = { $count ->
    [one] één beveiligings-id
   *[other] { $count } beveiligings-id’s
}
seen-count-phone = { $count ->
    [one] één telefoonnummer
   *[other] { $count } telefoonnummers
}
seen-count-bsn = { $count ->
    [one] één burgerservicenummer
   *[other] { $count } burgerservicenummers
}
seen-count-user-folder = { $count ->
    [one] één gebruikersmap
   *[other] { $count } gebruikersmappen
}
seen-count-address = { $count ->
    [one] één netwerkadres
   *[other] { $count } netwerkadressen
}
seen-count-share = { $count ->
    [one] één netwerkshare
   *[other] { $count } netwerkshares
}
seen-count-file-name = { $count ->
    [one] één bestandsnaam
   *[other] { $count } bestandsnamen
}
seen-count-site = { $count ->
    [one] één adres van een site
   *[other] { $count } adressen van sites
}
seen-count-hidden-site = { $count ->
    [one] één gecodeerd adres van een site
   *[other] { $count } gecodeerde adressen van sites
}
seen-count-declared-identity = { $count ->
    [one] één veld aangemerkt als identiteit
   *[other] { $count } velden aangemerkt als identiteit
}
seen-count-declared-content = { $count ->
    [one] één veld aangemerkt als inhoud
   *[other] { $count } velden aangemerkt als inhoud
}
seen-count-declared-other = { $count ->
    [one] één veld aangemerkt als persoonlijk
   *[other] { $count } velden aangemerkt als persoonlijk
}
seen-count-pseudonym = { $count ->
    [one] één pseudoniem
   *[other] { $count } pseudoniemen
}
