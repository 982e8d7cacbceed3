//! What a text is about. Every text exists per language, is replaceable, and has a history.

use serde::{Deserialize, Serialize};

use super::{
    id::EventId,
    named::named,
    programme::{AreaId, CommitmentId, RiskId},
    tickmark::Tickmark,
};

named! {
    /// A section of the report that has a text of its own. Written for the report, so it is public by nature.
    Section {
        /// Who gave the assignment, and what it was.
        Assignment = "assignment",
        /// For whom the report is.
        Addressees = "addressees",
        /// What is in scope; the programme's own words if not written.
        Scope = "scope",
        /// What is not in scope; the programme's own words if not written.
        OutOfScope = "out-of-scope",
        /// How it was examined; the programme's own words if not written.
        Method = "method",
        /// The result, in one paragraph: the overall conclusion.
        Result = "result",
        /// Inherent limitations; the programme's own words if not written.
        Limitations = "limitations",
        /// What happens next.
        FollowUp = "follow-up",
    }
}

named! {
    /// A text of a finding (ISA 265, NOREA: criterion, condition, cause, effect, recommendation; then the response).
    FindingField {
        /// What should be.
        Criterion = "criterion",
        /// What is.
        Condition = "condition",
        /// Why.
        Cause = "cause",
        /// So what.
        Effect = "effect",
        /// What to do.
        Recommendation = "recommendation",
        /// What the audited party says of it.
        Response = "response",
        /// What the audited party is going to do.
        Action = "action",
    }
}

/// What a text is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// A section of the report.
    Section(Section),
    /// The conclusion on an area.
    Area(AreaId),
    /// The conclusion on a commitment.
    Conclusion(CommitmentId),
    /// Why the verdict on a commitment is another than last year's.
    Change(CommitmentId),
    /// A text of a finding.
    Finding(EventId, FindingField),
    /// Why a risk is rated as it is now.
    Risk(RiskId),
    /// What a tickmark means in this audit; the usual meaning if not written.
    Tickmark(Tickmark),
}

named! {
    /// A fact of the engagement that the report states.
    Fact {
        /// The audit firm.
        Auditor = "auditor",
        /// The report's reference.
        Reference = "reference",
        /// Where it is signed.
        Place = "place",
        /// The date of the report, such as 2026-11-20.
        ReportDate = "report-date",
        /// `limited` or `reasonable` (ISAE 3000.12(a)).
        Assurance = "assurance",
        /// The number of users concerned.
        Users = "users",
    }
}

named! {
    /// The level of assurance (ISAE 3000.12(a)).
    Assurance {
        /// Limited.
        Limited = "limited",
        /// Reasonable.
        Reasonable = "reasonable",
    }
}

impl Fact {
    /// Returns whether `value` can be this fact.
    pub fn allows(self, value: &str) -> bool {
        match self {
            Self::Auditor | Self::Reference | Self::Place => !value.trim().is_empty(),
            Self::ReportDate => value.parse::<jiff::civil::Date>().is_ok(),
            Self::Assurance => value.parse::<Assurance>().is_ok(),
            Self::Users => value.parse::<u64>().is_ok(),
        }
    }
}
