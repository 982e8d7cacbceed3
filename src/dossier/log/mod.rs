//! The logs: one per author and device, append-only, chained by digest, signed per action.

pub mod commit;
mod digits;
pub mod line;
pub mod order;
pub mod read;
pub mod write;

#[cfg(test)]
mod tests;

pub use crate::audit::LogName;
pub use line::{Body, EventLine, Line, Seen};
pub use read::{LineFault, Log, Rest, Signatures};
pub use write::{Entry, Place};
