//! The mathematics of attribute sampling (ISA 530, appendices 2 and 4): how large a sample has to be, what follows from
//! the deviations found in it, and which items it holds.
//!
//! Everything here is exact. Percentages are whole numbers of millionths, probabilities are carried in 128 bits, and where
//! 128 bits cannot decide between two numbers, whole numbers of any length do. The same question has the same answer on
//! every machine.

mod chance;
mod draw;
mod exact;
mod limit;
mod percent;
mod size;
#[cfg(test)]
mod tests;
mod wide;

pub use draw::draw;
pub use limit::{Limit, upper_limit};
pub use percent::{NotAPercentage, Percent};
pub use size::{Design, Size, sample_size};

/// The largest sample that is computed, in items.
pub const LARGEST_SAMPLE: u64 = 100_000;

/// The largest population that is reckoned with, in items.
pub const LARGEST_POPULATION: u64 = 1_000_000_000;

/// Why there is no answer. Each says what would have to be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoAnswer {
    /// The risk is none, or certainty.
    #[error("the risk is {0} %: it has to be more than 0 % and less than 100 %")]
    Risk(Percent),
    /// The tolerable rate is none, or everything.
    #[error("the tolerable rate is {0} %: it has to be more than 0 % and less than 100 %")]
    Tolerable(Percent),
    /// As many deviations are expected as can be tolerated: no sample shows that there are fewer.
    #[error("{expected} % is expected and {tolerable} % is tolerable: no sample can tell the two apart")]
    Expected {
        /// The expected rate.
        expected: Percent,
        /// The tolerable rate.
        tolerable: Percent,
    },
    /// More items would be needed than are ever computed.
    #[error("more than {LARGEST_SAMPLE} items would be needed: the expected and the tolerable rate are too close")]
    TooLarge,
    /// The population has no items, or too many to reckon with.
    #[error("the population has {0} items: it has to have 1 to {LARGEST_POPULATION}")]
    Population(u64),
    /// The sample has no items, or too many to reckon with.
    #[error("the sample has {0} items: it has to have 1 to {LARGEST_SAMPLE}")]
    Sample(u64),
    /// The sample is larger than what it is drawn from.
    #[error("a sample of {size} cannot be drawn from {population} items")]
    MoreThanAll {
        /// The items of the sample.
        size: u64,
        /// The items of the population.
        population: u64,
    },
    /// More deviations than items.
    #[error("{deviations} deviations cannot be found in {size} items")]
    MoreDeviations {
        /// The deviations.
        deviations: u64,
        /// The items of the sample.
        size: u64,
    },
}

/// Refuses a risk of nothing or of everything.
fn check_risk(risk: Percent) -> Result<(), NoAnswer> {
    if risk.is_none() || risk.is_all() { Err(NoAnswer::Risk(risk)) } else { Ok(()) }
}

/// Refuses a population without items, or too large to reckon with.
fn check_population(population: u64) -> Result<(), NoAnswer> {
    if (1..=LARGEST_POPULATION).contains(&population) { Ok(()) } else { Err(NoAnswer::Population(population)) }
}
