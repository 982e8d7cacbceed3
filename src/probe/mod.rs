//! Reading evidence, and testing it as a programme declares.
//!
//! [`read`] turns bytes into facts with locators, one file per format; [`check`] puts facts beside what a programme
//! declares and says what it saw. A reader never runs, unpacks to disk or fetches anything; it is total (whatever comes
//! is read or refused, never a panic) and its memory is bounded, however large the file is.

pub mod check;
pub mod fact;
pub mod input;
pub mod read;
pub mod reading;
pub mod table;

pub use fact::{Fact, What};
pub use input::Input;
pub use reading::{Format, Reading, Remark, RemarkKind};
