//! Does a commitment apply? The profile proposes, a person states, a second person accepts.

use serde::{Deserialize, Serialize};

use super::{
    programme::{Commitment, CommitmentId, ServiceId},
    register::Register,
    state::Audit,
    text::Text,
};

/// Whether a commitment applies, as a person stated it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Applicability {
    /// Whether.
    pub applies: bool,
    /// Why; required where it does not apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// The services, none of them in use, for which the profile proposed that it does not apply. Empty where it did not
    /// propose that.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposed: Vec<ServiceId>,
}

/// A commitment on which the profile proposes something, or on which a person stated something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question<'a> {
    /// The commitment.
    pub commitment: &'a Commitment,
    /// The services for which the profile proposes that it does not apply; none where it does not propose that.
    pub proposed: Option<&'a [ServiceId]>,
    /// What a person stated, in one version.
    pub stated: Option<&'a Applicability>,
    /// Whether two versions stand side by side.
    pub conflict: bool,
    /// Whether the profile changed since: it proposes otherwise than when that was stated.
    pub reopened: bool,
}

impl Question<'_> {
    /// Returns whether a person has to answer: a proposal that nobody answered, or one that changed since, or a conflict.
    pub fn is_open(&self) -> bool {
        self.conflict || self.reopened || (self.proposed.is_some() && self.stated.is_none())
    }
}

impl Audit {
    /// Returns the services for which the profile proposes that the commitment does not apply: it concerns some services
    /// only, and each of them was stated not to be in use.
    pub fn unused_services<'a>(&self, commitment: &'a Commitment) -> Option<&'a [ServiceId]> {
        let unused = |service: &ServiceId| self.profile.uses(service) == Some(false);
        let services = commitment.services.as_slice();
        (!services.is_empty() && services.iter().all(unused)).then_some(services)
    }

    /// Returns what was stated of whether the commitment applies.
    pub fn applicability(&self, id: &CommitmentId) -> Option<&Register<Applicability>> {
        self.papers.get(id).map(|paper| &paper.applicability)
    }

    /// Returns what the profile and people say of whether the commitment applies.
    pub fn question<'a>(&'a self, commitment: &'a Commitment) -> Question<'a> {
        let proposed = self.unused_services(commitment);
        let register = self.applicability(&commitment.id);
        let stated = register.and_then(Register::settled);
        let reopened = stated.is_some_and(|stated| stated.proposed != proposed.unwrap_or_default());
        Question { commitment, proposed, stated, conflict: register.is_some_and(Register::in_conflict), reopened }
    }

    /// Returns every commitment on which the profile proposes something or a person stated something, in the order of the
    /// programme.
    pub fn questions(&self) -> impl Iterator<Item = Question<'_>> {
        let asked =
            |question: &Question<'_>| question.proposed.is_some() || question.stated.is_some() || question.conflict;
        self.programme.commitments.iter().map(|commitment| self.question(commitment)).filter(asked)
    }

    /// Returns the reason for which a commitment does not apply, if a person stated so and nobody says otherwise.
    pub fn excluded(&self, id: &CommitmentId) -> Option<&Text> {
        let stated = self.applicability(id).and_then(Register::settled).filter(|stated| !stated.applies)?;
        stated.reason.as_ref()
    }
}
