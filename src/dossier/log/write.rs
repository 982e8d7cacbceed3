//! Making the lines of one action: its events, and the commit that signs them.

use jiff::Timestamp;
use serde_json::value::RawValue;

use super::{
    LogName,
    commit::Commit,
    line::{Body, EventLine, Line, Seen},
    read::Log,
};
use crate::{audit::Sha256, dossier::signer::Signer};

/// The lines of one action, ready to be appended.
#[derive(Debug)]
pub struct Entry {
    /// The bytes, every line with its newline. They are appended in one write.
    pub bytes: Vec<u8>,
    /// The lines, the commit line last.
    pub lines: Vec<Line>,
}

/// What a new entry follows.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The dossier.
    pub dossier: &'a Sha256,
    /// The log.
    pub log: &'a LogName,
    /// Number and digest of the last committed line; absent in a new log.
    pub head: Option<(u64, Sha256)>,
    /// The highest Lamport time of the log and of everything that is seen.
    pub lam: u64,
}

impl Entry {
    /// Makes the lines of an action. `seen` holds the heads that moved since the log's last line; the first event line
    /// carries it. Fails only where an event cannot be written as JSON.
    pub fn new(
        place: Place<'_>,
        seen: Seen,
        at: Timestamp,
        events: Vec<Box<RawValue>>,
        signer: &dyn Signer,
    ) -> Result<Self, serde_json::Error> {
        let (mut seq, mut prev) = place.head.unwrap_or((0, *place.dossier));
        let mut entry = Self { bytes: Vec::new(), lines: Vec::with_capacity(events.len() + 1) };
        let mut seen = seen;
        for (lam, event) in (place.lam + 1..).zip(events) {
            seq += 1;
            let event = EventLine { lam, seen: std::mem::take(&mut seen), at, event };
            let text = event.line(seq, &prev)?;
            prev = entry.push(&text, seq, prev, Body::Event(event));
        }
        let commit = Commit::sign(signer, place.dossier, place.log, seq + 1, &prev);
        let text = commit.line(seq + 1, &prev);
        entry.push(&text, seq + 1, prev, Body::Commit(commit));
        Ok(entry)
    }

    fn push(&mut self, text: &str, seq: u64, prev: Sha256, body: Body) -> Sha256 {
        let hash = Sha256::of(text.as_bytes());
        self.bytes.extend_from_slice(text.as_bytes());
        self.bytes.push(b'\n');
        self.lines.push(Line { seq, prev, hash, body });
        hash
    }
}

impl Log {
    /// Takes an entry that is durable on disk.
    pub fn append(&mut self, entry: Entry) {
        if let Some(Line { body: Body::Commit(commit), .. }) = entry.lines.last() {
            self.key.get_or_insert(commit.key);
        }
        self.bytes.extend(entry.bytes);
        self.lines.extend(entry.lines);
    }
}
