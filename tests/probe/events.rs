//! Known verdicts on events and on personal data in them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::date;
use waarmerk::{
    audit::{
        EventId, Sha256,
        check::{Check, Power, Test},
        observation::{Detail, Outcome, Weight},
    },
    probe::{
        Input,
        check::{self, Exhibit, Promise, Sight},
        table::{TableFile, Tables, catalogue::Catalogue},
    },
};

use super::samples;

fn templates() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/probe");
    let read = |path: PathBuf| Some((path.file_name()?.to_str()?.to_owned(), fs::read_to_string(&path).ok()?));
    fs::read_dir(folder).expect("the tables are there").filter_map(|entry| read(entry.ok()?.path())).collect()
}

/// Runs a check on one file, without a set-up.
fn sight(test: Test, path: &Path) -> Sight {
    let templates = templates();
    let files: Vec<TableFile<'_>> = templates.iter().map(|(name, text)| TableFile { name, text }).collect();
    let tables = Tables::read(&files).expect("the tables are right");
    let check = Check { test, can: Power::Refute, settings: vec![], hosts: vec![], levels: vec![], events: vec![] };
    let owned = path.to_owned();
    let exhibit = Exhibit {
        id: EventId { log: "anna@laptop".parse().expect("a log"), seq: 1 },
        name: "capture".to_owned(),
        sha256: Sha256::of(b""),
        collected: None,
        period: None,
        open: Box::new(move || Input::file(fs::File::open(&owned)?, owned.clone())),
    };
    let promise = Promise { supplier: "Microsoft", since: None };
    check::run(&check, &[exhibit], promise, &tables).expect("the file is readable")
}

/// Returns what speaks against it: what was found, and where.
fn against(sight: &Sight) -> Vec<(String, String)> {
    let said = |detail: &Detail| {
        let place = detail.at.as_ref().map(ToString::to_string).unwrap_or_default();
        (detail.values.get("what").cloned().unwrap_or_default(), place)
    };
    sight.details.iter().filter(|detail| detail.weight == Weight::Against).map(said).collect()
}

#[test]
fn what_the_suppliers_own_library_declares_and_sends_is_found() {
    let Some(folder) = samples::folder() else { return };
    let path = folder.join("telemetry/onecollector-1ds-js-4.4.4-loopback.json");
    let field = |name: &str| format!("entry 1 > request-body > event 2 > field data.{name}");
    let direct = sight(Test::NoDirectIdentifier, &path);
    assert_eq!(direct.outcome, Outcome::Fails);
    assert_eq!(against(&direct), [("email".to_owned(), field("UserMail"))]);
    let content = against(&sight(Test::NoContent, &path));
    for (what, name) in [("site", "DocUrl"), ("declared-content", "Content")] {
        assert!(content.contains(&(what.to_owned(), field(name))), "{what} {content:?}");
    }
}

#[test]
fn few_of_the_events_that_a_researcher_saw_are_documented() {
    let Some(folder) = samples::folder() else { return };
    let names = fs::read_to_string(folder.join("telemetry/etdb-OfficeDiagnostics_FullEventNames.txt")).expect("text");
    let templates = templates();
    let (_, text) = templates.iter().find(|(name, _)| name == "event-catalogue.tsv").expect("the catalogue is there");
    let catalogue = Catalogue::read(TableFile { name: "event-catalogue", text }).expect("right");
    let edition = catalogue.edition(date(2026, 1, 1)).expect("there are editions");
    let names: std::collections::BTreeSet<&str> =
        names.lines().map(str::trim).filter(|name| !name.is_empty()).collect();
    let documented = names.iter().filter(|name| catalogue.documented(name, edition).is_some()).count();
    assert_eq!((names.len(), documented), (497, 21));
}
