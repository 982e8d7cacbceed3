//! Findings as JSON; described in `docs/json.md`.

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use crate::{
    audit::{
        Audit, EventId, Label, LogName, Sha256, Text, Thing,
        earlier::{Earlier, EarlierYear, Past},
        finding::{Exhibit, Finding, FindingDetails, FindingStatus, Heard, Hearing, Said},
        programme::{CommitmentId, Level, Rating, RiskId},
        subject::{FindingField, Subject},
    },
    cli::json::{self, SpotJson, TextsJson, Versioned, versions},
};

#[derive(Serialize)]
pub(super) struct ListJson {
    format: u32,
    findings: Vec<FindingJson>,
}

#[derive(Serialize)]
pub(super) struct OneJson {
    format: u32,
    finding: FindingJson,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct FindingJson {
    id: EventId,
    label: Label,
    raised: Timestamp,
    raised_by: LogName,
    first_raised: Timestamp,
    repeat: bool,
    overdue: bool,
    follow_up_due: bool,
    details: Vec<Versioned<DetailsJson>>,
    hearing: Vec<Versioned<HearingJson>>,
    ratings: Vec<RatingJson>,
    statuses: Vec<StatusJson>,
    earlier: Vec<YearJson>,
    criterion: TextsJson,
    condition: TextsJson,
    cause: TextsJson,
    effect: TextsJson,
    recommendation: TextsJson,
    response: TextsJson,
    action: TextsJson,
    used_in: Vec<SpotJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct DetailsJson {
    title: Text,
    commitments: Vec<CommitmentId>,
    risks: Vec<RiskId>,
    evidence: Vec<ExhibitJson>,
    likelihood: Level,
    impact: Level,
    level: Level,
    owner: Option<String>,
    due: Option<Date>,
    status: FindingStatus,
    verified: Vec<ExhibitJson>,
    accepted_until: Option<Date>,
    superseded_by: Option<String>,
    repeats: Option<String>,
}

#[derive(Serialize)]
struct ExhibitJson {
    label: String,
    locator: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct HearingJson {
    asked: Date,
    of: Option<String>,
    outcome: &'static str,
    day: Date,
}

#[derive(Serialize)]
struct RatingJson {
    at: Timestamp,
    by: String,
    likelihood: Level,
    impact: Level,
    level: Level,
    reason: Option<String>,
}

#[derive(Serialize)]
struct StatusJson {
    at: Timestamp,
    by: String,
    status: FindingStatus,
    reason: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct YearJson {
    dossier: Sha256,
    audit: Text,
    period: crate::audit::opening::Period,
    label: Label,
    commitments: Vec<CommitmentId>,
    evidence: Vec<String>,
    likelihood: Level,
    impact: Level,
    level: Level,
    status: FindingStatus,
    texts: Sha256,
}

pub(super) fn list(audit: &Audit, today: Date) -> ListJson {
    let findings = audit.findings.values().map(|finding| document(audit, finding, today)).collect();
    ListJson { format: json::FORMAT, findings }
}

pub(super) fn one(audit: &Audit, finding: &Finding, today: Date) -> OneJson {
    OneJson { format: json::FORMAT, finding: document(audit, finding, today) }
}

fn exhibit(audit: &Audit, exhibit: &Exhibit) -> ExhibitJson {
    let label = audit.evidence.get(&exhibit.evidence).map(|evidence| evidence.label.to_string());
    ExhibitJson { label: label.unwrap_or_else(|| exhibit.evidence.to_string()), locator: exhibit.locator.clone() }
}

fn document(audit: &Audit, finding: &Finding, today: Date) -> FindingJson {
    let texts = |field| json::texts(audit, &Subject::Finding(finding.id.clone(), field));
    let (first_raised, repeat) = audit.first_raised(finding);
    // What a carried finding starts with was said in the earlier audit already.
    let skip = usize::from(finding.earlier.is_some());
    let earlier = finding.earlier.as_ref();
    let past_ratings = earlier.map(|earlier| earlier.ratings.as_slice()).unwrap_or_default();
    let past_statuses = earlier.map(|earlier| earlier.statuses.as_slice()).unwrap_or_default();
    FindingJson {
        id: finding.id.clone(),
        label: finding.label.clone(),
        raised: finding.raised,
        raised_by: finding.id.log.clone(),
        first_raised,
        repeat,
        overdue: finding.overdue(today),
        follow_up_due: finding.follow_up_due(),
        details: versions(Some(&finding.details), |held| details(audit, held)),
        hearing: versions(Some(&finding.hearing), hearing),
        ratings: past_ratings
            .iter()
            .map(|past| rating(past.value, past_said(past)))
            .chain(finding.ratings.iter().skip(skip).map(|it| rating(it.value, said(audit, it))))
            .collect(),
        statuses: past_statuses
            .iter()
            .map(|past| status(past.value, past_said(past)))
            .chain(finding.statuses.iter().skip(skip).map(|it| status(it.value, said(audit, it))))
            .collect(),
        earlier: earlier.into_iter().flat_map(|Earlier { years, .. }| years).map(year).collect(),
        criterion: texts(FindingField::Criterion),
        condition: texts(FindingField::Condition),
        cause: texts(FindingField::Cause),
        effect: texts(FindingField::Effect),
        recommendation: texts(FindingField::Recommendation),
        response: texts(FindingField::Response),
        action: texts(FindingField::Action),
        used_in: json::used_in(audit, &Thing::Finding(finding.id.clone())),
    }
}

fn details(audit: &Audit, details: &FindingDetails) -> DetailsJson {
    let label = |id: &EventId| audit.findings.get(id).map_or_else(|| id.to_string(), |known| known.label.to_string());
    DetailsJson {
        title: details.title.clone(),
        commitments: details.commitments.clone(),
        risks: details.risks.clone(),
        evidence: details.evidence.iter().map(|it| exhibit(audit, it)).collect(),
        likelihood: details.rating.likelihood,
        impact: details.rating.impact,
        level: details.rating.level(),
        owner: details.owner.clone(),
        due: details.due,
        status: details.status,
        verified: details.verified.iter().map(|it| exhibit(audit, it)).collect(),
        accepted_until: details.accepted_until,
        superseded_by: details.superseded_by.as_ref().map(label),
        repeats: details.repeats.as_ref().map(label),
    }
}

fn hearing(hearing: &Hearing) -> HearingJson {
    let (outcome, day) = match hearing.outcome {
        Heard::Awaited { by } => ("awaited", by),
        Heard::Received { on } => ("received", on),
        Heard::NotReceived { by } => ("not-received", by),
    };
    HearingJson { asked: hearing.asked, of: hearing.of.clone(), outcome, day }
}

/// When something was said, by whom, why.
type Who = (Timestamp, String, Option<String>);

fn past_said<T>(past: &Past<T>) -> Who {
    (past.at, past.by.clone(), past.reason.clone())
}

fn said<T>(audit: &Audit, said: &Said<T>) -> Who {
    (said.at, audit.name_of(&said.id.log).to_owned(), said.reason.clone())
}

fn rating(rating: Rating, (at, by, reason): Who) -> RatingJson {
    RatingJson { at, by, likelihood: rating.likelihood, impact: rating.impact, level: rating.level(), reason }
}

fn status(status: FindingStatus, (at, by, reason): Who) -> StatusJson {
    StatusJson { at, by, status, reason }
}

fn year(year: &EarlierYear) -> YearJson {
    YearJson {
        dossier: year.dossier,
        audit: year.audit.clone(),
        period: year.period,
        label: year.label.clone(),
        commitments: year.commitments.clone(),
        evidence: year.evidence.clone(),
        likelihood: year.rating.likelihood,
        impact: year.rating.impact,
        level: year.rating.level(),
        status: year.status,
        texts: year.texts,
    }
}
