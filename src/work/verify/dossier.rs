//! A whole dossier: every byte of every file, then every publication in it.

use std::{path::Path, sync::atomic::Ordering};

use super::{Bench, Outcome, Question, Subject, Verification, fault, seals};
use crate::{
    audit::{Audit, paper::Stage},
    dossier::{
        Layout,
        verify::{Note, Options, Report, verify as check},
        watch,
    },
    work::{error::WorkError, papers::papers, watch::Step},
};

pub(super) fn verify(path: &Path, bench: &Bench<'_>) -> Result<Verification, WorkError> {
    let done = std::sync::atomic::AtomicU64::new(0);
    let progress = |step: watch::Progress| {
        let done = done.fetch_add(step.files, Ordering::Relaxed) + step.files;
        bench.watch.at(Step::Verify, done, 0);
    };
    let follow = watch::Watch { cancel: bench.watch.flag(), progress: &progress };
    let report = check(path, Options { without_evidence: bench.without_evidence, watch: &follow }, papers);
    if report.cancelled {
        return Err(WorkError::Cancelled);
    }
    let mut verification = Verification::new(Subject::Dossier, path);
    count(&mut verification, &report);
    for fault in &report.faults {
        let statement = fault::statement(fault);
        verification.statements.push(statement);
    }
    for note in &report.notes {
        self::note(&mut verification, note);
    }
    if let Some(audit) = &report.audit {
        complete(&mut verification, audit);
        publications(&mut verification, path, audit, bench);
    }
    Ok(verification)
}

/// Says how much was found whole.
fn count(verification: &mut Verification, report: &Report) {
    use Outcome::Good;
    let counts = &report.counts;
    if let Some(id) = report.id {
        verification.say(Good, Question::Bytes, "verify-dossier", vec![("id", id.to_string().into())]);
    }
    let evidence = vec![("count", counts.evidence.into()), ("bytes", counts.bytes.into())];
    verification.say(Good, Question::Bytes, "verify-evidence", evidence);
    verification.say(Good, Question::Bytes, "verify-papers", vec![("count", counts.papers.into())]);
    verification.say(Good, Question::Bytes, "verify-published", vec![("count", counts.published.into())]);
    let logs =
        vec![("logs", counts.logs.into()), ("lines", counts.lines.into()), ("signatures", counts.signatures.into())];
    verification.say(Good, Question::Log, "verify-logs", logs);
}

fn note(verification: &mut Verification, note: &Note) {
    use Outcome::Note as Remark;
    let file = |path: &Path| vec![("file", path.display().to_string().into())];
    match note {
        Note::Unnamed(path) => verification.say(Remark, Question::Bytes, "verify-unnamed", file(path)),
        Note::NoPaper(path) => verification.say(Remark, Question::Bytes, "verify-no-paper", file(path)),
        Note::LeftOut(digest) => {
            verification.say(Remark, Question::Bytes, "verify-left-out", vec![("digest", digest.to_string().into())]);
        }
        Note::Uncounted(id, why) => {
            let values = vec![("event", id.to_string().into()), ("why", why.to_string().into())];
            verification.say(Remark, Question::Log, "verify-uncounted", values);
        }
    }
}

/// Says how far the audit is.
fn complete(verification: &mut Verification, audit: &Audit) {
    let commitments = &audit.programme.commitments;
    let accepted = commitments.iter().filter(|known| audit.standing(known).stage == Stage::Accepted).count() as u64;
    let values = vec![("accepted", accepted.into()), ("total", (commitments.len() as u64).into())];
    verification.say(Outcome::Note, Question::Completeness, "verify-complete", values);
    for (log, membership) in &audit.members {
        let member = &membership.member;
        let values = vec![
            ("name", member.name.clone().into()),
            ("log", log.to_string().into()),
            ("fingerprint", member.key.fingerprint().into()),
        ];
        verification.say(Outcome::Note, Question::Signer, "verify-member", values);
    }
}

/// Says what there is to say of the seals of every publication.
fn publications(verification: &mut Verification, path: &Path, audit: &Audit, bench: &Bench<'_>) {
    for publication in &audit.publications {
        let name = &publication.rendering.name;
        if publication.signatures.is_empty() {
            let key = if publication.accepted.is_empty() { "verify-not-accepted" } else { "verify-not-signed" };
            verification.say(Outcome::Note, Question::Signer, key, vec![("name", name.clone().into())]);
            continue;
        }
        let folder = path.join(Layout::PUBLISHED).join(name);
        for file in publication.files().keys() {
            let Ok(bytes) = std::fs::read(folder.join(file)) else { continue };
            let label = format!("{name}/{file}");
            match Path::new(file).extension().and_then(std::ffi::OsStr::to_str) {
                Some("pdf") => seals::judge_pdf(verification, &label, &bytes, bench),
                Some("json") => seals::judge_detached(verification, &label, &folder.join(file), &bytes, bench),
                // The seals themselves, and the checkpoint, which is inside the summary.
                _ => {}
            }
        }
    }
}
