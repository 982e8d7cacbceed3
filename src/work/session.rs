//! An open dossier, and who works on it.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::Timestamp;

use super::{clock::Clock, error::WorkError, home::Home, keys, papers};
use crate::{
    audit::{Action, Audit, Event, EventId, Heads, LogName, Recorded, Sha256, replay},
    dossier::{Access, ActError, Dossier, Holder, NotOpened, Notice, Pen, Signer, lock::NotLocked},
    seal::LogKey,
};

/// An open dossier, and who works on it.
pub struct Session {
    pub(super) dossier: Dossier,
    pub(super) dir: PathBuf,
    pub(super) home: Home,
    pub(super) clock: Clock,
    addition: Option<String>,
    key: Option<Arc<LogKey>>,
    read_only: Option<ReadOnly>,
}

/// Why a dossier can only be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOnly {
    /// It was opened to be read.
    Asked,
    /// Nobody said who works here.
    NoIdentity,
    /// This log is not, or no longer, a member's.
    NotAMember(LogName),
    /// Another instance is writing.
    Held(Option<Holder>),
}

/// Who is to work on a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Nobody: it is only read.
    Reader,
    /// Whoever the settings name; else the one key of this home that a member has.
    Settings,
    /// This log.
    Log(LogName),
}

/// A log's key, as the dossier knows it.
struct Pencil(Arc<LogKey>);

impl Signer for Pencil {
    fn public(&self) -> [u8; 32] {
        self.0.public()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message)
    }
}

impl Session {
    /// Opens the dossier in `dir`: for writing where that can be, else for reading, which [`Session::read_only`] explains.
    pub fn open(dir: &Path, home: &Home, who: Who) -> Result<Self, WorkError> {
        Self::open_at(dir, home, who, Clock::System)
    }

    /// Opens the dossier with a clock of its own.
    pub(super) fn open_at(dir: &Path, home: &Home, who: Who, clock: Clock) -> Result<Self, WorkError> {
        let dir = std::path::absolute(dir).map_err(WorkError::io("find", dir))?;
        let explicit = matches!(who, Who::Log(_));
        let log = match who {
            Who::Reader => return Self::read(dir, home, clock, ReadOnly::Asked),
            Who::Settings => home.settings()?.log,
            Who::Log(log) => Some(log),
        };
        let log = if let Some(log) = log {
            log
        } else {
            let reader = Self::read(dir.clone(), home, Clock::System, ReadOnly::NoIdentity)?;
            match reader.own_key_of_a_member()? {
                Some(log) => log,
                None => return Ok(Self { clock, ..reader }),
            }
        };
        let key = match keys::log_key(home, &log) {
            Ok(key) => Arc::new(key),
            Err(WorkError::NoLogKey { .. }) if !explicit => {
                return Self::read(dir, home, clock, ReadOnly::NotAMember(log));
            }
            Err(error) => return Err(error),
        };
        let pen =
            Pen { log: log.clone(), signer: Box::new(Pencil(Arc::clone(&key))), holder: holder(Some(&log), &clock) };
        let dossier = match Dossier::open(&dir, home.path(), Access::Write(pen)) {
            Ok(dossier) => dossier,
            Err(NotOpened::NotLocked(NotLocked::Held(holder))) => {
                return Self::read(dir, home, clock, ReadOnly::Held(holder));
            }
            Err(NotOpened::NotAMember(_)) if !explicit => {
                let reader = Self::read(dir.clone(), home, Clock::System, ReadOnly::NotAMember(log.clone()))?;
                return match reader.own_key_of_a_member()? {
                    Some(other) if other != log => Self::open_at(&dir, home, Who::Log(other), clock),
                    _ => Ok(Self { clock, ..reader }),
                };
            }
            Err(error) => return Err(error.into()),
        };
        let revoked = dossier.audit().member(&log).is_none();
        // What a crash left undone: readable papers and published files that the log has, and the folder has not.
        dossier.put_in_place(None)?;
        dossier.remove_purged()?;
        dossier.write_papers(&papers::papers(dossier.audit()))?;
        let read_only = revoked.then_some(ReadOnly::NotAMember(log));
        Ok(Self { dossier, dir, home: home.clone(), clock, addition: None, key: Some(key), read_only })
    }

    fn read(dir: PathBuf, home: &Home, clock: Clock, why: ReadOnly) -> Result<Self, WorkError> {
        let dossier = Dossier::open(&dir, home.path(), Access::Read)?;
        Ok(Self { dossier, dir, home: home.clone(), clock, addition: None, key: None, read_only: Some(why) })
    }

    /// Returns the one log of a member whose key is in this home; none where there are several.
    fn own_key_of_a_member(&self) -> Result<Option<LogName>, WorkError> {
        let known = keys::log_keys(&self.home)?;
        let audit = self.dossier.audit();
        let mut own = known.into_iter().filter(|key| {
            audit.members.get(&key.log).is_some_and(|it| it.revoked.is_none() && it.has_key(&key.public))
        });
        Ok(own.next().filter(|_| own.next().is_none()).map(|key| key.log))
    }

    /// Returns the audit as it stands.
    pub fn audit(&self) -> &Audit {
        self.dossier.audit()
    }

    /// Returns who works here, where that is known.
    pub fn me(&self) -> Option<&LogName> {
        self.dossier.writes()
    }

    /// Returns the dossier's folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Returns the dossier's id.
    pub fn id(&self) -> Sha256 {
        self.dossier.id()
    }

    /// Returns where keys and settings are.
    pub fn home(&self) -> &Home {
        &self.home
    }

    /// Returns why the dossier can only be read, if so.
    pub fn read_only(&self) -> Option<&ReadOnly> {
        self.read_only.as_ref()
    }

    /// Returns what whoever opens the dossier should know.
    pub fn notices(&self) -> &[Notice] {
        self.dossier.notices()
    }

    /// Returns every event, in order.
    pub fn history(&self) -> &[Recorded] {
        self.dossier.history()
    }

    /// Returns the time.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Returns the day, in UTC: what is late is late on that day.
    pub fn today(&self) -> jiff::civil::Date {
        self.now().to_zoned(jiff::tz::TimeZone::UTC).date()
    }

    /// Does what someone wants. It is saved when this returns. Returns what happened; the reason for an addition is not
    /// among it.
    pub fn act(&mut self, action: Action) -> Result<Vec<Recorded>, WorkError> {
        self.require_writing()?;
        let at = self.now();
        let mut recorded = self.dossier.act(self.reasoned(action), at)?;
        if recorded.iter().any(|recorded| matches!(recorded.event, Event::EvidencePurged { .. })) {
            self.dossier.remove_purged()?;
        }
        self.refresh_papers(&recorded)?;
        recorded.retain(|recorded| !matches!(recorded.event, Event::AdditionReasoned { .. }));
        Ok(recorded)
    }

    /// Asks the rules whether an action may be done, and does not do it.
    pub fn may(&self, action: Action) -> Result<(), WorkError> {
        self.require_writing()?;
        let me = self.me().ok_or(WorkError::NoIdentity)?;
        crate::audit::decide(self.audit(), self.reasoned(action), me, self.now())?;
        Ok(())
    }

    /// Says why something is going to be added to a file that was closed; nothing, where it is not. It holds for what is
    /// done until something else is said.
    pub fn say_why_after_completion(&mut self, reason: Option<String>) {
        self.addition = reason;
    }

    /// Returns the action with the reason for an addition, where one was said.
    pub(super) fn reasoned(&self, action: Action) -> Action {
        match &self.addition {
            Some(reason) => Action::AfterCompletion { reason: reason.clone(), action: Box::new(action) },
            None => action,
        }
    }

    /// Brings the readable papers in the folder up to what has happened.
    fn refresh_papers(&self, recorded: &[Recorded]) -> Result<(), WorkError> {
        if recorded.iter().any(|recorded| papers::shows(&recorded.event)) {
            self.dossier.write_papers(&papers::papers(self.audit()))?;
        }
        Ok(())
    }

    pub(super) fn require_writing(&self) -> Result<(), WorkError> {
        match &self.read_only {
            None => Ok(()),
            Some(why) => Err(WorkError::ReadOnly(why.clone())),
        }
    }

    /// Returns the key of the log that is written.
    pub(super) fn log_key(&self) -> Result<&LogKey, WorkError> {
        self.key.as_deref().ok_or(WorkError::NoIdentity)
    }

    /// Returns the audit as it was when the logs reached so far.
    pub(super) fn as_of(&self, state: &Heads) -> Audit {
        let audit = self.audit();
        let then: Vec<&Recorded> = self.history().iter().filter(|recorded| state.covers(&recorded.id)).collect();
        replay(audit.opening.clone(), audit.programme.clone(), then)
    }

    /// Returns a draft that was kept under this key.
    pub fn draft(&self, key: &str) -> Option<String> {
        self.dossier.drafts().get(key)
    }

    /// Keeps a draft.
    pub fn save_draft(&self, key: &str, text: &str) -> Result<(), WorkError> {
        Ok(self.dossier.drafts().keep(key, text).map_err(ActError::from)?)
    }

    /// Removes a draft.
    pub fn discard_draft(&self, key: &str) -> Result<(), WorkError> {
        Ok(self.dossier.drafts().discard(key).map_err(ActError::from)?)
    }

    /// Returns the evidence with these bytes, if they are in the file already.
    pub fn known(&self, digest: &Sha256) -> Option<&EventId> {
        let evidence = self.audit().evidence.values();
        evidence.filter(|evidence| evidence.bytes.sha256 == *digest).map(|evidence| &evidence.id).next()
    }
}

/// Says who holds the lock. Where the environment names no user, the log does.
pub(super) fn holder(log: Option<&LogName>, clock: &Clock) -> Holder {
    let (user, host) = user_and_host();
    Holder {
        user: if user.is_empty() { log.map(ToString::to_string).unwrap_or_default() } else { user },
        host,
        pid: std::process::id(),
        since: clock.now(),
    }
}

/// Returns who is logged in and on which machine, as far as the environment says; empty where it does not.
pub(super) fn user_and_host() -> (String, String) {
    let variable = |names: [&str; 2]| names.into_iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default();
    let host = variable(["HOSTNAME", "COMPUTERNAME"]);
    (variable(["USER", "USERNAME"]), if host.is_empty() { host_name() } else { host })
}

#[cfg(unix)]
fn host_name() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn host_name() -> String {
    String::new()
}
