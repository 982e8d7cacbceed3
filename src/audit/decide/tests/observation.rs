use std::collections::BTreeMap;

use crate::audit::{
    Action, EventId, Refusal, Sha256,
    evidence::{Judgement, Link},
    fixture::{Office, log},
    member::Right,
    observation::{Appraisal, Detail, MOST_DETAILS, Outcome, Seen, Weight},
    paper::{Needed, Stage, Undone},
    text::Text,
};

/// A team, and one piece of evidence attached to TEL-2, whose procedure declares a check.
fn office() -> (Office, EventId) {
    let mut office = Office::staffed();
    let evidence = office.attach("piet@pc", "traffic.har", "TEL-2");
    (office, evidence)
}

fn procedure() -> Link {
    "TEL-2.1".parse().expect("a procedure")
}

fn seen(office: &Office, outcome: Outcome) -> Seen {
    crate::audit::fixture::seen(&office.audit, outcome)
}

fn observe(office: &mut Office, outcome: Outcome) -> Result<EventId, Refusal> {
    let seen = vec![seen(office, outcome)];
    office.act("piet@pc", Action::Observe { seen }).map(|ids| ids[0].clone())
}

fn appraise(office: &mut Office, observation: &EventId, appraisal: Appraisal) -> Result<Vec<EventId>, Refusal> {
    office.act("piet@pc", Action::Appraise { observation: observation.clone(), appraisal })
}

fn overruled(reason: &str) -> Appraisal {
    Appraisal::Overruled { reason: reason.to_owned(), for_readers: None }
}

fn needed(office: &Office) -> Vec<Needed> {
    let needed = office.audit.needed(office.audit.programme.commitment(&"TEL-2".into()).expect("in the programme"));
    let of_checks = |it: &Needed| matches!(it, Needed::Appraisal(_) | Needed::OneAppraisal(_) | Needed::CheckAgain(_));
    needed.into_iter().filter(of_checks).collect()
}

#[test]
fn a_check_writes_no_verdict_and_changes_no_evidence() {
    let (mut office, evidence) = office();
    let before = office.audit.evidence[&evidence].clone();
    observe(&mut office, Outcome::Fails).expect("recorded");
    assert!(office.audit.papers[&"TEL-2".into()].verdicts.is_empty());
    assert_eq!(office.audit.evidence[&evidence], before);
}

#[test]
fn a_check_that_sees_the_same_again_is_passed_over() {
    let (mut office, _) = office();
    observe(&mut office, Outcome::NothingAgainst).expect("recorded");
    assert_eq!(observe(&mut office, Outcome::NothingAgainst), Err(Refusal::NoChange));
    let mut newer = seen(&office, Outcome::NothingAgainst);
    newer.program = "0.2.0".to_owned();
    assert_eq!(office.act("piet@pc", Action::Observe { seen: vec![newer] }), Err(Refusal::NoChange));
    observe(&mut office, Outcome::Fails).expect("something else was seen");
    assert_eq!(office.audit.observations.len(), 2, "the earlier one stays in the file");
}

#[test]
fn an_observation_is_judged_before_a_paper_is_submitted() {
    let (mut office, _) = office();
    assert_eq!(needed(&office), []);
    let id = observe(&mut office, Outcome::Fails).expect("recorded");
    let label = office.audit.observations[&id].label.clone();
    assert_eq!(label.0, "O-01b");
    assert_eq!(needed(&office), [Needed::Appraisal(label)]);
    appraise(&mut office, &id, Appraisal::Accepted).expect("accepted");
    assert_eq!(needed(&office), []);
}

#[test]
fn overruling_takes_a_reason() {
    let (mut office, _) = office();
    let id = observe(&mut office, Outcome::Fails).expect("recorded");
    assert_eq!(appraise(&mut office, &id, overruled(" ")), Err(Refusal::Empty { what: "reason" }));
    appraise(&mut office, &id, overruled("The address is of the test tool.")).expect("overruled");
    assert_eq!(
        appraise(&mut office, &id, overruled("The address is of the test tool. ")),
        Err(Refusal::NoChange),
        "said already"
    );
    appraise(&mut office, &id, Appraisal::Accepted).expect("one may come back on it");
}

#[test]
fn what_readers_are_told_of_an_overruled_observation_is_there_in_both_languages() {
    let (mut office, _) = office();
    let id = observe(&mut office, Outcome::Fails).expect("recorded");
    let told = |nl: &str, en: &str| Appraisal::Overruled {
        reason: "Of the test tool.".to_owned(),
        for_readers: Some(Text { nl: nl.to_owned(), en: en.to_owned() }),
    };
    for (nl, en) in [("", "Of the tool."), ("Van het gereedschap.", " ")] {
        assert_eq!(appraise(&mut office, &id, told(nl, en)), Err(Refusal::Empty { what: "for-readers" }), "{nl} {en}");
    }
    appraise(&mut office, &id, overruled("Of the test tool.")).expect("not told yet");
    appraise(&mut office, &id, told("Van het gereedschap.", "Of the tool. ")).expect("told");
    assert_eq!(appraise(&mut office, &id, told("Van het gereedschap. ", "Of the tool.")), Err(Refusal::NoChange));
}

#[test]
fn an_observation_is_stale_once_its_evidence_is_another() {
    let (mut office, first) = office();
    let id = observe(&mut office, Outcome::NothingAgainst).expect("recorded");
    let label = office.audit.observations[&id].label.clone();
    appraise(&mut office, &id, Appraisal::Accepted).expect("accepted");
    office.attach("piet@pc", "another.har", "TEL-2");
    assert_eq!(needed(&office), [Needed::CheckAgain(label.clone())]);
    let refused = appraise(&mut office, &id, overruled("x"));
    assert_eq!(refused, Err(Refusal::ObservationStale { observation: label }));
    let again = observe(&mut office, Outcome::NothingAgainst).expect("run again");
    let later = office.audit.observations[&again].clone();
    let first_seen = &office.audit.observations[&id];
    assert_eq!(office.audit.replaced_by(first_seen), Some(&later));
    let replaced = Refusal::ObservationReplaced { observation: first_seen.label.clone(), later: later.label.clone() };
    assert_eq!(office.audit.replaced_by(&later), None);
    assert_eq!(appraise(&mut office, &id, Appraisal::Accepted), Err(replaced), "another stands in its place");
    appraise(&mut office, &again, Appraisal::Accepted).expect("accepted");
    assert_eq!(needed(&office), []);
    let judgement = Judgement::Returned { reason: "Not ours.".to_owned() };
    office.act("bram@mbp", Action::Judge { evidence: first, judgement }).expect("returned");
    assert!(matches!(needed(&office)[..], [Needed::CheckAgain(_)]), "returned evidence is not read");
}

#[test]
fn an_observation_names_the_check_that_its_procedure_declares_and_evidence_of_its_own() {
    let (mut office, _) = office();
    let mut other_check = seen(&office, Outcome::Fails);
    other_check.check = Sha256::of(b"another");
    let no_check = Refusal::NoCheck { procedure: procedure() };
    assert_eq!(office.act("piet@pc", Action::Observe { seen: vec![other_check] }), Err(no_check));
    let mut nothing = seen(&office, Outcome::CannotTell);
    nothing.examined.clear();
    let refused = office.act("piet@pc", Action::Observe { seen: vec![nothing] });
    assert_eq!(refused, Err(Refusal::NothingExamined { procedure: procedure() }));
    let mut other_bytes = seen(&office, Outcome::Fails);
    other_bytes.examined[0].sha256 = Sha256::of(b"other bytes");
    assert!(matches!(
        office.act("piet@pc", Action::Observe { seen: vec![other_bytes] }),
        Err(Refusal::NotLinked { .. })
    ));
    let elsewhere = office.attach("piet@pc", "other.pdf", "TEL-1");
    let mut foreign = seen(&office, Outcome::Fails);
    foreign.examined[0].evidence = elsewhere;
    assert!(matches!(office.act("piet@pc", Action::Observe { seen: vec![foreign] }), Err(Refusal::NotLinked { .. })));
}

#[test]
fn who_prepares_runs_and_judges_checks() {
    for by in ["bram@mbp", "saskia@slm", "olga@pc"] {
        let (mut office, _) = office();
        let seen = vec![seen(&office, Outcome::Fails)];
        let refused = office.act(by, Action::Observe { seen });
        assert_eq!(refused, Err(Refusal::NoRight { log: log(by), right: Right::Prepare }));
    }
}

#[test]
fn a_sign_off_binds_what_checks_saw_and_what_was_made_of_it() {
    let mut office = Office::staffed();
    office.prepare();
    let id = observe(&mut office, Outcome::Fails).expect("recorded");
    appraise(&mut office, &id, Appraisal::Accepted).expect("accepted");
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    let standing = |office: &Office| {
        office.audit.standing(office.audit.programme.commitment(&"TEL-2".into()).expect("in the programme"))
    };
    assert_eq!(standing(&office).stage, Stage::Submitted);
    appraise(&mut office, &id, overruled("On second thoughts.")).expect("overruled");
    assert_eq!(standing(&office).undone, Some(Undone::Submission));
}

#[test]
fn details_past_the_most_are_counted() {
    let (mut office, _) = office();
    let detail =
        Detail { kind: "leak".to_owned(), weight: Weight::Against, evidence: None, at: None, values: BTreeMap::new() };
    let mut many = seen(&office, Outcome::Fails);
    many.details = vec![detail; MOST_DETAILS + 7];
    let id = office.act("piet@pc", Action::Observe { seen: vec![many] }).expect("recorded").remove(0);
    let kept = &office.audit.observations[&id].seen;
    assert_eq!((kept.details.len(), kept.more), (MOST_DETAILS, 7));
}

#[test]
fn two_who_ran_one_check_apart_and_saw_the_same_need_one_appraisal() {
    let (mut office, _) = office();
    let id = observe(&mut office, Outcome::Fails).expect("recorded");
    let again = crate::audit::Event::Observed {
        label: office.audit.next_label('O', &log("anna@laptop")),
        seen: seen(&office, Outcome::Fails),
    };
    office.record(&log("anna@laptop"), again);
    assert_eq!(office.audit.observation_at(&procedure()).map(|it| &it.id), Some(&id));
}
