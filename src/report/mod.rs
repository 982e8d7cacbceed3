//! What is published: what may be said, its wording, the document model, its layout, and its faces on paper.
//!
//! A [`Summary`] says what may be said of an audit; [`compose()`] puts it into words; a [`document::Document`] says what
//! is in a publication; [`layout`] decides where it stands on which page, and knows no file format; [`pdf`] writes the
//! pages down.

pub mod compose;
pub mod document;
pub mod layout;
pub mod outcome;
pub mod pdf;
mod plain;
#[cfg(test)]
mod sample;
pub mod summary;

pub use compose::compose;
pub use pdf::PdfError as ReportError;
pub use plain::text;
pub use summary::{Frame, Summary};

use crate::audit::Language;

/// A summary as PDF, unsigned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The bytes of the file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What could not be shown as it is.
    pub warnings: Vec<layout::Warning>,
}

/// Writes the summary in a language as PDF. The same summary always gives the same bytes.
pub fn render(summary: &Summary, language: Language) -> Result<Rendered, ReportError> {
    let pdf::Rendered { bytes: pdf, pages, warnings } = pdf::render(&compose(summary, language))?;
    Ok(Rendered { pdf, pages, warnings })
}
