//! What turns a setting off with it: another setting, which counts in the piece of evidence that shows it and in no other.

use super::{
    gather::{Candidate, Gathered, Shown},
    judge::is_good,
    matching::Found,
};
use crate::probe::{
    fact::Origin,
    table::settings::{Rule, Settings},
};

/// What a piece of evidence shows of the settings that would turn one off with them.
#[derive(Debug, Clone, Copy)]
pub enum Cover<'c> {
    /// This one does.
    Off(&'c Rule, &'c Candidate),
    /// This one would, in a plan.
    Planned,
    /// One is set, and does not.
    On,
    /// None is set, and one would have been shown.
    Absent,
    /// It does not show them.
    Unknown,
}

/// Returns what each piece of evidence shows of the settings that would turn this one off with them.
pub fn covers<'c>(rule: &Rule, gathered: &'c [Gathered], table: &'c Settings) -> Vec<Cover<'c>> {
    let ids = || table.settings.iter().enumerate().filter(|(_, by)| rule.covered_by.contains(&by.id));
    let one = |at: usize| {
        let mut found = Cover::Unknown;
        for (index, by) in ids() {
            match cover(index, by, at, gathered) {
                off @ Cover::Off(..) => return off,
                Cover::Unknown => {}
                other if matches!(found, Cover::Unknown | Cover::Absent) => found = other,
                _ => {}
            }
        }
        found
    };
    (0..gathered.len()).map(one).collect()
}

fn cover<'c>(index: usize, by: &'c Rule, at: usize, gathered: &'c [Gathered]) -> Cover<'c> {
    let one = &gathered[at];
    let effective = one.effective(index).0;
    let Some(set) = effective.iter().find(|candidate| candidate.is.found != Found::Absent) else {
        let shown = !effective.is_empty() || matches!(one.shown(by), Shown::Yes | Shown::Itself);
        return if shown { Cover::Absent } else { Cover::Unknown };
    };
    // Cloud Policy goes before what other evidence says that Group Policy sets.
    let elsewhere =
        gathered.iter().enumerate().filter(|(of, _)| *of != at).flat_map(|(_, other)| other.effective(index).0);
    let mut cloud = elsewhere.filter(|candidate| candidate.is.origin == Origin::CloudPolicy);
    let overridden = set.is.origin != Origin::CloudPolicy && cloud.any(|candidate| !is_good(by, candidate));
    if overridden || !effective.iter().all(|candidate| is_good(by, candidate)) {
        Cover::On
    } else if one.planned {
        Cover::Planned
    } else {
        Cover::Off(by, set)
    }
}
