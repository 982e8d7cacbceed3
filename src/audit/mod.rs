//! The rules of an audit. Pure: no file, no clock, no randomness, no terminal, no language.
//!
//! What someone wants is an [`Action`]; what happened is an [`Event`]. [`decide`] holds every rule and turns the one into
//! the other, or says what would have to be true first ([`Refusal`]). [`admit`] judges whether an event out of a merged
//! log counts. [`apply`] is total: it folds an event into the [`Audit`].

pub mod digest;
pub mod named;
pub mod programme;
pub mod text;

pub use digest::Sha256;
pub use programme::Programme;
pub use text::{Language, Text};
