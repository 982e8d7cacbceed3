### The words of the field. Names after the hyphen are those of files and commands.

## The layer that a verdict judges.

layer-design = design
layer-existence = existence
layer-operation = operating effectiveness

## What a layer asks.

layer-question-design = Is it arranged on paper?
layer-question-existence = Is it there, at a moment?
layer-question-operation = Did it work, throughout the period?

## The verdict on a layer.

verdict-met = met
verdict-partly-met = partly met
verdict-not-met = not met
verdict-not-established = not established
verdict-not-tested = not tested
verdict-not-applicable = not applicable

## What a verdict says.

verdict-meaning-met = The commitment was kept.
verdict-meaning-partly-met = The commitment was kept in part.
verdict-meaning-not-met = The commitment was not kept.
verdict-meaning-not-established = The situation did not occur.
verdict-meaning-not-tested = This was not examined.
verdict-meaning-not-applicable = This does not apply here.

## How far a working paper is.

stage-open = open
stage-prepared = prepared
stage-submitted = submitted
stage-accepted = accepted
stage-returned = returned

## What a member may do.

role-lead = lead
role-preparer = preparer
role-reviewer = reviewer
role-publisher = publisher
role-observer = observer

## Who may see evidence.

classification-public = public
classification-internal = internal
classification-confidential = confidential

## Likelihood, impact, and the two together.

level-low = low
level-medium = medium
level-high = high

heard-awaited = still expected
heard-received = received
heard-not-received = no response

## Who is obliged.

obliged-supplier = supplier
obliged-organisation = organisation
obliged-slm = SLM Rijk
obliged-state = State
obliged-eu-legislator = EU legislator
obliged-nobody = nobody named

## What keeps a commitment.

kind-contractual = contractual
kind-technical = technical
kind-organisational = organisational

## How strong a commitment is.

standing-clause = contract clause
standing-measure = measure taken
standing-observed = observed in research
standing-expected = supplier’s expectation
standing-advice = advice to the supplier
standing-customer-side = measure for organisations
standing-derived = derived
standing-follow-up = follow-up

## What it means that this was not met.

standing-meaning-clause = Not kept: a clause of the contract is breached.
standing-meaning-measure = Not kept: a measure that was taken is absent or does not work.
standing-meaning-observed = Not confirmed: what research observed earlier no longer holds.
standing-meaning-expected = Not come true: an expectation is no clause of the contract.
standing-meaning-advice = Not followed: advice does not oblige.
standing-meaning-customer-side = Not done: the organisation takes a risk itself.
standing-meaning-derived = Not found: check this against the own contract.
standing-meaning-follow-up = Not done yet.

## How evidence is obtained.

method-examine = examine
method-interview = interview
method-test = test

## What an id names.

id-kind-programme = programme
id-kind-source = source
id-kind-risk = risk
id-kind-service = service
id-kind-area = area
id-kind-commitment = commitment
id-kind-setting = setting

## Where a finding stands, in a list.

finding-status-open = open
finding-status-in-progress = in progress
finding-status-resolved-verified = resolved, verified
finding-status-resolved-not-verified = resolved, not verified
finding-status-risk-accepted = risk accepted
finding-status-superseded = superseded
