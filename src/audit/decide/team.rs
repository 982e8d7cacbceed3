//! Invitations, revocations, the waiver of review.

use super::{Desk, filled, unknown};
use crate::audit::{
    event::Event,
    id::LogName,
    member::{Member, PublicKey, Role, letter},
    refusal::Refusal,
};

pub(super) fn invite(
    desk: &Desk<'_>,
    log: LogName,
    name: &str,
    role: Role,
    key: PublicKey,
) -> Result<Vec<Event>, Refusal> {
    if desk.audit.members.contains_key(&log) {
        return Err(Refusal::MemberAlready { log });
    }
    if let Some(known) = desk.audit.members.values().find(|membership| membership.member.key == key) {
        return Err(Refusal::KeyInUse { log: known.member.log.clone() });
    }
    // Two leads who invite apart could give one letter twice; the inviter's own letter in front keeps them apart.
    let own = desk.audit.member(desk.by).and_then(|member| member.letter.clone()).unwrap_or_default();
    let invited = desk
        .audit
        .members
        .values()
        .filter(|membership| membership.invited.as_ref().is_some_and(|invited| invited.log == *desk.by));
    let letter = Some(format!("{own}{}", letter(invited.count() + 1)));
    Ok(vec![Event::MemberInvited { member: Member { log, name: filled(name, "name")?, role, key, letter } }])
}

pub(super) fn revoke(desk: &Desk<'_>, log: LogName, last: Option<u64>, reason: &str) -> Result<Vec<Event>, Refusal> {
    let reason = filled(reason, "reason")?;
    let member = desk.audit.member(&log).ok_or_else(|| unknown(&log))?;
    let leads = desk
        .audit
        .members
        .values()
        .filter(|membership| membership.revoked.is_none() && membership.member.role == Role::Lead);
    if member.role == Role::Lead && leads.count() == 1 {
        return Err(Refusal::LastLead { log });
    }
    let seen = desk.audit.heads.0.get(&log).copied().unwrap_or_default();
    Ok(vec![Event::MemberRevoked { last: last.unwrap_or(seen), log, reason }])
}

pub(super) fn waive(desk: &Desk<'_>, reason: &str) -> Result<Vec<Event>, Refusal> {
    if desk.audit.waiver.is_some() {
        return Err(Refusal::WaivedAlready);
    }
    Ok(vec![Event::ReviewWaived { reason: filled(reason, "reason")? }])
}
