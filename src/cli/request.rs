//! `waarmerk request`: what the audited party is asked for, and what became of it.

use std::path::PathBuf;

use clap::{Subcommand, ValueHint};
use jiff::civil::Date;

use super::{
    attach::{self, DetailArgs},
    evidence,
    face::Face,
    failure::{Answer as Outcome, Failure},
    parse::{self, one_of},
    resolve,
};
use crate::{
    audit::{
        Action, Audit, Event, EventId, Label, Language,
        action::NewAnswer,
        evidence::{Details, Judgement, Link},
        programme::{Method, Obliged},
        request::{Answer, Request, RequestDetails, RequestState, Selection, Wording},
    },
    lang::visible,
    work::{Session, requests},
};

mod show;

pub(super) use show::table;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: RequestCommand,
}

#[derive(Debug, Subcommand)]
enum RequestCommand {
    List {
        #[arg(long, value_name = "STATE", value_parser = one_of!(RequestState))]
        state: Option<RequestState>,
        #[arg(long)]
        late: bool,
        #[arg(long, value_name = "ID")]
        to: Option<String>,
        #[arg(long, value_name = "DATE", value_parser = parse::date)]
        day: Option<Date>,
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long, value_name = "DATE", value_parser = parse::date)]
        day: Option<Date>,
        #[arg(long)]
        json: bool,
    },
    Ask {
        #[arg(long, value_name = "TEXT", required_unless_present = "en")]
        nl: Option<String>,
        #[arg(long, value_name = "TEXT")]
        en: Option<String>,
        #[arg(long, value_name = "ID", required = true, num_args = 1.., value_delimiter = ',', value_parser = parse::link)]
        to: Vec<Link>,
        #[command(flatten)]
        whom: Whom,
    },
    FromProgramme {
        #[command(flatten)]
        whom: Whom,
        #[arg(long, value_name = "PARTY", value_parser = one_of!(Obliged), default_value = "supplier")]
        obliged: Obliged,
        #[arg(long, value_name = "AREA", num_args = 1.., value_delimiter = ',')]
        area: Vec<String>,
        #[arg(long, value_name = "ID", num_args = 1.., value_delimiter = ',')]
        to: Vec<String>,
        #[arg(long, value_name = "METHOD", num_args = 1.., value_delimiter = ',', value_parser = one_of!(Method))]
        method: Vec<Method>,
        #[arg(long)]
        dry_run: bool,
    },
    Change {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long, value_name = "TEXT")]
        nl: Option<String>,
        #[arg(long, value_name = "TEXT")]
        en: Option<String>,
        #[arg(long, value_name = "ID", num_args = 1.., value_delimiter = ',', value_parser = parse::link)]
        to: Vec<Link>,
        #[arg(long, value_name = "NAME")]
        of: Option<String>,
        #[arg(long, value_name = "DATE", value_parser = parse::date)]
        asked: Option<Date>,
        #[arg(long, value_name = "DATE", value_parser = parse::date)]
        due: Option<Date>,
        #[arg(long, value_name = "EVENT", value_parser = parse::event)]
        keep: Option<EventId>,
    },
    Receive {
        #[arg(value_name = "LABEL")]
        label: String,
        #[arg(long, value_name = "LABEL", num_args = 1.., value_delimiter = ',', required_unless_present = "remark")]
        evidence: Vec<String>,
        #[arg(long, value_name = "TEXT")]
        remark: Option<String>,
    },
    Accept {
        #[arg(value_name = "LABEL", required = true)]
        labels: Vec<String>,
    },
    Return {
        #[arg(value_name = "LABEL", required = true)]
        labels: Vec<String>,
        #[arg(long, value_name = "TEXT", required = true)]
        reason: String,
        #[arg(long, value_name = "DATE", value_parser = parse::date)]
        due: Option<Date>,
    },
    NotProvided {
        #[arg(value_name = "LABEL", required = true)]
        labels: Vec<String>,
        #[arg(long, value_name = "TEXT", required = true)]
        reason: String,
        #[arg(long, value_name = "NAME", required = true)]
        said_by: String,
    },
    Withdraw {
        #[arg(value_name = "LABEL", required = true)]
        labels: Vec<String>,
        #[arg(long, value_name = "TEXT", required = true)]
        reason: String,
    },
    Export {
        #[arg(value_name = "FILE.csv", value_hint = ValueHint::FilePath)]
        file: PathBuf,
        #[arg(long, value_name = "LANG", value_parser = one_of!(Language))]
        lang: Option<Language>,
        #[arg(long, value_name = "NAME")]
        of: Option<String>,
        #[arg(long, conflicts_with = "of")]
        all: bool,
    },
    Import {
        #[arg(value_name = "FOLDER", value_hint = ValueHint::DirPath)]
        folder: PathBuf,
        #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
        csv: Option<PathBuf>,
        #[arg(long)]
        dry_run: bool,
        #[command(flatten)]
        details: Box<DetailArgs>,
    },
}

/// Of whom something is asked, and when.
#[derive(Debug, clap::Args)]
struct Whom {
    #[arg(long, value_name = "NAME", required = true)]
    of: String,
    #[arg(long, value_name = "DATE", value_parser = parse::date)]
    asked: Option<Date>,
    #[arg(long, value_name = "DATE", required = true, value_parser = parse::date)]
    due: Date,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Outcome, Failure> {
    match args.command {
        RequestCommand::List { state, late, to, day, json } => {
            show::list(&show::Wanted { state, late, to, day }, json, face)?;
        }
        RequestCommand::Show { label, day, json } => show::one(&label, day, json, face)?,
        RequestCommand::Ask { nl, en, to, whom } => ask(Wording { nl, en }, &to, whom, face)?,
        RequestCommand::FromProgramme { whom, obliged, area, to, method, dry_run } => {
            let session = if dry_run { face.look()? } else { face.open()? };
            let selection = selection(session.audit(), obliged, &area, &to, method, face)?;
            from_programme(session, &selection, &whom, dry_run, face)?;
        }
        RequestCommand::Change { label, nl, en, to, of, asked, due, keep } => {
            let mut session = face.open()?;
            let audit = session.audit();
            let request = resolve::request(audit, &label)?;
            let (id, label) = (request.id.clone(), request.label.clone());
            let known: RequestDetails = evidence::standing(&request.details, keep.as_ref(), face)?;
            let serves = if to.is_empty() { known.serves } else { resolve::links(audit, &to) };
            let details = RequestDetails {
                asks: Wording { nl: nl.or(known.asks.nl), en: en.or(known.asks.en) },
                serves,
                of: of.unwrap_or(known.of),
                asked: asked.unwrap_or(known.asked),
                due: due.unwrap_or(known.due),
            };
            session.act(Action::ChangeRequest { request: id, details })?;
            say("done-request-changed", &label, face);
        }
        RequestCommand::Receive { label, evidence, remark } => {
            let mut session = face.open()?;
            let audit = session.audit();
            let request = resolve::request(audit, &label)?;
            let (id, label) = (request.id.clone(), request.label.clone());
            let evidence = evidence.iter().map(|label| resolve::evidence(audit, label).map(|known| known.id.clone()));
            let evidence = evidence.collect::<Result<Vec<_>, _>>()?;
            record(&mut session, id, Answer::Received { evidence, remark })?;
            say("done-request-received", &label, face);
        }
        RequestCommand::Accept { labels } => {
            for_each(&labels, "done-request-accepted", face, |request| Action::JudgeAnswer {
                request,
                judgement: Judgement::Accepted,
                due: None,
            })?;
        }
        RequestCommand::Return { labels, reason, due } => {
            for_each(&labels, "done-request-returned", face, |request| Action::JudgeAnswer {
                request,
                judgement: Judgement::Returned { reason: reason.clone() },
                due,
            })?;
        }
        RequestCommand::NotProvided { labels, reason, said_by } => {
            for_each(&labels, "done-request-not-provided", face, |request| {
                recording(request, Answer::NotProvided { reason: reason.clone(), said_by: said_by.clone() })
            })?;
        }
        RequestCommand::Withdraw { labels, reason } => {
            for_each(&labels, "done-request-withdrawn", face, |request| {
                recording(request, Answer::Withdrawn { reason: reason.clone() })
            })?;
        }
        RequestCommand::Export { file, lang, of, all } => {
            let session = face.look()?;
            let scope = match (&of, all) {
                (_, true) => requests::Scope::All,
                (Some(of), false) => requests::Scope::OpenOf(of),
                (None, false) => requests::Scope::Open,
            };
            let count = session.export_requests(&file, scope, lang.unwrap_or(face.language()))?;
            let path = visible(&file.display().to_string()).into_owned();
            face.say(&face.lang.with("done-request-exported", &[("count", count.into()), ("path", path.into())]));
        }
        RequestCommand::Import { folder, csv, dry_run, details } => {
            return import(&folder, csv, dry_run, *details, face);
        }
    }
    Ok(Outcome::Yes)
}

fn say(key: &str, label: &Label, face: &Face) {
    face.say(&face.lang.with(key, &[("label", label.0.clone().into())]));
}

fn recording(request: EventId, answer: Answer) -> Action {
    Action::RecordAnswers { answers: vec![NewAnswer { request, answer }] }
}

fn record(session: &mut Session, request: EventId, answer: Answer) -> Result<(), Failure> {
    session.act(recording(request, answer))?;
    Ok(())
}

/// Does the same to several requests.
fn for_each(labels: &[String], key: &str, face: &Face, action: impl Fn(EventId) -> Action) -> Result<(), Failure> {
    let mut session = face.open()?;
    let known = |label: &String| {
        resolve::request(session.audit(), label).map(|request: &Request| (request.id.clone(), request.label.clone()))
    };
    let ids = labels.iter().map(known).collect::<Result<Vec<_>, _>>()?;
    for (id, label) in ids {
        evidence::act_on_one_of(&mut session, action(id), labels.len())?;
        say(key, &label, face);
    }
    Ok(())
}

fn ask(asks: Wording, to: &[Link], whom: Whom, face: &mut Face) -> Result<(), Failure> {
    let mut session = face.open()?;
    let serves = resolve::links(session.audit(), to);
    let asked = whom.asked.unwrap_or(session.today());
    let details = RequestDetails { asks, serves, of: whom.of, asked, due: whom.due };
    asked_for(&mut session, vec![details], face)
}

/// Asks, and says under which labels.
fn asked_for(session: &mut Session, requests: Vec<RequestDetails>, face: &mut Face) -> Result<(), Failure> {
    let recorded = session.act(Action::AskFor { requests })?;
    let labels = recorded.iter().filter_map(|recorded| match &recorded.event {
        Event::RequestAsked { label, .. } => Some(label),
        _ => None,
    });
    let labels: Vec<&Label> = labels.collect();
    for label in &labels {
        face.out.line(&label.0);
    }
    face.say(&face.lang.with("done-request-asked", &[("count", labels.len().into())]));
    Ok(())
}

fn selection(
    audit: &Audit,
    obliged: Obliged,
    areas: &[String],
    commitments: &[String],
    methods: Vec<Method>,
    face: &Face,
) -> Result<Selection, Failure> {
    let mut selection = Selection::of(Some(obliged));
    selection.areas = areas.iter().map(|area| resolve::area(audit, area)).collect::<Result<_, _>>()?;
    for id in commitments {
        selection.commitments.push(resolve::commitment(audit, id, face)?.id.clone());
    }
    if !methods.is_empty() {
        selection.methods = methods;
    }
    Ok(selection)
}

fn from_programme(
    mut session: Session,
    selection: &Selection,
    whom: &Whom,
    dry_run: bool,
    face: &mut Face,
) -> Result<(), Failure> {
    let asked = whom.asked.unwrap_or(session.today());
    let requests = session.audit().to_ask(selection, &whom.of, asked, whom.due);
    if !dry_run {
        return asked_for(&mut session, requests, face);
    }
    show::proposed(&requests, face);
    face.say(&face.lang.with("would-request-ask", &[("count", requests.len().into())]));
    Ok(())
}

fn import(
    folder: &std::path::Path,
    csv: Option<PathBuf>,
    dry_run: bool,
    details: DetailArgs,
    face: &mut Face,
) -> Result<Outcome, Failure> {
    let mut session = if dry_run { face.look()? } else { face.open()? };
    let table = csv.map_or_else(|| requests::csv_in(folder), Ok)?;
    let plan = session.plan_import(folder, &table)?;
    let lang = face.lang;
    if dry_run {
        show::planned(&plan, face);
    } else {
        let imported = session.import_answers(&plan, &details.over(Details::default()), &face.watch())?;
        attach::shown(&session, &imported.attached, face);
        face.say(&lang.with(
            "done-request-imported",
            &[
                ("received", imported.received.len().into()),
                ("denied", imported.not_provided.len().into()),
                ("unchanged", imported.unchanged.into()),
            ],
        ));
        attach::troubles(&imported.attached, face);
        if !imported.attached.skipped.is_empty() || imported.attached.cancelled {
            return Ok(Outcome::No);
        }
    }
    if plan.unanswered > 0 {
        face.say(&lang.with("request-unanswered", &[("count", plan.unanswered.into())]));
    }
    for misfit in &plan.misfits {
        face.say(&requests::misfit(misfit, lang));
    }
    Ok(if plan.misfits.is_empty() { Outcome::Yes } else { Outcome::No })
}
