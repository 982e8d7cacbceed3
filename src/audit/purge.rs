//! Bytes that had to go: on a legal ground, or after the time for which a file is kept. The record of them stays.

use jiff::Timestamp;

use super::{id::EventId, named::named};

named! {
    /// Why bytes may be removed from a file of which nothing else is ever removed.
    PurgeGround {
        /// Somebody asked for the erasure of their personal data (GDPR art. 17(1)(a)-(c)).
        Erasure = "erasure",
        /// The data should not have been processed (GDPR art. 17(1)(d)).
        Unlawful = "unlawful",
        /// Another law, or a court, demands it (GDPR art. 17(1)(e)).
        Law = "law",
        /// The time for which the file is kept is over.
        RetentionEnded = "retention-ended",
    }
}

/// The removal of bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purge {
    /// The event; its log is who removed them.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// On which ground.
    pub ground: PurgeGround,
    /// Why; absent where the time for which the file is kept was over.
    pub reason: Option<String>,
}
