//! The supplier's own documentation of its events, by the date of that documentation.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use super::{TableError, TableErrorKind, TableFile, rows::Rows};

crate::audit::named::named! {
    /// As what an event is documented.
    Documented {
        /// Required diagnostic data.
        Required = "required",
        /// Of an essential service.
        Essential = "essential",
    }
}

/// A catalogue of events, in several dated editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// Version of its content.
    pub version: String,
    /// The days of the editions, in order.
    editions: Vec<Date>,
    /// By name in lower case: as what, and from which edition to which.
    events: HashMap<String, Vec<(Documented, Date, Date)>>,
}

impl Catalogue {
    /// Reads a catalogue.
    pub fn read(file: TableFile<'_>) -> Result<Self, TableError> {
        let rows = Rows::read(file, &["event", "documented", "first", "last"])?;
        let mut editions = BTreeSet::new();
        let mut events: HashMap<String, Vec<(Documented, Date, Date)>> = HashMap::new();
        for row in rows.rows() {
            let (event, documented) = (row.must(0)?, row.must(1)?);
            let as_what: Documented = documented.parse().map_err(|_| row.error(TableErrorKind::Value, documented))?;
            let month = |text: &str| format!("{text}-01").parse().map_err(|_| row.error(TableErrorKind::Value, text));
            let (from, to): (Date, Date) = (month(row.must(2)?)?, month(row.must(3)?)?);
            if from > to {
                return Err(row.error(TableErrorKind::Value, event));
            }
            editions.extend([from, to]);
            let known = events.entry(event.to_lowercase()).or_default();
            if known
                .iter()
                .any(|(other, other_from, other_to)| *other == as_what && *other_from <= to && from <= *other_to)
            {
                return Err(row.error(TableErrorKind::Twice, event));
            }
            known.push((as_what, from, to));
        }
        Ok(Self { version: rows.head("version").to_owned(), editions: editions.into_iter().collect(), events })
    }

    /// Returns the edition that was current on a day: the last one before it, or the first where none is.
    pub fn edition(&self, day: Date) -> Option<Date> {
        self.editions.iter().rev().find(|edition| **edition <= day).or_else(|| self.editions.first()).copied()
    }

    /// Returns as what an event is documented in an edition.
    pub fn documented(&self, event: &str, edition: Date) -> Option<Documented> {
        let known = self.events.get(&event.to_lowercase())?;
        known.iter().find(|(_, first, last)| (*first..=*last).contains(&edition)).map(|(documented, ..)| *documented)
    }

    /// Returns whether an event is documented in any edition.
    pub fn knows(&self, event: &str) -> bool {
        self.events.contains_key(&event.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const SHIPPED: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/probe/event-catalogue.tsv"));
    const HEAD: &str = "format\t1\nversion\t1\nsource\tx\ndate\t2026\nlicence\tx\n\n";

    fn read(text: &str) -> Result<Catalogue, TableError> {
        Catalogue::read(TableFile { name: "event-catalogue", text })
    }

    #[test]
    fn the_catalogue_that_is_shipped_is_read() {
        let catalogue = read(SHIPPED).expect("readable");
        assert_eq!(catalogue.editions, [date(2019, 7, 1), date(2024, 10, 1)]);
        let rows = |edition: Date| {
            catalogue.events.values().flatten().filter(|(_, first, last)| (*first..=*last).contains(&edition)).count()
        };
        // The rows of the list that it was converted from, counted there.
        assert_eq!(rows(date(2019, 7, 1)), 138 + 126);
        assert_eq!(rows(date(2024, 10, 1)), 615 + 554);
    }

    #[test]
    fn the_edition_is_that_of_the_day() {
        let catalogue = read(&format!(
            "{HEAD}event\tdocumented\tfirst\tlast\nA\trequired\t2019-07\t2019-07\nB\tessential\t2019-07\t2024-10\n"
        ))
        .expect("readable");
        for (day, edition) in [
            (date(2018, 1, 1), date(2019, 7, 1)),
            (date(2024, 9, 30), date(2019, 7, 1)),
            (date(2026, 9, 14), date(2024, 10, 1)),
        ] {
            assert_eq!(catalogue.edition(day), Some(edition), "{day}");
        }
        assert_eq!(catalogue.documented("a", date(2019, 7, 1)), Some(Documented::Required));
        assert_eq!(catalogue.documented("A", date(2024, 10, 1)), None);
        assert!(catalogue.knows("A"));
    }

    #[test]
    fn what_is_wrong_with_a_table_is_told_with_its_line() {
        let rows = "event\tdocumented\tfirst\tlast\n";
        for (text, line, kind) in [
            (String::new(), 1, TableErrorKind::Missing),
            (HEAD.to_owned(), 1, TableErrorKind::Missing),
            (format!("{HEAD}name\n"), 7, TableErrorKind::Missing),
            (format!("{HEAD}{rows}A\trequired\t2019-07\n"), 8, TableErrorKind::Form),
            (format!("{HEAD}{rows}A\tneeded\t2019-07\t2019-07\n"), 8, TableErrorKind::Value),
            (format!("{HEAD}{rows}A\trequired\t2019\t2019-07\n"), 8, TableErrorKind::Value),
            (format!("{HEAD}{rows}A\trequired\t2020-07\t2019-07\n"), 8, TableErrorKind::Value),
            (
                format!("{HEAD}{rows}A\trequired\t2019-07\t2019-07\na\trequired\t2019-07\t2020-01\n"),
                9,
                TableErrorKind::Twice,
            ),
            (format!("{HEAD}{rows}").replace("format\t1", "format\t2"), 1, TableErrorKind::Newer),
        ] {
            let error = read(&text).expect_err(&text);
            assert_eq!((error.line, error.kind), (line, kind), "{text}");
        }
    }
}
