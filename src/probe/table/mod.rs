//! Tables that checks go by: settings, event catalogues, hosts, regions, notice periods, Connected Experiences. They are
//! data under `templates/`; a user's newer file takes the place of a shipped one.

pub mod countries;
pub mod experiences;
pub mod lines;
pub mod named;
pub mod notice;

use crate::audit::{Sha256, observation::TableUsed};

/// A table that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{table}:{line}: {kind}: {about}")]
pub struct TableError {
    /// The table's file.
    pub table: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub kind: TableErrorKind,
    /// The word or number that it is about.
    pub about: String,
}

crate::audit::named::named! {
    /// What is wrong with a table.
    TableErrorKind {
        /// It is not of the form that it has to be.
        Form = "form",
        /// A column or key is missing.
        Missing = "missing",
        /// A value is none of those that are allowed.
        Value = "value",
        /// Something is there twice.
        Twice = "twice",
        /// Its version of the format is newer than is known here.
        Newer = "newer",
    }
}

/// A table's file: its name, and its text.
#[derive(Debug, Clone, Copy)]
pub struct TableFile<'a> {
    /// Name without extension, such as `settings`.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
}

impl TableFile<'_> {
    /// Returns how an observation names this table.
    pub fn used(&self, version: &str) -> TableUsed {
        TableUsed { name: self.name.to_owned(), version: version.to_owned(), sha256: Sha256::of(self.text.as_bytes()) }
    }
}
