//! Why something is added to a file that was closed (ISA 230.16). What was refused for want of it is done then.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::tui::shared::Shared;

/// Asking why something is added to a file that was closed.
pub struct Addition;

impl Sheet for Addition {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.text("ui-form-addition").into_owned()
    }

    fn key(&self) -> String {
        "addition".to_owned()
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        vec![Entry::line("reason", "ui-field-reason", shared.addition.as_deref().unwrap_or_default(), shared)]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let reason = values.optional("reason").ok_or_else(|| values.fault("reason", "ui-fault-empty"))?;
        Ok(Sent::SayWhy(reason))
    }
}
