//! `SQLite` databases: Windows' store of diagnostic events, and others, of which only the tables are named.
//!
//! The file is opened where it lies, for reading only and as one that does not change: nothing is written beside it, no
//! extension is loaded, and nothing that its schema says is run. What still lay in a write-ahead log is not in the file.

use std::io;

use rusqlite::Connection;

use super::Head;
use crate::probe::{
    fact::Sink,
    input::Input,
    reading::{Format, Reading, RemarkKind},
};

mod open;
mod transcript;

#[cfg(test)]
mod tests;

/// What a `SQLite` database begins with.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// Tables that are named of a database that is not known.
const MOST_TABLES: usize = 50;

/// The table of events.
const EVENTS: &str = "events_persisted";

/// Returns whether a file is a `SQLite` database with Windows' table of events.
pub(super) fn looks_transcript(head: &Head) -> bool {
    looks(head) && contains(&head.bytes, EVENTS.as_bytes())
}

/// Returns whether a file is a `SQLite` database.
pub(super) fn looks(head: &Head) -> bool {
    head.bytes.starts_with(MAGIC)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    memchr::memmem::find(bytes, part).is_some()
}

/// Reads the events of Windows' store, or names the tables where it has none after all.
pub(super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let head = input.head(100)?;
    let size = input.size();
    let mut reading = Reading::of(Format::Sqlite);
    let database = match open::open(input)? {
        Ok(database) => database,
        Err(about) => {
            reading.remark(RemarkKind::Damaged, None, about);
            return Ok(reading);
        }
    };
    let tables = match tables(&database) {
        Ok(tables) => tables,
        Err(error) => {
            reading.remark(RemarkKind::Damaged, None, about(&error));
            return Ok(reading);
        }
    };
    if tables.iter().any(|table| table.eq_ignore_ascii_case(EVENTS)) {
        reading = Reading::of(Format::EventTranscript);
        whole(&head, size, &mut reading);
        transcript::read(&database, &tables, size, sink, &mut reading);
        return Ok(reading);
    }
    if tables.is_empty() {
        reading.remark(RemarkKind::Empty, None, "");
    } else {
        let more = if tables.len() > MOST_TABLES { ", …" } else { "" };
        let named = tables.iter().take(MOST_TABLES).map(String::as_str).collect::<Vec<_>>().join(", ");
        reading.remark(RemarkKind::UnknownName, None, named + more);
    }
    whole(&head, size, &mut reading);
    Ok(reading)
}

/// Returns the names of the tables, without those of `SQLite` itself, in order.
fn tables(database: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")?;
    let names = tables.query_map([], |row| row.get::<_, String>(0))?;
    names.filter(|name| !matches!(name, Ok(name) if name.starts_with("sqlite_"))).take(10 * MOST_TABLES).collect()
}

/// Says where the file is smaller than its head says, or may have left something in a log.
fn whole(head: &[u8], size: u64, reading: &mut Reading) {
    let page = match head.get(16..18) {
        Some([0, 1]) => 65_536,
        Some([high, low]) => u64::from(u16::from_be_bytes([*high, *low])),
        _ => 0,
    };
    let pages = head.get(28..32).and_then(|bytes| bytes.first_chunk()).map_or(0, |bytes| u32::from_be_bytes(*bytes));
    if u64::from(pages) * page > size {
        reading.remark(RemarkKind::Truncated, None, (u64::from(pages) * page).to_string());
    }
    if head.get(18..20) == Some(&[2, 2]) {
        reading.remark(RemarkKind::LeftOut, None, "-wal");
    }
}

/// Returns what `SQLite` calls an error: the same word in all languages.
fn about(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqliteFailure(error, _) => format!("SQLite {:?}", error.code),
        _ => "SQLite".to_owned(),
    }
}
