//! One file per rule book; a test per promise.

mod additions;
mod completion;
pub(crate) mod conflict;
mod evidence;
mod finding;
mod notes;
mod observation;
mod profile;
mod promise;
mod publication;
mod readiness;
mod request;
mod review;
mod rights;
mod roll_forward;
mod sample;
mod team;
mod verdicts;
