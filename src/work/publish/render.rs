//! The files of a summary. The same audit and frame always give the same bytes.

use super::super::{
    error::WorkError,
    session::Session,
    watch::{Step, Watch},
};
use crate::{
    audit::{Audit, Language, publication::Rendering},
    report::{self, Frame, Summary, summary::Superseded},
};

/// A rendered summary.
pub(super) struct Files {
    named: Vec<(String, Vec<u8>)>,
    texts: Vec<(String, String)>,
}

impl Files {
    /// Returns every file, by name.
    pub(super) fn published(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.named.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// Returns what a reader can find in each file: pages, metadata, attachments.
    pub(super) fn texts(&self) -> &[(String, String)] {
        &self.texts
    }
}

impl Session {
    /// Returns what a summary says of itself.
    pub(super) fn frame(&self, rendering: &Rendering) -> Frame {
        let earlier = rendering.supersedes.as_ref();
        let earlier = self.audit().publications.iter().find(|known| Some(&known.id) == earlier);
        Frame {
            name: rendering.name.clone(),
            date: rendering.date,
            rendered: rendering.rendered,
            checkpoint: rendering.checkpoint.clone(),
            dossier: self.id(),
            generator: format!("Waarmerk {}", env!("CARGO_PKG_VERSION")),
            supersedes: earlier.map(|earlier| Superseded {
                name: earlier.rendering.name.clone(),
                reason: rendering.correction.clone(),
            }),
        }
    }
}

/// Returns the name of the PDF in a language.
pub(super) fn pdf_name(language: Language) -> String {
    format!("summary.{language}.pdf")
}

/// The name of the summary for machines.
pub(super) const JSON_NAME: &str = "summary.json";

/// The name of the evidence checkpoint.
pub(super) const CHECKPOINT_NAME: &str = "evidence.checkpoint";

/// Renders all files.
pub(super) fn render(audit: &Audit, frame: &Frame, watch: &Watch) -> Result<Files, WorkError> {
    let summary = Summary::new(audit, frame);
    let mut named = Vec::new();
    for (index, language) in Language::ALL.into_iter().enumerate() {
        watch.at(Step::Render, index as u64, Language::ALL.len() as u64);
        if watch.cancelled() {
            return Err(WorkError::Cancelled);
        }
        named.push((pdf_name(language), report::render(&summary, language)?.pdf));
    }
    named.push((JSON_NAME.to_owned(), summary.to_json().into_bytes()));
    named.push((CHECKPOINT_NAME.to_owned(), frame.checkpoint.clone().into_bytes()));
    Ok(Files { named, texts: texts(audit, frame) })
}

/// Returns the text of each file, by name.
pub(super) fn texts(audit: &Audit, frame: &Frame) -> Vec<(String, String)> {
    let summary = Summary::new(audit, frame);
    let mut texts: Vec<_> = Language::ALL
        .into_iter()
        .map(|language| (pdf_name(language), report::text(&report::compose(&summary, language))))
        .collect();
    texts.push((JSON_NAME.to_owned(), summary.to_json()));
    texts
}

/// Returns the summary in one language, as plain text.
pub(super) fn preview(audit: &Audit, frame: &Frame, language: Language) -> String {
    report::text(&report::compose(&Summary::new(audit, frame), language))
}
