//! Finding the heading of a table: below titles, above rows.

use std::collections::BTreeSet;

/// Rows in which the heading is looked for, at the start of a table.
pub const SEARCHED: usize = 200;
/// Rows above the heading, at most: title, date, remarks.
const TITLES: usize = 20;
/// The most columns that are read.
pub const COLUMNS: usize = 2000;
/// Characters of a column's name.
const NAME: usize = 200;

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Which row it is, counted from 0.
    pub row: usize,
    /// The names of the columns, normalised, each once.
    pub columns: Vec<String>,
    /// Whether every column has a name of its own that reads like one.
    pub clean: bool,
}

/// Returns the heading of a table that begins with these rows.
pub fn find(rows: &[Vec<String>]) -> Option<Heading> {
    let widest = rows.iter().map(|row| filled(row)).max()?;
    let (index, cells) = rows
        .iter()
        .enumerate()
        .take(TITLES)
        .find(|(_, row)| filled(row) >= 2 && filled(row) * 2 >= widest && row.iter().all(|cell| may_name(cell)))?;
    let mut columns: Vec<String> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut clean = true;
    let end = cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
    for (number, cell) in cells[..end].iter().take(COLUMNS).enumerate() {
        let mut name = normalised(cell);
        clean &= !name.is_empty() && reads_like_a_name(cell);
        if name.is_empty() {
            name = format!("column_{}", number + 1);
        }
        if !seen.insert(name.clone()) {
            clean = false;
            name = format!("{name}_{}", number + 1);
            seen.insert(name.clone());
        }
        columns.push(name);
    }
    Some(Heading { row: index, columns, clean })
}

/// Returns how many cells of a row hold something.
pub fn filled(row: &[String]) -> usize {
    row.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// Returns the name of a column as facts have it: lower case, `_` for what is no letter or digit.
pub fn normalised(name: &str) -> String {
    let mut normalised = String::new();
    for char in name.trim().chars().take(NAME) {
        if char.is_alphanumeric() {
            normalised.extend(char.to_lowercase());
        } else if !normalised.is_empty() && !normalised.ends_with('_') {
            normalised.push('_');
        }
    }
    normalised.truncate(normalised.trim_end_matches('_').len());
    normalised
}

/// Returns whether a cell can be the name of a column: empty, or no number and no date, and not a whole paragraph.
fn may_name(cell: &str) -> bool {
    let cell = cell.trim();
    cell.is_empty()
        || (cell.chars().any(char::is_alphabetic)
            && cell.parse::<f64>().is_err()
            && cell.chars().count() <= NAME
            && !cell.starts_with(['{', '[', '<']))
}

/// Returns whether it reads like the name of a column, and not like a sentence.
fn reads_like_a_name(cell: &str) -> bool {
    let cell = cell.trim();
    !cell.ends_with(['.', ':', ',']) && cell.split_whitespace().count() <= 14
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn titles_above_the_heading_are_passed_over() {
        let table = rows("List of subprocessors|||\nVersion|1.2||\n\nName|Location|Service|In use from\na|b|c|d");
        let heading = find(&table).expect("a heading");
        assert_eq!(heading.row, 3);
        assert_eq!(heading.columns, ["name", "location", "service", "in_use_from"]);
        assert!(heading.clean);
    }

    #[test]
    fn a_row_of_numbers_is_no_heading() {
        assert_eq!(find(&rows("1|2|3\n4|5|6")), None);
        assert_eq!(find(&rows("one\ntwo")), None);
    }

    #[test]
    fn two_columns_of_one_name_stay_apart() {
        let heading = find(&rows("Name|Name|\nx|y|z")).expect("a heading");
        assert_eq!(heading.columns, ["name", "name_2"]);
        assert!(!heading.clean);
    }

    #[test]
    fn names_of_columns_are_normalised() {
        assert_eq!(normalised(" Users/Accounts  Specified "), "users_accounts_specified");
        assert_eq!(normalised("Land (vestiging)"), "land_vestiging");
        assert_eq!(normalised("2009 (2nd half) Requests"), "2009_2nd_half_requests");
    }
}
