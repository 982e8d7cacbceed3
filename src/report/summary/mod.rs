//! What may be said: the content of the published summary, in both languages, for machines as for the pages.
//!
//! Nothing of evidence, findings, conclusions, verdicts, names of members or ratings is in it unless it was chosen to be
//! public. Its form as JSON is described in `docs/summary-json.md`.

mod check;
mod commitment;
mod disclosure;
mod engagement;
mod evidence;
mod finding;
mod history;
mod limitation;
mod profile;
mod promise;
mod review;
mod risk;
mod sample;
mod tally;
#[cfg(test)]
pub(super) mod tests;
mod words;
mod year_on_year;

pub use check::{Appraisal, Check};
pub use commitment::{Area, Commitment, LayerVerdict, Origin, Verdicts};
pub use disclosure::{Disclosure, Passage, Written};
pub use engagement::{Criteria, Engagement, Sections};
pub use evidence::{Basis, EvidenceList, Piece};
pub use finding::{Finding, FindingText, Hearing, HearingOutcome, Rated};
pub use history::{History, Rerated, Restated, Year};
use jiff::{Timestamp, civil::Date};
pub use limitation::Limitation;
pub use profile::{Profile, ServiceUse};
pub use promise::{Promise, PromiseChange, PromiseStatus};
pub use review::{Person, Review};
pub use risk::{Acceptance, After, Risk};
pub use sample::Sample;
use serde::Serialize;
pub use tally::Tally;
pub use year_on_year::{Dropped, LastPublication, LastVerdict, YearOnYear};

use crate::{
    audit::{
        Audit, Sha256, Text,
        programme::{CommitmentId, Measure, Source},
        tickmark::Tickmark,
    },
    lang::visible_json,
};

/// The version of the form of `summary.json`.
pub const FORMAT: u32 = 1;

/// What the summary says of itself, besides what the audit holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Frame {
    /// Name of the publication, such as `2026-1`.
    pub name: String,
    /// The date that it bears.
    pub date: Date,
    /// The moment that its metadata bear.
    pub rendered: Timestamp,
    /// The evidence checkpoint (C2SP), as signed.
    pub checkpoint: String,
    /// The dossier's id.
    pub dossier: Sha256,
    /// Name and version of the program that made it.
    pub generator: String,
    /// The publication that this one supersedes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<Superseded>,
}

/// An earlier publication that stays, and no longer stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Superseded {
    /// Its name.
    pub name: String,
    /// Why; absent where it was never signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// A tickmark that a public text uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Legend {
    /// Its name.
    pub tickmark: Tickmark,
    /// The mark as it stands in the texts.
    pub mark: String,
    /// What it means.
    pub meaning: Text,
}

/// The published summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Summary {
    /// [`FORMAT`].
    pub format: u32,
    /// What it says of itself.
    pub publication: Frame,
    /// What was asked, of whom, for whom.
    pub engagement: Engagement,
    /// What the organisations use, for what, with what data; absent where nothing of it is public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<Profile>,
    /// How all commitments came out.
    pub tally: Tally,
    /// The areas with their commitments.
    pub areas: Vec<Area>,
    /// The risk register.
    pub risks: Vec<Risk>,
    /// The commitments that have a date, in order of the dates.
    pub promises: Vec<CommitmentId>,
    /// The findings that are public; a gap for each that is withheld.
    pub findings: Vec<Disclosure<Finding>>,
    /// The two-column table of measures.
    pub measures: Vec<Measure>,
    /// The evidence: counted, and named where it is public.
    pub evidence: EvidenceList,
    /// What changed since last year; absent where nothing of last year may be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year_on_year: Option<YearOnYear>,
    /// How the audit was reviewed.
    pub review: Review,
    /// The tickmarks in the texts that are public, and what they mean.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tickmarks: Vec<Legend>,
    /// Where the commitments come from.
    pub sources: Vec<Source>,
}

impl Summary {
    /// Returns what may be said of the audit. The same audit and frame always give the same summary.
    pub fn new(audit: &Audit, frame: &Frame) -> Self {
        let areas = commitment::areas(audit, frame);
        let engagement = Engagement::new(audit);
        let as_of = engagement.report_date.unwrap_or(frame.date);
        let risks = risk::risks(audit, &areas, as_of);
        let year_on_year = YearOnYear::new(audit, &areas);
        let mut summary = Self {
            format: FORMAT,
            publication: frame.clone(),
            engagement,
            profile: Profile::of(audit),
            tally: Tally::of(areas.iter().flat_map(|area| &area.commitments)),
            areas,
            risks,
            promises: Vec::new(),
            findings: finding::findings(audit),
            measures: audit.programme.measures.clone(),
            evidence: EvidenceList::new(audit),
            year_on_year,
            review: Review::new(audit),
            tickmarks: words::legend(audit),
            sources: audit.programme.sources.clone(),
        };
        let mut promises: Vec<_> =
            summary.commitments().filter_map(|commitment| Some((commitment.dated()?, &commitment.id))).collect();
        promises.sort_by_key(|(due, _)| *due);
        summary.promises = promises.into_iter().map(|(_, id)| id.clone()).collect();
        summary
    }

    /// Returns all commitments, in the order of the areas.
    pub fn commitments(&self) -> impl Iterator<Item = &Commitment> {
        self.areas.iter().flat_map(|area| &area.commitments)
    }

    /// Returns the commitment with this id.
    pub fn commitment(&self, id: &CommitmentId) -> Option<&Commitment> {
        self.commitments().find(|commitment| commitment.id == *id)
    }

    /// Returns the findings that are public.
    pub fn public_findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter_map(Disclosure::public)
    }

    /// Returns the day as of which outcomes are told: the date of the report, else that of the publication.
    pub fn as_of(&self) -> Date {
        self.engagement.report_date.unwrap_or(self.publication.date)
    }

    /// Returns the text of `summary.json`: two spaces of indent, a newline at the end.
    ///
    /// # Panics
    ///
    /// Never: every part of a summary has a form in JSON.
    pub fn to_json(&self) -> String {
        let json = serde_json::to_string_pretty(self).expect("every key of a summary is a string");
        format!("{}\n", visible_json(&json))
    }
}
