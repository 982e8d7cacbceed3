//! The clock, the closing, the reasons of additions, and bytes that were removed.

use super::Setter;
use crate::audit::{
    completion::{AssemblyPeriod, Closing, Reasoned},
    event::{Event, Recorded},
    purge::Purge,
    state::Audit,
};

pub(super) fn apply(audit: &mut Audit, recorded: &Recorded) {
    let (id, at) = (recorded.id.clone(), recorded.at);
    match &recorded.event {
        Event::AssemblySet { days, reason, replaces } => {
            let value = AssemblyPeriod { days: *days, reason: reason.clone() };
            Setter(recorded).put(&mut audit.assembly, value, replaces);
        }
        Event::FileLocked { report, report_date, retain_until, reason } => {
            audit.closing.get_or_insert(Closing {
                id,
                at,
                held: recorded.seen.clone(),
                report: report.clone(),
                report_date: *report_date,
                retain_until: *retain_until,
                reason: reason.clone(),
            });
        }
        Event::AdditionReasoned { reason, count } => {
            audit.reasons.insert(id.clone(), Reasoned { id, at, count: *count, reason: reason.clone() });
        }
        Event::EvidencePurged { evidence, ground, reason, .. } => {
            // What the record says of the bytes is told by the evidence itself, whoever wrote the line.
            if let Some(evidence) = audit.evidence.get(evidence) {
                let purge = Purge { id, at, ground: *ground, reason: reason.clone() };
                audit.purged.entry(evidence.bytes.sha256).or_insert(purge);
            }
        }
        _ => {}
    }
}
