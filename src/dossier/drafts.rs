//! Texts that are being written: kept through a crash, never shared, never part of the audit.

use std::{fs, io, path::PathBuf};

use super::{
    durable::{NotSaved, Scratch, Step},
    layout::Layout,
};
use crate::audit::Sha256;

/// The drafts of one dossier.
#[derive(Debug, Clone)]
pub struct Drafts {
    folder: PathBuf,
    scratch: Scratch,
}

impl Drafts {
    pub(super) fn new(layout: &Layout) -> Self {
        Self { folder: layout.drafts(), scratch: Scratch::new(layout.scratch()) }
    }

    /// Keeps a draft under a key: any text that names what is being written.
    pub fn keep(&self, key: &str, text: &str) -> Result<(), NotSaved> {
        self.scratch.replace(&self.path(key), text.as_bytes())
    }

    /// Returns the draft under a key, if there is one that can be read.
    pub fn get(&self, key: &str) -> Option<String> {
        fs::read_to_string(self.path(key)).ok()
    }

    /// Removes the draft under a key, if there is one.
    pub fn discard(&self, key: &str) -> Result<(), NotSaved> {
        let path = self.path(key);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(NotSaved::at(Step::Remove, &path)(error)),
            _ => Ok(()),
        }
    }

    /// Keys hold anything; a digest is a name on every system.
    fn path(&self, key: &str) -> PathBuf {
        self.folder.join(Sha256::of(key.as_bytes()).to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::durable::make_folder;

    #[test]
    fn a_draft_is_kept_replaced_and_discarded() {
        let folder = tempfile::tempdir().unwrap();
        let layout = Layout::new(folder.path());
        for path in [layout.local(), layout.scratch(), layout.drafts()] {
            make_folder(&path).unwrap();
        }
        let drafts = Drafts::new(&layout);
        let key = "conclusion/TEL-2/../nl";
        assert_eq!(drafts.get(key), None);
        drafts.keep(key, "Not yet").unwrap();
        drafts.keep(key, "Not yet finished").unwrap();
        assert_eq!(drafts.get(key).as_deref(), Some("Not yet finished"));
        assert_eq!(drafts.get("other"), None);
        drafts.discard(key).unwrap();
        drafts.discard(key).unwrap();
        assert_eq!(drafts.get(key), None);
    }
}
