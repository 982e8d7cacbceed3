//! The check of the readable papers: do they say what the logs say, or what the logs said a moment ago?

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{Note, Report, files::Inventory};
use crate::{
    audit::{Audit, Heads, LogName, Recorded, replay},
    dossier::{
        fault::{Fault, FaultKind},
        layout::Layout,
        load::{Founding, read_file},
        papers::Papers,
        told::Told,
    },
};

/// How many of the newest events are undone, one after the other, to find what a paper said before them. Papers are
/// brought up to date after every action, and the largest action, a batch of evidence, is 512 events.
const BACK: usize = 2048;

/// How many of the newest events of each log are looked at as that log saw them: a crash may have come between merging
/// and writing the papers.
const BACK_PER_LOG: usize = 3;

/// Returns what the papers should say: all of them, or only the one of this name.
pub(super) trait Writer: Fn(&Audit, Option<&str>) -> Papers {}

impl<W: Fn(&Audit, Option<&str>) -> Papers> Writer for W {}

/// Compares the readable papers with what the logs say.
pub(super) fn check(
    write: &impl Writer,
    founding: &Founding,
    told: &Told,
    layout: &Layout,
    inventory: &Inventory,
    report: &mut Report,
) {
    let mut expected = write(&told.audit, None);
    let mut differ: BTreeMap<PathBuf, (String, Vec<u8>)> = BTreeMap::new();
    for file in &inventory.papers {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        match (expected.remove(name), read_file(&layout.root().join(file), file)) {
            (_, Err(fault)) => report.faults.push(fault),
            (None, _) => report.faults.push(Fault::file(file, FaultKind::Unknown)),
            (Some(text), Ok(bytes)) if bytes == text.as_bytes() => report.counts.papers += 1,
            (Some(_), Ok(bytes)) => {
                differ.insert(file.clone(), (name.to_owned(), bytes));
            }
        }
    }
    let missing = expected.into_keys().map(|name| Note::NoPaper(Path::new(Layout::PAPERS).join(name)));
    report.notes.extend(missing);
    if differ.is_empty() {
        return;
    }
    behind(write, founding, &told.history, &mut differ, report);
    report.faults.extend(differ.into_keys().map(|file| Fault::file(file, FaultKind::PaperDiffers)));
}

/// Takes out the papers that say what the logs said before their newest lines: nobody edited them, they are late.
fn behind(
    write: &impl Writer,
    founding: &Founding,
    history: &[Recorded],
    differ: &mut BTreeMap<PathBuf, (String, Vec<u8>)>,
    report: &mut Report,
) {
    let mut compare = |audit: &Audit| {
        differ.retain(|file, (name, bytes)| {
            let late = write(audit, Some(name)).get(name.as_str()).is_some_and(|text| text.as_bytes() == *bytes);
            if late {
                report.notes.push(Note::PaperBehind(file.clone()));
            }
            !late
        });
        differ.is_empty()
    };
    let (opening, programme) = (&founding.opening, &founding.programme);
    let start = history.len().saturating_sub(BACK);
    let (before, newest) = history.split_at(start);
    let mut audit = replay(opening.clone(), programme.clone(), before);
    if compare(&audit) {
        return;
    }
    for recorded in newest {
        replay::step(&mut audit, recorded);
        if compare(&audit) {
            return;
        }
    }
    for state in seen_by_each_log(history) {
        let then: Vec<&Recorded> = history.iter().filter(|recorded| state.covers(&recorded.id)).collect();
        if compare(&replay(opening.clone(), programme.clone(), then)) {
            return;
        }
    }
}

/// Returns what each log had seen when it wrote its newest events.
fn seen_by_each_log(history: &[Recorded]) -> Vec<Heads> {
    let mut counts: BTreeMap<&LogName, usize> = BTreeMap::new();
    let mut states = Vec::new();
    for recorded in history.iter().rev() {
        let count = counts.entry(&recorded.id.log).or_default();
        *count += 1;
        if *count <= BACK_PER_LOG {
            let mut with_it = recorded.seen.clone();
            with_it.note(&recorded.id);
            states.extend([with_it, recorded.seen.clone()]);
        }
    }
    states
}
