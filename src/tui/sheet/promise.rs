//! Another date was announced for a promise; how far it was on a day.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{Action, finding::Exhibit, programme::CommitmentId, promise::PromiseState},
    lang::visible,
    tui::shared::Shared,
};

/// Another date was announced.
pub struct ChangePromise(pub CommitmentId);

/// How far it was on a day.
pub struct StatePromise(pub CommitmentId);

/// Reads a piece of evidence with the place in it: `E-13 page 2`.
fn exhibit(values: &Values<'_>) -> Result<Exhibit, Fault> {
    let text = values.get("evidence");
    if text.is_empty() {
        return Err(values.fault("evidence", "ui-fault-empty"));
    }
    let shared = values.shared();
    let (label, place) = text.split_once([' ', ':']).unwrap_or((text, ""));
    let unknown = || {
        let word = visible(label).into_owned();
        Fault { field: "evidence", words: shared.lang.with("ui-fault-evidence", &[("word", word.into())]) }
    };
    let evidence = shared.audit.evidence_labelled(label).ok_or_else(unknown)?.id.clone();
    let locator = Some(place.trim().to_owned()).filter(|place| !place.is_empty());
    Ok(Exhibit { evidence, locator })
}

fn day(values: &Values<'_>, field: &'static str) -> Result<jiff::civil::Date, Fault> {
    values.day(field)?.ok_or_else(|| values.fault(field, "ui-fault-empty"))
}

impl Sheet for ChangePromise {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.with("ui-form-promise-change", &[("commitment", visible(&self.0.0).into_owned().into())])
    }

    fn key(&self) -> String {
        format!("promise-change-{}", self.0)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        vec![
            Entry::day("said", "ui-field-promise-said", None, shared),
            Entry::day("to", "ui-field-promise-to", None, shared),
            Entry::line("evidence", "ui-field-promise-evidence", "", shared),
            Entry::line("reason", "ui-field-promise-reason", "", shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let action = Action::ChangePromise {
            commitment: self.0.clone(),
            said: day(values, "said")?,
            to: day(values, "to")?,
            evidence: exhibit(values)?,
            reason: values.optional("reason").ok_or_else(|| values.fault("reason", "ui-fault-empty"))?,
        };
        Ok(Sent::Act(vec![action], "ui-said-promise"))
    }
}

impl Sheet for StatePromise {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.with("ui-form-promise-status", &[("commitment", visible(&self.0.0).into_owned().into())])
    }

    fn key(&self) -> String {
        format!("promise-status-{}", self.0)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let states = PromiseState::ALL.into_iter().map(PromiseState::name);
        let under_way = PromiseState::UnderWay.name();
        vec![
            Entry::day("as-of", "ui-field-promise-as-of", None, shared),
            Entry::choice("state", "ui-field-promise-state", "promise-state", states, under_way, shared),
            Entry::line("evidence", "ui-field-promise-evidence", "", shared),
            Entry::line("note", "ui-field-promise-note", "", shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let action = Action::StatePromise {
            commitment: self.0.clone(),
            as_of: day(values, "as-of")?,
            state: values.named("state")?,
            evidence: exhibit(values)?,
            note: values.optional("note"),
        };
        Ok(Sent::Act(vec![action], "ui-said-promise"))
    }
}
