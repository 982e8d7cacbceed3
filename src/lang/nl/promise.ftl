### Toezeggingen met een datum.

## Hoe ver een toezegging op een dag was.

promise-state-not-started = niet begonnen
promise-state-under-way = in uitvoering
promise-state-partly = deels gereed
promise-state-done = gereed
promise-state-missed = niet nagekomen, naar eigen zeggen
promise-state-withdrawn = ingetrokken

## Hoe een toezegging uitpakte.

outcome-undated = er is geen datum genoemd
outcome-ahead = { $days ->
    [0] uiterlijk vandaag
    [one] nog 1 dag te gaan
   *[other] nog { $days } dagen te gaan
}
outcome-kept = op tijd nagekomen
outcome-kept-late = nagekomen, { $days ->
    [one] 1 dag te laat
   *[other] { $days } dagen te laat
}
outcome-late = { $days ->
    [one] 1 dag te laat op { $date }
   *[other] { $days } dagen te laat op { $date }
}
outcome-missed = niet nagekomen
outcome-withdrawn = ingetrokken
outcome-not-established = niet vastgesteld
outcome-after-last = { $days ->
    [one] 1 dag na de laatst toegezegde datum
   *[other] { $days } dagen na de laatst toegezegde datum
}
outcome-by-last = binnen de laatst toegezegde datum
outcome-postponed = { $times ->
    [one] eenmaal uitgesteld
    [2] tweemaal uitgesteld
   *[other] { $times } keer uitgesteld
}

## Toezeggingen in lijsten.

promises-as-of = Toezeggingen met een datum, stand op { $date }
promise-stands = Stand op { $date }: { $standing }
promise-promised = toegezegd
promise-changed-to = gewijzigd in { $date }
promise-doubtful = telt niet mee: het bewijs is niet geaccepteerd, past niet, of er zijn twee versies
nothing-promises = Geen toezegging heeft een datum.

## Wat niet kan.

refusal-no-promise = { $commitment } heeft geen datum, en er is er geen aangekondigd: leg eerst een aankondiging vast.
refusal-no-promise-entry = Bij de toezegging { $commitment } is voor { $date } niets vastgelegd.
refusal-not-yet = { $date } moet nog komen: daarover valt nog niets vast te stellen.
refusal-evidence-not-accepted = { $evidence } is niet geaccepteerd: accepteer het eerst.
refusal-evidence-too-early = { $evidence } zegt niets over { $date }: het is eerder verzameld, en zijn periode omvat die dag niet.

## Wat is gedaan.

done-promise = { $commitment }: { $standing }.
told-promise-changed = legde voor { $commitment } vast, aangekondigd op { $said }: toegezegd uiterlijk { $to } ({ $evidence })
told-promise-stated = stelde voor { $commitment } vast, stand op { $date }: { $status } ({ $evidence })
told-promise-struck = schrapte wat voor { $commitment } op { $date } was vastgelegd: { $reason }
told-promise-of = { $commitment }, tijdlijn

## Een werkdocument.

paper-promise = Toezegging met datum

## Hulp.

help-promise = Toezeggingen met een datum: wat is toegezegd, wat is gewijzigd, hoe staat het ervoor
help-promise-list = De toezeggingen tonen, op datum
help-promise-show = De tijdlijn van één toezegging tonen
help-promise-change = Vastleggen dat een andere datum is aangekondigd
help-promise-change--to = De datum die voortaan is toegezegd
help-promise-change--said = De dag van de aankondiging
help-promise-change--evidence = De aankondiging, met de plaats daarin: E-07, E-07:blz. 3
help-promise-change--reason = Waarom, zoals het is aangekondigd
help-promise-status = Vastleggen hoe ver een toezegging op een dag was; dit geeft nooit een oordeel
help-promise-status--state = Hoe ver
help-promise-status--as_of = De dag
help-promise-status--evidence = Waaruit het blijkt, met de plaats daarin: E-07, E-07:blz. 3
help-promise-status--note = Wat verder van belang is
help-promise-strike = Iets schrappen dat ten onrechte is vastgelegd
help-promise-strike--said = De wijziging die op deze dag is aangekondigd
help-promise-strike--as_of = De stand op deze dag
help--as_of = Zoals het op deze dag bekend was; anders op de datum van het verslag

## Het verslag.

report-promise-changed = Latere data
report-promise-announced = { $to }, aangekondigd op { $said }
