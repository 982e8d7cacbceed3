//! Audit programmes as files: read, checked, expanded, written back.
//!
//! A programme is TOML in the shape of [`Programme`](crate::audit::Programme), plus `include`: the programmes that come
//! before it. Reading reports every problem at once, each with file, line, column, and what to do. A file in the user's
//! own folder takes the place of the shipped one with the same id.
//!
//! The path of a text: [`document`] (bytes to TOML) -> [`fields`] (values, one table at a time) -> [`read`] (the
//! programme's parts, with a mark for every id) -> [`check`] (ids against each other) -> [`include`] (one programme).

mod check;
mod cycle;
mod declared;
mod document;
mod error;
mod fields;
mod include;
mod marks;
mod nearest;
mod read;
mod shape;
mod shipped;
mod tables;
mod telling;
mod templates;
mod words;
mod write;

#[cfg(test)]
mod tests;

pub use error::{Problems, TemplateError, TemplateErrorKind};
pub use tables::{TableText, tables};
pub use templates::{Contents, Origin, Summary, Templates, read_programme, read_programme_bytes, read_programme_file};
pub use words::{Expected, Found, IdKind};
pub use write::to_toml;
