//! What stands in two versions: two people replaced the same version apart.

use jiff::{Timestamp, civil::Date};

use super::{
    action::{Action, ItemTest, NewAnswer},
    decide::{decide, right_of},
    id::{EventId, LogName},
    member::Right,
    paper::Paper,
    profile::{DataKind, Trait},
    programme::{CommitmentId, ServiceId},
    promise::{Change, Entry, Status},
    refusal::{FindingRefusal, Refusal, SampleRefusal},
    register::{Register, Version},
    sample::{Sample, Seed},
    state::Audit,
};

/// A replaceable value of which several versions stand side by side. Nothing is silently picked: someone takes one of
/// them, or sets another in place of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The versions that stand; at least two.
    pub heads: Vec<Head>,
}

/// One of the versions that stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The event that set it: who, and which.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// The action that would set it again, in place of all that stand. It says what the value is of, and what it is.
    pub sets: Action,
}

impl Head {
    /// Returns the action that takes this version in place of all that stand. The reason is kept where a version has
    /// one: a finding whose rating or status differs between the versions needs it, and so does a seed.
    ///
    /// What is done with a sample still lacks the names of the items of its population, which the evidence holds.
    pub fn take(&self, why: Option<String>) -> Action {
        match self.sets.clone() {
            Action::ChangeFinding { finding, details, .. } => Action::ChangeFinding { finding, details, reason: why },
            Action::StrikePromise { commitment, entry, .. } => {
                Action::StrikePromise { commitment, entry, reason: why.unwrap_or_default() }
            }
            Action::SeedSample { sample, seed } => Action::SeedSample { sample, seed: Seed { reason: why, ..seed } },
            other => other,
        }
    }

    /// Returns whether this person can take it only for a reason.
    pub fn needs_reason(&self, audit: &Audit, by: &LogName, at: Timestamp) -> bool {
        let refused = decide(audit, self.take(None), by, at).err();
        matches!(
            refused,
            Some(
                Refusal::Finding(FindingRefusal::RatingReason | FindingRefusal::StatusReason)
                    | Refusal::Sample(SampleRefusal::SeedReason { .. })
                    | Refusal::Empty { what: "reason" }
            )
        )
    }
}

impl Conflict {
    /// Returns the right that it takes to resolve it.
    pub fn right(&self) -> Option<Right> {
        self.heads.first().map(|head| right_of(&head.sets))
    }

    fn of<T>(register: &Register<T>, sets: impl Fn(&T) -> Action) -> Option<Self> {
        let head = |version: &Version<T>| Head { id: version.id.clone(), at: version.at, sets: sets(&version.value) };
        register.in_conflict().then(|| Self { heads: register.heads().iter().map(head).collect() })
    }
}

impl Audit {
    /// Returns everything that stands in several versions, in the order of the file.
    pub fn conflicts(&self) -> Vec<Conflict> {
        let families = [
            verdicts,
            applicability,
            promises,
            evidence,
            requests,
            findings,
            observations,
            samples,
            texts,
            risks,
            profile,
            facts,
            assembly,
            publicity,
        ];
        families.into_iter().flat_map(|family| family(self)).collect()
    }
}

fn verdicts(audit: &Audit) -> Vec<Conflict> {
    let registers =
        audit.papers.iter().flat_map(|(id, paper)| paper.verdicts.iter().map(move |(layer, it)| (id, layer, it)));
    let conflict = |(id, layer, register): (&_, &_, &Register<_>)| {
        Conflict::of(register, |verdict: &super::verdict::Verdict| Action::GiveVerdict {
            commitment: Clone::clone(id),
            layer: *layer,
            verdict: verdict.clone(),
        })
    };
    registers.filter_map(conflict).collect()
}

fn applicability(audit: &Audit) -> Vec<Conflict> {
    let conflict = |(id, paper): (&CommitmentId, &Paper)| {
        Conflict::of(&paper.applicability, |stated| Action::SetApplicability {
            commitment: id.clone(),
            applies: stated.applies,
            reason: stated.reason.clone(),
        })
    };
    audit.papers.iter().filter_map(conflict).collect()
}

fn promises(audit: &Audit) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    for (id, paper) in &audit.papers {
        let strike = |entry| Action::StrikePromise { commitment: id.clone(), entry, reason: String::new() };
        let change = |(said, register): (&Date, &Register<Option<Change>>)| {
            Conflict::of(register, |change| match change.clone() {
                None => strike(Entry::Change(*said)),
                Some(Change { to, evidence, reason, .. }) => {
                    Action::ChangePromise { commitment: id.clone(), said: *said, to, evidence, reason }
                }
            })
        };
        let status = |(as_of, register): (&Date, &Register<Option<Status>>)| {
            Conflict::of(register, |status| match status.clone() {
                None => strike(Entry::Status(*as_of)),
                Some(Status { state, evidence, note }) => {
                    Action::StatePromise { commitment: id.clone(), as_of: *as_of, state, evidence, note }
                }
            })
        };
        conflicts.extend(paper.promise.changes.iter().filter_map(change));
        conflicts.extend(paper.promise.statuses.iter().filter_map(status));
    }
    // Two who strike the same entry agree.
    let struck = |head: &Head| matches!(head.sets, Action::StrikePromise { .. });
    conflicts.retain(|conflict| !conflict.heads.iter().all(struck));
    conflicts
}

fn evidence(audit: &Audit) -> Vec<Conflict> {
    let conflicts = |evidence: &super::evidence::Evidence| {
        let details = Conflict::of(&evidence.details, |details| Action::Describe {
            evidence: evidence.id.clone(),
            details: details.clone(),
        });
        let judgement = Conflict::of(&evidence.judgement, |judgement| Action::Judge {
            evidence: evidence.id.clone(),
            judgement: judgement.clone(),
        });
        [details, judgement]
    };
    audit.evidence.values().flat_map(conflicts).flatten().collect()
}

fn requests(audit: &Audit) -> Vec<Conflict> {
    let conflicts = |request: &super::request::Request| {
        let details = Conflict::of(&request.details, |details| Action::ChangeRequest {
            request: request.id.clone(),
            details: details.clone(),
        });
        let answer = Conflict::of(&request.answer, |answer| Action::RecordAnswers {
            answers: vec![NewAnswer { request: request.id.clone(), answer: answer.clone() }],
        });
        [details, answer]
    };
    audit.requests.values().flat_map(conflicts).flatten().collect()
}

fn findings(audit: &Audit) -> Vec<Conflict> {
    let conflicts = |finding: &super::finding::Finding| {
        let details = Conflict::of(&finding.details, |details| Action::ChangeFinding {
            finding: finding.id.clone(),
            details: details.clone(),
            reason: None,
        });
        let hearing = Conflict::of(&finding.hearing, |hearing| Action::Hear {
            finding: finding.id.clone(),
            hearing: hearing.clone(),
        });
        [details, hearing]
    };
    audit.findings.values().flat_map(conflicts).flatten().collect()
}

fn observations(audit: &Audit) -> Vec<Conflict> {
    let conflict = |observation: &super::observation::Observation| {
        Conflict::of(&observation.appraisal, |appraisal| Action::Appraise {
            observation: observation.id.clone(),
            appraisal: appraisal.clone(),
        })
    };
    audit.observations.values().filter_map(conflict).collect()
}

fn samples(audit: &Audit) -> Vec<Conflict> {
    // Nothing rests on a sample that was withdrawn.
    audit.samples.values().filter(|sample| sample.withdrawn.is_none()).flat_map(of_sample).collect()
}

fn of_sample(sample: &Sample) -> Vec<Conflict> {
    let id = &sample.id;
    let first = [
        Conflict::of(&sample.details, |details| Action::ChangeSample { sample: id.clone(), details: details.clone() }),
        Conflict::of(&sample.seed, |seed| Action::SeedSample { sample: id.clone(), seed: seed.clone() }),
        Conflict::of(&sample.draw, |draw| Action::DrawSample {
            sample: id.clone(),
            ids: Vec::new(),
            selected: draw.items.iter().map(|item| item.id.clone()).collect(),
        }),
    ];
    let result = |(row, register): (&u64, &Register<super::sample::Tested>)| {
        Conflict::of(register, |tested| {
            let (result, evidence) = (tested.found.result(), tested.evidence.clone());
            let test = ItemTest { row: *row, result, note: tested.found.note().map(str::to_owned), evidence };
            Action::TestItems { sample: id.clone(), tests: vec![test], ids: Vec::new() }
        })
    };
    first.into_iter().flatten().chain(sample.results.iter().filter_map(result)).collect()
}

fn texts(audit: &Audit) -> Vec<Conflict> {
    let conflict = |((subject, language), register): (&(super::subject::Subject, _), &Register<String>)| {
        Conflict::of(register, |text| Action::Write {
            subject: subject.clone(),
            language: *language,
            text: text.clone(),
        })
    };
    audit.texts.iter().filter_map(conflict).collect()
}

fn risks(audit: &Audit) -> Vec<Conflict> {
    let rating = |(risk, register): (&super::programme::RiskId, &Register<_>)| {
        Conflict::of(register, |rating| Action::RateRisk { risk: risk.clone(), rating: *rating })
    };
    let residual = |(risk, register): (&super::programme::RiskId, &Register<_>)| {
        Conflict::of(register, |(owner, until): &(String, _)| Action::AcceptResidual {
            risk: risk.clone(),
            owner: owner.clone(),
            until: *until,
        })
    };
    audit.ratings.iter().filter_map(rating).chain(audit.residuals.iter().filter_map(residual)).collect()
}

fn profile(audit: &Audit) -> Vec<Conflict> {
    let profile = &audit.profile;
    let state = |stated| Action::StateProfile { traits: vec![stated] };
    let service = |(service, register): (&ServiceId, &Register<bool>)| {
        Conflict::of(register, |used| state(Trait::Service { service: service.clone(), used: *used }))
    };
    let data = |(kind, register): (&DataKind, &Register<bool>)| {
        Conflict::of(register, |handled| state(Trait::Data { kind: *kind, handled: *handled }))
    };
    let single = [
        Conflict::of(&profile.confidentiality, |value| state(Trait::Confidentiality(*value))),
        Conflict::of(&profile.note, |note| state(Trait::Note(note.clone()))),
    ];
    let services = profile.services.iter().filter_map(service);
    services.chain(profile.data.iter().filter_map(data)).chain(single.into_iter().flatten()).collect()
}

fn facts(audit: &Audit) -> Vec<Conflict> {
    let conflict = |(fact, register): (&_, &Register<String>)| {
        Conflict::of(register, |value| Action::State { fact: *fact, value: value.clone() })
    };
    audit.facts.iter().filter_map(conflict).collect()
}

fn assembly(audit: &Audit) -> Vec<Conflict> {
    let set = |period: &super::completion::AssemblyPeriod| Action::SetAssembly {
        days: period.days,
        reason: period.reason.clone(),
    };
    Conflict::of(&audit.assembly, set).into_iter().collect()
}

fn publicity(audit: &Audit) -> Vec<Conflict> {
    let conflict = |(item, register): (&super::publication::Item, &Register<_>)| {
        Conflict::of(register, |publicity| Action::Choose { item: item.clone(), publicity: *publicity })
    };
    audit.publicity.iter().filter_map(conflict).collect()
}
