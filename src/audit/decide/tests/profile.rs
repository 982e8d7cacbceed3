use crate::audit::{
    Action, Event, Refusal,
    decide::unready,
    fixture::{Office, log, text},
    id::EventId,
    paper::{Needed, Stage, Undone},
    profile::{Confidentiality, DataKind, ProfilePart, Trait},
    programme::{Commitment, Layer, Service},
    publication::{Item, Publicity},
    verdict::Value,
};

/// An audit in which TEL-2 concerns two services only, and TEL-1 depends on TEL-2.
fn office() -> Office {
    let mut office = Office::staffed();
    let programme = &mut office.audit.programme;
    programme.services = ["storage", "mail"].map(|id| Service { id: id.into(), title: text(id) }).into_iter().collect();
    programme.commitments[0].depends = vec!["TEL-2".into()];
    programme.commitments[1].services = vec!["storage".into(), "mail".into()];
    office
}

fn uses(service: &str, used: bool) -> Trait {
    Trait::Service { service: service.into(), used }
}

fn state(office: &mut Office, traits: impl Into<Vec<Trait>>) -> Result<Vec<EventId>, Refusal> {
    office.act("piet@pc", Action::StateProfile { traits: traits.into() })
}

fn set(applies: bool, reason: Option<&str>) -> Action {
    Action::SetApplicability { commitment: "TEL-2".into(), applies, reason: reason.map(text) }
}

fn second(office: &Office) -> &Commitment {
    &office.audit.programme.commitments[1]
}

/// States that neither service is in use.
fn unused(office: &mut Office) {
    state(office, [uses("storage", false), uses("mail", false)]).expect("stated");
}

/// States that TEL-2 does not apply, and has that accepted.
fn excluded(office: &mut Office) {
    unused(office);
    office.act("piet@pc", set(false, Some("not in use"))).expect("stated");
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    office.act("bram@mbp", Action::Accept { commitment: "TEL-2".into() }).expect("accepted");
}

#[test]
fn a_profile_keeps_what_it_said_and_passes_over_what_it_says_already() {
    let mut office = office();
    let traits = [
        uses("mail", true),
        Trait::Confidentiality(Confidentiality::Departmental),
        Trait::Data { kind: DataKind::Special, handled: true },
        Trait::Note("HR".to_owned()),
    ];
    assert_eq!(state(&mut office, traits.clone()).expect("stated").len(), 4);
    assert_eq!(state(&mut office, traits.clone()), Err(Refusal::NoChange));
    let again = [uses("mail", false), Trait::Data { kind: DataKind::Special, handled: true }];
    assert_eq!(state(&mut office, again).expect("one differs").len(), 1);
    assert_eq!(office.audit.profile.uses(&"mail".into()), Some(false));
    assert_eq!(office.audit.profile.handled(), [DataKind::Special]);
    assert_eq!(office.audit.profile.history.len(), 5, "what it said before stays");
}

#[test]
fn a_profile_names_only_services_of_the_programme_and_is_stated_by_who_prepares() {
    let mut office = office();
    assert!(matches!(state(&mut office, [uses("fax", true)]), Err(Refusal::Unknown { .. })));
    let stated = Action::StateProfile { traits: vec![uses("mail", true)] };
    for by in ["bram@mbp", "saskia@slm", "olga@pc"] {
        assert!(matches!(office.act(by, stated.clone()), Err(Refusal::NoRight { .. })), "{by}");
    }
    let event = Event::ProfileStated { stated: uses("fax", true), replaces: Vec::new() };
    office.record(&log("piet@pc"), event);
    assert_eq!(office.audit.uncounted.len(), 1, "whatever program wrote it");
}

#[test]
fn the_profile_proposes_only_where_every_service_is_stated_not_to_be_in_use() {
    let mut office = office();
    assert_eq!(office.audit.unused_services(second(&office)), None, "nothing follows from silence");
    state(&mut office, [uses("storage", false)]).expect("stated");
    assert_eq!(office.audit.unused_services(second(&office)), None, "one of two");
    state(&mut office, [uses("mail", false)]).expect("stated");
    assert!(office.audit.unused_services(second(&office)).is_some());
    assert_eq!(office.audit.unused_services(&office.audit.programme.commitments[0]), None, "it concerns all services");
    assert_eq!(office.audit.verdict(second(&office)), None, "a proposal decides nothing");
    assert!(office.audit.question(second(&office)).is_open());
}

#[test]
fn what_does_not_apply_needs_a_reason_and_no_verdict_and_a_second_person() {
    let mut office = office();
    assert_eq!(office.act("piet@pc", set(false, None)), Err(Refusal::Empty { what: "reason" }));
    assert_eq!(
        office.act("piet@pc", set(true, None)),
        Err(Refusal::NoChange),
        "that is so while nobody says otherwise"
    );
    unused(&mut office);
    office.act("piet@pc", set(false, Some("not in use"))).expect("stated");
    assert_eq!(office.audit.needed(second(&office)), []);
    assert_eq!(office.audit.verdict(second(&office)), Some(Value::NotApplicable));
    assert_eq!(office.standing("TEL-2").stage, Stage::Prepared);
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    let accept = Action::Accept { commitment: "TEL-2".into() };
    office.act("anna@laptop", Action::WaiveReview { reason: "summer".to_owned() }).expect("waived");
    assert!(office.act("piet@pc", accept.clone()).is_err(), "a preparer does not review");
    office.act("bram@mbp", accept).expect("accepted");
    assert_eq!(office.standing("TEL-2").stage, Stage::Accepted);
}

#[test]
fn whoever_stated_that_it_does_not_apply_does_not_accept_that() {
    let mut office = office();
    office.act("anna@laptop", set(false, Some("no such service"))).expect("stated");
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    let own = Refusal::OwnWork { commitment: "TEL-2".into(), log: log("anna@laptop") };
    assert_eq!(office.act("anna@laptop", Action::Accept { commitment: "TEL-2".into() }), Err(own));
}

#[test]
fn no_verdict_is_given_on_what_does_not_apply() {
    let mut office = office();
    office.verdict("piet@pc", "TEL-2", Layer::Existence, Value::NotMet).expect("given");
    office.act("piet@pc", set(false, Some("not in use"))).expect("stated");
    let refused = office.verdict("piet@pc", "TEL-2", Layer::Existence, Value::Met);
    assert_eq!(refused, Err(Refusal::DoesNotApply { commitment: "TEL-2".into() }));
    assert_eq!(office.audit.verdict(second(&office)), Some(Value::NotApplicable));
    office.act("piet@pc", set(true, None)).expect("stated");
    assert_eq!(office.audit.verdict(second(&office)), Some(Value::NotMet), "what was judged before was not lost");
}

#[test]
fn a_profile_that_changed_since_reopens_the_question_and_undoes_the_acceptance() {
    let mut office = office();
    excluded(&mut office);
    state(&mut office, [uses("mail", true)]).expect("stated");
    assert!(office.audit.question(second(&office)).reopened);
    assert_eq!(office.audit.needed(second(&office)), [Needed::Applicability]);
    let standing = office.standing("TEL-2");
    assert_eq!((standing.stage, standing.undone), (Stage::Open, Some(Undone::Acceptance)));
    // Whoever stands by it says so again, and it is reviewed again.
    office.act("piet@pc", set(false, Some("mail is used for one mailbox only"))).expect("stated again");
    assert_eq!(office.audit.needed(second(&office)), []);
    assert_ne!(office.standing("TEL-2").stage, Stage::Accepted);
}

#[test]
fn a_profile_that_changed_back_leaves_what_was_accepted_accepted() {
    let mut office = office();
    excluded(&mut office);
    state(&mut office, [uses("mail", true)]).expect("stated");
    state(&mut office, [uses("mail", false)]).expect("stated");
    assert_eq!(office.standing("TEL-2").stage, Stage::Accepted, "a sign-off binds what was signed, not when");
}

#[test]
fn two_statements_of_whether_it_applies_are_a_conflict_until_a_later_one_names_both() {
    let mut office = office();
    for (by, applies) in [("piet@pc", false), ("anna@laptop", true)] {
        let applicability =
            crate::audit::applicability::Applicability { applies, reason: Some(text("apart")), proposed: Vec::new() };
        let event = Event::ApplicabilitySet { commitment: "TEL-2".into(), applicability, replaces: Vec::new() };
        office.record(&log(by), event);
    }
    assert!(office.audit.needed(second(&office)).contains(&Needed::OneApplicability));
    assert_eq!(office.audit.verdict(second(&office)), None, "nothing is silently picked");
    office.act("piet@pc", set(false, Some("together"))).expect("stated");
    assert_eq!(office.audit.needed(second(&office)), []);
}

#[test]
fn why_something_does_not_apply_is_public_only_where_chosen_and_accepted() {
    let mut office = office();
    unused(&mut office);
    office.act("piet@pc", set(false, Some("not in use"))).expect("stated");
    let item = Item::Applicability("TEL-2".into());
    assert_eq!(office.audit.publicity(&item), Publicity::Inside);
    office.act("saskia@slm", Action::Choose { item, publicity: Publicity::Public }).expect("chosen");
    let held = Refusal::PublicButNotAccepted { commitment: "TEL-2".into() };
    assert!(unready(&office.audit).contains(&held));
    for part in ProfilePart::ALL {
        assert_eq!(office.audit.publicity(&Item::Profile(part)), Publicity::Inside, "{part}");
    }
}

#[test]
fn a_supplier_commitment_shows_the_state_of_what_it_depends_on_and_the_other_way_round() {
    let mut office = office();
    excluded(&mut office);
    let audit = &office.audit;
    let first = &audit.programme.commitments[0];
    let depends = audit.depends_on(first);
    assert_eq!(depends.len(), 1);
    assert_eq!((depends[0].verdict, depends[0].stage), (Some(Value::NotApplicable), Stage::Accepted));
    let needed_by = audit.needed_by(&"TEL-2".into());
    assert_eq!(needed_by.iter().map(|it| &it.commitment.id).collect::<Vec<_>>(), [&first.id]);
    assert_eq!((needed_by[0].verdict, needed_by[0].stage), (None, Stage::Open));
}
