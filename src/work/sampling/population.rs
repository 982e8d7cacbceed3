//! A population out of a list: a file of rows, one for each item. Total: whatever the bytes are, there is a list or a reason.

use std::collections::BTreeMap;

use csv::{ByteRecord, ErrorKind, ReaderBuilder};

use crate::audit::sample::Separator;

/// The largest list that is read, in bytes.
pub const LARGEST_LIST: u64 = 256 << 20;

/// Where the names of the items stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Column {
    /// In the first column.
    #[default]
    First,
    /// In the column with this name, or of this number counted from 1.
    Called(String),
    /// In the column of this number, counted from 1, whatever it is called.
    Numbered(usize),
    /// Nowhere: the items are known by the number of their row.
    Rows,
}

/// How a list is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shape {
    /// What separates the columns; if absent, what the first row shows.
    pub separator: Option<Separator>,
    /// Whether the first row already is an item.
    pub headless: bool,
    /// Where the names of the items stand.
    pub column: Column,
}

/// A list that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// What separates the columns.
    pub separator: Separator,
    /// The column with the names of the items, counted from 1; absent where they are known by their row.
    pub column: Option<usize>,
    /// The names of the items, in order, each once, without white space around them.
    pub ids: Vec<String>,
}

/// Why a list cannot be a population. Lines are counted from 1, as editors do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// More bytes than are read.
    #[error("the list is larger than {LARGEST_LIST} bytes")]
    TooLarge,
    /// A row is not text.
    #[error("line {line} is not UTF-8: save the list as CSV in UTF-8")]
    NotUtf8 {
        /// The line.
        line: u64,
    },
    /// A row has more or fewer columns than the first.
    #[error("line {line} has {found} columns, and the first has {expected}")]
    Columns {
        /// The line.
        line: u64,
        /// How many it has.
        found: u64,
        /// How many it should have.
        expected: u64,
    },
    /// A quotation mark has no second one.
    #[error("a quotation mark has no second one: rows may be hidden behind it")]
    Quotes,
    /// There is no such column.
    #[error("there is no column {column}")]
    NoColumn {
        /// What was asked for.
        column: String,
        /// What there is.
        columns: Vec<String>,
    },
    /// An item has no name.
    #[error("the item in line {line} has no name")]
    Nameless {
        /// The line of the first.
        line: u64,
        /// How many there are.
        count: u64,
    },
    /// Two items have one name.
    #[error("lines {first} and {second} are both called {id}")]
    Twice {
        /// The name.
        id: String,
        /// The line of the first.
        first: u64,
        /// The line of the second.
        second: u64,
        /// How many items have the name of an earlier one.
        count: u64,
    },
    /// There are no items.
    #[error("the list has no items")]
    Nothing,
}

/// Reads a list.
///
/// # Errors
///
/// Where it cannot be a population: not UTF-8, of uneven rows, or with items that cannot be told apart.
pub fn read(bytes: &[u8], shape: &Shape) -> Result<Listed, Unusable> {
    if bytes.len() as u64 > LARGEST_LIST {
        return Err(Unusable::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let separator = shape.separator.unwrap_or_else(|| separator_of(bytes));
    if !quotes_pair(bytes) {
        return Err(Unusable::Quotes);
    }
    let mut reader = ReaderBuilder::new().delimiter(separator.byte()).has_headers(false).from_reader(bytes);
    let mut record = ByteRecord::new();
    let mut column = None;
    let mut names = Names::default();
    let mut first = true;
    while next(&mut reader, &mut record)? {
        let line = record.position().map_or(0, csv::Position::line);
        let text = |field: &[u8]| match std::str::from_utf8(field) {
            Ok(text) => Ok(text.trim().to_owned()),
            Err(_) => Err(Unusable::NotUtf8 { line }),
        };
        let fields: Vec<String> = record.iter().map(text).collect::<Result<_, _>>()?;
        if std::mem::take(&mut first) {
            column = place(&shape.column, &fields, shape.headless)?;
            if !shape.headless {
                continue;
            }
        }
        match column {
            None => names.number(),
            Some(column) => names.take(fields.into_iter().nth(column).unwrap_or_default(), line),
        }
    }
    Ok(Listed { separator, column: column.map(|column| column + 1), ids: names.finish()? })
}

/// Returns whether quotation marks come in pairs, those within a text included. One too many would swallow all rows after it.
pub(super) fn quotes_pair(bytes: &[u8]) -> bool {
    bytes.iter().fold(true, |pair, byte| if *byte == b'"' { !pair } else { pair })
}

/// Takes the next row; no when there is none.
fn next(reader: &mut csv::Reader<&[u8]>, record: &mut ByteRecord) -> Result<bool, Unusable> {
    reader.read_byte_record(record).map_err(|error| match error.kind() {
        ErrorKind::UnequalLengths { pos, expected_len, len } => Unusable::Columns {
            line: pos.as_ref().map_or(0, csv::Position::line),
            found: *len,
            expected: *expected_len,
        },
        _ => Unusable::NotUtf8 { line: error.position().map_or(0, csv::Position::line) },
    })
}

/// Returns what separates the columns of the first row: what stands in it most often, outside quotation marks.
pub(super) fn separator_of(bytes: &[u8]) -> Separator {
    let mut quoted = false;
    let mut counts = Separator::ALL.map(|separator| (0_u32, separator));
    for byte in bytes {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            byte if !quoted => {
                for (count, separator) in &mut counts {
                    *count += u32::from(separator.byte() == *byte);
                }
            }
            _ => {}
        }
    }
    // The first of those that stand equally often.
    counts.into_iter().rev().max_by_key(|(count, _)| *count).map_or(Separator::Comma, |(_, separator)| separator)
}

/// Returns the place, counted from 0, of the column with the items' names; none where they are known by their row.
fn place(column: &Column, fields: &[String], headless: bool) -> Result<Option<usize>, Unusable> {
    let number = |number: &usize| number.checked_sub(1).filter(|place| *place < fields.len());
    let missing = |called: &str| Unusable::NoColumn {
        column: called.to_owned(),
        columns: if headless { (1..=fields.len()).map(|number| number.to_string()).collect() } else { fields.to_vec() },
    };
    let called = match column {
        Column::Rows => return Ok(None),
        Column::First => return Ok(Some(0)),
        Column::Numbered(column) => return number(column).map(Some).ok_or_else(|| missing(&column.to_string())),
        Column::Called(called) => called.trim(),
    };
    let named = || fields.iter().position(|field| field == called).filter(|_| !headless);
    let alike = || fields.iter().position(|field| field.eq_ignore_ascii_case(called)).filter(|_| !headless);
    let numbered = || called.parse().ok().and_then(|column| number(&column));
    named().or_else(alike).or_else(numbered).map(Some).ok_or_else(|| missing(called))
}

/// The names of items as they come in.
#[derive(Debug, Default)]
struct Names {
    ids: Vec<String>,
    lines: BTreeMap<String, u64>,
    nameless: (u64, u64),
    twice: Option<(String, u64, u64)>,
    doubles: u64,
}

impl Names {
    fn take(&mut self, id: String, line: u64) {
        if id.is_empty() {
            self.nameless = (if self.nameless.1 == 0 { line } else { self.nameless.0 }, self.nameless.1 + 1);
        } else if let Some(first) = self.lines.get(&id) {
            self.doubles += 1;
            self.twice.get_or_insert((id, *first, line));
        } else {
            self.lines.insert(id.clone(), line);
            self.ids.push(id);
        }
    }

    fn number(&mut self) {
        self.ids.push((self.ids.len() + 1).to_string());
    }

    fn finish(self) -> Result<Vec<String>, Unusable> {
        if self.nameless.1 > 0 {
            return Err(Unusable::Nameless { line: self.nameless.0, count: self.nameless.1 });
        }
        if let Some((id, first, second)) = self.twice {
            return Err(Unusable::Twice { id, first, second, count: self.doubles });
        }
        if self.ids.is_empty() { Err(Unusable::Nothing) } else { Ok(self.ids) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ids(text: &str) -> Result<Vec<String>, Unusable> {
        read(text.as_bytes(), &Shape::default()).map(|listed| listed.ids)
    }

    #[test]
    fn lists_with_commas_semicolons_and_tabs_are_read_with_or_without_a_mark_at_the_start() {
        for text in [
            "id,x\nA,1\nB,2\n",
            "id;x\r\nA;1,5\r\nB;2\r\n",
            "id\tx\nA\t1\nB\t2",
            "\u{feff}id,x\nA,1\nB,2",
            "id\nA\n\nB",
        ] {
            assert_eq!(ids(text), Ok(vec!["A".to_owned(), "B".to_owned()]), "{text:?}");
        }
    }

    #[test]
    fn a_text_in_quotes_may_hold_anything() {
        let text = "\"id, of it\";note\n\" A \";\"two\nlines; \"\"quoted\"\"\"\nB;\n";
        assert_eq!(ids(text), Ok(vec!["A".to_owned(), "B".to_owned()]));
    }

    #[test]
    fn the_column_is_chosen_by_name_or_number_or_the_rows_are_numbered() {
        let read = |column: Column, headless| {
            let listed = read(b"Nr,Ticket\n1,T-1\n2,T-2\n", &Shape { separator: None, headless, column });
            listed.map(|listed| (listed.column, listed.ids))
        };
        let two = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
        assert_eq!(read(Column::First, false), Ok((Some(1), two("1", "2"))));
        assert_eq!(read(Column::Called("ticket".to_owned()), false), Ok((Some(2), two("T-1", "T-2"))));
        assert_eq!(read(Column::Called("2".to_owned()), false), Ok((Some(2), two("T-1", "T-2"))));
        assert_eq!(read(Column::Rows, false), Ok((None, two("1", "2"))));
        assert_eq!(read(Column::Rows, true).map(|(_, ids)| ids.len()), Ok(3));
        let columns = two("Nr", "Ticket");
        assert_eq!(
            read(Column::Called("Case".to_owned()), false),
            Err(Unusable::NoColumn { column: "Case".to_owned(), columns })
        );
    }

    #[test]
    fn what_cannot_be_told_apart_or_may_hide_rows_is_refused() {
        assert_eq!(ids("id\nA\nB\nA\nA\n"), Err(Unusable::Twice { id: "A".to_owned(), first: 2, second: 4, count: 2 }));
        assert_eq!(ids("id,x\nA,1\n ,2\n,3\n"), Err(Unusable::Nameless { line: 3, count: 2 }));
        assert_eq!(ids("id,x\nA,1\nB\n"), Err(Unusable::Columns { line: 3, found: 1, expected: 2 }));
        assert_eq!(ids("id,x\nA,\"1\nB,2\nC,3\n"), Err(Unusable::Quotes));
        assert_eq!(ids("id,x\n"), Err(Unusable::Nothing));
        assert_eq!(ids(""), Err(Unusable::Nothing));
        let latin = read(b"id,x\nA,1\nB,caf\xe9\n", &Shape::default());
        assert_eq!(latin, Err(Unusable::NotUtf8 { line: 3 }));
    }

    proptest! {
        #[test]
        fn whatever_the_bytes_are_there_is_a_list_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            for column in [Column::First, Column::Rows, Column::Called("2".to_owned())] {
                let _ = read(&bytes, &Shape { separator: None, headless: true, column });
            }
        }

        #[test]
        fn every_name_that_is_written_is_read_back(
            names in prop::collection::btree_set("[ -~é]{1,12}", 1..20), separator in prop::sample::select(&Separator::ALL[..]),
        ) {
            let names: Vec<String> = names.into_iter().filter(|name| name.trim() == name).collect();
            prop_assume!(!names.is_empty());
            let mut writer = csv::WriterBuilder::new().delimiter(separator.byte()).from_writer(Vec::new());
            writer.write_record(["id", "x"]).expect("written");
            for name in &names {
                writer.write_record([name.as_str(), "1"]).expect("written");
            }
            let bytes = writer.into_inner().expect("whole");
            let listed = read(&bytes, &Shape::default()).expect("a list");
            prop_assert_eq!(listed.ids, names);
            prop_assert_eq!(listed.separator, separator);
        }
    }
}
