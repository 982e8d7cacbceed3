//! Folds an event into the audit. Total: it never fails, and an event that names something unknown changes nothing.

mod completion;
mod finding;
mod note;
mod observation;
mod profile;
mod promise;
mod request;
mod roll_forward;
mod sample;

use std::collections::btree_map::Entry;

use super::{
    event::{Event, Recorded},
    evidence::{Evidence, Link},
    id::{EventId, LogName},
    member::Membership,
    paper::{Decision, Outcome, Paper, Submission},
    publication::Publication,
    register::{Register, Version},
    state::Audit,
};

/// Folds an event that counts into the audit. Whether it counts is judged by [`super::admit`].
pub fn apply(audit: &mut Audit, recorded: &Recorded) {
    audit.heads.note(&recorded.id);
    if audit.newest.as_ref().is_none_or(|(_, at)| *at <= recorded.at) {
        audit.newest = Some((recorded.id.clone(), recorded.at));
    }
    let set = Setter(recorded);
    match &recorded.event {
        Event::MemberInvited { .. } | Event::MemberRevoked { .. } | Event::ReviewWaived { .. } => team(audit, recorded),
        Event::PriorPinned { .. } | Event::PaperCarried { .. } | Event::RiskCarried { .. } => {
            roll_forward::roll_forward(audit, recorded);
        }
        Event::EvidenceAttached { .. }
        | Event::EvidenceDescribed { .. }
        | Event::EvidenceLinked { .. }
        | Event::EvidenceUnlinked { .. }
        | Event::EvidenceJudged { .. } => evidence(audit, recorded),
        Event::RequestAsked { .. } | Event::RequestChanged { .. } | Event::RequestAnswered { .. } => {
            request::request(audit, recorded);
        }
        Event::SamplePlanned { .. }
        | Event::SampleChanged { .. }
        | Event::SampleSeeded { .. }
        | Event::SampleDrawn { .. }
        | Event::SampleItemTested { .. }
        | Event::SampleWithdrawn { .. } => sample::apply(audit, recorded),
        Event::VerdictGiven { .. }
        | Event::PaperSubmitted { .. }
        | Event::PaperAccepted { .. }
        | Event::PaperReturned { .. } => paper(audit, recorded),
        Event::NoteRaised { .. }
        | Event::NoteAnswered { .. }
        | Event::NoteClosed { .. }
        | Event::NoteReopened { .. } => note::apply(audit, recorded),
        Event::Observed { .. } | Event::ObservationAppraised { .. } => observation::apply(audit, recorded),
        Event::FindingRaised { .. }
        | Event::FindingCarried { .. }
        | Event::FindingChanged { .. }
        | Event::FindingHeard { .. } => finding::finding(audit, recorded),
        Event::PromiseChanged { .. } | Event::PromiseStated { .. } | Event::PromiseStruck { .. } => {
            promise::apply(audit, recorded);
        }
        Event::ProfileStated { .. } | Event::ApplicabilitySet { .. } => profile::apply(audit, recorded),
        Event::SummaryPublished { .. } | Event::SummaryAccepted { .. } | Event::SummarySigned { .. } => {
            publication(audit, recorded);
        }
        Event::TextWritten { subject, language, text, replaces } => {
            set.put(audit.texts.entry((subject.clone(), *language)).or_default(), text.clone(), replaces);
        }
        Event::RiskRated { risk, rating, replaces } => {
            set.put(audit.ratings.entry(risk.clone()).or_default(), *rating, replaces);
        }
        Event::ResidualAccepted { risk, owner, until, replaces } => {
            set.put(audit.residuals.entry(risk.clone()).or_default(), (owner.clone(), *until), replaces);
        }
        Event::FactStated { fact, value, replaces } => {
            set.put(audit.facts.entry(*fact).or_default(), value.clone(), replaces);
        }
        Event::PublicityChosen { item, publicity, replaces } => {
            set.put(audit.publicity.entry(item.clone()).or_default(), *publicity, replaces);
        }
        Event::TermGuarded { term } => {
            audit.guarded.insert(term.clone());
        }
        Event::AssemblySet { .. }
        | Event::FileLocked { .. }
        | Event::AdditionReasoned { .. }
        | Event::EvidencePurged { .. } => completion::apply(audit, recorded),
    }
}

/// Sets registers to what an event says.
struct Setter<'a>(&'a Recorded);

impl Setter<'_> {
    fn put<T>(&self, register: &mut Register<T>, value: T, replaces: &[EventId]) {
        register.set(Version { id: self.0.id.clone(), at: self.0.at, value }, replaces);
    }
}

/// Notes for which commitments the evidence is used.
fn serve(audit: &mut Audit, evidence: &EventId, links: &[Link]) {
    for link in links {
        audit.serving.entry(link.commitment.clone()).or_default().insert(evidence.clone());
    }
}

fn count_label(audit: &mut Audit, log: &LogName, kind: char) {
    *audit.labels.entry((log.clone(), kind)).or_default() += 1;
}

fn team(audit: &mut Audit, recorded: &Recorded) {
    match &recorded.event {
        Event::MemberInvited { member, .. } => {
            let id = recorded.id.clone();
            match audit.members.entry(member.log.clone()) {
                Entry::Vacant(place) => {
                    let invited = Some(id);
                    place.insert(Membership { member: member.clone(), invited, again: Vec::new(), revoked: None });
                }
                Entry::Occupied(mut known) if !known.get().invitations().any(|other| *other == id) => {
                    known.get_mut().again.push((id, member.key));
                }
                Entry::Occupied(_) => {}
            }
        }
        Event::MemberRevoked { log, last, .. } => {
            if let Some(membership) = audit.members.get_mut(log) {
                membership.revoked.get_or_insert((recorded.id.clone(), *last));
            }
        }
        Event::ReviewWaived { reason } => {
            audit.waiver = Some((recorded.id.clone(), reason.clone()));
        }
        _ => {}
    }
}

fn evidence(audit: &mut Audit, recorded: &Recorded) {
    let set = Setter(recorded);
    match &recorded.event {
        Event::EvidenceAttached { label, bytes, details, links } => {
            count_label(audit, &recorded.id.log, 'E');
            let mut evidence = Evidence {
                id: recorded.id.clone(),
                label: label.clone(),
                received: recorded.at,
                bytes: bytes.clone(),
                details: Register::default(),
                links: [(recorded.id.clone(), links.clone())].into(),
                judgement: Register::default(),
            };
            set.put(&mut evidence.details, details.clone(), &[]);
            audit.evidence.insert(recorded.id.clone(), evidence);
            serve(audit, &recorded.id, links);
        }
        Event::EvidenceDescribed { evidence, details, replaces } => {
            if let Some(evidence) = audit.evidence.get_mut(evidence) {
                set.put(&mut evidence.details, details.clone(), replaces);
            }
        }
        Event::EvidenceLinked { evidence, links } => {
            if let Some(known) = audit.evidence.get_mut(evidence) {
                known.links.insert(recorded.id.clone(), links.clone());
                serve(audit, evidence, links);
            }
        }
        Event::EvidenceUnlinked { evidence: id, link, replaces } => {
            if let Some(evidence) = audit.evidence.get_mut(id) {
                for event in replaces {
                    if let Some(links) = evidence.links.get_mut(event) {
                        links.retain(|held| held != link);
                    }
                }
                if !evidence.serves(&link.commitment)
                    && let Some(serving) = audit.serving.get_mut(&link.commitment)
                {
                    serving.remove(id);
                }
            }
        }
        Event::EvidenceJudged { evidence, judgement, replaces } => {
            if let Some(evidence) = audit.evidence.get_mut(evidence) {
                set.put(&mut evidence.judgement, judgement.clone(), replaces);
            }
        }
        _ => {}
    }
}

fn paper(audit: &mut Audit, recorded: &Recorded) {
    let (id, at) = (recorded.id.clone(), recorded.at);
    let decide = |paper: &mut Paper, submission: &EventId, outcome| {
        paper.decision = Some(Decision { id: id.clone(), at, submission: submission.clone(), outcome });
    };
    match &recorded.event {
        Event::VerdictGiven { commitment, layer, verdict, replaces } => {
            if let Some(paper) = audit.papers.get_mut(commitment) {
                Setter(recorded).put(paper.verdicts.entry(*layer).or_default(), verdict.clone(), replaces);
            }
        }
        Event::PaperSubmitted { commitment, digest } => {
            if let Some(paper) = audit.papers.get_mut(commitment) {
                paper.submission = Some(Submission { id, at, digest: *digest });
            }
        }
        Event::PaperAccepted { commitment, submission, digest, waived } => {
            if let Some(paper) = audit.papers.get_mut(commitment) {
                decide(paper, submission, Outcome::Accepted { digest: *digest, waived: *waived });
            }
        }
        Event::PaperReturned { commitment, submission, reason } => {
            if let Some(paper) = audit.papers.get_mut(commitment) {
                decide(paper, submission, Outcome::Returned { reason: reason.clone() });
            }
        }
        _ => {}
    }
}

fn publication(audit: &mut Audit, recorded: &Recorded) {
    let (id, at) = (recorded.id.clone(), recorded.at);
    match &recorded.event {
        Event::SummaryPublished { rendering } => audit.publications.push(Publication {
            id,
            at,
            rendering: rendering.clone(),
            accepted: Vec::new(),
            signatures: Vec::new(),
        }),
        Event::SummaryAccepted { publication, .. } => {
            if let Some(publication) = audit.publications.iter_mut().find(|known| known.id == *publication) {
                publication.accepted.push((id, at));
            }
        }
        Event::SummarySigned { publication, signature } => {
            if let Some(publication) = audit.publications.iter_mut().find(|known| known.id == *publication) {
                publication.signatures.push((id, at, signature.clone()));
            }
        }
        _ => {}
    }
}
