### Deelwaarnemingen (ISA 530).

## Eén woord elk.

sample-method-random = aselect
sample-method-haphazard = willekeurig
sample-method-all = integraal
sample-method-targeted = gericht
sample-result-ok = in orde
sample-result-deviation = afwijking
sample-result-not-examinable = niet te onderzoeken
sample-result-replaced = vervangen
sample-reached-held = binnen het toelaatbare
sample-reached-exceeded = toelaatbare overschreden
sample-reached-not-established = niet aangetoond
sample-state-planned = gepland
sample-state-drawn = getrokken
sample-state-tested = onderzocht
sample-state-withdrawn = ingetrokken
sample-state-conflict = twee versies

## Wat niet kan.

refusal-draw-too-large = { $size } posten zijn te veel voor één deelwaarneming: het zijn er ten hoogste { $largest }.
refusal-sample-withdrawn = { $sample } is ingetrokken: plan een andere deelwaarneming.
refusal-sample-drawn = { $sample } is al getrokken. Trek opnieuw met een reden, of trek de deelwaarneming in en plan een andere.
refusal-sample-not-drawn = { $sample } is nog niet getrokken.
refusal-seed-needed = { $sample } heeft geen startwaarde in één versie: leg er eerst een vast.
refusal-seed-reason = { $sample } heeft al een startwaarde: geef een reden om een andere te nemen. De eerdere trekking blijft zichtbaar.
refusal-not-by-chance = De posten van { $sample } zijn niet aselect getrokken: er is geen startwaarde, en geen post komt in de plaats van een andere.
refusal-other-population = { $evidence } bevat niet de populatie die is vastgelegd.
refusal-no-such-item = { $sample } heeft geen post “{ $item }”.
refusal-nothing-left = { $sample } bevat elke post van de populatie: er is er geen over om in de plaats te komen.
refusal-sample-risk = Een steekproefrisico van { $rate } is geen risico om mee te trekken: het is meer dan 0% en minder dan 100%.
refusal-sample-tolerable = Bij een toelaatbaar percentage van { $rate } valt niets vast te stellen: het is meer dan 0% en minder dan 100%.
refusal-sample-expected = { $expected } is verwacht en { $tolerable } is toelaatbaar: geen deelwaarneming onderscheidt die twee. Het verwachte percentage is lager dan het toelaatbare.
refusal-sample-too-large = Er zouden meer dan { $largest } posten nodig zijn: de percentages zijn te laag, of liggen te dicht bij elkaar.
refusal-sample-population = Een populatie heeft 1 tot { $largest } posten, geen { $count }.
refusal-sample-size = Een deelwaarneming heeft 1 tot { $largest } posten, geen { $size }.
refusal-sample-more-than-all = Uit { $population } posten zijn er geen { $size } te trekken.
refusal-sample-more-deviations = In { $size } posten zijn geen { $deviations } afwijkingen te vinden.
thing-seed = een startwaarde
thing-definition = wat als afwijking telt
thing-description = een omschrijving
thing-completeness = wat er is gedaan om te zien dat de lijst volledig is
thing-item = een post
step-list = Lijst maken
needed-sample-draw = deelwaarneming { $sample } trekken
needed-sample-items = { $items ->
    [one] nog één post van deelwaarneming { $sample }
   *[other] nog { $items } posten van deelwaarneming { $sample }
}
needed-one-sample = één versie van deelwaarneming { $sample }, nu staan er twee
error-list-changed = { $path } veranderde tijdens het opnemen: plan de deelwaarneming opnieuw.
error-list-too-large = De lijst is groter dan { $limit }.
error-list-not-utf8 = Regel { $line } van de lijst is geen tekst in UTF-8.
error-list-not-utf8-hint = Sla hem op als “CSV UTF-8”.
error-list-columns = Regel { $line } van de lijst heeft { $found } kolommen, en de eerste heeft er { $expected }.
error-list-quotes = Een aanhalingsteken in de lijst heeft geen tweede: er kunnen regels achter schuilgaan.
error-list-no-column = De lijst heeft geen kolom “{ $column }”.
error-list-no-column-hint = Wel: { $columns }.
error-list-nameless = { $count ->
    [one] De post op regel { $line } van de lijst heeft geen naam.
   *[other] { $count } posten van de lijst hebben geen naam, de eerste op regel { $line }.
}
error-list-twice = { $count ->
    [one] Regels { $first } en { $second } van de lijst heten allebei “{ $id }”.
   *[other] { $count } posten van de lijst heten als een eerdere; regels { $first } en { $second } heten allebei “{ $id }”.
}
error-list-ids-hint = Kies een andere kolom met --id, of nummer de regels met --rows.
error-list-nothing = De lijst heeft geen posten.
error-list-result = Regel { $line } van de lijst: “{ $word }” is geen uitkomst.
error-list-result-hint = Toegestaan: ok, deviation, not-examinable, replaced.

## Wat er gebeurde.

ui-item-sample = deelwaarneming, in getallen
told-sample-planned = deelwaarneming { $label } gepland: { $title }
told-sample-changed = opzet van deelwaarneming { $label } gewijzigd
told-sample-seeded = startwaarde van deelwaarneming { $label } vastgelegd
told-sample-seeded-again = andere startwaarde van deelwaarneming { $label } vastgelegd: { $reason }
told-sample-drawn = deelwaarneming { $label } getrokken: { $count ->
    [one] één post
   *[other] { $count } posten
}
told-sample-item-tested = { $item } van deelwaarneming { $label } onderzocht: { $result }
told-sample-withdrawn = deelwaarneming { $label } ingetrokken: { $reason }
ui-event-sample-planned = plande een deelwaarneming
ui-event-sample-changed = wijzigde een deelwaarneming
ui-event-sample-seeded = legde een startwaarde vast
ui-event-sample-drawn = trok een deelwaarneming
ui-event-sample-item-tested = onderzocht een post
ui-event-sample-withdrawn = trok een deelwaarneming in

## De tekst voor het werkdocument.

sample-text-random = Uit de { $count } posten van de populatie “{ $title }” ({ $evidence }) zijn er { $size } aselect getrokken (deelwaarneming { $sample }: steekproefrisico { $risk }, toelaatbaar { $tolerable }, verwacht { $expected }).
sample-text-all = Alle { $count } posten van de populatie “{ $title }” ({ $evidence }) zijn onderzocht ({ $sample }, toelaatbaar { $tolerable }).
sample-text-haphazard = Uit de { $count } posten van de populatie “{ $title }” ({ $evidence }) zijn er { $size } willekeurig gekozen, zonder systeem ({ $sample }).
sample-text-targeted = Uit de { $count } posten van de populatie “{ $title }” ({ $evidence }) zijn er { $size } gericht gekozen om hun kenmerken ({ $sample }).
sample-text-unfinished = { $count ->
    [one] Eén post is nog te onderzoeken.
   *[other] { $count } posten zijn nog te onderzoeken.
}
sample-text-found = { $count ->
    [0] Er is geen afwijking gevonden.
    [one] Er is één afwijking gevonden ({ $rate }).
   *[other] Er zijn { $count } afwijkingen gevonden ({ $rate }).
}
sample-text-not-examinable = { $count ->
    [one] Eén post was niet te onderzoeken en telt als afwijking.
   *[other] { $count } posten waren niet te onderzoeken en tellen als afwijking.
}
sample-text-replaced = { $count ->
    [one] Eén post waarop de werkzaamheid niet van toepassing is, is vervangen door de volgende uit de trekking.
   *[other] { $count } posten waarop de werkzaamheid niet van toepassing is, zijn vervangen door de volgende uit de trekking.
}
sample-text-held = Met { $confidence } zekerheid wijkt ten hoogste { $upper } van de populatie af: dat is binnen het toelaatbare percentage van { $tolerable }.
sample-text-exceeded = In de deelwaarneming zelf wijkt meer af dan het toelaatbare percentage van { $tolerable }; met { $confidence } zekerheid wijkt ten hoogste { $upper } van de populatie af. Het toelaatbare percentage is overschreden.
sample-text-not-established = Met { $confidence } zekerheid wijkt ten hoogste { $upper } van de populatie af. Dat dit binnen het toelaatbare percentage van { $tolerable } blijft, is daarmee niet aangetoond.
sample-text-whole-held = Dit is de hele populatie: het percentage afwijkingen blijft binnen de toelaatbare { $tolerable }.
sample-text-whole-exceeded = Dit is de hele populatie: het toelaatbare percentage van { $tolerable } is overschreden.
sample-text-no-projection = Hieruit volgt niets voor de posten die niet zijn gekozen.
sample-text-not-yet = Wat hieruit volgt, is te zeggen als elke post is onderzocht.

## De opdrachtregel.

expected-percent = Verwacht: een percentage van 0 tot 100 met ten hoogste vier decimalen, zoals 5 of 0,5.
done-sample-planned = Deelwaarneming { $label } gepland uit { $count ->
    [one] één post
   *[other] { $count } posten
} in { $evidence }.
done-sample-drawn = { $count ->
    [one] Eén post
   *[other] { $count } posten
} getrokken voor deelwaarneming { $label }.
done-sample-tested = { $label }: { $tested } van { $size } onderzocht, { $deviations ->
    [one] één afwijking
   *[other] { $deviations } afwijkingen
}.
done-sample-results = { $count ->
    [one] Eén uitkomst overgenomen.
   *[other] { $count } uitkomsten overgenomen.
}
done-sample-withdrawn = Deelwaarneming { $label } ingetrokken. Zij blijft zichtbaar, met de reden.
hint-sample-draw = Er volgen { $size } posten. Trek ze: `waarmerk sample draw { $label }`.
hint-sample-draw-all = Neem alle posten: `waarmerk sample draw { $label }`.
hint-sample-select = Kies de posten: `waarmerk sample draw { $label } --items POST…`.
hint-sample-sheet = `waarmerk sample sheet { $label }` geeft een lijst om in te vullen; `waarmerk sample results { $label } FILE.csv` neemt haar over.
nothing-samples = Geen deelwaarnemingen.
sample-size-means = Met { $deviations ->
    [0] geen afwijking
    [one] ten hoogste één afwijking
   *[other] ten hoogste { $deviations } afwijkingen
} in { $size } wijkt niet meer dan { $tolerable } van de populatie af, met { $confidence } zekerheid.
sample-upper-means = Ten hoogste { $count } van { $population } posten.
sample-state = stand
sample-for = voor
sample-method = gekozen
sample-tested = onderzocht
sample-deviations = afwijkingen
sample-title = posten
sample-population = populatie
sample-population-of = { $count } posten in { $evidence }
sample-completeness = volledig
sample-deviation = een afwijking
sample-size = omvang
sample-rates = percentages
sample-rates-of = risico { $risk }, toelaatbaar { $tolerable }, verwacht { $expected }
sample-reason = reden
sample-seed = startwaarde
sample-withdrawn = ingetrokken
sample-drawn-again = Opnieuw getrokken uit de vastgelegde startwaarde en de bytes van de populatie: dezelfde posten.
sample-drawn-otherwise = Opnieuw getrokken uit de vastgelegde startwaarde en de bytes van de populatie: ANDERE POSTEN dan vastgelegd.
sample-not-drawn-again = De bytes van de populatie zijn hier niet: de trekking is niet herhaald.
help-sample = Deelwaarnemingen plannen, trekken en evalueren
help-sample-size = Zeg hoeveel posten te onderzoeken zijn; vraagt geen dossier
help-sample-size--population = Het aantal posten van de populatie; zonder dit een die te groot is om uit te maken
help-sample-upper = Zeg welk deel van de populatie ten hoogste afwijkt; vraagt geen dossier
help-sample-upper--size = Het aantal onderzochte posten
help-sample-upper--deviations = Het aantal gevonden afwijkingen
help-sample-upper--population = Het aantal posten van de populatie; zonder dit een die te groot is om uit te maken
help-sample-list = Toon de deelwaarnemingen
help-sample-list--to = Alleen die voor deze toezegging
help-sample-show = Toon één deelwaarneming, geheel, en herhaal de trekking
help-sample-new = Plan een deelwaarneming: waaruit, waarvoor, hoe groot
help-sample-new--population = De lijst waaruit wordt getrokken: bewijs, een bestand, of een map waarvan de bestanden worden opgesomd
help-sample-new--deviation = Wat als afwijking telt
help-sample-new--completeness = Wat er is gedaan om te zien dat de lijst volledig is
help-sample-new--method = Hoe de posten worden gekozen
help-sample-new--size = Hoeveel posten, in plaats van wat uit de percentages volgt; vraagt een reden
help-sample-new--reason = Waarom zoveel, of waarom zo gekozen
help-sample-new--id = De kolom met de namen van de posten, met naam of nummer; anders de eerste
help-sample-new--rows = Nummer in plaats daarvan de regels
help-sample-new--no_header = De eerste regel is al een post
help-sample-new--separator = Wat de kolommen scheidt; anders wat de eerste regel laat zien
help-sample-size--risk = Het steekproefrisico dat wordt aanvaard, in procenten
help-sample-upper--risk = Het steekproefrisico dat wordt aanvaard, in procenten
help-sample-new--risk = Het steekproefrisico dat wordt aanvaard, in procenten
help--tolerable = Het toelaatbare percentage afwijkingen
help--expected = Het verwachte percentage afwijkingen
help--seed = De startwaarde; anders neemt het programma er een uit het toeval
help-sample-draw = Trek de posten van een deelwaarneming; de startwaarde wordt eerst vastgelegd
help-sample-draw--items = De posten die u kiest, bij een willekeurige of gerichte deelwaarneming
help-sample-redraw = Trek nog eens, met een andere startwaarde; de eerdere trekking blijft zichtbaar
help-sample-sheet = Schrijf een lijst van de posten, om in te vullen en over te nemen met `results`
help-sample-result = Leg vast wat bij posten is gevonden
help-sample-result--result = Wat is gevonden
help-sample-result--items = De namen van de posten
help-sample-result--note = Wat afwijkt, of waarom de post niet te onderzoeken was of niet van toepassing is
help-sample-results = Neem over wat bij posten is gevonden, uit een CSV-bestand: item, result, note, evidence
help-sample-results--file = Het bestand
help-sample-text = Schrijf de tekst voor het werkdocument, gemaakt uit de deelwaarneming
help-sample-withdraw = Trek een deelwaarneming in; zij blijft zichtbaar, met de reden
place-samples = Lijst van deelwaarnemingen
place-sample = Eén deelwaarneming
do-samples = deelwaarnemingen
do-plan-sample = deelwaarneming
do-draw-sample = trekken
do-draw-again = opnieuw trekken
do-item-ok = in orde
do-item-deviates = wijkt af
do-item-not-examinable = niet te onderzoeken
do-replace-item = vervangen
do-sample-text = tekst
do-withdraw-sample = intrekken
doc-samples = Alle deelwaarnemingen.
doc-plan-sample = Een deelwaarneming plannen voor deze toezegging; de omvang wordt berekend terwijl je typt.
doc-draw-sample = De posten trekken; het startgetal komt uit het toeval en wordt eerst vastgelegd.
doc-draw-again = Nog eens trekken met een ander startgetal, met een reden; de eerdere trekking blijft zichtbaar.
doc-item-ok = De post is in orde; door naar de volgende.
doc-item-deviates = De post wijkt af: zeg wat.
doc-item-not-examinable = De post kon niet worden onderzocht: zeg waarom. Telt als afwijking.
doc-replace-item = Wat wordt onderzocht, geldt niet voor de post: de volgende van de trekking komt ervoor in de plaats.
doc-sample-text = De tekst voor het werkdocument lezen, gemaakt uit de deelwaarneming.
doc-withdraw-sample = De deelwaarneming intrekken, met een reden.
ui-walk-samples = Deelwaarneming
ui-no-table = Een deelwaarneming wordt uit een lijst getrokken: voeg die eerst toe, als CSV.
ui-select-item = Kies eerst een post.
ui-samples-all = Deelwaarnemingen
ui-samples-count = { $count ->
    [one] één deelwaarneming
   *[other] { $count } deelwaarnemingen
}
ui-samples-none = Er zijn geen deelwaarnemingen. Plan er een bij een toezegging.
ui-samples-title = Posten
ui-samples-for = Voor
ui-samples-population = Pop.
ui-samples-tested = Onderz.
ui-samples-deviations = Afw.
ui-samples-upper = Max.
ui-samples-outcome = Uitkomst
ui-sample-stands = { $tested } van { $size } onderzocht, { $deviations ->
    [0] geen afwijkingen
    [one] één afwijking
   *[other] { $deviations } afwijkingen
}
ui-sample-upper = Bovengrens { $limit }.
ui-sample-planned = Gepland door { $who }, { $when }
ui-sample-not-drawn = Er is nog niets getrokken.
ui-sample-text = Tekst voor het werkdocument uit deelwaarneming { $label }
ui-sample-size-is = Omvang: { $size }.
ui-sample-size-all = Elke post wordt onderzocht.
ui-sample-size-wants = Vul in wat toelaatbaar is: daaruit volgt de omvang.
ui-form-sample = Deelwaarneming plannen voor { $paper }
ui-form-sample-select = Posten kiezen van { $label }
ui-form-sample-again = { $label } opnieuw trekken
ui-form-sample-withdraw = { $label } intrekken
ui-field-sample-for = Voor
ui-field-population = Populatie
ui-field-first-row = Eerste rij
first-row-names = namen van de kolommen
first-row-item = een post
ui-field-column = Kolom (# = rijen)
ui-field-completeness = Volledig, blijkt uit
ui-field-deviation = Een afwijking is
ui-field-deviates = Wat wijkt af
ui-field-selected = Gekozen
ui-field-sampling-risk = Risico %
ui-field-tolerable = Toelaatbaar %
ui-field-expected = Verwacht %
ui-field-own-size = Eigen omvang
ui-field-items = Posten (a; b)
ui-fault-percent = Geen percentage: schrijf bijvoorbeeld 5 of 0,5.
ui-said-sample-planned = Gepland. Open de deelwaarneming om te trekken.
ui-said-sample-drawn = Getrokken.
ui-said-sample-withdrawn = Ingetrokken. De deelwaarneming blijft zichtbaar, met de reden.

## In het rapport.

report-gap-sample = Over een deelwaarneming die is onderzocht, staat hier niets.
report-sample = Deelwaarneming { $sample }, { $title }: { $size } van { $count } posten ({ $method }).
report-sample-upper = Van de populatie wijkt ten hoogste { $upper } af.
report-sample-outcome = Uitkomst: { $outcome }.
report-sample-risk = steekproefrisico
report-sample-tolerable = toelaatbaar percentage
report-sample-expected = verwacht percentage
report-sample-seed = startwaarde
