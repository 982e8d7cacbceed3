//! Writing so that it is there after a crash, or not at all.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use super::platform;
use crate::audit::named::named;

named! {
    /// What was being done when writing failed.
    Step {
        /// Making a file or folder.
        Create = "create",
        /// Writing bytes.
        Write = "write",
        /// Reading back what was written.
        ReadBack = "read back",
        /// Making bytes or names durable.
        Sync = "sync",
        /// Moving a file to its place.
        Rename = "rename",
        /// Removing or cutting off.
        Remove = "remove",
    }
}

/// Something was not saved. After a failed sync that is final: what the disk holds then is unknown until it is read anew.
#[derive(Debug, thiserror::Error)]
#[error("not saved: could not {step} `{}`: {source}", path.display())]
pub struct NotSaved {
    /// What was being done.
    pub step: Step,
    /// To which file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl NotSaved {
    /// Returns a function that turns what the system said into this error.
    pub fn at(step: Step, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self { step, path: path.to_owned(), source }
    }

    /// Returns whether there is no space (or quota) left: make some, and do it again.
    pub fn no_space(&self) -> bool {
        no_space(&self.source)
    }
}

/// Returns whether an error says that there is no space left where we write.
pub fn no_space(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    matches!(error.kind(), StorageFull | QuotaExceeded | FileTooLarge | ReadOnlyFilesystem)
}

/// A folder for unfinished files, on the file system of the dossier. What is left there by a crash is worth nothing.
#[derive(Debug, Clone)]
pub struct Scratch {
    folder: PathBuf,
}

/// The path of an unfinished file: the file goes away unless it is moved to its place.
#[derive(Debug)]
pub struct Unfinished {
    path: PathBuf,
    placed: bool,
}

impl Scratch {
    /// Returns the scratch folder `folder`, which must exist.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Makes an unfinished file, open for reading and writing.
    pub fn file(&self) -> Result<(Unfinished, File), NotSaved> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        loop {
            let name = format!("{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
            let path = self.folder.join(name);
            match OpenOptions::new().read(true).write(true).create_new(true).open(&path) {
                Ok(file) => return Ok((Unfinished { path, placed: false }, file)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(NotSaved::at(Step::Create, &path)(error)),
            }
        }
    }

    /// Puts `bytes` at `place`, replacing what is there: afterwards it is there and durable, or the old is untouched.
    pub fn replace(&self, place: &Path, bytes: &[u8]) -> Result<(), NotSaved> {
        let (unfinished, mut file) = self.file()?;
        file.write_all(bytes).map_err(NotSaved::at(Step::Write, &unfinished.path))?;
        file.sync_all().map_err(NotSaved::at(Step::Sync, &unfinished.path))?;
        drop(file);
        unfinished.place(place)?;
        match place.parent() {
            Some(folder) => platform::sync_folder(folder).map_err(NotSaved::at(Step::Sync, folder)),
            None => Ok(()),
        }
    }

    /// Removes what a crash left.
    pub fn clear(&self) -> Result<(), NotSaved> {
        let at = |error| NotSaved::at(Step::Remove, &self.folder)(error);
        for entry in fs::read_dir(&self.folder).map_err(at)? {
            let entry = entry.map_err(at)?;
            if entry.file_type().map_err(at)?.is_file() {
                fs::remove_file(entry.path()).map_err(NotSaved::at(Step::Remove, &entry.path()))?;
            }
        }
        Ok(())
    }
}

impl Unfinished {
    /// Returns where it lies for now.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Moves it to `place`, replacing what is there. The name is durable once the folder has been synced.
    pub fn place(mut self, place: &Path) -> Result<(), NotSaved> {
        fs::rename(&self.path, place).map_err(NotSaved::at(Step::Rename, place))?;
        self.placed = true;
        Ok(())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.placed {
            // Best effort: what stays is removed when the dossier is next opened for writing.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Makes a folder and makes its name durable. That it is there already is fine; a link in its place is not.
pub fn make_folder(path: &Path) -> Result<(), NotSaved> {
    match fs::create_dir(path) {
        Ok(()) => match path.parent() {
            Some(parent) => platform::sync_folder(parent).map_err(NotSaved::at(Step::Sync, parent)),
            None => Ok(()),
        },
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && is_folder(path) => Ok(()),
        Err(error) => Err(NotSaved::at(Step::Create, path)(error)),
    }
}

/// Returns whether a folder, and no link to one, is at `path`.
pub fn is_folder(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replaced_file_is_there_whole_and_nothing_unfinished_stays() {
        let folder = tempfile::tempdir().unwrap();
        let scratch = Scratch::new(folder.path().join("tmp"));
        make_folder(&scratch.folder).unwrap();
        let place = folder.path().join("paper.md");
        scratch.replace(&place, b"one").unwrap();
        scratch.replace(&place, b"two").unwrap();
        assert_eq!(fs::read(&place).unwrap(), b"two");
        drop(scratch.file().unwrap());
        assert_eq!(fs::read_dir(&scratch.folder).unwrap().count(), 0);
    }

    #[test]
    fn what_a_crash_left_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let scratch = Scratch::new(folder.path().to_owned());
        std::mem::forget(scratch.file().unwrap().0);
        scratch.clear().unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_place_of_a_folder_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(folder.path(), &link).unwrap();
        assert_eq!(make_folder(&link).unwrap_err().step, Step::Create);
    }
}
