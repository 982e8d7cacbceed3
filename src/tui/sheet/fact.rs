//! Stating a fact of the engagement.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{
        Action,
        subject::{Assurance, Fact},
    },
    tui::shared::Shared,
};

/// Stating a fact of the engagement.
pub struct FactSheet(pub Fact);

impl Sheet for FactSheet {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.word("fact", self.0.name()).into_owned()
    }

    fn key(&self) -> String {
        format!("fact-{}", self.0)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let now = shared.audit.fact(self.0).unwrap_or_default();
        let entry = match self.0 {
            Fact::Assurance => {
                let names = Assurance::ALL.into_iter().map(Assurance::name);
                Entry::choice("value", "ui-field-fact", "report-assurance", names, now, shared)
            }
            Fact::ReportDate => Entry::day("value", "ui-field-fact", now.parse().ok(), shared),
            Fact::Auditor | Fact::Reference | Fact::Place | Fact::Users => {
                Entry::line("value", "ui-field-fact", now, shared)
            }
        };
        vec![entry]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let value = match self.0 {
            Fact::ReportDate => {
                let day = values.day("value")?.ok_or_else(|| values.fault("value", "ui-fault-empty"))?;
                day.to_string()
            }
            _ => values.get("value").to_owned(),
        };
        if !self.0.allows(&value) {
            let key = if self.0 == Fact::Users { "ui-fault-number" } else { "ui-fault-empty" };
            return Err(values.fault("value", key));
        }
        Ok(Sent::Act(vec![Action::State { fact: self.0, value }], "ui-said-stated"))
    }
}
