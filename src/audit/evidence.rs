//! Evidence: what was collected, from where, when, and what it is used for.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    digest::Sha256,
    id::{EventId, Label},
    named::named,
    opening::Period,
    programme::{CommitmentId, Layer, Method, Programme},
    register::Register,
};

named! {
    /// Who may see a piece of evidence.
    Classification {
        /// Anyone.
        Public = "public",
        /// The audit team and its client.
        Internal = "internal",
        /// The audit team only. Never named in a summary.
        Confidential = "confidential",
    }
}

named! {
    /// Which evidence bytes a copy of the dossier does without. Names and what is known stay: they stand in the logs.
    LeftOut {
        /// Those of confidential evidence.
        Confidential = "confidential",
        /// Those of confidential and of internal evidence.
        Internal = "internal",
        /// All.
        All = "all",
    }
}

impl LeftOut {
    /// Returns whether evidence of this class is left out.
    pub fn covers(self, class: Classification) -> bool {
        match self {
            Self::Confidential => class == Classification::Confidential,
            Self::Internal => class != Classification::Public,
            Self::All => true,
        }
    }
}

/// What is known of a piece of evidence besides its bytes (ISA 500 A31, ISA 230.9: identifying characteristics).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Details {
    /// The day on which it was collected; not the day on which it was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collected: Option<Date>,
    /// The days that it speaks about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Who collected it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collector: Option<String>,
    /// Where it comes from: a system, a person, an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// How it was obtained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Method>,
    /// The tool that made it, with its version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool: Option<String>,
    /// Why it may be relied on, or with what care.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The day from which it no longer holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Date>,
    /// Who may see it.
    pub class: Classification,
}

impl Details {
    /// Returns whether everything that `other` says is said here too. What it leaves open says nothing.
    pub fn says(&self, other: &Self) -> bool {
        fn same<T: PartialEq>(own: Option<&T>, other: Option<&T>) -> bool {
            other.is_none() || own == other
        }
        let days = same(self.collected.as_ref(), other.collected.as_ref())
            && same(self.expires.as_ref(), other.expires.as_ref());
        let words = same(self.source.as_ref(), other.source.as_ref())
            && same(self.tool.as_ref(), other.tool.as_ref())
            && same(self.note.as_ref(), other.note.as_ref());
        let class = other.class == Self::default().class || self.class == other.class;
        let how = same(self.method.as_ref(), other.method.as_ref())
            && same(self.collector.as_ref(), other.collector.as_ref());
        days && words && class && how && same(self.period.as_ref(), other.period.as_ref())
    }
}

impl Default for Details {
    fn default() -> Self {
        Self {
            collected: None,
            period: None,
            collector: None,
            source: None,
            method: None,
            tool: None,
            note: None,
            expires: None,
            class: Classification::Internal,
        }
    }
}

/// The bytes of a piece of evidence, and what they were called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Bytes {
    /// The original name, readable. Data, never a path: it may hold anything.
    pub name: String,
    /// The original name exactly, in hexadecimal digits, where it is not UTF-8.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_bytes: Option<String>,
    /// Size in bytes.
    pub size: u64,
    /// Media type, as far as it is recognised.
    pub media_type: String,
    /// SHA-256; the file stands under this name in `evidence/`.
    pub sha256: Sha256,
}

/// What evidence is used for: a commitment as a whole, or one of its procedures.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Link {
    /// The commitment.
    pub commitment: CommitmentId,
    /// The procedure, counted from 1; absent for the commitment as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<usize>,
}

impl Link {
    /// Returns whether evidence linked so speaks to this layer of the commitment.
    pub fn speaks_to(&self, programme: &Programme, layer: Layer) -> bool {
        let Some(number) = self.procedure else { return true };
        programme
            .commitment(&self.commitment)
            .and_then(|commitment| commitment.procedures.get(number.checked_sub(1)?))
            .is_some_and(|procedure| procedure.layer == layer)
    }
}

impl std::fmt::Display for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.procedure {
            None => self.commitment.fmt(f),
            Some(number) => write!(f, "{}.{number}", self.commitment),
        }
    }
}

impl From<CommitmentId> for Link {
    fn from(commitment: CommitmentId) -> Self {
        Self { commitment, procedure: None }
    }
}

/// Text that is not a link.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a commitment or procedure: expected such as TEL-3, or TEL-3.2 for its second procedure")]
pub struct NotALink(pub String);

impl std::str::FromStr for Link {
    type Err = NotALink;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || NotALink(text.to_owned());
        let (commitment, procedure) = match text.split_once('.') {
            None => (text, None),
            Some((commitment, number)) => {
                (commitment, Some(number.parse().ok().filter(|number| *number > 0).ok_or_else(wrong)?))
            }
        };
        if commitment.is_empty() {
            return Err(wrong());
        }
        Ok(Self { commitment: commitment.into(), procedure })
    }
}

/// What was decided on a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Judgement {
    /// Suitable: relevant and reliable enough to conclude on (ISA 500.7).
    Accepted,
    /// Not suitable, with the reason.
    Returned {
        /// Why.
        reason: String,
    },
}

/// A piece of evidence in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its identity: the event that attached it.
    pub id: EventId,
    /// Its label, such as `E-12`.
    pub label: Label,
    /// When it was received: the moment of attaching.
    pub received: Timestamp,
    /// Its bytes.
    pub bytes: Bytes,
    /// What is known of it.
    pub details: Register<Details>,
    /// What it is used for, each link by the event that made it.
    pub links: std::collections::BTreeMap<EventId, Vec<Link>>,
    /// What was decided on it; none is *new*.
    pub judgement: Register<Judgement>,
}

impl Evidence {
    /// Returns what it is used for, each once, in order.
    pub fn linked(&self) -> std::collections::BTreeSet<&Link> {
        self.links.values().flatten().collect()
    }

    /// Returns whether it is used for this commitment.
    pub fn serves(&self, commitment: &CommitmentId) -> bool {
        self.links.values().flatten().any(|link| link.commitment == *commitment)
    }

    /// Returns who may see it. Where two versions of what is known of it stand, it is confidential until one is chosen.
    pub fn class(&self) -> Classification {
        self.details.settled().map_or(Classification::Confidential, |details| details.class)
    }

    /// Returns the events that stand in what is known of it: attaching, linking, describing, judging.
    pub fn events(&self) -> impl Iterator<Item = &EventId> {
        let details = self.details.heads().iter().map(|version| &version.id);
        let judgement = self.judgement.heads().iter().map(|version| &version.id);
        std::iter::once(&self.id).chain(self.links.keys()).chain(details).chain(judgement)
    }

    /// Returns whether it was accepted, and nobody says otherwise.
    pub fn accepted(&self) -> bool {
        self.judgement.settled() == Some(&Judgement::Accepted)
    }

    /// Returns the days that it speaks about: its period, else the day on which it was collected. None if neither is
    /// known or two versions of the details stand.
    pub fn speaks_of(&self) -> Option<Period> {
        let details = self.details.settled()?;
        details.period.or_else(|| details.collected.map(|day| Period { from: day, to: day }))
    }

    /// Returns whether its period fits the audit's.
    pub fn fits(&self, period: &Period) -> bool {
        self.speaks_of().is_some_and(|own| own.overlaps(period))
    }
}
