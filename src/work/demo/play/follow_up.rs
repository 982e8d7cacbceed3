//! Findings are followed up: those of last year, and those of this year after the audited party was heard.

use super::{
    findings::{labelled, place},
    stage::Stage,
};
use crate::{audit::Action, work::error::WorkError};

pub(super) fn follow_up(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    stage.each(|stage, session, me| {
        for step in stage.story.follow_up.iter().filter(|step| step.by == *me) {
            let finding = labelled(session, &step.finding)?;
            let known = session.audit().findings.get(&finding).and_then(|known| known.details.settled());
            let Some(mut details) = known.cloned() else { continue };
            details.status = step.status.unwrap_or(details.status);
            details.rating = step.rating.unwrap_or(details.rating);
            let verified = step.verified.iter().map(|shown| place(session, shown));
            details.verified = verified.collect::<Result<_, WorkError>>()?;
            if let Some(label) = &step.superseded_by {
                details.superseded_by = Some(labelled(session, label)?);
            }
            let reason = Some(step.reason.get(stage.year.language).to_owned());
            session.act(Action::ChangeFinding { finding, details, reason })?;
        }
        Ok(())
    })
}
