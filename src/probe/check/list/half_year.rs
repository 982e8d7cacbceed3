//! Halves of years, and how reports name them.

use jiff::civil::Date;

use super::date;

/// A half of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct HalfYear {
    year: i16,
    second: bool,
}

impl HalfYear {
    /// Returns the half-year in which a day lies.
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), second: day.month() > 6 }
    }

    /// Returns its first day; none beyond all calendars.
    pub fn first(self) -> Option<Date> {
        Date::new(self.year, if self.second { 7 } else { 1 }, 1).ok()
    }

    /// Returns its last day.
    pub fn last(self) -> Option<Date> {
        if self.second { Date::new(self.year, 12, 31).ok() } else { Date::new(self.year, 6, 30).ok() }
    }

    /// Returns the half-year after it.
    pub fn next(self) -> Self {
        if self.second {
            Self { year: self.year.saturating_add(1), second: false }
        } else {
            Self { second: true, ..self }
        }
    }
}

impl std::fmt::Display for HalfYear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-H{}", self.year, if self.second { 2 } else { 1 })
    }
}

/// Words for the first and the second half.
const FIRST: &[&str] = &["h1", "1h", "s1", "1st", "1e", "first", "eerste", "i", "1ste"];
const SECOND: &[&str] = &["h2", "2h", "s2", "2nd", "2e", "second", "tweede", "ii", "2de"];

/// Returns the first and the last half-year that a report's period names; none where it names none, or a part of one.
pub(super) fn read(text: &str) -> Option<(HalfYear, HalfYear)> {
    let text = text.trim().to_lowercase();
    if let Some(span) = days(&text) {
        return Some(span);
    }
    let words: Vec<String> = parts(&text);
    let years: Vec<i16> = words.iter().filter_map(|word| year(word)).collect();
    let [first_year, rest @ ..] = years.as_slice() else { return None };
    let last_year = *rest.last().unwrap_or(first_year);
    let has = |names: &[&str]| words.iter().any(|word| names.contains(&word.as_str()));
    let months: Vec<i16> = words
        .iter()
        .filter_map(|word| word.chars().all(char::is_alphabetic).then(|| date::month(word)).flatten())
        .collect();
    let half = |year, second| HalfYear { year, second };
    match (has(FIRST), has(SECOND), months.as_slice()) {
        (true, false, []) if rest.is_empty() => Some((half(*first_year, false), half(*first_year, false))),
        (false, true, []) if rest.is_empty() => Some((half(*first_year, true), half(*first_year, true))),
        (_, _, [from, to]) => {
            let second = |month: i16, begins: bool| match (month, begins) {
                (1, true) | (6, false) => Some(false),
                (7, true) | (12, false) => Some(true),
                _ => None,
            };
            let span = (half(*first_year, second(*from, true)?), half(last_year, second(*to, false)?));
            (span.0 <= span.1).then_some(span)
        }
        // A year with nothing else is one report for two half-years.
        (false, false, []) if words.len() == 1 => Some((half(*first_year, false), half(*first_year, true))),
        _ => None,
    }
}

/// Reads a period from day to day, or from month to month.
fn days(text: &str) -> Option<(HalfYear, HalfYear)> {
    let split =
        ["..", " - ", " – ", " to ", " t/m ", " tot en met ", "/"].iter().find_map(|between| text.split_once(between));
    let (from, to) = split?;
    let whole = |from: Date, to: Date| {
        let (first, last) = (HalfYear::of(from), HalfYear::of(to));
        (first.first() == Some(from) && last.last() == Some(to) && first <= last).then_some((first, last))
    };
    if let Some((from, to)) = date::day(from).zip(date::day(to)) {
        return whole(from, to);
    }
    if let Some((from, to)) = date::month_of_year(from).zip(date::month_of_year(to)) {
        return whole(from, to.last_of_month());
    }
    // Day and month of one could be taken for each other: both are written alike, and one way only gives whole half-years.
    let in_order = |day_first| whole(date::day_in_order(from, day_first)?, date::day_in_order(to, day_first)?);
    match (in_order(true), in_order(false)) {
        (Some(span), None) | (None, Some(span)) => Some(span),
        _ => None,
    }
}

/// Returns the words of a text; a letter and a digit that stand together stay together, `2023h1` comes apart behind the year.
fn parts(text: &str) -> Vec<String> {
    let words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .flat_map(|word| match (word.is_char_boundary(4).then(|| word.split_at(4)), word.len()) {
            (Some((year_part, rest)), 6..) if year(year_part).is_some() => vec![year_part.to_owned(), rest.to_owned()],
            (_, 6) if word.get(2..).is_some_and(|end| year(end).is_some()) => {
                vec![word[..2].to_owned(), word[2..].to_owned()]
            }
            _ => vec![word.to_owned()],
        })
        .collect()
}

fn year(word: &str) -> Option<i16> {
    (word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| word.parse().ok())
        .flatten()
        .filter(|year| (1990..2200).contains(year))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_period_is_read_as_reports_write_it() {
        for (text, expected) in [
            ("2023-H1", Some("2023-H1 2023-H1")),
            ("H2 2023", Some("2023-H2 2023-H2")),
            ("2H2023", Some("2023-H2 2023-H2")),
            ("2023h1", Some("2023-H1 2023-H1")),
            ("2009 (2nd half)", Some("2009-H2 2009-H2")),
            ("eerste halfjaar 2024", Some("2024-H1 2024-H1")),
            ("2e helft 2024", Some("2024-H2 2024-H2")),
            ("January - June 2023", Some("2023-H1 2023-H1")),
            ("juli t/m december 2023", Some("2023-H2 2023-H2")),
            ("July 2022 – June 2023", Some("2022-H2 2023-H1")),
            ("2023-01-01..2023-06-30", Some("2023-H1 2023-H1")),
            ("01/07/2024 - 31/12/2024", Some("2024-H2 2024-H2")),
            ("07/01/2024 - 12/31/2024", Some("2024-H2 2024-H2")),
            ("01/01/2024 - 30/06/2024", Some("2024-H1 2024-H1")),
            ("2024-07 to 2024-12", Some("2024-H2 2024-H2")),
            ("01/2024 – 06/2024", Some("2024-H1 2024-H1")),
            ("2024-07 to 2024-11", None),
            ("01/02/2024 - 03/04/2024", None),
            ("2023", Some("2023-H1 2023-H2")),
            ("2023-01-01..2023-05-31", None),
            ("Q1 2023", None),
            ("March - June 2023", None),
            ("recent", None),
            ("", None),
        ] {
            let found = read(text).map(|(from, to)| format!("{from} {to}"));
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_names_half_years_in_order_or_none(text: String) {
            if let Some((from, to)) = read(&text) {
                prop_assert!(from <= to);
            }
        }
    }
}
