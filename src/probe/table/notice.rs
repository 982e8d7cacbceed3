//! Periods of notice for new subprocessors: which held when, for which data.

use jiff::{Span, ToSpan as _, civil::Date};
use serde::Deserialize;

use super::{TableError, TableErrorKind, TableFile};
use crate::audit::named::named;

named! {
    /// Which data a period of notice is about.
    DataKind {
        /// Customer Data.
        Customer = "customer",
        /// All other personal data.
        Personal = "personal",
        /// Any data, at a subprocessor that supplies artificial intelligence.
        Ai = "ai",
    }
}

named! {
    /// What a period rests on.
    Sure {
        /// The supplier's own text.
        Primary = "primary",
        /// What somebody wrote about it.
        Secondary = "secondary",
    }
}

/// A period of notice.
#[derive(Debug, Clone, PartialEq)]
pub struct NoticePeriod {
    /// Its id.
    pub id: String,
    /// Which data.
    pub data: DataKind,
    /// The first day on which it held.
    pub from: Date,
    /// The last.
    pub to: Option<Date>,
    /// What it rests on.
    pub sure: Sure,
    length: Length,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Length {
    Days(u32),
    Months(u32),
}

impl NoticePeriod {
    /// Returns the first day on which a subprocessor may be used that was announced on this day; none beyond all calendars.
    pub fn ends(&self, announced: Date) -> Option<Date> {
        let length: Span = match self.length {
            Length::Days(days) => i64::from(days).days(),
            Length::Months(months) => i64::from(months).months(),
        };
        announced.checked_add(length).ok()
    }
}

/// The table.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Version of its content.
    pub version: String,
    periods: Vec<NoticePeriod>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "format")]
    _format: u32,
    version: String,
    #[serde(rename = "date")]
    _date: Date,
    #[serde(rename = "licence")]
    _licence: String,
    #[serde(rename = "source")]
    _source: String,
    period: Vec<toml::Spanned<Written>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    data: DataKind,
    from: Date,
    to: Option<Date>,
    days: Option<u32>,
    months: Option<u32>,
    sure: Sure,
    #[serde(rename = "source")]
    _source: String,
}

/// As much of the file as says whether the rest can be read.
#[derive(Deserialize)]
struct Version {
    format: Option<u32>,
}

/// The version of the form that is known here.
const FORMAT: u32 = 1;

impl Notice {
    /// Reads the table.
    pub fn read(file: TableFile<'_>) -> Result<Self, TableError> {
        let line = |at: usize| file.text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
        let error =
            |line, kind, about: &str| TableError { table: file.name.to_owned(), line, kind, about: about.to_owned() };
        let form = |wrong: &toml::de::Error| {
            error(wrong.span().map_or(1, |span| line(span.start)), TableErrorKind::Form, wrong.message())
        };
        match toml::from_str::<Version>(file.text).map_err(|wrong| form(&wrong))?.format {
            None => return Err(error(1, TableErrorKind::Missing, "format")),
            Some(newer) if newer > FORMAT => return Err(error(1, TableErrorKind::Newer, &newer.to_string())),
            Some(_) => {}
        }
        let read: File = toml::from_str(file.text).map_err(|wrong| form(&wrong))?;
        let mut periods: Vec<NoticePeriod> = Vec::new();
        for written in read.period {
            let at = line(written.span().start);
            let Written { id, data, from, to, days, months, sure, .. } = written.into_inner();
            let length = match (days, months) {
                (Some(days @ 1..=3660), None) => Length::Days(days),
                (None, Some(months @ 1..=120)) => Length::Months(months),
                _ => return Err(error(at, TableErrorKind::Value, &id)),
            };
            if to.is_some_and(|to| to < from) {
                return Err(error(at, TableErrorKind::Value, &id));
            }
            if periods.iter().any(|period| period.id == id) {
                return Err(error(at, TableErrorKind::Twice, &id));
            }
            periods.push(NoticePeriod { id, data, from, to, sure, length });
        }
        Ok(Self { version: read.version, periods })
    }

    /// Returns the periods that held, or may have held, on a day for this kind of data.
    pub fn on(&self, day: Date, data: DataKind) -> impl Iterator<Item = &NoticePeriod> {
        let holds = move |period: &&NoticePeriod| period.from <= day && period.to.is_none_or(|to| day <= to);
        self.periods.iter().filter(move |period| period.data == data).filter(holds)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Returns the shipped table.
    pub fn shipped() -> Notice {
        let text = include_str!("../../../templates/probe/notice.toml");
        Notice::read(TableFile { name: "notice", text }).expect("the shipped table is sound")
    }

    #[test]
    fn the_period_that_held_goes_by_the_day_and_the_data() {
        let notice = shipped();
        let on = |day: &str, data| {
            notice.on(day.parse().expect("a day"), data).map(|period| period.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(on("2019-12-31", DataKind::Customer), Vec::<String>::new());
        assert_eq!(on("2020-02-01", DataKind::Personal), ["2020-personal"]);
        assert_eq!(on("2021-02-01", DataKind::Personal), ["2020-personal", "later-personal"], "it is not known which");
        assert_eq!(on("2026-06-23", DataKind::Personal), ["later-personal"]);
        assert_eq!(on("2026-05-21", DataKind::Ai), Vec::<String>::new());
        assert_eq!(on("2026-05-22", DataKind::Ai), ["2026-ai"]);
    }

    #[test]
    fn months_are_months_of_the_calendar() {
        let notice = shipped();
        let announced = "2025-08-31".parse().expect("a day");
        let period = notice.on(announced, DataKind::Customer).next().expect("a period");
        assert_eq!(period.ends(announced).map(|day| day.to_string()).as_deref(), Some("2026-02-28"));
    }

    #[test]
    fn a_table_that_cannot_be_used_says_where_and_why() {
        let text = include_str!("../../../templates/probe/notice.toml");
        for (from, to, expected) in [
            ("format = 1", "format = 2", "notice:1: newer: 2"),
            ("format = 1", "", "notice:1: missing: format"),
            ("months = 6", "months = 6\ndays = 2", "notice:17: value: 2020-customer"),
            ("id = \"2020-personal\"", "id = \"2020-customer\"", "notice:25: twice: 2020-customer"),
            ("days = 14", "days = 0", "notice:25: value: 2020-personal"),
        ] {
            let error = Notice::read(TableFile { name: "notice", text: &text.replace(from, to) }).expect_err(from);
            assert_eq!(error.to_string(), expected);
        }
    }
}
