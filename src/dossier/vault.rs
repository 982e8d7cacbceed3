//! The bytes of the evidence, each file under its own SHA-256.

use std::{
    fs::File,
    io::{self, Read as _},
    path::PathBuf,
};

use sha2::Digest as _;

use super::{layout::Layout, platform};
use crate::audit::Sha256;

/// How many bytes are read at a time: measured, larger is slower.
pub const CHUNK: usize = 256 * 1024;

/// The vault of one dossier, for reading. What is in it is never believed before it is hashed.
#[derive(Debug, Clone)]
pub struct Vault {
    layout: Layout,
}

/// What lies under a digest.
#[derive(Debug)]
pub enum Held {
    /// The bytes, of this many, with this digest.
    Whole(u64),
    /// Nothing.
    Missing,
    /// Other bytes.
    Wrong {
        /// Their digest.
        found: Sha256,
        /// Their number.
        size: u64,
    },
    /// No regular file: a link, a folder or a device.
    NotRegular,
    /// It could not be read.
    Unreadable(io::Error),
}

impl Vault {
    /// Returns the vault in the folder of a dossier.
    pub fn new(layout: Layout) -> Self {
        Self { layout }
    }

    /// Returns where bytes with this digest lie, if they are there.
    pub fn path(&self, digest: &Sha256) -> PathBuf {
        self.layout.evidence_file(digest)
    }

    /// Opens the bytes for reading. They are not hashed: whoever relies on them does that while reading.
    pub fn open(&self, digest: &Sha256) -> io::Result<File> {
        let file = platform::open_source(&self.path(digest))?;
        if file.metadata()?.is_file() {
            Ok(file)
        } else {
            Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"))
        }
    }

    /// Reads what lies under a digest, and says whether it is what the name says.
    pub fn check(&self, digest: &Sha256) -> Held {
        let path = self.path(digest);
        match path.symlink_metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Held::Missing,
            Err(error) => return Held::Unreadable(error),
            Ok(metadata) if !metadata.is_file() => return Held::NotRegular,
            Ok(_) => {}
        }
        match self.open(digest).and_then(|file| hash(&file)) {
            Ok((found, size)) if found == *digest => Held::Whole(size),
            Ok((found, size)) => Held::Wrong { found, size },
            Err(error) => Held::Unreadable(error),
        }
    }
}

/// Returns digest and number of the bytes of an open file, from where it stands to its end.
pub fn hash(file: &File) -> io::Result<(Sha256, u64)> {
    hash_while(file, |_| true)
}

/// As [`hash`], calling `go_on` with the number of bytes of each piece; where it says no, the result is an error of kind
/// `Interrupted`.
pub fn hash_while(mut file: &File, go_on: impl Fn(u64) -> bool) -> io::Result<(Sha256, u64)> {
    // One byte more than it should need, so that a small file ends with the second read and takes no large buffer.
    let expected = file.metadata()?.len().saturating_add(1);
    let mut buffer = vec![0; usize::try_from(expected).map_or(CHUNK, |expected| expected.min(CHUNK))];
    let mut digest = sha2::Sha256::new();
    let mut size = 0;
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok((Sha256(digest.finalize().into()), size)),
            Ok(read) => {
                digest.update(buffer.get(..read).unwrap_or_default());
                size += read as u64;
                if !go_on(read as u64) {
                    return Err(io::ErrorKind::Interrupted.into());
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
