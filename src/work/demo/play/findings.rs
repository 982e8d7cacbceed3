//! Findings are raised, with their texts and the places in the evidence that show them.

use super::{
    super::story::Place,
    stage::{Stage, attached, write},
};
use crate::{
    audit::{
        Action,
        finding::{self, FindingDetails, Heard, Hearing},
        programme::CommitmentId,
        subject::{FindingField, Subject},
    },
    work::error::WorkError,
};

pub(super) fn raise(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    stage.each(|stage, session, me| {
        for finding in stage.story.finding.iter().filter(|finding| finding.by == *me) {
            let place = |place: &Place| {
                let evidence = attached(session, &place.file)?;
                Ok(finding::Exhibit { evidence, locator: Some(place.locator.clone()) })
            };
            let commitments = finding.commitments.iter().map(|id| CommitmentId::from(id.as_str())).collect();
            let details = FindingDetails {
                evidence: finding.evidence.iter().map(place).collect::<Result<_, WorkError>>()?,
                owner: Some(finding.owner.clone()),
                due: Some(finding.due),
                status: finding.status,
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
