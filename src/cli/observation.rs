//! `waarmerk observation`: what checks saw, and what is made of it.

use std::collections::BTreeMap;

use clap::Subcommand;
use jiff::Timestamp;
use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json, next, resolve,
    table::Table,
};
use crate::{
    audit::{
        Action, Audit, EventId, Label, LogName, Sha256, Text, Thing,
        check::Test,
        observation::{Appraisal, Observation, Outcome, Seen, TableUsed, Weight},
    },
    lang::visible,
    work::observe,
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: ObservationCommand,
}

#[derive(Debug, Subcommand)]
enum ObservationCommand {
    List {
        #[arg(long, value_name = "ID")]
        on: Option<String>,
        #[arg(long)]
        all: bool,
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "OBSERVATION")]
        observation: String,
        #[arg(long)]
        json: bool,
    },
    Accept {
        #[arg(value_name = "OBSERVATION", required = true)]
        observations: Vec<String>,
    },
    Overrule {
        #[arg(value_name = "OBSERVATION")]
        observation: String,
        #[arg(long, value_name = "TEXT", required = true)]
        reason: String,
        #[arg(long, value_name = "TEXT", requires = "readers_en")]
        readers_nl: Option<String>,
        #[arg(long, value_name = "TEXT", requires = "readers_nl")]
        readers_en: Option<String>,
    },
}

/// What a check saw, for programs.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct SeenJson {
    outcome: Outcome,
    check: Sha256,
    program: String,
    tables: Vec<TableUsed>,
    examined: Vec<ExaminedJson>,
    counts: BTreeMap<String, u64>,
    details: Vec<DetailJson>,
    more: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ExaminedJson {
    evidence: String,
    sha256: Sha256,
    recognised_as: Option<String>,
    facts: u64,
    whole: bool,
}

#[derive(Serialize)]
struct DetailJson {
    kind: String,
    weight: Weight,
    evidence: Option<String>,
    at: Option<String>,
    values: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct ListJson {
    format: u32,
    observations: Vec<ObservationJson>,
}

#[derive(Serialize)]
struct ShowJson {
    format: u32,
    observation: ObservationJson,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ObservationJson {
    id: EventId,
    label: Label,
    procedure: String,
    test: Option<Test>,
    by: LogName,
    at: Timestamp,
    stale: bool,
    replaced_by: Option<Label>,
    seen: SeenJson,
    appraisals: Vec<AppraisalJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct AppraisalJson {
    event: EventId,
    by: LogName,
    at: Timestamp,
    accepted: bool,
    reason: Option<String>,
    for_readers: Option<Text>,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    match args.command {
        ObservationCommand::List { on, all, json } => list(on.as_deref(), all, json, face)?,
        ObservationCommand::Show { observation, json } => {
            let session = face.look()?;
            let audit = session.audit();
            let observation = resolve::observation(audit, &observation)?;
            if json {
                face.out.json(&ShowJson { format: json::FORMAT, observation: document(audit, observation) });
            } else {
                show(audit, observation, face);
                if session.outdated(observation)? && !audit.stale(observation) {
                    face.say(&face.lang.text("seen-other-tables"));
                }
            }
        }
        ObservationCommand::Accept { observations } => {
            let session = face.look()?;
            // What is not there stops it before the first is accepted.
            for typed in &observations {
                resolve::observation(session.audit(), typed)?;
            }
            drop(session);
            for typed in &observations {
                appraise(typed, &Appraisal::Accepted, "done-observation-accepted", face)?;
            }
        }
        ObservationCommand::Overrule { observation, reason, readers_nl, readers_en } => {
            let for_readers = readers_nl.zip(readers_en).map(|(nl, en)| Text { nl, en });
            let overruled = Appraisal::Overruled { reason, for_readers };
            appraise(&observation, &overruled, "done-observation-overruled", face)?;
        }
    }
    Ok(Answer::Yes)
}

fn appraise(typed: &str, appraisal: &Appraisal, said: &str, face: &mut Face) -> Result<(), Failure> {
    let mut session = face.open()?;
    let known = resolve::observation(session.audit(), typed)?.clone();
    session.act(Action::Appraise { observation: known.id, appraisal: appraisal.clone() })?;
    face.say(&face.lang.with(said, &[("observation", known.label.0.into())]));
    let audit = session.audit();
    if let Some(commitment) = audit.programme.commitment(&known.seen.procedure.commitment) {
        next::of_paper(audit, commitment, face);
    }
    Ok(())
}

fn list(on: Option<&str>, all: bool, json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let on = match on {
        Some(typed) => Some(resolve::commitment(audit, typed, face)?.id.clone()),
        None => None,
    };
    let of = |it: &&Observation| on.as_ref().is_none_or(|on| it.seen.procedure.commitment == *on);
    let standing = |it: &&Observation| {
        all || audit.observation_at(&it.seen.procedure).is_some_and(|standing| standing.id == it.id)
    };
    let chosen: Vec<&Observation> = audit.observations.values().filter(of).filter(standing).collect();
    if json {
        let observations = chosen.iter().map(|it| document(audit, it)).collect();
        face.out.json(&ListJson { format: json::FORMAT, observations });
        return Ok(());
    }
    let lang = face.lang;
    let mut table = Table::default();
    for it in chosen {
        let test = audit.check_at(&it.seen.procedure).map(|check| lang.word("test", check.test.name()).into_owned());
        table.row([
            it.label.to_string(),
            visible(&it.seen.procedure.to_string()).into_owned(),
            lang.word("check-outcome", it.seen.outcome.name()).into_owned(),
            test.unwrap_or_default(),
            observe::appraisal(audit, it, lang),
        ]);
    }
    if table.is_empty() {
        face.say(&lang.text("nothing-observations"));
    }
    table.print(&face.out);
    Ok(())
}

/// Shows an observation with all that was seen.
pub(super) fn show(audit: &Audit, observation: &Observation, face: &Face) {
    let lang = face.lang;
    let dot = face.dot();
    let seen = &observation.seen;
    let test = audit.check_at(&seen.procedure).map(|check| lang.word("test", check.test.name()).into_owned());
    let outcome = lang.word("check-outcome", seen.outcome.name());
    let procedure = visible(&seen.procedure.to_string()).into_owned();
    face.out.line(&format!("{}  {procedure}{dot}{}{dot}{outcome}", observation.label, test.unwrap_or_default()));
    face.out.line(&format!("  {}", observe::run_by(audit, observation, lang)));
    face.out.line(&format!("  {}", observe::appraisal(audit, observation, lang)));
    for words in observe::for_readers(observation, lang) {
        face.out.line(&format!("  {words}"));
    }
    for it in &seen.examined {
        face.out.line(&format!("  {}", observe::examined(audit, it, lang)));
    }
    for table in &seen.tables {
        face.out.line(&format!("  {}", observe::table(table, lang)));
    }
    let counts = observe::counts(seen, lang);
    if !counts.is_empty() {
        face.out.line(&format!("  {counts}"));
    }
    for detail in &seen.details {
        face.out.line(&format!(
            "  {} {}",
            observe::mark(detail.weight, face.is_ascii()),
            observe::detail(detail, lang)
        ));
        let place = observe::place(audit, detail, lang);
        if !place.is_empty() {
            face.out.line(&format!("      {place}"));
        }
    }
    if seen.more > 0 {
        face.out.line(&format!("  {}", lang.with("seen-more", &[("count", seen.more.into())])));
    }
}

/// Returns what a check saw, for programs.
pub(super) fn seen_json(audit: &Audit, seen: &Seen) -> SeenJson {
    let label = |id: &EventId| audit.called(&Thing::Evidence(id.clone()));
    SeenJson {
        outcome: seen.outcome,
        check: seen.check,
        program: seen.program.clone(),
        tables: seen.tables.clone(),
        examined: seen
            .examined
            .iter()
            .map(|it| ExaminedJson {
                evidence: label(&it.evidence),
                sha256: it.sha256,
                recognised_as: it.format.clone(),
                facts: it.facts,
                whole: it.whole,
            })
            .collect(),
        counts: seen.counts.clone(),
        details: seen
            .details
            .iter()
            .map(|it| DetailJson {
                kind: it.kind.clone(),
                weight: it.weight,
                evidence: it.evidence.as_ref().map(label),
                at: it.at.as_ref().map(ToString::to_string),
                values: it.values.clone(),
            })
            .collect(),
        more: seen.more,
    }
}

fn document(audit: &Audit, observation: &Observation) -> ObservationJson {
    ObservationJson {
        id: observation.id.clone(),
        label: observation.label.clone(),
        procedure: observation.seen.procedure.to_string(),
        test: audit.check_at(&observation.seen.procedure).map(|check| check.test),
        by: observation.id.log.clone(),
        at: observation.at,
        stale: audit.stale(observation),
        replaced_by: audit.replaced_by(observation).map(|later| later.label.clone()),
        seen: seen_json(audit, &observation.seen),
        appraisals: observation
            .appraisal
            .heads()
            .iter()
            .map(|version| AppraisalJson {
                event: version.id.clone(),
                by: version.id.log.clone(),
                at: version.at,
                accepted: version.value == Appraisal::Accepted,
                reason: match &version.value {
                    Appraisal::Accepted => None,
                    Appraisal::Overruled { reason, .. } => Some(reason.clone()),
                },
                for_readers: match &version.value {
                    Appraisal::Accepted => None,
                    Appraisal::Overruled { for_readers, .. } => for_readers.clone(),
                },
            })
            .collect(),
    }
}
