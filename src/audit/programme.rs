//! The audit programme: what was promised, by whom, how strongly, and how it is going to be established.
//!
//! The `template` room reads programmes from TOML, checks them and expands includes; this is what it hands over, and
//! what a dossier pins as `programme.toml`.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    check::Check,
    digest::{Fields, Sha256},
    named::named,
    text::{Language, Text},
};

/// A programme of commitments to establish, all includes expanded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Programme {
    /// Version of the file format: 1.
    pub format: u32,
    /// Such as `annual-audit`: lower-case letters, digits and hyphens.
    pub id: String,
    /// Version of the content, such as `2026.1`.
    pub version: String,
    /// Title, as on the overview and the summary.
    pub title: Text,
    /// The supplier whose commitments these are, such as `Microsoft`.
    pub supplier: String,
    /// What is and is not in scope, how it was examined, its limits: the report prints these.
    pub scope: Scope,
    /// Where the commitments come from.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
    /// The risk register.
    #[serde(default, rename = "risk")]
    pub risks: Vec<Risk>,
    /// The services that an organisation may use or not; see [`super::profile`].
    #[serde(default, rename = "service", skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Service>,
    /// Areas, in the order in which they are shown.
    #[serde(default, rename = "area")]
    pub areas: Vec<Area>,
    /// Commitments, in the order in which they are walked.
    #[serde(default, rename = "commitment")]
    pub commitments: Vec<Commitment>,
    /// The two-column table of measures.
    #[serde(default, rename = "measure")]
    pub measures: Vec<Measure>,
}

impl Programme {
    /// Returns the commitment with this id.
    pub fn commitment(&self, id: &CommitmentId) -> Option<&Commitment> {
        self.commitments.iter().find(|commitment| commitment.id == *id)
    }

    /// Returns the area with this id.
    pub fn area(&self, id: &AreaId) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == *id)
    }

    /// Returns the service with this id.
    pub fn service(&self, id: &ServiceId) -> Option<&Service> {
        self.services.iter().find(|service| service.id == *id)
    }

    /// Returns the risk with this id.
    pub fn risk(&self, id: &RiskId) -> Option<&Risk> {
        self.risks.iter().find(|risk| risk.id == *id)
    }
}

/// What the audit is about. Each is a paragraph of its own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Scope {
    /// What is examined.
    pub inside: Text,
    /// What is not.
    pub outside: Text,
    /// How it is examined.
    pub method: Text,
    /// What the examination cannot say (inherent limitations, ISAE 3000.69(e)).
    pub limitations: Text,
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }
    };
}

id! {
    /// Such as `TEL-3`: upper-case letters, a hyphen, then letters and digits.
    CommitmentId
}
id! {
    /// Such as `telemetry`: lower-case letters, digits and hyphens.
    AreaId
}
id! {
    /// Such as `connected-experiences`: lower-case letters, digits and hyphens.
    ServiceId
}
id! {
    /// Such as `3`.
    RiskId
}
id! {
    /// Such as `S1`.
    SourceId
}

/// A document that commitments are read out of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Source {
    /// Such as `S1`.
    pub id: SourceId,
    /// Full title, in both languages (a translated title says so).
    pub title: Text,
    /// Who published it.
    pub publisher: String,
    /// Date or year of publication as far as it is known, such as `2019-07`.
    pub date: String,
    /// What does not agree within the source, such as a count in its text and in its table.
    #[serde(default, rename = "anomaly")]
    pub anomalies: Vec<Anomaly>,
}

/// Something in a source that does not agree with itself. The report prints it; the auditor does not mend it silently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Anomaly {
    /// Where in the source.
    pub locator: Text,
    /// What does not agree.
    pub text: Text,
}

/// One row of the risk register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Risk {
    /// Its number in the source.
    pub id: RiskId,
    /// What may go wrong, for whom.
    pub title: Text,
    /// How high it was rated before any measure.
    pub before: Rating,
    /// What the source names as the measures against it; absent where the source names none.
    pub measures: Option<Text>,
    /// The source.
    pub source: SourceId,
    /// Where in the source.
    pub locator: Text,
}

/// A risk rating: likelihood x impact, each low, medium or high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Rating {
    /// How likely it is to happen.
    pub likelihood: Level,
    /// How bad it is if it does.
    pub impact: Level,
}

impl Rating {
    /// Returns the combined level: the product of 1 to 3 and 1 to 3; 6 and up is high, 3 and 4 medium, below is low.
    pub fn level(self) -> Level {
        match (self.likelihood as u8 + 1) * (self.impact as u8 + 1) {
            6.. => Level::High,
            3..6 => Level::Medium,
            _ => Level::Low,
        }
    }
}

named! {
    /// Low, medium or high.
    Level {
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
    }
}

/// A service that an organisation may use or not. Some commitments concern some services only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Service {
    /// Such as `connected-experiences`.
    pub id: ServiceId,
    /// What it is called.
    pub title: Text,
}

/// A group of commitments that are walked and concluded on together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Area {
    /// Such as `telemetry`.
    pub id: AreaId,
    /// Title.
    pub title: Text,
}

named! {
    /// Who is obliged.
    Obliged {
        /// The supplier.
        Supplier = "supplier",
        /// The government organisation that uses the service.
        Organisation = "organisation",
        /// SLM Rijk.
        Slm = "slm",
        /// The State.
        State = "state",
        /// The legislator of the European Union.
        EuLegislator = "eu-legislator",
        /// The source names nobody.
        Nobody = "nobody",
    }
}

named! {
    /// What kind of thing keeps the commitment.
    Kind {
        /// Words in a contract.
        Contractual = "contractual",
        /// Something that software does.
        Technical = "technical",
        /// Something that people do.
        Organisational = "organisational",
    }
}

named! {
    /// How strong a commitment is. A report keeps these apart: an expectation that was not met is no breach of a clause.
    Standing {
        /// A clause of the contract.
        Clause = "clause",
        /// A technical or organisational measure that was taken.
        Measure = "measure",
        /// What research observed in a year; observed again every year.
        Observed = "observed",
        /// The supplier's own expectation, with a date.
        Expected = "expected",
        /// Advice to the supplier.
        Advice = "advice",
        /// A measure advised to the organisations that use the service.
        CustomerSide = "customer-side",
        /// Not in the sources: from general law or general terms; the auditor confirms it against the own contract.
        Derived = "derived",
        /// Something that somebody is going to do next.
        FollowUp = "follow-up",
    }
}

/// One promise (or measure, or expectation) to establish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Commitment {
    /// Such as `TEL-3`.
    pub id: CommitmentId,
    /// The area it belongs to.
    pub area: AreaId,
    /// Who is obliged.
    pub obliged: Obliged,
    /// What kind of thing keeps it.
    pub kind: Kind,
    /// How strong it is.
    pub standing: Standing,
    /// A few words, for lists.
    pub title: Text,
    /// The commitment, in the programme's own words.
    pub statement: Text,
    /// The source; absent for what the programme itself adds.
    pub source: Option<SourceId>,
    /// Where in the source (document, heading, paragraph).
    pub locator: Option<Text>,
    /// The auditor's own contract text. Empty in shipped programmes.
    pub quote: Option<String>,
    /// Since when it is in force, as the source says it, such as `version 1904`.
    pub since: Option<Text>,
    /// By when it is to be kept.
    pub due: Option<Date>,
    /// The risks that it mitigates.
    #[serde(default)]
    pub risks: Vec<RiskId>,
    /// The customer-side commitments that it depends on.
    #[serde(default)]
    pub depends: Vec<CommitmentId>,
    /// The services that it concerns; empty for all. Not part of the digest: the question stays the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<ServiceId>,
    /// What does not agree in the source about this commitment.
    pub anomaly: Option<Text>,
    /// How it is established.
    #[serde(default, rename = "procedure")]
    pub procedures: Vec<Procedure>,
}

impl Commitment {
    /// Returns the layers that the procedures ask to be judged, in order, each once.
    pub fn layers(&self) -> Vec<Layer> {
        Layer::ALL
            .into_iter()
            .filter(|layer| self.procedures.iter().any(|procedure| procedure.layer == *layer))
            .collect()
    }

    /// Returns the digest of criterion and procedures. It decides what rolls forward to the next year: equal digest,
    /// same question.
    pub fn digest(&self) -> Sha256 {
        let mut fields = Fields::new("waarmerk commitment 1");
        fields
            .add(&self.id.0)
            .add(self.obliged.name())
            .add(self.kind.name())
            .add(self.standing.name())
            .add(&self.statement.nl)
            .add(&self.statement.en)
            .add_optional(self.quote.as_deref())
            .add_optional(self.due.map(|due| due.to_string()));
        for depends in &self.depends {
            fields.add(&depends.0);
        }
        fields.add(self.procedures.len().to_string());
        for procedure in &self.procedures {
            fields.add(procedure.layer.name()).add(procedure.method.name());
            for language in Language::ALL {
                fields.add(procedure.text.get(language)).add(procedure.evidence.get(language));
            }
            if let Some(check) = &procedure.check {
                fields.add("check");
                check.add_to(&mut fields);
            }
        }
        fields.finish()
    }
}

named! {
    /// The layer that a procedure examines and a verdict judges.
    Layer {
        /// Is it arranged on paper? (opzet)
        Design = "design",
        /// Is it there, at a moment? (bestaan)
        Existence = "existence",
        /// Did it work, throughout the period? (werking)
        Operation = "operation",
    }
}

named! {
    /// How evidence is obtained.
    Method {
        /// Read or look at something.
        Examine = "examine",
        /// Ask somebody.
        Interview = "interview",
        /// Do it, and see.
        Test = "test",
    }
}

/// One step to establish a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Procedure {
    /// What it examines.
    pub layer: Layer,
    /// How.
    pub method: Method,
    /// What to do.
    pub text: Text,
    /// What evidence it asks for.
    pub evidence: Text,
    /// What the program tests in that evidence, if it can test any of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
}

/// One row of the two-column table of measures: what is asked, of the supplier and of the organisations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Measure {
    /// The question that the row answers.
    pub question: Text,
    /// What the supplier does.
    #[serde(default)]
    pub supplier: Vec<CommitmentId>,
    /// What the organisations do.
    #[serde(default)]
    pub organisations: Vec<CommitmentId>,
}
