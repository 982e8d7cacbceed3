### The screens.

## Everywhere.

ui-you = you
ui-yes = yes
ui-no = no
ui-busy = Something is still running: wait for it, or stop it.
ui-nobody = You have no key here: you can only look.
ui-looking = looking on
ui-demonstration = demonstration
ui-filter = Find
ui-more = +{ $count }
ui-not-written = (not written)
ui-not-stated = (not stated)
ui-from-programme = from the programme
ui-two-versions = two versions
ui-in-progress = in progress
ui-edited-after-review = edited after review
ui-edited-after-submission = edited after submission
ui-hint-not-yet = (not yet)
ui-choice-none = –
ui-confirm-title = Are you sure?
ui-from-draft = An earlier text that was not saved is back. It can be dropped below.

## Overview.

ui-overview-on = { $client } on { $supplier }
ui-overview-period = { $from } – { $to }
ui-overview-area = Area
ui-overview-done = Done
ui-overview-verdicts = Verdicts
ui-overview-evidence = Evidence
ui-overview-waiting = Waiting for
ui-wait-nobody = nobody
ui-wait-review = review { $paper }
ui-wait-returned = { $paper } returned
ui-wait-edited = { $paper } edited
ui-wait-conflict = { $paper } in two versions
ui-wait-submission = submit { $paper }
ui-foot-accepted = { $done } of { $of } accepted
ui-foot-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}, { $high } high
ui-foot-evidence = { $count ->
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
}
ui-foot-whole = verified { $ago }, whole
ui-foot-broken = last verification: not whole
ui-foot-uncounted = { $count ->
    [one] { $count } event does
   *[other] { $count } events do
} not count
ui-foot-report-due = report due in { $days ->
    [one] { $days } day
   *[other] { $days } days
}
ui-foot-report-past = date of the report { $days ->
    [one] { $days } day
   *[other] { $days } days
} past
ui-foot-mine = for you: { $mine } to finish, { $review } to review
ui-ago-now = just now
ui-ago-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
} ago

## Working papers.

ui-papers-all = All commitments
ui-papers-mine = For you to finish
ui-papers-review = For you to review
ui-papers-count = { $count ->
    [one] { $count } commitment
   *[other] { $count } commitments
}
ui-papers-title = Commitment
ui-papers-evidence = Evidence
ui-papers-stage = Stage
ui-papers-none = Nothing found.
ui-papers-none-mine = Nothing waits for you.
ui-papers-none-review = There is nothing that you can review.

## One commitment.

ui-walk-place = { $number } of { $of }
ui-walk-since = in force since { $since }
ui-walk-due = due { $date }
ui-walk-risks = risks { $risks }
ui-walk-risk = Risk { $risk }: { $title }
ui-walk-promised = Promised
ui-walk-depends = Depends on
ui-walk-establish = To establish
ui-walk-evidence = Evidence
ui-walk-verdict = Verdict
ui-walk-findings = Findings
ui-walk-conclusion = Conclusion
ui-walk-last-year = Last year
ui-walk-change = Why changed
ui-walk-proposed = last year: { $text }
ui-walk-returned = Returned
ui-walk-anomaly = Something in the source does not agree: { $text }
ui-walk-asks = { $method } · asks for: { $evidence }
ui-walk-more-evidence = … and { $count } more: Enter shows all
ui-walk-accepted = Accepted by { $who }, { $when }
ui-walk-accepted-waived = Accepted without a second reviewer by { $who }, { $when }
ui-before-submit = Before you can submit:
ui-nothing-needed = Nothing more is needed: submit.
ui-none-open = Nothing is open any more.
ui-select-evidence = Select a piece of evidence first.
ui-confirm-edit-accepted = { $paper } is accepted. Changing the conclusion undoes the acceptance. Edit all the same?

## Evidence.

ui-evidence-all = Evidence
ui-evidence-of = Evidence for { $paper }
ui-evidence-count = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
ui-evidence-name = Name
ui-evidence-size = Size
ui-evidence-collected = Collected
ui-evidence-class = Class
ui-evidence-new = new
ui-evidence-accepted = accepted
ui-evidence-returned = returned
ui-evidence-outside-period = outside the period
ui-evidence-no-day = no day known
ui-evidence-none = There is no evidence yet. Open a commitment and attach it there.
ui-evidence-unused = This evidence is used for nothing.
ui-evidence-used = Used for { $papers }
ui-exhibit-state = State
ui-exhibit-used = Used for
ui-exhibit-type = Type
ui-exhibit-received = Received
ui-exhibit-by = Attached by
ui-exhibit-digest = SHA-256
ui-exhibit-name-bytes = Name in bytes
ui-exhibit-conflict = Two people changed this apart; the next change makes one of it again.

## Attaching.

ui-picker-title = Attach to { $paper }
ui-picker-marked = { $count } marked · { $size }
ui-picker-known = already in the file as { $label }
ui-picker-other = not a regular file
ui-picker-empty = There is nothing here.
ui-picker-none = Mark a file first.
ui-picker-unreadable = This folder cannot be read: { $why }
ui-attach-skipped = Not attached
ui-attach-skipped-meaning = These were left out; the rest was attached.

## Findings.

ui-findings-all = Findings
ui-findings-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
ui-findings-title = Finding
ui-findings-papers = Commitments
ui-findings-rating = Rating
ui-findings-due = Due
ui-findings-status = Follow-up
ui-findings-none = There are no findings.
ui-finding-raised = Raised by { $who }, { $when }
ui-finding-marks = Note
ui-finding-hearing = Other side
ui-finding-years = Earlier
ui-finding-history = Follow-up over time
ui-finding-rerating = Rated again

## Members.

ui-members-all = Members
ui-members-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
ui-members-name = Name
ui-members-role = Role
ui-members-log = Log
ui-members-events = Events
ui-members-revoked = revoked
ui-members-revoked-already = This member was revoked already.
ui-members-waived = Review is waived: { $reason }
ui-members-fingerprint = Fingerprint { $print }

## Risks.

ui-risks-all = Risks
ui-risks-title = Risk
ui-risks-before = Before
ui-risks-now = Now
ui-risks-kept = Met
ui-risks-findings = F.
ui-risks-measures = Measures
ui-risks-matrix = Risks: likelihood and impact
ui-risks-anomaly = Note
ui-risk-title = Risk { $risk }   { $title }
ui-risk-source = Source
ui-risk-by-source = By the source
ui-risk-reason = Why
ui-risks-residual = Accepted by
ui-risks-none = The programme names no risks.
ui-risks-text = Risk { $risk }: why

## Report.

ui-report-title = Facts and sections of the report

## Publishing.

ui-publish-title = What readers see
ui-publish-ready = ready to publish
ui-publish-not-ready = { $count ->
    [one] { $count } thing to do
   *[other] { $count } things to do
}
ui-publish-more = (and { $count } more: Enter)
ui-publish-about = { $public } public · { $terms } guarded terms
ui-publish-item = Item
ui-publish-public = Public
ui-publish-seen = What it says
ui-item-verdicts = verdicts
ui-item-conclusion = conclusion
ui-item-last-year = last year’s verdicts
ui-item-change = why it changed
ui-item-applicability = why it does not apply
ui-item-promise = timeline
ui-item-evidence = evidence
ui-item-finding = finding
ui-item-history = history
ui-item-member = name
ui-item-risk = risk { $risk }
ui-item-risk-text = risk { $risk }  why
ui-seen-withheld = withheld, Woo { $ground }: { $words }
ui-publication-published = { $name } published, { $when }
ui-publication-accepted = accepted by { $who }
ui-publication-signed = signed by { $who } as { $capacity } ({ $level })
ui-publication-to-accept = still to be accepted by a second person
ui-public-all-none = Nothing is accepted that was not chosen yet.
ui-nothing-published = Nothing was published yet.
ui-confirm-public-all = Make { $count ->
    [one] one accepted item
   *[other] { $count } accepted items
} public in the summary?
ui-confirm-publish = Render the summary in Dutch and in English, and record it? What is recorded stays in the file.
ui-confirm-accept-summary = Render summary { $name } again, compare it, and accept it?
ui-confirm-sign = Sign summary { $name } as { $capacity }? A signature cannot be taken back.
ui-confirm-revoke = Revoke { $log }? What this member does after this does not count. This cannot be taken back.
ui-confirm-waive = Waive the review by a second person? The report says so. It cannot be taken back.
ui-confirm-quit = This is still running: { $what }. Leave all the same?
ui-preview-title = Preview of the summary: { $language }
ui-verify-title = Verification of the file
ui-verify-whole = The file is whole.
ui-verify-broken = The file is not whole.

## Promises by date.

ui-timeline-title = Promises by date
ui-timeline-count = { $count ->
    [one] { $count } with a date
   *[other] { $count } with a date
}
ui-timeline-none = No promise has a date.

## Log.

ui-log-title = Who did what, when
ui-log-count = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
ui-log-uncounted = does not count
ui-event-member-invited = invited
ui-event-member-revoked = revoked
ui-event-review-waived = waived the review
ui-event-prior-pinned = rolled forward from
ui-event-paper-carried = carried last year’s paper over
ui-event-risk-carried = carried last year’s risk over
ui-event-evidence-attached = attached evidence
ui-event-evidence-described = described evidence
ui-event-evidence-linked = linked evidence
ui-event-evidence-unlinked = unlinked evidence
ui-event-evidence-judged = judged evidence
ui-event-verdict-given = gave a verdict
ui-event-applicability-set = stated applicability
ui-event-promise-changed = recorded a changed promise
ui-event-promise-stated = established a promise
ui-event-promise-struck = struck a promise
ui-event-profile-stated = stated the profile
ui-event-text-written = wrote
ui-event-paper-submitted = submitted
ui-event-paper-accepted = accepted
ui-event-paper-returned = returned
ui-event-finding-raised = raised a finding
ui-event-finding-changed = changed a finding
ui-event-finding-carried = carried finding over
ui-event-finding-heard = recorded hearing on
ui-event-risk-rated = rated a risk
ui-event-residual-accepted = recorded a residual risk
ui-event-fact-stated = stated
ui-event-publicity-chosen = chose publicity
ui-event-term-guarded = guarded a term
ui-event-summary-published = published
ui-event-summary-accepted = accepted the summary
ui-event-summary-signed = signed

## Texts.

ui-editor-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
ui-editor-kept = What you type is not lost. After Save it is in the file.
ui-editor-proposed = Last year: { $text }
ui-said-taken-over = Last year’s text is here to be changed; it is in the file after Save.
ui-no-proposal = There is no text of last year to take over.
ui-year-on-year = This year beside last year
ui-year-on-year-count = { $count } commitments in both years · { $differs } with another verdict
ui-year-on-year-last = Last year
ui-year-on-year-this = This year
ui-year-on-year-course = Criterion
ui-year-on-year-title = Commitment
ui-year-on-year-why-title = { $paper }  Why the verdict is another than last year’s
ui-year-on-year-gone = Only a commitment of this year’s programme takes a text.
ui-editor-conflict = Two versions stand below each other. Make one of them and save.

## What runs.

ui-job-stop = { $key } stops
ui-job-stopping = Stopping …
ui-job-attach = Attaching evidence
ui-job-publish = Rendering the summary
ui-job-accept-summary = Comparing the summary
ui-job-sign = Signing
ui-job-verify = Verifying the file
ui-job-preview = Making a preview

## What was done.

ui-said-not-described = { $what }: in the file already, with other details. What was given now was not taken over; describe it to correct that.
ui-said-attached = { $count ->
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
ui-said-submitted = Submitted for review.
ui-said-accepted = Accepted.
ui-said-returned = Returned, with the reason.
ui-said-evidence-accepted = Evidence accepted.
ui-said-unlinked = Unlinked.
ui-said-linked = Linked.
ui-said-verdict = Verdict recorded.
ui-said-finding = Finding raised.
ui-said-heard = Recorded how the audited party was heard.
ui-said-changed = Changed.
ui-said-written = Saved in the file.
ui-said-invited = Invited.
ui-said-revoked = Revoked.
ui-said-waived = The review is waived.
ui-said-rated = Rating recorded.
ui-said-residual = Recorded who accepts what remains.
ui-said-stated = Stated.
ui-said-chosen = Chosen.
ui-said-guarded = No summary will hold this term.
ui-said-published = Published as { $name }.
ui-said-summary-accepted = Rendered again, found equal, and accepted.
ui-said-signed = Signed: { $level }.
ui-said-signed-self = Signed: { $level }. The certificate is self-made: it shows integrity, not identity.

## Forms.

ui-form-verdict = Verdict on { $paper }
ui-form-return = Return { $what }
ui-form-revoke = Revoke { $log }
ui-form-waive = Waive the review
ui-form-finding = Finding { $label }
ui-form-new-finding = New finding
ui-form-link = Use { $label } for more
ui-form-unlink = Unlink { $label }
ui-form-invite = Invite a member
ui-form-rate = Rate risk { $risk } as it is now
ui-form-residual = Residual risk { $risk }
ui-form-hearing = Other side on { $label }
ui-form-term = Term that no summary may hold
ui-form-withhold = Withhold: { $what }
ui-form-sign = Sign summary { $name }
ui-field-layer = Layer
ui-field-value = Verdict
ui-field-reason = Reason
ui-field-title-nl = Title (nl)
ui-field-title-en = Title (en)
ui-field-commitments = Commitments
ui-field-likelihood = Likelihood
ui-field-impact = Impact
ui-field-exhibits = Evidence, place
ui-field-owner = Owner
ui-field-due = Due
ui-field-until = Until
ui-field-status = Follow-up
ui-field-risks = Risks
ui-field-repeats = Repeats
ui-field-verified = Seen in
ui-field-accepted-until = Accepted until
ui-field-superseded-by = Replaced by
ui-field-of = Asked of
ui-field-heard-asked = Asked on
ui-field-outcome = Outcome
ui-field-heard-day = On or by
ui-field-rating-reason = Reason of change
ui-field-collected = Collected
ui-field-period = Period
ui-field-collector = By
ui-field-source = Source
ui-field-method = Method
ui-field-class = Class
ui-field-tool = Tool
ui-field-note = Note
ui-field-expires = Expires
ui-field-links = Commitment or procedure
ui-field-link = Link
ui-field-name = Name
ui-field-log = Log
ui-field-role = Role
ui-field-key = Public key
ui-field-fact = Fact
ui-field-term = Term
ui-field-ground = Ground (Woo)
ui-field-sign-as = As
ui-field-key-file = Key file
ui-field-passphrase = Passphrase
ui-day-forms = such as 14-9-2026, 14 Sep, today
ui-days-forms = such as 1 Sep – 14 Sep, Sep 2026, 2026
ui-fault-choice = Choose one of the possibilities.
ui-fault-empty = This is needed.
ui-fault-day = Not a day: write for instance 14-9-2026.
ui-fault-days = Not a period: write for instance 1-9-2026 to 14-9-2026.
ui-fault-number = Not a number.
ui-fault-commitment = Unknown commitment: { $word }
ui-fault-evidence = Unknown evidence: { $word }
ui-fault-risk = Unknown risk: { $word }
ui-fault-finding = Unknown finding: { $word }
ui-fault-log = A person and a device, such as anna@laptop.
ui-fault-key = 64 digits 0-9 a-f, as `waarmerk key show` gives them.

## Help.

ui-help-title = Keys
ui-help-palette = Everything can also be found by name, with : on every screen.
ui-palette-title = Commands

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
place-risk = One risk
place-year-on-year = Beside last year
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
do-hear = other side
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
do-year-on-year = last year
do-members = members
do-log = log
do-overview = overview
do-find = find
do-rate = rate
do-accept-residual = residual
do-matrix = matrix
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
do-take-over = take over last year’s
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
doc-next-open = Go to the next commitment on which something is left to do; on a sample, to the next item.
doc-previous = Go to the commitment before.
doc-attach = Attach files as evidence.
doc-verdict = Give a verdict on a layer.
doc-conclude = Write the conclusion, Dutch and English.
doc-raise-finding = Raise a finding.
doc-hear = Record how the audited party was heard on the finding.
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
doc-year-on-year = This year beside last year: verdicts, criteria, and why they changed.
doc-members = Who works on the audit.
doc-log = Who did what, when.
doc-overview = Back to the overview.
doc-find = Find in the list.
doc-rate = Rate the risk as it is now.
doc-accept-residual = Record who accepts what remains of the risk.
doc-matrix = The risks in a matrix of likelihood and impact, before and after.
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
doc-take-over = Take last year’s text over, to be changed and saved.
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
