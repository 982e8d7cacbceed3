//! What of a merged log counts once the file was closed.

use super::Inadmissible;
use crate::audit::{
    completion::{day, reason_for},
    event::{Event, Recorded},
    purge::PurgeGround,
    state::Audit,
};

/// Judges an event by what its log had seen of the closing. What was made apart, by someone who had not seen it, counts:
/// it is an addition, and nothing is lost (ISA 230.16).
pub(super) fn judge(audit: &Audit, recorded: &Recorded) -> Result<(), Inadmissible> {
    let closing = audit.closing.as_ref();
    match &recorded.event {
        // Told twice, it is the same one.
        Event::FileLocked { .. } => match closing {
            Some(closing) if closing.id != recorded.id => return Err(Inadmissible::ClosedAlready(closing.id.clone())),
            _ => return Ok(()),
        },
        Event::EvidencePurged { ground: PurgeGround::RetentionEnded, .. }
            if closing.is_none_or(|closing| closing.retain_until >= day(recorded.at)) =>
        {
            return Err(Inadmissible::RetentionRuns);
        }
        // Who may write is settled before anything else is judged.
        Event::AdditionReasoned { .. } | Event::MemberInvited { .. } | Event::MemberRevoked { .. } => return Ok(()),
        _ => {}
    }
    let had_seen = closing.is_some_and(|closing| recorded.seen.covers(&closing.id));
    if had_seen && reason_for(&audit.reasons, &recorded.id).is_none() {
        return Err(Inadmissible::NoReason);
    }
    Ok(())
}
