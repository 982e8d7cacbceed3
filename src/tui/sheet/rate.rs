//! Rating a risk as it is now.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{
        Action,
        programme::{Level, Rating, RiskId},
        register::Register,
    },
    lang::visible,
    tui::shared::Shared,
};

/// Rating a risk.
pub struct Rate(pub RiskId);

impl Sheet for Rate {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.with("ui-form-rate", &[("risk", visible(&self.0.0).into_owned().into())])
    }

    fn key(&self) -> String {
        format!("rate-{}", self.0)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let now = shared.audit.ratings.get(&self.0).and_then(Register::settled).copied();
        let before = shared.audit.programme.risk(&self.0).map(|risk| risk.before);
        let rating = now.or(before).unwrap_or(Rating { likelihood: Level::Low, impact: Level::Low });
        let levels = || Level::ALL.into_iter().map(Level::name);
        vec![
            Entry::choice("likelihood", "ui-field-likelihood", "level", levels(), rating.likelihood.name(), shared),
            Entry::choice("impact", "ui-field-impact", "level", levels(), rating.impact.name(), shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let rating = Rating { likelihood: values.named("likelihood")?, impact: values.named("impact")? };
        Ok(Sent::Act(vec![Action::RateRisk { risk: self.0.clone(), rating }], "ui-said-rated"))
    }
}
