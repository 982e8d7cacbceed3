//! What a sample says: counted and computed, the same for every reader. A conclusion on the commitment is the auditor's.

use super::{Found, Sample, Selection};
use crate::audit::{
    named::named,
    register::Register,
    sampling::{Limit, Percent, upper_limit},
};

named! {
    /// What follows for the tolerable rate (ISA 530.15).
    Reached {
        /// The upper limit is not above it: the population stays within it, at the risk that was accepted.
        Held = "held",
        /// More of the sample deviates than is tolerable.
        Exceeded = "exceeded",
        /// Neither follows: fewer deviate than is tolerable, yet the population may have more.
        NotEstablished = "not-established",
    }
}

/// What a sample says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Evaluation {
    /// The items that count: those drawn, less those replaced, with those that took their place.
    pub size: u64,
    /// How many of them were examined.
    pub tested: u64,
    /// How many deviate, those that could not be examined included.
    pub deviations: u64,
    /// How many could not be examined.
    pub not_examinable: u64,
    /// How many were replaced.
    pub replaced: u64,
    /// The share of those examined that deviates, rounded to the nearest millionth.
    pub rate: Percent,
    /// The highest rate that the population may have. Only where every item was examined, and they were drawn by chance or
    /// are the whole population.
    pub upper: Option<Limit>,
    /// What follows for the tolerable rate. Only where there is an upper limit.
    pub reached: Option<Reached>,
}

impl Evaluation {
    /// Returns how many items are still to be examined.
    pub const fn untested(&self) -> u64 {
        self.size - self.tested
    }
}

impl Sample {
    /// Returns what the sample says as it stands.
    pub fn evaluation(&self) -> Evaluation {
        let mut it = Evaluation::default();
        for item in self.items() {
            it.size += 1;
            match self.found(item.row) {
                None => {}
                Some(Found::Replaced { .. }) => {
                    it.size -= 1;
                    it.replaced += 1;
                }
                Some(found) => {
                    it.tested += 1;
                    it.deviations += u64::from(found.deviates());
                    it.not_examinable += u64::from(matches!(found, Found::NotExaminable { .. }));
                }
            }
        }
        if it.tested > 0 {
            it.rate = Percent::share(it.deviations, it.tested);
        }
        if it.size > 0 && it.untested() == 0 && !self.is_short() {
            self.project(&mut it);
        }
        it
    }

    /// Returns whether it has fewer items than were drawn: two people who worked apart let one item take the place of two.
    pub fn is_short(&self) -> bool {
        let drawn = self.draw.settled().map_or(0, |draw| draw.items.len());
        let replaced = |row| matches!(self.found(row), Some(Found::Replaced { .. }));
        let counting = self.items().into_iter().filter(|item| !replaced(item.row)).count();
        counting < drawn
    }

    /// Says of the population what follows from the sample.
    fn project(&self, it: &mut Evaluation) {
        let Some(details) = self.details.settled() else { return };
        let population = details.population.count;
        match details.selection {
            Selection::Random { risk, tolerable, .. } => {
                it.upper = upper_limit(risk, it.size, it.deviations, Some(population)).ok();
                let highest = it.upper.and_then(|upper| upper.deviations);
                it.reached = Some(if highest.is_some_and(|highest| !tolerable.is_exceeded_by(highest, population)) {
                    Reached::Held
                } else if tolerable.is_exceeded_by(it.deviations, it.size) {
                    Reached::Exceeded
                } else {
                    Reached::NotEstablished
                });
            }
            Selection::All { tolerable } if it.size == population => {
                it.upper = Some(Limit { rate: it.rate, deviations: Some(it.deviations) });
                let exceeded = tolerable.is_exceeded_by(it.deviations, it.size);
                it.reached = Some(if exceeded { Reached::Exceeded } else { Reached::Held });
            }
            Selection::All { .. } | Selection::Haphazard { .. } | Selection::Targeted { .. } => {}
        }
    }

    /// Returns whether two versions of anything that the sample rests on stand side by side.
    pub fn in_conflict(&self) -> bool {
        self.details.in_conflict()
            || self.seed.in_conflict()
            || self.draw.in_conflict()
            || self.results.values().any(Register::in_conflict)
    }
}
