//! Findings: raised, carried over, changed, heard.

use super::{Setter, count_label};
use crate::audit::{
    earlier::Earlier,
    event::{Event, Recorded},
    finding::{Finding, FindingDetails, Said},
    id::Label,
    register::Register,
    state::Audit,
    subject::Subject,
};

pub(super) fn finding(audit: &mut Audit, recorded: &Recorded) {
    let set = Setter(recorded);
    match &recorded.event {
        Event::FindingRaised { label, details } => begin(audit, recorded, label, details, None),
        Event::FindingCarried { label, details, texts, earlier } => {
            begin(audit, recorded, label, details, Some(earlier.clone()));
            for carried in texts {
                let subject = Subject::Finding(recorded.id.clone(), carried.field);
                set.put(audit.texts.entry((subject, carried.language)).or_default(), carried.text.clone(), &[]);
            }
        }
        Event::FindingChanged { finding, details, reason, replaces } => {
            if let Some(finding) = audit.findings.get_mut(finding) {
                if finding.ratings.last().is_none_or(|said| said.value != details.rating) {
                    finding.ratings.push(said(recorded, details.rating, reason.as_ref()));
                }
                let stated = finding.follow_up_due() && reason.is_some();
                if stated || finding.statuses.last().is_none_or(|said| said.value != details.status) {
                    finding.statuses.push(said(recorded, details.status, reason.as_ref()));
                }
                set.put(&mut finding.details, details.clone(), replaces);
            }
        }
        Event::FindingHeard { finding, hearing, replaces } => {
            if let Some(finding) = audit.findings.get_mut(finding) {
                set.put(&mut finding.hearing, hearing.clone(), replaces);
            }
        }
        _ => {}
    }
}

fn begin(audit: &mut Audit, recorded: &Recorded, label: &Label, details: &FindingDetails, earlier: Option<Earlier>) {
    count_label(audit, &recorded.id.log, 'F');
    let mut finding = Finding {
        id: recorded.id.clone(),
        label: label.clone(),
        raised: recorded.at,
        ratings: vec![said(recorded, details.rating, None)],
        statuses: vec![said(recorded, details.status, None)],
        details: Register::default(),
        hearing: Register::default(),
        earlier,
    };
    Setter(recorded).put(&mut finding.details, details.clone(), &[]);
    audit.findings.insert(recorded.id.clone(), finding);
}

fn said<T>(recorded: &Recorded, value: T, reason: Option<&String>) -> Said<T> {
    Said { id: recorded.id.clone(), at: recorded.at, value, reason: reason.cloned() }
}
