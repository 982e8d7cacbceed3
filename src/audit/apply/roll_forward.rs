//! Rolling forward. What came first counts: an audit is rolled forward once.

use crate::audit::{
    event::{Event, Recorded},
    state::Audit,
};

pub(super) fn roll_forward(audit: &mut Audit, recorded: &Recorded) {
    let last_year = &mut audit.last_year;
    match &recorded.event {
        Event::PriorPinned { prior } => {
            last_year.prior.get_or_insert_with(|| (recorded.id.clone(), prior.clone()));
        }
        Event::PaperCarried { paper } => {
            last_year.papers.entry(paper.commitment.clone()).or_insert_with(|| paper.clone());
        }
        Event::RiskCarried { risk } => {
            last_year.risks.entry(risk.risk.clone()).or_insert_with(|| risk.clone());
        }
        _ => {}
    }
}
