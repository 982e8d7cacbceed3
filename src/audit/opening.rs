//! The opening of an audit: written once, and its bytes are what the dossier is.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{digest::Sha256, member::Member, text::Text};

/// What `audit.toml` holds. The SHA-256 of that file is the dossier's id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Opening {
    /// Version of the dossier's format: 1.
    pub format: u32,
    /// The audit's title, such as `Annual audit Microsoft 365 · 2026`.
    pub title: Text,
    /// Who gave the assignment, such as `SLM Rijk`.
    pub client: String,
    /// Whose commitments are examined.
    pub supplier: String,
    /// Whether this is a demonstration: every page of the summary says so.
    #[serde(default)]
    pub demonstration: bool,
    /// When the dossier was made.
    pub opened: Timestamp,
    /// 64 hexadecimal digits of chance, so that no two dossiers have the same id.
    pub nonce: Sha256,
    /// The period that the audit speaks about.
    pub period: Period,
    /// SHA-256 of `programme.toml`, the pinned programme.
    pub programme: Sha256,
    /// The first member, a lead.
    pub founder: Member,
}

/// Days from the first to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

impl Period {
    /// Returns the period, unless it ends before it begins.
    pub fn new(from: Date, to: Date) -> Option<Self> {
        (from <= to).then_some(Self { from, to })
    }

    /// Returns whether the two have a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.from, self.to)
    }
}

/// Text that is not a period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a period: expected two dates in order, such as 2026-01-01..2026-12-31")]
pub struct NotAPeriod(pub String);

impl std::str::FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.split_once("..")
            .and_then(|(from, to)| Self::new(from.parse().ok()?, to.parse().ok()?))
            .ok_or_else(|| NotAPeriod(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_overlap_when_they_share_a_day() {
        let period = |text: &str| text.parse::<Period>().expect("valid");
        let year = period("2026-01-01..2026-12-31");
        for (other, expected) in [
            ("2025-12-01..2025-12-31", false),
            ("2025-12-01..2026-01-01", true),
            ("2026-06-01..2026-06-01", true),
            ("2026-12-31..2027-02-01", true),
            ("2027-01-01..2027-02-01", false),
        ] {
            assert_eq!(year.overlaps(&period(other)), expected, "{other}");
        }
        for bad in ["2026-12-31..2026-01-01", "2026-01-01", "2026-02-30..2026-03-01", ""] {
            assert!(bad.parse::<Period>().is_err(), "{bad} must be refused");
        }
    }
}
