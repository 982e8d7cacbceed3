//! What happens to samples.

use super::{Setter, count_label};
use crate::audit::{
    event::{Event, Recorded},
    register::Register,
    sample::{Draw, Sample},
    state::Audit,
};

pub(super) fn apply(audit: &mut Audit, recorded: &Recorded) {
    let set = Setter(recorded);
    let (id, at) = (recorded.id.clone(), recorded.at);
    match &recorded.event {
        Event::SamplePlanned { label, details } => {
            count_label(audit, &recorded.id.log, 'S');
            let mut sample = Sample {
                id: id.clone(),
                label: label.clone(),
                planned: at,
                details: Register::default(),
                seed: Register::default(),
                seeds: Vec::new(),
                draw: Register::default(),
                draws: Vec::new(),
                results: std::collections::BTreeMap::new(),
                withdrawn: None,
            };
            set.put(&mut sample.details, details.clone(), &[]);
            audit.samples.insert(id, sample);
        }
        Event::SampleChanged { sample, details, replaces } => {
            if let Some(sample) = audit.samples.get_mut(sample) {
                set.put(&mut sample.details, details.clone(), replaces);
            }
        }
        Event::SampleSeeded { sample, seed, replaces } => {
            if let Some(sample) = audit.samples.get_mut(sample) {
                sample.seeds.push((id, at, seed.clone()));
                set.put(&mut sample.seed, seed.clone(), replaces);
            }
        }
        Event::SampleDrawn { sample, seed, items, replaces } => {
            if let Some(sample) = audit.samples.get_mut(sample) {
                let draw = Draw { seed: seed.clone(), items: items.clone() };
                sample.draws.push((id, at, draw.clone()));
                set.put(&mut sample.draw, draw, replaces);
            }
        }
        Event::SampleItemTested { sample, row, tested, replaces } => {
            if let Some(sample) = audit.samples.get_mut(sample) {
                set.put(sample.results.entry(*row).or_default(), tested.clone(), replaces);
            }
        }
        Event::SampleWithdrawn { sample, reason } => {
            if let Some(sample) = audit.samples.get_mut(sample) {
                sample.withdrawn.get_or_insert((id, at, reason.clone()));
            }
        }
        _ => {}
    }
}
