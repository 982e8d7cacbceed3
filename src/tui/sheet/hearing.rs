//! Recording how the audited party was heard on a finding.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{
        Action, EventId,
        finding::{Heard, Hearing},
    },
    tui::shared::Shared,
};

/// Recording how the audited party was heard on a finding.
pub struct HearingSheet(pub EventId);

/// What can have come of it.
const OUTCOMES: [&str; 3] = ["awaited", "received", "not-received"];

impl HearingSheet {
    fn now<'a>(&self, shared: &'a Shared) -> Option<&'a Hearing> {
        shared.audit.findings.get(&self.0)?.hearing.heads().last().map(|version| &version.value)
    }
}

impl Sheet for HearingSheet {
    fn title(&self, shared: &Shared) -> String {
        let label = crate::work::recount::label(&shared.audit, &self.0);
        shared.lang.with("ui-form-hearing", &[("label", label.into())])
    }

    fn key(&self) -> String {
        format!("hearing-{}-{}", self.0.log, self.0.seq)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let now = self.now(shared);
        let owner = shared.audit.findings.get(&self.0).and_then(|finding| finding.details.heads().last());
        let owner = owner.and_then(|version| version.value.owner.as_deref()).unwrap_or_default();
        let (outcome, day) = match now.map(|hearing| hearing.outcome) {
            None => ("awaited", None),
            Some(Heard::Awaited { by }) => ("awaited", Some(by)),
            Some(Heard::Received { on }) => ("received", Some(on)),
            Some(Heard::NotReceived { by }) => ("not-received", Some(by)),
        };
        vec![
            Entry::line("of", "ui-field-of", now.map_or(owner, |it| it.of.as_deref().unwrap_or_default()), shared),
            Entry::day("asked", "ui-field-heard-asked", Some(now.map_or(shared.today(), |it| it.asked)), shared),
            Entry::choice("outcome", "ui-field-outcome", "heard", OUTCOMES, outcome, shared),
            Entry::day("day", "ui-field-heard-day", day, shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let asked = values.day("asked")?.ok_or_else(|| values.fault("asked", "ui-fault-empty"))?;
        let day = values.day("day")?.ok_or_else(|| values.fault("day", "ui-fault-empty"))?;
        let outcome = match values.get("outcome") {
            "received" => Heard::Received { on: day },
            "not-received" => Heard::NotReceived { by: day },
            _ => Heard::Awaited { by: day },
        };
        let hearing = Hearing { asked, of: values.optional("of"), outcome };
        Ok(Sent::Act(vec![Action::Hear { finding: self.0.clone(), hearing }], "ui-said-heard"))
    }
}
