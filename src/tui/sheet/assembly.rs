//! Setting within how many days after the date of the report the file is closed (ISA 230.A21).

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{audit::Action, tui::shared::Shared};

/// Setting within how many days the file is closed.
pub struct AssemblySheet;

impl Sheet for AssemblySheet {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.text("ui-form-assembly").into_owned()
    }

    fn key(&self) -> String {
        "assembly".to_owned()
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let days = shared.audit.assembly_days().to_string();
        vec![Entry::line("days", "ui-field-days", &days, shared), Entry::line("reason", "ui-field-reason", "", shared)]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let days = values.get("days").parse().map_err(|_| values.fault("days", "ui-fault-number"))?;
        let reason = values.optional("reason").ok_or_else(|| values.fault("reason", "ui-fault-empty"))?;
        let action = Action::SetAssembly { days, reason };
        values.allowed("days", &action)?;
        Ok(Sent::Act(vec![action], "ui-said-changed"))
    }
}
