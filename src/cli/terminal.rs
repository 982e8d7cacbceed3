//! `waarmerk [DIR]`: the terminal UI.

use std::{
    io::{self, IsTerminal as _},
    path::PathBuf,
    sync::Arc,
};

use super::{
    args,
    face::Face,
    failure::{Answer, Failure},
    usage,
};
use crate::{
    tui::{
        self,
        keymap::Keymap,
        session::{Doorstep, OpenDossier},
    },
    work::{Home, Session},
};

/// Returns whether there is a terminal to show something in, and to type at.
pub(super) fn is_at_hand() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

pub(super) fn run(dossier: Option<PathBuf>, face: &mut Face) -> Result<Answer, Failure> {
    if let Some(dir) = dossier {
        let word = dir.to_string_lossy().into_owned();
        if !dir.exists() && !word.contains(std::path::MAIN_SEPARATOR) {
            // A word that is no folder was meant as a command.
            if let Some(error) = args::no_command(&word) {
                return Err(usage::told(&error, "waarmerk", face.lang));
            }
        }
        face.work_in(dir);
    }
    if !is_at_hand() {
        let lang = face.lang;
        return Err(Failure::told(lang.text("error-no-terminal")).hint(lang, lang.text("error-no-terminal-hint")));
    }
    let home = face.home()?;
    if !face.dir().join("audit.toml").exists() {
        begin(home, face.names_a_dossier().then(|| face.dir()), face)?;
        return Ok(Answer::Yes);
    }
    let session = face.open()?;
    show(session, &home, face)?;
    Ok(Answer::Yes)
}

/// Lets the person begin a dossier, in the folder that was named if one was.
fn begin(home: Home, named: Option<PathBuf>, face: &Face) -> Result<(), Failure> {
    let settings = tui::Settings { lang: face.lang, ink: face.ink(), keymap: keymap(&home, face)? };
    tui::begin(Arc::new(Doorstep::new(home, named)), settings).map_err(Failure::Output)
}

/// Shows an open dossier until the person leaves.
pub(super) fn show(session: Session, home: &Home, face: &Face) -> Result<(), Failure> {
    let settings = tui::Settings { lang: face.lang, ink: face.ink(), keymap: keymap(home, face)? };
    tui::run(Box::new(OpenDossier::new(session, face.lang)), settings).map_err(Failure::Output)
}

/// Returns the keys: those that everybody has, with the person's own over them.
fn keymap(home: &Home, face: &Face) -> Result<Keymap, Failure> {
    let path = home.keymap();
    match std::fs::read_to_string(&path) {
        Ok(text) => Keymap::with(&text).map_err(|error| {
            let values = [("path", path.display().to_string().into()), ("problem", error.to_string().into())];
            Failure::told(face.lang.with("error-keymap", &values))
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Keymap::new()),
        Err(error) => Err(crate::work::WorkError::io("read", path)(error).into()),
    }
}
