//! Before, keys, after.

use std::sync::{Arc, Mutex};

use waarmerk::{
    audit::{
        Action, Language,
        paper::Stage,
        programme::Layer,
        publication::{Item, Publicity},
        subject::Subject,
        verdict::Value,
    },
    tui::office::Trouble,
};

use crate::{
    fake::Told,
    stage::{self, Theatre},
    world,
};

const WIDE: (u16, u16) = (120, 40);

fn english(fake: crate::fake::Fake) -> Theatre {
    stage::open(fake, Language::En, WIDE)
}

fn stage_of(theatre: &Theatre, id: &str) -> Stage {
    let audit = &theatre.event_loop.model.shared.audit;
    audit.standing(audit.programme.commitment(&id.into()).expect("known")).stage
}

#[test]
fn a_paper_goes_from_open_to_submitted_on_one_page() {
    let mut theatre = english(world::busy());
    // TEL-3 lacks a verdict on operation and the English conclusion.
    theatre.press("down enter down down enter v");
    theatre.press("enter").type_text("n").press("enter").type_text("2 events with a user name").press("enter");
    assert!(theatre.screen().contains("✗ not met"), "{}", theatre.screen());
    theatre.press("e").type_text("At level Required two messages hold a user name.").press("ctrl-s");
    // Evidence for operation is still new.
    theatre.press("s");
    assert!(theatre.screen().contains("accepted evidence of the period"), "{}", theatre.screen());
    theatre.press("home down down down down down down down y s");
    assert_eq!(stage_of(&theatre, "TEL-3"), Stage::Submitted, "{}", theatre.screen());
    let paper = &theatre.event_loop.model.shared.audit.papers[&"TEL-3".into()];
    assert_eq!(paper.verdicts[&Layer::Operation].settled().map(|it| it.value), Some(Value::NotMet));
}

#[test]
fn own_work_cannot_be_accepted_and_the_reason_is_shown() {
    let mut theatre = english(world::busy());
    theatre.press("enter down enter A");
    let screen = theatre.screen();
    assert!(screen.contains("holds work of anna@laptop"), "{screen}");
    assert_eq!(stage_of(&theatre, "PUR-2"), Stage::Submitted);
}

#[test]
fn a_reviewer_returns_with_a_reason_and_accepts() {
    let mut fake = world::busy();
    fake.me = Some(world::BRAM.parse().expect("a log"));
    let mut theatre = english(fake);
    theatre.press("r enter X").press("enter");
    assert!(theatre.screen().contains("This is needed."), "{}", theatre.screen());
    theatre.type_text("Which version?").press("enter");
    assert_eq!(stage_of(&theatre, "PUR-2"), Stage::Returned);
    assert!(theatre.screen().contains("Which version?"), "{}", theatre.screen());
}

#[test]
fn a_note_is_raised_answered_and_closed_by_keys_and_nothing_is_accepted_before() {
    let mut fake = world::busy();
    fake.me = Some(world::BRAM.parse().expect("a log"));
    let mut theatre = english(fake);
    // PUR-2 waits for Bram.
    theatre.press("r enter o").type_text("Which clause?").press("ctrl-s");
    assert!(theatre.screen().contains("Which clause?"), "{}", theatre.screen());
    theatre.press("A");
    assert!(theatre.screen().contains("close the review note"), "{}", theatre.screen());
    assert_eq!(stage_of(&theatre, "PUR-2"), Stage::Submitted);
    theatre.press("N c A");
    theatre.press("esc A");
    assert_eq!(stage_of(&theatre, "PUR-2"), Stage::Accepted, "{}", theatre.screen());
}

#[test]
fn a_reference_is_found_by_a_few_letters_and_stands_in_the_text() {
    let mut theatre = english(world::busy());
    theatre.press("down enter down down enter e").type_text("See ").press("f3").type_text("neither").press("enter");
    assert!(theatre.screen().contains("See [["), "{}", theatre.screen());
    theatre.press("ctrl-s");
    assert!(theatre.screen().contains("neither-2026-09-14.har"), "{}", theatre.screen());
}

#[test]
fn a_reference_that_points_at_nothing_is_named_while_it_is_typed() {
    let mut theatre = english(world::busy());
    theatre.press("down enter down down enter e").type_text("See [[E-99]]");
    assert!(theatre.screen().contains("[[E-99]] points at nothing"), "{}", theatre.screen());
}

#[test]
fn what_stands_before_the_report_leads_to_where_it_is_mended() {
    let mut theatre = english(world::noted());
    theatre.press("D");
    assert!(theatre.screen().contains("Between now and the report"), "{}", theatre.screen());
    theatre.press("enter");
    assert!(!theatre.screen().contains("Between now and the report"), "{}", theatre.screen());
    theatre.press("esc");
    assert!(theatre.screen().contains("Between now and the report"), "{}", theatre.screen());
}

#[test]
fn what_is_typed_survives_escape_and_the_end_of_the_program() {
    let fake = world::busy();
    let drafts = Arc::clone(&fake.drafts);
    let mut theatre = english(fake);
    theatre.press("down enter down down enter e").type_text("Half a sentence").press("esc");
    assert!(!theatre.screen().contains("Half a sentence"));
    theatre.press("e");
    assert!(theatre.screen().contains("Half a sentence"), "{}", theatre.screen());
    theatre.press("ctrl-q");
    assert!(theatre.event_loop.has_ended());
    let mut again = world::busy();
    again.drafts = Arc::clone(&drafts);
    let mut theatre = english(again);
    theatre.press("down enter down down enter e");
    assert!(theatre.screen().contains("Half a sentence"), "{}", theatre.screen());
    theatre.press("ctrl-s");
    assert!(drafts.lock().expect("drafts").is_empty(), "what is saved is no draft any more");
}

#[test]
fn a_form_that_was_left_comes_back_as_it_was() {
    let mut theatre = english(world::busy());
    theatre.press("down enter down down enter f").type_text("Titel").press("esc f");
    assert!(theatre.screen().contains("Titel"), "{}", theatre.screen());
    theatre.press("ctrl-x f");
    assert!(!theatre.screen().contains("Titel"), "{}", theatre.screen());
}

#[test]
fn files_are_chosen_described_once_and_attached() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["a.txt", "b.txt", "c.md"] {
        std::fs::write(folder.path().join(name), name).expect("written");
    }
    let mut fake = world::busy();
    fake.dir = folder.path().join("dossier");
    std::fs::create_dir(&fake.dir).expect("made");
    let evidence = fake.audit.evidence.len();
    let mut theatre = english(fake);
    theatre.press("down enter down down enter a");
    theatre.look(folder.path());
    theatre.press("/").type_text("txt").press("enter ctrl-a tab");
    theatre.press("ctrl-u").type_text("14 sep").press("tab ctrl-u").type_text("sep 2026").press("esc ctrl-s");
    let audit = &theatre.event_loop.model.shared.audit;
    assert_eq!(audit.evidence.len(), evidence + 2, "{}", theatre.screen());
    let newest = audit.evidence.values().next_back().expect("attached");
    let details = newest.details.settled().expect("one version");
    assert_eq!(details.collected, Some(jiff::civil::date(2026, 9, 14)));
    assert_eq!(details.period.map(|it| it.to_string()), Some("2026-09-01..2026-09-30".to_owned()));
    assert!(theatre.screen().contains("2 attached: E-08 – E-09"), "{}", theatre.screen());
    // The same bytes again are known.
    theatre.press("a").look(folder.path());
    assert!(theatre.screen().contains("already in the file as E-08"), "{}", theatre.screen());
    // What is said of them now is not taken over, and that is said.
    theatre.press("/").type_text("a.txt").press("enter ctrl-a tab ctrl-u").type_text("15 sep").press("esc ctrl-s");
    assert!(theatre.screen().contains("E-08: in the file already, with other details."), "{}", theatre.screen());
}

#[test]
fn what_runs_is_shown_stops_on_request_and_blocks_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("a.txt"), "a").expect("written");
    let mut fake = world::busy();
    let gate = Arc::new(Mutex::new(()));
    fake.gate = Some(Arc::clone(&gate));
    let evidence = fake.audit.evidence.len();
    let mut theatre = english(fake);
    theatre.press("down enter down down enter a");
    theatre.look(folder.path());
    let held = gate.lock().expect("the gate");
    theatre.start("ctrl-s");
    assert!(theatre.event_loop.is_busy());
    theatre.start("esc v");
    assert!(theatre.screen().contains("Something is still running"), "{}", theatre.screen());
    theatre.start("q");
    assert!(theatre.screen().contains("Leave all the same?"), "{}", theatre.screen());
    theatre.start("n ctrl-c");
    drop(held);
    theatre.settle();
    assert!(theatre.screen().contains("stopped"), "{}", theatre.screen());
    assert_eq!(theatre.event_loop.model.shared.audit.evidence.len(), evidence);
}

#[test]
fn a_summary_is_chosen_published_accepted_signed_and_verified() {
    let mut fake = world::busy();
    world::reportable(&mut fake);
    let mut theatre = english(fake);
    theatre.press("P A y");
    let verdicts = Item::Verdicts("PUR-1".into());
    assert_eq!(theatre.event_loop.model.shared.audit.publicity(&verdicts), Publicity::Public);
    theatre.press("u");
    assert!(theatre.screen().contains("Render the summary"), "{}", theatre.screen());
    theatre.press("enter");
    assert!(theatre.event_loop.model.shared.audit.publications.is_empty(), "Enter alone does not publish");
    theatre.press("y");
    assert!(theatre.screen().contains("Published as 2026-1."), "{}", theatre.screen());
    theatre.press("a");
    assert!(theatre.screen().contains("someone else has to accept it"), "{}", theatre.screen());
    theatre.press("S");
    assert!(theatre.screen().contains("not accepted by a second person"), "{}", theatre.screen());
    theatre.press("p");
    assert!(theatre.screen().contains("\\u{1b}[31mescape"), "{}", theatre.screen());
    theatre.press("esc V");
    assert!(theatre.screen().contains("The file is whole."), "{}", theatre.screen());
}

#[test]
fn a_second_person_accepts_and_signs() {
    let mut fake = world::busy();
    world::reportable(&mut fake);
    let rendering = crate::fake::rendering(&fake);
    fake.by(world::ANNA, Action::Publish { rendering });
    fake.me = Some(world::SLM.parse().expect("a log"));
    let mut theatre = english(fake);
    theatre.press("P a y");
    assert!(theatre.screen().contains("found equal"), "{}", theatre.screen());
    theatre.press("S ctrl-s");
    assert!(theatre.screen().contains("cannot be taken back"), "{}", theatre.screen());
    theatre.press("y");
    assert!(theatre.screen().contains("integrity, not identity"), "{}", theatre.screen());
    assert_eq!(theatre.event_loop.model.shared.audit.publications[0].signatures.len(), 1);
}

#[test]
fn a_file_is_closed_after_a_question_that_names_it_and_what_is_open() {
    let mut theatre = english(world::published());
    theatre.press("Z");
    assert!(theatre.screen().contains("The file closes in 60 days"), "{}", theatre.screen());
    theatre.press("c enter enter");
    assert!(theatre.screen().contains("A lead may close it all the same"), "{}", theatre.screen());
    theatre.type_text("The client ended it.").press("enter");
    let screen = theatre.screen();
    for part in ["Annual audit", "no summary is signed", "review notes are not closed", "N-01"] {
        assert!(screen.contains(part), "{part}: {screen}");
    }
    theatre.press("enter");
    assert!(theatre.event_loop.model.shared.audit.closing.is_none(), "Enter alone does not close");
    theatre.press("y");
    let closing = theatre.event_loop.model.shared.audit.closing.as_ref().expect("closed");
    assert_eq!(closing.reason.as_deref(), Some("The client ended it."));
    theatre.press("c");
    assert!(theatre.screen().contains("closed already"), "{}", theatre.screen());
}

#[test]
fn a_closed_file_asks_why_something_is_added_and_then_adds_it() {
    let mut theatre = english(world::closed());
    let reasons = theatre.event_loop.model.shared.audit.reasons.len();
    theatre.press("E x").type_text("Of another period.").press("enter");
    assert!(theatre.screen().contains("This file is closed. Why is this added?"), "{}", theatre.screen());
    theatre.press("enter");
    assert_eq!(theatre.event_loop.model.shared.audit.reasons.len(), reasons, "no reason, no addition");
    theatre.type_text("The party asked for it.").press("enter");
    let audit = &theatre.event_loop.model.shared.audit;
    assert_eq!(audit.reasons.len(), reasons + 1);
    let returned = audit.evidence.values().find(|it| it.judgement.heads().len() == 1 && !it.accepted());
    let judged = &returned.expect("returned").judgement.heads()[0].id;
    let why = audit.addition(judged).expect("added after completion").why.expect("with a reason");
    assert_eq!(why.reason, "The party asked for it.");
    theatre.press("down up");
    assert!(theatre.screen().contains("after completion"), "{}", theatre.screen());
    // The next addition asks again, and offers what was said.
    theatre.press("y");
    assert!(theatre.screen().contains("The party asked for it."), "{}", theatre.screen());
    theatre.press("esc");
    assert_eq!(theatre.event_loop.model.shared.audit.reasons.len(), reasons + 1, "Esc adds nothing");
}

#[test]
fn bytes_are_removed_after_a_question_that_names_them() {
    let mut theatre = english(world::busy());
    theatre.press("E p ctrl-s");
    assert!(theatre.event_loop.model.shared.audit.purged.is_empty());
    theatre.press("down").type_text("Asked for erasure.").press("enter");
    assert!(theatre.screen().contains("Remove the bytes of E-"), "{}", theatre.screen());
    theatre.press("y");
    assert_eq!(theatre.event_loop.model.shared.audit.purged.len(), 1, "{}", theatre.screen());
    assert!(theatre.screen().contains("bytes removed"), "{}", theatre.screen());
    theatre.press("p");
    assert!(theatre.event_loop.model.shared.audit.purged.len() == 1);
}

#[test]
fn a_summary_that_takes_the_place_of_a_signed_one_asks_why_in_both_languages() {
    let mut theatre = english(world::signed());
    theatre.press("P u y");
    assert!(theatre.screen().contains("2026-1 is signed. Why"), "{}", theatre.screen());
    theatre.type_text("Getal fout").press("enter").type_text("Number wrong").press("enter");
    let audit = &theatre.event_loop.model.shared.audit;
    assert_eq!(audit.publications.len(), 2, "{}", theatre.screen());
    assert_eq!(audit.publications[1].rendering.correction.as_ref().map(|it| it.en.as_str()), Some("Number wrong"));
    theatre.press("Z");
    assert!(theatre.screen().contains("superseded by 2026-2: Number wrong"), "{}", theatre.screen());
}

#[test]
fn everything_is_found_by_name() {
    let mut theatre = english(world::busy());
    theatre.press(":").type_text("risk reg").press("enter");
    assert!(theatre.screen().contains("Loss of control"), "{}", theatre.screen());
    theatre.press("?").press("/").type_text("residual").press("enter");
    assert!(theatre.screen().contains("Record who accepts what remains"), "{}", theatre.screen());
}

#[test]
fn escape_leads_back_to_the_overview_from_everywhere() {
    for keys in [
        "down enter down down enter v",
        "E enter d",
        "F enter enter",
        "P t",
        "W enter",
        "M i",
        "K v",
        "H enter",
        "C / ? :",
    ] {
        let mut theatre = english(world::busy());
        theatre.press(keys).press("esc esc esc esc esc");
        assert!(theatre.screen().starts_with(" Waarmerk"), "{keys}: {}", theatre.screen());
    }
}

#[test]
fn a_reader_sees_why_nothing_can_be_changed() {
    let mut fake = world::busy();
    fake.read_only = Some(Arc::new(Told("Bram is writing on another device.".to_owned())) as Trouble);
    let mut theatre = english(fake);
    assert!(theatre.screen().contains("Bram is writing"), "{}", theatre.screen());
    theatre.press("down enter down down enter v");
    assert!(theatre.screen().contains("Bram is writing"), "{}", theatre.screen());
}

#[test]
fn the_language_changes_in_place() {
    let mut theatre = english(world::busy());
    theatre.press("L");
    assert!(theatre.screen().contains("Gebied"), "{}", theatre.screen());
}

#[test]
fn pasted_lines_are_text_and_no_keys() {
    let mut theatre = english(world::busy());
    theatre.press("down enter down down enter e").paste("one\r\ntwo\u{1b}[2J");
    assert!(theatre.screen().contains("two\\u{1b}[2J"), "{}", theatre.screen());
}

#[test]
fn a_key_without_a_meaning_changes_nothing() {
    let mut theatre = english(world::busy());
    for keys in ["C", "?"] {
        let before = theatre.press(keys).screen();
        theatre.press("U 7").paste("quit");
        assert_eq!(theatre.screen(), before);
    }
}

#[test]
fn the_own_editor_gets_the_text_and_gives_it_back() {
    let mut theatre = english(world::busy());
    let editor = theatre.event_loop.stage.0.clone();
    *editor.gives.borrow_mut() = Some("Written elsewhere.\n".to_owned());
    theatre.press("down enter down down enter e").type_text("Begun").press("f4 ctrl-s");
    assert_eq!(editor.given.borrow().as_deref(), Some("Begun"));
    let text = theatre
        .event_loop
        .model
        .shared
        .audit
        .text(&Subject::Conclusion("TEL-3".into()), Language::En)
        .map(str::to_owned);
    assert_eq!(text.as_deref(), Some("Written elsewhere."));
}

#[test]
fn a_finding_raised_on_a_commitment_takes_the_commitment_and_its_risks_along() {
    let mut theatre = english(world::busy());
    theatre.press("down enter down down enter f").type_text("Lek").press("tab").type_text("Leak").press("ctrl-s");
    let audit = &theatre.event_loop.model.shared.audit;
    let raised = audit.finding_labelled("F-02").and_then(|finding| finding.details.settled());
    let raised = raised.unwrap_or_else(|| panic!("{}", theatre.screen()));
    assert_eq!(raised.commitments, ["TEL-3".into()]);
    assert_eq!(raised.risks, ["2".into()]);
}

#[test]
fn the_audited_party_is_heard_from_the_finding() {
    let mut theatre = english(world::busy());
    theatre.press("F enter r down down right right down").type_text("2026-11-20").press("ctrl-s");
    let screen = theatre.screen();
    assert!(screen.contains("no response received by 20 November 2026"), "{screen}");
}

#[test]
fn a_rating_without_a_reason_is_refused_in_words_and_nothing_changes() {
    let mut theatre = english(world::busy());
    theatre.press("F enter d down down down right ctrl-s");
    assert!(theatre.screen().contains("The rating changes: give a reason"), "{}", theatre.screen());
}

#[test]
fn a_sample_goes_from_plan_to_upper_limit_on_the_screen() {
    let mut theatre = english(world::listed());
    theatre.press("down enter down down enter p").type_text("Meldingen").press("tab").type_text("Tickets");
    theatre.press("tab tab tab tab tab").type_text("Counted in the system.").press("tab").type_text("Closed late.");
    theatre.press("tab tab tab").type_text("1");
    assert!(theatre.screen().contains("400 items in E-"), "{}", theatre.screen());
    // The size follows every letter that is typed.
    let small = theatre.screen();
    theatre.type_text("0");
    assert!(theatre.screen().contains("Size: 28."), "{}", theatre.screen());
    assert_ne!(small, theatre.screen());
    theatre.press("tab backspace").type_text("10");
    assert!(theatre.screen().contains("no sample can tell the two apart"), "{}", theatre.screen());
    theatre.press("backspace backspace").type_text("0").press("ctrl-s");
    theatre.press("S enter d");
    assert!(theatre.screen().contains("0 of 28 examined"), "{}", theatre.screen());
    theatre.press("x").type_text("Closed after 40 days").press("ctrl-s").press(&"y ".repeat(27));
    let screen = theatre.screen();
    assert!(screen.contains("28 of 28 examined, one deviation") && screen.contains("Upper limit"), "{screen}");
    assert!(screen.contains("deviation: Closed after 40 days"), "{screen}");
    // Whoever draws again says why.
    theatre.press("d");
    assert!(theatre.screen().contains("was drawn already"), "{}", theatre.screen());
    theatre.press("r ctrl-s");
    assert!(theatre.screen().contains("This is needed."), "{}", theatre.screen());
    theatre.type_text("The list was incomplete").press("ctrl-s home");
    assert!(theatre.screen().contains("seed 2 (Anna de Vries,"), "{}", theatre.screen());
}

#[test]
fn the_text_of_a_sample_is_put_before_the_conclusion_once() {
    let mut theatre = english(world::listed());
    theatre.press("down enter down down enter p a tab b tab tab tab tab tab c tab d tab tab tab 2 0 ctrl-s S enter d");
    theatre.press(&"y ".repeat(14)).press("e ctrl-s e ctrl-s");
    let audit = &theatre.event_loop.model.shared.audit;
    let text = audit.text(&Subject::Conclusion("TEL-3".into()), Language::Nl).expect("written");
    assert_eq!(text.matches("deelwaarneming S-").count(), 1, "{text}");
    assert!(text.ends_with("Op niveau Neither bevatten de berichten geen direct identificerende gegevens."), "{text}");
}
