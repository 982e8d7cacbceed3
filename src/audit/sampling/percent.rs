//! Percentages, to four decimals, without fractions of the machine's kind.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A percentage from 0 to 100, to four decimals. Kept as a whole number of millionths, so that 7 % of 100 is 7 and never a
/// little more. Written as a decimal number without a sign: `5`, `0.5`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u32);

/// The whole, in millionths.
const WHOLE: u32 = 1_000_000;

/// The millionths in one percent.
const ONE: u32 = 10_000;

impl Percent {
    /// Everything.
    pub const ALL: Self = Self(WHOLE);

    /// Returns the percentage of this many millionths; none if that is more than the whole.
    pub const fn of_millionths(millionths: u32) -> Option<Self> {
        if millionths <= WHOLE { Some(Self(millionths)) } else { None }
    }

    /// Returns this many whole percents.
    #[cfg(test)]
    pub(crate) fn of(percents: u32) -> Self {
        Self(percents * ONE)
    }

    /// Returns the share of `part` in `whole`, rounded to the nearest millionth; the whole if there is nothing to share.
    pub fn share(part: u64, whole: u64) -> Self {
        Self::rounded(u128::from(part), u128::from(whole), u128::from(whole) / 2)
    }

    /// Returns the share of `part` in `whole`, rounded up to a millionth.
    pub(super) fn share_up(part: u64, whole: u64) -> Self {
        Self::rounded(u128::from(part), u128::from(whole), u128::from(whole).saturating_sub(1))
    }

    fn rounded(part: u128, whole: u128, add: u128) -> Self {
        let millionths = (part * u128::from(WHOLE) + add).checked_div(whole);
        let millionths = millionths.and_then(|it| u32::try_from(it).ok()).unwrap_or(WHOLE);
        Self(millionths.min(WHOLE))
    }

    /// Returns the whole number of millionths.
    pub const fn millionths(self) -> u32 {
        self.0
    }

    /// Returns the percentage with so many decimals, up to four, rounded to the nearest: 11.29 % with one is 11.3 %.
    #[must_use]
    pub fn to_decimals(self, decimals: u32) -> Self {
        let step = ONE / 10_u32.pow(decimals.min(4));
        Self((self.0 + step / 2) / step * step)
    }

    /// Returns the percentage with one decimal; with more where rounding would put it on the other side of `other`, and then
    /// with as few as do not.
    #[must_use]
    pub fn beside(self, other: Option<Self>) -> Self {
        let side = |rate: &Self| other.map(|other| rate.cmp(&other));
        (1..4).map(|decimals| self.to_decimals(decimals)).find(|it| side(it) == side(&self)).unwrap_or(self)
    }

    /// Returns the smallest whole number that is at least this percentage of `count`.
    pub fn of_count(self, count: u64) -> u64 {
        let share = (u128::from(self.0) * u128::from(count)).div_ceil(u128::from(WHOLE));
        u64::try_from(share).unwrap_or(count)
    }

    /// Returns what is left of the whole: the confidence that a risk leaves.
    #[must_use]
    pub const fn rest(self) -> Self {
        Self(WHOLE - self.0)
    }

    /// Returns whether `part` of `whole` is more than this percentage.
    pub fn is_exceeded_by(self, part: u64, whole: u64) -> bool {
        u128::from(part) * u128::from(WHOLE) > u128::from(whole) * u128::from(self.0)
    }

    /// Returns whether this is 0 %.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Returns whether this is 100 %.
    pub const fn is_all(self) -> bool {
        self.0 == WHOLE
    }
}

impl std::fmt::Display for Percent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, rest) = (self.0 / ONE, self.0 % ONE);
        if rest == 0 {
            return f.pad(&whole.to_string());
        }
        f.pad(format!("{whole}.{rest:04}").trim_end_matches('0'))
    }
}

/// Text that is not a percentage.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a percentage: expected a number from 0 to 100 with at most four decimals, such as 5 or 0.5")]
pub struct NotAPercentage(pub String);

impl std::str::FromStr for Percent {
    type Err = NotAPercentage;

    /// Reads `5`, `5%`, `0.5` or, as it is written in Dutch, `0,5`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || NotAPercentage(text.to_owned());
        let number = text.trim();
        let number = number.strip_suffix('%').unwrap_or(number).trim_end();
        let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(decimals) || decimals.len() > 4 {
            return Err(wrong());
        }
        let whole: u32 = whole.parse().map_err(|_| wrong())?;
        let decimals: u32 = format!("{decimals:0<4}").parse().map_err(|_| wrong())?;
        let millionths = whole.checked_mul(ONE).and_then(|whole| whole.checked_add(decimals));
        millionths.and_then(Self::of_millionths).ok_or_else(wrong)
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
