//! Review notes: raising, answering, opening again.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{
        Action, EventId, Thing,
        note::Part,
        programme::{Commitment, CommitmentId, Layer},
    },
    lang::visible,
    tui::shared::Shared,
};

/// What is done with a note.
pub enum NoteSheet {
    /// A note is raised on a paper; on this part of it, if one was selected.
    Raise(CommitmentId, Option<Part>),
    /// A note is answered.
    Answer(EventId),
    /// A note is opened again.
    Reopen(EventId),
}

/// Returns the part of a paper in words.
pub fn part_in_words(part: &Part, shared: &Shared) -> String {
    match part {
        Part::Layer(layer) => shared.lang.word("layer", layer.name()).into_owned(),
        Part::Conclusion => shared.lang.text("part-conclusion").into_owned(),
        Part::Evidence(id) => shared.audit.called(&Thing::Evidence(id.clone())),
        Part::Finding(id) => shared.audit.called(&Thing::Finding(id.clone())),
    }
}

/// Returns the name of a part, as a choice.
fn name(part: &Part) -> String {
    match part {
        Part::Layer(layer) => layer.name().to_owned(),
        Part::Conclusion => "conclusion".to_owned(),
        Part::Evidence(id) | Part::Finding(id) => id.to_string(),
    }
}

/// Returns every part of a paper that a note can be about.
fn parts(commitment: &Commitment, shared: &Shared) -> Vec<Part> {
    let layers = commitment.layers().into_iter().map(Part::Layer);
    let evidence = shared.audit.evidence_for(&commitment.id).map(|it| Part::Evidence(it.id.clone()));
    let findings = shared.audit.findings_on(&commitment.id).map(|it| Part::Finding(it.id.clone()));
    layers.chain([Part::Conclusion]).chain(evidence).chain(findings).collect()
}

impl NoteSheet {
    fn label(id: &EventId, shared: &Shared) -> String {
        visible(&shared.audit.called(&Thing::Note(id.clone()))).into_owned()
    }
}

impl Sheet for NoteSheet {
    fn title(&self, shared: &Shared) -> String {
        let lang = shared.lang;
        match self {
            Self::Raise(id, _) => lang.with("ui-form-note", &[("paper", visible(&id.0).into_owned().into())]),
            Self::Answer(id) => lang.with("ui-form-note-answer", &[("note", Self::label(id, shared).into())]),
            Self::Reopen(id) => lang.with("ui-form-note-reopen", &[("note", Self::label(id, shared).into())]),
        }
    }

    fn key(&self) -> String {
        match self {
            Self::Raise(id, _) => format!("note-{id}"),
            Self::Answer(id) => format!("note-answer-{}-{}", id.log, id.seq),
            Self::Reopen(id) => format!("note-reopen-{}-{}", id.log, id.seq),
        }
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        match self {
            Self::Raise(id, selected) => {
                let mut choices = vec![(String::new(), shared.lang.text("ui-note-whole").into_owned())];
                if let Some(commitment) = shared.audit.programme.commitment(id) {
                    let parts = parts(commitment, shared);
                    choices.extend(
                        parts.iter().map(|part| (name(part), visible(&part_in_words(part, shared)).into_owned())),
                    );
                }
                let now = selected.as_ref().map(name).unwrap_or_default();
                vec![
                    Entry::line("text", "ui-field-note-question", "", shared),
                    Entry::pick("part", "ui-field-part", choices, &now, shared),
                ]
            }
            Self::Answer(_) => vec![Entry::line("text", "ui-field-answer", "", shared)],
            Self::Reopen(_) => vec![Entry::line("text", "ui-field-reason", "", shared)],
        }
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let text = values.optional("text").ok_or_else(|| values.fault("text", "ui-fault-empty"))?;
        Ok(match self {
            Self::Raise(id, _) => {
                let shared = values.shared();
                let chosen = values.get("part");
                let commitment = shared.audit.programme.commitment(id);
                let parts = commitment.map(|commitment| parts(commitment, shared)).unwrap_or_default();
                let layer = chosen.parse::<Layer>().ok().map(Part::Layer);
                let part = layer.or_else(|| parts.into_iter().find(|part| name(part) == chosen));
                let action = Action::RaiseNote { commitment: id.clone(), part, text };
                Sent::Act(vec![action], "ui-said-note-raised")
            }
            Self::Answer(id) => Sent::Act(vec![Action::AnswerNote { note: id.clone(), text }], "ui-said-note-answered"),
            Self::Reopen(id) => {
                Sent::Act(vec![Action::ReopenNote { note: id.clone(), reason: text }], "ui-said-note-reopened")
            }
        })
    }
}
