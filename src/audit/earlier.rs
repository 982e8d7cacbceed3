//! What earlier audits say of a finding that was carried into this one.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    digest::{Fields, Sha256},
    finding::FindingStatus,
    id::{EventId, Label},
    opening::Period,
    programme::{CommitmentId, Rating},
    subject::FindingField,
    text::{Language, Text},
};

/// The past of a finding that was carried over: recorded once, when it is carried, and never changed. Last year's dossier
/// is not copied: it is named by its id, so that anyone who has it can check what stands here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Earlier {
    /// When it was first raised, in whichever audit. Where it repeated an earlier one, when that one was first raised.
    pub raised: Timestamp,
    /// Whether it had come back already: it repeated an earlier one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub repeat: bool,
    /// The audits that it stood in, oldest first; at least one. The last is the one that it was carried from.
    pub years: Vec<EarlierYear>,
    /// Every rating that it had in those years, oldest first; at least one.
    pub ratings: Vec<Past<Rating>>,
    /// Every status that it had in those years, oldest first; at least one.
    pub statuses: Vec<Past<FindingStatus>>,
}

/// A finding as it stood at the end of one earlier audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct EarlierYear {
    /// Id of that audit's dossier: the SHA-256 of its `audit.toml`.
    pub dossier: Sha256,
    /// That audit's title.
    pub audit: Text,
    /// The period that it spoke about.
    pub period: Period,
    /// Identity of the finding there.
    pub finding: EventId,
    /// Its label there.
    pub label: Label,
    /// The commitments that it was about there; some may be gone from this year's programme.
    pub commitments: Vec<CommitmentId>,
    /// The evidence that showed it there, in words: label, place, and the first digits of the digest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// How serious it was.
    pub rating: Rating,
    /// Where its follow-up stood.
    pub status: FindingStatus,
    /// [`texts_digest`] of its texts.
    pub texts: Sha256,
}

/// Something that was so in an earlier audit: since when, who said so, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Past<T> {
    /// Since when.
    pub at: Timestamp,
    /// Who said so, by full name.
    pub by: String,
    /// What.
    pub value: T,
    /// Why, where it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A text of a finding that comes along, as a start for this year's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CarriedText {
    /// Which text.
    pub field: FindingField,
    /// In which language.
    pub language: Language,
    /// The text.
    pub text: String,
}

/// Returns the digest of a finding's texts, in the order of fields and languages, whatever order they are given in.
pub fn texts_digest(texts: &[CarriedText]) -> Sha256 {
    let mut sorted: Vec<&CarriedText> = texts.iter().collect();
    sorted.sort_by_key(|text| (text.field, text.language));
    let mut fields = Fields::new("waarmerk finding texts 1");
    for text in sorted {
        fields.add(text.field.name()).add(text.language.name()).add(&text.text);
    }
    fields.finish()
}
