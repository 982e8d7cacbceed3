//! Rolling forward: last year's dossier is verified whole, read, and pinned. It is not changed, and not copied.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{
    error::WorkError,
    home::Home,
    session::{Session, Who},
    verify::{Outcome, VerifyOptions, verify},
    watch::Watch,
};
use crate::audit::{
    Audit, Programme,
    prior::{PinnedHead, PinnedPublication, Prior},
    publication::{Publication, PublishedFile},
    roll_forward::Carried,
};

/// Last year's dossier, found whole.
pub(super) struct LastDossier {
    session: Session,
}

impl LastDossier {
    /// Opens last year's dossier for reading, and verifies every byte of it. A damaged one is refused.
    pub(super) fn open(dir: &Path, home: &Home, watch: &Watch) -> Result<Self, WorkError> {
        // First read, then verified: whatever was read is among what was found whole.
        let session = Session::open(dir, home, Who::Reader)?;
        let verification = verify(dir, &VerifyOptions::default(), watch)?;
        if verification.whole() {
            return Ok(Self { session });
        }
        let broken = verification.statements.iter().filter(|statement| statement.outcome == Outcome::Broken);
        Err(WorkError::PriorDamaged { path: PathBuf::from(dir), faults: broken.count() })
    }

    /// Returns last year's audit.
    pub(super) fn audit(&self) -> &Audit {
        self.session.audit()
    }

    /// Returns what comes along into an audit that follows `programme`.
    pub(super) fn carried(&self, programme: &Programme) -> Result<Carried, WorkError> {
        let audit = self.audit();
        let signed = audit.publication().filter(|publication| !publication.signatures.is_empty());
        let published = signed.map(|publication| self.session.as_of(&publication.rendering.state));
        Ok(Carried::of(audit, published.as_ref(), self.prior(), programme)?)
    }

    fn prior(&self) -> Prior {
        let opening = &self.audit().opening;
        Prior {
            dossier: self.session.id(),
            audit: opening.title.clone(),
            period: opening.period,
            heads: heads(&self.session),
            publication: self.audit().publication().map(pinned),
        }
    }
}

/// Returns the last line of every log.
fn heads(session: &Session) -> BTreeMap<crate::audit::LogName, PinnedHead> {
    let logs = session.dossier.logs().iter();
    logs.filter_map(|(name, log)| log.head().map(|(seq, sha256)| (name.clone(), PinnedHead { seq, sha256 }))).collect()
}

fn pinned(publication: &Publication) -> PinnedPublication {
    let files = publication.files();
    PinnedPublication {
        name: publication.rendering.name.clone(),
        date: publication.rendering.date,
        signed: !publication.signatures.is_empty(),
        files: files.into_iter().map(|(name, sha256)| PublishedFile { name: name.to_owned(), sha256 }).collect(),
    }
}
