//! Whole numbers of any length: they decide where 128 bits cannot.

use std::cmp::Ordering;

/// A whole number, lowest 32 bits first, without zeros at the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Natural(Vec<u32>);

impl Natural {
    pub(super) fn of(value: u64) -> Self {
        let mut one = Self(vec![1]);
        one.multiply(value);
        one
    }

    /// Multiplies by a number.
    pub(super) fn multiply(&mut self, factor: u64) {
        let mut carry: u128 = 0;
        for digit in &mut self.0 {
            carry += u128::from(*digit) * u128::from(factor);
            *digit = low(carry);
            carry >>= 32;
        }
        while carry > 0 {
            self.0.push(low(carry));
            carry >>= 32;
        }
        self.trim();
    }

    /// Divides by a number that divides it.
    fn divide(&mut self, divisor: u64) {
        let mut rest: u128 = 0;
        for digit in self.0.iter_mut().rev() {
            rest = (rest << 32) | u128::from(*digit);
            *digit = low(rest / u128::from(divisor));
            rest %= u128::from(divisor);
        }
        self.trim();
    }

    /// Adds a number.
    pub(super) fn add(&mut self, other: &Self) {
        let mut carry: u64 = 0;
        let length = self.0.len().max(other.0.len());
        self.0.resize(length, 0);
        for (index, digit) in self.0.iter_mut().enumerate() {
            carry += u64::from(*digit) + u64::from(other.0.get(index).copied().unwrap_or_default());
            *digit = low(carry.into());
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(low(carry.into()));
        }
    }

    /// Returns in how many ways `some` can be taken from `all`.
    pub(super) fn choices(all: u64, some: u64) -> Self {
        if some > all {
            return Self(Vec::new());
        }
        let mut choices = Self::of(1);
        for taken in 0..some.min(all - some) {
            choices.multiply(all - taken);
            choices.divide(taken + 1);
        }
        choices
    }

    /// Multiplies by another number of any length.
    pub(super) fn times(&self, other: &Self) -> Self {
        let mut product = vec![0_u32; self.0.len() + other.0.len()];
        for (place, left) in self.0.iter().enumerate() {
            let mut carry: u64 = 0;
            for (digit, right) in product.iter_mut().skip(place).zip(other.0.iter().chain(std::iter::repeat(&0))) {
                carry += u64::from(*left) * u64::from(*right) + u64::from(*digit);
                *digit = low(carry.into());
                carry >>= 32;
            }
        }
        let mut product = Self(product);
        product.trim();
        product
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Returns the lowest 32 bits.
#[expect(clippy::cast_possible_truncation, reason = "the lowest bits are what is asked for")]
const fn low(number: u128) -> u32 {
    number as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_of_any_length_add_multiply_and_compare() {
        let mut large = Natural::of(u64::MAX);
        large.multiply(u64::MAX);
        let product = Natural::of(u64::MAX).times(&Natural::of(u64::MAX));
        assert_eq!(large, product);
        large.divide(u64::MAX);
        assert_eq!(large, Natural::of(u64::MAX));
        large.add(&Natural::of(1));
        assert!(large > Natural::of(u64::MAX) && large < product);
        assert_eq!(Natural::of(0).times(&product), Natural::of(0));
    }

    #[test]
    fn choices_are_those_of_the_triangle() {
        for (all, some, choices) in [(5, 2, 10), (52, 5, 2_598_960), (10, 0, 1), (10, 10, 1), (3, 4, 0)] {
            assert_eq!(Natural::choices(all, some), Natural::of(choices), "{some} of {all}");
        }
    }
}
