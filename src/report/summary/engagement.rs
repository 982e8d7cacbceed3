//! What was asked, of whom, for whom, and how: written for the report, so it is public by nature.

use jiff::civil::Date;
use serde::Serialize;

use super::disclosure::Written;
use crate::audit::{
    Audit, Sha256, Text,
    opening::Period,
    subject::{Assurance, Fact, Section},
};

/// The engagement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Engagement {
    /// The audit's own title.
    pub title: Text,
    /// Whether this is a demonstration.
    pub demonstration: bool,
    /// Who gave the assignment.
    pub client: String,
    /// Whose commitments were examined.
    pub supplier: String,
    /// The period that the audit speaks about.
    pub period: Period,
    /// The audit firm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auditor: Option<String>,
    /// The report's reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Where it is signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The date of the report: outcomes are as of this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report_date: Option<Date>,
    /// The level of assurance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assurance: Option<Assurance>,
    /// The number of users concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub users: Option<u64>,
    /// The programme: the criteria.
    pub programme: Criteria,
    /// The report's own sections.
    pub sections: Sections,
}

/// What was examined against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Criteria {
    /// Such as `annual-audit`.
    pub id: String,
    /// Such as `2026.1`.
    pub version: String,
    /// Title.
    pub title: Text,
    /// SHA-256 of the programme as it was agreed.
    pub sha256: Sha256,
}

/// The sections that have a text of their own; absent if not written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sections {
    /// The result in one paragraph: the overall conclusion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Written>,
    /// Who gave the assignment, and what it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assignment: Option<Written>,
    /// For whom the report is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addressees: Option<Written>,
    /// What is in scope.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Written>,
    /// What is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out_of_scope: Option<Written>,
    /// How it was examined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<Written>,
    /// Inherent limitations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limitations: Option<Written>,
    /// What happens next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<Written>,
}

impl Engagement {
    pub(super) fn new(audit: &Audit) -> Self {
        let opening = &audit.opening;
        let fact = |fact| audit.fact(fact).map(str::to_owned);
        let section = |section| Written::find(audit, |language| audit.section(section, language));
        Self {
            title: opening.title.clone(),
            demonstration: opening.demonstration,
            client: opening.client.clone(),
            supplier: opening.supplier.clone(),
            period: opening.period,
            auditor: fact(Fact::Auditor),
            reference: fact(Fact::Reference),
            place: fact(Fact::Place),
            report_date: audit.fact(Fact::ReportDate).and_then(|date| date.parse().ok()),
            assurance: audit.fact(Fact::Assurance).and_then(|level| level.parse().ok()),
            users: audit.fact(Fact::Users).and_then(|users| users.parse().ok()),
            programme: Criteria {
                id: audit.programme.id.clone(),
                version: audit.programme.version.clone(),
                title: audit.programme.title.clone(),
                sha256: opening.programme,
            },
            sections: Sections {
                result: section(Section::Result),
                assignment: section(Section::Assignment),
                addressees: section(Section::Addressees),
                scope: section(Section::Scope),
                out_of_scope: section(Section::OutOfScope),
                method: section(Section::Method),
                limitations: section(Section::Limitations),
                follow_up: section(Section::FollowUp),
            },
        }
    }
}
