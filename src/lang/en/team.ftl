# Sentences about the team: inviting, keys, two copies, conflicts.

refusal-name-in-use = { $log } is { $name } already. A further device of the same person is called { $person }@DEVICE; if this is somebody else of the same name, that must be said (--same-name-other-person).
refusal-person-in-use = { $person } is { $name } here. Another person needs another name before the @.
refusal-not-its-name = “{ $name }” is not a name for a publication of this log: expected a year, a number and the log’s letter.

error-introduction-no-line = There is no introduction in it.
error-introduction-several = There are introductions of several people in it.
error-introduction-damaged = The introduction is damaged.
error-introduction-hint = Expected is the one line that `waarmerk key show` writes for the one who is to be invited: waarmerk-member 1 NAME@DEVICE KEY Full Name.
error-introduction-name = The introduction holds no name: give it with --name.
next-key-show = Send the line above to a lead: it holds nothing secret. When the lead calls you, read out this fingerprint.
next-compare = Now { $lead } calls { $name } and has the fingerprint read out, from `waarmerk key show { $log }` on the member’s own device. All eight groups must be the same; else revoke { $log } at once.

error-forked-seen-here = Line { $line } of log { $log } has seen it as it is here.
error-forked-seen-there = Line { $line } of log { $log } has seen it as it is in the other copy.
error-older-hint = `waarmerk merge OTHER`, with a copy that has the newer lines, completes it.
error-rewritten-hint = Keep both copies as they are. Put back the log that the others’ lines agree with, have a lead revoke that log from the last line that is not in doubt, and let its owner go on with a new device.
done-older-mended = Completed log { $log } from the other copy: it ended at line { $from }, and goes on to line { $to }.
done-attached-not-described = { $what }: in the file already, with other details. What was given now was not taken over; `waarmerk evidence describe` corrects it.

conflict-notice = { $count ->
    [one] In two versions: { $what }. `waarmerk conflict show` shows them side by side.
   *[other] { $count } things stand in two versions: { $what }. `waarmerk conflict show` shows them side by side.
}
conflict-text = { $what }, text ({ $language })
conflict-verdict = { $what }, verdict on { $layer }
conflict-details-of = { $what }, what is known of it
conflict-judgement-of = { $what }, accepted or returned
conflict-finding = { $what }, finding
conflict-request = { $what }, what is asked
conflict-answer = { $what }, what became of it
conflict-sample = { $what }, what it is of and for
conflict-seed = { $what }, seed
conflict-draw = { $what }, items drawn
conflict-item = { $what }, result of { $item }
conflict-field-with = with it
conflict-applies = { $what }, whether it applies
conflict-applies-yes = applies
conflict-applies-no = does not apply
conflict-promise = { $what }, promise, { $day }
conflict-profile = Profile of the organisation
conflict-struck = struck
conflict-assembly = Days for assembling the file
conflict-field-days = days
conflict-rating = Risk { $what }, rating
conflict-residual = Risk { $what }, who accepts what remains
conflict-publicity = { $what }, public or not
conflict-field-verdict = verdict
conflict-field-reason = reason
conflict-field-title = title
conflict-field-until = until
conflict-hearing = { $what }, the audited party heard
conflict-heard-awaited = awaited by { $day }
conflict-heard-received = received on { $day }
conflict-heard-not-received = not received by { $day }
conflict-field-asked = asked
conflict-field-of = of whom
conflict-field-outcome = outcome
conflict-field-risks = risks
conflict-field-verified = seen resolved in
conflict-field-superseded = replaced by
conflict-field-repeats = repeats
conflict-taken-back = (taken back)
conflict-inside = not public
conflict-public = public
conflict-withheld = withheld, Woo { $ground }
conflict-take-hint = `waarmerk conflict take { $what } 1` takes the first version, `… 2` the second. Setting another value the usual way replaces both.
done-conflict-taken = Taken for { $what }: the version of { $name }.
nothing-conflicts = Nothing stands in two versions.

help-conflict = What stands in two versions after a merge
help-conflict-list = List everything that stands in two versions
help-conflict-show = Show the versions side by side, with what differs marked
help-conflict-show--what = Which, as `waarmerk conflict list` names it: TEL-3:verdict:design, TEL-3:conclusion:nl, E-07:details, F-01:details, risk:3:rating, fact:place, public:TEL-3:verdicts
help-conflict-take = Take one version in place of all
help-conflict-take--what = Which, as `waarmerk conflict list` names it
help-conflict-take--head = The number of the version, as `waarmerk conflict show` counts, or its event, such as anna@laptop/41
help-conflict-take--reason = Why; needed for a finding whose rating or status differs, for a seed, and for striking what a promise holds
help-member-invite--from = The line that `waarmerk key show` wrote for the member, or a file that holds it
help-member-invite--same_name_other_person = Another member has the same full name, and is another person

# Conflicts and invitations in the terminal.

place-conflicts = What stands in two versions
place-conflict = Two versions side by side
do-conflicts = conflicts
do-take-version = take this version
do-other-version = write another
doc-conflicts = What stands in two versions, because two people changed it apart.
doc-take-version = Take the selected version in place of all.
doc-other-version = Write another version, in place of all.
ui-foot-conflicts = { $count ->
    [one] { $count } conflict · { $key }
   *[other] { $count } conflicts · { $key }
}
ui-conflicts-title = In two versions
ui-conflicts-count = { $count ->
    [one] { $count } conflict
   *[other] { $count } conflicts
}
ui-conflicts-about = Changed by two people apart. Neither version counts until one is chosen.
ui-conflicts-what = What
ui-conflicts-whose = Changed by
ui-conflicts-newest = Newest version
ui-conflict-about = What differs stands between ‹ and ›; what is not taken stays in the log.
ui-conflict-version = version { $number } of { $count }
ui-conflict-resolved = One version stands again.
ui-said-conflict-taken = Taken: this version stands in place of all.
ui-form-take = Take the version of { $name }
ui-field-introduction = Line from key show
ui-invite-line = Paste the line that `waarmerk key show` wrote for the new member, and choose the role. Without it, fill in name, log and key.
ui-invite-introduced = { $name } ({ $log }). Have the fingerprint of the key read out to you:
