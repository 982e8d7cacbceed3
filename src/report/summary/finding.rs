//! Findings, as far as they are public.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::{
    disclosure::{Disclosure, Passage, disclose, passage},
    evidence::{Basis, place},
    history::{History, day, history},
};
use crate::audit::{
    Audit, EventId, Label, Text,
    finding::{self, FindingStatus, Heard},
    programme::{CommitmentId, Level, Rating, RiskId},
    publication::{Item, Publicity},
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
    /// The risks that it bears on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<RiskId>,
    /// When it was first raised, in whichever year.
    pub first_raised: Date,
    /// Whether it was resolved once, and came back.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub repeat: bool,
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
    /// The evidence in which the auditor saw that it is resolved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<Basis>,
    /// Until when its owner leaves it as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted_until: Option<Date>,
    /// The finding that replaces it, where that one is public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<Label>,
    /// How the audited party was heard.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hearing: Option<Hearing>,
    /// The evidence that shows it.
    pub evidence: Basis,
    /// Its texts, in order; one that is inside is not listed.
    pub texts: Vec<FindingText>,
    /// How it came to stand where it does; absent if inside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub history: Option<Disclosure<History>>,
}

/// How the audited party was heard on a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Hearing {
    /// The day on which it was put to it.
    pub asked: Date,
    /// To whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// What came of it.
    pub outcome: HearingOutcome,
    /// By when a response is awaited, when it was received, or by when none had come.
    pub day: Date,
}

/// What came of hearing the audited party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HearingOutcome {
    /// A response is awaited.
    Awaited,
    /// A response was received.
    Received,
    /// None was received.
    NotReceived,
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
    let (first_raised, repeat) = audit.first_raised(finding);
    let repeated = details.repeats.as_ref().and_then(|id| audit.findings.get(id));
    let item = Item::FindingHistory(finding.id.clone());
    let public = |id: &&EventId| audit.publicity(&Item::Finding((*id).clone())) == Publicity::Public;
    let replacement = details.superseded_by.as_ref().filter(public).and_then(|id| audit.findings.get(id));
    let exhibits = details.evidence.iter().filter_map(|exhibit| audit.evidence.get(&exhibit.evidence));
    let exhibits: BTreeMap<_, _> = exhibits.map(|evidence| (&evidence.id, evidence)).collect();
    let verified = details.verified.iter().filter_map(|exhibit| audit.evidence.get(&exhibit.evidence));
    let verified: BTreeMap<_, _> = verified.map(|evidence| (&evidence.id, evidence)).collect();
    Some(Finding {
        label: finding.label.clone(),
        title: details.title.clone(),
        commitments: details.commitments.clone(),
        risks: details.risks.clone(),
        first_raised: day(first_raised),
        repeat,
        rating: details.rating.into(),
        owner: details.owner.clone(),
        due: details.due,
        status: details.status,
        verified: (!verified.is_empty()).then(|| Basis::of(audit, verified.into_values())),
        accepted_until: details.accepted_until,
        superseded_by: replacement.map(|finding| finding.label.clone()),
        hearing: finding.hearing.settled().map(hearing),
        evidence: Basis::of(audit, exhibits.into_values()),
        texts: FindingField::ALL
            .into_iter()
            .filter_map(|field| {
                let text = passage(audit, &Subject::Finding(finding.id.clone(), field))?;
                Some(FindingText { field, text })
            })
            .collect(),
        history: disclose(audit, &item, true, || Some(history(finding, repeated))),
    })
}

fn hearing(hearing: &finding::Hearing) -> Hearing {
    let (outcome, day) = match hearing.outcome {
        Heard::Awaited { by } => (HearingOutcome::Awaited, by),
        Heard::Received { on } => (HearingOutcome::Received, on),
        Heard::NotReceived { by } => (HearingOutcome::NotReceived, by),
    };
    Hearing { asked: hearing.asked, of: hearing.of.clone(), outcome, day }
}
