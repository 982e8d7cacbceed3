//! Verdicts are given and conclusions written, on commitments, on areas, and for the report.

use super::stage::{Stage, subject, write};
use crate::{
    audit::{Action, Text, programme::CommitmentId, subject::Subject, verdict::Verdict},
    work::error::WorkError,
};

pub(super) fn conclude(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    stage.each(|stage, session, me| {
        for paper in stage.story.paper.iter().filter(|paper| paper.prepared_by == *me) {
            let commitment = CommitmentId::from(paper.id.as_str());
            for (layer, value) in &paper.verdict {
                let reason = paper.reason.get(layer).map(|reason| reason.get(stage.year.language).to_owned());
                let verdict = Verdict { value: *value, reason };
                session.act(Action::GiveVerdict { commitment: commitment.clone(), layer: *layer, verdict })?;
            }
            write(session, &Subject::Conclusion(commitment), &paper.conclusion)?;
        }
        for text in stage.story.text.iter().filter(|text| text.by == *me) {
            write(session, &subject(&text.target)?, &Text { nl: text.nl.clone(), en: text.en.clone() })?;
        }
        Ok(())
    })
}
