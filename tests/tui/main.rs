//! The terminal UI: what people see, and what their keys do.

mod fake;
mod stage;
mod world;

mod begin;
mod checks;
mod closed;
mod flows;
mod last_year;
mod manual;
#[cfg(unix)]
mod pty;
mod requests;
mod screens;
mod team;
