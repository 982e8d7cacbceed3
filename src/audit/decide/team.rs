//! Invitations, revocations, the waiver of review.

use super::{Desk, filled, unknown};
use crate::audit::{
    event::Event,
    id::LogName,
    member::{Member, Membership, Role, letter, same_name},
    refusal::Refusal,
};

pub(super) fn invite(desk: &Desk<'_>, member: Member, namesake: bool) -> Result<Vec<Event>, Refusal> {
    let members = &desk.audit.members;
    if members.contains_key(&member.log) {
        return Err(Refusal::MemberAlready { log: member.log });
    }
    if let Some(known) = members.values().find(|membership| membership.has_key(&member.key)) {
        return Err(Refusal::KeyInUse { log: known.member.log.clone() });
    }
    let namesake = one_person_one_name(desk, &member, namesake)?;
    // Two leads who invite apart could give one letter twice; the inviter's own letter in front keeps them apart. Every
    // invitation that was ever made counts, also one that came to nothing.
    let own = desk.audit.member(desk.by).and_then(|member| member.letter.clone()).unwrap_or_default();
    let invited = members.values().flat_map(Membership::invitations).filter(|invitation| invitation.log == *desk.by);
    let letter = Some(format!("{own}{}", letter(invited.count() + 1)));
    Ok(vec![Event::MemberInvited { member: Member { letter, ..member }, namesake }])
}

/// Holds the name in the log (`anna` in `anna@laptop`) and the full name together, since own work is told by the first.
/// Returns whether there is a namesake.
fn one_person_one_name(desk: &Desk<'_>, member: &Member, namesake: bool) -> Result<bool, Refusal> {
    let known = || desk.audit.members.values().map(|membership| &membership.member);
    let refused = |known: &Member| (known.log.clone(), known.name.clone());
    let same = |known: &&Member| known.log.person() == member.log.person();
    if let Some((log, name)) = known().filter(same).find(|known| !same_name(&known.name, &member.name)).map(refused) {
        return Err(Refusal::PersonInUse { log, name });
    }
    if known().any(|known| same(&known)) {
        // A further device of somebody who is known.
        return Ok(false);
    }
    let other = known().filter(|known| !same(known)).find(|known| same_name(&known.name, &member.name)).map(refused);
    match other {
        Some((log, name)) if !namesake => Err(Refusal::NameInUse { log, name }),
        other => Ok(other.is_some()),
    }
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
