### The end of an audit: the clock, the closing, additions, removed bytes, superseded summaries.

## When the file closes.

closes-in = { $count ->
    [one] The file closes in one day, on { $day }.
   *[other] The file closes in { $count } days, on { $day }.
}
closes-today = The file closes today.
closes-late = { $count ->
    [one] The file should have closed one day ago, on { $day }.
   *[other] The file should have closed { $count } days ago, on { $day }.
}
closed-on = The file was closed on { $at } by { $name }, and is kept until { $until }.

## What is open.

open-no-signed-summary = no summary is signed
open-summary-unsigned = summary { $name } is not signed
open-papers = { $count ->
    [one] one working paper is not accepted: { $list }
   *[other] { $count } working papers are not accepted: { $list }
}
open-notes = { $count ->
    [one] one review note is not closed: { $list }
   *[other] { $count } review notes are not closed: { $list }
}
open-requests = { $count ->
    [one] one request is not finished: { $list }
   *[other] { $count } requests are not finished: { $list }
}
open-short-retention = the file would be kept for less than five years, until { $until }

## What was added, removed, superseded.

added-after = added after completion, { $at }, { $name }: { $reason }
added-apart = added after completion: { $name } made it apart, before having seen the closing
purged-on = removed on { $at } by { $name }: { $ground }
purged-on-because = removed on { $at } by { $name }: { $ground }; { $reason }
superseded-by = superseded by { $name }
superseded-because = superseded by { $name }: { $reason }

purge-ground-erasure = request for erasure (GDPR art. 17)
purge-ground-unlawful = should not have been processed (GDPR art. 17)
purge-ground-law = demanded by law or court
purge-ground-retention-ended = the time for which the file is kept is over

## What happened.

told-assembly-set = { $days ->
    [one] set the file to be assembled within one day after the date of the report: { $reason }
   *[other] set the file to be assembled within { $days } days after the date of the report: { $reason }
}
told-file-locked = closed the file, to be kept until { $until }
told-file-locked-because = closed the file, to be kept until { $until }: { $reason }
told-addition-reasoned = { $count ->
    [one] gave the reason for one addition: { $reason }
   *[other] gave the reason for { $count } additions: { $reason }
}
told-evidence-purged = removed the bytes of { $label }: { $ground }

ui-event-assembly-set = set the time to close
ui-event-file-locked = closed the file
ui-event-addition-reasoned = gave a reason to add
ui-event-evidence-purged = removed bytes of

## In the terminal.

ui-form-addition = This file is closed. Why is this added?
ui-form-supersede = { $name } is signed. Why does the new summary supersede it?
ui-form-assembly = Time to close the file
ui-form-close = Close the file: { $title }
ui-form-purge = Remove the bytes of { $label }
ui-field-reason-nl = Reason (Dutch)
ui-field-reason-en = Reason (English)
ui-field-days = Days after the report
ui-field-purge-ground = Ground
ui-field-retain-until = Kept until
ui-field-close-reason = Reason, if something is open
ui-confirm-close = Close the file “{ $title }”? It is kept until { $until }. From then on everything takes a reason, and this cannot be undone.
ui-confirm-close-open = Close the file “{ $title }” although this is open: { $open }? It is kept until { $until }. From then on everything takes a reason, and this cannot be undone.
ui-confirm-purge = Remove the bytes of { $label } for good: { $name } ({ $size })? The record of it stays. This cannot be undone.
ui-said-closed = The file is closed. What comes now shows as added after completion.
ui-said-purged = The bytes are removed; the record of them stays.
ui-exhibit-added = Added
ui-used-in = Pointed at in
ui-exhibit-purged = Removed
ui-completion-title = Completion
ui-completion-about = After the closing everything takes a reason, and shows as added
ui-completion-closed = closed
ui-completion-not-closed = not closed
ui-completion-no-report = No report was published yet, so no time to close the file runs.
ui-completion-days = { $days ->
    [one] A file is closed within one day after the date of the report.
   *[other] A file is closed within { $days } days after the date of the report.
}
ui-completion-kept = Closed now, it would be kept until { $until }.
ui-completion-closed-because = Closed although something was open: { $reason }
ui-completion-nothing-open = Nothing is open: the file can be closed.
ui-completion-open = Still open
ui-completion-added = Added after completion
ui-completion-purged = Removed bytes
ui-completion-superseded = Superseded
ui-completion-reason = { $at }, { $name }: { $reason } ({ $count ->
    [one] one record
   *[other] { $count } records
})
ui-completion-apart = { $name } made it apart, before having seen the closing: { $what }
ui-walk-added = { $count ->
    [one] One thing was added after completion
   *[other] { $count } things were added after completion
}: { $what }
place-completion = completion
do-completion = completion
do-close-file = close the file
do-set-assembly = time to close
do-purge = remove bytes
doc-completion = The end of the audit: when the file closes, what is open, what was added and removed after that.
doc-close-file = Close the file: what comes after that takes a reason, and shows as added after completion.
doc-set-assembly = Set within how many days after the date of the report the file is closed.
doc-purge = Remove the bytes of the piece of evidence for good, on a ground; the record of it stays.

## Why not.

refusal-superseding-needs-reason = { $name } is signed: say that the new summary supersedes it, and why.
refusal-changed-since-published = { $name } rests on papers that were changed since: { $list }. Bring them back to what was accepted, or publish anew.
refusal-addition-needs-reason = The file was closed on { $day }: what is added now needs a reason.
refusal-addition-needs-reason-hint = Give it with --after-completion "REASON".
refusal-not-closed = The file is not closed: what is done now is no addition, and needs no such reason.
refusal-closed-already = The file is closed already.
refusal-closing-needs-reason = The file is not ready to be closed: { $open }. A lead may close it all the same, with a reason.
refusal-assembly-days = { $days } days cannot be set: it is between 1 and { $longest }.
refusal-retention-runs = The file is kept until { $until }: before that, bytes are removed only on a legal ground, with a reason.
refusal-retention-not-begun = The file is not closed, so the time for which it is kept has not begun: bytes are removed only on a legal ground, with a reason.
refusal-purged = The bytes of { $label } were removed from this file, and are not taken back.
right-add = add to a closed file

skipped-purged = these bytes were removed from the file, and are not taken back

## Commands.

done-assembly = { $days ->
    [one] The file is to be closed within one day after the date of the report.
   *[other] The file is to be closed within { $days } days after the date of the report.
}
done-copied = { $count ->
    [one] Copied to { $dir }, with one piece of evidence.
   *[other] Copied to { $dir }, with { $count } pieces of evidence.
}
copied-left-out = { $count ->
    [one] Without the bytes of one piece of evidence: { $list }.
   *[other] Without the bytes of { $count } pieces of evidence: { $list }.
}
copied-names-stay = Their names, and what was written about them, are in the copy: the logs are signed, and nothing can be cut from them.
copied-nothing-left-out = There was nothing to leave out.
step-copy = Copying
next-copied = Verify it with `waarmerk verify { $dir } --without-evidence={ $class }`.
next-locked = From here on everything takes a reason: --after-completion "REASON".
next-purged = The name, and what was written about it, stay in the logs. Other copies remove the bytes when they are merged with this one.
error-copy-inside = { $path } is in the dossier itself: name a folder elsewhere.
error-copy-damaged = The dossier is damaged, so nothing was copied: { $fault }
error-purge-unconfirmed = The bytes of { $label } would be removed for good: { $name } ({ $size }).
error-purge-unconfirmed-hint = If that is what you want, add --confirm { $label }.
status-added = { $count ->
    [one] One thing was added after completion.
   *[other] { $count } things were added after completion.
}
status-purged = { $count ->
    [one] The bytes of one piece of evidence were removed.
   *[other] The bytes of { $count } pieces of evidence were removed.
}
mark-added = after completion
mark-purged = bytes removed
detail-added = added
detail-purged = bytes
help--after_completion = Why something is added to a file that was closed; it stands with the addition
help-publish--supersedes = The summary that this one corrects; both stay
help-publish--reason = Why, on the first page; the same words in both languages
help-publish--reason_nl = Why, in Dutch
help-publish--reason_en = Why, in English
help-assembly = Set within how many days after the date of the report the file is closed; usually 60
help-assembly--days = The number of days
help-lock = Close the file; what comes after that shows as added after completion
help-lock--retain_until = The last day on which it is kept; else seven years after the date of the report
help-lock--reason = Why, if something is open
help-purge = Remove the bytes of a piece of evidence for good; the record of it stays
help-purge--ground = The ground: erasure, unlawful and law are legal grounds; retention-ended needs a file that was kept long enough
help-purge--reason = Why; needed on a legal ground
help-purge--confirm = The same label again: removing cannot be undone
help-copy = Make a copy of the dossier for somebody else
help-copy--to = A folder that does not exist yet
help-copy--without = Leave out the bytes of this evidence; `internal` leaves out confidential evidence too
