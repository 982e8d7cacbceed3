//! Batches: many files made durable at once, moved to their places, and only then recorded.

use std::{collections::BTreeSet, path::PathBuf, sync::Arc};

use rayon::prelude::*;

use super::{
    Skipped, Source, Watch, WhySkipped,
    copy::{Copied, NoCopy, copy},
    walk::Name,
};
use crate::{
    audit::Sha256,
    dossier::{
        durable::{NotSaved, Scratch, Step, make_folder},
        layout::Layout,
        lock::Lock,
        platform::{self, WholeDisk},
        vault::{Held, Vault},
    },
};

/// A batch is recorded when it has this many files ...
pub const BATCH_FILES: usize = 512;
/// ... or this many bytes.
pub const BATCH_BYTES: u64 = 256 * 1024 * 1024;
/// Up to this many files are synced one by one; for more, one sync of the whole file system costs less.
const FEW: usize = 4;

/// Takes evidence into the vault. Only whoever holds the lock has one.
#[derive(Debug)]
pub struct Intake {
    layout: Layout,
    vault: Vault,
    scratch: Scratch,
    barred: BTreeSet<Sha256>,
    _lock: Arc<Lock>,
}

/// Bytes that are in the vault, durable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Landed {
    /// Where they came from.
    pub path: PathBuf,
    /// What that file is called.
    pub name: Name,
    /// Their digest.
    pub digest: Sha256,
    /// Their number.
    pub size: u64,
    /// When the file was last changed, as its file system says.
    pub modified: Option<jiff::Timestamp>,
    /// What the vault held before.
    pub was: Was,
}

/// What the vault held under a digest before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Was {
    /// Nothing.
    Absent,
    /// The same bytes.
    Present,
    /// Other bytes, which have been replaced.
    Damaged,
}

/// What became of an intake.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Files that were recorded.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Files that were not taken in.
    pub skipped: Vec<Skipped>,
    /// Whether it was stopped before the end.
    pub cancelled: bool,
}

/// One batch, durable.
struct Batch {
    landed: Vec<Landed>,
    skipped: Vec<Skipped>,
}

/// What became of one file of a batch.
enum OneFile {
    Copied(Copied, Was),
    Skipped(WhySkipped),
    Cancelled,
}

/// Why an intake ended early. What was recorded before stays.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError<E> {
    /// Bytes could not be saved.
    #[error(transparent)]
    NotSaved(#[from] NotSaved),
    /// The bytes are saved, but recording them was refused or failed.
    #[error("the evidence could not be recorded")]
    NotRecorded(#[source] E),
}

impl Intake {
    /// Returns the intake of the dossier in `layout`.
    pub(in crate::dossier) fn new(layout: Layout, lock: Arc<Lock>) -> Self {
        let scratch = Scratch::new(layout.scratch());
        Self { vault: Vault::new(layout.clone()), layout, scratch, barred: BTreeSet::new(), _lock: lock }
    }

    /// Takes in no bytes with these digests: they were removed, and are not to come back.
    pub(in crate::dossier) fn barring(self, digests: impl IntoIterator<Item = Sha256>) -> Self {
        Self { barred: digests.into_iter().collect(), ..self }
    }

    /// Takes in `files`, in order. After each batch, when its bytes are durable, `record` is called with what landed;
    /// when it fails, the intake ends. A file that cannot be taken in is skipped, with the reason.
    pub fn take<E>(
        &self,
        files: &[Source],
        watch: &Watch<'_>,
        mut record: impl FnMut(&[Landed]) -> Result<(), E>,
    ) -> Result<Outcome, IntakeError<E>> {
        let mut outcome = Outcome::default();
        let mut rest = files;
        while !rest.is_empty() {
            let (batch, after) = rest.split_at(batch_length(rest));
            rest = after;
            let Some(Batch { landed, skipped }) = self.batch(batch, watch)? else {
                outcome.cancelled = true;
                break;
            };
            outcome.skipped.extend(skipped);
            if !landed.is_empty() {
                record(&landed).map_err(IntakeError::NotRecorded)?;
                outcome.files += landed.len() as u64;
                outcome.bytes += landed.iter().map(|landed| landed.size).sum::<u64>();
            }
        }
        Ok(outcome)
    }

    /// Copies one batch and makes it durable. Returns `None` when it was cancelled.
    fn batch(&self, files: &[Source], watch: &Watch<'_>) -> Result<Option<Batch>, NotSaved> {
        let root = self.layout.root();
        let disk =
            if files.len() > FEW { WholeDisk::watch(root).map_err(NotSaved::at(Step::Sync, root))? } else { None };
        let copies: Vec<OneFile> =
            files.par_iter().map(|source| self.copy(source, disk.is_none(), watch)).collect::<Result<_, NotSaved>>()?;

        if let Some(disk) = &disk {
            disk.sync().map_err(NotSaved::at(Step::Sync, root))?;
        }
        let mut landed = Vec::with_capacity(files.len());
        let mut skipped = Vec::new();
        let mut folders = BTreeSet::new();
        let mut placed = BTreeSet::new();
        for (source, copy) in files.iter().zip(copies) {
            let Source { path, name, .. } = source.clone();
            let (Copied { unfinished, digest, size, modified }, was) = match copy {
                OneFile::Copied(file, was) => (file, was),
                OneFile::Skipped(why) => {
                    skipped.push(Skipped { path, why });
                    continue;
                }
                OneFile::Cancelled => return Ok(None),
            };
            // The second of two equal files finds the first in its place.
            let was = if placed.insert(digest) { was } else { Was::Present };
            if was != Was::Present {
                let folder = self.layout.evidence_shelf(&digest);
                if !folders.contains(&folder) {
                    make_folder(&folder)?;
                }
                unfinished.place(&self.layout.evidence_file(&digest))?;
                folders.insert(folder);
            }
            landed.push(Landed { path, name, digest, size, modified, was });
        }
        let synced = match &disk {
            Some(disk) => disk.sync().map_err(NotSaved::at(Step::Sync, root)),
            None => folders
                .par_iter()
                .try_for_each(|folder| platform::sync_folder(folder).map_err(NotSaved::at(Step::Sync, folder))),
        };
        if synced.is_err() {
            // What the system says it holds may not be on the disk, and it will not say so twice: it must not be found
            // there and believed when it is attached again. Best effort.
            for landed in landed.iter().filter(|landed| landed.was != Was::Present) {
                let _ = std::fs::remove_file(self.layout.evidence_file(&landed.digest));
            }
        }
        synced?;
        Ok(Some(Batch { landed, skipped }))
    }

    /// Copies one file and looks what the vault holds already.
    fn copy(&self, source: &Source, sync: bool, watch: &Watch<'_>) -> Result<OneFile, NotSaved> {
        if watch.cancelled() {
            return Ok(OneFile::Cancelled);
        }
        let copied = match copy(&source.path, &self.scratch, sync, watch) {
            Ok(copied) => copied,
            Err(NoCopy::Skip(why)) => return Ok(OneFile::Skipped(why)),
            Err(NoCopy::NotSaved(error)) => return Err(error),
            Err(NoCopy::Cancelled) => return Ok(OneFile::Cancelled),
        };
        if let Some(expected) = source.expected
            && expected != copied.digest
        {
            return Ok(OneFile::Skipped(WhySkipped::WrongBytes { expected, found: copied.digest }));
        }
        if self.barred.contains(&copied.digest) {
            return Ok(OneFile::Skipped(WhySkipped::Purged));
        }
        let was = match self.vault.check(&copied.digest) {
            Held::Missing => Was::Absent,
            Held::Whole(_) => {
                // A crash may have left it there before it was durable.
                let path = self.vault.path(&copied.digest);
                if sync {
                    let synced = self.vault.open(&copied.digest).and_then(|file| file.sync_all());
                    synced.map_err(NotSaved::at(Step::Sync, &path))?;
                }
                Was::Present
            }
            Held::Wrong { .. } | Held::NotRegular | Held::Unreadable(_) => Was::Damaged,
        };
        Ok(OneFile::Copied(copied, was))
    }
}

/// Returns how many of `files` make the next batch: at least one.
fn batch_length(files: &[Source]) -> usize {
    let mut bytes = 0_u64;
    let full = files.iter().take(BATCH_FILES).position(|file| {
        bytes = bytes.saturating_add(file.size);
        bytes >= BATCH_BYTES
    });
    full.map_or(files.len().min(BATCH_FILES), |last| last + 1)
}
