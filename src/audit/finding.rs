//! Findings: what is not as it should be.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    id::{EventId, Label},
    named::named,
    programme::{CommitmentId, Rating},
    register::Register,
    text::Text,
};

named! {
    /// Where the follow-up of a finding stands.
    FindingStatus {
        /// Nothing was done yet.
        Open = "open",
        /// Something is being done.
        InProgress = "in-progress",
        /// Resolved, and the auditor saw it.
        ResolvedVerified = "resolved-verified",
        /// Said to be resolved; the auditor did not see it.
        ResolvedNotVerified = "resolved-not-verified",
        /// Left as it is, by someone who may.
        RiskAccepted = "risk-accepted",
        /// Replaced by a later finding.
        Superseded = "superseded",
    }
}

/// What a finding holds besides its texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FindingDetails {
    /// A few words, for lists.
    pub title: Text,
    /// The commitments that it is about; at least one.
    pub commitments: Vec<CommitmentId>,
    /// The evidence that shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Exhibit>,
    /// How serious it is.
    pub rating: Rating,
    /// Who is going to resolve it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Where its follow-up stands.
    pub status: FindingStatus,
}

/// A place in a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Exhibit {
    /// The evidence.
    pub evidence: EventId,
    /// The place in it, in words: page, line, entry, key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locator: Option<String>,
}

/// A finding in the file. Its texts are kept with all texts, by subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its identity: the event that raised it.
    pub id: EventId,
    /// Its label, such as `F-02`.
    pub label: Label,
    /// When it was raised.
    pub raised: Timestamp,
    /// What it holds besides its texts.
    pub details: Register<FindingDetails>,
    /// Every rating it had: who, when and why it changed stands in the event named.
    pub ratings: Vec<(EventId, Timestamp, Rating, Option<String>)>,
}

impl Finding {
    /// Returns whether it is about this commitment, in any version that stands.
    pub fn concerns(&self, commitment: &CommitmentId) -> bool {
        self.details.heads().iter().any(|version| version.value.commitments.contains(commitment))
    }
}
