use proptest::prelude::*;

use super::*;
use crate::audit::{
    Action,
    fixture::Office,
    paper::Needed,
    programme::Layer,
    verdict::{Value, Verdict},
};

fn only(text: &str) -> Reference<'_> {
    let mut found = references(text);
    let first = found.next().expect("a reference");
    assert_eq!(found.next(), None);
    first
}

#[test]
fn a_reference_names_a_thing_a_place_in_it_and_what_was_done_with_it() {
    let at = |kind, value: &str| Some(Place::At(kind, value.to_owned()));
    let words = |words: &str| Some(Place::Words(words.to_owned()));
    let table = [
        ("[[E-12]]", "E-12", None, None),
        ("[[ e-12 ]]", "e-12", None, None),
        ("[[E-12 p. 4]]", "E-12", at(PlaceKind::Page, "4"), None),
        ("[[E-12 p.4-6]]", "E-12", at(PlaceKind::Page, "4-6"), None),
        ("[[E-12 blz. 4]]", "E-12", at(PlaceKind::Page, "4"), None),
        ("[[E-12#entry 311]]", "E-12", at(PlaceKind::Entry, "311"), None),
        ("[[E-12 line 12]]", "E-12", at(PlaceKind::Line, "12"), None),
        ("[[E-12 regel 12]]", "E-12", at(PlaceKind::Line, "12"), None),
        ("[[E-12 rij 3, 5]]", "E-12", at(PlaceKind::Row, "3, 5"), None),
        ("[[E-12 key settings.telemetry]]", "E-12", at(PlaceKind::Key, "settings.telemetry"), None),
        ("[[S-01 item 17]]", "S-01", at(PlaceKind::Item, "17"), None),
        ("[[E-12 field userId]]", "E-12", words("field userId"), None),
        ("[[E-12 page]]", "E-12", words("page"), None),
        ("[[E-12 p. 4 | agreed]]", "E-12", at(PlaceKind::Page, "4"), Some(Ok(Tickmark::Agreed))),
        ("[[E-12|added]]", "E-12", None, Some(Ok(Tickmark::Added))),
        ("[[E-12 | checked]]", "E-12", None, Some(Err("checked"))),
        ("[[]]", "", None, None),
    ];
    for (text, target, place, mark) in table {
        let reference = only(text);
        assert_eq!((reference.target, reference.place, reference.mark), (target, place, mark), "{text}");
        assert_eq!((reference.source, reference.closed), (text, true));
    }
}

#[test]
fn brackets_that_do_not_close_on_their_line_are_named_and_those_after_a_backslash_are_words() {
    for text in ["a [[E-12", "[[E-12\n]]", "[[ [[E-12"] {
        assert!(references(text).any(|reference| !reference.closed), "{text}");
    }
    assert_eq!(pieces("a \\[[b]] c"), [Piece::Words("a "), Piece::Words("[["), Piece::Words("b]] c")]);
    assert_eq!(references("if [[ [[E-1]]").filter(|reference| reference.closed).count(), 1);
}

#[test]
fn a_reference_holds_if_something_in_the_file_is_called_so() {
    let mut office = Office::staffed();
    office.attach("piet@pc", "capture.har", "TEL-2");
    let note = Action::RaiseNote { commitment: "TEL-2".into(), part: None, text: "Where?".to_owned() };
    office.act("bram@mbp", note).expect("raised");
    let audit = &office.audit;
    for holds in ["[[E-01b]]", "[[e-1b p. 4]]", "[[TEL-2]]", "[[tel-2]]", "[[N-01c]]"] {
        assert_eq!(audit.broken(holds), [], "{holds}");
    }
    let faults = [
        ("[[E-02b]]", Fault::NoTarget),
        ("[[TEL-9]]", Fault::NoTarget),
        ("[[]]", Fault::NoTarget),
        ("[[E-01b | ticked]]", Fault::NoMark("ticked".to_owned())),
        ("[[E-01b", Fault::NotClosed),
    ];
    for (text, fault) in faults {
        let broken = audit.broken(text);
        assert_eq!(broken.iter().map(|broken| &broken.fault).collect::<Vec<_>>(), [&fault], "{text}");
    }
}

#[test]
fn a_text_with_a_reference_that_does_not_hold_is_saved_and_keeps_its_paper_from_being_submitted() {
    let mut office = Office::staffed();
    office.prepare();
    let needed = |office: &Office| {
        office.audit.needed(office.audit.programme.commitment(&"TEL-2".into()).expect("in the programme"))
    };
    office.conclude("piet@pc", "TEL-2", "See [[E-99]]");
    assert!(matches!(needed(&office).as_slice(), [Needed::Reference(broken)] if broken.reference == "[[E-99]]"));
    office.conclude("piet@pc", "TEL-2", "See [[E-01b p. 4]]");
    assert_eq!(needed(&office), []);
    let verdict = Verdict { value: Value::Met, reason: Some("As in [[F-07]].".to_owned()) };
    let give = Action::GiveVerdict { commitment: "TEL-2".into(), layer: Layer::Existence, verdict };
    office.act("piet@pc", give).expect("given");
    assert!(matches!(needed(&office).as_slice(), [Needed::Reference(_)]), "reasons count as well");
}

#[test]
fn a_thing_knows_where_texts_point_at_it() {
    let mut office = Office::staffed();
    let evidence = Thing::Evidence(office.attach("piet@pc", "capture.har", "TEL-2"));
    assert_eq!(office.audit.used_in(&evidence), []);
    office.conclude("piet@pc", "TEL-1", "See [[E-01b p. 4]] and [[E-01b p. 5]]");
    let note = Action::RaiseNote { commitment: "TEL-2".into(), part: None, text: "Is [[e-1b]] whole?".to_owned() };
    let note = office.act("bram@mbp", note).expect("raised").remove(0);
    let conclusion = |language| Spot::Text(Subject::Conclusion("TEL-1".into()), language);
    let used = office.audit.used_in(&evidence);
    assert_eq!(used, [conclusion(Language::Nl), conclusion(Language::En), Spot::Note(note)]);
}

#[test]
fn a_legend_names_the_marks_that_are_used_and_no_others() {
    let office = Office::staffed();
    let texts = ["a [[TEL-1 | observed]] b", "[[TEL-2 | agreed]] [[TEL-2 | observed]]"];
    assert_eq!(office.audit.tickmarks(texts.into_iter()), [Tickmark::Agreed, Tickmark::Observed]);
}

proptest! {
    #[test]
    fn any_text_has_pieces_and_loses_nothing_but_the_bars_before_brackets(text in "(\\[\\[|\\]\\]|\\\\|\\||[a-zE. 0-9#-]|\n|é){0,40}") {
        let joined: String = pieces(&text).iter().map(|piece| match piece {
            Piece::Words(words) => *words,
            Piece::Reference(reference) => reference.source,
        }).collect();
        prop_assert_eq!(joined.replace('\\', ""), text.replace('\\', ""));
        for reference in references(&text) {
            prop_assert!(reference.source.contains(reference.target));
            prop_assert!(!reference.source.contains('\n'));
        }
    }

    #[test]
    fn any_place_can_be_read(text in "\\PC{0,20}") {
        prop_assert_eq!(Place::read(&text).is_none(), text.trim().is_empty());
    }
}
