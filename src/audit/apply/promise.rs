//! The timelines of promises.

use super::Setter;
use crate::audit::{
    event::{Event, Recorded},
    promise::Entry,
    state::Audit,
};

pub(super) fn apply(audit: &mut Audit, recorded: &Recorded) {
    let set = Setter(recorded);
    let (Event::PromiseChanged { commitment, .. }
    | Event::PromiseStated { commitment, .. }
    | Event::PromiseStruck { commitment, .. }) = &recorded.event
    else {
        return;
    };
    let Some(promise) = audit.papers.get_mut(commitment).map(|paper| &mut paper.promise) else { return };
    match &recorded.event {
        Event::PromiseChanged { said, change, replaces, .. } => {
            set.put(promise.changes.entry(*said).or_default(), Some(change.clone()), replaces);
        }
        Event::PromiseStated { as_of, status, replaces, .. } => {
            set.put(promise.statuses.entry(*as_of).or_default(), Some(status.clone()), replaces);
        }
        Event::PromiseStruck { entry: Entry::Change(said), replaces, .. } => {
            set.put(promise.changes.entry(*said).or_default(), None, replaces);
        }
        Event::PromiseStruck { entry: Entry::Status(as_of), replaces, .. } => {
            set.put(promise.statuses.entry(*as_of).or_default(), None, replaces);
        }
        _ => {}
    }
}
