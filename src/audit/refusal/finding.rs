//! Why something may not be done with a finding.

use jiff::civil::Date;

use crate::audit::id::Label;

/// Why an action on a finding is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FindingRefusal {
    /// The rating changed, and no reason was given.
    #[error("the rating changes: a reason is needed")]
    RatingReason,
    /// The status changed, and no reason was given.
    #[error("the status changes: a reason is needed")]
    StatusReason,
    /// Nothing shows that the finding is resolved.
    #[error("{finding} is verified in evidence that was accepted, and was attached after the finding: name it")]
    NotVerified {
        /// Which; the word `finding` while it has no label.
        finding: String,
    },
    /// Nobody accepted that the finding is left as it is.
    #[error("{finding} is left as it is by an owner, until a day to come, or by who accepted its risks: name them")]
    NotLeft {
        /// Which; the word `finding` while it has no label.
        finding: String,
    },
    /// A superseded finding names no finding that replaces it, or one that leads back to it.
    #[error("{finding} is superseded by another finding, raised before: name it")]
    NoReplacement {
        /// Which; the word `finding` while it has no label.
        finding: String,
    },
    /// A finding repeats one of an earlier audit.
    #[error("{finding} was not carried from an earlier audit, so it cannot be repeated")]
    NotEarlier {
        /// Which was named.
        finding: Label,
    },
    /// The finding was carried over already.
    #[error("it was carried over already, as {finding}")]
    CarriedAlready {
        /// As which.
        finding: Label,
    },
    /// A carried finding has no past, or starts with another rating or status than it had.
    #[error("a carried finding starts with the rating and the status that it had")]
    CarriedDifferently,
    /// The days of a hearing are not in order, or one is still to come.
    #[error("asked on {asked}, answered on {answered}: the answer comes later, and neither is still to come")]
    HearingOrder {
        /// When the audited party was asked.
        asked: Date,
        /// When it answered, or by when it had not.
        answered: Date,
    },
}
