//! Promises with a date: another date announced, a status as of a day.

use jiff::civil::Date;

use super::{Desk, filled};
use crate::audit::{
    event::Event,
    evidence::Link,
    finding::Exhibit,
    programme::CommitmentId,
    promise::{Change, Entry, PromiseState, Status, shows},
    refusal::Refusal,
    register::Register,
};

pub(super) fn change(
    desk: &Desk<'_>,
    id: CommitmentId,
    said: Date,
    to: Date,
    evidence: Exhibit,
    reason: &str,
) -> Result<Vec<Event>, Refusal> {
    let commitment = desk.commitment(&id)?;
    let evidence = rests(desk, &id, evidence, said)?;
    let reason = filled(reason, "reason")?;
    let before = said.yesterday().unwrap_or(said);
    let from = desk.audit.promise(commitment, before).and_then(|promise| promise.last());
    if from == Some(to) {
        return Err(Refusal::NoChange);
    }
    let change = Change { from, to, evidence, reason };
    let register = desk.audit.papers.get(&id).and_then(|paper| paper.promise.changes.get(&said));
    if register.and_then(Register::settled) == Some(&Some(change.clone())) {
        return Err(Refusal::NoChange);
    }
    let replaces = register.map(Register::replaced).unwrap_or_default();
    Ok(vec![Event::PromiseChanged { commitment: id, said, change, replaces }])
}

pub(super) fn state(
    desk: &Desk<'_>,
    id: CommitmentId,
    as_of: Date,
    state: PromiseState,
    evidence: Exhibit,
    note: Option<&str>,
) -> Result<Vec<Event>, Refusal> {
    let commitment = desk.commitment(&id)?;
    if desk.audit.promise(commitment, as_of.max(desk.today())).is_none() {
        return Err(Refusal::NoPromise { commitment: id });
    }
    let evidence = rests(desk, &id, evidence, as_of)?;
    let note = note.map(|note| filled(note, "note")).transpose()?;
    let status = Status { state, evidence, note };
    let register = desk.audit.papers.get(&id).and_then(|paper| paper.promise.statuses.get(&as_of));
    if register.and_then(Register::settled) == Some(&Some(status.clone())) {
        return Err(Refusal::NoChange);
    }
    let replaces = register.map(Register::replaced).unwrap_or_default();
    Ok(vec![Event::PromiseStated { commitment: id, as_of, status, replaces }])
}

pub(super) fn strike(desk: &Desk<'_>, id: CommitmentId, entry: Entry, reason: &str) -> Result<Vec<Event>, Refusal> {
    desk.commitment(&id)?;
    let recorded = desk.audit.papers.get(&id).map(|paper| &paper.promise);
    // What is struck already is not there any more.
    let (replaces, date) = match entry {
        Entry::Change(date) => (recorded.and_then(|it| it.changes.get(&date)).map(standing), date),
        Entry::Status(date) => (recorded.and_then(|it| it.statuses.get(&date)).map(standing), date),
    };
    let replaces = replaces.flatten().ok_or_else(|| Refusal::NoPromiseEntry { commitment: id.clone(), date })?;
    Ok(vec![Event::PromiseStruck { commitment: id, entry, reason: filled(reason, "reason")?, replaces }])
}

fn standing<T>(register: &Register<Option<T>>) -> Option<Vec<crate::audit::EventId>> {
    register.heads().iter().any(|version| version.value.is_some()).then(|| register.replaced())
}

/// Refuses evidence on which nothing can rest: of another commitment, not accepted, or of days that do not fit. Refuses
/// a day that is still to come.
fn rests(desk: &Desk<'_>, id: &CommitmentId, exhibit: Exhibit, day: Date) -> Result<Exhibit, Refusal> {
    let tomorrow = desk.today().tomorrow().unwrap_or(desk.today());
    if day > tomorrow {
        return Err(Refusal::NotYet { date: day });
    }
    let evidence = desk.evidence(&exhibit.evidence)?;
    let label = || evidence.label.clone();
    if !evidence.serves(id) {
        return Err(Refusal::NotLinked { evidence: label(), link: Link::from(id.clone()).to_string() });
    }
    if !evidence.accepted() {
        return Err(Refusal::EvidenceNotAccepted { evidence: label() });
    }
    if !shows(evidence, day) {
        return Err(Refusal::EvidenceTooEarly { evidence: label(), date: day });
    }
    let locator = exhibit.locator.map(|locator| filled(&locator, "locator")).transpose()?;
    Ok(Exhibit { evidence: exhibit.evidence, locator })
}
