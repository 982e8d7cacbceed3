//! One transparency report for each half-year.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    super::{
        super::{
            fact::Row,
            table::{countries::Countries, named::folded},
        },
        Ledger, clipped,
    },
    List, date,
    half_year::{self, HalfYear},
    has_column,
};
use crate::audit::{locator::Locator, observation::Weight};

const PERIOD: &[&str] =
    &["period", "reporting_period", "half_year", "halfyear", "semester", "periode", "verslagperiode", "halfjaar"];
const PUBLISHED: &[&str] = &[
    "published",
    "published_on",
    "publication_date",
    "date_published",
    "gepubliceerd",
    "gepubliceerd_op",
    "publicatiedatum",
    "verschenen",
];
const COUNTRY: &[&str] = &["country", "land"];
const PROVIDER: &[&str] =
    &["service_provider", "provider", "company", "supplier", "leverancier", "bedrijf", "aanbieder"];
const NUMBER: &[&str] = &[
    "requests",
    "number_of_requests",
    "total_requests",
    "requests_received",
    "requests_total",
    "number",
    "total",
    "verzoeken",
    "aantal",
    "aantal_verzoeken",
    "totaal",
];
/// The country whose requests have to be in a report, by its code.
const HOME: &str = "NL";
/// What its name has in it, however it is written.
const NAMED: &[&str] = &["netherlands", "nederland"];
/// The most half-years that are looked at.
const MOST: usize = 400;

/// A row of a report.
struct Report<'l, 'e, 'a> {
    list: &'l List<'e, 'a>,
    at: &'l Locator,
    row: &'l Row,
    from: HalfYear,
    to: HalfYear,
}

/// Looks for each half-year whether there is a report.
pub(super) fn test(lists: &[List<'_, '_>], countries: &Countries, supplier: &str, ledger: &mut Ledger) {
    if lists.is_empty() {
        return;
    }
    let (reports, unclear) = read(lists, supplier, ledger);
    ledger.count("reports", reports.len() as u64);
    let Some((from, to)) = span(lists, &reports, ledger) else { return };
    let found: BTreeSet<HalfYear> =
        reports.iter().filter(|report| report.from == report.to).map(|report| report.from).collect();
    let merged: BTreeSet<(HalfYear, HalfYear)> =
        reports.iter().filter(|report| report.from != report.to).map(|report| (report.from, report.to)).collect();
    let known_until = lists.iter().filter_map(|list| list.exhibit.collected).max();
    let mut half = from;
    let mut reported = 0u64;
    for _ in 0..MOST {
        let name = half.to_string();
        // A report may come out until the half-year after is over.
        let due = half.next().last();
        if found.contains(&half) {
            reported += 1;
        } else if merged.iter().any(|(first, last)| *first <= half && half <= *last) {
            // Said once, for all half-years that were put together.
        } else {
            let (weight, kind) = match (known_until, due) {
                (Some(until), Some(due)) if until <= due => (Weight::Note, "half-year-not-due"),
                (None, _) if half == to => (Weight::Open, "half-year-due-unknown"),
                // It may be in what could not be read.
                _ if unclear => (Weight::Open, "half-year-missing"),
                _ => (Weight::Against, "half-year-missing"),
            };
            ledger.saw(weight, kind, None, None, &[("half", &name)]);
        }
        if half >= to {
            break;
        }
        half = half.next();
    }
    for (first, last) in merged {
        let [first, last] = [first, last].map(|half| half.to_string());
        ledger.saw(Weight::Against, "half-year-merged", None, None, &[("from", &first), ("to", &last)]);
    }
    if lists.iter().all(|list| list.exhibit.period.is_none()) {
        after_the_list(to, known_until, ledger);
    }
    each(&reports, ledger);
    empty(&reports, ledger);
    at_home(&reports, countries, ledger);
    if reported > 0 {
        let [first, last] = [from, to].map(|half| half.to_string());
        let values = [("from", first.as_str()), ("to", &last), ("number", &reported.to_string())];
        ledger.saw(Weight::For, "half-years-reported", None, None, &values);
    }
}

/// Says which half-years were due on the day of collecting, where the list speaks for itself and ends before them.
fn after_the_list(last: HalfYear, until: Option<Date>, ledger: &mut Ledger) {
    let is_due = |half: HalfYear| half.next().last().zip(until).is_some_and(|(due, until)| due < until);
    let after: Vec<HalfYear> = std::iter::successors(Some(last.next()), |half| Some(half.next()))
        .take(MOST)
        .take_while(|half| is_due(*half))
        .collect();
    if let [first, ..] = after.as_slice() {
        let ends = [first, after.last().unwrap_or(first)].map(ToString::to_string);
        ledger.saw(Weight::Open, "half-years-after-list", None, None, &[("from", &ends[0]), ("to", &ends[1])]);
    }
}

/// Reads which half-years the rows speak of, and whether more may stand in what could not be read. Where they speak of
/// several suppliers, those of the examined one.
fn read<'l, 'e, 'a>(lists: &'l [List<'e, 'a>], supplier: &str, ledger: &mut Ledger) -> (Vec<Report<'l, 'e, 'a>>, bool) {
    let mut reports = Vec::new();
    let mut unclear = lists.iter().any(|list| !list.whole);
    let own = folded(supplier);
    for list in lists {
        if !has_column(&list.rows, PERIOD) {
            let file = [("file", list.exhibit.name.as_str())];
            ledger.saw(Weight::Open, "reports-in-columns", Some(list.exhibit), None, &file);
            continue;
        }
        let providers: BTreeSet<String> =
            list.rows.iter().filter_map(|(_, row)| row.cell(PROVIDER)).map(folded).collect();
        let of_own = |provider: &str| !own.is_empty() && (provider.contains(&own) || own.contains(provider));
        let several = providers.len() > 1;
        if several && !providers.iter().any(|provider| of_own(provider)) {
            let number = providers.len().to_string();
            ledger.saw(Weight::Open, "reports-of-several", Some(list.exhibit), None, &[("number", &number)]);
            continue;
        }
        for (at, row) in &list.rows {
            if several && !row.cell(PROVIDER).map(folded).is_some_and(|provider| of_own(&provider)) {
                continue;
            }
            if let Some((from, to)) = row.cell(PERIOD).and_then(half_year::read) {
                reports.push(Report { list, at, row, from, to });
            } else {
                unclear = true;
                let period = clipped(row.cell(PERIOD).unwrap_or_default());
                let at = Some(at.clone());
                ledger.saw(Weight::Open, "report-period-unclear", Some(list.exhibit), at, &[("period", &period)]);
            }
        }
    }
    (reports, unclear)
}

/// Returns the first and last half-year that have to be there: those that lie wholly in what the evidence speaks about.
fn span(lists: &[List<'_, '_>], reports: &[Report<'_, '_, '_>], ledger: &mut Ledger) -> Option<(HalfYear, HalfYear)> {
    let periods: Vec<_> = lists.iter().filter_map(|list| list.exhibit.period).collect();
    let days = periods.iter().map(|period| period.from).min().zip(periods.iter().map(|period| period.to).max());
    let Some((from, to)) = days else {
        let first = reports.iter().map(|report| report.from).min()?;
        let last = reports.iter().map(|report| report.to).max()?;
        let values = [first, last].map(|half| half.to_string());
        ledger.saw(Weight::Note, "half-years-own-span", None, None, &[("from", &values[0]), ("to", &values[1])]);
        return Some((first, last));
    };
    let mut first = HalfYear::of(from);
    if first.first() != Some(from) {
        first = first.next();
    }
    let whole = |half: HalfYear| half.last().is_some_and(|last| last <= to);
    if !whole(first) {
        let values = [from, to].map(|day| day.to_string());
        ledger.saw(Weight::Open, "half-years-none", None, None, &[("from", &values[0]), ("to", &values[1])]);
        return None;
    }
    let mut last = first;
    for _ in 0..MOST {
        if !whole(last.next()) {
            break;
        }
        last = last.next();
    }
    Some((first, last))
}

/// Looks at each report: whether it is there twice, and when it came out.
fn each(reports: &[Report<'_, '_, '_>], ledger: &mut Ledger) {
    let mut seen: BTreeSet<(HalfYear, HalfYear, String)> = BTreeSet::new();
    let mut told: BTreeSet<(HalfYear, Date)> = BTreeSet::new();
    let mut early: BTreeSet<HalfYear> = BTreeSet::new();
    for report in reports {
        let (exhibit, at) = (Some(report.list.exhibit), || Some(report.at.clone()));
        let half = report.to.to_string();
        let country = report.row.cell(COUNTRY).map(folded).unwrap_or_default();
        if !seen.insert((report.from, report.to, country)) {
            ledger.saw(Weight::Note, "half-year-twice", exhibit, at(), &[("half", &half)]);
        }
        if let Some(collected) = report.list.exhibit.collected
            && report.to.last().is_some_and(|last| collected <= last)
            && early.insert(report.to)
        {
            let values = [("half", half.as_str()), ("collected", &collected.to_string())];
            ledger.saw(Weight::Open, "report-of-the-future", exhibit, at(), &values);
        }
        let Some(published) = report.row.cell(PUBLISHED).and_then(date::day) else { continue };
        if !told.insert((report.to, published)) {
            continue;
        }
        let day = published.to_string();
        let values = [("half", half.as_str()), ("published", &day)];
        if report.to.last().is_some_and(|last| published <= last) {
            ledger.saw(Weight::Open, "report-before-end", exhibit, at(), &values);
        } else if report.to.next().last().is_some_and(|due| published > due) {
            ledger.saw(Weight::Note, "report-late", exhibit, at(), &values);
        }
    }
}

/// Says of which half-years no row has a number, where there is a column for it.
fn empty(reports: &[Report<'_, '_, '_>], ledger: &mut Ledger) {
    let mut halves: BTreeMap<HalfYear, bool> = BTreeMap::new();
    for report in reports.iter().filter(|report| has_column(&report.list.rows, NUMBER)) {
        *halves.entry(report.to).or_default() |= report.row.cell(NUMBER).is_some();
    }
    for (half, _) in halves.into_iter().filter(|(_, any)| !any) {
        ledger.saw(Weight::Open, "report-without-number", None, None, &[("half", &half.to_string())]);
    }
}

/// Looks whether each report has the requests of the Netherlands, if it has a column for countries.
fn at_home(reports: &[Report<'_, '_, '_>], countries: &Countries, ledger: &mut Ledger) {
    let mut halves: BTreeMap<HalfYear, bool> = BTreeMap::new();
    for report in reports {
        if let Some(country) = report.row.cell(COUNTRY) {
            let written = folded(country);
            let home = countries.country(country).is_some_and(|country| country.code == HOME)
                || NAMED.iter().any(|name| written.contains(name));
            *halves.entry(report.to).or_default() |= home;
        }
    }
    for (half, _) in halves.into_iter().filter(|(_, home)| !home) {
        ledger.saw(Weight::Against, "report-without-netherlands", None, None, &[("half", &half.to_string())]);
    }
}
