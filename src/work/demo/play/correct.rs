//! Something in the signed summary was wrong: it is mended, and another summary takes its place. Both stay.

use super::{
    publish::accept_and_sign,
    stage::{Stage, missing, subject, write},
};
use crate::{
    audit::Text,
    work::{error::WorkError, publish::Correction},
};

pub(super) fn correct(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    let Some(correction) = &stage.story.correction else { return Ok(()) };
    let publication = stage.publication.clone().ok_or_else(|| missing("publication"))?;
    stage.wait_until(correction.at);
    let later = stage.with(&correction.by, |stage, session| {
        let text = Text { nl: correction.nl.clone(), en: correction.en.clone() };
        write(session, &subject(&correction.target)?, &text)?;
        session.publish_correction(Correction { publication, reason: correction.reason.clone() }, stage.watch)
    })?;
    stage.publication = Some(later);
    stage.signed.clear();
    accept_and_sign(stage)
}
