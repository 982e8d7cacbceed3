//! Rebuilds an audit from all its events.

use std::collections::BTreeMap;

use super::{
    admit::{Inadmissible, admit},
    apply::apply,
    event::{Event, Recorded},
    id::{EventId, LogName},
    opening::Opening,
    programme::Programme,
    state::Audit,
};

/// Rebuilds the audit from events in the order (Lamport time, log name, number).
///
/// Who is a member, and who was revoked, is settled first: a revocation reaches back to the number that it names, also
/// over events that stand before it in the order, invitations among them. Then every other event is judged and, if it
/// counts, applied.
#[expect(clippy::needless_pass_by_value, reason = "the audit that comes out owns both")]
pub fn replay<'a>(
    opening: Opening,
    programme: Programme,
    events: impl IntoIterator<Item = &'a Recorded> + Clone,
) -> Audit {
    let concerns: Vec<&Recorded> =
        events.clone().into_iter().filter(|recorded| concerns_members(&recorded.event)).collect();
    let (mut audit, judged) = settle(&opening, &programme, &concerns);
    for recorded in events {
        match judged.get(&recorded.id) {
            Some(Ok(())) => apply(&mut audit, recorded),
            Some(Err(why)) => leave_out(&mut audit, recorded, why.clone()),
            None => step(&mut audit, recorded),
        }
    }
    audit
}

/// Returns whether the event says who is a member.
pub fn concerns_members(event: &Event) -> bool {
    matches!(event, Event::MemberInvited { .. } | Event::MemberRevoked { .. })
}

type Judged<'a> = BTreeMap<&'a EventId, Result<(), Inadmissible>>;

/// Settles who is a member. The first revocation in the order that counts is settled; then all is judged anew, with
/// what it reaches back over left out; and so on. Each revocation is settled once, so that this ends, and two leads who
/// revoke each other apart find the same answer everywhere: the first in the order.
fn settle<'a>(opening: &Opening, programme: &Programme, events: &[&'a Recorded]) -> (Audit, Judged<'a>) {
    let mut revocations: Vec<&Recorded> = Vec::new();
    loop {
        let mut audit = Audit::new(opening.clone(), programme.clone());
        let mut judged = Judged::new();
        let reach = |audit: &mut Audit, log: &LogName, revocations: &[&Recorded]| {
            for revocation in revocations {
                if matches!(&revocation.event, Event::MemberRevoked { log: revoked, .. } if revoked == log) {
                    apply(audit, revocation);
                }
            }
        };
        reach(&mut audit, &opening.founder.log, &revocations);
        let mut next = None;
        for recorded in events {
            let settled = revocations.iter().any(|known| known.id == recorded.id);
            let answer = if settled { Ok(()) } else { admit(&audit, recorded) };
            if answer.is_ok() {
                match &recorded.event {
                    Event::MemberRevoked { .. } if !settled => {
                        next = Some(*recorded);
                        break;
                    }
                    Event::MemberInvited { member, .. } => {
                        apply(&mut audit, recorded);
                        reach(&mut audit, &member.log, &revocations);
                    }
                    _ => {}
                }
            }
            judged.insert(&recorded.id, answer);
        }
        match next {
            Some(revocation) => revocations.push(revocation),
            None => return (audit, judged),
        }
    }
}

/// Takes one more event, the newest in the order.
///
/// After a revocation the audit has to be rebuilt with [`replay`], since it reaches back.
pub fn step(audit: &mut Audit, recorded: &Recorded) {
    match admit(audit, recorded) {
        Ok(()) => apply(audit, recorded),
        Err(why) => leave_out(audit, recorded, why),
    }
}

fn leave_out(audit: &mut Audit, recorded: &Recorded, why: Inadmissible) {
    audit.heads.note(&recorded.id);
    audit.uncounted.push((recorded.id.clone(), why));
}
