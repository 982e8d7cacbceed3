//! The events of a capture, by name and level: how often, and where first.

use std::{collections::BTreeMap, io, ops::ControlFlow};

use jiff::{Timestamp, civil::Date};

use crate::{
    audit::{check::Check, locator::Locator},
    probe::{
        check::{Exhibit, Ledger, capture},
        fact::{Capture, Event, Fact, What},
        reading::Format,
    },
};

/// The most different events that are told apart; a capture of a day holds a few thousand.
const MOST: usize = 20_000;

/// How often an event was seen, and where first.
#[derive(Debug, Clone)]
pub(super) struct Times {
    pub first: Locator,
    pub times: u64,
}

/// The events of a capture.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// By name and by the level that they say they are of.
    pub events: BTreeMap<(String, Option<u32>), Times>,
    /// How many there were that the check looks at.
    pub total: u64,
    /// How many there were besides, outside of the window of the capture.
    pub outside: u64,
    /// The day of the capture.
    pub day: Option<Date>,
    /// As what it was read.
    pub format: Option<Format>,
}

/// Returns the events of a capture that a check looks at, and that lie in its window.
pub(super) fn of(
    exhibit: &Exhibit<'_>,
    check: &Check,
    set: Option<&Capture>,
    ledger: &mut Ledger,
    mut each: impl FnMut(&Event<'_>, &Locator),
) -> io::Result<Seen> {
    let mut seen = Seen::default();
    let mut sink = |fact: &Fact<'_>| {
        if let What::Event(event) = &fact.what
            && capture::looks_at(check, &event.name)
        {
            if is_outside(event.time, set) {
                seen.outside += 1;
                return ControlFlow::Continue(());
            }
            seen.total += 1;
            if seen.day.is_none() {
                seen.day = capture::day(exhibit, set, event);
            }
            let key = (event.name.to_string(), event.level);
            if let Some(known) = seen.events.get_mut(&key) {
                known.times += 1;
            } else if seen.events.len() < MOST {
                seen.events.insert(key, Times { first: fact.at.clone(), times: 1 });
            }
            each(event, &fact.at);
        }
        ControlFlow::Continue(())
    };
    let format = capture::read_events(exhibit, &mut sink, ledger)?;
    seen.format = format;
    ledger.count("events", seen.total);
    for ((_, level), times) in &seen.events {
        ledger.count(capture::own_level(*level), times.times);
    }
    Ok(seen)
}

/// Returns whether an event happened outside of the window of its capture. What does not say when is taken to lie within.
fn is_outside(time: Option<Timestamp>, set: Option<&Capture>) -> bool {
    let (Some(time), Some(set)) = (time, set) else { return false };
    set.from.is_some_and(|from| time < from) || set.to.is_some_and(|to| time > to)
}

/// Returns whether an event is one of the Office programs.
pub(super) fn is_office(name: &str) -> bool {
    name.get(..7).is_some_and(|begin| begin.eq_ignore_ascii_case("office."))
        || name.get(..17).is_some_and(|begin| begin.eq_ignore_ascii_case("microsoft.office."))
}
