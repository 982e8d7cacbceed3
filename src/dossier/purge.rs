//! Bytes that were removed by an act: the record first, then the bytes.
//!
//! The order makes a crash harmless: before the record, nothing was removed; after it, whoever opens the dossier for
//! writing removes what is still there.

use std::{fs, io};

use super::{
    Dossier,
    durable::{NotSaved, Step},
    platform,
};

impl Dossier {
    /// Removes the bytes that an event says were removed, where they still lie here. Returns how many pieces there were.
    pub fn remove_purged(&self) -> Result<u64, NotSaved> {
        if self.pen.is_none() {
            return Ok(0);
        }
        let mut removed = 0;
        for digest in self.audit().purged.keys() {
            let path = self.layout.evidence_file(digest);
            let Ok(metadata) = path.symlink_metadata() else { continue };
            if metadata.is_dir() {
                continue;
            }
            platform::make_removable(&path, &metadata);
            match fs::remove_file(&path) {
                Ok(()) => removed += 1,
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(NotSaved::at(Step::Remove, &path)(error)),
            }
            let folder = self.layout.evidence_shelf(digest);
            platform::sync_folder(&folder).map_err(NotSaved::at(Step::Sync, &folder))?;
        }
        Ok(removed)
    }
}
