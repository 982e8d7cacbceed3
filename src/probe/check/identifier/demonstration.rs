//! The checks on the demonstration's own captures, whose leaks are known, and on captures made here.

use super::*;
use crate::{
    audit::{
        check::{CaptureLevel, Power},
        observation::Outcome,
    },
    probe::{check::capture::tests::exhibit, table::hosts},
};

const REQUIRED: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/required-2026-09-14.har"));
const NEITHER: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/neither-2026-09-14.har"));
const DEFENDER: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/onecollector-2026-09-15.ndjson"));
const SETUP: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/test-setup-2026-09-14.toml"));

fn check(test: Test, levels: &[CaptureLevel]) -> Check {
    Check { test, can: Power::Refute, settings: vec![], hosts: vec![], levels: levels.to_vec(), events: vec![] }
}

fn sight(check: &Check, exhibits: &[(&'static str, &'static [u8])]) -> Sight {
    let exhibits: Vec<Exhibit<'_>> = exhibits.iter().map(|(name, bytes)| exhibit(name, bytes)).collect();
    run(check, &exhibits, &hosts::tests::shipped()).expect("bytes at hand are readable")
}

fn kinds(sight: &Sight, weight: Weight) -> Vec<&str> {
    sight.details.iter().filter(|detail| detail.weight == weight).map(|detail| detail.kind.as_str()).collect()
}

#[test]
fn the_planted_address_is_found_where_it_stands() {
    for setup in [None, Some(("test-setup.toml", SETUP))] {
        let mut exhibits = vec![("required-2026-09-14.har", REQUIRED)];
        exhibits.extend(setup);
        let sight = sight(&check(Test::NoDirectIdentifier, &[]), &exhibits);
        assert_eq!(sight.outcome, Outcome::Fails);
        let against: Vec<_> = sight.details.iter().filter(|detail| detail.weight == Weight::Against).collect();
        assert_eq!(against.len(), 1, "{against:#?}");
        let place = against[0].at.as_ref().map(ToString::to_string);
        assert_eq!(place.as_deref(), Some("entry 31 > request-body > event 2 > field data.userId"));
        let what = if setup.is_some() { "planted-account" } else { "email" };
        assert_eq!(against[0].values["what"], what);
        assert_eq!(against[0].values["found"], "te… (46)");
    }
}

#[test]
fn at_neither_nothing_speaks_against_it() {
    let sight = sight(
        &check(Test::NoDirectIdentifier, &[CaptureLevel::Neither]),
        &[("test-setup.toml", SETUP), ("neither-2026-09-14.har", NEITHER), ("required-2026-09-14.har", REQUIRED)],
    );
    assert_eq!(sight.outcome, Outcome::NothingAgainst, "{:#?}", sight.details);
    assert!(kinds(&sight, Weight::Note).contains(&"capture-at-other-level"));
}

#[test]
fn without_a_set_up_a_clean_capture_leaves_it_open() {
    let sight = sight(&check(Test::NoDirectIdentifier, &[]), &[("neither-2026-09-14.har", NEITHER)]);
    assert_eq!(sight.outcome, Outcome::CannotTell);
    assert_eq!(kinds(&sight, Weight::Open), ["identifier-nothing-planted"]);
}

#[test]
fn evidence_without_events_leaves_it_open() {
    let nothing: &[(&str, &[u8])] = &[("test-setup.toml", SETUP)];
    let picture: &[(&str, &[u8])] = &[("test-setup.toml", SETUP), ("x.png", b"\x89PNG\r\n\x1a\n")];
    let broken: &[(&str, &[u8])] = &[("test-setup.toml", SETUP), ("x.har", b"\x01\x02\x03\x04")];
    for exhibits in [nothing, picture, broken] {
        let sight = sight(&check(Test::NoContent, &[]), exhibits);
        assert_eq!(sight.outcome, Outcome::CannotTell);
        assert!(kinds(&sight, Weight::Open).contains(&"capture-none"), "{:#?}", sight.details);
    }
}

#[test]
fn no_content_is_found_in_the_demonstration() {
    for (name, capture) in [("neither-2026-09-14.har", NEITHER), ("required-2026-09-14.har", REQUIRED)] {
        let sight = sight(&check(Test::NoContent, &[]), &[("test-setup.toml", SETUP), (name, capture)]);
        assert_eq!(sight.outcome, Outcome::NothingAgainst, "{:#?}", sight.details);
    }
}

#[test]
fn an_experience_that_is_not_in_the_capture_leaves_it_open() {
    let mut check = check(Test::NoContent, &[]);
    check.events = vec!["Office.ConnectedServices.".to_owned()];
    let found = sight(&check, &[("test-setup.toml", SETUP), ("required-2026-09-14.har", REQUIRED)]);
    assert_eq!(found.outcome, Outcome::NothingAgainst, "{:#?}", found.details);
    check.events = vec!["Office.Translator.".to_owned()];
    let missing = sight(&check, &[("test-setup.toml", SETUP), ("required-2026-09-14.har", REQUIRED)]);
    assert_eq!(missing.outcome, Outcome::CannotTell);
    assert!(kinds(&missing, Weight::Open).contains(&"capture-no-such-events"));
}

#[test]
fn defender_names_persons_by_pseudonyms() {
    let sight =
        sight(&check(Test::Pseudonymised, &[]), &[("test-setup.toml", SETUP), ("onecollector.ndjson", DEFENDER)]);
    assert_eq!(sight.outcome, Outcome::NothingAgainst, "{:#?}", sight.details);
    let fields: Vec<&str> =
        sight.details.iter().filter(|d| d.kind == "pseudonym-found").map(|d| d.values["field"].as_str()).collect();
    assert!(fields.contains(&"data.Data.AccountPseudonym"), "{fields:?}");
}

#[test]
fn a_hit_in_an_optional_event_of_a_capture_of_unknown_level_is_open() {
    let line = br#"{"ver":"4.0","name":"Office.X","time":"2026-09-15T09:05:01Z","iKey":"o:1","data":{"EventInfo.Level":2,"a":"jan@example.nl"}}"#;
    let sight = sight(&check(Test::NoDirectIdentifier, &[CaptureLevel::Required]), &[("x.ndjson", line)]);
    assert_eq!(sight.outcome, Outcome::CannotTell);
    assert!(kinds(&sight, Weight::Open).contains(&"identifier-found-level-unknown"));
}

#[test]
fn a_body_that_could_not_be_decoded_is_searched_as_bytes_and_said() {
    let har = br#"{"log":{"version":"1.2","creator":{"name":"x","version":"1"},"entries":[{"startedDateTime":"2026-09-14T10:34:15Z","request":{"method":"POST",
        "url":"https://eu-office.events.data.microsoft.com/OneCollector/1.0/","headers":[],"postData":{"mimeType":"application/bond-compact-binary","text":"\u0001xx jan@example.nl yy"}},
        "response":{"status":200,"headers":[],"content":{}}}]}}"#;
    let sight = sight(&check(Test::NoDirectIdentifier, &[]), &[("x.har", har)]);
    assert_eq!(sight.outcome, Outcome::Fails);
    assert!(kinds(&sight, Weight::Note).contains(&"identifier-not-decoded"), "{:#?}", sight.details);
    let place = sight.details[0].at.as_ref().map(ToString::to_string);
    assert_eq!(place.as_deref(), Some("entry 1 > request-body > offset 4"));
    assert_eq!(sight.details[0].values["level"], "request-body", "it is in no event, and says where it is");
}

/// Told by whoever read it, in each way in which a request is handed on: of an archive, and as a test harness writes it.
#[test]
fn a_body_is_searched_as_bytes_only_where_no_event_was_read_out_of_it() {
    const URL: &str = "https://eu-office.events.data.microsoft.com/OneCollector/1.0/";
    let event = r#"{\"ver\":\"4.0\",\"name\":\"Office.X\",\"time\":\"2026-09-14T10:34:02Z\",\"data\":{\"a\":\"jan@example.nl\"}}"#;
    for (body, place) in [(event, "event 1 > field data.a"), ("xx jan@example.nl yy", "offset 3")] {
        let request = format!(r#"{{"method":"POST","url":"{URL}","headers":[],"postData":{{"text":"{body}"}}}}"#);
        let posted = format!(r#"{{"url":"{URL}","method":"POST","headers":{{}},"body":"{body}"}}"#);
        for (name, bytes, entry) in
            [("x.har", with_request(&request), 2), ("x.ndjson", &*posted.into_bytes().leak(), 1)]
        {
            let sight = sight(&check(Test::NoDirectIdentifier, &[]), &[("s.toml", SETUP), (name, bytes)]);
            let found: Vec<String> = sight
                .details
                .iter()
                .filter(|detail| detail.kind.starts_with("identifier-found"))
                .filter_map(|detail| detail.at.as_ref().map(ToString::to_string))
                .collect();
            assert_eq!(found, [format!("entry {entry} > request-body > {place}")], "{name}: {:#?}", sight.details);
        }
    }
}

/// A capture with one clean event, and one more request.
fn with_request(request: &str) -> &'static [u8] {
    const CLEAN: &str = r#"{"startedDateTime":"2026-09-14T10:34:15Z","request":{"method":"POST","url":"https://eu-office.events.data.microsoft.com/OneCollector/1.0/",
        "headers":[],"postData":{"mimeType":"application/x-json-stream","text":"{\"ver\":\"4.0\",\"name\":\"Office.X\",\"time\":\"2026-09-14T10:34:02Z\",\"iKey\":\"o:1\",\"data\":{\"a\":\"b\"}}"}},
        "response":{"status":200,"headers":[],"content":{}}}"#;
    let entry = format!(
        r#"{{"startedDateTime":"2026-09-14T10:34:16Z","request":{request},"response":{{"status":200,"headers":[],"content":{{}}}}}}"#
    );
    let har =
        format!(r#"{{"log":{{"version":"1.2","creator":{{"name":"x","version":"1"}},"entries":[{CLEAN},{entry}]}}}}"#);
    har.into_bytes().leak()
}

#[test]
fn what_is_sent_to_any_host_of_telemetry_counts_as_telemetry() {
    for (host, outcome) in [
        ("watson.telemetry.microsoft.com", Outcome::Fails),
        ("nexus.officeapps.live.com", Outcome::Fails),
        ("dc.services.visualstudio.com", Outcome::Fails),
        ("www.office.com", Outcome::NothingAgainst),
    ] {
        let request = format!(
            r#"{{"method":"POST","url":"https://{host}/x","headers":[],"postData":{{"mimeType":"text/plain","text":"who: jan@example.nl"}}}}"#
        );
        let sight =
            sight(&check(Test::NoDirectIdentifier, &[]), &[("s.toml", SETUP), ("x.har", with_request(&request))]);
        assert_eq!(sight.outcome, outcome, "{host}: {:#?}", sight.details);
    }
}

#[test]
fn a_request_to_a_collector_without_its_body_leaves_the_check_open() {
    for (request, outcome) in [
        (
            r#"{"method":"POST","url":"https://eu-office.events.data.microsoft.com/OneCollector/1.0/","headers":[],"bodySize":-1}"#,
            Outcome::CannotTell,
        ),
        (
            r#"{"method":"POST","url":"https://watson.telemetry.microsoft.com/x","headers":[],"bodySize":-1}"#,
            Outcome::CannotTell,
        ),
        (
            r#"{"method":"POST","url":"https://eu-office.events.data.microsoft.com/OneCollector/1.0/","headers":[],"bodySize":500}"#,
            Outcome::CannotTell,
        ),
        (
            r#"{"method":"POST","url":"https://eu-office.events.data.microsoft.com/OneCollector/1.0/","headers":[],"bodySize":0}"#,
            Outcome::NothingAgainst,
        ),
        (r#"{"method":"POST","url":"https://www.office.com/","headers":[],"bodySize":-1}"#, Outcome::NothingAgainst),
    ] {
        let sight =
            sight(&check(Test::NoDirectIdentifier, &[]), &[("s.toml", SETUP), ("x.har", with_request(request))]);
        assert_eq!(sight.outcome, outcome, "{request}: {:#?}", sight.details);
        let open = kinds(&sight, Weight::Open);
        assert_eq!(open.len(), usize::from(outcome == Outcome::CannotTell), "said once: {open:?}");
    }
}

#[test]
fn what_is_packed_up_or_is_raw_traffic_may_hold_anything() {
    let clean = with_request(r#"{"method":"GET","url":"https://www.office.com/","headers":[]}"#);
    for (name, bytes, outcome) in [
        ("x.har.gz", &b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x01"[..], Outcome::CannotTell),
        ("x.zip", b"PK\x03\x04\x14\x00", Outcome::CannotTell),
        ("NTUSER.DAT", b"regf\x01\x00\x00\x00", Outcome::CannotTell),
        (
            "raw.txt",
            b"POST /OneCollector/1.0/ HTTP/1.1\nHost: eu-office.events.data.microsoft.com\n",
            Outcome::CannotTell,
        ),
        (
            "raw.log",
            b"127.0.0.1:52345: POST https://us-mobile.events.data.microsoft.com/OneCollector/1.0/ HTTP/2.0\n",
            Outcome::CannotTell,
        ),
        ("letter.txt", b"A letter about the capture.\n", Outcome::NothingAgainst),
        ("letter.pdf", b"%PDF-1.7\n", Outcome::NothingAgainst),
    ] {
        let sight = sight(&check(Test::NoDirectIdentifier, &[]), &[("s.toml", SETUP), ("x.har", clean), (name, bytes)]);
        assert_eq!(sight.outcome, outcome, "{name}: {:#?}", sight.details);
    }
}

#[test]
fn every_detail_is_one_of_the_kinds_and_has_its_values() {
    let all: Vec<_> = KINDS.iter().chain(capture::KINDS).collect();
    for test in [Test::NoDirectIdentifier, Test::NoContent, Test::Pseudonymised] {
        let sight = sight(
            &check(test, &[CaptureLevel::Required]),
            &[
                ("s.toml", SETUP),
                ("a.har", NEITHER),
                ("required-2026-09-14.har", REQUIRED),
                ("c", DEFENDER),
                ("d", b"\x01"),
            ],
        );
        for detail in &sight.details {
            let (_, values) =
                all.iter().find(|(kind, _)| *kind == detail.kind).unwrap_or_else(|| panic!("{}", detail.kind));
            let mut values: Vec<&str> = values.to_vec();
            values.sort_unstable();
            assert_eq!(detail.values.keys().map(String::as_str).collect::<Vec<_>>(), values, "{}", detail.kind);
            assert!(detail.values.values().all(|value| !value.contains("demonstratieministerie")), "{detail:?}");
        }
    }
}
