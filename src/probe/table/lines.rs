//! A table as lines of cells with tabs between: a head of `#` lines, a line of names, rows.

use super::{TableError, TableErrorKind, TableFile};

/// The version of the form that is known here.
const FORMAT: u32 = 1;

/// A table, taken apart.
#[derive(Debug, Clone)]
pub struct Lines<'a> {
    /// Version of its content.
    pub version: &'a str,
    file: &'a str,
    rows: Vec<(usize, Vec<&'a str>)>,
}

/// A row, and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a, 'l> {
    file: &'a str,
    /// The line, counted from 1.
    pub number: usize,
    cells: &'l [&'a str],
}

impl<'a> Lines<'a> {
    /// Takes a table apart. It has to have these columns, in this order, and to say where it is from.
    pub fn of(file: TableFile<'a>, columns: &[&str]) -> Result<Self, TableError> {
        let error =
            |line, kind, about: &str| TableError { table: file.name.to_owned(), line, kind, about: about.to_owned() };
        let (mut format, mut version, mut named) = (None, None, [false; 3]);
        let (mut heading, mut rows) = (false, Vec::new());
        for (index, line) in file.text.lines().enumerate() {
            let number = index + 1;
            if let Some(remark) = line.strip_prefix('#') {
                let Some((key, value)) = remark.trim_start().split_once('\t') else { continue };
                match key {
                    "format" => format = value.trim().parse::<u32>().ok(),
                    "version" => version = Some(value.trim()),
                    "source" => named[0] = true,
                    "date" => named[1] = true,
                    "licence" => named[2] = true,
                    _ => {}
                }
            } else if line.trim().is_empty() {
                // Nothing stands there.
            } else if heading {
                let cells: Vec<&str> = line.split('\t').collect();
                if cells.len() != columns.len() {
                    return Err(error(number, TableErrorKind::Form, &cells.len().to_string()));
                }
                rows.push((number, cells));
            } else {
                if let Some(missing) = columns.iter().find(|column| !line.split('\t').any(|name| name == **column)) {
                    return Err(error(number, TableErrorKind::Missing, missing));
                }
                if line.split('\t').ne(columns.iter().copied()) {
                    return Err(error(number, TableErrorKind::Form, line));
                }
                heading = true;
            }
        }
        match format {
            None => return Err(error(1, TableErrorKind::Missing, "format")),
            Some(newer) if newer > FORMAT => return Err(error(1, TableErrorKind::Newer, &newer.to_string())),
            Some(_) => {}
        }
        for (known, name) in named.into_iter().zip(["source", "date", "licence"]) {
            if !known {
                return Err(error(1, TableErrorKind::Missing, name));
            }
        }
        let version = version.ok_or_else(|| error(1, TableErrorKind::Missing, "version"))?;
        Ok(Self { version, file: file.name, rows })
    }

    /// Returns the rows.
    pub fn rows(&self) -> impl Iterator<Item = Line<'a, '_>> {
        self.rows.iter().map(|(number, cells)| Line { file: self.file, number: *number, cells })
    }
}

impl<'a> Line<'a, '_> {
    /// Returns a cell, counted from 0.
    pub fn cell(&self, index: usize) -> &'a str {
        self.cells.get(index).map_or("", |cell| cell.trim())
    }

    /// Returns the parts of a cell between bars.
    pub fn parts(&self, index: usize) -> impl Iterator<Item = &'a str> {
        self.cell(index).split('|').map(str::trim).filter(|part| !part.is_empty())
    }

    /// Returns an error about this row.
    pub fn error(&self, kind: TableErrorKind, about: &str) -> TableError {
        TableError { table: self.file.to_owned(), line: self.number, kind, about: about.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_that_cannot_be_used_says_where_and_why() {
        let head = "# format\t1\n# version\t1\n# source\ts\n# date\td\n# licence\tl\n";
        let read = |text: &str| {
            Lines::of(TableFile { name: "t", text }, &["a", "b"])
                .map(|lines| lines.rows.len())
                .map_err(|error| error.to_string())
        };
        for (text, expected) in [
            (format!("{head}a\tb\n1\t2\n\n3\t4\n"), Ok(2)),
            (format!("{head}a\tb\n1\t2\t3\n"), Err("t:7: form: 3".to_owned())),
            (format!("{head}a\tc\n"), Err("t:6: missing: b".to_owned())),
            (head.replace("format\t1", "format\t2"), Err("t:1: newer: 2".to_owned())),
            (head.replace("# source\ts\n", ""), Err("t:1: missing: source".to_owned())),
            (String::new(), Err("t:1: missing: format".to_owned())),
        ] {
            assert_eq!(read(&text), expected, "{text}");
        }
    }
}
