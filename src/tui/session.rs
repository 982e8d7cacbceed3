//! The office of a real dossier: the acts of `work`, told in the reader's language.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::office::{Attached, Explain, Office, Progress, Signed, Tone, Trouble, Verification, Watch};
use crate::{
    audit::{
        Action, Audit, EventId, Language, LogName, Recorded,
        evidence::{Details, Link},
        publication::SignsAs,
    },
    lang::Lang,
    work::{
        self, ReadOnly, Session, WorkError, explain_error,
        publish::SigningWith,
        verify::{Outcome, VerifyOptions, verify},
    },
};

/// An open dossier, with the language of whoever sits at it.
pub struct OpenDossier {
    session: Session,
    lang: Lang,
}

impl OpenDossier {
    /// Sits down at an open dossier.
    pub fn new(session: Session, lang: Lang) -> Self {
        Self { session, lang }
    }
}

impl Explain for WorkError {
    fn explain(&self, lang: Lang) -> Vec<String> {
        let told = explain_error::error(self, lang);
        std::iter::once(told.sentence).chain(told.hints).collect()
    }
}

/// Why one can only look.
struct OnlyLooking(ReadOnly);

impl Explain for OnlyLooking {
    fn explain(&self, lang: Lang) -> Vec<String> {
        WorkError::ReadOnly(self.0.clone()).explain(lang)
    }
}

fn trouble(error: WorkError) -> Trouble {
    Arc::new(error)
}

/// Follows an act for the screen: its progress in words, and its wish to stop.
fn follow(watch: &Watch, lang: Lang) -> work::Watch {
    let (told, wish) = (Arc::clone(&watch.progress), Arc::clone(&watch.cancel));
    work::Watch::stopped_by(Arc::clone(&wish), move |progress| {
        let what = lang.word("step", progress.step.name()).into_owned();
        told(Progress { done: progress.done, total: progress.total, what });
    })
}

impl Office for OpenDossier {
    fn audit(&self) -> &Audit {
        self.session.audit()
    }

    fn me(&self) -> Option<&LogName> {
        self.session.me()
    }

    fn dir(&self) -> &Path {
        self.session.dir()
    }

    fn read_only(&self) -> Option<Trouble> {
        self.session.read_only().map(|why| Arc::new(OnlyLooking(why.clone())) as Trouble)
    }

    fn history(&self) -> Vec<Recorded> {
        self.session.history().to_vec()
    }

    fn act(&mut self, action: Action) -> Result<Vec<Recorded>, Trouble> {
        self.session.act(action).map_err(trouble)
    }

    fn attach(
        &mut self,
        paths: &[PathBuf],
        links: &[Link],
        details: &Details,
        watch: &Watch,
    ) -> Result<Attached, Trouble> {
        let lang = self.lang;
        let attached = self.session.attach(paths, links, details, &follow(watch, lang)).map_err(trouble)?;
        let skipped = attached.skipped.into_iter();
        Ok(Attached {
            attached: attached.attached,
            linked: attached.linked,
            skipped: skipped.map(|skipped| (skipped.path, explain_error::skipped(&skipped.why, lang))).collect(),
        })
    }

    fn publish(&mut self, watch: &Watch) -> Result<EventId, Trouble> {
        self.session.publish(&follow(watch, self.lang)).map_err(trouble)
    }

    fn accept_summary(&mut self, publication: &EventId, watch: &Watch) -> Result<(), Trouble> {
        self.session.accept_summary(publication, &follow(watch, self.lang)).map_err(trouble)
    }

    fn sign(
        &mut self,
        publication: &EventId,
        signs_as: SignsAs,
        key: Option<&Path>,
        passphrase: Option<String>,
        watch: &Watch,
    ) -> Result<Signed, Trouble> {
        let with = SigningWith {
            key: key.map(Path::to_path_buf),
            passphrase: passphrase.map(Into::into),
            ..SigningWith::default()
        };
        let signed = self.session.sign(publication, signs_as, &with, &follow(watch, self.lang)).map_err(trouble)?;
        Ok(Signed { level: format!("PAdES {}", signed.level), self_signed: signed.self_signed })
    }

    fn preview(&self, language: Language) -> Result<String, Trouble> {
        self.session.preview(language).map_err(trouble)
    }

    fn verify(&self, watch: &Watch) -> Result<Verification, Trouble> {
        let found =
            verify(self.session.dir(), &VerifyOptions::default(), &follow(watch, self.lang)).map_err(trouble)?;
        let tone = |outcome| match outcome {
            Outcome::Good => Tone::Fine,
            Outcome::Broken => Tone::Fault,
            Outcome::Note => Tone::Note,
        };
        Ok(Verification {
            whole: found.whole(),
            lines: found.statements.iter().map(|said| (tone(said.outcome), said.sentence(self.lang))).collect(),
        })
    }

    fn draft(&self, key: &str) -> Option<String> {
        self.session.draft(key)
    }

    fn save_draft(&self, key: &str, text: &str) {
        // A draft that cannot be kept must not stand in the way of writing; saving the text itself will say what is wrong.
        let _ = self.session.save_draft(key, text);
    }

    fn discard_draft(&self, key: &str) {
        let _ = self.session.discard_draft(key);
    }
}
