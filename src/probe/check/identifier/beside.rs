//! Numbers whose field does not say what they are, beside a field that does: `{"label":"BSN","value":"111222333"}`.

use std::collections::HashSet;

use super::pattern::{is_bsn, speaks_of_bsn};
use crate::probe::fact::{Event, Field};

/// Names of fields that hold what another names, and of those that name it; in any object, only these two go together.
const VALUES: &[&str] = &[
    "value",
    "val",
    "waarde",
    "text",
    "tekst",
    "data",
    "content",
    "inhoud",
    "answer",
    "antwoord",
    "input",
    "number",
    "nummer",
    "stringvalue",
    "intvalue",
    "longvalue",
];
const NAMES: &[&str] = &[
    "label",
    "name",
    "naam",
    "key",
    "field",
    "fieldname",
    "veld",
    "veldnaam",
    "title",
    "titel",
    "id",
    "type",
    "soort",
    "kind",
    "caption",
    "question",
    "vraag",
    "description",
    "omschrijving",
    "property",
    "attribute",
    "column",
    "kolom",
];
/// The most bytes of a text that names a field.
const NAME: usize = 40;
/// The most bytes of a citizen service number with signs between its digits.
const WRITTEN: usize = 12;

/// Returns the paths of the fields of an event that hold a citizen service number, where a field beside them says so.
pub(super) fn bsns<'e>(event: &'e Event<'_>) -> Vec<&'e Field<'e>> {
    // They are rare: what stands beside is looked at for their sake only.
    let mut fields: Vec<&Field<'_>> = event.fields.iter().filter(|field| is_written_bsn(&field.value)).collect();
    fields.retain(|field| is_one_of(&field.path, VALUES));
    if !fields.is_empty() {
        let says = |field: &&Field<'_>| {
            field.value.len() <= NAME
                && is_one_of(&field.path, NAMES)
                && speaks_of_bsn(field.value.as_bytes(), (0, field.value.len()))
        };
        let said: HashSet<&str> = event.fields.iter().filter(says).map(|field| object(&field.path).0).collect();
        fields.retain(|field| said.contains(object(&field.path).0));
    }
    fields
}

/// Returns whether a value is a citizen service number, with or without signs between its digits.
fn is_written_bsn(value: &str) -> bool {
    // Most values begin with a letter or are long, and all are asked.
    if !value.starts_with(|char: char| char.is_ascii_digit() || char.is_whitespace() || matches!(char, '.' | '-')) {
        return false;
    }
    let value = value.trim();
    let mut digits = [0; WRITTEN];
    if value.len() > digits.len() {
        return false;
    }
    let mut count = 0;
    for (digit, byte) in digits.iter_mut().zip(value.bytes().filter(|byte| !b" .-".contains(byte))) {
        *digit = byte;
        count += 1;
    }
    is_bsn(&digits[..count])
}

/// Returns the object that a field is in, and its name there.
fn object(path: &str) -> (&str, &str) {
    path.rsplit_once('.').unwrap_or(("", path))
}

fn is_one_of(path: &str, names: &[&str]) -> bool {
    let (_, name) = object(path);
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_what_the_field_beside_it_says() {
        for (fields, is) in [
            (&[("data.label", "BSN"), ("data.value", "111222333")][..], true),
            (&[("data.x.Value", " 111222333"), ("data.x.Name", "Burgerservicenummer (BSN)")], true),
            (&[("label", "sofi nummer"), ("value", "10000008")], true),
            (&[("data.key", "BSN"), ("data.stringValue", "111.222.333")], true),
            (&[("data.label", "BSN"), ("data.value", "111222334")], false),
            (&[("data.name", "BSNStatus"), ("data.value", "111222333")], false),
            (&[("data.label", "BSN"), ("data.count", "111222333")], false),
            (&[("data.label", "size"), ("data.value", "111222333")], false),
            (&[("data.note", "BSN"), ("data.value", "111222333")], false),
            (&[("data.a.label", "BSN"), ("data.b.value", "111222333")], false),
            (&[("data.label", "what was asked of whoever has no BSN yet"), ("data.value", "size")], false),
            (&[("data.value", "111222333")], false),
        ] {
            let field = |(path, value): &(&'static str, &'static str)| Field {
                path: (*path).into(),
                value: (*value).into(),
                tag: None,
            };
            let event = Event { fields: fields.iter().map(field).collect(), ..Event::default() };
            assert_eq!(!bsns(&event).is_empty(), is, "{fields:?}");
        }
    }
}
