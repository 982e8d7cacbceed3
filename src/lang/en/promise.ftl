### Promises with a date.

## How far a promise was on a day.

promise-state-not-started = not started
promise-state-under-way = under way
promise-state-partly = partly done
promise-state-done = done
promise-state-missed = not kept, as the supplier says
promise-state-withdrawn = withdrawn

## How a promise came out.

outcome-undated = no date was named
outcome-ahead = { $days ->
    [0] due today
    [one] still to come, in 1 day
   *[other] still to come, in { $days } days
}
outcome-kept = kept in time
outcome-kept-late = kept, { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
outcome-late = { $days ->
    [one] 1 day late on { $date }
   *[other] { $days } days late on { $date }
}
outcome-missed = not kept
outcome-withdrawn = withdrawn
outcome-not-established = not established
outcome-after-last = { $days ->
    [one] 1 day after the date promised last
   *[other] { $days } days after the date promised last
}
outcome-by-last = by the date promised last
outcome-postponed = { $times ->
    [one] put off once
    [2] put off twice
   *[other] put off { $times } times
}

## Promises in lists.

promises-as-of = Promises as of { $date }
promise-stands = As of { $date }: { $standing }
promise-promised = promised
promise-changed-to = changed to { $date }
promise-doubtful = does not count: its evidence is not accepted, does not fit, or two versions stand
nothing-promises = No commitment has a date.

## What may not be done.

refusal-no-promise = { $commitment } has no date, and none was announced: record an announcement first.
refusal-no-promise-entry = Nothing was recorded on the promise of { $commitment } for { $date }.
refusal-not-yet = { $date } is still to come: nothing can be established of it yet.
refusal-evidence-not-accepted = { $evidence } was not accepted: accept it first.
refusal-evidence-too-early = { $evidence } says nothing of { $date }: it was collected before, and its period does not hold that day.

## What was done.

done-promise = { $commitment }: { $standing }.
told-promise-changed = recorded for { $commitment }, announced on { $said }: promised by { $to } ({ $evidence })
told-promise-stated = established for { $commitment } as of { $date }: { $status } ({ $evidence })
told-promise-struck = struck what was recorded for { $commitment } on { $date }: { $reason }
told-promise-of = { $commitment }, timeline

## A paper.

paper-promise = Promise

## Help.

help-promise = Promises with a date: what was promised, what changed, how it stands
help-promise-list = List the promises, by date
help-promise-show = Show the timeline of one promise
help-promise-change = Record that another date was announced
help-promise-change--to = The date that is promised from then on
help-promise-change--said = The day of the announcement
help-promise-change--evidence = The announcement, with the place in it: E-07, E-07:page 3
help-promise-change--reason = Why, as it was announced
help-promise-status = Record how far a promise was on a day; it never gives a verdict
help-promise-status--state = How far
help-promise-status--as_of = The day
help-promise-status--evidence = What shows it, with the place in it: E-07, E-07:page 3
help-promise-status--note = What else has to be known
help-promise-strike = Strike an entry that was recorded wrongly
help-promise-strike--said = The change that was announced on this day
help-promise-strike--as_of = The status as of this day
help--as_of = As it was known on this day; else on the date of the report

## The report.

report-promise-changed = Later dates
report-promise-announced = { $to }, announced on { $said }
