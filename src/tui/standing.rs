//! Where every paper stands. Computed once per change, for the papers that it touched: never while drawing.

use std::collections::{BTreeMap, BTreeSet};

use crate::audit::{
    Audit, Event, LogName, Thing,
    evidence::Link,
    id::EventId,
    paper::{Needed, Stage, Standing},
    profile::Trait,
    programme::{Commitment, CommitmentId},
    queue::{Queue, Waits},
    subject::Subject,
    verdict::Value,
};

/// Where a paper stands, and for whom it waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its stage.
    pub standing: Standing,
    /// What is needed before it can be submitted.
    pub needed: Vec<Needed>,
    /// The verdict on the whole.
    pub verdict: Option<Value>,
    /// How many pieces of evidence are used for it.
    pub evidence: usize,
    /// How many findings are about it.
    pub findings: usize,
    /// For whom it waits.
    pub waits: Option<Waits>,
    /// The queues of this person that it, or a note on it, stands in.
    pub queues: Vec<(Queue, Thing)>,
    /// How many review notes on it are not closed.
    pub notes: usize,
    /// Requests that wait for an answer of the audited party.
    pub asked: Vec<EventId>,
    /// Whether something was added to it after the file was closed.
    pub added: bool,
    /// Whether someone worked on it.
    pub begun: bool,
}

/// Where every paper stands.
#[derive(Debug, Clone, Default)]
pub struct Standings {
    rows: BTreeMap<CommitmentId, Row>,
}

/// Which papers a change touched.
#[derive(Debug, Clone, Default)]
pub struct Touched {
    all: bool,
    papers: BTreeSet<CommitmentId>,
}

impl Touched {
    /// Notes an event that was applied.
    pub fn note(&mut self, audit: &Audit, event: &Event) {
        match event {
            Event::EvidenceAttached { links, .. } => self.links(links),
            Event::EvidenceLinked { evidence, links } => {
                self.evidence(audit, evidence);
                self.links(links);
            }
            Event::EvidenceUnlinked { evidence, link, .. } => {
                self.evidence(audit, evidence);
                self.papers.insert(link.commitment.clone());
            }
            Event::EvidenceDescribed { evidence, .. }
            | Event::EvidenceJudged { evidence, .. }
            | Event::EvidencePurged { evidence, .. } => {
                self.evidence(audit, evidence);
            }
            Event::RequestAsked { details, .. } => self.links(&details.serves),
            Event::RequestAnswered { request, .. } => {
                let links = audit.requests.get(request).map(|known| known.links().cloned().collect::<Vec<_>>());
                self.links(&links.unwrap_or_default());
            }
            Event::ObservationAppraised { observation, .. } => {
                let known = audit.observations.get(observation);
                self.papers.extend(known.map(|known| known.seen.procedure.commitment.clone()));
            }
            Event::Observed { seen, .. } => {
                self.papers.insert(seen.procedure.commitment.clone());
            }
            Event::VerdictGiven { commitment, .. }
            | Event::PaperSubmitted { commitment, .. }
            | Event::PaperAccepted { commitment, .. }
            | Event::PaperReturned { commitment, .. }
            | Event::NoteRaised { commitment, .. }
            | Event::ApplicabilitySet { commitment, .. }
            | Event::PromiseChanged { commitment, .. }
            | Event::PromiseStated { commitment, .. }
            | Event::PromiseStruck { commitment, .. }
            | Event::TextWritten { subject: Subject::Conclusion(commitment) | Subject::Change(commitment), .. } => {
                self.papers.insert(commitment.clone());
            }
            Event::NoteAnswered { note, .. } | Event::NoteClosed { note, .. } | Event::NoteReopened { note, .. } => {
                self.papers.extend(audit.notes.get(note).map(|known| known.commitment.clone()));
            }
            Event::FindingRaised { details, .. } | Event::FindingCarried { details, .. } => {
                self.papers.extend(details.commitments.iter().cloned());
            }
            // What the profile proposes may change on any paper that concerns the service.
            Event::ProfileStated { stated: Trait::Service { service, .. }, .. } => {
                let concerned = audit.programme.commitments.iter().filter(|it| it.services.contains(service));
                self.papers.extend(concerned.map(|it| it.id.clone()));
            }
            Event::SamplePlanned { details, .. } => self.links(&details.links),
            Event::SampleSeeded { sample, .. }
            | Event::SampleDrawn { sample, .. }
            | Event::SampleItemTested { sample, .. }
            | Event::SampleWithdrawn { sample, .. } => {
                let versions = audit.samples.get(sample).map(|known| known.details.heads()).unwrap_or_default();
                for version in versions {
                    self.links(&version.value.links);
                }
            }
            // A finding, request or sample may have left a paper; which one is not in the event.
            Event::FindingChanged { .. }
            | Event::RequestChanged { .. }
            | Event::SampleChanged { .. }
            | Event::MemberInvited { .. }
            | Event::MemberRevoked { .. }
            | Event::ReviewWaived { .. }
            | Event::PriorPinned { .. }
            | Event::PaperCarried { .. }
            | Event::FileLocked { .. } => self.all = true,
            Event::TextWritten { subject: Subject::Finding(finding, _), .. } => {
                let versions = audit.findings.get(finding).map(|known| known.details.heads()).unwrap_or_default();
                self.papers.extend(versions.iter().flat_map(|version| version.value.commitments.iter().cloned()));
            }
            Event::TextWritten { .. }
            | Event::FindingHeard { .. }
            | Event::RiskRated { .. }
            | Event::RiskCarried { .. }
            | Event::ResidualAccepted { .. }
            | Event::ProfileStated { .. }
            | Event::FactStated { .. }
            | Event::PublicityChosen { .. }
            | Event::TermGuarded { .. }
            | Event::AssemblySet { .. }
            | Event::AdditionReasoned { .. }
            | Event::SummaryPublished { .. }
            | Event::SummaryAccepted { .. }
            | Event::SummarySigned { .. } => {}
        }
    }

    fn links(&mut self, links: &[Link]) {
        self.papers.extend(links.iter().map(|link| link.commitment.clone()));
    }

    fn evidence(&mut self, audit: &Audit, id: &EventId) {
        if let Some(evidence) = audit.evidence.get(id) {
            self.papers.extend(evidence.linked().into_iter().map(|link| link.commitment.clone()));
        }
    }
}

impl Standings {
    /// Computes where every paper stands.
    pub fn new(audit: &Audit, me: Option<&LogName>) -> Self {
        let mut standings = Self::default();
        standings.refresh(audit, me, &Touched { all: true, papers: BTreeSet::new() });
        standings
    }

    /// Computes anew where the papers stand that were touched.
    pub fn refresh(&mut self, audit: &Audit, me: Option<&LogName>, touched: &Touched) {
        for commitment in &audit.programme.commitments {
            // A reference that did not hold may hold now, whatever was touched.
            let broken = |row: &Row| row.needed.iter().any(|it| matches!(it, Needed::Reference(_)));
            let known = self.rows.get(&commitment.id);
            if touched.all || touched.papers.contains(&commitment.id) || known.is_some_and(broken) {
                self.rows.insert(commitment.id.clone(), row(audit, me, commitment));
            }
        }
    }

    /// Returns where a paper stands.
    pub fn get(&self, id: &CommitmentId) -> Option<&Row> {
        self.rows.get(id)
    }

    /// Returns the stage of a paper.
    pub fn stage(&self, id: &CommitmentId) -> Stage {
        self.get(id).map_or(Stage::Open, |row| row.standing.stage)
    }

    /// Returns whether the paper, or a note on it, stands in one of these queues of this person.
    pub fn is_in(&self, id: &CommitmentId, queues: &[Queue]) -> bool {
        self.get(id).is_some_and(|row| row.queues.iter().any(|(known, _)| queues.contains(known)))
    }
}

fn row(audit: &Audit, me: Option<&LogName>, commitment: &Commitment) -> Row {
    let standing = audit.standing(commitment);
    let needed = audit.needed(commitment);
    Row {
        verdict: audit.verdict(commitment),
        evidence: audit.evidence_for(&commitment.id).count(),
        findings: audit.findings_on(&commitment.id).count(),
        waits: audit.waits(commitment, me),
        queues: me.map(|me| audit.queues(commitment, me)).unwrap_or_default(),
        notes: audit.open_notes(&commitment.id).len(),
        added: !audit.additions_to(&commitment.id).is_empty(),
        begun: !audit.preparers(commitment).is_empty(),
        asked: audit
            .requests_for(&commitment.id)
            .filter(|request| request.state().is_open())
            .map(|request| request.id.clone())
            .collect(),
        needed,
        standing,
    }
}
