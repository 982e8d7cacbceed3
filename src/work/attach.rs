//! Attaching evidence: bytes into the vault, then, batch by batch, their records into the log.

use std::{
    fs::File,
    io::Read as _,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use super::{
    error::WorkError,
    media::media_type,
    session::Session,
    watch::{Step, Watch},
};
use crate::{
    audit::{
        Action, Event, Label, Sha256,
        action::NewEvidence,
        evidence::{Bytes, Details, Link},
    },
    dossier::attach::{self, Found, IntakeError, Landed, Progress, Skipped},
};

/// What became of an attempt to attach.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attached {
    /// The labels of what is new in the file.
    pub attached: Vec<Label>,
    /// The labels of what was in the file already, and is used for something more now.
    pub linked: Vec<Label>,
    /// The labels of what was in the file already and of which something else is known than was given now. What was
    /// given is not taken over: a correction is a decision of its own.
    pub not_described: Vec<Label>,
    /// How many were in the file already, used for just that.
    pub unchanged: usize,
    /// What was not taken in, and why.
    pub skipped: Vec<Skipped>,
    /// Whether it was stopped before the end. What was attached stays.
    pub cancelled: bool,
    /// Every file that was taken in, new or known, with the digest of its bytes.
    pub landed: Vec<(PathBuf, Sha256)>,
}

/// What a file is attached for.
#[derive(Debug, Clone)]
pub(super) struct Purpose {
    /// What it is used for.
    pub(super) links: Vec<Link>,
    /// What is known of it.
    pub(super) details: Details,
}

impl Session {
    /// Attaches files, and the files in folders, with the same details and links for all. Saved batch by batch.
    pub fn attach(
        &mut self,
        paths: &[PathBuf],
        links: &[Link],
        details: &Details,
        watch: &Watch,
    ) -> Result<Attached, WorkError> {
        self.require_writing()?;
        // Asked before a byte is copied: the rules refuse a link or a date for one file as for a thousand.
        self.check_attaching(links, details)?;
        let found = attach::walk(paths, &self.dir);
        self.take_in(found, &|_| Purpose { links: links.to_vec(), details: details.clone() }, watch)
    }

    /// Attaches what was found, each file with its own details and links. Saved batch by batch.
    pub(super) fn take_in(
        &mut self,
        found: Found,
        purpose: &dyn Fn(&Path) -> Purpose,
        watch: &Watch,
    ) -> Result<Attached, WorkError> {
        let total = found.files.len() as u64;
        let done = AtomicU64::new(0);
        let progress = |step: Progress| {
            let done = done.fetch_add(step.files, Ordering::Relaxed) + step.files;
            watch.at(Step::Attach, done, total);
        };
        let intake = self.dossier.intake().ok_or(WorkError::ReadOnly(super::session::ReadOnly::Asked))?;
        let mut attached = Attached { skipped: found.skipped, ..Attached::default() };
        let follow = attach::Watch { cancel: watch.flag(), progress: &progress };
        let outcome = intake.take(&found.files, &follow, |landed| self.record(landed, purpose, &mut attached));
        let outcome = outcome.map_err(|error| match error {
            IntakeError::NotSaved(error) => WorkError::NotSaved(error),
            IntakeError::NotRecorded(error) => error,
        })?;
        attached.skipped.extend(outcome.skipped);
        attached.cancelled = outcome.cancelled;
        Ok(attached)
    }

    /// Records one batch.
    fn record(
        &mut self,
        landed: &[Landed],
        purpose: &dyn Fn(&Path) -> Purpose,
        attached: &mut Attached,
    ) -> Result<(), WorkError> {
        let evidence: Vec<NewEvidence> =
            landed.iter().map(|landed| self.describe(landed, purpose(&landed.path))).collect();
        for new in &evidence {
            let known = self.known(&new.bytes.sha256).and_then(|id| self.audit().evidence.get(id));
            let otherwise = known.filter(|known| !known.details.settled().is_some_and(|it| it.says(&new.details)));
            attached.not_described.extend(otherwise.map(|known| known.label.clone()));
        }
        let recorded = self.act(Action::Attach { evidence })?;
        for recorded in &recorded {
            match &recorded.event {
                Event::EvidenceAttached { label, .. } => attached.attached.push(label.clone()),
                Event::EvidenceLinked { evidence, .. } => {
                    attached.linked.extend(self.audit().evidence.get(evidence).map(|known| known.label.clone()));
                }
                _ => {}
            }
        }
        attached.landed.extend(landed.iter().map(|landed| (landed.path.clone(), landed.digest)));
        attached.unchanged += landed.len() - recorded.len();
        Ok(())
    }

    fn describe(&self, landed: &Landed, purpose: Purpose) -> NewEvidence {
        let mut start = Vec::new();
        // What cannot be read back here is named by `verify`; the media type is only a label.
        let _ = self.dossier.vault().open(&landed.digest).and_then(|file: File| file.take(512).read_to_end(&mut start));
        let name = landed.name.readable.clone();
        let bytes = Bytes {
            media_type: media_type(&name, &start).to_owned(),
            name,
            name_bytes: landed.name.bytes.as_deref().map(hex::encode),
            size: landed.size,
            sha256: landed.digest,
        };
        NewEvidence { bytes, details: purpose.details, links: purpose.links }
    }

    /// Asks the rules whether anything may be attached so.
    pub(super) fn check_attaching(&self, links: &[Link], details: &Details) -> Result<(), WorkError> {
        let nothing = Bytes {
            name: String::new(),
            name_bytes: None,
            size: 0,
            media_type: String::new(),
            sha256: Sha256([0; 32]),
        };
        let evidence = vec![NewEvidence { bytes: nothing, details: details.clone(), links: links.to_vec() }];
        self.may(Action::Attach { evidence })
    }
}
