//! Why something may not be done, and what would have to be true first.

mod finding;
mod sample;

pub use finding::FindingRefusal;
pub use sample::SampleRefusal;

use jiff::civil::Date;

use super::{
    completion::StillOpen,
    evidence::Link,
    id::{Label, LogName},
    member::Right,
    opening::Period,
    paper::{Needed, Stage},
    programme::{CommitmentId, Layer, RiskId},
    publication::SignsAs,
    reference::Broken,
    request::RequestState,
    sampling::NoAnswer,
    subject::{Fact, Section},
    text::Language,
};

/// Why an action is refused. Each says what would have to be true; the faces put it in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The author is not, or no longer, a member.
    #[error("{log} is not a member of this audit: a lead has to invite it first")]
    NotAMember {
        /// Who.
        log: LogName,
    },
    /// The author's role does not have the right.
    #[error("{log} has no right to {right}")]
    NoRight {
        /// Who.
        log: LogName,
        /// Which right it takes.
        right: Right,
    },
    /// What is named does not exist.
    #[error("there is no {what}")]
    Unknown {
        /// The name that was given.
        what: String,
    },
    /// The log is that of a member already.
    #[error("{log} is a member already")]
    MemberAlready {
        /// Who.
        log: LogName,
    },
    /// The key signs another member's log.
    #[error("this key is {log}'s already: each device has a key of its own")]
    KeyInUse {
        /// Whose.
        log: LogName,
    },
    /// Another person has this full name. The rules go by the part before the `@`, so that one person with two of them
    /// could review own work.
    #[error(
        "{log} is {name} already: a further device of the same person has the same part before the @, and another person of this name must be said to be one"
    )]
    NameInUse {
        /// The log of the member who has the name.
        log: LogName,
        /// The name.
        name: String,
    },
    /// The part before the `@` is another person's.
    #[error("{} is {name}: another person needs another part before the @", log.person())]
    PersonInUse {
        /// The log of the member who has it.
        log: LogName,
        /// The full name.
        name: String,
    },
    /// The last active lead would be gone.
    #[error("{log} is the only lead: invite a second lead first")]
    LastLead {
        /// Who.
        log: LogName,
    },
    /// Last year's dossier was pinned already.
    #[error("this audit was rolled forward already")]
    RolledForwardAlready,
    /// The audit to roll forward from is not of an earlier period.
    #[error("the period {prior} does not begin before {own}: name the dossier of the year before")]
    PriorNotEarlier {
        /// Its period.
        prior: Period,
        /// The period of this audit.
        own: Period,
    },
    /// The review is waived already.
    #[error("the review is waived already")]
    WaivedAlready,
    /// A text that is needed is empty.
    #[error("a {what} is needed")]
    Empty {
        /// What is needed, as a word: reason, name, term, title, owner.
        what: &'static str,
    },
    /// A text holds control characters other than line ends.
    #[error("the {what} holds control characters: only line ends are kept")]
    ControlCharacters {
        /// Which text, as a word.
        what: &'static str,
    },
    /// A day that is past was given for something to come.
    #[error("{date} is past: give a day to come")]
    Past {
        /// What was given.
        date: Date,
    },
    /// Evidence is said to be collected on a day to come.
    #[error("{date} is still to come: evidence is collected before it is attached")]
    Future {
        /// What was given.
        date: Date,
    },
    /// The commitment's programme has no procedure on this layer.
    #[error("{commitment} has no procedure on {layer}, so there is no verdict to give on it")]
    NoSuchLayer {
        /// Which commitment.
        commitment: CommitmentId,
        /// Which layer.
        layer: Layer,
    },
    /// The commitment has no procedure of this number.
    #[error("{commitment} has no procedure {number}: it has {count}")]
    NoSuchProcedure {
        /// Which commitment.
        commitment: CommitmentId,
        /// The number that was given.
        number: usize,
        /// How many there are.
        count: usize,
    },
    /// The commitment does not apply, so there is nothing to judge.
    #[error("{commitment} does not apply: state first that it does")]
    DoesNotApply {
        /// Which.
        commitment: CommitmentId,
    },
    /// The commitment has no date and none was announced.
    #[error("{commitment} has no date, and none was announced: record an announcement first")]
    NoPromise {
        /// Which.
        commitment: CommitmentId,
    },
    /// Nothing was recorded on the promise for this day.
    #[error("nothing was recorded on the promise of {commitment} for {date}")]
    NoPromiseEntry {
        /// Which.
        commitment: CommitmentId,
        /// The day.
        date: Date,
    },
    /// Something is said to be so on a day that is still to come.
    #[error("{date} is still to come: nothing can be established of it yet")]
    NotYet {
        /// What was given.
        date: Date,
    },
    /// Something is to rest on evidence that was not accepted.
    #[error("{evidence} was not accepted: accept it first")]
    EvidenceNotAccepted {
        /// Which.
        evidence: Label,
    },
    /// Evidence cannot show how something was on a day after it was collected.
    #[error("{evidence} says nothing of {date}: it was collected before, and its period does not hold that day")]
    EvidenceTooEarly {
        /// Which.
        evidence: Label,
        /// The day.
        date: Date,
    },
    /// The evidence is not linked so.
    #[error("{evidence} is not linked to {link}")]
    NotLinked {
        /// Which evidence.
        evidence: Label,
        /// To what.
        link: String,
    },
    /// There is nothing to ask.
    #[error("there is nothing to ask for that was not asked already")]
    NothingToAsk,
    /// A request is said to be asked on a day to come.
    #[error("{date} is still to come: record a request when it is asked")]
    AskedLater {
        /// What was given.
        date: Date,
    },
    /// An answer is expected before it is asked for.
    #[error("{due} is before {asked}: an answer is expected on or after the day of asking")]
    DueBeforeAsked {
        /// The day of asking.
        asked: Date,
        /// The day by which it is expected.
        due: Date,
    },
    /// A request stands where this cannot become of it.
    #[error("{request} is {state}: that cannot become of it now")]
    RequestState {
        /// Which.
        request: Label,
        /// Where it stands.
        state: RequestState,
    },
    /// Nothing would change.
    #[error("that is how it is already")]
    NoChange,
    /// What a sample is asked cannot be answered.
    #[error(transparent)]
    NoSample(#[from] NoAnswer),
    /// This cannot be done with the sample.
    #[error(transparent)]
    Sample(#[from] SampleRefusal),
    /// A verdict that does not rest on evidence needs a reason.
    #[error("this verdict does not rest on evidence: a reason is needed")]
    ReasonNeeded,
    /// The paper is not complete.
    #[error("{commitment} cannot be submitted yet: {} things are needed", needed.len())]
    NotPrepared {
        /// Which.
        commitment: CommitmentId,
        /// What is needed.
        needed: Vec<Needed>,
    },
    /// The paper is at another stage.
    #[error("{commitment} is {stage}, not {expected}")]
    WrongStage {
        /// Which.
        commitment: CommitmentId,
        /// Where it stands.
        stage: Stage,
        /// Where it would have to stand.
        expected: Stage,
    },
    /// The reviewer has a hand in the paper.
    #[error(
        "{commitment} holds work of {log}: someone else has to review it, or a lead waives the review with a reason"
    )]
    OwnWork {
        /// Which.
        commitment: CommitmentId,
        /// Whose work.
        log: LogName,
    },
    /// A procedure declares no check, or another one.
    #[error("{procedure} declares no such check")]
    NoCheck {
        /// Which procedure.
        procedure: Link,
    },
    /// A check read nothing.
    #[error("the check of {procedure} read no evidence")]
    NothingExamined {
        /// Of which procedure.
        procedure: Link,
    },
    /// An observation no longer speaks of what is there.
    #[error("{observation} no longer speaks of the evidence that is there")]
    ObservationStale {
        /// Which observation.
        observation: Label,
    },
    /// A later observation stands in the place of this one.
    #[error("{observation} was replaced by {later}")]
    ObservationReplaced {
        /// Which observation.
        observation: Label,
        /// The one that stands.
        later: Label,
    },
    /// An observation whose outcome was chosen to be public was neither accepted nor overruled.
    #[error("{observation} is chosen to be public, and was neither accepted nor overruled")]
    ObservationNotJudged {
        /// Which observation.
        observation: Label,
    },
    /// An observation whose outcome was chosen to be public was overruled, and readers are not told why.
    #[error("{observation} is chosen to be public and was overruled: say why for the readers, in both languages")]
    OverruledUntold {
        /// Which observation.
        observation: Label,
    },
    /// Review notes on the paper are open.
    #[error("{commitment} has {} open review notes", notes.len())]
    OpenNotes {
        /// Which paper.
        commitment: CommitmentId,
        /// Which notes.
        notes: Vec<Label>,
    },
    /// The author answered the note, or has a hand in the paper that it is about.
    #[error("{log} prepared what {note} is about, or answered it: someone else has to close it")]
    OwnNote {
        /// Which note.
        note: Label,
        /// Who.
        log: LogName,
    },
    /// The note is closed.
    #[error("{note} is closed: a reviewer has to open it again first")]
    NoteClosed {
        /// Which.
        note: Label,
    },
    /// This cannot be done with the finding.
    #[error(transparent)]
    Finding(#[from] FindingRefusal),
    /// A residual risk is accepted before anyone rated it.
    #[error("risk {risk} was not rated after the audit: what remains is accepted once it is known")]
    NotRated {
        /// Which.
        risk: RiskId,
    },
    /// Somebody accepted last year what remained of a risk, and nobody has rated it this year.
    #[error("what remained of risk {risk} was accepted last year: rate it for this year")]
    RiskNotFollowedUp {
        /// Which.
        risk: RiskId,
    },
    /// The fact cannot have this value.
    #[error("`{value}` cannot be the {fact}")]
    NotThisFact {
        /// Which.
        fact: Fact,
        /// What was given.
        value: String,
    },
    /// Confidential evidence is never named in a summary.
    #[error("{evidence} is confidential: give it another classification first")]
    Confidential {
        /// Which.
        evidence: Label,
    },
    /// A finding's texts cannot be public while the finding is not.
    #[error("{finding} itself is not public")]
    FindingNotPublic {
        /// Which.
        finding: Label,
    },
    /// A finding chosen to be public holds neither the response of the audited party nor that none came.
    #[error("{finding} is public without the other side: record its response and the day it came, or that none came")]
    NotHeard {
        /// Which.
        finding: Label,
    },
    /// The report lacks a fact.
    #[error("the report needs the {0}")]
    FactNeeded(Fact),
    /// The report lacks a section in a language.
    #[error("the report needs the section {section} in {language}")]
    SectionNeeded {
        /// Which.
        section: Section,
        /// In which language.
        language: Language,
    },
    /// Something chosen to be public is not accepted.
    #[error("{commitment} is chosen to be public and is not accepted")]
    PublicButNotAccepted {
        /// Which.
        commitment: CommitmentId,
    },
    /// Something chosen to be public stands in two versions, or is missing in a language.
    #[error("{what} is chosen to be public, and is not there in {language}, in one version")]
    PublicButNotWritten {
        /// What.
        what: String,
        /// In which language.
        language: Language,
    },
    /// A public text holds a reference that does not hold.
    #[error("{what} is public: {broken}")]
    BrokenReference {
        /// Which text.
        what: String,
        /// The reference, and why it does not hold.
        broken: Broken,
    },
    /// A public text points at something that is not.
    #[error("{what} is public, and points at {target}, which is not")]
    PointsInside {
        /// Which text.
        what: String,
        /// What it points at.
        target: String,
    },
    /// The summary lacks something, or several things.
    #[error("the summary cannot be made yet: {} things are in the way", lacking.len())]
    NotReady {
        /// What is in the way, in order.
        lacking: Vec<Refusal>,
    },
    /// The name of the publication is taken.
    #[error("there is a publication {name} already")]
    PublishedAlready {
        /// Which.
        name: String,
    },
    /// The name of the publication is not one that its author may give.
    #[error("`{name}` is not a name for a publication of this log: expected a year, a number and the log's letter")]
    NotItsName {
        /// Which.
        name: String,
    },
    /// Two versions of something that the report states stand side by side.
    #[error("two versions of {what} stand side by side: choose one first")]
    Conflict {
        /// Of what.
        what: String,
    },
    /// The publisher of a summary does not accept it.
    #[error("{log} published this summary: someone else has to accept it")]
    OwnSummary {
        /// Who.
        log: LogName,
    },
    /// What was rendered again differs from what was published.
    #[error("the summary rendered again differs from what was published")]
    RenderedDifferently,
    /// A later publication has taken its place.
    #[error("{name} was superseded")]
    Superseded {
        /// Which.
        name: String,
    },
    /// A summary that was signed is superseded only with a reason.
    #[error("{name} is signed: say that the new summary supersedes it, and why")]
    SupersedingNeedsReason {
        /// Which.
        name: String,
    },
    /// What the summary rests on was changed after it was published.
    #[error("{name} rests on papers that were changed since: {}", listed(commitments))]
    ChangedSincePublished {
        /// Which summary.
        name: String,
        /// Which papers.
        commitments: Vec<CommitmentId>,
    },
    /// The file was closed: an addition needs a reason.
    #[error("the file was closed on {}: give a reason for the addition", .closed.date())]
    AdditionNeedsReason {
        /// When it was closed, in UTC.
        closed: jiff::civil::DateTime,
    },
    /// A reason for an addition was given, and the file is not closed.
    #[error("the file is not closed: what is done now is no addition")]
    NotClosed,
    /// The file was closed already.
    #[error("the file was closed already")]
    ClosedAlready,
    /// Something is open: closing the file takes a reason.
    #[error("something is open: give a reason to close the file all the same")]
    ClosingNeedsReason {
        /// What.
        open: Vec<StillOpen>,
    },
    /// A number of days that cannot be set.
    #[error("{days} days cannot be set: between 1 and {longest}")]
    AssemblyDays {
        /// What was given.
        days: u16,
        /// The most that can be.
        longest: u16,
    },
    /// The time for which the file is kept is not over.
    #[error("the file is kept: bytes are removed after that time, or on a legal ground with a reason")]
    RetentionRuns {
        /// Until when; absent while the file is not closed.
        until: Option<Date>,
    },
    /// The bytes were removed.
    #[error("the bytes of {evidence} were removed")]
    Purged {
        /// Which evidence.
        evidence: Label,
    },
    /// The summary was not accepted yet.
    #[error("{name} was not accepted by a second person yet")]
    SummaryNotAccepted {
        /// Which.
        name: String,
    },
    /// It was signed in this capacity already.
    #[error("{name} was signed as {signs_as} already")]
    SignedAlready {
        /// Which.
        name: String,
        /// In which capacity.
        signs_as: SignsAs,
    },
}

fn listed(commitments: &[CommitmentId]) -> String {
    commitments.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
