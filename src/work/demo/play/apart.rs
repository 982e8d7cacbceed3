//! Two leads work apart, each with a copy of the dossier, and merge by copying. What both changed stands in two versions,
//! until one of them is taken.

use std::fs;

use super::{
    super::story::Version,
    stage::{Stage, missing, pointing, subject},
};
use crate::{
    audit::{Action, Language},
    work::{error::WorkError, session::Session},
};

pub(super) fn apart(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    let Some(apart) = &stage.story.apart else { return Ok(()) };
    let (here, there) = (&apart.here, &apart.there);
    let laptop = stage.year.homes.join(there.by.as_str());
    stage.with(&here.by, |stage, session| session.copy_to(&laptop, None, stage.watch))?;
    stage.with(&here.by, |_, session| write(session, &apart.target, here))?;
    stage.with_in(&laptop, &there.by, |_, session| write(session, &apart.target, there))?;
    // Whichever way it is copied, both end with the same.
    stage.with(&here.by, |stage, session| session.merge(&laptop, stage.watch))?;
    stage.with_in(&laptop, &there.by, |stage, session| session.merge(stage.year.dossier, stage.watch))?;
    stage.with(&here.by, |_, session| {
        let conflicts = session.audit().conflicts();
        let mut heads = conflicts.into_iter().flat_map(|conflict| conflict.heads);
        let taken = heads.find(|head| head.id.log == there.by).ok_or_else(|| missing("version to take"))?;
        session.take(&taken, None)
    })?;
    fs::remove_dir_all(&laptop).map_err(WorkError::io("remove", &laptop))
}

/// Writes a version, in the languages that it has.
fn write(session: &mut Session, target: &str, version: &Version) -> Result<(), WorkError> {
    let texts = [(Language::Nl, &version.nl), (Language::En, &version.en)];
    for (language, text) in texts.into_iter().filter_map(|(language, text)| Some((language, text.as_ref()?))) {
        let text = pointing(session, text);
        session.act(Action::Write { subject: subject(target)?, language, text })?;
    }
    Ok(())
}
