//! The things of a file that have a name of their own, and can be pointed at.

use super::{
    id::EventId,
    programme::{CommitmentId, RiskId},
    publication::Item,
    state::{Audit, same_label},
    subject::{Fact, Section},
};

/// Something of the file that one can point at, or go to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// A piece of evidence.
    Evidence(EventId),
    /// A working paper.
    Paper(CommitmentId),
    /// A finding.
    Finding(EventId),
    /// A request to the audited party.
    Request(EventId),
    /// A sample.
    Sample(EventId),
    /// A review note.
    Note(EventId),
    /// What a check saw.
    Observation(EventId),
    /// A risk of the register.
    Risk(RiskId),
    /// A fact of the engagement.
    Fact(Fact),
    /// A section of the report.
    Section(Section),
    /// A choice of what is public.
    Choice(Item),
}

impl Audit {
    /// Returns the thing that a text or a person calls so: a label (`E-12`, `F-02`, `R-04`, `S-01`, `N-03`, `O-05`) or the id of a commitment
    /// (`TEL-3`). Case and leading zeros do not matter.
    pub fn thing(&self, name: &str) -> Option<Thing> {
        let paper = || {
            let known = self.programme.commitments.iter().find(|known| known.id.0.eq_ignore_ascii_case(name));
            known.map(|known| Thing::Paper(known.id.clone()))
        };
        let evidence = || self.evidence_labelled(name).map(|known| Thing::Evidence(known.id.clone()));
        let finding = || self.finding_labelled(name).map(|known| Thing::Finding(known.id.clone()));
        let note = || self.note_labelled(name).map(|known| Thing::Note(known.id.clone()));
        let request = || self.request_labelled(name).map(|known| Thing::Request(known.id.clone()));
        let sample = || self.sample_labelled(name).map(|known| Thing::Sample(known.id.clone()));
        let observation = || self.observation_labelled(name).map(|known| Thing::Observation(known.id.clone()));
        paper().or_else(evidence).or_else(finding).or_else(request).or_else(sample).or_else(note).or_else(observation)
    }

    /// Returns the name of a thing, as in lists and commands: its label or id.
    pub fn called(&self, thing: &Thing) -> String {
        let label =
            |id: &EventId, label: Option<&super::id::Label>| label.map_or_else(|| id.to_string(), ToString::to_string);
        match thing {
            Thing::Evidence(id) => label(id, self.evidence.get(id).map(|known| &known.label)),
            Thing::Paper(id) => id.to_string(),
            Thing::Finding(id) => label(id, self.findings.get(id).map(|known| &known.label)),
            Thing::Request(id) => label(id, self.requests.get(id).map(|known| &known.label)),
            Thing::Sample(id) => label(id, self.samples.get(id).map(|known| &known.label)),
            Thing::Note(id) => label(id, self.notes.get(id).map(|known| &known.label)),
            Thing::Observation(id) => label(id, self.observations.get(id).map(|known| &known.label)),
            Thing::Risk(id) => id.to_string(),
            Thing::Fact(fact) => fact.to_string(),
            Thing::Section(section) => section.to_string(),
            Thing::Choice(item) => super::decide::item_name(self, item),
        }
    }

    /// Returns the review note with this label.
    pub fn note_labelled(&self, label: &str) -> Option<&super::note::Note> {
        self.notes.values().find(|note| same_label(&note.label, label))
    }
}
