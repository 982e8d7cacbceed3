//! Which files of which folder are marked.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use super::super::{FileEntry, FileKind, filter::Filter, moved};
use crate::{
    audit::Sha256,
    lang::visible,
    tui::{act::Act, shared::Shared},
};

/// Which files of which folder are marked. Marks stay when one goes to another folder.
#[derive(Default)]
pub struct Marking {
    folder: PathBuf,
    all: Vec<FileEntry>,
    shown: Vec<FileEntry>,
    selected: usize,
    marked: BTreeMap<PathBuf, u64>,
    anchor: Option<usize>,
    hidden: bool,
    trouble: Option<String>,
    digests: BTreeMap<PathBuf, Sha256>,
}

impl Marking {
    /// Takes in what is in a folder.
    pub fn open(&mut self, folder: PathBuf, found: Result<Vec<FileEntry>, String>, filter: &Filter) {
        let from = std::mem::replace(&mut self.folder, folder);
        self.anchor = None;
        match found {
            Ok(entries) => {
                self.all = entries;
                self.trouble = None;
            }
            Err(why) => {
                self.all = Vec::new();
                self.trouble = Some(why);
            }
        }
        self.selected = 0;
        self.filter(filter);
        // Whoever came up out of a folder stands on it.
        self.selected = self.shown.iter().position(|entry| entry.path == from).unwrap_or_default();
    }

    /// Shows what the filter lets through.
    pub fn filter(&mut self, filter: &Filter) {
        let name = |entry: &FileEntry| entry.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let fits = |entry: &&FileEntry| {
            let name = name(entry);
            (self.hidden || !name.starts_with('.')) && filter.matches([name.as_str()])
        };
        self.shown = self.all.iter().filter(fits).cloned().collect();
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
        self.anchor = None;
    }

    /// Shows hidden files, or not.
    pub fn toggle_hidden(&mut self, filter: &Filter) {
        self.hidden = !self.hidden;
        self.filter(filter);
    }

    /// Returns the folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns what is shown.
    pub fn shown(&self) -> &[FileEntry] {
        &self.shown
    }

    /// Returns which row is selected.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// Returns why the folder cannot be read, if so.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// Returns what is selected.
    pub fn here(&self) -> Option<&FileEntry> {
        self.shown.get(self.selected)
    }

    /// Moves the selection, and marks on the way while a range is open.
    pub fn moved(&mut self, act: Act) -> bool {
        if !moved(&mut self.selected, self.shown.len(), act) {
            return false;
        }
        if let Some(anchor) = self.anchor {
            let (from, to) = (anchor.min(self.selected), anchor.max(self.selected));
            for entry in self.shown.iter().skip(from).take(to - from + 1).filter(|it| it.kind == FileKind::File) {
                self.marked.insert(entry.path.clone(), entry.size);
            }
        }
        true
    }

    /// Marks what is selected, or takes the mark away, and goes on to the next. Folders are attached file by file.
    pub fn mark(&mut self) -> bool {
        if let Some(entry) = self.shown.get(self.selected).filter(|entry| entry.kind != FileKind::Other)
            && self.marked.remove(&entry.path).is_none()
        {
            self.marked.insert(entry.path.clone(), entry.size);
        }
        self.anchor = None;
        self.moved(Act::Down);
        true
    }

    /// Opens a range here, or ends it.
    pub fn range(&mut self) {
        self.anchor = match self.anchor {
            Some(_) => None,
            None => Some(self.selected),
        };
        if let (Some(_), Some(entry)) = (self.anchor, self.here().filter(|entry| entry.kind == FileKind::File)) {
            self.marked.insert(entry.path.clone(), entry.size);
        }
    }

    /// Marks every file that is shown; takes all marks here away where every one has one.
    pub fn mark_all(&mut self) {
        let files: Vec<&FileEntry> = self.shown.iter().filter(|entry| entry.kind == FileKind::File).collect();
        if files.iter().all(|entry| self.marked.contains_key(&entry.path)) {
            for entry in files {
                self.marked.remove(&entry.path);
            }
        } else {
            self.marked.extend(files.into_iter().map(|entry| (entry.path.clone(), entry.size)));
        }
    }

    /// Returns whether it is marked.
    pub fn is_marked(&self, path: &Path) -> bool {
        self.marked.contains_key(path)
    }

    /// Returns how many are marked, and their size.
    pub fn weight(&self) -> (usize, u64) {
        (self.marked.len(), self.marked.values().sum())
    }

    /// Returns what will be attached: what is marked, else the file that is selected.
    pub fn chosen(&self) -> Vec<PathBuf> {
        if self.marked.is_empty() {
            let here = self.here().filter(|entry| entry.kind == FileKind::File);
            return here.map(|entry| entry.path.clone()).into_iter().collect();
        }
        self.marked.keys().cloned().collect()
    }

    /// Returns the files that may be in the dossier already: only those of a size that is there are worth digesting.
    pub fn worth_weighing(&self, shared: &Shared) -> Vec<PathBuf> {
        let sizes: BTreeSet<u64> = shared.audit.evidence.values().map(|it| it.bytes.size).collect();
        let worth = |entry: &&FileEntry| {
            entry.kind == FileKind::File && sizes.contains(&entry.size) && !self.digests.contains_key(&entry.path)
        };
        self.all.iter().filter(worth).map(|entry| entry.path.clone()).collect()
    }

    /// Takes in digests of files.
    pub fn weighed(&mut self, digests: &[(PathBuf, Sha256)]) {
        self.digests.extend(digests.iter().cloned());
    }

    /// Returns the label of the evidence that these bytes are in the file already.
    pub fn known_as(&self, entry: &FileEntry, shared: &Shared) -> Option<String> {
        let digest = self.digests.get(&entry.path)?;
        let known = shared.audit.evidence.values().find(|it| it.bytes.sha256 == *digest)?;
        Some(visible(&known.label.0).into_owned())
    }
}
