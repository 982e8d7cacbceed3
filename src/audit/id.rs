//! What a thing is called: log, event, label.

use std::{collections::BTreeMap, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The name of a log: one author on one device, such as `anna@laptop`. A portable file name by construction.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogName(String);

impl LogName {
    /// Returns the part that names the person: two logs of one person review nothing of each other.
    pub fn person(&self) -> &str {
        self.0.split_once('@').map_or(self.0.as_str(), |(person, _)| person)
    }

    /// Returns the name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Text that is not a log name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a log name: expected a person and a device, such as anna@laptop (lower case, digits, . _ -)")]
pub struct NotALogName(pub String);

impl FromStr for LogName {
    type Err = NotALogName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fits = |part: &str| {
            let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._-".contains(&byte);
            let edge = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
            part.len() <= 40 && part.bytes().all(inner) && edge(part.bytes().next()) && edge(part.bytes().next_back())
        };
        match text.split_once('@') {
            Some((person, device)) if fits(person) && fits(device) => Ok(Self(text.to_owned())),
            _ => Err(NotALogName(text.to_owned())),
        }
    }
}

impl fmt::Display for LogName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Serialize for LogName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for LogName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The identity of an event, and of the thing that it made. Written `anna@laptop/41`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId {
    /// The log it stands in.
    pub log: LogName,
    /// Its place in that log; the first is 1.
    pub seq: u64,
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.log, self.seq)
    }
}

/// Text that is not the identity of an event.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the identity of an event: expected a log and a number, such as anna@laptop/41")]
pub struct NotAnEventId(pub String);

impl FromStr for EventId {
    type Err = NotAnEventId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || NotAnEventId(text.to_owned());
        let (log, seq) = text.split_once('/').ok_or_else(wrong)?;
        let canonical = |seq: &u64| seq.to_string() == text[log.len() + 1..];
        Ok(Self { log: log.parse().map_err(|_| wrong())?, seq: seq.parse().ok().filter(canonical).ok_or_else(wrong)? })
    }
}

impl Serialize for EventId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EventId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// How far each log has been seen: the highest sequence number per log.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Heads(pub BTreeMap<LogName, u64>);

impl Heads {
    /// Returns whether the event had been seen.
    pub fn covers(&self, id: &EventId) -> bool {
        self.0.get(&id.log).is_some_and(|seq| *seq >= id.seq)
    }

    /// Notes that `id`, and all before it in its log, has been seen.
    pub fn note(&mut self, id: &EventId) {
        let seq = self.0.entry(id.log.clone()).or_default();
        *seq = (*seq).max(id.seq);
    }
}

/// The label of a thing, given once: `E-12` in the founder's log, `E-12b` in the log with letter b. Two devices that
/// work apart never give the same one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Label(pub String);

impl Label {
    /// Returns the label for the `number`-th thing of a kind in a log with this letter.
    pub fn new(kind: char, number: usize, letter: Option<&str>) -> Self {
        Self(format!("{kind}-{number:02}{}", letter.unwrap_or_default()))
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_name_is_a_person_and_a_device_and_a_portable_file_name() {
        for good in ["anna@laptop", "a@b", "anna.de-vries@pc_07"] {
            assert_eq!(good.parse::<LogName>().map(|name| name.to_string()), Ok(good.to_owned()));
        }
        for bad in
            ["", "anna", "@laptop", "anna@", "Anna@laptop", "anna@../x", "a@b@c", "a/b@c", ".a@b", "a@b.", "a\n@b"]
        {
            assert!(bad.parse::<LogName>().is_err(), "{bad:?} must be refused");
        }
    }

    #[test]
    fn an_event_id_has_one_spelling() {
        let id: EventId = "anna@laptop/41".parse().expect("valid");
        assert_eq!(id.to_string(), "anna@laptop/41");
        for bad in ["anna@laptop/041", "anna@laptop/+41", "anna@laptop", "41", "anna@laptop/", "anna@laptop/-1"] {
            assert!(bad.parse::<EventId>().is_err(), "{bad:?} must be refused");
        }
    }

    #[test]
    fn two_logs_never_give_the_same_label() {
        assert_eq!(Label::new('E', 3, None).0, "E-03");
        assert_eq!(Label::new('E', 12, Some("b")).0, "E-12b");
    }
}
