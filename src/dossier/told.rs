//! From logs to the audit: whose lines they are, in which order they happened, and what they add up to.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::{
    fault::{Fault, FaultKind},
    layout::Layout,
    load::{self, Founding},
    log::{
        LogName, Signatures,
        order::{HeldBack, Logs, Placed, Reached, order},
    },
};
use crate::audit::{Audit, Event, EventId, Heads, Recorded, member::PublicKey, replay};

/// What all logs together tell.
#[derive(Debug)]
pub struct Told {
    /// The audit as it stands.
    pub audit: Audit,
    /// All events, in their one order. Those that do not count are in `audit.uncounted`.
    pub history: Vec<Recorded>,
    /// How far each log counts.
    pub reached: BTreeMap<LogName, Reached>,
    /// Lines that wait for what is not here.
    pub held_back: Vec<HeldBack>,
    /// Logs of nobody: their lines are left out.
    pub strangers: BTreeSet<LogName>,
    /// What contradicts itself.
    pub faults: Vec<Fault>,
}

/// Returns the audit of the dossier in a folder, as far as its logs tell it without contradiction. Nothing is written, and
/// nothing is compared with what is remembered: for whoever wants to know what a dossier says, not whether it is whole.
pub fn audit_in(dir: &std::path::Path) -> Option<Audit> {
    let layout = Layout::new(dir);
    let founding = load::founding(&layout).ok()?;
    let (logs, _) = load::logs(&layout, &founding.id, Signatures::Newest);
    let told = tell(&founding, &logs);
    told.faults.is_empty().then_some(told.audit)
}

/// Reads the logs as one story. Total: what does not fit is left out and named.
pub fn tell(founding: &Founding, logs: &Logs) -> Told {
    let order = order(logs);
    let mut faults: Vec<Fault> = order.faults.into_iter().map(Fault::from).collect();
    let events: Vec<Result<Event, String>> = order
        .events
        .par_iter()
        .with_min_len(512)
        .map(|placed| serde_json::from_str(placed.event.event.get()).map_err(|error| error.to_string()))
        .collect();
    let mut history = Vec::with_capacity(events.len());
    let mut seen: BTreeMap<&LogName, Heads> = BTreeMap::new();
    let mut unread: BTreeSet<&LogName> = BTreeSet::new();
    for (placed, event) in order.events.iter().zip(events) {
        let heads = seen.entry(placed.log).or_default();
        match event {
            _ if unread.contains(placed.log) => {}
            Ok(event) => history.push(recorded(placed, heads, event)),
            Err(why) => {
                unread.insert(placed.log);
                faults.push(Fault::log(placed.log, Some(placed.seq), FaultKind::NotAnEvent(why)));
            }
        }
    }
    let (credited, wrong_keys) = credit(founding, logs, &history);
    faults.extend(wrong_keys);
    let strangers: BTreeSet<LogName> = logs.keys().filter(|log| !credited.contains(*log)).cloned().collect();
    history.retain(|recorded| !strangers.contains(&recorded.id.log));
    let audit = replay(founding.opening.clone(), founding.programme.clone(), &history);
    Told { audit, history, reached: order.reached, held_back: order.held_back, strangers, faults }
}

/// Gives an event its place. `heads` is what its log had seen before, and is brought forward.
fn recorded(placed: &Placed<'_>, heads: &mut Heads, event: Event) -> Recorded {
    for (other, (seq, _)) in &placed.event.seen {
        heads.0.insert(other.clone(), *seq);
    }
    if placed.seq > 1 {
        heads.0.insert(placed.log.clone(), placed.seq - 1);
    }
    let id = EventId { log: placed.log.clone(), seq: placed.seq };
    Recorded { id, lam: placed.event.lam, at: placed.event.at, seen: heads.clone(), event }
}

/// Finds the logs whose lines are those of a member: signed with the key that the opening or an invitation gives. Only
/// credited logs can invite, so that it takes a round per generation of invitations.
fn credit(founding: &Founding, logs: &Logs, history: &[Recorded]) -> (BTreeSet<LogName>, Vec<Fault>) {
    let invitations: Vec<&Recorded> =
        history.iter().filter(|recorded| replay::concerns_members(&recorded.event)).collect();
    let mut credited = BTreeSet::new();
    loop {
        let mut faults = Vec::new();
        let told = invitations.iter().copied().filter(|recorded| credited.contains(&recorded.id.log));
        let audit = replay(founding.opening.clone(), founding.programme.clone(), told.collect::<Vec<_>>());
        let before = credited.len();
        for (log, membership) in &audit.members {
            let Some(key) = logs.get(log).and_then(|log| log.key) else { continue };
            let expected = membership.member.key.0;
            if membership.has_key(&PublicKey(key)) {
                credited.insert(log.clone());
            } else {
                let kind = FaultKind::WrongKey { expected: hex::encode(expected), found: hex::encode(key) };
                faults.push(Fault::log(log, None, kind));
            }
        }
        if credited.len() == before {
            return (credited, faults);
        }
    }
}
