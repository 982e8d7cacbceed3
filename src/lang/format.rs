//! Dates and numbers as they are written in a language.

use fluent_bundle::{FluentValue, types::FluentNumber};
use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::Lang;
use crate::audit::Language;

impl Lang {
    /// Writes a date: `14 september 2026`, `14 September 2026`.
    pub fn date(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.text(&format!("month-{}", date.month())), date.year())
    }

    /// Writes a date for a narrow column: `14 sep 2026`, `14 Sep 2026`.
    pub fn short_date(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.text(&format!("month-short-{}", date.month())), date.year())
    }

    /// Writes a moment, to the minute, in Coordinated Universal Time: `14 september 2026, 09:05 UTC`.
    pub fn moment(self, moment: Timestamp) -> String {
        let moment = moment.to_zoned(TimeZone::UTC);
        format!("{}, {:02}:{:02} UTC", self.date(moment.date()), moment.hour(), moment.minute())
    }

    /// Writes a whole number: `1.204`, `1,204`.
    pub fn number(self, number: u64) -> String {
        group(&number.to_string(), self.language())
    }

    /// Writes a number of bytes in decimal units, as file managers do: `4,1 MB`, `4.1 MB`; below 1,000 the exact number:
    /// `512 bytes`.
    pub fn bytes(self, bytes: u64) -> String {
        const UNITS: [&str; 6] = ["kB", "MB", "GB", "TB", "PB", "EB"];
        if bytes < 1000 {
            return self.with("unit-bytes", &[("count", bytes.into())]);
        }
        let mut unit = 1000_u128;
        for (index, name) in UNITS.into_iter().enumerate() {
            // Tenths, rounded to the nearest: 999,950 bytes are 1.0 MB, not 1,000.0 kB.
            let tenths = (u128::from(bytes) * 10 + unit / 2) / unit;
            if tenths < 10_000 || index + 1 == UNITS.len() {
                return format!("{}{}{} {name}", tenths / 10, decimal(self.language()), tenths % 10);
            }
            unit *= 1000;
        }
        self.number(bytes)
    }

    /// Writes a percentage that is given as a decimal number with a point, with all its decimals: `0,25%`, `0.25%`.
    pub fn percentage(self, number: &str) -> String {
        format!("{}%", group(number, self.language()))
    }

    /// Writes a share of a whole as a percentage with one decimal, or none where it is zero: `12,4%`, `50%`. A whole of
    /// zero has no share: `-`.
    pub fn percent(self, part: u64, whole: u64) -> String {
        if whole == 0 {
            return "-".to_owned();
        }
        let (part, whole) = (u128::from(part), u128::from(whole));
        let tenths = (part * 2000 + whole) / (2 * whole);
        let (percent, tenth) = (group(&(tenths / 10).to_string(), self.language()), tenths % 10);
        if tenth == 0 { format!("{percent}%") } else { format!("{percent}{}{tenth}%", decimal(self.language())) }
    }
}

/// Writes a number that stands in a Dutch sentence.
pub(super) fn dutch<M>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    in_sentence(value, Language::Nl)
}

/// Writes a number that stands in an English sentence.
pub(super) fn english<M>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    in_sentence(value, Language::En)
}

/// Returns `None` for what is no number: Fluent writes that itself.
fn in_sentence(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(group(&FluentNumber::as_string(number), language)),
        _ => None,
    }
}

fn decimal(language: Language) -> char {
    match language {
        Language::Nl => ',',
        Language::En => '.',
    }
}

/// Puts a mark between thousands, and the language's own before the decimals.
fn group(number: &str, language: Language) -> String {
    let mark = match language {
        Language::Nl => '.',
        Language::En => ',',
    };
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(whole, fraction)| (whole, Some(fraction)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut written = sign.to_owned();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(mark);
        }
        written.push(digit);
    }
    if let Some(fraction) = fraction {
        written.push(decimal(language));
        written.push_str(fraction);
    }
    written
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const NL: fn() -> Lang = || Lang::new(Language::Nl);
    const EN: fn() -> Lang = || Lang::new(Language::En);

    #[test]
    fn dates_are_written_in_words() {
        assert_eq!(NL().date(date(2026, 9, 14)), "14 september 2026");
        assert_eq!(EN().date(date(2026, 9, 14)), "14 September 2026");
        assert_eq!(NL().short_date(date(2026, 3, 1)), "1 mrt 2026");
        assert_eq!(EN().short_date(date(2026, 3, 1)), "1 Mar 2026");
        let moment = "2026-03-01T09:05:59.9Z".parse().expect("a moment");
        assert_eq!(NL().moment(moment), "1 maart 2026, 09:05 UTC");
        assert_eq!(EN().moment(moment), "1 March 2026, 09:05 UTC");
    }

    #[test]
    fn numbers_sizes_and_shares_have_the_marks_of_the_language() {
        for (number, nl, en) in
            [(0, "0", "0"), (999, "999", "999"), (1204, "1.204", "1,204"), (1_234_567, "1.234.567", "1,234,567")]
        {
            assert_eq!((NL().number(number), EN().number(number)), (nl.to_owned(), en.to_owned()));
        }
        for (bytes, nl, en) in [
            (0, "0 bytes", "0 bytes"),
            (1, "1 byte", "1 byte"),
            (999, "999 bytes", "999 bytes"),
            (1000, "1,0 kB", "1.0 kB"),
            (4_149_000, "4,1 MB", "4.1 MB"),
            (999_949, "999,9 kB", "999.9 kB"),
            (999_950, "1,0 MB", "1.0 MB"),
            (u64::MAX, "18,4 EB", "18.4 EB"),
        ] {
            assert_eq!((NL().bytes(bytes), EN().bytes(bytes)), (nl.to_owned(), en.to_owned()));
        }
        for (part, whole, nl, en) in [
            (1, 2, "50%", "50%"),
            (31, 250, "12,4%", "12.4%"),
            (0, 3, "0%", "0%"),
            (2, 3, "66,7%", "66.7%"),
            (50, 1, "5.000%", "5,000%"),
            (1, 0, "-", "-"),
        ] {
            assert_eq!((NL().percent(part, whole), EN().percent(part, whole)), (nl.to_owned(), en.to_owned()));
        }
    }

    proptest! {
        #[test]
        fn every_number_can_be_written(a in any::<u64>(), b in any::<u64>()) {
            let lang = NL();
            prop_assert_eq!(lang.number(a).replace('.', ""), a.to_string());
            prop_assert!(lang.percent(a, b).ends_with(['%', '-']));
            prop_assert!(lang.bytes(a).contains(' '));
        }
    }
}
