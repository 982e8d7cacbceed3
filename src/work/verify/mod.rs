//! Verifying a dossier or a summary. Four questions, kept apart: are the bytes whole, who wrote or signed, who trusts
//! that, and when was it. It never says more than was checked.

mod completeness;
mod dossier;
pub(crate) mod fault;
mod prior;
mod seals;
mod standing;
mod statement;

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::Serialize;

pub use completeness::{Completeness, Open};
pub use statement::{Outcome, Question, Said, Statement};

use super::{error::WorkError, home::Home, watch::Watch};
use crate::{audit::evidence::LeftOut, dossier::Layout, seal::Certificate};

/// How to verify.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VerifyOptions {
    /// Certificates to trust (PEM). Given, a signer whom they do not vouch for is a failure.
    pub trust: Option<PathBuf>,
    /// Last year's dossier, or a file that it published: whether what was pinned of it is still so.
    pub prior: Option<PathBuf>,
    /// Which evidence bytes this copy may lack.
    pub without: Option<LeftOut>,
    /// The home of whoever asks: an older copy than this device has seen is a fault. Absent to ask the folder alone.
    pub home: Option<Home>,
}

/// What kind of thing was verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// A dossier.
    Dossier,
    /// A summary as PDF.
    Pdf,
    /// A summary for machines, with its detached signatures.
    Json,
}

/// What verifying found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// What kind of thing was verified.
    pub subject: Subject,
    /// Where it is.
    pub path: PathBuf,
    /// What is to be said, in order.
    pub statements: Vec<Statement>,
    /// How complete it is against its programme, where that can be told.
    pub completeness: Option<Completeness>,
}

impl Verification {
    fn new(subject: Subject, path: &Path) -> Self {
        Self { subject, path: path.to_path_buf(), statements: Vec::new(), completeness: None }
    }

    /// Returns whether nothing is wrong.
    pub fn whole(&self) -> bool {
        self.statements.iter().all(|statement| statement.outcome != Outcome::Broken)
    }

    fn say(&mut self, outcome: Outcome, question: Question, key: &'static str, values: Vec<(&'static str, Said)>) {
        self.statements.push(Statement { outcome, question, key, values });
    }
}

/// What an act of verifying has at hand.
struct Bench<'a> {
    anchors: Option<Vec<Certificate>>,
    without: Option<LeftOut>,
    prior: Option<PathBuf>,
    home: Option<&'a Home>,
    now: jiff::Timestamp,
    watch: &'a Watch,
}

/// Verifies what is at `path`. Nothing is written, and no key is needed.
pub fn verify(path: &Path, options: &VerifyOptions, watch: &Watch) -> Result<Verification, WorkError> {
    let bench = Bench {
        anchors: options.trust.as_deref().map(anchors).transpose()?,
        without: options.without,
        prior: options.prior.clone(),
        home: options.home.as_ref(),
        now: super::Clock::System.now(),
        watch,
    };
    let metadata = fs::metadata(path).map_err(WorkError::io("read", path))?;
    if metadata.is_dir() {
        if !path.join(Layout::OPENING).exists() && !path.join(Layout::LOGS).exists() {
            return Err(WorkError::NothingToVerify { path: path.to_path_buf() });
        }
        return dossier::verify(path, &bench);
    }
    let bytes = fs::read(path).map_err(WorkError::io("read", path))?;
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let mut verification = if extension.eq_ignore_ascii_case("json") {
        seals::json(path, &bytes, &bench)?
    } else if bytes.starts_with(b"%PDF-") || extension.eq_ignore_ascii_case("pdf") {
        seals::pdf(path, &bytes, &bench)
    } else {
        return Err(WorkError::NothingToVerify { path: path.to_path_buf() });
    };
    standing::of_file(&mut verification, path);
    Ok(verification)
}

/// Reads the certificates to trust.
fn anchors(path: &Path) -> Result<Vec<Certificate>, WorkError> {
    let text = fs::read_to_string(path).map_err(WorkError::io("read", path))?;
    let problem = |problem: String| WorkError::Trust { path: path.to_path_buf(), problem };
    let anchors = Certificate::all_from_pem(&text).map_err(|error| problem(error.to_string()))?;
    if anchors.is_empty() { Err(problem("there is no certificate in it".to_owned())) } else { Ok(anchors) }
}
