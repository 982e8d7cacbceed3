//! The acts: what a person does, wired from the crafts. Both faces call these, and nothing else changes a dossier.

pub mod attach;
pub mod clock;
pub mod copy;
pub mod create;
pub mod demo;
pub mod doctor;
pub mod error;
pub mod explain;
pub mod explain_change;
pub mod explain_completion;
pub mod explain_error;
pub mod explain_gap;
pub mod explain_notice;
pub mod home;
pub mod keys;
pub mod matrix;
pub mod media;
pub mod merge;
pub mod papers;
pub mod profile;
pub mod promise;
pub mod publish;
pub mod recount;
pub mod refer;
pub mod requests;
mod roll_forward;
pub mod sampling;
pub mod session;
pub mod tell;
pub mod verify;
pub mod watch;

pub use clock::Clock;
pub use error::WorkError;
pub use home::Home;
pub use session::{ReadOnly, Session, Who};
pub use watch::{Progress, Watch};
