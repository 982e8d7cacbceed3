//! Numbers of 128 bits with an exponent: positive, rounded down, the same on every machine.

use std::cmp::Ordering;

/// A number that is not negative: `mantissa` × 2^`exponent`. The mantissa's highest bit is set, unless the number is zero.
/// Every operation rounds down, by less than 2^-126 of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wide {
    mantissa: u128,
    exponent: i64,
}

/// How close two numbers may come, as a negative power of two of either, before they cannot be told apart. At most a few
/// times `LARGEST_SAMPLE` operations go before a comparison, on numbers of which a millionth part matters: far less is
/// lost than this.
const CLOSE: u32 = 64;

impl Wide {
    pub(super) const ZERO: Self = Self { mantissa: 0, exponent: 0 };
    pub(super) const ONE: Self = Self { mantissa: 1 << 127, exponent: -127 };

    /// Returns the number times a fraction.
    pub(super) fn times(self, numerator: u64, denominator: u64) -> Self {
        self.times_whole(numerator).over(denominator)
    }

    fn times_whole(self, factor: u64) -> Self {
        let Self { mantissa, exponent } = self;
        let factor = u128::from(factor);
        // 192 bits: `high` × 2^64 + the lower half of `low`.
        let low = (mantissa & u128::from(u64::MAX)) * factor;
        let high = (mantissa >> 64) * factor + (low >> 64);
        Self::normal(high, (low & u128::from(u64::MAX)) << 64, exponent + 64)
    }

    fn over(self, divisor: u64) -> Self {
        let divisor = u128::from(divisor.max(1));
        let rest = self.mantissa % divisor;
        Self::normal(self.mantissa / divisor, ((rest << 64) / divisor) << 64, self.exponent)
    }

    /// Returns `high` × 2^`exponent` with the bits of `below` after it.
    fn normal(high: u128, below: u128, exponent: i64) -> Self {
        if high == 0 {
            return if below == 0 { Self::ZERO } else { Self::normal(below, 0, exponent - 128) };
        }
        let shift = high.leading_zeros();
        let filled = if shift == 0 { 0 } else { below >> (128 - shift) };
        Self { mantissa: (high << shift) | filled, exponent: exponent - i64::from(shift) }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        let (large, small) = if self.is_at_least(other) { (self, other) } else { (other, self) };
        let added = large.aligned(small);
        if let Some(mantissa) = large.mantissa.checked_add(added) {
            return Self { mantissa, exponent: large.exponent };
        }
        let mantissa = (large.mantissa.wrapping_add(added) >> 1) | (1 << 127);
        Self { mantissa, exponent: large.exponent + 1 }
    }

    /// Returns the difference; zero where rounding has made the other number the larger one.
    pub(super) fn minus(self, other: Self) -> Self {
        if !self.is_at_least(other) {
            return Self::ZERO;
        }
        Self::normal(self.mantissa - self.aligned(other), 0, self.exponent)
    }

    /// Returns the other number's mantissa as it stands under this one's, which is not smaller.
    fn aligned(self, other: Self) -> u128 {
        if other.mantissa == 0 {
            return 0;
        }
        u32::try_from(self.exponent - other.exponent).ok().and_then(|by| other.mantissa.checked_shr(by)).unwrap_or(0)
    }

    fn is_at_least(self, other: Self) -> bool {
        match (self.mantissa, other.mantissa) {
            (_, 0) => true,
            (0, _) => false,
            _ => (self.exponent, self.mantissa) >= (other.exponent, other.mantissa),
        }
    }

    /// Compares two numbers that are each off by some rounding; none where that could matter.
    pub(super) fn compare(self, other: Self) -> Option<Ordering> {
        let (ordering, apart, large) = if self.is_at_least(other) {
            (Ordering::Greater, self.minus(other), self)
        } else {
            (Ordering::Less, other.minus(self), other)
        };
        let close = Self { exponent: large.exponent - i64::from(CLOSE), ..large };
        (large.mantissa != 0 && apart.is_at_least(close)).then_some(ordering)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_keeps_126_bits() {
        let third = Wide::ONE.times(1, 3);
        let back = third.times(3, 1);
        assert!(back != Wide::ONE && back.compare(Wide::ONE).is_none(), "off by the last bit only");
        let tiny = (0..4000).fold(Wide::ONE, |number, _| number.times(1, 1000));
        let back = (0..4000).fold(tiny, |number, _| number.times(1000, 1));
        assert_eq!(back.compare(Wide::ONE), None);
        assert_eq!(tiny.compare(Wide::ONE), Some(Ordering::Less), "far below what a machine's fraction can hold");
    }

    #[test]
    fn sums_and_differences_undo_each_other() {
        let (half, third) = (Wide::ONE.times(1, 2), Wide::ONE.times(1, 3));
        assert_eq!(half.plus(half), Wide::ONE);
        assert_eq!(Wide::ONE.minus(half), half);
        assert_eq!(half.minus(Wide::ONE), Wide::ZERO);
        assert_eq!(third.plus(half).minus(half).compare(third), None);
        assert_eq!(Wide::ZERO.plus(third), third);
        assert_eq!(third.minus(Wide::ZERO), third);
        assert_eq!(Wide::ZERO.compare(third), Some(Ordering::Less));
    }
}
