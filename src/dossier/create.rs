//! A new dossier: a folder with everything in it, or no folder at all.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use super::{
    durable::{NotSaved, Step},
    layout::Layout,
    load::FORMAT,
    log::{Entry, Place, Seen},
    platform,
    signer::Signer,
};
use crate::audit::{Opening, Programme, Sha256};

/// What `README.txt` says in a dossier of format 1. It never changes, so that every byte of it can be verified; a new
/// text is a new version of the format.
pub const README: &str = include_str!("readme.txt");

/// Why no dossier was made.
#[derive(Debug, thiserror::Error)]
pub enum NotCreated {
    /// Something is there already.
    #[error("`{}` is not empty: name a folder that does not exist yet", .0.display())]
    NotEmpty(PathBuf),
    /// The opening names another version of the format.
    #[error("a dossier of format {0} cannot be made; this version makes format 1")]
    UnknownFormat(u32),
    /// The opening pins another programme.
    #[error("the programme has SHA-256 {found}, and the opening names {expected}")]
    OtherProgramme {
        /// As the opening says.
        expected: Sha256,
        /// As given.
        found: Sha256,
    },
    /// The programme cannot be read back.
    #[error("the programme cannot be pinned: {0}")]
    BadProgramme(String),
    /// The opening cannot be written.
    #[error("the opening cannot be written: {0}")]
    BadOpening(String),
    /// The key is not the founder's.
    #[error("the key that signs is not the founder's")]
    OtherKey,
    /// It could not be saved.
    #[error(transparent)]
    NotSaved(#[from] NotSaved),
}

/// Makes a dossier in the folder `dir`, which does not exist yet or is empty, and returns its id.
///
/// The founder's log begins with a commit without events: it signs the opening.
pub fn create(dir: &Path, opening: &Opening, programme: &[u8], founder: &dyn Signer) -> Result<Sha256, NotCreated> {
    if opening.format != FORMAT {
        return Err(NotCreated::UnknownFormat(opening.format));
    }
    let found = Sha256::of(programme);
    if found != opening.programme {
        return Err(NotCreated::OtherProgramme { expected: opening.programme, found });
    }
    if founder.public() != opening.founder.key.0 {
        return Err(NotCreated::OtherKey);
    }
    let text = std::str::from_utf8(programme).map_err(|error| NotCreated::BadProgramme(error.to_string()))?;
    toml::from_str::<Programme>(text).map_err(|error| NotCreated::BadProgramme(error.to_string()))?;
    let audit_toml = toml::to_string(opening).map_err(|error| NotCreated::BadOpening(error.to_string()))?;
    if toml::from_str(&audit_toml).ok().as_ref() != Some(opening) {
        return Err(NotCreated::BadOpening("it does not read back as it was".to_owned()));
    }
    let id = Sha256::of(audit_toml.as_bytes());
    let log = &opening.founder.log;
    let place = Place { dossier: &id, log, head: None, lam: 0 };
    let first = Entry::new(place, Seen::new(), opening.opened, Vec::new(), founder)
        .map_err(|error| NotCreated::BadOpening(error.to_string()))?;

    make_way(dir)?;
    let unfinished = unfinished(dir);
    let made = fill(&unfinished, |layout| {
        vec![
            (layout.opening(), audit_toml.as_bytes().to_vec()),
            (layout.programme(), programme.to_vec()),
            (layout.readme(), README.as_bytes().to_vec()),
            (layout.log(log), first.bytes.clone()),
        ]
    });
    let placed = made.and_then(|()| place_folder(&unfinished, dir));
    if placed.is_err() {
        // Best effort: what stays has a name that says what it is.
        let _ = fs::remove_dir_all(&unfinished);
    }
    match placed {
        // Somebody else was faster.
        Err(error) if taken(&error.source) => Err(NotCreated::NotEmpty(dir.to_owned())),
        placed => Ok(placed.map(|()| id)?),
    }
}

fn taken(error: &io::Error) -> bool {
    use io::ErrorKind::{AlreadyExists, DirectoryNotEmpty};
    matches!(error.kind(), AlreadyExists | DirectoryNotEmpty)
}

/// Refuses a place where something is.
pub(super) fn make_way(dir: &Path) -> Result<(), NotCreated> {
    let empty = fs::read_dir(dir).map(|mut entries| entries.next().is_none());
    match empty {
        _ if dir.is_symlink() => Err(NotCreated::NotEmpty(dir.to_owned())),
        Ok(true) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Ok(false) => Err(NotCreated::NotEmpty(dir.to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Err(NotCreated::NotEmpty(dir.to_owned())),
        Err(error) => Err(NotSaved::at(Step::Create, dir)(error).into()),
    }
}

/// The folder beside `dir` in which the dossier is made.
pub(super) fn unfinished(dir: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(dir.file_name().unwrap_or("dossier".as_ref()));
    name.push(format!(".unfinished-{}", std::process::id()));
    dir.with_file_name(name)
}

fn fill(root: &Path, files: impl FnOnce(&Layout) -> Vec<(PathBuf, Vec<u8>)>) -> Result<(), NotSaved> {
    if let Some(parent) = root.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        fs::create_dir_all(parent).map_err(NotSaved::at(Step::Create, parent))?;
    }
    let layout = Layout::new(root);
    let folders =
        [root.to_owned(), layout.logs(), layout.evidence(), layout.papers(), layout.published(), layout.local()];
    for folder in &folders {
        fs::create_dir(folder).map_err(NotSaved::at(Step::Create, folder))?;
    }
    for (path, bytes) in files(&layout) {
        let mut file =
            OpenOptions::new().write(true).create_new(true).open(&path).map_err(NotSaved::at(Step::Create, &path))?;
        file.write_all(&bytes).map_err(NotSaved::at(Step::Write, &path))?;
        file.sync_all().map_err(NotSaved::at(Step::Sync, &path))?;
    }
    for folder in &folders {
        platform::sync_folder(folder).map_err(NotSaved::at(Step::Sync, folder))?;
    }
    Ok(())
}

pub(super) fn place_folder(unfinished: &Path, dir: &Path) -> Result<(), NotSaved> {
    if cfg!(not(unix)) && dir.exists() {
        // Elsewhere a folder is not moved over another, even an empty one.
        fs::remove_dir(dir).map_err(NotSaved::at(Step::Remove, dir))?;
    }
    fs::rename(unfinished, dir).map_err(NotSaved::at(Step::Rename, dir))?;
    match dir.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => {
            platform::sync_folder(parent).map_err(NotSaved::at(Step::Sync, parent))
        }
        _ => platform::sync_folder(Path::new(".")).map_err(NotSaved::at(Step::Sync, dir)),
    }
}
