//! What the program reads in a file, outside any dossier or in one: format, facts, what has to be said.

pub mod fact;
pub mod show;

use std::{collections::BTreeMap, fs::File, ops::ControlFlow, path::Path};

use jiff::Timestamp;

use super::{error::WorkError, explain_place, watch::Watch};
use crate::{
    lang::{Lang, visible},
    probe::{
        Fact, Input, Remark, What,
        read::{self, Outcome},
    },
};

/// What was read in a file, in short.
#[derive(Debug, Clone)]
pub struct Probed {
    /// What became of it.
    pub outcome: Outcome,
    /// How many facts of each kind, by [`fact::kind`].
    pub counts: BTreeMap<&'static str, u64>,
    /// The first and the last moment that a fact names.
    pub span: Option<(Timestamp, Timestamp)>,
}

/// Reads a file, and hands its facts to `each`, until that breaks off.
pub fn probe(
    path: &Path,
    watch: &Watch,
    each: &mut dyn FnMut(&Fact<'_>) -> ControlFlow<()>,
) -> Result<Probed, WorkError> {
    let io = |error| WorkError::Io { doing: "read", path: path.to_owned(), error };
    let known = std::fs::metadata(path).map_err(io)?;
    if !known.is_file() {
        return Err(io(std::io::Error::new(std::io::ErrorKind::InvalidInput, "not a regular file")));
    }
    let mut input = Input::file(File::open(path).map_err(io)?, path.to_owned()).map_err(io)?;
    read(&mut input, watch, each).map_err(io)
}

/// Reads what is open, and tallies its facts.
pub(super) fn read(
    input: &mut Input<'_>,
    watch: &Watch,
    each: &mut dyn FnMut(&Fact<'_>) -> ControlFlow<()>,
) -> std::io::Result<Probed> {
    let mut counts = BTreeMap::new();
    let mut span: Option<(Timestamp, Timestamp)> = None;
    let mut tally = |fact: &Fact<'_>| {
        *counts.entry(fact::kind(&fact.what)).or_default() += 1;
        if let Some(at) = moment(&fact.what) {
            span = Some(span.map_or((at, at), |(first, last)| (first.min(at), last.max(at))));
        }
        if watch.cancelled() { ControlFlow::Break(()) } else { each(fact) }
    };
    let outcome = read::read(input, &mut tally)?;
    Ok(Probed { outcome, counts, span })
}

/// Returns a remark in one line: its place, what has to be said, and what about, where there is more to say.
pub fn remark(remark: &Remark, lang: Lang) -> String {
    let about = if remark.about.is_empty() { String::new() } else { format!(" ({})", visible(&remark.about)) };
    let said = lang.with(&format!("remark-{}", remark.kind), &[("about", about.into())]);
    remark.at.as_ref().map_or(said.clone(), |at| explain_place::before(at, &said, lang))
}

/// Returns when what a fact is about happened.
fn moment(what: &What<'_>) -> Option<Timestamp> {
    match what {
        What::Exchange(exchange) => exchange.started,
        What::Event(event) => event.time,
        What::Lookup(lookup) => lookup.at,
        What::Conversation(conversation) => conversation.from,
        What::Setting(_)
        | What::Row(_)
        | What::Range(_)
        | What::Host(_)
        | What::Seed(_)
        | What::Capture(_)
        | What::About(..) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        audit::{
            Language,
            locator::{Locator, Step},
        },
        probe::RemarkKind,
    };

    #[test]
    fn a_remark_has_brackets_and_a_place_only_where_there_is_something_to_say() {
        let said = |about: &str, at: Option<Locator>, language: Language| {
            remark(&Remark { kind: RemarkKind::Empty, at, about: about.to_owned() }, Lang::new(language))
        };
        assert_eq!(said("", None, Language::En), "It is empty.");
        assert_eq!(said("", None, Language::Nl), "Het is leeg.");
        assert_eq!(said("page", None, Language::Nl), "Het is leeg (page).");
        assert_eq!(said("", Some(Locator(Vec::new())), Language::En), "It is empty.", "a whole file has no place");
        assert_eq!(said("", Some(Locator::at(Step::Line(3))), Language::En), "line 3: It is empty.");
    }
}
