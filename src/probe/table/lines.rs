//! A table of lines: what is said of it in its head, a name and a value a line; an empty line; the names of its columns; rows.
//! Tabs stand between names, values and cells; a line that begins with `#` is a remark.

use super::{TableError, TableErrorKind, TableFile};

/// The newest form of these tables that is known here.
const FORMAT: u32 = 1;

/// What a table's head says of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Lines<'a> {
    /// Version of its content.
    pub version: String,
    /// The rows, each with its line.
    pub rows: Vec<(usize, Vec<&'a str>)>,
}

/// Returns the rows of a table that has these columns, and what its head says. The head has to name format, version, source,
/// date and licence.
pub(super) fn read<'a>(file: &TableFile<'a>, columns: &[&str]) -> Result<Lines<'a>, TableError> {
    let wrong = |line: usize, kind: TableErrorKind, about: &str| TableError {
        table: file.name.to_owned(),
        line,
        kind,
        about: about.to_owned(),
    };
    let mut head: Vec<(&str, &str)> = Vec::new();
    let mut rows = Vec::new();
    let mut heading = false;
    let mut in_head = true;
    for (index, line) in file.text.lines().enumerate() {
        let number = index + 1;
        if line.starts_with('#') {
            continue;
        }
        if line.trim().is_empty() {
            in_head = false;
            continue;
        }
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        match cells[..] {
            [name, value] if in_head => head.push((name, value)),
            _ if in_head => return Err(wrong(number, TableErrorKind::Form, line)),
            _ if heading && cells.len() == columns.len() => rows.push((number, cells)),
            _ if !heading && cells == columns => heading = true,
            _ => return Err(wrong(number, TableErrorKind::Form, line)),
        }
    }
    let last = file.text.lines().count();
    for name in ["format", "version", "source", "date", "licence"] {
        if !head.iter().any(|(there, value)| *there == name && !value.is_empty()) {
            return Err(wrong(1, TableErrorKind::Missing, name));
        }
    }
    let said = |name: &str| head.iter().find(|(there, _)| *there == name).map_or("", |(_, value)| *value);
    match said("format").parse::<u32>() {
        Ok(FORMAT) => {}
        Ok(newer) if newer > FORMAT => return Err(wrong(1, TableErrorKind::Newer, said("format"))),
        _ => return Err(wrong(1, TableErrorKind::Value, said("format"))),
    }
    if !heading {
        return Err(wrong(last.max(1), TableErrorKind::Missing, &columns.join(" ")));
    }
    Ok(Lines { version: said("version").to_owned(), rows })
}
