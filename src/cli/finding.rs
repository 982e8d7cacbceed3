//! `waarmerk finding`: what is not as it should be.

use clap::Subcommand;
use jiff::civil::Date;
use serde::Serialize;

use super::{
    conclude, evidence,
    face::Face,
    failure::{Answer, Failure},
    json::{self, TextsJson, Versioned, versions},
    parse::{self, Place, one_of},
    resolve,
    table::{Table, wrapped},
    texts::TextArgs,
};
use crate::{
    audit::{
        Action, Audit, Event, EventId, Label, Language, Text,
        finding::{Exhibit, Finding, FindingDetails, FindingStatus},
        programme::{CommitmentId, Level, Rating},
        register::Register,
        subject::{FindingField, Subject},
    },
    lang::visible,
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: FindingCommand,
}

#[derive(Debug, Subcommand)]
enum FindingCommand {
    List {
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "LABEL")]
        label: String,
    },
    Raise {
        #[arg(long, value_name = "ID", required = true, num_args = 1.., value_delimiter = ',')]
        on: Vec<String>,
        #[arg(long, value_name = "TEXT", required = true)]
        title_nl: String,
        #[arg(long, value_name = "TEXT", required = true)]
        title_en: String,
        #[arg(long, value_name = "LEVEL", required = true, value_parser = one_of!(Level))]
        likelihood: Level,
        #[arg(long, value_name = "LEVEL", required = true, value_parser = one_of!(Level))]
        impact: Level,
        #[command(flatten)]
        more: More,
    },
    Change {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long, value_name = "ID", num_args = 1.., value_delimiter = ',')]
        on: Vec<String>,
        #[arg(long, value_name = "TEXT")]
        title_nl: Option<String>,
        #[arg(long, value_name = "TEXT")]
        title_en: Option<String>,
        #[arg(long, value_name = "LEVEL", value_parser = one_of!(Level))]
        likelihood: Option<Level>,
        #[arg(long, value_name = "LEVEL", value_parser = one_of!(Level))]
        impact: Option<Level>,
        #[command(flatten)]
        more: More,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
        #[arg(long, value_name = "EVENT", value_parser = parse::event)]
        keep: Option<EventId>,
    },
    Write {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(value_name = "FIELD", value_parser = one_of!(FindingField))]
        field: FindingField,
        #[arg(long, value_name = "LANG", required = true, value_parser = one_of!(Language))]
        lang: Language,
        #[command(flatten)]
        text: TextArgs,
    },
}

#[derive(Debug, clap::Args)]
struct More {
    #[arg(long, value_name = "LABEL[:PLACE]", num_args = 1.., value_parser = parse::place)]
    evidence: Vec<Place>,
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = parse::date)]
    due: Option<Date>,
    #[arg(long, value_name = "STATUS", value_parser = one_of!(FindingStatus))]
    status: Option<FindingStatus>,
}

#[derive(Serialize)]
struct ListJson {
    format: u32,
    findings: Vec<FindingJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct FindingJson {
    id: EventId,
    label: Label,
    raised: jiff::Timestamp,
    raised_by: crate::audit::LogName,
    details: Vec<Versioned<DetailsJson>>,
    criterion: TextsJson,
    condition: TextsJson,
    cause: TextsJson,
    effect: TextsJson,
    recommendation: TextsJson,
    response: TextsJson,
    action: TextsJson,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct DetailsJson {
    title: Text,
    commitments: Vec<CommitmentId>,
    evidence: Vec<ExhibitJson>,
    likelihood: Level,
    impact: Level,
    level: Level,
    owner: Option<String>,
    due: Option<Date>,
    status: FindingStatus,
}

#[derive(Serialize)]
struct ExhibitJson {
    label: String,
    locator: Option<String>,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    match args.command {
        FindingCommand::List { json } => list(json, face)?,
        FindingCommand::Show { label } => show(&label, face)?,
        FindingCommand::Raise { on, title_nl, title_en, likelihood, impact, more } => {
            let mut session = face.open()?;
            let audit = session.audit();
            let title = Text { nl: title_nl, en: title_en };
            let details = FindingDetails {
                evidence: exhibits(audit, &more.evidence)?,
                owner: more.owner,
                due: more.due,
                status: more.status.unwrap_or(FindingStatus::Open),
                ..FindingDetails::new(title, commitments(audit, &on, face)?, Rating { likelihood, impact })
            };
            for recorded in session.act(Action::RaiseFinding { details })? {
                if let Event::FindingRaised { label, .. } = &recorded.event {
                    face.out.line(&label.0);
                    face.say(&face.lang.with("done-finding-raised", &[("label", label.0.clone().into())]));
                }
            }
        }
        FindingCommand::Change { label, on, title_nl, title_en, likelihood, impact, more, reason, keep } => {
            let mut session = face.open()?;
            let audit = session.audit();
            let finding = resolve::finding(audit, &label)?;
            let (id, label) = (finding.id.clone(), finding.label.clone());
            let mut details = evidence::standing(&finding.details, keep.as_ref(), face)?;
            if !on.is_empty() {
                details.commitments = commitments(audit, &on, face)?;
            }
            if !more.evidence.is_empty() {
                details.evidence = exhibits(audit, &more.evidence)?;
            }
            details.title.nl = title_nl.unwrap_or(details.title.nl);
            details.title.en = title_en.unwrap_or(details.title.en);
            details.rating.likelihood = likelihood.unwrap_or(details.rating.likelihood);
            details.rating.impact = impact.unwrap_or(details.rating.impact);
            details.owner = more.owner.or(details.owner);
            details.due = more.due.or(details.due);
            details.status = more.status.unwrap_or(details.status);
            session.act(Action::ChangeFinding { finding: id, details, reason })?;
            face.say(&face.lang.with("done-finding-changed", &[("label", label.0.into())]));
        }
        FindingCommand::Write { label, field, lang, text } => {
            let mut session = face.open()?;
            let id = resolve::finding(session.audit(), &label)?.id.clone();
            conclude::write(&mut session, &Subject::Finding(id, field), lang, &text, face)?;
        }
    }
    Ok(Answer::Yes)
}

fn commitments(audit: &Audit, typed: &[String], face: &Face) -> Result<Vec<CommitmentId>, Failure> {
    typed.iter().map(|id| resolve::commitment(audit, id, face).map(|known| known.id.clone())).collect()
}

fn exhibits(audit: &Audit, places: &[Place]) -> Result<Vec<Exhibit>, Failure> {
    let exhibit = |place: &Place| {
        let evidence = resolve::evidence(audit, &place.label)?.id.clone();
        Ok(Exhibit { evidence, locator: place.locator.clone() })
    };
    places.iter().map(exhibit).collect()
}

fn list(json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    if json {
        let findings = audit.findings.values().map(|finding| document(audit, finding)).collect();
        face.out.json(&ListJson { format: json::FORMAT, findings });
        return Ok(());
    }
    let lang = face.lang;
    let mut table = Table::default();
    for finding in audit.findings.values() {
        for details in finding.details.heads().iter().map(|version| &version.value) {
            table.row([
                finding.label.to_string(),
                lang.word("level", details.rating.level().name()).into_owned(),
                lang.word("report-status", details.status.name()).into_owned(),
                resolve::ids(&details.commitments),
                face.text(&details.title),
            ]);
        }
    }
    if table.is_empty() {
        face.say(&lang.text("nothing-findings"));
    }
    table.print(&face.out);
    Ok(())
}

fn show(label: &str, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let finding = resolve::finding(audit, label)?;
    let lang = face.lang;
    let mut table = Table::default();
    for version in finding.details.heads() {
        let details = &version.value;
        face.out.line(&format!("{}  {}", finding.label, face.text(&details.title)));
        let mut row = |key: &str, value: String| table.row([lang.text(key).into_owned(), visible(&value).into_owned()]);
        if finding.details.in_conflict() {
            row("version", format!("{} ({})", version.id, audit.name_of(&version.id.log)));
        }
        row("detail-finding-commitments", resolve::ids(&details.commitments));
        let exhibits = details.evidence.iter().map(|exhibit| {
            let it = exhibit_json(audit, exhibit);
            it.locator.map_or(it.label.clone(), |locator| format!("{}: {locator}", it.label))
        });
        row("detail-finding-evidence", exhibits.collect::<Vec<_>>().join("; "));
        let words = [details.rating.level(), details.rating.likelihood, details.rating.impact]
            .map(|level| lang.word("level", level.name()));
        row("detail-finding-rating", format!("{} ({} × {})", words[0], words[1], words[2]));
        row("detail-finding-status", lang.word("report-status", details.status.name()).into_owned());
        row("detail-finding-owner", details.owner.clone().unwrap_or_else(|| "–".to_owned()));
        row("detail-finding-due", details.due.map_or_else(|| "–".to_owned(), |due| lang.date(due)));
    }
    table.print(&face.out);
    for field in FindingField::ALL {
        for language in Language::ALL {
            let register = audit.texts.get(&(Subject::Finding(finding.id.clone(), field), language));
            for version in register.map(Register::heads).unwrap_or_default() {
                face.out.line(&format!("\n{} ({language})", lang.word("field", field.name())));
                print_text(&version.value, face);
            }
        }
    }
    Ok(())
}

/// Writes a text in lines that fit, harmless to a terminal.
pub(super) fn print_text(text: &str, face: &mut Face) {
    let columns = super::out::columns().unwrap_or(100);
    for line in wrapped(text, columns.saturating_sub(2)) {
        face.out.line(format!("  {}", visible(&line)).trim_end());
    }
}

fn exhibit_json(audit: &Audit, exhibit: &Exhibit) -> ExhibitJson {
    let label = audit.evidence.get(&exhibit.evidence).map(|evidence| evidence.label.to_string());
    ExhibitJson { label: label.unwrap_or_else(|| exhibit.evidence.to_string()), locator: exhibit.locator.clone() }
}

fn document(audit: &Audit, finding: &Finding) -> FindingJson {
    let texts = |field| json::texts(audit, &Subject::Finding(finding.id.clone(), field));
    let details = |details: &FindingDetails| DetailsJson {
        title: details.title.clone(),
        commitments: details.commitments.clone(),
        evidence: details.evidence.iter().map(|exhibit| exhibit_json(audit, exhibit)).collect(),
        likelihood: details.rating.likelihood,
        impact: details.rating.impact,
        level: details.rating.level(),
        owner: details.owner.clone(),
        due: details.due,
        status: details.status,
    };
    FindingJson {
        id: finding.id.clone(),
        label: finding.label.clone(),
        raised: finding.raised,
        raised_by: finding.id.log.clone(),
        details: versions(Some(&finding.details), details),
        criterion: texts(FindingField::Criterion),
        condition: texts(FindingField::Condition),
        cause: texts(FindingField::Cause),
        effect: texts(FindingField::Effect),
        recommendation: texts(FindingField::Recommendation),
        response: texts(FindingField::Response),
        action: texts(FindingField::Action),
    }
}
