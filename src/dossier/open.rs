//! Opening a dossier: reading it, comparing it with what is remembered, and, for writing, taking the lock and setting
//! the writer's own log right.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    Dossier,
    durable::{NotSaved, Scratch, make_folder},
    fault::{Fault, FaultKind},
    layout::Layout,
    load::{self, Founding},
    lock::{Holder, Lock, NotLocked},
    log::{
        Log, LogName, Signatures,
        order::{HeldBack, Logs},
    },
    memory::{Memory, Mended},
    signer::Signer,
    told::{Told, tell},
};
use crate::audit::member::PublicKey;

/// What a dossier is opened for.
pub enum Access {
    /// Looking. Needs no lock.
    Read,
    /// Writing, by one writer at a time.
    Write(Pen),
}

/// Who writes.
pub struct Pen {
    /// The log that is written.
    pub log: LogName,
    /// The key of that log.
    pub signer: Box<dyn Signer>,
    /// What others are told who find the dossier locked.
    pub holder: Holder,
}

/// Why a dossier does not open.
#[derive(Debug, thiserror::Error)]
pub enum NotOpened {
    /// There is no `audit.toml`.
    #[error("`{}` is not a dossier: there is no audit.toml in it", .0.display())]
    NotADossier(PathBuf),
    /// Something in it is wrong; `verify` names everything that is.
    #[error("the dossier is damaged, or was tampered with: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))]
    Broken(Vec<Fault>),
    /// The writer is no member.
    #[error("{0} is not a member of this audit: ask its lead for an invitation")]
    NotAMember(LogName),
    /// The writer's key is not the member's.
    #[error("the key given is not the key that {0} was invited with")]
    OtherKey(LogName),
    /// Someone else is writing.
    #[error(transparent)]
    NotLocked(#[from] NotLocked),
    /// Setting the dossier right for writing failed.
    #[error(transparent)]
    NotSaved(#[from] NotSaved),
}

/// Something that whoever opens the dossier should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A log has bytes after its last commit; they do not count.
    Tail(Fault),
    /// Such bytes of the writer's own log were set aside in this file.
    SetAside {
        /// What was wrong with them.
        fault: Fault,
        /// Where they are now.
        to: PathBuf,
    },
    /// The log of this device was shorter than it was, and was completed from the copy.
    Mended(Mended),
    /// Lines wait for what is not here.
    HeldBack(HeldBack),
    /// A log belongs to no member. Its lines do not count.
    Stranger(LogName),
    /// What was seen could not be remembered: an older copy may later go unnoticed.
    NotRemembered(String),
}

impl Dossier {
    /// Opens the dossier in `dir`. `home` is the program's own folder, where it remembers what it saw.
    pub fn open(dir: &Path, home: &Path, access: Access) -> Result<Self, NotOpened> {
        let layout = Layout::new(dir);
        if layout.opening().symlink_metadata().is_err() {
            return Err(NotOpened::NotADossier(dir.to_owned()));
        }
        let (pen, lock) = match access {
            Access::Read => (None, None),
            Access::Write(pen) => {
                let lock = prepare(&layout, &pen.holder)?;
                (Some(pen), Some(Arc::new(lock)))
            }
        };
        let founding = load::founding(&layout).map_err(|fault| NotOpened::Broken(vec![fault]))?;
        let memory = Memory::new(home, founding.id);
        let mut notices = Vec::new();
        let (logs, told) = read(&layout, &founding, &memory, pen.as_ref(), &mut notices)?;
        let dossier = Self { layout, founding, logs, told, memory, notices, pen, lock, poisoned: false };
        Ok(dossier)
    }
}

/// Takes the lock and makes the folders that only a writer needs.
pub(super) fn prepare(layout: &Layout, holder: &Holder) -> Result<Lock, NotOpened> {
    make_folder(&layout.local())?;
    let lock = Lock::take(&layout.lock(), holder)?;
    for folder in [layout.scratch(), layout.drafts(), layout.evidence(), layout.papers(), layout.published()] {
        make_folder(&folder)?;
    }
    Scratch::new(layout.scratch()).clear()?;
    Ok(lock)
}

/// Reads the logs, compares them with the memory, and, where there is a pen, sets its own log right on disk.
pub(super) fn read(
    layout: &Layout,
    founding: &Founding,
    memory: &Memory,
    pen: Option<&Pen>,
    notices: &mut Vec<Notice>,
) -> Result<(Logs, Told), NotOpened> {
    let broken = |fault| NotOpened::Broken(vec![fault]);
    let (mut logs, mut faults) = load::logs(layout, &founding.id, Signatures::Newest);
    // Files that are no logs are a matter for `verify`.
    faults.retain(|fault| fault.kind != FaultKind::Unknown);
    faults.extend(logs.values().filter_map(damage));
    if !faults.is_empty() {
        return Err(NotOpened::Broken(faults));
    }
    let tails: Vec<(LogName, Fault, Vec<u8>)> = logs.values_mut().filter_map(take_tail).collect();
    let mended = memory.compare(&mut logs).map_err(broken)?;
    let told = tell(founding, &logs);
    if !told.faults.is_empty() {
        return Err(NotOpened::Broken(told.faults));
    }
    if let Some(pen) = pen {
        let membership = told.audit.members.get(&pen.log);
        let member = membership.ok_or_else(|| NotOpened::NotAMember(pen.log.clone()))?;
        if !member.has_key(&PublicKey(pen.signer.public())) {
            return Err(NotOpened::OtherKey(pen.log.clone()));
        }
    }
    let own = |log: &LogName| pen.is_some_and(|pen| pen.log == *log);
    for (log, fault, bytes) in tails {
        notices.push(if own(&log) {
            Notice::SetAside { fault, to: set_aside(layout, logs.get(&log), &log, &bytes)? }
        } else {
            Notice::Tail(fault)
        });
    }
    for mended in mended {
        if let Some(log) = logs.get(&mended.log).filter(|log| own(&log.name)) {
            Scratch::new(layout.scratch()).replace(&layout.log(&log.name), &log.bytes)?;
        }
        notices.push(Notice::Mended(mended));
    }
    notices.extend(told.held_back.iter().cloned().map(Notice::HeldBack));
    notices.extend(told.strangers.iter().cloned().map(Notice::Stranger));
    let remembered = memory
        .remember(logs.values().filter(|log| !own(&log.name) && !told.strangers.contains(&log.name)))
        .and_then(|()| logs.values().find(|log| own(&log.name)).map_or(Ok(()), |log| memory.copy(log)));
    if let Err(error) = remembered {
        notices.push(Notice::NotRemembered(error.to_string()));
    }
    Ok((logs, told))
}

/// Returns the fault of a log that is damaged before a signed commit.
pub(super) fn damage(log: &Log) -> Option<Fault> {
    let rest = log.rest.as_ref().filter(|rest| rest.signed_after)?;
    Some(Fault::log(&log.name, Some(rest.line), FaultKind::Line(rest.why.clone())))
}

fn take_tail(log: &mut Log) -> Option<(LogName, Fault, Vec<u8>)> {
    let rest = log.rest.take()?;
    let kind = FaultKind::Tail { bytes: rest.bytes.len() as u64, why: rest.why };
    Some((log.name.clone(), Fault::log(&log.name, Some(rest.line), kind), rest.bytes))
}

/// Keeps the bytes after the last commit in `.local`, then writes the log anew without them.
fn set_aside(layout: &Layout, log: Option<&Log>, name: &LogName, bytes: &[u8]) -> Result<PathBuf, NotSaved> {
    make_folder(&layout.set_aside())?;
    let committed = log.map(|log| log.bytes.as_slice()).unwrap_or_default();
    let digest = crate::audit::Sha256::of(bytes);
    let to = layout.set_aside().join(format!("{name}-{}-{}", committed.len(), digest.short()));
    let scratch = Scratch::new(layout.scratch());
    scratch.replace(&to, bytes)?;
    scratch.replace(&layout.log(name), committed)?;
    Ok(to)
}
