//! The profile of the organisations, as far as it is public.

use serde::Serialize;

use super::disclosure::{Disclosure, disclose};
use crate::audit::{
    Audit, Text,
    profile::{Confidentiality, DataKind, ProfilePart},
    programme::{Service, ServiceId},
    publication::Item,
    register::Register,
};

/// The profile. A part that is inside is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Profile {
    /// The services of which it was stated whether they are in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub services: Option<Disclosure<Vec<ServiceUse>>>,
    /// How confidential the information is at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidentiality: Option<Disclosure<Confidentiality>>,
    /// The kinds of personal data that are handled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Disclosure<Vec<DataKind>>>,
    /// The note, as it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Disclosure<String>>,
}

/// Whether a service is in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ServiceUse {
    /// The service.
    pub id: ServiceId,
    /// What it is called.
    pub title: Text,
    /// Whether.
    pub used: bool,
}

impl Profile {
    /// Returns what may be said; nothing where nothing was chosen.
    pub(super) fn of(audit: &Audit) -> Option<Self> {
        let said = &audit.profile;
        let part = |part| Item::Profile(part);
        let service = |service: &Service| {
            let used = said.uses(&service.id)?;
            Some(ServiceUse { id: service.id.clone(), title: service.title.clone(), used })
        };
        let services = || Some(audit.programme.services.iter().filter_map(service).collect());
        let note = said.note.settled().filter(|note| !note.is_empty());
        let data = said.data.values().any(|register| !register.heads().is_empty());
        let profile = Self {
            services: disclose(audit, &part(ProfilePart::Services), !said.services.is_empty(), services),
            confidentiality: disclose(
                audit,
                &part(ProfilePart::Confidentiality),
                !said.confidentiality.heads().is_empty(),
                || said.confidentiality.settled().copied(),
            ),
            data: disclose(audit, &part(ProfilePart::Data), data, || Some(said.handled())),
            note: disclose(audit, &part(ProfilePart::Note), note.is_some(), || note.cloned()),
        };
        (profile != Self::default()).then_some(profile)
    }
}

/// Returns why a commitment does not apply, as far as that may be said.
pub(super) fn excluded(audit: &Audit, id: &crate::audit::programme::CommitmentId) -> Option<Disclosure<Text>> {
    let stated = audit.applicability(id).map(Register::heads).unwrap_or_default();
    let exists = stated.iter().any(|version| !version.value.applies);
    disclose(audit, &Item::Applicability(id.clone()), exists, || audit.excluded(id).cloned())
}
