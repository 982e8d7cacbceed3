//! What the supplier's commitments depend on: measures that the organisations take.

use super::{
    paper::Stage,
    programme::{Commitment, CommitmentId},
    state::Audit,
    verdict::Value,
};

/// A commitment that another one depends on, or that depends on it, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency<'a> {
    /// The commitment.
    pub commitment: &'a Commitment,
    /// Its verdict as a whole.
    pub verdict: Option<Value>,
    /// Where its paper stands.
    pub stage: Stage,
}

impl Audit {
    /// Returns the customer-side measures that the commitment depends on, with their state.
    pub fn depends_on<'a>(&'a self, commitment: &'a Commitment) -> Vec<Dependency<'a>> {
        commitment.depends.iter().filter_map(|id| self.programme.commitment(id)).map(|it| self.dependency(it)).collect()
    }

    /// Returns the commitments that need this one, with their state.
    pub fn needed_by<'a>(&'a self, id: &CommitmentId) -> Vec<Dependency<'a>> {
        let needs = self.programme.commitments.iter().filter(|known| known.depends.contains(id));
        needs.map(|it| self.dependency(it)).collect()
    }

    fn dependency<'a>(&'a self, commitment: &'a Commitment) -> Dependency<'a> {
        Dependency { commitment, verdict: self.verdict(commitment), stage: self.standing(commitment).stage }
    }
}
