//! What checks came to: which tests, on how much evidence, by which tables, and what the auditor made of it. Never what
//! they saw, nor where.

use serde::Serialize;

use super::{
    disclosure::{Disclosure, disclose},
    words,
};
use crate::audit::{
    Audit, Label, Language, Text,
    check::Test,
    observation::{self, Observation, Outcome, TableUsed},
    programme::{self, Layer},
    publication::Item,
};

/// A test that was done by program, and appraised by the auditor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Check {
    /// The label of the observation, such as `O-03`.
    pub label: Label,
    /// The number of the procedure that declares it.
    pub procedure: usize,
    /// The layer of that procedure.
    pub layer: Layer,
    /// What was tested.
    pub test: Test,
    /// What it came to.
    pub outcome: Outcome,
    /// How many pieces of evidence it was done on.
    pub examined: usize,
    /// How many of those were read from beginning to end.
    pub read: usize,
    /// The tables that it went by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<TableUsed>,
    /// The version of the program that did it.
    pub program: String,
    /// What the auditor made of it.
    pub appraisal: Appraisal,
}

/// What the auditor made of a test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Appraisal {
    /// It is as the program says.
    Accepted,
    /// The auditor came to another view, for this reason. The auditor's own note stays inside.
    Overruled(Text),
}

/// Returns the tests on a commitment that were done by program, by procedure; none where none may be told of.
pub(super) fn checks(audit: &Audit, commitment: &programme::Commitment) -> Option<Disclosure<Vec<Check>>> {
    let told: Vec<Check> = audit.observations_on(commitment).filter_map(|it| check(audit, commitment, it)).collect();
    disclose(audit, &Item::Checks(commitment.id.clone()), !told.is_empty(), || (!told.is_empty()).then_some(told))
}

/// Returns what may be told of one; nothing while nobody judged it, or once its evidence is another.
fn check(audit: &Audit, commitment: &programme::Commitment, observation: &Observation) -> Option<Check> {
    if audit.stale(observation) {
        return None;
    }
    let seen = &observation.seen;
    let procedure = seen.procedure.procedure?;
    let appraisal = match observation.appraisal.settled()? {
        observation::Appraisal::Accepted => Appraisal::Accepted,
        observation::Appraisal::Overruled { for_readers, .. } => {
            let text = for_readers.as_ref()?;
            Appraisal::Overruled(Text {
                nl: words::published(audit, &text.nl, Language::Nl),
                en: words::published(audit, &text.en, Language::En),
            })
        }
    };
    let read = seen.examined.iter().filter(|it| it.format.is_some() && it.whole && it.facts > 0);
    Some(Check {
        label: observation.label.clone(),
        procedure,
        layer: commitment.procedures.get(procedure.checked_sub(1)?)?.layer,
        test: audit.check_at(&seen.procedure)?.test,
        outcome: seen.outcome,
        examined: seen.examined.len(),
        read: read.count(),
        tables: seen.tables.clone(),
        program: seen.program.clone(),
        appraisal,
    })
}
