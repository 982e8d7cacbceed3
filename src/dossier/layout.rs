//! Where things lie in the folder of a dossier.

use std::path::{Path, PathBuf};

use super::log::LogName;
use crate::audit::Sha256;

/// The folder of a dossier. Only names: nothing here touches the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    root: PathBuf,
}

impl Layout {
    /// The record of how the audit was opened. Its SHA-256 is the id of the dossier.
    pub const OPENING: &str = "audit.toml";
    /// The pinned programme.
    pub const PROGRAMME: &str = "programme.toml";
    /// How to read and verify the folder without this program.
    pub const README: &str = "README.txt";
    /// The folder of the logs.
    pub const LOGS: &str = "log";
    /// The folder of the evidence.
    pub const EVIDENCE: &str = "evidence";
    /// The folder of the readable papers.
    pub const PAPERS: &str = "papers";
    /// The folder of what was published.
    pub const PUBLISHED: &str = "published";
    /// What is never shared and always deletable.
    pub const LOCAL: &str = ".local";
    /// What the name of a log file ends in.
    pub const LOG_ENDING: &str = ".jsonl";

    /// Returns the layout of the folder `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Returns the folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns `audit.toml`.
    pub fn opening(&self) -> PathBuf {
        self.root.join(Self::OPENING)
    }

    /// Returns `programme.toml`.
    pub fn programme(&self) -> PathBuf {
        self.root.join(Self::PROGRAMME)
    }

    /// Returns `README.txt`.
    pub fn readme(&self) -> PathBuf {
        self.root.join(Self::README)
    }

    /// Returns `log/`.
    pub fn logs(&self) -> PathBuf {
        self.root.join(Self::LOGS)
    }

    /// Returns the file of a log.
    pub fn log(&self, name: &LogName) -> PathBuf {
        self.logs().join(format!("{name}{}", Self::LOG_ENDING))
    }

    /// Returns `evidence/`.
    pub fn evidence(&self) -> PathBuf {
        self.root.join(Self::EVIDENCE)
    }

    /// Returns the folder in `evidence/` that bytes with this digest lie in: its first two digits.
    pub fn evidence_shelf(&self, digest: &Sha256) -> PathBuf {
        self.evidence().join(hex::encode(&digest.0[..1]))
    }

    /// Returns where bytes with this digest lie.
    pub fn evidence_file(&self, digest: &Sha256) -> PathBuf {
        self.evidence_shelf(digest).join(digest.to_string())
    }

    /// Returns `papers/`.
    pub fn papers(&self) -> PathBuf {
        self.root.join(Self::PAPERS)
    }

    /// Returns `published/`.
    pub fn published(&self) -> PathBuf {
        self.root.join(Self::PUBLISHED)
    }

    /// Returns `.local/`.
    pub fn local(&self) -> PathBuf {
        self.root.join(Self::LOCAL)
    }

    /// Returns the file that is locked while someone writes.
    pub fn lock(&self) -> PathBuf {
        self.local().join("lock")
    }

    /// Returns the folder of unfinished files.
    pub fn scratch(&self) -> PathBuf {
        self.local().join("tmp")
    }

    /// Returns the folder of drafts.
    pub fn drafts(&self) -> PathBuf {
        self.local().join("drafts")
    }

    /// Returns the folder of files that are going to be published.
    pub fn staged(&self) -> PathBuf {
        self.local().join("staged")
    }

    /// Returns the folder of what was set aside from the end of a log.
    pub fn set_aside(&self) -> PathBuf {
        self.local().join("set-aside")
    }
}

/// Returns the path of a file inside the folder, as faults name it: from the folder, with `/` on every system.
pub fn inside(parts: &[&str]) -> PathBuf {
    PathBuf::from(parts.join("/"))
}

/// Returns the path of a log file inside the folder.
pub fn log_inside(name: &LogName) -> PathBuf {
    inside(&[Layout::LOGS, &format!("{name}{}", Layout::LOG_ENDING)])
}

/// Returns the log that a file name in `log/` stands for.
pub fn log_of(file_name: &std::ffi::OsStr) -> Option<LogName> {
    file_name.to_str()?.strip_suffix(Layout::LOG_ENDING)?.parse().ok()
}
