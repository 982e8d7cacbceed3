//! A whole dossier: every byte of every file, then every publication in it.

use std::{path::Path, sync::atomic::Ordering};

use super::{
    Bench, Outcome, Question, Said, Statement, Subject, Verification, completeness, fault, prior, seals, standing,
};
use crate::{
    audit::{Audit, purge::PurgeGround, replay},
    dossier::{
        Layout,
        verify::{Note, Options, Report, verify as check},
        watch,
    },
    work::{
        error::WorkError,
        home::Home,
        papers::papers_or_one,
        publish::checkpoint::{Ground, confirm},
        watch::Step,
    },
};

pub(super) fn verify(path: &Path, bench: &Bench<'_>) -> Result<Verification, WorkError> {
    let done = std::sync::atomic::AtomicU64::new(0);
    let progress = |step: watch::Progress| {
        let done = done.fetch_add(step.files, Ordering::Relaxed) + step.files;
        bench.watch.at(Step::Verify, done, 0);
    };
    let follow = watch::Watch { cancel: bench.watch.flag(), progress: &progress };
    let report = check(
        path,
        Options { without: bench.without, home: bench.home.map(Home::path), watch: &follow },
        papers_or_one,
    );
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
        self::note(&mut verification, report.audit.as_ref(), note);
    }
    if let Some(audit) = &report.audit {
        completeness::say(&mut verification, audit);
        completeness::closing(&mut verification, audit, &report.history, bench);
        members(&mut verification, audit);
        removed(&mut verification, audit, &report.notes);
        prior::judge(&mut verification, audit, bench)?;
        checkpoints(&mut verification, audit, &report);
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

fn note(verification: &mut Verification, audit: Option<&Audit>, note: &Note) {
    use Outcome::Note as Remark;
    let file = |path: &Path| vec![("file", path.display().to_string().into())];
    match note {
        Note::Unnamed(path) => verification.say(Remark, Question::Bytes, "verify-unnamed", file(path)),
        Note::NoPaper(path) => verification.say(Remark, Question::Bytes, "verify-no-paper", file(path)),
        Note::PaperBehind(path) => verification.say(Remark, Question::Bytes, "verify-paper-behind", file(path)),
        Note::PurgedStillHere(path) => verification.say(Remark, Question::Bytes, "verify-purged-here", file(path)),
        // Told with its record.
        Note::Purged(_) => {}
        Note::LeftOut(digest) => {
            let known = audit.into_iter().flat_map(|audit| audit.evidence.values());
            let labels = known.filter(|evidence| evidence.bytes.sha256 == *digest);
            let labels: Vec<_> = labels.map(|evidence| evidence.label.to_string()).collect();
            let values = vec![("label", labels.join(", ").into()), ("digest", digest.to_string().into())];
            verification.say(Remark, Question::Bytes, "verify-left-out", values);
        }
        Note::Uncounted(id, why) => {
            let values = vec![("event", id.to_string().into()), ("why", why.to_string().into())];
            verification.say(Remark, Question::Log, "verify-uncounted", values);
        }
    }
}

/// Says who signs which log.
fn members(verification: &mut Verification, audit: &Audit) {
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

/// Says which bytes were removed by an act, when, by whom, and on which ground.
fn removed(verification: &mut Verification, audit: &Audit, notes: &[Note]) {
    let digests = notes.iter().filter_map(|note| match note {
        Note::Purged(digest) => Some(digest),
        _ => None,
    });
    for digest in digests {
        let Some(purge) = audit.purged.get(digest) else { continue };
        let labels = audit.evidence.values().filter(|evidence| evidence.bytes.sha256 == *digest);
        let labels: Vec<_> = labels.map(|evidence| evidence.label.to_string()).collect();
        let ground = match purge.ground {
            PurgeGround::Erasure => "purge-ground-erasure",
            PurgeGround::Unlawful => "purge-ground-unlawful",
            PurgeGround::Law => "purge-ground-law",
            PurgeGround::RetentionEnded => "purge-ground-retention-ended",
        };
        let (outcome, question) = (Outcome::Note, Question::Bytes);
        let ground = Statement { outcome, question, key: ground, values: Vec::new() };
        let values = vec![
            ("label", labels.join(", ").into()),
            ("at", purge.at.into()),
            ("name", audit.name_of(&purge.id.log).to_owned().into()),
            ("ground", Said::Inner(Box::new(ground))),
            ("reason", purge.reason.clone().unwrap_or_else(|| "-".to_owned()).into()),
        ];
        verification.say(outcome, question, "verify-purged", values);
    }
}

/// Builds the tree of every publication's evidence checkpoint anew, from the logs as they stood then.
fn checkpoints(verification: &mut Verification, audit: &Audit, report: &Report) {
    let Some(id) = report.id else { return };
    let ground = Ground { id, logs: &report.logs };
    for publication in &audit.publications {
        let rendering = &publication.rendering;
        let history = report.history.iter().filter(|recorded| rendering.state.covers(&recorded.id));
        let then = replay(audit.opening.clone(), audit.programme.clone(), history.collect::<Vec<_>>());
        let name = || ("name", rendering.name.clone().into());
        match confirm(ground, &then, rendering, &publication.id.log) {
            Ok(()) => verification.say(Outcome::Good, Question::Log, "verify-checkpoint", vec![name()]),
            Err(why) => {
                let values = vec![name(), ("detail", why.to_string().into())];
                verification.say(Outcome::Broken, Question::Log, "verify-checkpoint-other", values);
            }
        }
    }
}

/// Says what there is to say of the seals of every publication.
fn publications(verification: &mut Verification, path: &Path, audit: &Audit, bench: &Bench<'_>) {
    for publication in &audit.publications {
        let name = &publication.rendering.name;
        standing::say(verification, audit, publication);
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
