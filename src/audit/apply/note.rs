//! Folds what happened to a review note into the audit.

use super::count_label;
use crate::audit::{
    event::{Event, Recorded},
    id::EventId,
    note::{Note, NoteStep, Taken},
    state::Audit,
};

pub(super) fn apply(audit: &mut Audit, recorded: &Recorded) {
    let taken = |step, replaces: &[EventId]| Taken {
        id: recorded.id.clone(),
        at: recorded.at,
        step,
        replaces: replaces.to_vec(),
    };
    let (note, taken) = match &recorded.event {
        Event::NoteRaised { label, commitment, part, text } => {
            count_label(audit, &recorded.id.log, 'N');
            let note = Note {
                id: recorded.id.clone(),
                label: label.clone(),
                commitment: commitment.clone(),
                part: part.clone(),
                steps: vec![taken(NoteStep::Raised { text: text.clone() }, &[])],
            };
            audit.noted.entry(commitment.clone()).or_default().insert(recorded.id.clone());
            audit.notes.insert(recorded.id.clone(), note);
            return;
        }
        Event::NoteAnswered { note, text, replaces } => {
            (note, taken(NoteStep::Answered { text: text.clone() }, replaces))
        }
        Event::NoteClosed { note, replaces } => (note, taken(NoteStep::Closed, replaces)),
        Event::NoteReopened { note, reason, replaces } => {
            (note, taken(NoteStep::Reopened { reason: reason.clone() }, replaces))
        }
        _ => return,
    };
    if let Some(note) = audit.notes.get_mut(note) {
        note.steps.push(taken);
    }
}
