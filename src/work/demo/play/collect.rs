//! Terms are guarded, evidence is attached, and someone else judges it.

use super::{
    super::story::{Exhibit, Judged},
    stage::{Stage, attached},
};
use crate::{
    audit::{
        Action,
        evidence::{Details, Judgement},
    },
    work::error::WorkError,
};

pub(super) fn attach(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    stage.each(|stage, session, me| {
        for guard in stage.story.guard.iter().filter(|guard| guard.by == *me) {
            session.act(Action::Guard { term: guard.term.clone() })?;
        }
        for exhibit in stage.story.evidence.iter().filter(|exhibit| exhibit.by == *me) {
            session.attach(&[stage.file(&exhibit.file)], &exhibit.to, &details(exhibit), stage.watch)?;
        }
        Ok(())
    })
}

pub(super) fn judge(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    stage.each(|stage, session, me| {
        for exhibit in stage.story.evidence.iter().filter(|exhibit| exhibit.judged_by == *me) {
            let evidence = attached(session, &exhibit.file)?;
            let judgement = match exhibit.judgement {
                Judged::Accepted => Judgement::Accepted,
                Judged::Returned => Judgement::Returned { reason: exhibit.reason.clone() },
            };
            session.act(Action::Judge { evidence, judgement })?;
        }
        Ok(())
    })
}

fn details(exhibit: &Exhibit) -> Details {
    let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Details {
        collected: Some(exhibit.collected),
        period: Some(exhibit.period),
        collector: filled(&exhibit.collector),
        source: filled(&exhibit.source),
        method: Some(exhibit.method),
        tool: filled(&exhibit.tool),
        note: filled(&exhibit.note),
        expires: None,
        class: exhibit.class,
    }
}
