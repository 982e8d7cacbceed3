//! Merging another copy of the same dossier: the union of files.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{
    Dossier,
    attach::{IntakeError, Name, Skipped, Source, Watch},
    durable::{NotSaved, Scratch, make_folder},
    fault::{Fault, FaultKind},
    layout::{Layout, inside},
    load::{self, names_in, read_file},
    lock::Holder,
    log::{Body, Log, LogName, Signatures, line::Line, order::Logs},
    memory::{Memory, Mended},
    open::{self, NotOpened},
    told::tell,
};
use crate::audit::Sha256;

/// Why nothing was merged.
#[derive(Debug, thiserror::Error)]
pub enum NotMerged {
    /// The dossier was opened for looking only, or saving failed before.
    #[error("the dossier is not open for writing")]
    NotWriting,
    /// The other folder is not a copy of this dossier.
    #[error("`{}` is a copy of another dossier: {theirs}, and this is {ours}", dir.display())]
    OtherDossier {
        /// The other folder.
        dir: PathBuf,
        /// Our id.
        ours: Sha256,
        /// Theirs.
        theirs: Sha256,
    },
    /// Something in the other copy is wrong.
    #[error("the other copy is damaged, or was tampered with: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))]
    Broken(Vec<Fault>),
    /// A log went on in two ways: one key was used in two copies, or a past was rewritten.
    #[error("log {log} went on in two ways from line {line}: neither copy is taken")]
    Forked {
        /// The log.
        log: LogName,
        /// The first line that differs.
        line: u64,
        /// A line of another log whose author has seen it as it is here.
        here: Option<(LogName, u64)>,
        /// A line of another log whose author has seen it as it is there.
        there: Option<(LogName, u64)>,
    },
    /// It could not be saved. Merging again goes on where it ended.
    #[error(transparent)]
    NotSaved(#[from] NotSaved),
    /// Everything was copied, but the dossier does not open any more with it.
    #[error(transparent)]
    NotOpened(#[from] NotOpened),
}

/// What was taken from another copy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// Per log that grew: the last line before, and now.
    pub logs: BTreeMap<LogName, (u64, u64)>,
    /// How many pieces of evidence were added.
    pub evidence: u64,
    /// Published files that were added.
    pub published: Vec<PathBuf>,
    /// What was not taken, and why.
    pub skipped: Vec<Skipped>,
    /// Whether it was stopped: merging again goes on where it ended.
    pub cancelled: bool,
}

/// Returns the logs that must be taken from `theirs`: the longer of each pair, where one is the beginning of the other.
/// Logs that differ otherwise are a fork.
pub fn longer<'a>(ours: &Logs, theirs: &'a Logs) -> Result<Vec<&'a Log>, NotMerged> {
    let mut taken = Vec::new();
    for (name, their) in theirs {
        match ours.get(name) {
            None if their.lines.is_empty() => {}
            None => taken.push(their),
            Some(our) if their.is_prefix_of(our) => {}
            Some(our) if our.is_prefix_of(their) => taken.push(their),
            Some(our) => {
                let same = our.lines.iter().zip(&their.lines).take_while(|(a, b)| a.hash == b.hash).count();
                let line = same as u64 + 1;
                let witness =
                    |log: &Log| ours.values().chain(theirs.values()).find_map(|other| witness(other, log, line));
                return Err(NotMerged::Forked { log: name.clone(), line, here: witness(our), there: witness(their) });
            }
        }
    }
    Ok(taken)
}

/// Returns the first line of `other` that has seen `log`, from this line on, as it is.
fn witness(other: &Log, log: &Log, from: u64) -> Option<(LogName, u64)> {
    let saw = |line: &&Line| match &line.body {
        Body::Event(event) => event
            .seen
            .get(&log.name)
            .is_some_and(|(seq, hash)| *seq >= from && log.line(*seq).is_some_and(|line| line.hash == *hash)),
        Body::Commit(_) => false,
    };
    other.lines.iter().find(saw).map(|line| (other.name.clone(), line.seq))
}

/// Completes logs that are shorter in `dir` than this device has seen, from the copy in `other`: an older copy was put
/// over the folder, and does not open. Logs that are not merely shorter stay as they are.
pub fn mend(dir: &Path, home: &Path, other: &Path, holder: &Holder) -> Result<Vec<Mended>, NotMerged> {
    let (ours, theirs) = (Layout::new(dir), Layout::new(other));
    let opening = |layout| load::opening(layout).map_err(|fault| NotMerged::Broken(vec![fault]));
    let ((id, _), (their_id, _)) = (opening(&ours)?, opening(&theirs)?);
    if id != their_id {
        return Err(NotMerged::OtherDossier { dir: other.to_owned(), ours: id, theirs: their_id });
    }
    let _lock = open::prepare(&ours, holder)?;
    let (our_logs, _) = load::logs(&ours, &id, Signatures::Newest);
    let (their_logs, _) = load::logs(&theirs, &id, Signatures::Newest);
    let scratch = Scratch::new(ours.scratch());
    let mut mended = Vec::new();
    for (what, log) in Memory::new(home, id).completed(&our_logs, &their_logs) {
        scratch.replace(&ours.log(&log.name), &log.bytes)?;
        mended.push(what);
    }
    Ok(mended)
}

impl Dossier {
    /// Takes from the copy in `other` what this one does not have. Evidence comes first, so that no line names bytes
    /// that are not there; then the logs; then what was published.
    pub fn merge(&mut self, other: &Path, watch: &Watch<'_>) -> Result<Merged, NotMerged> {
        let intake = self.intake().ok_or(NotMerged::NotWriting)?;
        let theirs = Layout::new(other);
        let (id, _) = load::opening(&theirs).map_err(|fault| NotMerged::Broken(vec![fault]))?;
        if id != self.founding.id {
            return Err(NotMerged::OtherDossier { dir: other.to_owned(), ours: self.founding.id, theirs: id });
        }
        let (their_logs, mut faults) = load::logs(&theirs, &id, Signatures::Newest);
        faults.retain(|fault| fault.kind != FaultKind::Unknown);
        faults.extend(their_logs.values().filter_map(open::damage));
        let taken = longer(&self.logs, &their_logs)?;
        let mut union = self.logs.clone();
        union.extend(taken.iter().map(|log| (log.name.clone(), (*log).clone())));
        let together = tell(&self.founding, &union);
        faults.extend(together.faults);
        if !faults.is_empty() {
            return Err(NotMerged::Broken(faults));
        }

        let mut merged = Merged::default();
        // What was removed from one of the copies does not come back from the other.
        let purged = together.audit.purged;
        let intake = intake.barring(purged.keys().copied());
        let mut evidence = evidence_in(&theirs, &mut merged.skipped);
        evidence.retain(|source| source.expected.is_none_or(|digest| !purged.contains_key(&digest)));
        let evidence = intake.take(&evidence, watch, |landed| {
            merged.evidence += landed.iter().filter(|landed| landed.was != super::attach::Was::Present).count() as u64;
            Ok::<(), std::convert::Infallible>(())
        });
        match evidence {
            Ok(outcome) => {
                merged.skipped.extend(outcome.skipped);
                merged.cancelled = outcome.cancelled;
            }
            Err(IntakeError::NotSaved(error)) => return Err(error.into()),
            Err(IntakeError::NotRecorded(never)) => match never {},
        }
        if merged.cancelled {
            return Ok(merged);
        }
        let scratch = Scratch::new(self.layout.scratch());
        for log in taken {
            let before = self.logs.get(&log.name).map_or(0, |log| log.lines.len() as u64);
            scratch.replace(&self.layout.log(&log.name), &log.bytes)?;
            merged.logs.insert(log.name.clone(), (before, log.lines.len() as u64));
        }
        self.merge_published(&theirs, &scratch, &mut merged)?;
        let mut notices = Vec::new();
        let read = open::read(&self.layout, &self.founding, &self.memory, self.pen.as_ref(), &mut notices);
        match read {
            Ok((logs, told)) => (self.logs, self.told, self.notices) = (logs, told, notices),
            Err(error) => {
                self.poisoned = true;
                return Err(error.into());
            }
        }
        self.remove_purged()?;
        Ok(merged)
    }

    /// Takes published files that are not here. What is here already stays as it is; `verify` compares it with the logs.
    fn merge_published(&self, theirs: &Layout, scratch: &Scratch, merged: &mut Merged) -> Result<(), NotSaved> {
        let mut faults = Vec::new();
        for publication in names_in(&theirs.published(), Path::new(Layout::PUBLISHED), &mut faults) {
            let from = theirs.published().join(&publication);
            if !super::durable::is_folder(&from) {
                continue;
            }
            let to = self.layout.published().join(&publication);
            for name in names_in(&from, Path::new(Layout::PUBLISHED), &mut faults) {
                let place = inside(&[Layout::PUBLISHED]).join(&publication).join(&name);
                if to.join(&name).symlink_metadata().is_ok() {
                    continue;
                }
                let bytes = match read_file(&from.join(&name), &place) {
                    Ok(bytes) => bytes,
                    Err(fault) => {
                        let why = super::attach::WhySkipped::Unreadable(fault.kind.to_string());
                        merged.skipped.push(Skipped { path: place, why });
                        continue;
                    }
                };
                make_folder(&to)?;
                scratch.replace(&to.join(&name), &bytes)?;
                merged.published.push(place);
            }
        }
        Ok(())
    }
}

/// Returns the evidence files of a copy; each must have the digest that it is named by.
fn evidence_in(theirs: &Layout, skipped: &mut Vec<Skipped>) -> Vec<Source> {
    let found = super::attach::walk(&[theirs.evidence()], Path::new(""));
    skipped.extend(found.skipped.into_iter().filter(|skipped| skipped.path != theirs.evidence()));
    let named = |source: Source| {
        let name = source.path.file_name()?.to_str()?.parse::<Sha256>().ok()?;
        (theirs.evidence_file(&name) == source.path).then_some(Source {
            expected: Some(name),
            name: Name { readable: name.to_string(), bytes: None },
            ..source
        })
    };
    found.files.into_iter().filter_map(named).collect()
}
