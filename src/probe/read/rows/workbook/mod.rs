//! Workbooks (XLSX): every sheet with a heading, row by row. Formulas are never evaluated: what stands in a cell is what
//! was last calculated.
//!
//! A workbook is an archive of XML. Each part is read through a limit on its size and on how far it may swell, whatever
//! the archive says of it; the parts that hold macros, drawings or links to elsewhere are never opened.

use std::io;

use super::{
    super::{
        super::{
            fact::{Row, Sink},
            input::Input,
            reading::{Format, Reading, RemarkKind},
        },
        Head, limit,
    },
    emit, heading, kind,
};
use crate::audit::locator::{Locator, Step};

mod number;
mod parts;
mod sheet;

use parts::{Archive, Book, Fault};
use sheet::Line;

/// Bytes of all cells together that are handed on: a text that thousands of cells share must not become thousands of texts.
const CELLS: usize = 256 << 20;

/// Returns whether a file is a workbook: an archive with an entry in the folder `xl`.
pub(in super::super) fn looks(head: &Head) -> bool {
    head.bytes.starts_with(b"PK\x03\x04")
        && head.bytes.windows(4).enumerate().any(|(at, window)| {
            window == b"PK\x03\x04"
                && head.bytes.get(at + 30..).is_some_and(|name| name.starts_with(b"xl/") || name.starts_with(b"xl\\"))
        })
}

/// Reads a workbook.
pub(in super::super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::Table);
    if input.size() > limit::DOCUMENT {
        reading.remark(RemarkKind::TooLarge, None, input.size().to_string());
        return Ok(reading);
    }
    let mut archive = match Archive::open(input) {
        Ok(archive) => archive,
        Err(fault) => return fault.into_remark(&mut reading, None).map(|()| reading),
    };
    let book = match Book::read(&mut archive) {
        Ok(book) => book,
        Err(fault) => return fault.into_remark(&mut reading, None).map(|()| reading),
    };
    let mut left = CELLS;
    let mut rows = 0;
    let mut format = None;
    for (name, path) in &book.sheets {
        let place = Locator::at(Step::File(name.clone()));
        let mut tables =
            Tables { place: &place, sink, left: &mut left, waiting: Vec::new(), state: State::Searching, rows: 0 };
        let read = sheet::read(&mut archive, &book, path, &mut reading, &place, &mut |line| tables.take(line));
        let stopped = match read {
            Ok(stopped) => stopped || tables.end(),
            Err(fault) => {
                tables.end();
                fault.into_remark(&mut reading, Some(place.clone()))?;
                false
            }
        };
        rows += tables.rows;
        match &tables.state {
            State::Below { columns, .. } => format = format.or_else(|| kind::of(columns)),
            State::Without { cells: true } => {
                reading.remark(RemarkKind::NotDecoded, Some(place.clone()), name.clone());
            }
            State::Without { cells: false } | State::Searching => {
                reading.remark(RemarkKind::Empty, Some(place.clone()), name.clone());
            }
        }
        if stopped {
            if left == 0 {
                reading.remark(RemarkKind::TooLarge, Some(place), CELLS.to_string());
            }
            break;
        }
    }
    if rows == 0 {
        reading.remark(RemarkKind::Empty, None, "");
    }
    reading.format = format.unwrap_or(Format::Table);
    Ok(reading)
}

/// The table of one sheet while it is read.
struct Tables<'a, 's> {
    place: &'a Locator,
    sink: &'s mut dyn Sink,
    left: &'a mut usize,
    /// Rows in which the heading is looked for.
    waiting: Vec<Line>,
    state: State,
    rows: u64,
}

/// Where in its table a sheet is.
enum State {
    /// The heading was not met yet.
    Searching,
    /// Below the heading, which is this row.
    Below { columns: Vec<String>, heading: u64 },
    /// There is no heading; whether there are cells beside each other all the same.
    Without { cells: bool },
}

impl Tables<'_, '_> {
    /// Takes a row of the sheet; returns whether to stop.
    fn take(&mut self, line: Line) -> bool {
        // What is merged down into each row counts, whether there is a heading or not.
        let size = line.cells.size();
        if size > *self.left {
            *self.left = 0;
            return true;
        }
        *self.left -= size;
        match &self.state {
            State::Below { .. } => self.hand_on(&line),
            State::Searching => {
                self.waiting.push(line);
                let size: usize = self.waiting.iter().map(|line| line.cells.size()).sum();
                (self.waiting.len() >= heading::SEARCHED || size > limit::RECORD) && self.search()
            }
            State::Without { .. } => false,
        }
    }

    /// Looks for the heading in what waits; with one, hands on what stands below.
    fn search(&mut self) -> bool {
        let rows: Vec<Vec<String>> = self.waiting.iter().map(|line| line.cells.dense()).collect();
        let Some(found) = heading::find(&rows) else {
            // A title and some lines of text are no table; cells beside each other are one that was not understood.
            self.state = State::Without { cells: rows.iter().any(|row| heading::filled(row) > 1) };
            self.waiting.clear();
            return false;
        };
        let waiting = std::mem::take(&mut self.waiting);
        self.state = State::Below { columns: found.columns, heading: waiting[found.row].number };
        waiting[found.row + 1..].iter().any(|line| self.hand_on(line))
    }

    /// Takes note that the sheet ends; returns whether to stop.
    fn end(&mut self) -> bool {
        matches!(self.state, State::Searching) && self.search()
    }

    /// Hands a row on; returns whether to stop.
    fn hand_on(&mut self, line: &Line) -> bool {
        let State::Below { columns, heading } = &self.state else { return false };
        let size = columns.iter().map(String::len).sum::<usize>();
        if size > *self.left {
            *self.left = 0;
            return true;
        }
        *self.left -= size;
        let mut row: Row = super::cells(columns, line.cells.dense().iter().map(String::as_str));
        for column in columns.iter().skip(row.cells.len()) {
            row.cells.push((column.clone(), String::new()));
        }
        if row.cells.iter().all(|(_, cell)| cell.is_empty()) {
            return false;
        }
        self.rows += 1;
        let at = self.place.then(Step::Row(line.number.saturating_sub(*heading)));
        emit(self.sink, at, row).is_break()
    }
}

impl Fault {
    /// Says of a reading what was wrong, unless it was the disk.
    fn into_remark(self, reading: &mut Reading, at: Option<Locator>) -> io::Result<()> {
        match self {
            Self::Disk(error) => return Err(error),
            Self::TooLarge(part) => reading.remark(RemarkKind::TooLarge, at, part),
            Self::Damaged(part) => reading.remark(RemarkKind::Damaged, at, part),
            Self::Missing(part) => reading.remark(RemarkKind::Incomplete, at, part),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
