//! A place in a piece of evidence, in the reader's language.

use crate::{
    audit::locator::{Locator, Step},
    lang::{Lang, visible},
};

/// Returns the place in words: from the outside in, with commas.
pub fn place(at: &Locator, lang: Lang) -> String {
    at.0.iter().map(|step| self::step(step, lang)).collect::<Vec<_>>().join(", ")
}

/// Returns what is said of a place, behind the place, where there is one: a whole file has none.
pub fn before(at: &Locator, said: &str, lang: Lang) -> String {
    if at.0.is_empty() { said.to_owned() } else { format!("{}: {said}", place(at, lang)) }
}

fn step(step: &Step, lang: Lang) -> String {
    let number = |key: &str, number: u64| lang.with(key, &[("number", number.to_string().into())]);
    let name = |key: &str, name: &str| lang.with(key, &[("name", visible(name).into_owned().into())]);
    match step {
        Step::File(it) => name("at-step-file", it),
        Step::Line(it) => number("at-step-line", *it),
        Step::Row(it) => number("at-step-row", *it),
        Step::Entry(it) => number("at-step-entry", *it),
        Step::Packet(it) => number("at-step-packet", *it),
        Step::Event(it) => number("at-step-event", *it),
        Step::Offset(it) => number("at-step-offset", *it),
        Step::Part(part) => lang.word("at-part", part.name()).into_owned(),
        Step::Key(it) => name("at-step-key", it),
        Step::Value(it) if it.is_empty() => lang.text("at-step-default-value").into_owned(),
        Step::Value(it) => name("at-step-value", it),
        Step::Field(it) => name("at-step-field", it),
    }
}
