//! The door to the acts. The screens know an audit only through this.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use jiff::civil::Date;

use crate::{
    audit::{
        Action, Audit, EventId, Label, Language, LogName, Recorded, Refusal,
        action::ItemTest,
        conflict::Head,
        evidence::{Details, Link},
        locator::Locator,
        opening::Period,
        programme::CommitmentId,
        publication::SignsAs,
    },
    lang::Lang,
    work::{probe::show::Shown, publish::Correction, sampling::NewSample},
};

/// Why something was not done, or cannot be, in the reader's language. The first line says what happened; the others say
/// what to do.
pub trait Explain: Send + Sync {
    /// Returns the lines.
    fn explain(&self, lang: Lang) -> Vec<String>;

    /// Returns what would have to be said for it to be done all the same.
    fn asks(&self) -> Option<Asks> {
        None
    }
}

/// What has to be said before something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Why something is added to a file that was closed.
    WhyAdded,
    /// Why a signed summary is superseded.
    WhySuperseded,
}

impl Asks {
    /// Returns what a refusal asks.
    pub const fn of(refusal: &Refusal) -> Option<Self> {
        match refusal {
            Refusal::AdditionNeedsReason { .. } => Some(Self::WhyAdded),
            Refusal::SupersedingNeedsReason { .. } => Some(Self::WhySuperseded),
            _ => None,
        }
    }
}

/// Why something was not done.
pub type Trouble = Arc<dyn Explain>;

impl Explain for Refusal {
    fn explain(&self, lang: Lang) -> Vec<String> {
        vec![crate::work::explain::refusal(self, lang)]
    }

    fn asks(&self) -> Option<Asks> {
        Asks::of(self)
    }
}

/// A sentence by its key.
#[derive(Debug, Clone, Copy)]
pub struct Said(pub &'static str);

impl Explain for Said {
    fn explain(&self, lang: Lang) -> Vec<String> {
        vec![lang.text(self.0).into_owned()]
    }
}

/// An open dossier, and who works on it.
pub trait Office: Send + 'static {
    /// Returns the audit as it stands.
    fn audit(&self) -> &Audit;
    /// Returns the log that this person writes here; none for someone who only looks.
    fn me(&self) -> Option<&LogName>;
    /// Returns the folder.
    fn dir(&self) -> &Path;
    /// Returns why one can only look, if so.
    fn read_only(&self) -> Option<Trouble>;
    /// Returns every event, in order.
    fn history(&self) -> Vec<Recorded>;
    /// Does something, durably when it returns. Takes a few milliseconds.
    fn act(&mut self, action: Action) -> Result<Vec<Recorded>, Trouble>;
    /// Says why something is added to a file that was closed, for what is done until something else is said.
    fn say_why_after_completion(&mut self, reason: Option<String>);
    /// Does something with a sample for which its population is read. Where it fails half-way, what was done by then comes
    /// with the reason.
    fn sample(&mut self, act: SampleAct) -> Result<Vec<Recorded>, (Vec<Recorded>, Trouble)>;
    /// Returns how many items a list in the file has; `headless` where its first row is an item.
    fn items_in(&self, evidence: &EventId, headless: bool) -> Result<u64, Trouble>;
    /// Copies files into the dossier and attaches them.
    fn attach(
        &mut self,
        paths: &[PathBuf],
        links: &[Link],
        details: &Details,
        watch: &Watch,
    ) -> Result<Attached, Trouble>;
    /// Copies files into the dossier that answer a request, and records that they came.
    fn attach_answer(
        &mut self,
        paths: &[PathBuf],
        request: &EventId,
        links: &[Link],
        details: &Details,
        watch: &Watch,
    ) -> Result<Attached, Trouble>;
    /// Writes the open requests as a table, of one person or body if named. Returns how many.
    fn export_requests(&self, path: &Path, language: Language, of: Option<&str>) -> Result<usize, Trouble>;
    /// Says what taking answers in would do.
    fn plan_import(&self, answers: &Answers) -> Result<Planned, Trouble>;
    /// Takes answers in. Returns what was done, line by line.
    fn import_answers(&mut self, answers: &Answers, watch: &Watch) -> Result<Vec<(Tone, String)>, Trouble>;
    /// Renders the summary in both languages and records it; one that takes the place of a signed one says why.
    fn publish(&mut self, correction: Option<Correction>, watch: &Watch) -> Result<EventId, Trouble>;
    /// Renders the summary again, compares, and accepts it.
    fn accept_summary(&mut self, publication: &EventId, watch: &Watch) -> Result<(), Trouble>;
    /// Signs the summary; without a key, with the one kept for this person.
    fn sign(
        &mut self,
        publication: &EventId,
        signs_as: SignsAs,
        key: Option<&Path>,
        passphrase: Option<String>,
        watch: &Watch,
    ) -> Result<Signed, Trouble>;
    /// Runs the checks of a commitment, and records what is new. Returns what each came to.
    fn check(&mut self, commitment: &CommitmentId, watch: &Watch) -> Result<Vec<(Tone, String)>, Trouble>;
    /// Opens evidence at a place.
    fn show(&self, evidence: &EventId, at: Option<&Locator>, language: Language) -> Result<Shown, Trouble>;
    /// Returns the summary as it would be now, as lines of text.
    fn preview(&self, language: Language) -> Result<String, Trouble>;
    /// Checks every byte and signature of the dossier.
    fn verify(&self, watch: &Watch) -> Result<Verification, Trouble>;
    /// Returns a text that was not saved yet.
    fn draft(&self, key: &str) -> Option<String>;
    /// Keeps a text that is not saved yet.
    fn save_draft(&self, key: &str, text: &str);
    /// Drops a text that was saved, or given up.
    fn discard_draft(&self, key: &str);
}

/// Something that is done with a sample, for which its population is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SampleAct {
    /// It is planned.
    Plan(Box<NewSample>),
    /// Its items are drawn; for one that is not drawn by chance or whole, these are selected.
    Draw(EventId, Vec<String>),
    /// It is drawn once more, for a reason.
    Redraw(EventId, String),
    /// What was found at items is recorded.
    Test(EventId, Vec<ItemTest>),
    /// One of the versions that stand side by side is taken, for a reason where one is needed.
    Take(Box<Head>, Option<String>),
}

/// What was attached.
#[derive(Debug, Clone, Default)]
pub struct Attached {
    /// New evidence.
    pub attached: Vec<Label>,
    /// Evidence that was in the file already, and is now used for this too.
    pub linked: Vec<Label>,
    /// Evidence that was in the file already with other details: what was given now was not taken over.
    pub not_described: Vec<Label>,
    /// What was left out, and why.
    pub skipped: Vec<(PathBuf, String)>,
}

/// Answers of the audited party: a folder with their files, and the table that they filled in.
#[derive(Debug, Clone)]
pub struct Answers {
    /// The folder.
    pub folder: PathBuf,
    /// The table, if it is not the only one in the folder.
    pub table: Option<PathBuf>,
    /// The day on which it was collected.
    pub collected: Option<Date>,
    /// The days that it speaks about.
    pub period: Option<Period>,
}

/// What taking answers in would do.
#[derive(Debug, Clone, Default)]
pub struct Planned {
    /// How many answers would be taken in.
    pub taken: usize,
    /// What does not fit, line by line.
    pub misfits: Vec<String>,
}

/// A signature that was put.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The level reached, such as `PAdES B-T`.
    pub level: String,
    /// Whether the certificate vouches for itself only.
    pub self_signed: bool,
}

/// What a line of a verification says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As it should be.
    Fine,
    /// Not as it should be.
    Fault,
    /// Worth knowing.
    Note,
}

/// The outcome of a verification.
#[derive(Debug, Clone)]
pub struct Verification {
    /// Whether everything is whole.
    pub whole: bool,
    /// What was found, line by line, in the reader's language.
    pub lines: Vec<(Tone, String)>,
}

/// How far something is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// How much is done.
    pub done: u64,
    /// Of how much; zero while that is not known.
    pub total: u64,
    /// What is being done now, such as a file name.
    pub what: String,
}

/// Watches something that takes long, and can stop it.
#[derive(Clone)]
pub struct Watch {
    /// Is told how far it is.
    pub progress: Arc<dyn Fn(Progress) + Send + Sync>,
    /// Asks it to stop.
    pub cancel: Arc<AtomicBool>,
}

impl Watch {
    /// Returns whether it was asked to stop.
    pub fn cancelled(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }
}
