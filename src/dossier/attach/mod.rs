//! Taking evidence in: from files that others made, to bytes under their own hash that survive a power cut.

pub mod batch;
mod copy;
pub mod walk;

#[cfg(test)]
mod tests;

use std::path::PathBuf;

pub use batch::{Intake, IntakeError, Landed, Outcome, Was};
pub use walk::{Found, Name, Source, walk};

pub use super::watch::{Progress, Watch};

/// A file that was not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Where it is.
    pub path: PathBuf,
    /// Why not.
    pub why: WhySkipped,
}

/// Why a file was not taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WhySkipped {
    /// A link. Links are not followed.
    #[error("it is a link, and links are not followed")]
    Link,
    /// A link to nothing.
    #[error("it is a link to nothing")]
    DanglingLink,
    /// A named pipe.
    #[error("it is a named pipe")]
    Fifo,
    /// A socket.
    #[error("it is a socket")]
    Socket,
    /// A device, or something else that is not a file.
    #[error("it is a device")]
    Device,
    /// A folder on another file system.
    #[error("it is a folder on another file system")]
    OtherFileSystem,
    /// The dossier itself.
    #[error("it is the dossier itself")]
    Dossier,
    /// Not there (any more).
    #[error("it is not there")]
    Missing,
    /// The system refused to read it.
    #[error("it cannot be read: {0}")]
    Unreadable(String),
    /// It changed while it was read: what was read may never have been there as a whole.
    #[error("it changed while it was read")]
    Changed,
    /// These bytes were removed from the file, and are not taken back.
    #[error("these bytes were removed from the file, and are not taken back")]
    Purged,
    /// Its bytes are not what its name promises.
    #[error("its bytes have SHA-256 {found}, and not {expected}")]
    WrongBytes {
        /// The promise.
        expected: crate::audit::Sha256,
        /// What was read.
        found: crate::audit::Sha256,
    },
}
