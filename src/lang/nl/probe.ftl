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

refusal-no-check = { $procedure } geeft zo’n controle niet op.
refusal-nothing-examined = De controle van { $procedure } heeft geen bewijs om te lezen. Voeg dat eerst toe.
refusal-observation-stale = { $observation } gaat niet meer over het bewijs dat er nu is. Voer de controle eerst opnieuw uit.
needed-appraisal = { $observation } aanvaarden of verwerpen
needed-one-appraisal = één oordeel over { $observation }, er zijn er twee
needed-check-again = de controle van { $observation } opnieuw uitvoeren: het bewijs is veranderd
told-observed = { $label }: de controle van { $procedure } kwam uit op “{ $outcome }”.
told-observation-accepted = { $label } is aanvaard.
told-observation-overruled = { $label } is verworpen: { $reason }
ui-event-observed = controle uitgevoerd
ui-event-observation-appraised = waarneming beoordeeld
conflict-appraisal = het oordeel over { $what }
observation-overruled = Verworpen
