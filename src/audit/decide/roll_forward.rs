//! Rolling forward: once, from an audit of an earlier period.

use super::{Desk, finding, titled};
use crate::audit::{event::Event, prior::Prior, refusal::Refusal, roll_forward::Carried};

pub(super) fn roll_forward(desk: &Desk<'_>, carried: Carried) -> Result<Vec<Event>, Refusal> {
    if desk.audit.last_year.prior.is_some() {
        return Err(Refusal::RolledForwardAlready);
    }
    let own = desk.audit.opening.period;
    let prior = Prior { audit: titled(&carried.prior.audit)?, ..carried.prior };
    if prior.period.from >= own.from {
        return Err(Refusal::PriorNotEarlier { prior: prior.period, own });
    }
    let mut events = vec![Event::PriorPinned { prior }];
    events.extend(carried.papers.into_iter().map(|paper| Event::PaperCarried { paper }));
    events.extend(carried.risks.into_iter().map(|risk| Event::RiskCarried { risk }));
    for (index, known) in carried.findings.into_iter().enumerate() {
        events.extend(finding::carry(desk, index + 1, known.details, known.texts, known.earlier)?);
    }
    Ok(events)
}
