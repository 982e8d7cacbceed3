//! One sheet of a workbook: its rows, with what is merged down put into each row it spans.

use std::borrow::Cow;

use quick_xml::events::BytesStart;

use super::{
    super::{
        super::super::reading::{Reading, RemarkKind},
        ROW, heading,
    },
    number,
    parts::{Archive, Book, Fault, Mark, Part, attribute},
};
use crate::audit::locator::{Locator, Step};

/// Rows that a sheet can have.
const ROWS: u64 = 1 << 20;
/// Merged ranges that are looked at.
const MERGED: usize = 1000;

/// A row of a sheet.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Its number, as a spreadsheet shows it.
    pub number: u64,
    /// What stands in it.
    pub cells: Cells,
}

/// The cells of a row that hold something: column, counted from 0, and text.
#[derive(Debug, Clone, Default)]
pub(super) struct Cells(Vec<(usize, String)>);

impl Cells {
    /// Returns a cell.
    pub fn get(&self, column: usize) -> Option<&str> {
        self.0.iter().find(|(at, _)| *at == column).map(|(_, text)| text.as_str())
    }

    /// Returns all cells from the first column to the last that holds something.
    pub fn dense(&self) -> Vec<String> {
        let width = self.0.iter().map(|(at, _)| at + 1).max().unwrap_or(0);
        let mut dense = vec![String::new(); width];
        for (at, text) in &self.0 {
            dense[*at].clone_from(text);
        }
        dense
    }

    /// Returns how many bytes they hold.
    pub fn size(&self) -> usize {
        self.0.iter().map(|(_, text)| text.len()).sum()
    }
}

/// A range of cells in one column that is shown as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Merged {
    column: usize,
    from: u64,
    to: u64,
}

/// Reads a sheet, and gives each row that holds something to `take`, until that says to stop; returns whether it did.
pub(super) fn read(
    archive: &mut Archive<'_, '_>,
    book: &Book,
    path: &str,
    reading: &mut Reading,
    place: &Locator,
    take: &mut dyn FnMut(Line) -> bool,
) -> Result<bool, Fault> {
    // Which cells are merged stands behind all cells.
    let merged = match merged(archive.part(path)?) {
        Err(Fault::Disk(error)) => return Err(Fault::Disk(error)),
        // What is wrong is met again, at its place, where the rows are read.
        Err(_) => Vec::new(),
        Ok(merged) => merged,
    };
    let mut spans: Vec<(Merged, String)> = Vec::new();
    let mut rows = Rows { part: archive.part(path)?, book, row: 0, column: 0, cut: None };
    while let Some(mut line) = rows.next()? {
        spans.retain(|(span, _)| span.to >= line.number);
        for span in merged.iter().filter(|span| span.from == line.number) {
            if let Some(text) = line.cells.get(span.column).filter(|text| !text.is_empty()) {
                spans.push((*span, text.to_owned()));
            }
        }
        if !line.cells.0.is_empty() {
            merge(&mut line, &spans);
        }
        if let Some(number) = rows.cut.take() {
            reading.remark(RemarkKind::TooLarge, Some(place.then(Step::Row(number))), ROW.to_string());
        }
        if !line.cells.0.is_empty() && take(line) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Puts what is merged down into the cells of a row that hold nothing.
fn merge(line: &mut Line, spans: &[(Merged, String)]) {
    // A row has as many columns as spans may reach into it: each is asked once.
    let mut taken = [false; heading::COLUMNS];
    for (column, text) in &line.cells.0 {
        taken[*column] |= !text.is_empty();
    }
    for (span, text) in spans.iter().filter(|(span, _)| span.from < line.number) {
        if let Some(taken @ false) = taken.get_mut(span.column) {
            *taken = true;
            line.cells.0.push((span.column, text.clone()));
        }
    }
}

/// The rows of a sheet, one after another.
struct Rows<'a, 'b> {
    part: Part<'a>,
    book: &'b Book,
    row: u64,
    column: usize,
    /// The row of which something was left out.
    cut: Option<u64>,
}

/// A cell while it is read.
#[derive(Default)]
struct Cell {
    column: usize,
    kind: String,
    style: usize,
    value: String,
    text: String,
}

impl Rows<'_, '_> {
    /// Returns the next row; none at the end of the sheet.
    fn next(&mut self) -> Result<Option<Line>, Fault> {
        let mut cells = Cells::default();
        let mut cell: Option<Cell> = None;
        // Which element the text that comes belongs to.
        let mut inside = Inside::Nothing;
        let mut size = 0;
        loop {
            let mut ended = None;
            let (row, column) = (&mut self.row, &mut self.column);
            let mark = self.part.step(&mut |name, element| match (name, element) {
                ("row", Some(element)) => {
                    let said = attribute(element, "r").and_then(|number| number.parse().ok());
                    *row = said.filter(|number| (1..=ROWS).contains(number)).unwrap_or(*row + 1);
                    *column = 0;
                }
                ("row", None) => ended = Some(Ended::Row),
                ("sheetData", None) => ended = Some(Ended::Sheet),
                ("c", Some(element)) => {
                    cell = Some(begin(element, *column));
                    *column = cell.as_ref().map_or(0, |cell| cell.column) + 1;
                }
                ("c", None) => ended = Some(Ended::Cell),
                ("v", Some(_)) => inside = Inside::Value,
                ("t", Some(_)) => inside = Inside::Text,
                ("v" | "t", None) => inside = Inside::Nothing,
                _ => {}
            })?;
            match (mark, ended) {
                (Mark::Done, _) | (_, Some(Ended::Sheet)) => {
                    return Ok((!cells.0.is_empty()).then_some(Line { number: self.row, cells }));
                }
                (_, Some(Ended::Row)) => return Ok(Some(Line { number: self.row, cells })),
                (_, Some(Ended::Cell)) => {
                    let Some(read) = cell.take() else { continue };
                    let text = shown(self.book, &read);
                    size += text.len();
                    if read.column >= heading::COLUMNS || size > ROW {
                        self.cut.get_or_insert(self.row);
                    } else if !text.is_empty() {
                        cells.0.push((read.column, text.into_owned()));
                    }
                }
                (Mark::Text(text), _) => match (&mut cell, inside) {
                    (Some(cell), Inside::Value) => cell.value.push_str(&text),
                    (Some(cell), Inside::Text) => cell.text.push_str(&text),
                    _ => {}
                },
                _ => {}
            }
        }
    }
}

/// Returns what a cell shows.
fn shown<'b>(book: &'b Book, cell: &'b Cell) -> Cow<'b, str> {
    match cell.kind.as_str() {
        "s" => {
            let text = cell.value.trim().parse().ok().and_then(|index: usize| book.texts.get(index));
            Cow::Borrowed(text.unwrap_or_default())
        }
        "inlineStr" => Cow::Borrowed(&cell.text),
        "str" | "e" | "d" => Cow::Borrowed(&cell.value),
        "b" => Cow::Borrowed(if cell.value.trim() == "1" { "TRUE" } else { "FALSE" }),
        _ if cell.value.is_empty() => Cow::Borrowed(""),
        _ => {
            let dated = book.dates.get(cell.style).copied().unwrap_or(false);
            let day = dated.then(|| number::day(&cell.value, book.from_1904)).flatten();
            Cow::Owned(day.unwrap_or_else(|| number::plain(&cell.value)))
        }
    }
}

#[derive(Clone, Copy)]
enum Inside {
    Nothing,
    Value,
    Text,
}

enum Ended {
    Cell,
    Row,
    Sheet,
}

fn begin(element: &BytesStart<'_>, next: usize) -> Cell {
    Cell {
        column: attribute(element, "r").and_then(|place| position(&place)).map_or(next, |(column, _)| column),
        kind: attribute(element, "t").unwrap_or_default(),
        style: attribute(element, "s").and_then(|style| style.parse().ok()).unwrap_or(0),
        ..Cell::default()
    }
}

/// Returns column, counted from 0, and row, counted from 1, of a place such as `B7`.
fn position(place: &str) -> Option<(usize, u64)> {
    let digits = place.find(|char: char| char.is_ascii_digit())?;
    let (letters, row) = place.split_at(digits);
    if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let column =
        letters.bytes().fold(0, |column, byte| column * 26 + usize::from(byte.to_ascii_uppercase() - b'A') + 1);
    Some((column - 1, row.parse().ok().filter(|row| (1..=ROWS).contains(row))?))
}

/// Reads which cells are merged over more than one row.
fn merged(mut part: Part<'_>) -> Result<Vec<Merged>, Fault> {
    let mut found = Vec::new();
    loop {
        let mark = part.step(&mut |name, element| {
            if let ("mergeCell", Some(element)) = (name, element) {
                let range = attribute(element, "ref").unwrap_or_default();
                let ends = range.split_once(':').and_then(|(from, to)| position(from).zip(position(to)));
                if let Some(((column, from), (_, to))) = ends.filter(|((_, from), (_, to))| from < to)
                    && found.len() < MERGED
                {
                    found.push(Merged { column, from, to });
                }
            }
        })?;
        if matches!(mark, Mark::Done) {
            return Ok(found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_or_refused() {
        assert_eq!(position("A1"), Some((0, 1)));
        assert_eq!(position("XFD1048576"), Some((16_383, 1 << 20)));
        for wrong in ["", "A", "1", "A0", "AAAA1", "A1048577", "Ä1", "A99999999999999999999"] {
            assert_eq!(position(wrong), None, "{wrong}");
        }
    }
}
