//! The audit as it stands: the fold of all events that count.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, civil::Date};

use super::{
    admit::Inadmissible,
    completion::{AssemblyPeriod, Closing, Reasoned},
    digest::Sha256,
    evidence::{Classification, Evidence, Link},
    finding::Finding,
    id::{EventId, Heads, Label, LogName},
    member::{Member, Membership, Right},
    note::Note,
    observation::Observation,
    opening::Opening,
    paper::Paper,
    prior::LastYear,
    profile::Profile,
    programme::{CommitmentId, Programme, Rating, RiskId},
    publication::{Item, Publication, Publicity},
    purge::Purge,
    register::Register,
    request::Request,
    sample::Sample,
    subject::{Fact, Section, Subject},
    text::Language,
};

/// An audit: its opening, its programme, and all that was done.
#[derive(Debug, Clone)]
pub struct Audit {
    /// What it was opened with.
    pub opening: Opening,
    /// What is to be established.
    pub programme: Programme,
    /// Everyone who was ever a member, by log.
    pub members: BTreeMap<LogName, Membership>,
    /// Why own work may be accepted, if it may.
    pub waiver: Option<(EventId, String)>,
    /// Last year's audit, as far as this one stands on it.
    pub last_year: LastYear,
    /// All evidence.
    pub evidence: BTreeMap<EventId, Evidence>,
    /// One paper per commitment of the programme.
    pub papers: BTreeMap<CommitmentId, Paper>,
    /// All texts.
    pub texts: BTreeMap<(Subject, Language), Register<String>>,
    /// All requests to the audited party.
    pub requests: BTreeMap<EventId, Request>,
    /// All findings.
    pub findings: BTreeMap<EventId, Finding>,
    /// All review notes.
    pub notes: BTreeMap<EventId, Note>,
    /// What checks saw.
    pub observations: BTreeMap<EventId, Observation>,
    /// All samples.
    pub samples: BTreeMap<EventId, Sample>,
    /// Ratings of risks as they are now.
    pub ratings: BTreeMap<RiskId, Register<Rating>>,
    /// Who accepted what remains of a risk, until when.
    pub residuals: BTreeMap<RiskId, Register<(String, Date)>>,
    /// What the organisations use, for what, with what data.
    pub profile: Profile,
    /// Facts of the engagement.
    pub facts: BTreeMap<Fact, Register<String>>,
    /// What was chosen to be public.
    pub publicity: BTreeMap<Item, Register<Publicity>>,
    /// Terms that no summary may hold.
    pub guarded: BTreeSet<String>,
    /// All publications, in order.
    pub publications: Vec<Publication>,
    /// Within how many days after the date of the report the file is assembled, where that was set.
    pub assembly: Register<AssemblyPeriod>,
    /// The closing of the file, if it was closed.
    pub closing: Option<Closing>,
    /// Why what came after the closing was added, by the event that says so.
    pub reasons: BTreeMap<EventId, Reasoned>,
    /// Bytes that were removed.
    pub purged: BTreeMap<Sha256, Purge>,
    /// Events that do not count, and why. They are kept, and shown.
    pub uncounted: Vec<(EventId, Inadmissible)>,
    /// How far each log has been read.
    pub heads: Heads,
    /// The newest event.
    pub newest: Option<(EventId, Timestamp)>,
    pub(super) labels: BTreeMap<(LogName, char), usize>,
    pub(super) serving: BTreeMap<CommitmentId, BTreeSet<EventId>>,
    pub(super) noted: BTreeMap<CommitmentId, BTreeSet<EventId>>,
    /// The observation that stands on each procedure: the last in the order.
    pub(super) observed: BTreeMap<Link, EventId>,
}

impl Audit {
    /// Opens an audit: nothing was done yet.
    pub fn new(opening: Opening, programme: Programme) -> Self {
        let founder = Membership { member: opening.founder.clone(), invited: None, again: Vec::new(), revoked: None };
        let papers = programme.commitments.iter().map(|commitment| (commitment.id.clone(), Paper::default())).collect();
        Self {
            members: BTreeMap::from([(founder.member.log.clone(), founder)]),
            papers,
            opening,
            programme,
            waiver: None,
            last_year: LastYear::default(),
            evidence: BTreeMap::new(),
            texts: BTreeMap::new(),
            requests: BTreeMap::new(),
            findings: BTreeMap::new(),
            notes: BTreeMap::new(),
            observations: BTreeMap::new(),
            samples: BTreeMap::new(),
            ratings: BTreeMap::new(),
            residuals: BTreeMap::new(),
            profile: Profile::default(),
            facts: BTreeMap::new(),
            publicity: BTreeMap::new(),
            guarded: BTreeSet::new(),
            publications: Vec::new(),
            assembly: Register::default(),
            closing: None,
            reasons: BTreeMap::new(),
            purged: BTreeMap::new(),
            uncounted: Vec::new(),
            heads: Heads::default(),
            newest: None,
            labels: BTreeMap::new(),
            serving: BTreeMap::new(),
            noted: BTreeMap::new(),
            observed: BTreeMap::new(),
        }
    }

    /// Returns the member who writes this log, unless revoked.
    pub fn member(&self, log: &LogName) -> Option<&Member> {
        self.members.get(log).filter(|membership| membership.revoked.is_none()).map(|membership| &membership.member)
    }

    /// Returns the full name behind a log; the log's name if it is nobody's.
    pub fn name_of<'a>(&'a self, log: &'a LogName) -> &'a str {
        self.members.get(log).map_or(log.as_str(), |membership| membership.member.name.as_str())
    }

    /// Returns whether the member who writes this log has the right.
    pub fn may(&self, log: &LogName, right: Right) -> bool {
        self.member(log).is_some_and(|member| member.role.may(right))
    }

    /// Returns the text if it was written, in one version, and not taken back.
    pub fn text(&self, subject: &Subject, language: Language) -> Option<&str> {
        self.texts
            .get(&(subject.clone(), language))
            .and_then(Register::settled)
            .map(String::as_str)
            .filter(|text| !text.is_empty())
    }

    /// Returns the section's text: as written, else the programme's own words where it has some.
    pub fn section(&self, section: Section, language: Language) -> Option<&str> {
        let scope = &self.programme.scope;
        self.text(&Subject::Section(section), language).or_else(|| {
            let own = match section {
                Section::Scope => &scope.inside,
                Section::OutOfScope => &scope.outside,
                Section::Method => &scope.method,
                Section::Limitations => &scope.limitations,
                Section::Assignment | Section::Addressees | Section::Result | Section::FollowUp => return None,
            };
            Some(own.get(language))
        })
    }

    /// Returns the fact if it was stated, in one version.
    pub fn fact(&self, fact: Fact) -> Option<&str> {
        self.facts.get(&fact).and_then(Register::settled).map(String::as_str)
    }

    /// Returns whether the item is public. What was never chosen is inside; what is in conflict is inside too.
    pub fn publicity(&self, item: &Item) -> Publicity {
        self.publicity.get(item).and_then(Register::settled).copied().unwrap_or(Publicity::Inside)
    }

    /// Returns the evidence used for a commitment, in the order in which it was attached to each log.
    pub fn evidence_for<'a>(&'a self, commitment: &CommitmentId) -> impl Iterator<Item = &'a Evidence> {
        let serving = self.serving.get(commitment).into_iter().flatten();
        serving.filter_map(|id| self.evidence.get(id))
    }

    /// Returns the findings on a commitment.
    pub fn findings_on<'a>(&'a self, commitment: &'a CommitmentId) -> impl Iterator<Item = &'a Finding> {
        self.findings.values().filter(|finding| finding.concerns(commitment))
    }

    /// Returns the findings that bear on a risk.
    pub fn findings_bearing_on<'a>(&'a self, risk: &'a RiskId) -> impl Iterator<Item = &'a Finding> {
        self.findings.values().filter(|finding| finding.bears_on(risk))
    }

    /// Returns the findings that were carried from an earlier audit and that nobody has followed up this year.
    pub fn follow_up_due(&self) -> impl Iterator<Item = &Finding> {
        self.findings.values().filter(|finding| finding.follow_up_due())
    }
    /// Returns the samples for a commitment, the withdrawn ones included.
    pub fn samples_on<'a>(&'a self, commitment: &'a CommitmentId) -> impl Iterator<Item = &'a Sample> {
        self.samples.values().filter(|sample| sample.concerns(commitment))
    }

    /// Returns the sample with this label.
    pub fn sample_labelled(&self, label: &str) -> Option<&Sample> {
        self.samples.values().find(|sample| same_label(&sample.label, label))
    }

    /// Returns when a finding was first raised, in whichever year; and whether it is a repeat: it was resolved once, and came
    /// back.
    pub fn first_raised(&self, finding: &Finding) -> (Timestamp, bool) {
        let (own, repeat) = finding.earlier.as_ref().map_or((finding.raised, false), |past| (past.raised, past.repeat));
        let repeated = finding.details.heads().iter().filter_map(|version| version.value.repeats.as_ref());
        let repeated = repeated.filter_map(|id| self.findings.get(id)?.earlier.as_ref());
        let oldest = repeated.map(|past| past.raised).min();
        (oldest.map_or(own, |oldest| oldest.min(own)), repeat || oldest.is_some())
    }

    /// Returns the evidence with this label.
    pub fn evidence_labelled(&self, label: &str) -> Option<&Evidence> {
        self.evidence.values().find(|evidence| same_label(&evidence.label, label))
    }

    /// Returns the finding with this label.
    pub fn finding_labelled(&self, label: &str) -> Option<&Finding> {
        self.findings.values().find(|finding| same_label(&finding.label, label))
    }

    /// Returns the class of all bytes in the file: where several pieces of evidence have the same bytes, the strictest.
    pub fn classes(&self) -> BTreeMap<Sha256, Classification> {
        let mut classes = BTreeMap::new();
        for evidence in self.evidence.values() {
            let class = classes.entry(evidence.bytes.sha256).or_insert(Classification::Public);
            *class = evidence.class().max(*class);
        }
        classes
    }

    /// Returns the newest publication.
    pub fn publication(&self) -> Option<&Publication> {
        self.publications.last()
    }

    /// Returns the next label of this kind in this log.
    pub fn next_label(&self, kind: char, log: &LogName) -> Label {
        self.label_at(kind, log, 1)
    }

    /// Returns the label of this kind that comes `ahead` places further in this log.
    pub(super) fn label_at(&self, kind: char, log: &LogName, ahead: usize) -> Label {
        let letter = self.members.get(log).and_then(|membership| membership.member.letter.as_deref());
        let given = self.labels.get(&(log.clone(), kind)).copied().unwrap_or_default();
        Label::new(kind, given + ahead, letter)
    }
}

/// Returns whether someone who typed `typed` means `label`: case and leading zeros do not matter.
pub(super) fn same_label(label: &Label, typed: &str) -> bool {
    fn plain(label: &str) -> String {
        let lower = label.to_ascii_lowercase();
        match lower.split_once('-') {
            Some((kind, number)) => format!("{kind}-{}", number.trim_start_matches('0')),
            None => lower,
        }
    }
    plain(&label.0) == plain(typed)
}
