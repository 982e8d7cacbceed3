//! Rebuilds an audit from all its events.

use super::{
    admit::admit,
    apply::apply,
    event::{Event, Recorded},
    opening::Opening,
    programme::Programme,
    state::Audit,
};

/// Rebuilds the audit from events in the order (Lamport time, log name, number).
///
/// Who is a member, and who was revoked, is settled first: a revocation reaches back to the number that it names, also
/// over events that stand before it in the order. Then every other event is judged and, if it counts, applied.
pub fn replay<'a>(
    opening: Opening,
    programme: Programme,
    events: impl IntoIterator<Item = &'a Recorded> + Clone,
) -> Audit {
    let mut audit = Audit::new(opening, programme);
    for recorded in events.clone() {
        let membership = matches!(recorded.event, Event::MemberInvited { .. } | Event::MemberRevoked { .. });
        if membership && admit(&audit, recorded).is_ok() {
            apply(&mut audit, recorded);
        }
    }
    for recorded in events {
        step(&mut audit, recorded);
    }
    audit
}

/// Takes one more event, the newest in the order.
///
/// After a revocation the audit has to be rebuilt with [`replay`], since it reaches back.
pub fn step(audit: &mut Audit, recorded: &Recorded) {
    match admit(audit, recorded) {
        Ok(()) => apply(audit, recorded),
        Err(why) => {
            audit.heads.note(&recorded.id);
            audit.uncounted.push((recorded.id.clone(), why));
        }
    }
}
