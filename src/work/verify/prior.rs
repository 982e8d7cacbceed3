//! Whether last year's dossier, or what it published, is still as it was pinned when this year's was begun.

use std::{fs, path::Path};

use super::{Bench, Outcome, Question, Said, Verification};
use crate::{
    audit::{Audit, Sha256, evidence::LeftOut, prior::Prior},
    dossier::{
        Layout,
        verify::{Options, Report, verify as check},
        watch,
    },
    work::{error::WorkError, papers::papers_or_one},
};

/// Says what was pinned, and, where last year's dossier or a published file is given, whether it still is so.
pub(super) fn judge(verification: &mut Verification, audit: &Audit, bench: &Bench<'_>) -> Result<(), WorkError> {
    let Some((_, prior)) = &audit.last_year.prior else {
        if bench.prior.is_some() {
            verification.say(Outcome::Broken, Question::Bytes, "verify-prior-none", Vec::new());
        }
        return Ok(());
    };
    let name = |prior: &Prior| -> Vec<(&'static str, Said)> {
        vec![("audit", prior.audit.clone().into()), ("dossier", prior.dossier.to_string().into())]
    };
    let Some(path) = &bench.prior else {
        verification.say(Outcome::Note, Question::Completeness, "verify-prior-pinned", name(prior));
        return Ok(());
    };
    let (outcome, key) = if path.is_dir() { dossier(prior, path, bench)? } else { file(prior, path)? };
    verification.say(outcome, Question::Bytes, key, name(prior));
    Ok(())
}

/// Judges last year's dossier: its id, the pinned line of every log, the files of the pinned publication. That it goes on
/// after what was pinned is no fault.
fn dossier(prior: &Prior, path: &Path, bench: &Bench<'_>) -> Result<(Outcome, &'static str), WorkError> {
    let progress = |_: watch::Progress| {};
    let follow = watch::Watch { cancel: bench.watch.flag(), progress: &progress };
    let report: Report =
        check(path, Options { without: Some(LeftOut::All), home: None, watch: &follow }, papers_or_one);
    if report.cancelled {
        return Err(WorkError::Cancelled);
    }
    if report.id != Some(prior.dossier) {
        return Ok((Outcome::Broken, "verify-prior-other"));
    }
    if !report.faults.is_empty() {
        return Ok((Outcome::Broken, "verify-prior-damaged"));
    }
    let heads = prior.heads.iter().all(|(log, head)| report.line(log, head.seq) == Some(head.sha256));
    let published = prior.publication.iter().all(|publication| {
        let known = report.audit.iter().flat_map(|audit| &audit.publications);
        let mut same = known.filter(|known| known.rendering.name == publication.name);
        let folder = path.join(Layout::PUBLISHED).join(&publication.name);
        let there = |file: &crate::audit::publication::PublishedFile| {
            fs::read(folder.join(&file.name)).is_ok_and(|bytes| Sha256::of(&bytes) == file.sha256)
        };
        same.next().is_some() && publication.files.iter().all(there)
    });
    Ok(if heads && published {
        (Outcome::Good, "verify-prior-same")
    } else {
        (Outcome::Broken, "verify-prior-changed")
    })
}

/// Judges a file that last year's dossier published.
fn file(prior: &Prior, path: &Path) -> Result<(Outcome, &'static str), WorkError> {
    let found = Sha256::of(&fs::read(path).map_err(WorkError::io("read", path))?);
    let pinned = prior.publication.iter().flat_map(|publication| &publication.files);
    let same = pinned.into_iter().any(|file| file.sha256 == found);
    Ok(if same { (Outcome::Good, "verify-prior-file-same") } else { (Outcome::Broken, "verify-prior-file-changed") })
}
