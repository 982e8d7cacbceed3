//! How large a sample has to be.

use super::{
    LARGEST_SAMPLE, NoAnswer, Percent,
    chance::{Chance, Walk},
    check_population, check_risk,
};

/// What a sample is to show (ISA 530 appendix 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Design {
    /// The sampling risk that is accepted: the chance to conclude that the tolerable rate held while it did not.
    pub risk: Percent,
    /// The rate of deviations up to which the commitment still counts as kept.
    pub tolerable: Percent,
    /// The rate of deviations that the auditor expects to find.
    pub expected: Percent,
    /// The items of the population; absent for one too large for what is taken out to matter.
    pub population: Option<u64>,
}

/// How large a sample has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// The items.
    pub size: u64,
    /// The deviations that were reckoned with: with so many, and no more, the tolerable rate held.
    pub deviations: u64,
}

impl Design {
    /// Returns how often an item deviates where the tolerable rate is just reached. Of a population, that many items rounded
    /// up: rounding down would look for less than the tolerable rate.
    fn tolerated(&self) -> Chance {
        match self.population {
            None => Chance::Binomial(self.tolerable),
            Some(population) => Chance::Hypergeometric { population, deviations: self.tolerable.of_count(population) },
        }
    }

    /// Refuses what no sample can show.
    fn check(&self) -> Result<(), NoAnswer> {
        check_risk(self.risk)?;
        if self.tolerable.is_none() || self.tolerable.is_all() {
            return Err(NoAnswer::Tolerable(self.tolerable));
        }
        if self.expected >= self.tolerable {
            return Err(NoAnswer::Expected { expected: self.expected, tolerable: self.tolerable });
        }
        self.population.map_or(Ok(()), check_population)
    }
}

/// Returns the size of a sample for attributes: the smallest n for which at most ⌈expected × n⌉ deviations are no likelier
/// than the risk, were the tolerable rate just reached. Where nothing less than the whole population shows it, that is the
/// size.
///
/// # Errors
///
/// Where the design asks what no sample can show.
pub fn sample_size(design: &Design) -> Result<Size, NoAnswer> {
    design.check()?;
    let mut walk = Walk::new(design.tolerated());
    let mut deviations = 0;
    for size in 1..=design.population.unwrap_or(LARGEST_SAMPLE).min(LARGEST_SAMPLE) {
        if design.expected.of_count(size) > deviations {
            deviations += 1;
            walk.deviation();
        } else {
            walk.item();
        }
        if walk.within(design.risk) {
            return Ok(Size { size, deviations });
        }
    }
    match design.population {
        Some(population) if population <= LARGEST_SAMPLE => Ok(Size { size: population, deviations }),
        _ => Err(NoAnswer::TooLarge),
    }
}
