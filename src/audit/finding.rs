//! Findings: what is not as it should be.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    earlier::Earlier,
    id::{EventId, Label},
    named::named,
    programme::{CommitmentId, Rating, RiskId},
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

impl FindingStatus {
    /// Returns whether nothing has to be followed up any more.
    pub const fn closed(self) -> bool {
        matches!(self, Self::ResolvedVerified | Self::Superseded)
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
    /// The risks that it bears on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<RiskId>,
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
    /// The evidence in which the auditor saw that it is resolved; none unless resolved and verified.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub verified: Vec<Exhibit>,
    /// Until when it is left as it is, by its owner; none unless the risk is accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted_until: Option<Date>,
    /// The finding that replaces it; none unless superseded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<EventId>,
    /// The finding of an earlier audit, carried into this one, that it repeats: it was resolved, and came back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<EventId>,
}

impl FindingDetails {
    /// Returns the details of an open finding that holds no more than it has to.
    pub const fn new(title: Text, commitments: Vec<CommitmentId>, rating: Rating) -> Self {
        Self {
            title,
            commitments,
            risks: Vec::new(),
            evidence: Vec::new(),
            rating,
            owner: None,
            due: None,
            status: FindingStatus::Open,
            verified: Vec::new(),
            accepted_until: None,
            superseded_by: None,
            repeats: None,
        }
    }
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

/// The audited party was heard on a finding (hoor en wederhoor). What it said is the text
/// [`Response`](super::subject::FindingField::Response).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Hearing {
    /// The day on which the finding was put to the audited party.
    pub asked: Date,
    /// To whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// What came of it.
    pub outcome: Heard,
}

/// What came of hearing the audited party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", deny_unknown_fields)]
pub enum Heard {
    /// A response is awaited.
    Awaited {
        /// By when.
        by: Date,
    },
    /// A response was received.
    Received {
        /// When.
        on: Date,
    },
    /// No response was received.
    NotReceived {
        /// By when none had come.
        by: Date,
    },
}

/// Something that was said of a finding: by whom and when stands in the event named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said<T> {
    /// The event.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub value: T,
    /// Why, where it was said.
    pub reason: Option<String>,
}

/// A finding in the file. Its texts are kept with all texts, by subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its identity: the event that raised it, or carried it over.
    pub id: EventId,
    /// Its label, such as `F-02`.
    pub label: Label,
    /// When it was raised in this audit, or carried into it.
    pub raised: Timestamp,
    /// What it holds besides its texts.
    pub details: Register<FindingDetails>,
    /// Every rating that it had in this audit; the first is that of the raising.
    pub ratings: Vec<Said<Rating>>,
    /// Every status that was stated in this audit; the first is that of the raising. A carried finding may be stated to
    /// stand where it stood.
    pub statuses: Vec<Said<FindingStatus>>,
    /// How the audited party was heard.
    pub hearing: Register<Hearing>,
    /// What earlier audits say of it; none for a finding of this audit.
    pub earlier: Option<Earlier>,
}

impl Finding {
    /// Returns the events that stand in it besides its texts: raising, changing, rating, stating, hearing.
    pub fn events(&self) -> impl Iterator<Item = &EventId> {
        let ratings = self.ratings.iter().map(|said| &said.id);
        let statuses = self.statuses.iter().map(|said| &said.id);
        std::iter::once(&self.id).chain(self.details.ids()).chain(ratings).chain(statuses).chain(self.hearing.ids())
    }

    /// Returns whether it is about this commitment, in any version that stands.
    pub fn concerns(&self, commitment: &CommitmentId) -> bool {
        self.details.heads().iter().any(|version| version.value.commitments.contains(commitment))
    }

    /// Returns whether it bears on this risk, in any version that stands.
    pub fn bears_on(&self, risk: &RiskId) -> bool {
        self.details.heads().iter().any(|version| version.value.risks.contains(risk))
    }

    /// Returns whether nothing has to be followed up any more, in every version that stands.
    pub fn closed(&self) -> bool {
        self.details.heads().iter().all(|version| version.value.status.closed())
    }

    /// Returns whether it was carried from an earlier audit, had to be followed up then, and nobody has said this year
    /// where it stands.
    pub fn follow_up_due(&self) -> bool {
        let [carried] = self.statuses.as_slice() else { return false };
        self.earlier.is_some() && !carried.value.closed()
    }

    /// Returns whether what was to be done is late on this day: its date is past, or its acceptance has ended, and it is
    /// not resolved.
    pub fn overdue(&self, today: Date) -> bool {
        self.details.heads().iter().any(|version| version.value.overdue(today))
    }
}

impl FindingDetails {
    /// Returns whether what was to be done is late on this day.
    pub fn overdue(&self, today: Date) -> bool {
        let ends = match self.status {
            FindingStatus::Open | FindingStatus::InProgress => self.due,
            FindingStatus::RiskAccepted => self.accepted_until,
            FindingStatus::ResolvedVerified | FindingStatus::ResolvedNotVerified | FindingStatus::Superseded => None,
        };
        ends.is_some_and(|day| day < today)
    }
}
