//! The profile of the organisations that use the service: what they use, for what, and with what data.
//!
//! An umbrella audit does not replace an organisation's own: what is used, how confidential the work is and which kinds of
//! personal data are handled decide which commitments apply. The number of users is [`super::subject::Fact::Users`].

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{id::EventId, named::named, programme::ServiceId, register::Register};

named! {
    /// How confidential the information is that is handled with the service (VIRBI 2013 for what is classified).
    Confidentiality {
        /// Anyone may see it.
        Public = "public",
        /// For the organisation itself.
        Internal = "internal",
        /// Departementaal Vertrouwelijk: classified, no state secret.
        Departmental = "departmental-confidential",
        /// Staatsgeheim, of whatever level.
        StateSecret = "state-secret",
    }
}

named! {
    /// A kind of personal data.
    DataKind {
        /// Ordinary personal data.
        Ordinary = "ordinary",
        /// Sensitive by their nature, such as financial, location and communication data.
        Sensitive = "sensitive",
        /// Special categories (GDPR article 9).
        Special = "special",
        /// Criminal convictions and offences (GDPR article 10).
        Criminal = "criminal",
        /// A national identification number, such as the BSN (GDPR article 87).
        IdentificationNumber = "identification-number",
        /// Data of children (GDPR article 8 and recital 38).
        Children = "children",
    }
}

named! {
    /// A part of the profile that can be chosen for the summary.
    ProfilePart {
        /// Which services are in use and which are not.
        Services = "services",
        /// How confidential the information is at most.
        Confidentiality = "confidentiality",
        /// Which kinds of personal data are handled.
        Data = "data",
        /// The note.
        Note = "note",
    }
}

/// One thing that a profile states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", deny_unknown_fields)]
pub enum Trait {
    /// Whether a service is in use.
    Service {
        /// Which.
        service: ServiceId,
        /// Whether.
        used: bool,
    },
    /// How confidential the information is at most.
    Confidentiality(Confidentiality),
    /// Whether a kind of personal data is handled.
    Data {
        /// Which.
        kind: DataKind,
        /// Whether.
        handled: bool,
    },
    /// What else a reader has to know; empty takes it back.
    Note(String),
}

/// The profile as it stands. What was never stated is not known: nothing follows from silence.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// Whether each service is in use.
    pub services: BTreeMap<ServiceId, Register<bool>>,
    /// How confidential the information is at most.
    pub confidentiality: Register<Confidentiality>,
    /// Whether each kind of personal data is handled.
    pub data: BTreeMap<DataKind, Register<bool>>,
    /// What else a reader has to know.
    pub note: Register<String>,
    /// All that was ever stated, in order.
    pub history: Vec<(EventId, Timestamp, Trait)>,
}

impl Profile {
    /// Returns whether the service is in use, if that was stated and nobody says otherwise.
    pub fn uses(&self, service: &ServiceId) -> Option<bool> {
        self.services.get(service).and_then(Register::settled).copied()
    }

    /// Returns the kinds of personal data that are handled, in order.
    pub fn handled(&self) -> Vec<DataKind> {
        let handled = |register: &Register<bool>| register.settled() == Some(&true);
        self.data.iter().filter(|(_, register)| handled(register)).map(|(kind, _)| *kind).collect()
    }

    /// Returns whether anything was stated.
    pub fn is_stated(&self) -> bool {
        !self.history.is_empty()
    }

    /// Returns whether the profile says exactly this already.
    pub(super) fn says(&self, value: &Trait) -> bool {
        match value {
            Trait::Service { service, used } => self.uses(service) == Some(*used),
            Trait::Confidentiality(value) => self.confidentiality.settled() == Some(value),
            Trait::Data { kind, handled } => self.data.get(kind).and_then(Register::settled) == Some(handled),
            Trait::Note(note) => match self.note.heads() {
                [] => note.is_empty(),
                _ => self.note.settled() == Some(note),
            },
        }
    }

    /// Returns the versions that a new statement replaces.
    pub(super) fn replaced(&self, value: &Trait) -> Vec<EventId> {
        match value {
            Trait::Service { service, .. } => self.services.get(service).map(Register::replaced).unwrap_or_default(),
            Trait::Confidentiality(_) => self.confidentiality.replaced(),
            Trait::Data { kind, .. } => self.data.get(kind).map(Register::replaced).unwrap_or_default(),
            Trait::Note(_) => self.note.replaced(),
        }
    }

    /// Returns the names of everything of which two versions stand side by side, such as `service:linkedin`.
    pub fn conflicts(&self) -> Vec<String> {
        let services = self.services.iter().filter(|(_, it)| it.in_conflict()).map(|(id, _)| format!("service:{id}"));
        let data = self.data.iter().filter(|(_, it)| it.in_conflict()).map(|(kind, _)| format!("data:{kind}"));
        let rest = [("confidentiality", self.confidentiality.in_conflict()), ("note", self.note.in_conflict())];
        let rest = rest.into_iter().filter(|(_, conflict)| *conflict).map(|(name, _)| name.to_owned());
        services.chain(data).chain(rest).collect()
    }
}
