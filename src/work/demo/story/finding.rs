//! Findings and risks of the story.

use jiff::civil::Date;
use serde::Deserialize;

use super::Chosen;
use crate::audit::{
    LogName, Text, finding::FindingStatus, programme::Rating, publication::Publicity, subject::FindingField,
};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in super::super) struct Finding {
    pub(in super::super) number: usize,
    pub(in super::super) by: LogName,
    pub(in super::super) title: Text,
    pub(in super::super) commitments: Vec<String>,
    #[serde(default)]
    pub(in super::super) risks: Vec<String>,
    /// The finding of last year that it repeats, by its label in this year's dossier.
    pub(in super::super) repeats: Option<String>,
    pub(in super::super) rating: Rating,
    pub(in super::super) owner: String,
    pub(in super::super) due: Date,
    pub(in super::super) status: FindingStatus,
    pub(in super::super) evidence: Vec<Place>,
    pub(in super::super) heard: Heard,
    pub(in super::super) publicity: FindingPublicity,
    pub(in super::super) criterion: Text,
    pub(in super::super) condition: Text,
    pub(in super::super) cause: Text,
    pub(in super::super) effect: Text,
    pub(in super::super) recommendation: Text,
    pub(in super::super) response: Text,
    pub(in super::super) action: Text,
}

impl Finding {
    /// Returns the text of a field.
    pub(in super::super) fn text(&self, field: FindingField) -> &Text {
        match field {
            FindingField::Criterion => &self.criterion,
            FindingField::Condition => &self.condition,
            FindingField::Cause => &self.cause,
            FindingField::Effect => &self.effect,
            FindingField::Recommendation => &self.recommendation,
            FindingField::Response => &self.response,
            FindingField::Action => &self.action,
        }
    }
}

/// A step in the follow-up of a finding: its label, what changes, and why.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(in super::super) struct FollowUp {
    pub(in super::super) finding: String,
    pub(in super::super) by: LogName,
    pub(in super::super) status: Option<FindingStatus>,
    pub(in super::super) rating: Option<Rating>,
    #[serde(default)]
    pub(in super::super) verified: Vec<Place>,
    pub(in super::super) superseded_by: Option<String>,
    pub(in super::super) reason: Text,
}

/// When the finding was put to the audited party, and when it answered.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Heard {
    pub(in super::super) asked: Date,
    pub(in super::super) received: Date,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Place {
    pub(in super::super) file: String,
    pub(in super::super) locator: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct FindingPublicity {
    pub(in super::super) finding: Chosen,
    /// Where it stood before, its ratings and statuses.
    pub(in super::super) history: Chosen,
    pub(in super::super) criterion: Chosen,
    pub(in super::super) condition: Chosen,
    pub(in super::super) cause: Chosen,
    pub(in super::super) effect: Chosen,
    pub(in super::super) recommendation: Chosen,
    pub(in super::super) response: Chosen,
    pub(in super::super) action: Chosen,
}

impl FindingPublicity {
    /// Returns what was chosen for a field.
    pub(in super::super) fn of(&self, field: FindingField) -> Publicity {
        let chosen = match field {
            FindingField::Criterion => &self.criterion,
            FindingField::Condition => &self.condition,
            FindingField::Cause => &self.cause,
            FindingField::Effect => &self.effect,
            FindingField::Recommendation => &self.recommendation,
            FindingField::Response => &self.response,
            FindingField::Action => &self.action,
        };
        chosen.0
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct Risk {
    pub(in super::super) id: String,
    pub(in super::super) by: LogName,
    pub(in super::super) after: Rating,
    pub(in super::super) acceptance: Acceptance,
    pub(in super::super) publicity: Chosen,
    pub(in super::super) reason: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in super::super) struct Acceptance {
    pub(in super::super) owner: Option<String>,
    pub(in super::super) until: Option<Date>,
}
