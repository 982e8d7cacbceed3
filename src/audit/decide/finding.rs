//! Raising and changing findings.

use super::{Desk, filled};
use crate::audit::{event::Event, finding::FindingDetails, id::EventId, refusal::Refusal, text::Text};

pub(super) fn raise(desk: &Desk<'_>, details: FindingDetails) -> Result<Vec<Event>, Refusal> {
    let details = checked(desk, details)?;
    Ok(vec![Event::FindingRaised { label: desk.audit.next_label('F', desk.by), details }])
}

pub(super) fn change(
    desk: &Desk<'_>,
    id: EventId,
    details: FindingDetails,
    reason: Option<String>,
) -> Result<Vec<Event>, Refusal> {
    let finding = desk.finding(&id)?;
    let details = checked(desk, details)?;
    if finding.details.settled() == Some(&details) {
        return Err(Refusal::NoChange);
    }
    let rated_alike = finding.details.heads().iter().all(|version| version.value.rating == details.rating);
    let reason = match reason {
        Some(reason) => Some(filled(&reason, "reason")?),
        None if rated_alike => None,
        None => return Err(Refusal::RatingReason),
    };
    Ok(vec![Event::FindingChanged { replaces: finding.details.replaced(), finding: id, details, reason }])
}

fn checked(desk: &Desk<'_>, details: FindingDetails) -> Result<FindingDetails, Refusal> {
    if details.commitments.is_empty() {
        return Err(Refusal::Empty { what: "commitment" });
    }
    for commitment in &details.commitments {
        desk.commitment(commitment)?;
    }
    for exhibit in &details.evidence {
        desk.evidence(&exhibit.evidence)?;
    }
    let title = Text { nl: filled(&details.title.nl, "title")?, en: filled(&details.title.en, "title")? };
    Ok(FindingDetails { title, ..details })
}
