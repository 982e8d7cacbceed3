use jiff::civil::Date;

use crate::audit::{
    Action, Event, Refusal,
    evidence::{Details, Judgement},
    finding::Exhibit,
    fixture::{Office, log, new_evidence},
    id::EventId,
    paper::Undone,
    programme::Commitment,
    promise::{Change, Entry, Outcome, PromiseState, Status},
};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// An audit in which TEL-2 is promised by the end of 2024.
fn office() -> Office {
    let mut office = Office::staffed();
    office.audit.programme.commitments[1].due = Some(day("2024-12-31"));
    office
}

fn second(office: &Office) -> &Commitment {
    &office.audit.programme.commitments[1]
}

/// Attaches evidence that was collected on a day, accepted.
fn shown(office: &mut Office, collected: &str) -> Exhibit {
    let mut evidence = new_evidence(collected, "TEL-2");
    evidence.details = Details { collected: Some(day(collected)), ..Details::default() };
    let evidence = office.act("piet@pc", Action::Attach { evidence: vec![evidence] }).expect("attached").remove(0);
    office.accept_evidence("piet@pc", &evidence);
    Exhibit { evidence, locator: Some("page 2".to_owned()) }
}

fn change(office: &mut Office, said: &str, to: &str) -> Result<Vec<EventId>, Refusal> {
    let evidence = shown(office, said);
    office.act("piet@pc", changed(said, to, evidence))
}

fn changed(said: &str, to: &str, evidence: Exhibit) -> Action {
    let reason = "more time is needed".to_owned();
    Action::ChangePromise { commitment: "TEL-2".into(), said: day(said), to: day(to), evidence, reason }
}

fn stated(as_of: &str, state: PromiseState, evidence: Exhibit) -> Action {
    Action::StatePromise { commitment: "TEL-2".into(), as_of: day(as_of), state, evidence, note: None }
}

fn status(office: &mut Office, as_of: &str, state: PromiseState) {
    let evidence = shown(office, as_of);
    office.act("piet@pc", stated(as_of, state, evidence)).expect("stated");
}

fn outcome(office: &Office, on: &str) -> Outcome {
    office.audit.promise(second(office), day(on)).expect("a promise").outcome
}

#[test]
fn a_status_needs_accepted_evidence_of_the_commitment_whose_days_fit() {
    let mut office = office();
    let evidence = office.attach("piet@pc", "report.md", "TEL-2");
    let other = office.attach("piet@pc", "other.md", "TEL-1");
    let at = |evidence: &EventId| Exhibit { evidence: evidence.clone(), locator: None };
    let act = |office: &mut Office, evidence: &EventId, as_of: &str| {
        office.act("piet@pc", stated(as_of, PromiseState::Done, at(evidence)))
    };
    // Both were collected on 14 September 2026.
    assert!(matches!(act(&mut office, &evidence, "2026-01-01"), Err(Refusal::EvidenceNotAccepted { .. })));
    office.accept_evidence("piet@pc", &evidence);
    office.accept_evidence("piet@pc", &other);
    assert!(matches!(act(&mut office, &other, "2026-01-01"), Err(Refusal::NotLinked { .. })));
    assert!(matches!(act(&mut office, &evidence, "2026-09-15"), Err(Refusal::EvidenceTooEarly { .. })));
    assert!(matches!(act(&mut office, &evidence, "2027-01-01"), Err(Refusal::NotYet { .. })));
    act(&mut office, &evidence, "2026-09-14").expect("collected on the day");
    let details = Details { period: "2026-01-01..2026-10-31".parse().ok(), ..Details::default() };
    office.act("piet@pc", Action::Describe { evidence: evidence.clone(), details }).expect("described");
    act(&mut office, &evidence, "2026-10-31").expect("a day of its period");
}

#[test]
fn a_new_date_needs_evidence_of_its_announcement_and_a_reason() {
    let mut office = office();
    let evidence = shown(&mut office, "2025-01-10");
    let early = changed("2025-02-01", "2025-06-30", evidence.clone());
    assert!(matches!(office.act("piet@pc", early), Err(Refusal::EvidenceTooEarly { .. })));
    let Action::ChangePromise { commitment, said, to, evidence, .. } = changed("2025-01-10", "2025-06-30", evidence)
    else {
        unreachable!("a change")
    };
    let silent = Action::ChangePromise { commitment, said, to, evidence: evidence.clone(), reason: " ".to_owned() };
    assert_eq!(office.act("piet@pc", silent), Err(Refusal::Empty { what: "reason" }));
    let same = changed("2025-01-10", "2024-12-31", evidence);
    assert_eq!(office.act("piet@pc", same), Err(Refusal::NoChange), "that is what was promised already");
}

#[test]
fn a_promise_is_put_off_as_often_as_a_later_date_was_announced() {
    let mut office = office();
    change(&mut office, "2024-11-01", "2025-06-30").expect("changed");
    change(&mut office, "2025-05-01", "2025-12-31").expect("changed");
    change(&mut office, "2025-08-01", "2025-10-31").expect("brought forward");
    let promise = office.audit.promise(second(&office), day("2026-01-01")).expect("a promise");
    assert_eq!((promise.first, promise.last()), (Some(day("2024-12-31")), Some(day("2025-10-31"))));
    assert_eq!(promise.postponed(), 2);
    let from: Vec<_> = promise.changes.iter().map(|(_, change)| change.from).collect();
    assert_eq!(from, ["2024-12-31", "2025-06-30", "2025-12-31"].map(|it| Some(day(it))));
    let earlier = office.audit.promise(second(&office), day("2024-12-01")).expect("a promise");
    assert_eq!((earlier.last(), earlier.postponed()), (Some(day("2025-06-30")), 1), "as it was known on that day");
}

/// Changes (announced, to), statuses (as of), the day on which one asks, and how it stands then.
type Case = (&'static [(&'static str, &'static str)], &'static [(&'static str, PromiseState)], &'static str, Outcome);

#[test]
fn how_a_promise_stands_follows_from_its_dates_and_its_evidence_alone() {
    use PromiseState::{Done, Missed, NotStarted, Partly, UnderWay, Withdrawn};
    let late = |on: &str, late, late_on_last| Outcome::Late { on: day(on), late, late_on_last };
    let cases: Vec<Case> = vec![
        (&[], &[], "2024-12-01", Outcome::Ahead { days: 30 }),
        (&[], &[], "2024-12-31", Outcome::Ahead { days: 0 }),
        (&[], &[], "2025-01-01", Outcome::NotEstablished),
        (&[], &[("2024-11-01", UnderWay)], "2026-01-01", Outcome::NotEstablished),
        (&[], &[("2025-01-30", UnderWay)], "2026-01-01", late("2025-01-30", 30, 30)),
        (&[], &[("2025-01-30", Partly), ("2025-02-09", Partly)], "2026-01-01", late("2025-02-09", 40, 40)),
        (&[("2024-11-01", "2025-01-10")], &[("2025-01-30", NotStarted)], "2026-01-01", late("2025-01-30", 30, 20)),
        (&[("2024-11-01", "2025-06-30")], &[("2025-01-30", UnderWay)], "2025-02-01", Outcome::Ahead { days: 149 }),
        (&[], &[("2024-12-20", Done)], "2026-01-01", Outcome::Kept { late: -11, late_on_last: -11 }),
        (&[], &[("2025-02-26", Done)], "2026-01-01", Outcome::Kept { late: 57, late_on_last: 57 }),
        (&[], &[("2025-02-26", Done)], "2025-02-01", Outcome::NotEstablished),
        (
            &[("2024-11-01", "2025-03-31")],
            &[("2025-02-26", Done)],
            "2026-01-01",
            Outcome::Kept { late: 57, late_on_last: -33 },
        ),
        (
            &[],
            &[("2025-02-26", Done), ("2026-01-01", Done)],
            "2026-02-01",
            Outcome::Kept { late: 57, late_on_last: 57 },
        ),
        (&[], &[("2024-12-01", Done), ("2025-01-10", Partly)], "2026-01-01", late("2025-01-10", 10, 10)),
        (&[], &[("2025-01-10", Missed)], "2026-01-01", Outcome::Missed),
        (&[], &[("2024-06-01", Withdrawn)], "2026-01-01", Outcome::Withdrawn),
    ];
    for (changes, statuses, on, expected) in cases {
        let mut office = office();
        for (said, to) in changes {
            change(&mut office, said, to).expect("changed");
        }
        for (as_of, state) in statuses {
            status(&mut office, as_of, *state);
        }
        assert_eq!(outcome(&office, on), expected, "{changes:?} {statuses:?} {on}");
    }
}

#[test]
fn a_status_never_writes_a_verdict() {
    let mut office = office();
    status(&mut office, "2024-12-20", PromiseState::Done);
    assert_eq!(office.audit.verdict(second(&office)), None);
    assert!(office.audit.papers[&"TEL-2".into()].verdicts.is_empty());
}

#[test]
fn evidence_that_is_no_longer_accepted_carries_no_status() {
    let mut office = office();
    let evidence = shown(&mut office, "2024-12-20");
    office.act("piet@pc", stated("2024-12-20", PromiseState::Done, evidence.clone())).expect("stated");
    let judgement = Judgement::Returned { reason: "a draft".to_owned() };
    office.act("piet@pc", Action::Judge { evidence: evidence.evidence, judgement }).expect("returned");
    assert_eq!(outcome(&office, "2026-01-01"), Outcome::NotEstablished);
    let promise = office.audit.promise(second(&office), day("2026-01-01")).expect("a promise");
    assert_eq!(promise.doubtful, [Entry::Status(day("2024-12-20"))], "it is shown, and does not count");
}

#[test]
fn an_entry_that_was_recorded_wrongly_is_struck_with_a_reason_and_can_be_recorded_anew() {
    let mut office = office();
    change(&mut office, "2024-11-01", "2025-06-30").expect("changed");
    let strike = |reason: &str| Action::StrikePromise {
        commitment: "TEL-2".into(),
        entry: Entry::Change(day("2024-11-01")),
        reason: reason.to_owned(),
    };
    assert_eq!(office.act("piet@pc", strike("")), Err(Refusal::Empty { what: "reason" }));
    office.act("piet@pc", strike("another service")).expect("struck");
    assert!(matches!(office.act("piet@pc", strike("again")), Err(Refusal::NoPromiseEntry { .. })));
    let promise = office.audit.promise(second(&office), day("2026-01-01")).expect("a promise");
    assert_eq!((promise.last(), promise.postponed()), (Some(day("2024-12-31")), 0));
    let evidence = shown(&mut office, "2024-11-02");
    office.act("piet@pc", changed("2024-11-01", "2025-03-31", evidence)).expect("recorded anew");
}

#[test]
fn two_records_of_one_day_stand_side_by_side_and_neither_counts() {
    let mut office = office();
    let evidence = shown(&mut office, "2025-01-30");
    for (by, state) in [("piet@pc", PromiseState::Done), ("anna@laptop", PromiseState::Partly)] {
        let status = Status { state, evidence: evidence.clone(), note: None };
        let event =
            Event::PromiseStated { commitment: "TEL-2".into(), as_of: day("2025-01-30"), status, replaces: Vec::new() };
        office.record(&log(by), event);
    }
    assert_eq!(outcome(&office, "2026-01-01"), Outcome::NotEstablished);
    let promise = &office.audit.papers[&"TEL-2".into()].promise;
    assert_eq!(promise.conflicts(), [Entry::Status(day("2025-01-30"))]);
    office.act("piet@pc", stated("2025-01-30", PromiseState::Partly, evidence)).expect("a later one names both");
    assert_eq!(outcome(&office, "2026-01-01"), Outcome::Late { on: day("2025-01-30"), late: 30, late_on_last: 30 });
}

#[test]
fn what_was_recorded_on_a_promise_is_part_of_what_a_reviewer_accepts() {
    let mut office = office();
    let evidence = shown(&mut office, "2025-01-30");
    office.accept();
    office.act("anna@laptop", stated("2025-01-30", PromiseState::Partly, evidence)).expect("stated");
    assert_eq!(office.standing("TEL-2").undone, Some(Undone::Acceptance));
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    let refused = office.act("anna@laptop", Action::Accept { commitment: "TEL-2".into() });
    assert!(matches!(refused, Err(Refusal::OwnWork { .. })), "whoever recorded it does not accept it");
}

#[test]
fn a_line_of_another_program_that_names_unknown_evidence_does_not_count() {
    let mut office = office();
    let evidence = Exhibit { evidence: "piet@pc/99".parse().expect("an id"), locator: None };
    let change = Change { from: None, to: day("2026-01-01"), evidence, reason: "so".to_owned() };
    let event =
        Event::PromiseChanged { commitment: "TEL-2".into(), said: day("2025-01-01"), change, replaces: Vec::new() };
    office.record(&log("piet@pc"), event);
    assert_eq!(office.audit.uncounted.len(), 1);
}

#[test]
fn a_commitment_without_a_date_has_a_promise_once_one_is_announced() {
    let mut office = office();
    office.audit.programme.commitments[1].due = None;
    let evidence = shown(&mut office, "2025-01-30");
    let refused = office.act("piet@pc", stated("2025-01-30", PromiseState::Partly, evidence.clone()));
    assert_eq!(refused, Err(Refusal::NoPromise { commitment: "TEL-2".into() }));
    office.act("piet@pc", changed("2025-01-30", "2025-12-31", evidence)).expect("announced");
    let promise = office.audit.promise(second(&office), day("2025-02-01")).expect("a promise");
    assert_eq!((promise.first, promise.last(), promise.postponed()), (None, Some(day("2025-12-31")), 0));
    assert_eq!(promise.outcome, Outcome::Ahead { days: 333 });
}
