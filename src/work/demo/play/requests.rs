//! The supplier is asked, by the programme and by hand; its answers are taken in, and judged. Some of it never comes.

use std::{fs, path::PathBuf};

use super::stage::{Stage, missing};
use crate::{
    audit::{
        Action, Audit,
        evidence::{Details, Judgement},
        request::{Request, RequestDetails, Selection},
    },
    work::{error::WorkError, requests::Scope},
};

/// Asks, and writes the table for the supplier beside the dossiers.
pub(super) fn ask(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    let Some(story) = &stage.story.requests else { return Ok(()) };
    stage.with(&story.by, |stage, session| {
        let mut selection = Selection::of(None);
        selection.commitments = story.programme.iter().map(|id| id.as_str().into()).collect();
        let mut requests = session.audit().to_ask(&selection, &story.of, story.asked, story.due);
        requests.extend(story.ask.iter().map(|asked| RequestDetails {
            asks: asked.asks.clone().into(),
            serves: asked.to.clone(),
            of: story.of.clone(),
            asked: story.asked,
            due: story.due,
        }));
        session.act(Action::AskFor { requests })?;
        let table = beside(stage, "requests", ".csv");
        session.export_requests(&table, Scope::OpenOf(&story.of), stage.year.language)?;
        Ok(())
    })
}

/// Takes the answers in, from a folder as the supplier sent it, and judges them.
pub(super) fn answer(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    let Some(story) = &stage.story.requests else { return Ok(()) };
    let folder = beside(stage, "answers", "");
    fs::create_dir_all(&folder).map_err(WorkError::io("make", &folder))?;
    for name in story.files.iter().chain([&story.table]) {
        fs::copy(stage.file(name), folder.join(name)).map_err(WorkError::io("copy", &folder))?;
    }
    stage.with(&story.by, |stage, session| {
        let plan = session.plan_import(&folder, &folder.join(&story.table))?;
        if let Some(misfit) = plan.misfits.first() {
            return Err(WorkError::Story { problem: format!("an answer does not fit: {misfit:?}") });
        }
        let details = Details { collected: Some(story.collected), period: Some(story.period), ..Details::default() };
        session.import_answers(&plan, &details, stage.watch)?;
        Ok(())
    })?;
    stage.with(&story.judged_by, |_, session| {
        for judged in &story.judge {
            let request = labelled(session.audit(), &judged.label)?;
            let (id, evidence) = (request.id.clone(), request.evidence.clone());
            let judgement = match judged.reason.as_str() {
                "" => Judgement::Accepted,
                reason => Judgement::Returned { reason: reason.to_owned() },
            };
            for evidence in evidence {
                session.act(Action::Judge { evidence, judgement: judgement.clone() })?;
            }
            session.act(Action::JudgeAnswer { request: id, judgement, due: judged.due })?;
        }
        Ok(())
    })
}

/// Returns the path of something of this year beside the dossiers.
fn beside(stage: &Stage<'_>, name: &str, ending: &str) -> PathBuf {
    let dossier = stage.year.dossier;
    let year = dossier.file_name().unwrap_or_default().to_string_lossy();
    dossier.with_file_name(format!("{name}-{year}{ending}"))
}

/// Returns the request with a label.
pub(super) fn labelled<'a>(audit: &'a Audit, label: &str) -> Result<&'a Request, WorkError> {
    audit.request_labelled(label).ok_or_else(|| missing(label))
}
