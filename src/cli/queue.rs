//! `waarmerk queue`: what waits for me.

use serde::Serialize;

use super::{
    face::Face,
    failure::{Answer, Failure},
    json,
    parse::one_of,
    table::Table,
};
use crate::{
    audit::{
        Audit, LogName, Thing,
        note::Note,
        paper::Stage,
        programme::{Commitment, CommitmentId},
        queue::Queue,
    },
    lang::visible,
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "QUEUE", value_parser = one_of!(Queue))]
    queue: Option<Queue>,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct QueuesJson {
    format: u32,
    log: LogName,
    waiting: Vec<WaitingJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct WaitingJson {
    queue: Queue,
    commitment: CommitmentId,
    note: Option<String>,
    stage: Stage,
}

pub(super) fn run(args: &Args, face: &mut Face) -> Result<Answer, Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let lang = face.lang;
    let Some(me) = face.me() else {
        let failure = Failure::told(lang.text("error-no-identity"));
        return Err(failure.hint(lang, lang.text("error-no-identity-hint")));
    };
    let queues = args.queue.map_or_else(|| Queue::ALL.to_vec(), |queue| vec![queue]);
    let waiting: Vec<(Queue, Thing)> = queues
        .into_iter()
        .flat_map(|queue| audit.queue(queue, &me).into_iter().map(move |thing| (queue, thing)))
        .collect();
    if args.json {
        let waiting = waiting.iter().filter_map(|(queue, thing)| {
            let (commitment, note) = of(audit, thing)?;
            Some(WaitingJson {
                queue: *queue,
                commitment: commitment.id.clone(),
                note: note.map(|note| note.label.to_string()),
                stage: audit.standing(commitment).stage,
            })
        });
        let waiting = waiting.collect();
        face.out.json(&QueuesJson { format: json::FORMAT, log: me, waiting });
        return Ok(Answer::Yes);
    }
    if waiting.is_empty() {
        face.say(&lang.text("nothing-waiting"));
    }
    let mut table = Table::default();
    for (queue, thing) in &waiting {
        let Some((commitment, note)) = of(audit, thing) else { continue };
        let stage = lang.word("stage", audit.standing(commitment).stage.name()).into_owned();
        let (label, what) = match note {
            Some(note) => (note.label.to_string(), visible(&face.resolved(note.text(), audit)).replace('\n', " ")),
            None => (stage, face.text(&commitment.title)),
        };
        let queue = lang.word("queue", queue.name()).into_owned();
        table.row([queue, visible(&commitment.id.0).into_owned(), label, what]);
    }
    table.print(&face.out);
    Ok(Answer::Yes)
}

/// Returns the paper that a thing of a queue is, or is about, and the note if it is one.
fn of<'a>(audit: &'a Audit, thing: &Thing) -> Option<(&'a Commitment, Option<&'a Note>)> {
    let (id, note) = match thing {
        Thing::Paper(id) => (id, None),
        Thing::Note(id) => audit.notes.get(id).map(|note| (&note.commitment, Some(note)))?,
        _ => return None,
    };
    Some((audit.programme.commitment(id)?, note))
}
