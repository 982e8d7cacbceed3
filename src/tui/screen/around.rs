//! What stands around a thing: where texts point at it, and what was added to it after the file was closed.

use crate::{
    audit::Thing,
    tui::shared::Shared,
    work::{explain_completion, refer},
};

/// The key of the words for where texts point at a thing.
pub const USED_IN: &str = "ui-used-in";

/// Returns what stands around a thing, each with the key of its words; empty where nothing does.
pub fn rows(thing: &Thing, shared: &Shared) -> Vec<(&'static str, String)> {
    let (audit, lang) = (&shared.audit, shared.lang);
    let mut rows = Vec::new();
    for (event, addition) in audit.additions_in(thing) {
        rows.push(("ui-exhibit-added", explain_completion::addition(audit, event, addition, lang)));
    }
    let used = refer::used_in(audit, thing, lang);
    if !used.is_empty() {
        rows.push((USED_IN, used.join("; ")));
    }
    rows
}

/// Returns the words with the mark of what was added after the file was closed, if anything of the thing was.
pub fn marked(words: String, thing: &Thing, shared: &Shared) -> String {
    if shared.audit.additions_in(thing).is_empty() {
        return words;
    }
    format!("{words} · {}", shared.lang.text("mark-added"))
}
