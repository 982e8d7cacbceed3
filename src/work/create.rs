//! A new dossier.

use std::path::{Path, PathBuf};

use super::{
    clock::Clock,
    error::WorkError,
    home::Home,
    keys,
    roll_forward::LastDossier,
    session::{Session, Who},
    watch::Watch,
};
use crate::{
    audit::{
        Action, Audit, LogName, Opening, Sha256, Text, decide,
        decide::{filled, titled},
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
    /// The one that last year's audit followed, word for word.
    Prior,
}

/// What a new dossier is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDossier {
    /// Title; the programme's title with the year if absent.
    pub title: Option<Text>,
    /// Who gave the assignment; last year's client if absent.
    pub client: Option<String>,
    /// Whose commitments are examined; last year's supplier, or the programme's, if absent.
    pub supplier: Option<String>,
    /// The period that the audit speaks about.
    pub period: Period,
    /// Last year's dossier, to roll this one forward from.
    pub from: Option<PathBuf>,
    /// The programme.
    pub programme: ProgrammeChoice,
    /// Whether it is a demonstration.
    pub demonstration: bool,
    /// The log of the founder; the settings' if absent.
    pub founder: Option<LogName>,
    /// Full name of the founder; the settings' if absent.
    pub name: Option<String>,
    /// Whether a key is made for the founder's log where there is none.
    pub makes_key: bool,
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

/// Returns the title with the year in which the period ends.
fn in_year(title: &Text, period: Period) -> Text {
    let dated = |title: &str| format!("{title} · {}", period.to.year());
    Text { nl: dated(&title.nl), en: dated(&title.en) }
}

/// Makes a new dossier in `dir`, all or nothing, and opens it for its founder, a lead.
///
/// One that is rolled forward is made only after last year's was verified, and after the rules have allowed it.
pub fn create(dir: &Path, home: &Home, new: NewDossier, watch: &Watch) -> Result<Session, WorkError> {
    create_at(dir, home, new, Clock::System, watch)
}

pub(super) fn create_at(
    dir: &Path,
    home: &Home,
    new: NewDossier,
    clock: Clock,
    watch: &Watch,
) -> Result<Session, WorkError> {
    let settings = home.settings()?;
    let log = new.founder.or(settings.log).ok_or(WorkError::NoIdentity)?;
    let last = new.from.as_deref().map(|prior| LastDossier::open(prior, home, watch)).transpose()?;
    let before = last.as_ref().map(LastDossier::audit);
    let client = new.client.or_else(|| before.map(|audit| audit.opening.client.clone())).unwrap_or_default();
    let client = filled(&client, "name")?;
    let title = new.title.as_ref().map(titled).transpose()?;
    let supplier = new.supplier.as_deref().map(|supplier| filled(supplier, "name")).transpose()?;
    let name = new.name.or(settings.name).map(|name| filled(&name, "name")).transpose()?;
    let key = match keys::log_key(home, &log) {
        Err(WorkError::NoLogKey { .. }) if new.makes_key => None,
        key => Some(key?),
    };
    let templates = Templates::new(Some(&home.templates()))?;
    let programme = match &new.programme {
        ProgrammeChoice::Known(id) => templates.programme(id)?,
        ProgrammeChoice::File(path) => template::read_programme_file(path, &templates)?,
        ProgrammeChoice::Prior => before.map(|audit| audit.programme.clone()).ok_or(WorkError::NoPrior)?,
    };
    // Made only now, so that none is left behind by what was refused.
    let key = if let Some(key) = key {
        key
    } else {
        keys::new_log_key(home, &log, name.as_deref())?;
        keys::log_key(home, &log)?
    };
    let pinned = template::to_toml(&programme);
    let mut nonce = [0; 32];
    getrandom::fill(&mut nonce).map_err(|_| WorkError::NoRandomness)?;
    let opening = Opening {
        format: FORMAT,
        title: title.unwrap_or_else(|| in_year(&programme.title, new.period)),
        client,
        supplier: supplier
            .or_else(|| before.map(|audit| audit.opening.supplier.clone()))
            .unwrap_or_else(|| programme.supplier.clone()),
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
    let forward = last.map(|last| last.carried(&programme)).transpose()?;
    if let Some(carried) = &forward {
        // The rules are asked first, so that no dossier is left behind that could not be rolled forward.
        let audit = Audit::new(opening.clone(), programme);
        decide(&audit, Action::RollForward { carried: Box::new(carried.clone()) }, &log, opening.opened)?;
    }
    dossier::create(dir, &opening, pinned.as_bytes(), &Founder(key))?;
    let mut session = Session::open_at(dir, home, Who::Log(log), clock)?;
    if let Some(carried) = forward {
        session.act(Action::RollForward { carried: Box::new(carried) })?;
    }
    session.write_all_papers()?;
    Ok(session)
}

/// Returns the programmes that can be followed, by id, with their titles: those that can be read without a fault.
pub fn programmes(home: &Home) -> Vec<(String, Text)> {
    let templates = Templates::new(Some(&home.templates())).map(|templates| templates.programmes()).unwrap_or_default();
    templates.into_iter().filter_map(|summary| Some((summary.id, summary.contents.ok()?.title))).collect()
}
