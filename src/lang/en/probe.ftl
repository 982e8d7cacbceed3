### Reading and checking evidence.

## What a check came to, and which way a detail points.

check-outcome-holds = holds
check-outcome-fails = fails
check-outcome-nothing-against = nothing against it
check-outcome-cannot-tell = cannot tell
weight-against = against
weight-for = for
weight-open = open
weight-note = note

## What is tested.

test-settings = effective settings
test-no-direct-identifier = no direct identifier in events
test-no-content = no content in events
test-pseudonymised = persons by pseudonym only
test-events-documented = events documented
test-service-data-explained = service data explained
test-viewer-readable = data viewer readable
test-levels-compared = levels compared
test-sensitive-measurements = sensitive measurements
test-always-sent = what is always sent
test-inside-boundary = inside the EU Data Boundary
test-no-third-parties = no third parties
test-subprocessors-compared = lists of subprocessors compared
test-notice-given = notice of subprocessors
test-each-half-year = a report for each half-year
test-experiences-compared = Connected Experiences compared
power-establish = can establish
power-refute = can only refute

## What is done with it.

refusal-no-check = { $procedure } declares no such check.
refusal-nothing-examined = The check of { $procedure } has no evidence to read. Attach some to it first.
refusal-observation-stale = { $observation } no longer speaks of the evidence that is there. Run the check again first.
needed-appraisal = accept or overrule { $observation }
needed-one-appraisal = one appraisal of { $observation }, there are two
needed-check-again = run the check of { $observation } again: its evidence changed
told-observed = { $label }: the check of { $procedure } came to “{ $outcome }”.
told-observation-accepted = { $label } was accepted.
told-observation-overruled = { $label } was overruled: { $reason }
ui-event-observed = check run
ui-event-observation-appraised = observation judged
conflict-appraisal = what is made of { $what }
observation-overruled = Overruled
