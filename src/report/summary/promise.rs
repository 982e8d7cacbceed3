//! The timeline of a promise, as far as it is public. Reasons and notes are the auditor's own, and are not in it.

use jiff::civil::Date;
use serde::Serialize;

use super::evidence::named;
use crate::audit::{
    Audit, Label,
    finding::Exhibit,
    programme,
    promise::{Outcome, PromiseState},
};

/// The timeline of a promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Promise {
    /// The date promised first; absent where none was named then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Date>,
    /// How many times a later date was announced.
    pub postponed: usize,
    /// The dates that were announced later, in order.
    pub changes: Vec<PromiseChange>,
    /// What was established, in order of the days.
    pub statuses: Vec<PromiseStatus>,
    /// The day as of which it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<Date>,
    /// How it stands as of the date of the report.
    pub outcome: Outcome,
}

/// Another date was announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PromiseChange {
    /// When.
    pub said: Date,
    /// The date that is promised from then on.
    pub to: Date,
    /// The announcement, where that piece of evidence is public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Label>,
}

/// How far it was on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PromiseStatus {
    /// The day.
    pub as_of: Date,
    /// How far.
    pub state: PromiseState,
    /// What shows it, where that piece of evidence is public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Label>,
}

impl Promise {
    pub(super) fn of(audit: &Audit, commitment: &programme::Commitment, day: Date) -> Option<Self> {
        let timeline = audit.promise(commitment, day)?;
        let label = |exhibit: &Exhibit| {
            let evidence = audit.evidence.get(&exhibit.evidence)?;
            named(audit, evidence).then(|| evidence.label.clone())
        };
        let change = |(said, change): &(Date, &crate::audit::promise::Change)| PromiseChange {
            said: *said,
            to: change.to,
            evidence: label(&change.evidence),
        };
        let status = |(as_of, status): &(Date, &crate::audit::promise::Status)| PromiseStatus {
            as_of: *as_of,
            state: status.state,
            evidence: label(&status.evidence),
        };
        Some(Self {
            first: timeline.first,
            postponed: timeline.postponed(),
            changes: timeline.changes.iter().map(change).collect(),
            statuses: timeline.statuses.iter().map(status).collect(),
            done: timeline.done(),
            outcome: timeline.outcome,
        })
    }
}
