//! What people see, in both languages, on a wide and on a narrow terminal.

use waarmerk::audit::Language;

use crate::{stage, world};

const SIZES: [(u16, u16); 2] = [(120, 40), (80, 24)];

/// Takes a picture of a screen, after keys, in both languages and both sizes.
fn picture(name: &str, keys: &str) {
    for language in Language::ALL {
        for size in SIZES {
            let mut theatre = stage::open(world::busy(), language, size);
            theatre.press(keys);
            insta::assert_snapshot!(format!("{name}-{language}-{}x{}", size.0, size.1), theatre.screen());
        }
    }
}

#[test]
fn the_overview_says_where_we_stand() {
    picture("overview", "");
}

#[test]
fn a_commitment_is_one_page() {
    picture("walk", "down enter down down enter");
}
