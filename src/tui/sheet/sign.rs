//! Signing the summary.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{EventId, member::Right, publication::SignsAs},
    tui::{
        job::{Job, Secret},
        shared::Shared,
    },
};

/// Signing the summary.
pub struct Sign {
    /// Which publication.
    pub publication: EventId,
    /// What it is called.
    pub name: String,
}

impl Sheet for Sign {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.with("ui-form-sign", &[("name", self.name.clone().into())])
    }

    fn key(&self) -> String {
        "sign".to_owned()
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let able = [(SignsAs::Auditor, Right::SignAsAuditor), (SignsAs::Publisher, Right::SignAsPublisher)]
            .into_iter()
            .filter(|(_, right)| shared.cannot(*right).is_none())
            .map(|(signs_as, _)| signs_as.name());
        vec![
            Entry::choice("as", "ui-field-sign-as", "signs-as", able, "", shared),
            Entry::line("key", "ui-field-key-file", "", shared),
            Entry::secret("passphrase", "ui-field-passphrase", shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        Ok(Sent::Run(Job::Sign {
            publication: self.publication.clone(),
            signs_as: values.named("as")?,
            key: values.optional("key").map(Into::into),
            passphrase: values.optional("passphrase").map(Secret),
        }))
    }

    fn question(&self, values: &Values<'_>) -> Option<String> {
        let shared = values.shared();
        let capacity = shared.lang.word("signs-as", values.get("as"));
        Some(shared.lang.with("ui-confirm-sign", &[("name", self.name.clone().into()), ("capacity", capacity.into())]))
    }
}
