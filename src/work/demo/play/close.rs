//! The lead closes the file; what comes after that stands as an addition, with its reason.

use super::stage::{Stage, attached, missing, pointing};
use crate::{
    audit::{Action, Event, member::Role},
    work::error::WorkError,
};

pub(super) fn close(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    let Some(close) = &stage.story.close else { return Ok(()) };
    let lead = stage.first_with(Role::Lead)?;
    let language = stage.year.language;
    stage.wait_until(close.at);
    stage.with(&lead, |_, session| {
        if let Some(assembly) = &close.assembly {
            let reason = assembly.reason.get(language).to_owned();
            session.act(Action::SetAssembly { days: assembly.days, reason })?;
        }
        session.act(Action::Lock { retain_until: None, reason: None })?;
        Ok(())
    })
}

/// A question is asked and answered after the closing, and closed by who asked it.
pub(super) fn add(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    let Some(close) = &stage.story.close else { return Ok(()) };
    let language = stage.year.language;
    for added in &close.added {
        stage.wait_until(added.at);
        let reason = || Some(added.reason.get(language).to_owned());
        let note = stage.with(&added.by, |_, session| {
            session.say_why_after_completion(reason());
            let text = pointing(session, added.text.get(language));
            let raised = session.act(Action::RaiseNote { commitment: added.on.as_str().into(), part: None, text })?;
            let note = raised.iter().find(|it| matches!(it.event, Event::NoteRaised { .. }));
            note.map(|recorded| recorded.id.clone()).ok_or_else(|| missing(&added.on))
        })?;
        stage.with(&added.answered_by, |_, session| {
            session.say_why_after_completion(reason());
            let text = pointing(session, added.answer.get(language));
            session.act(Action::AnswerNote { note: note.clone(), text })
        })?;
        stage.with(&added.by, |_, session| {
            session.say_why_after_completion(reason());
            session.act(Action::CloseNote { note })
        })?;
    }
    Ok(())
}

pub(super) fn purge(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    let Some(close) = &stage.story.close else { return Ok(()) };
    let lead = stage.first_with(Role::Lead)?;
    for purged in &close.purged {
        stage.wait_until(purged.at);
        stage.with(&lead, |stage, session| {
            let evidence = attached(session, &purged.file)?;
            let reason = Some(purged.reason.get(stage.year.language).to_owned());
            session.act(Action::Purge { evidence, ground: purged.ground, reason })
        })?;
    }
    Ok(())
}
