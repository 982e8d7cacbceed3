//! Exports of the Diagnostic Data Viewer's PowerShell module: `Get-DiagnosticData | Export-Csv`, and the same records by
//! `ConvertTo-Json`. Each record holds the event as it was, in JSON, and what the viewer says of it.

use std::ops::ControlFlow;

use super::event;
use crate::{
    audit::locator::{Locator, Step},
    probe::{
        fact::{Event, Fact, Field, Sink, What},
        reading::{Reading, RemarkKind},
    },
};

mod json;
mod table;

pub(super) use json::{looks as looks_json, read as read_json};
pub(super) use table::{looks as looks_table, read as read_table};

/// What a record holds, by the names that the module gives its members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Member {
    Name,
    Timestamp,
    Payload,
    Required,
    Categories,
}

impl Member {
    /// Returns the member with this name, however its letters are written.
    fn named(name: &str) -> Option<Self> {
        [
            ("name", Self::Name),
            ("timestamp", Self::Timestamp),
            ("payload", Self::Payload),
            ("isrequired", Self::Required),
            ("diagnosticdatacategories", Self::Categories),
        ]
        .into_iter()
        .find(|(word, _)| name.trim().eq_ignore_ascii_case(word))
        .map(|(_, member)| member)
    }
}

/// Returns whether these names are those of the members of a record.
fn is_record<'n>(names: impl Iterator<Item = &'n str>) -> bool {
    let members: Vec<Member> = names.filter_map(Member::named).collect();
    let has = |member| members.contains(&member);
    has(Member::Payload) && (has(Member::Required) || has(Member::Categories))
}

/// What a record says, as far as it does.
#[derive(Debug, Default)]
struct Record<'a> {
    name: &'a str,
    timestamp: &'a str,
    payload: &'a str,
    required: Option<bool>,
    categories: Vec<i64>,
    /// What stands where the categories should, if they were lost when the file was written.
    lost: Option<&'a str>,
}

/// Where records go, and what was said once already.
struct Records<'s> {
    sink: &'s mut dyn Sink,
    reading: Reading,
    lost: bool,
    found: u64,
}

impl<'s> Records<'s> {
    fn new(sink: &'s mut dyn Sink, reading: Reading) -> Self {
        Self { sink, reading, lost: false, found: 0 }
    }

    /// Hands on the event of a record. A payload that is no event is an event of one field, which can be searched.
    fn record(&mut self, at: Locator, record: Record<'_>) -> ControlFlow<()> {
        self.found += 1;
        if let Some(lost) = record.lost.filter(|_| !self.lost) {
            self.lost = true;
            let place = at.then(Step::Field("DiagnosticDataCategories".to_owned()));
            self.reading.remark(RemarkKind::LeftOut, Some(place), lost);
        }
        let mut room = event::Room::default();
        let mut event = event::from_json(record.payload.as_bytes(), &mut room).unwrap_or_else(|| {
            let place = at.then(Step::Field("Payload".to_owned()));
            self.reading.remark(RemarkKind::NotDecoded, Some(place), record.name);
            let payload = Field { path: "Payload".into(), value: record.payload.into(), tag: None };
            Event { name: record.name.into(), fields: vec![payload], ..Event::default() }
        });
        // The viewer writes times as the machine's language does; one that says its zone is beyond doubt.
        event.time = event.time.or_else(|| record.timestamp.trim().parse().ok());
        event.required = record.required;
        if !record.categories.is_empty() {
            event.categories = record.categories;
        }
        self.sink.fact(&Fact { at, what: What::Event(event) })
    }

    /// Returns the reading.
    fn finish(mut self) -> Reading {
        if self.found == 0 {
            self.reading.remark(RemarkKind::Empty, None, "");
        }
        self.reading
    }
}

/// Returns what a text says of being required.
fn truth(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

/// Returns the numbers in a text, or that there are none although something is written there.
fn categories(text: &str) -> (Vec<i64>, Option<&str>) {
    let text = text.trim();
    let words =
        text.split(|char: char| char.is_whitespace() || ",;|{}[]".contains(char)).filter(|word| !word.is_empty());
    match words.take(64).map(str::parse).collect::<Result<Vec<i64>, _>>() {
        Ok(numbers) => (numbers, None),
        Err(_) => (Vec::new(), Some(text)),
    }
}

#[cfg(test)]
mod tests;
