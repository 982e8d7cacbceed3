//! Findings are raised, with their texts and the places in the evidence that show them.

use super::{
    super::story::Place,
    stage::{Stage, attached, write},
};
use crate::{
    audit::{
        Action,
        finding::{self, FindingDetails},
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
            let details = FindingDetails {
                title: finding.title.clone(),
                commitments: finding.commitments.iter().map(|id| CommitmentId::from(id.as_str())).collect(),
                evidence: finding.evidence.iter().map(place).collect::<Result<_, WorkError>>()?,
                rating: finding.rating,
                owner: Some(finding.owner.clone()),
                due: Some(finding.due),
                status: finding.status,
            };
            let raised = session.act(Action::RaiseFinding { details })?;
            let Some(id) = raised.first().map(|recorded| recorded.id.clone()) else { continue };
            for field in FindingField::ALL {
                write(session, &Subject::Finding(id.clone(), field), finding.text(field))?;
            }
        }
        Ok(())
    })
}
