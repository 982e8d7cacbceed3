//! Everything that can stop an act.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{introduction::NotAnIntroduction, publish::Leak, session::ReadOnly};
use crate::{
    audit::{LogName, Refusal},
    dossier::{ActError, NotMerged, NotOpened, NotSaved, copy::NotCopied, create::NotCreated},
    seal, template,
};

/// Why an act could not be done. The faces put each in the reader's language: see [`super::explain`].
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    /// A rule of the audit says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The dossier can only be read.
    #[error("this dossier can only be read here")]
    ReadOnly(ReadOnly),
    /// The dossier does not open.
    #[error(transparent)]
    NotOpened(#[from] NotOpened),
    /// No dossier was made.
    #[error(transparent)]
    NotCreated(#[from] NotCreated),
    /// Something was not saved. What was acknowledged before is.
    #[error(transparent)]
    NotSaved(#[from] NotSaved),
    /// The dossier could not record an action, for a reason that is not a rule of the audit.
    #[error(transparent)]
    NotRecorded(ActError),
    /// Another copy was not merged.
    #[error(transparent)]
    NotMerged(#[from] NotMerged),
    /// No copy was made.
    #[error(transparent)]
    NotCopied(#[from] NotCopied),
    /// The system gives no random bytes.
    #[error("the system gives no random bytes")]
    NoRandomness,
    /// The system could not do something with a file.
    #[error("cannot {doing} {}: {error}", path.display())]
    Io {
        /// What was tried, as a verb.
        doing: &'static str,
        /// With which file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The platform names no configuration folder.
    #[error("no folder for keys and settings is known: set WAARMERK_HOME")]
    NoHome,
    /// `settings.toml` cannot be read.
    #[error("{}: {problem}", path.display())]
    Settings {
        /// The file.
        path: PathBuf,
        /// What is wrong with it, and where.
        problem: String,
    },
    /// A table that checks go by cannot be used.
    #[error(transparent)]
    CheckTable(#[from] crate::probe::table::TableError),
    /// The bytes of a piece of evidence are not there, or not those that the log names.
    #[error("the bytes of {label} are not whole")]
    EvidenceNotWhole {
        /// Which.
        label: crate::audit::Label,
    },
    /// A programme cannot be used.
    #[error("{0}")]
    Template(template::Problems),
    /// A key for logs is needed, and there is none of this name.
    #[error("there is no key for the log {log}: make one with `waarmerk key new --for log`")]
    NoLogKey {
        /// Whose.
        log: LogName,
    },
    /// A text introduces nobody who could be invited.
    #[error("{problem}")]
    Introduction {
        /// What is wrong with it.
        problem: NotAnIntroduction,
    },
    /// Nobody said who works here.
    #[error("who are you here? Make a key with `waarmerk key new --for log --as NAME@DEVICE`")]
    NoIdentity,
    /// A key of this name exists.
    #[error("there is a key at {} already: nothing is overwritten", path.display())]
    KeyExists {
        /// Where.
        path: PathBuf,
    },
    /// No key to sign publications with.
    #[error("there is no key to sign with: give one with --key, or make one with `waarmerk key new --for seal`")]
    NoSealKey,
    /// A key file cannot be used.
    #[error("{}: {error}", path.display())]
    Key {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        error: seal::KeyError,
    },
    /// What would be published says what must not leave.
    #[error("not published: {} things in it must not leave", .0.len())]
    Leaks(Vec<Leak>),
    /// The table with answers of the audited party cannot be used.
    #[error("{}: {} things are wrong with it", path.display(), problems.len())]
    Table {
        /// The file.
        path: PathBuf,
        /// Everything that is wrong with it.
        problems: Vec<super::requests::Problem>,
    },
    /// A folder with answers holds no table, or several.
    #[error("{} holds {count} tables (.csv): name the one with the answers", folder.display())]
    NotOneTable {
        /// The folder.
        folder: PathBuf,
        /// How many there are.
        count: usize,
    },
    /// Last year's dossier is damaged: nothing is rolled forward from it.
    #[error("{} is not whole ({faults} faults): nothing is rolled forward from it", path.display())]
    PriorDamaged {
        /// Where.
        path: PathBuf,
        /// How many things are wrong with it.
        faults: usize,
    },
    /// Last year's programme is asked for, and no dossier of last year is given.
    #[error("name last year's dossier with --from, or a programme with --programme")]
    NoPrior,
    /// Something is where a demonstration was to be made.
    #[error("{} is not empty: name a folder that does not exist yet", path.display())]
    NotEmpty {
        /// Where.
        path: PathBuf,
    },
    /// The story of the demonstration does not hold together.
    #[error("the story of the demonstration: {problem}")]
    Story {
        /// What is wrong with it.
        problem: String,
    },
    /// Neither a dossier nor a summary.
    #[error("{} is neither a dossier nor a summary (PDF, JSON)", path.display())]
    NothingToVerify {
        /// Where.
        path: PathBuf,
    },
    /// No detached signature stands beside a summary for machines.
    #[error("no signature stands beside {}: expected a file of the same name that ends in .p7s", path.display())]
    NoSignatureBeside {
        /// The summary.
        path: PathBuf,
    },
    /// The certificates to trust cannot be read.
    #[error("{}: {problem}", path.display())]
    Trust {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problem: String,
    },
    /// A list cannot be used: a population, or results of a sample.
    #[error(transparent)]
    NoList(super::sampling::results::Unreadable),
    /// The list that a sample is drawn from changed while it was taken in.
    #[error("{} changed while it was taken in: plan the sample again", path.display())]
    ListChanged {
        /// Where.
        path: PathBuf,
    },
    /// Somebody asked to stop.
    #[error("stopped")]
    Cancelled,
    /// The dossier recorded nothing where it should have.
    #[error("nothing was recorded")]
    NothingRecorded,
    /// A published file is not as the log says.
    #[error("published/{file} is not as the log says: verify the dossier")]
    PublishedFileDiffers {
        /// Publication and name.
        file: String,
    },
    /// A signature that was just made does not hold. Nothing was kept.
    #[error("the signature on {file} does not hold: nothing was kept")]
    SealDoesNotHold {
        /// Which.
        file: String,
    },
    /// A summary cannot be set.
    #[error(transparent)]
    Report(#[from] crate::report::ReportError),
    /// The evidence checkpoint cannot be made or read.
    #[error(transparent)]
    Checkpoint(seal::merkle::CheckpointError),
    /// The evidence checkpoint is not that of this dossier.
    #[error("the evidence checkpoint is not that of this dossier as it stood then")]
    OtherCheckpoint,
    /// A name cannot stand in the evidence checkpoint.
    #[error("`{0}` cannot stand in the evidence checkpoint")]
    BadLeaf(String),
    /// A line that should be in a log is not.
    #[error("log {log} has no line {seq}")]
    NoSuchLine {
        /// Which log.
        log: LogName,
        /// Which line.
        seq: u64,
    },
    /// Signing failed.
    #[error(transparent)]
    Seal(#[from] seal::SealError),
}

impl WorkError {
    /// Returns a function that turns what the system said into an error about this path.
    pub fn io(doing: &'static str, path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::Io { doing, path: path.as_ref().to_path_buf(), error }
    }
}

impl From<ActError> for WorkError {
    fn from(error: ActError) -> Self {
        match error {
            ActError::Refused(refusal) => Self::Refused(refusal),
            ActError::NotSaved(error) => Self::NotSaved(error),
            ActError::ReadOnly => Self::ReadOnly(ReadOnly::Asked),
            other => Self::NotRecorded(other),
        }
    }
}

impl From<template::Problems> for WorkError {
    fn from(problems: template::Problems) -> Self {
        Self::Template(problems)
    }
}
