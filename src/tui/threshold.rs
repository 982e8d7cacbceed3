//! Before there is a dossier: beginning one.

use std::path::{Path, PathBuf};

use jiff::{Timestamp, tz::TimeZone};

use super::office::{Office, Trouble, Watch};
use crate::{
    audit::{
        Audit, LogName, Opening, Programme, Sha256, Text,
        member::{Member, PublicKey, Role},
        opening::Period,
        programme::Scope,
    },
    lang::Lang,
    work::create::NewDossier,
};

/// Where somebody stands who has no dossier open.
pub trait Threshold: Send + Sync + 'static {
    /// Returns what is known before anything is begun.
    fn known(&self) -> Known;
    /// Makes a dossier, and opens it for its founder.
    fn begin(&self, dir: &Path, new: NewDossier, lang: Lang, watch: &Watch) -> Result<Box<dyn Office>, Trouble>;
}

/// What is known before anything is begun.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The folder that was to be opened; none if none was named.
    pub dir: Option<PathBuf>,
    /// The programmes that can be followed: id and title.
    pub programmes: Vec<(String, Text)>,
    /// The log that this device writes, or could.
    pub log: Option<LogName>,
    /// Full name of whoever works here.
    pub name: Option<String>,
    /// The logs for which there is a key here.
    pub keys: Vec<LogName>,
}

/// A dossier that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begin {
    /// In which folder.
    pub dir: PathBuf,
    /// What it is about.
    pub new: NewDossier,
}

/// Returns an audit of nothing, opened by nobody.
pub(super) fn nothing(now: Timestamp) -> Audit {
    let text = || Text { nl: String::new(), en: String::new() };
    let none = Sha256([0; 32]);
    let today = now.to_zoned(TimeZone::UTC).date();
    let programme = Programme {
        format: 1,
        id: String::new(),
        version: String::new(),
        title: text(),
        supplier: String::new(),
        scope: Scope { inside: text(), outside: text(), method: text(), limitations: text() },
        sources: Vec::new(),
        risks: Vec::new(),
        services: Vec::new(),
        areas: Vec::new(),
        commitments: Vec::new(),
        measures: Vec::new(),
    };
    let founder = Member {
        log: "nobody@nowhere".parse().expect("it is a log name: a person and a device"),
        name: String::new(),
        role: Role::Observer,
        key: PublicKey([0; 32]),
        letter: None,
    };
    let opening = Opening {
        format: 1,
        title: text(),
        client: String::new(),
        supplier: String::new(),
        demonstration: false,
        opened: now,
        nonce: none,
        period: Period { from: today, to: today },
        programme: none,
        founder,
    };
    Audit::new(opening, programme)
}
