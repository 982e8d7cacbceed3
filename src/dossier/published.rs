//! Published files: staged under their digest, recorded, and only then moved to their places.
//!
//! The order makes a crash harmless: before the record, nothing was published; after it, whoever opens the dossier for
//! writing moves what is still staged.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    Dossier,
    act::ActError,
    durable::{NotSaved, Scratch, Step, make_folder},
    layout::Layout,
    load::read_file,
    platform,
};
use crate::audit::Sha256;

impl Dossier {
    /// Keeps bytes that are going to be published, durable, and returns their digest.
    pub fn stage(&self, bytes: &[u8]) -> Result<Sha256, ActError> {
        if self.pen.is_none() {
            return Err(ActError::ReadOnly);
        }
        let digest = Sha256::of(bytes);
        make_folder(&self.layout.staged())?;
        Scratch::new(self.layout.scratch()).replace(&self.staged(&digest), bytes)?;
        Ok(digest)
    }

    /// Moves every published file that is not as recorded to its place: from what is staged, else from `other`, another
    /// copy of the same dossier. Returns how many were moved.
    pub fn put_in_place(&self, other: Option<&Path>) -> Result<usize, ActError> {
        if self.pen.is_none() {
            return Err(ActError::ReadOnly);
        }
        let mut moved = 0;
        for publication in &self.audit().publications {
            let folder = self.layout.published().join(&publication.rendering.name);
            for (name, digest) in publication.files() {
                let place = folder.join(name);
                if holds(&place, &digest) {
                    continue;
                }
                let theirs =
                    other.map(|other| Layout::new(other).published().join(&publication.rendering.name).join(name));
                moved += usize::from(self.put(&folder, &place, &digest, theirs.as_deref())?);
            }
        }
        Ok(moved)
    }

    /// Returns the bytes of a published file, if they are as recorded.
    pub fn published(&self, publication: &str, name: &str, digest: &Sha256) -> Option<Vec<u8>> {
        let inside = Path::new(Layout::PUBLISHED).join(publication).join(name);
        let bytes = read_file(&self.layout.root().join(&inside), &inside).ok()?;
        (Sha256::of(&bytes) == *digest).then_some(bytes)
    }

    fn staged(&self, digest: &Sha256) -> PathBuf {
        self.layout.staged().join(digest.to_string())
    }

    fn put(&self, folder: &Path, place: &Path, digest: &Sha256, theirs: Option<&Path>) -> Result<bool, NotSaved> {
        let staged = self.staged(digest);
        if holds(&staged, digest) {
            make_folder(folder)?;
            fs::rename(&staged, place).map_err(NotSaved::at(Step::Rename, place))?;
            platform::sync_folder(folder).map_err(NotSaved::at(Step::Sync, folder))?;
            return Ok(true);
        }
        let Some(bytes) = theirs.and_then(|theirs| read_file(theirs, theirs).ok()) else { return Ok(false) };
        if Sha256::of(&bytes) != *digest {
            return Ok(false);
        }
        make_folder(folder)?;
        Scratch::new(self.layout.scratch()).replace(place, &bytes)?;
        Ok(true)
    }
}

fn holds(path: &Path, digest: &Sha256) -> bool {
    read_file(path, path).is_ok_and(|bytes| Sha256::of(&bytes) == *digest)
}
