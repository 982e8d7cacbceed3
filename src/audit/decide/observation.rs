//! Observations: what checks saw is recorded, then accepted or overruled by a person.

use super::{Desk, filled, unknown};
use crate::audit::{
    event::Event,
    id::EventId,
    observation::{Appraisal, MOST_DETAILS, Seen},
    refusal::Refusal,
    text::Text,
};

/// Records what checks saw. Running a check again on the same evidence, by the same tables, gives the same, and that
/// is passed over.
pub(super) fn observe(desk: &Desk<'_>, seen: Vec<Seen>) -> Result<Vec<Event>, Refusal> {
    let mut events = Vec::new();
    for mut seen in seen {
        examinable(desk, &seen)?;
        if desk.audit.observation_at(&seen.procedure).is_some_and(|standing| standing.seen.says(&seen)) {
            continue;
        }
        if seen.details.len() > MOST_DETAILS {
            seen.more += (seen.details.len() - MOST_DETAILS) as u64;
            seen.details.truncate(MOST_DETAILS);
        }
        events.push(Event::Observed { label: desk.audit.label_at('O', desk.by, events.len() + 1), seen });
    }
    if events.is_empty() { Err(Refusal::NoChange) } else { Ok(events) }
}

/// Refuses an observation by another check than the procedure declares, or on evidence that is not its own.
fn examinable(desk: &Desk<'_>, seen: &Seen) -> Result<(), Refusal> {
    desk.commitment(&seen.procedure.commitment)?;
    let check = desk.audit.check_at(&seen.procedure);
    if check.is_none_or(|check| check.digest() != seen.check) {
        return Err(Refusal::NoCheck { procedure: seen.procedure.clone() });
    }
    if seen.examined.is_empty() {
        return Err(Refusal::NothingExamined { procedure: seen.procedure.clone() });
    }
    for examined in &seen.examined {
        let evidence = desk.evidence(&examined.evidence)?;
        let read = desk.audit.examined_by(&seen.procedure).any(|known| known.id == evidence.id);
        if !read || evidence.bytes.sha256 != examined.sha256 {
            let link = seen.procedure.to_string();
            return Err(Refusal::NotLinked { evidence: evidence.label.clone(), link });
        }
    }
    Ok(())
}

/// Accepts or overrules the observation that stands on its procedure.
pub(super) fn appraise(desk: &Desk<'_>, id: EventId, appraisal: &Appraisal) -> Result<Vec<Event>, Refusal> {
    let observation = desk.audit.observations.get(&id).ok_or_else(|| unknown(&id))?;
    if let Some(refusal) = desk.audit.not_to_appraise(observation) {
        return Err(refusal);
    }
    let appraisal = match appraisal {
        Appraisal::Accepted => Appraisal::Accepted,
        Appraisal::Overruled { reason, for_readers } => {
            let words = |text: &Text| -> Result<Text, Refusal> {
                Ok(Text { nl: filled(&text.nl, "for-readers")?, en: filled(&text.en, "for-readers")? })
            };
            let for_readers = for_readers.as_ref().map(words).transpose()?;
            Appraisal::Overruled { reason: filled(reason, "reason")?, for_readers }
        }
    };
    if observation.appraisal.settled() == Some(&appraisal) {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::ObservationAppraised { replaces: observation.appraisal.replaced(), observation: id, appraisal }])
}
