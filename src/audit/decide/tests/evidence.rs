use crate::audit::{
    Action, Refusal,
    evidence::{Details, Judgement, Link},
    fixture::{Office, new_evidence},
};

#[test]
fn labels_count_per_log_and_end_in_the_members_letter() {
    let mut office = Office::staffed();
    office.attach("anna@laptop", "one", "TEL-1");
    office.attach("piet@pc", "two", "TEL-1");
    let both = vec![new_evidence("three", "TEL-1"), new_evidence("four", "TEL-1")];
    office.act("anna@laptop", Action::Attach { evidence: both }).expect("attached");
    let labels: std::collections::BTreeSet<_> =
        office.audit.evidence.values().map(|evidence| evidence.label.to_string()).collect();
    assert_eq!(labels, ["E-01", "E-01b", "E-02", "E-03"].map(str::to_owned).into());
    assert!(office.audit.evidence_labelled("e-1b").is_some(), "a typed label needs no capital and no zero");
}

#[test]
fn bytes_that_are_in_the_file_already_are_linked_not_attached_again() {
    let mut office = Office::staffed();
    let first = office.attach("anna@laptop", "one", "TEL-1");
    office.act("piet@pc", Action::Attach { evidence: vec![new_evidence("one", "TEL-2")] }).expect("linked");
    assert_eq!(office.audit.evidence.len(), 1);
    let links: Vec<_> = office.audit.evidence[&first].linked().into_iter().map(ToString::to_string).collect();
    assert_eq!(links, ["TEL-1", "TEL-2"]);
    let again = office.act("piet@pc", Action::Attach { evidence: vec![new_evidence("one", "TEL-2")] });
    assert_eq!(again, Ok(vec![]), "nothing new, nothing happens");
    let twice = vec![new_evidence("two", "TEL-1"), new_evidence("two", "TEL-1")];
    assert_eq!(office.act("piet@pc", Action::Attach { evidence: twice }).map(|events| events.len()), Ok(1));
}

#[test]
fn links_go_only_to_what_the_programme_has() {
    let mut office = Office::staffed();
    for (to, expected) in [
        ("TEL-9", Refusal::Unknown { what: "TEL-9".to_owned() }),
        ("TEL-2.2", Refusal::NoSuchProcedure { commitment: "TEL-2".into(), number: 2, count: 1 }),
    ] {
        let result = office.act("anna@laptop", Action::Attach { evidence: vec![new_evidence("one", to)] });
        assert_eq!(result, Err(expected), "{to}");
    }
    for bad in ["", "TEL-2.0", "TEL-2.x", ".1"] {
        assert!(bad.parse::<Link>().is_err(), "{bad:?} must be refused");
    }
}

#[test]
fn unlinking_takes_away_exactly_one_use() {
    let mut office = Office::staffed();
    let id = office.attach("anna@laptop", "one", "TEL-1");
    let links = vec!["TEL-2".parse().expect("a link")];
    office.act("anna@laptop", Action::Link { evidence: id.clone(), links }).expect("linked");
    let unlink = Action::Unlink { evidence: id.clone(), link: "TEL-1".parse().expect("a link") };
    office.act("anna@laptop", unlink.clone()).expect("unlinked");
    assert_eq!(office.audit.evidence_for(&"TEL-1".into()).count(), 0);
    assert_eq!(office.audit.evidence_for(&"TEL-2".into()).count(), 1);
    assert!(matches!(office.act("anna@laptop", unlink), Err(Refusal::NotLinked { .. })));
}

#[test]
fn returning_evidence_needs_a_reason() {
    let mut office = Office::staffed();
    let evidence = office.attach("anna@laptop", "one", "TEL-1");
    let judgement = Judgement::Returned { reason: String::new() };
    assert_eq!(office.act("bram@mbp", Action::Judge { evidence, judgement }), Err(Refusal::Empty { what: "reason" }));
}

#[test]
fn evidence_is_not_collected_after_it_is_attached() {
    let mut office = Office::staffed();
    let mut tomorrow_in_auckland = new_evidence("one", "TEL-1");
    tomorrow_in_auckland.details.collected = "2026-11-21".parse().ok();
    office.act("anna@laptop", Action::Attach { evidence: vec![tomorrow_in_auckland] }).expect("a day's grace");
    let mut future = new_evidence("two", "TEL-1");
    future.details.collected = "2026-11-22".parse().ok();
    let result = office.act("anna@laptop", Action::Attach { evidence: vec![future] });
    assert!(matches!(result, Err(Refusal::Future { .. })));
}

#[test]
fn a_correction_replaces_the_details_and_the_digest_of_the_bytes_stays() {
    let mut office = Office::staffed();
    let id = office.attach("anna@laptop", "one", "TEL-1");
    let before = office.audit.evidence[&id].bytes.clone();
    let details = Details { note: Some("by hand".to_owned()), ..Details::default() };
    office.act("anna@laptop", Action::Describe { evidence: id.clone(), details: details.clone() }).expect("described");
    let evidence = &office.audit.evidence[&id];
    assert_eq!(evidence.details.settled(), Some(&details));
    assert_eq!(evidence.bytes, before);
}
