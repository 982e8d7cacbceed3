//! Tables of rows: a head of keys and values, an empty line, the names of the columns, and rows; tabs between. A line
//! that begins with `#` is a remark, `-` is an empty cell.

use super::{TableError, TableErrorKind, TableFile};

/// The version of the form that is known here.
const FORMAT: u32 = 1;

/// A table, taken apart.
pub(super) struct Rows<'a> {
    name: &'a str,
    head: Vec<(&'a str, &'a str)>,
    all: Vec<Row<'a>>,
}

/// A row, and its line.
pub(super) struct Row<'a> {
    table: &'a str,
    pub line: usize,
    cells: Vec<&'a str>,
}

impl<'a> Rows<'a> {
    /// Takes a table apart; it must have these columns, in this order.
    pub(super) fn read(file: TableFile<'a>, columns: &[&str]) -> Result<Self, TableError> {
        let error = |line, kind, about: &str| error(file.name, line, kind, about);
        let mut lines = file.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        let mut head = Vec::new();
        for (line, text) in lines.by_ref().take_while(|(_, text)| !text.is_empty()) {
            if text.starts_with('#') {
                continue;
            }
            let (key, value) = text.split_once('\t').ok_or_else(|| error(line, TableErrorKind::Form, text))?;
            head.push((key, value));
        }
        let found = |key: &str| head.iter().find(|(name, _)| *name == key).map(|(_, value)| *value);
        for key in ["format", "version", "date", "source", "licence"] {
            found(key).ok_or_else(|| error(1, TableErrorKind::Missing, key))?;
        }
        let format = found("format").unwrap_or_default();
        match format.parse::<u32>() {
            Ok(FORMAT) => {}
            Ok(newer) if newer > FORMAT => return Err(error(1, TableErrorKind::Newer, format)),
            _ => return Err(error(1, TableErrorKind::Value, format)),
        }
        let mut lines = lines.filter(|(_, text)| !text.is_empty() && !text.starts_with('#'));
        let (line, names) = lines.next().ok_or_else(|| error(1, TableErrorKind::Missing, columns[0]))?;
        for (index, column) in columns.iter().enumerate() {
            if names.split('\t').nth(index) != Some(column) {
                return Err(error(line, TableErrorKind::Missing, column));
            }
        }
        let all = lines
            .map(|(line, text)| {
                let cells: Vec<&str> = text.split('\t').collect();
                if cells.len() == columns.len() {
                    Ok(Row { table: file.name, line, cells })
                } else {
                    Err(error(line, TableErrorKind::Form, text))
                }
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { name: file.name, head, all })
    }

    /// Returns a value of the head; empty where it is not there.
    pub(super) fn head(&self, key: &str) -> &'a str {
        self.head.iter().find(|(name, _)| *name == key).map_or("", |(_, value)| value)
    }

    /// Returns the rows.
    pub(super) fn rows(&self) -> &[Row<'a>] {
        &self.all
    }

    /// Returns an error of this table.
    pub(super) fn error(&self, line: usize, kind: TableErrorKind, about: &str) -> TableError {
        error(self.name, line, kind, about)
    }
}

impl<'a> Row<'a> {
    /// Returns a cell by its column's number; none where it is empty.
    pub(super) fn cell(&self, column: usize) -> Option<&'a str> {
        self.cells.get(column).copied().filter(|cell| !cell.is_empty() && *cell != "-")
    }

    /// Returns the parts of a cell between bars.
    pub(super) fn parts(&self, column: usize) -> impl Iterator<Item = &'a str> {
        self.cell(column).unwrap_or_default().split('|').map(str::trim).filter(|part| !part.is_empty())
    }

    /// Returns a cell that must not be empty.
    pub(super) fn must(&self, column: usize) -> Result<&'a str, TableError> {
        self.cell(column).ok_or_else(|| self.error(TableErrorKind::Missing, self.cells[0]))
    }

    /// Returns a cell as a date, if it is not empty.
    pub(super) fn date(&self, column: usize) -> Result<Option<jiff::civil::Date>, TableError> {
        self.cell(column).map(|cell| cell.parse().map_err(|_| self.error(TableErrorKind::Value, cell))).transpose()
    }

    /// Returns an error of this row.
    pub(super) fn error(&self, kind: TableErrorKind, about: &str) -> TableError {
        error(self.table, self.line, kind, about)
    }
}

fn error(table: &str, line: usize, kind: TableErrorKind, about: &str) -> TableError {
    TableError { table: table.to_owned(), line, kind, about: about.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "format\t1\nversion\t3\ndate\t2026-01-01\nsource\ts\nlicence\tl\n\n";

    fn read(text: &str) -> Result<usize, (usize, TableErrorKind)> {
        let file = TableFile { name: "t", text };
        Rows::read(file, &["a", "b"]).map(|rows| rows.rows().len()).map_err(|error| (error.line, error.kind))
    }

    #[test]
    fn a_table_says_where_it_came_from() {
        assert_eq!(read(&format!("{HEAD}a\tb\n# remark\n1\t2\n")), Ok(1));
        for key in ["format", "version", "date", "source", "licence"] {
            let text = format!("{HEAD}a\tb\n").replacen(&format!("{key}\t"), "other\t", 1);
            assert_eq!(read(&text), Err((1, TableErrorKind::Missing)), "{key}");
        }
    }

    #[test]
    fn an_error_names_its_line() {
        assert_eq!(read(&format!("{HEAD}a\tc\n")), Err((7, TableErrorKind::Missing)));
        assert_eq!(read(&format!("{HEAD}a\tb\n1\t2\n1\n")), Err((9, TableErrorKind::Form)));
        assert_eq!(read(&HEAD.replace("format\t1", "format\t2")), Err((1, TableErrorKind::Newer)));
        assert_eq!(read("nothing\n"), Err((1, TableErrorKind::Form)));
    }
}
