//! Where every paper stands. Computed once per change, for the papers that it touched: never while drawing.

use std::collections::{BTreeMap, BTreeSet};

use crate::audit::{
    Audit, Event, LogName,
    evidence::Link,
    id::EventId,
    member::Right,
    paper::{Needed, Stage, Standing, Undone},
    profile::Trait,
    programme::{Commitment, CommitmentId},
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
    /// Whether someone worked on it.
    pub begun: bool,
}

/// For whom a paper waits, and for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// For whom; none where there is nobody who could.
    pub on: Option<LogName>,
    /// For what.
    pub what: Wait,
}

/// For what a paper waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// For a review.
    Review,
    /// For its preparer: it was returned.
    Returned,
    /// For its preparer: it was edited after it was accepted or submitted.
    Edited,
    /// For its preparer: two versions stand side by side.
    Conflict,
    /// For its preparer: nothing is needed any more.
    Submission,
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
            Event::EvidenceDescribed { evidence, .. } | Event::EvidenceJudged { evidence, .. } => {
                self.evidence(audit, evidence);
            }
            Event::RequestAsked { details, .. } => self.links(&details.serves),
            Event::RequestAnswered { request, .. } => {
                let links = audit.requests.get(request).map(|known| known.links().cloned().collect::<Vec<_>>());
                self.links(&links.unwrap_or_default());
            }
            Event::VerdictGiven { commitment, .. }
            | Event::PaperSubmitted { commitment, .. }
            | Event::PaperAccepted { commitment, .. }
            | Event::PaperReturned { commitment, .. }
            | Event::ApplicabilitySet { commitment, .. }
            | Event::PromiseChanged { commitment, .. }
            | Event::PromiseStated { commitment, .. }
            | Event::PromiseStruck { commitment, .. }
            | Event::TextWritten { subject: Subject::Conclusion(commitment) | Subject::Change(commitment), .. } => {
                self.papers.insert(commitment.clone());
            }
            Event::FindingRaised { details, .. } | Event::FindingCarried { details, .. } => {
                self.papers.extend(details.commitments.iter().cloned());
            }
            // What the profile proposes may change on any paper that concerns the service.
            Event::ProfileStated { stated: Trait::Service { service, .. }, .. } => {
                let concerned = audit.programme.commitments.iter().filter(|it| it.services.contains(service));
                self.papers.extend(concerned.map(|it| it.id.clone()));
            }
            // A finding or request may have left a paper; which one is not in the event.
            Event::FindingChanged { .. }
            | Event::RequestChanged { .. }
            | Event::MemberInvited { .. }
            | Event::MemberRevoked { .. }
            | Event::ReviewWaived { .. }
            | Event::PriorPinned { .. }
            | Event::PaperCarried { .. } => self.all = true,
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
            if touched.all || touched.papers.contains(&commitment.id) {
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

    /// Returns whether the paper waits for this person's own work.
    pub fn is_mine(&self, id: &CommitmentId, me: Option<&LogName>) -> bool {
        let waits = self.get(id).and_then(|row| row.waits.as_ref());
        waits.is_some_and(|waits| waits.what != Wait::Review && same_person(waits.on.as_ref(), me))
    }

    /// Returns whether the paper waits for a review by this person.
    pub fn is_to_review(&self, id: &CommitmentId, me: Option<&LogName>) -> bool {
        let waits = self.get(id).and_then(|row| row.waits.as_ref());
        waits.is_some_and(|waits| waits.what == Wait::Review && same_person(waits.on.as_ref(), me))
    }
}

fn same_person(on: Option<&LogName>, me: Option<&LogName>) -> bool {
    matches!((on, me), (Some(on), Some(me)) if on.person() == me.person())
}

fn row(audit: &Audit, me: Option<&LogName>, commitment: &Commitment) -> Row {
    let standing = audit.standing(commitment);
    let needed = audit.needed(commitment);
    let preparers = audit.preparers(commitment);
    Row {
        verdict: audit.verdict(commitment),
        evidence: audit.evidence_for(&commitment.id).count(),
        findings: audit.findings_on(&commitment.id).count(),
        waits: waits(audit, me, commitment, standing, &needed),
        begun: !preparers.is_empty(),
        needed,
        standing,
    }
}

fn waits(
    audit: &Audit,
    me: Option<&LogName>,
    commitment: &Commitment,
    standing: Standing,
    needed: &[Needed],
) -> Option<Waits> {
    let preparers = audit.preparers(commitment);
    // Who of the preparers: this person if it is one, else who submitted, else anyone.
    let preparer = || {
        let own = preparers.iter().find(|log| same_person(Some(log), me));
        let submitter = audit.papers.get(&commitment.id).and_then(|paper| paper.submission.as_ref());
        let submitter = submitter.map(|submission| &submission.id.log);
        own.copied().or(submitter).or(preparers.first().copied()).cloned()
    };
    let conflict = needed
        .iter()
        .any(|it| matches!(it, Needed::OneApplicability | Needed::OneVerdict(_) | Needed::OneConclusion(_)));
    let what = match standing {
        Standing { stage: Stage::Submitted, .. } => {
            return Some(Waits { on: reviewer(audit, me, commitment), what: Wait::Review });
        }
        Standing { stage: Stage::Returned, .. } => Wait::Returned,
        Standing { undone: Some(Undone::Acceptance | Undone::Submission), .. } => Wait::Edited,
        _ if conflict => Wait::Conflict,
        Standing { stage: Stage::Prepared, .. } => Wait::Submission,
        Standing { stage: Stage::Open | Stage::Accepted, .. } => return None,
    };
    Some(Waits { on: preparer(), what })
}

/// Returns who can review the paper: this person if possible, else the first reviewer, else the first who may.
fn reviewer(audit: &Audit, me: Option<&LogName>, commitment: &Commitment) -> Option<LogName> {
    let preparers = audit.preparers(commitment);
    let own = |log: &LogName| preparers.iter().any(|known| known.person() == log.person());
    let may = |log: &&LogName| audit.may(log, Right::Review) && (audit.waiver.is_some() || !own(log));
    let lead = |log: &&LogName| audit.may(log, Right::Lead);
    me.filter(may)
        .or_else(|| {
            let able: Vec<&LogName> = audit.members.keys().filter(may).collect();
            able.iter().find(|log| !lead(log)).or(able.first()).copied()
        })
        .cloned()
}
