//! A copy of the dossier, with or without the bytes of some evidence. Made beside its place and moved there whole, so that
//! there is a complete copy or none.

use std::{
    collections::BTreeMap,
    fs::{self, OpenOptions},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

use sha2::Digest as _;

use super::{
    Dossier,
    create::{self, NotCreated, README},
    durable::{NotSaved, Step, make_folder},
    fault::Fault,
    layout::Layout,
    load::read_file,
    papers::Papers,
    platform::{self, WholeDisk},
    vault::CHUNK,
    watch::{Progress, Watch},
};
use crate::audit::{
    Sha256,
    evidence::{Classification, LeftOut},
};

/// Why no copy was made.
#[derive(Debug, thiserror::Error)]
pub enum NotCopied {
    /// The place cannot be used.
    #[error(transparent)]
    NotCreated(#[from] NotCreated),
    /// The place is in the dossier itself.
    #[error("`{}` is in the dossier itself", .0.display())]
    Inside(PathBuf),
    /// What should be copied is missing, or not as the logs say.
    #[error("the dossier is damaged: {0}")]
    Damaged(Fault),
    /// A published file is missing, or not as the logs say.
    #[error("published/{0} is not as the log says")]
    PublishedFileDiffers(String),
    /// It could not be saved.
    #[error(transparent)]
    NotSaved(#[from] NotSaved),
    /// Somebody asked to stop.
    #[error("stopped")]
    Cancelled,
}

/// What a copy holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copied {
    /// Pieces of evidence whose bytes are in it.
    pub evidence: u64,
    /// Bytes that were left out.
    pub left_out: Vec<Sha256>,
}

impl Dossier {
    /// Copies the dossier to `dir`, which does not exist yet or is empty: the logs as far as they are committed, what was
    /// published, the papers, and the evidence but what is left out. Every byte is hashed on its way.
    pub fn copy_to(
        &self,
        dir: &Path,
        without: Option<LeftOut>,
        papers: &Papers,
        watch: &Watch<'_>,
    ) -> Result<Copied, NotCopied> {
        if is_inside(dir, self.layout.root()) {
            return Err(NotCopied::Inside(dir.to_owned()));
        }
        create::make_way(dir)?;
        let unfinished = create::unfinished(dir);
        let made = self.fill_copy(&Layout::new(&unfinished), without, papers, watch);
        let placed = made.and_then(|copied| {
            create::place_folder(&unfinished, dir)?;
            Ok(copied)
        });
        if placed.is_err() {
            // Best effort: what stays has a name that says what it is.
            let _ = fs::remove_dir_all(&unfinished);
        }
        placed
    }

    fn fill_copy(
        &self,
        to: &Layout,
        without: Option<LeftOut>,
        papers: &Papers,
        watch: &Watch<'_>,
    ) -> Result<Copied, NotCopied> {
        let damaged = |fault| NotCopied::Damaged(fault);
        let mut files: Vec<(PathBuf, Vec<u8>)> = vec![
            (to.opening(), read_file(&self.layout.opening(), Path::new(Layout::OPENING)).map_err(damaged)?),
            (to.programme(), read_file(&self.layout.programme(), Path::new(Layout::PROGRAMME)).map_err(damaged)?),
            (to.readme(), README.as_bytes().to_vec()),
        ];
        let logs = self.logs.values().filter(|log| !log.lines.is_empty());
        files.extend(logs.map(|log| (to.log(&log.name), log.bytes.clone())));
        files.extend(papers.iter().map(|(name, text)| (to.papers().join(name), text.clone().into_bytes())));
        let mut folders = vec![to.root().to_owned(), to.logs(), to.evidence(), to.papers(), to.published()];
        for publication in &self.audit().publications {
            let name = &publication.rendering.name;
            folders.push(to.published().join(name));
            for (file, digest) in publication.files() {
                let bytes = self.published(name, file, &digest);
                let bytes = bytes.ok_or_else(|| NotCopied::PublishedFileDiffers(format!("{name}/{file}")))?;
                files.push((to.published().join(name).join(file), bytes));
            }
        }
        if let Some(parent) = to.root().parent().filter(|parent| !parent.as_os_str().is_empty()) {
            fs::create_dir_all(parent).map_err(NotSaved::at(Step::Create, parent))?;
        }
        for folder in &folders {
            fs::create_dir(folder).map_err(NotSaved::at(Step::Create, folder))?;
        }
        let disk = WholeDisk::watch(to.root()).map_err(NotSaved::at(Step::Sync, to.root()))?;
        for (path, bytes) in &files {
            let mut file = new_file(path)?;
            file.write_all(bytes).map_err(NotSaved::at(Step::Write, path))?;
            file.sync_all().map_err(NotSaved::at(Step::Sync, path))?;
        }
        let copied = self.copy_evidence(to, without, disk.is_none(), watch)?;
        if let Some(disk) = disk {
            disk.sync().map_err(NotSaved::at(Step::Sync, to.root()))?;
        }
        for folder in &folders {
            platform::sync_folder(folder).map_err(NotSaved::at(Step::Sync, folder))?;
        }
        Ok(copied)
    }

    /// Copies the bytes of all evidence that counts, but what is left out and what was removed.
    fn copy_evidence(
        &self,
        to: &Layout,
        without: Option<LeftOut>,
        sync: bool,
        watch: &Watch<'_>,
    ) -> Result<Copied, NotCopied> {
        let mut copied = Copied::default();
        let classes: BTreeMap<Sha256, Classification> = self.audit().classes();
        for (digest, class) in classes {
            if self.audit().purged.contains_key(&digest) {
                continue;
            }
            if without.is_some_and(|without| without.covers(class)) {
                copied.left_out.push(digest);
                continue;
            }
            make_folder(&to.evidence_shelf(&digest))?;
            self.copy_one(to, &digest, sync, watch)?;
            copied.evidence += 1;
            (watch.progress)(Progress { files: 1, bytes: 0 });
        }
        Ok(copied)
    }

    fn copy_one(&self, to: &Layout, digest: &Sha256, sync: bool, watch: &Watch<'_>) -> Result<(), NotCopied> {
        let folder = hex::encode(&digest.0[..1]);
        let place = super::layout::inside(&[Layout::EVIDENCE, &folder, &digest.to_string()]);
        let damaged = |kind| NotCopied::Damaged(Fault::file(&place, kind));
        let unreadable = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => damaged(super::FaultKind::Missing),
            _ => damaged(super::FaultKind::Unreadable(error.to_string())),
        };
        let mut from = self.vault().open(digest).map_err(unreadable)?;
        let path = to.evidence_file(digest);
        let mut file = new_file(&path)?;
        let mut found = sha2::Sha256::new();
        let mut buffer = vec![0; CHUNK];
        loop {
            if watch.cancelled() {
                return Err(NotCopied::Cancelled);
            }
            let read = match from.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(unreadable(error)),
            };
            let piece = buffer.get(..read).unwrap_or_default();
            found.update(piece);
            file.write_all(piece).map_err(NotSaved::at(Step::Write, &path))?;
            (watch.progress)(Progress { files: 0, bytes: read as u64 });
        }
        let found = Sha256(found.finalize().into());
        if found != *digest {
            return Err(damaged(super::FaultKind::Changed { expected: *digest, found }));
        }
        let mut permissions = file.metadata().map_err(NotSaved::at(Step::ReadBack, &path))?.permissions();
        permissions.set_readonly(true);
        file.set_permissions(permissions).map_err(NotSaved::at(Step::Write, &path))?;
        if sync {
            file.sync_all().map_err(NotSaved::at(Step::Sync, &path))?;
        }
        Ok(())
    }
}

fn new_file(path: &Path) -> Result<fs::File, NotSaved> {
    OpenOptions::new().write(true).create_new(true).open(path).map_err(NotSaved::at(Step::Create, path))
}

/// Returns whether a place that may not exist yet lies in a folder that does.
fn is_inside(place: &Path, folder: &Path) -> bool {
    let Ok(folder) = folder.canonicalize() else { return false };
    let place = std::path::absolute(place).unwrap_or_else(|_| place.to_owned());
    let known = place.ancestors().find_map(|ancestor| ancestor.canonicalize().ok());
    known.is_some_and(|known| known.starts_with(&folder))
}
