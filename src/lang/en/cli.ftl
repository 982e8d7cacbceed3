### The command line.

## How a message is set.

failure = Not done: { $sentence }
failure-hint = {"  "}{ $hint }
progress = { $step }: { $done } of { $total }
step-attach = Taking in
step-render = Rendering
step-sign = Signing
step-verify = Verifying

## What is wrong with the words of a command.

usage-unknown-argument = `{ $word }` does not belong here.
usage-unknown-command = There is no command `{ $word }`.
usage-value-needed = { $option } needs a value.
usage-value = `{ $value }` does not fit here: { $option }.
usage-missing = This is missing: { $what }.
usage-missing-command = A command is needed.
usage-conflict = { $one } and { $other } do not go together.
usage-not-utf8 = A word is not text in UTF-8.
usage-number-of-values = The number of values does not fit here: { $option }.
usage-allowed = Allowed: { $values }.
usage-suggested = Did you mean { $suggested }?
usage-help = `{ $command } --help` says how.
expected-date = A date is expected, such as 2026-09-14.
expected-period = Two dates in order are expected, such as 2026-01-01..2026-12-31.
expected-log = A person and a device are expected, in lower case, such as anna@laptop.
expected-key = A public key is expected: 64 lower-case hexadecimal digits, as `waarmerk key show` gives them.
expected-link = A commitment or a procedure is expected, such as TEL-3, or TEL-3.2 for its second procedure.
expected-event = An event is expected, such as anna@laptop/41.
expected-place = A piece of evidence is expected, such as E-07, or E-07:page 3 for a place in it.

## What cannot be done, and what to do about it.

error-output = The results could not be written: { $error }
error-no-text = There is no text.
error-no-text-hint = Give it as an argument, with --file, or on standard input with `-`; on a terminal an editor opens.
error-no-proposal = There is nothing to take over: last year’s conclusion is proposed where criterion and procedures are the same, and nothing was written yet.
error-no-proposal-hint = waarmerk year-on-year ID shows last year’s conclusion and what changed.
error-not-a-text = This is not text in UTF-8 of at most { $limit }.
error-editor = The editor `{ $editor }` did not end well: { $why }
text-kept = The text is kept in { $path }.
error-two-meanings = `{ $word }` is the name of a section and of an area.
error-two-versions = Two versions stand side by side.
error-two-versions-hint = Name the one to go on from with --keep: { $versions }.
error-seal-key-name = A name is needed for the certificate: give it with --name.
error-nothing-attached = Nothing was attached.
error-no-descriptors = This system has no file descriptors to read a passphrase from.
ask-passphrase = Passphrase of { $key }:
hint-papers = `waarmerk papers` lists the commitments.
hint-programmes = `waarmerk programme list` lists the programmes.
hint-items = Such as TEL-3, TEL-3:verdicts, TEL-3:conclusion, area:telemetry, E-07, F-01, F-01:condition, F-01:history, F-01:all, risk:3, risk:3:reason, TEL-3:applicability, BND-3:promise, TEL-3:checks, profile:services, member:anna@laptop. `waarmerk public list --all` lists them.
error-io = { $path }: { $why }
error-settings = The settings in { $path } cannot be read: { $why }
error-prior-damaged = Last year’s dossier in { $path } is not whole: { $faults ->
    [one] one thing is
   *[other] { $faults } things are
} wrong with it. Nothing is rolled forward from a damaged file.
error-prior-damaged-hint = waarmerk verify { $path } names what is wrong. Roll forward from a copy that is whole.
error-no-prior = Name last year’s dossier with --from, or a programme with --programme.
error-no-log-key = There is no key for the log { $log } here.
error-no-log-key-hint = Make one with `waarmerk key new --for log --as { $log }`.
error-no-identity = It is not known who works here.
error-no-identity-hint = Make a key with `waarmerk key new --for log --as NAME@DEVICE --name "Full Name"`, or name one of yours with --by.
error-key-exists = There is a key in { $path } already: nothing is overwritten.
error-no-seal-key = There is no key to sign a summary with.
error-no-seal-key-hint = Give one with --key, or make one with `waarmerk key new --for seal`.
error-key = { $path }: { $problem }
error-leaks = { $count ->
    [one] One thing in the summary must not leave.
   *[other] { $count } things in the summary must not leave.
}
error-leak = { $file }: { $kind }, “{ $term }”: … { $context } …
leak-guarded = a term that was marked
leak-person = a person who was not chosen
leak-address = an e-mail address
leak-evidence-name = the name of evidence that was not chosen
error-not-empty = { $path } is not empty: name a folder that does not exist yet.
error-nothing-to-verify = { $path } is neither a dossier nor a summary (PDF, JSON).
error-no-signature-beside = No signature stands beside { $path }: a file of the same name that ends in .p7s is expected.
error-trust = The certificates to trust in { $path } cannot be read: { $why }
error-published-file-differs = published/{ $file } is not as the log says. `waarmerk verify` names what is wrong.
error-seal-does-not-hold = The signature on { $file } does not hold: nothing was kept.
error-no-such-line = Log { $log } has no line { $line }.
error-no-home = No folder for keys and settings is known: set WAARMERK_HOME.
error-no-randomness = The system gives no random bytes.
error-cancelled = Stopped.
error-other-checkpoint = The evidence checkpoint is not that of this dossier as it stood then.
error-nothing-recorded = Nothing was recorded.
error-inside = This should not happen: { $detail }
error-read-only = This dossier can only be read here.
error-not-a-member-hint = Send a lead the line of `waarmerk key show`, for `waarmerk member invite --from`.
error-held = Someone else is writing in this dossier.
error-held-by = { $user } on { $host } is writing in this dossier (process { $process }, since { $since }).
error-held-hint = Reading works meanwhile; writing works when the other is done.
error-not-a-dossier = { $path } is not a dossier: there is no audit.toml in it.
error-not-a-dossier-hint = Go into a dossier, or name one with --dir; `waarmerk new` makes one.
error-broken = The dossier is damaged, or was tampered with.
error-broken-hint = `waarmerk verify` names everything that is wrong.
error-other-key = The key here is not the one that { $log } was invited with.
error-not-saved = Not saved: { $path }: { $why }
error-no-space-hint = Make space and do it again. What was acknowledged before is saved.
error-poisoned = Saving failed before: open the dossier again, which shows what was saved.
error-held-back = Your log has seen log { $log } up to line { $line }, which is not here: merge the copy that has it first.
error-other-dossier = { $path } is a copy of another dossier.
error-other-broken = The other copy is damaged, or was tampered with: nothing was taken.
error-forked = Log { $log } went on in two ways from line { $line }: neither is taken.
error-forked-hint = One key was used in two copies, or a past was rewritten. Ask the log’s owner which copy is the right one.
error-seal-pdf = The PDF cannot be signed: { $detail }
error-seal-no-such-field = The PDF has no signature field { $field }; it has: { $present }.
error-seal-already-signed = The signature field { $field } is signed already.
error-seal-outside-validity = The certificate of { $subject } is valid from { $from } until { $until }, and not now.
error-seal-timestamp = No timestamp could be had: { $detail }
error-seal-timestamp-hint = Nothing was signed. Try again, or sign without a timestamp authority in the settings.
error-seal-too-large = The signature takes { $needed } bytes, and { $reserved } were kept for it.

## What is wrong with a key.

key-problem-pem = line { $line } is not PEM: { $detail }.
key-problem-no-private-key = there is no private key in it.
key-problem-several-private-keys = there is more than one private key in it.
key-problem-old-form = the key is in the older form { $detail }. Convert it with `openssl pkcs8 -topk8 -in OLD.pem -out NEW.pem`.
key-problem-passphrase-needed = the key is encrypted: its passphrase is needed (--passphrase-fd, or a terminal to ask on).
key-problem-undecipherable = the passphrase is wrong, or the form of encryption is not known.
key-problem-unusable = the private key is not usable: { $detail }.
key-problem-no-certificate = there is no certificate for the key. Put it in the same file, or give it with --certificates.
key-problem-bad-certificate = certificate { $position } cannot be read: { $detail }.
key-problem-mismatch = the certificate of { $detail } belongs to another key.
key-problem-broken-chain = the certificate of { $subject } was not issued by the next one, { $next }.
key-problem-not-for-signing = the certificate of { $detail } does not allow its key to sign documents.
key-problem-failed = a key operation failed: { $detail }.

## Why a file was not taken in.

skipped-link = it is a link, and links are not followed
skipped-dangling-link = it is a link to nothing
skipped-fifo = it is a named pipe
skipped-socket = it is a socket
skipped-device = it is a device
skipped-other-file-system = it is a folder on another file system
skipped-dossier = it is the dossier itself
skipped-missing = it is not there
skipped-unreadable = it cannot be read: { $why }
skipped-changed = it changed while it was read
skipped-wrong-bytes = its bytes have SHA-256 { $found }, and not { $expected }

## What whoever opens a dossier should know.

notice-tail = Note: { $fault } It does not count.
notice-set-aside = Note: { $fault } It was set aside in { $path }.
notice-mended = Note: log { $log } ended at line { $from } here and was completed to line { $to } from this device’s own copy.
notice-held-back = Note: log { $log } waits for line { $line } of log { $needs }, which is not here. Merge the copy that has it.
notice-stranger = Note: log { $log } belongs to no member. Its lines do not count.
notice-not-remembered = Note: what was seen could not be remembered, so an older copy may later go unnoticed: { $why }

## What was done.

done-new = { $commitments ->
    [one] Made { $title } in { $dir }: one commitment, led by { $name }.
   *[other] Made { $title } in { $dir }: { $commitments } commitments, led by { $name }.
}
done-attached = { $count ->
    [one] One file attached to { $to }.
   *[other] { $count } files attached to { $to }.
}
done-attached-known = { $count ->
    [one] One file was in the dossier already, and is used for this too now.
   *[other] { $count } files were in the dossier already, and are used for this too now.
}
done-attached-unchanged = { $count ->
    [one] One file was in the dossier already, used for just this.
   *[other] { $count } files were in the dossier already, used for just this.
}
not-taken-in = Not taken in: { $path }: { $why }.
attach-cancelled = Stopped. What was attached stays.
done-evidence-accepted = Accepted { $label }, { $name }.
done-evidence-returned = Returned { $label }, { $name }.
done-evidence-linked = { $label }, { $name }, is used for: { $links }.
done-evidence-described = Corrected what is known of { $label }, { $name }.
done-verdict = { $commitment }, { $layer }: { $mark } { $verdict }.
done-text = Written, in { $language }: { $what }.
done-taken-over = Taken over from last year, in { $language }: { $what }.
done-text-taken-back = Taken back, in { $language }: { $what }.
done-submitted = { $commitment } is submitted for review.
done-accepted = { $what } is accepted.
done-accepted-waived = { $what } is accepted as own work, under the waiver; the report says so.
done-returned = { $what } is returned to its preparer.
done-waived = Own work may be accepted from now on. The report prints the reason.
done-guarded = No summary may hold “{ $term }” from now on.
done-fact = The report states, { $fact }: { $value }.
done-finding-raised = Raised finding { $label }. Write its texts with `waarmerk finding write { $label } condition --lang nl`.
done-finding-changed = Changed finding { $label }.
done-finding-heard = Recorded how the audited party was heard on { $label }.
done-risk-rated = Risk { $risk } is rated { $level } after the audit.
done-risk-accepted = { $owner } accepts what remains of risk { $risk } until { $until }.
done-public = { $what }: { $choice }.
done-published = Published { $name }, unsigned.
done-summary-accepted = Rendered { $name } again, to the same bytes, and accepted it.
done-signed = Signed { $name } as { $capacity }: { $certificate }, level { $level }.
done-log-key = Made the key of log { $log } in { $path }.
done-seal-key = Made a key that signs summaries as { $name }.
seal-key-self-signed = The certificate is of one’s own making: it shows integrity, not identity.
key-fingerprint = Fingerprint, to be read out: { $fingerprint }
done-invited = Invited { $name } as { $role }, who writes log { $log }.
done-revoked = Revoked { $log }: what that log holds from here on does not count.
done-merged-log = { $count ->
    [one] Log { $log }: one line more.
   *[other] Log { $log }: { $count } lines more.
}
done-merged-evidence = { $count ->
    [one] One piece of evidence added.
   *[other] { $count } pieces of evidence added.
}
done-merged-file = Added: { $file }
done-merged-nothing = The other copy has nothing that is not here.
done-man = { $count ->
    [one] One page written.
   *[other] { $count } pages written.
}
done-demo = Played an audit in { $dir }: { $events } events by { $members } members.
demo-signed = Signed: { $certificate }, level { $level }.
demo-published = The summary is in { $dir }.

## What comes next.

next-new = Next: go to { $dir }; `waarmerk papers` lists the commitments, `waarmerk paper ID` shows one.
next-needed = { $commitment } still needs: { $needed }.
next-submit = Nothing more is needed: `waarmerk submit { $commitment }`.
next-review = { $commitment } waits for someone else to accept or return it.
next-submission-undone = { $commitment } was edited after it was submitted: submit it again.
next-acceptance-undone = { $commitment } was edited after review: it is open again.
next-published = Next: someone else runs `waarmerk accept summary`; then `waarmerk sign --as auditor`.
next-log-key = Send a lead the line of `waarmerk key show`, for `waarmerk member invite --from`, or begin an audit with `waarmerk new`.
next-invited = Then hand over a copy of the dossier; `waarmerk merge` takes the work back in.
next-demo = Look around: WAARMERK_HOME={ $home } waarmerk --dir { $dossier } status
publish-nothing-missing = Nothing stands between the audit and a summary: `waarmerk publish`.
publish-unready = Before a summary can be published:

## Lists.

nothing-evidence = No evidence.
nothing-findings = No findings.
nothing-public = Nothing was chosen to be public.
nothing-keys = There are no keys. `waarmerk key new` makes one.
publicity-public = public
publicity-inside = inside
publicity-withheld = withheld, Woo { $ground }
member-revoked = revoked
key-of-this-device = this device
log-does-not-count = { $told } (does not count: { $why })
papers-edited = { $stage }, edited after review
programme-own = own
programme-commitments = { $count ->
    [one] one commitment
   *[other] { $count } commitments
}
programme-problems = { $count ->
    [one] one problem
   *[other] { $count } problems
}
programme-good = { $id } is in order: { $areas ->
    [one] one area
   *[other] { $areas } areas
}, { $commitments ->
    [one] one commitment
   *[other] { $commitments } commitments
}.
programme-unknown-setting = { $procedure }: the table of settings has no “{ $setting }”, so that this check could never tell.
programme-bad = { $count ->
    [one] One problem.
   *[other] { $count } problems.
}
version = version
conflict-details = Two versions stand side by side: `waarmerk evidence describe` with --keep chooses one.

## Where the audit stands.

status-parties = { $client } on { $supplier }
status-demonstration = A demonstration: everything in it is made up.
year-on-year-none = This audit was not rolled forward from last year’s.
year-on-year-beside = Beside { $audit } (dossier { $dossier }): { $count } commitments in both years
year-on-year-overall = Overall
year-on-year-why = Why it changed
year-on-year-no-why = (not written)
year-on-year-said = reason given
year-on-year-conclusion = Last year’s conclusion
year-on-year-differences = What changed in the criterion: [-gone-] {"{+"}new{"+}"}
last-year-not-accepted = Last year’s paper was not accepted.
last-year-residual = what remained was accepted by { $owner } until { $until }
risk-last-year = Last year
last-year-accepted = Last year accepted by { $name }, { $at }.
last-year-accepted-waived = Last year accepted by { $name } as own work, under a waiver, { $at }.
course-same = same criterion
course-changed = criterion changed
course-new = new
course-dropped = dropped
part-obliged = Who is obliged
part-kind = Kind
part-standing = Strength
part-statement = What was promised ({ $language })
part-quote = The contract’s words
part-due = Due date
part-depends = Depends on
part-procedure-method = Method, { $layer } { $number }
part-procedure-text = Procedure, { $layer } { $number } ({ $language })
part-procedure-evidence = Evidence asked for, { $layer } { $number } ({ $language })
status-me = You: { $name }, { $role }
status-no-member = no member
status-area = Area
status-accepted = Accepted
status-verdicts = Verdicts
status-evidence = Evidence
status-papers = { $accepted } of { $total } accepted
status-findings = { $count ->
    [one] one finding
   *[other] { $count } findings
}
status-pieces = { $count ->
    [one] one piece of evidence
   *[other] { $count } pieces of evidence
}
status-published = Summary { $name } waits for someone else to accept it.
status-summary-accepted = Summary { $name } is accepted, and not signed yet.
status-signed = Summary { $name } is signed: { $signed }.
status-uncounted = { $count ->
    [one] One event does not count; `waarmerk log` says why.
   *[other] { $count } events do not count; `waarmerk log` says why.
}

## A working paper.

paper-since = since { $since }
paper-due = due { $due }
paper-risks = risks { $risks }
paper-quote = In the contract
paper-depends = Depends on
paper-procedures = To establish
paper-asks = Evidence: { $evidence }
paper-verdicts = Verdicts
paper-evidence = Evidence
paper-findings = Findings
paper-conclusion = Conclusion in { $language }, { $by }
paper-sign-off = Sign-off
paper-submitted = Submitted by { $by }, { $at }.
paper-accepted = Accepted by { $by }, { $at }.
paper-accepted-waived = Accepted by { $by }, { $at }, as own work under the waiver.
paper-returned = Returned by { $by }, { $at }:

## A piece of evidence.

evidence-state-new = new
evidence-state-accepted = accepted
evidence-state-returned = returned
evidence-state-conflict = two judgements
detail-size = size
detail-type = type
detail-digest = SHA-256
detail-received = received
detail-links = used for
detail-class = class
detail-collected = collected
detail-period = period
detail-method = method
detail-collector = collector
detail-source = source
detail-tool = tool
detail-note = note
detail-expires = expires
detail-accepted = accepted
detail-returned = returned
detail-outside-period = It speaks of other days than the period of the audit: verdicts cannot rest on it.
detail-no-day = No day is known of which it speaks: verdicts cannot rest on it.

## A finding.

detail-finding-commitments = commitments
detail-finding-evidence = evidence
detail-finding-rating = rating
detail-finding-status = status
detail-finding-owner = owner
detail-finding-due = due
detail-finding-marks = note
detail-finding-risks = risks
detail-finding-hearing = other side
detail-finding-years = earlier
detail-finding-ratings = ratings
detail-finding-statuses = follow-up
field-criterion = criterion
field-condition = condition
field-cause = cause
field-effect = effect
field-recommendation = recommendation
field-response = response
field-action = action

## Risks.

risk-number = risk { $risk }
risk-before = before
risk-after = after
risk-measures = measures
risk-findings = findings
risk-rated-by = { $rating }, { $who }, { $when }
risk-source-measures = by the source
risk-source = source
risk-reason = why
risk-no-verdict = no verdict yet
risk-anomaly = Note, { $source }, { $place }: { $text }
risk-accepted = accepted by, until
told-verdicts-of = { $commitment }, verdicts
told-last-year-of = { $commitment }, last year’s verdicts
told-change-of = { $commitment }, why it changed
told-text-on = { $what }, text

## What happened.

told-member-invited = invited { $name } as { $role } ({ $log })
told-member-revoked = revoked { $log }: { $reason }
told-review-waived = waived the review of own work: { $reason }
told-prior-pinned = rolled forward from { $audit } (dossier { $dossier })
told-paper-carried = { $commitment }: last year’s paper carried over
told-risk-carried = risk { $risk }: last year’s rating carried over
told-evidence-attached = attached { $label }, { $name } ({ $size }), to { $links }
told-evidence-described = corrected what is known of { $label }
told-evidence-linked = uses { $label } for { $links } too
told-evidence-unlinked = no longer uses { $label } for { $link }
told-evidence-accepted = accepted { $label }
told-evidence-returned = returned { $label }: { $reason }
told-verdict-given = judged { $commitment }, { $layer }: { $verdict }
told-text-written = wrote, in { $language }: { $what }
told-text-taken-back = took back, in { $language }: { $what }
told-paper-submitted = submitted { $commitment }
told-paper-accepted = accepted { $commitment }
told-paper-accepted-waived = accepted { $commitment } as own work, under the waiver
told-paper-returned = returned { $commitment }: { $reason }
told-finding-raised = raised { $label }: { $title }
told-finding-changed = changed { $label }
told-history-of = the history of { $label }
told-finding-carried = carried { $label } over from { $audit }: { $title }
told-finding-asked = put { $label } to the audited party; response asked for by { $day }
told-finding-answered = { $label }: response received on { $day }
told-finding-not-answered = { $label }: no response received by { $day }
told-risk-rated = rated risk { $risk } { $level } after the audit
told-residual-accepted = recorded that { $owner } accepts what remains of risk { $risk } until { $until }
told-fact-stated = stated, { $fact }: { $value }
told-made-public = chose to be public: { $what }
told-kept-inside = chose to stay inside: { $what }
told-withheld = withheld on ground { $ground }: { $what }
told-term-guarded = marked a term that no summary may hold: { $term }
told-summary-published = published summary { $name }
told-summary-accepted = accepted summary { $name }
told-summary-signed = signed summary { $name } as { $capacity } ({ $level })

## Help.

help-heading-usage = Usage:
help-heading-command = COMMAND
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-everywhere = Everywhere
help-values = ({ $values })
help-waarmerk = From a supplier’s written commitments to a signed summary that anyone can verify.
help--dossier = The dossier to open in the terminal; without it, the one that we stand in
help--dir = The dossier; without it, the one that we stand in
help--by = The log to write, if you have several
help--message-lang = The language of messages and results
help--ascii = Marks in plain ASCII (also WAARMERK_ASCII=1)
help--help = Show this help
help--version = Show the version
help--json = Write JSON, as described in docs/json.md
help--commitment = The commitment, such as TEL-3
help--reason = Why
help--text = The text; `-` reads standard input; without a text or file an editor opens
help--file = A file that holds the text
help--lang = The language of the text; that of messages stands before the command
help--label = The label, such as E-07 or F-01
help--labels = The labels, such as E-07
help--to = What it is used for: a commitment, or one of its procedures, such as TEL-3.2
help--collected = The day on which it was collected
help--period = The days that it speaks about
help--source = Where it comes from: a system, a person, an address
help--method = How it was obtained
help--class = Who may see it
help--collector = Who collected it
help--tool = The tool that made it, with its version
help--note = Why it may be relied on, or with what care
help--expires = The day from which it no longer holds
help--keep = Where two versions stand side by side: the one to go on from
help--risk = The number of the risk
help--likelihood = How likely it is
help--impact = How bad it is
help--owner = Who is to resolve it, or accepts it
help--on = The commitments that it is about
help--title_nl = A few words in Dutch
help--title_en = A few words in English
help--evidence = Evidence that shows it, with the place in it: E-07:page 3
help--due = By when it is to be resolved
help--status = Where its follow-up stands
help--log = A person and a device, such as anna@laptop
help--as = A person and a device, such as anna@laptop
help--name = Full name
help-demo = Play two years of an audit on made-up evidence, to signed and verified summaries
help-demo--dir = A folder that does not exist yet; the dossiers become DIR/2025 and DIR/2026
help-demo--no_tui = Only make it; do not open the terminal screens
help-new = Begin an audit: make a dossier
help-new--dir = A folder that does not exist yet
help-new--from = Last year’s dossier: roll this one forward from it
help-new--programme = The programme: the id of a known one, or a file; else last year’s, word for word
help-new--client = Who gave the assignment; else last year’s client
help-new--period = The period that the audit speaks about
help-new--title_nl = The title in Dutch; else the programme’s, with the year
help-new--title_en = The title in English; else the programme’s, with the year
help-new--supplier = Whose commitments are examined; else last year’s supplier, or the programme’s
help-new--name = Full name of the lead; else as in the settings
help-status = Show where the audit stands
help-log = Show everything that happened, in order
help-log--last = Only the last so many
help-papers = List the working papers: verdict per layer, stage, evidence
help-papers--area = Only those of this area
help-papers--stage = Only those at this stage
help-paper = Show one working paper, whole
help-attach = Take evidence into the dossier: files, and all files in folders
help-attach--paths = Files and folders
help-evidence = Look at evidence; accept, return, link, describe it
help-evidence-list = List the evidence
help-evidence-list--to = Only what is used for this
help-evidence-list--state = Only what stands so
help-evidence-show = Show all that is known of a piece of evidence
help-evidence-accept = Accept evidence: relevant and reliable enough to conclude on
help-evidence-return = Return evidence: not suitable
help-evidence-link = Use evidence for something more
help-evidence-unlink = Use evidence no longer for something
help-evidence-unlink--from = What it is no longer used for
help-evidence-describe = Correct what is known of evidence; what is not named stays
help-evidence-describe--clear = Details to take back
help-verdict = Judge one layer of a commitment
help-verdict--layer = The layer
help-verdict--value = The verdict
help-verdict--reason = Why; needed where the verdict does not rest on evidence
help-conclude = Write a conclusion, or a section of the report
help-conclude--subject = A commitment, an area, or a section (assignment, addressees, scope, out-of-scope, method, result, limitations, follow-up); section:NAME and area:ID tell equal names apart
help-conclude--take_over = Take last year’s conclusion over, where it is proposed
help-finding = Raise, change and write findings
help-year-on-year = Lay this year beside last year
help-year-on-year--id = A commitment: its verdicts in both years, why they differ, and how the criterion changed
help-year-on-year--json = Write JSON
help-finding-list = List the findings
help-finding-show = Show one finding, whole
help-finding-raise = Raise a finding
help-finding-change = Change a finding; what is not named stays
help-finding-change--reason = Why; needed where the rating or the status changes
help-finding-change--risk = The risks that it bears on
help-finding-raise--risk = The risks that it bears on
help-finding-change--verified = Evidence, accepted after the finding, in which it shows that it is resolved; needed for resolved-verified
help-finding-change--accepted_until = Until when the owner leaves it as it is; needed for risk-accepted, unless what remains of its risks was accepted
help-finding-change--superseded_by = The finding that replaces it; needed for superseded
help-finding-raise--repeats = The finding of an earlier audit that comes back
help-finding-hear = Record how the audited party was heard: asked, and what came of it
help-finding-hear--asked = When the finding was put to it
help-finding-hear--of = To whom
help-finding-hear--expected = The response is expected by this day
help-finding-hear--received = The response came on this day
help-finding-hear--none_by = No response had come by this day
help-finding-write = Write a text of a finding
help-finding-write--field = Which text
help-risk = Rate the risks as they are after the audit
help-risk-list = List the risks, before and after
help-risk-show = Show one risk: measures with their verdicts, findings, what remains
help-risk-matrix = Show the risks in a matrix of likelihood and impact, before and after
help-risk-rate = Rate a risk as it is now
help-risk-write = Write why a risk is rated so
help-risk-accept = Record who accepts what remains of a risk
help-risk-accept--until = Until when
help-fact = The facts of the engagement that the report states
help-fact-list = List the facts
help-fact-set = State a fact
help-fact-set--fact = Which
help-fact-set--value = What it is; a date such as 2026-11-20; assurance: limited or reasonable
help-submit = Submit a working paper for review
help-accept = Accept a submitted paper, or a published summary
help-accept--what = A commitment, such as TEL-3; or `summary`
help-accept--name = The name of the publication; else the newest
help-return = Return a submitted paper to its preparer
help-waive = Allow the review of own work, in an audit that one person does; the report says so
help-public = Choose what the summary says; nothing is in it unless chosen
help-public-list = List what was chosen, and what stands between the audit and a summary
help-public-list--all = Everything that could be chosen
help-public-set = Choose whether something is public, stays inside, or is withheld on a ground of the Woo
help-public-set--items = What: TEL-3 (verdicts and conclusion), TEL-3:verdicts, TEL-3:conclusion, area:telemetry, E-07, F-01, F-01:condition, F-01:history, F-01:all, risk:3, risk:3:reason, TEL-3:applicability, BND-3:promise, TEL-3:checks, profile:services, member:anna@laptop
help-public-set--choice = `public`, `inside`, or the ground
help-guard = Mark a term that no summary may hold; without a term, list them
help-guard--term = The term
help-preview = Show what the summary would say
help-preview--lang = The language of the summary
help-publish = Render the summary in both languages; nothing is signed yet
help-sign = Sign a summary that was accepted
help-sign--as = In which capacity
help-sign--key = The key file (PEM); else that of the settings, or of `key new --for seal`
help-sign--certificates = Certificates that are not in the key file (PEM)
help-sign--passphrase_fd = The file descriptor to read the passphrase from
help-sign--timestamp_authority = The address of a timestamp authority; else that of the settings
help-sign--name = The name of the publication; else the newest
help-verify = Verify a dossier or a summary: whole, signed by whom, trusted by whom, when
help-verify--path = A dossier, a PDF, or a JSON with its .p7s beside it; else the dossier that we stand in
help-verify--trust = Certificates to trust (PEM); a signer whom they do not vouch for is a failure then
help-verify--without_evidence = Evidence bytes of this class may be missing: this copy was made without them. Without a value: confidential
help-verify--prior = Last year’s dossier, or a file that it published: is it still as it was pinned?
help-programme = The programmes that an audit can follow
help-programme-list = List the programmes, shipped and own
help-programme-show = Show a programme
help-programme-show--id = Such as annual-audit
help-programme-show--toml = As a file, to make one of your own
help-programme-check = Check a programme file: every problem with line, column and what to do
help-programme-check--file = The file
help-key = The keys that sign logs and summaries; they stay outside every dossier
help-key-new = Make a key
help-key-new--for = `log`: of this device’s log; `seal`: to sign summaries, self-signed
help-key-list = List your keys
help-key-show = Write the line that introduces you to a lead: log, public key, name
help-member = Who works on the audit
help-member-invite = Invite a member
help-member-invite--role = What the member is on the audit for
help-member-invite--key = The member’s public key, as `waarmerk key show` gives it
help-member-revoke = Revoke a member
help-member-revoke--last = The last line of the member’s log that counts; else the last one seen here
help-member-list = List the members
help-merge = Take in the work of another copy of the dossier
help-merge--other = The other copy
help-doctor = Say whether everything is at hand that working here takes
help-completions = Write the completions for a shell
help-completions--shell = The shell
help-man = Write the manual pages
help-man--dir = The folder for the pages

error-no-terminal = The terminal UI needs a terminal to show itself in.
error-no-terminal-hint = `waarmerk --help` lists the commands that need none.
error-keymap = { $path }: { $problem }
