//! One value of the profile; whether a commitment applies.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{
        Action, Text,
        applicability::Applicability,
        profile::{Confidentiality, DataKind, Trait},
        programme::{CommitmentId, ServiceId},
        register::Register,
    },
    lang::visible,
    tui::shared::Shared,
    work::profile,
};

/// What of the profile is stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileSheet {
    /// Whether a service is in use.
    Service(ServiceId),
    /// How confidential the information is.
    Confidentiality,
    /// Whether a kind of personal data is handled.
    Data(DataKind),
    /// The note.
    Note,
}

impl Sheet for ProfileSheet {
    fn title(&self, shared: &Shared) -> String {
        let lang = shared.lang;
        match self {
            Self::Service(id) => profile::service_title(&shared.audit.programme, id, lang),
            Self::Confidentiality => lang.text("profile-part-confidentiality").into_owned(),
            Self::Data(kind) => lang.word("data-kind", kind.name()).into_owned(),
            Self::Note => lang.text("profile-part-note").into_owned(),
        }
    }

    fn key(&self) -> String {
        match self {
            Self::Service(id) => format!("profile-service-{id}"),
            Self::Confidentiality => "profile-confidentiality".to_owned(),
            Self::Data(kind) => format!("profile-data-{kind}"),
            Self::Note => "profile-note".to_owned(),
        }
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let said = &shared.audit.profile;
        let yes_no = |key: &str, now: Option<bool>| {
            let now = if now == Some(false) { "no" } else { "yes" };
            vec![Entry::choice("value", key, "profile", ["yes", "no"], now, shared)]
        };
        match self {
            Self::Service(id) => yes_no("ui-field-profile-used", said.uses(id)),
            Self::Data(kind) => {
                yes_no("ui-field-profile-handled", said.data.get(kind).and_then(Register::settled).copied())
            }
            Self::Confidentiality => {
                let names = Confidentiality::ALL.into_iter().map(Confidentiality::name);
                let now = said.confidentiality.settled().map_or("", |it| it.name());
                vec![Entry::choice("value", "ui-field-profile-confidentiality", "confidentiality", names, now, shared)]
            }
            Self::Note => {
                let now = said.note.settled().map_or("", String::as_str);
                vec![Entry::line("value", "profile-part-note", now, shared)]
            }
        }
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let yes = values.get("value") == "yes";
        let stated = match self {
            Self::Service(id) => Trait::Service { service: id.clone(), used: yes },
            Self::Confidentiality => Trait::Confidentiality(values.named("value")?),
            Self::Data(kind) => Trait::Data { kind: *kind, handled: yes },
            Self::Note => Trait::Note(values.get("value").to_owned()),
        };
        Ok(Sent::Act(vec![Action::StateProfile { traits: vec![stated] }], "ui-said-profile"))
    }
}

/// Whether a commitment applies. What the profile proposes stands in it already.
pub struct AppliesSheet(pub CommitmentId);

impl Sheet for AppliesSheet {
    fn title(&self, shared: &Shared) -> String {
        shared.lang.with("ui-form-applies", &[("commitment", visible(&self.0.0).into_owned().into())])
    }

    fn key(&self) -> String {
        format!("applies-{}", self.0)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let audit = &shared.audit;
        let question = audit.programme.commitment(&self.0).map(|it| audit.question(it));
        let stated = question.as_ref().and_then(|it| it.stated);
        let proposed = question.as_ref().and_then(|it| it.proposed);
        let now = if stated.is_some_and(|it| it.applies) && proposed.is_none() { "yes" } else { "no" };
        let reason = stated.and_then(|it: &Applicability| it.reason.clone());
        let reason = reason.or_else(|| proposed.map(|it| profile::proposed_reason(&audit.programme, it)));
        let reason = reason.unwrap_or_else(|| Text { nl: String::new(), en: String::new() });
        vec![
            Entry::choice("applies", "ui-field-applies", "profile", ["yes", "no"], now, shared),
            Entry::line("nl", "ui-field-applies-nl", &reason.nl, shared),
            Entry::line("en", "ui-field-applies-en", &reason.en, shared),
        ]
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let applies = values.get("applies") == "yes";
        let needed = |field| values.optional(field).ok_or_else(|| values.fault(field, "ui-fault-empty"));
        let reason = match (values.optional("nl"), values.optional("en")) {
            (None, None) if applies => None,
            _ => Some(Text { nl: needed("nl")?, en: needed("en")? }),
        };
        let action = Action::SetApplicability { commitment: self.0.clone(), applies, reason };
        Ok(Sent::Act(vec![action], "ui-said-applies"))
    }
}
