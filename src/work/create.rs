//! A new dossier.

use std::path::{Path, PathBuf};

use super::{
    clock::Clock,
    error::WorkError,
    home::Home,
    keys,
    session::{Session, Who},
};
use crate::{
    audit::{
        LogName, Opening, Sha256,
        decide::filled,
        member::{Member, PublicKey, Role},
        opening::Period,
    },
    dossier::{self, Signer, load::FORMAT},
    seal::LogKey,
    template::{self, Templates},
};

/// Which programme an audit follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProgrammeChoice {
    /// One that is known by its id: shipped, or in one's own templates.
    Known(String),
    /// One in a file.
    File(PathBuf),
}

/// What a new dossier is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDossier {
    /// Title; the programme's title with the year if absent.
    pub title: Option<String>,
    /// Who gave the assignment.
    pub client: String,
    /// Whose commitments are examined; the programme's supplier if absent.
    pub supplier: Option<String>,
    /// The period that the audit speaks about.
    pub period: Period,
    /// The programme.
    pub programme: ProgrammeChoice,
    /// Whether it is a demonstration.
    pub demonstration: bool,
    /// The log of the founder; the settings' if absent.
    pub founder: Option<LogName>,
    /// Full name of the founder; the settings' if absent.
    pub name: Option<String>,
}

struct Founder(LogKey);

impl Signer for Founder {
    fn public(&self) -> [u8; 32] {
        self.0.public()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message)
    }
}

/// Makes a new dossier in `dir`, all or nothing, and opens it for its founder, a lead.
pub fn create(dir: &Path, home: &Home, new: NewDossier) -> Result<Session, WorkError> {
    create_at(dir, home, new, Clock::System)
}

pub(super) fn create_at(dir: &Path, home: &Home, new: NewDossier, clock: Clock) -> Result<Session, WorkError> {
    let settings = home.settings()?;
    let log = new.founder.or(settings.log).ok_or(WorkError::NoIdentity)?;
    let client = filled(&new.client, "name")?;
    let title = new.title.as_deref().map(|title| filled(title, "title")).transpose()?;
    let supplier = new.supplier.as_deref().map(|supplier| filled(supplier, "name")).transpose()?;
    let name = new.name.or(settings.name).map(|name| filled(&name, "name")).transpose()?;
    let key = keys::log_key(home, &log)?;
    let templates = Templates::new(Some(&home.templates()))?;
    let programme = match &new.programme {
        ProgrammeChoice::Known(id) => templates.programme(id)?,
        ProgrammeChoice::File(path) => template::read_programme_file(path, &templates)?,
    };
    let pinned = template::to_toml(&programme);
    let mut nonce = [0; 32];
    getrandom::fill(&mut nonce).map_err(|_| WorkError::NoRandomness)?;
    let opening = Opening {
        format: FORMAT,
        title: title.unwrap_or_else(|| format!("{} · {}", programme.title.nl, new.period.to.year())),
        client,
        supplier: supplier.unwrap_or_else(|| programme.supplier.clone()),
        demonstration: new.demonstration,
        opened: clock.now(),
        nonce: Sha256(nonce),
        period: new.period,
        programme: Sha256::of(pinned.as_bytes()),
        founder: Member {
            name: name.unwrap_or_else(|| log.person().to_owned()),
            log: log.clone(),
            role: Role::Lead,
            key: PublicKey(key.public()),
            letter: None,
        },
    };
    dossier::create(dir, &opening, pinned.as_bytes(), &Founder(key))?;
    let session = Session::open_at(dir, home, Who::Log(log), clock)?;
    session.write_all_papers()?;
    Ok(session)
}
