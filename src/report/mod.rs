//! What is published: what may be said, its wording, the document model, its layout, and its faces on paper.
//!
//! A [`Summary`] says what may be said of an audit; [`compose()`] puts it into words; a [`document::Document`] says what
//! is in a publication; [`layout`] decides where it stands on which page, and knows no file format; [`pdf`] writes the
//! pages down.

pub mod compose;
pub mod document;
pub mod layout;
pub mod pdf;
mod plain;
#[cfg(test)]
mod sample;
pub mod summary;

pub use compose::compose;
pub use plain::text;
pub use summary::{Frame, Summary};
