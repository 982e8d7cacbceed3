### Review notes, queues, readiness, references and tickmarks.

## Review notes.

note-state-open = to be answered
note-state-answered = answered, to be closed
note-state-closed = closed
note-raised = raised by { $by }, { $at }
note-answered = answered by { $by }, { $at }
note-closed = closed by { $by }, { $at }
note-reopened = opened again by { $by }, { $at }
part-conclusion = conclusion
paper-notes = Review notes
nothing-notes = No review notes.
done-note-raised = Raised review note { $note } on { $commitment }. Nothing is accepted while it is open.
done-note-answered = Answered { $note }. A reviewer closes it.
done-note-closed = Closed { $note }.
done-note-reopened = Opened { $note } again.
told-note-raised = raised review note { $label } on { $commitment }
told-note-answered = answered review note { $label }
told-note-closed = closed review note { $label }
told-note-reopened = opened review note { $label } again: { $reason }

refusal-open-notes = Before { $commitment } can be accepted: { $count ->
    [one] close the review note { $notes }
   *[other] close { $count } review notes ({ $notes })
}.
refusal-own-note = { $log } answered { $note }, or has a hand in the paper that it is about: someone else has to close it.
refusal-note-closed = { $note } is closed: a reviewer has to open it again first.
needed-answer = answer to { $note }

## What waits for whom.

queue-mine = my work
queue-returned = returned to me
queue-review = for my review
queue-edited = edited after review
queue-answer = note to answer
queue-close = note to close
nothing-waiting = Nothing waits.

## Everything that stands between now and the report.

gap-family-conflict = Two versions side by side
gap-family-request = Requests that are not settled
gap-family-evidence = Evidence that is missing
gap-family-judgement = Evidence that nobody judged
gap-family-expiry = Evidence that no longer holds
gap-family-period = Evidence from outside the period
gap-family-sample = Samples that are not finished
gap-family-verdict = Papers without a verdict
gap-family-conclusion = Papers without a conclusion
gap-family-reference = References that do not hold
gap-family-note = Open review notes
gap-family-review = Papers that are not accepted
gap-family-response = Findings without a response
gap-family-follow-up = To follow up from last year
gap-family-residual = Risks that remain
gap-family-fact = Facts that the report needs
gap-family-section = Sections that the report needs
gap-family-choice = Chosen to be public, and not there
gap-needed = still needed: { $needed }.
gap-stage = { $stage }, not accepted.
gap-edited = edited after review; now { $stage }.
gap-request = { $state }.
gap-request-late = { $state }, { $days ->
    [one] one day
   *[other] { $days } days
} late on { $on }.
gap-not-judged = neither accepted nor returned.
gap-expired = holds no longer, from { $date }.
gap-outside-period = speaks of other days than the audit.
gap-no-date = nobody said of which days it speaks.
gap-no-response = the audited party was not heard.
gap-fact = not stated.
gap-section = not written in { $language }.
gap-no-follow-up = nobody said this year where it stands.
gap-risk-not-followed-up = what remained was accepted last year, and nobody has rated it this year.
gap-not-accepted = nobody accepted what remains.
gap-accepted-until = what remains was accepted until { $date } only.
ready-yes = Nothing blocks the report. { $more ->
    [0] Nothing else is open.
    [one] One thing is open; whether it matters is for the auditor to judge.
   *[other] { $more } things are open; whether they matter is for the auditor to judge.
}
ready-no = { $count ->
    [one] One thing blocks
   *[other] { $count } things block
} the report (marked !). { $more ->
    [0] Nothing else is open.
    [one] One more is open.
   *[other] { $more } more are open.
}
refusal-not-ready = The summary cannot be made yet. { $count ->
    [one] One thing is in the way:
   *[other] { $count } things are in the way:
}
refusal-risk-not-followed-up = Risk { $risk }: what remained was accepted last year, and nobody has rated it this year.
refusal-broken-reference = { $what } is public. { $broken }
refusal-points-inside = { $what } is public and points at { $target }, which is not: make that public too, or write it otherwise.

## References and tickmarks.

where-page = p. { $value }
where-line = line { $value }
where-row = row { $value }
where-entry = entry { $value }
where-item = item { $value }
where-key = key { $value }
broken-no-target = { $reference } points at nothing in this file.
broken-no-item = { $reference } points at an item that the sample does not hold.
broken-no-mark = { $reference } has a mark that does not exist: { $word }. `waarmerk tickmarks` lists them.
broken-not-closed = A reference opens with [[ and does not close on its line. Write \[[ for the brackets themselves.
needed-reference = a reference that holds: { $reference }
tickmark-agreed = agreed to the source
tickmark-added = added up
tickmark-recomputed = computed again
tickmark-reperformed = done again
tickmark-confirmed = confirmed with a third party
tickmark-observed = seen to happen
told-tickmark = tickmark { $mark } { $name }
told-reason-of = reason for the verdict on { $layer } of { $commitment }
paper-tickmarks = Tickmarks
paper-used-in = Pointed at in
detail-used-in = pointed at in: { $texts }

## In the terminal.

ui-wait-you = you
ui-wait-answer = answer { $note } on { $paper }
ui-wait-close = close { $note } on { $paper }
ui-papers-edited = Edited after review
ui-papers-none-edited = Nothing was edited after review.
ui-event-note-raised = raised a review note
ui-event-note-answered = answered a review note
ui-event-note-closed = closed a review note
ui-event-note-reopened = opened a review note again

ui-walk-notes = Notes
ui-notes-all = Review notes
ui-notes-on = Review notes on { $paper }
ui-notes-count = { $count ->
    [one] one note
   *[other] { $count } notes
}, { $open } open
ui-form-note = Review note on { $paper }
ui-form-note-answer = Answer { $note }
ui-form-note-reopen = Open { $note } again
ui-field-note-question = question
ui-field-part = about
ui-field-answer = answer
ui-note-whole = the whole paper
ui-said-note-raised = The note is raised. Nothing is accepted while it is open.
ui-said-note-answered = Answered. A reviewer closes it.
ui-said-note-closed = Closed.
ui-said-note-reopened = Opened again.
ui-ready-title = Between now and the report
ui-ready-about = ! no summary is published while this is there · the rest is for the auditor to judge
ui-ready-count = { $blocking } blocking, { $open } open
ui-ready-nothing = Nothing stands between now and the report.
ui-refer-title = Point at
place-notes = review notes
place-readiness = readiness
place-refer = point at
do-raise-note = note
do-answer-note = answer
do-close-note = close
do-reopen-note = open again
do-refer = point at
do-edited = edited
do-notes = notes
do-readiness = readiness
doc-raise-note = Raise a review note on what is selected.
doc-answer-note = Answer the review note.
doc-close-note = Close the review note: never by who answered it.
doc-reopen-note = Open the review note again.
doc-refer = Point at evidence, a finding, a paper, a request or a note, in a text.
doc-edited = Papers that were edited after review.
doc-notes = The review notes.
doc-readiness = Everything that stands between now and the report.

## In the report.

report-tickmarks = Tickmarks
report-tickmark = Mark
report-tickmarks-text = In the texts of this report these marks say what the auditor did with that which a text points at.

## Help.

help-note = What reviewers ask of the papers, and what is answered
help-note-list = List the review notes, with all that was said
help-note-list--on = Only those on this paper
help-note-list--state = Only those that stand so
help-note-add = Raise a review note on a paper
help-note-add--part = The part that it is about: a layer, conclusion, or the label of evidence or a finding
help-note-answer = Answer a review note
help-note-close = Close review notes: never by who answered
help-note-reopen = Open a review note again
help-note-answer--note = The label of a review note, such as N-03
help-note-reopen--note = The label of a review note, such as N-03
help-note-close--notes = The labels of review notes
help-queue = What waits for me
help-queue--queue = Only this queue
help-ready = Everything that stands between now and the report; exit status 1 if something blocks it
help-tickmarks = The tickmarks that a reference may bear, and what they mean here
