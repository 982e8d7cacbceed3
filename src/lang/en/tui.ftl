### The screens.

## Everywhere.

you = you
yes = yes
no = no
busy = Something is still running: wait for it, or stop it.
nobody = You have no key here: you can only look.
looking = looking on
demonstration = demonstration
filter = Find
more = +{ $count }
not-written = (not written)
not-stated = (not stated)
from-programme = from the programme
two-versions = two versions
in-progress = in progress
edited-after-review = edited after review
edited-after-submission = edited after submission
hint-not-yet = (not yet)
choice-none = –
confirm-title = Are you sure?
from-draft = An earlier text that was not saved is back. It can be dropped below.

## Overview.

overview-on = { $client } on { $supplier }
overview-period = { $from } – { $to }
overview-area = Area
overview-done = Done
overview-verdicts = Verdicts
overview-evidence = Evidence
overview-waiting = Waiting for
wait-nobody = nobody
wait-review = review { $paper }
wait-returned = { $paper } returned
wait-edited = { $paper } edited
wait-conflict = { $paper } in two versions
wait-submission = submit { $paper }
foot-accepted = { $done } of { $of } accepted
foot-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}, { $high } high
foot-evidence = { $count ->
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
}
foot-whole = verified { $ago }, whole
foot-broken = last verification: not whole
foot-uncounted = { $count ->
    [one] { $count } event does
   *[other] { $count } events do
} not count
foot-report-due = report due in { $days ->
    [one] { $days } day
   *[other] { $days } days
}
foot-report-past = date of the report { $days ->
    [one] { $days } day
   *[other] { $days } days
} past
foot-mine = for you: { $mine } to finish, { $review } to review
ago-now = just now
ago-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
} ago

## Working papers.

papers-all = All commitments
papers-mine = For you to finish
papers-review = For you to review
papers-count = { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}
papers-title = Commitment
papers-evidence = Evidence
papers-stage = Stage
papers-none = Nothing found.
papers-none-mine = Nothing waits for you.
papers-none-review = There is nothing that you can review.

## One commitment.

walk-place = { $number } of { $of }
walk-since = in force since { $since }
walk-due = due { $date }
walk-risks = risks { $risks }
walk-risk = Risk { $risk }: { $title }
walk-promised = Promised
walk-depends = Depends on
walk-establish = To establish
walk-evidence = Evidence
walk-verdict = Verdict
walk-findings = Findings
walk-conclusion = Conclusion
walk-returned = Returned
walk-anomaly = Something in the source does not agree: { $text }
walk-asks = { $method } · asks for: { $evidence }
walk-more-evidence = … and { $count } more: Enter shows all
walk-accepted = Accepted by { $who }, { $when }
walk-accepted-waived = Accepted without a second reviewer by { $who }, { $when }
before-submit = Before you can submit:
nothing-needed = Nothing more is needed: submit.
none-open = Nothing is open any more.
select-evidence = Select a piece of evidence first.
confirm-edit-accepted = { $paper } is accepted. Changing the conclusion undoes the acceptance. Edit all the same?

## Evidence.

evidence-all = Evidence
evidence-of = Evidence for { $paper }
evidence-count = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
evidence-name = Name
evidence-size = Size
evidence-collected = Collected
evidence-class = Class
evidence-new = new
evidence-accepted = accepted
evidence-returned = returned
evidence-outside-period = outside the period
evidence-none = There is no evidence yet. Open a commitment and attach it there.
evidence-unused = This evidence is used for nothing.
evidence-used = Used for { $papers }
exhibit-state = State
exhibit-used = Used for
exhibit-type = Type
exhibit-received = Received
exhibit-by = Attached by
exhibit-digest = SHA-256
exhibit-name-bytes = Name in bytes
exhibit-conflict = Two people changed this apart; the next change makes one of it again.

## Attaching.

picker-title = Attach to { $paper }
picker-marked = { $count } marked · { $size }
picker-known = already in the file as { $label }
picker-other = not a regular file
picker-empty = There is nothing here.
picker-none = Mark a file first.
picker-unreadable = This folder cannot be read: { $why }
attach-skipped = Not attached
attach-skipped-meaning = These were left out; the rest was attached.

## Findings.

findings-all = Findings
findings-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
findings-title = Finding
findings-papers = Commitments
findings-rating = Rating
findings-due = Due
findings-status = Follow-up
findings-none = There are no findings.
finding-rating = { $level } (likelihood { $likelihood }, impact { $impact })
finding-raised = Raised by { $who }, { $when }
finding-rerating = Rated again
finding-rerated = { $level }, by { $who }, { $when }: { $reason }

## Members.

members-all = Members
members-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
members-name = Name
members-role = Role
members-log = Log
members-events = Events
members-revoked = revoked
members-revoked-already = This member was revoked already.
members-waived = Review is waived: { $reason }
members-fingerprint = Fingerprint { $print }

## Risks.

risks-all = Risks
risks-title = Risk
risks-before = Before
risks-now = Now
risks-residual = Accepted by
risks-none = The programme names no risks.
risks-text = Risk { $risk }: why

## Report.

report-title = Facts and sections of the report

## Publishing.

publish-title = What readers see
publish-ready = ready to publish
publish-not-ready = { $count ->
    [one] { $count } thing to do
   *[other] { $count } things to do
}
publish-more = (and { $count } more: Enter)
publish-about = { $public } public · { $terms } guarded terms
publish-item = Item
publish-public = Public
publish-seen = What it says
item-verdicts = verdicts
item-conclusion = conclusion
item-evidence = evidence
item-finding = finding
item-member = name
item-risk = risk { $risk }
item-risk-text = risk { $risk }  why
seen-withheld = withheld, Woo { $ground }: { $words }
publication-published = { $name } published, { $when }
publication-accepted = accepted by { $who }
publication-signed = signed by { $who } as { $capacity } ({ $level })
publication-to-accept = still to be accepted by a second person
public-all-none = Nothing is accepted that was not chosen yet.
nothing-published = Nothing was published yet.
confirm-public-all = Make { $count ->
    [one] one accepted item
   *[other] { $count } accepted items
} public in the summary?
confirm-publish = Render the summary in Dutch and in English, and record it? What is recorded stays in the file.
confirm-accept-summary = Render summary { $name } again, compare it, and accept it?
confirm-sign = Sign summary { $name } as { $capacity }? A signature cannot be taken back.
confirm-revoke = Revoke { $log }? What this member does after this does not count. This cannot be taken back.
confirm-waive = Waive the review by a second person? The report says so. It cannot be taken back.
confirm-quit = This is still running: { $what }. Leave all the same?
preview-title = Preview of the summary: { $language }
verify-title = Verification of the file
verify-whole = The file is whole.
verify-broken = The file is not whole.

## Promises by date.

timeline-title = Promises by date
timeline-count = { $count ->
    [one] { $count } with a date
   *[other] { $count } with a date
}
timeline-today = Today is { $date }
timeline-date = Due
timeline-none = No promise has a date.
timeline-kept = kept
timeline-late = late
timeline-not-yet = not kept yet
timeline-unknown = cannot be established
timeline-to-establish = to establish
timeline-to-come = still to come

## Log.

log-title = Who did what, when
log-count = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
log-uncounted = does not count
event-member-invited = invited
event-member-revoked = revoked
event-review-waived = waived the review
event-evidence-attached = attached evidence
event-evidence-described = described evidence
event-evidence-linked = linked evidence
event-evidence-unlinked = unlinked evidence
event-evidence-judged = judged evidence
event-verdict-given = gave a verdict
event-text-written = wrote
event-paper-submitted = submitted
event-paper-accepted = accepted
event-paper-returned = returned
event-finding-raised = raised a finding
event-finding-changed = changed a finding
event-risk-rated = rated a risk
event-residual-accepted = recorded a residual risk
event-fact-stated = stated
event-publicity-chosen = chose publicity
event-term-guarded = guarded a term
event-summary-published = published
event-summary-accepted = accepted the summary
event-summary-signed = signed

## Texts.

editor-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
editor-kept = What you type is kept, also when you go back. It is in the file only after Save.
editor-conflict = Two versions stand below each other. Make one of them and save.

## What runs.

job-stop = { $key } stops
job-stopping = Stopping …
job-attach = Attaching evidence
job-publish = Rendering the summary
job-accept-summary = Comparing the summary
job-sign = Signing
job-verify = Verifying the file
job-preview = Making a preview

## What was done.

said-attached = { $count ->
    [0] Nothing new attached
    [one] Attached: { $labels }
   *[other] { $count } attached: { $labels }
}{ $linked ->
    [0] .
   *[other] , { $linked } already in the file and now used for this too.
}{ $skipped ->
    [0] {""}
   *[other] {" "}Left out: { $skipped }.
}
said-submitted = Submitted for review.
said-accepted = Accepted.
said-returned = Returned, with the reason.
said-evidence-accepted = Evidence accepted.
said-unlinked = Unlinked.
said-linked = Linked.
said-verdict = Verdict recorded.
said-finding = Finding raised.
said-changed = Changed.
said-written = Saved in the file.
said-invited = Invited.
said-revoked = Revoked.
said-waived = The review is waived.
said-rated = Rating recorded.
said-residual = Recorded who accepts what remains.
said-stated = Stated.
said-chosen = Chosen.
said-guarded = No summary will hold this term.
said-published = Published as { $name }.
said-summary-accepted = Rendered again, found equal, and accepted.
said-signed = Signed: { $level }.
said-signed-self = Signed: { $level }. The certificate is self-made: it shows integrity, not identity.

## Forms.

form-verdict = Verdict on { $paper }
form-return = Return { $what }
form-revoke = Revoke { $log }
form-waive = Waive the review
form-finding = Finding { $label }
form-new-finding = New finding
form-link = Use { $label } for more
form-unlink = Unlink { $label }
form-invite = Invite a member
form-rate = Rate risk { $risk } as it is now
form-residual = Residual risk { $risk }
form-term = Term that no summary may hold
form-withhold = Withhold: { $what }
form-sign = Sign summary { $name }
field-layer = Layer
field-value = Verdict
field-reason = Reason
field-title-nl = Title (nl)
field-title-en = Title (en)
field-commitments = Commitments
field-likelihood = Likelihood
field-impact = Impact
field-exhibits = Evidence, place
field-owner = Owner
field-due = Due
field-until = Until
field-status = Follow-up
field-rating-reason = Reason if rerated
field-collected = Collected
field-period = Period
field-collector = By
field-source = Source
field-method = Method
field-class = Class
field-tool = Tool
field-note = Note
field-expires = Expires
field-links = Commitment or procedure
field-link = Link
field-name = Name
field-log = Log
field-role = Role
field-key = Public key
field-fact = Fact
field-term = Term
field-ground = Ground (Woo)
field-sign-as = As
field-key-file = Key file
field-passphrase = Passphrase
day-forms = such as 14-9-2026, 14 Sep, today
days-forms = such as 1 Sep – 14 Sep, Sep 2026, 2026
fault-choice = Choose one of the possibilities.
fault-empty = This is needed.
fault-day = Not a day: write for instance 14-9-2026.
fault-days = Not a period: write for instance 1-9-2026 to 14-9-2026.
fault-number = Not a number.
fault-commitment = Unknown commitment: { $word }
fault-evidence = Unknown evidence: { $word }
fault-log = A person and a device, such as anna@laptop.
fault-key = 64 digits 0-9 a-f, as `waarmerk key show` gives them.

## Help.

help-title = Keys
help-palette = Everything can also be found by name, with : on every screen.
palette-title = Commands

## The screens by name.

place-overview = Overview
place-papers = List of commitments
place-walk = One commitment
place-picker = Choosing files
place-evidence = List of evidence
place-exhibit = One piece of evidence
place-findings = List of findings
place-finding = One finding
place-members = Members
place-risks = Risks
place-report = Report
place-publish = Publishing
place-timeline = By date
place-log = Log
place-reader = Reading text
place-help = Keys
place-palette = Commands
place-confirm = Question
place-form = Form
place-editor = Writing text
place-filter = Finding

## What can be done: in a hint, a word or two.

do-open = open
do-next-open = next open
do-previous = previous
do-attach = attach
do-verdict = verdict
do-conclude = conclusion
do-raise-finding = finding
do-submit = submit
do-accept-paper = accept
do-return-paper = return
do-accept-evidence = accept evidence
do-return-evidence = return evidence
do-describe = describe
do-link = link
do-unlink = unlink
do-mine = mine
do-review = review
do-papers = commitments
do-findings = findings
do-evidence = evidence
do-timeline = by date
do-publication = publish
do-report = report
do-risks = risks
do-members = members
do-log = log
do-overview = overview
do-find = find
do-rate = rate
do-accept-residual = residual
do-invite = invite
do-revoke = revoke
do-waive = waive review
do-preview = preview
do-toggle-public = public
do-withhold = withhold
do-public-all = all accepted
do-guard = guard term
do-publish = publish
do-accept-summary = accept
do-sign = sign
do-verify = verify
do-mark = mark
do-range = range
do-mark-all = all
do-hidden = hidden
do-above = up
do-save = save
do-next-field = fields
do-previous-field = previous field
do-choice-before = previous choice
do-choice-after = next choice
do-other-text = other language
do-own-editor = own editor
do-discard = drop
do-yes = yes
do-no = no
do-up = up
do-down = down
do-page-up = page up
do-page-down = page down
do-first = first
do-last = last
do-leave = leave
do-back = back
do-stop = stop
do-language = language
do-help = help
do-palette = commands
do-redraw = redraw
do-suspend = to the shell
do-quit = quit

## What can be done: in the help and the list of commands.

doc-open = Open what is selected.
doc-next-open = Go to the next commitment on which something is left to do.
doc-previous = Go to the commitment before.
doc-attach = Attach files as evidence.
doc-verdict = Give a verdict on a layer.
doc-conclude = Write the conclusion, Dutch and English.
doc-raise-finding = Raise a finding.
doc-submit = Submit for review.
doc-accept-paper = Accept the working paper.
doc-return-paper = Return the working paper, with a reason.
doc-accept-evidence = Accept the evidence.
doc-return-evidence = Return the evidence, with a reason.
doc-describe = Correct or change what is known.
doc-link = Use the evidence for something more.
doc-unlink = Use the evidence no longer for this.
doc-mine = What waits for you.
doc-review = What you can review.
doc-papers = All commitments.
doc-findings = All findings.
doc-evidence = All evidence.
doc-timeline = Promises by date.
doc-publication = What readers see; publish and sign.
doc-report = Facts and sections of the report.
doc-risks = The risk register.
doc-members = Who works on the audit.
doc-log = Who did what, when.
doc-overview = Back to the overview.
doc-find = Find in the list.
doc-rate = Rate the risk as it is now.
doc-accept-residual = Record who accepts what remains of the risk.
doc-invite = Invite a member.
doc-revoke = Revoke a member.
doc-waive = Waive the review by a second person.
doc-preview = Read the summary as it would be now.
doc-toggle-public = Public, or not.
doc-withhold = Withhold on a ground of the Woo.
doc-public-all = Make public everything that is accepted.
doc-guard = Guard a term: no summary may hold it.
doc-publish = Render the summary and record it.
doc-accept-summary = Render the summary again, compare, and accept it.
doc-sign = Sign the summary.
doc-verify = Check every byte and signature of the file.
doc-mark = Mark a file.
doc-range = Mark from here to there.
doc-mark-all = Mark all files.
doc-hidden = Show hidden files, or not.
doc-above = Go to the folder above.
doc-save = Save, or send.
doc-next-field = Go to the next field.
doc-previous-field = Go to the field before.
doc-choice-before = The choice before, or one character to the left.
doc-choice-after = The next choice, or one character to the right.
doc-other-text = The text in the other language.
doc-own-editor = Write in your own editor (VISUAL or EDITOR).
doc-discard = Drop what was typed and not saved.
doc-yes = Yes, do it.
doc-no = No, do not.
doc-up = One up.
doc-down = One down.
doc-page-up = A page up.
doc-page-down = A page down.
doc-first = To the first.
doc-last = To the last.
doc-leave = Out of the list, back.
doc-back = Back; what was typed is kept.
doc-stop = Stop what runs; else leave the program.
doc-language = Dutch or English.
doc-help = All keys.
doc-palette = All commands, by name.
doc-redraw = Draw the screen again.
doc-suspend = To the shell for a while; `fg` comes back.
doc-quit = Leave the program.

## The fields and follow-up of a finding.

finding-field-criterion = Criterion
finding-field-condition = Condition
finding-field-cause = Cause
finding-field-effect = Effect
finding-field-recommendation = Recommendation
finding-field-response = Response
finding-field-action = Action
finding-status-open = open
finding-status-in-progress = in progress
finding-status-resolved-verified = resolved, verified
finding-status-resolved-not-verified = resolved, not verified
finding-status-risk-accepted = risk accepted
finding-status-superseded = superseded
assurance-limited = limited
assurance-reasonable = reasonable

## Grounds to withhold under the Woo.

ground-5-1-1a = unity of the Crown
ground-5-1-1b = security of the State
ground-5-1-1c = confidential business data
ground-5-1-1d = special personal data
ground-5-1-1e = identification numbers
ground-5-1-2a = international relations
ground-5-1-2b = economic interests of the State
ground-5-1-2c = investigation and prosecution
ground-5-1-2d = inspection and supervision
ground-5-1-2e = personal privacy
ground-5-1-2f = other business data
ground-5-1-2g = protection of the environment
ground-5-1-2h = security of persons and companies
ground-5-1-2i = proper functioning of the State
ground-5-1-5 = disproportionate disadvantage
ground-5-2 = personal policy views
