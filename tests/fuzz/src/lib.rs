//! What the targets have in common: reading bytes through the public door, and what has to hold whatever they are.

mod archive;
mod evidence;
mod marks;
mod reading;

pub use archive::archive;
pub use evidence::{Evidence, ids};
pub use marks::{CAPTURES, LISTS, NETWORK, SETTINGS, TELEMETRY, marked};
pub use reading::{holds, read};
