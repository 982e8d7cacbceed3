//! Opening a database so that it can do nothing but be read.

use std::{
    fmt::Write as _,
    io::{self, Read as _, Seek as _},
    path::Path,
};

use rusqlite::{Connection, OpenFlags, config::DbConfig, limits::Limit};

use super::super::limit;
use crate::probe::input::Input;

/// Opens a database; what `SQLite` says against it is returned beside errors of the disk.
pub(super) fn open(input: &mut Input<'_>) -> io::Result<Result<Connection, String>> {
    let opened = match input.path() {
        Some(path) => uri(path).map(|uri| {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            Connection::open_with_flags(uri, flags)
        }),
        None => Some(at_hand(input)?),
    };
    let Some(opened) = opened else { return Ok(Err("SQLite".to_owned())) };
    let size = input.size();
    Ok(opened.and_then(|database| bound(database, size)).map_err(|error| super::about(&error)))
}

/// Copies bytes at hand into a database in memory; there are at most as many as a document may have.
fn at_hand(input: &mut Input<'_>) -> io::Result<rusqlite::Result<Connection>> {
    input.rewind()?;
    let mut bytes = Vec::new();
    input.by_ref().take(limit::DOCUMENT).read_to_end(&mut bytes)?;
    Ok(Connection::open_in_memory().and_then(|mut database| {
        database.deserialize_read_exact(c"main", bytes.as_slice(), bytes.len(), true)?;
        Ok(database)
    }))
}

/// Returns the address under which `SQLite` takes the file for one that does not change, and so neither locks it nor looks
/// for a log beside it.
fn uri(path: &Path) -> Option<String> {
    let mut uri = String::from("file:");
    let path = path.to_str()?;
    // A drive of Windows stands behind a slash.
    if cfg!(windows) && !path.starts_with('/') {
        uri.push('/');
    }
    for byte in path.bytes() {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => uri.push(byte.into()),
            _ => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri.push_str("?mode=ro&immutable=1");
    Some(uri)
}

/// Steps of `SQLite` that a file of any size may take, and for each of its bytes; how many are taken between two counts.
const STEPS: u64 = 10_000_000;
const STEPS_A_BYTE: u64 = 64;
const COUNTED: i32 = 1000;

/// Takes away what reading does not need, and sets limits.
fn bound(mut database: Connection, size: u64) -> rusqlite::Result<Connection> {
    // Pages that many others hold make rows without end of a small file.
    let mut left = (STEPS + size.saturating_mul(STEPS_A_BYTE)) / u64::from(COUNTED.unsigned_abs());
    let no_more = move || {
        left = left.saturating_sub(1);
        left == 0
    };
    database.progress_handler(COUNTED, Some(no_more))?;
    for (config, value) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
    ] {
        database.set_db_config(config, value)?;
    }
    for (limit, value) in [
        (Limit::SQLITE_LIMIT_LENGTH, i32::try_from(limit::RECORD).unwrap_or(i32::MAX)),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
        (Limit::SQLITE_LIMIT_COLUMN, 200),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 10),
        (Limit::SQLITE_LIMIT_VDBE_OP, 25_000),
        (Limit::SQLITE_LIMIT_FUNCTION_ARG, 8),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
        (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 10),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 1),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        database.set_limit(limit, value)?;
    }
    database.pragma_update(None, "cell_size_check", true)?;
    database.pragma_update(None, "mmap_size", 0)?;
    // In units of 1024 bytes, by the sign.
    database.pragma_update(None, "cache_size", -16_384)?;
    Ok(database)
}
