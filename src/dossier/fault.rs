//! What is wrong with a dossier, where.

use std::path::{Path, PathBuf};

use super::{
    layout::log_inside,
    log::{LineFault, LogName, order::OrderFault, order::OrderFaultKind},
};
use crate::audit::Sha256;

/// A fault in a file of the dossier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{}: {kind}.", file.display(), line.map(|line| format!(", line {line}")).unwrap_or_default())]
pub struct Fault {
    /// The file, from the folder of the dossier.
    pub file: PathBuf,
    /// The line, counted from 1, where there is one to name.
    pub line: Option<u64>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// A line of a log is wrong in its place, although a signed commit follows it.
    #[error("{0}")]
    Line(LineFault),
    /// Bytes follow the last valid commit of a log.
    #[error("{bytes} bytes follow the last valid commit: {why}")]
    Tail {
        /// How many.
        bytes: u64,
        /// What is wrong with the first line of them.
        why: LineFault,
    },
    /// A line of a log contradicts the other logs.
    #[error("{0}")]
    Order(Box<OrderFaultKind>),
    /// A line has seen more of another log than is here. It does not count, nor does what follows it in its log.
    #[error("it has seen log {needs} up to line {needs_seq}, which is not here")]
    HeldBack {
        /// The other log.
        needs: LogName,
        /// The line.
        needs_seq: u64,
    },
    /// Nobody with the right to invite has invited the author of this log.
    #[error("its author is no member: nobody has invited this log")]
    Stranger,
    /// The log is signed with another key than the member's.
    #[error("it is signed with key {found}, and its member has key {expected}")]
    WrongKey {
        /// The member's, in hexadecimal digits.
        expected: String,
        /// The log's, in hexadecimal digits.
        found: String,
    },
    /// A signed line holds no event that this program knows: perhaps a newer program wrote it.
    #[error("it holds no event that this version knows: {0}")]
    NotAnEvent(String),
    /// The log holds nothing that is committed.
    #[error("it holds nothing that is signed")]
    EmptyLog,
    /// The log is shorter than this device remembers.
    #[error("it ends at line {present}, and this device has seen line {remembered}: someone put an older copy here")]
    RolledBack {
        /// Where it ends.
        present: u64,
        /// The line that was seen.
        remembered: u64,
    },
    /// The log is not the one that this device remembers.
    #[error("its line {seq} is not the one that this device has seen: the log was rewritten")]
    Rewritten {
        /// The line.
        seq: u64,
    },
    /// A file holds other bytes than it should.
    #[error("it has SHA-256 {found}, and should have {expected}")]
    Changed {
        /// As recorded.
        expected: Sha256,
        /// As it is.
        found: Sha256,
    },
    /// A readable paper does not say what the logs say now. Opening the dossier for writing writes it anew.
    #[error("it does not say what the logs say now")]
    PaperDiffers,
    /// The logs belong to another dossier than `audit.toml` says: it was changed.
    #[error("its SHA-256 is {found}, but the logs were signed for dossier {expected}")]
    NotItsLogs {
        /// The dossier that the logs are signed for.
        expected: Sha256,
        /// The digest of the file.
        found: Sha256,
    },
    /// A file does not have the form it should.
    #[error("it cannot be understood: {0}")]
    NotUnderstood(String),
    /// The format is a version that this program does not know.
    #[error("it has format {0}, and this version knows format 1")]
    UnknownFormat(u32),
    /// A file should be there.
    #[error("it is missing")]
    Missing,
    /// A file is there that nothing accounts for.
    #[error("nothing accounts for it")]
    Unknown,
    /// A file is empty that should not be.
    #[error("it is empty")]
    Empty,
    /// A link: a dossier holds none.
    #[error("it is a link, and a dossier holds no links")]
    Link,
    /// Neither a file nor a folder.
    #[error("it is neither a file nor a folder")]
    Special,
    /// A file could not be read.
    #[error("it cannot be read: {0}")]
    Unreadable(String),
}

impl Fault {
    /// Returns a fault of a whole file.
    pub fn file(file: impl AsRef<Path>, kind: FaultKind) -> Self {
        Self { file: file.as_ref().to_owned(), line: None, kind }
    }

    /// Returns a fault of a log, or of a line in it.
    pub fn log(log: &LogName, line: Option<u64>, kind: FaultKind) -> Self {
        Self { file: log_inside(log), line, kind }
    }
}

impl From<OrderFault> for Fault {
    fn from(fault: OrderFault) -> Self {
        Self::log(&fault.log, Some(fault.line), FaultKind::Order(Box::new(fault.kind)))
    }
}
