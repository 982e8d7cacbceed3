//! From the file to a summary that anyone can verify: render, look for leaks, log, accept, sign.

mod accept;
pub(in crate::work) mod checkpoint;
mod leak;
mod render;
mod sign;

use jiff::civil::Date;

pub use leak::{Leak, LeakKind};
pub use sign::{Signed, SigningWith};

use self::checkpoint::Ground;
use super::{
    error::WorkError,
    session::Session,
    watch::{Step, Watch},
};
use crate::audit::{
    Action, Audit, EventId, Language, LogName, Refusal, Sha256, Text,
    decide::{filled, unready},
    publication::{PublishedFile, Rendering},
    subject::Fact,
};

/// Which summary a new one supersedes, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Which.
    pub publication: EventId,
    /// Why, in both languages: it stands on the first page.
    pub reason: Text,
}

impl Session {
    /// Renders the summary in both languages, looks for leaks, and logs the digests. Nothing is signed yet: a second
    /// person has to accept it first.
    ///
    /// A summary that was published before, and is not signed, is superseded; a signed one only by
    /// [`Session::publish_correction`].
    pub fn publish(&mut self, watch: &Watch) -> Result<EventId, WorkError> {
        self.publish_as(None, watch)
    }

    /// Publishes a summary that supersedes another, which stays, and says why.
    pub fn publish_correction(&mut self, correction: Correction, watch: &Watch) -> Result<EventId, WorkError> {
        self.publish_as(Some(correction), watch)
    }

    fn publish_as(&mut self, correction: Option<Correction>, watch: &Watch) -> Result<EventId, WorkError> {
        self.require_writing()?;
        let lacking = unready(self.audit());
        if !lacking.is_empty() {
            return Err(Refusal::NotReady { lacking }.into());
        }
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|_| WorkError::NoRandomness)?;
        let mut rendering = self.plan(Sha256(seed))?;
        if let Some(Correction { publication, reason }) = correction {
            let Text { nl, en } = reason;
            let reason = Text { nl: filled(&nl, "reason")?, en: filled(&en, "reason")? };
            (rendering.supersedes, rendering.correction) = (Some(publication), Some(reason));
        }
        // The rules are asked before anything is rendered.
        self.may(Action::Publish { rendering: rendering.clone() })?;
        let files = render::render(self.audit(), &self.frame(&rendering), watch)?;
        leak::refuse_leaks(self.audit(), &files)?;
        for (name, bytes) in files.published() {
            let sha256 = self.dossier.stage(bytes)?;
            rendering.files.push(PublishedFile { name: name.to_owned(), sha256 });
        }
        let recorded = self.act(Action::Publish { rendering })?;
        self.dossier.put_in_place(None)?;
        watch.at(Step::Render, 2, 2);
        recorded.into_iter().next().map(|recorded| recorded.id).ok_or(WorkError::NothingRecorded)
    }

    /// Returns the summary as it would be published now, as plain text.
    pub fn preview(&self, language: Language) -> Result<String, WorkError> {
        let rendering = self.plan(Sha256([0; 32])).or_else(|error| match error {
            WorkError::NoIdentity => Ok(self.bare_plan(Sha256([0; 32]), String::new())),
            other => Err(other),
        })?;
        Ok(render::preview(self.audit(), &self.frame(&rendering), language))
    }

    /// Returns everything that stands between the audit and a publication, leaks included.
    pub fn leaks(&self) -> Vec<Leak> {
        let rendering = self.bare_plan(Sha256([0; 32]), String::new());
        leak::leaks(self.audit(), &render::texts(self.audit(), &self.frame(&rendering)))
    }

    /// Plans a rendering of the audit as it stands.
    fn plan(&self, seed: Sha256) -> Result<Rendering, WorkError> {
        let state = &self.audit().heads;
        let checkpoint = checkpoint::checkpoint(self.ground(), self.log_key()?, self.audit(), state, &seed)?;
        Ok(self.bare_plan(seed, checkpoint))
    }

    /// Returns what the tree of an evidence checkpoint is built from.
    fn ground(&self) -> Ground<'_> {
        Ground { id: self.id(), logs: self.dossier.logs() }
    }

    fn bare_plan(&self, seed: Sha256, checkpoint: String) -> Rendering {
        let audit = self.audit();
        let rendered = self.now();
        let today = rendered.to_zoned(jiff::tz::TimeZone::UTC).date();
        let date = audit.fact(Fact::ReportDate).and_then(|date| date.parse::<Date>().ok()).unwrap_or(today);
        Rendering {
            name: next_name(audit, self.me(), date),
            date,
            rendered,
            state: audit.heads.clone(),
            seed,
            checkpoint,
            files: Vec::new(),
            supersedes: audit.current_publication().map(|earlier| earlier.id.clone()),
            correction: None,
        }
    }
}

/// Returns the name of the next publication: the year of the report, the number after the last one known, and the letter
/// of the log that gives it.
fn next_name(audit: &Audit, by: Option<&LogName>, date: Date) -> String {
    let letter = by.and_then(|log| audit.member(log)).and_then(|member| member.letter.as_deref()).unwrap_or_default();
    let year = date.year();
    let number = |name: &str| -> Option<u32> {
        let (known, number) = name.trim_end_matches(|char: char| char.is_ascii_lowercase()).split_once('-')?;
        number.parse().ok().filter(|_| known.parse() == Ok(year))
    };
    let last = audit.publications.iter().filter_map(|known| number(&known.rendering.name)).max().unwrap_or_default();
    format!("{year}-{}{letter}", last.saturating_add(1))
}
