//! What checks saw, on the screen: on the page of its commitment, by itself, and in the evidence.

use waarmerk::audit::{
    Language, Text,
    observation::{Appraisal, Observation},
};

use crate::{
    screens::{TEL_3, picture_of},
    stage::{self, Theatre},
    world,
};

/// Where the observation is, from the overview.
fn observation() -> String {
    format!("{TEL_3} down down down down down")
}

fn english(keys: &str) -> Theatre {
    let mut theatre = stage::open(world::checked(), Language::En, (80, 24));
    theatre.press(keys);
    theatre
}

fn only(theatre: &Theatre) -> Observation {
    theatre.event_loop.model.shared.audit.observations.values().next().expect("one observation").clone()
}

#[test]
fn what_a_check_saw_stands_on_the_page_of_its_commitment() {
    picture_of(world::checked, "walk-checked", &observation());
}

#[test]
fn an_observation_has_a_page_of_its_own() {
    picture_of(world::checked, "observation", &format!("{} enter", observation()));
    picture_of(world::checked, "overrule", &format!("{} enter x", observation()));
}

#[test]
fn the_evidence_opens_at_the_place_of_a_detail() {
    let theatre = english(&format!("{} enter enter", observation()));
    let screen = theatre.screen();
    assert!(screen.contains("entry 311 > request-body > event 2 > field data.userId"), "{screen}");
    picture_of(world::checked, "viewer", &format!("{} enter enter", observation()));
}

#[test]
fn an_observation_is_accepted_by_one_key_and_overruled_with_a_reason() {
    let mut theatre = english(&format!("{} enter y", observation()));
    assert_eq!(only(&theatre).appraisal.settled(), Some(&Appraisal::Accepted), "{}", theatre.screen());
    theatre.press("x").press("enter enter enter");
    assert_eq!(only(&theatre).appraisal.settled(), Some(&Appraisal::Accepted), "an empty reason is none");
    theatre.type_text("Of the test tool itself.").press("enter enter enter");
    let overruled = Appraisal::Overruled { reason: "Of the test tool itself.".to_owned(), for_readers: None };
    assert_eq!(only(&theatre).appraisal.settled(), Some(&overruled), "{}", theatre.screen());
}

#[test]
fn readers_are_told_of_an_overruling_in_both_languages_or_not_at_all() {
    let mut theatre = english(&format!("{} enter x", observation()));
    theatre.type_text("Of the test tool.").press("tab").type_text("Van het testgereedschap.").press("enter enter");
    assert_eq!(only(&theatre).appraisal.settled(), None, "{}", theatre.screen());
    assert!(theatre.screen().contains("Readers are told in both languages, or not at all."), "{}", theatre.screen());
    theatre.type_text("Of the test tool itself.").press("enter");
    let told = Text { nl: "Van het testgereedschap.".to_owned(), en: "Of the test tool itself.".to_owned() };
    let overruled = Appraisal::Overruled { reason: "Of the test tool.".to_owned(), for_readers: Some(told) };
    assert_eq!(only(&theatre).appraisal.settled(), Some(&overruled), "{}", theatre.screen());
    for told in ["For the readers (nl): Van het testgereedschap.", "For the readers (en): Of the test tool itself."] {
        assert!(theatre.screen().contains(told), "both can be proof-read: {}", theatre.screen());
    }
}

#[test]
fn what_checks_came_to_is_chosen_with_the_rest_of_the_commitment() {
    picture_of(world::checked, "publish-checks", "P / t e l - 3");
}

#[test]
fn checks_are_run_by_one_key_where_a_programme_declares_some() {
    let theatre = english(&format!("{TEL_3} t"));
    assert!(theatre.screen().contains("checks of TEL-3"), "{}", theatre.screen());
    let mut theatre = stage::open(world::busy(), Language::En, (80, 24));
    theatre.press(&format!("{TEL_3} t"));
    assert!(theatre.screen().contains("Nothing here declares a check."), "{}", theatre.screen());
}
