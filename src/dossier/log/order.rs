//! The one order of all logs together: by Lamport time, then by name of the log.

use std::collections::BTreeMap;

use super::{
    LogName,
    line::{Body, EventLine},
    read::Log,
};
use crate::audit::Sha256;

/// All logs of a dossier, in name order.
pub type Logs = BTreeMap<LogName, Log>;

/// The events of all logs in their one order, and what could not be placed.
#[derive(Debug, Default)]
pub struct Order<'a> {
    /// The event lines, by Lamport time and name of the log.
    pub events: Vec<Placed<'a>>,
    /// Per log, how far it counts: the last line that is neither held back nor behind a fault, with the Lamport time
    /// reached there.
    pub reached: BTreeMap<LogName, Reached>,
    /// Lines that wait for something that is not here. Everything after them in their log waits too.
    pub held_back: Vec<HeldBack>,
    /// Lines that contradict the rest. They and everything after them in their log do not count.
    pub faults: Vec<OrderFault>,
}

/// An event line in the order.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    /// The log.
    pub log: &'a LogName,
    /// The number of the line.
    pub seq: u64,
    /// The line.
    pub event: &'a EventLine,
}

/// How far a log counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reached {
    /// The last line that counts; 0 where none does.
    pub seq: u64,
    /// The digest of that line; absent where none counts.
    pub hash: Option<Sha256>,
    /// The Lamport time reached.
    pub lam: u64,
    /// What the log had seen of others by then.
    pub seen: BTreeMap<LogName, u64>,
}

/// A line that has seen what is not here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBack {
    /// The log that waits.
    pub log: LogName,
    /// From this line on.
    pub from: u64,
    /// What it waits for: this log ...
    pub needs: LogName,
    /// ... up to this line.
    pub needs_seq: u64,
}

/// A line that contradicts the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderFault {
    /// The log.
    pub log: LogName,
    /// The line.
    pub line: u64,
    /// What is wrong.
    pub kind: OrderFaultKind,
}

/// What is wrong with a line among the other logs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OrderFaultKind {
    /// Its Lamport time is not 1 + the maximum of what came before.
    #[error("the line's Lamport time is {found} and should be {expected}")]
    WrongLam {
        /// Derived.
        expected: u64,
        /// What the line says.
        found: u64,
    },
    /// It has seen its own log, or has seen less of another than before.
    #[error("the line's `seen` does not move forward in log {other}")]
    SeenNotForward {
        /// The log that is named.
        other: LogName,
    },
    /// It has seen another past of a log than the one that is here: one of the two has been rewritten.
    #[error(
        "the line has seen line {seq} of log {other} as {said}, but here that line is {present}: one of the two logs was rewritten"
    )]
    Contradiction {
        /// The other log.
        other: LogName,
        /// The line in the other log.
        seq: u64,
        /// The digest that was seen.
        said: Sha256,
        /// The digest that is here.
        present: Sha256,
    },
}

enum Step {
    Moved,
    Wait(LogName, u64),
    Wrong(OrderFaultKind),
}

/// Puts the events of all logs in their one order. Lamport times are derived anew and compared with what the lines say.
pub fn order(logs: &Logs) -> Order<'_> {
    let mut order = Order::default();
    // For each log, the Lamport time at each of its lines that counts; its length is how far the log has come.
    let mut times: BTreeMap<&LogName, Vec<u64>> = logs.keys().map(|name| (name, Vec::new())).collect();
    let mut seen: BTreeMap<&LogName, BTreeMap<LogName, u64>> = BTreeMap::new();
    let mut open: Vec<&Log> = logs.values().collect();
    loop {
        let mut moved = false;
        let mut waiting = Vec::new();
        open.retain(|log| {
            let heads = seen.entry(&log.name).or_default();
            loop {
                let reached = times.get(&log.name).map_or(0, Vec::len);
                let Some(line) = log.lines.get(reached) else { return false };
                let time = match &line.body {
                    Body::Commit(_) => times.get(&log.name).and_then(|own| own.last().copied()).unwrap_or(0),
                    Body::Event(event) => event.lam,
                };
                let step = match &line.body {
                    Body::Commit(_) => Step::Moved,
                    Body::Event(event) => step(logs, &times, log, event, heads),
                };
                match step {
                    Step::Moved => {
                        moved = true;
                        times.entry(&log.name).or_default().push(time);
                        if let Body::Event(event) = &line.body {
                            for (other, (seq, _)) in &event.seen {
                                heads.insert(other.clone(), *seq);
                            }
                            order.events.push(Placed { log: &log.name, seq: line.seq, event });
                        }
                    }
                    Step::Wait(needs, needs_seq) => {
                        waiting.push(HeldBack { log: log.name.clone(), from: line.seq, needs, needs_seq });
                        return true;
                    }
                    Step::Wrong(kind) => {
                        order.faults.push(OrderFault { log: log.name.clone(), line: line.seq, kind });
                        return false;
                    }
                }
            }
        });
        if !moved {
            order.held_back = waiting;
            break;
        }
    }
    order.events.sort_by(|a, b| (a.event.lam, a.log, a.seq).cmp(&(b.event.lam, b.log, b.seq)));
    for log in logs.values() {
        let own = times.remove(&log.name).unwrap_or_default();
        let seq = own.len() as u64;
        order.reached.insert(
            log.name.clone(),
            Reached {
                seq,
                hash: log.line(seq).map(|line| line.hash),
                lam: own.last().copied().unwrap_or(0),
                seen: seen.remove(&log.name).unwrap_or_default(),
            },
        );
    }
    order
}

/// Judges the next event line of `log`: may it be placed now?
fn step(
    logs: &Logs,
    times: &BTreeMap<&LogName, Vec<u64>>,
    log: &Log,
    event: &EventLine,
    heads: &BTreeMap<LogName, u64>,
) -> Step {
    let mut lam = times.get(&log.name).and_then(|own| own.last().copied()).unwrap_or(0);
    let mut wait = None;
    for (other, (seq, said)) in &event.seen {
        if *other == log.name || *seq == 0 || heads.get(other).is_some_and(|before| before >= seq) {
            return Step::Wrong(OrderFaultKind::SeenNotForward { other: other.clone() });
        }
        if let Some(line) = logs.get(other).and_then(|other| other.line(*seq))
            && line.hash != *said
        {
            let kind =
                OrderFaultKind::Contradiction { other: other.clone(), seq: *seq, said: *said, present: line.hash };
            return Step::Wrong(kind);
        }
        let time = usize::try_from(*seq - 1).ok().and_then(|index| times.get(other)?.get(index).copied());
        match time {
            Some(time) => lam = lam.max(time),
            None => wait = Some(Step::Wait(other.clone(), *seq)),
        }
    }
    match wait {
        Some(wait) => wait,
        // The largest number has no next: such a line is as wrong as any other that does not say the next number.
        None if lam.checked_add(1) != Some(event.lam) => {
            Step::Wrong(OrderFaultKind::WrongLam { expected: lam.saturating_add(1), found: event.lam })
        }
        None => Step::Moved,
    }
}
