### What verifying has to say.

## The questions, as headings.

question-bytes = Are the bytes whole?
question-log = Are log and rights whole?
question-signer = Who signed?
question-time = When, and who says so?
question-trust = Who trusts that?
question-standing = Does it still stand?
question-completeness = How complete is it?

## The answer.

verification-whole = Whole: nothing that was checked is wrong.
verification-broken = { $count ->
    [one] Broken: one thing is wrong.
   *[other] Broken: { $count } things are wrong.
}

## A dossier.

verify-dossier = Dossier { $id }.
verify-evidence = { $count ->
    [one] One piece of evidence is whole ({ $bytes } bytes).
   *[other] { $count } pieces of evidence are whole ({ $bytes } bytes).
}
verify-papers = { $count ->
    [one] One working paper says what the log says.
   *[other] { $count } working papers say what the log says.
}
verify-published = { $count ->
    [one] One published file is as recorded.
   *[other] { $count } published files are as recorded.
}
verify-logs = { $logs ->
    [one] One log
   *[other] { $logs } logs
}, { $lines } lines, { $signatures } signatures hold.
verify-unnamed = { $file }: no log names it. An attach was interrupted; the bytes are under their own digest and do no harm.
verify-no-paper = { $file } has not been written yet. Opening the dossier writes it.
verify-left-out = { $label } was left out of this copy ({ $digest }).
verify-uncounted = Event { $event } does not count: { $why }.
verify-complete = { $accepted } of { $total } commitments of the programme are accepted.
verify-layer-design = Design: { $met } met, { $partly } partly met, { $not-met } not met, { $not-established } not established, { $not-tested } not tested, { $not-applicable } not applicable, { $open } without a verdict.
verify-layer-existence = Existence: { $met } met, { $partly } partly met, { $not-met } not met, { $not-established } not established, { $not-tested } not tested, { $not-applicable } not applicable, { $open } without a verdict.
verify-layer-operation = Operating effectiveness: { $met } met, { $partly } partly met, { $not-met } not met, { $not-established } not established, { $not-tested } not tested, { $not-applicable } not applicable, { $open } without a verdict.
verify-open = { $count ->
    [one] One commitment is open: { $list }.
   *[other] { $count } commitments are open: { $list }.
}
verify-open-is-no-fault = This says how complete the file is. That something is open is no fault in it.
verify-closed-because = It was closed with something open: { $reason }
verify-added = { $count ->
    [one] One thing was added after completion, { $at }, { $name }: { $reason }
   *[other] { $count } things were added after completion, { $at }, { $name }: { $reason }
}
verify-added-apart = { $count ->
    [one] One thing was added after completion by { $name }, who had not seen the closing.
   *[other] { $count } things were added after completion by { $name }, who had not seen the closing.
}
verify-purged = The bytes of { $label } were removed on { $at } by { $name }: { $ground } ({ $reason }). The record stays.
verify-purged-here = { $file }: these bytes were removed by an act, and still lie here. Opening the dossier for writing removes them.
verify-paper-behind = { $file } says what the log said a moment ago: writing it was interrupted. Opening the dossier for writing brings it up to date.
verify-checkpoint = The evidence checkpoint of { $name } is that of this dossier as it stood then.
verify-checkpoint-other = The evidence checkpoint of { $name } is not that of this dossier as it stood then ({ $detail }).
verify-superseded = { $name } was superseded by { $by } on { $at }.
verify-superseded-because = { $name } was superseded by { $by } on { $at }: { $reason }
verify-stands = No later summary in this dossier supersedes { $name }.
verify-prior-pinned = Rolled forward from { $audit }, dossier { $dossier }; not compared: give it with --prior.
verify-prior-none = It was not rolled forward, so there is nothing to compare with what --prior names.
verify-prior-same = { $audit } is still as it was pinned: the same dossier { $dossier }, its logs as far as they were, and the same publication.
verify-prior-other = What --prior names is not { $audit }: the dossier { $dossier } was pinned.
verify-prior-damaged = { $audit } (dossier { $dossier }) is not whole: verify it by itself to see what is wrong.
verify-prior-changed = { $audit } (dossier { $dossier }) is not as it was pinned: a log was rewritten, or a published file changed.
verify-prior-file-same = The file is as { $audit } had published it when dossier { $dossier } was pinned.
verify-prior-file-changed = The file is none of those that { $audit } had published when dossier { $dossier } was pinned.
verify-member = { $name } signs log { $log }; key { $fingerprint }.
verify-not-accepted = Summary { $name } was not accepted by a second person yet.
verify-not-signed = Summary { $name } was accepted, and not signed yet.
verify-in-file = { $file }: { $what }
verify-in-line = { $file }, line { $line }: { $what }

## What is wrong with a file.

verify-fault-tail = { $bytes } bytes follow the last valid commit. { $why }
verify-fault-held-back = it has seen log { $log } up to line { $line }, which is not here. Merge the copy that has it.
verify-fault-stranger = its author is no member: nobody has invited this log.
verify-fault-wrong-key = it is signed with key { $found }, and its member has key { $expected }.
verify-fault-not-an-event = it holds no event that this version knows. Perhaps a newer version wrote it ({ $detail }).
verify-fault-empty-log = it holds nothing that is signed.
verify-fault-rolled-back = it ends at line { $present }, and this device has seen line { $remembered }: someone put an older copy here.
verify-fault-rewritten = its line { $line } is not the one that this device has seen: the log was rewritten.
verify-fault-changed = it was changed: its SHA-256 is { $found }, and should be { $expected }.
verify-fault-not-its-logs = it was changed: its SHA-256 is { $found }, and the logs were signed for dossier { $expected }.
verify-fault-not-understood = it cannot be understood ({ $detail }).
verify-fault-unknown-format = it has format { $format }, and this version knows format 1.
verify-fault-missing = it is missing.
verify-fault-unknown = nothing accounts for it.
verify-fault-empty = it is empty.
verify-fault-link = it is a link, and a dossier holds no links.
verify-fault-special = it is neither a file nor a folder.
verify-fault-unreadable = it cannot be read ({ $detail }).
verify-fault-paper-differs = it does not say what the log says.
verify-line-not-utf8 = the line is not UTF-8.
verify-line-not-json = the line is not a log line ({ $detail }).
verify-line-not-a-digest = a digest in the line is not 64 lower-case hexadecimal digits.
verify-line-neither = the line is neither an event nor a commit.
verify-line-not-canonical = the commit line is not in its one valid form.
verify-line-unterminated = the file ends in the middle of the line.
verify-line-wrong-seq = the line says it is number { $found }, and stands at { $expected }.
verify-line-chain-broken = the chain is broken: the line names { $found } as the line before, which is { $expected }.
verify-line-key-changed = the commit is signed with another key than the commits before it.
verify-line-signature-wrong = the signature of the commit does not hold.
verify-line-uncommitted = no commit follows the line: the action was never completed.
verify-order-wrong-lam = the line's Lamport time is { $found }, and should be { $expected }.
verify-order-not-forward = what the line has seen of log { $log } does not move forward.
verify-order-contradiction = the line has seen line { $line } of log { $log } as { $said }, and here that line is { $present }: one of the two logs was rewritten.

## Seals.

verify-seal-whole = { $file }: all bytes are as { $field } sealed them.
verify-seal-broken = { $file }: the seal { $field } does not hold ({ $detail }).
verify-seal-padding = { $file }: the padding of the seal { $field } is not zeros.
verify-seal-malformed = { $file }: the seal { $field } does not cover what it should ({ $detail }).
verify-seal-removed = { $file }: a later change took the seal { $field } out of its place.
verify-seal-unreadable = { $file }: the seal { $field } cannot be read.
verify-stamp-broken = { $file }: the timestamp of { $field } does not hold ({ $detail }).
verify-changed-after = { $file }: something other than a signature was changed after { $field }.
verify-uncovered = { $file }: { $count } bytes at the end are covered by no seal.
verify-pdf-unreadable = { $file }: it cannot be read as a PDF ({ $detail }).
verify-pdf-unsigned = { $file }: it bears no seal.
verify-not-json = { $file }: it is not JSON.
verify-signer = { $file }, { $field }: signed by { $subject }; certificate issued by { $issuer }.
verify-signer-self-signed = { $file }, { $field }: signed by { $subject } with a certificate of its own making. That shows integrity, not identity ({ $issuer }).
verify-time-stamped = { $file }, { $field }: { $authority } states that the seal was there on { $at }.
verify-time-claimed = { $file }, { $field }: the signer says it was on { $at }; nobody confirms that.
verify-time-unknown = { $file }, { $field }: no time is stated.
verify-trust-not-asked = { $file }, { $field }: nobody was named to trust (--trust), so nothing is said of trust.
verify-trusted = { $file }, { $field }: { $anchor } vouches for the signer. Revocation was not asked for.
verify-not-trusted = { $file }, { $field }: nobody you trust vouches for the signer ({ $detail }).
verify-stamp-trusted = { $file }, { $field }: { $anchor } vouches for the timestamp.
verify-stamp-not-trusted = { $file }, { $field }: nobody you trust vouches for the timestamp ({ $detail }).

## What the doctor has to say.

doctor-version = Waarmerk { $version }.
doctor-home = Keys and settings are in { $path }.
doctor-settings-broken = The settings cannot be read: { $detail }
doctor-identity = You write log { $log }.
doctor-no-identity = Nobody said who works here. Make a key: waarmerk key new --for log --as NAME@DEVICE
doctor-authority = Signatures get a timestamp from { $url }.
doctor-no-authority = No timestamp authority is set: signatures reach level B-B, and their time is the signer's word.
doctor-no-log-key = There is no key for a log. Make one: waarmerk key new --for log --as NAME@DEVICE
doctor-log-key = Key for log { $log }, fingerprint { $fingerprint }.
doctor-key-broken = A key cannot be used: { $detail }
doctor-key-exposed = Others may read { $path }. Make it yours alone: chmod 600
doctor-seal-key = You sign as { $subject }, until { $until }.
doctor-seal-key-self-signed = You sign as { $subject }, until { $until }, with a certificate of your own making: it shows integrity, not identity.
doctor-no-seal-key = There is no key to sign publications with. Make one: waarmerk key new --for seal
doctor-programmes = { $count ->
    [one] One programme is at hand.
   *[other] { $count } programmes are at hand.
}
doctor-programme-broken = Programme { $id } cannot be used: waarmerk programme check names why.
doctor-own-table = Your own table { $name } is used in the place of the shipped one.
doctor-tables = The tables that checks go by cannot be used: { $detail }
doctor-templates = Your templates cannot be read: { $detail }
doctor-dossier = { $path } opens for writing, as { $log }.
doctor-dossier-held = { $path } is held by { $who }: it opens for reading.
doctor-dossier-stranger = { $path } opens for reading: { $log } is not a member of it.
doctor-dossier-read = { $path } opens for reading.
doctor-dossier-broken = { $path } does not open: { $detail }
