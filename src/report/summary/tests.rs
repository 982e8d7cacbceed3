//! Nothing is said that was not chosen.

mod marked;

pub use marked::{Marked, frame};

use proptest::prelude::*;

use super::*;
use crate::{
    audit::{
        Action, Language,
        event::Event,
        fixture::{self, Office, log},
        member::Role,
        observation::{Appraisal as Judged, Outcome},
        programme::{AreaId, Layer},
        publication::{Item, Publicity, WooGround},
        subject::Subject,
        verdict::Value,
    },
    report::{compose, text},
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn exactly_what_was_chosen_can_be_read(choices in prop::collection::vec(0_u8..3, 80)) {
        let mut marked = Marked::new();
        prop_assert!(marked.items.len() <= choices.len());
        for (item, choice) in marked.items.clone().iter().zip(&choices) {
            match choice {
                0 => {}
                1 => marked.choose(item, Publicity::Public),
                _ => marked.choose(item, Publicity::Withheld(WooGround::G511C)),
            }
        }
        let summary = Summary::new(&marked.office.audit, &frame());
        let json = summary.to_json();
        for marker in &marked.markers {
            prop_assert_eq!(json.contains(&marker.text), marked.may_be_read(marker), "{:?} in the JSON", marker);
        }
        for language in Language::ALL {
            let plain = text(&compose(&summary, language));
            for marker in &marked.markers {
                let expected = marked.may_be_read(marker) && marker.language.is_none_or(|own| own == language);
                prop_assert_eq!(plain.contains(&marker.text), expected, "{:?} in {}", marker, language);
            }
        }
    }
}

#[test]
fn verdicts_are_said_only_where_chosen() {
    for (publicity, overall, gap) in [
        (Publicity::Inside, None, false),
        (Publicity::Public, Some(Value::PartlyMet), false),
        (Publicity::Withheld(WooGround::G512F), None, true),
    ] {
        let mut marked = Marked::new();
        marked.choose(&Item::Verdicts("TEL-2".into()), publicity);
        let summary = Summary::new(&marked.office.audit, &frame());
        let commitment = summary.commitment(&"TEL-2".into()).expect("known");
        assert_eq!(commitment.overall(), overall);
        assert_eq!(commitment.verdicts == Some(Disclosure::Withheld(WooGround::G512F)), gap);
        assert_eq!(summary.tally.unpublished, if overall.is_some() { 1 } else { 2 });
        assert_eq!(summary.to_json().contains("\"overall\""), overall.is_some());
    }
}

#[test]
fn a_scope_limitation_is_said_wherever_verdicts_are_public_and_in_its_own_words_only_if_chosen() {
    let words = |summary: &Summary| text(&compose(summary, Language::En));
    let mut marked = Marked::new();
    let summary = Summary::new(&marked.office.audit, &frame());
    assert!(summary.commitments().all(|commitment| commitment.limitations.is_empty()), "no verdict is public");
    assert!(!words(&summary).contains("Scope limitation"));
    marked.choose(&Item::Verdicts("TEL-1".into()), Publicity::Public);
    let summary = Summary::new(&marked.office.audit, &frame());
    let limited = |id: &str| summary.commitment(&id.into()).expect("known").limitations.clone();
    let unnamed = Limitation { layers: vec![Layer::Operation], asks: None };
    assert_eq!((limited("TEL-1"), limited("TEL-2")), (vec![unnamed], vec![]));
    assert!(words(&summary).contains("Something that was asked for this (operating effectiveness) was not provided."));
    assert!(words(&summary).contains("Scope limitations"), "in the account too");
}

#[test]
fn what_checks_came_to_is_told_only_where_chosen() {
    let (verdicts, checks) = (Item::Verdicts("TEL-2".into()), Item::Checks("TEL-2".into()));
    for (verdicts_are, checks_are, told) in [
        (Publicity::Public, Publicity::Inside, None),
        (Publicity::Inside, Publicity::Public, None),
        (Publicity::Public, Publicity::Withheld(WooGround::G511C), Some("withheld")),
        (Publicity::Public, Publicity::Public, Some("public")),
    ] {
        let mut marked = Marked::new();
        marked.choose(&verdicts, verdicts_are);
        marked.choose(&checks, checks_are);
        let summary = Summary::new(&marked.office.audit, &frame());
        let found = summary.commitment(&"TEL-2".into()).expect("known").checks.as_ref();
        assert_eq!(found.map(|it| if it.public().is_some() { "public" } else { "withheld" }), told);
        for language in Language::ALL {
            let words = text(&compose(&summary, language));
            assert_eq!(words.contains("O-01b"), told == Some("public"), "{words}");
        }
    }
}

#[test]
fn what_nobody_judged_and_what_is_no_longer_of_the_evidence_is_not_told() {
    let seen = |office: &Office| vec![fixture::seen(&office.audit, Outcome::Fails)];
    let told = |office: &Office| {
        let summary = Summary::new(&office.audit, &frame());
        summary.commitment(&"TEL-2".into()).expect("known").checks.is_some()
    };
    for (judged, another, expected) in [(false, false, false), (true, false, true), (true, true, false)] {
        let mut office = Office::staffed();
        office.prepare();
        let check = Action::Observe { seen: seen(&office) };
        let observation = office.act("piet@pc", check).expect("recorded").remove(0);
        if judged {
            let appraisal = Judged::Accepted;
            office.act("piet@pc", Action::Appraise { observation, appraisal }).expect("accepted");
            office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
            office.act("bram@mbp", Action::Accept { commitment: "TEL-2".into() }).expect("accepted");
        }
        if another {
            office.attach("piet@pc", "later.har", "TEL-2");
        }
        for item in [Item::Verdicts("TEL-2".into()), Item::Checks("TEL-2".into())] {
            office.act("saskia@slm", Action::Choose { item, publicity: Publicity::Public }).expect("chosen");
        }
        assert_eq!(told(&office), expected, "{judged} {another}");
    }
}

#[test]
fn a_paper_that_was_not_accepted_has_no_published_verdict() {
    let mut office = Office::staffed();
    office.submit();
    for item in [Item::Verdicts("TEL-2".into()), Item::Text(Subject::Conclusion("TEL-2".into()))] {
        let replaces = Vec::new();
        office.record(&log("saskia@slm"), Event::PublicityChosen { item, publicity: Publicity::Public, replaces });
    }
    let before = Summary::new(&office.audit, &frame());
    office.act("bram@mbp", Action::Accept { commitment: "TEL-2".into() }).expect("accepted");
    let after = Summary::new(&office.audit, &frame());
    for (summary, met) in [(before, 0), (after, 1)] {
        let commitment = summary.commitment(&"TEL-2".into()).expect("known");
        assert_eq!(summary.tally.met, met);
        assert_eq!(commitment.conclusion.is_some(), met == 1);
        assert_eq!(commitment.evidence.is_some(), met == 1);
        assert_eq!(summary.review.accepted, met);
    }
}

#[test]
fn a_reference_in_a_public_text_names_evidence_and_the_place_in_it_only_where_the_evidence_is_public() {
    let mut office = Office::staffed();
    let evidence = office.attach("piet@pc", "secret-name.har", "TEL-2");
    let subject = Subject::Area(AreaId::from("telemetry"));
    let text = "See [[E-01b p. 4177 | agreed]] and [[TEL-1]].".to_owned();
    office
        .act("anna@laptop", Action::Write { subject: subject.clone(), language: Language::En, text })
        .expect("written");
    let mut choose = |item: Item| {
        let replaces = Vec::new();
        office.record(&log("saskia@slm"), Event::PublicityChosen { item, publicity: Publicity::Public, replaces });
        Summary::new(&office.audit, &frame()).to_json()
    };
    let json = choose(Item::Text(subject));
    assert!(json.contains("See E-01b √ and TEL-1."), "{json}");
    assert!(!json.contains("secret-name") && !json.contains("4177"));
    assert!(json.contains("\"agreed\""), "with its legend");
    let json = choose(Item::Evidence(evidence));
    assert!(json.contains("See E-01b secret-name.har, p. 4177 √ and TEL-1."));
}

#[test]
fn a_summary_without_tickmarks_has_no_legend_of_them() {
    let office = Office::staffed();
    let summary = Summary::new(&office.audit, &frame());
    assert!(!summary.to_json().contains("tickmark"));
    assert!(!text(&compose(&summary, Language::En)).contains("Tickmarks"));
}

#[test]
fn choices_in_conflict_stay_inside() {
    let mut marked = Marked::public();
    let item = Item::Member(log("bram@mbp"));
    marked.choose(&item, Publicity::Public);
    let json = Summary::new(&marked.office.audit, &frame()).to_json();
    assert!(!json.contains("bram@mbp by name"));
    assert!(json.contains("piet@pc by name"));
}

#[test]
fn a_waiver_of_review_is_said_with_its_reason() {
    let mut office = Office::staffed();
    office.act("anna@laptop", Action::WaiveReview { reason: "Nobody else is there".to_owned() }).expect("waived");
    let summary = Summary::new(&office.audit, &frame());
    assert_eq!(summary.review.waiver.as_deref(), Some("Nobody else is there"));
    for language in Language::ALL {
        assert!(text(&compose(&summary, language)).contains("Nobody else is there"));
    }
}

#[test]
fn nothing_names_a_log_or_a_device() {
    let marked = Marked::new();
    let json = Summary::new(&marked.office.audit, &frame()).to_json();
    for log in marked.office.audit.members.keys() {
        assert!(!json.contains(log.as_str()), "{log}");
    }
}

#[test]
fn the_same_audit_gives_the_same_bytes() {
    let (first, second) = (Marked::public(), Marked::public());
    let [first, second] = [first, second].map(|marked| Summary::new(&marked.office.audit, &frame()));
    assert_eq!(first.to_json(), second.to_json());
    for language in Language::ALL {
        assert_eq!(compose(&first, language), compose(&second, language));
    }
}

#[test]
fn the_roles_of_the_named_are_said() {
    let marked = Marked::public();
    let team = Summary::new(&marked.office.audit, &frame()).review.team;
    let roles: Vec<_> = team.iter().filter_map(Disclosure::public).map(|person| person.role).collect();
    assert_eq!(roles, Role::ALL);
}

/// Returns every key that occurs anywhere in the value.
fn keys(value: &serde_json::Value, found: &mut std::collections::BTreeSet<String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                found.insert(key.clone());
                keys(value, found);
            }
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| keys(value, found)),
        _ => {}
    }
}

#[test]
fn every_key_is_described() {
    let page = include_str!("../../../docs/summary-json.md");
    let mut found = std::collections::BTreeSet::new();
    let mut withheld = Marked::new();
    for item in withheld.items.clone() {
        withheld.choose(&item, Publicity::Withheld(WooGround::G52));
    }
    for marked in [Marked::public(), withheld] {
        let mut office = marked.office;
        office.act("anna@laptop", Action::WaiveReview { reason: "Alone".to_owned() }).expect("waived");
        let frame = Frame { supersedes: Some(Superseded { name: "2025-1".to_owned(), reason: None }), ..frame() };
        let json = Summary::new(&office.audit, &frame).to_json();
        keys(&serde_json::from_str(&json).expect("JSON"), &mut found);
    }
    for key in found.iter().filter(|key| !["nl", "en"].contains(&key.as_str())) {
        assert!(page.contains(&format!("`{key}`")) || page.contains(&format!("\"{key}\"")), "`{key}` is not described");
    }
}
