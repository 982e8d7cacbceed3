//! What stands around a thing, and what is added after the file was closed.

use waarmerk::audit::{Action, Language, decide::rendering_digest};

use crate::{
    fake::Fake,
    stage::{self, Theatre},
    world::{self, ANNA, BRAM},
};

fn english(fake: Fake) -> Theatre {
    stage::open(fake, Language::En, (120, 40))
}

#[test]
fn what_stands_around_a_thing_is_on_its_page() {
    let mut theatre = english(world::noted());
    // N-01 points at the last piece of evidence.
    theatre.press("E end enter");
    let screen = theatre.screen();
    assert!(screen.contains("E-07") && screen.contains("Pointed at in") && screen.contains("N-01"), "{screen}");
    let mut theatre = english(world::closed());
    theatre.press("N");
    assert!(theatre.screen().contains("after completion"), "{}", theatre.screen());
    assert!(theatre.screen().contains("De leverancier stuurde het alsnog"), "{}", theatre.screen());
}

#[test]
fn leaving_the_reason_of_a_long_act_leads_back_to_what_was_filled_in() {
    let mut fake = world::published();
    let (publication, rendering) = {
        let known = &fake.audit.publications[0];
        (known.id.clone(), known.rendering.clone())
    };
    let digest = rendering_digest(&rendering);
    fake.by(BRAM, Action::AcceptSummary { publication, digest });
    fake.by(ANNA, Action::Lock { retain_until: None, reason: Some("The client ended it.".to_owned()) });
    let mut theatre = english(fake);
    theatre.press("P S tab").type_text("/keys/own.pem").press("ctrl-s y");
    assert!(theatre.screen().contains("This file is closed. Why is this added?"), "{}", theatre.screen());
    theatre.press("esc");
    assert!(theatre.screen().contains("/keys/own.pem"), "{}", theatre.screen());
    theatre.press("ctrl-s y").type_text("Signed late.").press("enter");
    let audit = &theatre.event_loop.model.shared.audit;
    assert_eq!(audit.publications[0].signatures.len(), 1, "{}", theatre.screen());
    assert!(!theatre.screen().contains("/keys/own.pem"), "the form is closed: {}", theatre.screen());
}
