//! Review notes: raised, answered, closed, opened again.

use super::{Desk, filled, known, unknown};
use crate::audit::{
    event::Event,
    id::EventId,
    note::{Note, NoteState, Part},
    programme::CommitmentId,
    refusal::Refusal,
};

pub(super) fn raise(desk: &Desk<'_>, id: CommitmentId, part: Option<Part>, text: &str) -> Result<Vec<Event>, Refusal> {
    let commitment = desk.commitment(&id)?;
    match &part {
        Some(Part::Layer(layer)) if !commitment.layers().contains(layer) => {
            return Err(Refusal::NoSuchLayer { commitment: id, layer: *layer });
        }
        Some(Part::Evidence(evidence)) => {
            let evidence = desk.evidence(evidence)?;
            if !evidence.serves(&id) {
                return Err(Refusal::NotLinked { evidence: evidence.label.clone(), link: id.to_string() });
            }
        }
        Some(Part::Finding(finding)) => {
            let finding = desk.finding(finding)?;
            known(finding.concerns(&id), &format!("{} / {id}", finding.label))?;
        }
        Some(Part::Layer(_) | Part::Conclusion) | None => {}
    }
    let text = filled(text, "question")?;
    Ok(vec![Event::NoteRaised { label: desk.audit.next_label('N', desk.by), commitment: id, part, text }])
}

pub(super) fn answer(desk: &Desk<'_>, id: EventId, text: &str) -> Result<Vec<Event>, Refusal> {
    let note = find(desk, &id)?;
    if !note.is_open() {
        return Err(Refusal::NoteClosed { note: note.label.clone() });
    }
    Ok(vec![Event::NoteAnswered { replaces: note.replaced(), note: id, text: filled(text, "answer")? }])
}

/// Closes a note: by whoever raised it, or by a reviewer without a hand in the paper; never by who answered it.
pub(super) fn close(desk: &Desk<'_>, id: EventId) -> Result<Vec<Event>, Refusal> {
    let note = find(desk, &id)?;
    if !note.is_open() {
        return Err(Refusal::NoChange);
    }
    if desk.audit.waiver.is_none() && !desk.audit.may_close(note, desk.by) {
        return Err(Refusal::OwnNote { note: note.label.clone(), log: desk.by.clone() });
    }
    Ok(vec![Event::NoteClosed { replaces: note.replaced(), note: id }])
}

/// Opens a note again that was closed, or whose answer does not do.
pub(super) fn reopen(desk: &Desk<'_>, id: EventId, reason: &str) -> Result<Vec<Event>, Refusal> {
    let note = find(desk, &id)?;
    if note.state() == NoteState::Open {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::NoteReopened { replaces: note.replaced(), note: id, reason: filled(reason, "reason")? }])
}

fn find<'a>(desk: &'a Desk<'_>, id: &EventId) -> Result<&'a Note, Refusal> {
    desk.audit.notes.get(id).ok_or_else(|| unknown(id))
}
