//! Commitments by area: what was promised, how it came out, what that rests on.

use jiff::civil::Date;
use serde::Serialize;

use super::{
    Frame,
    check::{Check, checks},
    disclosure::{Disclosure, Passage, disclose, passage},
    evidence::Basis,
    limitation::{Limitation, limitations},
    profile::excluded,
    promise::Promise,
    sample::{Sample, samples},
    tally::Tally,
};
use crate::audit::{
    Audit, Text,
    paper::Stage,
    programme::{self, AreaId, CommitmentId, Kind, Layer, Obliged, RiskId, SourceId, Standing},
    publication::Item,
    register::Register,
    subject::{Fact, Subject},
    verdict::Value,
};

/// A group of commitments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Area {
    /// Such as `telemetry`.
    pub id: AreaId,
    /// Title.
    pub title: Text,
    /// The conclusion on the area; absent if inside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conclusion: Option<Passage>,
    /// How its commitments came out.
    pub tally: Tally,
    /// Its commitments, in order.
    pub commitments: Vec<Commitment>,
}

/// One commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Commitment {
    /// Such as `TEL-3`.
    pub id: CommitmentId,
    /// A few words.
    pub title: Text,
    /// The commitment, in the programme's words. The auditor's own contract text is never here.
    pub statement: Text,
    /// Who is obliged.
    pub obliged: Obliged,
    /// What kind of thing keeps it.
    pub kind: Kind,
    /// How strong it is.
    pub standing: Standing,
    /// Since when it is in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Text>,
    /// By when it is to be kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The risks that it mitigates.
    pub risks: Vec<RiskId>,
    /// Where it stands in a source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// What does not agree in the source about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anomaly: Option<Text>,
    /// The verdicts; absent if inside or not reviewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdicts: Option<Disclosure<Verdicts>>,
    /// Why it does not apply; absent if inside or not reviewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<Disclosure<Text>>,
    /// The timeline of its promise; absent if inside or not reviewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promise: Option<Disclosure<Promise>>,
    /// The conclusion; absent if inside or not reviewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conclusion: Option<Passage>,
    /// What was asked for and not provided, where the verdicts are public: the standards force it to be said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub limitations: Vec<Limitation>,
    /// The samples that were chosen, in numbers; only where the verdicts are public.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub samples: Vec<Disclosure<Sample>>,
    /// The tests that were done by program, where they were chosen; only where the verdicts are public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checks: Option<Disclosure<Vec<Check>>>,
    /// The customer-side commitments that it depends on.
    pub depends: Vec<CommitmentId>,
    /// The evidence it rests on; absent where neither verdicts nor conclusion are public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Basis>,
}

/// Where something stands in a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Origin {
    /// The source.
    pub source: SourceId,
    /// Where in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locator: Option<Text>,
}

/// The verdicts on a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Verdicts {
    /// The verdict on the whole: the heaviest of the layers.
    pub overall: Value,
    /// The verdict on each layer.
    pub layers: Vec<LayerVerdict>,
}

/// The verdict on one layer. Its reason is the auditor's own; the conclusion tells it where it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LayerVerdict {
    /// The layer.
    pub layer: Layer,
    /// What is judged.
    pub verdict: Value,
}

impl Commitment {
    /// Returns the published verdict on the whole.
    pub fn overall(&self) -> Option<Value> {
        self.verdicts.as_ref().and_then(Disclosure::public).map(|verdicts| verdicts.overall)
    }

    /// Returns the date by which it stands in order: the one promised first, else the first that was announced.
    pub fn dated(&self) -> Option<Date> {
        let promise = self.promise.as_ref().and_then(Disclosure::public);
        self.due.or_else(|| promise?.changes.first().map(|change| change.to))
    }

    fn new(audit: &Audit, frame: &Frame, commitment: &programme::Commitment) -> Self {
        let accepted = audit.standing(commitment).stage == Stage::Accepted;
        let item = Item::Verdicts(commitment.id.clone());
        let (verdicts, conclusion) = if accepted {
            (
                disclose(audit, &item, true, || verdicts(audit, commitment)),
                passage(audit, &Subject::Conclusion(commitment.id.clone())),
            )
        } else {
            (None, None)
        };
        let judged = verdicts.as_ref().is_some_and(|told| told.public().is_some());
        let told = judged || conclusion.as_ref().is_some_and(|told| told.public().is_some());
        let day = audit.fact(Fact::ReportDate).and_then(|date| date.parse().ok()).unwrap_or(frame.date);
        let recorded = audit.promise(commitment, day).is_some_and(|it| it.is_recorded());
        let promise = || Promise::of(audit, commitment, day).filter(|_| recorded);
        Self {
            not_applicable: accepted.then(|| excluded(audit, &commitment.id)).flatten(),
            promise: accepted
                .then(|| disclose(audit, &Item::Promise(commitment.id.clone()), recorded, promise))
                .flatten(),
            id: commitment.id.clone(),
            title: commitment.title.clone(),
            statement: commitment.statement.clone(),
            obliged: commitment.obliged,
            kind: commitment.kind,
            standing: commitment.standing,
            since: commitment.since.clone(),
            due: commitment.due,
            risks: commitment.risks.clone(),
            origin: commitment.source.clone().map(|source| Origin { source, locator: commitment.locator.clone() }),
            anomaly: commitment.anomaly.clone(),
            verdicts,
            conclusion,
            limitations: if judged { limitations(audit, commitment) } else { Vec::new() },
            samples: if judged { samples(audit, commitment) } else { Vec::new() },
            checks: if judged { checks(audit, commitment) } else { None },
            depends: commitment.depends.clone(),
            evidence: told.then(|| Basis::of(audit, audit.evidence_for(&commitment.id))),
        }
    }
}

fn verdicts(audit: &Audit, commitment: &programme::Commitment) -> Option<Verdicts> {
    if audit.excluded(&commitment.id).is_some() {
        return Some(Verdicts { overall: Value::NotApplicable, layers: Vec::new() });
    }
    let paper = audit.papers.get(&commitment.id)?;
    let layers: Vec<_> = commitment
        .layers()
        .into_iter()
        .filter_map(|layer| {
            let verdict = paper.verdicts.get(&layer).and_then(Register::settled)?.value;
            Some(LayerVerdict { layer, verdict })
        })
        .collect();
    let overall = Value::overall(layers.iter().map(|layer| layer.verdict))?;
    Some(Verdicts { overall, layers })
}

/// Returns all areas, in order.
pub(super) fn areas(audit: &Audit, frame: &Frame) -> Vec<Area> {
    let programme = &audit.programme;
    programme
        .areas
        .iter()
        .map(|area| {
            let own = programme.commitments.iter().filter(|commitment| commitment.area == area.id);
            let commitments: Vec<_> = own.map(|commitment| Commitment::new(audit, frame, commitment)).collect();
            Area {
                id: area.id.clone(),
                title: area.title.clone(),
                conclusion: passage(audit, &Subject::Area(area.id.clone())),
                tally: Tally::of(&commitments),
                commitments,
            }
        })
        .collect()
}
