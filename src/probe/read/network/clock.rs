//! Time stamps of packets.

use jiff::Timestamp;

/// How an interface counts time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// Parts of a second; none where there are more than fit.
    parts: Option<i128>,
    /// Seconds that are added.
    offset: i64,
}

impl Clock {
    /// Counts microseconds.
    pub(super) const MICROSECONDS: Self = Self { parts: Some(1_000_000), offset: 0 };
    /// Counts nanoseconds.
    pub(super) const NANOSECONDS: Self = Self { parts: Some(1_000_000_000), offset: 0 };

    /// Takes pcapng's `if_tsresol` (a power of ten, or of two where the highest bit is set) and `if_tsoffset`.
    pub(super) fn new(resolution: u8, offset: i64) -> Self {
        let base: i128 = if resolution & 0x80 == 0 { 10 } else { 2 };
        Self { parts: base.checked_pow(u32::from(resolution & 0x7f)), offset }
    }

    /// Returns the time of a count since 1970.
    pub(super) fn of_count(self, count: u64) -> Option<Timestamp> {
        let nanoseconds = i128::from(count).checked_mul(1_000_000_000)? / self.parts?;
        let offset = i128::from(self.offset).checked_mul(1_000_000_000)?;
        Timestamp::from_nanosecond(nanoseconds.checked_add(offset)?).ok()
    }

    /// Returns the time of seconds since 1970 and parts of a second.
    pub(super) fn of_parts(self, seconds: u32, parts: u32) -> Option<Timestamp> {
        let nanoseconds = i128::from(parts) * 1_000_000_000 / self.parts?;
        Timestamp::from_nanosecond(i128::from(seconds) * 1_000_000_000 + nanoseconds).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_read_by_its_resolution_and_offset() {
        let second = Timestamp::from_second(1_500_000_000).ok();
        assert_eq!(Clock::new(6, 0).of_count(1_500_000_000_000_000), second);
        assert_eq!(Clock::new(9, 0).of_count(1_500_000_000_000_000_000), second);
        assert_eq!(Clock::new(0x8a, 0).of_count(1_500_000_000 << 10), second);
        assert_eq!(Clock::new(0, 1_000_000_000).of_count(500_000_000), second);
    }

    #[test]
    fn a_time_that_cannot_be_is_none() {
        assert_eq!(Clock::new(0x7f, 0).of_count(1), None);
        assert_eq!(Clock::new(0, i64::MAX).of_count(u64::MAX), None);
        assert_eq!(Clock::new(0xff, 0).of_count(1), None);
    }
}
