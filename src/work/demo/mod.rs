//! The demonstration: two years of a whole audit on shipped evidence, through the same door as everybody's.
//!
//! Its keys and settings stay in its own folder; the user's own are not touched. Everything in it is made up, and says so.

mod play;
mod shipped;
mod story;
#[cfg(test)]
mod tests;

use std::{
    fs,
    path::{Path, PathBuf},
};

use self::story::Story;
use super::{
    error::WorkError,
    home::Home,
    publish::Signed,
    verify::{Verification, VerifyOptions, verify},
    watch::Watch,
};
use crate::audit::{Language, LogName};

/// What the demonstration made.
#[derive(Debug, Clone)]
pub struct Demo {
    /// The homes of those who took part in the newest year, in the order of its story; the first leads. Whoever took part
    /// before has the same home.
    pub homes: Vec<(LogName, Home)>,
    /// The years, oldest first: never empty.
    pub years: Vec<Year>,
}

/// A year of the demonstration: a dossier, from its opening to its signed summary.
#[derive(Debug, Clone)]
pub struct Year {
    /// The dossier.
    pub dossier: PathBuf,
    /// The folder of the published summary.
    pub published: PathBuf,
    /// The signatures, in order.
    pub signed: Vec<Signed>,
    /// How many people took part.
    pub members: usize,
    /// How many events were recorded.
    pub events: usize,
    /// What verifying the dossier found.
    pub verification: Verification,
}

/// Plays the demonstration in the folder `dir`, which must be empty or not exist: a dossier per year. Its own remarks, such
/// as reasons, are in `language`; whatever is published is in both.
pub fn demo(dir: &Path, language: Language, watch: &Watch) -> Result<Demo, WorkError> {
    let dir = std::path::absolute(dir).map_err(WorkError::io("find", dir))?;
    if fs::read_dir(&dir).is_ok_and(|mut entries| entries.next().is_some()) || dir.is_file() {
        return Err(WorkError::NotEmpty { path: dir });
    }
    let evidence = dir.join("evidence");
    fs::create_dir_all(&evidence).map_err(WorkError::io("make", &evidence))?;
    for (name, bytes) in shipped::FILES {
        let path = evidence.join(name);
        fs::write(&path, bytes).map_err(WorkError::io("write", &path))?;
    }
    let mut made = Demo { homes: Vec::new(), years: Vec::new() };
    for (name, story) in shipped::YEARS {
        let story: Story =
            toml::from_str(story).map_err(|error| WorkError::Story { problem: format!("{name}: {error}") })?;
        let dossier = dir.join(name);
        let played = play::play(play::Year {
            dossier: &dossier,
            prior: made.years.last().map(|year| year.dossier.as_path()),
            homes: &dir.join("home"),
            evidence: &evidence,
            story: &story,
            language,
            watch,
        })?;
        let verification = verify(&dossier, &VerifyOptions::default(), watch)?;
        let members = played.homes.len();
        made.homes = played.homes;
        made.years.push(Year {
            members,
            published: dossier.join("published").join(&played.publication),
            dossier,
            signed: played.signed,
            events: played.events,
            verification,
        });
    }
    Ok(made)
}
