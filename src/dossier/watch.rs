//! Following long work, and stopping it.

use std::sync::atomic::{AtomicBool, Ordering};

/// Follows long work, and may stop it.
pub struct Watch<'a> {
    /// Set to stop.
    pub cancel: &'a AtomicBool,
    /// Called from several threads.
    pub progress: &'a (dyn Fn(Progress) + Sync),
}

/// One step forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Files that were finished with this step.
    pub files: u64,
    /// Bytes that were read with this step.
    pub bytes: u64,
}

impl Watch<'_> {
    /// Returns whether the work is to stop.
    pub fn cancelled(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }
}
