//! Samples, in numbers: never an item, nor what was found at one.

use serde::Serialize;

use super::disclosure::{Disclosure, disclose};
use crate::audit::{
    Audit, Text,
    id::Label,
    programme,
    publication::Item,
    sample::{self, Method, Reached, Selection, State},
    sampling::Percent,
};

/// A sample that was examined to the last item (ISA 530).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sample {
    /// Its label, such as `S-01`.
    pub label: Label,
    /// What the items of the population are.
    pub population: Text,
    /// How many items the population has.
    pub count: u64,
    /// How the items were selected.
    pub method: Method,
    /// The sampling risk that was accepted, where drawn by chance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risk: Option<Percent>,
    /// The tolerable rate of deviations, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tolerable: Option<Percent>,
    /// The rate of deviations that was expected, where drawn by chance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Percent>,
    /// How many items were examined.
    pub size: u64,
    /// The seed that the draw follows from, where drawn by chance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<String>,
    /// How many of them deviate, those that could not be examined included.
    pub deviations: u64,
    /// The highest rate that the population may have, where that follows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper: Option<Percent>,
    /// What follows for the tolerable rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reached: Option<Reached>,
}

/// Returns the samples for a commitment of which something may be said. What was withdrawn is not among them.
pub(super) fn samples(audit: &Audit, commitment: &programme::Commitment) -> Vec<Disclosure<Sample>> {
    let tested = audit.samples_on(&commitment.id).filter(|sample| sample.state() == State::Tested);
    tested.filter_map(|sample| disclose(audit, &Item::Sample(sample.id.clone()), true, || told(sample))).collect()
}

fn told(sample: &sample::Sample) -> Option<Sample> {
    let details = sample.details.settled()?;
    let it = sample.evaluation();
    let (risk, expected) = match details.selection {
        Selection::Random { risk, expected, .. } => (Some(risk), Some(expected)),
        Selection::Haphazard { .. } | Selection::All { .. } | Selection::Targeted { .. } => (None, None),
    };
    let drawn_by = sample.draw.settled().and_then(|draw| draw.seed.as_ref());
    let seed = drawn_by.and_then(|seed| sample.seeds.iter().find(|(id, _, _)| id == seed));
    Some(Sample {
        label: sample.label.clone(),
        population: details.title.clone(),
        count: details.population.count,
        method: details.selection.method(),
        risk,
        tolerable: details.selection.tolerable(),
        expected,
        size: it.size,
        seed: seed.map(|(_, _, seed)| seed.value.clone()),
        deviations: it.deviations,
        upper: it.upper.map(|upper| upper.rate),
        reached: it.reached,
    })
}
