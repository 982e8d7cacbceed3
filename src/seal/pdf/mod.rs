//! Reading a PDF (ISO 32000-1) as far as a signature needs: its revisions, its objects, its signature fields.
//!
//! Own code, because a signature lives from exact positions: where each string begins and ends, and which bytes belong to
//! which revision. It is strict: a file with two readings is refused. Cross-reference streams are refused by name; the
//! documents this program makes have cross-reference tables.

mod document;
mod field;
mod syntax;

pub(in crate::seal) use document::Document;
pub(in crate::seal) use field::{Field, Signature};
pub(in crate::seal) use syntax::{Node, Value};

/// Why a PDF cannot be read, for signing or for verifying.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// The bytes are not a PDF at all.
    #[error("this is not a PDF")]
    NotAPdf,
    /// Something is not as it should be.
    #[error("at byte {at}: expected {expected}")]
    Malformed {
        /// Where, counted from 0.
        at: usize,
        /// What was expected there.
        expected: &'static str,
    },
    /// An object that is needed is missing or of another kind.
    #[error("object {number} is not {expected}")]
    WrongObject {
        /// Its number.
        number: u32,
        /// What it should have been.
        expected: &'static str,
    },
    /// The file uses something that is not read here.
    #[error("the file uses {what}, which is not read here")]
    Unsupported {
        /// What it uses.
        what: &'static str,
    },
    /// There are bytes after the end of the document.
    #[error("{count} bytes follow after the end of the document")]
    TrailingBytes {
        /// How many.
        count: usize,
    },
}
