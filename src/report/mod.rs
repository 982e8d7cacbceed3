//! What is published: the document model, its layout, and its faces on paper.
//!
//! A [`document::Document`] says what is in a publication; [`layout`] decides where it stands on which page, and knows no
//! file format; [`pdf`] writes the pages down.

pub mod document;
pub mod layout;
pub mod pdf;
#[cfg(test)]
mod sample;
