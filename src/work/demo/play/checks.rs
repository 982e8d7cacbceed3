//! The checks of the programme are run on the attached evidence; each preparer accepts what they saw on own papers, or
//! overrules it with the reason that the story gives.

use super::stage::{Stage, missing};
use crate::{
    audit::{Action, evidence::Link, observation::Appraisal, programme::CommitmentId},
    work::{check::Became, error::WorkError},
};

pub(super) fn checks(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    if !stage.story.checks {
        return Ok(());
    }
    stage.each(|stage, session, me| {
        let papers = stage.story.paper.iter().filter(|paper| paper.prepared_by == *me);
        let own: Vec<Link> = papers.map(|paper| CommitmentId::from(paper.id.as_str()).into()).collect();
        if own.is_empty() {
            return Ok(());
        }
        for checked in session.check(&own, stage.watch)? {
            let Some((_, Became::Recorded(label) | Became::Same(label))) = checked.seen else { continue };
            let observation = session
                .audit()
                .observation_labelled(&label.0)
                .map(|it| it.id.clone())
                .ok_or_else(|| missing(&label.0))?;
            let overruled = stage.story.overruled.iter().find(|it| it.procedure == checked.procedure);
            let appraisal = match overruled {
                Some(overruled) => Appraisal::Overruled {
                    reason: overruled.reason.get(stage.year.language).to_owned(),
                    for_readers: Some(overruled.reason.clone()),
                },
                None => Appraisal::Accepted,
            };
            session.act(Action::Appraise { observation, appraisal })?;
        }
        Ok(())
    })
}
