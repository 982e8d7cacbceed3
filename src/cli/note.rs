//! `waarmerk note`: what reviewers ask of the papers, and what is answered.

use clap::Subcommand;
use jiff::Timestamp;
use serde::Serialize;

use super::{
    evidence,
    face::Face,
    failure::{Answer, Failure},
    finding::print_text,
    json, next,
    parse::one_of,
    resolve,
    texts::{self, TextArgs},
};
use crate::{
    audit::{
        Action, Audit, Event, EventId, Label, LogName, Refusal, Thing,
        note::{Note, NoteState, NoteStep, Part},
        programme::{CommitmentId, Layer},
    },
    lang::{Lang, visible},
    work::{Session, WorkError, explain},
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: NoteCommand,
}

#[derive(Debug, Subcommand)]
enum NoteCommand {
    List {
        #[arg(long, value_name = "ID")]
        on: Option<String>,
        #[arg(long, value_name = "STATE", value_parser = one_of!(NoteState))]
        state: Option<NoteState>,
        #[arg(long)]
        json: bool,
    },
    Add {
        #[arg(value_name = "ID")]
        commitment: String,
        #[command(flatten)]
        text: TextArgs,
        #[arg(long, value_name = "PART")]
        part: Option<String>,
    },
    Answer {
        #[arg(value_name = "NOTE")]
        note: String,
        #[command(flatten)]
        text: TextArgs,
    },
    Close {
        #[arg(value_name = "NOTE", required = true)]
        notes: Vec<String>,
    },
    Reopen {
        #[arg(value_name = "NOTE")]
        note: String,
        #[arg(long, value_name = "TEXT", required = true)]
        reason: String,
    },
}

#[derive(Serialize)]
struct ListJson {
    format: u32,
    notes: Vec<NoteJson>,
}

/// A review note.
#[derive(Serialize)]
pub(super) struct NoteJson {
    id: EventId,
    label: Label,
    commitment: CommitmentId,
    part: Option<String>,
    state: NoteState,
    steps: Vec<StepJson>,
}

#[derive(Serialize)]
struct StepJson {
    event: EventId,
    by: LogName,
    at: Timestamp,
    did: &'static str,
    text: Option<String>,
}

pub(super) fn run(args: Args, face: &mut Face) -> Result<Answer, Failure> {
    match args.command {
        NoteCommand::List { on, state, json } => list(on.as_deref(), state, json, face)?,
        NoteCommand::Add { commitment, text, part } => add(&commitment, &text, part.as_deref(), face)?,
        NoteCommand::Answer { note, text } => {
            let mut session = face.open()?;
            let note = resolve::note(session.audit(), &note)?.clone();
            let action = |text| Action::AnswerNote { note: note.id.clone(), text };
            written(&mut session, &text, action, face)?;
            face.say(&face.lang.with("done-note-answered", &[("note", note.label.0.into())]));
            next(session.audit(), &note.commitment, face);
        }
        NoteCommand::Close { notes } => {
            let mut session = face.open()?;
            for typed in &notes {
                let note = resolve::note(session.audit(), typed)?.clone();
                session.act(Action::CloseNote { note: note.id })?;
                face.say(&face.lang.with("done-note-closed", &[("note", note.label.0.into())]));
                next(session.audit(), &note.commitment, face);
            }
        }
        NoteCommand::Reopen { note, reason } => {
            let mut session = face.open()?;
            let note = resolve::note(session.audit(), &note)?.clone();
            session.act(Action::ReopenNote { note: note.id, reason })?;
            face.say(&face.lang.with("done-note-reopened", &[("note", note.label.0.into())]));
            next(session.audit(), &note.commitment, face);
        }
    }
    Ok(Answer::Yes)
}

fn add(commitment: &str, text: &TextArgs, part: Option<&str>, face: &mut Face) -> Result<(), Failure> {
    let mut session = face.open()?;
    let commitment = resolve::commitment(session.audit(), commitment, face)?.id.clone();
    let part = part.map(|typed| read_part(session.audit(), typed)).transpose()?;
    let action = |text| Action::RaiseNote { commitment: commitment.clone(), part: part.clone(), text };
    for event in written(&mut session, text, action, face)? {
        if let Event::NoteRaised { label, commitment, .. } = event {
            face.out.line(&label.0);
            let values = [("note", label.0.clone().into()), ("commitment", commitment.0.clone().into())];
            face.say(&face.lang.with("done-note-raised", &values));
        }
    }
    Ok(())
}

/// Acts with a text that took an effort to write; says at once which of its references do not hold.
fn written(
    session: &mut Session,
    text: &TextArgs,
    action: impl Fn(String) -> Action,
    face: &Face,
) -> Result<Vec<Event>, Failure> {
    let fleeting = text.is_fleeting();
    let text = text.read(face, "")?;
    match session.act(action(text.clone())) {
        Ok(recorded) => {
            say_broken(session.audit(), &text, face);
            Ok(recorded.into_iter().map(|recorded| recorded.event).collect())
        }
        Err(error) => {
            if fleeting && !matches!(&error, WorkError::Refused(Refusal::Empty { .. })) {
                texts::keep(&text, face);
            }
            Err(error.into())
        }
    }
}

/// Says which references of a text do not hold.
pub(super) fn say_broken(audit: &Audit, text: &str, face: &Face) {
    for broken in audit.broken(text) {
        face.say(&explain::broken(&broken, face.lang));
    }
}

/// Reads a part of a paper: a layer, `conclusion`, or the label of evidence or a finding.
fn read_part(audit: &Audit, typed: &str) -> Result<Part, Refusal> {
    let typed = typed.trim();
    let lower = typed.to_ascii_lowercase();
    if lower == "conclusion" {
        return Ok(Part::Conclusion);
    }
    if let Ok(layer) = lower.parse::<Layer>() {
        return Ok(Part::Layer(layer));
    }
    match audit.thing(typed) {
        Some(Thing::Evidence(id)) => Ok(Part::Evidence(id)),
        Some(Thing::Finding(id)) => Ok(Part::Finding(id)),
        _ => Err(resolve::unknown(typed)),
    }
}

/// Returns the part of a paper in words.
fn part_in_words(audit: &Audit, part: &Part, lang: Lang) -> String {
    match part {
        Part::Layer(layer) => lang.word("layer", layer.name()).into_owned(),
        Part::Conclusion => lang.text("part-conclusion").into_owned(),
        Part::Evidence(id) => audit.called(&Thing::Evidence(id.clone())),
        Part::Finding(id) => audit.called(&Thing::Finding(id.clone())),
    }
}

fn next(audit: &Audit, id: &CommitmentId, face: &Face) {
    if let Some(commitment) = audit.programme.commitment(id) {
        next::of_paper(audit, commitment, face);
    }
}

fn list(on: Option<&str>, state: Option<NoteState>, json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let on = match on {
        Some(typed) => Some(resolve::commitment(audit, typed, face)?.id.clone()),
        None => None,
    };
    let chosen: Vec<&Note> = audit
        .notes
        .values()
        .filter(|note| on.as_ref().is_none_or(|on| note.commitment == *on))
        .filter(|note| state.is_none_or(|state| note.state() == state))
        .collect();
    if json {
        let notes = chosen.iter().map(|note| document(audit, note)).collect();
        face.out.json(&ListJson { format: json::FORMAT, notes });
        return Ok(());
    }
    if chosen.is_empty() {
        face.say(&face.lang.text("nothing-notes"));
    }
    for (index, note) in chosen.iter().enumerate() {
        if index > 0 {
            face.out.line("");
        }
        show(audit, note, face);
    }
    Ok(())
}

/// Shows a note with all that was said.
pub(super) fn show(audit: &Audit, note: &Note, face: &mut Face) {
    let lang = face.lang;
    let dot = face.dot();
    let mut head = format!("{}  {}", note.label, visible(&note.commitment.0));
    if let Some(part) = &note.part {
        head = format!("{head}{dot}{}", visible(&part_in_words(audit, part, lang)));
    }
    let thing = Thing::Note(note.id.clone());
    let state = evidence::with_mark(&lang.word("note-state", note.state().name()), audit, &thing, lang);
    face.out.line(&format!("{head}{dot}{state}"));
    for taken in &note.steps {
        let by = visible(audit.name_of(&taken.id.log)).into_owned();
        let values = [("by", by.into()), ("at", lang.moment(taken.at).into())];
        let said = match &taken.step {
            NoteStep::Raised { .. } => lang.with("note-raised", &values),
            NoteStep::Answered { .. } => lang.with("note-answered", &values),
            NoteStep::Closed => lang.with("note-closed", &values),
            NoteStep::Reopened { .. } => lang.with("note-reopened", &values),
        };
        face.out.line(&format!("  {said}"));
        if let Some(text) = taken.step.text() {
            let text = face.resolved(text, audit);
            print_text(&text, face);
        }
    }
    evidence::around(audit, &thing, face);
}

/// Returns a note for programs.
pub(super) fn document(audit: &Audit, note: &Note) -> NoteJson {
    NoteJson {
        id: note.id.clone(),
        label: note.label.clone(),
        commitment: note.commitment.clone(),
        part: note.part.as_ref().map(|part| match part {
            Part::Layer(layer) => layer.name().to_owned(),
            Part::Conclusion => "conclusion".to_owned(),
            Part::Evidence(id) => audit.called(&Thing::Evidence(id.clone())),
            Part::Finding(id) => audit.called(&Thing::Finding(id.clone())),
        }),
        state: note.state(),
        steps: note
            .steps
            .iter()
            .map(|taken| StepJson {
                event: taken.id.clone(),
                by: taken.id.log.clone(),
                at: taken.at,
                did: match taken.step {
                    NoteStep::Raised { .. } => "raised",
                    NoteStep::Answered { .. } => "answered",
                    NoteStep::Closed => "closed",
                    NoteStep::Reopened { .. } => "reopened",
                },
                text: taken.step.text().map(str::to_owned),
            })
            .collect(),
    }
}
