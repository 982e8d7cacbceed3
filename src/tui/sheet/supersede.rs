//! Publishing a summary that takes the place of a signed one: why stands on its first page.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{EventId, Text},
    lang::visible,
    tui::{job::Job, shared::Shared},
    work::publish::Correction,
};

/// Publishing a summary that takes the place of this one.
pub struct Supersede(pub EventId);

impl Sheet for Supersede {
    fn title(&self, shared: &Shared) -> String {
        let known = shared.audit.publications.iter().find(|known| known.id == self.0);
        let name = known.map(|known| visible(&known.rendering.name).into_owned()).unwrap_or_default();
        shared.lang.with("ui-form-supersede", &[("name", name.into())])
    }

    fn key(&self) -> String {
        format!("supersede-{}-{}", self.0.log, self.0.seq)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        vec![
            Entry::line("reason-nl", "ui-field-reason-nl", "", shared),
            Entry::line("reason-en", "ui-field-reason-en", "", shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let needed = |field| values.optional(field).ok_or_else(|| values.fault(field, "ui-fault-empty"));
        let reason = Text { nl: needed("reason-nl")?, en: needed("reason-en")? };
        Ok(Sent::Run(Job::Publish(Some(Correction { publication: self.0.clone(), reason }))))
    }
}
