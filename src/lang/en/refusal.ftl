### Why an act cannot be done, and what would have to be true first.

refusal-not-a-member = { $log } is not a member of this audit: a lead has to invite it first.
refusal-no-right = { $log } has no right to this: { $right }.
refusal-unknown = There is no { $what }.
refusal-member-already = { $log } is a member already.
refusal-key-in-use = This key is { $log }’s already: each device has a key of its own.
refusal-last-lead = { $log } is the only lead: invite a second one first.
refusal-waived-already = The review is waived already.
refusal-rolled-forward-already = This audit was rolled forward already: that is done once, when it is begun.
refusal-prior-not-earlier = The other audit begins on { $prior }, this one on { $own }: name the dossier of the year before.
refusal-empty = Needed: { $what }.
refusal-control-characters = This field holds control characters: { $what }. Only line ends are kept.
refusal-past = { $date } is past: give a day to come.
refusal-future = { $date } is still to come: evidence is collected before it is attached.
refusal-no-such-layer = { $commitment } has no procedure on { $layer }, so there is no verdict to give on it.
refusal-no-such-procedure = { $commitment } has no procedure { $number }: it has { $count }.
refusal-not-linked = { $evidence } is not linked to { $link }.
refusal-no-change = That is how it is already.
refusal-reason-needed = This verdict does not rest on evidence: give a reason.
refusal-not-prepared = { $commitment } cannot be submitted yet. Still needed: { $needed }.
refusal-wrong-stage = { $commitment } is { $stage }, not { $expected }.
refusal-own-work = { $commitment } holds work of { $log }: someone else has to review it, or a lead waives the review with a reason.
refusal-rating-reason = The rating changes: give a reason.
refusal-status-reason = The status changes: give a reason.
refusal-this-finding = A finding
refusal-not-verified = { $finding } is resolved and verified only in accepted evidence that was attached after the finding: name it.
refusal-not-left = { $finding } is left as it is only by an owner, until a day to come, or where what remains of all its risks was accepted.
refusal-no-replacement = { $finding } is superseded only by another finding that was raised already: name it.
refusal-not-earlier = { $finding } does not come from an earlier audit, so it cannot be repeated.
refusal-carried-already = This finding was carried over already, as { $finding }.
refusal-carried-differently = A carried finding starts with the rating and the status that it had.
refusal-hearing-order = Asked on { $asked }, answered on { $answered }: the answer comes later, and neither is still to come.
refusal-not-rated = Risk { $risk } was not rated after the audit: what remains is accepted once it is known.
refusal-not-this-fact = `{ $value }` cannot be this: { $fact }.
refusal-confidential = { $evidence } is confidential: give it another classification first.
refusal-finding-not-public = { $finding } itself is not public.
refusal-not-heard = { $finding } is chosen to be public without the other side: record its response with the day it came, or that none came.
refusal-fact-needed = The report still needs this: { $fact }.
refusal-section-needed = The report still needs this section: { $section }, { $language }.
refusal-public-but-not-accepted = { $commitment } is chosen to be public and is not accepted.
refusal-public-but-not-written = { $what } is chosen to be public, and is not there in one version: { $language }.
refusal-published-already = There is a publication { $name } already.
refusal-conflict = Two versions of this stand side by side: { $what }. Choose one first.
refusal-own-summary = { $log } published this summary: someone else has to accept it.
refusal-rendered-differently = The summary rendered again differs from what was published.
refusal-superseded = { $name } was superseded.
refusal-summary-not-accepted = { $name } was not accepted by a second person yet.
refusal-signed-already = { $name } was signed as { $capacity } already.

## What a paper still needs.

needed-verdict = verdict on { $layer }
needed-one-verdict = one verdict on { $layer }, there are two
needed-reason = reason for the verdict on { $layer }
needed-evidence = accepted evidence of the period for { $layer }
needed-conclusion = conclusion in { $language }
needed-one-conclusion = one conclusion in { $language }, there are two
needed-change = why the verdict differs from last year’s, in { $language }
needed-one-change = one text on the change since last year in { $language }, there are two

## Words in these sentences.

language-nl = Dutch
language-en = English

thing-reason = a reason
thing-for-readers = the words for readers, in both languages
thing-name = a name
thing-term = a term
thing-title = a title
thing-owner = an owner
thing-commitment = a commitment
thing-text = a text
thing-value = a value
thing-question = what is asked
thing-answer = an answer
thing-remark = a remark
thing-note = a note
thing-locator = a place

right-attach = attach evidence
right-judge-evidence = accept or return evidence
right-prepare = judge, conclude and submit
right-review = review working papers
right-lead = invite and revoke members
right-report = write the texts of the report
right-publish = choose what is public, and publish
right-accept-summary = accept the summary
right-sign-as-auditor = sign as auditor
right-sign-as-publisher = sign as publisher

fact-auditor = auditor
fact-reference = reference
fact-place = place
fact-report-date = date of the report
fact-assurance = level of assurance
fact-users = number of users

section-assignment = assignment
section-addressees = addressees
section-scope = in scope
section-out-of-scope = out of scope
section-method = method
section-result = result
section-limitations = limitations
section-follow-up = what happens next

signs-as-auditor = auditor
signs-as-publisher = publisher
