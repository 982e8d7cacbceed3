//! Risks are rated as they are now, and what remains is accepted.

use super::stage::{Stage, write};
use crate::{
    audit::{Action, subject::Subject},
    work::error::WorkError,
};

pub(super) fn rate(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    stage.each(|stage, session, me| {
        for risk in stage.story.risk.iter().filter(|risk| risk.by == *me) {
            let id = risk.id.as_str().into();
            session.act(Action::RateRisk { risk: id, rating: risk.after })?;
            write(session, &Subject::Risk(risk.id.as_str().into()), &risk.reason)?;
            if let (Some(owner), Some(until)) = (risk.acceptance.owner.clone(), risk.acceptance.until) {
                session.act(Action::AcceptResidual { risk: risk.id.as_str().into(), owner, until })?;
            }
        }
        Ok(())
    })
}
