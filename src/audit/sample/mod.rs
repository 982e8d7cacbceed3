//! Samples: part of a population, examined to say something of the whole (ISA 530).

mod evaluation;
mod paper;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use evaluation::{Evaluation, Reached};

use super::{
    digest::{Fields, Sha256},
    evidence::Link,
    finding::Exhibit,
    id::{EventId, Label},
    named::named,
    programme::CommitmentId,
    register::Register,
    sampling::{Design, Percent},
    text::Text,
};

/// The largest number of items that are drawn into one sample: they stand in one line of the log.
pub const LARGEST_DRAW: u64 = 10_000;

named! {
    /// What separates the columns of a population's file.
    Separator {
        /// `,`
        Comma = "comma",
        /// `;`
        Semicolon = "semicolon",
        /// A tab.
        Tab = "tab",
    }
}

impl Separator {
    /// Returns the character.
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// What a sample is drawn from: the rows of a file in the order in which they stand, frozen by digest (ISA 530.A5, ISA
/// 500.9: the list has to be complete and accurate).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Population {
    /// The piece of evidence that holds the list.
    pub evidence: EventId,
    /// SHA-256 of its bytes.
    pub sha256: Sha256,
    /// How many items it has.
    pub count: u64,
    /// Digest of the items' names in order; see [`ids_digest`].
    pub ids: Sha256,
    /// What separates its columns.
    pub separator: Separator,
    /// Whether its first row holds the names of the columns.
    pub header: bool,
    /// The column with the items' names, counted from 1; absent where the items are known by the number of their row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// What was done to see that the list is complete.
    pub completeness: String,
}

/// Returns the digest of the names of a population's items, in order.
pub fn ids_digest(ids: &[String]) -> Sha256 {
    let mut fields = Fields::new("waarmerk population 1");
    for id in ids {
        fields.add(id);
    }
    fields.finish()
}

/// How the items of a sample are selected (ISA 530 appendix 4, ISA 500.A65 and following).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", deny_unknown_fields)]
pub enum Selection {
    /// By chance: every item is as likely. What is found can be projected.
    Random {
        /// The sampling risk that is accepted.
        risk: Percent,
        /// The tolerable rate of deviations.
        tolerable: Percent,
        /// The expected rate of deviations.
        expected: Percent,
        /// How many items.
        size: u64,
        /// Why so many, where that is not what follows from the rates.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// By the auditor, without a system and without preference. Says nothing in numbers of the rest.
    Haphazard {
        /// Why not by chance.
        reason: String,
    },
    /// Every item.
    All {
        /// The tolerable rate of deviations.
        tolerable: Percent,
    },
    /// By the auditor, for what they are: high risk, unusual. Says nothing of the rest (ISA 500.A66).
    Targeted {
        /// Why these.
        reason: String,
    },
}

named! {
    /// How the items of a sample are selected, in one word.
    Method {
        /// By chance.
        Random = "random",
        /// Without a system.
        Haphazard = "haphazard",
        /// Every item.
        All = "all",
        /// For what they are.
        Targeted = "targeted",
    }
}

impl Selection {
    /// Returns the way of selecting, in one word.
    pub const fn method(&self) -> Method {
        match self {
            Self::Random { .. } => Method::Random,
            Self::Haphazard { .. } => Method::Haphazard,
            Self::All { .. } => Method::All,
            Self::Targeted { .. } => Method::Targeted,
        }
    }

    /// Returns the tolerable rate, where there is one.
    pub const fn tolerable(&self) -> Option<Percent> {
        match self {
            Self::Random { tolerable, .. } | Self::All { tolerable } => Some(*tolerable),
            Self::Haphazard { .. } | Self::Targeted { .. } => None,
        }
    }

    /// Returns why the items were selected so, or why so many, where that was said.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Random { reason, .. } => reason.as_deref(),
            Self::Haphazard { reason } | Self::Targeted { reason } => Some(reason),
            Self::All { .. } => None,
        }
    }
}

/// What a sample is for, and of what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SampleDetails {
    /// What the items are, in a few words, for lists: support tickets closed in the period.
    pub title: Text,
    /// What it is for: commitments or procedures; at least one.
    pub links: Vec<Link>,
    /// What counts as a deviation (ISA 530.A3).
    pub deviation: String,
    /// What it is drawn from.
    pub population: Population,
    /// How.
    pub selection: Selection,
}

impl SampleDetails {
    /// Returns what the sample is to show, where it is drawn by chance.
    pub fn design(&self) -> Option<Design> {
        match self.selection {
            Selection::Random { risk, tolerable, expected, .. } => {
                Some(Design { risk, tolerable, expected, population: Some(self.population.count) })
            }
            _ => None,
        }
    }
}

/// The chance that a draw follows from. It is recorded before anything is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Seed {
    /// The seed: one line of text.
    pub value: String,
    /// Whether the auditor gave it; else the program took it from chance.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub given: bool,
    /// Why a seed takes the place of one that was recorded before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// An item of a sample.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SampleItem {
    /// Its row among the population's items, counted from 1; the names of the columns are not counted.
    pub row: u64,
    /// Its name in the population.
    pub id: String,
}

/// Items that were drawn, or selected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// The seed that they follow from; none where the auditor selected them.
    pub seed: Option<EventId>,
    /// The items, in the order drawn.
    pub items: Vec<SampleItem>,
}

/// What was found at an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", deny_unknown_fields)]
pub enum Found {
    /// As it should be.
    Ok,
    /// Not as it should be.
    Deviation {
        /// What.
        description: String,
    },
    /// It could not be examined, nor in another way. Counts as a deviation (ISA 530.11).
    NotExaminable {
        /// Why.
        reason: String,
    },
    /// What is examined does not apply to it: another item, the next of the draw, takes its place (ISA 530.10).
    Replaced {
        /// Why.
        reason: String,
        /// The other item.
        by: SampleItem,
    },
}

named! {
    /// What was found at an item, in one word.
    ItemResult {
        /// As it should be.
        Ok = "ok",
        /// Not as it should be.
        Deviation = "deviation",
        /// It could not be examined.
        NotExaminable = "not-examinable",
        /// Another item took its place.
        Replaced = "replaced",
    }
}

impl ItemResult {
    /// Returns the mark, legible without colour.
    pub const fn mark(self) -> char {
        match self {
            Self::Ok => '✓',
            Self::Deviation => '✗',
            Self::NotExaminable => '!',
            Self::Replaced => '→',
        }
    }

    /// Returns the mark in plain ASCII.
    pub const fn ascii_mark(self) -> char {
        match self {
            Self::Ok => 'Y',
            Self::Deviation => 'N',
            Self::NotExaminable => '!',
            Self::Replaced => '>',
        }
    }

    /// Returns whether a description or a reason has to be given.
    pub const fn needs_note(self) -> bool {
        !matches!(self, Self::Ok)
    }
}

impl Found {
    /// Returns what was found, in one word.
    pub const fn result(&self) -> ItemResult {
        match self {
            Self::Ok => ItemResult::Ok,
            Self::Deviation { .. } => ItemResult::Deviation,
            Self::NotExaminable { .. } => ItemResult::NotExaminable,
            Self::Replaced { .. } => ItemResult::Replaced,
        }
    }

    /// Returns the description or reason, where there is one.
    pub fn note(&self) -> Option<&str> {
        match self {
            Self::Ok => None,
            Self::Deviation { description } => Some(description),
            Self::NotExaminable { reason } | Self::Replaced { reason, .. } => Some(reason),
        }
    }

    /// Returns whether it counts as a deviation.
    pub const fn deviates(&self) -> bool {
        matches!(self, Self::Deviation { .. } | Self::NotExaminable { .. })
    }
}

/// What was found at an item, and where that shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Tested {
    /// What was found.
    pub found: Found,
    /// The evidence that shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Exhibit>,
}

named! {
    /// Where a sample stands.
    State {
        /// Planned, not drawn.
        Planned = "planned",
        /// Drawn; items are still to be examined.
        Drawn = "drawn",
        /// Every item was examined.
        Tested = "tested",
        /// Two versions of something stand side by side.
        Conflict = "conflict",
        /// Withdrawn.
        Withdrawn = "withdrawn",
    }
}

/// A sample in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// Its identity: the event that planned it.
    pub id: EventId,
    /// Its label, such as `S-01`.
    pub label: Label,
    /// When it was planned.
    pub planned: Timestamp,
    /// What it is for, and of what.
    pub details: Register<SampleDetails>,
    /// The seed.
    pub seed: Register<Seed>,
    /// Every seed that was ever recorded, in order.
    pub seeds: Vec<(EventId, Timestamp, Seed)>,
    /// The items.
    pub draw: Register<Draw>,
    /// Every draw there ever was, in order: an earlier one stays visible.
    pub draws: Vec<(EventId, Timestamp, Draw)>,
    /// What was found, by row.
    pub results: std::collections::BTreeMap<u64, Register<Tested>>,
    /// Whether it was withdrawn, and why. It stays visible, and nothing rests on it.
    pub withdrawn: Option<(EventId, Timestamp, String)>,
}

impl Sample {
    /// Returns the events that stand in it: planning, seeds, draws, results, and its withdrawal.
    pub fn events(&self) -> impl Iterator<Item = &EventId> {
        let seeds = self.seeds.iter().map(|(id, _, _)| id);
        let draws = self.draws.iter().map(|(id, _, _)| id);
        let results = self.results.values().flat_map(Register::ids);
        let withdrawn = self.withdrawn.iter().map(|(id, _, _)| id);
        std::iter::once(&self.id).chain(self.details.ids()).chain(seeds).chain(draws).chain(results).chain(withdrawn)
    }

    /// Returns whether it is for this commitment, in any version that stands.
    pub fn concerns(&self, commitment: &CommitmentId) -> bool {
        let details = self.details.heads().iter().map(|version| &version.value);
        details.flat_map(|details| &details.links).any(|link| link.commitment == *commitment)
    }

    /// Returns the items to examine: those drawn, each followed by the one that took its place. An item that was replaced is
    /// among them, since why it was stays visible.
    pub fn items(&self) -> Vec<&SampleItem> {
        let mut items: Vec<&SampleItem> = Vec::new();
        let mut rows = std::collections::BTreeSet::new();
        for first in self.draw.settled().into_iter().flat_map(|draw| &draw.items) {
            let mut next = Some(first);
            while let Some(item) = next.filter(|item| rows.insert(item.row)) {
                items.push(item);
                next = match self.found(item.row) {
                    Some(Found::Replaced { by, .. }) => Some(by),
                    _ => None,
                };
            }
        }
        items
    }

    /// Returns where the sample stands.
    pub fn state(&self) -> State {
        if self.withdrawn.is_some() {
            State::Withdrawn
        } else if self.in_conflict() || self.is_short() {
            State::Conflict
        } else if self.draw.settled().is_none() {
            State::Planned
        } else if self.evaluation().untested() > 0 {
            State::Drawn
        } else {
            State::Tested
        }
    }

    /// Returns whether its items are to be drawn, for all that is not selected by the auditor: nothing was drawn, nothing was
    /// drawn by the seed that stands, or two people drew apart.
    pub fn is_to_be_drawn(&self) -> bool {
        let by_it = |id: &EventId| self.draws.iter().any(|(_, _, draw)| draw.seed.as_ref() == Some(id));
        self.draws.is_empty()
            || self.draw.in_conflict()
            || self.seed.version().is_some_and(|version| !by_it(&version.id))
    }

    /// Returns the item that someone who typed `typed` means, by its name.
    pub fn item(&self, typed: &str) -> Option<&SampleItem> {
        self.items().into_iter().find(|item| item.id == typed.trim())
    }

    /// Returns the name of the item in this row, in whatever draw it is.
    pub fn name_of_row(&self, row: u64) -> Option<&str> {
        let drawn = self.draws.iter().flat_map(|(_, _, draw)| &draw.items);
        let replacing =
            self.results.values().flat_map(Register::heads).filter_map(|version| match &version.value.found {
                Found::Replaced { by, .. } => Some(by),
                _ => None,
            });
        drawn.chain(replacing).find(|item| item.row == row).map(|item| item.id.as_str())
    }

    /// Returns what was found at the item in this row, in one version.
    pub fn found(&self, row: u64) -> Option<&Found> {
        self.results.get(&row).and_then(Register::settled).map(|tested| &tested.found)
    }
}
