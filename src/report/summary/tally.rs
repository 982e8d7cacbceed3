//! How many commitments came out how.

use serde::Serialize;

use super::commitment::Commitment;
use crate::audit::verdict::Value;

/// How many commitments came out how, by the published verdict on the whole of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tally {
    /// All of them.
    pub commitments: usize,
    /// Met.
    pub met: usize,
    /// Partly met.
    pub partly_met: usize,
    /// Not met.
    pub not_met: usize,
    /// Not established.
    pub not_established: usize,
    /// Not tested.
    pub not_tested: usize,
    /// Not applicable.
    pub not_applicable: usize,
    /// Without a published verdict: not reviewed yet, inside, or withheld.
    pub unpublished: usize,
}

impl Tally {
    /// Counts commitments.
    pub fn of<'a>(commitments: impl IntoIterator<Item = &'a Commitment>) -> Self {
        let mut tally = Self::default();
        for commitment in commitments {
            tally.commitments += 1;
            *match commitment.overall() {
                Some(Value::Met) => &mut tally.met,
                Some(Value::PartlyMet) => &mut tally.partly_met,
                Some(Value::NotMet) => &mut tally.not_met,
                Some(Value::NotEstablished) => &mut tally.not_established,
                Some(Value::NotTested) => &mut tally.not_tested,
                Some(Value::NotApplicable) => &mut tally.not_applicable,
                None => &mut tally.unpublished,
            } += 1;
        }
        tally
    }

    /// Returns how many were not judged, or not in public: the last column of a table.
    pub const fn others(&self) -> usize {
        self.not_tested + self.not_applicable + self.unpublished
    }

    /// Returns the count of each verdict, heaviest last, and how many have none.
    pub const fn counts(&self) -> [(Option<Value>, usize); 7] {
        [
            (Some(Value::Met), self.met),
            (Some(Value::PartlyMet), self.partly_met),
            (Some(Value::NotMet), self.not_met),
            (Some(Value::NotEstablished), self.not_established),
            (Some(Value::NotTested), self.not_tested),
            (Some(Value::NotApplicable), self.not_applicable),
            (None, self.unpublished),
        ]
    }
}
