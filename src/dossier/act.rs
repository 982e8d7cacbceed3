//! The one door: an action is decided, written, made durable, and only then is it so.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write as _},
    path::Path,
};

use jiff::Timestamp;
use serde_json::value::{RawValue, to_raw_value};

use super::{
    Dossier,
    durable::{NotSaved, Scratch, Step},
    log::{Body, Entry, Log, LogName, Place, Seen, order::Reached},
    open::Notice,
};
use crate::audit::{Action, Event, EventId, Heads, Recorded, Refusal, decide, replay};

/// Why an action did not happen.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// A rule of the audit stands against it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The dossier was opened for looking only.
    #[error("the dossier was opened for reading")]
    ReadOnly,
    /// Saving failed before: the dossier has to be opened again, which shows what was saved.
    #[error("saving failed before: open the dossier again")]
    Poisoned,
    /// The writer's own log has seen lines of another that are not here.
    #[error(
        "your log has seen log {needs} up to line {needs_seq}, which is not here: merge the copy that has it first"
    )]
    HeldBack {
        /// The other log.
        needs: LogName,
        /// The line.
        needs_seq: u64,
    },
    /// The event cannot be written.
    #[error("the event cannot be written: {0}")]
    NotWritable(#[from] serde_json::Error),
    /// It was not saved.
    #[error(transparent)]
    NotSaved(#[from] NotSaved),
}

impl Dossier {
    /// Does what someone wants: all of it, durable, or nothing. Returns what happened.
    ///
    /// After [`ActError::NotSaved`] the dossier refuses everything until it is opened again.
    pub fn act(&mut self, action: Action, at: Timestamp) -> Result<Vec<Recorded>, ActError> {
        let Some(pen) = &self.pen else { return Err(ActError::ReadOnly) };
        if self.poisoned {
            return Err(ActError::Poisoned);
        }
        if let Some(waits) = self.told.held_back.iter().find(|waits| waits.log == pen.log) {
            return Err(ActError::HeldBack { needs: waits.needs.clone(), needs_seq: waits.needs_seq });
        }
        let events = decide(&self.told.audit, action, &pen.log, at)?;
        if events.is_empty() {
            return Ok(Vec::new());
        }
        let own = self.told.reached.get(&pen.log).cloned().unwrap_or_default();
        let (seen, lam) = self.news(&pen.log, &own);
        let raw: Vec<Box<RawValue>> = events.iter().map(to_raw_value).collect::<Result<_, _>>()?;
        let head = self.logs.get(&pen.log).and_then(Log::head);
        let place = Place { dossier: &self.founding.id, log: &pen.log, head, lam };
        let entry = Entry::new(place, seen.clone(), at, raw, pen.signer.as_ref())?;

        let log = pen.log.clone();
        let before = self.logs.get(&log).map_or(0, |log| log.bytes.len());
        if let Err(error) = append(self, &log, before, &entry.bytes) {
            self.poisoned = true;
            return Err(error.into());
        }
        Ok(self.take(log, own, seen, entry, events))
    }

    /// Returns the heads that moved since the writer's last line, and the Lamport time that they and the own log reach.
    fn news(&self, log: &LogName, own: &Reached) -> (Seen, u64) {
        let mut seen = Seen::new();
        let mut lam = own.lam;
        for (other, reached) in &self.told.reached {
            let known = own.seen.get(other).copied().unwrap_or(0);
            if other == log || self.told.strangers.contains(other) || reached.seq <= known {
                continue;
            }
            if let Some(hash) = reached.hash {
                seen.insert(other.clone(), (reached.seq, hash));
                lam = lam.max(reached.lam);
            }
        }
        (seen, lam)
    }

    /// Takes over what is durable: into the logs, the memory and the audit.
    fn take(&mut self, log: LogName, own: Reached, seen: Seen, entry: Entry, events: Vec<Event>) -> Vec<Recorded> {
        let mut reached = own;
        reached.seen.extend(seen.into_iter().map(|(other, (seq, _))| (other, seq)));
        let mut heads = Heads(reached.seen.clone());
        let mut recorded = Vec::with_capacity(events.len());
        for (line, event) in entry.lines.iter().zip(events) {
            let Body::Event(body) = &line.body else { continue };
            if line.seq > 1 {
                heads.0.insert(log.clone(), line.seq - 1);
            }
            let id = EventId { log: log.clone(), seq: line.seq };
            recorded.push(Recorded { id, lam: body.lam, at: body.at, seen: heads.clone(), event });
            reached.lam = body.lam;
        }
        if let Some(last) = entry.lines.last() {
            (reached.seq, reached.hash) = (last.seq, Some(last.hash));
        }
        self.told.reached.insert(log.clone(), reached);
        let own = self.logs.entry(log.clone()).or_insert_with(|| Log::empty(log));
        let before = own.bytes.len();
        own.append(entry);
        if let Err(error) = self.memory.append(own, before) {
            self.notices.push(Notice::NotRemembered(error.to_string()));
        }
        let audit = &mut self.told.audit;
        self.told.history.extend(recorded.iter().cloned());
        if recorded.iter().any(|recorded| matches!(recorded.event, Event::MemberRevoked { .. })) {
            // A revocation reaches back.
            *audit = replay(self.founding.opening.clone(), self.founding.programme.clone(), &self.told.history);
        } else {
            for recorded in &recorded {
                replay::step(audit, recorded);
            }
        }
        recorded
    }
}

/// Appends one action in one write and makes it durable.
fn append(dossier: &Dossier, log: &LogName, before: usize, bytes: &[u8]) -> Result<(), NotSaved> {
    let path = dossier.layout.log(log);
    if before == 0 {
        // A log that exists holds something that is signed: the first action arrives with the file.
        return Scratch::new(dossier.layout.scratch()).replace(&path, bytes);
    }
    let file = OpenOptions::new().append(true).open(&path).map_err(NotSaved::at(Step::Write, &path))?;
    let length = file.metadata().map_err(NotSaved::at(Step::Write, &path))?.len();
    if length != before as u64 {
        let error = io::Error::other("the file was changed by someone else");
        return Err(NotSaved::at(Step::Write, &path)(error));
    }
    let result = write(&file, &path, bytes);
    if result.is_err() {
        // Best effort, so that what was not saved does not look saved. If this fails too, opening sets it right.
        let _ = file.set_len(length).and_then(|()| file.sync_data());
    }
    result
}

fn write(mut file: &File, path: &Path, bytes: &[u8]) -> Result<(), NotSaved> {
    file.write_all(bytes).map_err(NotSaved::at(Step::Write, path))?;
    file.sync_data().map_err(NotSaved::at(Step::Sync, path))
}
