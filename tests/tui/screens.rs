//! What people see, in both languages, on a wide and on a narrow terminal.

use waarmerk::{audit::Language, tui::ink::Ink};

use crate::{fake::Fake, stage, world};

const SIZES: [(u16, u16); 2] = [(120, 40), (80, 24)];

/// Takes a picture of a screen, after keys, in both languages and both sizes.
fn picture(name: &str, keys: &str) {
    picture_of(world::busy, name, keys);
}

pub fn picture_of(world: fn() -> Fake, name: &str, keys: &str) {
    for language in Language::ALL {
        for size in SIZES {
            let mut theatre = stage::open(world(), language, size);
            theatre.press(keys);
            insta::assert_snapshot!(format!("{name}-{language}-{}x{}", size.0, size.1), theatre.screen());
        }
    }
}

/// Where TEL-3 is, from the overview.
pub const TEL_3: &str = "down enter down down enter";

#[test]
fn the_overview_says_where_we_stand() {
    picture("overview", "");
}

#[test]
fn a_commitment_is_one_page() {
    picture("walk", TEL_3);
    picture("walk-procedure", &format!("{TEL_3} down down"));
    picture("walk-end", &format!("{TEL_3} end"));
}

#[test]
fn lists_show_what_there_is() {
    picture("papers", "C");
    picture("evidence", "E");
    picture("exhibit", "E enter");
    picture("findings", "F");
    picture("finding", "F enter");
    picture("members", "M");
    picture("risks", "K");
    picture("risk", "K enter");
    picture("risk-matrix", "K m");
    picture("report", "W");
    picture("publish", "P");
    picture_of(world::signed, "publish-signed", "P");
    picture("timeline", "T");
    picture("log", "H");
}

#[test]
fn popups_and_texts_fit() {
    picture("verdict", &format!("{TEL_3} v"));
    picture("new-finding", &format!("{TEL_3} f"));
    picture("hearing", "F enter r");
    picture("editor", &format!("{TEL_3} e"));
    picture("help", "?");
    picture("palette", ":");
    picture("refused", &format!("{TEL_3} s"));
    picture("profile-edit", "I e");
    picture("applies", &format!("{TEL_3} i"));
    picture("promise-change", "T c");
    picture("promise-state", "T s");
}

#[test]
fn review_notes_and_what_stands_before_the_report_fit() {
    picture_of(world::noted, "notes", "N");
    picture_of(world::noted, "walk-notes", &format!("{TEL_3} end up up"));
    picture_of(world::noted, "new-note", &format!("{TEL_3} o"));
    picture_of(world::noted, "readiness", "D");
    picture_of(world::noted, "refer", &format!("{TEL_3} e f3 n e i"));
}

/// Plans a sample of TEL-3 with a tolerable rate of 20%: so much expected, and the keys after that.
const PLAN: &str = "p T tab T tab tab tab tab tab c tab d tab tab tab 2 0";

#[test]
fn samples_fit() {
    let drawn = format!("{TEL_3} {PLAN} ctrl-s end up up up enter d");
    picture_of(world::listed, "samples-none", "S");
    picture_of(world::listed, "new-sample", &format!("{TEL_3} {PLAN}"));
    picture_of(world::listed, "new-sample-refused", &format!("{TEL_3} {PLAN} tab backspace 2 5"));
    picture_of(world::listed, "sample-planned", &format!("{TEL_3} {PLAN} ctrl-s S enter"));
    picture_of(world::listed, "sample-drawn", &format!("{drawn} y y y x w r o n g ctrl-s u x ctrl-s c n ctrl-s"));
    picture_of(world::listed, "samples", &format!("{drawn} {} S", "y ".repeat(14)));
    picture_of(world::listed, "walk-samples", &format!("{drawn} {} esc", "y ".repeat(14)));
    picture_of(world::listed, "sample-text", &format!("{drawn} {} t", "y ".repeat(14)));
    picture_of(world::listed, "sample-conclusion", &format!("{drawn} {} e", "y ".repeat(14)));
}

#[test]
fn the_end_of_the_audit_fits() {
    picture_of(world::published, "completion", "Z");
    picture_of(world::published, "overview-clock", "");
    picture_of(world::published, "close-file", "Z c");
    picture_of(world::closed, "completion-closed", "Z");
    picture_of(world::closed, "evidence-closed", "E end");
    picture_of(world::closed, "exhibit-purged", "E end enter");
    picture_of(world::closed, "addition", "E x z enter");
    picture_of(world::closed, "notes-closed", "N");
    picture_of(world::busy, "purge", "E p");
    picture_of(world::closed, "overview-closed", "");
}

#[test]
fn marks_keep_their_meaning_without_colour_and_in_plain_signs() {
    let ink = Ink { colour: false, ascii: true };
    let mut theatre = stage::with_ink(world::busy(), Language::En, (80, 24), ink);
    insta::assert_snapshot!("plain-overview", theatre.screen());
    theatre.press(TEL_3);
    assert!(theatre.screen().chars().all(|sign| sign.is_ascii() || sign.is_alphabetic()), "{}", theatre.screen());
    insta::assert_snapshot!("plain-walk", theatre.styled());
}

#[test]
fn colour_only_underlines() {
    let mut theatre = stage::open(world::busy(), Language::En, (100, 24));
    insta::assert_snapshot!("styled-overview", theatre.styled());
    theatre.press(TEL_3);
    insta::assert_snapshot!("styled-walk", theatre.styled());
}

#[test]
fn no_size_and_no_screen_breaks_the_drawing() {
    let keys = [
        "",
        TEL_3,
        "C",
        "Z",
        "Z c",
        "E p",
        "E",
        "F",
        "M",
        "K",
        "S",
        "W",
        "P",
        "T",
        "H",
        "?",
        ":",
        "down enter enter v",
        "down enter enter e",
    ];
    for keys in keys {
        for size in [(1, 1), (2, 3), (10, 4), (20, 8), (40, 12), (300, 100)] {
            let mut theatre = stage::open(world::busy(), Language::Nl, size);
            theatre.press(keys);
        }
    }
}

#[test]
fn nothing_foreign_reaches_the_terminal() {
    let mut fake = world::busy();
    let name = "a\u{1b}[2J\u{202e}b\nc.har";
    world::attach(&mut fake, name, &["PUR-1"], waarmerk::audit::evidence::Classification::Internal);
    let mut theatre = stage::open(fake, Language::En, (120, 40));
    for keys in ["E", "end", "enter", "H"] {
        theatre.press(keys);
        let screen = theatre.screen();
        assert!(!screen.chars().any(|it| (it.is_control() && it != '\n') || it == '\u{202e}'), "{screen}");
    }
    theatre.press("esc");
    assert!(theatre.screen().contains("a\\u{1b}[2J\\u{202e}b\\u{a}c.har"), "{}", theatre.screen());
}
