//! Merging another copy of the dossier.

use std::{path::Path, sync::atomic::AtomicU64, sync::atomic::Ordering};

use super::{
    error::WorkError,
    session::Session,
    watch::{Step, Watch},
};
use crate::dossier::{Merged, watch};

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
