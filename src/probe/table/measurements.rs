//! Fields that hold sensitive measurements: how much somebody wrote, and for how long they worked.

use super::{TableError, TableErrorKind, TableFile, rows::Rows};

/// Names of fields that hold sensitive measurements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measurements {
    /// Version of its content.
    pub version: String,
    /// What is measured, and how the name of the field ends, of letters and digits in lower case.
    endings: Vec<(String, String)>,
}

impl Measurements {
    /// Reads a table of measurements.
    pub fn read(file: TableFile<'_>) -> Result<Self, TableError> {
        let rows = Rows::read(file, &["measure", "field"])?;
        let mut endings: Vec<(String, String)> = Vec::new();
        for row in rows.rows() {
            let (measure, field) = (row.must(0)?, row.must(1)?);
            let ending = bare(field);
            if ending.is_empty() {
                return Err(row.error(TableErrorKind::Value, field));
            }
            if endings.iter().any(|(_, other)| *other == ending) {
                return Err(row.error(TableErrorKind::Twice, field));
            }
            endings.push((measure.to_owned(), ending));
        }
        Ok(Self { version: rows.head("version").to_owned(), endings })
    }

    /// Returns what a field measures, if it is a sensitive measurement: by the end of its path, and by its value, which
    /// has to be a number other than zero.
    pub fn measured(&self, path: &str, value: &str) -> Option<&str> {
        let first = value.trim().bytes().next()?;
        if !first.is_ascii_digit() || !value.trim().parse::<f64>().is_ok_and(|number| number > 0.0) {
            return None;
        }
        self.endings.iter().find(|(_, ending)| ends_with(path, ending)).map(|(measure, _)| measure.as_str())
    }
}

/// Returns whether a path ends with these letters and digits, from the beginning of a word on.
fn ends_with(path: &str, ending: &str) -> bool {
    let path = path.as_bytes();
    let mut at = path.len();
    for letter in ending.bytes().rev() {
        let Some(last) = path[..at].iter().rposition(u8::is_ascii_alphanumeric) else { return false };
        if !path[last].eq_ignore_ascii_case(&letter) {
            return false;
        }
        at = last;
    }
    let before = at.checked_sub(1).map(|before| path[before]);
    before.is_none_or(|before| {
        !before.is_ascii_alphanumeric() || (before.is_ascii_lowercase() && path[at].is_ascii_uppercase())
    })
}

/// Returns a name with its letters and digits only, in lower case.
fn bare(name: &str) -> String {
    name.to_ascii_lowercase().chars().filter(char::is_ascii_alphanumeric).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/probe/measurements.tsv"));

    #[test]
    fn sensitive_measurements_are_known_by_their_fields() {
        let table = Measurements::read(TableFile { name: "measurements", text: SHIPPED }).expect("readable");
        for (path, measure) in [
            ("data.Doc.PageCount", "pages"),
            ("data.Doc.WordCount", "words"),
            ("data.Doc.ParagraphCount", "paragraphs"),
            ("data.Doc.CitationCount", "citations"),
            ("data.Activity.ActiveTimeMs", "active-time"),
            ("data.Data_CharactersTyped", "characters"),
        ] {
            assert_eq!(table.measured(path, "23"), Some(measure), "{path}");
        }
        for (path, value) in [
            ("data.Doc.PageCount", "0"),
            ("data.Doc.PageCount", "many"),
            ("data.Data.Count", "14"),
            ("data.PasswordCount", "3"),
            ("data.Data.DurationMs", "184"),
        ] {
            assert_eq!(table.measured(path, value), None, "{path}");
        }
    }

    #[test]
    fn a_field_that_stands_twice_is_refused() {
        let text = "format\t1\nversion\t1\nsource\tx\ndate\t2026\nlicence\tx\n\nmeasure\tfield\npages\tPageCount\nwords\tpage_count\n";
        let error = Measurements::read(TableFile { name: "measurements", text }).expect_err("twice");
        assert_eq!((error.line, error.kind), (9, TableErrorKind::Twice));
    }
}
