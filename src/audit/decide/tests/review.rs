use crate::audit::{
    Action, FindingRefusal, Refusal,
    admit::Inadmissible,
    event::Event,
    finding::FindingDetails,
    fixture::{Office, log, text},
    paper::{Stage, Standing, Undone},
    programme::{Layer, Level, Rating},
    subject::{FindingField, Subject},
    text::Language,
    verdict::Value,
};

fn accept() -> Action {
    Action::Accept { commitment: "TEL-2".into() }
}

fn finding() -> Action {
    Action::RaiseFinding {
        details: FindingDetails::new(
            text("It leaks"),
            vec!["TEL-2".into()],
            Rating { likelihood: Level::High, impact: Level::Low },
        ),
    }
}

#[test]
fn an_incomplete_paper_cannot_be_submitted_and_the_refusal_names_what_is_needed() {
    let mut office = Office::staffed();
    let result = office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() });
    assert!(matches!(result, Err(Refusal::NotPrepared { needed, .. }) if needed.len() == 3));
}

#[test]
fn a_paper_goes_from_open_to_prepared_to_submitted_to_accepted() {
    let mut office = Office::staffed();
    assert_eq!(office.standing("TEL-2").stage, Stage::Open);
    office.prepare();
    assert_eq!(office.standing("TEL-2").stage, Stage::Prepared);
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    assert_eq!(office.standing("TEL-2").stage, Stage::Submitted);
    office.act("bram@mbp", accept()).expect("accepted");
    assert_eq!(office.standing("TEL-2"), Standing { stage: Stage::Accepted, undone: None });
}

#[test]
fn what_was_not_submitted_is_neither_accepted_nor_returned() {
    let mut office = Office::staffed();
    office.prepare();
    let wrong = Refusal::WrongStage { commitment: "TEL-2".into(), stage: Stage::Prepared, expected: Stage::Submitted };
    assert_eq!(office.act("bram@mbp", accept()), Err(wrong.clone()));
    let back = Action::Return { commitment: "TEL-2".into(), reason: "thin".to_owned() };
    assert_eq!(office.act("bram@mbp", back), Err(wrong));
}

#[test]
fn a_returned_paper_keeps_the_reason_and_can_be_submitted_again() {
    let mut office = Office::staffed();
    office.submit();
    let back = |reason: &str| Action::Return { commitment: "TEL-2".into(), reason: reason.to_owned() };
    assert_eq!(office.act("bram@mbp", back(" ")), Err(Refusal::Empty { what: "reason" }));
    office.act("bram@mbp", back("thin")).expect("returned");
    assert_eq!(office.standing("TEL-2").stage, Stage::Returned);
    office.conclude("piet@pc", "TEL-2", "Thicker");
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted again");
    assert_eq!(office.standing("TEL-2").stage, Stage::Submitted);
}

#[test]
fn nobody_accepts_own_work_on_whatever_device_unless_a_lead_waives_the_review() {
    let mut office = Office::staffed();
    office.prepare();
    office.conclude("anna@laptop", "TEL-2", "Anna has a hand in it");
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    let own = Refusal::OwnWork { commitment: "TEL-2".into(), log: log("anna@laptop") };
    assert_eq!(office.act("anna@laptop", accept()), Err(own));
    office.act("anna@laptop", Action::WaiveReview { reason: "alone in summer".to_owned() }).expect("waived");
    office.act("anna@laptop", accept()).expect("accepted under the waiver");
    let Some(Event::PaperAccepted { waived, .. }) = office.recorded.last().map(|recorded| recorded.event.clone())
    else {
        panic!("the last event is the acceptance");
    };
    assert!(waived, "the report prints that this was own work");
}

#[test]
fn whoever_attached_the_evidence_or_raised_the_finding_does_not_accept_the_paper() {
    let mut office = Office::staffed();
    office.prepare();
    office.attach("anna@laptop", "more.har", "TEL-2");
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    assert!(matches!(office.act("anna@laptop", accept()), Err(Refusal::OwnWork { .. })));

    let mut office = Office::staffed();
    office.prepare();
    office.act("anna@laptop", finding()).expect("raised");
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    assert!(matches!(office.act("anna@laptop", accept()), Err(Refusal::OwnWork { .. })));
}

#[test]
fn an_incomplete_paper_that_some_other_program_submitted_is_not_accepted() {
    let mut office = Office::staffed();
    let commitment = office.audit.programme.commitment(&"TEL-2".into()).expect("in the programme").clone();
    let digest = office.audit.paper_digest(&commitment);
    office.record(&log("piet@pc"), Event::PaperSubmitted { commitment: "TEL-2".into(), digest });
    assert_eq!(office.standing("TEL-2").stage, Stage::Submitted);
    assert!(matches!(office.act("bram@mbp", accept()), Err(Refusal::NotPrepared { .. })));
}

#[test]
fn an_acceptance_of_own_work_that_some_other_program_wrote_does_not_count() {
    let mut office = Office::staffed();
    office.prepare();
    let by = log("anna@laptop");
    let submission =
        office.act("anna@laptop", Action::Submit { commitment: "TEL-2".into() }).expect("submitted").remove(0);
    let digest = crate::audit::Sha256::of(b"anything");
    office.record(&by, Event::PaperAccepted { commitment: "TEL-2".into(), submission, digest, waived: true });
    assert_eq!(office.standing("TEL-2").stage, Stage::Submitted);
    assert!(matches!(office.audit.uncounted.as_slice(), [(_, Inadmissible::OwnWork(log))] if *log == by));
}

#[test]
fn any_edit_after_acceptance_shows_and_reopens() {
    type Edit = fn(&mut Office);
    let edits: [(&str, Edit); 5] = [
        ("verdict", |office| drop(office.verdict("piet@pc", "TEL-2", Layer::Existence, Value::NotMet))),
        ("conclusion", |office| office.conclude("piet@pc", "TEL-2", "Other words")),
        ("evidence", |office| drop(office.attach("piet@pc", "more.har", "TEL-2"))),
        ("judgement", |office| {
            let evidence = office.audit.evidence.keys().next().expect("attached").clone();
            let judgement = crate::audit::evidence::Judgement::Returned { reason: "false".to_owned() };
            office.act("bram@mbp", Action::Judge { evidence, judgement }).expect("returned");
        }),
        ("finding", |office| drop(office.act("piet@pc", finding()))),
    ];
    for (what, edit) in edits {
        let mut office = Office::staffed();
        office.accept();
        edit(&mut office);
        let standing = office.standing("TEL-2");
        assert_eq!(standing.undone, Some(Undone::Acceptance), "{what}");
        assert_ne!(standing.stage, Stage::Accepted, "{what}");
    }
}

#[test]
fn an_edit_between_submission_and_review_has_to_be_submitted_again() {
    let mut office = Office::staffed();
    office.submit();
    office.conclude("piet@pc", "TEL-2", "Second thoughts");
    assert_eq!(office.standing("TEL-2"), Standing { stage: Stage::Prepared, undone: Some(Undone::Submission) });
    assert!(matches!(office.act("bram@mbp", accept()), Err(Refusal::WrongStage { .. })));
}

#[test]
fn going_back_to_what_was_accepted_makes_it_accepted_again() {
    let mut office = Office::staffed();
    office.accept();
    office.conclude("piet@pc", "TEL-2", "Other words");
    office.conclude("piet@pc", "TEL-2", "Kept");
    assert_eq!(office.standing("TEL-2").stage, Stage::Accepted, "a sign-off binds what was signed, not when");
}

#[test]
fn the_response_of_the_audited_party_does_not_reopen_a_paper() {
    let mut office = Office::staffed();
    office.prepare();
    let finding = office.act("piet@pc", finding()).expect("raised").remove(0);
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    office.act("bram@mbp", accept()).expect("accepted");
    let write = |field| Action::Write {
        subject: Subject::Finding(finding.clone(), field),
        language: Language::En,
        text: "We disagree.".to_owned(),
    };
    office.act("piet@pc", write(FindingField::Response)).expect("written");
    assert_eq!(office.standing("TEL-2").stage, Stage::Accepted);
    office.act("piet@pc", write(FindingField::Condition)).expect("written");
    assert_eq!(office.standing("TEL-2").undone, Some(Undone::Acceptance));
}

#[test]
fn a_changed_rating_keeps_the_old_one_and_needs_a_reason() {
    let mut office = Office::staffed();
    let id = office.act("piet@pc", finding()).expect("raised").remove(0);
    let mut details = office.audit.findings[&id].details.settled().expect("one version").clone();
    details.rating.impact = Level::High;
    let change = |details: &FindingDetails, reason: Option<&str>| Action::ChangeFinding {
        finding: id.clone(),
        details: details.clone(),
        reason: reason.map(str::to_owned),
    };
    assert_eq!(office.act("piet@pc", change(&details, None)), Err(Refusal::Finding(FindingRefusal::RatingReason)));
    office.act("piet@pc", change(&details, Some("it is everywhere"))).expect("changed");
    let ratings = &office.audit.findings[&id].ratings;
    assert_eq!(ratings.len(), 2);
    assert_eq!(ratings[0].value.impact, Level::Low);
    assert_eq!(ratings[1].reason.as_deref(), Some("it is everywhere"));
}
