//! Requests to the audited party: what people see of them, and what their keys do.

use jiff::civil::{Date, date};
use waarmerk::{
    audit::{
        Action, EventId, Language,
        action::NewAnswer,
        request::{Answer, RequestDetails, RequestState, Wording},
    },
    tui::ink::Ink,
};

use crate::{
    fake::Fake,
    stage::{self, Theatre},
    world,
};

const WIDE: (u16, u16) = (120, 40);

fn ask(fake: &mut Fake, nl: &str, en: &str, serves: &str, due: Date) -> EventId {
    let details = RequestDetails {
        asks: Wording { nl: Some(nl.to_owned()), en: Some(en.to_owned()) },
        serves: vec![serves.parse().expect("a link")],
        of: "Microsoft".to_owned(),
        asked: date(2026, 11, 2),
        due,
    };
    fake.by(world::ANNA, Action::AskFor { requests: vec![details] }).remove(0).id
}

fn record(fake: &mut Fake, request: EventId, answer: Answer) {
    fake.by(world::ANNA, Action::RecordAnswers { answers: vec![NewAnswer { request, answer }] });
}

/// The audit in the middle of its work, with four requests: late, received, not provided, not due yet.
fn asked() -> Fake {
    let mut fake = world::busy();
    ask(&mut fake, "documentatie van elk bericht", "event documentation", "TEL-3.1", date(2026, 11, 17));
    let received =
        ask(&mut fake, "lijst van bewaartermijnen", "list of retention periods", "TEL-4", date(2026, 11, 17));
    let denied = ask(&mut fake, "logboek van toegang", "access log", "TEL-3", date(2026, 11, 17));
    ask(&mut fake, "contractbepaling", "contract provision", "PUR-2.1", date(2026, 12, 1));
    let remark = Some("See page 3.".to_owned());
    record(&mut fake, received, Answer::Received { evidence: vec![], remark });
    let (reason, said_by) = ("The log holds data of other customers.".to_owned(), "Kim Lee".to_owned());
    record(&mut fake, denied, Answer::NotProvided { reason, said_by });
    fake
}

fn picture(name: &str, keys: &str) {
    for language in Language::ALL {
        for size in [WIDE, (80, 24)] {
            let mut theatre = stage::open(asked(), language, size);
            theatre.press(keys);
            insta::assert_snapshot!(format!("{name}-{language}-{}x{}", size.0, size.1), theatre.screen());
        }
    }
}

fn state(theatre: &Theatre, label: &str) -> RequestState {
    theatre.event_loop.model.shared.audit.request_labelled(label).expect("asked").state()
}

/// Where TEL-3 is, from the overview.
const TEL_3: &str = "down enter down down enter";

#[test]
fn requests_show_in_a_list_on_a_page_of_their_own_and_where_papers_wait_for_them() {
    picture("requests", "R");
    picture("request", "R down down enter");
    picture("request-overview", "");
    picture("request-walk", TEL_3);
    picture("request-ask", &format!("{TEL_3} down down r"));
    picture("request-from-programme", "R p");
    picture("request-import", "R i");
}

#[test]
fn something_is_asked_on_a_commitment() {
    let mut theatre = stage::open(asked(), Language::En, WIDE);
    theatre
        .press(TEL_3)
        .press("r")
        .type_text("Schermafdruk")
        .press("enter")
        .type_text("Screen capture")
        .press("ctrl-s");
    assert!(theatre.screen().contains("R-05   Screen capture"), "{}", theatre.screen());
    assert_eq!(state(&theatre, "R-05"), RequestState::Asked);
}

#[test]
fn an_answer_is_received_returned_received_and_accepted_in_the_list() {
    let mut theatre = stage::open(asked(), Language::En, WIDE);
    // The late one stands first.
    theatre.press("R w enter").type_text("It is in the letter.").press("ctrl-s");
    assert_eq!(state(&theatre, "R-01"), RequestState::Received);
    theatre.press("x").type_text("The letter does not say.").press("ctrl-s");
    assert_eq!(state(&theatre, "R-01"), RequestState::Returned);
    theatre.press("y");
    assert!(theatre.screen().contains("R-01 is returned"), "{}", theatre.screen());
    theatre.press("w enter").type_text("Page 4 does.").press("ctrl-s y");
    assert_eq!(state(&theatre, "R-01"), RequestState::Accepted);
}

#[test]
fn what_is_not_provided_is_recorded_with_who_said_so() {
    let mut theatre = stage::open(asked(), Language::En, WIDE);
    theatre.press("R n").type_text("A trade secret").press("ctrl-s");
    assert_eq!(state(&theatre, "R-01"), RequestState::NotProvided);
    let id = "TEL-3".into();
    let audit = &theatre.event_loop.model.shared.audit;
    let said: Vec<_> = audit.limitations_on(&id).map(|it| (it.reason, it.said_by)).collect();
    assert_eq!(said[0], ("A trade secret", "Microsoft"));
}

#[test]
fn the_programme_is_asked_for_after_saying_how_many() {
    let mut theatre = stage::open(asked(), Language::En, WIDE);
    theatre.press("R p ctrl-s");
    assert!(theatre.screen().contains("One request to Microsoft: ask?"), "{}", theatre.screen());
    theatre.press("y");
    assert_eq!(theatre.event_loop.model.shared.audit.requests.len(), 5);
    theatre.press("p ctrl-s");
    assert!(theatre.screen().contains("nothing to ask for"), "{}", theatre.screen());
}

#[test]
fn a_file_is_attached_as_the_answer_to_a_request() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("answer.txt"), "answer").expect("written");
    let mut theatre = stage::open(asked(), Language::En, WIDE);
    theatre.press("R a").look(folder.path()).press("space ctrl-s");
    assert_eq!(state(&theatre, "R-01"), RequestState::Received);
    let audit = &theatre.event_loop.model.shared.audit;
    let request = audit.request_labelled("R-01").expect("asked");
    let links: Vec<_> = audit.evidence_answering(request).flat_map(|it| it.linked()).map(ToString::to_string).collect();
    assert_eq!(links, ["TEL-3.1"]);
}

#[test]
fn the_table_is_written_and_answers_are_taken_in_after_a_look_at_what_fits() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("out.csv");
    let mut theatre = stage::open(asked(), Language::En, WIDE);
    theatre.press("R e");
    for _ in 0..40 {
        theatre.press("backspace");
    }
    theatre.type_text(&table.display().to_string()).press("ctrl-s");
    theatre.settle();
    assert!(std::fs::read_to_string(&table).expect("written").contains("\"R-01\""), "{}", theatre.screen());
    theatre.press("i").type_text("/answers").press("ctrl-s").settle();
    assert!(theatre.screen().contains("gone.pdf"), "{}", theatre.screen());
    theatre.press("y").settle();
    assert!(theatre.screen().contains("Received: 2."), "{}", theatre.screen());
}

#[test]
fn no_size_breaks_the_drawing_of_requests() {
    for keys in ["R", "R enter", "R p", "R i", "R e", "R n", TEL_3] {
        for size in [(1, 1), (2, 3), (10, 4), (20, 8), (40, 12), (300, 100)] {
            stage::open(asked(), Language::Nl, size).press(keys);
        }
    }
    let ink = Ink { colour: false, ascii: true };
    let mut theatre = stage::with_ink(asked(), Language::En, (80, 24), ink);
    theatre.press("R");
    assert!(theatre.screen().chars().all(|sign| sign.is_ascii() || sign.is_alphabetic()), "{}", theatre.screen());
}
