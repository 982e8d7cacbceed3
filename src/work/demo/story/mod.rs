//! The story of a year of the demonstration: what its auditors record, read from `evidence/story-2025.toml` and
//! `evidence/story-2026.toml`.

mod finding;

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use serde::Deserialize;

pub(super) use self::finding::{Finding, FollowUp, Place, Risk};
use crate::audit::{
    LogName, Text,
    evidence::{Classification, Link},
    member::Role,
    opening::Period,
    profile::{Confidentiality, DataKind},
    programme::{Layer, Method},
    promise::PromiseState,
    publication::{Publicity, WooGround},
    purge::PurgeGround,
    sampling::Percent,
    subject::Fact,
    verdict::Value,
};

/// The story, as its file gives it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Story {
    pub(super) format: u32,
    pub(super) engagement: Engagement,
    pub(super) member: Vec<Person>,
    #[serde(default)]
    pub(super) guard: Vec<Guard>,
    pub(super) requests: Option<Requests>,
    pub(super) evidence: Vec<Exhibit>,
    #[serde(default)]
    pub(super) sample: Vec<Sample>,
    pub(super) paper: Vec<Paper>,
    /// Whether the checks of the programme are run.
    #[serde(default)]
    pub(super) checks: bool,
    /// The commitments of which readers see what the checks came to.
    #[serde(default)]
    pub(super) checks_public: Vec<String>,
    /// What checks saw and a person overrules; the rest is accepted.
    #[serde(default)]
    pub(super) overruled: Vec<Overruled>,
    /// What the reviewer asks in the first round.
    #[serde(default)]
    pub(super) note: Vec<Note>,
    #[serde(default)]
    pub(super) finding: Vec<Finding>,
    #[serde(default)]
    pub(super) follow_up: Vec<FollowUp>,
    #[serde(default)]
    pub(super) text: Vec<Written>,
    #[serde(default)]
    pub(super) risk: Vec<Risk>,
    pub(super) profile: Option<Profile>,
    #[serde(default)]
    pub(super) promise: Vec<Promise>,
    pub(super) apart: Option<Apart>,
    pub(super) correction: Option<Correction>,
    /// How the file is closed, and what comes after that.
    pub(super) close: Option<Close>,
}

/// What a check saw, and why it is not so, or does not matter: for the file, and for readers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Overruled {
    pub(super) procedure: Link,
    pub(super) reason: Text,
}

/// What two people change apart: the version from the other laptop is taken.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Apart {
    pub(super) target: String,
    pub(super) here: Version,
    pub(super) there: Version,
}

/// A text as one of them writes it, in the languages that they change.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Version {
    pub(super) by: LogName,
    pub(super) nl: Option<String>,
    pub(super) en: Option<String>,
}

/// What was wrong in the signed summary, and what takes its place.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Correction {
    pub(super) at: Timestamp,
    pub(super) by: LogName,
    pub(super) target: String,
    pub(super) nl: String,
    pub(super) en: String,
    pub(super) reason: Text,
}

/// What the organisations use, for what, with what data.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Profile {
    pub(super) by: LogName,
    pub(super) used: Vec<String>,
    pub(super) unused: Vec<String>,
    pub(super) confidentiality: Confidentiality,
    /// The kinds that are handled; all others are not.
    pub(super) data: Vec<DataKind>,
    pub(super) publicity: Chosen,
}

/// What was recorded on a promise with a date, all of it shown by one file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Promise {
    pub(super) id: String,
    pub(super) by: LogName,
    pub(super) file: String,
    pub(super) publicity: Chosen,
    #[serde(default)]
    pub(super) change: Vec<PromiseChange>,
    #[serde(default)]
    pub(super) status: Vec<PromiseStatus>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PromiseChange {
    pub(super) said: Date,
    pub(super) to: Date,
    pub(super) locator: String,
    pub(super) reason: Text,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct PromiseStatus {
    pub(super) as_of: Date,
    pub(super) state: PromiseState,
    pub(super) locator: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Engagement {
    pub(super) demonstration: bool,
    /// The id of the programme.
    #[serde(default)]
    pub(super) programme: String,
    /// The file of a programme of its own, beside the evidence; it goes before the id.
    pub(super) programme_file: Option<String>,
    pub(super) title: Text,
    pub(super) client: String,
    pub(super) supplier: String,
    pub(super) begins: Timestamp,
    /// When the summary is published.
    pub(super) published: Timestamp,
    pub(super) period: Period,
    pub(super) facts: BTreeMap<Fact, String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Close {
    /// When.
    pub(super) at: Timestamp,
    /// Within how many days the file is to be closed, where that is not the usual number.
    pub(super) assembly: Option<Assembly>,
    #[serde(default)]
    pub(super) added: Vec<Added>,
    #[serde(default)]
    pub(super) purged: Vec<Purged>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Assembly {
    pub(super) days: u16,
    pub(super) reason: Text,
}

/// What a reviewer asks after the closing.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Added {
    pub(super) at: Timestamp,
    pub(super) by: LogName,
    pub(super) on: String,
    pub(super) reason: Text,
    pub(super) text: Text,
    pub(super) answered_by: LogName,
    pub(super) answer: Text,
}

/// Evidence of which the bytes are removed.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Purged {
    pub(super) at: Timestamp,
    pub(super) file: String,
    pub(super) ground: PurgeGround,
    pub(super) reason: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub(super) log: LogName,
    pub(super) name: String,
    pub(super) role: Role,
    pub(super) publicity: Chosen,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Guard {
    pub(super) by: LogName,
    pub(super) term: String,
}

/// What the supplier is asked for, and how it answers.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Requests {
    pub(super) by: LogName,
    pub(super) of: String,
    pub(super) asked: Date,
    pub(super) due: Date,
    /// The commitments whose procedures requests are made from.
    pub(super) programme: Vec<String>,
    /// What is asked by hand besides.
    pub(super) ask: Vec<Asked>,
    /// The table as the supplier filled it in.
    pub(super) table: String,
    /// The files that came with it.
    pub(super) files: Vec<String>,
    pub(super) collected: Date,
    pub(super) period: Period,
    pub(super) judged_by: LogName,
    pub(super) judge: Vec<JudgedAnswer>,
    /// Those whose own words are public.
    pub(super) public: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Asked {
    #[serde(deserialize_with = "links")]
    pub(super) to: Vec<Link>,
    pub(super) asks: Text,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct JudgedAnswer {
    pub(super) label: String,
    /// Why it is returned; empty if it is accepted.
    pub(super) reason: String,
    /// By when it is asked again.
    pub(super) due: Option<Date>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Exhibit {
    pub(super) file: String,
    pub(super) by: LogName,
    #[serde(deserialize_with = "links")]
    pub(super) to: Vec<Link>,
    pub(super) collected: Date,
    pub(super) period: Period,
    pub(super) collector: String,
    pub(super) source: String,
    pub(super) method: Method,
    pub(super) class: Classification,
    pub(super) tool: String,
    pub(super) note: String,
    pub(super) judged_by: LogName,
    pub(super) judgement: Judged,
    pub(super) reason: String,
    pub(super) publicity: Chosen,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Judged {
    Accepted,
    Returned,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Paper {
    pub(super) id: String,
    pub(super) prepared_by: LogName,
    pub(super) reviewed_by: LogName,
    /// Why it was returned once; empty if it was not.
    pub(super) returned: String,
    pub(super) state: PaperState,
    pub(super) verdict: BTreeMap<Layer, Value>,
    pub(super) publicity: PaperPublicity,
    #[serde(default)]
    pub(super) reason: BTreeMap<Layer, Text>,
    /// The conclusion; absent where last year's is taken over as it was proposed.
    pub(super) conclusion: Option<Text>,
    /// Why the verdict is another than last year's.
    pub(super) change: Option<Text>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Note {
    pub(super) on: String,
    pub(super) by: LogName,
    /// A layer, or `conclusion`.
    pub(super) part: Option<String>,
    pub(super) text: Text,
    pub(super) answered_by: LogName,
    pub(super) answer: Text,
    /// Why the answer did not do, and what was answered then.
    pub(super) again: Option<Again>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Again {
    pub(super) reason: Text,
    pub(super) answer: Text,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum PaperState {
    Accepted,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PaperPublicity {
    pub(super) verdicts: Chosen,
    pub(super) conclusion: Chosen,
}

/// A sample that is drawn by chance, and examined to the last item.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Sample {
    pub(super) by: LogName,
    #[serde(deserialize_with = "links")]
    pub(super) to: Vec<Link>,
    /// The list that it is drawn from: a file of evidence.
    pub(super) file: String,
    pub(super) title: Text,
    pub(super) deviation: Text,
    pub(super) completeness: Text,
    pub(super) risk: Percent,
    pub(super) tolerable: Percent,
    pub(super) expected: Percent,
    /// The seed that the auditor gives; without one, it comes from chance.
    pub(super) seed: Option<String>,
    pub(super) deviations: Vec<Deviation>,
    pub(super) publicity: Chosen,
}

/// A deviation in a sample.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Deviation {
    /// The place of the item in the draw, counted from 1.
    pub(super) place: usize,
    pub(super) note: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    pub(super) target: String,
    pub(super) by: LogName,
    pub(super) nl: String,
    pub(super) en: String,
    pub(super) publicity: Chosen,
}

/// What was chosen: `public`, `inside`, or a ground to withhold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chosen(pub(super) Publicity);

impl<'de> Deserialize<'de> for Chosen {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(match String::deserialize(deserializer)?.as_str() {
            "public" => Publicity::Public,
            "inside" => Publicity::Inside,
            ground => Publicity::Withheld(ground.parse::<WooGround>().map_err(serde::de::Error::custom)?),
        }))
    }
}

fn links<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Link>, D::Error> {
    let links = Vec::<String>::deserialize(deserializer)?;
    links.iter().map(|link| link.parse().map_err(serde::de::Error::custom)).collect()
}
