//! The stage: who takes part, whose turn it is, what time it is.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::super::story::Story;
use crate::{
    audit::{
        Action, EventId, Language, LogName, Text,
        member::Role,
        reference::references,
        subject::{Section, Subject},
    },
    work::{
        clock::Clock,
        error::WorkError,
        home::Home,
        publish::Signed,
        session::{Session, Who},
        watch::Watch,
    },
};

/// A year to be played.
#[derive(Clone, Copy)]
pub(in crate::work::demo) struct Year<'a> {
    /// Where the dossier comes; its name is the year.
    pub(in crate::work::demo) dossier: &'a Path,
    /// The dossier of the year before, if there was one: this year is rolled forward from it.
    pub(in crate::work::demo) prior: Option<&'a Path>,
    /// The folder with everybody's homes.
    pub(in crate::work::demo) homes: &'a Path,
    /// The folder with the evidence of all years.
    pub(in crate::work::demo) evidence: &'a Path,
    /// What is played.
    pub(in crate::work::demo) story: &'a Story,
    /// In which language remarks are made.
    pub(in crate::work::demo) language: Language,
    /// Who watches.
    pub(in crate::work::demo) watch: &'a Watch,
}

/// What playing a year made.
#[derive(Debug, Clone)]
pub(in crate::work::demo) struct Played {
    pub(in crate::work::demo) homes: Vec<(LogName, Home)>,
    pub(in crate::work::demo) publication: String,
    pub(in crate::work::demo) signed: Vec<Signed>,
    pub(in crate::work::demo) events: usize,
}

/// The stage on which a year is played.
pub(super) struct Stage<'a> {
    pub(super) year: Year<'a>,
    pub(super) story: &'a Story,
    pub(super) watch: &'a Watch,
    pub(super) homes: BTreeMap<LogName, Home>,
    /// The summary that was published last.
    pub(super) publication: Option<EventId>,
    /// Its signatures.
    pub(super) signed: Vec<Signed>,
    pub(super) clock: Clock,
}

impl<'a> Stage<'a> {
    pub(super) fn new(year: Year<'a>) -> Self {
        let homes = year.story.member.iter();
        let homes = homes.map(|known| (known.log.clone(), Home::at(year.homes.join(known.log.person()))));
        Self {
            homes: homes.collect(),
            clock: Clock::story(year.story.engagement.begins),
            story: year.story,
            watch: year.watch,
            publication: None,
            signed: Vec::new(),
            year,
        }
    }

    /// Returns someone's home.
    pub(super) fn home(&self, log: &LogName) -> Result<&Home, WorkError> {
        self.homes.get(log).ok_or_else(|| WorkError::NoLogKey { log: log.clone() })
    }

    /// Returns the file of evidence with this name.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.year.evidence.join(name)
    }

    /// Opens the dossier for someone, and takes the clock back when they are done.
    pub(super) fn with<T>(
        &mut self,
        log: &LogName,
        work: impl FnOnce(&Self, &mut Session) -> Result<T, WorkError>,
    ) -> Result<T, WorkError> {
        self.with_in(self.year.dossier, log, work)
    }

    /// Opens a copy of the dossier for someone, and takes the clock back when they are done.
    pub(super) fn with_in<T>(
        &mut self,
        dossier: &Path,
        log: &LogName,
        work: impl FnOnce(&Self, &mut Session) -> Result<T, WorkError>,
    ) -> Result<T, WorkError> {
        let clock = Clock::story(self.clock.now());
        let mut session = Session::open_at(dossier, self.home(log)?, Who::Log(log.clone()), clock)?;
        let done = work(self, &mut session);
        self.clock = Clock::story(session.now());
        done
    }

    /// Lets every member work in turn.
    pub(super) fn each(
        &mut self,
        work: impl Fn(&Self, &mut Session, &LogName) -> Result<(), WorkError>,
    ) -> Result<(), WorkError> {
        for person in &self.story.member {
            if self.watch.cancelled() {
                return Err(WorkError::Cancelled);
            }
            self.with(&person.log, |stage, session| work(stage, session, &person.log))?;
        }
        Ok(())
    }

    /// Lets time go by until a moment of the story, unless it has passed already.
    pub(super) fn wait_until(&mut self, moment: Timestamp) {
        self.clock = Clock::story(self.clock.now().max(moment));
    }

    /// Returns the first of the story's members with this role.
    pub(super) fn first_with(&self, role: Role) -> Result<LogName, WorkError> {
        let person = self.story.member.iter().find(|person| person.role == role);
        person.map(|person| person.log.clone()).ok_or_else(|| missing(role.name()))
    }

    /// Returns what was made, when the last scene is over.
    pub(super) fn played(mut self) -> Result<Played, WorkError> {
        let reader = Session::open(self.year.dossier, &Home::at(self.year.homes), Who::Reader)?;
        let name = reader.audit().publication().map(|known| known.rendering.name.clone()).unwrap_or_default();
        Ok(Played {
            homes: self.story.member.iter().filter_map(|known| self.homes.remove_entry(&known.log)).collect(),
            publication: name,
            signed: self.signed,
            events: reader.history().len(),
        })
    }
}

/// The story names something that is not there.
pub(super) fn missing(what: &str) -> WorkError {
    WorkError::Story { problem: format!("there is no {what}") }
}

/// Returns the evidence that was attached from a file.
pub(super) fn attached(session: &Session, file: &str) -> Result<EventId, WorkError> {
    let known = session.audit().evidence.values().find(|evidence| evidence.bytes.name == file);
    known.map(|evidence| evidence.id.clone()).ok_or_else(|| missing(file))
}

/// Returns a text whose references name evidence by its label. The story names it by its file, since labels are given when
/// it is attached.
pub(super) fn pointing(session: &Session, text: &str) -> String {
    let mut pointing = text.to_owned();
    for reference in references(text) {
        if let Ok(id) = attached(session, reference.target)
            && let Some(evidence) = session.audit().evidence.get(&id)
        {
            let named = reference.source.replacen(reference.target, &evidence.label.0, 1);
            pointing = pointing.replace(reference.source, &named);
        }
    }
    pointing
}

/// Writes a text in both languages.
pub(super) fn write(session: &mut Session, subject: &Subject, text: &Text) -> Result<(), WorkError> {
    for language in Language::ALL {
        let text = pointing(session, text.get(language));
        session.act(Action::Write { subject: subject.clone(), language, text })?;
    }
    Ok(())
}

/// Reads `section:result` or `area:telemetry`.
pub(super) fn subject(target: &str) -> Result<Subject, WorkError> {
    match target.split_once(':') {
        Some(("section", name)) => name
            .parse::<Section>()
            .map(Subject::Section)
            .map_err(|error| WorkError::Story { problem: error.to_string() }),
        Some(("area", id)) => Ok(Subject::Area(id.into())),
        _ => Err(missing(target)),
    }
}
