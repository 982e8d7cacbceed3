//! The profile, and which commitments apply.

use super::Setter;
use crate::audit::{
    event::{Event, Recorded},
    profile::Trait,
    state::Audit,
};

pub(super) fn apply(audit: &mut Audit, recorded: &Recorded) {
    let set = Setter(recorded);
    match &recorded.event {
        Event::ProfileStated { stated, replaces } => {
            let profile = &mut audit.profile;
            match stated {
                Trait::Service { service, used } => {
                    set.put(profile.services.entry(service.clone()).or_default(), *used, replaces);
                }
                Trait::Confidentiality(value) => set.put(&mut profile.confidentiality, *value, replaces),
                Trait::Data { kind, handled } => {
                    set.put(profile.data.entry(*kind).or_default(), *handled, replaces);
                }
                Trait::Note(note) => set.put(&mut profile.note, note.clone(), replaces),
            }
            profile.history.push((recorded.id.clone(), recorded.at, stated.clone()));
        }
        Event::ApplicabilitySet { commitment, applicability, replaces } => {
            if let Some(paper) = audit.papers.get_mut(commitment) {
                set.put(&mut paper.applicability, applicability.clone(), replaces);
            }
        }
        _ => {}
    }
}
