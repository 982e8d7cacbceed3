//! What lies in the folder, and what has no business there.

use std::path::{Component, Path, PathBuf};

use walkdir::WalkDir;

use crate::dossier::{
    fault::{Fault, FaultKind},
    layout::Layout,
};

/// The files of a dossier by kind, each from the folder. Logs are read elsewhere.
#[derive(Debug, Default)]
pub(super) struct Inventory {
    pub(super) evidence: Vec<PathBuf>,
    pub(super) papers: Vec<PathBuf>,
    pub(super) published: Vec<PathBuf>,
}

/// Lists every file of the folder outside `.local`. What no file of a dossier can be is a fault.
pub(super) fn inventory(root: &Path, faults: &mut Vec<Fault>) -> Inventory {
    let mut inventory = Inventory::default();
    let mut entries = WalkDir::new(root).follow_links(false).min_depth(1).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(root);
                let path = path.strip_prefix(root).unwrap_or(path);
                faults.push(Fault::file(path, FaultKind::Unreadable(error.to_string())));
                continue;
            }
        };
        let path = entry.path().strip_prefix(root).unwrap_or(entry.path()).to_owned();
        let names: Vec<&str> = path
            .components()
            .map(|part| match part {
                Component::Normal(name) => name.to_str().unwrap_or("\u{fffd}"),
                _ => "\u{fffd}",
            })
            .collect();
        let kind = entry.file_type();
        if kind.is_dir() {
            match names.as_slice() {
                [Layout::LOCAL] => entries.skip_current_dir(),
                [Layout::LOGS | Layout::EVIDENCE | Layout::PAPERS | Layout::PUBLISHED] | [Layout::PUBLISHED, _] => {}
                [Layout::EVIDENCE, shelf] if is_shelf(shelf) => {}
                _ => {
                    faults.push(Fault::file(&path, FaultKind::Unknown));
                    entries.skip_current_dir();
                }
            }
        } else if kind.is_symlink() {
            faults.push(Fault::file(&path, FaultKind::Link));
        } else if !kind.is_file() {
            faults.push(Fault::file(&path, FaultKind::Special));
        } else {
            match names.as_slice() {
                [Layout::OPENING | Layout::PROGRAMME | Layout::README] | [Layout::LOGS, _] => {}
                [Layout::EVIDENCE, _, _] => inventory.evidence.push(path),
                [Layout::PAPERS, _] => inventory.papers.push(path),
                [Layout::PUBLISHED, _, _] => inventory.published.push(path),
                _ => faults.push(Fault::file(&path, FaultKind::Unknown)),
            }
        }
    }
    inventory
}

fn is_shelf(name: &str) -> bool {
    name.len() == 2 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
