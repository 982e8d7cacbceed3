### Samples (ISA 530).

## One word each.

sample-method-random = at random
sample-method-haphazard = haphazard
sample-method-all = all items
sample-method-targeted = targeted
sample-result-ok = as it should be
sample-result-deviation = deviation
sample-result-not-examinable = could not be examined
sample-result-replaced = replaced
sample-reached-held = within the tolerable rate
sample-reached-exceeded = tolerable rate exceeded
sample-reached-not-established = not established
sample-state-planned = planned
sample-state-drawn = drawn
sample-state-tested = examined
sample-state-withdrawn = withdrawn
sample-state-conflict = two versions

## What cannot be done.

refusal-draw-too-large = { $size } items are too many for one sample: it has at most { $largest }.
refusal-sample-withdrawn = { $sample } was withdrawn: plan another sample.
refusal-sample-drawn = { $sample } was drawn already. Draw it again with a reason, or withdraw it and plan another.
refusal-sample-not-drawn = { $sample } was not drawn yet.
refusal-seed-needed = { $sample } has no seed in one version: record one first.
refusal-seed-reason = { $sample } has a seed already: give a reason to take another. The earlier draw stays visible.
refusal-not-by-chance = The items of { $sample } are not drawn at random: there is no seed, and no item takes another’s place.
refusal-other-population = { $evidence } does not hold the population that was frozen.
refusal-no-such-item = { $sample } has no item “{ $item }”.
refusal-nothing-left = { $sample } holds every item of its population: none is left to take another’s place.
refusal-sample-risk = A sampling risk of { $rate } is no risk to sample at: it is more than 0% and less than 100%.
refusal-sample-tolerable = A tolerable rate of { $rate } leaves nothing to establish: it is more than 0% and less than 100%.
refusal-sample-expected = { $expected } is expected and { $tolerable } is tolerable: no sample can tell the two apart. The expected rate is lower than the tolerable rate.
refusal-sample-too-large = More than { $largest } items would be needed: the rates are too low, or too close together.
refusal-sample-population = A population has 1 to { $largest } items, not { $count }.
refusal-sample-size = A sample has 1 to { $largest } items, not { $size }.
refusal-sample-more-than-all = A sample of { $size } cannot be drawn from { $population } items.
refusal-sample-more-deviations = { $deviations } deviations cannot be found in { $size } items.
thing-seed = a seed
thing-definition = what counts as a deviation
thing-description = a description
thing-completeness = what was done to see that the list is complete
thing-item = an item
step-list = Listing
needed-sample-draw = draw sample { $sample }
needed-sample-items = { $items ->
    [one] one more item of sample { $sample }
   *[other] { $items } more items of sample { $sample }
}
needed-one-sample = one version of sample { $sample }, there are two
error-list-changed = { $path } changed while it was taken in: plan the sample again.
error-list-too-large = The list is larger than { $limit }.
error-list-not-utf8 = Line { $line } of the list is not text in UTF-8.
error-list-not-utf8-hint = Save it as “CSV UTF-8”.
error-list-columns = Line { $line } of the list has { $found } columns, and the first has { $expected }.
error-list-quotes = A quotation mark in the list has no second one: rows may be hidden behind it.
error-list-no-column = The list has no column “{ $column }”.
error-list-no-column-hint = It has: { $columns }.
error-list-nameless = { $count ->
    [one] The item in line { $line } of the list has no name.
   *[other] { $count } items of the list have no name, the first in line { $line }.
}
error-list-twice = { $count ->
    [one] Lines { $first } and { $second } of the list are both called “{ $id }”.
   *[other] { $count } items of the list have the name of an earlier one; lines { $first } and { $second } are both called “{ $id }”.
}
error-list-ids-hint = Choose another column with --id, or number the rows with --rows.
error-list-nothing = The list has no items.
error-list-result = Line { $line } of the list: “{ $word }” is no result.
error-list-result-hint = Allowed: ok, deviation, not-examinable, replaced.

## What happened.

ui-item-sample = sample, in numbers
told-sample-planned = planned sample { $label }: { $title }
told-sample-changed = changed the plan of sample { $label }
told-sample-seeded = recorded the seed of sample { $label }
told-sample-seeded-again = recorded another seed of sample { $label }: { $reason }
told-sample-drawn = drew sample { $label }: { $count ->
    [one] one item
   *[other] { $count } items
}
told-sample-item-tested = examined { $item } of sample { $label }: { $result }
told-sample-withdrawn = withdrew sample { $label }: { $reason }
ui-event-sample-planned = planned a sample
ui-event-sample-changed = changed a sample
ui-event-sample-seeded = recorded a seed
ui-event-sample-drawn = drew a sample
ui-event-sample-item-tested = examined an item
ui-event-sample-withdrawn = withdrew a sample

## The text for the paper.

sample-text-random = Of the { $count } items of the population “{ $title }” ({ $evidence }), { $size } were drawn at random (sample { $sample }: sampling risk { $risk }, tolerable rate { $tolerable }, expected rate { $expected }).
sample-text-all = All { $count } items of the population “{ $title }” ({ $evidence }) were examined ({ $sample }, tolerable rate { $tolerable }).
sample-text-haphazard = Of the { $count } items of the population “{ $title }” ({ $evidence }), { $size } were selected haphazardly ({ $sample }).
sample-text-targeted = Of the { $count } items of the population “{ $title }” ({ $evidence }), { $size } were selected for their characteristics ({ $sample }).
sample-text-unfinished = { $count ->
    [one] One item is still to be examined.
   *[other] { $count } items are still to be examined.
}
sample-text-found = { $count ->
    [0] No deviation was found.
    [one] One deviation was found ({ $rate }).
   *[other] { $count } deviations were found ({ $rate }).
}
sample-text-not-examinable = { $count ->
    [one] One item could not be examined and counts as a deviation.
   *[other] { $count } items could not be examined and count as deviations.
}
sample-text-replaced = { $count ->
    [one] One item to which the procedure does not apply was replaced by the next of the draw.
   *[other] { $count } items to which the procedure does not apply were replaced by the next of the draw.
}
sample-text-held = With { $confidence } confidence at most { $upper } of the population deviates: that is within the tolerable rate of { $tolerable }.
sample-text-exceeded = The sample itself has more deviations than the tolerable rate of { $tolerable }; with { $confidence } confidence at most { $upper } of the population deviates. The tolerable rate is exceeded.
sample-text-not-established = With { $confidence } confidence at most { $upper } of the population deviates. That this stays within the tolerable rate of { $tolerable } is therefore not established.
sample-text-whole-held = This is the whole population: the rate of deviations stays within the tolerable { $tolerable }.
sample-text-whole-exceeded = This is the whole population: the tolerable rate of { $tolerable } is exceeded.
sample-text-no-projection = Nothing follows from this for the items that were not selected.
sample-text-not-yet = What follows can be said when every item was examined.

## The command line.

expected-percent = A percentage from 0 to 100 with at most four decimals is expected, such as 5 or 0.5.
done-sample-planned = Planned sample { $label } of { $count ->
    [one] one item
   *[other] { $count } items
} in { $evidence }.
done-sample-drawn = Drew { $count ->
    [one] one item
   *[other] { $count } items
} for sample { $label }.
done-sample-tested = { $label }: { $tested } of { $size } examined, { $deviations ->
    [one] one deviation
   *[other] { $deviations } deviations
}.
done-sample-results = { $count ->
    [one] Took over one result.
   *[other] Took over { $count } results.
}
done-sample-withdrawn = Withdrew sample { $label }. It stays visible with the reason.
hint-sample-draw = { $size } items follow. Draw them: `waarmerk sample draw { $label }`.
hint-sample-draw-all = Take all items: `waarmerk sample draw { $label }`.
hint-sample-select = Select the items: `waarmerk sample draw { $label } --items ITEM…`.
hint-sample-sheet = `waarmerk sample sheet { $label }` gives a list to fill in; `waarmerk sample results { $label } FILE.csv` takes it over.
nothing-samples = No samples.
sample-size-means = With { $deviations ->
    [0] no deviation
    [one] at most one deviation
   *[other] at most { $deviations } deviations
} in { $size }, no more than { $tolerable } of the population deviates, at { $confidence } confidence.
sample-upper-means = At most { $count } of { $population } items.
sample-state = state
sample-for = for
sample-method = selected
sample-tested = examined
sample-deviations = deviations
sample-title = items
sample-population = population
sample-population-of = { $count } items in { $evidence }
sample-completeness = complete
sample-deviation = a deviation
sample-size = size
sample-rates = rates
sample-rates-of = risk { $risk }, tolerable { $tolerable }, expected { $expected }
sample-reason = reason
sample-seed = seed
sample-withdrawn = withdrawn
sample-drawn-again = Drawn again from the recorded seed and the population’s bytes: the same items.
sample-drawn-otherwise = Drawn again from the recorded seed and the population’s bytes: OTHER ITEMS than were recorded.
sample-not-drawn-again = The population’s bytes are not here: the draw was not repeated.
help-sample = Plan, draw and evaluate samples
help-sample-size = Say how many items to examine; needs no dossier
help-sample-size--population = The items of the population; if absent, one too large to matter
help-sample-upper = Say what rate of deviations the population has at most; needs no dossier
help-sample-upper--size = The items examined
help-sample-upper--deviations = The deviations found
help-sample-upper--population = The items of the population; if absent, one too large to matter
help-sample-list = List the samples
help-sample-list--to = Only those for this commitment
help-sample-show = Show one sample, whole, and repeat its draw
help-sample-new = Plan a sample: what it is of, what for, how large
help-sample-new--population = The list that it is drawn from: evidence, a file, or a folder whose files are listed
help-sample-new--deviation = What counts as a deviation
help-sample-new--completeness = What was done to see that the list is complete
help-sample-new--method = How the items are selected
help-sample-new--size = How many items, in place of what follows from the rates; needs a reason
help-sample-new--reason = Why so many, or why selected so
help-sample-new--id = The column with the items’ names, by its name or number; else the first
help-sample-new--rows = Number the rows instead
help-sample-new--no_header = The first row is an item
help-sample-new--separator = What separates the columns; else what the first row shows
help-sample-size--risk = The sampling risk that is accepted, in percent
help-sample-upper--risk = The sampling risk that is accepted, in percent
help-sample-new--risk = The sampling risk that is accepted, in percent
help--tolerable = The tolerable rate of deviations, in percent
help--expected = The expected rate of deviations, in percent
help--seed = The seed; else the program takes one from chance
help-sample-draw = Draw the items of a sample; the seed is recorded first
help-sample-draw--items = The items that you select, of a haphazard or targeted sample
help-sample-redraw = Draw a sample once more by another seed; the earlier draw stays visible
help-sample-sheet = Write a list of the items, to be filled in and taken over with `results`
help-sample-result = Record what was found at items
help-sample-result--result = What was found
help-sample-result--items = The names of the items
help-sample-result--note = What deviates, or why it could not be examined or does not apply
help-sample-results = Take over what was found at items from a CSV file: item, result, note, evidence
help-sample-results--file = The file
help-sample-text = Write the text for the paper, made from the sample
help-sample-withdraw = Withdraw a sample; it stays visible with the reason
place-samples = List of samples
place-sample = One sample
do-samples = samples
do-plan-sample = sample
do-draw-sample = draw
do-draw-again = draw again
do-item-ok = as it should be
do-item-deviates = deviates
do-item-not-examinable = not examinable
do-replace-item = replace
do-sample-text = text
do-withdraw-sample = withdraw
doc-samples = All samples.
doc-plan-sample = Plan a sample for this commitment; the size is computed while you type.
doc-draw-sample = Draw the items; the seed is taken from chance and recorded first.
doc-draw-again = Draw once more by another seed, with a reason; the earlier draw stays visible.
doc-item-ok = The item is as it should be; on to the next.
doc-item-deviates = The item deviates: say what.
doc-item-not-examinable = The item could not be examined: say why. It counts as a deviation.
doc-replace-item = What is examined does not apply to the item: the next of the draw takes its place.
doc-sample-text = Read the text for the paper, made from the sample.
doc-withdraw-sample = Withdraw the sample, with a reason.
ui-walk-samples = Samples
ui-no-table = A sample is drawn from a list: attach one first, as CSV.
ui-select-item = Select an item first.
ui-samples-all = Samples
ui-samples-count = { $count ->
    [one] one sample
   *[other] { $count } samples
}
ui-samples-none = There are no samples. Plan one on a commitment.
ui-samples-title = Items
ui-samples-for = For
ui-samples-population = Pop.
ui-samples-tested = Exam.
ui-samples-deviations = Dev.
ui-samples-upper = Upper
ui-samples-outcome = Outcome
ui-sample-stands = { $tested } of { $size } examined, { $deviations ->
    [0] no deviations
    [one] one deviation
   *[other] { $deviations } deviations
}
ui-sample-upper = Upper limit { $limit }.
ui-sample-planned = Planned by { $who }, { $when }
ui-sample-not-drawn = Nothing was drawn yet.
ui-sample-text = Text for the paper from sample { $label }
ui-sample-size-is = Size: { $size }.
ui-sample-size-all = Every item is examined.
ui-sample-size-wants = Fill in the tolerable rate: the size follows from it.
ui-form-sample = Plan a sample for { $paper }
ui-form-sample-select = Select items of { $label }
ui-form-sample-again = Draw { $label } again
ui-form-sample-withdraw = Withdraw { $label }
ui-field-sample-for = For
ui-field-population = Population
ui-field-first-row = First row
first-row-names = names of the columns
first-row-item = an item
ui-field-column = Column (# = rows)
ui-field-completeness = Complete, seen by
ui-field-deviation = A deviation is
ui-field-deviates = What deviates
ui-field-selected = Selected
ui-field-sampling-risk = Sampling risk %
ui-field-tolerable = Tolerable %
ui-field-expected = Expected %
ui-field-own-size = Own size
ui-field-items = Items (a; b)
ui-fault-percent = Not a percentage: write for instance 5 or 0.5.
ui-said-sample-planned = Planned. Open the sample to draw it.
ui-said-sample-drawn = Drawn.
ui-said-sample-withdrawn = Withdrawn. The sample stays visible, with the reason.

## In the report.

report-gap-sample = Of a sample that was examined, nothing is said here.
report-sample = Sample { $sample }, { $title }: { $size } of { $count } items ({ $method }).
report-sample-upper = Of the population at most { $upper } deviates.
report-sample-outcome = Outcome: { $outcome }.
report-sample-risk = sampling risk
report-sample-tolerable = tolerable rate
report-sample-expected = expected rate
report-sample-seed = seed
