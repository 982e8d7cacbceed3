//! Observations: what a check saw in the evidence, and what the auditor makes of it.
//!
//! An observation is not a verdict (ISA 500.A2: evidence is not a conclusion). It names what was read, from which bytes,
//! by which declaration and tables, so that running the check again gives the same.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    check::Check,
    digest::{Fields, Sha256},
    evidence::{Evidence, Judgement, Link},
    id::{EventId, Label},
    locator::Locator,
    named::named,
    paper::{Needed, digest_json},
    programme::Commitment,
    refusal::Refusal,
    register::Register,
    state::{Audit, same_label},
    text::Text,
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
    /// Whether it was the own table of who ran it, in the place of the shipped one.
    #[serde(default)]
    pub own: bool,
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

impl Seen {
    /// Returns whether both say the same. The program's own version does not matter: another version that sees the same
    /// confirms it.
    pub fn says(&self, other: &Self) -> bool {
        let Self { procedure, check, tables, examined, outcome, details, more, counts, program: _ } = self;
        *procedure == other.procedure
            && *check == other.check
            && *tables == other.tables
            && *examined == other.examined
            && *outcome == other.outcome
            && *details == other.details
            && *more == other.more
            && *counts == other.counts
    }
}

/// The most details that an observation holds.
pub const MOST_DETAILS: usize = 100;

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
        /// Why, for the readers of the summary: nothing else says it there, so that without it the test is not published.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        for_readers: Option<Text>,
    },
}

/// An observation in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Its identity: the event that recorded it.
    pub id: EventId,
    /// Its label, such as `O-03`.
    pub label: Label,
    /// When the check was run. Who ran it is whose log it stands in.
    pub at: Timestamp,
    /// What was seen.
    pub seen: Seen,
    /// What the auditor made of it; none is *to be judged*.
    pub appraisal: Register<Appraisal>,
}

impl Observation {
    /// Returns the events that stand in it: running the check, and what was made of it.
    pub fn events(&self) -> impl Iterator<Item = &EventId> {
        std::iter::once(&self.id).chain(self.appraisal.heads().iter().map(|version| &version.id))
    }
}

impl Audit {
    /// Returns the check that a procedure declares.
    pub fn check_at(&self, procedure: &Link) -> Option<&Check> {
        let number = procedure.procedure?;
        self.programme.commitment(&procedure.commitment)?.procedures.get(number.checked_sub(1)?)?.check.as_ref()
    }

    /// Returns the procedures of a commitment that declare a check, with it.
    pub fn checks_on<'a>(&self, commitment: &'a Commitment) -> impl Iterator<Item = (Link, &'a Check)> {
        commitment.procedures.iter().enumerate().filter_map(|(index, procedure)| {
            let link = Link { commitment: commitment.id.clone(), procedure: Some(index + 1) };
            Some((link, procedure.check.as_ref()?))
        })
    }

    /// Returns the evidence that a check of this procedure reads: what is used for the procedure or for the commitment
    /// as a whole, but for what was returned.
    pub fn examined_by<'a>(&'a self, procedure: &'a Link) -> impl Iterator<Item = &'a Evidence> {
        self.evidence_for(&procedure.commitment).filter(|evidence| {
            let returned = matches!(evidence.judgement.settled(), Some(Judgement::Returned { .. }));
            let used = |link: &&Link| {
                link.commitment == procedure.commitment
                    && (link.procedure.is_none() || link.procedure == procedure.procedure)
            };
            !returned && evidence.linked().iter().any(used)
        })
    }

    /// Returns the observation that stands on a procedure.
    pub fn observation_at(&self, procedure: &Link) -> Option<&Observation> {
        self.observed.get(procedure).and_then(|id| self.observations.get(id))
    }

    /// Returns the observations that stand on a commitment, by procedure.
    pub fn observations_on<'a>(&'a self, commitment: &Commitment) -> impl Iterator<Item = &'a Observation> {
        let of = commitment.id.clone();
        let standing = self.observed.iter().filter(move |(link, _)| link.commitment == of);
        standing.filter_map(|(_, id)| self.observations.get(id))
    }

    /// Returns the observation with this label.
    pub fn observation_labelled(&self, label: &str) -> Option<&Observation> {
        self.observations.values().find(|observation| same_label(&observation.label, label))
    }

    /// Returns the observation that stands on the procedure in place of this one, where a later one does.
    pub fn replaced_by(&self, observation: &Observation) -> Option<&Observation> {
        self.observation_at(&observation.seen.procedure).filter(|standing| standing.id != observation.id)
    }

    /// Returns whether an observation no longer speaks of what is there: a later one stands in its place, or the evidence
    /// that the check reads is another.
    pub fn stale(&self, observation: &Observation) -> bool {
        if self.replaced_by(observation).is_some() {
            return true;
        }
        let procedure = &observation.seen.procedure;
        let read = observation.seen.examined.iter().map(|examined| &examined.evidence);
        !self.examined_by(procedure).map(|evidence| &evidence.id).eq(read)
    }

    /// Returns why nothing can be made of an observation any more, if it is stale.
    pub fn not_to_appraise(&self, observation: &Observation) -> Option<Refusal> {
        let label = observation.label.clone();
        if let Some(later) = self.replaced_by(observation) {
            return Some(Refusal::ObservationReplaced { observation: label, later: later.label.clone() });
        }
        self.stale(observation).then_some(Refusal::ObservationStale { observation: label })
    }

    /// Adds what the observations on a commitment lack before its paper can be submitted.
    pub(super) fn lacking_of_observations(&self, commitment: &Commitment, needed: &mut Vec<Needed>) {
        needed.extend(self.observations_on(commitment).filter_map(|observation| {
            let label = || observation.label.clone();
            if self.stale(observation) {
                return Some(Needed::CheckAgain(label()));
            }
            match observation.appraisal.heads() {
                [] => Some(Needed::Appraisal(label())),
                [_] => None,
                _ => Some(Needed::OneAppraisal(label())),
            }
        }));
    }

    /// Adds the observations on a commitment to what a sign-off binds.
    pub(super) fn digest_observations(&self, commitment: &Commitment, fields: &mut Fields) {
        for observation in self.observations_on(commitment) {
            fields.add("observation");
            digest_json(fields, &observation.seen);
            for version in observation.appraisal.heads() {
                digest_json(fields, &version.value);
            }
        }
    }
}
