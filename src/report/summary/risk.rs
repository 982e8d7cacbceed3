//! The risk register, before and after.

use jiff::civil::Date;
use serde::Serialize;

use super::{
    commitment::{Area, Origin},
    disclosure::{Disclosure, Passage, disclose, passage},
    finding::Rated,
    tally::Tally,
};
use crate::audit::{
    Audit, Label, Text,
    programme::RiskId,
    publication::{Item, Publicity},
    register::Register,
    subject::Subject,
};

/// A risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Risk {
    /// Its number in the source.
    pub id: RiskId,
    /// What may go wrong.
    pub title: Text,
    /// How it was rated before any measure.
    pub before: Rated,
    /// What the source names as the measures against it; absent where it names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measures: Option<Text>,
    /// Where it stands in the source.
    pub origin: Origin,
    /// How the commitments that mitigate it came out.
    pub mitigation: Tally,
    /// The public findings on it that are not closed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Label>,
    /// How it is rated now, and who accepted what remains; absent if inside or not rated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Disclosure<After>>,
    /// Why it is rated so; absent if inside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Passage>,
}

/// A risk as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct After {
    /// How it is rated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rated>,
    /// Who accepted what remains; absent if nobody did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted: Option<Acceptance>,
}

/// The acceptance of what remains of a risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Acceptance {
    /// By whom.
    pub owner: String,
    /// Until when.
    pub until: Date,
    /// Whether that day was past on the day as of which the summary tells outcomes.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub expired: bool,
}

/// Returns the register, in the order of the programme.
pub(super) fn risks(audit: &Audit, areas: &[Area], as_of: Date) -> Vec<Risk> {
    let after = |id: &RiskId| {
        let after = After {
            rating: audit.ratings.get(id).and_then(Register::settled).copied().map(Rated::from),
            accepted: audit.residuals.get(id).and_then(Register::settled).map(|(owner, until)| Acceptance {
                owner: owner.clone(),
                until: *until,
                expired: *until < as_of,
            }),
        };
        (after.rating.is_some() || after.accepted.is_some()).then_some(after)
    };
    audit
        .programme
        .risks
        .iter()
        .map(|risk| {
            let exists = audit.ratings.contains_key(&risk.id) || audit.residuals.contains_key(&risk.id);
            let all = areas.iter().flat_map(|area| &area.commitments);
            Risk {
                id: risk.id.clone(),
                title: risk.title.clone(),
                before: risk.before.into(),
                measures: risk.measures.clone(),
                origin: Origin { source: risk.source.clone(), locator: Some(risk.locator.clone()) },
                mitigation: Tally::of(all.filter(|commitment| commitment.risks.contains(&risk.id))),
                findings: open_findings(audit, &risk.id),
                after: disclose(audit, &Item::Risk(risk.id.clone()), exists, || after(&risk.id)),
                reason: passage(audit, &Subject::Risk(risk.id.clone())),
            }
        })
        .collect()
}

fn open_findings(audit: &Audit, risk: &RiskId) -> Vec<Label> {
    let public = audit
        .open_findings_on(risk)
        .filter(|finding| audit.publicity(&Item::Finding(finding.id.clone())) == Publicity::Public);
    public.map(|finding| finding.label.clone()).collect()
}
