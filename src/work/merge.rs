//! Merging another copy of the dossier.

use std::{path::Path, sync::atomic::AtomicU64, sync::atomic::Ordering};

use super::{
    clock::Clock,
    error::WorkError,
    home::Home,
    session::{Session, holder},
    watch::{Step, Watch},
};
use crate::dossier::{self, Fault, FaultKind, Merged, NotOpened, memory::Mended, watch};

/// Completes from the copy in `other` the logs of the dossier in `dir` that are shorter than this device has seen, so
/// that it opens again. Returns what was completed.
pub fn mend(dir: &Path, home: &Home, other: &Path) -> Result<Vec<Mended>, WorkError> {
    let holder = holder(None, &Clock::System);
    Ok(dossier::merge::mend(dir, home.path(), other, &holder)?)
}

/// Returns whether a dossier does not open because it is older than this device has seen, so that [`mend`] may help.
pub fn is_older(error: &WorkError) -> bool {
    let older = |fault: &Fault| matches!(fault.kind, FaultKind::RolledBack { .. });
    matches!(error, WorkError::NotOpened(NotOpened::Broken(faults)) if faults.iter().any(older))
}

impl Session {
    /// Takes from the copy in `other` what this one does not have: logs that go on further, evidence, published files.
    pub fn merge(&mut self, other: &Path, watch: &Watch) -> Result<Merged, WorkError> {
        self.require_writing()?;
        let done = AtomicU64::new(0);
        let progress = |step: watch::Progress| {
            watch.at(Step::Attach, done.fetch_add(step.files, Ordering::Relaxed) + step.files, 0);
        };
        let merged = self.dossier.merge(other, &watch::Watch { cancel: watch.flag(), progress: &progress })?;
        // A file that was here and has been signed there is taken in its newest form.
        self.dossier.put_in_place(Some(other))?;
        self.write_all_papers()?;
        Ok(merged)
    }
}
