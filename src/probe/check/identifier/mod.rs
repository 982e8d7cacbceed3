//! Personal data in what was sent: who is named, what of their work is told, and what are pseudonyms.
//!
//! What was planted is searched for in every encoding, and what looks like personal data by its form. That a search finds
//! nothing says that there is nothing only as far as it could have found something: it is tried on each term in each
//! encoding first, and where nothing was planted, or nothing could be read, the check cannot tell.

use std::{io, sync::Arc};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::{
    Exhibit, Ledger, Sight,
    capture::{self, Setup},
    masked,
};
use crate::{
    audit::{
        check::{Check, Test},
        observation::Weight,
    },
    probe::table::hosts::Hosts,
};

mod beside;
mod class;
mod control;
mod decode;
#[cfg(test)]
mod demonstration;
mod digits;
mod find;
mod mark;
mod memory;
mod pattern;
mod scan;
mod search;
mod searching;
mod sieve;
mod term;
#[cfg(test)]
mod tests;

use class::{Class, Form, Kind};
use scan::Scanner;
use search::Search;
use searching::{Scope, Searching};

/// Kinds of detail that this check can see, and the values that their words need.
pub const KINDS: &[(&str, &[&str])] = &[
    ("identifier-found", &["what", "form", "found", "level"]),
    ("identifier-found-level-unknown", &["what", "form", "found", "level"]),
    ("identifier-of-machine", &["what", "form", "found", "times"]),
    ("identifier-beside", &["what", "form", "found", "times"]),
    ("identifier-elsewhere", &["what", "form", "found", "times"]),
    ("identifier-none-found", &["events", "terms"]),
    ("identifier-nothing-planted", &[]),
    ("identifier-term-short", &["found"]),
    ("identifier-term-too-short", &["found"]),
    ("identifier-control", &["tried"]),
    ("identifier-control-missed", &["found", "form"]),
    ("identifier-not-decoded", &["bodies", "host"]),
    ("identifier-body-not-whole", &["host"]),
    ("identifier-too-much", &[]),
    ("pseudonym-found", &["field", "times"]),
    ("pseudonym-none", &[]),
];

/// Returns the names of all that can be found of a person.
pub(super) fn kinds() -> impl Iterator<Item = &'static str> {
    Kind::ALL.into_iter().map(Kind::name)
}

/// Returns the names of all ways in which what was found, or a planted term that is looked for, can be written.
pub(super) fn forms() -> impl Iterator<Item = &'static str> {
    let tried = control::written("").into_iter().map(|(form, _)| form);
    Form::ALL.into_iter().map(Form::name).chain(tried)
}

/// Runs the check: [`Test::NoDirectIdentifier`], [`Test::NoContent`] or [`Test::Pseudonymised`].
pub fn run(check: &Check, exhibits: &[Exhibit<'_>], hosts: &Hosts) -> io::Result<Sight> {
    let mut ledger = Ledger::default();
    let setup = Setup::read(exhibits, &mut ledger)?;
    let scanner = Arc::new(Scanner::new(&setup.seeds));
    let hosts = Arc::new(hosts.clone());
    control(&scanner, &setup, &mut ledger);
    let mut searched = 0;
    for exhibit in setup.others(exhibits) {
        let set = setup.of(exhibit).and_then(|capture| capture.level);
        if let Some(level) = set.filter(|level| !check.levels.is_empty() && !check.levels.contains(level)) {
            ledger.saw(Weight::Note, "capture-at-other-level", Some(exhibit), None, &[("level", level.name())]);
            continue;
        }
        let mut capture = Searching::new(Arc::new(Scope::new(check, set, scanner.clone(), hosts.clone())));
        let format = capture::read_events(exhibit, &mut capture, &mut ledger)?;
        let finds = capture.finish();
        finds.tell(check.test, exhibit, &mut ledger);
        if format.is_none() {
            continue;
        }
        searched += finds.looked_at;
        if finds.events > 0 && finds.looked_at == 0 {
            let events = check.events.join(", ");
            ledger.saw(Weight::Open, "capture-no-such-events", Some(exhibit), None, &[("events", &events)]);
        } else if finds.looked_at > 0 && finds.against.total == 0 && check.test != Test::Pseudonymised {
            let values = [("events", &*finds.looked_at.to_string()), ("terms", &*setup.seeds.len().to_string())];
            ledger.saw(Weight::For, "identifier-none-found", Some(exhibit), None, &values);
        }
    }
    if searched == 0 {
        ledger.saw(Weight::Open, "capture-none", None, None, &[]);
    } else if check.test == Test::Pseudonymised && ledger.seen(Weight::For) == 0 {
        ledger.saw(Weight::Open, "pseudonym-none", None, None, &[]);
    }
    Ok(ledger.settle(check.can))
}

/// Tries the search on what was planted, before it is believed.
fn control(scanner: &Arc<Scanner>, setup: &Setup, ledger: &mut Ledger) {
    if setup.seeds.is_empty() {
        ledger.saw(Weight::Open, "identifier-nothing-planted", None, None, &[]);
        return;
    }
    for seed in &setup.seeds {
        let found = masked(seed.term.trim());
        let length = seed.term.trim().chars().count();
        if length < term::TOO_SHORT {
            ledger.saw(Weight::Open, "identifier-term-too-short", None, None, &[("found", &found)]);
        } else if length < term::SHORT {
            ledger.saw(Weight::Note, "identifier-term-short", None, None, &[("found", &found)]);
        }
    }
    // What it takes to find a term is made when it is looked for first, and that takes longest.
    let controls = setup.seeds.par_iter().map(|seed| Search::new(scanner.clone()).control(seed));
    let (tried, missed): (Vec<u64>, Vec<_>) = controls.unzip();
    let (tried, missed) = (tried.into_iter().sum::<u64>(), missed.into_iter().flatten());
    ledger.count("control", tried);
    ledger.saw(Weight::Note, "identifier-control", None, None, &[("tried", &tried.to_string())]);
    for (term, form) in missed {
        ledger.saw(Weight::Open, "identifier-control-missed", None, None, &[("found", &term), ("form", form)]);
    }
}

/// Returns whether finding this speaks against what is tested.
fn decides(test: Test, kind: Kind) -> bool {
    match test {
        Test::NoContent => kind.class() == Class::Content,
        _ => kind.class() == Class::Direct,
    }
}
