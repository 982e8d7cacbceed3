//! The acts: what a person does, wired from the crafts. Both faces call these, and nothing else changes a dossier.

pub mod error;
pub mod home;
pub mod keys;
pub mod media;
pub mod watch;

pub use error::WorkError;
pub use home::Home;
pub use watch::{Progress, Watch};
