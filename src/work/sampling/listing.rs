//! A population out of a folder: the list of its files.

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use crate::{
    dossier::{
        attach::{Skipped, walk},
        vault,
    },
    work::{
        error::WorkError,
        watch::{Step, Watch},
    },
};

/// The columns of a listing.
const COLUMNS: [&str; 3] = ["path", "bytes", "sha256"];

/// A listing that was made.
pub(super) struct Listing {
    /// The file.
    pub(super) file: PathBuf,
    /// The folder that holds it, for as long as this lives.
    pub(super) place: TempDir,
    /// What is not a file that can be listed.
    pub(super) skipped: Vec<Skipped>,
}

/// Lists the files of a folder and all below it, in order of their names: path from the folder, number of bytes, SHA-256.
pub(super) fn make(folder: &Path, dossier: &Path, watch: &Watch) -> Result<Listing, WorkError> {
    let found = walk(&[folder.to_path_buf()], dossier);
    let place = TempDir::new().map_err(WorkError::io("make", std::env::temp_dir()))?;
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let file = place.path().join(format!("listing-{}.csv", name.as_deref().unwrap_or("folder")));
    let failed = |error: csv::Error| WorkError::io("write", &file)(error.into());
    let mut writer = csv::Writer::from_path(&file).map_err(failed)?;
    writer.write_record(COLUMNS).map_err(failed)?;
    let total = found.files.len() as u64;
    for (done, source) in (1..).zip(&found.files) {
        if watch.cancelled() {
            return Err(WorkError::Cancelled);
        }
        let opened = File::open(&source.path).and_then(|file| vault::hash(&file));
        let (digest, size) = opened.map_err(WorkError::io("read", &source.path))?;
        let row = [source.name.readable.as_str(), &size.to_string(), &digest.to_string()];
        writer.write_record(row).map_err(failed)?;
        watch.at(Step::List, done, total);
    }
    writer.flush().map_err(WorkError::io("write", &file))?;
    drop(writer);
    Ok(Listing { file, place, skipped: found.skipped })
}
