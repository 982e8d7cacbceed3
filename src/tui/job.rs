//! What takes long: it runs on a thread of its own, to which the dossier goes and from which it comes back.

use std::{
    path::PathBuf,
    sync::{Arc, atomic::AtomicBool},
    thread,
};

use crossbeam_channel::{Receiver, Sender, unbounded};

use super::{
    office::{Answers, Attached, Office, Planned, Progress, Signed, Tone, Trouble, Verification, Watch},
    threshold::{Begin, Threshold},
};
use crate::{
    audit::{
        EventId, Language,
        evidence::{Details, Link},
        locator::Locator,
        programme::CommitmentId,
        publication::SignsAs,
    },
    lang::Lang,
    work::{probe::show::Shown, publish::Correction},
};

/// Something that takes long.
#[derive(Debug, Clone)]
pub enum Job {
    /// Attach files.
    Attach {
        /// Which.
        paths: Vec<PathBuf>,
        /// To what.
        links: Vec<Link>,
        /// What is known of them.
        details: Box<Details>,
        /// The request that they answer, if any.
        request: Option<EventId>,
    },
    /// Write the table of open requests.
    ExportRequests {
        /// Where.
        path: PathBuf,
        /// In which language.
        language: Language,
        /// Only what is asked of this person or body.
        of: Option<String>,
    },
    /// Say what taking answers in would do.
    PlanImport(Answers),
    /// Take answers in.
    ImportAnswers(Answers),
    /// Render and record the summary; with the reason where it takes the place of a signed one.
    Publish(Option<Correction>),
    /// Render again, compare, accept.
    AcceptSummary(EventId),
    /// Sign.
    Sign {
        /// What.
        publication: EventId,
        /// In which capacity.
        signs_as: SignsAs,
        /// With which key file.
        key: Option<PathBuf>,
        /// What opens it.
        passphrase: Option<Secret>,
    },
    /// Run the checks of a commitment.
    Check(CommitmentId),
    /// Open evidence at a place; the label and name stand above it.
    Show {
        /// Which.
        evidence: EventId,
        /// Where; the beginning if absent.
        at: Option<Locator>,
        /// In which language places are named.
        language: Language,
    },
    /// Check every byte and signature.
    Verify,
    /// Render the summary as text.
    Preview(Language),
}

/// A text that is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Job {
    /// Returns the key of the words for it.
    pub const fn words(&self) -> &'static str {
        match self {
            Self::Attach { .. } => "ui-job-attach",
            Self::ExportRequests { .. } => "ui-job-export-requests",
            Self::PlanImport(_) => "ui-job-plan-import",
            Self::ImportAnswers(_) => "ui-job-import-answers",
            Self::Publish(_) => "ui-job-publish",
            Self::AcceptSummary(_) => "ui-job-accept-summary",
            Self::Sign { .. } => "ui-job-sign",
            Self::Check(_) => "ui-job-check",
            Self::Show { .. } => "ui-job-show",
            Self::Verify => "ui-job-verify",
            Self::Preview(_) => "ui-job-preview",
        }
    }
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// Files were attached.
    Attached(Attached),
    /// The table of open requests was written.
    Exported(PathBuf, usize),
    /// What taking answers in would do.
    Planned(Answers, Planned),
    /// Answers were taken in.
    Imported(Vec<(Tone, String)>),
    /// A summary was published.
    Published(EventId),
    /// A summary was accepted.
    AcceptedSummary,
    /// A summary was signed.
    Signed(Signed),
    /// Checks were run: what each came to.
    Checked(Vec<(Tone, String)>),
    /// Evidence was opened.
    Shown(EventId, Shown),
    /// The dossier was checked.
    Verified(Verification),
    /// The summary as text.
    Previewed(Language, String),
}

/// What a running job tells.
pub enum Report {
    /// How far it is.
    Progress(Progress),
    /// A dossier was made; or the reason why not.
    Begun(Result<Box<dyn Office>, Trouble>),
    /// It ended; the dossier is back.
    Finished(Box<dyn Office>, Result<Outcome, Trouble>),
}

/// A job on its thread.
pub struct Worker {
    /// What it tells.
    pub reports: Receiver<Report>,
    /// Asks it to stop.
    pub cancel: Arc<AtomicBool>,
}

impl Worker {
    /// Starts a job on a thread of its own.
    pub fn start(office: Box<dyn Office>, job: Job) -> Self {
        let (sender, reports) = unbounded();
        let cancel = Arc::new(AtomicBool::new(false));
        let watch = watch(sender.clone(), cancel.clone());
        thread::spawn(move || {
            let mut office = office;
            let outcome = run(&mut *office, job, &watch);
            // Nobody listens any more once the program ends.
            let _ = sender.send(Report::Finished(office, outcome));
        });
        Self { reports, cancel }
    }

    /// Starts making a dossier on a thread of its own.
    pub fn begin(threshold: Arc<dyn Threshold>, begin: Begin, lang: Lang) -> Self {
        let (sender, reports) = unbounded();
        let cancel = Arc::new(AtomicBool::new(false));
        let watch = watch(sender.clone(), cancel.clone());
        thread::spawn(move || {
            let Begin { dir, new } = begin;
            // Nobody listens any more once the program ends.
            let _ = sender.send(Report::Begun(threshold.begin(&dir, new, lang, &watch)));
        });
        Self { reports, cancel }
    }
}

fn watch(sender: Sender<Report>, cancel: Arc<AtomicBool>) -> Watch {
    let progress = move |progress| {
        let _ = sender.send(Report::Progress(progress));
    };
    Watch { progress: Arc::new(progress), cancel }
}

fn run(office: &mut dyn Office, job: Job, watch: &Watch) -> Result<Outcome, Trouble> {
    match job {
        Job::Attach { paths, links, details, request: None } => {
            office.attach(&paths, &links, &details, watch).map(Outcome::Attached)
        }
        Job::Attach { paths, links, details, request: Some(request) } => {
            office.attach_answer(&paths, &request, &links, &details, watch).map(Outcome::Attached)
        }
        Job::ExportRequests { path, language, of } => {
            let count = office.export_requests(&path, language, of.as_deref())?;
            Ok(Outcome::Exported(path, count))
        }
        Job::PlanImport(answers) => office.plan_import(&answers).map(|planned| Outcome::Planned(answers, planned)),
        Job::ImportAnswers(answers) => office.import_answers(&answers, watch).map(Outcome::Imported),
        Job::Publish(correction) => office.publish(correction, watch).map(Outcome::Published),
        Job::AcceptSummary(id) => office.accept_summary(&id, watch).map(|()| Outcome::AcceptedSummary),
        Job::Sign { publication, signs_as, key, passphrase } => {
            let passphrase = passphrase.map(|Secret(text)| text);
            office.sign(&publication, signs_as, key.as_deref(), passphrase, watch).map(Outcome::Signed)
        }
        Job::Check(commitment) => office.check(&commitment, watch).map(Outcome::Checked),
        Job::Show { evidence, at, language } => {
            office.show(&evidence, at.as_ref(), language).map(|shown| Outcome::Shown(evidence, shown))
        }
        Job::Verify => office.verify(watch).map(Outcome::Verified),
        Job::Preview(language) => office.preview(language).map(|text| Outcome::Previewed(language, text)),
    }
}
