//! Days and periods as people type them. Forgiving in form, exact in meaning: what cannot be one day is refused.

use jiff::{
    ToSpan,
    civil::{Date, date},
};

use crate::audit::opening::Period;

/// Reads a day: `2026-09-14`, `14-9-2026`, `14/9/26`, `14 sep 2026`, `14 september`, `today`, `gisteren`. Day before month,
/// always. Without a year it is the last such day up to tomorrow.
pub fn day(text: &str, today: Date) -> Option<Date> {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "today" | "vandaag" => return Some(today),
        "yesterday" | "gisteren" => return today.yesterday().ok(),
        _ => {}
    }
    if let Ok(date) = text.parse::<Date>() {
        return Some(date).filter(|_| text.len() == 10);
    }
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ', ',']).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [day, month, year] => Date::new(full_year(year)?, month_number(month)?, number(day)?).ok(),
        [day, month] => {
            let (day, month) = (number(day)?, month_number(month)?);
            let this = Date::new(today.year(), month, day).ok();
            let latest = today.tomorrow().ok()?;
            this.filter(|date| *date <= latest).or_else(|| Date::new(today.year() - 1, month, day).ok())
        }
        _ => None,
    }
}

/// Reads a period: two days with `..`, `–`, `t/m` or `to` between them, one day, a month (`sep 2026`), a quarter
/// (`Q3 2026`), a year.
pub fn days(text: &str, today: Date) -> Option<Period> {
    let text = text.trim().to_lowercase();
    for between in ["..", "–", " - ", " t/m ", " tot en met ", " to ", " until "] {
        if let Some((from, to)) = text.split_once(between) {
            let to = day(to, today)?;
            // The year of the last day holds for the first one too.
            let from = day(from, to)?;
            return Period::new(from, to);
        }
    }
    if let Some(only) = day(&text, today) {
        return Period::new(only, only);
    }
    let parts: Vec<&str> = text.split([' ', '-', '/']).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [year] if year.len() == 4 => {
            let year = full_year(year)?;
            Period::new(date(year, 1, 1), date(year, 12, 31))
        }
        [quarter, year] if quarter.len() == 2 && quarter.starts_with(['q', 'k']) => {
            let quarter: i8 = number(&quarter[1..]).filter(|it| (1..=4).contains(it))?;
            months(full_year(year)?, quarter * 3 - 2, 3)
        }
        [month, year] if year.len() == 4 => months(full_year(year)?, month_number(month)?, 1),
        _ => None,
    }
}

fn months(year: i16, first: i8, count: i64) -> Option<Period> {
    let from = Date::new(year, first, 1).ok()?;
    let to = from.checked_add(count.months()).ok()?.yesterday().ok()?;
    Period::new(from, to)
}

fn number(text: &str) -> Option<i8> {
    text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))
}

fn full_year(text: &str) -> Option<i16> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match text.len() {
        2 => text.parse::<i16>().ok().map(|year| 2000 + year),
        4 => text.parse().ok(),
        _ => None,
    }
}

/// Reads a month by number, or by its name in either language: three letters are enough.
fn month_number(text: &str) -> Option<i8> {
    const NAMES: [[&str; 2]; 12] = [
        ["januari", "january"],
        ["februari", "february"],
        ["maart", "march"],
        ["april", "april"],
        ["mei", "may"],
        ["juni", "june"],
        ["juli", "july"],
        ["augustus", "august"],
        ["september", "september"],
        ["oktober", "october"],
        ["november", "november"],
        ["december", "december"],
    ];
    if let Some(number) = number(text) {
        return (1..=12).contains(&number).then_some(number);
    }
    if text == "mrt" {
        return Some(3);
    }
    let known = |names: &[&str; 2]| text.len() >= 3 && names.iter().any(|name| name.starts_with(text));
    NAMES.iter().position(known).and_then(|at| i8::try_from(at + 1).ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    #[test]
    fn days_are_read_in_the_forms_that_people_use() {
        let september = Some(date(2026, 9, 14));
        for text in [
            "2026-09-14",
            "14-9-2026",
            "14/09/2026",
            "14.9.26",
            "14 sep 2026",
            "14 September",
            "14 sept",
            "14-9",
            " 14 SEP 26 ",
        ] {
            assert_eq!(day(text, TODAY), september, "{text}");
        }
        assert_eq!(day("vandaag", TODAY), Some(TODAY));
        assert_eq!(day("yesterday", TODAY), Some(date(2026, 11, 21)));
        assert_eq!(day("24 dec", TODAY), Some(date(2025, 12, 24)), "the last one, since evidence is of the past");
        assert_eq!(day("1 mrt 2026", TODAY), Some(date(2026, 3, 1)));
    }

    #[test]
    fn what_cannot_be_one_day_is_refused() {
        for text in
            ["", "14", "9/14/2026", "31-2-2026", "14 s 2026", "14-9-126", "+1-9-2026", "2026-9", "sep", "2026-09-14T10"]
        {
            assert_eq!(day(text, TODAY), None, "{text}");
        }
    }

    #[test]
    fn periods_are_read_in_the_forms_that_people_use() {
        let period = |from, to| Period::new(from, to);
        for (text, expected) in [
            ("2026-09-01..2026-09-14", period(date(2026, 9, 1), date(2026, 9, 14))),
            ("1 sep – 14 sep", period(date(2026, 9, 1), date(2026, 9, 14))),
            ("1-9-2026 t/m 14-9-2026", period(date(2026, 9, 1), date(2026, 9, 14))),
            ("14 sep", period(date(2026, 9, 14), date(2026, 9, 14))),
            ("sep 2026", period(date(2026, 9, 1), date(2026, 9, 30))),
            ("Q4 2025", period(date(2025, 10, 1), date(2025, 12, 31))),
            ("2024", period(date(2024, 1, 1), date(2024, 12, 31))),
            ("20 dec – 10 jan 2026", period(date(2025, 12, 20), date(2026, 1, 10))),
            ("14 sep .. 1 sep 2026", period(date(2025, 9, 14), date(2026, 9, 1))),
            ("2026-09-14..2026-09-01", None),
            ("Q5 2026", None),
            ("sometime", None),
        ] {
            assert_eq!(days(text, TODAY), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(text in any::<String>()) {
            let _ = day(&text, TODAY);
            let _ = days(&text, TODAY);
        }

        #[test]
        fn a_day_that_is_written_out_reads_back(offset in 0_i64..60_000) {
            let written = date(1950, 1, 1).checked_add(offset.days()).expect("in range");
            prop_assert_eq!(day(&written.to_string(), TODAY), Some(written));
        }
    }
}
