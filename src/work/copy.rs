//! A copy of the dossier for somebody else, with or without the bytes of some evidence.

use std::{
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
};

use super::{
    error::WorkError,
    papers::papers,
    session::Session,
    watch::{Step, Watch},
};
use crate::{
    audit::{Label, evidence::LeftOut},
    dossier::watch,
};

/// What a copy holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Pieces of evidence whose bytes are in it.
    pub evidence: u64,
    /// Evidence whose bytes are not. Names, and what is known of them, stand in the logs, which are signed and cannot be
    /// cut.
    pub left_out: Vec<Label>,
}

impl Session {
    /// Copies the dossier to `dir`, which does not exist yet or is empty. It takes no right: who can read the dossier can
    /// copy it.
    pub fn copy_to(&self, dir: &Path, without: Option<LeftOut>, watch: &Watch) -> Result<Copy, WorkError> {
        let (done, total) = (AtomicU64::new(0), self.audit().evidence.len() as u64);
        let progress = |step: watch::Progress| {
            watch.at(Step::Copy, done.fetch_add(step.files, Ordering::Relaxed) + step.files, total);
        };
        let follow = watch::Watch { cancel: watch.flag(), progress: &progress };
        let copied = self.dossier.copy_to(dir, without, &papers(self.audit()), &follow)?;
        let left_out = self.audit().evidence.values();
        let left_out = left_out.filter(|evidence| copied.left_out.contains(&evidence.bytes.sha256));
        Ok(Copy { evidence: copied.evidence, left_out: left_out.map(|evidence| evidence.label.clone()).collect() })
    }
}
