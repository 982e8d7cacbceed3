//! Finding the files to take in, without following links, on one file system.

use std::path::{Component, Path, PathBuf};

use walkdir::WalkDir;

use super::{Skipped, WhySkipped};
use crate::{audit::Sha256, dossier::platform};

/// A file to take in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Where it is.
    pub path: PathBuf,
    /// What it is called in the record.
    pub name: Name,
    /// How long it was when it was found; only used to make batches.
    pub size: u64,
    /// The digest that the bytes must have, where one is promised.
    pub expected: Option<Sha256>,
}

/// The name of a file as the evidence record keeps it. A name is data and never a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Readable. Of a file out of a folder: from that folder, with `/`. What is not UTF-8 reads as U+FFFD.
    pub readable: String,
    /// The exact bytes, where the readable form does not hold them.
    pub bytes: Option<Vec<u8>>,
}

impl Name {
    /// Returns the name for `path`, relative to the folder that was given.
    pub fn of(path: &Path) -> Self {
        let mut bytes = Vec::new();
        for part in path.components() {
            if let Component::Normal(part) = part {
                if !bytes.is_empty() {
                    bytes.push(b'/');
                }
                bytes.extend_from_slice(part.as_encoded_bytes());
            }
        }
        match String::from_utf8(bytes) {
            Ok(readable) => Self { readable, bytes: None },
            Err(error) => {
                let bytes = error.into_bytes();
                Self { readable: String::from_utf8_lossy(&bytes).into_owned(), bytes: Some(bytes) }
            }
        }
    }
}

/// What was found under the given paths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The files, in the order of the paths, folders in order of names.
    pub files: Vec<Source>,
    /// What cannot be taken in.
    pub skipped: Vec<Skipped>,
}

/// Finds the files at and under `paths`. The folder `dossier` itself is left out.
pub fn walk(paths: &[PathBuf], dossier: &Path) -> Found {
    let dossier = dossier.metadata().ok().as_ref().and_then(platform::inode);
    let mut found = Found::default();
    for root in paths {
        walk_one(root, dossier, &mut found);
    }
    found
}

fn walk_one(root: &Path, dossier: Option<(u64, u64)>, found: &mut Found) {
    let device = root.symlink_metadata().ok().as_ref().and_then(platform::inode).map(|(device, _)| device);
    let mut entries = WalkDir::new(root).follow_links(false).follow_root_links(false).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let (path, why) = match entry {
            Err(error) => (error.path().unwrap_or(root).to_owned(), unreadable(&error)),
            Ok(entry) => match entry.metadata() {
                Err(error) => (entry.path().to_owned(), unreadable(&error)),
                Ok(metadata) => {
                    let inode = platform::inode(&metadata);
                    let kind = metadata.file_type();
                    let why = if kind.is_file() {
                        let name = match entry.depth() {
                            0 => Path::new(entry.file_name()),
                            _ => entry.path().strip_prefix(root).unwrap_or(entry.path()),
                        };
                        let name = Name::of(name);
                        found.files.push(Source {
                            path: entry.into_path(),
                            name,
                            size: metadata.len(),
                            expected: None,
                        });
                        continue;
                    } else if kind.is_dir() {
                        if inode.is_some() && inode == dossier {
                            entries.skip_current_dir();
                            WhySkipped::Dossier
                        } else if inode.map(|(device, _)| device) != device {
                            entries.skip_current_dir();
                            WhySkipped::OtherFileSystem
                        } else {
                            continue;
                        }
                    } else {
                        special(entry.path(), kind)
                    };
                    (entry.into_path(), why)
                }
            },
        };
        found.skipped.push(Skipped { path, why });
    }
}

/// Says what a file is that is neither regular nor a folder.
pub(super) fn special(path: &Path, kind: std::fs::FileType) -> WhySkipped {
    match kind {
        kind if kind.is_symlink() && path.metadata().is_err() => WhySkipped::DanglingLink,
        kind if kind.is_symlink() => WhySkipped::Link,
        kind => platform::special(kind),
    }
}

fn unreadable(error: &walkdir::Error) -> WhySkipped {
    match error.io_error() {
        Some(error) if error.kind() == std::io::ErrorKind::NotFound => WhySkipped::Missing,
        Some(error) => WhySkipped::Unreadable(error.to_string()),
        None => WhySkipped::Unreadable(error.to_string()),
    }
}
