//! What is added after the closing is marked where it stands: on the thing, and in its paper (ISA 230.16).

use crate::audit::{
    Action, Thing,
    action::NewAnswer,
    finding::FindingDetails,
    fixture::{Office, text},
    programme::{Level, Rating},
    request::{Answer, RequestDetails, Wording},
};

fn after(action: Action) -> Action {
    Action::AfterCompletion { reason: "It came late.".to_owned(), action: Box::new(action) }
}

/// Returns how much was added to a thing, and to its paper.
fn added(office: &Office, thing: &Thing) -> (usize, usize) {
    (office.audit.additions_in(thing).len(), office.audit.additions_to(&"TEL-2".into()).len())
}

#[test]
fn what_is_added_to_a_finding_a_note_or_a_request_is_marked_there_and_in_its_paper() {
    let mut office = Office::staffed();
    let rating = Rating { likelihood: Level::High, impact: Level::Low };
    let details = FindingDetails::new(text("It leaks"), vec!["TEL-2".into()], rating);
    let finding = office.act("piet@pc", Action::RaiseFinding { details: details.clone() }).expect("raised").remove(0);
    let note = Action::RaiseNote { commitment: "TEL-2".into(), part: None, text: "Where?".to_owned() };
    let note = office.act("bram@mbp", note).expect("raised").remove(0);
    let asking = RequestDetails {
        asks: Wording { nl: None, en: Some("The policy".to_owned()) },
        serves: vec!["TEL-2".parse().expect("a link")],
        of: "Microsoft".to_owned(),
        asked: "2026-09-01".parse().expect("a day"),
        due: "2026-09-18".parse().expect("a day"),
    };
    let request = office.act("piet@pc", Action::AskFor { requests: vec![asking] }).expect("asked").remove(0);
    let lock = Action::Lock { retain_until: None, reason: Some("The client ended it".to_owned()) };
    office.act("anna@laptop", lock).expect("closed");
    let things = [Thing::Finding(finding.clone()), Thing::Note(note.clone()), Thing::Request(request.clone())];
    for thing in &things {
        assert_eq!(added(&office, thing), (0, 0), "what was there is no addition");
    }
    let title = FindingDetails { title: text("It leaks at level Neither"), ..details };
    let actions = [
        Action::ChangeFinding { finding, details: title, reason: None },
        Action::AnswerNote { note, text: "On page 4".to_owned() },
        Action::RecordAnswers {
            answers: vec![NewAnswer {
                request,
                answer: Answer::NotProvided { reason: "A secret".to_owned(), said_by: "Legal".to_owned() },
            }],
        },
    ];
    for (done, (thing, action)) in things.iter().zip(actions).enumerate() {
        office.act("piet@pc", after(action)).expect("added");
        assert_eq!(added(&office, thing), (1, done + 1), "{thing:?}");
    }
}
