//! The page of all keys, `docs/keys.md`, made from the registry.

use std::fmt::Write as _;

use super::{
    act::{Act, Place, REGISTRY},
    keymap::Keymap,
};
use crate::{audit::Language, lang::Lang};

/// Returns the page, in English and Markdown.
pub fn keys() -> String {
    let lang = Lang::new(Language::En);
    let keymap = Keymap::new();
    let mut page = String::from(
        "# Keys\n\nMade from the program by `UPDATE_DOCS=1 cargo test --test tui`; a test fails when it is stale.\n\n\
         Your own keys go in a file with lines such as `submit = [\"s\", \"ctrl-g\"]`: they take the place of the keys below.\n\
         Two actions on one key in one place is an error that names both.\n",
    );
    for place in Place::ALL {
        let _ = write!(
            page,
            "\n## {}\n\n| key | action | what it does |\n|---|---|---|\n",
            lang.word("place", place.name())
        );
        let mut told: Vec<Act> = Vec::new();
        for spec in REGISTRY.iter().filter(|spec| spec.places.contains(&place)) {
            let keys = keymap.keys(place, spec.act);
            if keys.is_empty() || told.contains(&spec.act) {
                continue;
            }
            told.push(spec.act);
            let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
            let _ = writeln!(page, "| {} | `{}` | {} |", keys.join(" "), spec.act, lang.word("doc", spec.act.name()));
        }
    }
    page
}
