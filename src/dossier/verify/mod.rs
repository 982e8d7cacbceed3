//! The check of a whole dossier: every byte of every file outside `.local`. It reads, and never writes.

mod evidence;
mod files;
mod logs;
mod papers;

#[cfg(test)]
mod tests;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{
    create::README,
    fault::{Fault, FaultKind},
    layout::Layout,
    load::{self, Founding, read_file},
    log::order::Logs,
    memory::Memory,
    papers::Papers,
    told::{Told, tell},
    watch::Watch,
};
use crate::audit::{
    Audit, Event, EventId, Inadmissible, LogName, Recorded, Sha256,
    evidence::{Classification, LeftOut},
};

/// How to check.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// Which evidence bytes this copy may lack: what is there is checked, and what is not is no fault.
    pub without: Option<LeftOut>,
    /// The program's own folder, where this device remembers what it saw; absent to ask the folder alone.
    pub home: Option<&'a Path>,
    /// Follows the check, and may stop it.
    pub watch: &'a Watch<'a>,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Report {
    /// The dossier's id, where `audit.toml` can be read.
    pub id: Option<Sha256>,
    /// The audit, where the opening and the programme are whole.
    pub audit: Option<Audit>,
    /// Every event, in order, where there is an audit.
    pub history: Vec<Recorded>,
    /// The logs, as far as they are committed.
    pub logs: Logs,
    /// What is wrong, in order of files.
    pub faults: Vec<Fault>,
    /// What is not wrong, and should be known.
    pub notes: Vec<Note>,
    /// How much was checked.
    pub counts: Counts,
    /// Whether the check was stopped: then it says nothing.
    pub cancelled: bool,
}

/// What is not wrong, and should be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Bytes that no log names, under their own digest: an attach was interrupted.
    Unnamed(PathBuf),
    /// Evidence whose bytes were left out of this copy.
    LeftOut(Sha256),
    /// Evidence whose bytes were removed by an act.
    Purged(Sha256),
    /// Bytes that an act removed, and that still lie here: whoever opens the dossier for writing removes them.
    PurgedStillHere(PathBuf),
    /// A readable paper that says what the logs said before their newest lines.
    PaperBehind(PathBuf),
    /// An event that does not count.
    Uncounted(EventId, Inadmissible),
    /// A readable paper that has not been written.
    NoPaper(PathBuf),
}

/// How much was checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Logs.
    pub logs: u64,
    /// Committed lines in them.
    pub lines: u64,
    /// Signatures that hold.
    pub signatures: u64,
    /// Pieces of evidence that are whole.
    pub evidence: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Published files that are whole.
    pub published: u64,
    /// Papers that say what the logs say.
    pub papers: u64,
}

impl Report {
    /// Returns whether nothing is wrong.
    pub fn whole(&self) -> bool {
        self.faults.is_empty() && !self.cancelled
    }

    /// Returns the digest of a committed line.
    pub fn line(&self, log: &LogName, seq: u64) -> Option<Sha256> {
        self.logs.get(log)?.line(seq).map(|line| line.hash)
    }

    fn note_file(&mut self, file: impl AsRef<Path>, kind: FaultKind) {
        self.faults.push(Fault::file(file, kind));
    }
}

/// Checks the dossier in `dir`. `papers` returns what the readable papers should say: all, or only the one of a name.
pub fn verify(dir: &Path, options: Options<'_>, papers: impl Fn(&Audit, Option<&str>) -> Papers) -> Report {
    let layout = Layout::new(dir);
    let mut report = Report::default();
    let inventory = files::inventory(dir, &mut report.faults);

    let opening = load::opening(&layout);
    let id = opening.as_ref().ok().map(|(id, _)| *id);
    let (signed_for, logs) = logs::check(&layout, id, &mut report);
    if let (Some(home), Some(id)) = (options.home, id) {
        report.faults.extend(Memory::new(home, id).lacking(&logs));
    }
    let founding = found(&layout, opening, signed_for, &mut report);
    match read_file(&layout.readme(), Path::new(Layout::README)) {
        Ok(bytes) => {
            let (expected, found) = (Sha256::of(README.as_bytes()), Sha256::of(&bytes));
            if expected != found {
                report.note_file(Layout::README, FaultKind::Changed { expected, found });
            }
        }
        Err(fault) => report.faults.push(fault),
    }

    let told = founding.as_ref().map(|founding| {
        let founder = &founding.opening.founder.log;
        if !logs.contains_key(founder)
            && !report.faults.iter().any(|fault| fault.file == super::layout::log_inside(founder))
        {
            report.faults.push(Fault::log(founder, None, FaultKind::Missing));
        }
        tell(founding, &logs)
    });
    if let (Some(founding), Some(told)) = (&founding, &told) {
        contradictions(told, &logs, &mut report);
        published(&told.audit, &layout, &inventory, &mut report);
        papers::check(&papers, founding, told, &layout, &inventory, &mut report);
    }
    evidence::check(&layout, &inventory, told.as_ref().map(named), options, &mut report);
    if let Some(told) = told {
        (report.audit, report.history) = (Some(told.audit), told.history);
    }
    report.logs = logs;
    report.faults.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    report.faults.dedup();
    report.notes.sort_by_key(|note| format!("{note:?}"));
    report.cancelled = options.watch.cancelled();
    report
}

/// Puts together opening and programme. The opening must be the one that the logs were signed for.
fn found(
    layout: &Layout,
    opening: Result<(Sha256, crate::audit::Opening), Fault>,
    signed_for: Option<Sha256>,
    report: &mut Report,
) -> Option<Founding> {
    let (id, opening) = match opening {
        Ok(opening) => opening,
        Err(fault) => {
            report.faults.push(fault);
            return None;
        }
    };
    report.id = Some(id);
    if let Some(expected) = signed_for.filter(|expected| *expected != id) {
        report.note_file(Layout::OPENING, FaultKind::NotItsLogs { expected, found: id });
        return None;
    }
    match load::programme(layout, &opening) {
        Ok(programme) => Some(Founding { id, opening, programme }),
        Err(fault) => {
            report.faults.push(fault);
            None
        }
    }
}

/// Reports what the logs say against each other, and who was nobody.
fn contradictions(told: &Told, logs: &Logs, report: &mut Report) {
    report.faults.extend(told.faults.iter().cloned());
    for waits in &told.held_back {
        if !logs.contains_key(&waits.needs) {
            report.faults.push(Fault::log(&waits.needs, None, FaultKind::Missing));
        }
        let kind = FaultKind::HeldBack { needs: waits.needs.clone(), needs_seq: waits.needs_seq };
        report.faults.push(Fault::log(&waits.log, Some(waits.from), kind));
    }
    for stranger in &told.strangers {
        let wrong_key = |fault: &Fault| {
            fault.file == super::layout::log_inside(stranger) && matches!(fault.kind, FaultKind::WrongKey { .. })
        };
        if !told.faults.iter().any(wrong_key) {
            report.faults.push(Fault::log(stranger, None, FaultKind::Stranger));
        }
    }
    report.notes.extend(told.audit.uncounted.iter().map(|(id, why)| Note::Uncounted(id.clone(), why.clone())));
}

/// Returns the digests that the logs name, and what is to be known of them.
fn named(told: &Told) -> BTreeMap<Sha256, Named> {
    let all = told.history.iter().filter_map(|recorded| match &recorded.event {
        Event::EvidenceAttached { bytes, .. } => Some((bytes.sha256, Named::NotCounting)),
        _ => None,
    });
    let purged = told.audit.purged.keys().map(|digest| (*digest, Named::Purged));
    let counting = told.audit.classes().into_iter().map(|(digest, class)| (digest, Named::Counting(class)));
    all.chain(counting).chain(purged).collect()
}

/// Bytes that a log names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    /// By an event that counts; the class of the evidence.
    Counting(Classification),
    /// Only by an event that does not count.
    NotCounting,
    /// They were removed by an act.
    Purged,
}

/// Compares what was published with the digests in the logs.
fn published(audit: &Audit, layout: &Layout, inventory: &files::Inventory, report: &mut Report) {
    let mut expected: BTreeMap<PathBuf, Sha256> = BTreeMap::new();
    for publication in &audit.publications {
        let folder = Path::new(Layout::PUBLISHED).join(&publication.rendering.name);
        expected.extend(publication.files().into_iter().map(|(name, digest)| (folder.join(name), digest)));
    }
    for file in &inventory.published {
        match expected.remove(file) {
            None => report.note_file(file, FaultKind::Unknown),
            Some(expected) => match read_file(&layout.root().join(file), file) {
                Err(fault) => report.faults.push(fault),
                Ok(bytes) if bytes.is_empty() => report.note_file(file, FaultKind::Empty),
                Ok(bytes) => match Sha256::of(&bytes) {
                    found if found == expected => report.counts.published += 1,
                    found => report.note_file(file, FaultKind::Changed { expected, found }),
                },
            },
        }
    }
    for file in expected.into_keys() {
        report.note_file(file, FaultKind::Missing);
    }
}
