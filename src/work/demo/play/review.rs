//! Papers are submitted and reviewed in two rounds: what is returned in the first is submitted again and accepted, what has
//! a review note is accepted once that is closed.

use super::{
    super::story::{Paper, PaperState},
    notes,
    stage::Stage,
};
use crate::{
    audit::{Action, programme::CommitmentId},
    work::error::WorkError,
};

pub(super) fn review(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    submit(stage, |_| true)?;
    notes::raise(stage)?;
    let noted: Vec<&str> = stage.story.note.iter().map(|note| note.on.as_str()).collect();
    decide(stage, |paper, commitment| {
        if !paper.returned.is_empty() {
            Some(Action::Return { commitment, reason: paper.returned.clone() })
        } else if noted.contains(&paper.id.as_str()) {
            None
        } else {
            Some(Action::Accept { commitment })
        }
    })?;
    notes::settle(stage)?;
    let returned = |paper: &Paper| !paper.returned.is_empty();
    submit(stage, returned)?;
    let left = |paper: &Paper| returned(paper) || noted.contains(&paper.id.as_str());
    decide(stage, |paper, commitment| left(paper).then_some(Action::Accept { commitment }))
}

fn submit(stage: &mut Stage<'_>, which: impl Fn(&Paper) -> bool) -> Result<(), WorkError> {
    stage.each(|stage, session, me| {
        for paper in stage.story.paper.iter().filter(|paper| paper.prepared_by == *me && which(paper)) {
            session.act(Action::Submit { commitment: paper.id.as_str().into() })?;
        }
        Ok(())
    })
}

fn decide(stage: &mut Stage<'_>, what: impl Fn(&Paper, CommitmentId) -> Option<Action>) -> Result<(), WorkError> {
    stage.each(|stage, session, me| {
        for paper in stage.story.paper.iter().filter(|paper| paper.reviewed_by == *me) {
            let PaperState::Accepted = paper.state;
            if let Some(action) = what(paper, paper.id.as_str().into()) {
                session.act(action)?;
            }
        }
        Ok(())
    })
}
