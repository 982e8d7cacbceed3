//! One writer at a time.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{Read as _, Seek as _, Write as _},
    path::Path,
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::durable::{NotSaved, Step};

/// Who holds the lock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Name of the user.
    pub user: String,
    /// Name of the machine.
    pub host: String,
    /// Number of the process.
    pub pid: u32,
    /// Since when.
    pub since: Timestamp,
}

/// The lock, held as long as this lives. A process that dies lets go of it.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Why the lock was not taken.
#[derive(Debug, thiserror::Error)]
pub enum NotLocked {
    /// Someone else is writing.
    #[error("someone else is writing in this dossier{}", .0.as_ref().map(|holder| format!(": {} on {}, process {}, since {}", holder.user, holder.host, holder.pid, holder.since)).unwrap_or_default())]
    Held(Option<Holder>),
    /// The lock file cannot be made.
    #[error(transparent)]
    NotSaved(#[from] NotSaved),
}

impl Lock {
    /// Takes the lock at `path`, or says who has it. Its content tells others who we are; it decides nothing.
    pub fn take(path: &Path, holder: &Holder) -> Result<Self, NotLocked> {
        let at = NotSaved::at;
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(path).map_err(at(Step::Create, path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                // Where the system locks against reading too, the holder stays unknown.
                let read = file.take(4096).read_to_string(&mut text);
                return Err(NotLocked::Held(read.ok().and_then(|_| serde_json::from_str(&text).ok())));
            }
            Err(TryLockError::Error(error)) => return Err(at(Step::Create, path)(error).into()),
        }
        let text = serde_json::to_vec(holder).unwrap_or_default();
        // On a full disk nobody is told who we are; the lock holds all the same.
        let _ = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.write_all(&text));
        Ok(Self { _file: file })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_writer_is_refused_and_told_who_the_first_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let anna = Holder { user: "anna".to_owned(), host: "laptop".to_owned(), pid: 7, since: Timestamp::UNIX_EPOCH };
        let bram = Holder { user: "bram".to_owned(), ..anna.clone() };
        let held = Lock::take(&path, &anna).unwrap();
        assert!(matches!(Lock::take(&path, &bram), Err(NotLocked::Held(Some(holder))) if holder == anna));
        drop(held);
        Lock::take(&path, &bram).unwrap();
    }

    #[test]
    fn garbage_in_the_lock_file_hides_the_holder_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let anna = Holder { user: "anna".to_owned(), host: "laptop".to_owned(), pid: 7, since: Timestamp::UNIX_EPOCH };
        let _held = Lock::take(&path, &anna).unwrap();
        std::fs::write(&path, b"\xff{").unwrap();
        assert!(matches!(Lock::take(&path, &anna), Err(NotLocked::Held(None))));
    }
}
