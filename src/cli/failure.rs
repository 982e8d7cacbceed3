//! How a command ends: with an answer, or with what stands in its way.

use std::io;

use super::out;
use crate::{
    audit::Refusal,
    dossier::NotOpened,
    lang::Lang,
    template::Problems,
    work::{WorkError, explain_error},
};

/// What a command found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// It is done, or what was looked at is whole. Exit status 0.
    Yes,
    /// The answer is no. Exit status 1.
    No,
}

/// Why a command could not be done. Exit status 2.
#[derive(Debug)]
pub(super) enum Failure {
    /// An act could not be done.
    Work(WorkError),
    /// What was asked cannot be understood, or lacks something; told in the reader's language.
    Told {
        /// What is the matter.
        sentence: String,
        /// What to do about it.
        hints: Vec<String>,
    },
    /// The results could not be written.
    Output(io::Error),
}

impl Failure {
    /// Returns a failure that is told already.
    pub(super) fn told(sentence: impl Into<String>) -> Self {
        Self::Told { sentence: sentence.into(), hints: Vec::new() }
    }

    /// Adds what to do about it.
    pub(super) fn hint(self, lang: Lang, hint: impl Into<String>) -> Self {
        let (sentence, mut hints) = self.sentences(lang);
        hints.push(hint.into());
        Self::Told { sentence, hints }
    }

    /// Adds what to do where there is no dossier to open.
    pub(super) fn about_opening(self, lang: Lang) -> Self {
        match self {
            Self::Work(WorkError::NotOpened(NotOpened::NotADossier(_))) => {
                self.hint(lang, lang.text("error-not-a-dossier-hint"))
            }
            other => other,
        }
    }

    /// Says what is the matter, and what to do about it.
    pub(super) fn say(self, lang: Lang) {
        let (sentence, hints) = self.sentences(lang);
        out::say(&lang.with("failure", &[("sentence", sentence.into())]));
        for hint in hints {
            out::say(&lang.with("failure-hint", &[("hint", hint.into())]));
        }
    }

    /// Returns what is the matter, and what to do about it.
    pub(super) fn sentences(self, lang: Lang) -> (String, Vec<String>) {
        match self {
            Self::Work(error) => {
                let told = explain_error::error(&error, lang);
                (told.sentence, told.hints)
            }
            Self::Told { sentence, hints } => (sentence, hints),
            Self::Output(error) => (lang.with("error-output", &[("error", error.to_string().into())]), Vec::new()),
        }
    }
}

impl From<WorkError> for Failure {
    fn from(error: WorkError) -> Self {
        Self::Work(error)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Work(WorkError::Refused(refusal))
    }
}

impl From<Problems> for Failure {
    fn from(problems: Problems) -> Self {
        Self::Work(WorkError::Template(problems))
    }
}
