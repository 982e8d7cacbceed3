//! One line of a log: an event, or the commit that ends an action.
//!
//! The bytes of a line, as they were written and without the newline, are what is hashed: there is no canonical JSON.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize, ser::SerializeMap as _};
use serde_json::value::RawValue;

use super::{LogName, commit::Commit, digits};
use crate::audit::Sha256;

/// The heads of other logs: the last sequence number that was seen of each, and the digest of that line.
pub type Seen = BTreeMap<LogName, (u64, Sha256)>;

/// A line as it was read.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its place in the log, counted from 1.
    pub seq: u64,
    /// The digest of the line before; of the first line: the id of the dossier.
    pub prev: Sha256,
    /// The digest of this line.
    pub hash: Sha256,
    /// What it says.
    pub body: Body,
}

/// What a line says.
#[derive(Debug, Clone)]
pub enum Body {
    /// Something happened.
    Event(EventLine),
    /// The action that ends here is signed.
    Commit(Commit),
}

/// A line that holds an event.
#[derive(Debug, Clone)]
pub struct EventLine {
    /// The Lamport time: 1 + the maximum over the line before and all that has been seen.
    pub lam: u64,
    /// The heads of the logs that moved since this log's previous line.
    pub seen: Seen,
    /// When, by the clock of the device.
    pub at: Timestamp,
    /// The event, exactly as written.
    pub event: Box<RawValue>,
}

/// Why bytes are not a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotALine {
    /// Not UTF-8.
    #[error("the line is not UTF-8")]
    NotUtf8,
    /// Not JSON of the form of a line.
    #[error("the line is not a log line: {0}")]
    NotJson(String),
    /// A digest is not 64 lower-case hexadecimal digits.
    #[error("the line holds a digest that is not 64 lower-case hexadecimal digits")]
    NotADigest,
    /// Neither an event line nor a commit line: keys are missing, or of both kinds.
    #[error("the line is neither an event nor a commit")]
    NeitherKind,
    /// A commit line that is written otherwise than this program writes it.
    #[error("the commit line is not in its one valid form")]
    NotCanonical,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw<'a> {
    seq: u64,
    prev: &'a str,
    lam: Option<u64>,
    seen: Option<Seen>,
    at: Option<Timestamp>,
    #[serde(borrow)]
    event: Option<&'a RawValue>,
    commit: Option<&'a str>,
    key: Option<&'a str>,
    sig: Option<&'a str>,
}

impl Line {
    /// Reads one line, without its newline.
    pub fn read(bytes: &[u8]) -> Result<Self, NotALine> {
        let text = std::str::from_utf8(bytes).map_err(|_| NotALine::NotUtf8)?;
        let raw: Raw<'_> = serde_json::from_str(text).map_err(|error| NotALine::NotJson(error.to_string()))?;
        let (seq, prev) = (raw.seq, Sha256(digits::read(raw.prev).ok_or(NotALine::NotADigest)?));
        let body = match raw {
            Raw {
                lam: Some(lam),
                seen: Some(seen),
                at: Some(at),
                event: Some(event),
                commit: None,
                key: None,
                sig: None,
                ..
            } => Body::Event(EventLine { lam, seen, at, event: event.to_owned() }),
            Raw {
                lam: None,
                seen: None,
                at: None,
                event: None,
                commit: Some(digest),
                key: Some(key),
                sig: Some(sig),
                ..
            } => {
                let digest = Sha256(digits::read(digest).ok_or(NotALine::NotADigest)?);
                let (Some(key), Some(sig)) = (digits::read(key), digits::read(sig)) else {
                    return Err(NotALine::NotCanonical);
                };
                let commit = Commit { digest, key, sig };
                // Nothing hashes the last line of a log, so that it must have one form only.
                if commit.line(seq, &prev) != text {
                    return Err(NotALine::NotCanonical);
                }
                Body::Commit(commit)
            }
            _ => return Err(NotALine::NeitherKind),
        };
        Ok(Self { seq, prev, hash: Sha256::of(bytes), body })
    }
}

impl EventLine {
    /// Returns the line as it is written, without newline.
    pub fn line(&self, seq: u64, prev: &Sha256) -> Result<String, serde_json::Error> {
        #[derive(Serialize)]
        struct Written<'a> {
            seq: u64,
            lam: u64,
            prev: &'a Sha256,
            #[serde(serialize_with = "heads")]
            seen: &'a Seen,
            at: Timestamp,
            event: &'a RawValue,
        }
        fn heads<S: serde::Serializer>(seen: &Seen, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(Some(seen.len()))?;
            for (log, head) in seen {
                map.serialize_entry(log, head)?;
            }
            map.end()
        }
        serde_json::to_string(&Written { seq, lam: self.lam, prev, seen: &self.seen, at: self.at, event: &self.event })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_line_reads_back_as_it_was_written() {
        let line = EventLine {
            lam: 97,
            seen: Seen::from([("bram@mbp".parse().unwrap(), (12, Sha256::of(b"bram")))]),
            at: "2026-11-21T10:02:11Z".parse().unwrap(),
            event: RawValue::from_string(r#"{"note":"x"}"#.to_owned()).unwrap(),
        };
        let text = line.line(41, &Sha256::of(b"before")).unwrap();
        assert_eq!(
            text,
            format!(
                r#"{{"seq":41,"lam":97,"prev":"{}","seen":{{"bram@mbp":[12,"{}"]}},"at":"2026-11-21T10:02:11Z","event":{{"note":"x"}}}}"#,
                Sha256::of(b"before"),
                Sha256::of(b"bram")
            )
        );
        let read = Line::read(text.as_bytes()).unwrap();
        assert_eq!((read.seq, read.prev, read.hash), (41, Sha256::of(b"before"), Sha256::of(text.as_bytes())));
        let Body::Event(event) = read.body else { panic!("an event line") };
        assert_eq!(event.line(41, &read.prev).unwrap(), text);
    }

    #[test]
    fn a_line_of_both_kinds_or_neither_or_with_unknown_keys_is_refused() {
        let zero = Sha256([0; 32]);
        for (text, why) in [
            (format!(r#"{{"seq":1,"prev":"{zero}"}}"#), NotALine::NeitherKind),
            (
                format!(
                    r#"{{"seq":1,"prev":"{zero}","lam":1,"seen":{{}},"at":"2026-01-01T00:00:00Z","event":1,"commit":"{zero}"}}"#
                ),
                NotALine::NeitherKind,
            ),
            (format!(r#"{{"seq":1,"prev":"{zero}","commit":"{zero}","key":"00","sig":"00"}}"#), NotALine::NotCanonical),
        ] {
            assert_eq!(Line::read(text.as_bytes()).unwrap_err(), why, "{text}");
        }
        let unknown = format!(r#"{{"seq":1,"prev":"{zero}","more":1}}"#);
        assert!(matches!(Line::read(unknown.as_bytes()), Err(NotALine::NotJson(_))));
        assert_eq!(Line::read(b"\xff").unwrap_err(), NotALine::NotUtf8);
    }

    proptest! {
        #[test]
        fn reading_a_line_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = Line::read(&bytes);
        }

        #[test]
        fn reading_a_damaged_line_never_panics(at in 0_usize..200, byte in any::<u8>()) {
            let line = EventLine {
                lam: 1,
                seen: Seen::from([("bram@mbp".parse().unwrap(), (12, Sha256::of(b"bram")))]),
                at: Timestamp::UNIX_EPOCH,
                event: RawValue::from_string("{}".to_owned()).unwrap(),
            };
            let mut bytes = line.line(1, &Sha256::of(b"")).unwrap().into_bytes();
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
            let _ = Line::read(&bytes);
        }
    }
}
