//! The export as JSON: a list of records, one record, or one a line.

use std::{
    borrow::Cow,
    io::{self, BufReader},
};

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{
    super::{
        Head,
        elements::{Element, Elements},
        limit,
        rows::Decoded,
    },
    Member, Record, Records, categories, is_record, truth,
};
use crate::{
    audit::locator::{Locator, Step},
    probe::{
        fact::Sink,
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
};

/// Returns whether a file begins with such a record.
pub(in super::super) fn looks(head: &Head) -> bool {
    let start = head.start();
    if !start.starts_with(['{', '[']) {
        return false;
    }
    match Elements::new(start.as_bytes()).next() {
        Ok(Some((_, Element::Object(object)))) => {
            members(object).is_some_and(|members| is_record(members.0.iter().map(|(name, _)| &**name)))
        }
        // The head may end within the first payload: its keys stand in front of it.
        Ok(Some((_, Element::CutOff(object)))) if head.size > head.bytes.len() as u64 => {
            ["\"Name\"", "\"Timestamp\"", "\"Payload\""]
                .iter()
                .all(|key| memchr::memmem::find(object, key.as_bytes()).is_some())
        }
        _ => false,
    }
}

/// The members of an object, in order.
struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                // A record has five members; more than these are of another kind of file.
                while let Some(member) = map.next_entry::<Cow<'de, str>, &RawValue>()? {
                    if members.len() < 64 {
                        members.push(member);
                    }
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}

fn members(object: &[u8]) -> Option<Members<'_>> {
    serde_json::from_slice(object).ok()
}

/// Reads the events, record by record.
pub(in super::super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let head = Head::of(input)?;
    let decoded = Decoded::new(input, &head, usize::MAX);
    let mut elements = Elements::new(BufReader::with_capacity(limit::BUFFER, decoded));
    let mut records = Records::new(sink, Reading::of(Format::ViewerJson));
    let mut number = 0;
    while let Some((line, element)) = elements.next()? {
        let place = Some(Locator::at(Step::Line(line)));
        number += u64::from(element != Element::Stray);
        let kind = match element {
            Element::Object(object) => {
                match members(object).filter(|members| is_record(members.0.iter().map(|(name, _)| &**name))) {
                    Some(members) => {
                        if record(&mut records, number, &members).is_break() {
                            return Ok(records.reading);
                        }
                        continue;
                    }
                    None => RemarkKind::NotDecoded,
                }
            }
            Element::TooLarge => RemarkKind::TooLarge,
            Element::CutOff(_) => RemarkKind::Truncated,
            Element::Stray => RemarkKind::Damaged,
        };
        records.reading.remark(kind, place, "JSON");
    }
    Ok(records.finish())
}

fn record(records: &mut Records<'_>, number: u64, members: &Members<'_>) -> std::ops::ControlFlow<()> {
    let (mut name, mut timestamp, mut payload, mut listed) =
        (Cow::default(), Cow::default(), Cow::default(), Cow::default());
    let mut required = None;
    for (key, value) in &members.0 {
        match Member::named(key) {
            Some(Member::Name) => name = text(value),
            Some(Member::Timestamp) => timestamp = text(value),
            // A payload that was taken for an object when it was written is one.
            Some(Member::Payload) => payload = text(value),
            Some(Member::Required) => required = truth(&text(value)),
            Some(Member::Categories) => listed = text(value),
            None => {}
        }
    }
    let listed = list(&listed);
    let (categories, lost) = categories(listed);
    let record = Record { name: &name, timestamp: &timestamp, payload: &payload, required, categories, lost };
    records.record(Locator::at(Step::Entry(number)), record)
}

/// Returns a text as it is meant, and any other value as it is written.
fn text<'a>(value: &&'a RawValue) -> Cow<'a, str> {
    serde_json::from_str(value.get()).map_or(Cow::Borrowed(value.get()), |text: String| text.into())
}

/// Returns the list in what older versions of Windows make of one: `{"value": [25], "Count": 1}`.
fn list(text: &str) -> &str {
    match (text.find('['), text.find(']')) {
        (Some(start), Some(end)) if text.starts_with('{') && start < end => &text[start..=end],
        _ => text,
    }
}
