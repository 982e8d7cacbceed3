//! Two or more dated lists of subprocessors, compared.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    super::{
        super::{
            fact::Row,
            table::{
                countries::{Countries, Country, Place, Standing},
                named::folded,
            },
        },
        Exhibit, Ledger, clipped,
    },
    List, date, has_column, name,
};
use crate::audit::{locator::Locator, observation::Weight};

/// Columns that name the subprocessor; any other that has the word in it comes after these.
const NAME: &[&str] = &[
    "subprocessor",
    "subprocessor_name",
    "name_of_subprocessor",
    "subverwerker",
    "naam_subverwerker",
    "company",
    "company_name",
    "entity",
    "entity_name",
    "vendor",
    "name",
    "naam",
    "bedrijf",
];
const SERVICE: &[&str] = &[
    "service",
    "services",
    "online_service",
    "online_services",
    "product",
    "products",
    "dienst",
    "diensten",
    "producten",
];
const PURPOSE: &[&str] = &[
    "purpose",
    "purposes",
    "function",
    "functions",
    "activity",
    "doel",
    "doeleinden",
    "functie",
    "activiteit",
    "processing",
];
const LOCATION: &[&str] = &[
    "location",
    "locations",
    "country",
    "countries",
    "processing_location",
    "location_of_processing",
    "locatie",
    "locaties",
    "land",
    "landen",
    "vestigingsland",
    "corporate_location",
    "headquarters",
];
/// Columns that say of which day the list is.
const OF_DAY: &[&str] =
    &["list_date", "as_of", "version_date", "date_of_list", "retrieved", "peildatum", "datum_lijst", "lijstdatum"];
/// Names compared with each other at most, when near ones are looked for.
const PAIRS: usize = 10_000;

/// Returns the name of the subprocessor of a row.
pub(super) fn name_of(row: &Row) -> Option<&str> {
    row.cell(NAME).or_else(|| {
        let about = |column: &str| column.contains("subprocessor") || column.contains("subverwerker");
        row.cells.iter().find(|(column, cell)| about(column) && !cell.is_empty()).map(|(_, cell)| cell.as_str())
    })
}

/// Returns what a row says that its subprocessor does.
pub(super) fn role_of(row: &Row) -> String {
    [row.cell(SERVICE), row.cell(PURPOSE)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A subprocessor on a list: all its rows together.
#[derive(Default)]
struct Entry<'l> {
    at: Option<&'l Locator>,
    name: &'l str,
    services: BTreeSet<String>,
    purposes: BTreeSet<String>,
    places: BTreeSet<String>,
    used: Option<Date>,
}

/// A list with its day.
struct Dated<'l, 'e, 'a> {
    list: &'l List<'e, 'a>,
    day: Date,
    entries: BTreeMap<String, Entry<'l>>,
}

/// Compares lists, the oldest first, and looks at each for what it has to state.
pub(super) fn compare(lists: &[List<'_, '_>], countries: &Countries, ledger: &mut Ledger) {
    let mut dated: Vec<Dated<'_, '_, '_>> = Vec::new();
    for list in lists {
        complete(list, ledger);
        if let Some(day) = day_of(list, ledger) {
            dated.push(Dated { list, day, entries: entries(list, countries, ledger) });
        }
    }
    dated.sort_by_key(|dated| dated.day);
    ledger.count("lists", lists.len() as u64);
    if let Some(newest) = dated.last() {
        ledger.count("subprocessors", newest.entries.len() as u64);
        placed(newest, countries, ledger);
        if dated.len() == 1 {
            let date = newest.day.to_string();
            ledger.saw(Weight::Open, "second-list-missing", Some(newest.list.exhibit), None, &[("date", &date)]);
        }
    }
    for pair in dated.windows(2) {
        let [older, newer] = pair else { continue };
        if older.day == newer.day {
            let date = newer.day.to_string();
            ledger.saw(Weight::Open, "lists-of-one-day", Some(newer.list.exhibit), None, &[("date", &date)]);
        } else {
            differ(older, newer, ledger);
        }
    }
}

/// Returns of which day a list is: what it says itself, when it was collected, what it speaks about, or what it is called.
fn day_of(list: &List<'_, '_>, ledger: &mut Ledger) -> Option<Date> {
    let exhibit = list.exhibit;
    let said: BTreeSet<Date> = list.rows.iter().filter_map(|(_, row)| date::day(row.cell(OF_DAY)?)).collect();
    if let (Some(day), 1) = (said.first(), said.len()) {
        return Some(*day);
    }
    if let Some(day) = exhibit.collected {
        return Some(day);
    }
    let file = ("file", exhibit.name.as_str());
    if let Some(period) = exhibit.period {
        let day = period.from.to_string();
        ledger.saw(Weight::Note, "list-date-from-period", Some(exhibit), None, &[file, ("date", &day)]);
        return Some(period.from);
    }
    let named = date::in_name(&exhibit.name);
    match named {
        Some(day) => {
            let day = day.to_string();
            ledger.saw(Weight::Note, "list-date-from-name", Some(exhibit), None, &[file, ("date", &day)]);
        }
        None => ledger.saw(Weight::Open, "list-date-missing", Some(exhibit), None, &[file]),
    }
    named
}

/// Looks whether each row states what it has to: name, service, location.
fn complete(list: &List<'_, '_>, ledger: &mut Ledger) {
    let exhibit = Some(list.exhibit);
    let file = [("file", list.exhibit.name.as_str())];
    let (services, locations) = (has_column(&list.rows, SERVICE), has_column(&list.rows, LOCATION));
    if !services {
        ledger.saw(Weight::Open, "service-column-missing", exhibit, None, &file);
    }
    if !locations {
        ledger.saw(Weight::Open, "location-column-missing", exhibit, None, &file);
    }
    for (at, row) in &list.rows {
        let Some(name) = name_of(row) else {
            ledger.saw(Weight::Open, "subprocessor-nameless", exhibit, Some(at.clone()), &[]);
            continue;
        };
        let name = clipped(name);
        if locations && row.cell(LOCATION).is_none() {
            ledger.saw(Weight::Against, "location-missing", exhibit, Some(at.clone()), &[("name", &name)]);
        }
        if services && row.cell(SERVICE).is_none() {
            ledger.saw(Weight::Against, "service-missing", exhibit, Some(at.clone()), &[("name", &name)]);
        }
    }
}

/// Returns the subprocessors of a list, by the form of their names.
fn entries<'l>(list: &'l List<'_, '_>, countries: &Countries, ledger: &mut Ledger) -> BTreeMap<String, Entry<'l>> {
    let mut entries: BTreeMap<String, Entry<'l>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (at, row) in &list.rows {
        let Some(named) = name_of(row) else { continue };
        let key = name::company(named);
        let place = row.cell(LOCATION).map(|location| placed_at(location, countries));
        let [service, purpose] = [SERVICE, PURPOSE].map(|columns| row.cell(columns).map(folded));
        if !seen.insert((key.clone(), place.clone(), service.clone(), purpose.clone())) {
            ledger.saw(
                Weight::Note,
                "subprocessor-twice",
                Some(list.exhibit),
                Some(at.clone()),
                &[("name", &clipped(named))],
            );
        }
        let entry = entries.entry(key).or_default();
        entry.at.get_or_insert(at);
        entry.name = named;
        entry.services.extend(service);
        entry.purposes.extend(purpose);
        entry.places.extend(place);
        let used = super::notice::first_use(row);
        entry.used = match (entry.used, used) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
    }
    entries
}

/// Returns the codes of the countries of a location in one text, or the location as written where they are not clear.
fn placed_at(location: &str, countries: &Countries) -> String {
    match countries.place(location) {
        Place::Countries(found) => {
            let mut names: Vec<&str> = found.iter().map(|country| country.code.as_str()).collect();
            names.sort_unstable();
            names.join(", ")
        }
        Place::Unclear => clipped(location),
    }
}

/// Looks where the subprocessors of a list are.
fn placed(newest: &Dated<'_, '_, '_>, countries: &Countries, ledger: &mut Ledger) {
    let exhibit = Some(newest.list.exhibit);
    for (at, row) in &newest.list.rows {
        let (Some(name), Some(location)) = (name_of(row).map(clipped), row.cell(LOCATION)) else { continue };
        let at = || Some(at.clone());
        match countries.place(location) {
            Place::Unclear => {
                let values = [("name", name.as_str()), ("location", &clipped(location))];
                ledger.saw(Weight::Open, "location-unclear", exhibit, at(), &values);
            }
            Place::Countries(found) => {
                for country in found {
                    stands(country, newest.day, &name, exhibit, at(), ledger);
                }
            }
        }
    }
}

fn stands(
    country: &Country,
    day: Date,
    name: &str,
    exhibit: Option<&Exhibit<'_>>,
    at: Option<Locator>,
    ledger: &mut Ledger,
) {
    // Each language takes the name that is its own.
    let values = [("name", name), ("country", country.en.as_str()), ("land", country.nl.as_str())];
    match country.on(day) {
        Standing::Eu | Standing::Efta => ledger.count("inside-eu-or-efta", 1),
        Standing::Adequate(condition) => {
            let values = [values[0], values[1], values[2], ("condition", condition.name())];
            ledger.saw(Weight::Note, "location-adequate", exhibit, at, &values);
        }
        Standing::Outside => ledger.saw(Weight::Note, "location-outside", exhibit, at, &values),
    }
}

/// Lays a list beside the one before it.
fn differ(older: &Dated<'_, '_, '_>, newer: &Dated<'_, '_, '_>, ledger: &mut Ledger) {
    let (before, after) = (Some(older.list.exhibit), Some(newer.list.exhibit));
    let added: Vec<(&String, &Entry<'_>)> =
        newer.entries.iter().filter(|(key, _)| !older.entries.contains_key(*key)).collect();
    let removed: Vec<(&String, &Entry<'_>)> =
        older.entries.iter().filter(|(key, _)| !newer.entries.contains_key(*key)).collect();
    let mut renamed = BTreeSet::new();
    if added.len() * removed.len() <= PAIRS {
        for (old_key, old) in &removed {
            for (new_key, new) in added.iter().filter(|(new_key, _)| name::near(old_key, new_key)) {
                renamed.insert(*new_key);
                let values = [("before", clipped(old.name)), ("after", clipped(new.name))];
                let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
                ledger.saw(Weight::Note, "subprocessor-renamed-perhaps", after, new.at.cloned(), &values);
            }
        }
    }
    for (key, new) in &added {
        let name = clipped(new.name);
        let location = joined(&new.places);
        ledger.saw(
            Weight::Note,
            "subprocessor-added",
            after,
            new.at.cloned(),
            &[("name", &name), ("location", &location)],
        );
        // Used before the older list was made, and not on it: that list was not complete, unless the name is a new one.
        if let Some(used) = new.used.filter(|used| *used < older.day) {
            let weight = if renamed.contains(key) { Weight::Open } else { Weight::Against };
            let (since, older) = (used.to_string(), older.day.to_string());
            let values = [("name", name.as_str()), ("since", &since), ("older", &older)];
            ledger.saw(weight, "subprocessor-listed-late", after, new.at.cloned(), &values);
        }
    }
    for (_, old) in &removed {
        ledger.saw(Weight::Note, "subprocessor-removed", before, old.at.cloned(), &[("name", &clipped(old.name))]);
    }
    let mut changed = 0u64;
    let mut same = 0u64;
    for (key, new) in &newer.entries {
        let Some(old) = older.entries.get(key) else { continue };
        let moves: [(&'static str, String, String); 3] = [
            ("subprocessor-moved", joined(&old.places), joined(&new.places)),
            ("subprocessor-service-changed", clipped_all(&old.services), clipped_all(&new.services)),
            ("subprocessor-purpose-changed", clipped_all(&old.purposes), clipped_all(&new.purposes)),
        ];
        let differs = [old.places != new.places, old.services != new.services, old.purposes != new.purposes];
        for ((kind, was, is), _) in moves.iter().zip(differs).filter(|(_, differs)| *differs) {
            let name = clipped(new.name);
            let values = [("name", name.as_str()), ("before", was), ("after", is)];
            ledger.saw(Weight::Note, kind, after, new.at.cloned(), &values);
        }
        if differs.contains(&true) { changed += 1 } else { same += 1 }
    }
    let numbers = [added.len() as u64, removed.len() as u64, changed, same];
    for (what, number) in ["added", "removed", "changed", "same"].into_iter().zip(numbers) {
        ledger.count(what, number);
    }
    let [added, removed, changed, same] = numbers.map(|number| number.to_string());
    let (older, newer) = (older.day.to_string(), newer.day.to_string());
    let values = [
        ("older", older.as_str()),
        ("newer", &newer),
        ("added", &added),
        ("removed", &removed),
        ("changed", &changed),
        ("same", &same),
    ];
    ledger.saw(Weight::For, "lists-compared", after, None, &values);
}

fn joined(texts: &BTreeSet<String>) -> String {
    if texts.is_empty() { "-".to_owned() } else { texts.iter().map(String::as_str).collect::<Vec<_>>().join("; ") }
}

fn clipped_all(texts: &BTreeSet<String>) -> String {
    joined(&texts.iter().map(|text| clipped(text)).collect())
}
