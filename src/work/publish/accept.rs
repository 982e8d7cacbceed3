//! A second person renders the summary again, from the same events, and accepts it if every byte is the same.

use super::{checkpoint, render};
use crate::{
    audit::{
        Action, EventId, Sha256,
        decide::rendering_digest,
        publication::{PublishedFile, Rendering},
    },
    work::{error::WorkError, session::Session, watch::Watch},
};

impl Session {
    /// Renders the publication again and accepts it, if it is the same to the byte.
    pub fn accept_summary(&mut self, publication: &EventId, watch: &Watch) -> Result<(), WorkError> {
        self.require_writing()?;
        let rendering = self.published(publication)?;
        let then = self.as_of(&rendering.state);
        checkpoint::confirm(self.ground(), &then, &rendering, &publication.log)?;
        let files = render::render(&then, &self.frame(&rendering), watch)?;
        let files =
            files.published().map(|(name, bytes)| PublishedFile { name: name.to_owned(), sha256: Sha256::of(bytes) });
        let again = Rendering { files: files.collect(), ..rendering };
        self.act(Action::AcceptSummary { publication: publication.clone(), digest: rendering_digest(&again) })?;
        Ok(())
    }

    /// Returns what was rendered for a publication.
    pub(super) fn published(&self, publication: &EventId) -> Result<Rendering, WorkError> {
        let known = self.audit().publications.iter().find(|known| known.id == *publication);
        let known = known.ok_or_else(|| crate::audit::Refusal::Unknown { what: publication.to_string() })?;
        Ok(known.rendering.clone())
    }
}
