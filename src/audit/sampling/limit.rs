//! What follows from the deviations that were found.

use super::{
    LARGEST_SAMPLE, NoAnswer, Percent,
    chance::{Chance, Walk},
    check_population, check_risk,
};

/// The highest rate of deviations that the population may have, at the confidence that the risk leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The rate, rounded up to a millionth.
    pub rate: Percent,
    /// The number of items of the population that this is, where its size was given.
    pub deviations: Option<u64>,
}

/// Refuses a sample that cannot be.
fn check_sample(size: u64, deviations: u64, population: Option<u64>) -> Result<(), NoAnswer> {
    if !(1..=LARGEST_SAMPLE).contains(&size) {
        return Err(NoAnswer::Sample(size));
    }
    if deviations > size {
        return Err(NoAnswer::MoreDeviations { deviations, size });
    }
    let Some(population) = population else { return Ok(()) };
    check_population(population)?;
    if size > population { Err(NoAnswer::MoreThanAll { size, population }) } else { Ok(()) }
}

/// Returns the one-sided upper limit of the rate of deviations (Clopper and Pearson; of a population, in whole items).
///
/// Without a population: the lowest rate, in millionths, at which at most so many deviations are no likelier than the risk.
/// With one: the highest number of its items that may deviate for so few to be found likelier than the risk.
///
/// # Errors
///
/// Where the risk is none or certainty, or the sample cannot be.
pub fn upper_limit(risk: Percent, size: u64, deviations: u64, population: Option<u64>) -> Result<Limit, NoAnswer> {
    check_risk(risk)?;
    check_sample(size, deviations, population)?;
    let unlikely = |chance| Walk::to(chance, size, deviations).within(risk);
    match population {
        None => {
            if deviations == size {
                return Ok(Limit { rate: Percent::ALL, deviations: None });
            }
            // At 0 % it is certain, at 100 % impossible, to find no more.
            let at = |millionths: u64| {
                u32::try_from(millionths).ok().and_then(Percent::of_millionths).unwrap_or(Percent::ALL)
            };
            let rate = at(first(0, Percent::ALL.millionths().into(), |rate| unlikely(Chance::Binomial(at(rate)))));
            Ok(Limit { rate, deviations: None })
        }
        Some(population) => {
            // With as many as were found it is certain to find no more; with more than there is room for, impossible.
            let room = population - (size - deviations);
            let first =
                first(deviations, room + 1, |count| unlikely(Chance::Hypergeometric { population, deviations: count }));
            let highest = first - 1;
            Ok(Limit { rate: Percent::share_up(highest, population), deviations: Some(highest) })
        }
    }
}

/// Returns the first number for which something holds that does not hold at `below`, holds at `above`, and once it holds
/// goes on to.
fn first(mut below: u64, mut above: u64, holds: impl Fn(u64) -> bool) -> u64 {
    while above - below > 1 {
        let middle = below + (above - below) / 2;
        if holds(middle) {
            above = middle;
        } else {
            below = middle;
        }
    }
    above
}
