//! Taking one of several versions for a reason, where one is needed.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{Action, conflict::Head},
    tui::{
        office::{Said, SampleAct},
        screen::Step,
        shared::{Note, Shared},
    },
};

/// Taking a version for a reason.
pub struct TakeSheet(pub Head);

/// What takes a version.
pub enum Taking {
    /// One action.
    Action(Box<Action>),
    /// What is done with a sample: its population is read for it.
    Sample(SampleAct),
}

/// Returns what takes a version.
pub fn taking(head: &Head, why: Option<String>) -> Taking {
    match &head.sets {
        Action::SeedSample { .. } | Action::DrawSample { .. } | Action::TestItems { .. } => {
            Taking::Sample(SampleAct::Take(Box::new(head.clone()), why))
        }
        _ => Taking::Action(Box::new(head.take(why))),
    }
}

impl Taking {
    /// Returns it as a step, with what comes after it.
    pub fn into_step(self, then: Vec<Step>) -> Step {
        match self {
            Self::Action(action) => Step::Act(vec![*action], then),
            Self::Sample(act) => Step::Sample(act, then),
        }
    }
}

impl Sheet for TakeSheet {
    fn title(&self, shared: &Shared) -> String {
        let name = shared.name_of(&self.0.id.log);
        shared.lang.with("ui-form-take", &[("name", name.into())])
    }

    fn key(&self) -> String {
        format!("take-{}-{}", self.0.id.log, self.0.id.seq)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        vec![Entry::line("reason", "ui-field-reason", "", shared)]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let reason = values.optional("reason").ok_or_else(|| values.fault("reason", "ui-fault-empty"))?;
        Ok(match taking(&self.0, Some(reason)) {
            Taking::Action(action) => Sent::Act(vec![*action], "ui-said-conflict-taken"),
            Taking::Sample(act) => Sent::Sample(act, vec![Step::Say(Note::said(Said("ui-said-conflict-taken")))]),
        })
    }
}
