//! Why something may not be done with a sample.

use crate::audit::id::Label;

/// Why an action on a sample is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SampleRefusal {
    /// More items would be drawn than fit into one line of the log.
    #[error("{size} items are too many for one sample: it has at most {largest}")]
    TooLarge {
        /// How many.
        size: u64,
        /// How many there may be.
        largest: u64,
    },
    /// The sample was withdrawn.
    #[error("{sample} was withdrawn: plan another sample")]
    Withdrawn {
        /// Which.
        sample: Label,
    },
    /// The sample was drawn already.
    #[error("{sample} was drawn already: withdraw it with a reason and plan another, or draw again with a reason")]
    Drawn {
        /// Which.
        sample: Label,
    },
    /// The sample was not drawn yet.
    #[error("{sample} was not drawn yet")]
    NotDrawn {
        /// Which.
        sample: Label,
    },
    /// A seed has to be recorded before anything is drawn.
    #[error("{sample} has no seed, in one version: record one first")]
    SeedNeeded {
        /// Which.
        sample: Label,
    },
    /// Another seed takes the place of one that was recorded.
    #[error("{sample} has a seed: a reason is needed to take another")]
    SeedReason {
        /// Which.
        sample: Label,
    },
    /// The sample is not drawn by chance.
    #[error("the items of {sample} are not drawn by chance: there is no seed, and nothing comes in an item's place")]
    NotByChance {
        /// Which.
        sample: Label,
    },
    /// The list that was read is not the one that was frozen.
    #[error("{evidence} does not hold the population that was frozen")]
    OtherPopulation {
        /// Which evidence.
        evidence: Label,
    },
    /// The item is not in the sample, or not in its population.
    #[error("{sample} has no item {item}")]
    NoSuchItem {
        /// Which sample.
        sample: Label,
        /// What was given.
        item: String,
    },
    /// Every item of the population is in the sample.
    #[error("{sample} holds every item of its population: nothing is left to take an item's place")]
    NothingLeft {
        /// Which.
        sample: Label,
    },
}
