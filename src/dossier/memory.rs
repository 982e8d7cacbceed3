//! What this device remembers of a dossier, outside its folder: how far it has seen each log, and a copy of the logs
//! that it writes itself. So an older copy that is put over the folder is noticed.

use std::{
    collections::BTreeMap,
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{
    durable::{NotSaved, Scratch, Step},
    fault::{Fault, FaultKind},
    layout::{Layout, log_of},
    log::{Log, LogName, Signatures, order::Logs},
};
use crate::audit::Sha256;

/// The memory of one dossier.
#[derive(Debug, Clone)]
pub struct Memory {
    folder: PathBuf,
    id: Sha256,
}

/// The remembered heads, as they stand on disk.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Heads {
    format: u32,
    heads: BTreeMap<LogName, (u64, Sha256)>,
}

/// A log of this device that was shorter in the folder than here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// The log.
    pub log: LogName,
    /// The last line that was in the folder.
    pub from: u64,
    /// The last line that is there again.
    pub to: u64,
}

impl Memory {
    /// Returns the memory of the dossier `id` under the program's home folder.
    pub fn new(home: &Path, id: Sha256) -> Self {
        Self { folder: home.join("dossiers").join(id.to_string()), id }
    }

    fn heads_file(&self) -> PathBuf {
        self.folder.join("heads.json")
    }

    fn mirror(&self, log: &LogName) -> PathBuf {
        self.folder.join("mirror").join(format!("{log}{}", Layout::LOG_ENDING))
    }

    /// Compares the logs with what is remembered. A log of this device that is too short is completed in `logs` from
    /// the copy; any other that is too short, and any that is another, is a fault.
    pub fn compare(&self, logs: &mut Logs) -> Result<Vec<Mended>, Fault> {
        let mut mended = Vec::new();
        for (name, bytes) in self.mirrors() {
            let present = logs.entry(name.clone()).or_insert_with(|| Log::empty(name.clone()));
            if present.bytes.starts_with(&bytes) {
                continue;
            }
            let mirror = Log::read(name, &self.id, bytes, Signatures::Newest);
            if mirror.is_prefix_of(present) {
                continue;
            }
            if !present.is_prefix_of(&mirror) {
                let same = present.lines.iter().zip(&mirror.lines).take_while(|(a, b)| a.hash == b.hash).count();
                return Err(Fault::log(&mirror.name, None, FaultKind::Rewritten { seq: same as u64 + 1 }));
            }
            let last = |log: &Log| log.lines.len() as u64;
            mended.push(Mended { log: mirror.name.clone(), from: last(present), to: last(&mirror) });
            *present = mirror;
        }
        for (log, (seq, hash)) in self.heads() {
            let present = logs.get(&log);
            match present.and_then(|log| log.line(seq)) {
                Some(line) if line.hash == hash => {}
                Some(_) => return Err(Fault::log(&log, None, FaultKind::Rewritten { seq })),
                None => {
                    let present = present.map_or(0, |log| log.lines.len() as u64);
                    return Err(Fault::log(&log, None, FaultKind::RolledBack { present, remembered: seq }));
                }
            }
        }
        Ok(mended)
    }

    /// Returns every log that lacks what is remembered of it, or has something else in its place. Changes nothing.
    pub fn lacking(&self, logs: &Logs) -> Vec<Fault> {
        let mirrors = self.mirrors().into_iter().filter_map(|(name, bytes)| {
            let mirror = Log::read(name.clone(), &self.id, bytes, Signatures::Newest);
            mirror.head().map(|head| (name, head))
        });
        let remembered: BTreeMap<LogName, (u64, Sha256)> = self.heads().into_iter().chain(mirrors).collect();
        let fault = |(log, (seq, hash)): (LogName, (u64, Sha256))| {
            let present = logs.get(&log);
            let kind = match present.and_then(|log| log.line(seq)) {
                Some(line) if line.hash == hash => return None,
                Some(_) => FaultKind::Rewritten { seq },
                None => {
                    let present = present.map_or(0, |log| log.lines.len() as u64);
                    FaultKind::RolledBack { present, remembered: seq }
                }
            };
            Some(Fault::log(&log, None, kind))
        };
        remembered.into_iter().filter_map(fault).collect()
    }

    /// Completes from `theirs` each log that is shorter than remembered, where the other copy has the remembered line
    /// and begins as the log does. Returns those that can be completed.
    pub(super) fn completed<'a>(&self, ours: &Logs, theirs: &'a Logs) -> Vec<(Mended, &'a Log)> {
        let complete = |(name, (seq, hash)): (LogName, (u64, Sha256))| {
            let our = ours.get(&name);
            let their = theirs.get(&name)?;
            let lacks = our.is_none_or(|our| our.line(seq).is_none());
            let goes_on = our.is_none_or(|our| our.is_prefix_of(their));
            let from = our.map_or(0, |our| our.lines.len() as u64);
            let mended = Mended { log: name, from, to: their.lines.len() as u64 };
            (lacks && goes_on && their.line(seq)?.hash == hash).then_some((mended, their))
        };
        self.heads().into_iter().filter_map(complete).collect()
    }

    /// Remembers the heads of `logs`. What is remembered already and reaches further stays.
    pub fn remember<'a>(&self, logs: impl IntoIterator<Item = &'a Log>) -> Result<(), NotSaved> {
        let before = self.heads();
        let mut heads = before.clone();
        for log in logs {
            let Some((seq, hash)) = log.head() else { continue };
            if heads.get(&log.name).is_none_or(|(known, _)| *known < seq) {
                heads.insert(log.name.clone(), (seq, hash));
            }
        }
        if heads == before {
            return Ok(());
        }
        let file = self.heads_file();
        let text = serde_json::to_vec(&Heads { format: 1, heads });
        let text = text.map_err(io::Error::from).map_err(NotSaved::at(Step::Write, &file))?;
        self.make_folders()?;
        Scratch::new(self.folder.clone()).replace(&file, &text)
    }

    /// Brings the copy of a log of this device up to the log. It need not survive a power cut: the log itself does,
    /// and a copy that is behind is brought up again.
    pub fn copy(&self, log: &Log) -> Result<(), NotSaved> {
        self.make_folders()?;
        let path = self.mirror(&log.name);
        let common = |mirror: Vec<u8>| mirror.iter().zip(&log.bytes).take_while(|(a, b)| a == b).count();
        let known = fs::read(&path).map_or(0, common);
        if known == log.bytes.len() && path.metadata().is_ok_and(|metadata| metadata.len() == known as u64) {
            return Ok(());
        }
        let write = |from: usize| {
            let mut options = OpenOptions::new();
            let mut file = options.create(true).truncate(false).write(true).open(&path)?;
            file.set_len(from as u64)?;
            io::Seek::seek(&mut file, io::SeekFrom::End(0))?;
            file.write_all(log.bytes.get(from..).unwrap_or_default())
        };
        write(known).map_err(NotSaved::at(Step::Write, &path))
    }

    /// Adds to the copy what was just added to the log, which had `before` bytes.
    pub fn append(&self, log: &Log, before: usize) -> Result<(), NotSaved> {
        let path = self.mirror(&log.name);
        match OpenOptions::new().append(true).open(&path) {
            Ok(mut file) if file.metadata().is_ok_and(|metadata| metadata.len() == before as u64) => {
                file.write_all(log.bytes.get(before..).unwrap_or_default()).map_err(NotSaved::at(Step::Write, &path))
            }
            _ => self.copy(log),
        }
    }

    fn make_folders(&self) -> Result<(), NotSaved> {
        let folder = self.folder.join("mirror");
        fs::create_dir_all(&folder).map_err(NotSaved::at(Step::Create, &folder))
    }

    /// Returns the remembered heads; none where they cannot be read.
    fn heads(&self) -> BTreeMap<LogName, (u64, Sha256)> {
        let heads = fs::read(self.heads_file()).ok().and_then(|bytes| serde_json::from_slice::<Heads>(&bytes).ok());
        heads.filter(|heads| heads.format == 1).unwrap_or_default().heads
    }

    /// Returns the copies, as they are.
    fn mirrors(&self) -> Vec<(LogName, Vec<u8>)> {
        let Ok(entries) = fs::read_dir(self.folder.join("mirror")) else { return Vec::new() };
        let mut names: Vec<LogName> = entries.flatten().filter_map(|entry| log_of(&entry.file_name())).collect();
        names.sort();
        let read = |name: LogName| fs::read(self.mirror(&name)).ok().map(|bytes| (name, bytes));
        names.into_iter().filter_map(read).collect()
    }
}
