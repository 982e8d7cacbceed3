//! Requests.

use super::{Setter, count_label};
use crate::audit::{
    event::{Event, Recorded},
    register::Register,
    request::{Answer, Request},
    state::Audit,
};

pub(super) fn request(audit: &mut Audit, recorded: &Recorded) {
    let set = Setter(recorded);
    match &recorded.event {
        Event::RequestAsked { label, details } => {
            count_label(audit, &recorded.id.log, 'R');
            let mut request = Request {
                id: recorded.id.clone(),
                label: label.clone(),
                recorded: recorded.at,
                details: Register::default(),
                answer: Register::default(),
                evidence: std::collections::BTreeSet::new(),
                history: Vec::new(),
            };
            set.put(&mut request.details, details.clone(), &[]);
            audit.requests.insert(recorded.id.clone(), request);
        }
        Event::RequestChanged { request, details, replaces } => {
            if let Some(request) = audit.requests.get_mut(request) {
                set.put(&mut request.details, details.clone(), replaces);
            }
        }
        Event::RequestAnswered { request, answer, replaces } => {
            if let Some(request) = audit.requests.get_mut(request) {
                if let Answer::Received { evidence, .. } = answer {
                    request.evidence.extend(evidence.iter().cloned());
                }
                request.history.push((recorded.id.clone(), recorded.at, answer.clone()));
                set.put(&mut request.answer, answer.clone(), replaces);
            }
        }
        _ => {}
    }
}
