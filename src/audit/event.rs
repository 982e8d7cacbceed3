//! What happened. An event is a fact: it says what was, needs no rule to be read, and never changes.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    applicability::Applicability,
    digest::Sha256,
    earlier::{CarriedText, Earlier},
    evidence::{Bytes, Details, Judgement, Link},
    finding::{FindingDetails, Hearing},
    id::{EventId, Heads, Label, LogName},
    member::Member,
    note::Part,
    observation::{Appraisal, Seen},
    prior::{Prior, PriorPaper, PriorRisk},
    profile::Trait,
    programme::{CommitmentId, Layer, Rating, RiskId},
    promise::{Change, Entry, Status},
    publication::{Item, Publicity, Rendering, Signature},
    purge::PurgeGround,
    request::{Answer, RequestDetails},
    sample::{SampleDetails, SampleItem, Seed, Tested},
    subject::{Fact, Subject},
    text::Language,
    verdict::Verdict,
};

/// An event, as it stands in a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", deny_unknown_fields)]
pub enum Event {
    /// A member was invited, with key and role.
    MemberInvited {
        /// Who.
        member: Member,
        /// Whether the one who invited said that this is another person than the member of the same full name.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        namesake: bool,
    },
    /// A member was revoked.
    MemberRevoked {
        /// Whose log.
        log: LogName,
        /// The last number in it that counts.
        last: u64,
        /// Why.
        reason: String,
    },
    /// Review of own work was allowed, since there is nobody else. The report prints it.
    ReviewWaived {
        /// Why.
        reason: String,
    },
    /// Last year's dossier was pinned: this audit was rolled forward from it.
    PriorPinned {
        /// Which, by its digests.
        prior: Prior,
    },
    /// How a paper stood at the end of last year was carried over.
    PaperCarried {
        /// The paper.
        paper: PriorPaper,
    },
    /// How a risk stood at the end of last year was carried over.
    RiskCarried {
        /// The risk.
        risk: PriorRisk,
    },
    /// Evidence was attached.
    EvidenceAttached {
        /// Its label.
        label: Label,
        /// Its bytes.
        bytes: Bytes,
        /// What is known of it.
        details: Details,
        /// What it is used for.
        links: Vec<Link>,
    },
    /// What is known of a piece of evidence was corrected.
    EvidenceDescribed {
        /// Which.
        evidence: EventId,
        /// What is known of it now.
        details: Details,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// Evidence is used for something more.
    EvidenceLinked {
        /// Which.
        evidence: EventId,
        /// For what.
        links: Vec<Link>,
    },
    /// Evidence is no longer used for something.
    EvidenceUnlinked {
        /// Which.
        evidence: EventId,
        /// For what.
        link: Link,
        /// The events that had linked it.
        replaces: Vec<EventId>,
    },
    /// Evidence was accepted, or returned.
    EvidenceJudged {
        /// Which.
        evidence: EventId,
        /// What was decided.
        judgement: Judgement,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// The audited party was asked for something.
    RequestAsked {
        /// Its label.
        label: Label,
        /// What, of whom, by when.
        details: RequestDetails,
    },
    /// A request was changed.
    RequestChanged {
        /// Which.
        request: EventId,
        /// What it holds now.
        details: RequestDetails,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// Something became of a request.
    RequestAnswered {
        /// Of which.
        request: EventId,
        /// What.
        answer: Answer,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// A sample was planned.
    SamplePlanned {
        /// Its label.
        label: Label,
        /// What it is for, and of what.
        details: SampleDetails,
    },
    /// What a sample is for, or of what, was changed before anything was drawn.
    SampleChanged {
        /// Which.
        sample: EventId,
        /// What it is now.
        details: SampleDetails,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// The chance that a draw follows from was recorded.
    SampleSeeded {
        /// Of which sample.
        sample: EventId,
        /// The seed.
        seed: Seed,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// The items of a sample were drawn, or selected.
    SampleDrawn {
        /// Of which sample.
        sample: EventId,
        /// The seed that they follow from; absent where the auditor selected them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seed: Option<EventId>,
        /// The items, in the order drawn.
        items: Vec<SampleItem>,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// An item of a sample was examined.
    SampleItemTested {
        /// Of which sample.
        sample: EventId,
        /// The item's row in the population, counted from 1.
        row: u64,
        /// What was found.
        tested: Tested,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// A sample was withdrawn: nothing rests on it any more.
    SampleWithdrawn {
        /// Which.
        sample: EventId,
        /// Why.
        reason: String,
    },
    /// A verdict was given on one layer.
    VerdictGiven {
        /// Of which commitment.
        commitment: CommitmentId,
        /// On which layer.
        layer: Layer,
        /// What.
        verdict: Verdict,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// It was stated whether a commitment applies.
    ApplicabilitySet {
        /// Which.
        commitment: CommitmentId,
        /// What was stated.
        applicability: Applicability,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// Another date was announced for a promise.
    PromiseChanged {
        /// Which.
        commitment: CommitmentId,
        /// The day of the announcement.
        said: Date,
        /// What was announced.
        change: Change,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// It was established how far a promise was on a day.
    PromiseStated {
        /// Which.
        commitment: CommitmentId,
        /// The day.
        as_of: Date,
        /// What was established.
        status: Status,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// An entry of a promise was recorded wrongly, and is struck.
    PromiseStruck {
        /// Of which commitment.
        commitment: CommitmentId,
        /// Which entry.
        entry: Entry,
        /// Why.
        reason: String,
        /// The versions that this strikes.
        replaces: Vec<EventId>,
    },
    /// A text was written.
    TextWritten {
        /// About what.
        subject: Subject,
        /// In which language.
        language: Language,
        /// The text.
        text: String,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// A paper was submitted for review.
    PaperSubmitted {
        /// Which.
        commitment: CommitmentId,
        /// Digest of what was submitted.
        digest: Sha256,
    },
    /// A paper was accepted.
    PaperAccepted {
        /// Which.
        commitment: CommitmentId,
        /// The submission that it answers.
        submission: EventId,
        /// Digest of what was accepted.
        digest: Sha256,
        /// Whether this is own work, under a waiver.
        waived: bool,
    },
    /// A paper was returned.
    PaperReturned {
        /// Which.
        commitment: CommitmentId,
        /// The submission that it answers.
        submission: EventId,
        /// Why.
        reason: String,
    },
    /// A review note was raised.
    NoteRaised {
        /// Its label.
        label: Label,
        /// On which paper.
        commitment: CommitmentId,
        /// On which part of it; absent for the paper as a whole.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part: Option<Part>,
        /// What is asked.
        text: String,
    },
    /// A review note was answered.
    NoteAnswered {
        /// Which.
        note: EventId,
        /// The answer.
        text: String,
        /// The steps that this comes after.
        replaces: Vec<EventId>,
    },
    /// A review note was closed.
    NoteClosed {
        /// Which.
        note: EventId,
        /// The steps that this comes after.
        replaces: Vec<EventId>,
    },
    /// A review note was opened again.
    NoteReopened {
        /// Which.
        note: EventId,
        /// Why.
        reason: String,
        /// The steps that this comes after.
        replaces: Vec<EventId>,
    },
    /// A check was run on evidence.
    Observed {
        /// Its label.
        label: Label,
        /// What was seen.
        seen: Seen,
    },
    /// An observation was accepted or overruled.
    ObservationAppraised {
        /// Which.
        observation: EventId,
        /// What was made of it.
        appraisal: Appraisal,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// A finding was raised.
    FindingRaised {
        /// Its label.
        label: Label,
        /// What it holds besides its texts.
        details: FindingDetails,
    },
    /// A finding of an earlier audit was carried into this one, to be followed up. It starts with the texts, the rating
    /// and the status that it had.
    FindingCarried {
        /// Its label here.
        label: Label,
        /// What it holds besides its texts. What points into the earlier file (evidence, other findings) stays there.
        details: FindingDetails,
        /// Its texts, as they stood.
        texts: Vec<CarriedText>,
        /// What the earlier audits say of it.
        earlier: Earlier,
    },
    /// A finding was changed.
    FindingChanged {
        /// Which.
        finding: EventId,
        /// What it holds now.
        details: FindingDetails,
        /// Why; required where the rating or the status changed.
        reason: Option<String>,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// The audited party was heard on a finding, or asked.
    FindingHeard {
        /// Which.
        finding: EventId,
        /// How.
        hearing: Hearing,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// A risk was rated as it is now.
    RiskRated {
        /// Which.
        risk: RiskId,
        /// How.
        rating: Rating,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// What remains of a risk was accepted.
    ResidualAccepted {
        /// Which.
        risk: RiskId,
        /// By whom: a person or body with the authority to do so.
        owner: String,
        /// Until when.
        until: Date,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// Something was stated of the profile.
    ProfileStated {
        /// What.
        stated: Trait,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// A fact of the engagement was stated.
    FactStated {
        /// Which.
        fact: Fact,
        /// What it is.
        value: String,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// It was chosen whether something is public.
    PublicityChosen {
        /// What.
        item: Item,
        /// Whether.
        publicity: Publicity,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// A term was marked that no summary may hold.
    TermGuarded {
        /// The term.
        term: String,
    },
    /// A summary was rendered.
    SummaryPublished {
        /// What was rendered.
        rendering: Rendering,
    },
    /// A second person rendered the summary again, got the same bytes, and accepts it.
    SummaryAccepted {
        /// Which.
        publication: EventId,
        /// Digest of the rendering that was accepted.
        digest: Sha256,
    },
    /// It was set within how many days after the date of the report the file is assembled.
    AssemblySet {
        /// Days.
        days: u16,
        /// Why.
        reason: String,
        /// The versions that this replaces.
        replaces: Vec<EventId>,
    },
    /// The file was closed. What it held is everything that this line's log had seen; what is not in that is an addition.
    FileLocked {
        /// The summary that it was closed with.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        report: Option<EventId>,
        /// The date of the report.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        report_date: Option<Date>,
        /// The last day on which it is kept.
        retain_until: Date,
        /// Why it was closed although something was open.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// A reason was given for what follows, since the file was closed.
    AdditionReasoned {
        /// Why.
        reason: String,
        /// For how many of the lines that follow this one in its log.
        count: u64,
    },
    /// The bytes of a piece of evidence were removed.
    EvidencePurged {
        /// Which.
        evidence: EventId,
        /// The SHA-256 that they had.
        sha256: Sha256,
        /// How many they were.
        size: u64,
        /// On which ground.
        ground: PurgeGround,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// A summary was signed.
    SummarySigned {
        /// Which.
        publication: EventId,
        /// The signature.
        signature: Signature,
    },
}

/// An event with its place: who, when, and what its author had seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its identity.
    pub id: EventId,
    /// Its Lamport time: larger than that of everything it had seen.
    pub lam: u64,
    /// When, by the author's clock.
    pub at: Timestamp,
    /// How far its log had seen each other log, and itself, before it.
    pub seen: Heads,
    /// What happened.
    pub event: Event,
}
