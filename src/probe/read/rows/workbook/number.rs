//! Numbers of a workbook: what is a date, and how it is written.

use jiff::{ToSpan as _, civil::date};

/// Returns whether a number format that every workbook has shows a date.
pub(super) fn is_a_date(id: u32) -> bool {
    matches!(id, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58)
}

/// Returns whether a number format shows a date: it has a day, month or year outside quotes and brackets.
pub(super) fn shows_a_date(format: &str) -> bool {
    let mut chars = format.chars();
    let mut minutes_or_months = false;
    let mut hours = false;
    while let Some(char) = chars.next() {
        match char {
            '"' => while chars.next().is_some_and(|char| char != '"') {},
            '[' => while chars.next().is_some_and(|char| char != ']') {},
            '\\' | '_' | '*' => {
                chars.next();
            }
            'y' | 'Y' | 'd' | 'D' => return true,
            'm' | 'M' => minutes_or_months = true,
            'h' | 'H' | 's' | 'S' => hours = true,
            _ => {}
        }
    }
    minutes_or_months && !hours
}

/// Returns a number as text, without what calculating in floating point leaves behind.
pub(super) fn plain(number: &str) -> String {
    match number.trim().parse::<f64>() {
        Ok(value) if value.is_finite() && value.abs() < 1e15 => format!("{value}"),
        _ => number.trim().to_owned(),
    }
}

/// Returns a day as `2026-09-01`, with the time behind it if there is one; none where the number is no day.
pub(super) fn day(number: &str, from_1904: bool) -> Option<String> {
    let value: f64 = number.trim().parse().ok()?;
    if !(1.0..2_958_466.0).contains(&value) {
        return None;
    }
    // Days and seconds are counted apart; what is less than half a second is what floating point leaves behind.
    #[expect(clippy::cast_possible_truncation, reason = "the range was looked at")]
    let seconds = (value * 86_400.0).round() as i64;
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    // Workbooks count a 29 February 1900 that never was.
    let start = match (from_1904, days < 60) {
        (true, _) => date(1904, 1, 1),
        (false, true) => date(1899, 12, 31),
        (false, false) => date(1899, 12, 30),
    };
    let day = start.checked_add(days.days()).ok()?;
    Some(if rest == 0 {
        day.to_string()
    } else {
        format!("{day} {:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_spreadsheets_count_them() {
        for (number, from_1904, expected) in [
            ("45943", false, Some("2025-10-13")),
            ("45943.5", false, Some("2025-10-13 12:00:00")),
            ("44481", true, Some("2025-10-13")),
            ("1", false, Some("1900-01-01")),
            ("61", false, Some("1900-03-01")),
            ("0.5", false, None),
            ("1e300", false, None),
            ("NaN", false, None),
        ] {
            assert_eq!(day(number, from_1904).as_deref(), expected, "{number}");
        }
    }

    #[test]
    fn a_format_of_dates_is_known_by_its_letters() {
        for (format, expected) in [
            ("yyyy-mm-dd", true),
            ("[$-413]d mmmm yyyy", true),
            ("mmm", true),
            ("h:mm:ss", false),
            ("0.00", false),
            ("General", false),
            ("#,##0 \"days\"", false),
        ] {
            assert_eq!(shows_a_date(format), expected, "{format}");
        }
    }

    #[test]
    fn a_number_is_written_without_a_false_tail() {
        assert_eq!(plain("219"), "219");
        assert_eq!(plain("219.0"), "219");
        assert_eq!(plain("1.5E+2"), "150");
        assert_eq!(plain("0.1"), "0.1");
    }
}
