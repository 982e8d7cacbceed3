//! Days as lists write them.

use jiff::civil::Date;

/// Months by the first letters of their names, in English and Dutch.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mar", "maart", "mrt"],
    &["apr"],
    &["may", "mei"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["oct", "okt"],
    &["nov"],
    &["dec"],
];

/// Returns the day that a text names; none where it names none, or where day and month could be taken for each other.
pub(super) fn day(text: &str) -> Option<Date> {
    read(text, None)
}

/// Returns the day that a text names, where it is known whether the day or the month comes first between strokes.
pub(super) fn day_in_order(text: &str, day_first: bool) -> Option<Date> {
    read(text, Some(day_first))
}

fn read(text: &str, day_first: Option<bool>) -> Option<Date> {
    let text = text.trim();
    // A time behind the day does not matter.
    let head = text.split(['T', ' ']).next().unwrap_or_default();
    if let Ok(date) = head.parse::<Date>() {
        return Some(date);
    }
    for sign in ['/', '-', '.'] {
        let parts: Vec<&str> = head.split(sign).collect();
        let [Some(a), Some(b), Some(c)] = [0, 1, 2].map(|index| parts.get(index).and_then(|part| number(part))) else {
            continue;
        };
        if parts.len() != 3 {
            return None;
        }
        if a > 31 {
            return date(a, b, c);
        }
        // Between dashes and dots the day comes first; between strokes it depends on who writes.
        return match (sign, a == b || b > 12, a > 12) {
            ('/', true, false) => date(c, a, b),
            ('/', false, false) => {
                day_first.and_then(|day_first| if day_first { date(c, b, a) } else { date(c, a, b) })
            }
            _ => date(c, b, a),
        };
    }
    spelled(text)
}

fn number(text: &str) -> Option<i16> {
    (text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    (year >= 1000).then(|| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()).flatten()
}

/// Reads a day with the name of its month, such as `23 juni 2026` or `June 23, 2026`.
fn spelled(text: &str) -> Option<Date> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split([' ', ',', '-', '.']).filter(|word| !word.is_empty()).collect();
    let [first, second, third] = words.as_slice() else { return None };
    let (month, day) = match (month(first), month(second)) {
        (Some(month), None) => (month, second),
        (None, Some(month)) => (month, first),
        _ => return None,
    };
    let day = day.trim_end_matches(|char: char| char.is_alphabetic());
    date(number(third)?, month, number(day)?)
}

/// Returns the first day of the month that a text names by its number, such as `2026-07` or `07/2026`.
pub(super) fn month_of_year(text: &str) -> Option<Date> {
    let (first, second) = text.trim().split_once(['-', '/', '.'])?;
    let (year, month) = if first.len() == 4 { (first, second) } else { (second, first) };
    date(number(year)?, number(month)?, 1)
}

/// Returns the number of the month that a word names.
pub(super) fn month(word: &str) -> Option<i16> {
    let found = MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)))?;
    i16::try_from(found + 1).ok()
}

/// Returns the day that stands in a name of a file, such as `list-2026-09-01.csv` or `20260901 list.csv`.
pub(super) fn in_name(name: &str) -> Option<Date> {
    let digits: String =
        name.chars().map(|char| if char.is_ascii_digit() || char == '-' { char } else { ' ' }).collect();
    digits.split_whitespace().find_map(|part| {
        let part = part.trim_matches('-');
        let whole =
            (part.len() == 8 && !part.contains('-')).then(|| format!("{}-{}-{}", &part[..4], &part[4..6], &part[6..]));
        whole.as_deref().unwrap_or(part).parse::<Date>().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_it_is_usually_written() {
        for (text, expected) in [
            ("2026-06-23", Some("2026-06-23")),
            ("2026-06-23T10:00:00Z", Some("2026-06-23")),
            ("2026-06-23 10:00:00", Some("2026-06-23")),
            ("23-6-2026", Some("2026-06-23")),
            ("6.7.2026", Some("2026-07-06")),
            ("23/06/2026", Some("2026-06-23")),
            ("06/23/2026", Some("2026-06-23")),
            ("2026/06/23", Some("2026-06-23")),
            ("07/07/2026", Some("2026-07-07")),
            ("06/07/2026", None),
            ("23 juni 2026", Some("2026-06-23")),
            ("June 23rd, 2026", Some("2026-06-23")),
            ("1 maart 2026", Some("2026-03-01")),
            ("31-2-2026", None),
            ("soon", None),
            ("", None),
            ("1-2-3-4", None),
            ("99999999", None),
        ] {
            assert_eq!(day(text).map(|day| day.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn an_order_that_is_known_tells_day_and_month_apart() {
        assert_eq!(day_in_order("06/07/2026", true).map(|day| day.to_string()).as_deref(), Some("2026-07-06"));
        assert_eq!(day_in_order("06/07/2026", false).map(|day| day.to_string()).as_deref(), Some("2026-06-07"));
    }

    #[test]
    fn a_month_is_read_by_its_number() {
        for (text, expected) in
            [("2026-07", Some("2026-07-01")), ("07/2026", Some("2026-07-01")), ("2026-13", None), ("7", None)]
        {
            assert_eq!(month_of_year(text).map(|day| day.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_day_in_a_name_is_found() {
        let found = |name| in_name(name).map(|day| day.to_string());
        assert_eq!(found("subprocessors-2025-10-01.csv").as_deref(), Some("2025-10-01"));
        assert_eq!(found("20251001 list.xlsx").as_deref(), Some("2025-10-01"));
        assert_eq!(found("list-2025.csv"), None);
    }
}
