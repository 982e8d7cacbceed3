//! Marking a term that no summary may hold.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{audit::Action, tui::shared::Shared};

/// Marking a term that no summary may hold.
pub struct Term;

impl Sheet for Term {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.text("ui-form-term").into_owned()
    }

    fn key(&self) -> String {
        "term".to_owned()
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        vec![Entry::line("term", "ui-field-term", "", shared)]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let term = values.optional("term").ok_or_else(|| values.fault("term", "ui-fault-empty"))?;
        Ok(Sent::Act(vec![Action::Guard { term }], "ui-said-guarded"))
    }
}
