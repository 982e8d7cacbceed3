use jiff::civil::Date;

use crate::audit::{
    Action, Event, EventId, Label, Refusal,
    action::NewAnswer,
    evidence::Judgement,
    fixture::{Office, log},
    member::Right,
    paper::{Stage, Undone},
    programme::{Method, Obliged},
    readiness::{Late, Why, readiness},
    request::{Answer, RequestDetails, RequestState, Selection, Wording},
    subject::Fact,
};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn asking(what: &str, serves: &str) -> RequestDetails {
    RequestDetails {
        asks: Wording { nl: None, en: Some(what.to_owned()) },
        serves: vec![serves.parse().expect("a link")],
        of: "Contoso".to_owned(),
        asked: day("2026-09-01"),
        due: day("2026-09-18"),
    }
}

fn ask(office: &mut Office, by: &str, serves: &str) -> EventId {
    office.act(by, Action::AskFor { requests: vec![asking("The contract", serves)] }).expect("asked").remove(0)
}

fn record(office: &mut Office, by: &str, request: &EventId, answer: Answer) -> Result<Vec<EventId>, Refusal> {
    office.act(by, Action::RecordAnswers { answers: vec![NewAnswer { request: request.clone(), answer }] })
}

fn received(remark: &str) -> Answer {
    Answer::Received { evidence: Vec::new(), remark: Some(remark.to_owned()) }
}

fn not_provided() -> Answer {
    Answer::NotProvided { reason: "A trade secret".to_owned(), said_by: "Kim".to_owned() }
}

fn judge(office: &mut Office, by: &str, request: &EventId, accepted: bool) -> Result<Vec<EventId>, Refusal> {
    let judgement =
        if accepted { Judgement::Accepted } else { Judgement::Returned { reason: "Not this year’s".to_owned() } };
    office.act(by, Action::JudgeAnswer { request: request.clone(), judgement, due: None })
}

fn state(office: &Office, request: &EventId) -> RequestState {
    office.audit.requests[request].state()
}

#[test]
fn many_requests_are_asked_at_once_and_labelled_in_order() {
    let mut office = Office::staffed();
    let requests = vec![asking("One", "TEL-1"), asking("Two", "TEL-2.1")];
    office.act("piet@pc", Action::AskFor { requests }).expect("asked");
    ask(&mut office, "piet@pc", "TEL-1");
    let labels: Vec<_> = office.audit.requests.values().map(|request| request.label.to_string()).collect();
    assert_eq!(labels, ["R-01b", "R-02b", "R-03b"]);
    assert!(office.audit.request_labelled("r-2b").is_some());
    assert_eq!(office.act("piet@pc", Action::AskFor { requests: vec![] }), Err(Refusal::NothingToAsk));
}

#[test]
fn a_request_says_what_is_asked_of_whom_for_what_and_by_when() {
    let good = asking("The contract", "TEL-1");
    let tomorrow = RequestDetails { asked: day("2026-11-21"), due: day("2026-11-21"), ..good.clone() };
    let cases = [
        (RequestDetails { asks: Wording::default(), ..good.clone() }, Refusal::Empty { what: "question" }),
        (asking(" \n", "TEL-1"), Refusal::Empty { what: "question" }),
        (asking("a\u{1b}[2J", "TEL-1"), Refusal::ControlCharacters { what: "question" }),
        (RequestDetails { of: " ".to_owned(), ..good.clone() }, Refusal::Empty { what: "name" }),
        (RequestDetails { serves: vec![], ..good.clone() }, Refusal::Empty { what: "commitment" }),
        (asking("It", "TEL-9"), Refusal::Unknown { what: "TEL-9".to_owned() }),
        (asking("It", "TEL-2.2"), Refusal::NoSuchProcedure { commitment: "TEL-2".into(), number: 2, count: 1 }),
        (
            RequestDetails { due: day("2026-08-31"), ..good.clone() },
            Refusal::DueBeforeAsked { asked: good.asked, due: day("2026-08-31") },
        ),
        (
            RequestDetails { asked: day("2026-11-22"), due: day("2026-12-01"), ..good.clone() },
            Refusal::AskedLater { date: day("2026-11-22") },
        ),
    ];
    let mut office = Office::staffed();
    for (details, expected) in cases {
        assert_eq!(office.act("piet@pc", Action::AskFor { requests: vec![details] }), Err(expected));
    }
    assert!(office.act("piet@pc", Action::AskFor { requests: vec![tomorrow] }).is_ok(), "a day's grace");
}

#[test]
fn who_prepares_may_ask_and_who_judges_evidence_may_accept_an_answer() {
    let mut office = Office::staffed();
    for (who, may) in
        [("anna@laptop", true), ("piet@pc", true), ("bram@mbp", false), ("saskia@slm", false), ("olga@pc", false)]
    {
        let result = office.act(who, Action::AskFor { requests: vec![asking("It", "TEL-1")] });
        let refused = matches!(result, Err(Refusal::NoRight { right: Right::Prepare, .. }));
        assert_eq!((result.is_ok(), refused), (may, !may), "{who}");
    }
    for (who, may) in [("piet@pc", true), ("bram@mbp", true), ("saskia@slm", false), ("olga@pc", false)] {
        let request = ask(&mut office, "piet@pc", "TEL-1");
        record(&mut office, "piet@pc", &request, received("Here")).expect("received");
        assert_eq!(judge(&mut office, who, &request, true).is_ok(), may, "{who}");
    }
    let request = ask(&mut office, "piet@pc", "TEL-1");
    assert!(record(&mut office, "bram@mbp", &request, not_provided()).is_err(), "a limitation is prepared");
}

#[test]
fn a_day_to_ask_again_by_is_set_by_who_may_ask() {
    let mut office = Office::staffed();
    let request = ask(&mut office, "piet@pc", "TEL-1");
    record(&mut office, "piet@pc", &request, received("Here")).expect("received");
    let judgement = Judgement::Returned { reason: "Last year’s".to_owned() };
    let again = Action::JudgeAnswer { request: request.clone(), judgement, due: Some(day("2026-12-01")) };
    assert!(matches!(office.act("bram@mbp", again.clone()), Err(Refusal::NoRight { right: Right::Prepare, .. })));
    office.act("piet@pc", again).expect("returned, and asked again");
    let request = &office.audit.requests[&request];
    assert_eq!((request.state(), request.shown().expect("one").due), (RequestState::Returned, day("2026-12-01")));
}

/// Every state, every thing that may become of it.
#[test]
fn a_request_goes_from_asked_to_received_to_accepted_or_returned_and_not_provided_is_an_end_that_can_be_taken_back() {
    use RequestState::{Accepted, Asked, Conflict, NotProvided, Received, Returned, Withdrawn};
    let may = [
        (Asked, vec![Received, NotProvided, Withdrawn]),
        (Received, vec![Received, Returned, Accepted, NotProvided, Withdrawn]),
        (Returned, vec![Received, NotProvided, Withdrawn]),
        (Accepted, vec![Returned]),
        (NotProvided, vec![Received, Returned, NotProvided, Withdrawn]),
        (Withdrawn, vec![]),
        (Conflict, vec![Received, Returned, Accepted, NotProvided, Withdrawn]),
    ];
    for (from, expected) in may {
        let found: Vec<_> = RequestState::ALL.into_iter().filter(|next| from.may_become(*next)).collect();
        assert_eq!(found, expected, "{from}");
    }
    let mut office = Office::staffed();
    let request = ask(&mut office, "piet@pc", "TEL-1");
    let early = Refusal::RequestState { request: Label("R-01b".to_owned()), state: Asked };
    assert_eq!(judge(&mut office, "piet@pc", &request, true), Err(early));
    record(&mut office, "piet@pc", &request, received("Here")).expect("received");
    judge(&mut office, "bram@mbp", &request, false).expect("returned");
    assert_eq!(state(&office, &request), Returned);
    record(&mut office, "piet@pc", &request, received("Here is the new one")).expect("received again");
    judge(&mut office, "bram@mbp", &request, true).expect("accepted");
    assert_eq!(judge(&mut office, "bram@mbp", &request, true), Err(Refusal::NoChange));
    assert!(record(&mut office, "piet@pc", &request, not_provided()).is_err());
    assert_eq!(office.audit.requests[&request].history.len(), 4, "nothing that became of it is forgotten");
}

#[test]
fn returning_withdrawing_and_not_provided_need_a_reason_and_who_said_so() {
    let mut office = Office::staffed();
    let request = ask(&mut office, "piet@pc", "TEL-1");
    let no =
        |reason: &str, said_by: &str| Answer::NotProvided { reason: reason.to_owned(), said_by: said_by.to_owned() };
    for (answer, what) in [
        (no("", "Kim"), "reason"),
        (no("Secret", " "), "name"),
        (Answer::Withdrawn { reason: String::new() }, "reason"),
        (Answer::Received { evidence: vec![], remark: Some(" ".to_owned()) }, "answer"),
    ] {
        assert_eq!(record(&mut office, "piet@pc", &request, answer), Err(Refusal::Empty { what }));
    }
    record(&mut office, "piet@pc", &request, received("Here")).expect("received");
    let judgement = Judgement::Returned { reason: String::new() };
    let action = Action::JudgeAnswer { request, judgement, due: None };
    assert_eq!(office.act("piet@pc", action), Err(Refusal::Empty { what: "reason" }));
}

#[test]
fn evidence_that_came_with_an_answer_stays_with_it() {
    let mut office = Office::staffed();
    let request = ask(&mut office, "piet@pc", "TEL-1");
    let ids = ["one", "two"].map(|name| office.attach("piet@pc", name, "TEL-1"));
    for id in &ids {
        let answer = Answer::Received { evidence: vec![id.clone()], remark: None };
        record(&mut office, "piet@pc", &request, answer.clone()).expect("received");
        assert_eq!(record(&mut office, "piet@pc", &request, answer), Err(Refusal::NoChange));
    }
    let request = &office.audit.requests[&request];
    assert_eq!(office.audit.evidence_answering(request).map(|it| it.id.clone()).collect::<Vec<_>>(), ids);
    let unknown: EventId = "anna@laptop/99".parse().expect("an id");
    let answer = Answer::Received { evidence: vec![unknown], remark: None };
    let id = request.id.clone();
    assert!(matches!(record(&mut office, "piet@pc", &id, answer), Err(Refusal::Unknown { .. })));
}

#[test]
fn what_was_returned_is_not_received_by_sending_the_same_once_more() {
    let mut office = Office::staffed();
    let request = ask(&mut office, "piet@pc", "TEL-1");
    let evidence = vec![office.attach("piet@pc", "one", "TEL-1")];
    let answer = Answer::Received { evidence, remark: Some("Here".to_owned()) };
    record(&mut office, "piet@pc", &request, answer.clone()).expect("received");
    judge(&mut office, "bram@mbp", &request, false).expect("returned");
    assert_eq!(record(&mut office, "piet@pc", &request, answer), Err(Refusal::NoChange));
    record(&mut office, "piet@pc", &request, not_provided()).expect("said instead");
    assert_eq!(record(&mut office, "piet@pc", &request, not_provided()), Err(Refusal::NoChange));
    judge(&mut office, "bram@mbp", &request, false).expect("not taken for an answer");
    assert_eq!(record(&mut office, "piet@pc", &request, not_provided()), Err(Refusal::NoChange));
    record(&mut office, "piet@pc", &request, received("It is in the letter of 3 October")).expect("received");
}

#[test]
fn a_request_is_late_from_the_day_after_it_was_due_as_long_as_it_is_the_other_partys_turn() {
    let mut office = Office::staffed();
    let request = ask(&mut office, "piet@pc", "TEL-1");
    let late = |office: &Office, on: &str| office.audit.requests[&request].days_late(day(on));
    assert_eq!(late(&office, "2026-09-18"), None);
    assert_eq!(late(&office, "2026-09-21"), Some(3));
    let fact = Action::State { fact: Fact::ReportDate, value: "2026-12-31".to_owned() };
    office.act("anna@laptop", fact).expect("stated");
    let gaps = readiness(&office.audit, day("2026-09-21"));
    let late_today = Why::Request(RequestState::Asked, Some(Late { days: 3, on: day("2026-09-21") }));
    assert!(gaps.iter().any(|gap| gap.why == late_today), "before the report it is late as of today, as in the list");
    record(&mut office, "piet@pc", &request, received("Here")).expect("received");
    assert_eq!(late(&office, "2026-09-21"), None);
    judge(&mut office, "piet@pc", &request, false).expect("returned");
    assert_eq!(late(&office, "2026-09-21"), Some(3), "asked again, for the same day");
}

#[test]
fn two_people_who_record_different_things_apart_leave_both_and_a_later_one_settles_it() {
    let mut office = Office::staffed();
    let request = ask(&mut office, "piet@pc", "TEL-1");
    for (by, answer) in [("piet@pc", not_provided()), ("anna@laptop", received("Here"))] {
        let event = Event::RequestAnswered { request: request.clone(), answer, replaces: vec![] };
        office.record(&log(by), event);
    }
    assert_eq!(state(&office, &request), RequestState::Conflict);
    assert_eq!(office.audit.limitations_on(&"TEL-1".into()).count(), 1, "what one of them says is not hidden");
    record(&mut office, "piet@pc", &request, received("It came after all")).expect("settled");
    assert_eq!(state(&office, &request), RequestState::Received);
    let alike = [("piet@pc", received("a")), ("anna@laptop", received("b"))];
    let replaces = office.audit.requests[&request].answer.replaced();
    for (by, answer) in alike {
        office
            .record(&log(by), Event::RequestAnswered { request: request.clone(), answer, replaces: replaces.clone() });
    }
    assert_eq!(state(&office, &request), RequestState::Received, "two who each received something say the same");
}

#[test]
fn what_is_not_provided_limits_the_scope_and_undoes_the_sign_off_of_the_papers_that_it_serves() {
    let mut office = Office::staffed();
    office.accept();
    let request = ask(&mut office, "piet@pc", "TEL-2");
    assert_eq!(office.standing("TEL-2").stage, Stage::Accepted, "asking changes no paper");
    record(&mut office, "piet@pc", &request, not_provided()).expect("recorded");
    assert_eq!(office.standing("TEL-2").undone, Some(Undone::Acceptance));
    let id = "TEL-2".into();
    let limitation = office.audit.limitations_on(&id).next().expect("a limitation");
    assert_eq!((limitation.reason, limitation.said_by), ("A trade secret", "Kim"));
    assert_eq!(office.audit.limitations_on(&"TEL-1".into()).count(), 0);
    record(&mut office, "piet@pc", &request, received("After all")).expect("received");
    assert_eq!(office.standing("TEL-2").stage, Stage::Accepted, "the paper is as it was signed off");
}

#[test]
fn who_recorded_a_scope_limitation_has_a_hand_in_the_paper() {
    let mut office = Office::staffed();
    let request = ask(&mut office, "anna@laptop", "TEL-2");
    record(&mut office, "anna@laptop", &request, not_provided()).expect("recorded");
    office.submit();
    let accept = Action::Accept { commitment: "TEL-2".into() };
    assert!(matches!(office.act("anna@laptop", accept), Err(Refusal::OwnWork { .. })));
}

#[test]
fn a_changed_request_replaces_what_it_held_and_serves_what_it_says_now() {
    let mut office = Office::staffed();
    let request = ask(&mut office, "piet@pc", "TEL-1");
    let details = RequestDetails { due: day("2026-10-01"), ..asking("The contract", "TEL-2") };
    let change = Action::ChangeRequest { request: request.clone(), details };
    office.act("piet@pc", change.clone()).expect("changed");
    assert_eq!(office.act("piet@pc", change), Err(Refusal::NoChange));
    assert_eq!(office.audit.requests_for(&"TEL-1".into()).count(), 0);
    assert_eq!(office.audit.requests_for(&"TEL-2".into()).count(), 1);
}

#[test]
fn the_programme_is_asked_for_once_with_every_procedure_that_asks_for_the_same() {
    let mut office = Office::staffed();
    let (asked, due) = (day("2026-09-01"), day("2026-09-18"));
    let of_all = |office: &Office, selection: &Selection| office.audit.to_ask(selection, "Contoso", asked, due);
    let links = |requests: &[RequestDetails]| {
        requests.iter().map(|it| it.serves.iter().map(ToString::to_string).collect::<Vec<_>>()).collect::<Vec<_>>()
    };
    let all = Selection::of(None);
    assert_eq!(links(&of_all(&office, &all)), [["TEL-1.1", "TEL-1.2", "TEL-2.1"]], "all ask for a document");
    for (selection, expected) in [
        (Selection { commitments: vec!["TEL-2".into()], ..all.clone() }, 1),
        (Selection { areas: vec!["elsewhere".into()], ..all.clone() }, 0),
        (Selection { obliged: Some(Obliged::Organisation), ..all.clone() }, 0),
        (Selection { methods: vec![Method::Test], ..all.clone() }, 0),
        (Selection { methods: vec![], ..all.clone() }, 1),
    ] {
        assert_eq!(of_all(&office, &selection).len(), expected, "{selection:?}");
    }
    // What was asked by hand, for one procedure or for a whole commitment, is not asked twice.
    ask(&mut office, "piet@pc", "TEL-1");
    assert_eq!(links(&of_all(&office, &all)), [["TEL-2.1"]]);
    let rest = of_all(&office, &all);
    office.act("piet@pc", Action::AskFor { requests: rest }).expect("asked");
    assert_eq!(of_all(&office, &all), []);
}

#[test]
fn a_merged_line_that_names_an_unknown_request_or_lacks_the_right_does_not_count() {
    let mut office = Office::staffed();
    let request = ask(&mut office, "piet@pc", "TEL-1");
    let nobody: EventId = "anna@laptop/99".parse().expect("an id");
    let answer =
        |request: &EventId, answer| Event::RequestAnswered { request: request.clone(), answer, replaces: vec![] };
    office.record(&log("anna@laptop"), answer(&nobody, received("x")));
    office.record(&log("olga@pc"), answer(&request, not_provided()));
    office.record(&log("bram@mbp"), answer(&request, not_provided()));
    office.record(
        &log("anna@laptop"),
        Event::RequestAsked { label: Label("R-01".to_owned()), details: asking("x", "NO-1") },
    );
    assert_eq!(office.audit.uncounted.len(), 4);
    assert_eq!(state(&office, &request), RequestState::Asked);
    office.record(&log("bram@mbp"), answer(&request, Answer::Accepted));
    assert_eq!(office.audit.uncounted.len(), 4, "who judges evidence may accept an answer");
}
