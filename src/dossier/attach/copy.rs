//! Copying one file and hashing what landed.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
};

use sha2::Digest as _;

use super::{Progress, Watch, WhySkipped, walk::special};
use crate::{
    audit::Sha256,
    dossier::{
        durable::{NotSaved, Scratch, Step, Unfinished, no_space},
        platform::{self, Stamp},
        vault::CHUNK,
    },
};

/// How much is copied before it is hashed: small enough to be hashed out of the processor's cache.
const PIECE: u64 = 8 * 1024 * 1024;

/// A file that has been copied and hashed; not durable yet.
pub(super) struct Copied {
    pub(super) unfinished: Unfinished,
    pub(super) digest: Sha256,
    pub(super) size: u64,
    pub(super) modified: Option<jiff::Timestamp>,
}

/// Why there is no copy.
pub(super) enum NoCopy {
    Skip(WhySkipped),
    NotSaved(NotSaved),
    Cancelled,
}

impl From<NotSaved> for NoCopy {
    fn from(error: NotSaved) -> Self {
        Self::NotSaved(error)
    }
}

/// Copies the file at `path`. The copy is made read-only, and durable if `sync` asks for it.
pub(super) fn copy(path: &Path, scratch: &Scratch, sync: bool, watch: &Watch<'_>) -> Result<Copied, NoCopy> {
    let skip = |error: &io::Error| NoCopy::Skip(why(path, error));
    let kind = path.symlink_metadata().map_err(|error| skip(&error))?.file_type();
    if !kind.is_file() {
        return Err(NoCopy::Skip(special(path, kind)));
    }
    let source = platform::open_source(path).map_err(|error| skip(&error))?;
    let before = source.metadata().map_err(|error| skip(&error))?;
    if !before.is_file() {
        return Err(NoCopy::Skip(special(path, before.file_type())));
    }
    let (unfinished, copy) = scratch.file()?;
    let (digest, size) = copy_and_hash(path, (&source, before.len()), (&unfinished, &copy), watch)?;

    let after = source.metadata().map_err(|error| skip(&error))?;
    let still_there = path.symlink_metadata().ok().as_ref().and_then(platform::inode) == platform::inode(&before);
    if Stamp::of(&before) != Stamp::of(&after) || after.len() != size || !still_there {
        return Err(NoCopy::Skip(WhySkipped::Changed));
    }
    let mut permissions = copy.metadata().map_err(NotSaved::at(Step::ReadBack, unfinished.path()))?.permissions();
    permissions.set_readonly(true);
    copy.set_permissions(permissions).map_err(NotSaved::at(Step::Write, unfinished.path()))?;
    if sync {
        copy.sync_all().map_err(NotSaved::at(Step::Sync, unfinished.path()))?;
    }
    (watch.progress)(Progress { files: 1, bytes: 0 });
    let modified = before.modified().ok().and_then(|time| jiff::Timestamp::try_from(time).ok());
    Ok(Copied { unfinished, digest, size, modified })
}

/// Copies piece by piece; while one piece is copied, the one before it is read back and hashed. Of a file that has grown
/// beyond its length no more than one byte is copied: that tells that it has, and one that never stops is not followed.
fn copy_and_hash(
    path: &Path,
    (source, length): (&File, u64),
    to: (&Unfinished, &File),
    watch: &Watch<'_>,
) -> Result<(Sha256, u64), NoCopy> {
    let mut digest = sha2::Sha256::new();
    let at = to.0.path();
    let mut reader = File::open(at).map_err(NotSaved::at(Step::ReadBack, at))?;
    let piece = |size: u64| PIECE.min(length.saturating_add(1).saturating_sub(size));
    let mut copied = copy_piece(path, source, piece(0), to)?;
    let mut size = 0;
    while copied > 0 {
        size += copied;
        (watch.progress)(Progress { files: 0, bytes: copied });
        if watch.cancelled() {
            return Err(NoCopy::Cancelled);
        }
        let mut hash = || hash_piece(&mut reader, copied, &mut digest);
        let (next, hashed) = if copied < PIECE {
            // The end, or a source that yields less at a time: either way too little to share between threads.
            (copy_piece(path, source, piece(size), to), hash())
        } else {
            rayon::join(|| copy_piece(path, source, piece(size), to), hash)
        };
        hashed.map_err(NotSaved::at(Step::ReadBack, at))?;
        copied = next?;
    }
    Ok((Sha256(digest.finalize().into()), size))
}

/// Copies the next piece. The system copies within itself where it can (`copy_file_range`, reflinks).
fn copy_piece(
    path: &Path,
    source: &File,
    length: u64,
    (unfinished, mut copy): (&Unfinished, &File),
) -> Result<u64, NoCopy> {
    io::copy(&mut source.take(length), &mut copy).map_err(|error| {
        if no_space(&error) {
            NoCopy::NotSaved(NotSaved::at(Step::Write, unfinished.path())(error))
        } else {
            // One call reads and writes; a disk that fails to write says so again when it is synced.
            NoCopy::Skip(why(path, &error))
        }
    })
}

fn hash_piece(reader: &mut File, mut left: u64, digest: &mut sha2::Sha256) -> io::Result<()> {
    let mut buffer = vec![0; usize::try_from(left).map_or(CHUNK, |left| left.min(CHUNK))];
    while left > 0 {
        let want = usize::try_from(left).map_or(CHUNK, |left| left.min(CHUNK));
        let place = buffer.get_mut(..want).unwrap_or_default();
        reader.read_exact(place)?;
        digest.update(&*place);
        left -= want as u64;
    }
    Ok(())
}

fn why(path: &Path, error: &io::Error) -> WhySkipped {
    match error.kind() {
        io::ErrorKind::NotFound => WhySkipped::Missing,
        _ => match path.symlink_metadata() {
            Ok(metadata) if metadata.is_symlink() => special(path, metadata.file_type()),
            _ => WhySkipped::Unreadable(error.to_string()),
        },
    }
}
