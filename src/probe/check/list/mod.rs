//! Checks of lists: subprocessors, notice, transparency reports, Connected Experiences.
//!
//! A list is evidence of what it says, and of what it leaves out. What stands in a list goes into an observation clipped,
//! with its place; countries, half-years and experiences that a table knows are named by the table's own words.

use std::{io, ops::ControlFlow};

use super::{
    super::{
        fact::{Fact, Row, What},
        reading::Format,
        table::{countries::Countries, experiences::Experiences, notice::Notice},
    },
    Exhibit, Ledger, Sight,
};
use crate::audit::{
    check::{Check, Test},
    locator::Locator,
    observation::Weight,
};

mod date;
mod experiences;
mod half_year;
mod name;
mod notice;
mod reports;
mod subprocessors;

/// Every kind of detail that checks of lists can see, with the names of the values that its words need.
pub const KINDS: &[(&str, &[&str])] = &[
    ("list-missing", &["format"]),
    ("list-not-recognised", &["file"]),
    ("list-of-another-kind", &["file", "format"]),
    ("list-not-whole", &["file"]),
    ("list-empty", &["file"]),
    ("list-date-from-period", &["date", "file"]),
    ("list-date-from-name", &["date", "file"]),
    ("list-date-missing", &["file"]),
    ("lists-of-one-day", &["date"]),
    ("lists-compared", &["added", "changed", "newer", "older", "removed", "same"]),
    ("second-list-missing", &["date"]),
    ("location-adequate", &["condition", "country-en", "country-nl", "name"]),
    ("location-column-missing", &["file"]),
    ("location-missing", &["name"]),
    ("location-outside", &["country-en", "country-nl", "name"]),
    ("location-unclear", &["location", "name"]),
    ("service-column-missing", &["file"]),
    ("service-missing", &["name"]),
    ("subprocessor-added", &["location", "name"]),
    ("subprocessor-listed-late", &["name", "older", "since"]),
    ("subprocessor-moved", &["after", "before", "name"]),
    ("subprocessor-nameless", &[]),
    ("subprocessor-purpose-changed", &["after", "before", "name"]),
    ("subprocessor-removed", &["name"]),
    ("subprocessor-renamed-perhaps", &["after", "before"]),
    ("subprocessor-service-changed", &["after", "before", "name"]),
    ("subprocessor-twice", &["name"]),
    ("notice-data-unknown", &["days", "name"]),
    ("notice-dates-missing", &["name"]),
    ("notice-enough", &["announced", "days", "name", "needed", "used"]),
    ("notice-no-data", &["name"]),
    ("notice-period-unknown", &["announced", "days", "name"]),
    ("notice-period-unsure", &["days", "longest", "name", "shortest"]),
    ("notice-too-short", &["announced", "days", "name", "needed", "used"]),
    ("used-before-announced", &["announced", "days", "name", "used"]),
    ("half-year-due-unknown", &["half"]),
    ("half-year-merged", &["from", "to"]),
    ("half-year-missing", &["half"]),
    ("half-year-not-due", &["half"]),
    ("half-year-twice", &["half"]),
    ("half-years-none", &["from", "to"]),
    ("half-years-own-span", &["from", "to"]),
    ("half-years-reported", &["from", "number", "to"]),
    ("half-years-after-list", &["from", "to"]),
    ("report-before-end", &["half", "published"]),
    ("report-of-the-future", &["collected", "half"]),
    ("report-without-number", &["half"]),
    ("report-late", &["half", "published"]),
    ("report-period-unclear", &["period"]),
    ("report-without-netherlands", &["half"]),
    ("reports-in-columns", &["file"]),
    ("reports-of-several", &["number"]),
    ("experience-2019-differs", &["name"]),
    ("experience-gone", &["name"]),
    ("experience-nearly", &["name", "written"]),
    ("experience-new", &["known", "name"]),
    ("experience-new-governed", &["known", "name"]),
    ("experience-not-governed", &["known", "name"]),
    ("experience-not-tested", &["name"]),
    ("experience-twice", &["name"]),
    ("experiences-kept", &["number"]),
];

/// The tables that checks of lists go by.
#[derive(Debug, Clone, Copy)]
pub struct Tables<'a> {
    /// Countries.
    pub countries: &'a Countries,
    /// Periods of notice.
    pub notice: &'a Notice,
    /// Connected Experiences.
    pub experiences: &'a Experiences,
}

/// Runs a check of lists. `supplier` is whose commitments are examined: a list that speaks of several is read for that one.
pub fn run(check: &Check, exhibits: &[Exhibit<'_>], tables: Tables<'_>, supplier: &str) -> io::Result<Sight> {
    let mut ledger = Ledger::default();
    match check.test {
        Test::SubprocessorsCompared => {
            let lists = collect(exhibits, Format::Subprocessors, &mut ledger)?;
            subprocessors::compare(&lists, tables.countries, &mut ledger);
        }
        Test::NoticeGiven => {
            let lists = collect(exhibits, Format::Subprocessors, &mut ledger)?;
            notice::test(&lists, tables.notice, &mut ledger);
        }
        Test::EachHalfYear => {
            let lists = collect(exhibits, Format::TransparencyReports, &mut ledger)?;
            reports::test(&lists, tables.countries, supplier, &mut ledger);
        }
        Test::ExperiencesCompared => {
            let lists = collect(exhibits, Format::Experiences, &mut ledger)?;
            experiences::compare(&lists, tables.experiences, &mut ledger);
        }
        // What is no test of a list has no list to go by.
        _ => ledger.saw(Weight::Open, "list-missing", None, None, &[("format", Format::Table.name())]),
    }
    Ok(ledger.settle(check.can))
}

/// A list, as read.
struct List<'e, 'a> {
    exhibit: &'e Exhibit<'a>,
    rows: Vec<(Locator, Row)>,
    /// Whether all of it was read.
    whole: bool,
}

/// Rows of a list that are kept at a time, and their bytes.
const ROWS: usize = 100_000;
const BYTES: usize = 64 << 20;

/// Reads the lists of a kind. What is another kind of evidence is only worth a note as long as there is one that is right.
fn collect<'e, 'a>(exhibits: &'e [Exhibit<'a>], wanted: Format, ledger: &mut Ledger) -> io::Result<Vec<List<'e, 'a>>> {
    let mut lists = Vec::new();
    let mut others: Vec<(&Exhibit<'_>, Option<Format>)> = Vec::new();
    for exhibit in exhibits {
        let (mut rows, mut facts, mut bytes, mut cut) = (Vec::new(), 0, 0, false);
        let outcome = exhibit.read(&mut |fact: &Fact<'_>| {
            if let What::Row(row) = &fact.what {
                bytes += row.cells.iter().map(|(column, cell)| column.len() + cell.len()).sum::<usize>();
                cut = rows.len() >= ROWS || bytes > BYTES;
                if cut {
                    return ControlFlow::Break(());
                }
                rows.push((fact.at.clone(), row.clone()));
            }
            facts += 1;
            ControlFlow::Continue(())
        })?;
        let mut reading = outcome.ok();
        if let Some(reading) = reading.as_mut().filter(|_| cut) {
            reading.whole = false;
        }
        ledger.examined(exhibit, reading.as_ref(), facts);
        let reading = match reading {
            Some(reading) if reading.format == wanted => reading,
            other => {
                others.push((exhibit, other.map(|reading| reading.format)));
                continue;
            }
        };
        let file = [("file", exhibit.name.as_str())];
        if !reading.whole {
            ledger.saw(Weight::Open, "list-not-whole", Some(exhibit), None, &file);
        }
        if rows.is_empty() {
            ledger.saw(Weight::Open, "list-empty", Some(exhibit), None, &file);
        } else {
            lists.push(List { exhibit, rows, whole: reading.whole });
        }
    }
    let weight = if lists.is_empty() { Weight::Open } else { Weight::Note };
    for (exhibit, format) in others {
        let file = ("file", exhibit.name.as_str());
        match format {
            Some(format) => {
                let values = [file, ("format", format.name())];
                ledger.saw(weight, "list-of-another-kind", Some(exhibit), None, &values);
            }
            None => ledger.saw(weight, "list-not-recognised", Some(exhibit), None, &[file]),
        }
    }
    if lists.is_empty() {
        ledger.saw(Weight::Open, "list-missing", None, None, &[("format", wanted.name())]);
    }
    Ok(lists)
}

/// Returns whether a list has one of these columns.
fn has_column(rows: &[(Locator, Row)], columns: &[&str]) -> bool {
    rows.first().is_some_and(|(_, row)| row.cells.iter().any(|(column, _)| columns.contains(&column.as_str())))
}

/// What a cell that answers yes or no says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    Unknown,
}

/// Reads a cell that answers yes or no.
fn answer(cell: Option<&str>) -> Answer {
    match cell.map(str::to_lowercase).as_deref() {
        Some("yes" | "ja" | "y" | "j" | "true" | "waar" | "1" | "x") => Answer::Yes,
        Some("no" | "nee" | "n" | "false" | "onwaar" | "0") => Answer::No,
        _ => Answer::Unknown,
    }
}

#[cfg(test)]
mod tests;
