//! What two people changed apart: what people see of it, and what their keys do. And how a member is invited.

use waarmerk::{
    audit::{
        Action, Language,
        finding::FindingDetails,
        member::{PublicKey, Role},
        programme::{Layer, Level, Rating},
        subject::Subject,
        verdict::{Value, Verdict},
    },
    tui::ink::Ink,
};

use crate::{
    fake::Fake,
    stage::{self, Theatre},
    world::{self, ANNA},
};

const CARLA: &str = "carla@pc";
const WIDE: (u16, u16) = (120, 40);

/// The audit in the middle of its work, with a second lead, who worked apart: a verdict, a text and a finding differ.
fn contested() -> Fake {
    let mut fake = world::busy();
    let invite = Action::InviteMember {
        log: CARLA.parse().expect("a log"),
        name: "Carla Visser".to_owned(),
        role: Role::Lead,
        key: PublicKey([9; 32]),
        namesake: false,
    };
    fake.by(ANNA, invite);
    let verdict = |value, reason: &str| Action::GiveVerdict {
        commitment: "TEL-3".into(),
        layer: Layer::Existence,
        verdict: Verdict { value, reason: Some(reason.to_owned()) },
    };
    let text = |text: &str| Action::Write {
        subject: Subject::Conclusion("TEL-3".into()),
        language: Language::Nl,
        text: text.to_owned(),
    };
    let finding = fake.audit.findings.values().next().expect("raised").clone();
    let rated = |likelihood| Action::ChangeFinding {
        finding: finding.id.clone(),
        details: FindingDetails {
            rating: Rating { likelihood, impact: Level::Medium },
            ..finding.details.settled().expect("one version").clone()
        },
        reason: Some("Opnieuw gewogen".to_owned()),
    };
    let anna = vec![
        verdict(Value::Met, "Gezien in het tweede bestand."),
        text("Op niveau Neither bevatten alle 311 berichten geen gegevens die een persoon direct identificeren."),
        rated(Level::Low),
    ];
    let carla = vec![
        verdict(Value::PartlyMet, "Twee berichten bevatten een gebruikersnaam."),
        text("Op niveau Neither bevatten 309 van 311 berichten geen gegevens die een persoon direct identificeren."),
        rated(Level::Medium),
    ];
    fake.apart((ANNA, anna), (CARLA, carla));
    fake
}

fn picture(name: &str, keys: &str) {
    for language in Language::ALL {
        for size in [WIDE, (80, 24)] {
            let mut theatre = stage::open(contested(), language, size);
            theatre.press(keys);
            insta::assert_snapshot!(format!("{name}-{language}-{}x{}", size.0, size.1), theatre.screen());
        }
    }
}

fn english(fake: Fake) -> Theatre {
    stage::open(fake, Language::En, WIDE)
}

fn conflicts(theatre: &Theatre) -> usize {
    theatre.event_loop.model.shared.audit.conflicts().len()
}

#[test]
fn what_two_people_changed_apart_stands_in_a_list_and_side_by_side() {
    picture("conflicts-overview", "");
    picture("conflicts", "Y");
    picture("conflict", "Y down down enter right");
    picture("conflict-finding", "Y down enter");
    picture("conflict-reason", "Y down enter right t");
}

#[test]
fn the_version_that_is_chosen_is_taken_and_the_count_goes_when_none_is_left() {
    let mut theatre = english(contested());
    assert!(theatre.screen().contains("3 conflicts · Y"), "{}", theatre.screen());
    // Of the verdicts the second is taken, of the texts the first.
    theatre.press("Y enter right t");
    let verdict = |theatre: &Theatre| {
        let paper = &theatre.event_loop.model.shared.audit.papers[&"TEL-3".into()];
        paper.verdicts[&Layer::Existence].settled().map(|verdict| verdict.value)
    };
    assert_eq!((verdict(&theatre), conflicts(&theatre)), (Some(Value::PartlyMet), 2), "{}", theatre.screen());
    theatre.press("end enter t");
    let text = |theatre: &Theatre| {
        let subject = Subject::Conclusion("TEL-3".into());
        theatre.event_loop.model.shared.audit.text(&subject, Language::Nl).map(str::to_owned)
    };
    assert!(text(&theatre).is_some_and(|text| text.contains("alle 311")), "{}", theatre.screen());
    // A rating is not changed without a reason.
    theatre.press("enter right t ctrl-s");
    assert_eq!(conflicts(&theatre), 1, "{}", theatre.screen());
    theatre.type_text("Weighed together").press("ctrl-s");
    assert_eq!(conflicts(&theatre), 0, "{}", theatre.screen());
    assert!(theatre.screen().contains("Nothing stands in two versions"), "{}", theatre.screen());
    theatre.press("esc");
    assert!(!theatre.screen().contains("conflict"), "{}", theatre.screen());
}

#[test]
fn a_third_version_takes_the_place_of_both() {
    let mut theatre = english(contested());
    // A verdict by its form, a text by the editor with both versions in it.
    theatre.press("Y enter e down down").type_text("Two of 311 hold a user name.").press("ctrl-s");
    assert_eq!(conflicts(&theatre), 2, "{}", theatre.screen());
    theatre.press("end enter e");
    assert!(theatre.screen().contains("alle 311") && theatre.screen().contains("309 van 311"), "{}", theatre.screen());
    theatre.type_text(" Samen gelezen.").press("ctrl-s");
    assert_eq!(conflicts(&theatre), 1, "{}", theatre.screen());
}

#[test]
fn what_leads_back_leads_to_the_list_and_a_reader_sees_why_nothing_can_be_taken() {
    let mut fake = contested();
    fake.me = Some(world::SLM.parse().expect("a log"));
    let mut theatre = english(fake);
    theatre.press("Y enter t");
    assert!(theatre.screen().contains("sanne@slm"), "{}", theatre.screen());
    assert_eq!(conflicts(&theatre), 3);
    // Left from the second version is the first; left from there leads back.
    theatre.press("right left");
    assert!(theatre.screen().contains("version 1 of 2"), "{}", theatre.screen());
    theatre.press("left");
    assert!(theatre.screen().contains("In two versions"), "{}", theatre.screen());
}

#[test]
fn no_size_breaks_the_drawing_of_conflicts() {
    for keys in ["Y", "Y enter", "Y down enter", "Y end enter right", "Y down enter t"] {
        for size in [(1, 1), (2, 3), (10, 4), (20, 8), (59, 12), (60, 12), (300, 100)] {
            let ink = Ink { colour: false, ascii: true };
            stage::with_ink(contested(), Language::Nl, size, ink).press(keys);
        }
    }
}

/// The line that `waarmerk key show` writes for Dirk.
fn line() -> String {
    format!("waarmerk-member 1 dirk@pc {} Dirk de Boer", "ab".repeat(32))
}

#[test]
fn a_member_is_invited_by_the_line_that_was_sent() {
    picture("invite", "M i");
    let mut theatre = english(world::busy());
    theatre.press("M i").paste(&format!("> {}\n", line()));
    let screen = theatre.screen();
    assert!(
        screen.contains("Dirk de Boer (dirk@pc)") && screen.contains(&PublicKey([0xab; 32]).fingerprint()),
        "{screen}"
    );
    theatre.press("ctrl-s");
    let audit = &theatre.event_loop.model.shared.audit;
    let member = audit.member(&"dirk@pc".parse().expect("a log")).expect("invited");
    assert_eq!(
        (member.name.as_str(), member.role, member.key),
        ("Dirk de Boer", Role::Reviewer, PublicKey([0xab; 32]))
    );
}

#[test]
fn a_line_that_is_not_whole_invites_nobody_and_says_so() {
    let mut theatre = english(world::busy());
    let before = theatre.event_loop.model.shared.audit.members.len();
    for (typed, word) in [("waarmerk-member 1 dirk@pc abab", "damaged"), ("dirk@pc", "no introduction")] {
        theatre.press("M i").type_text(typed);
        assert!(theatre.screen().contains(word), "{}", theatre.screen());
        theatre.press("ctrl-s");
        assert!(theatre.screen().contains(word), "{}", theatre.screen());
        theatre.press("ctrl-x esc");
    }
    // A name that is typed goes before the one in the line; what is not in a line is typed by hand.
    theatre.press("M i").type_text(&line()).press("tab tab").type_text("D. de Boer").press("ctrl-s");
    let by_hand = "ef".repeat(32);
    theatre.press("i tab tab").type_text("Eva Smit").press("tab").type_text("eva@pc").press("tab").type_text(&by_hand);
    theatre.press("ctrl-s");
    let audit = &theatre.event_loop.model.shared.audit;
    assert_eq!(audit.members.len(), before + 2, "{}", theatre.screen());
    assert_eq!(audit.name_of(&"dirk@pc".parse().expect("a log")), "D. de Boer");
    assert_eq!(audit.name_of(&"eva@pc".parse().expect("a log")), "Eva Smit");
}
