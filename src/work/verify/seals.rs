//! The seals of a summary: of a PDF by the signatures in it, of the summary for machines by those beside it.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use super::{Bench, Outcome, Question, Subject, Verification};
use crate::{
    seal::{
        Certificate,
        verify::{Fault, Purpose, Seal, Stamp, TrustVerdict, detached, pdf as check, trust},
    },
    work::error::WorkError,
};

/// Verifies a PDF on its own.
pub(super) fn pdf(path: &Path, bytes: &[u8], bench: &Bench<'_>) -> Verification {
    let mut verification = Verification::new(Subject::Pdf, path);
    judge_pdf(&mut verification, &label(path), bytes, bench);
    verification
}

/// Verifies a summary for machines with the signatures beside it.
pub(super) fn json(path: &Path, bytes: &[u8], bench: &Bench<'_>) -> Result<Verification, WorkError> {
    let mut verification = Verification::new(Subject::Json, path);
    if serde_json::from_slice::<serde_json::Value>(bytes).is_err() {
        verification.say(Outcome::Broken, Question::Bytes, "verify-not-json", vec![("file", label(path).into())]);
    }
    if signatures_beside(path).is_empty() {
        return Err(WorkError::NoSignatureBeside { path: path.to_path_buf() });
    }
    judge_detached(&mut verification, &label(path), path, bytes, bench);
    Ok(verification)
}

fn label(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Says all about the seals of a PDF.
pub(super) fn judge_pdf(verification: &mut Verification, label: &str, bytes: &[u8], bench: &Bench<'_>) {
    use Outcome::{Broken, Good};
    let file = || ("file", label.into());
    let seals = match check(bytes) {
        Ok(seals) => seals,
        Err(error) => {
            let values = vec![file(), ("detail", error.to_string().into())];
            verification.say(Broken, Question::Bytes, "verify-pdf-unreadable", values);
            return;
        }
    };
    if seals.signatures.is_empty() {
        verification.say(Broken, Question::Bytes, "verify-pdf-unsigned", vec![file()]);
        return;
    }
    for signature in &seals.signatures {
        let field = || ("field", signature.field.clone().into());
        if signature.seal.is_whole() && signature.later.only_signatures() {
            verification.say(Good, Question::Bytes, "verify-seal-whole", vec![file(), field()]);
        }
        broken(verification, label, &signature.field, &signature.seal);
        if !signature.later.only_signatures() {
            verification.say(Broken, Question::Bytes, "verify-changed-after", vec![file(), field()]);
        }
        people(verification, label, &signature.field, &signature.seal, bench);
    }
    if seals.uncovered > 0 {
        let values = vec![file(), ("count", (seals.uncovered as u64).into())];
        verification.say(Broken, Question::Bytes, "verify-uncovered", values);
    }
}

/// Says all about the detached seals beside a file.
pub(super) fn judge_detached(
    verification: &mut Verification,
    label: &str,
    path: &Path,
    bytes: &[u8],
    bench: &Bench<'_>,
) {
    for beside in signatures_beside(path) {
        let name = self::label(&beside);
        let values = || vec![("file", label.into()), ("field", name.clone().into())];
        match fs::read(&beside) {
            Ok(signature) => {
                let seal = detached(&signature, bytes);
                if seal.is_whole() {
                    verification.say(Outcome::Good, Question::Bytes, "verify-seal-whole", values());
                }
                broken(verification, label, &name, &seal);
                people(verification, label, &name, &seal, bench);
            }
            Err(_) => verification.say(Outcome::Broken, Question::Bytes, "verify-seal-unreadable", values()),
        }
    }
}

/// Returns the detached signatures beside a file: `NAME.p7s` and `NAME.*.p7s`, in order.
fn signatures_beside(path: &Path) -> Vec<PathBuf> {
    let mut start = path.file_name().map(OsString::from).unwrap_or_default();
    start.push(".");
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let mut beside: Vec<PathBuf> = entries
        .filter(|entry| entry.extension().is_some_and(|extension| extension == "p7s"))
        .filter(|entry| {
            let name = entry.file_name().map(std::ffi::OsStr::as_encoded_bytes).unwrap_or_default();
            name.starts_with(start.as_encoded_bytes())
        })
        .collect();
    beside.sort();
    beside
}

/// Says what is wrong with a seal.
fn broken(verification: &mut Verification, label: &str, field: &str, seal: &Seal) {
    let mut say = |key, detail: String| {
        let values = vec![("file", label.into()), ("field", field.into()), ("detail", detail.into())];
        verification.say(Outcome::Broken, Question::Bytes, key, values);
    };
    for fault in &seal.faults {
        let key = match fault {
            Fault::Cms(_) => "verify-seal-broken",
            Fault::Padding => "verify-seal-padding",
            Fault::ByteRange | Fault::Contents | Fault::NotInItsRevision | Fault::OtherKind => "verify-seal-malformed",
            Fault::Removed => "verify-seal-removed",
        };
        say(key, fault.to_string());
    }
    if let Stamp::Broken(error) = &seal.stamp {
        say("verify-stamp-broken", error.to_string());
    }
}

/// Says who signed, when, and who trusts that.
fn people(verification: &mut Verification, label: &str, field: &str, seal: &Seal, bench: &Bench<'_>) {
    use Outcome::Note;
    let base = || vec![("file", label.into()), ("field", field.into())];
    if let Some(certificate) = seal.certificate() {
        let mut values = base();
        values.push(("subject", certificate.subject().into()));
        values.push(("issuer", certificate.issuer().into()));
        let key = if certificate.is_self_signed() { "verify-signer-self-signed" } else { "verify-signer" };
        verification.say(Note, Question::Signer, key, values);
    }
    let mut time = base();
    let stated = match &seal.stamp {
        Stamp::Holds { at, authority } => {
            time.push(("at", (*at).into()));
            time.push(("authority", authority.first().map(Certificate::subject).unwrap_or_default().into()));
            verification.say(Note, Question::Time, "verify-time-stamped", time);
            Some(*at)
        }
        Stamp::Absent | Stamp::Broken(_) => {
            match seal.claimed {
                Some(at) => {
                    time.push(("at", at.into()));
                    verification.say(Note, Question::Time, "verify-time-claimed", time);
                }
                None => verification.say(Note, Question::Time, "verify-time-unknown", time),
            }
            None
        }
    };
    let Some(anchors) = &bench.anchors else {
        verification.say(Note, Question::Trust, "verify-trust-not-asked", base());
        return;
    };
    let at = stated.unwrap_or(bench.now);
    say_trust(verification, "verify-trusted", base(), &trust(&seal.signer, anchors, at, Purpose::Documents));
    if let Stamp::Holds { at, authority } = &seal.stamp {
        say_trust(verification, "verify-stamp-trusted", base(), &trust(authority, anchors, *at, Purpose::Timestamps));
    }
}

fn say_trust(
    verification: &mut Verification,
    key: &'static str,
    mut values: Vec<(&'static str, super::Said)>,
    verdict: &TrustVerdict,
) {
    match verdict {
        TrustVerdict::Trusted { path } => {
            values.push(("anchor", path.last().map(Certificate::subject).unwrap_or_default().into()));
            verification.say(Outcome::Good, Question::Trust, key, values);
        }
        TrustVerdict::NotTrusted(doubt) => {
            values.push(("detail", doubt.to_string().into()));
            let key = if key == "verify-trusted" { "verify-not-trusted" } else { "verify-stamp-not-trusted" };
            // A timestamp by a stranger leaves the time a claim; a signer who is a stranger is what was asked about.
            let outcome = if key == "verify-not-trusted" { Outcome::Broken } else { Outcome::Note };
            verification.say(outcome, Question::Trust, key, values);
        }
    }
}
