//! The profile, and which commitments apply.

use super::{Desk, filled, known, written};
use crate::audit::{
    applicability::Applicability, event::Event, profile::Trait, programme::CommitmentId, refusal::Refusal,
    register::Register, text::Text,
};

pub(super) fn state(desk: &Desk<'_>, traits: Vec<Trait>) -> Result<Vec<Event>, Refusal> {
    let profile = &desk.audit.profile;
    let mut events: Vec<Event> = Vec::new();
    for stated in traits {
        let stated = match stated {
            Trait::Service { service, used } => {
                known(desk.audit.programme.service(&service).is_some(), &service)?;
                Trait::Service { service, used }
            }
            Trait::Note(note) => Trait::Note(written(&note, "note")?),
            other => other,
        };
        if !profile.says(&stated) {
            events.push(Event::ProfileStated { replaces: profile.replaced(&stated), stated });
        }
    }
    if events.is_empty() { Err(Refusal::NoChange) } else { Ok(events) }
}

pub(super) fn set_applicability(
    desk: &Desk<'_>,
    id: CommitmentId,
    applies: bool,
    reason: Option<Text>,
) -> Result<Vec<Event>, Refusal> {
    let commitment = desk.commitment(&id)?;
    let reason = match reason {
        Some(reason) => Some(Text { nl: filled(&reason.nl, "reason")?, en: filled(&reason.en, "reason")? }),
        None if applies => None,
        None => return Err(Refusal::Empty { what: "reason" }),
    };
    let proposed = desk.audit.unused_services(commitment).unwrap_or_default().to_vec();
    let applicability = Applicability { applies, reason, proposed };
    let register = desk.audit.applicability(&id);
    let standing = register.map(Register::heads).unwrap_or_default();
    let silent = standing.is_empty() && applies && applicability.proposed.is_empty();
    if silent || register.and_then(Register::settled) == Some(&applicability) {
        return Err(Refusal::NoChange);
    }
    let replaces = register.map(Register::replaced).unwrap_or_default();
    Ok(vec![Event::ApplicabilitySet { commitment: id, applicability, replaces }])
}
