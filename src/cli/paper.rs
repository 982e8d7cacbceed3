//! `waarmerk paper`: one working paper, whole.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use super::{
    applies::StatedJson,
    evidence,
    face::Face,
    failure::{Answer, Failure},
    finding::print_text,
    json::{self, AdditionJson, EvidenceJson, NeededJson, SpotJson, TextsJson, Versioned, versions},
    next,
    note::{self, NoteJson},
    promise, request, resolve,
    table::Table,
};
use crate::{
    audit::{
        Audit, EventId, Label, Language, LogName, Sha256, Thing,
        dependency::Dependency,
        paper::{Outcome, Stage, Undone},
        programme::{Commitment, CommitmentId, Layer, ServiceId},
        promise::Timeline,
        register::Register,
        subject::Subject,
        verdict::{Value, Verdict},
    },
    lang::visible,
    work::{self, explain_completion, profile, requests},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    commitment: String,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Document<'a> {
    format: u32,
    commitment: &'a Commitment,
    applicability: Vec<Versioned<StatedJson>>,
    proposed_not_applicable: Option<Vec<ServiceId>>,
    profile_changed: bool,
    depends_on: Vec<DependencyJson>,
    needed_by: Vec<DependencyJson>,
    stage: Stage,
    undone: Option<Undone>,
    verdict: Option<Value>,
    verdicts: BTreeMap<Layer, Vec<Versioned<VerdictJson>>>,
    conclusion: TextsJson,
    evidence: Vec<EvidenceJson>,
    findings: Vec<Label>,
    requests: Vec<Label>,
    limitations: Vec<LimitationJson>,
    notes: Vec<NoteJson>,
    used_in: Vec<SpotJson>,
    needed: Vec<NeededJson>,
    preparers: Vec<LogName>,
    submission: Option<SubmissionJson>,
    decision: Option<DecisionJson>,
    additions: Vec<AdditionJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct LimitationJson {
    request: Label,
    reason: String,
    said_by: String,
    event: EventId,
    at: Timestamp,
}

#[derive(Serialize)]
struct DependencyJson {
    id: CommitmentId,
    verdict: Option<Value>,
    stage: Stage,
}

impl From<Dependency<'_>> for DependencyJson {
    fn from(it: Dependency<'_>) -> Self {
        Self { id: it.commitment.id.clone(), verdict: it.verdict, stage: it.stage }
    }
}

#[derive(Serialize)]
struct VerdictJson {
    verdict: Value,
    reason: Option<String>,
}

#[derive(Serialize)]
struct SubmissionJson {
    event: EventId,
    by: LogName,
    at: Timestamp,
    digest: Sha256,
}

#[derive(Serialize)]
struct DecisionJson {
    event: EventId,
    by: LogName,
    at: Timestamp,
    accepted: bool,
    waived: bool,
    digest: Option<Sha256>,
    reason: Option<String>,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let commitment = resolve::commitment(audit, &args.commitment, face)?;
    if args.json {
        face.out.json(&document(audit, commitment));
    } else {
        show(audit, commitment, session.today(), face);
        next::of_paper(audit, commitment, face);
    }
    Ok(Answer::Yes)
}

fn show(audit: &Audit, commitment: &Commitment, day: jiff::civil::Date, face: &mut Face) {
    let lang = face.lang;
    let dot = face.dot();
    let stage = lang.word("stage", audit.standing(commitment).stage.name());
    face.out.line(&format!("{}  {}{dot}{stage}", visible(&commitment.id.0), face.text(&commitment.title)));
    let mut facts = vec![
        lang.word("obliged", commitment.obliged.name()).into_owned(),
        lang.word("kind", commitment.kind.name()).into_owned(),
        lang.word("standing", commitment.standing.name()).into_owned(),
    ];
    if let Some(since) = &commitment.since {
        facts.push(lang.with("paper-since", &[("since", face.text(since).into())]));
    }
    if let Some(due) = commitment.due {
        facts.push(lang.with("paper-due", &[("due", lang.date(due).into())]));
    }
    if let (Some(source), Some(locator)) = (&commitment.source, &commitment.locator) {
        facts.push(format!("{}, {}", visible(&source.0), face.text(locator)));
    }
    if !commitment.risks.is_empty() {
        let risks = commitment.risks.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        facts.push(lang.with("paper-risks", &[("risks", visible(&risks).into_owned().into())]));
    }
    face.out.line(&facts.join(dot));
    face.out.line("");
    let statement = commitment.statement.get(face.language()).to_owned();
    print_text(&statement, face);
    if let Some(quote) = &commitment.quote {
        heading("paper-quote", face);
        print_text(quote, face);
    }
    dependencies("paper-depends", &audit.depends_on(commitment), face);
    dependencies("paper-needed-by", &audit.needed_by(&commitment.id), face);
    if let Some(applies) = profile::applies(audit, commitment, lang) {
        heading("paper-applies", face);
        print_text(&applies, face);
    }
    procedures(commitment, face);
    if audit.excluded(&commitment.id).is_none() {
        verdicts(audit, commitment, face);
    }
    // A date alone stands at the top of the page.
    let timeline = audit.promise(commitment, audit.report_day());
    if let Some(timeline) = timeline.filter(Timeline::is_recorded) {
        heading("paper-promise", face);
        face.out.line(&format!("  {}", work::promise::standing(&timeline, lang)));
        promise::entries(audit, commitment, audit.report_day(), face).print(&face.out);
    }
    let evidence: Vec<_> = audit.evidence_for(&commitment.id).collect();
    if !evidence.is_empty() {
        heading("paper-evidence", face);
        evidence::table(audit, &evidence, face).print(&face.out);
    }
    let requests: Vec<_> = audit.requests_for(&commitment.id).collect();
    if !requests.is_empty() {
        heading("paper-requests", face);
        request::table(audit, &requests, day, face).print(&face.out);
    }
    let limitations: Vec<_> = audit.limitations_on(&commitment.id).collect();
    if !limitations.is_empty() {
        heading("paper-limitations", face);
        for limitation in limitations {
            print_text(&requests::limitation(&limitation, lang), face);
        }
    }
    let findings: Vec<_> = audit.findings_on(&commitment.id).collect();
    if !findings.is_empty() {
        heading("paper-findings", face);
        for finding in findings {
            for version in finding.details.heads() {
                face.out.line(&format!("  {}  {}", finding.label, face.text(&version.value.title)));
            }
        }
    }
    conclusions(audit, commitment, face);
    around(audit, commitment, face);
    sign_off(audit, commitment, face);
    additions(audit, commitment, face);
}

/// Says what was added to the paper after the file was closed.
fn additions(audit: &Audit, commitment: &Commitment, face: &mut Face) {
    for (event, addition) in audit.additions_to(&commitment.id) {
        let addition = explain_completion::addition(audit, event, addition, face.lang);
        face.out.line(&format!("{event}: {addition}"));
    }
}

fn heading(key: &str, face: &mut Face) {
    let heading = face.lang.text(key);
    face.out.line("");
    face.out.line(&heading);
}

fn dependencies(key: &str, dependencies: &[Dependency<'_>], face: &mut Face) {
    if dependencies.is_empty() {
        return;
    }
    heading(key, face);
    for Dependency { commitment, verdict, stage } in dependencies {
        let (mark, title) = (face.mark(*verdict), face.text(&commitment.title));
        let stage = face.lang.word("stage", stage.name());
        face.out.line(&format!("  {mark} {}  {title}{}{stage}", visible(&commitment.id.0), face.dot()));
    }
}

fn procedures(commitment: &Commitment, face: &mut Face) {
    heading("paper-procedures", face);
    let columns = super::out::columns().unwrap_or(100).saturating_sub(6);
    for (number, procedure) in commitment.procedures.iter().enumerate() {
        let lang = face.lang;
        let layer = lang.word("layer", procedure.layer.name());
        let method = lang.word("method", procedure.method.name());
        face.out.line(&format!("  {}.{}  {layer}, {method}", visible(&commitment.id.0), number + 1));
        let asked = lang.with("paper-asks", &[("evidence", face.text(&procedure.evidence).into())]);
        for text in [face.text(&procedure.text), asked] {
            for line in super::table::wrapped(&text, columns) {
                face.out.line(&format!("      {line}"));
            }
        }
    }
}

fn verdicts(audit: &Audit, commitment: &Commitment, face: &mut Face) {
    heading("paper-verdicts", face);
    let lang = face.lang;
    let mut table = Table::default();
    for layer in commitment.layers() {
        let register = audit.papers.get(&commitment.id).and_then(|paper| paper.verdicts.get(&layer));
        let name = format!("  {}", lang.word("layer", layer.name()));
        let heads = register.map(Register::heads).unwrap_or_default();
        if heads.is_empty() {
            table.row([name.clone(), face.mark(None).to_string()]);
        }
        for version in heads {
            let Verdict { value, reason } = &version.value;
            let verdict = format!("{} {}", face.mark(Some(*value)), lang.word("verdict", value.name()));
            let by = visible(audit.name_of(&version.id.log)).into_owned();
            table.row([
                name.clone(),
                verdict,
                by,
                visible(&face.resolved(reason.as_deref().unwrap_or_default(), audit)).into_owned(),
            ]);
        }
    }
    table.print(&face.out);
}

fn conclusions(audit: &Audit, commitment: &Commitment, face: &mut Face) {
    for language in Language::ALL {
        let register = audit.texts.get(&(Subject::Conclusion(commitment.id.clone()), language));
        for version in register.map(Register::heads).unwrap_or_default() {
            if version.value.is_empty() {
                continue;
            }
            let by = visible(audit.name_of(&version.id.log)).into_owned();
            let language = face.lang.word("language", language.name());
            face.out.line("");
            face.out.line(&face.lang.with("paper-conclusion", &[("language", language.into()), ("by", by.into())]));
            print_text(&face.resolved(&version.value, audit), face);
        }
    }
}

/// What else belongs to the paper: notes, what its tickmarks mean, where others point at it.
fn around(audit: &Audit, commitment: &Commitment, face: &mut Face) {
    let notes: Vec<_> = audit.notes_on(&commitment.id).collect();
    if !notes.is_empty() {
        heading("paper-notes", face);
        for note in notes {
            note::show(audit, note, face);
        }
    }
    let marks = audit.tickmarks(audit.texts_of(commitment).chain(audit.note_texts(&commitment.id)));
    if !marks.is_empty() {
        heading("paper-tickmarks", face);
        for mark in marks {
            let meaning = work::refer::legend(audit, mark, face.lang);
            face.out.line(&format!("  {}  {}", face.tickmark(mark), visible(&meaning)));
        }
    }
    let used = work::refer::used_in(audit, &Thing::Paper(commitment.id.clone()), face.lang);
    if !used.is_empty() {
        heading("paper-used-in", face);
        face.out.line(&format!("  {}", used.join("; ")));
    }
}

fn sign_off(audit: &Audit, commitment: &Commitment, face: &mut Face) {
    let Some(paper) = audit.papers.get(&commitment.id) else { return };
    let Some(submission) = &paper.submission else { return };
    heading("paper-sign-off", face);
    let lang = face.lang;
    let line = |key: &str, event: &EventId, at: Timestamp| {
        let by = visible(audit.name_of(&event.log)).into_owned();
        lang.with(key, &[("by", by.into()), ("at", lang.moment(at).into())])
    };
    face.out.line(&format!("  {}", line("paper-submitted", &submission.id, submission.at)));
    let Some(decision) = &paper.decision else { return };
    let told = match &decision.outcome {
        Outcome::Accepted { waived: false, .. } => line("paper-accepted", &decision.id, decision.at),
        Outcome::Accepted { waived: true, .. } => line("paper-accepted-waived", &decision.id, decision.at),
        Outcome::Returned { reason } => {
            format!("{} {}", line("paper-returned", &decision.id, decision.at), visible(reason))
        }
    };
    face.out.line(&format!("  {told}"));
}

fn document<'a>(audit: &Audit, commitment: &'a Commitment) -> Document<'a> {
    let standing = audit.standing(commitment);
    let paper = audit.papers.get(&commitment.id);
    let verdict = |it: &Verdict| VerdictJson { verdict: it.value, reason: it.reason.clone() };
    let verdicts = |layer: Layer| (layer, versions(paper.and_then(|paper| paper.verdicts.get(&layer)), verdict));
    Document {
        format: json::FORMAT,
        commitment,
        applicability: versions(audit.applicability(&commitment.id), |it| StatedJson::from(it)),
        proposed_not_applicable: audit.unused_services(commitment).map(<[ServiceId]>::to_vec),
        profile_changed: audit.question(commitment).reopened,
        depends_on: audit.depends_on(commitment).into_iter().map(DependencyJson::from).collect(),
        needed_by: audit.needed_by(&commitment.id).into_iter().map(DependencyJson::from).collect(),
        stage: standing.stage,
        undone: standing.undone,
        verdict: audit.verdict(commitment),
        verdicts: commitment.layers().into_iter().map(verdicts).collect(),
        conclusion: json::texts(audit, &Subject::Conclusion(commitment.id.clone())),
        evidence: audit.evidence_for(&commitment.id).map(|it| json::evidence(audit, it)).collect(),
        findings: audit.findings_on(&commitment.id).map(|finding| finding.label.clone()).collect(),
        requests: audit.requests_for(&commitment.id).map(|request| request.label.clone()).collect(),
        limitations: audit
            .limitations_on(&commitment.id)
            .map(|limitation| LimitationJson {
                request: limitation.request.label.clone(),
                reason: limitation.reason.to_owned(),
                said_by: limitation.said_by.to_owned(),
                event: limitation.event.clone(),
                at: limitation.at,
            })
            .collect(),
        notes: audit.notes_on(&commitment.id).map(|it| note::document(audit, it)).collect(),
        used_in: json::used_in(audit, &Thing::Paper(commitment.id.clone())),
        needed: audit.needed(commitment).iter().map(NeededJson::from).collect(),
        preparers: audit.preparers(commitment).into_iter().cloned().collect(),
        submission: paper.and_then(|paper| paper.submission.as_ref()).map(|it| SubmissionJson {
            event: it.id.clone(),
            by: it.id.log.clone(),
            at: it.at,
            digest: it.digest,
        }),
        decision: paper.and_then(|paper| paper.decision.as_ref()).map(|it| {
            let (accepted, waived, digest, reason) = match &it.outcome {
                Outcome::Accepted { digest, waived } => (true, *waived, Some(*digest), None),
                Outcome::Returned { reason } => (false, false, None, Some(reason.clone())),
            };
            DecisionJson { event: it.id.clone(), by: it.id.log.clone(), at: it.at, accepted, waived, digest, reason }
        }),
        additions: audit
            .additions_to(&commitment.id)
            .into_iter()
            .map(|(id, added)| json::addition(id, added))
            .collect(),
    }
}
