//! `waarmerk log`: everything that happened, in order.

use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json::{self, AdditionJson},
    table::Table,
};
use crate::{
    audit::{Audit, Event, EventId, Heads, Recorded},
    lang::visible,
    work::{explain_completion, tell},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "NUMBER")]
    last: Option<usize>,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct LogJson<'a> {
    format: u32,
    events: Vec<EventJson<'a>>,
}

#[derive(Serialize)]
struct EventJson<'a> {
    id: &'a EventId,
    at: Timestamp,
    lam: u64,
    seen: &'a Heads,
    counts: bool,
    why: Option<String>,
    addition: Option<AdditionJson>,
    event: &'a Event,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let history = session.history();
    let skip = args.last.map_or(0, |last| history.len().saturating_sub(last));
    let chosen = &history[skip.min(history.len())..];
    if args.json {
        let events = chosen.iter().map(|recorded| document(audit, recorded)).collect();
        face.out.json(&LogJson { format: json::FORMAT, events });
        return Ok(Answer::Yes);
    }
    let mut table = Table::default();
    for recorded in chosen {
        let at = recorded.at.to_zoned(TimeZone::UTC).strftime("%Y-%m-%d %H:%M").to_string();
        let mut told = visible(&tell::event(audit, &recorded.event, face.lang)).into_owned();
        if let Some(why) = uncounted(audit, &recorded.id) {
            told = face.lang.with("log-does-not-count", &[("told", told.into()), ("why", why.into())]);
        } else if let Some(addition) = audit.addition(&recorded.id) {
            told = format!("{told} ({})", explain_completion::addition(audit, &recorded.id, addition, face.lang));
        }
        table.row([at, visible(audit.name_of(&recorded.id.log)).into_owned(), told]);
    }
    table.print(&face.out);
    Ok(Answer::Yes)
}

fn uncounted(audit: &Audit, id: &EventId) -> Option<String> {
    audit.uncounted.iter().find(|(uncounted, _)| uncounted == id).map(|(_, why)| why.to_string())
}

fn document<'a>(audit: &Audit, recorded: &'a Recorded) -> EventJson<'a> {
    let why = uncounted(audit, &recorded.id);
    EventJson {
        id: &recorded.id,
        at: recorded.at,
        lam: recorded.lam,
        seen: &recorded.seen,
        counts: why.is_none(),
        why,
        addition: audit.addition(&recorded.id).map(|addition| json::addition(&recorded.id, addition)),
        event: &recorded.event,
    }
}
