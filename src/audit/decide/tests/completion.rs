//! The end of an audit: the clock, the closing, additions, removed bytes (ISA 230.14-16), superseded summaries.

use super::publication::{ready, rendering, sign};
use crate::audit::{
    Action, Audit, Refusal,
    action::{NewAnswer, NewEvidence},
    admit::Inadmissible,
    completion::StillOpen,
    decide::rendering_digest,
    event::Event,
    evidence::{Classification, Details, Judgement},
    fixture::{Office, log, new_evidence, noon, opening, programme, text},
    id::EventId,
    programme::Layer,
    publication::{Item, Publicity, SignsAs},
    purge::PurgeGround,
    replay::replay,
    request::{Answer, RequestDetails},
    subject::{Fact, Subject},
    text::Language,
    verdict::{Value, Verdict},
};

const LEAD: &str = "anna@laptop";
const PREPARER: &str = "piet@pc";
const REVIEWER: &str = "bram@mbp";
const PUBLISHER: &str = "saskia@slm";

fn day(text: &str) -> jiff::civil::Date {
    text.parse().expect("a day")
}

fn moment(text: &str) -> jiff::Timestamp {
    text.parse().expect("a moment")
}

fn lock(reason: Option<&str>) -> Action {
    Action::Lock { retain_until: None, reason: reason.map(str::to_owned) }
}

fn purge(evidence: &EventId, ground: PurgeGround, reason: Option<&str>) -> Action {
    Action::Purge { evidence: evidence.clone(), ground, reason: reason.map(str::to_owned) }
}

fn after(reason: &str, action: Action) -> Action {
    Action::AfterCompletion { reason: reason.to_owned(), action: Box::new(action) }
}

fn attach(name: &str) -> Action {
    Action::Attach { evidence: vec![new_evidence(name, "TEL-2")] }
}

/// Publishes a summary under this name, as the office stands, and has it accepted.
fn publish(office: &mut Office, name: &str, supersedes: Option<&EventId>, why: Option<&str>) -> EventId {
    let mut rendering = rendering(name);
    rendering.state = office.audit.heads.clone();
    rendering.supersedes = supersedes.cloned();
    rendering.correction = why.map(text);
    let digest = rendering_digest(&rendering);
    let id = office.act(PUBLISHER, Action::Publish { rendering }).expect("published").remove(0);
    office.act(REVIEWER, Action::AcceptSummary { publication: id.clone(), digest }).expect("accepted");
    id
}

/// An audit with TEL-2 accepted and public, and a signed summary of 20 November 2026.
fn signed() -> (Office, EventId) {
    let mut office = Office::staffed();
    office.accept();
    ready(&mut office);
    let item = Item::Verdicts("TEL-2".into());
    office.act(LEAD, Action::Choose { item, publicity: Publicity::Public }).expect("chosen");
    let id = publish(&mut office, "2026-1d", None, None);
    office.act(LEAD, sign(&id, SignsAs::Auditor)).expect("signed");
    (office, id)
}

/// The same, closed, with a reason: TEL-1 is not accepted.
fn closed() -> Office {
    let (mut office, _) = signed();
    office.act(LEAD, lock(Some("TEL-1 was never in scope"))).expect("closed");
    office
}

#[test]
fn a_file_closes_sixty_days_after_the_date_of_the_report_unless_a_lead_says_otherwise() {
    let (mut office, _) = signed();
    let assembly = office.audit.assembly(day("2026-11-20")).expect("the clock runs");
    assert_eq!((assembly.days, assembly.due, assembly.left), (60, day("2027-01-19"), 60));
    assert_eq!(office.audit.assembly(day("2027-01-22")).expect("it runs on").left, -3);

    let set = |days| Action::SetAssembly { days, reason: "The board meets in March".to_owned() };
    assert!(matches!(office.act(PREPARER, set(90)), Err(Refusal::NoRight { .. })));
    assert!(matches!(office.act(LEAD, set(0)), Err(Refusal::AssemblyDays { .. })));
    assert!(matches!(office.act(LEAD, set(400)), Err(Refusal::AssemblyDays { .. })));
    let no_reason = Action::SetAssembly { days: 90, reason: " ".to_owned() };
    assert_eq!(office.act(LEAD, no_reason), Err(Refusal::Empty { what: "reason" }));
    office.act(LEAD, set(90)).expect("set");
    assert_eq!(office.audit.assembly(day("2026-11-20")).expect("the clock runs").left, 90);
}

#[test]
fn the_clock_starts_with_a_published_report_and_ends_when_the_file_is_closed() {
    let mut office = Office::staffed();
    ready(&mut office);
    assert_eq!(office.audit.assembly(day("2026-11-20")), None, "a date that nobody published starts nothing");
    assert_eq!(closed().audit.assembly(day("2026-11-20")), None);
}

#[test]
fn of_two_periods_set_apart_the_shortest_holds() {
    let (mut office, _) = signed();
    for days in [90, 30] {
        let event = Event::AssemblySet { days, reason: "apart".to_owned(), replaces: Vec::new() };
        office.record(&log(LEAD), event);
    }
    assert_eq!(office.audit.assembly_days(), 30);
}

#[test]
fn a_correction_does_not_start_the_clock_again() {
    let (mut office, first) = signed();
    let mut later = rendering("2026-2d");
    (later.date, later.supersedes, later.correction) = (day("2026-12-20"), Some(first), Some(text("A wrong number")));
    later.state = office.audit.heads.clone();
    office.act(PUBLISHER, Action::Publish { rendering: later }).expect("published");
    assert_eq!(office.audit.assembly(day("2026-12-20")).expect("it runs").report_date, day("2026-11-20"));
}

#[test]
fn only_a_lead_closes_the_file_and_only_once() {
    let (mut office, report) = signed();
    for other in [PREPARER, REVIEWER, PUBLISHER, "olga@pc"] {
        assert!(matches!(office.act(other, lock(Some("done"))), Err(Refusal::NoRight { .. })), "{other}");
    }
    office.act(LEAD, lock(Some("TEL-1 was never in scope"))).expect("closed");
    let closing = office.audit.closing.as_ref().expect("closed");
    assert_eq!((closing.report.as_ref(), closing.report_date), (Some(&report), Some(day("2026-11-20"))));
    assert_eq!(closing.retain_until, day("2033-11-20"), "seven years after the date of the report");
    assert_eq!(office.act(LEAD, after("again", lock(None))), Err(Refusal::ClosedAlready));
}

#[test]
fn closing_with_something_open_takes_a_reason_and_names_what_is_open() {
    let mut office = Office::staffed();
    let open = vec![StillOpen::NoSignedSummary, StillOpen::Papers(vec!["TEL-1".into(), "TEL-2".into()])];
    assert_eq!(office.act(LEAD, lock(None)), Err(Refusal::ClosingNeedsReason { open }));

    let (mut office, first) = signed();
    let open = vec![StillOpen::Papers(vec!["TEL-1".into()])];
    assert_eq!(office.act(LEAD, lock(None)), Err(Refusal::ClosingNeedsReason { open }));
    publish(&mut office, "2026-2d", Some(&first), Some("A wrong number"));
    let open = office.audit.still_open(day("2026-11-20"), day("2033-11-20"));
    assert_eq!(open.first(), Some(&StillOpen::SummaryUnsigned { name: "2026-2d".to_owned() }));
}

#[test]
fn a_request_without_an_answer_that_somebody_judged_is_open_when_the_file_is_closed() {
    let (mut office, _) = signed();
    let details = RequestDetails {
        asks: text("The contract").into(),
        serves: vec!["TEL-2".parse().expect("a link")],
        of: "Supplier".to_owned(),
        asked: day("2026-09-01"),
        due: day("2026-09-18"),
    };
    let request = office.act(PREPARER, Action::AskFor { requests: vec![details] }).expect("asked").remove(0);
    let label = office.audit.requests[&request].label.clone();
    let open = |office: &Office| {
        office
            .audit
            .still_open(day("2026-11-20"), day("2033-11-20"))
            .contains(&StillOpen::Requests(vec![label.clone()]))
    };
    assert!(open(&office), "asked");
    let answered = |answer| Action::RecordAnswers { answers: vec![NewAnswer { request: request.clone(), answer }] };
    let received = Answer::Received { evidence: Vec::new(), remark: Some("Here".to_owned()) };
    office.act(PREPARER, answered(received.clone())).expect("received");
    assert!(open(&office), "nobody judged it");
    let judged = |judgement| Action::JudgeAnswer { request: request.clone(), judgement, due: None };
    office.act(PREPARER, judged(Judgement::Returned { reason: "Another year".to_owned() })).expect("returned");
    assert!(open(&office), "asked again");
    let refused = office.act(LEAD, lock(None)).expect_err("open");
    assert!(
        matches!(refused, Refusal::ClosingNeedsReason { open } if open.contains(&StillOpen::Requests(vec![label.clone()])))
    );
    let mut denied = office.clone();
    let reason = || "A trade secret".to_owned();
    let not_provided = Answer::NotProvided { reason: reason(), said_by: "Kim".to_owned() };
    denied.act(PREPARER, answered(not_provided)).expect("recorded");
    assert!(!open(&denied), "that it is not provided is an end, and limits the scope");
    let mut withdrawn = office.clone();
    withdrawn.act(PREPARER, answered(Answer::Withdrawn { reason: reason() })).expect("withdrawn");
    assert!(!open(&withdrawn));
    office.act(PREPARER, answered(received)).expect_err("what was returned is not received by sending it once more");
    let other = Answer::Received { evidence: Vec::new(), remark: Some("This year’s".to_owned()) };
    office.act(PREPARER, answered(other)).expect("received");
    office.act(PREPARER, judged(Judgement::Accepted)).expect("accepted");
    assert!(!open(&office));
}

#[test]
fn a_file_is_kept_five_years_at_least_unless_a_reason_is_given() {
    let (mut office, _) = signed();
    let keep = |until: &str, reason: Option<&str>| Action::Lock {
        retain_until: Some(day(until)),
        reason: reason.map(str::to_owned),
    };
    let refused = office.act(LEAD, keep("2030-01-01", None)).expect_err("too short");
    assert!(matches!(refused, Refusal::ClosingNeedsReason { open }
        if open.contains(&StillOpen::ShortRetention { until: day("2030-01-01") })));
    assert_eq!(office.act(LEAD, keep("2026-01-01", Some("why not"))), Err(Refusal::Past { date: day("2026-01-01") }));
    office.act(LEAD, keep("2036-12-31", Some("TEL-1 is out of scope"))).expect("closed");
    assert_eq!(office.audit.closing.expect("closed").retain_until, day("2036-12-31"));
}

#[test]
fn everything_that_is_done_after_the_closing_needs_a_reason() {
    let mut office = closed();
    let evidence = office.audit.evidence.keys().next().expect("there is some").clone();
    let write =
        Action::Write { subject: Subject::Conclusion("TEL-1".into()), language: Language::Nl, text: "x".into() };
    let verdict = Verdict { value: Value::NotTested, reason: Some("why".to_owned()) };
    let actions = [
        (PREPARER, attach("late.pdf")),
        (PREPARER, write),
        (PREPARER, Action::Judge { evidence, judgement: Judgement::Returned { reason: "no".to_owned() } }),
        (PREPARER, Action::GiveVerdict { commitment: "TEL-1".into(), layer: Layer::Design, verdict }),
        (LEAD, Action::State { fact: Fact::Place, value: "Utrecht".to_owned() }),
        (PUBLISHER, Action::Guard { term: "secret".to_owned() }),
        (PUBLISHER, Action::Choose { item: Item::Member(log(LEAD)), publicity: Publicity::Public }),
        (LEAD, Action::WaiveReview { reason: "alone".to_owned() }),
    ];
    for (by, action) in actions {
        let refused = office.act(by, action.clone()).expect_err("no reason");
        assert!(matches!(refused, Refusal::AdditionNeedsReason { .. }), "{action:?}: {refused:?}");
        assert_eq!(office.act(by, after(" ", action.clone())), Err(Refusal::Empty { what: "reason" }), "{action:?}");
        office.act(by, after("It came in late", action.clone())).unwrap_or_else(|why| panic!("{action:?}: {why}"));
    }
}

#[test]
fn a_reason_for_an_addition_is_refused_while_the_file_is_open() {
    let mut office = Office::staffed();
    assert_eq!(office.act(PREPARER, after("early", attach("one"))), Err(Refusal::NotClosed));
}

#[test]
fn an_addition_shows_who_added_it_when_and_why_and_what_was_there_does_not() {
    let mut office = closed();
    let there = office.audit.evidence.keys().next().expect("there is some").clone();
    let added = office.act(PREPARER, after("The answer came late", attach("late.pdf"))).expect("added");
    let [_, evidence] = added.as_slice() else { panic!("a reason, and the evidence") };
    let why = office.audit.addition(evidence).expect("an addition").why.expect("with a reason");
    assert_eq!((why.reason.as_str(), &why.id.log, why.at), ("The answer came late", &log(PREPARER), noon()));
    assert_eq!(office.audit.addition(&there), None);

    let in_paper: Vec<_> = office.audit.additions_to(&"TEL-2".into()).into_iter().map(|(id, _)| id.clone()).collect();
    assert_eq!(in_paper, std::slice::from_ref(evidence));
    assert!(office.audit.additions_to(&"TEL-1".into()).is_empty());
}

#[test]
fn one_reason_covers_all_that_one_act_does_and_nothing_after_it() {
    let mut office = closed();
    let both = Action::Attach { evidence: vec![new_evidence("one", "TEL-2"), new_evidence("two", "TEL-2")] };
    office.act(PREPARER, after("Two answers", both)).expect("added");
    let added = office.audit.additions(&office.recorded).collect::<Vec<_>>();
    assert_eq!(added.len(), 2);
    assert!(added.iter().all(|(_, addition)| addition.why.is_some_and(|why| why.reason == "Two answers")));
    let link = vec!["TEL-1".parse().expect("a link")];
    let evidence = office.audit.evidence.keys().next().expect("there is some").clone();
    assert!(matches!(
        office.act(PREPARER, Action::Link { evidence, links: link }),
        Err(Refusal::AdditionNeedsReason { .. })
    ));
}

#[test]
fn a_line_without_a_reason_by_someone_who_had_seen_the_closing_does_not_count_and_is_kept() {
    let mut office = closed();
    let NewEvidence { bytes, details, links } = new_evidence("late.pdf", "TEL-2");
    let label = office.audit.next_label('E', &log(PREPARER));
    let id = office.record(&log(PREPARER), Event::EvidenceAttached { label, bytes, details, links });
    assert!(!office.audit.evidence.contains_key(&id));
    assert_eq!(office.audit.uncounted, [(id, Inadmissible::NoReason)]);
}

/// Two devices that worked apart, brought together.
fn together(one: &Office, other: &Office) -> Audit {
    let mut all = one.recorded.clone();
    all.extend(other.recorded.iter().filter(|event| !one.recorded.iter().any(|known| known.id == event.id)).cloned());
    all.sort_by(|a, b| (a.lam, &a.id).cmp(&(b.lam, &b.id)));
    replay(opening(), programme(), &all)
}

#[test]
fn what_was_attached_apart_from_the_closing_becomes_a_marked_addition_and_is_not_lost() {
    let (mut office, _) = signed();
    let mut apart = office.clone();
    // More is done apart, so that some of it comes before the closing in the order and some after it.
    let first = apart.act(PREPARER, attach("first.pdf")).expect("attached").remove(0);
    let second = apart.act(PREPARER, attach("second.pdf")).expect("attached").remove(0);
    office.act(LEAD, lock(Some("TEL-1 was never in scope"))).expect("closed");
    for audit in [together(&office, &apart), together(&apart, &office)] {
        for id in [&first, &second] {
            assert!(audit.evidence.contains_key(id), "nothing is lost");
            assert_eq!(audit.addition(id).expect("an addition").why, None);
        }
        assert_eq!(audit.uncounted, []);
    }
}

#[test]
fn of_two_closings_made_apart_the_first_in_the_order_holds_and_the_other_is_kept() {
    let mut office = Office::staffed();
    let member = crate::audit::member::PublicKey([9; 32]);
    let invite = Action::InviteMember {
        log: log("bea@pc"),
        name: "Bea".to_owned(),
        role: crate::audit::member::Role::Lead,
        key: member,
        namesake: false,
    };
    office.act(LEAD, invite).expect("invited");
    let mut apart = office.clone();
    let one = office.act(LEAD, lock(Some("done"))).expect("closed").remove(0);
    let other = apart.act("bea@pc", lock(Some("done too"))).expect("closed").remove(0);
    let added = apart.act("bea@pc", after("Came late", attach("late.pdf"))).expect("added").remove(1);
    for audit in [together(&office, &apart), together(&apart, &office)] {
        assert_eq!(audit.closing.as_ref().map(|closing| &closing.id), Some(&one));
        assert_eq!(audit.uncounted, [(other.clone(), Inadmissible::ClosedAlready(one.clone()))]);
        assert_eq!(audit.addition(&added).and_then(|it| it.why).map(|why| why.reason.as_str()), Some("Came late"));
    }
}

#[test]
fn bytes_are_removed_by_a_lead_on_a_legal_ground_with_a_reason() {
    let mut office = Office::staffed();
    let evidence = office.attach(PREPARER, "personal.csv", "TEL-1");
    let reason = Some("Request of 1 November");
    assert!(matches!(
        office.act(PREPARER, purge(&evidence, PurgeGround::Erasure, reason)),
        Err(Refusal::NoRight { .. })
    ));
    for ground in [PurgeGround::Erasure, PurgeGround::Unlawful, PurgeGround::Law] {
        assert_eq!(office.act(LEAD, purge(&evidence, ground, None)), Err(Refusal::Empty { what: "reason" }));
    }
    let id = office.act(LEAD, purge(&evidence, PurgeGround::Erasure, reason)).expect("removed").remove(0);
    let known = &office.audit.evidence[&evidence];
    let record = &office.audit.purged[&known.bytes.sha256];
    assert_eq!(
        (&record.id, record.at, record.ground, record.reason.as_deref()),
        (&id, noon(), PurgeGround::Erasure, reason)
    );
    assert_eq!(known.bytes.name, "personal.csv", "the record stays");
    assert_eq!(office.act(LEAD, purge(&evidence, PurgeGround::Law, reason)), Err(Refusal::NoChange));
}

#[test]
fn bytes_are_not_removed_for_age_before_the_file_was_kept_long_enough() {
    let mut office = Office::staffed();
    let evidence = office.attach(PREPARER, "old.har", "TEL-1");
    let aged = || purge(&evidence, PurgeGround::RetentionEnded, None);
    assert_eq!(office.act(LEAD, aged()), Err(Refusal::RetentionRuns { until: None }));
    office.act(LEAD, lock(Some("nothing came of it"))).expect("closed");
    let until = office.audit.closing.as_ref().expect("closed").retain_until;
    assert_eq!(office.act(LEAD, aged()), Err(Refusal::RetentionRuns { until: Some(until) }));
    assert_eq!(until, day("2033-11-20"));
    assert!(office.act_at(LEAD, aged(), moment("2033-11-20T23:00:00Z")).is_err(), "the last day counts");
    let mut other = office.clone();
    office.act_at(LEAD, aged(), moment("2033-11-21T08:00:00Z")).expect("removed");
    // Another program does not get round it.
    let known = other.audit.evidence[&evidence].bytes.clone();
    let (sha256, size) = (known.sha256, known.size);
    let event = Event::EvidencePurged { evidence, sha256, size, ground: PurgeGround::RetentionEnded, reason: None };
    other.record(&log(LEAD), event);
    assert!(other.audit.purged.is_empty());
}

#[test]
fn removing_bytes_from_a_closed_file_is_an_addition_whose_reason_is_its_ground() {
    let mut office = closed();
    let evidence = office.audit.evidence.keys().next().expect("there is some").clone();
    let done = office.act(LEAD, purge(&evidence, PurgeGround::Law, Some("Order of the court"))).expect("removed");
    let why = office.audit.addition(&done[1]).and_then(|it| it.why).expect("with a reason");
    assert_eq!(why.reason, "Order of the court");
}

#[test]
fn bytes_that_were_removed_are_not_attached_again_and_an_acceptance_that_rests_on_them_stands() {
    let mut office = Office::staffed();
    office.accept();
    let evidence = office.audit.evidence.values().next().expect("there is some").clone();
    office.act(LEAD, purge(&evidence.id, PurgeGround::Erasure, Some("Asked for"))).expect("removed");
    assert_eq!(office.standing("TEL-2").stage, crate::audit::paper::Stage::Accepted);
    let again = Action::Attach { evidence: vec![new_evidence(&evidence.bytes.name, "TEL-1")] };
    assert_eq!(office.act(PREPARER, again), Err(Refusal::Purged { evidence: evidence.label }));
}

#[test]
fn a_signed_summary_is_superseded_only_by_name_and_with_a_reason() {
    let (mut office, first) = signed();
    let publish = |supersedes: Option<EventId>, why: Option<&str>| {
        let mut rendering = rendering("2026-2d");
        (rendering.supersedes, rendering.correction) = (supersedes, why.map(text));
        Action::Publish { rendering }
    };
    let refused = Refusal::SupersedingNeedsReason { name: "2026-1d".to_owned() };
    assert_eq!(office.act(PUBLISHER, publish(None, None)), Err(refused.clone()));
    assert_eq!(office.act(PUBLISHER, publish(Some(first.clone()), None)), Err(refused.clone()));
    assert_eq!(office.act(PUBLISHER, publish(None, Some("A wrong number"))), Err(refused));
    let second =
        office.act(PUBLISHER, publish(Some(first.clone()), Some("A wrong number"))).expect("published").remove(0);
    assert_eq!(office.audit.superseded_by(&first).map(|later| &later.id), Some(&second));
    assert_eq!(office.audit.publications.len(), 2, "both stay");
    assert_eq!(office.audit.current_publication().map(|it| &it.id), Some(&second));
    let mut third = rendering("2026-3d");
    (third.supersedes, third.correction) = (Some(first), Some(text("Again")));
    let third = Action::Publish { rendering: third };
    assert_eq!(office.act(PUBLISHER, third), Err(Refusal::Superseded { name: "2026-1d".to_owned() }));
}

#[test]
fn the_reason_of_a_correction_is_part_of_what_a_second_person_accepts() {
    let plain = rendering("2026-2d");
    let mut told = plain.clone();
    told.correction = Some(text("A wrong number"));
    let mut otherwise = plain.clone();
    otherwise.correction = Some(text("A wrong name"));
    let digests = [&plain, &told, &otherwise].map(rendering_digest);
    assert!(digests[0] != digests[1] && digests[1] != digests[2] && digests[0] != digests[2]);
}

#[test]
fn a_summary_is_not_signed_when_a_paper_that_it_tells_of_was_changed_since() {
    let mut office = Office::staffed();
    office.accept();
    ready(&mut office);
    let item = Item::Verdicts("TEL-2".into());
    office.act(LEAD, Action::Choose { item, publicity: Publicity::Public }).expect("chosen");
    let id = publish(&mut office, "2026-1d", None, None);
    let before = office.clone();
    let kept = office.audit.text(&Subject::Conclusion("TEL-2".into()), Language::En).expect("written").to_owned();
    let write = |text: &str| Action::Write {
        subject: Subject::Conclusion("TEL-2".into()),
        language: Language::En,
        text: text.to_owned(),
    };
    let refused = Refusal::ChangedSincePublished { name: "2026-1d".to_owned(), commitments: vec!["TEL-2".into()] };
    office.act(PREPARER, write("Broken after all")).expect("written");
    assert_eq!(office.act(LEAD, sign(&id, SignsAs::Auditor)), Err(refused.clone()));

    let mut reviewed = office.clone();
    reviewed.act(PREPARER, Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    reviewed.act(REVIEWER, Action::Accept { commitment: "TEL-2".into() }).expect("accepted");
    assert_eq!(reviewed.act(LEAD, sign(&id, SignsAs::Auditor)), Err(refused), "accepted anew is something else");

    office.act(PREPARER, write(&kept)).expect("brought back");
    office.act(LEAD, sign(&id, SignsAs::Auditor)).expect("as it was accepted");
    let mut elsewhere = before;
    elsewhere.attach(PREPARER, "other.pdf", "TEL-1");
    elsewhere.act(LEAD, sign(&id, SignsAs::Auditor)).expect("the summary tells nothing of TEL-1");
}

#[test]
fn evidence_whose_class_is_in_conflict_is_confidential() {
    let mut office = Office::staffed();
    let id = office.attach(PREPARER, "capture.har", "TEL-1");
    assert_eq!(office.audit.evidence[&id].class(), Classification::Internal);
    let mut apart = office.clone();
    let described = |class| Action::Describe { evidence: id.clone(), details: Details { class, ..Details::default() } };
    office.act(PREPARER, described(Classification::Public)).expect("described");
    apart.act(LEAD, described(Classification::Internal)).expect("described");
    assert_eq!(together(&office, &apart).evidence[&id].class(), Classification::Confidential);
}
