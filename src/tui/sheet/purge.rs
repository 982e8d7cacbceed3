//! Removing the bytes of a piece of evidence for good, on a ground. The record of it stays.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{Action, EventId, purge::PurgeGround},
    lang::visible,
    tui::shared::Shared,
};

/// Removing the bytes of a piece of evidence.
pub struct PurgeSheet(pub EventId);

impl Sheet for PurgeSheet {
    fn title(&self, shared: &Shared) -> String {
        let known = shared.audit.evidence.get(&self.0);
        let label = known.map(|it| visible(&it.label.0).into_owned()).unwrap_or_default();
        shared.lang.with("ui-form-purge", &[("label", label.into())])
    }

    fn key(&self) -> String {
        format!("purge-{}-{}", self.0.log, self.0.seq)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let grounds = PurgeGround::ALL.into_iter().map(PurgeGround::name);
        vec![
            Entry::choice("ground", "ui-field-purge-ground", "purge-ground", grounds, "", shared),
            Entry::line("reason", "ui-field-reason", "", shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let (ground, reason) = (values.named("ground")?, values.optional("reason"));
        let action = Action::Purge { evidence: self.0.clone(), ground, reason };
        values.allowed("reason", &action)?;
        Ok(Sent::Act(vec![action], "ui-said-purged"))
    }

    fn question(&self, values: &Values<'_>) -> Option<String> {
        let shared = values.shared();
        let evidence = shared.audit.evidence.get(&self.0)?;
        let values = [
            ("label", visible(&evidence.label.0).into_owned().into()),
            ("name", visible(&evidence.bytes.name).into_owned().into()),
            ("size", shared.lang.bytes(evidence.bytes.size).into()),
        ];
        Some(shared.lang.with("ui-confirm-purge", &values))
    }
}
