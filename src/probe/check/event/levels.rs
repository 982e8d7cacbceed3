//! Captures at different levels beside one another: what the lower level still sends, and what is sent at every level.
//!
//! Two captures never hold the same events, however equal they were made: what is only in one of them says little. What
//! decides is what an event says it is of: at Neither there should be required service data and essential services only.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
};

use super::seen::{self, Seen};
use crate::{
    audit::{
        check::{CaptureLevel, Check},
        observation::Weight,
    },
    probe::{
        check::{
            Exhibit, Ledger, Sight,
            capture::{self, Setup},
        },
        fact::Capture,
    },
};

/// A capture of which is known at which level it was made.
struct Made<'e, 'x> {
    exhibit: &'e Exhibit<'x>,
    level: CaptureLevel,
    scenario: String,
    seen: Seen,
}

fn captures<'e, 'x>(check: &Check, exhibits: &'e [Exhibit<'x>], ledger: &mut Ledger) -> io::Result<Vec<Made<'e, 'x>>> {
    let setup = Setup::read(exhibits, ledger)?;
    if !setup.tells_of_captures() {
        ledger.saw(Weight::Open, "levels-no-set-up", None, None, &[]);
    }
    let mut captures = Vec::new();
    for exhibit in setup.others(exhibits) {
        let set = setup.of(exhibit);
        let seen = seen::of(exhibit, check, set, ledger, |_, _| {})?;
        if seen.total + seen.outside == 0 {
            continue;
        }
        let Some((set, level)) = set.and_then(|set| Some((set, set.level?))) else {
            ledger.saw(Weight::Open, "capture-level-unknown", Some(exhibit), None, &[]);
            continue;
        };
        windows(exhibit, set, &seen, ledger);
        captures.push(Made { exhibit, level, scenario: set.scenario.clone().unwrap_or_default(), seen });
    }
    Ok(captures)
}

fn windows(exhibit: &Exhibit<'_>, set: &Capture, seen: &Seen, ledger: &mut Ledger) {
    if set.from.is_none() || set.to.is_none() {
        ledger.saw(Weight::Note, "levels-no-window", Some(exhibit), None, &[]);
    }
    if seen.outside > 0 {
        let values = [("events", &*seen.outside.to_string())];
        ledger.saw(Weight::Note, "levels-outside-window", Some(exhibit), None, &values);
    }
}

/// Compares a capture at Neither with one at a higher level, per scenario.
pub(super) fn compared(check: &Check, exhibits: &[Exhibit<'_>]) -> io::Result<Sight> {
    let mut ledger = Ledger::default();
    let captures = captures(check, exhibits, &mut ledger)?;
    let scenarios: BTreeSet<&str> = captures.iter().map(|made| made.scenario.as_str()).collect();
    for scenario in &scenarios {
        let of = |is: fn(CaptureLevel) -> bool| -> Vec<&Made<'_, '_>> {
            captures.iter().filter(|made| made.scenario == *scenario && is(made.level)).collect()
        };
        let lower = of(|level| level == CaptureLevel::Neither);
        let higher = of(|level| level != CaptureLevel::Neither);
        for (missing, level) in [(&lower, CaptureLevel::Neither), (&higher, CaptureLevel::Required)] {
            if missing.is_empty() {
                let values = [("level", level.name()), ("scenario", scenario)];
                ledger.saw(Weight::Open, "levels-missing", None, None, &values);
            }
        }
        let higher = names(&higher);
        for made in &lower {
            lower_level(made, &higher, &mut ledger);
        }
        let lower = names(&lower);
        let only_higher = higher.keys().filter(|name| !lower.contains_key(*name)).count();
        if only_higher > 0 && !lower.is_empty() {
            let values = [("scenario", *scenario), ("names", &*only_higher.to_string())];
            ledger.saw(Weight::Note, "levels-only-higher", None, None, &values);
        }
    }
    if captures.is_empty() {
        ledger.saw(Weight::Open, "capture-none", None, None, &[]);
    }
    Ok(ledger.settle(check.can))
}

/// Says what a capture at Neither still sends.
fn lower_level(made: &Made<'_, '_>, higher: &BTreeMap<&str, u64>, ledger: &mut Ledger) {
    let (exhibit, scenario) = (Some(made.exhibit), made.scenario.as_str());
    let mut service_data_only = made.seen.total > 0;
    for ((name, level), seen) in &made.seen.events {
        let (at, times) = (Some(seen.first.clone()), seen.times.to_string());
        let kind = match level {
            Some(110 | 120) => None,
            None => Some((Weight::Open, "levels-unlabelled")),
            Some(_) => Some((Weight::Against, "levels-still-sent")),
        };
        if let Some((weight, kind)) = kind {
            service_data_only = false;
            let mut values = vec![("event", name.as_str()), ("scenario", scenario), ("times", &*times)];
            if level.is_some() {
                values.push(("level", capture::own_level(*level)));
            }
            ledger.saw(weight, kind, exhibit, at.clone(), &values);
        }
        match higher.get(name.as_str()) {
            Some(higher) => {
                let values = [
                    ("event", name.as_str()),
                    ("scenario", scenario),
                    ("lower", &*times),
                    ("higher", &*higher.to_string()),
                ];
                ledger.saw(Weight::Note, "levels-in-both", exhibit, at, &values);
            }
            None if !higher.is_empty() => {
                let values = [("event", name.as_str()), ("scenario", scenario), ("times", &*times)];
                ledger.saw(Weight::Note, "levels-only-lower", exhibit, at, &values);
            }
            None => {}
        }
    }
    if service_data_only {
        let values = [("scenario", scenario), ("events", &*made.seen.total.to_string())];
        ledger.saw(Weight::For, "levels-only-service-data", exhibit, None, &values);
    }
}

/// Returns how often each event was seen, by name.
fn names<'m>(captures: &[&'m Made<'_, '_>]) -> BTreeMap<&'m str, u64> {
    let mut names = BTreeMap::new();
    for ((name, _), seen) in captures.iter().flat_map(|made| &made.seen.events) {
        *names.entry(name.as_str()).or_default() += seen.times;
    }
    names
}

/// Establishes what is sent at every level at which something was captured.
pub(super) fn always_sent(check: &Check, exhibits: &[Exhibit<'_>]) -> io::Result<Sight> {
    let mut ledger = Ledger::default();
    let captures = captures(check, exhibits, &mut ledger)?;
    let levels: BTreeSet<CaptureLevel> = captures.iter().map(|made| made.level).collect();
    if captures.is_empty() {
        ledger.saw(Weight::Open, "capture-none", None, None, &[]);
    } else if levels.len() < 2 {
        let levels = levels.iter().map(|level| level.name()).collect::<Vec<_>>().join(", ");
        ledger.saw(Weight::Open, "always-sent-one-level", None, None, &[("levels", &levels)]);
    }
    let mut events: BTreeMap<(&str, Option<u32>), BTreeSet<CaptureLevel>> = BTreeMap::new();
    for made in &captures {
        for (name, own) in made.seen.events.keys() {
            events.entry((name, *own)).or_default().insert(made.level);
        }
    }
    for ((name, own), at_levels) in events {
        if at_levels.len() < levels.len() {
            continue;
        }
        let seen =
            captures.iter().filter_map(|made| made.seen.events.get(&(name.to_owned(), own)).map(|seen| (made, seen)));
        let times: u64 = seen.clone().map(|(_, seen)| seen.times).sum();
        let Some((made, first)) = seen.clone().next() else { continue };
        // A third kind of data, besides service data and essential services, is what this looks for.
        let (weight, kind) = match own {
            Some(110 | 120) => (Weight::For, "always-sent"),
            Some(_) if levels.len() > 1 => (Weight::Against, "always-sent-other"),
            _ => (Weight::Open, "always-sent-other"),
        };
        let values = [("event", name), ("level", capture::own_level(own)), ("times", &*times.to_string())];
        ledger.saw(weight, kind, Some(made.exhibit), Some(first.first.clone()), &values);
    }
    Ok(ledger.settle(check.can))
}
