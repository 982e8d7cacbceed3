//! Folders and digests of files, for the picker.

use std::{fs, io::Read, path::Path, path::PathBuf, thread};

use crossbeam_channel::{Receiver, bounded};
use sha2::Digest as _;

use super::screen::{Arrival, FileEntry, FileKind};
use crate::audit::Sha256;

/// Returns what is in a folder: folders first, then by name without regard to case. Links are not followed.
pub fn read(path: &Path) -> Result<Vec<FileEntry>, String> {
    let entries = fs::read_dir(path).map_err(|error| error.to_string())?;
    let mut found: Vec<FileEntry> = entries
        .filter_map(Result::ok)
        .map(|entry| {
            let path = entry.path();
            let about = fs::symlink_metadata(&path).ok();
            let kind = match &about {
                Some(about) if about.is_dir() => FileKind::Folder,
                Some(about) if about.is_file() => FileKind::File,
                _ => FileKind::Other,
            };
            FileEntry { path, kind, size: about.map_or(0, |about| about.len()) }
        })
        .collect();
    found.sort_by_cached_key(|entry| {
        let name = entry.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        (entry.kind != FileKind::Folder, name.to_lowercase(), name)
    });
    Ok(found)
}

/// Digests files on a thread of its own. Nobody has to wait for it.
pub fn weigh(paths: Vec<PathBuf>) -> Receiver<Arrival> {
    let (sender, receiver) = bounded(1);
    thread::spawn(move || {
        let digests = paths.into_iter().filter_map(|path| digest(&path).map(|digest| (path, digest))).collect();
        // Nobody listens any more once the picker closed.
        let _ = sender.send(Arrival::Digests(digests));
    });
    receiver
}

fn digest(path: &Path) -> Option<Sha256> {
    let mut file = fs::File::open(path).ok()?;
    let mut hasher = sha2::Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Some(Sha256(hasher.finalize().into())),
            Ok(count) => hasher.update(&buffer[..count]),
            Err(_) => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_come_first_and_names_are_sorted_without_regard_to_case() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["b.txt", "A.txt"] {
            fs::write(folder.path().join(name), name).expect("written");
        }
        fs::create_dir(folder.path().join("z")).expect("made");
        let names = |entries: Vec<FileEntry>| -> Vec<String> {
            entries.iter().filter_map(|it| Some(it.path.file_name()?.to_string_lossy().into_owned())).collect()
        };
        assert_eq!(read(folder.path()).map(names), Ok(vec!["z".to_owned(), "A.txt".to_owned(), "b.txt".to_owned()]));
        assert!(read(&folder.path().join("none")).is_err());
    }

    #[test]
    fn a_digest_is_that_of_the_bytes() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        fs::write(&path, b"abc").expect("written");
        assert_eq!(digest(&path), Some(Sha256::of(b"abc")));
        assert_eq!(digest(&folder.path().join("none")), None);
    }
}
