//! Plays a year of the story, scene by scene: each member opens the dossier in turn, with their own home and key, and acts.
//!
//! A scene is a function on the [`Stage`], in a file of its own, with a place in [`SCENES`]. It plays what its tables in the
//! year's story hold, and does nothing in a year that has none of them. So a new scene is a table in `story` (with
//! `#[serde(default)]`), a file here, a line in [`SCENES`], and the tables in `evidence/story-2025.toml`,
//! `evidence/story-2026.toml`, or both.

mod apart;
mod checks;
mod close;
mod collect;
mod conclude;
mod correct;
mod findings;
mod follow_up;
mod notes;
mod open;
mod profile;
mod publish;
mod requests;
mod review;
mod risks;
mod samples;
mod stage;

use stage::Stage;
pub(super) use stage::{Played, Year};

use crate::work::error::WorkError;

/// A part of the play.
type Scene = fn(&mut Stage<'_>) -> Result<(), WorkError>;

/// The scenes, in the order in which they are played in every year.
const SCENES: &[Scene] = &[
    open::open,
    requests::ask,
    collect::attach,
    collect::judge,
    requests::answer,
    samples::sample,
    findings::raise,
    follow_up::follow_up,
    profile::state,
    profile::promises,
    checks::checks,
    conclude::conclude,
    risks::rate,
    apart::apart,
    review::review,
    publish::publish,
    publish::accept_and_sign,
    correct::correct,
    close::close,
    close::add,
    close::purge,
];

/// Plays a year, from an empty folder to a signed summary.
pub(super) fn play(year: Year<'_>) -> Result<Played, WorkError> {
    if year.story.format != 1 {
        return Err(WorkError::Story { problem: format!("format {} is not known", year.story.format) });
    }
    let mut stage = Stage::new(year);
    for scene in SCENES {
        scene(&mut stage)?;
    }
    stage.played()
}
