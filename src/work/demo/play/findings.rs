//! Findings are raised, with their texts and the places in the evidence that show them.

use super::{
    super::story::Place,
    stage::{Stage, attached, missing, write},
};
use crate::{
    audit::{
        Action, EventId,
        finding::{Exhibit, FindingDetails, Heard, Hearing},
        programme::CommitmentId,
        subject::{FindingField, Subject},
    },
    work::{error::WorkError, session::Session},
};

/// Returns a place in a piece of evidence.
pub(super) fn place(session: &Session, place: &Place) -> Result<Exhibit, WorkError> {
    let evidence = attached(session, &place.file)?;
    Ok(Exhibit { evidence, locator: Some(place.locator.clone()) })
}

/// Returns the finding with this label.
pub(super) fn labelled(session: &Session, label: &str) -> Result<EventId, WorkError> {
    let known = session.audit().finding_labelled(label);
    known.map(|known| known.id.clone()).ok_or_else(|| missing(label))
}

pub(super) fn raise(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    stage.each(|stage, session, me| {
        for finding in stage.story.finding.iter().filter(|finding| finding.by == *me) {
            let commitments = finding.commitments.iter().map(|id| CommitmentId::from(id.as_str())).collect();
            let repeats = finding.repeats.as_deref().map(|label| labelled(session, label)).transpose()?;
            let details = FindingDetails {
                risks: finding.risks.iter().map(|id| id.as_str().into()).collect(),
                evidence: finding
                    .evidence
                    .iter()
                    .map(|shown| place(session, shown))
                    .collect::<Result<_, WorkError>>()?,
                owner: Some(finding.owner.clone()),
                due: Some(finding.due),
                status: finding.status,
                repeats,
                ..FindingDetails::new(finding.title.clone(), commitments, finding.rating)
            };
            let raised = session.act(Action::RaiseFinding { details })?;
            let Some(id) = raised.first().map(|recorded| recorded.id.clone()) else { continue };
            for field in FindingField::ALL {
                write(session, &Subject::Finding(id.clone(), field), finding.text(field))?;
            }
            let outcome = Heard::Received { on: finding.heard.received };
            let hearing = Hearing { asked: finding.heard.asked, of: Some(finding.owner.clone()), outcome };
            session.act(Action::Hear { finding: id, hearing })?;
        }
        Ok(())
    })
}
