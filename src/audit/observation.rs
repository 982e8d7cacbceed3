//! Observations: what a check saw in the evidence, and what the auditor makes of it.
//!
//! An observation is not a verdict (ISA 500.A2: evidence is not a conclusion). It names what was read, from which bytes,
//! by which declaration and tables, so that running the check again gives the same.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    digest::Sha256,
    evidence::Link,
    id::{EventId, Label, LogName},
    locator::Locator,
    named::named,
    register::Register,
};

named! {
    /// What a check came to.
    Outcome {
        /// What is tested holds in this evidence.
        Holds = "holds",
        /// It does not.
        Fails = "fails",
        /// Nothing speaks against it; this evidence can say no more.
        NothingAgainst = "nothing-against",
        /// The evidence is not enough to tell; the observation says what would be needed.
        CannotTell = "cannot-tell",
    }
}

named! {
    /// Which way a detail points.
    Weight {
        /// Against what is tested.
        Against = "against",
        /// For it.
        For = "for",
        /// It leaves open what is tested: something would be needed.
        Open = "open",
        /// Neither: good to know.
        Note = "note",
    }
}

/// One thing that a check saw, or missed.
///
/// What was found is never copied out of the evidence as a whole: found text is masked before it comes here, since a
/// log line can never be removed and evidence can.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Detail {
    /// What kind of thing, by the name that `probe::check` gives it; the words for it stand with the languages.
    pub kind: String,
    /// Which way it points.
    pub weight: Weight,
    /// In which evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EventId>,
    /// Where in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Locator>,
    /// The values that its words need, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
}

/// A piece of evidence that a check read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Examined {
    /// Which.
    pub evidence: EventId,
    /// Digest of its bytes, as read.
    pub sha256: Sha256,
    /// The format that it was recognised as; absent where it was not recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    /// How many facts were read.
    pub facts: u64,
    /// Whether all of it was read.
    pub whole: bool,
}

/// A table of facts that a check went by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TableUsed {
    /// Its name, such as `settings`.
    pub name: String,
    /// Version of its content.
    pub version: String,
    /// Digest of its bytes.
    pub sha256: Sha256,
}

/// What a check saw, as it is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Seen {
    /// The procedure that declares the check.
    pub procedure: Link,
    /// Digest of the declaration.
    pub check: Sha256,
    /// The tables that it went by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<TableUsed>,
    /// What was read, in the order in which it was attached.
    pub examined: Vec<Examined>,
    /// What it came to.
    pub outcome: Outcome,
    /// What was seen, those that decide first; at most [`MOST_DETAILS`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<Detail>,
    /// How many further details were left out.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub more: u64,
    /// What was counted, by name, such as `events`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub counts: BTreeMap<String, u64>,
    /// The version of the program that ran it.
    pub program: String,
}

/// The most details that an observation holds.
pub const MOST_DETAILS: usize = 200;

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference over")]
fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// What the auditor made of an observation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", deny_unknown_fields)]
pub enum Appraisal {
    /// It is as the check says.
    Accepted,
    /// It is not, or does not matter, for a reason.
    Overruled {
        /// Why.
        reason: String,
    },
}

/// An observation in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Its identity: the event that recorded it.
    pub id: EventId,
    /// Its label, such as `O-03`.
    pub label: Label,
    /// Who ran the check.
    pub by: LogName,
    /// When.
    pub at: Timestamp,
    /// What was seen.
    pub seen: Seen,
    /// What the auditor made of it; none is *to be judged*.
    pub appraisal: Register<Appraisal>,
}
