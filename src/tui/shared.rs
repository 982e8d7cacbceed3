//! What every screen draws from.

use std::{collections::BTreeSet, path::PathBuf};

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::{
    act::Act,
    ink::Ink,
    keymap::Keymap,
    office::{Explain, Office, Progress, Trouble},
    screen::Screen,
    standing::{Standings, Touched},
    threshold::nothing,
};
use crate::{
    audit::{Audit, LogName, Recorded, Refusal, member::Right, replay},
    lang::Lang,
    work::refer,
};

/// What every screen draws from.
pub struct Shared {
    /// The audit as it stands.
    pub audit: Audit,
    /// Where each paper stands; computed once per change.
    pub standings: Standings,
    /// How many things stand in two versions; counted once per change.
    pub conflicts: usize,
    /// The log that this person writes.
    pub me: Option<LogName>,
    /// The dossier's folder.
    pub dir: PathBuf,
    /// Why one can only look, if so.
    pub read_only: Option<Trouble>,
    /// What is read.
    pub lang: Lang,
    /// The moment of the newest message.
    pub now: Timestamp,
    /// How things look.
    pub ink: Ink,
    /// Which key means what.
    pub keymap: Keymap,
    /// What runs, if anything.
    pub job: Option<Running>,
    /// What was just said; the next key takes it away.
    pub note: Option<Note>,
    /// When the whole dossier was verified last, and whether it was whole.
    pub verified: Option<(Timestamp, bool)>,
    /// Why something was last added to a file that was closed: offered for the next addition.
    pub addition: Option<String>,
}

/// Something that takes long.
#[derive(Debug, Clone)]
pub struct Running {
    /// What it is: the key of its words.
    pub what: &'static str,
    /// How far it is.
    pub progress: Progress,
}

/// How a note is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It was done.
    Said,
    /// It was not.
    Refused,
}

/// Something that is said once.
#[derive(Clone)]
pub struct Note {
    /// How it is meant.
    pub weight: Weight,
    what: Trouble,
}

impl Note {
    /// Says that something was done.
    pub fn said(what: impl Explain + 'static) -> Self {
        Self { weight: Weight::Said, what: std::sync::Arc::new(what) }
    }

    /// Says that something was not done.
    pub fn refused(what: Trouble) -> Self {
        Self { weight: Weight::Refused, what }
    }

    /// Returns its lines.
    pub fn text(&self, lang: Lang) -> Vec<String> {
        self.what.explain(lang)
    }
}

/// Words that were put together already.
#[derive(Debug, Clone)]
pub struct Words(pub String);

impl Explain for Words {
    fn explain(&self, _lang: Lang) -> Vec<String> {
        vec![self.0.clone()]
    }
}

impl Shared {
    /// Returns the text with its references in words. It is still to be made harmless, as any foreign text.
    pub fn resolved(&self, text: &str) -> String {
        if self.ink.ascii {
            refer::resolved_ascii(text, &self.audit, self.lang)
        } else {
            refer::resolved(text, &self.audit, self.lang)
        }
    }

    /// Starts with the audit as it stands.
    pub fn new(office: &dyn Office, lang: Lang, ink: Ink, keymap: Keymap, now: Timestamp) -> Self {
        let audit = office.audit().clone();
        let me = office.me().cloned();
        let standings = Standings::new(&audit, me.as_ref());
        Self {
            standings,
            conflicts: audit.conflicts().len(),
            me,
            dir: office.dir().to_owned(),
            read_only: office.read_only(),
            audit,
            lang,
            now,
            ink,
            keymap,
            job: None,
            note: None,
            verified: None,
            addition: None,
        }
    }

    /// Starts where there is no dossier: what is drawn from then is an audit of nothing.
    pub fn before(dir: PathBuf, lang: Lang, ink: Ink, keymap: Keymap, now: Timestamp) -> Self {
        Self {
            audit: nothing(now),
            conflicts: 0,
            standings: Standings::default(),
            me: None,
            dir,
            read_only: None,
            lang,
            now,
            ink,
            keymap,
            job: None,
            note: None,
            verified: None,
            addition: None,
        }
    }

    /// Takes in what just happened.
    pub fn happened(&mut self, events: &[Recorded]) {
        let mut touched = Touched::default();
        for recorded in events {
            replay::step(&mut self.audit, recorded);
            touched.note(&self.audit, &recorded.event);
        }
        self.standings.refresh(&self.audit, self.me.as_ref(), &touched);
        self.conflicts = self.audit.conflicts().len();
    }

    /// Takes the audit anew, after something that may have done much.
    pub fn replace(&mut self, audit: Audit) {
        self.standings = Standings::new(&audit, self.me.as_ref());
        self.conflicts = audit.conflicts().len();
        self.audit = audit;
    }

    /// Returns the day, in UTC, as the rules count it.
    pub fn today(&self) -> Date {
        self.now.to_zoned(TimeZone::UTC).date()
    }

    /// Returns the name of whoever writes a log; `you` for this person.
    pub fn name_of(&self, log: &LogName) -> String {
        if self.me.as_ref().is_some_and(|me| me.person() == log.person()) {
            self.lang.text("ui-you").into_owned()
        } else {
            crate::lang::visible(self.audit.name_of(log)).into_owned()
        }
    }

    /// Returns why this person cannot use this right now, if so.
    pub fn cannot(&self, right: Right) -> Option<String> {
        if let Some(reason) = &self.read_only {
            return Some(reason.explain(self.lang).join(" "));
        }
        if self.job.is_some() {
            return Some(self.lang.text("ui-busy").into_owned());
        }
        let Some(me) = &self.me else { return Some(self.lang.text("ui-nobody").into_owned()) };
        if self.audit.may(me, right) {
            return None;
        }
        let refusal = if self.audit.member(me).is_some() {
            Refusal::NoRight { log: me.clone(), right }
        } else {
            Refusal::NotAMember { log: me.clone() }
        };
        Some(self.refusal(&refusal))
    }

    /// Returns why the act is not possible on this screen now, if so.
    pub fn why_not(&self, screen: &dyn Screen, act: Act) -> Option<String> {
        act.right().and_then(|right| self.cannot(right)).or_else(|| screen.why_not(act, self))
    }

    /// Returns the refusal in words.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        crate::work::explain::refusal(refusal, self.lang)
    }

    /// Returns every person who works on the audit now.
    pub fn people(&self) -> BTreeSet<&str> {
        let active = self.audit.members.values().filter(|membership| membership.revoked.is_none());
        active.map(|membership| membership.member.log.person()).collect()
    }
}
