//! Which items a sample holds: drawn so that anyone can draw them again.
//!
//! The way of drawing is a promise: `docs/sampling.md` writes it down with a script of ten lines, and a test draws the
//! demonstration's samples again with it.

use std::collections::BTreeMap;

use super::NoAnswer;
use crate::audit::Sha256;

/// The first line of what is digested: other numbers are drawn for other things.
const DOMAIN: &str = "waarmerk sample 1";

/// A row of numbers that follows from a population and a seed alone.
struct Numbers<'a> {
    population: &'a Sha256,
    seed: &'a str,
    counter: u64,
}

impl Numbers<'_> {
    /// Returns the next number of 64 bits: the first eight bytes, highest first, of the SHA-256 of four lines.
    fn next(&mut self) -> u64 {
        let Self { population, seed, counter } = self;
        let digest = Sha256::of(format!("{DOMAIN}\n{population}\n{seed}\n{counter}").as_bytes());
        self.counter += 1;
        digest.0.iter().take(8).fold(0, |number, byte| (number << 8) | u64::from(*byte))
    }

    /// Returns a number below `count`, each as likely: numbers past the last whole multiple of it are passed over.
    fn below(&mut self, count: u64) -> u64 {
        let all = u128::from(u64::MAX) + 1;
        let fair = all - all % u128::from(count.max(1));
        loop {
            let number = self.next();
            if u128::from(number) < fair {
                return number % count.max(1);
            }
        }
    }
}

/// Draws `size` of `count` items, none twice: the first places of a shuffle (Fisher and Yates) of the items in the order of
/// the file. Returns their places, counted from 0, in the order drawn. A larger sample from the same population and seed
/// begins with the smaller one.
///
/// # Errors
///
/// Where more is asked for than there is.
pub fn draw(population: &Sha256, seed: &str, count: u64, size: u64) -> Result<Vec<u64>, NoAnswer> {
    if size > count {
        return Err(NoAnswer::MoreThanAll { size, population: count });
    }
    let mut numbers = Numbers { population, seed, counter: 0 };
    // Only the places that were exchanged are kept: a large population costs nothing.
    let mut moved: BTreeMap<u64, u64> = BTreeMap::new();
    let drawn = |place: u64| {
        let other = place + numbers.below(count - place);
        let chosen = moved.get(&other).copied().unwrap_or(other);
        let displaced = moved.get(&place).copied().unwrap_or(place);
        moved.insert(other, displaced);
        chosen
    };
    Ok((0..size).map(drawn).collect())
}
