//! Reading what a dossier says: its opening, its programme, its logs.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fs,
    io::{self, Read as _},
    path::Path,
};

use super::{
    fault::{Fault, FaultKind},
    layout::{Layout, log_inside, log_of},
    log::{Log, LogName, Signatures, order::Logs},
    platform,
};
use crate::audit::{Opening, Programme, Sha256};

/// The version of the dossier's format that this program writes and reads.
pub const FORMAT: u32 = 1;

/// What stands in `audit.toml` and `programme.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founding {
    /// The id of the dossier.
    pub id: Sha256,
    /// How the audit was opened.
    pub opening: Opening,
    /// The pinned programme.
    pub programme: Programme,
}

/// Reads a regular file whole, without following a link. Where it cannot, says what is wrong with it.
pub(super) fn read_file(path: &Path, name: &Path) -> Result<Vec<u8>, Fault> {
    let fault = |kind| Fault::file(name, kind);
    match path.symlink_metadata() {
        Ok(metadata) if metadata.is_symlink() => return Err(fault(FaultKind::Link)),
        Ok(metadata) if !metadata.is_file() => return Err(fault(FaultKind::Special)),
        _ => {}
    }
    let mut bytes = Vec::new();
    match platform::open_source(path).and_then(|mut file| file.read_to_end(&mut bytes)) {
        Ok(_) => Ok(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(fault(FaultKind::Missing)),
        Err(error) => Err(fault(FaultKind::Unreadable(error.to_string()))),
    }
}

/// Reads `audit.toml` and `programme.toml`.
pub fn founding(layout: &Layout) -> Result<Founding, Fault> {
    let (id, opening) = opening(layout)?;
    let programme = programme(layout, &opening)?;
    Ok(Founding { id, opening, programme })
}

/// Reads `audit.toml`. Its digest is the id of the dossier.
pub fn opening(layout: &Layout) -> Result<(Sha256, Opening), Fault> {
    let name = Path::new(Layout::OPENING);
    let bytes = read_file(&layout.opening(), name)?;
    let fault = |kind| Fault::file(name, kind);
    let opening: Opening = understand(&bytes).map_err(|why| fault(FaultKind::NotUnderstood(why)))?;
    match opening.format {
        FORMAT => Ok((Sha256::of(&bytes), opening)),
        other => Err(fault(FaultKind::UnknownFormat(other))),
    }
}

/// Reads `programme.toml`, which the opening pins.
pub fn programme(layout: &Layout, opening: &Opening) -> Result<Programme, Fault> {
    let name = Path::new(Layout::PROGRAMME);
    let bytes = read_file(&layout.programme(), name)?;
    let found = Sha256::of(&bytes);
    if found != opening.programme {
        return Err(Fault::file(name, FaultKind::Changed { expected: opening.programme, found }));
    }
    understand(&bytes).map_err(|why| Fault::file(name, FaultKind::NotUnderstood(why)))
}

fn understand<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    toml::from_str(text).map_err(|error| error.to_string())
}

/// The files in `log/`.
#[derive(Debug, Default)]
pub(super) struct LogFiles {
    /// Their bytes, by log.
    pub(super) bytes: BTreeMap<LogName, Vec<u8>>,
    /// What is wrong with others.
    pub(super) faults: Vec<Fault>,
}

/// Reads the files in `log/`.
pub(super) fn log_files(layout: &Layout) -> LogFiles {
    let mut files = LogFiles::default();
    for name in names_in(&layout.logs(), Path::new(Layout::LOGS), &mut files.faults) {
        let place = Path::new(Layout::LOGS).join(&name);
        match log_of(&name) {
            None => files.faults.push(Fault::file(place, FaultKind::Unknown)),
            Some(log) => match read_file(&layout.log(&log), &log_inside(&log)) {
                Ok(bytes) => {
                    files.bytes.insert(log, bytes);
                }
                Err(fault) => files.faults.push(fault),
            },
        }
    }
    files
}

/// Reads all logs.
pub(super) fn logs(layout: &Layout, id: &Sha256, signatures: Signatures) -> (Logs, Vec<Fault>) {
    let files = log_files(layout);
    let read = |(name, bytes): (LogName, Vec<u8>)| (name.clone(), Log::read(name, id, bytes, signatures));
    (files.bytes.into_iter().map(read).collect(), files.faults)
}

/// Returns the names in a folder, in order; where it cannot be read, notes the fault under `place`.
pub(super) fn names_in(folder: &Path, place: &Path, faults: &mut Vec<Fault>) -> Vec<OsString> {
    let fault = |kind| Fault::file(place, kind);
    match folder.symlink_metadata() {
        Ok(metadata) if metadata.is_symlink() => {
            faults.push(fault(FaultKind::Link));
            return Vec::new();
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            faults.push(fault(FaultKind::Missing));
            return Vec::new();
        }
        _ => {}
    }
    let names = fs::read_dir(folder).and_then(|entries| entries.map(|entry| Ok(entry?.file_name())).collect());
    match names {
        Ok(names) => {
            let mut names: Vec<OsString> = names;
            names.sort();
            names
        }
        Err(error) => {
            faults.push(fault(FaultKind::Unreadable(error.to_string())));
            Vec::new()
        }
    }
}
