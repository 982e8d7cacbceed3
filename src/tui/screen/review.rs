//! The way of a paper, wherever it is offered: submit, accept, return.

use super::Step;
use crate::{
    audit::{Action, Refusal, paper::Stage, programme::Commitment},
    tui::{
        act::Act,
        screen::form::Form,
        shared::{Note, Shared},
        sheet::why::Why,
    },
};

/// Returns what follows from submitting, accepting or returning a paper.
pub fn steps(act: Act, commitment: &Commitment) -> Vec<Step> {
    let id = commitment.id.clone();
    match act {
        Act::Submit => {
            vec![Step::Act(
                vec![Action::Submit { commitment: id }],
                vec![Step::Say(Note::said(crate::tui::office::Said("ui-said-submitted")))],
            )]
        }
        Act::AcceptPaper => {
            vec![Step::Act(
                vec![Action::Accept { commitment: id }],
                vec![Step::Say(Note::said(crate::tui::office::Said("ui-said-accepted")))],
            )]
        }
        Act::ReturnPaper => vec![Step::Open(Box::new(Form::new(Box::new(Why::ReturnPaper(id)))))],
        _ => Vec::new(),
    }
}

/// Returns why the paper cannot be submitted, accepted or returned now, out of what is known of it already.
pub fn why_not(act: Act, commitment: &Commitment, shared: &Shared) -> Option<String> {
    let row = shared.standings.get(&commitment.id)?;
    let id = commitment.id.clone();
    let stage = row.standing.stage;
    let refusal = match act {
        Act::Submit if matches!(stage, Stage::Submitted | Stage::Accepted) => {
            Refusal::WrongStage { commitment: id, stage, expected: Stage::Prepared }
        }
        Act::Submit if !row.needed.is_empty() => Refusal::NotPrepared { commitment: id, needed: row.needed.clone() },
        Act::AcceptPaper | Act::ReturnPaper if stage != Stage::Submitted => {
            Refusal::WrongStage { commitment: id, stage, expected: Stage::Submitted }
        }
        Act::AcceptPaper if row.notes > 0 => Refusal::OpenNotes { notes: shared.audit.open_notes(&id), commitment: id },
        Act::AcceptPaper if shared.audit.waiver.is_none() => {
            let me = shared.me.as_ref()?;
            let preparers = shared.audit.preparers(commitment);
            let log = (*preparers.iter().find(|log| log.person() == me.person())?).clone();
            Refusal::OwnWork { commitment: id, log }
        }
        _ => return None,
    };
    Some(shared.refusal(&refusal))
}

/// Returns whether a hint helps: submitting before, accepting and returning after the submission.
pub fn offers(act: Act, commitment: &Commitment, shared: &Shared) -> bool {
    let stage = shared.standings.stage(&commitment.id);
    match act {
        Act::Submit => !matches!(stage, Stage::Submitted | Stage::Accepted),
        Act::AcceptPaper | Act::ReturnPaper => stage == Stage::Submitted,
        _ => true,
    }
}
