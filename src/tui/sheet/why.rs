//! A reason, where one is required: returning a paper or evidence, revoking, waiving.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{
        Action, EventId, Language, LogName, Text, Thing, evidence::Judgement, observation::Appraisal,
        programme::CommitmentId,
    },
    lang::visible,
    tui::shared::Shared,
};

/// What the reason is for.
pub enum Why {
    /// Returning a paper.
    ReturnPaper(CommitmentId),
    /// Returning evidence.
    ReturnEvidence(EventId),
    /// Overruling what a check saw.
    Overrule(EventId),
    /// Revoking a member.
    Revoke(LogName),
    /// Allowing the review of own work.
    Waive,
}

impl Sheet for Why {
    fn title(&self, shared: &Shared) -> String {
        let lang = shared.lang;
        match self {
            Self::ReturnPaper(id) => lang.with("ui-form-return", &[("what", visible(&id.0).into_owned().into())]),
            Self::ReturnEvidence(id) => {
                let label =
                    shared.audit.evidence.get(id).map(|it| visible(&it.label.0).into_owned()).unwrap_or_default();
                lang.with("ui-form-return", &[("what", label.into())])
            }
            Self::Overrule(id) => {
                let label = shared.audit.called(&Thing::Observation(id.clone()));
                lang.with("ui-form-overrule", &[("observation", visible(&label).into_owned().into())])
            }
            Self::Revoke(log) => lang.with("ui-form-revoke", &[("log", log.as_str().into())]),
            Self::Waive => lang.text("ui-form-waive").into_owned(),
        }
    }

    fn key(&self) -> String {
        match self {
            Self::ReturnPaper(id) => format!("return-{id}"),
            Self::ReturnEvidence(id) => format!("return-{}-{}", id.log, id.seq),
            Self::Overrule(id) => format!("overrule-{}-{}", id.log, id.seq),
            Self::Revoke(log) => format!("revoke-{log}"),
            Self::Waive => "waive".to_owned(),
        }
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let Self::Overrule(id) = self else { return vec![Entry::line("reason", "ui-field-reason", "", shared)] };
        let standing = shared.audit.observations.get(id).and_then(|it| it.appraisal.settled());
        let (reason, words) = match standing {
            Some(Appraisal::Overruled { reason, for_readers }) => (reason.as_str(), for_readers.as_ref()),
            _ => ("", None),
        };
        let words = |language| words.map(|text| text.get(language)).unwrap_or_default();
        vec![
            Entry::line("reason", "ui-field-reason", reason, shared),
            Entry::line("readers-nl", "ui-field-readers-nl", words(Language::Nl), shared),
            Entry::line("readers-en", "ui-field-readers-en", words(Language::En), shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let reason = values.optional("reason").ok_or_else(|| values.fault("reason", "ui-fault-empty"))?;
        Ok(match self {
            Self::ReturnPaper(id) => {
                Sent::Act(vec![Action::Return { commitment: id.clone(), reason }], "ui-said-returned")
            }
            Self::ReturnEvidence(id) => Sent::Act(
                vec![Action::Judge { evidence: id.clone(), judgement: Judgement::Returned { reason } }],
                "ui-said-returned",
            ),
            Self::Overrule(id) => {
                let for_readers = match (values.optional("readers-nl"), values.optional("readers-en")) {
                    (None, None) => None,
                    (Some(nl), Some(en)) => Some(Text { nl, en }),
                    (None, Some(_)) => return Err(values.fault("readers-nl", "ui-fault-readers")),
                    (Some(_), None) => return Err(values.fault("readers-en", "ui-fault-readers")),
                };
                let appraisal = Appraisal::Overruled { reason, for_readers };
                Sent::Act(vec![Action::Appraise { observation: id.clone(), appraisal }], "ui-said-overruled")
            }
            Self::Revoke(log) => {
                Sent::Act(vec![Action::RevokeMember { log: log.clone(), last: None, reason }], "ui-said-revoked")
            }
            Self::Waive => Sent::Act(vec![Action::WaiveReview { reason }], "ui-said-waived"),
        })
    }

    fn question(&self, values: &Values<'_>) -> Option<String> {
        let lang = values.shared().lang;
        match self {
            Self::Revoke(log) => Some(lang.with("ui-confirm-revoke", &[("log", log.as_str().into())])),
            Self::Waive => Some(lang.text("ui-confirm-waive").into_owned()),
            Self::ReturnPaper(_) | Self::ReturnEvidence(_) | Self::Overrule(_) => None,
        }
    }
}
