//! What someone wants. Only [`super::decide`] turns it into what happens.

use jiff::civil::Date;

use super::{
    digest::Sha256,
    earlier::{CarriedText, Earlier},
    evidence::{Bytes, Details, Judgement, Link},
    finding::{Exhibit, FindingDetails, Hearing},
    id::{EventId, LogName},
    member::{PublicKey, Role},
    note::Part,
    observation::{Appraisal, Seen},
    profile::Trait,
    programme::{CommitmentId, Layer, Rating, RiskId},
    promise::{Entry, PromiseState},
    publication::{Item, Publicity, Rendering, Signature},
    purge::PurgeGround,
    request::{Answer, RequestDetails},
    roll_forward::Carried,
    sample::{ItemResult, SampleDetails, Seed},
    subject::{Fact, Subject},
    text::{Language, Text},
    verdict::Verdict,
};

/// Bytes that are in the vault, with what is known of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvidence {
    /// The bytes.
    pub bytes: Bytes,
    /// What is known of them.
    pub details: Details,
    /// What they are used for.
    pub links: Vec<Link>,
}

/// What became of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAnswer {
    /// Which request.
    pub request: EventId,
    /// What became of it.
    pub answer: Answer,
}
/// What was found at one item of a sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemTest {
    /// The item's row in the population, counted from 1.
    pub row: u64,
    /// What was found.
    pub result: ItemResult,
    /// The description or reason, where one is needed.
    pub note: Option<String>,
    /// The evidence that shows it.
    pub evidence: Vec<Exhibit>,
}

/// What someone wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Invite a member. The letter of its labels is given by the audit.
    InviteMember {
        /// The log that the member will write.
        log: LogName,
        /// Full name.
        name: String,
        /// Role.
        role: Role,
        /// Key that will sign the log.
        key: PublicKey,
        /// Whether this is said to be another person than the member of the same full name.
        namesake: bool,
    },
    /// Revoke a member: what its log holds after `last` does not count.
    RevokeMember {
        /// Whose log.
        log: LogName,
        /// The last number that counts; absent for the last one seen.
        last: Option<u64>,
        /// Why.
        reason: String,
    },
    /// Allow the review of own work, in an audit that one person does.
    WaiveReview {
        /// Why.
        reason: String,
    },
    /// Roll this audit forward from last year's: pin that, and carry over what comes along.
    RollForward {
        /// What comes along.
        carried: Box<Carried>,
    },
    /// Attach evidence. Bytes that are already in the file are linked, not attached again.
    Attach {
        /// What.
        evidence: Vec<NewEvidence>,
    },
    /// Correct what is known of a piece of evidence.
    Describe {
        /// Which.
        evidence: EventId,
        /// What is known of it.
        details: Details,
    },
    /// Use evidence for something more.
    Link {
        /// Which.
        evidence: EventId,
        /// For what.
        links: Vec<Link>,
    },
    /// Use evidence no longer for something.
    Unlink {
        /// Which.
        evidence: EventId,
        /// For what.
        link: Link,
    },
    /// Accept or return evidence.
    Judge {
        /// Which.
        evidence: EventId,
        /// What is decided.
        judgement: Judgement,
    },
    /// Ask the audited party for something; many things at once.
    AskFor {
        /// What.
        requests: Vec<RequestDetails>,
    },
    /// Change a request: its day, of whom it is asked, its words.
    ChangeRequest {
        /// Which.
        request: EventId,
        /// What it holds now.
        details: RequestDetails,
    },
    /// Record what became of requests: received, not provided, withdrawn.
    RecordAnswers {
        /// Of which, what.
        answers: Vec<NewAnswer>,
    },
    /// Accept an answer, or return it: it is asked again.
    JudgeAnswer {
        /// To which request.
        request: EventId,
        /// What is decided.
        judgement: Judgement,
        /// The day by which it is asked again, if another.
        due: Option<Date>,
    },
    /// Plan a sample. The size of one that is drawn by chance is computed, unless a reason for another size is given.
    PlanSample {
        /// What it is for, and of what.
        details: SampleDetails,
    },
    /// Change what a sample is for, or of what, before anything is drawn.
    ChangeSample {
        /// Which.
        sample: EventId,
        /// What it is now.
        details: SampleDetails,
    },
    /// Record the chance that a draw will follow from.
    SeedSample {
        /// Of which sample.
        sample: EventId,
        /// The seed.
        seed: Seed,
    },
    /// Draw the items of a sample by its seed; all of them; or those that the auditor selected.
    DrawSample {
        /// Which.
        sample: EventId,
        /// The names of all items of its population, in order.
        ids: Vec<String>,
        /// The names of the items that the auditor selected; empty where they are not the auditor's to select.
        selected: Vec<String>,
    },
    /// Record what was found at items of a sample.
    TestItems {
        /// Of which sample.
        sample: EventId,
        /// What was found.
        tests: Vec<ItemTest>,
        /// The names of all items of its population, in order; may be empty where no item is replaced.
        ids: Vec<String>,
    },
    /// Withdraw a sample.
    WithdrawSample {
        /// Which.
        sample: EventId,
        /// Why.
        reason: String,
    },
    /// Give a verdict.
    GiveVerdict {
        /// Of which commitment.
        commitment: CommitmentId,
        /// On which layer.
        layer: Layer,
        /// What.
        verdict: Verdict,
    },
    /// State whether a commitment applies.
    SetApplicability {
        /// Which.
        commitment: CommitmentId,
        /// Whether.
        applies: bool,
        /// Why; required where it does not.
        reason: Option<Text>,
    },
    /// Record that another date was announced for a promise.
    ChangePromise {
        /// Which.
        commitment: CommitmentId,
        /// The day of the announcement.
        said: Date,
        /// The date that is promised from then on.
        to: Date,
        /// The announcement.
        evidence: Exhibit,
        /// Why, as it was announced.
        reason: String,
    },
    /// Record how far a promise was on a day.
    StatePromise {
        /// Which.
        commitment: CommitmentId,
        /// The day.
        as_of: Date,
        /// How far.
        state: PromiseState,
        /// What shows it.
        evidence: Exhibit,
        /// What else has to be known.
        note: Option<String>,
    },
    /// Strike an entry of a promise that was recorded wrongly.
    StrikePromise {
        /// Of which commitment.
        commitment: CommitmentId,
        /// Which entry.
        entry: Entry,
        /// Why.
        reason: String,
    },
    /// Write a text.
    Write {
        /// About what.
        subject: Subject,
        /// In which language.
        language: Language,
        /// The text; empty takes it back.
        text: String,
    },
    /// Submit a paper for review.
    Submit {
        /// Which.
        commitment: CommitmentId,
    },
    /// Accept a paper.
    Accept {
        /// Which.
        commitment: CommitmentId,
    },
    /// Return a paper.
    Return {
        /// Which.
        commitment: CommitmentId,
        /// Why.
        reason: String,
    },
    /// Raise a review note on a paper.
    RaiseNote {
        /// Which paper.
        commitment: CommitmentId,
        /// On which part of it; absent for the paper as a whole.
        part: Option<Part>,
        /// What is asked.
        text: String,
    },
    /// Answer a review note.
    AnswerNote {
        /// Which.
        note: EventId,
        /// The answer.
        text: String,
    },
    /// Close a review note.
    CloseNote {
        /// Which.
        note: EventId,
    },
    /// Open a review note again.
    ReopenNote {
        /// Which.
        note: EventId,
        /// Why.
        reason: String,
    },
    /// Record what checks saw. What stands already is passed over.
    Observe {
        /// What was seen, per check.
        seen: Vec<Seen>,
    },
    /// Accept or overrule an observation.
    Appraise {
        /// Which.
        observation: EventId,
        /// What is made of it.
        appraisal: Appraisal,
    },
    /// Raise a finding.
    RaiseFinding {
        /// What it holds besides its texts.
        details: FindingDetails,
    },
    /// Carry a finding of an earlier audit into this one, to be followed up. Once per finding of that audit; it starts
    /// with the rating and the status that it had. Resolved ones come along too: a new finding may repeat them.
    CarryFinding {
        /// What it holds besides its texts. What points into the earlier file (evidence, other findings) stays there;
        /// commitments that are gone from the programme are left out, even if none is left.
        details: FindingDetails,
        /// Its texts, as they stood.
        texts: Vec<CarriedText>,
        /// What the earlier audits say of it.
        earlier: Earlier,
    },
    /// Change a finding, or state that a carried one stands where it stood.
    ChangeFinding {
        /// Which.
        finding: EventId,
        /// What it holds now.
        details: FindingDetails,
        /// Why; required where the rating or the status changes.
        reason: Option<String>,
    },
    /// Record that the audited party was heard on a finding, or asked.
    Hear {
        /// On which.
        finding: EventId,
        /// How.
        hearing: Hearing,
    },
    /// Rate a risk as it is now.
    RateRisk {
        /// Which.
        risk: RiskId,
        /// How.
        rating: Rating,
    },
    /// Record who accepts what remains of a risk.
    AcceptResidual {
        /// Which.
        risk: RiskId,
        /// Who.
        owner: String,
        /// Until when.
        until: Date,
    },
    /// State something of the profile, or several things at once. What it says already is passed over.
    StateProfile {
        /// What.
        traits: Vec<Trait>,
    },
    /// State a fact of the engagement.
    State {
        /// Which.
        fact: Fact,
        /// What it is.
        value: String,
    },
    /// Choose whether something is public.
    Choose {
        /// What.
        item: Item,
        /// Whether.
        publicity: Publicity,
    },
    /// Mark a term that no summary may hold.
    Guard {
        /// The term.
        term: String,
    },
    /// Record that a summary was rendered.
    Publish {
        /// What was rendered.
        rendering: Rendering,
    },
    /// Accept a summary that was rendered again with the same bytes.
    AcceptSummary {
        /// Which.
        publication: EventId,
        /// Digest of what was rendered again; see [`super::decide::rendering_digest`].
        digest: Sha256,
    },
    /// Set within how many days after the date of the report the file is assembled (ISA 230.14, A21).
    SetAssembly {
        /// Days.
        days: u16,
        /// Why not the usual 60.
        reason: String,
    },
    /// Close the file.
    Lock {
        /// The last day on which it is kept; seven years after the date of the report if absent.
        retain_until: Option<Date>,
        /// Why, although something is open.
        reason: Option<String>,
    },
    /// Do something after the file was closed, with the reason that this takes (ISA 230.16).
    AfterCompletion {
        /// Why.
        reason: String,
        /// What.
        action: Box<Action>,
    },
    /// Remove the bytes of a piece of evidence. The record of it stays.
    Purge {
        /// Which.
        evidence: EventId,
        /// On which ground.
        ground: PurgeGround,
        /// Why; may be absent only where the time for which the file is kept is over.
        reason: Option<String>,
    },
    /// Record a signature.
    Sign {
        /// Which.
        publication: EventId,
        /// The signature.
        signature: Signature,
    },
}
