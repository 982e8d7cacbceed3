use crate::audit::{
    Action, EventId, Refusal, Thing,
    admit::Inadmissible,
    event::Event,
    fixture::{Office, log},
    member::Right,
    note::{NoteState, Part},
    paper::{Needed, Stage, Standing},
    programme::Layer,
    queue::{Queue, Wait},
};

fn raise(office: &mut Office, by: &str, text: &str) -> Result<EventId, Refusal> {
    let action = Action::RaiseNote { commitment: "TEL-2".into(), part: None, text: text.to_owned() };
    office.act(by, action).map(|ids| ids[0].clone())
}

fn answer(office: &mut Office, by: &str, note: &EventId) -> Result<Vec<EventId>, Refusal> {
    office.act(by, Action::AnswerNote { note: note.clone(), text: "Because.".to_owned() })
}

fn close(office: &mut Office, by: &str, note: &EventId) -> Result<Vec<EventId>, Refusal> {
    office.act(by, Action::CloseNote { note: note.clone() })
}

fn reopen(office: &mut Office, by: &str, note: &EventId) -> Result<Vec<EventId>, Refusal> {
    office.act(by, Action::ReopenNote { note: note.clone(), reason: "Not enough.".to_owned() })
}

fn accept(office: &mut Office) -> Result<Vec<EventId>, Refusal> {
    office.act("bram@mbp", Action::Accept { commitment: "TEL-2".into() })
}

fn needed(office: &Office) -> Vec<Needed> {
    office.audit.needed(office.audit.programme.commitment(&"TEL-2".into()).expect("in the programme"))
}

#[test]
fn a_note_goes_from_open_to_answered_to_closed_and_can_be_opened_again() {
    let mut office = Office::staffed();
    office.submit();
    let note = raise(&mut office, "bram@mbp", "Where is the log?").expect("raised");
    let state = |office: &Office| office.audit.notes[&note].state();
    assert_eq!(state(&office), NoteState::Open);
    answer(&mut office, "piet@pc", &note).expect("answered");
    assert_eq!(state(&office), NoteState::Answered);
    reopen(&mut office, "bram@mbp", &note).expect("opened again");
    assert_eq!(state(&office), NoteState::Open);
    answer(&mut office, "piet@pc", &note).expect("answered again");
    close(&mut office, "bram@mbp", &note).expect("closed");
    assert_eq!(state(&office), NoteState::Closed);
    assert_eq!(close(&mut office, "bram@mbp", &note), Err(Refusal::NoChange));
    assert!(matches!(answer(&mut office, "piet@pc", &note), Err(Refusal::NoteClosed { .. })));
    assert_eq!(office.audit.notes[&note].steps.len(), 5, "all that was said stays");
}

#[test]
fn reviewers_raise_close_and_reopen_notes_and_preparers_answer_them() {
    for (by, right) in [("piet@pc", Right::Review), ("olga@pc", Right::Review), ("saskia@slm", Right::Review)] {
        let mut office = Office::staffed();
        assert_eq!(raise(&mut office, by, "x"), Err(Refusal::NoRight { log: log(by), right }));
    }
    let mut office = Office::staffed();
    let note = raise(&mut office, "bram@mbp", "x").expect("raised");
    assert_eq!(
        answer(&mut office, "bram@mbp", &note),
        Err(Refusal::NoRight { log: log("bram@mbp"), right: Right::Prepare })
    );
    answer(&mut office, "anna@laptop", &note).expect("a lead prepares too");
}

#[test]
fn a_note_says_something_about_a_part_that_is_there() {
    let mut office = Office::staffed();
    let evidence = office.attach("piet@pc", "other.pdf", "TEL-1");
    let raise = |office: &mut Office, part: Part, text: &str| {
        let action = Action::RaiseNote { commitment: "TEL-2".into(), part: Some(part), text: text.to_owned() };
        office.act("bram@mbp", action)
    };
    assert!(matches!(raise(&mut office, Part::Layer(Layer::Design), "x"), Err(Refusal::NoSuchLayer { .. })));
    assert!(matches!(raise(&mut office, Part::Evidence(evidence), "x"), Err(Refusal::NotLinked { .. })));
    assert!(matches!(raise(&mut office, Part::Conclusion, "  "), Err(Refusal::Empty { what: "question" })));
    raise(&mut office, Part::Layer(Layer::Existence), "x").expect("raised");
    raise(&mut office, Part::Conclusion, "x").expect("raised");
}

#[test]
fn whoever_answered_a_note_does_not_close_it_whatever_the_role_or_device() {
    let mut office = Office::staffed();
    office.submit();
    let note = raise(&mut office, "anna@laptop", "Where?").expect("raised");
    answer(&mut office, "anna@laptop", &note).expect("answered by the lead who raised it");
    assert!(matches!(close(&mut office, "anna@laptop", &note), Err(Refusal::OwnNote { .. })));
    close(&mut office, "bram@mbp", &note).expect("closed by another reviewer");
}

#[test]
fn a_reviewer_with_a_hand_in_the_paper_does_not_close_anothers_note_on_it() {
    let mut office = Office::staffed();
    office.prepare();
    office.attach("anna@laptop", "more.har", "TEL-2");
    let of_bram = raise(&mut office, "bram@mbp", "Where?").expect("raised");
    assert!(matches!(close(&mut office, "anna@laptop", &of_bram), Err(Refusal::OwnNote { .. })));
    let own = raise(&mut office, "anna@laptop", "Here?").expect("raised");
    close(&mut office, "anna@laptop", &own).expect("who raised a note may take it back");
}

#[test]
fn under_a_waiver_one_person_may_close_own_notes() {
    let mut office = Office::alone();
    let note = raise(&mut office, "anna@laptop", "Where?").expect("raised");
    answer(&mut office, "anna@laptop", &note).expect("answered");
    office.act("anna@laptop", Action::WaiveReview { reason: "alone".to_owned() }).expect("waived");
    close(&mut office, "anna@laptop", &note).expect("closed");
    assert_eq!(office.audit.notes[&note].state(), NoteState::Closed);
}

#[test]
fn nothing_is_accepted_while_a_note_on_it_is_not_closed() {
    let mut office = Office::staffed();
    office.submit();
    let note = raise(&mut office, "bram@mbp", "Where?").expect("raised");
    let open = Refusal::OpenNotes { commitment: "TEL-2".into(), notes: vec![office.audit.notes[&note].label.clone()] };
    assert_eq!(accept(&mut office), Err(open.clone()), "open");
    answer(&mut office, "piet@pc", &note).expect("answered");
    assert_eq!(accept(&mut office), Err(open), "answered");
    close(&mut office, "bram@mbp", &note).expect("closed");
    accept(&mut office).expect("accepted");
    assert_eq!(office.standing("TEL-2").stage, Stage::Accepted);
}

#[test]
fn a_note_that_is_not_answered_is_needed_before_a_paper_is_submitted() {
    let mut office = Office::staffed();
    office.prepare();
    let note = raise(&mut office, "bram@mbp", "Where?").expect("raised");
    let label = office.audit.notes[&note].label.clone();
    assert_eq!(needed(&office), [Needed::Answer(label)]);
    let submit = Action::Submit { commitment: "TEL-2".into() };
    assert!(matches!(office.act("piet@pc", submit.clone()), Err(Refusal::NotPrepared { .. })));
    answer(&mut office, "piet@pc", &note).expect("answered");
    office.act("piet@pc", submit).expect("an answered note waits for the reviewer, not for the preparer");
}

#[test]
fn notes_are_no_part_of_what_a_sign_off_binds() {
    let mut office = Office::staffed();
    office.accept();
    let accepted = Standing { stage: Stage::Accepted, undone: None };
    let note = raise(&mut office, "anna@laptop", "A later thought").expect("raised");
    assert_eq!(office.standing("TEL-2"), accepted);
    answer(&mut office, "piet@pc", &note).expect("answered");
    assert_eq!(office.standing("TEL-2"), accepted);
    close(&mut office, "anna@laptop", &note).expect("closed");
    assert_eq!(office.standing("TEL-2"), accepted);
}

#[test]
fn an_acceptance_with_an_open_note_that_some_other_program_wrote_does_not_count() {
    let mut office = Office::staffed();
    office.submit();
    raise(&mut office, "anna@laptop", "Where?").expect("raised");
    let paper = &office.audit.papers[&"TEL-2".into()];
    let submission = paper.submission.clone().expect("submitted");
    let event = Event::PaperAccepted {
        commitment: "TEL-2".into(),
        submission: submission.id,
        digest: submission.digest,
        waived: false,
    };
    office.record(&log("bram@mbp"), event);
    assert_eq!(office.standing("TEL-2").stage, Stage::Submitted);
    assert!(matches!(office.audit.uncounted.as_slice(), [(_, Inadmissible::OpenNotes(_))]));
}

#[test]
fn a_note_that_the_acceptor_had_not_seen_undoes_no_acceptance() {
    use crate::audit::{Heads, Recorded, fixture::noon, replay};
    let mut office = Office::staffed();
    office.submit();
    let before = office.audit.heads.clone();
    let note = raise(&mut office, "anna@laptop", "Where?").expect("raised");
    let submission = office.audit.papers[&"TEL-2".into()].submission.clone().expect("submitted");
    let accepted = Recorded {
        id: EventId { log: log("bram@mbp"), seq: 1 },
        lam: 1000,
        at: noon(),
        seen: Heads(before.0),
        event: Event::PaperAccepted {
            commitment: "TEL-2".into(),
            submission: submission.id,
            digest: submission.digest,
            waived: false,
        },
    };
    let mut all = office.recorded.clone();
    all.push(accepted);
    let audit = replay(office.audit.opening.clone(), office.audit.programme.clone(), &all);
    assert_eq!(audit.uncounted, []);
    assert!(audit.notes[&note].is_open(), "it stands open on an accepted paper, for all to see");
}

#[test]
fn a_closing_by_whoever_answered_that_some_other_program_wrote_does_not_count() {
    let mut office = Office::staffed();
    office.submit();
    let note = raise(&mut office, "bram@mbp", "Where?").expect("raised");
    answer(&mut office, "anna@laptop", &note).expect("answered");
    let replaces = office.audit.notes[&note].replaced();
    office.record(&log("anna@laptop"), Event::NoteClosed { note: note.clone(), replaces });
    assert_eq!(office.audit.notes[&note].state(), NoteState::Answered);
    assert!(matches!(office.audit.uncounted.as_slice(), [(_, Inadmissible::OwnWork(_))]));
}

#[test]
fn two_steps_taken_apart_leave_a_note_as_open_as_the_more_careful_of_the_two() {
    let mut office = Office::staffed();
    let note = raise(&mut office, "bram@mbp", "Where?").expect("raised");
    answer(&mut office, "piet@pc", &note).expect("answered");
    let replaces = office.audit.notes[&note].replaced();
    let reason = "Still not.".to_owned();
    office.record(&log("bram@mbp"), Event::NoteClosed { note: note.clone(), replaces: replaces.clone() });
    office.record(&log("anna@laptop"), Event::NoteReopened { note: note.clone(), reason, replaces });
    assert_eq!(office.audit.notes[&note].heads().count(), 2);
    assert_eq!(office.audit.notes[&note].state(), NoteState::Open);
    answer(&mut office, "piet@pc", &note).expect("answers both");
    assert_eq!(office.audit.notes[&note].state(), NoteState::Answered);
}

#[test]
fn every_queue_holds_what_waits_for_this_member_and_nothing_else() {
    let mut office = Office::staffed();
    let queue = |office: &Office, queue, me: &str| office.audit.queue(queue, &log(me));
    let paper = || vec![Thing::Paper("TEL-2".into())];
    office.prepare();
    assert_eq!(queue(&office, Queue::Mine, "piet@pc"), paper());
    assert_eq!(queue(&office, Queue::Mine, "anna@laptop"), []);
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    assert_eq!(queue(&office, Queue::Mine, "piet@pc"), [], "it is with a reviewer");
    assert_eq!(queue(&office, Queue::Review, "bram@mbp"), paper());
    assert_eq!(queue(&office, Queue::Review, "piet@pc"), [], "never own work");
    let note = raise(&mut office, "bram@mbp", "Where?").expect("raised");
    assert_eq!(queue(&office, Queue::Answer, "piet@pc"), [Thing::Note(note.clone())]);
    assert_eq!(queue(&office, Queue::Answer, "bram@mbp"), []);
    answer(&mut office, "piet@pc", &note).expect("answered");
    assert_eq!(queue(&office, Queue::Close, "bram@mbp"), [Thing::Note(note.clone())]);
    assert_eq!(queue(&office, Queue::Close, "anna@laptop"), [], "who raised it closes it");
    office.act("bram@mbp", Action::Return { commitment: "TEL-2".into(), reason: "thin".to_owned() }).expect("returned");
    assert_eq!(queue(&office, Queue::Returned, "piet@pc"), paper());
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    close(&mut office, "bram@mbp", &note).expect("closed");
    accept(&mut office).expect("accepted");
    office.conclude("piet@pc", "TEL-2", "Other words");
    for me in ["piet@pc", "bram@mbp", "anna@laptop"] {
        assert_eq!(queue(&office, Queue::Edited, me), paper(), "{me}");
    }
}

#[test]
fn a_note_whose_raiser_is_gone_waits_for_any_reviewer() {
    let mut office = Office::staffed();
    office.submit();
    let note = raise(&mut office, "bram@mbp", "Where?").expect("raised");
    answer(&mut office, "piet@pc", &note).expect("answered");
    let revoke = Action::RevokeMember { log: log("bram@mbp"), last: None, reason: "left".to_owned() };
    office.act("anna@laptop", revoke).expect("revoked");
    assert_eq!(office.audit.queue(Queue::Close, &log("anna@laptop")), [Thing::Note(note)]);
}

#[test]
fn a_paper_waits_for_whoever_is_to_act_on_it_next() {
    let mut office = Office::staffed();
    let waits = |office: &Office| {
        let commitment = office.audit.programme.commitment(&"TEL-2".into()).expect("in the programme");
        office.audit.waits(commitment, None).map(|waits| (waits.on.map(|log| log.to_string()), waits.what))
    };
    let on = |who: &str| Some(who.to_owned());
    assert_eq!(waits(&office), None);
    office.prepare();
    assert_eq!(waits(&office), Some((on("piet@pc"), Wait::Submission)));
    office.act("piet@pc", Action::Submit { commitment: "TEL-2".into() }).expect("submitted");
    assert_eq!(waits(&office), Some((on("bram@mbp"), Wait::Review)));
    let note = raise(&mut office, "bram@mbp", "Where?").expect("raised");
    let label = office.audit.notes[&note].label.clone();
    assert_eq!(waits(&office), Some((on("piet@pc"), Wait::Answer(label.clone()))));
    answer(&mut office, "piet@pc", &note).expect("answered");
    assert_eq!(waits(&office), Some((on("bram@mbp"), Wait::Close(label))));
    close(&mut office, "bram@mbp", &note).expect("closed");
    office.act("bram@mbp", Action::Return { commitment: "TEL-2".into(), reason: "thin".to_owned() }).expect("returned");
    assert_eq!(waits(&office), Some((on("piet@pc"), Wait::Returned)));
}
