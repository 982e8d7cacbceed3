//! Samples are planned, drawn by chance and examined, item by item.

use super::{
    super::story::Sample,
    stage::{Stage, attached},
};
use crate::{
    audit::{
        EventId, Language,
        action::ItemTest,
        sample::{ItemResult, Selection},
    },
    work::{
        error::WorkError,
        sampling::{DrawnFrom, NewSample, population::Shape},
        session::Session,
    },
};

pub(super) fn sample(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    stage.each(|stage, session, me| {
        for told in stage.story.sample.iter().filter(|told| told.by == *me) {
            let id = plan(stage, session, told)?;
            session.draw_sample(&id, told.seed.clone(), &[])?;
            examine(session, &id, told, stage.year.language)?;
        }
        Ok(())
    })
}

fn plan(stage: &Stage<'_>, session: &mut Session, told: &Sample) -> Result<EventId, WorkError> {
    let language = stage.year.language;
    let new = NewSample {
        title: told.title.clone(),
        links: told.to.clone(),
        deviation: told.deviation.get(language).to_owned(),
        completeness: told.completeness.get(language).to_owned(),
        selection: Selection::Random {
            risk: told.risk,
            tolerable: told.tolerable,
            expected: told.expected,
            size: 0,
            reason: None,
        },
        from: DrawnFrom::Evidence(attached(session, &told.file)?),
        shape: Shape::default(),
    };
    Ok(session.plan_sample(new, stage.watch)?.sample)
}

fn examine(session: &mut Session, id: &EventId, told: &Sample, language: Language) -> Result<(), WorkError> {
    let items = session.audit().samples.get(id).map(crate::audit::sample::Sample::items).unwrap_or_default();
    let mut tests = Vec::with_capacity(items.len());
    for (place, item) in (1..).zip(items) {
        let deviation = told.deviations.iter().find(|deviation| deviation.place == place);
        tests.push(ItemTest {
            row: item.row,
            result: if deviation.is_some() { ItemResult::Deviation } else { ItemResult::Ok },
            note: deviation.map(|deviation| deviation.note.get(language).to_owned()),
            evidence: Vec::new(),
        });
    }
    session.test_items(id, tests)
}
