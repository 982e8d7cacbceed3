//! Verdicts, and the way of a paper: prepared, submitted, accepted or returned.

use super::{Desk, filled, written};
use crate::audit::{
    event::Event,
    id::EventId,
    paper::{Stage, Submission},
    programme::{Commitment, CommitmentId, Layer},
    refusal::Refusal,
    register::Register,
    verdict::Verdict,
};

pub(super) fn give_verdict(
    desk: &Desk<'_>,
    id: CommitmentId,
    layer: Layer,
    verdict: &Verdict,
) -> Result<Vec<Event>, Refusal> {
    if !desk.commitment(&id)?.layers().contains(&layer) {
        return Err(Refusal::NoSuchLayer { commitment: id, layer });
    }
    if desk.audit.excluded(&id).is_some() {
        return Err(Refusal::DoesNotApply { commitment: id });
    }
    let reason = match &verdict.reason {
        Some(reason) => Some(written(reason, "reason")?).filter(|reason| !reason.is_empty()),
        None => None,
    };
    if reason.is_none() && !verdict.value.rests_on_evidence() {
        return Err(Refusal::ReasonNeeded);
    }
    let verdict = Verdict { value: verdict.value, reason };
    let register = desk.audit.papers.get(&id).and_then(|paper| paper.verdicts.get(&layer));
    if register.and_then(Register::settled) == Some(&verdict) {
        return Err(Refusal::NoChange);
    }
    let replaces = register.map(Register::replaced).unwrap_or_default();
    Ok(vec![Event::VerdictGiven { commitment: id, layer, verdict, replaces }])
}

pub(super) fn submit(desk: &Desk<'_>, id: CommitmentId) -> Result<Vec<Event>, Refusal> {
    let commitment = desk.commitment(&id)?;
    let stage = desk.audit.standing(commitment).stage;
    if matches!(stage, Stage::Submitted | Stage::Accepted) {
        return Err(Refusal::WrongStage { commitment: id, stage, expected: Stage::Prepared });
    }
    let needed = desk.audit.needed(commitment);
    if !needed.is_empty() {
        return Err(Refusal::NotPrepared { commitment: id, needed });
    }
    let digest = desk.audit.paper_digest(commitment);
    Ok(vec![Event::PaperSubmitted { commitment: id, digest }])
}

pub(super) fn accept(desk: &Desk<'_>, id: CommitmentId) -> Result<Vec<Event>, Refusal> {
    let commitment = desk.commitment(&id)?;
    let submission = submitted(desk, commitment)?;
    let own = desk.audit.preparers(commitment).into_iter().find(|log| log.person() == desk.by.person());
    if let Some(log) = own
        && desk.audit.waiver.is_none()
    {
        return Err(Refusal::OwnWork { commitment: id, log: log.clone() });
    }
    let notes = desk.audit.open_notes(&id);
    if !notes.is_empty() {
        return Err(Refusal::OpenNotes { commitment: id, notes });
    }
    // A line that some other program wrote may have submitted what is not complete.
    let needed = desk.audit.needed(commitment);
    if !needed.is_empty() {
        return Err(Refusal::NotPrepared { commitment: id, needed });
    }
    let digest = desk.audit.paper_digest(commitment);
    Ok(vec![Event::PaperAccepted { commitment: id, submission, digest, waived: own.is_some() }])
}

pub(super) fn return_(desk: &Desk<'_>, id: CommitmentId, reason: &str) -> Result<Vec<Event>, Refusal> {
    let submission = submitted(desk, desk.commitment(&id)?)?;
    Ok(vec![Event::PaperReturned { commitment: id, submission, reason: filled(reason, "reason")? }])
}

/// Returns the submission that a reviewer answers.
fn submitted(desk: &Desk<'_>, commitment: &Commitment) -> Result<EventId, Refusal> {
    let stage = desk.audit.standing(commitment).stage;
    let wrong = || Refusal::WrongStage { commitment: commitment.id.clone(), stage, expected: Stage::Submitted };
    if stage != Stage::Submitted {
        return Err(wrong());
    }
    let submission: Option<&Submission> =
        desk.audit.papers.get(&commitment.id).and_then(|paper| paper.submission.as_ref());
    submission.map(|submission| submission.id.clone()).ok_or_else(wrong)
}
