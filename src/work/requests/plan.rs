//! What an import would do: every row that fits, and all that does not, before a byte is copied.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use super::read::{MOST_BYTES, NotReadable, Reply, Row, read};
use crate::{
    audit::{Audit, EventId, Label, request::RequestState},
    dossier::attach::{Found, Source, WhySkipped, walk},
    work::WorkError,
};

/// What an import would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The rows that fit, in order.
    pub taken: Vec<Taken>,
    /// What does not fit: it is not taken, and the rest is.
    pub misfits: Vec<Misfit>,
    /// How many rows say nothing.
    pub unanswered: usize,
}

/// A row that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The line on which it stands.
    pub line: u64,
    /// The request.
    pub request: EventId,
    /// Its label.
    pub label: Label,
    /// Whether it is not provided.
    pub not_provided: bool,
    /// The files that answer it.
    pub files: Vec<Source>,
    /// What they say of it.
    pub remark: Option<String>,
    /// Who answers.
    pub by: Option<String>,
}

/// Something that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The line on which it stands; none for a file that no row names.
    pub line: Option<u64>,
    /// What does not fit.
    pub kind: MisfitKind,
}

/// What does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MisfitKind {
    /// There is no such request.
    UnknownRequest(String),
    /// Nothing more can become of the request as it stands.
    Closed {
        /// Which.
        label: Label,
        /// Where it stands.
        state: RequestState,
    },
    /// A remark, and neither an answer nor a file: it is shown, and nothing is recorded.
    OnlyARemark {
        /// Of which request.
        label: Label,
        /// What it says.
        remark: String,
    },
    /// The file is not in the folder.
    Missing(String),
    /// The name leads out of the folder.
    LeavesFolder(String),
    /// The file is there, and cannot be taken in.
    CannotBeTaken {
        /// Which.
        name: String,
        /// Why not.
        why: WhySkipped,
    },
    /// Several files in the folder have this name but for the case of its letters.
    Ambiguous(String),
    /// No row names the file.
    Unnamed(String),
}

/// Returns the one table in the folder.
pub fn csv_in(folder: &Path) -> Result<PathBuf, WorkError> {
    let entries = std::fs::read_dir(folder).map_err(WorkError::io("read", folder))?;
    let mut tables: Vec<PathBuf> = Vec::new();
    for entry in entries {
        let path = entry.map_err(WorkError::io("read", folder))?.path();
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
            tables.push(path);
        }
    }
    match tables.as_slice() {
        [only] => Ok(only.clone()),
        _ => Err(WorkError::NotOneTable { folder: folder.to_path_buf(), count: tables.len() }),
    }
}

impl Plan {
    /// Reads the table and looks in the folder. `dossier` is the audit's own folder, which is never taken in.
    pub fn make(audit: &Audit, folder: &Path, table: &Path, dossier: &Path) -> Result<Self, WorkError> {
        let metadata = table.metadata().map_err(WorkError::io("read", table))?;
        let bytes = if metadata.len() > MOST_BYTES as u64 {
            vec![0; MOST_BYTES + 1]
        } else {
            std::fs::read(table).map_err(WorkError::io("read", table))?
        };
        let unusable = |NotReadable(problems)| WorkError::Table { path: table.to_path_buf(), problems };
        let rows = read(&bytes).map_err(unusable)?;
        let root = folder.canonicalize().map_err(WorkError::io("read", folder))?;
        let own = table.canonicalize().ok();
        let mut found = walk(std::slice::from_ref(&root), dossier);
        found.files.retain(|file| Some(&file.path) != own.as_ref());
        Ok(Self::of(audit, rows, &Folder::new(&root, found)))
    }

    fn of(audit: &Audit, rows: Vec<Row>, folder: &Folder) -> Self {
        let mut plan = Self::default();
        let mut named = BTreeSet::new();
        for row in rows {
            let (files, mut problems) = folder.named(&row.files);
            named.extend(files.iter().map(|file| file.path.clone()));
            let line = Some(row.line);
            let Some(request) = audit.request_labelled(&row.label) else {
                plan.misfits.push(Misfit { line, kind: MisfitKind::UnknownRequest(row.label) });
                continue;
            };
            let label = request.label.clone();
            let not_provided = row.reply == Some(Reply::NotAvailable);
            match (row.reply, row.files.is_empty(), row.remark) {
                (None, true, None) => plan.unanswered += 1,
                (None, true, Some(remark)) => {
                    plan.misfits.push(Misfit { line, kind: MisfitKind::OnlyARemark { label, remark } });
                }
                (_, _, remark) => {
                    let next = if not_provided { RequestState::NotProvided } else { RequestState::Received };
                    let state = request.state();
                    if !state.may_become(next) {
                        problems.push(MisfitKind::Closed { label: label.clone(), state });
                    }
                    if problems.is_empty() {
                        let (request, line) = (request.id.clone(), row.line);
                        plan.taken.push(Taken { line, request, label, not_provided, files, remark, by: row.by });
                    }
                    plan.misfits.extend(problems.into_iter().map(|kind| Misfit { line, kind }));
                }
            }
        }
        let unnamed = folder.files.iter().filter(|(_, file)| !named.contains(&file.path));
        plan.misfits.extend(unnamed.map(|(name, _)| Misfit { line: None, kind: MisfitKind::Unnamed(name.clone()) }));
        plan
    }

    /// Returns every file that would be attached, each once.
    pub fn files(&self) -> Vec<Source> {
        let files = self.taken.iter().flat_map(|taken| &taken.files);
        let by_path: BTreeMap<&Path, &Source> = files.map(|file| (file.path.as_path(), file)).collect();
        by_path.into_values().cloned().collect()
    }
}

/// What is in the folder, by name.
struct Folder {
    files: BTreeMap<String, Source>,
    skipped: BTreeMap<String, WhySkipped>,
}

impl Folder {
    fn new(root: &Path, found: Found) -> Self {
        let name = |path: &Path| crate::dossier::attach::Name::of(path.strip_prefix(root).unwrap_or(path)).readable;
        Self {
            skipped: found.skipped.into_iter().map(|skipped| (name(&skipped.path), skipped.why)).collect(),
            files: found.files.into_iter().map(|file| (file.name.readable.clone(), file)).collect(),
        }
    }

    /// Returns the files of these names, and what is wrong with the others.
    fn named(&self, names: &[String]) -> (Vec<Source>, Vec<MisfitKind>) {
        let mut files: Vec<Source> = Vec::new();
        let mut problems = Vec::new();
        for name in names {
            match self.one(name) {
                Ok(file) if files.contains(file) => {}
                Ok(file) => files.push(file.clone()),
                Err(problem) => problems.push(problem),
            }
        }
        (files, problems)
    }

    /// Returns the file of this name. Only what was found in the folder, by itself, can be one.
    fn one(&self, typed: &str) -> Result<&Source, MisfitKind> {
        // As a spreadsheet on Windows writes it.
        let name = typed.replace('\\', "/");
        let name = name.strip_prefix("./").unwrap_or(&name);
        let mut parts = name.split('/');
        let drive = name.as_bytes().get(1) == Some(&b':');
        if drive || parts.any(|part| part.is_empty() || part == "." || part == "..") {
            return Err(MisfitKind::LeavesFolder(typed.to_owned()));
        }
        if let Some(file) = self.files.get(name) {
            return Ok(file);
        }
        // Through a link, or a link itself.
        let above = |skipped: &str| name == skipped || name.starts_with(&format!("{skipped}/"));
        if let Some((_, why)) = self.skipped.iter().find(|(skipped, _)| above(skipped)) {
            return Err(MisfitKind::CannotBeTaken { name: typed.to_owned(), why: why.clone() });
        }
        let lower = name.to_lowercase();
        let mut alike = self.files.iter().filter(|(known, _)| known.to_lowercase() == lower);
        match (alike.next(), alike.next()) {
            (Some((_, file)), None) => Ok(file),
            (Some(_), Some(_)) => Err(MisfitKind::Ambiguous(typed.to_owned())),
            (None, _) => Err(MisfitKind::Missing(typed.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests;
