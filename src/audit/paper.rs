//! The working paper: one per commitment. Where it stands follows from what was done to it, and is never stored.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{
    applicability::Applicability,
    digest::{Fields, Sha256},
    evidence::Judgement,
    id::{EventId, Label, LogName},
    named::named,
    note::NoteState,
    programme::{Commitment, Layer},
    promise::Promise,
    reference::Broken,
    register::Register,
    state::Audit,
    subject::{FindingField, Subject},
    text::Language,
    verdict::{Value, Verdict},
};

/// What was recorded on one commitment, besides its texts, evidence and findings.
#[derive(Debug, Clone, Default)]
pub struct Paper {
    /// The verdict per layer.
    pub verdicts: BTreeMap<Layer, Register<Verdict>>,
    /// Whether the commitment applies; it does while nobody states otherwise.
    pub applicability: Register<Applicability>,
    /// What was recorded on its promise, where it has a date.
    pub promise: Promise,
    /// The newest submission.
    pub submission: Option<Submission>,
    /// What was decided on it, or on an earlier one.
    pub decision: Option<Decision>,
}

/// A paper was submitted for review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The event; its log is who submitted.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// Digest of what was submitted.
    pub digest: Sha256,
}

/// What a reviewer decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The event; its log is who decided.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// The submission that it answers.
    pub submission: EventId,
    /// What was decided.
    pub outcome: Outcome,
}

/// What a reviewer decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Accepted: exactly what has this digest (ISA 230.9(c)).
    Accepted {
        /// Digest of what was accepted.
        digest: Sha256,
        /// Whether this was own work, under a waiver.
        waived: bool,
    },
    /// Returned.
    Returned {
        /// Why.
        reason: String,
    },
}

named! {
    /// Where a paper stands.
    Stage {
        /// Something is still needed before it can be submitted.
        Open = "open",
        /// Nothing is needed any more; it was not submitted.
        Prepared = "prepared",
        /// Submitted for review.
        Submitted = "submitted",
        /// Accepted.
        Accepted = "accepted",
        /// Returned to its preparer.
        Returned = "returned",
    }
}

named! {
    /// The sign-off that an edit has undone.
    Undone {
        /// It was submitted, and edited before it was reviewed.
        Submission = "submission",
        /// It was accepted, and edited after that: *edited after review*.
        Acceptance = "acceptance",
    }
}

/// Where a paper stands, and whether an edit has undone a sign-off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The stage.
    pub stage: Stage,
    /// The sign-off that an edit has undone.
    pub undone: Option<Undone>,
}

/// Something that is needed before a paper can be submitted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needed {
    /// To state again whether it applies: the profile changed since.
    Applicability,
    /// Two statements of whether it applies stand side by side.
    OneApplicability,
    /// A verdict on a layer.
    Verdict(Layer),
    /// Two verdicts on one layer stand side by side.
    OneVerdict(Layer),
    /// A reason for a verdict that does not rest on evidence.
    Reason(Layer),
    /// Accepted evidence whose period fits, for a verdict that rests on it.
    Evidence(Layer),
    /// A planned sample is to be drawn.
    SampleDraw(Label),
    /// So many items of a sample are still to be examined.
    SampleItems(Label, u64),
    /// Two versions of something in a sample stand side by side, or one item took the place of two.
    OneSample(Label),
    /// A conclusion in a language.
    Conclusion(Language),
    /// Two conclusions in one language stand side by side.
    OneConclusion(Language),
    /// Why the verdict is another than last year's, in a language.
    Change(Language),
    /// Two texts on that in one language stand side by side.
    OneChange(Language),
    /// A reference in its texts that holds.
    Reference(Broken),
    /// An observation is to be accepted or overruled.
    Appraisal(Label),
    /// An observation was accepted and overruled apart.
    OneAppraisal(Label),
    /// The evidence that a check read is no longer that of its procedure: it is to be run again.
    CheckAgain(Label),
    /// An answer to a review note.
    Answer(Label),
}

impl Audit {
    /// Returns what is needed before the paper on this commitment can be submitted, in the order in which one would do it.
    pub fn needed(&self, commitment: &Commitment) -> Vec<Needed> {
        let mut needed = Vec::new();
        let question = self.question(commitment);
        if question.conflict {
            needed.push(Needed::OneApplicability);
        } else if question.reopened {
            needed.push(Needed::Applicability);
        }
        // What does not apply is not judged: its reason is what a second person accepts.
        if self.excluded(&commitment.id).is_some() {
            return needed;
        }
        let verdicts = self.papers.get(&commitment.id).map(|paper| &paper.verdicts);
        for layer in commitment.layers() {
            let register = verdicts.and_then(|verdicts| verdicts.get(&layer));
            match register.map(Register::heads).unwrap_or_default() {
                [] => needed.push(Needed::Verdict(layer)),
                [version] => needed.extend(self.lacking(commitment, layer, &version.value)),
                _ => needed.push(Needed::OneVerdict(layer)),
            }
        }
        self.lacking_of_samples(commitment, &mut needed);
        self.lacking_of_observations(commitment, &mut needed);
        for language in Language::ALL {
            let subject = Subject::Conclusion(commitment.id.clone());
            let conflict = self.texts.get(&(subject.clone(), language)).is_some_and(Register::in_conflict);
            if conflict {
                needed.push(Needed::OneConclusion(language));
            } else if self.text(&subject, language).is_none() {
                needed.push(Needed::Conclusion(language));
            }
        }
        needed.extend(self.change_needed(commitment));
        needed.extend(self.broken_in(commitment).into_iter().map(Needed::Reference));
        let unanswered = self.notes_on(&commitment.id).filter(|note| note.state() == NoteState::Open);
        needed.extend(unanswered.map(|note| Needed::Answer(note.label.clone())));
        needed
    }

    /// Returns what a verdict lacks: evidence if it rests on evidence, else a reason.
    fn lacking(&self, commitment: &Commitment, layer: Layer, verdict: &Verdict) -> Option<Needed> {
        if verdict.value.rests_on_evidence() {
            let rests = self.evidence_for(&commitment.id).any(|evidence| {
                evidence.accepted()
                    && evidence.fits(&self.opening.period)
                    && evidence
                        .linked()
                        .iter()
                        .any(|link| link.commitment == commitment.id && link.speaks_to(&self.programme, layer))
            });
            (!rests).then_some(Needed::Evidence(layer))
        } else {
            let given = verdict.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty());
            (!given).then_some(Needed::Reason(layer))
        }
    }

    /// Returns where the paper on this commitment stands.
    pub fn standing(&self, commitment: &Commitment) -> Standing {
        let at = |stage| Standing { stage, undone: None };
        let Some(paper) = self.papers.get(&commitment.id) else { return at(Stage::Open) };
        let Some(submission) = &paper.submission else { return at(self.unsigned_stage(commitment)) };
        let reopened = |undone| Standing { stage: self.unsigned_stage(commitment), undone: Some(undone) };
        let current = self.paper_digest(commitment);
        match &paper.decision {
            Some(Decision { outcome: Outcome::Accepted { digest, .. }, .. }) if *digest == current => {
                at(Stage::Accepted)
            }
            Some(decision) if decision.submission == submission.id => match decision.outcome {
                Outcome::Accepted { .. } => reopened(Undone::Acceptance),
                Outcome::Returned { .. } => at(Stage::Returned),
            },
            _ if submission.digest == current => at(Stage::Submitted),
            _ => reopened(Undone::Submission),
        }
    }

    fn unsigned_stage(&self, commitment: &Commitment) -> Stage {
        if self.needed(commitment).is_empty() { Stage::Prepared } else { Stage::Open }
    }

    /// Returns the digest of all that a sign-off on this commitment approves: the criterion and procedures, the verdicts
    /// with their reasons, the conclusions, the evidence used with what is known and was decided of it, the findings, the
    /// scope limitations, the samples, what checks saw and what was made of it. The response of the audited party and the follow-up of findings come later, and are
    /// not part of it.
    pub fn paper_digest(&self, commitment: &Commitment) -> Sha256 {
        let mut fields = Fields::new("waarmerk paper 1");
        fields.add(commitment.digest().0);
        for layer in commitment.layers() {
            fields.add(layer.name());
            let verdicts = self.papers.get(&commitment.id).and_then(|paper| paper.verdicts.get(&layer));
            for version in verdicts.map(Register::heads).unwrap_or_default() {
                fields.add(version.value.value.name()).add_optional(version.value.reason.as_deref());
            }
        }
        for language in Language::ALL {
            self.digest_text(&mut fields, &Subject::Conclusion(commitment.id.clone()), language);
        }
        for language in Language::ALL {
            let change = Subject::Change(commitment.id.clone());
            if self.texts.contains_key(&(change.clone(), language)) {
                fields.add("change");
                self.digest_text(&mut fields, &change, language);
            }
        }
        self.digest_applicability(&mut fields, commitment);
        self.digest_promise(&mut fields, commitment);
        for evidence in self.evidence_for(&commitment.id) {
            fields.add("evidence").add(evidence.id.to_string()).add(evidence.bytes.sha256.0);
            for link in evidence.linked().iter().filter(|link| link.commitment == commitment.id) {
                fields.add(link.to_string());
            }
            for version in evidence.details.heads() {
                digest_json(&mut fields, &version.value);
            }
            for version in evidence.judgement.heads() {
                match &version.value {
                    Judgement::Accepted => fields.add("accepted"),
                    Judgement::Returned { reason } => fields.add("returned").add(reason),
                };
            }
        }
        for finding in self.findings_on(&commitment.id) {
            fields.add("finding").add(finding.id.to_string());
            for version in finding.details.heads() {
                let details = &version.value;
                fields
                    .add(&details.title.nl)
                    .add(&details.title.en)
                    .add(details.rating.likelihood.name())
                    .add(details.rating.impact.name());
                for exhibit in &details.evidence {
                    fields.add(exhibit.evidence.to_string()).add_optional(exhibit.locator.as_deref());
                }
                for risk in &details.risks {
                    fields.add("risk").add(&risk.0);
                }
                if let Some(earlier) = &details.repeats {
                    fields.add("repeats").add(earlier.to_string());
                }
            }
            for field in FindingField::ALL {
                if !matches!(field, FindingField::Response | FindingField::Action) {
                    for language in Language::ALL {
                        self.digest_text(&mut fields, &Subject::Finding(finding.id.clone(), field), language);
                    }
                }
            }
        }
        self.digest_limitations(&mut fields, &commitment.id);
        self.digest_samples(commitment, &mut fields);
        self.digest_observations(commitment, &mut fields);
        fields.finish()
    }

    /// Adds what was stated of whether it applies, and what the profile proposes now: a sign-off on the one is undone when
    /// the other changes.
    fn digest_applicability(&self, fields: &mut Fields, commitment: &Commitment) {
        let heads = self.applicability(&commitment.id).map(Register::heads).unwrap_or_default();
        for version in heads {
            fields.add("applicability");
            digest_json(fields, &version.value);
        }
        if !heads.is_empty() {
            digest_json(fields, &self.unused_services(commitment));
        }
    }

    /// Adds what was recorded on the promise, with its days.
    fn digest_promise(&self, fields: &mut Fields, commitment: &Commitment) {
        let Some(promise) = self.papers.get(&commitment.id).map(|paper| &paper.promise) else { return };
        for (said, register) in &promise.changes {
            for version in register.heads() {
                fields.add("promise changed").add(said.to_string());
                digest_json(fields, &version.value);
            }
        }
        for (as_of, register) in &promise.statuses {
            for version in register.heads() {
                fields.add("promise stated").add(as_of.to_string());
                digest_json(fields, &version.value);
            }
        }
    }

    fn digest_text(&self, fields: &mut Fields, subject: &Subject, language: Language) {
        fields.add(language.name());
        let register = self.texts.get(&(subject.clone(), language));
        for version in register.map(Register::heads).unwrap_or_default() {
            fields.add(&version.value);
        }
    }

    /// Returns everyone whose work stands in the paper: verdicts, conclusions, evidence attached, findings raised or
    /// changed, scope limitations recorded, samples, observations recorded or appraised, the submission.
    pub fn preparers<'a>(&'a self, commitment: &'a Commitment) -> BTreeSet<&'a LogName> {
        let mut preparers = BTreeSet::new();
        if let Some(paper) = self.papers.get(&commitment.id) {
            let verdicts = paper.verdicts.values().flat_map(Register::heads);
            preparers.extend(verdicts.map(|version| &version.id.log));
            preparers.extend(paper.applicability.heads().iter().map(|version| &version.id.log));
            preparers.extend(self.recorders(&commitment.id));
            preparers.extend(paper.submission.iter().map(|submission| &submission.id.log));
        }
        for subject in [Subject::Conclusion(commitment.id.clone()), Subject::Change(commitment.id.clone())] {
            for language in Language::ALL {
                let texts = self.texts.get(&(subject.clone(), language));
                preparers.extend(texts.map(Register::heads).unwrap_or_default().iter().map(|version| &version.id.log));
            }
        }
        preparers.extend(self.evidence_for(&commitment.id).map(|evidence| &evidence.id.log));
        for finding in self.findings_on(&commitment.id) {
            preparers.insert(&finding.id.log);
            preparers.extend(finding.details.heads().iter().map(|version| &version.id.log));
        }
        preparers.extend(self.limitations_on(&commitment.id).map(|limitation| &limitation.event.log));
        self.preparers_of_samples(commitment, &mut preparers);
        for observation in self.observations_on(commitment) {
            preparers.insert(&observation.id.log);
            preparers.extend(observation.appraisal.heads().iter().map(|version| &version.id.log));
        }
        preparers
    }

    /// Returns the verdict on the commitment as a whole: not applicable where a person stated so, else the heaviest of its
    /// layers; none while nothing is settled.
    pub fn verdict(&self, commitment: &Commitment) -> Option<Value> {
        if self.excluded(&commitment.id).is_some() {
            return Some(Value::NotApplicable);
        }
        let paper = self.papers.get(&commitment.id)?;
        Value::overall(paper.verdicts.values().filter_map(Register::settled).map(|verdict| verdict.value))
    }
}

/// Adds a record in its JSON form, whose field order is that of the type.
pub(super) fn digest_json(fields: &mut Fields, record: &impl serde::Serialize) {
    fields.add(serde_json::to_string(record).unwrap_or_default());
}
