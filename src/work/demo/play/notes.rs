//! Review notes: asked in the first round of review, answered, some of them asked again, and closed before the second.

use super::{
    super::story::Note,
    stage::{Stage, missing, pointing},
};
use crate::{
    audit::{Action, EventId, note::Part, programme::Layer},
    work::{error::WorkError, session::Session},
};

/// The reviewers raise their notes.
pub(super) fn raise(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    stage.each(|stage, session, me| {
        for note in stage.story.note.iter().filter(|note| note.by == *me) {
            let part = match note.part.as_deref() {
                None => None,
                Some("conclusion") => Some(Part::Conclusion),
                Some(layer) => Some(Part::Layer(layer.parse::<Layer>().map_err(|_| missing(layer))?)),
            };
            let text = pointing(session, note.text.get(stage.year.language));
            session.act(Action::RaiseNote { commitment: note.on.as_str().into(), part, text })?;
        }
        Ok(())
    })
}

/// The preparers answer; who raised a note closes it, or asks once more and closes it then.
pub(super) fn settle(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    if stage.story.note.is_empty() {
        return Ok(());
    }
    let answer = |stage: &mut Stage<'_>, what: fn(&Note) -> Option<&crate::audit::Text>| {
        stage.each(|stage, session, me| {
            for note in stage.story.note.iter().filter(|note| note.answered_by == *me) {
                if let Some(text) = what(note) {
                    let text = pointing(session, text.get(stage.year.language));
                    session.act(Action::AnswerNote { note: raised(stage, session, note)?, text })?;
                }
            }
            Ok(())
        })
    };
    answer(stage, |note| Some(&note.answer))?;
    stage.each(|stage, session, me| {
        for note in stage.story.note.iter().filter(|note| note.by == *me) {
            let id = raised(stage, session, note)?;
            session.act(match &note.again {
                Some(again) => {
                    Action::ReopenNote { note: id, reason: again.reason.get(stage.year.language).to_owned() }
                }
                None => Action::CloseNote { note: id },
            })?;
        }
        Ok(())
    })?;
    answer(stage, |note| note.again.as_ref().map(|again| &again.answer))?;
    stage.each(|stage, session, me| {
        for note in stage.story.note.iter().filter(|note| note.by == *me && note.again.is_some()) {
            session.act(Action::CloseNote { note: raised(stage, session, note)? })?;
        }
        Ok(())
    })
}

/// Returns the note of the audit that a note of the story has become.
fn raised(stage: &Stage<'_>, session: &Session, note: &Note) -> Result<EventId, WorkError> {
    let text = pointing(session, note.text.get(stage.year.language));
    let known = session.audit().notes.values().find(|known| known.commitment.0 == note.on && known.text() == text);
    known.map(|known| known.id.clone()).ok_or_else(|| missing(&note.on))
}
