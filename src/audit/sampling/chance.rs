//! The chance to find at most so many deviations in so many items.

use super::{Percent, exact::Natural, wide::Wide};

/// How often an item deviates, and how that changes as items are taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chance {
    /// Each item deviates with the same chance (binomial): a population too large for what is taken out to matter.
    Binomial(Percent),
    /// So many of a population's items deviate, and none is taken twice (hypergeometric).
    Hypergeometric {
        /// The items of the population.
        population: u64,
        /// How many of them deviate.
        deviations: u64,
    },
}

/// The whole of a percentage, in millionths.
const WHOLE: u64 = 1_000_000;

impl Chance {
    /// Returns the chance, as a fraction, that the next item deviates after `found` deviations in `items`.
    fn next(self, items: u64, found: u64) -> (u64, u64) {
        match self {
            Self::Binomial(rate) => (rate.millionths().into(), WHOLE),
            Self::Hypergeometric { population, deviations } => (deviations - found, population - items),
        }
    }

    /// Decides, in whole numbers, whether at most `found` deviations in `items` are no likelier than `risk`.
    fn within_exactly(self, items: u64, found: u64, risk: Percent) -> bool {
        let (mut likely, mut all) = match self {
            Self::Binomial(rate) => {
                let (deviates, holds) = (u64::from(rate.millionths()), WHOLE - u64::from(rate.millionths()));
                let powers = |base: u64, times: u64| {
                    (0..times).fold(Natural::of(1), |mut power, _| {
                        power.multiply(base);
                        power
                    })
                };
                // The sum of C(items, i) × deviates^i × holds^(items - i), with what all terms share taken out.
                let mut sum = Natural::of(0);
                for count in 0..=found {
                    let term = Natural::choices(items, count).times(&powers(deviates, count));
                    sum.add(&term.times(&powers(holds, found - count)));
                }
                (sum.times(&powers(holds, items - found)), powers(WHOLE, items))
            }
            Self::Hypergeometric { population, deviations } => {
                let mut sum = Natural::of(0);
                for count in 0..=found {
                    let ways = Natural::choices(deviations, count);
                    if items - count <= population - deviations {
                        sum.add(&ways.times(&Natural::choices(population - deviations, items - count)));
                    }
                }
                (sum, Natural::choices(population, items))
            }
        };
        likely.multiply(WHOLE);
        all.multiply(risk.millionths().into());
        likely <= all
    }
}

/// A walk along sample sizes and numbers of deviations that carries two chances along: to find exactly, and to find at
/// most, so many. A step costs the same whatever the size.
#[derive(Debug, Clone, Copy)]
pub(super) struct Walk {
    chance: Chance,
    items: u64,
    found: u64,
    exactly: Wide,
    at_most: Wide,
}

impl Walk {
    /// Starts with nothing examined and nothing found.
    pub(super) const fn new(chance: Chance) -> Self {
        Self { chance, items: 0, found: 0, exactly: Wide::ONE, at_most: Wide::ONE }
    }

    /// Goes to `found` deviations in `items`, of which there are not fewer.
    pub(super) fn to(chance: Chance, items: u64, found: u64) -> Self {
        let mut walk = Self::new(chance);
        (0..found).for_each(|_| walk.deviation());
        (found..items).for_each(|_| walk.item());
        walk
    }

    /// Takes one more item, and asks for the same number of deviations.
    pub(super) fn item(&mut self) {
        let (deviates, of) = self.chance.next(self.items, self.found);
        self.at_most = self.at_most.minus(self.exactly.times(deviates, of));
        // One more item that holds: (items + 1) / (items + 1 - found) arrangements for each before.
        let holds = of.saturating_sub(deviates);
        self.items += 1;
        self.exactly = self.exactly.times(self.items, self.items - self.found).times(holds, of);
    }

    /// Takes one more item, and asks for one deviation more.
    pub(super) fn deviation(&mut self) {
        let (deviates, of) = self.chance.next(self.items, self.found);
        let fewer = self.at_most.minus(self.exactly.times(deviates, of));
        self.items += 1;
        self.found += 1;
        self.exactly = self.exactly.times(self.items, self.found).times(deviates, of);
        self.at_most = fewer.plus(self.exactly);
    }

    /// Returns whether at most as many deviations as asked for are no likelier than `risk`.
    pub(super) fn within(&self, risk: Percent) -> bool {
        let allowed = Wide::ONE.times(risk.millionths().into(), WHOLE);
        match self.at_most.compare(allowed) {
            Some(ordering) => ordering.is_le(),
            None => self.chance.within_exactly(self.items, self.found, risk),
        }
    }
}
