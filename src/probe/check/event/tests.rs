//! The checks of events on the demonstration's captures, whose levels and events are known.

use super::*;
use crate::{
    audit::{
        check::{CaptureLevel, Power},
        observation::{Outcome, Weight},
    },
    probe::{
        check::capture::{self, tests::exhibit},
        table::TableFile,
    },
};

const REQUIRED: (&str, &[u8]) = (
    "required-2026-09-14.har",
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/required-2026-09-14.har")),
);
const NEITHER: (&str, &[u8]) =
    ("neither-2026-09-14.har", include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/neither-2026-09-14.har")));
const SETUP: (&str, &[u8]) =
    ("set-up.toml", include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/test-setup-2026-09-14.toml")));
const VIEWER: (&str, &[u8]) =
    ("viewer.csv", include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/diagnostic-data-viewer.csv")));
const DEFENDER: (&str, &[u8]) =
    ("d.ndjson", include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/onecollector-2026-09-15.ndjson")));

fn sight(asked: Test, exhibits: &[(&'static str, &'static [u8])]) -> Sight {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/probe/event-catalogue.tsv"));
    let catalogue = Catalogue::read(TableFile { name: "event-catalogue", text }).expect("readable");
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/probe/measurements.tsv"));
    let fields = Measurements::read(TableFile { name: "measurements", text }).expect("readable");
    let attached: Vec<Exhibit<'_>> = exhibits.iter().map(|(name, bytes)| exhibit(name, bytes)).collect();
    let check =
        Check { test: asked, can: Power::Establish, settings: vec![], hosts: vec![], levels: vec![], events: vec![] };
    let tables = Tables { catalogue: &catalogue, measurements: &fields };
    let sight = run(&check, &attached, tables).expect("bytes at hand are readable");
    let all: Vec<_> = KINDS.iter().chain(capture::KINDS).collect();
    for detail in &sight.details {
        let (_, values) =
            all.iter().find(|(kind, _)| *kind == detail.kind).unwrap_or_else(|| panic!("{}", detail.kind));
        let mut values: Vec<&str> = values.to_vec();
        values.sort_unstable();
        assert_eq!(detail.values.keys().map(String::as_str).collect::<Vec<_>>(), values, "{}", detail.kind);
    }
    sight
}

/// Returns the values under this name of all details of a kind.
fn values<'s>(sight: &'s Sight, kind: &str, name: &str) -> Vec<&'s str> {
    sight.details.iter().filter(|detail| detail.kind == kind).map(|detail| detail.values[name].as_str()).collect()
}

#[test]
fn events_are_looked_up_in_the_catalogue_of_the_day() {
    let sight = sight(Test::EventsDocumented, &[SETUP, REQUIRED]);
    assert_eq!(values(&sight, "event-catalogue", "edition"), ["2024-10"]);
    let undocumented = values(&sight, "event-undocumented", "event");
    // The two that were invented for the demonstration, as its README says.
    assert!(undocumented.contains(&"Office.Word.Document.Statistics"), "{undocumented:?}");
    assert!(undocumented.contains(&"Office.ConnectedServices.RequestCompleted"), "{undocumented:?}");
    assert!(!undocumented.contains(&"Office.Licensing.FullValidation"), "{undocumented:?}");
    assert_eq!(sight.outcome, Outcome::Fails);
}

#[test]
fn an_optional_event_that_is_not_listed_leaves_it_open() {
    let line = br#"{"ver":"4.0","name":"Office.Nowhere","time":"2020-09-15T09:05:01Z","iKey":"o:1","data":{}}"#;
    let sight = sight(Test::EventsDocumented, &[("x.ndjson", line)]);
    assert_eq!(sight.outcome, Outcome::CannotTell);
    assert_eq!(values(&sight, "event-undocumented-optional", "level"), ["unlabelled"]);
    assert_eq!(values(&sight, "event-catalogue", "edition"), ["2019-07"]);
    assert_eq!(values(&sight, "event-unlabelled", "events"), ["1"]);
}

#[test]
fn events_of_others_are_none_of_this_catalogues() {
    let sight = sight(Test::EventsDocumented, &[DEFENDER]);
    assert_eq!(sight.outcome, Outcome::CannotTell);
    assert_eq!(values(&sight, "event-of-other", "events").len(), 1);
}

#[test]
fn service_data_is_named_and_documented_or_not() {
    let sight = sight(Test::ServiceDataExplained, &[NEITHER]);
    assert_eq!(sight.outcome, Outcome::Fails);
    assert!(values(&sight, "service-data-documented", "event").contains(&"Office.Licensing.FullValidation"));
    let undocumented = values(&sight, "service-data-undocumented", "event");
    assert!(undocumented.contains(&"Office.ConnectedServices.RequestCompleted"), "{undocumented:?}");
}

#[test]
fn what_the_viewer_exported_is_readable_and_holds_office_events() {
    let shown = sight(Test::ViewerReadable, &[VIEWER]);
    assert_eq!((shown.outcome, values(&shown, "viewer-readable", "events")), (Outcome::Holds, vec!["24"]));
    assert_eq!(sight(Test::ViewerReadable, &[NEITHER]).outcome, Outcome::CannotTell);
}

#[test]
fn at_neither_only_service_data_and_essential_services_are_sent() {
    let compared = sight(Test::LevelsCompared, &[SETUP, NEITHER, REQUIRED]);
    assert_eq!(compared.outcome, Outcome::Holds, "{:#?}", compared.details);
    assert_eq!(values(&compared, "levels-only-service-data", "events"), ["43"]);
    assert!(values(&compared, "levels-in-both", "event").contains(&"Office.Licensing.Heartbeat"));
    let without = sight(Test::LevelsCompared, &[NEITHER, REQUIRED]);
    assert_eq!(without.outcome, Outcome::CannotTell);
    assert_eq!(sight(Test::LevelsCompared, &[SETUP, NEITHER]).outcome, Outcome::CannotTell);
}

#[test]
fn a_required_event_at_neither_speaks_against_it() {
    // The capture of Required, said to be of Neither.
    let setup = b"format = 1\nkind = \"test-setup\"\n[[capture]]\nfile = \"required-2026-09-14.har\"\nlevel = \"neither\"\nscenario = \"S\"\n[[capture]]\nfile = \"neither-2026-09-14.har\"\nlevel = \"required\"\nscenario = \"S\"\n";
    let compared = sight(Test::LevelsCompared, &[("s.toml", setup), NEITHER, REQUIRED]);
    assert_eq!(compared.outcome, Outcome::Fails);
    assert!(values(&compared, "levels-still-sent", "event").contains(&"Office.Word.Document.Statistics"));
    let measured = sight(Test::SensitiveMeasurements, &[("s.toml", setup), REQUIRED]);
    assert_eq!(measured.outcome, Outcome::Fails);
}

#[test]
fn sensitive_measurements_are_told_with_their_level() {
    let sighted = sight(Test::SensitiveMeasurements, &[SETUP, NEITHER, REQUIRED]);
    assert_eq!(sighted.outcome, Outcome::Holds, "{:#?}", sighted.details);
    let measures = values(&sighted, "measurement-at-level", "measure");
    for measure in ["pages", "paragraphs", "words", "citations", "active-time"] {
        assert!(measures.contains(&measure), "{measure} {measures:?}");
    }
    assert_eq!(values(&sighted, "measurement-none", "level"), [CaptureLevel::Neither.name()]);
    assert_eq!(sight(Test::SensitiveMeasurements, &[REQUIRED]).outcome, Outcome::CannotTell);
}

#[test]
fn what_is_sent_at_every_level_is_told() {
    let always = sight(Test::AlwaysSent, &[SETUP, NEITHER, REQUIRED]);
    assert_eq!(always.outcome, Outcome::Holds, "{:#?}", always.details);
    let events = values(&always, "always-sent", "event");
    assert!(events.contains(&"Office.Licensing.Heartbeat"), "{events:?}");
    assert!(!events.contains(&"Office.Word.Document.Statistics"), "{events:?}");
    assert_eq!(sight(Test::AlwaysSent, &[SETUP, NEITHER]).outcome, Outcome::CannotTell);
}

#[test]
fn evidence_without_events_leaves_it_open() {
    for test in [
        Test::EventsDocumented,
        Test::ServiceDataExplained,
        Test::ViewerReadable,
        Test::LevelsCompared,
        Test::SensitiveMeasurements,
        Test::AlwaysSent,
    ] {
        for exhibits in [&[][..], &[SETUP], &[("x.png", &b"\x89PNG"[..])]] {
            let sight = sight(test, exhibits);
            assert_eq!(sight.outcome, Outcome::CannotTell, "{test}");
            assert!(sight.details.iter().any(|detail| detail.weight == Weight::Open), "{test}");
        }
    }
}
