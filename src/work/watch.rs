//! Following an act that takes a while, and stopping it.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// How far an act is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// How much was done, in the step's own unit.
    pub done: u64,
    /// How much there is to do; 0 where that is not known.
    pub total: u64,
}

/// A step of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Taking evidence in, in files.
    Attach,
    /// Listing a folder, in files.
    List,
    /// Setting a summary, in languages.
    Render,
    /// Signing, in files.
    Sign,
    /// Verifying evidence, in files.
    Verify,
    /// Copying evidence, in files.
    Copy,
    /// Running checks, in checks.
    Check,
}

impl Step {
    /// Returns the name, as in the keys of the languages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Attach => "attach",
            Self::List => "list",
            Self::Render => "render",
            Self::Sign => "sign",
            Self::Verify => "verify",
            Self::Copy => "copy",
            Self::Check => "check",
        }
    }
}

/// Follows an act, and can stop it. Cloned freely: the clones follow the same act.
#[derive(Clone)]
pub struct Watch {
    progress: Arc<dyn Fn(Progress) + Send + Sync>,
    cancel: Arc<AtomicBool>,
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watch").field("cancelled", &self.cancelled()).finish_non_exhaustive()
    }
}

impl Watch {
    /// Follows with this function. It is called from several threads.
    pub fn new(progress: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        Self { progress: Arc::new(progress), cancel: Arc::default() }
    }

    /// Follows with this function; whoever sets the flag stops the act.
    pub fn stopped_by(cancel: Arc<AtomicBool>, progress: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        Self { progress: Arc::new(progress), cancel }
    }

    /// Follows nothing.
    pub fn quiet() -> Self {
        Self::new(|_| {})
    }

    /// Says how far it is.
    pub fn at(&self, step: Step, done: u64, total: u64) {
        (self.progress)(Progress { step, done, total });
    }

    /// Asks to stop: what was saved stays, the rest is left.
    pub fn cancel(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }

    /// Returns whether somebody asked to stop.
    pub fn cancelled(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }

    /// Returns the flag that stops it.
    pub fn flag(&self) -> &AtomicBool {
        &self.cancel
    }
}
