//! Folds in what checks saw, and what was made of it.

use super::{Setter, count_label};
use crate::audit::{
    event::{Event, Recorded},
    observation::Observation,
    register::Register,
    state::Audit,
};

pub(super) fn apply(audit: &mut Audit, recorded: &Recorded) {
    match &recorded.event {
        Event::Observed { label, seen } => {
            count_label(audit, &recorded.id.log, 'O');
            // Two who ran the same check apart saw the same: the first one stands, and what was made of it.
            let again = audit.observation_at(&seen.procedure).is_some_and(|standing| standing.seen.says(seen));
            if !again {
                audit.observed.insert(seen.procedure.clone(), recorded.id.clone());
            }
            let observation = Observation {
                id: recorded.id.clone(),
                label: label.clone(),
                at: recorded.at,
                seen: seen.clone(),
                appraisal: Register::default(),
            };
            audit.observations.insert(recorded.id.clone(), observation);
        }
        Event::ObservationAppraised { observation, appraisal, replaces } => {
            if let Some(observation) = audit.observations.get_mut(observation) {
                Setter(recorded).put(&mut observation.appraisal, appraisal.clone(), replaces);
            }
        }
        _ => {}
    }
}
