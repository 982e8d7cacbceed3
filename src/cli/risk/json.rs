//! The risk register as JSON; described in `docs/json.md`.

use jiff::civil::Date;
use serde::Serialize;

use crate::{
    audit::{
        Audit, Label, Text,
        programme::{CommitmentId, Level, Rating, Risk, RiskId, SourceId},
        risk::{Matrix, Mitigation, Outcomes, Residual},
        subject::Subject,
        verdict::Value,
    },
    cli::json::{self, TextsJson, Versioned, versions},
};

#[derive(Serialize)]
pub(super) struct RegisterJson {
    format: u32,
    risks: Vec<RiskJson>,
    anomalies: Vec<AnomalyJson>,
}

#[derive(Serialize)]
pub(super) struct OneJson {
    format: u32,
    risk: RiskJson,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct RiskJson {
    id: RiskId,
    title: Text,
    source: SourceId,
    locator: Text,
    measures: Option<Text>,
    before: RatedJson,
    after: Vec<Versioned<RatedJson>>,
    reason: TextsJson,
    mitigations: Vec<MitigationJson>,
    outcomes: OutcomesJson,
    acceptances: Vec<Versioned<AcceptanceJson>>,
    residual: &'static str,
    findings: Vec<Label>,
}

#[derive(Serialize)]
struct RatedJson {
    likelihood: Level,
    impact: Level,
    level: Level,
}

impl From<Rating> for RatedJson {
    fn from(rating: Rating) -> Self {
        Self { likelihood: rating.likelihood, impact: rating.impact, level: rating.level() }
    }
}

#[derive(Serialize)]
struct MitigationJson {
    commitment: CommitmentId,
    verdict: Option<Value>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct OutcomesJson {
    measures: usize,
    met: usize,
    partly_met: usize,
    not_met: usize,
    not_established: usize,
    open: usize,
}

#[derive(Serialize)]
struct AcceptanceJson {
    owner: String,
    until: Date,
}

#[derive(Serialize)]
struct AnomalyJson {
    source: SourceId,
    locator: Text,
    text: Text,
}

#[derive(Serialize)]
pub(super) struct MatricesJson {
    format: u32,
    before: Vec<CellJson>,
    after: Vec<CellJson>,
}

#[derive(Serialize)]
struct CellJson {
    likelihood: Level,
    impact: Level,
    level: Level,
    risks: Vec<RiskId>,
}

pub(super) fn register(audit: &Audit, today: Date) -> RegisterJson {
    let anomaly = |(source, anomaly): (&crate::audit::programme::Source, &crate::audit::programme::Anomaly)| {
        AnomalyJson { source: source.id.clone(), locator: anomaly.locator.clone(), text: anomaly.text.clone() }
    };
    RegisterJson {
        format: json::FORMAT,
        risks: audit.programme.risks.iter().map(|known| risk(audit, known, today)).collect(),
        anomalies: audit.risk_anomalies().map(anomaly).collect(),
    }
}

pub(super) fn one(audit: &Audit, known: &Risk, today: Date) -> OneJson {
    OneJson { format: json::FORMAT, risk: risk(audit, known, today) }
}

fn risk(audit: &Audit, risk: &Risk, today: Date) -> RiskJson {
    let mitigations = audit.mitigations(&risk.id);
    let outcomes = Outcomes::of(&mitigations);
    RiskJson {
        id: risk.id.clone(),
        title: risk.title.clone(),
        source: risk.source.clone(),
        locator: risk.locator.clone(),
        measures: risk.measures.clone(),
        before: risk.before.into(),
        after: versions(audit.ratings.get(&risk.id), |rating| (*rating).into()),
        reason: json::texts(audit, &Subject::Risk(risk.id.clone())),
        mitigations: mitigations.iter().map(mitigation).collect(),
        outcomes: OutcomesJson {
            measures: outcomes.all(),
            met: outcomes.met,
            partly_met: outcomes.partly_met,
            not_met: outcomes.not_met,
            not_established: outcomes.not_established,
            open: outcomes.open,
        },
        acceptances: versions(audit.residuals.get(&risk.id), |(owner, until)| AcceptanceJson {
            owner: owner.clone(),
            until: *until,
        }),
        residual: match audit.residual(&risk.id, today) {
            Residual::Unrated => "unrated",
            Residual::Conflict => "conflict",
            Residual::Open(_) => "open",
            Residual::Accepted(..) => "accepted",
            Residual::Expired(..) => "expired",
        },
        findings: audit.open_findings_on(&risk.id).map(|finding| finding.label.clone()).collect(),
    }
}

fn mitigation(mitigation: &Mitigation<'_>) -> MitigationJson {
    MitigationJson { commitment: mitigation.commitment.id.clone(), verdict: mitigation.verdict }
}

pub(super) fn matrices(audit: &Audit) -> MatricesJson {
    MatricesJson { format: json::FORMAT, before: cells(&Matrix::before(audit)), after: cells(&Matrix::after(audit)) }
}

/// Returns all nine cells, from the lowest likelihood and impact up.
fn cells(matrix: &Matrix) -> Vec<CellJson> {
    let ratings = Level::ALL.into_iter().flat_map(|likelihood| Level::ALL.map(|impact| Rating { likelihood, impact }));
    let cell = |rating: Rating| CellJson {
        likelihood: rating.likelihood,
        impact: rating.impact,
        level: rating.level(),
        risks: matrix.at(rating).cloned().collect(),
    };
    ratings.map(cell).collect()
}
