//! What every command works with: who asks, where, in which language, and where results go.

use std::{
    io::{self, IsTerminal as _, Write as _},
    path::{Path, PathBuf},
};

use super::{
    common::Common,
    failure::Failure,
    out::{self, Out},
};
use crate::{
    audit::{
        Audit, Language, LogName, Text,
        tickmark::Tickmark,
        verdict::{OPEN_MARK, Value},
    },
    lang::{Lang, visible},
    tui::ink::Ink,
    work::{Home, Session, Watch, Who, explain_notice, refer, verify::Outcome},
};

/// What every command works with.
#[derive(Debug)]
pub(super) struct Face {
    /// The language of messages and results.
    pub(super) lang: Lang,
    /// Where results go.
    pub(super) out: Out,
    dir: Option<PathBuf>,
    by: Option<LogName>,
    after_completion: Option<String>,
    ascii: bool,
}

impl Face {
    pub(super) fn new(common: Common, lang: Lang) -> Self {
        let ascii = common.ascii || std::env::var_os("WAARMERK_ASCII").is_some_and(|value| !value.is_empty());
        Self { lang, out: Out::new(), dir: common.dir, by: common.by, after_completion: common.after_completion, ascii }
    }

    /// Returns where keys and settings are.
    #[expect(clippy::unused_self, reason = "every command asks its face")]
    pub(super) fn home(&self) -> Result<Home, Failure> {
        Ok(Home::of_this_user()?)
    }

    /// Returns the dossier's folder: the one that was named, else the one that we stand in.
    pub(super) fn dir(&self) -> PathBuf {
        self.dir.clone().unwrap_or_else(|| {
            let here = std::env::current_dir().unwrap_or_default();
            let around = here.ancestors().find(|folder| folder.join("audit.toml").is_file());
            around.map_or_else(|| PathBuf::from("."), Path::to_path_buf)
        })
    }

    /// Works in this dossier from here on.
    pub(super) fn work_in(&mut self, dir: PathBuf) {
        self.dir = Some(dir);
    }

    /// Returns how things look in a terminal.
    pub(super) fn ink(&self) -> Ink {
        Ink::from_environment(self.ascii, |name| std::env::var(name).ok())
    }

    /// Returns whether a dossier was named.
    pub(super) fn names_a_dossier(&self) -> bool {
        self.dir.is_some()
    }

    /// Opens the dossier, for writing where that can be.
    pub(super) fn open(&self) -> Result<Session, Failure> {
        let mut session = self.open_as(self.by.clone().map_or(Who::Settings, Who::Log))?;
        session.say_why_after_completion(self.after_completion.clone());
        Ok(session)
    }

    /// Opens the dossier to be read. What is said of it names who works here all the same.
    pub(super) fn look(&self) -> Result<Session, Failure> {
        self.open_as(Who::Reader)
    }

    fn open_as(&self, who: Who) -> Result<Session, Failure> {
        let session = Session::open(&self.dir(), &self.home()?, who).map_err(Failure::from);
        let session = session.map_err(|failure| failure.about_opening(self.lang))?;
        for notice in session.notices() {
            self.say(&explain_notice::notice(notice, self.lang));
        }
        Ok(session)
    }

    /// Returns the log that the dossier would be written by: as asked, else as the settings say.
    pub(super) fn me(&self) -> Option<LogName> {
        let settings = || self.home().ok()?.settings().ok()?.log;
        self.by.clone().or_else(settings)
    }

    /// Writes a message.
    pub(super) fn say(&self, text: &str) {
        self.out.settle();
        out::say(text);
    }

    /// Returns whether marks are plain ASCII.
    pub(super) const fn is_ascii(&self) -> bool {
        self.ascii
    }

    /// Returns the mark of a verdict; of an open layer if there is none.
    pub(super) fn mark(&self, value: Option<Value>) -> char {
        match (value, self.ascii) {
            (Some(value), false) => value.mark(),
            (Some(value), true) => value.ascii_mark(),
            (None, false) => OPEN_MARK,
            (None, true) => '.',
        }
    }

    /// Returns the mark of what was done with that which a text points at.
    pub(super) fn tickmark(&self, tickmark: Tickmark) -> &'static str {
        if self.ascii { tickmark.ascii_mark() } else { tickmark.mark() }
    }

    /// Returns the text with its references in words.
    pub(super) fn resolved(&self, text: &str, audit: &Audit) -> String {
        if self.ascii { refer::resolved_ascii(text, audit, self.lang) } else { refer::resolved(text, audit, self.lang) }
    }

    /// Returns the mark of what was found.
    pub(super) fn outcome_mark(&self, outcome: Outcome) -> char {
        match (outcome, self.ascii) {
            (Outcome::Good, false) => '✓',
            (Outcome::Broken, false) => '✗',
            (Outcome::Note, false) => '·',
            (Outcome::Good, true) => '+',
            (Outcome::Broken, true) => 'x',
            (Outcome::Note, true) => '-',
        }
    }

    /// Returns a separator between words on one line.
    pub(super) fn dot(&self) -> &'static str {
        if self.ascii { " - " } else { " · " }
    }

    /// Returns the text in the reader's language, harmless to a terminal.
    pub(super) fn text(&self, text: &Text) -> String {
        visible(text.get(self.lang.language())).into_owned()
    }

    /// Returns something that follows a long act on the terminal, if there is one to show it on.
    pub(super) fn watch(&self) -> Watch {
        if !io::stderr().is_terminal() {
            return Watch::quiet();
        }
        let lang = self.lang;
        Watch::new(move |progress| {
            let said = lang.with(
                "progress",
                &[
                    ("step", lang.word("step", progress.step.name()).into()),
                    ("done", progress.done.into()),
                    ("total", progress.total.into()),
                ],
            );
            let mut terminal = io::stderr().lock();
            let end = if progress.done >= progress.total { "\r\u{1b}[K" } else { "" };
            let _ = write!(terminal, "\r\u{1b}[K{said}{end}");
        })
    }

    /// Returns the language that texts of the programme are read in.
    pub(super) fn language(&self) -> Language {
        self.lang.language()
    }
}
