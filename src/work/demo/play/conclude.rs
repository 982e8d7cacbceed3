//! Verdicts are given and conclusions written, on commitments, on areas, and for the report. Where the story gives no
//! conclusion, last year's is taken over; where the verdict is another than last year's, it is said why.

use super::stage::{Stage, missing, subject, write};
use crate::{
    audit::{Action, Language, Text, programme::CommitmentId, subject::Subject, verdict::Verdict},
    work::{error::WorkError, session::Session},
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
            let conclusion = match &paper.conclusion {
                Some(conclusion) => conclusion.clone(),
                None => proposed(session, &commitment)?,
            };
            write(session, &Subject::Conclusion(commitment.clone()), &conclusion)?;
            if let Some(change) = &paper.change {
                write(session, &Subject::Change(commitment), change)?;
            }
        }
        for text in stage.story.text.iter().filter(|text| text.by == *me) {
            write(session, &subject(&text.target)?, &Text { nl: text.nl.clone(), en: text.en.clone() })?;
        }
        Ok(())
    })
}

/// Returns last year's conclusion, which is proposed where criterion and procedures are the same.
fn proposed(session: &Session, id: &CommitmentId) -> Result<Text, WorkError> {
    let audit = session.audit();
    let commitment = audit.programme.commitment(id).ok_or_else(|| missing(&id.0))?;
    let proposal = |language| audit.proposal(commitment, language).map(str::to_owned);
    let both = proposal(Language::Nl).zip(proposal(Language::En)).map(|(nl, en)| Text { nl, en });
    both.ok_or_else(|| missing(&format!("conclusion on {id}, nor a proposal")))
}
