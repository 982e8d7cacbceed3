//! One event in JSON, whatever its schema: flattened to leaves with the path to each.
//!
//! Common Schema 4.0 and 3.0, Aria, the Windows store and other objects that have a name. Values are borrowed where JSON
//! wrote them without escapes, since a capture holds millions of them.

use std::{borrow::Cow, fmt};

use jiff::Timestamp;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{
    super::fact::{Event, Field},
    limit,
};

/// Fields that an event usually has at most: room for them is made at once.
const FIELDS: usize = 48;
/// Under which an event says what its fields hold.
const METADATA: &str = "ext.metadata.f";
/// Keys of the name, those that decide first.
const NAMES: &[&str] = &["name", "Name", "EventName", "eventName", "FullEventName", "full_event_name", "eventType"];
/// Keys of the time, those that decide first.
const TIMES: &[&str] = &["time", "Time", "timestamp", "Timestamp", "eventTime", "EventTime"];
/// Keys that say whether an event is required.
const REQUIRED: &[&str] = &["IsRequired", "isRequired", "is_core"];

/// Returns the event that a JSON object is; none where it is no JSON, no object, has no name, or is nested or branched
/// beyond what is read.
pub(super) fn from_json(json: &[u8]) -> Option<Event<'_>> {
    match std::str::from_utf8(json) {
        Ok(text) => from_text(text),
        Err(_) => from_text(&String::from_utf8_lossy(json)).map(owned),
    }
}

fn from_text(text: &str) -> Option<Event<'_>> {
    leaves(text)?.event()
}

/// Returns the leaves of a JSON value, whatever it is.
pub(super) fn leaves_of(json: &str) -> Option<Vec<Field<'_>>> {
    Some(leaves(json)?.fields)
}

fn leaves(text: &str) -> Option<Leaves<'_>> {
    let mut leaves = Leaves { fields: Vec::with_capacity(FIELDS), ..Leaves::default() };
    let mut json = serde_json::Deserializer::from_str(text);
    Node { leaves: &mut leaves, key: Cow::Borrowed(""), depth: 0 }.deserialize(&mut json).ok()?;
    json.end().ok()?;
    Some(leaves)
}

/// Returns the event with nothing borrowed.
pub(super) fn owned(event: Event<'_>) -> Event<'static> {
    let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
    let fields = event
        .fields
        .into_iter()
        .map(|field| Field { path: own(field.path), value: own(field.value), tag: field.tag })
        .collect();
    Event {
        name: own(event.name),
        time: event.time,
        level: event.level,
        required: event.required,
        categories: event.categories,
        fields,
        host: event.host.map(own),
    }
}

/// The leaves that were met.
#[derive(Default)]
struct Leaves<'de> {
    /// The path of the object or list that is being read.
    path: String,
    fields: Vec<Field<'de>>,
    /// What the event declares of its fields.
    tags: Vec<(String, u32)>,
    /// Bytes of paths so far.
    paths: usize,
    /// Whether the metadata of fields are being read.
    metadata: bool,
    is_object: bool,
}

impl<'de> Leaves<'de> {
    /// Goes into an object or list.
    fn enter(&mut self, key: &str) -> usize {
        let before = self.path.len();
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(key);
        before
    }

    fn leaf<E: Error>(&mut self, key: Cow<'de, str>, value: Cow<'de, str>) -> Result<(), E> {
        let path = if self.path.is_empty() {
            key
        } else {
            let mut path = String::with_capacity(self.path.len() + 1 + key.len());
            path.push_str(&self.path);
            path.push('.');
            path.push_str(&key);
            Cow::Owned(path)
        };
        self.paths += path.len();
        if self.fields.len() >= limit::FIELDS || self.paths > limit::RECORD || path.len() > limit::PATH {
            return Err(E::custom("too many fields"));
        }
        self.fields.push(Field { path, value, tag: None });
        Ok(())
    }

    fn number<E: Error>(&mut self, key: Cow<'de, str>, number: u64) -> Result<(), E> {
        match u32::try_from(number) {
            Ok(tag) if self.metadata => {
                let of = self.path.strip_prefix(METADATA).unwrap_or_default().trim_start_matches('.');
                let of = match (of, &*key) {
                    ("", key) => key.to_owned(),
                    (of, "t") => of.to_owned(),
                    (of, key) => format!("{of}.{key}"),
                };
                self.paths += of.len();
                if self.tags.len() >= limit::FIELDS || self.paths > limit::RECORD {
                    return Err(E::custom("too many fields"));
                }
                self.tags.push((of, tag));
                Ok(())
            }
            _ => self.leaf(key, Cow::Owned(number.to_string())),
        }
    }

    /// Puts what was met together.
    fn event(mut self) -> Option<Event<'de>> {
        let (mut name, mut time, mut required) = (First::of(NAMES), First::of(TIMES), First::of(REQUIRED));
        let mut level = None;
        let mut categories = Vec::new();
        for (index, Field { path, value, .. }) in self.fields.iter().enumerate() {
            if !path.contains('.') {
                name.meet(path, index);
                time.meet(path, index);
                required.meet(path, index);
            } else if is_level(path) {
                level = level.or_else(|| value.trim().parse().ok());
            } else if path == "ext.metadata.privTags" {
                let bits: u64 = value.parse().unwrap_or_default();
                categories.extend((0..64).filter(|bit| bits >> bit & 1 == 1));
            }
        }
        let value = |first: &First| first.found.map(|(_, index)| &self.fields[index].value);
        let name = value(&name).filter(|name| self.is_object && !name.trim().is_empty())?.clone();
        let time = value(&time).and_then(|time| timestamp(time));
        let required = value(&required).and_then(|value| match value.to_ascii_lowercase().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        });
        self.declare();
        Some(Event { name, time, level, required, categories, fields: self.fields, host: None })
    }

    /// Puts what the event declares of its fields beside them.
    fn declare(&mut self) {
        if self.tags.is_empty() {
            return;
        }
        let mut tags = Vec::with_capacity(self.tags.len());
        for (of, tag) in self.tags.drain(..) {
            // The metadata of an object that lies in another stand under an `f` of their own.
            if of.contains(".f.") {
                tags.push((of.replace(".f.", "."), tag));
            }
            tags.push((of, tag));
        }
        // Of two for one field the later counts.
        tags.sort_by(|(one, _), (other, _)| one.cmp(other));
        for field in &mut self.fields {
            let Some(path) = field.path.strip_prefix("data.") else { continue };
            let after = tags.partition_point(|(of, _)| of.as_str() <= path);
            field.tag = after.checked_sub(1).map(|at| &tags[at]).filter(|(of, _)| of == path).map(|(_, tag)| *tag);
        }
    }
}

/// The field that is named by the first of some keys that there is.
struct First {
    keys: &'static [&'static str],
    /// Which key, and which field.
    found: Option<(usize, usize)>,
}

impl First {
    const fn of(keys: &'static [&'static str]) -> Self {
        Self { keys, found: None }
    }

    fn meet(&mut self, path: &str, index: usize) {
        let key = self.keys.iter().position(|key| *key == path);
        if let Some(key) = key.filter(|key| self.found.is_none_or(|(before, _)| *key < before)) {
            self.found = Some((key, index));
        }
    }
}

/// Returns whether this is the path of an event's level, wherever it stands.
fn is_level(path: &str) -> bool {
    const LEVEL: &str = "eventinfo.level";
    path.len().checked_sub(LEVEL.len()).is_some_and(|start| {
        path.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(LEVEL))
            && (start == 0 || path.as_bytes()[start - 1] == b'.')
    })
}

/// Returns the moment that an event means: as ISO 8601 writes it, or in milliseconds since 1970.
fn timestamp(text: &str) -> Option<Timestamp> {
    if let Ok(time) = text.parse() {
        return Some(time);
    }
    let milliseconds: i64 = text.parse().ok()?;
    // From 1973 on: what is less is no number of milliseconds.
    (milliseconds > 100_000_000_000).then(|| Timestamp::from_millisecond(milliseconds).ok())?
}

/// A value, and the key it stands under.
struct Node<'n, 'de> {
    leaves: &'n mut Leaves<'de>,
    key: Cow<'de, str>,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Node<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<(), E> {
        self.leaves.leaf(self.key, Cow::Borrowed(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        self.leaves.leaf(self.key, Cow::Owned(value.to_owned()))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.leaves.leaf(self.key, Cow::Borrowed(if value { "true" } else { "false" }))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.leaves.number(self.key, value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.leaves.leaf(self.key, Cow::Owned(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.leaves.leaf(self.key, Cow::Owned(value.to_string()))
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { leaves, key, depth } = self;
        if depth >= limit::DEPTH {
            return Err(A::Error::custom("too deep"));
        }
        leaves.is_object |= depth == 0;
        let before = leaves.enter(&key);
        let outside = leaves.metadata;
        leaves.metadata |= depth == 3 && leaves.path == METADATA;
        while let Some(key) = map.next_key_seed(Key)? {
            map.next_value_seed(Node { leaves, key, depth: depth + 1 })?;
        }
        leaves.metadata = outside;
        leaves.path.truncate(before);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { leaves, key, depth } = self;
        if depth >= limit::DEPTH {
            return Err(A::Error::custom("too deep"));
        }
        let before = leaves.enter(&key);
        let mut number: u64 = 1;
        while list.next_element_seed(Node { leaves, key: Cow::Owned(number.to_string()), depth: depth + 1 })?.is_some()
        {
            number += 1;
        }
        leaves.path.truncate(before);
        Ok(())
    }
}

/// A key, borrowed where it can be.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(key))
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(key.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_event_says_its_name_time_level_and_what_its_fields_hold() {
        let event = from_json(
            br#"{"ver":"4.0","name":"Office.Word.Test.Pii","time":"2026-11-22T00:11:46.344Z",
                "ext":{"metadata":{"f":{"UserMail":{"t":289},"EventInfo.Level":{"t":6},"a":{"f":{"b":{"t":353}}}},
                                   "privTags":33554432},"user":{"localId":"w:1"}},
                "data":{"UserMail":"jan@example.nl","EventInfo.Level":110,"a":{"b":"https:\/\/x"},"n":null,"list":[1,{"x":-2.5}]}}"#,
        )
        .expect("an event");
        assert_eq!(event.name, "Office.Word.Test.Pii");
        assert_eq!(event.time, "2026-11-22T00:11:46.344Z".parse().ok());
        assert_eq!(event.level, Some(110));
        assert_eq!(event.categories, [25]);
        let fields: Vec<_> = event.fields.iter().map(|field| (&*field.path, &*field.value, field.tag)).collect();
        assert_eq!(
            fields,
            [
                ("ver", "4.0", None),
                ("name", "Office.Word.Test.Pii", None),
                ("time", "2026-11-22T00:11:46.344Z", None),
                ("ext.metadata.privTags", "33554432", None),
                ("ext.user.localId", "w:1", None),
                ("data.UserMail", "jan@example.nl", Some(289)),
                ("data.EventInfo.Level", "110", Some(6)),
                ("data.a.b", "https://x", Some(353)),
                ("data.list.1", "1", None),
                ("data.list.2.x", "-2.5", None),
            ]
        );
        assert!(matches!(event.fields[5].value, Cow::Borrowed(_)));
    }

    #[test]
    fn metadata_of_windows_are_numbers_without_more() {
        let event = from_json(br#"{"Name":"A","ext":{"metadata":{"f":{"x":8}}},"data":{"x":"y"}}"#).expect("an event");
        assert_eq!(event.fields.last().map(|field| field.tag), Some(Some(8)));
    }

    #[test]
    fn what_is_no_event_is_none() {
        for json in ["", "{", "[]", "1", r#"["name"]"#, r#"{"a":1}"#, r#"{"name":""}"#, r#"{"name":"x"} {"#] {
            assert!(from_json(json.as_bytes()).is_none(), "{json}");
        }
        let deep = format!(r#"{{"name":"x","a":{}{}}}"#, "[".repeat(100), "]".repeat(100));
        assert!(from_json(deep.as_bytes()).is_none());
        let broad = format!(r#"{{"name":"x","a":[{}0]}}"#, "0,".repeat(limit::FIELDS));
        assert!(from_json(broad.as_bytes()).is_none());
    }

    /// A name of seven mebibytes was gone through for each address in its value.
    #[test]
    fn an_event_with_a_path_that_is_longer_than_any_is_none() {
        let event = |length: usize| format!(r#"{{"name":"x","data":{{"{}":"y"}}}}"#, "f".repeat(length));
        assert!(from_json(event(limit::PATH - "data.".len()).as_bytes()).is_some());
        assert!(from_json(event(limit::PATH).as_bytes()).is_none());
    }

    #[test]
    fn bytes_that_are_no_utf_8_do_not_hide_an_event() {
        let event = from_json(b"{\"name\":\"x\",\"a\":\"caf\xe9\"}").expect("an event");
        assert_eq!(event.field("a"), Some("caf\u{fffd}"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>, json in ".{0,80}") {
            let _ = from_json(&bytes);
            let _ = from_json(format!(r#"{{"name":"x",{json}}}"#).as_bytes());
        }

        #[test]
        fn any_text_in_any_depth_comes_out_as_it_went_in(text: String, keys in proptest::collection::vec("[a-z]{1,4}", 1..9)) {
            let mut value = serde_json::Value::from(text.clone());
            for key in keys.iter().rev() {
                value = serde_json::json!({ key: value });
            }
            let json = serde_json::json!({ "name": "n", "d": value }).to_string();
            let event = from_json(json.as_bytes()).expect("an event");
            prop_assert_eq!(event.field(&format!("d.{}", keys.join("."))), Some(text.as_str()));
        }
    }
}
