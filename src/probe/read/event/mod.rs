//! One event in JSON, whatever its schema: put together of its leaves.
//!
//! Common Schema 4.0 and 3.0, Aria, the Windows store and other objects that have a name.

mod leaves;

use std::borrow::Cow;

use jiff::Timestamp;

use self::leaves::{Met, met};
pub(super) use self::leaves::{Room, leaves_of};
use super::super::fact::{Event, Field};

/// Keys of the name, those that decide first.
const NAMES: &[&str] = &["name", "Name", "EventName", "eventName", "FullEventName", "full_event_name", "eventType"];
/// Keys of the time, those that decide first.
const TIMES: &[&str] = &["time", "Time", "timestamp", "Timestamp", "eventTime", "EventTime"];
/// Keys that say whether an event is required.
const REQUIRED: &[&str] = &["IsRequired", "isRequired", "is_core"];

/// Bytes of the longest of these keys.
const KEY: usize = "full_event_name".len();

/// Returns the event that a JSON object is; none where it is no JSON, no object, has no name, or is nested or branched
/// beyond what is read.
pub(super) fn from_json<'a>(json: &'a [u8], room: &'a mut Room) -> Option<Event<'a>> {
    match std::str::from_utf8(json) {
        Ok(text) => from_text(text, room),
        Err(_) => from_text(&String::from_utf8_lossy(json), room).map(owned),
    }
}

fn from_text<'a>(text: &'a str, room: &'a mut Room) -> Option<Event<'a>> {
    let Met { fields, tags, is_object } = met(text, room)?;
    if is_object { event(fields, tags) } else { None }
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

/// Puts what was met together.
fn event<'a>(mut fields: Vec<Field<'a>>, tags: Vec<(Cow<'_, str>, u32)>) -> Option<Event<'a>> {
    let (mut name, mut time, mut required) = (First::of(NAMES), First::of(TIMES), First::of(REQUIRED));
    let mut level = None;
    let mut categories = Vec::new();
    for (index, Field { path, value, .. }) in fields.iter().enumerate() {
        if path.len() <= KEY {
            name.meet(path, index);
            time.meet(path, index);
            required.meet(path, index);
        }
        if is_level(path) {
            level = level.or_else(|| value.trim().parse().ok());
        } else if path == "ext.metadata.privTags" {
            let bits: u64 = value.parse().unwrap_or_default();
            categories.extend((0..64).filter(|bit| bits >> bit & 1 == 1));
        }
    }
    let value = |first: &First| first.found.map(|(_, index)| &fields[index].value);
    let name = value(&name).filter(|name| !name.trim().is_empty())?.clone();
    let time = value(&time).and_then(|time| timestamp(time));
    let required = value(&required).and_then(|value| match value.to_ascii_lowercase().as_str() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    });
    declare(&mut fields, tags);
    Some(Event { name, time, level, required, categories, fields, host: None })
}

/// Puts what an event declares of its fields beside them.
fn declare(fields: &mut [Field<'_>], declared: Vec<(Cow<'_, str>, u32)>) {
    if declared.is_empty() {
        return;
    }
    let mut tags = Vec::with_capacity(declared.len());
    for (of, tag) in declared {
        // The metadata of an object that lies in another stand under an `f` of their own.
        if of.contains(".f.") {
            tags.push((Cow::Owned(of.replace(".f.", ".")), tag));
        }
        tags.push((of, tag));
    }
    // Of two for one field the later counts.
    tags.sort_by(|(one, _), (other, _)| one.cmp(other));
    for field in fields {
        let Some(path) = field.path.strip_prefix("data.") else { continue };
        let after = tags.partition_point(|(of, _)| &**of <= path);
        field.tag = after.checked_sub(1).map(|at| &tags[at]).filter(|(of, _)| of == path).map(|(_, tag)| *tag);
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::limit, *};

    fn read(json: &[u8]) -> Option<Event<'static>> {
        from_json(json, &mut Room::default()).map(owned)
    }

    #[test]
    fn an_event_says_its_name_time_level_and_what_its_fields_hold() {
        let event = read(
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
    }

    #[test]
    fn metadata_of_windows_are_numbers_without_more() {
        let event = read(br#"{"Name":"A","ext":{"metadata":{"f":{"x":8}}},"data":{"x":"y"}}"#).expect("an event");
        assert_eq!(event.fields.last().map(|field| field.tag), Some(Some(8)));
    }

    #[test]
    fn metadata_are_of_the_field_with_the_very_same_path() {
        let event = read(
            br#"{"Name":"A","ext":{"metadata":{"f":{"a.":{"t":289},".b":{"t":289},"":{"c":{"t":289}},"d":{"":{"t":289}}}}},
                "data":{"a":"1","a.":"2","b":"3",".b":"4","c":"5","":{"c":"6"},"d":{"":"7"}}}"#,
        )
        .expect("an event");
        let tagged: Vec<&str> =
            event.fields.iter().filter(|field| field.tag == Some(289)).map(|field| &*field.value).collect();
        assert_eq!(tagged, ["2", "4", "6", "7"]);
    }

    #[test]
    fn what_is_no_event_is_none() {
        for json in ["", "{", "[]", "1", r#"["name"]"#, r#"{"a":1}"#, r#"{"name":""}"#, r#"{"name":"x"} {"#] {
            assert!(read(json.as_bytes()).is_none(), "{json}");
        }
        let deep = format!(r#"{{"name":"x","a":{}{}}}"#, "[".repeat(100), "]".repeat(100));
        assert!(read(deep.as_bytes()).is_none());
        let broad = format!(r#"{{"name":"x","a":[{}0]}}"#, "0,".repeat(limit::FIELDS));
        assert!(read(broad.as_bytes()).is_none());
    }

    /// A name of seven mebibytes was gone through for each address in its value.
    #[test]
    fn an_event_with_a_path_that_is_longer_than_any_is_none() {
        let event = |length: usize| format!(r#"{{"name":"x","data":{{"{}":"y"}}}}"#, "f".repeat(length));
        assert!(read(event(limit::PATH - "data.".len()).as_bytes()).is_some());
        assert!(read(event(limit::PATH).as_bytes()).is_none());
    }

    #[test]
    fn bytes_that_are_no_utf_8_do_not_hide_an_event() {
        let event = read(b"{\"name\":\"x\",\"a\":\"caf\xe9\"}").expect("an event");
        assert_eq!(event.field("a"), Some("caf\u{fffd}"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>, json in ".{0,80}") {
            let _ = read(&bytes);
            let _ = read(format!(r#"{{"name":"x",{json}}}"#).as_bytes());
        }

        #[test]
        fn any_text_in_any_depth_comes_out_as_it_went_in(text: String, keys in proptest::collection::vec("[a-z]{1,4}", 1..9)) {
            let mut value = serde_json::Value::from(text.clone());
            for key in keys.iter().rev() {
                value = serde_json::json!({ key: value });
            }
            let json = serde_json::json!({ "name": "n", "d": value }).to_string();
            let event = read(json.as_bytes()).expect("an event");
            prop_assert_eq!(event.field(&format!("d.{}", keys.join("."))), Some(text.as_str()));
        }
    }
}
