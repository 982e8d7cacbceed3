//! Attaching, describing, linking and judging evidence.

use std::collections::{BTreeMap, BTreeSet};

use super::{Desk, filled};
use crate::audit::{
    action::NewEvidence,
    digest::Sha256,
    event::Event,
    evidence::{Details, Judgement, Link},
    id::EventId,
    refusal::Refusal,
};

pub(super) fn attach(desk: &Desk<'_>, new: Vec<NewEvidence>) -> Result<Vec<Event>, Refusal> {
    let known: BTreeMap<Sha256, &EventId> =
        desk.audit.evidence.values().rev().map(|evidence| (evidence.bytes.sha256, &evidence.id)).collect();
    let mut now: BTreeSet<Sha256> = BTreeSet::new();
    let mut events = Vec::with_capacity(new.len());
    let mut labels = 0;
    for evidence in new {
        check(desk, &evidence.links)?;
        check_dates(desk, &evidence.details)?;
        if let Some(id) = known.get(&evidence.bytes.sha256) {
            if desk.audit.purged.contains_key(&evidence.bytes.sha256) {
                return Err(Refusal::Purged { evidence: desk.evidence(id)?.label.clone() });
            }
            // The bytes are in the file already: they are used for something more, or nothing changes.
            let linked = desk.evidence(id)?.linked();
            let links: Vec<_> = evidence.links.into_iter().filter(|link| !linked.contains(link)).collect();
            if !links.is_empty() {
                events.push(Event::EvidenceLinked { evidence: (*id).clone(), links });
            }
        } else if now.insert(evidence.bytes.sha256) {
            labels += 1;
            let NewEvidence { bytes, details, links } = evidence;
            events.push(Event::EvidenceAttached {
                label: desk.audit.label_at('E', desk.by, labels),
                bytes,
                details,
                links,
            });
        }
    }
    Ok(events)
}

pub(super) fn describe(desk: &Desk<'_>, id: EventId, details: Details) -> Result<Vec<Event>, Refusal> {
    let evidence = desk.evidence(&id)?;
    check_dates(desk, &details)?;
    if evidence.details.settled() == Some(&details) {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::EvidenceDescribed { replaces: evidence.details.replaced(), evidence: id, details }])
}

pub(super) fn link(desk: &Desk<'_>, id: EventId, links: Vec<Link>) -> Result<Vec<Event>, Refusal> {
    check(desk, &links)?;
    let linked = desk.evidence(&id)?.linked();
    let links: Vec<_> = links.into_iter().filter(|link| !linked.contains(link)).collect();
    if links.is_empty() {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::EvidenceLinked { evidence: id, links }])
}

pub(super) fn unlink(desk: &Desk<'_>, id: EventId, link: Link) -> Result<Vec<Event>, Refusal> {
    let evidence = desk.evidence(&id)?;
    let holding = evidence.links.iter().filter(|(_, links)| links.contains(&link));
    let replaces: Vec<_> = holding.map(|(event, _)| event.clone()).collect();
    if replaces.is_empty() {
        return Err(Refusal::NotLinked { evidence: evidence.label.clone(), link: link.to_string() });
    }
    Ok(vec![Event::EvidenceUnlinked { evidence: id, link, replaces }])
}

pub(super) fn judge(desk: &Desk<'_>, id: EventId, judgement: Judgement) -> Result<Vec<Event>, Refusal> {
    let evidence = desk.evidence(&id)?;
    let judgement = match judgement {
        Judgement::Accepted => Judgement::Accepted,
        Judgement::Returned { reason } => Judgement::Returned { reason: filled(&reason, "reason")? },
    };
    if evidence.judgement.settled() == Some(&judgement) {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::EvidenceJudged { replaces: evidence.judgement.replaced(), evidence: id, judgement }])
}

/// Refuses links to what the programme does not have.
pub(super) fn check(desk: &Desk<'_>, links: &[Link]) -> Result<(), Refusal> {
    for link in links {
        let commitment = desk.commitment(&link.commitment)?;
        let count = commitment.procedures.len();
        if let Some(number) = link.procedure.filter(|number| !(1..=count).contains(number)) {
            return Err(Refusal::NoSuchProcedure { commitment: link.commitment.clone(), number, count });
        }
    }
    Ok(())
}

/// Refuses evidence that is said to be collected after the day on which it is attached. A day more is allowed: the
/// author's day may have begun before the day in UTC.
fn check_dates(desk: &Desk<'_>, details: &Details) -> Result<(), Refusal> {
    let tomorrow = desk.tomorrow();
    match details.collected {
        Some(date) if date > tomorrow => Err(Refusal::Future { date }),
        _ => Ok(()),
    }
}
