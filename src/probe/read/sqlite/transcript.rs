//! `EventTranscript.db`: the store behind the Diagnostic Data Viewer, one event a row of `events_persisted`.
//!
//! The columns are those that plaso's reader of this store names (`windows_eventtranscript.py`, Apache-2.0). The user's
//! security identifier that the store keeps in a column of its own is no part of what was sent, and is not read.

use std::{collections::BTreeMap, ops::ControlFlow};

use jiff::Timestamp;
use rusqlite::{Connection, Row, types::ValueRef};

use super::{super::event, EVENTS, about};
use crate::{
    audit::locator::{Locator, Step},
    probe::{
        fact::{Event, Fact, Field, Sink, What},
        reading::{Reading, RemarkKind},
    },
};

/// Columns of an event, in the order of the question.
const COLUMNS: [&str; 5] = ["payload", "full_event_name", "timestamp", "is_core", "full_event_name_hash"];
/// The most names of events whose tags are kept.
const MOST_TAGGED: usize = 100_000;
/// Producers that are named.
const MOST_PRODUCERS: u64 = 100;

/// Bytes that a row takes besides what stands in it, at least.
const ROW: u64 = 4;

/// Reads all events of a file of this size.
pub(super) fn read(database: &Connection, tables: &[String], size: u64, sink: &mut dyn Sink, reading: &mut Reading) {
    let has = |table: &str| tables.iter().any(|one| one.eq_ignore_ascii_case(table));
    if let Err(error) = sound(database, reading) {
        reading.remark(RemarkKind::Damaged, None, about(&error));
    }
    let tags = if has("event_tags") { tags(database, reading) } else { BTreeMap::new() };
    let flow = events(database, &tags, size, sink, reading);
    if flow.is_continue() && has("producers") {
        producers(database, sink, reading);
    }
}

/// Says what is wrong with the pages of the database.
fn sound(database: &Connection, reading: &mut Reading) -> rusqlite::Result<()> {
    let mut check = database.prepare("PRAGMA quick_check(1)")?;
    let mut rows = check.query([])?;
    while let Some(row) = rows.next()? {
        if row.get_ref(0)?.as_str() != Ok("ok") {
            reading.remark(RemarkKind::Damaged, None, "PRAGMA quick_check");
        }
    }
    Ok(())
}

fn place(table: &str) -> Locator {
    Locator::at(Step::File(table.to_owned()))
}

/// Returns the columns of a table.
fn columns(database: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut columns = database.prepare("SELECT name FROM pragma_table_info(?1)")?;
    columns.query_map([table], |row| row.get(0))?.collect()
}

fn events(
    database: &Connection,
    tags: &BTreeMap<i64, Vec<i64>>,
    size: u64,
    sink: &mut dyn Sink,
    reading: &mut Reading,
) -> ControlFlow<()> {
    let mut number = 0;
    // Rows hold no more than the file, in whichever of its encodings; more comes only of pages that many others hold.
    let mut left = size.saturating_mul(2);
    let result = columns(database, EVENTS).and_then(|there| {
        let has = |name: &str| there.iter().any(|one| one.eq_ignore_ascii_case(name));
        for missing in COLUMNS.iter().filter(|name| !has(name)) {
            reading.remark(RemarkKind::Incomplete, Some(place(EVENTS)), *missing);
        }
        let asked = COLUMNS.map(|name| if has(name) { format!("\"{name}\"") } else { "NULL".to_owned() });
        let asked = format!("SELECT {}, rowid FROM {EVENTS}", asked.join(", "));
        let mut rows = database.prepare(&asked)?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            number += 1;
            let id = row.get::<_, i64>(5).ok().and_then(|id| u64::try_from(id).ok()).unwrap_or(number);
            let at = place(EVENTS).then(Step::Row(id));
            let held = [0, 1].map(|column| bytes(row, column).map_or(0, <[u8]>::len) as u64).iter().sum::<u64>();
            let Some(rest) = left.checked_sub(ROW + held) else {
                reading.remark(RemarkKind::TooLarge, Some(at), size.to_string());
                break;
            };
            left = rest;
            if event(row, tags, at, sink, reading).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    });
    match result {
        Ok(flow) => {
            if number == 0 {
                reading.remark(RemarkKind::Empty, Some(place(EVENTS)), "");
            }
            flow
        }
        Err(error) => {
            reading.remark(RemarkKind::Damaged, Some(place(EVENTS).then(Step::Row(number + 1))), about(&error));
            ControlFlow::Continue(())
        }
    }
}

/// Returns a value's bytes, where it has some.
fn bytes<'r>(row: &'r Row<'_>, column: usize) -> Option<&'r [u8]> {
    match row.get_ref(column).ok()? {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Some(bytes),
        _ => None,
    }
}

fn event(
    row: &Row<'_>,
    tags: &BTreeMap<i64, Vec<i64>>,
    at: Locator,
    sink: &mut dyn Sink,
    reading: &mut Reading,
) -> ControlFlow<()> {
    let name = String::from_utf8_lossy(bytes(row, 1).unwrap_or_default());
    let payload = bytes(row, 0).unwrap_or_default();
    let mut room = event::Room::default();
    let mut event = event::from_json(payload, &mut room).unwrap_or_else(|| {
        reading.remark(RemarkKind::NotDecoded, Some(at.then(Step::Field("payload".to_owned()))), &*name);
        // A payload that is no JSON can still be searched.
        let value = String::from_utf8_lossy(payload);
        let fields = vec![Field { path: "payload".into(), value, tag: None }];
        Event { name: name.clone(), fields, ..Event::default() }
    });
    event.time = event.time.or_else(|| row.get::<_, i64>(2).ok().and_then(filetime));
    event.required = row.get::<_, i64>(3).ok().map(|core| core != 0);
    if let Some(tags) = row.get::<_, i64>(4).ok().and_then(|hash| tags.get(&hash)) {
        event.categories.clone_from(tags);
    }
    sink.fact(&Fact { at, what: What::Event(event) })
}

/// Returns the moment that a FILETIME names: tenths of a microsecond since 1601.
fn filetime(ticks: i64) -> Option<Timestamp> {
    const EPOCH: i64 = 116_444_736_000_000_000;
    if ticks <= 0 {
        return None;
    }
    Timestamp::from_nanosecond(i128::from(ticks - EPOCH) * 100).ok()
}

/// Returns the categories of events, by the hash of their names.
fn tags(database: &Connection, reading: &mut Reading) -> BTreeMap<i64, Vec<i64>> {
    let mut tags: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    let result = columns(database, "event_tags").and_then(|there| {
        if !["full_event_name_hash", "tag_id"].iter().all(|name| there.iter().any(|one| one == name)) {
            reading.remark(RemarkKind::UnknownName, Some(place("event_tags")), there.join(", "));
            return Ok(());
        }
        let mut rows = database.prepare("SELECT full_event_name_hash, tag_id FROM event_tags")?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let (Ok(hash), Ok(tag)) = (row.get(0), row.get(1)) else { continue };
            if tags.len() >= MOST_TAGGED && !tags.contains_key(&hash) {
                reading.remark(RemarkKind::TooLarge, Some(place("event_tags")), "");
                break;
            }
            let of = tags.entry(hash).or_default();
            if of.len() < 64 && !of.contains(&tag) {
                of.push(tag);
            }
        }
        Ok(())
    });
    if let Err(error) = result {
        reading.remark(RemarkKind::Damaged, Some(place("event_tags")), about(&error));
    }
    tags
}

/// Names the producers of events: Windows, and applications that hand theirs to the store.
fn producers(database: &Connection, sink: &mut dyn Sink, reading: &mut Reading) {
    let result = columns(database, "producers").and_then(|there| {
        if !there.iter().any(|name| name == "producer_id_text") {
            return Ok(());
        }
        let mut rows = database.prepare("SELECT producer_id_text FROM producers")?;
        let mut rows = rows.query([])?;
        for number in 1..=MOST_PRODUCERS {
            let Some(row) = rows.next()? else { break };
            let Some(name) = bytes(row, 0) else { continue };
            let what = What::About("producer".to_owned(), String::from_utf8_lossy(name).into_owned());
            if sink.fact(&Fact { at: place("producers").then(Step::Row(number)), what }).is_break() {
                break;
            }
        }
        Ok(())
    });
    if let Err(error) = result {
        reading.remark(RemarkKind::Damaged, Some(place("producers")), about(&error));
    }
}
