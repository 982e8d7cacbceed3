use proptest::prelude::*;

use super::*;
use crate::probe::read as probe_read;

const OWN: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/test-setup-2026-09-14.toml"));

fn facts(bytes: &[u8]) -> (Reading, Vec<(String, What<'static>)>) {
    let mut facts = Vec::new();
    let mut keep = |fact: &Fact<'_>| {
        let what = match &fact.what {
            What::Seed(seed) => What::Seed(seed.clone()),
            What::Capture(capture) => What::Capture(capture.clone()),
            other => panic!("{other:?}"),
        };
        facts.push((fact.at.to_string(), what));
        ControlFlow::Continue(())
    };
    let reading = probe_read::read(&mut Input::bytes(bytes), &mut keep).expect("bytes at hand are readable");
    (reading.expect("it is recognised"), facts)
}

fn said(reading: &Reading) -> Vec<(String, String)> {
    let at = |remark: &crate::probe::Remark| remark.at.as_ref().map(ToString::to_string).unwrap_or_default();
    reading.remarks.iter().map(|remark| (at(remark), remark.about.clone())).collect()
}

const HEAD: &str = "format = 1\nkind = \"test-setup\"\n";

#[test]
fn planted_terms_and_captures_are_read_with_their_lines() {
    let text = format!(
        "{HEAD}[[seed]]\nkind = \"account\"\nterm = \"jan@example.nl\"\n\n[[capture]]\nfile = \"x.har\"\nlevel = \"neither\"\n\
         scenario = \"S-1\"\nfrom = \"2026-09-14T09:02:00Z\"\nto = \"2026-09-14T11:40:00+02:00\"\nsha256 = \"{}\"\n",
        "AB".repeat(32)
    );
    let (reading, facts) = facts(text.as_bytes());
    assert_eq!((reading.format, reading.version.as_deref(), reading.whole), (Format::TestSetup, Some("1"), true));
    let [(seed_at, What::Seed(seed)), (capture_at, What::Capture(capture))] = &facts[..] else { panic!("{facts:?}") };
    assert_eq!((seed_at.as_str(), capture_at.as_str()), ("line 3", "line 7"));
    assert_eq!((seed.kind, seed.term.as_str()), (SeedKind::Account, "jan@example.nl"));
    assert_eq!(
        (capture.file.as_str(), capture.level, capture.scenario.as_deref()),
        ("x.har", Some(CaptureLevel::Neither), Some("S-1"))
    );
    assert_eq!(capture.sha256, Some("ab".repeat(32)));
    assert_eq!((capture.from, capture.to), ("2026-09-14T09:02:00Z".parse().ok(), "2026-09-14T09:40:00Z".parse().ok()));
}

#[test]
fn every_fault_is_named_with_its_line_and_costs_only_what_it_concerns() {
    let text = format!(
        "{HEAD}[[seed]]\nkind = \"colour\"\nterm = \"x\"\n[[seed]]\nkind = \"email\"\nterm = \" \"\n[[seed]]\nkind = \"email\"\nterm = \"a@b.nl\"\n\
         [[capture]]\nfile = \"x\"\nlevel = \"all\"\nfrom = \"yesterday\"\nsha256 = \"12\"\n\
         [[capture]]\nfile = \"x\"\nfrom = \"2026-01-02T00:00:00Z\"\nto = \"2026-01-01T00:00:00Z\"\n"
    );
    let (reading, facts) = facts(text.as_bytes());
    assert_eq!(facts.len(), 1);
    assert!(!reading.whole);
    let expected = [
        ("line 4", "kind = \"colour\""),
        ("line 8", "term = \"\""),
        ("line 14", "level = \"all\""),
        ("line 16", "sha256 = \"12\""),
        ("line 15", "from = \"yesterday\""),
        ("line 17", "to < from"),
    ];
    assert_eq!(said(&reading), expected.map(|(at, about)| (at.to_owned(), about.to_owned())));
}

#[test]
fn an_unknown_key_is_refused_with_its_line() {
    let (reading, facts) =
        facts(format!("{HEAD}[[seed]]\nkind = \"email\"\nterm = \"a@b.nl\"\ncolour = 1\n").as_bytes());
    assert_eq!((facts.len(), reading.remarks.len()), (0, 1));
    assert_eq!(said(&reading)[0].0, "line 6");
    assert!(said(&reading)[0].1.contains("colour"));
}

#[test]
fn another_version_is_not_guessed_at() {
    let (reading, facts) = facts(b"format = 2\nkind = \"test-setup\"\n");
    assert_eq!((facts.len(), said(&reading)), (0, vec![("line 1".to_owned(), "format = 2".to_owned())]));
}

#[test]
fn planted_terms_are_read_from_a_table() {
    let (reading, facts) =
        facts(b"kind;term\r\naccount;jan@example.nl\r\ncolour;x\r\nsentence;\"De reiger; zeventien\"\r\n");
    let places: Vec<_> = facts.iter().map(|(at, _)| at.as_str()).collect();
    assert_eq!(places, ["row 1", "row 3"]);
    assert!(matches!(&facts[1].1, What::Seed(seed) if seed.term == "De reiger; zeventien"));
    assert_eq!(said(&reading), [("row 2".to_owned(), "colour".to_owned())]);
}

#[test]
fn the_demonstration_s_own_set_up_fits_its_captures() {
    let (reading, facts) = facts(OWN.as_bytes());
    assert!(reading.whole && reading.remarks.is_empty(), "{reading:?}");
    let captures: Vec<_> = facts
        .iter()
        .filter_map(|(_, what)| if let What::Capture(capture) = what { Some(capture) } else { None })
        .collect();
    assert_eq!((facts.len() - captures.len(), captures.len()), (7, 2));
    for capture in captures {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence").join(&capture.file);
        let har = std::fs::read_to_string(path).expect("the capture is there");
        let digest = crate::audit::digest::Sha256::of(har.as_bytes()).to_string();
        assert_eq!(capture.sha256.as_deref(), Some(digest.as_str()));
        // Every exchange began within the window.
        for started in har.split("\"startedDateTime\":\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let at = started.parse().ok();
            assert!(capture.from <= at && at <= capture.to, "{started}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}", cut: proptest::sample::Index) {
        let count = |bytes: &[u8]| {
            let mut count = 0;
            let _ = probe_read::read(&mut Input::bytes(bytes), &mut |_: &Fact<'_>| { count += 1; ControlFlow::Continue(()) });
            count
        };
        count(format!("{HEAD}{text}").as_bytes());
        count(format!("kind,term\n{text}").as_bytes());
        prop_assert!(count(&OWN.as_bytes()[..cut.index(OWN.len() + 1)]) <= 9);
    }
}

/// Each term costs memory in every encoding, and a long sentence is searched in all runs of its words.
#[test]
fn terms_beyond_measure_are_left_out_and_said() {
    let seed = |term: &str| format!("[[seed]]\nkind = \"sentence\"\nterm = \"{term}\"\n");
    let table =
        |terms: &[String]| terms.iter().fold("kind,term\n".to_owned(), |table, term| table + "sentence," + term + "\n");
    let many: Vec<String> = (0..limit::SEEDS + 2).map(|number| format!("term {number}")).collect();
    let long = vec!["een lange zin ".repeat(limit::PLANTED / 14 + 1), "kort".to_owned()];
    for (terms, expected, said) in [(many, limit::SEEDS, 2), (long, 1, 1)] {
        for text in [format!("{HEAD}{}", terms.iter().map(|term| seed(term)).collect::<String>()), table(&terms)] {
            let (reading, facts) = facts(text.as_bytes());
            assert_eq!((facts.len(), reading.remarks.len(), reading.whole), (expected, said, false));
            assert!(
                reading.remarks.iter().all(|remark| remark.kind == RemarkKind::TooLarge && remark.about.len() < 40)
            );
        }
    }
    let (reading, facts) = facts(format!("{HEAD}{}", "# remark\n".repeat(200_000)).as_bytes());
    assert_eq!((facts.len(), reading.remarks[0].kind), (0, RemarkKind::TooLarge));
}

/// Found by fuzzing: captures were told after the terms that were enough.
#[test]
fn reading_ends_where_the_one_who_asked_has_enough() {
    let text = format!("{HEAD}[[seed]]\nkind = \"account\"\nterm = \"anna\"\n[[capture]]\nfile = \"a.har\"\n");
    let mut facts = 0;
    let mut one = |_: &Fact<'_>| {
        facts += 1;
        ControlFlow::Break(())
    };
    assert!(read(&mut Input::bytes(text.as_bytes()), &mut one).expect("bytes at hand are readable").whole);
    assert_eq!(facts, 1);
}
