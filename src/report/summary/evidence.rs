//! Evidence: what is public is named, what is withheld is marked, all else is counted.

use serde::Serialize;

use crate::audit::{
    Audit, Label, Sha256,
    evidence::{Classification, Evidence},
    publication::{Item, Publicity, WooGround},
};

/// A piece of evidence that is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Piece {
    /// Its label.
    pub label: Label,
    /// Its original name.
    pub name: String,
    /// Size in bytes.
    pub size: u64,
    /// SHA-256 of its bytes.
    pub sha256: Sha256,
}

/// All evidence of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EvidenceList {
    /// How many pieces the file holds.
    pub count: usize,
    /// How many of them were found suitable.
    pub accepted: usize,
    /// Those that are public, by label.
    pub public: Vec<Piece>,
}

impl EvidenceList {
    pub(super) fn new(audit: &Audit) -> Self {
        let mut public: Vec<_> = audit.evidence.values().filter(|evidence| named(audit, evidence)).collect();
        public.sort_by_key(|evidence| place(&evidence.label));
        Self {
            count: audit.evidence.len(),
            accepted: audit.evidence.values().filter(|evidence| evidence.accepted()).count(),
            public: public
                .into_iter()
                .map(|evidence| Piece {
                    label: evidence.label.clone(),
                    name: evidence.bytes.name.clone(),
                    size: evidence.bytes.size,
                    sha256: evidence.bytes.sha256,
                })
                .collect(),
        }
    }
}

/// The evidence that something rests on. Only what was found suitable.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Basis {
    /// How many pieces.
    pub count: usize,
    /// The labels of those that are public.
    pub public: Vec<Label>,
    /// The ground of each that is withheld, in order of the grounds.
    pub withheld: Vec<WooGround>,
}

impl Basis {
    /// Returns how many pieces are neither named nor marked as withheld.
    pub fn unnamed(&self) -> usize {
        self.count - self.public.len() - self.withheld.len()
    }

    pub(super) fn of<'a>(audit: &Audit, evidence: impl Iterator<Item = &'a Evidence>) -> Self {
        let mut basis = Self::default();
        for evidence in evidence.filter(|evidence| evidence.accepted()) {
            basis.count += 1;
            if named(audit, evidence) {
                basis.public.push(evidence.label.clone());
            } else if let Publicity::Withheld(ground) = audit.publicity(&Item::Evidence(evidence.id.clone())) {
                basis.withheld.push(ground);
            }
        }
        basis.public.sort_by_key(place);
        basis.withheld.sort();
        basis
    }
}

/// Returns whether the piece may be named. What somebody says is confidential never is, whatever was chosen before.
pub(super) fn named(audit: &Audit, evidence: &Evidence) -> bool {
    let confidential =
        evidence.details.heads().iter().any(|version| version.value.class == Classification::Confidential);
    !confidential && audit.publicity(&Item::Evidence(evidence.id.clone())) == Publicity::Public
}

/// Returns where the label stands in a list: by letter of the log, then by number.
pub(super) fn place(label: &Label) -> (String, u64) {
    let digits: String = label.0.chars().filter(char::is_ascii_digit).collect();
    let letters: String = label.0.chars().filter(|char| !char.is_ascii_digit()).collect();
    (letters, digits.parse().unwrap_or(u64::MAX))
}
