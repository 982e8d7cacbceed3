//! The folder on disk: logs, evidence bytes, drafts, lock, and the check of all of it. One door in: [`Dossier::act`].
//!
//! Each author writes one log per device, and bytes are named by their hash, so that two auditors' work merges as the
//! union of files. The format is described in `docs/format.md`.

pub mod act;
pub mod attach;
pub mod copy;
pub mod create;
pub mod drafts;
pub mod durable;
pub mod fault;
pub mod layout;
pub mod load;
pub mod lock;
pub mod log;
pub mod memory;
pub mod merge;
pub mod open;
pub mod papers;
pub mod platform;
pub mod published;
pub mod purge;
pub mod signer;
pub mod told;
pub mod vault;
pub mod verify;
pub mod watch;

#[cfg(test)]
mod convergence;
#[cfg(test)]
mod example;
#[cfg(test)]
mod tests;

pub use act::ActError;
pub use attach::Intake;
pub use create::create;
pub use drafts::Drafts;
pub use durable::NotSaved;
pub use fault::{Fault, FaultKind};
pub use layout::Layout;
pub use lock::Holder;
pub use merge::{Merged, NotMerged};
pub use open::{Access, NotOpened, Notice, Pen};
pub use papers::Papers;
pub use signer::Signer;
pub use vault::Vault;
pub use verify::verify;
pub use watch::{Progress, Watch};

use std::sync::Arc;

use self::{load::Founding, lock::Lock, log::order::Logs, memory::Memory, told::Told};
use crate::audit::{Audit, LogName, Recorded, Sha256};

/// An open dossier.
pub struct Dossier {
    layout: Layout,
    founding: Founding,
    logs: Logs,
    told: Told,
    memory: Memory,
    notices: Vec<Notice>,
    pen: Option<Pen>,
    lock: Option<Arc<Lock>>,
    poisoned: bool,
}

impl Dossier {
    /// Returns the audit as it stands.
    pub fn audit(&self) -> &Audit {
        &self.told.audit
    }

    /// Returns every event, in the one order of all logs, with those that do not count (`audit().uncounted` says why).
    pub fn history(&self) -> &[Recorded] {
        &self.told.history
    }

    /// Returns the id: the SHA-256 of `audit.toml`.
    pub fn id(&self) -> Sha256 {
        self.founding.id
    }

    /// Returns where things lie.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Returns the logs, as far as they are committed.
    pub fn logs(&self) -> &Logs {
        &self.logs
    }

    /// Returns what whoever opened the dossier should know.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Returns the log that is written, if it was opened for writing.
    pub fn writes(&self) -> Option<&LogName> {
        self.pen.as_ref().map(|pen| &pen.log)
    }

    /// Returns the evidence bytes, for reading.
    pub fn vault(&self) -> Vault {
        Vault::new(self.layout.clone())
    }

    /// Returns the intake of evidence, if the dossier is open for writing. It does not borrow the dossier, so that what
    /// lands can be recorded while it runs; as long as it lives, the dossier stays locked.
    pub fn intake(&self) -> Option<Intake> {
        let lock = self.lock.as_ref().filter(|_| !self.poisoned)?;
        let barred = self.told.audit.purged.keys().copied();
        Some(Intake::new(self.layout.clone(), Arc::clone(lock)).barring(barred))
    }

    /// Returns the drafts.
    pub fn drafts(&self) -> Drafts {
        Drafts::new(&self.layout)
    }

    /// Brings the readable papers in the folder up to `papers`. Returns how many files were touched.
    pub fn write_papers(&self, papers: &Papers) -> Result<usize, ActError> {
        if self.pen.is_none() {
            return Err(ActError::ReadOnly);
        }
        Ok(papers::write(&self.layout, papers)?)
    }
}
