use crate::audit::{
    Action, Event, Refusal,
    decide::unready,
    digest::Sha256,
    finding::{Exhibit, FindingDetails, FindingStatus, Heard, Hearing},
    fixture::{Office, log, noon, opening, programme, text},
    member::Right,
    paper::{Needed, Stage, Undone},
    prior::Prior,
    programme::{Layer, Level, Programme, Rating},
    publication::{Item, Publicity},
    readiness::{Severity, Why, readiness},
    replay,
    roll_forward::Carried,
    state::Audit,
    subject::{FindingField, Subject},
    text::Language,
    verdict::Value,
    year_on_year::Course,
};

const MEDIUM: Rating = Rating { likelihood: Level::Medium, impact: Level::Medium };

/// Returns the team at work on the year before.
fn last_office() -> Office {
    let mut office = Office::staffed();
    office.audit.opening.period = "2025-01-01..2026-10-31".parse().expect("a period");
    office
}

fn prior(last: &Office) -> Prior {
    Prior {
        dossier: Sha256::of(b"last year"),
        audit: crate::audit::Text { nl: "Proef 2025".to_owned(), en: "Test 2025".to_owned() },
        period: last.audit.opening.period,
        heads: std::collections::BTreeMap::new(),
        publication: None,
    }
}

fn carried(last: &Office, programme: &Programme) -> Result<Carried, Refusal> {
    Carried::of(&last.audit, Some(&last.audit), prior(last), programme)
}

fn forward(last: &Office) -> Office {
    forward_into(last, programme())
}

/// Returns this year's team, rolled forward from last year's, with this programme.
fn forward_into(last: &Office, programme: Programme) -> Office {
    let mut office = Office::staffed();
    office.audit.programme = programme.clone();
    office.audit.papers = Audit::new(opening(), programme).papers;
    let carried = carried(last, &office.audit.programme).expect("carried");
    office.act("anna@laptop", Action::RollForward { carried: Box::new(carried) }).expect("rolled forward");
    office
}

fn write(office: &mut Office, subject: &Subject, text: &str) {
    for language in Language::ALL {
        let text = format!("{text} ({language})");
        office.act("piet@pc", Action::Write { subject: subject.clone(), language, text }).expect("written");
    }
}

fn raise(office: &mut Office, status: FindingStatus) -> crate::audit::EventId {
    let evidence = office.attach("piet@pc", "seen.har", "TEL-2");
    let details = FindingDetails {
        evidence: vec![Exhibit { evidence, locator: Some("entry 3".to_owned()) }],
        owner: Some("Supplier".to_owned()),
        status,
        ..FindingDetails::new(text("It leaks"), vec!["TEL-2".into()], MEDIUM)
    };
    let finding = office.act("piet@pc", Action::RaiseFinding { details }).expect("raised").remove(0);
    write(office, &Subject::Finding(finding.clone(), FindingField::Condition), "One message leaked");
    finding
}

fn needed(office: &Office, id: &str) -> Vec<Needed> {
    office.audit.needed(office.audit.programme.commitment(&id.into()).expect("in the programme"))
}

#[test]
fn last_years_papers_come_along_as_facts_with_verdict_conclusion_and_who_accepted() {
    let mut last = last_office();
    last.accept();
    last.verdict("piet@pc", "TEL-1", Layer::Design, Value::NotMet).expect("given");
    let office = forward(&last);
    let (accepted, open) =
        (&office.audit.last_year.papers[&"TEL-2".into()], &office.audit.last_year.papers[&"TEL-1".into()]);
    assert_eq!(accepted.verdict(), Some(Value::Met));
    assert_eq!(accepted.conclusion[&Language::Nl], "Kept (nl)");
    assert_eq!(accepted.accepted.as_ref().map(|sign_off| sign_off.by.as_str()), Some("bram@mbp by name"));
    assert_eq!(open.verdict(), Some(Value::NotMet));
    assert_eq!(open.accepted, None, "what was not accepted says so");
}

#[test]
fn an_acceptance_that_an_edit_has_undone_does_not_come_along() {
    let mut last = last_office();
    last.accept();
    last.conclude("piet@pc", "TEL-2", "Something else");
    let office = forward(&last);
    assert_eq!(office.audit.last_year.papers[&"TEL-2".into()].accepted, None);
}

#[test]
fn verdict_stage_and_sign_off_of_every_paper_start_anew() {
    let mut last = last_office();
    last.accept();
    let office = forward(&last);
    for commitment in &office.audit.programme.commitments {
        assert_eq!(office.audit.verdict(commitment), None);
        assert_eq!(office.audit.standing(commitment).stage, Stage::Open);
    }
    assert_eq!(needed(&office, "TEL-2"), needed(&Office::staffed(), "TEL-2"));
}

#[test]
fn last_years_conclusion_is_proposed_where_criterion_and_procedures_are_equal_and_is_no_text_until_somebody_takes_it_over()
 {
    let mut last = last_office();
    last.accept();
    let mut office = forward(&last);
    let commitment = office.audit.programme.commitment(&"TEL-2".into()).expect("there").clone();
    assert_eq!(office.audit.course(&commitment), Some(Course::Same));
    let proposal = office.audit.proposal(&commitment, Language::En).expect("proposed").to_owned();
    assert_eq!(proposal, "Kept (en)");
    assert_eq!(office.audit.text(&Subject::Conclusion("TEL-2".into()), Language::En), None);
    let subject = Subject::Conclusion("TEL-2".into());
    office.act("piet@pc", Action::Write { subject, language: Language::En, text: proposal }).expect("taken over");
    assert_eq!(office.audit.proposal(&commitment, Language::En), None, "it was taken over");
    assert_eq!(office.audit.preparers(&commitment), [&log("piet@pc")].into(), "in the name of who did so");
}

#[test]
fn nothing_is_proposed_where_the_criterion_changed_and_the_differences_are_shown() {
    let mut last = last_office();
    last.accept();
    let mut programme = programme();
    programme.commitments[1].statement.en = "Nothing leaks ever".to_owned();
    let office = forward_into(&last, programme);
    let commitment = office.audit.programme.commitment(&"TEL-2".into()).expect("there");
    assert_eq!(office.audit.course(commitment), Some(Course::Changed));
    assert_eq!(office.audit.proposal(commitment, Language::Nl), None);
    assert_eq!(office.audit.differences(commitment).len(), 1);
    let same = office.audit.programme.commitment(&"TEL-1".into()).expect("there");
    assert!(office.audit.differences(same).is_empty());
}

#[test]
fn new_and_dropped_commitments_are_listed() {
    let last = last_office();
    let mut programme = programme();
    programme.commitments[0].id = "TEL-9".into();
    let office = forward_into(&last, programme);
    let rows: Vec<(String, Course)> =
        office.audit.year_on_year().iter().map(|row| (row.commitment.to_string(), row.course)).collect();
    let expected = [("TEL-9", Course::New), ("TEL-2", Course::Same), ("TEL-1", Course::Dropped)];
    assert_eq!(rows, expected.map(|(id, course)| (id.to_owned(), course)));
    assert!(Office::staffed().audit.year_on_year().is_empty(), "no year before, nothing to lay beside it");
}

#[test]
fn findings_come_along_with_texts_rating_history_and_status_and_nothing_points_into_last_years_file() {
    let mut last = last_office();
    let raised = raise(&mut last, FindingStatus::Open);
    let details = last.audit.findings[&raised].details.settled().expect("one version").clone();
    let worse = FindingDetails { rating: Rating { likelihood: Level::High, ..MEDIUM }, ..details };
    let change =
        Action::ChangeFinding { finding: raised.clone(), details: worse, reason: Some("seen again".to_owned()) };
    last.act("piet@pc", change).expect("changed");

    let office = forward(&last);
    let finding = office.audit.finding_labelled("F-1").expect("carried");
    let details = finding.details.settled().expect("one version");
    assert_eq!((details.rating.likelihood, details.status), (Level::High, FindingStatus::Open));
    assert_eq!(details.owner.as_deref(), Some("Supplier"));
    assert!(details.evidence.is_empty());
    let condition = Subject::Finding(finding.id.clone(), FindingField::Condition);
    assert_eq!(office.audit.text(&condition, Language::Nl), Some("One message leaked (nl)"));
    let earlier = finding.earlier.as_ref().expect("a past");
    let ratings: Vec<Level> = earlier.ratings.iter().map(|past| past.value.likelihood).collect();
    assert_eq!(ratings, [Level::Medium, Level::High]);
    assert_eq!(earlier.ratings[1].reason.as_deref(), Some("seen again"));
    assert_eq!(earlier.years.len(), 1);
    assert!(earlier.years[0].evidence[0].starts_with("E-01b, entry 3 ("), "{:?}", earlier.years[0].evidence);
    assert!(finding.follow_up_due());
}

#[test]
fn the_audited_party_is_heard_anew_on_a_finding_that_comes_along_and_its_last_response_is_there_to_start_from() {
    let mut last = last_office();
    let raised = raise(&mut last, FindingStatus::Open);
    let response = |finding| Subject::Finding(finding, FindingField::Response);
    write(&mut last, &response(raised.clone()), "We look into it");
    let heard = |day: &str, finding| Action::Hear {
        finding,
        hearing: Hearing {
            asked: day.parse().expect("a day"),
            of: Some("Desk".to_owned()),
            outcome: Heard::Received { on: day.parse().expect("a day") },
        },
    };
    last.act("piet@pc", heard("2026-09-10", raised)).expect("heard");

    let mut office = forward(&last);
    let finding = office.audit.finding_labelled("F-1").expect("carried").clone();
    assert_eq!(finding.hearing.heads(), []);
    assert_eq!(office.audit.text(&response(finding.id.clone()), Language::En), Some("We look into it (en)"));
    // That it was heard last year does not make it public this year.
    let choose = Action::Choose { item: Item::Finding(finding.id.clone()), publicity: Publicity::Public };
    office.act("anna@laptop", choose).expect("chosen");
    let not_heard = Refusal::NotHeard { finding: finding.label.clone() };
    assert!(unready(&office.audit).contains(&not_heard));
    office.act("piet@pc", heard("2026-11-10", finding.id)).expect("heard anew");
    assert!(!unready(&office.audit).contains(&not_heard));
}

#[test]
fn a_finding_that_was_resolved_comes_along_once_so_that_a_repeat_can_be_flagged() {
    let mut last = last_office();
    let finding = raise(&mut last, FindingStatus::Open);
    let seen = last.attach("piet@pc", "repaired.har", "TEL-2");
    last.accept_evidence("piet@pc", &seen);
    let details = last.audit.findings[&finding].details.settled().expect("one version").clone();
    let verified = vec![Exhibit { evidence: seen, locator: None }];
    let resolved = FindingDetails { status: FindingStatus::ResolvedVerified, verified, ..details };
    let change = Action::ChangeFinding { finding, details: resolved, reason: Some("repeated the test".to_owned()) };
    last.act("piet@pc", change).expect("resolved");

    let mut this = forward(&last);
    assert!(this.audit.finding_labelled("F-1").is_some_and(|finding| finding.closed() && !finding.follow_up_due()));
    this.audit.opening.period = "2025-06-01..2025-12-31".parse().expect("a period");
    assert_eq!(carried(&this, &programme()).expect("carried").findings, [], "a year later it stays behind");
}

#[test]
fn a_finding_of_two_years_ago_keeps_every_year_and_when_it_was_first_raised() {
    let mut first = last_office();
    raise(&mut first, FindingStatus::InProgress);
    let mut second = forward(&first);
    second.audit.opening.period = "2025-06-01..2025-12-31".parse().expect("a period");
    let third = forward(&second);
    let finding = third.audit.finding_labelled("F-1").expect("carried");
    let earlier = finding.earlier.as_ref().expect("a past");
    assert_eq!(earlier.years.len(), 2);
    assert_eq!(earlier.statuses.len(), 1, "carrying it over was no statement on where it stands");
    assert_eq!(earlier.raised, noon());
}

#[test]
fn two_versions_of_a_finding_hold_the_roll_forward_up() {
    let mut last = last_office();
    let finding = raise(&mut last, FindingStatus::Open);
    let details = FindingDetails::new(text("Another"), vec!["TEL-2".into()], MEDIUM);
    last.record(&log("anna@laptop"), Event::FindingChanged { finding, details, reason: None, replaces: Vec::new() });
    assert_eq!(carried(&last, &programme()), Err(Refusal::Conflict { what: "F-01b".to_owned() }));
}

#[test]
fn residual_risks_come_along_with_owner_and_end_and_are_not_accepted_for_this_year() {
    let mut last = last_office();
    last.act("piet@pc", Action::RateRisk { risk: "1".into(), rating: MEDIUM }).expect("rated");
    write(&mut last, &Subject::Risk("1".into()), "Less likely");
    let until = "2026-12-31".parse().expect("a day");
    let accept = Action::AcceptResidual { risk: "1".into(), owner: "SLM".to_owned(), until };
    last.act("piet@pc", accept).expect("accepted");
    let office = forward(&last);
    let carried = &office.audit.last_year.risks[&"1".into()];
    assert_eq!(carried.rating, Some(MEDIUM));
    assert_eq!(carried.reason[&Language::En], "Less likely (en)");
    assert_eq!(
        carried.residual.as_ref().map(|residual| (residual.owner.as_str(), residual.until)),
        Some(("SLM", until))
    );
    assert!(office.audit.ratings.is_empty() && office.audit.residuals.is_empty());
    assert_eq!(office.audit.risks_to_follow_up(), [&"1".into()]);
}

#[test]
fn a_residual_risk_of_last_year_stands_before_the_report_until_it_is_rated_again() {
    let mut last = last_office();
    last.act("piet@pc", Action::RateRisk { risk: "1".into(), rating: MEDIUM }).expect("rated");
    let until = "2026-12-31".parse().expect("a day");
    let accept = Action::AcceptResidual { risk: "1".into(), owner: "SLM".to_owned(), until };
    last.act("piet@pc", accept).expect("accepted");
    let mut office = forward(&last);
    let refusal = Refusal::RiskNotFollowedUp { risk: "1".into() };
    let named = |office: &Office| {
        let gaps = readiness(&office.audit, "2026-11-20".parse().expect("a day"));
        gaps.iter().any(|gap| gap.severity == Severity::Blocks && gap.why == Why::Refused(refusal.clone()))
    };
    assert!(unready(&office.audit).contains(&refusal) && named(&office));
    office.act("piet@pc", Action::RateRisk { risk: "1".into(), rating: MEDIUM }).expect("rated");
    assert!(!unready(&office.audit).contains(&refusal) && !named(&office));
}

#[test]
fn an_audit_is_rolled_forward_once_by_a_lead_and_from_an_earlier_period() {
    let last = last_office();
    let mut office = forward(&last);
    let again = Action::RollForward { carried: Box::new(carried(&last, &programme()).expect("carried")) };
    assert_eq!(office.act("anna@laptop", again.clone()), Err(Refusal::RolledForwardAlready));
    let refusal = Refusal::NoRight { log: log("piet@pc"), right: Right::Lead };
    assert_eq!(Office::staffed().act("piet@pc", again), Err(refusal));
    for period in ["2026-01-01..2026-06-30", "2027-01-01..2027-12-31"] {
        let mut later = Office::staffed();
        later.audit.opening.period = period.parse().expect("a period");
        let carried = Box::new(carried(&later, &programme()).expect("carried"));
        let result = Office::staffed().act("anna@laptop", Action::RollForward { carried });
        assert!(matches!(result, Err(Refusal::PriorNotEarlier { .. })), "{period}");
    }
}

#[test]
fn a_verdict_that_differs_from_last_years_needs_a_text_on_why_in_both_languages() {
    for (value, expected) in
        [(Value::Met, vec![]), (Value::PartlyMet, vec![Needed::Change(Language::Nl), Needed::Change(Language::En)])]
    {
        let mut last = last_office();
        last.accept();
        let mut office = forward(&last);
        let evidence = office.attach("piet@pc", "capture.har", "TEL-2");
        office.accept_evidence("piet@pc", &evidence);
        office.verdict("piet@pc", "TEL-2", Layer::Existence, value).expect("given");
        office.conclude("piet@pc", "TEL-2", "This year");
        assert_eq!(needed(&office, "TEL-2"), expected, "{value}");
        let submit = Action::Submit { commitment: "TEL-2".into() };
        if !expected.is_empty() {
            assert!(matches!(office.act("piet@pc", submit.clone()), Err(Refusal::NotPrepared { .. })));
            write(&mut office, &Subject::Change("TEL-2".into()), "The build of July wrote more");
        }
        office.act("piet@pc", submit).expect("submitted");
    }
}

#[test]
fn a_commitment_without_a_verdict_last_year_needs_no_text_on_a_change() {
    let mut office = forward(&last_office());
    office.submit();
}

#[test]
fn a_text_on_the_change_is_part_of_what_was_signed_off() {
    let mut last = last_office();
    last.accept();
    let mut office = forward(&last);
    office.accept();
    write(&mut office, &Subject::Change("TEL-2".into()), "Added later");
    assert_eq!(office.standing("TEL-2").undone, Some(Undone::Acceptance));
}

#[test]
fn two_texts_on_one_change_stand_side_by_side_and_block_the_paper() {
    let mut last = last_office();
    last.accept();
    let mut office = forward(&last);
    office.prepare();
    write(&mut office, &Subject::Change("TEL-2".into()), "One");
    let other = Event::TextWritten {
        subject: Subject::Change("TEL-2".into()),
        language: Language::Nl,
        text: "Two".to_owned(),
        replaces: Vec::new(),
    };
    office.record(&log("anna@laptop"), other);
    assert_eq!(needed(&office, "TEL-2"), [Needed::OneChange(Language::Nl)]);
}

#[test]
fn last_years_verdict_can_be_chosen_only_where_last_year_has_one_and_is_shown_only_with_an_accepted_paper() {
    let mut last = last_office();
    last.accept();
    let mut office = forward(&last);
    let choose = |id: &str| Action::Choose { item: Item::LastYear(id.into()), publicity: Publicity::Public };
    assert_eq!(office.act("saskia@slm", choose("GONE-1")), Err(Refusal::Unknown { what: "GONE-1".to_owned() }));
    office.act("saskia@slm", choose("TEL-2")).expect("chosen");
    let unready = unready(&office.audit);
    assert!(unready.contains(&Refusal::PublicButNotAccepted { commitment: "TEL-2".into() }), "{unready:?}");
}

#[test]
fn what_was_carried_reads_back_from_the_log_without_last_years_dossier() {
    let mut last = last_office();
    last.accept();
    raise(&mut last, FindingStatus::Open);
    let office = forward(&last);
    let mut read = office.recorded.clone();
    for recorded in &mut read {
        let line = serde_json::to_string(&recorded.event).expect("written");
        recorded.event = serde_json::from_str(&line).expect("read");
    }
    let again = replay(opening(), programme(), &read);
    assert_eq!(again.last_year, office.audit.last_year);
    assert_eq!(again.findings, office.audit.findings);
    assert!(again.uncounted.is_empty());
}
