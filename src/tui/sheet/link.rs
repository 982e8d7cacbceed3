//! Using evidence for something more, or no longer for something.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{Action, EventId, evidence::Link},
    lang::visible,
    tui::shared::Shared,
};

/// Using evidence for something more.
pub struct LinkSheet(pub EventId);

/// Using evidence no longer for something.
pub struct UnlinkSheet(pub EventId);

fn label(id: &EventId, shared: &Shared) -> String {
    shared.audit.evidence.get(id).map(|it| visible(&it.label.0).into_owned()).unwrap_or_default()
}

impl Sheet for LinkSheet {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.with("ui-form-link", &[("label", label(&self.0, shared).into())])
    }

    fn key(&self) -> String {
        format!("link-{}-{}", self.0.log, self.0.seq)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        vec![Entry::line("links", "ui-field-links", "", shared)]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let shared = values.shared();
        let mut links = Vec::new();
        for word in values.get("links").split([',', ' ', ';']).filter(|word| !word.is_empty()) {
            let link = word.to_uppercase().parse::<Link>().ok();
            let known = link.filter(|link| shared.audit.papers.contains_key(&link.commitment));
            let wrong = || Fault {
                field: "links",
                words: shared.lang.with("ui-fault-commitment", &[("word", visible(word).into_owned().into())]),
            };
            links.push(known.ok_or_else(wrong)?);
        }
        if links.is_empty() {
            return Err(values.fault("links", "ui-fault-empty"));
        }
        Ok(Sent::Act(vec![Action::Link { evidence: self.0.clone(), links }], "ui-said-linked"))
    }
}

impl Sheet for UnlinkSheet {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.with("ui-form-unlink", &[("label", label(&self.0, shared).into())])
    }

    fn key(&self) -> String {
        format!("unlink-{}-{}", self.0.log, self.0.seq)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let linked = shared.audit.evidence.get(&self.0).map(crate::audit::evidence::Evidence::linked);
        let choices =
            linked.into_iter().flatten().map(|link| (link.to_string(), visible(&link.to_string()).into_owned()));
        vec![Entry::pick("link", "ui-field-link", choices.collect(), "", shared)]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let link = values.named("link")?;
        Ok(Sent::Act(vec![Action::Unlink { evidence: self.0.clone(), link }], "ui-said-unlinked"))
    }
}
