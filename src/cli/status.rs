//! `waarmerk status`: where the audit stands.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use super::{
    conflict,
    face::Face,
    failure::{Answer, Failure},
    json,
    table::Table,
};
use crate::{
    audit::{
        Audit, EventId, LogName, Sha256, Text,
        member::Role,
        opening::Period,
        paper::Stage,
        programme::{AreaId, Commitment},
        verdict::Value,
    },
    lang::visible,
    work::{Session, explain_completion},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct StatusJson {
    format: u32,
    id: Sha256,
    title: Text,
    client: String,
    supplier: String,
    demonstration: bool,
    period: Period,
    me: Option<MeJson>,
    commitments: usize,
    stages: BTreeMap<&'static str, usize>,
    areas: Vec<AreaJson>,
    evidence: BTreeMap<&'static str, usize>,
    findings: usize,
    conflicts: Vec<String>,
    uncounted: usize,
    review_waived: bool,
    completion: CompletionJson,
    publications: Vec<PublicationJson>,
}

/// When the file closes, or that it was closed.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct CompletionJson {
    report_date: Option<Date>,
    assembly_days: u16,
    closes: Option<Date>,
    days_left: Option<i32>,
    closed: Option<ClosedJson>,
    additions: usize,
    purged: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ClosedJson {
    at: Timestamp,
    by: LogName,
    report: Option<String>,
    retain_until: Date,
    reason: Option<String>,
}

#[derive(Serialize)]
struct MeJson {
    log: LogName,
    name: String,
    role: Option<Role>,
}

#[derive(Serialize)]
struct AreaJson {
    id: AreaId,
    title: Text,
    commitments: usize,
    accepted: usize,
    verdicts: BTreeMap<&'static str, usize>,
    evidence: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct PublicationJson {
    name: String,
    date: Date,
    supersedes: Option<String>,
    superseded_by: Option<String>,
    accepted_by: Vec<LogName>,
    signatures: Vec<SignatureJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct SignatureJson {
    signs_as: &'static str,
    certificate: String,
    level: String,
    by: LogName,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let session = face.look()?;
    if args.json {
        let document = document(&session, face);
        face.out.json(&document);
    } else {
        show(&session, face);
    }
    Ok(Answer::Yes)
}

fn of_area<'a>(audit: &'a Audit, area: &'a AreaId) -> impl Iterator<Item = &'a Commitment> {
    audit.programme.commitments.iter().filter(move |commitment| commitment.area == *area)
}

fn stages(audit: &Audit) -> BTreeMap<&'static str, usize> {
    let mut stages: BTreeMap<_, _> = Stage::ALL.into_iter().map(|stage| (stage.name(), 0)).collect();
    for commitment in &audit.programme.commitments {
        *stages.entry(audit.standing(commitment).stage.name()).or_default() += 1;
    }
    stages
}

fn evidence_states(audit: &Audit) -> BTreeMap<&'static str, usize> {
    let mut states = BTreeMap::from([("new", 0), ("accepted", 0), ("returned", 0), ("conflict", 0)]);
    for evidence in audit.evidence.values() {
        *states.entry(json::state(evidence)).or_default() += 1;
    }
    states
}

/// Returns how many commitments of the area have which verdict as a whole; `None` for those without one.
fn verdicts(audit: &Audit, area: &AreaId) -> BTreeMap<Option<Value>, usize> {
    let mut verdicts = BTreeMap::new();
    for commitment in of_area(audit, area) {
        *verdicts.entry(audit.verdict(commitment)).or_default() += 1;
    }
    verdicts
}

fn accepted(audit: &Audit, area: &AreaId) -> usize {
    of_area(audit, area).filter(|commitment| audit.standing(commitment).stage == Stage::Accepted).count()
}

fn evidence_of(audit: &Audit, area: &AreaId) -> usize {
    let serving = of_area(audit, area).flat_map(|commitment| audit.evidence_for(&commitment.id));
    serving.map(|evidence| &evidence.id).collect::<std::collections::BTreeSet<_>>().len()
}

fn show(session: &Session, face: &mut Face) {
    let audit = session.audit();
    let lang = face.lang;
    let opening = &audit.opening;
    let dot = face.dot();
    face.out.line(&visible(opening.title.get(face.language())));
    let parties = lang.with(
        "status-parties",
        &[
            ("client", visible(&opening.client).into_owned().into()),
            ("supplier", visible(&opening.supplier).into_owned().into()),
        ],
    );
    let (from, to) = (lang.short_date(opening.period.from), lang.short_date(opening.period.to));
    face.out.line(&format!("{parties}{dot}{from} – {to}"));
    if opening.demonstration {
        face.out.line(&lang.text("status-demonstration"));
    }
    if let Some(me) = face.me() {
        let role = audit.member(&me).map(|member| lang.word("role", member.role.name()));
        let role = role.unwrap_or_else(|| lang.text("status-no-member"));
        let name = visible(audit.name_of(&me)).into_owned();
        face.out.line(&lang.with("status-me", &[("name", name.into()), ("role", role.into())]));
    }
    face.out.line("");
    let mut table = Table::with_numbers_in(&[1, 3]);
    table.row(["status-area", "status-accepted", "status-verdicts", "status-evidence"].map(|key| lang.text(key)));
    for area in &audit.programme.areas {
        let verdicts = verdicts(audit, &area.id);
        let open = verdicts.get(&None).map(|count| (None, count));
        let given = verdicts.iter().filter(|(value, _)| value.is_some()).map(|(value, count)| (*value, count));
        let marks = given.chain(open).map(|(value, count)| format!("{} {count}", face.mark(value)));
        table.row([
            face.text(&area.title),
            format!("{}/{}", accepted(audit, &area.id), of_area(audit, &area.id).count()),
            marks.collect::<Vec<_>>().join("  "),
            evidence_of(audit, &area.id).to_string(),
        ]);
    }
    table.print(&face.out);
    face.out.line("");
    totals(audit, face);
    completion(session, face);
}

/// Says when the file closes, or that it was closed, and what came after that.
fn completion(session: &Session, face: &mut Face) {
    let audit = session.audit();
    if let Some(state) = explain_completion::state(audit, session.today(), face.lang) {
        face.out.line(&state);
    }
    let added = audit.additions(session.history()).count();
    if added > 0 {
        face.out.line(&face.lang.with("status-added", &[("count", added.into())]));
    }
    if !audit.purged.is_empty() {
        face.out.line(&face.lang.with("status-purged", &[("count", audit.purged.len().into())]));
    }
}

fn totals(audit: &Audit, face: &mut Face) {
    let lang = face.lang;
    let dot = face.dot();
    let counts = stages(audit);
    let accepted = counts.get(Stage::Accepted.name()).copied().unwrap_or_default();
    let total = audit.programme.commitments.len();
    let parts = [
        lang.with("status-papers", &[("accepted", accepted.into()), ("total", total.into())]),
        lang.with("status-findings", &[("count", audit.findings.len().into())]),
        lang.with("status-pieces", &[("count", audit.evidence.len().into())]),
    ];
    face.out.line(&parts.join(dot));
    let waiting = [Stage::Submitted, Stage::Returned, Stage::Prepared].into_iter().filter_map(|stage| {
        let count = counts.get(stage.name()).copied().filter(|count| *count > 0)?;
        Some(format!("{} {}", lang.word("stage", stage.name()), lang.number(count as u64)))
    });
    let waiting = waiting.collect::<Vec<_>>().join(dot);
    if !waiting.is_empty() {
        face.out.line(&waiting);
    }
    for publication in &audit.publications {
        let name = visible(&publication.rendering.name).into_owned();
        let signed = publication.signatures.iter().map(|(_, _, it)| lang.word("signs-as", it.signs_as.name()));
        let signed = signed.collect::<Vec<_>>().join(", ");
        let line = if !signed.is_empty() {
            lang.with("status-signed", &[("name", name.into()), ("signed", signed.into())])
        } else if publication.accepted.is_empty() {
            lang.with("status-published", &[("name", name.into())])
        } else {
            lang.with("status-summary-accepted", &[("name", name.into())])
        };
        face.out.line(&line);
        if let Some(superseded) = explain_completion::superseded(audit, publication, lang) {
            face.out.line(&format!("  {superseded}"));
        }
    }
    let conflicts = conflict::names(audit);
    if !conflicts.is_empty() {
        let what = visible(&conflicts.join(", ")).into_owned();
        let values = [("count", conflicts.len().into()), ("what", what.into())];
        face.out.line(&lang.with("conflict-notice", &values));
    }
    if !audit.uncounted.is_empty() {
        face.out.line(&lang.with("status-uncounted", &[("count", audit.uncounted.len().into())]));
    }
}

fn document(session: &Session, face: &Face) -> StatusJson {
    let (audit, id) = (session.audit(), session.id());
    let named = |id: &EventId| {
        audit.publications.iter().find(|known| known.id == *id).map(|known| known.rendering.name.clone())
    };
    let opening = &audit.opening;
    let area = |area: &crate::audit::programme::Area| AreaJson {
        id: area.id.clone(),
        title: area.title.clone(),
        commitments: of_area(audit, &area.id).count(),
        accepted: accepted(audit, &area.id),
        verdicts: verdicts(audit, &area.id)
            .into_iter()
            .map(|(value, count)| (value.map_or("open", Value::name), count))
            .collect(),
        evidence: evidence_of(audit, &area.id),
    };
    let publication = |publication: &crate::audit::publication::Publication| PublicationJson {
        name: publication.rendering.name.clone(),
        date: publication.rendering.date,
        supersedes: publication.rendering.supersedes.as_ref().and_then(named),
        superseded_by: audit.superseded_by(&publication.id).map(|later| later.rendering.name.clone()),
        accepted_by: publication.accepted.iter().map(|(event, _)| event.log.clone()).collect(),
        signatures: publication
            .signatures
            .iter()
            .map(|(event, _, signature)| SignatureJson {
                signs_as: signature.signs_as.name(),
                certificate: signature.certificate.clone(),
                level: signature.level.clone(),
                by: event.log.clone(),
            })
            .collect(),
    };
    let assembly = audit.assembly(session.today());
    StatusJson {
        format: json::FORMAT,
        id,
        title: opening.title.clone(),
        client: opening.client.clone(),
        supplier: opening.supplier.clone(),
        demonstration: opening.demonstration,
        period: opening.period,
        me: face.me().map(|log| MeJson {
            name: audit.name_of(&log).to_owned(),
            role: audit.member(&log).map(|member| member.role),
            log,
        }),
        commitments: audit.programme.commitments.len(),
        stages: stages(audit),
        areas: audit.programme.areas.iter().map(area).collect(),
        evidence: evidence_states(audit),
        findings: audit.findings.len(),
        conflicts: conflict::names(audit),
        uncounted: audit.uncounted.len(),
        review_waived: audit.waiver.is_some(),
        completion: CompletionJson {
            report_date: audit.report().map(|report| report.rendering.date),
            assembly_days: audit.assembly_days(),
            closes: assembly.map(|assembly| assembly.due),
            days_left: assembly.map(|assembly| assembly.left),
            closed: audit.closing.as_ref().map(|closing| ClosedJson {
                at: closing.at,
                by: closing.id.log.clone(),
                report: closing.report.as_ref().and_then(named),
                retain_until: closing.retain_until,
                reason: closing.reason.clone(),
            }),
            additions: audit.additions(session.history()).count(),
            purged: audit.purged.len(),
        },
        publications: audit.publications.iter().map(publication).collect(),
    }
}
