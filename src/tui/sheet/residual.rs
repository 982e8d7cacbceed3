//! Recording who accepts what remains of a risk.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{Action, programme::RiskId, register::Register},
    lang::visible,
    tui::shared::Shared,
};

/// Recording who accepts what remains of a risk.
pub struct Residual(pub RiskId);

impl Sheet for Residual {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.with("ui-form-residual", &[("risk", visible(&self.0.0).into_owned().into())])
    }

    fn key(&self) -> String {
        format!("residual-{}", self.0)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let now = shared.audit.residuals.get(&self.0).and_then(Register::settled);
        vec![
            Entry::line("owner", "ui-field-owner", now.map_or("", |(owner, _)| owner.as_str()), shared),
            Entry::day("until", "ui-field-until", now.map(|(_, until)| *until), shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let owner = values.optional("owner").ok_or_else(|| values.fault("owner", "ui-fault-empty"))?;
        let until = values.day("until")?.ok_or_else(|| values.fault("until", "ui-fault-empty"))?;
        Ok(Sent::Act(vec![Action::AcceptResidual { risk: self.0.clone(), owner, until }], "ui-said-residual"))
    }
}
