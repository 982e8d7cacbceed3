//! Does an event out of a merged log count?
//!
//! A key's right is judged by what its log had seen, in the order (Lamport time, log name). A revocation names the last
//! number of the revoked log that counts, so that nobody can go on acting by no longer looking.

mod completion;

use super::{
    event::{Event, Recorded},
    evidence::Link,
    id::{EventId, LogName},
    member::Right,
    note::Part,
    paper::Submission,
    profile::Trait,
    promise::{Change, Status},
    publication::{SignsAs, is_file_name, may_name},
    request::Answer,
    state::Audit,
    subject::Subject,
};

/// Why an event does not count. It is kept, and shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Inadmissible {
    /// The log had not seen an invitation of its author.
    #[error("{0} was not a member as far as its log had seen")]
    NotAMember(LogName),
    /// The author was revoked; what comes after the last number that counts does not.
    #[error("{log} was revoked after number {last}")]
    Revoked {
        /// Whose log.
        log: LogName,
        /// The last number that counts.
        last: u64,
    },
    /// The author's role does not have the right.
    #[error("{log} has no right to {right}")]
    NoRight {
        /// Whose log.
        log: LogName,
        /// Which right it would take.
        right: Right,
    },
    /// The event names something that is not there.
    #[error("it names {0}, which is not there")]
    Unknown(String),
    /// The author accepted a paper on which, as far as its log had seen, a review note was open.
    #[error("it accepts {0}, on which a review note was open")]
    OpenNotes(super::programme::CommitmentId),
    /// A summary has a name, or a file of it has one, that its author may not give.
    #[error("`{0}` is not a name that its author may give")]
    NotItsName(String),
    /// The author accepted own work without a waiver.
    #[error("{0} accepted own work")]
    OwnWork(LogName),
    /// The file had been closed as far as its log had seen, and no reason stands with it.
    #[error("the file was closed, and no reason was given for adding to it")]
    NoReason,
    /// The file had been closed already.
    #[error("the file was closed already, by {0}")]
    ClosedAlready(EventId),
    /// The time for which the file is kept was not over.
    #[error("bytes were removed because the file was kept long enough, and it was not")]
    RetentionRuns,
}

/// Returns the right that it takes to make this event happen.
pub fn right_for(event: &Event) -> Right {
    match event {
        Event::MemberInvited { .. }
        | Event::MemberRevoked { .. }
        | Event::ReviewWaived { .. }
        | Event::PriorPinned { .. }
        | Event::PaperCarried { .. }
        | Event::RiskCarried { .. }
        | Event::AssemblySet { .. }
        | Event::FileLocked { .. }
        | Event::EvidencePurged { .. } => Right::Lead,
        Event::AdditionReasoned { .. } => Right::Add,
        Event::EvidenceAttached { .. }
        | Event::EvidenceDescribed { .. }
        | Event::EvidenceLinked { .. }
        | Event::EvidenceUnlinked { .. } => Right::Attach,
        Event::EvidenceJudged { .. }
        | Event::RequestAnswered { answer: Answer::Accepted | Answer::Returned { .. }, .. } => Right::JudgeEvidence,
        Event::RequestAsked { .. }
        | Event::RequestChanged { .. }
        | Event::RequestAnswered { .. }
        | Event::SamplePlanned { .. }
        | Event::SampleChanged { .. }
        | Event::SampleSeeded { .. }
        | Event::SampleDrawn { .. }
        | Event::SampleItemTested { .. }
        | Event::SampleWithdrawn { .. }
        | Event::VerdictGiven { .. }
        | Event::PaperSubmitted { .. }
        | Event::Observed { .. }
        | Event::ObservationAppraised { .. }
        | Event::NoteAnswered { .. }
        | Event::FindingRaised { .. }
        | Event::FindingCarried { .. }
        | Event::FindingChanged { .. }
        | Event::FindingHeard { .. }
        | Event::RiskRated { .. }
        | Event::ResidualAccepted { .. }
        | Event::ApplicabilitySet { .. }
        | Event::PromiseChanged { .. }
        | Event::PromiseStated { .. }
        | Event::PromiseStruck { .. }
        | Event::ProfileStated { .. } => Right::Prepare,
        Event::TextWritten { subject, .. } => right_to_write(subject),
        Event::PaperAccepted { .. }
        | Event::PaperReturned { .. }
        | Event::NoteRaised { .. }
        | Event::NoteClosed { .. }
        | Event::NoteReopened { .. } => Right::Review,
        Event::FactStated { .. } => Right::Report,
        Event::PublicityChosen { .. } | Event::TermGuarded { .. } | Event::SummaryPublished { .. } => Right::Publish,
        Event::SummaryAccepted { .. } => Right::AcceptSummary,
        Event::SummarySigned { signature, .. } => right_to_sign(signature.signs_as),
    }
}

/// Returns the right that it takes to write about this subject.
pub fn right_to_write(subject: &Subject) -> Right {
    match subject {
        Subject::Section(_) => Right::Report,
        Subject::Area(_)
        | Subject::Conclusion(_)
        | Subject::Change(_)
        | Subject::Finding(..)
        | Subject::Risk(_)
        | Subject::Tickmark(_) => Right::Prepare,
    }
}

/// Returns the right that it takes to sign in this capacity.
pub const fn right_to_sign(signs_as: SignsAs) -> Right {
    match signs_as {
        SignsAs::Auditor => Right::SignAsAuditor,
        SignsAs::Publisher => Right::SignAsPublisher,
    }
}

/// Judges whether the event counts, given all that came before it in the order.
pub fn admit(audit: &Audit, recorded: &Recorded) -> Result<(), Inadmissible> {
    let log = &recorded.id.log;
    let membership = audit.members.get(log).ok_or_else(|| Inadmissible::NotAMember(log.clone()))?;
    if !membership.known_to(&recorded.seen) {
        return Err(Inadmissible::NotAMember(log.clone()));
    }
    if let Some((_, last)) = membership.revoked
        && recorded.id.seq > last
    {
        return Err(Inadmissible::Revoked { log: log.clone(), last });
    }
    let right = right_for(&recorded.event);
    if !membership.member.role.may(right) {
        return Err(Inadmissible::NoRight { log: log.clone(), right });
    }
    known(audit, recorded)?;
    names(audit, recorded)?;
    not_own_work(audit, recorded)?;
    no_open_notes(audit, recorded)?;
    completion::judge(audit, recorded)
}

/// Refuses an event that names what is not there.
#[expect(clippy::too_many_lines, reason = "one arm for each event")]
fn known(audit: &Audit, recorded: &Recorded) -> Result<(), Inadmissible> {
    let missing = |known: bool, what: &dyn ToString| {
        if known { Ok(()) } else { Err(Inadmissible::Unknown(what.to_string())) }
    };
    let evidence = |id: &EventId| missing(audit.evidence.contains_key(id), id);
    let finding = |id: &EventId| missing(audit.findings.contains_key(id), id);
    let commitment = |id: &super::programme::CommitmentId| missing(audit.papers.contains_key(id), id);
    let risk = |id: &super::programme::RiskId| missing(audit.programme.risk(id).is_some(), id);
    let request = |id: &EventId| missing(audit.requests.contains_key(id), id);
    let links = |links: &[Link]| links.iter().try_for_each(|link| commitment(&link.commitment));
    let sample = |id: &EventId| missing(audit.samples.contains_key(id), id);
    let publication = |id: &EventId| missing(audit.publications.iter().any(|known| known.id == *id), id);
    match &recorded.event {
        Event::EvidenceAttached { links, .. } => links.iter().try_for_each(|link| commitment(&link.commitment)),
        Event::EvidenceLinked { evidence: id, links } => {
            evidence(id)?;
            links.iter().try_for_each(|link| commitment(&link.commitment))
        }
        Event::EvidenceDescribed { evidence: id, .. }
        | Event::EvidenceUnlinked { evidence: id, .. }
        | Event::EvidenceJudged { evidence: id, .. }
        | Event::EvidencePurged { evidence: id, .. } => evidence(id),
        Event::RequestAsked { details, .. } => details.serves.iter().try_for_each(|link| commitment(&link.commitment)),
        Event::RequestChanged { request: id, details, .. } => request(id).and_then(|()| links(&details.serves)),
        Event::RequestAnswered { request: id, answer, .. } => {
            request(id)?;
            match answer {
                Answer::Received { evidence: came, .. } => came.iter().try_for_each(evidence),
                _ => Ok(()),
            }
        }
        Event::SamplePlanned { details, .. } => links(&details.links),
        Event::SampleChanged { sample: id, details, .. } => sample(id).and_then(|()| links(&details.links)),
        Event::SampleSeeded { sample: id, .. }
        | Event::SampleDrawn { sample: id, .. }
        | Event::SampleItemTested { sample: id, .. }
        | Event::SampleWithdrawn { sample: id, .. } => sample(id),
        Event::VerdictGiven { commitment: id, .. }
        | Event::PaperSubmitted { commitment: id, .. }
        | Event::PaperAccepted { commitment: id, .. }
        | Event::PaperReturned { commitment: id, .. }
        | Event::ApplicabilitySet { commitment: id, .. }
        | Event::PromiseStruck { commitment: id, .. } => commitment(id),
        Event::FindingRaised { details, .. } | Event::FindingCarried { details, .. } => {
            details.commitments.iter().try_for_each(commitment)?;
            details.risks.iter().try_for_each(risk)
        }
        Event::NoteRaised { commitment: id, part, .. } => {
            commitment(id)?;
            match part {
                Some(Part::Evidence(id)) => evidence(id),
                Some(Part::Finding(id)) => finding(id),
                Some(Part::Layer(_) | Part::Conclusion) | None => Ok(()),
            }
        }
        Event::NoteAnswered { note: id, .. }
        | Event::NoteClosed { note: id, .. }
        | Event::NoteReopened { note: id, .. } => missing(audit.notes.contains_key(id), id),
        Event::Observed { seen, .. } => {
            commitment(&seen.procedure.commitment)?;
            seen.examined.iter().try_for_each(|examined| evidence(&examined.evidence))
        }
        Event::ObservationAppraised { observation: id, .. } => missing(audit.observations.contains_key(id), id),
        Event::PromiseChanged { commitment: id, change: Change { evidence: exhibit, .. }, .. }
        | Event::PromiseStated { commitment: id, status: Status { evidence: exhibit, .. }, .. } => {
            commitment(id)?;
            evidence(&exhibit.evidence)
        }
        Event::ProfileStated { stated: Trait::Service { service, .. }, .. } => {
            missing(audit.programme.service(service).is_some(), service)
        }
        Event::FindingChanged { finding: id, details, .. } => {
            finding(id)?;
            details.commitments.iter().try_for_each(commitment)?;
            details.risks.iter().try_for_each(risk)
        }
        Event::FindingHeard { finding: id, .. } => finding(id),
        Event::TextWritten { subject, .. } => match subject {
            Subject::Section(_) | Subject::Tickmark(_) => Ok(()),
            Subject::Area(id) => missing(audit.programme.area(id).is_some(), id),
            Subject::Conclusion(id) | Subject::Change(id) => commitment(id),
            Subject::Finding(id, _) => finding(id),
            Subject::Risk(id) => risk(id),
        },
        Event::RiskRated { risk: id, .. } | Event::ResidualAccepted { risk: id, .. } => risk(id),
        Event::SummaryAccepted { publication: id, .. } | Event::SummarySigned { publication: id, .. } => {
            publication(id)
        }
        Event::FileLocked { report, .. } => report.iter().try_for_each(publication),
        Event::MemberRevoked { log, .. } => missing(audit.members.contains_key(log), log),
        Event::MemberInvited { .. }
        | Event::ReviewWaived { .. }
        // What was carried may be of a commitment or a risk that is gone.
        | Event::PriorPinned { .. }
        | Event::PaperCarried { .. }
        | Event::RiskCarried { .. }
        | Event::ProfileStated { .. }
        | Event::FactStated { .. }
        | Event::PublicityChosen { .. }
        | Event::TermGuarded { .. }
        | Event::AssemblySet { .. }
        | Event::AdditionReasoned { .. }
        | Event::SummaryPublished { .. } => Ok(()),
    }
}

/// Refuses an acceptance of a paper on which a note was open that the acceptor's log had seen. A note that was raised
/// apart, and unseen, undoes no acceptance: it stands open on an accepted paper, and the readiness check names it.
fn no_open_notes(audit: &Audit, recorded: &Recorded) -> Result<(), Inadmissible> {
    let Event::PaperAccepted { commitment, .. } = &recorded.event else { return Ok(()) };
    let open = audit.notes_on(commitment).any(|note| note.open_as_seen(&recorded.seen));
    if open { Err(Inadmissible::OpenNotes(commitment.clone())) } else { Ok(()) }
}

/// Refuses a summary whose name, or the name of one of whose files, could be that of another's: names are folders and
/// files on disk.
fn names(audit: &Audit, recorded: &Recorded) -> Result<(), Inadmissible> {
    let refuse = |name: &str| Err(Inadmissible::NotItsName(name.to_owned()));
    let files = match &recorded.event {
        Event::SummaryPublished { rendering } => {
            let name = &rendering.name;
            let letter = audit.members.get(&recorded.id.log).and_then(|known| known.member.letter.as_deref());
            if !may_name(name, letter) || audit.publications.iter().any(|known| known.rendering.name == *name) {
                return refuse(name);
            }
            &rendering.files
        }
        Event::SummarySigned { signature, .. } => &signature.files,
        _ => return Ok(()),
    };
    files.iter().find(|file| !is_file_name(&file.name)).map_or(Ok(()), |file| refuse(&file.name))
}

/// Refuses an acceptance of own work that no waiver covers, whoever wrote the line and with what program.
fn not_own_work(audit: &Audit, recorded: &Recorded) -> Result<(), Inadmissible> {
    let own = match &recorded.event {
        Event::PaperAccepted { commitment, submission, waived, .. } => {
            let covered = *waived && audit.waiver.as_ref().is_some_and(|(id, _)| recorded.seen.covers(id));
            let submitted = |known: &Submission| known.id == *submission;
            let paper = audit.papers.get(commitment).and_then(|paper| paper.submission.as_ref());
            !covered && paper.is_some_and(submitted) && submission.log.person() == recorded.id.log.person()
        }
        Event::SummaryAccepted { publication, .. } => {
            let covered = audit.waiver.as_ref().is_some_and(|(id, _)| recorded.seen.covers(id));
            !covered && publication.log.person() == recorded.id.log.person()
        }
        // Whoever answered a note does not close it.
        Event::NoteClosed { note, .. } => {
            let covered = audit.waiver.as_ref().is_some_and(|(id, _)| recorded.seen.covers(id));
            !covered && audit.notes.get(note).is_some_and(|known| known.answered_by(&recorded.id.log))
        }
        _ => false,
    };
    if own { Err(Inadmissible::OwnWork(recorded.id.log.clone())) } else { Ok(()) }
}
