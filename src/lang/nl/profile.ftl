### Het profiel van de organisaties, en welke toezeggingen van toepassing zijn.

## Hoe vertrouwelijk de informatie is.

confidentiality-public = openbaar
confidentiality-internal = intern
confidentiality-departmental-confidential = Departementaal Vertrouwelijk
confidentiality-state-secret = Staatsgeheim

## Soorten persoonsgegevens.

data-kind-ordinary = gewone persoonsgegevens
data-kind-sensitive = gevoelige gegevens (financieel, locatie, communicatie)
data-kind-special = bijzondere persoonsgegevens
data-kind-criminal = strafrechtelijke gegevens
data-kind-identification-number = burgerservicenummer (BSN)
data-kind-children = gegevens van kinderen

## De onderdelen van het profiel.

profile-part-services = Diensten in gebruik
profile-part-confidentiality = Vertrouwelijkheid
profile-part-data = Verwerkte persoonsgegevens
profile-part-note = Toelichting

## Wat het profiel zegt.

profile-yes = ja
profile-no = nee
profile-not-stated = niet vermeld
profile-service-used = { $service }: in gebruik
profile-service-unused = { $service }: niet in gebruik
profile-confidentiality-is = informatie tot en met: { $level }
profile-data-handled = verwerkt: { $kind }
profile-data-not-handled = niet verwerkt: { $kind }
profile-open-questions = { $count ->
    [one] Het profiel roept één vraag op over wat van toepassing is: `waarmerk applies list --open`.
   *[other] Het profiel roept { $count } vragen op over wat van toepassing is: `waarmerk applies list --open`.
}
proposal-unused = Niet in gebruik: { $services }.

## Of een toezegging van toepassing is.

applies-yes = van toepassing
applies-not = niet van toepassing
applies-not-since = niet van toepassing: { $reason }
applies-conflict = twee uitspraken over de toepasselijkheid staan naast elkaar
applies-changed-since = het profiel is sindsdien gewijzigd
applies-proposed-not = voorstel uit het profiel: niet van toepassing: { $reason }
applies-proposed = het profiel stelt niet meer voor dat dit niet van toepassing is
applies-nothing = Het profiel sluit niets uit, en van geen toezegging is vastgelegd dat zij niet van toepassing is.
applies-nothing-open = Het profiel roept geen vraag op die openstaat.
needed-applicability = opnieuw vastleggen of dit van toepassing is: het profiel is sindsdien gewijzigd
needed-one-applicability = één uitspraak over de toepasselijkheid, het zijn er twee
refusal-does-not-apply = { $commitment } is niet van toepassing, dus er valt niets te oordelen: leg eerst vast dat dit wel zo is.

## Wat is gedaan.

done-profile = Profiel: { $what }.
done-applies = { $commitment } is van toepassing.
done-does-not-apply = { $commitment } is niet van toepassing. Een tweede persoon moet dat accepteren, zoals bij elk werkdocument.
told-profile = legde in het profiel vast: { $what }
told-applies = legde vast dat { $commitment } van toepassing is
told-does-not-apply = legde vast dat { $commitment } niet van toepassing is
told-applicability-of = { $commitment }, waarom niet van toepassing
told-profile-part = profiel, { $part }
hint-services = `waarmerk profile show` noemt de diensten van het werkprogramma.

## Een werkdocument.

paper-applies = Toepasselijkheid
paper-needed-by = Nodig voor

## Hulp.

help-profile = Wat de organisaties gebruiken, waarvoor, en met welke gegevens
help-profile-show = Het profiel tonen
help-profile-set = Iets van het profiel vastleggen; wat niet is genoemd, blijft
help-profile-set--used = Diensten die in gebruik zijn
help-profile-set--unused = Diensten die niet in gebruik zijn
help-profile-set--confidentiality = Hoe vertrouwelijk de informatie ten hoogste is
help-profile-set--data = Soorten persoonsgegevens die worden verwerkt
help-profile-set--no_data = Soorten persoonsgegevens die niet worden verwerkt
help-profile-set--users = Het aantal gebruikers; het verslag vermeldt het
help-profile-set--note = Wat een lezer verder moet weten; leeg neemt het terug
help-applies = Welke toezeggingen van toepassing zijn: het profiel stelt voor, een mens legt vast, een tweede accepteert
help-applies-list = Tonen wat het profiel voorstelt en wat is vastgelegd
help-applies-list--open = Alleen wat niemand beantwoordde, of wat het profiel heropende
help-applies-no = Vastleggen dat toezeggingen niet van toepassing zijn; zonder reden geldt die van het profiel
help-applies-yes = Vastleggen dat toezeggingen van toepassing zijn
help-applies-follow = Vastleggen wat het profiel voorstelt, met zijn reden, bij elke vraag die openstaat
help--commitments = De codes van toezeggingen
help--reason_nl = Waarom, in het Nederlands
help--reason_en = Waarom, in het Engels

## Het profiel en toezeggingen met een datum in de terminal.

ui-profile-title = Profiel van de organisaties
ui-profile-other = Overig
ui-profile-open = { $count ->
    [0] geen open vraag
    [one] 1 open vraag
   *[other] { $count } open vragen
}
ui-form-applies = Is { $commitment } van toepassing?
ui-form-promise-change = { $commitment }: er is een andere datum aangekondigd
ui-form-promise-status = { $commitment }: hoe ver het op een dag was
ui-field-applies = Van toepassing
ui-field-applies-nl = Waarom, Nederlands
ui-field-applies-en = Waarom, Engels
ui-field-profile-used = In gebruik
ui-field-profile-handled = Verwerkt
ui-field-profile-confidentiality = Ten hoogste
ui-field-promise-said = Aangekondigd op
ui-field-promise-to = Toegezegd uiterlijk
ui-field-promise-evidence = Bewijs, plaats
ui-field-promise-reason = Genoemde reden
ui-field-promise-as-of = Stand op
ui-field-promise-state = Hoe ver
ui-field-promise-note = Toelichting
ui-said-profile = Profiel vastgelegd.
ui-said-applies = Vastgelegd. Een tweede persoon moet dit accepteren.
ui-said-promise = Vastgelegd.

place-profile = Profiel
do-profile = profiel
doc-profile = Wat de organisaties gebruiken, en wat van toepassing is.
do-edit-profile = wijzigen
doc-edit-profile = Iets van het profiel vastleggen.
do-follow-profile = profiel volgen
doc-follow-profile = Alles vastleggen wat het profiel voorstelt, met zijn reden.
do-applies = van toepassing?
doc-applies = Vastleggen of de toezegging van toepassing is.
do-change-promise = andere datum
doc-change-promise = Vastleggen dat een andere datum is aangekondigd.
do-state-promise = stand
doc-state-promise = Vastleggen hoe ver een toezegging op een dag was.

## Het verslag.

report-gap-not-applicable = Waarom dit niet van toepassing is, is niet openbaar.
report-services-used = Diensten in gebruik
report-services-unused = Diensten niet in gebruik
report-confidentiality = Vertrouwelijkheid van de informatie, ten hoogste
report-data-kinds = Soorten persoonsgegevens
report-profile-note = Over de organisaties
report-withheld = niet openbaar: { $ground }
