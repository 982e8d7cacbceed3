//! The probe room on real files and on made ones.
//!
//! The real files are not in the repository: they lie beside it, in `../shared/samples`, or where `WAARMERK_SAMPLES`
//! says. Where they are missing, that is said aloud.

mod captures;
mod events;
mod lists;
mod network;
mod samples;
mod settings;
mod telemetry;
