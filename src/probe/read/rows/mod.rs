//! Tables: CSV with any usual separator and encoding, and workbooks. What a table is a list of is told by its columns.

use std::{
    io::{self, Read as _},
    ops::ControlFlow,
};

use csv::{ReaderBuilder, StringRecord};

use super::{
    super::{
        fact::{Fact, Row, Sink, What},
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
    Head,
};
use crate::audit::locator::{Locator, Step};

mod decode;
mod heading;
mod kind;
pub mod workbook;

pub use decode::Decoded;
use heading::Heading;

/// Bytes of one row; what is longer is cut, and nothing after it is read.
const ROW: usize = 4 << 20;
/// Separators, the usual ones first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// How a table is laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Layout {
    separator: u8,
    heading: Heading,
    format: Format,
}

/// Returns whether a file is a list of subprocessors.
pub(super) fn looks_subprocessors(head: &Head) -> bool {
    layout(head).is_some_and(|layout| layout.format == Format::Subprocessors)
}

/// Returns whether a file is a list of transparency reports.
pub(super) fn looks_reports(head: &Head) -> bool {
    layout(head).is_some_and(|layout| layout.format == Format::TransparencyReports)
}

/// Returns whether a file is a list of Connected Experiences with a heading.
pub(super) fn looks_experiences(head: &Head) -> bool {
    layout(head).is_some_and(|layout| layout.format == Format::Experiences)
}

/// Returns whether a file is a list of event names with a heading.
pub(super) fn looks_events(head: &Head) -> bool {
    layout(head).is_some_and(|layout| layout.format == Format::EventNames)
}

/// Returns whether a file is a table of any kind.
pub(super) fn looks(head: &Head) -> bool {
    layout(head).is_some()
}

/// Returns how a table that begins so is laid out; none where it is no table.
fn layout(head: &Head) -> Option<Layout> {
    let text = head.text()?;
    if head.start().starts_with(['{', '[', '<']) {
        return None;
    }
    let whole = head.size <= head.bytes.len() as u64;
    let said = text.lines().next().and_then(|line| line.trim().strip_prefix("sep=")).map(str::as_bytes);
    let layouts = SEPARATORS.into_iter().filter(|separator| said.is_none_or(|said| said.first() == Some(separator)));
    let rated = layouts.filter_map(|separator| laid_out(text, separator, whole)).map(|(layout, even)| {
        let known = layout.format != Format::Table;
        ((known, even, layout.heading.columns.len()), layout)
    });
    rated.max_by_key(|(rate, _)| *rate).map(|(_, layout)| layout)
}

/// Returns the layout of a text with this separator, if it is a table then, and how many rows are as wide as its heading.
fn laid_out(text: &str, separator: u8, whole: bool) -> Option<(Layout, usize)> {
    let mut reader = builder(separator).from_reader(text.as_bytes());
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut lengths = Vec::new();
    let mut record = StringRecord::new();
    let mut more = true;
    while more && rows.len() < heading::SEARCHED {
        more = reader.read_record(&mut record).ok()?;
        if more {
            lengths.push(record.len());
            rows.push(record.iter().take(heading::COLUMNS).map(str::to_owned).collect());
        }
    }
    // The beginning of a longer file ends somewhere in a row.
    if !more && !whole {
        rows.pop();
    }
    let found = heading::find(&rows)?;
    let width = lengths[found.row];
    let (below, lengths) = (&rows[found.row + 1..], &lengths[found.row + 1..rows.len()]);
    let columns = found.columns.len();
    let even = lengths.iter().filter(|length| **length == width).count();
    if let Some(format) = kind::of(&found.columns) {
        let dotted = format != Format::EventNames || below.iter().flatten().any(|cell| cell.contains('.'));
        let filled = below.iter().filter(|row| heading::filled(row) >= columns.min(2)).count();
        return (dotted && (found.clean || filled * 2 >= below.len()))
            .then_some((Layout { separator, heading: found, format }, even));
    }
    // A plain table has no words to be known by: its form has to be beyond doubt.
    let sound = found.clean && even * 5 >= lengths.len() * 4 && (even >= 2 || (even == 1 && columns >= 3));
    sound.then_some((Layout { separator, heading: found, format: Format::Table }, even))
}

fn builder(separator: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(separator);
    builder
}

/// Reads a table, row by row.
pub(super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let head = Head::of(input)?;
    let Some(Layout { separator, heading, format }) = layout(&head) else {
        let mut reading = Reading::of(Format::Table);
        reading.remark(RemarkKind::NotDecoded, None, "heading");
        return Ok(reading);
    };
    let mut reading = Reading::of(format);
    let mut table = builder(separator).from_reader(Decoded::new(input.by_ref(), &head, ROW));
    let mut record = StringRecord::new();
    for _ in 0..=heading.row {
        table.get_mut().allow(ROW);
        table.read_record(&mut record)?;
    }
    let mut number = 0;
    let mut filled = 0u64;
    // Whether the last row goes over lines, and whether it has too few cells.
    let (mut over_lines, mut short) = (false, false);
    loop {
        table.get_mut().allow(ROW);
        if !table.read_record(&mut record)? {
            break;
        }
        number += 1;
        over_lines = record.iter().next_back().is_some_and(|cell| cell.contains('\n'));
        short = record.len() < heading.columns.len();
        let at = Locator::at(Step::Row(number));
        if table.get_ref().cut() {
            reading.remark(RemarkKind::TooLarge, Some(at), ROW.to_string());
            break;
        }
        let row = cells(&heading.columns, record.iter());
        if row.cells.iter().all(|(_, cell)| cell.trim().is_empty()) {
            continue;
        }
        filled += 1;
        if record.iter().skip(heading::COLUMNS).any(|cell| !cell.trim().is_empty()) {
            reading.remark(RemarkKind::TooLarge, Some(at.clone()), heading::COLUMNS.to_string());
        } else if record.len() != heading.columns.len() && differs(&heading.columns, &record) {
            reading.remark(
                RemarkKind::Departs,
                Some(at.clone()),
                format!("{} / {}", record.len(), heading.columns.len()),
            );
        }
        if emit(sink, at, row).is_break() {
            return Ok(reading);
        }
    }
    if table.get_ref().replaced() {
        reading.remark(RemarkKind::NotDecoded, None, "text");
    }
    let open_quote = table.get_ref().odd_quotes();
    let open_line = !table.get_ref().ends_with_a_line();
    if (over_lines && open_quote) || (open_line && (open_quote || short)) {
        reading.remark(RemarkKind::Truncated, Some(Locator::at(Step::Row(number))), if open_quote { "\"" } else { "" });
    }
    if filled == 0 {
        reading.remark(RemarkKind::Empty, None, "");
    }
    Ok(reading)
}

/// Returns whether a row has fewer cells than the heading has names, or more that hold something.
fn differs(columns: &[String], record: &StringRecord) -> bool {
    record.len() < columns.len() || record.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty())
}

/// Returns cells under the names of their columns; what has no column is numbered.
fn cells<'a>(columns: &[String], cells: impl Iterator<Item = &'a str>) -> Row {
    let named = cells.take(heading::COLUMNS).enumerate().filter_map(|(index, cell)| match columns.get(index) {
        Some(column) => Some((column.clone(), cell.trim().to_owned())),
        None if cell.trim().is_empty() => None,
        None => Some((format!("column_{}", index + 1), cell.trim().to_owned())),
    });
    Row { cells: named.collect() }
}

/// Hands a row to the sink.
fn emit(sink: &mut dyn Sink, at: Locator, row: Row) -> ControlFlow<()> {
    sink.fact(&Fact { at, what: What::Row(row) })
}

#[cfg(test)]
mod tests;
