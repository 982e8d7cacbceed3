//! `waarmerk promise`: promises with a date, as a timeline: what was promised, what changed, how it stands.

use clap::Subcommand;
use jiff::civil::Date;
use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json::{self, Versioned, versions},
    parse::{self, Place, one_of},
    resolve,
    table::Table,
};
use crate::{
    audit::{
        Action, Audit, Text,
        finding::Exhibit,
        programme::{Commitment, CommitmentId},
        promise::{Change, Entry, Outcome, PromiseState, Status, Timeline},
        register::Register,
    },
    lang::visible,
    work::{Session, promise},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: PromiseCommand,
}

#[derive(Debug, Subcommand)]
enum PromiseCommand {
    List {
        #[arg(long, value_name = "DATE", value_parser = parse::date)]
        as_of: Option<Date>,
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "ID")]
        commitment: String,
        #[arg(long, value_name = "DATE", value_parser = parse::date)]
        as_of: Option<Date>,
        #[arg(long)]
        json: bool,
    },
    Change {
        #[arg(value_name = "ID")]
        commitment: String,
        #[arg(long, value_name = "DATE", required = true, value_parser = parse::date)]
        to: Date,
        #[arg(long, value_name = "DATE", required = true, value_parser = parse::date)]
        said: Date,
        #[arg(long, value_name = "LABEL[:PLACE]", required = true, value_parser = parse::place)]
        evidence: Place,
        #[arg(long, value_name = "TEXT", required = true)]
        reason: String,
    },
    Status {
        #[arg(value_name = "ID")]
        commitment: String,
        #[arg(value_name = "STATE", value_parser = one_of!(PromiseState))]
        state: PromiseState,
        #[arg(long, value_name = "DATE", required = true, value_parser = parse::date)]
        as_of: Date,
        #[arg(long, value_name = "LABEL[:PLACE]", required = true, value_parser = parse::place)]
        evidence: Place,
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    Strike {
        #[arg(value_name = "ID")]
        commitment: String,
        #[arg(long, value_name = "DATE", required_unless_present = "as_of", conflicts_with = "as_of", value_parser = parse::date)]
        said: Option<Date>,
        #[arg(long, value_name = "DATE", value_parser = parse::date)]
        as_of: Option<Date>,
        #[arg(long, value_name = "TEXT", required = true)]
        reason: String,
    },
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ListJson {
    format: u32,
    as_of: Date,
    promises: Vec<PromiseJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct PromiseJson {
    id: CommitmentId,
    title: Text,
    promised_first: Option<Date>,
    promised_last: Option<Date>,
    postponed: usize,
    outcome: &'static str,
    days_after_first: Option<i32>,
    days_after_last: Option<i32>,
    done: Option<Date>,
    changes: Vec<EntryJson<Option<ChangeJson>>>,
    statuses: Vec<EntryJson<Option<StatusJson>>>,
    doubtful: Vec<Entry>,
}

#[derive(Serialize)]
struct EntryJson<T> {
    date: Date,
    versions: Vec<Versioned<T>>,
}

#[derive(Serialize)]
struct ChangeJson {
    from: Option<Date>,
    to: Date,
    evidence: String,
    reason: String,
}

#[derive(Serialize)]
struct StatusJson {
    state: PromiseState,
    evidence: String,
    note: Option<String>,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    match args.command {
        PromiseCommand::List { as_of, json } => list(as_of, json, face)?,
        PromiseCommand::Show { commitment, as_of, json } => show(&commitment, as_of, json, face)?,
        PromiseCommand::Change { commitment, to, said, evidence, reason } => {
            let mut session = face.open()?;
            let evidence = exhibit(session.audit(), &evidence)?;
            let commitment = resolve::commitment(session.audit(), &commitment, face)?.id.clone();
            act(&mut session, Action::ChangePromise { commitment, said, to, evidence, reason }, face)?;
        }
        PromiseCommand::Status { commitment, state, as_of, evidence, note } => {
            let mut session = face.open()?;
            let evidence = exhibit(session.audit(), &evidence)?;
            let commitment = resolve::commitment(session.audit(), &commitment, face)?.id.clone();
            act(&mut session, Action::StatePromise { commitment, as_of, state, evidence, note }, face)?;
        }
        PromiseCommand::Strike { commitment, said, as_of, reason } => {
            let mut session = face.open()?;
            let commitment = resolve::commitment(session.audit(), &commitment, face)?.id.clone();
            let entry = said.map(Entry::Change).or(as_of.map(Entry::Status));
            if let Some(entry) = entry {
                act(&mut session, Action::StrikePromise { commitment, entry, reason }, face)?;
            }
        }
    }
    Ok(Answer::Yes)
}

fn exhibit(audit: &Audit, place: &Place) -> Result<Exhibit, Failure> {
    let evidence = resolve::evidence(audit, &place.label)?.id.clone();
    Ok(Exhibit { evidence, locator: place.locator.clone() })
}

/// Acts, and says how the promise stands then.
fn act(session: &mut Session, action: Action, face: &Face) -> Result<(), Failure> {
    let (Action::ChangePromise { commitment, .. }
    | Action::StatePromise { commitment, .. }
    | Action::StrikePromise { commitment, .. }) = &action
    else {
        return Ok(());
    };
    let id = commitment.clone();
    session.act(action)?;
    let audit = session.audit();
    let commitment = audit.programme.commitment(&id);
    if let Some(timeline) = commitment.and_then(|it| audit.promise(it, audit.report_day())) {
        let standing = promise::standing(&timeline, face.lang);
        face.say(&face.lang.with("done-promise", &[("commitment", id.0.into()), ("standing", standing.into())]));
    }
    Ok(())
}

fn list(as_of: Option<Date>, json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let as_of = as_of.unwrap_or_else(|| audit.report_day());
    let promises = audit.promises(as_of);
    let lang = face.lang;
    if json {
        let promises = promises.iter().map(|it| document(audit, it)).collect();
        face.out.json(&ListJson { format: json::FORMAT, as_of, promises });
        return Ok(());
    }
    let mut table = Table::default();
    let date = |date: Option<Date>| date.map_or_else(|| "–".to_owned(), |date| lang.short_date(date));
    for it in &promises {
        table.row([
            visible(&it.commitment.id.0).into_owned(),
            date(it.first),
            date(it.last().filter(|last| Some(*last) != it.first)),
            promise::standing(it, lang),
            face.text(&it.commitment.title),
        ]);
    }
    if table.is_empty() {
        face.say(&lang.text("nothing-promises"));
    } else {
        face.out.line(&lang.with("promises-as-of", &[("date", lang.date(as_of).into())]));
    }
    table.print(&face.out);
    Ok(())
}

fn show(typed: &str, as_of: Option<Date>, json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let commitment = resolve::commitment(audit, typed, face)?;
    let as_of = as_of.unwrap_or_else(|| audit.report_day());
    let lang = face.lang;
    let Some(timeline) = audit.promise(commitment, as_of) else {
        return Err(crate::audit::Refusal::NoPromise { commitment: commitment.id.clone() }.into());
    };
    if json {
        face.out.json(&ListJson { format: json::FORMAT, as_of, promises: vec![document(audit, &timeline)] });
        return Ok(());
    }
    face.out.line(&format!("{}  {}", visible(&commitment.id.0), face.text(&commitment.title)));
    let standing = promise::standing(&timeline, lang);
    let date = lang.date(as_of);
    face.out.line(&lang.with("promise-stands", &[("date", date.into()), ("standing", standing.into())]));
    face.out.line("");
    entries(audit, commitment, as_of, face).print(&face.out);
    Ok(())
}

/// Returns every entry that stands, in order of the days: what was promised, announced, established.
pub(super) fn entries(audit: &Audit, commitment: &Commitment, as_of: Date, face: &Face) -> Table {
    let lang = face.lang;
    let mut rows: Vec<(Date, Vec<String>)> = Vec::new();
    let mut row = |date: Date, cells: [String; 3]| {
        rows.push((date, std::iter::once(format!("  {}", lang.short_date(date))).chain(cells).collect()));
    };
    if let Some(due) = commitment.due {
        row(due, [lang.text("promise-promised").into_owned(), String::new(), String::new()]);
    }
    if let Some(timeline) = audit.promise(commitment, as_of) {
        for (said, change) in &timeline.changes {
            let to = lang.with("promise-changed-to", &[("date", lang.short_date(change.to).into())]);
            let reason = visible(&change.reason).into_owned();
            row(*said, [to, promise::exhibit(audit, &change.evidence), reason]);
        }
        for (on, status) in &timeline.statuses {
            let word = lang.word("promise-state", status.state.name()).into_owned();
            let note = visible(status.note.as_deref().unwrap_or_default()).into_owned();
            row(*on, [word, promise::exhibit(audit, &status.evidence), note]);
        }
        for entry in &timeline.doubtful {
            let (Entry::Change(date) | Entry::Status(date)) = entry;
            row(*date, [lang.text("promise-doubtful").into_owned(), String::new(), String::new()]);
        }
    }
    rows.sort_by_key(|(date, _)| *date);
    let mut table = Table::default();
    for (_, cells) in rows {
        table.row(cells);
    }
    table
}

fn document(audit: &Audit, it: &Timeline<'_>) -> PromiseJson {
    let commitment = it.commitment;
    let recorded = audit.papers.get(&commitment.id).map(|paper| &paper.promise);
    let change = |change: &Option<Change>| {
        change.as_ref().map(|it| ChangeJson {
            from: it.from,
            to: it.to,
            evidence: promise::exhibit(audit, &it.evidence),
            reason: it.reason.clone(),
        })
    };
    let status = |status: &Option<Status>| {
        status.as_ref().map(|it| StatusJson {
            state: it.state,
            evidence: promise::exhibit(audit, &it.evidence),
            note: it.note.clone(),
        })
    };
    let (after_first, after_last) = match it.outcome {
        Outcome::Kept { late, late_on_last } | Outcome::Late { late, late_on_last, .. } => {
            (Some(late), Some(late_on_last))
        }
        _ => (None, None),
    };
    PromiseJson {
        id: commitment.id.clone(),
        title: commitment.title.clone(),
        promised_first: it.first,
        promised_last: it.last(),
        postponed: it.postponed(),
        outcome: it.outcome.name(),
        days_after_first: after_first,
        days_after_last: after_last,
        done: it.done(),
        changes: recorded.map(|it| dated(&it.changes, change)).unwrap_or_default(),
        statuses: recorded.map(|it| dated(&it.statuses, status)).unwrap_or_default(),
        doubtful: it.doubtful.clone(),
    }
}

fn dated<T, U>(entries: &std::collections::BTreeMap<Date, Register<T>>, value: impl Fn(&T) -> U) -> Vec<EntryJson<U>> {
    entries.iter().map(|(date, it)| EntryJson { date: *date, versions: versions(Some(it), &value) }).collect()
}
