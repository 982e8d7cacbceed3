//! Closing the file, adding to it after that, and removing bytes.

use jiff::{civil::Date, tz::TimeZone};

use super::{Desk, filled};
use crate::audit::{
    action::Action, completion::LONGEST_ASSEMBLY, event::Event, id::EventId, purge::PurgeGround, refusal::Refusal,
    register::Register,
};

/// Takes the reason for an addition off an action.
pub(super) fn unwrap(action: Action) -> (Action, Option<String>) {
    match action {
        Action::AfterCompletion { reason, action } => (*action, Some(reason)),
        other => (other, None),
    }
}

/// Returns the reason that an action gives by itself: the removal of bytes says why.
pub(super) fn own_reason(action: &Action) -> Option<String> {
    match action {
        Action::Purge { ground, reason, .. } => Some(reason.clone().unwrap_or_else(|| ground.name().to_owned())),
        _ => None,
    }
}

/// Puts the reason for an addition before what happens, if the file was closed; asks for one where there is none.
pub(super) fn reasoned(desk: &Desk<'_>, mut events: Vec<Event>, reason: Option<String>) -> Result<Vec<Event>, Refusal> {
    let Some(closing) = &desk.audit.closing else {
        let own = matches!(events.as_slice(), [Event::EvidencePurged { .. }]);
        return if reason.is_some() && !own { Err(Refusal::NotClosed) } else { Ok(events) };
    };
    if events.is_empty() {
        return Ok(events);
    }
    let closed = closing.at.to_zoned(TimeZone::UTC).datetime();
    let reason = reason.ok_or(Refusal::AdditionNeedsReason { closed })?;
    let reason = filled(&reason, "reason")?;
    events.insert(0, Event::AdditionReasoned { reason, count: events.len() as u64 });
    Ok(events)
}

pub(super) fn set_assembly(desk: &Desk<'_>, days: u16, reason: &str) -> Result<Vec<Event>, Refusal> {
    if !(1..=LONGEST_ASSEMBLY).contains(&days) {
        return Err(Refusal::AssemblyDays { days, longest: LONGEST_ASSEMBLY });
    }
    if desk.audit.closing.is_some() {
        return Err(Refusal::ClosedAlready);
    }
    let register = &desk.audit.assembly;
    if register.settled().is_some_and(|known| known.days == days) {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::AssemblySet { days, reason: filled(reason, "reason")?, replaces: Register::replaced(register) }])
}

pub(super) fn lock(desk: &Desk<'_>, retain_until: Option<Date>, reason: Option<&str>) -> Result<Vec<Event>, Refusal> {
    let audit = desk.audit;
    if audit.closing.is_some() {
        return Err(Refusal::ClosedAlready);
    }
    let today = desk.today();
    let retain_until = retain_until.unwrap_or_else(|| audit.usual_retention(today));
    if retain_until < today {
        return Err(Refusal::Past { date: retain_until });
    }
    let reason = reason.map(|reason| filled(reason, "reason")).transpose()?;
    let open = audit.still_open(today, retain_until);
    if !open.is_empty() && reason.is_none() {
        return Err(Refusal::ClosingNeedsReason { open });
    }
    let report = audit.report();
    Ok(vec![Event::FileLocked {
        report: report.map(|report| report.id.clone()),
        report_date: report.map(|report| report.rendering.date),
        retain_until,
        reason,
    }])
}

pub(super) fn purge(
    desk: &Desk<'_>,
    id: EventId,
    ground: PurgeGround,
    reason: Option<&str>,
) -> Result<Vec<Event>, Refusal> {
    let evidence = desk.evidence(&id)?;
    if desk.audit.purged.contains_key(&evidence.bytes.sha256) {
        return Err(Refusal::NoChange);
    }
    let reason = reason.map(|reason| filled(reason, "reason")).transpose()?;
    if ground == PurgeGround::RetentionEnded {
        let until = desk.audit.closing.as_ref().map(|closing| closing.retain_until);
        if until.is_none_or(|until| until >= desk.today()) {
            return Err(Refusal::RetentionRuns { until });
        }
    } else if reason.is_none() {
        return Err(Refusal::Empty { what: "reason" });
    }
    let (sha256, size) = (evidence.bytes.sha256, evidence.bytes.size);
    Ok(vec![Event::EvidencePurged { evidence: id, sha256, size, ground, reason }])
}
