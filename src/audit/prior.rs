//! Last year's audit, as far as this year's stands on it: pinned by digests, and what of it was carried over.
//!
//! All of it are facts of last year, recorded once when the dossier is begun. So this year's dossier can be read without
//! last year's, and anyone who has last year's can check what stands here.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    digest::Sha256,
    id::{EventId, LogName},
    opening::Period,
    programme::{Commitment, CommitmentId, Layer, Rating, RiskId},
    publication::PublishedFile,
    text::{Language, Text},
    verdict::{Value, Verdict},
};

/// Last year's dossier, pinned: named by digests that fix every byte of its history, and not copied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Prior {
    /// Its id: the SHA-256 of its `audit.toml`.
    pub dossier: Sha256,
    /// That audit's title.
    pub audit: Text,
    /// The period that it spoke about.
    pub period: Period,
    /// The last line of each of its logs.
    pub heads: BTreeMap<LogName, PinnedHead>,
    /// Its newest publication, if it had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publication: Option<PinnedPublication>,
}

/// The last line of a log: it fixes every line before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PinnedHead {
    /// Its number.
    pub seq: u64,
    /// SHA-256 of its bytes, without the newline.
    pub sha256: Sha256,
}

/// The newest publication of last year's dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PinnedPublication {
    /// Its name, such as `2025-1`.
    pub name: String,
    /// The date that the summary bears.
    pub date: Date,
    /// Whether it was signed.
    pub signed: bool,
    /// Its files as they stood, after every signature.
    pub files: Vec<PublishedFile>,
}

/// A working paper as it stood at the end of last year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PriorPaper {
    /// On which commitment.
    pub commitment: CommitmentId,
    /// The commitment's title then.
    pub title: Text,
    /// Digest of criterion and procedures then; see [`Commitment::digest`].
    pub digest: Sha256,
    /// The verdict per layer, where there was one.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub verdicts: BTreeMap<Layer, Verdict>,
    /// The conclusion, in the languages in which there was one.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub conclusion: BTreeMap<Language, String>,
    /// Who accepted the paper as it stood; absent if it was not accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<PriorAcceptance>,
    /// Whether the verdicts were public in last year's newest publication, and that was signed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub public: bool,
    /// The commitment as it was, where this year's programme does not hold it with the same digest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Box<Commitment>>,
}

impl PriorPaper {
    /// Returns last year's verdict on the commitment as a whole.
    pub fn verdict(&self) -> Option<Value> {
        Value::overall(self.verdicts.values().map(|verdict| verdict.value))
    }
}

/// Who accepted something last year, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PriorAcceptance {
    /// Full name.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Whether it was own work, under a waiver.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waived: bool,
}

/// A risk as it stood at the end of last year: what remained, and who accepted that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PriorRisk {
    /// Which.
    pub risk: RiskId,
    /// Its title then.
    pub title: Text,
    /// How it was rated after the audit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// Why, in the languages in which that was written.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reason: BTreeMap<Language, String>,
    /// Who accepted what remained, until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residual: Option<PriorResidual>,
}

/// Who accepted what remained of a risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PriorResidual {
    /// The person or body.
    pub owner: String,
    /// Until when.
    pub until: Date,
}

/// What this year's audit knows of last year's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LastYear {
    /// Last year's dossier, and the event that pinned it.
    pub prior: Option<(EventId, Prior)>,
    /// Its papers, by commitment.
    pub papers: BTreeMap<CommitmentId, PriorPaper>,
    /// Its risks.
    pub risks: BTreeMap<RiskId, PriorRisk>,
}
