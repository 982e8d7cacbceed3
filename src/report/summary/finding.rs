//! Findings, as far as they are public.

use jiff::civil::Date;
use serde::Serialize;

use super::{
    disclosure::{Disclosure, Passage, disclose, passage},
    evidence::{Basis, place},
};
use crate::audit::{
    Audit, Label, Text,
    finding::{self, FindingStatus},
    programme::{CommitmentId, Level, Rating},
    publication::Item,
    subject::{FindingField, Subject},
};

/// A rating, with the level of the two together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Rated {
    /// How likely it is.
    pub likelihood: Level,
    /// How bad it is.
    pub impact: Level,
    /// The two together.
    pub level: Level,
}

impl From<Rating> for Rated {
    fn from(rating: Rating) -> Self {
        Self { likelihood: rating.likelihood, impact: rating.impact, level: rating.level() }
    }
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Finding {
    /// Its label.
    pub label: Label,
    /// A few words.
    pub title: Text,
    /// The commitments that it is about.
    pub commitments: Vec<CommitmentId>,
    /// How serious it is.
    pub rating: Rated,
    /// Who is going to resolve it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Where its follow-up stands.
    pub status: FindingStatus,
    /// The evidence that shows it.
    pub evidence: Basis,
    /// Its texts, in order; one that is inside is not listed.
    pub texts: Vec<FindingText>,
}

/// A text of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FindingText {
    /// Which.
    pub field: FindingField,
    /// What it says.
    pub text: Passage,
}

/// Returns what may be said of each finding: first those that are public, by label; then a gap for each that is withheld.
pub(super) fn findings(audit: &Audit) -> Vec<Disclosure<Finding>> {
    let mut findings: Vec<_> = audit
        .findings
        .values()
        .filter_map(|finding| disclose(audit, &Item::Finding(finding.id.clone()), true, || public(audit, finding)))
        .collect();
    findings.sort_by_key(|finding| match finding {
        Disclosure::Public(finding) => (0, place(&finding.label), None),
        Disclosure::Withheld(ground) => (1, (String::new(), 0), Some(*ground)),
    });
    findings
}

fn public(audit: &Audit, finding: &finding::Finding) -> Option<Finding> {
    let details = finding.details.settled()?;
    let exhibits = details.evidence.iter().filter_map(|exhibit| audit.evidence.get(&exhibit.evidence));
    let exhibits: std::collections::BTreeMap<_, _> = exhibits.map(|evidence| (&evidence.id, evidence)).collect();
    Some(Finding {
        label: finding.label.clone(),
        title: details.title.clone(),
        commitments: details.commitments.clone(),
        rating: details.rating.into(),
        owner: details.owner.clone(),
        due: details.due,
        status: details.status,
        evidence: Basis::of(audit, exhibits.into_values()),
        texts: FindingField::ALL
            .into_iter()
            .filter_map(|field| {
                let text = passage(audit, &Subject::Finding(finding.id.clone(), field))?;
                Some(FindingText { field, text })
            })
            .collect(),
    })
}
