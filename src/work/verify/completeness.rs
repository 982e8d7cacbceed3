//! How complete the file is against its programme, and how far it is on its way to the archive. Statements about the
//! file: that something is open is no fault.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Bench, Outcome, Question, Said, Verification};
use crate::{
    audit::{
        Audit, Recorded,
        completion::day,
        paper::Stage,
        programme::{CommitmentId, Layer},
        register::Register,
        verdict::Value,
    },
    lang::visible,
};

/// How complete the file is against its programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Completeness {
    /// How many commitments the programme has.
    pub commitments: usize,
    /// How many of them are accepted.
    pub accepted: usize,
    /// Per layer, how many procedures' commitments came to which verdict; `open` where there is none, or two.
    pub layers: BTreeMap<Layer, BTreeMap<&'static str, usize>>,
    /// Those that are not accepted, in the order of the programme.
    pub open: Vec<Open>,
}

/// A commitment that is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Open {
    /// Which.
    pub commitment: CommitmentId,
    /// Where its paper stands.
    pub stage: Stage,
}

impl Completeness {
    /// Compares an audit with its programme.
    pub fn of(audit: &Audit) -> Self {
        let commitments = &audit.programme.commitments;
        let open: Vec<Open> = audit.open_papers().map(|(id, stage)| Open { commitment: id.clone(), stage }).collect();
        let mut layers: BTreeMap<Layer, BTreeMap<&'static str, usize>> = BTreeMap::new();
        for commitment in commitments {
            let verdicts = audit.papers.get(&commitment.id).map(|paper| &paper.verdicts);
            for layer in commitment.layers() {
                let verdict = verdicts.and_then(|verdicts| verdicts.get(&layer)).and_then(Register::settled);
                let name = verdict.map_or("open", |verdict| verdict.value.name());
                *layers.entry(layer).or_default().entry(name).or_default() += 1;
            }
        }
        Self { commitments: commitments.len(), accepted: commitments.len() - open.len(), layers, open }
    }
}

/// Says how complete the file is.
pub(super) fn say(verification: &mut Verification, audit: &Audit) {
    let completeness = Completeness::of(audit);
    let mut say = |key, values| verification.say(Outcome::Note, Question::Completeness, key, values);
    let counts =
        vec![("accepted", (completeness.accepted as u64).into()), ("total", (completeness.commitments as u64).into())];
    say("verify-complete", counts);
    for (layer, verdicts) in &completeness.layers {
        let count = |name: &str| Said::from(verdicts.get(name).copied().unwrap_or_default() as u64);
        let key = match layer {
            Layer::Design => "verify-layer-design",
            Layer::Existence => "verify-layer-existence",
            Layer::Operation => "verify-layer-operation",
        };
        let values = vec![
            ("met", count(Value::Met.name())),
            ("partly", count(Value::PartlyMet.name())),
            ("not-met", count(Value::NotMet.name())),
            ("not-established", count(Value::NotEstablished.name())),
            ("not-tested", count(Value::NotTested.name())),
            ("not-applicable", count(Value::NotApplicable.name())),
            ("open", count("open")),
        ];
        say(key, values);
    }
    if !completeness.open.is_empty() {
        let list: Vec<_> = completeness.open.iter().map(|open| open.commitment.to_string()).collect();
        let list = visible(&list.join(", ")).into_owned();
        say("verify-open", vec![("count", (list_length(&completeness)).into()), ("list", list.into())]);
        say("verify-open-is-no-fault", Vec::new());
    }
    verification.completeness = Some(completeness);
}

fn list_length(completeness: &Completeness) -> u64 {
    completeness.open.len() as u64
}

/// Says when the file closes or that it was closed, and what was added after that.
pub(super) fn closing(verification: &mut Verification, audit: &Audit, history: &[Recorded], bench: &Bench<'_>) {
    let mut say = |key, values| verification.say(Outcome::Note, Question::Completeness, key, values);
    let name = |log| Said::from(audit.name_of(log).to_owned());
    if let Some(assembly) = audit.assembly(day(bench.now)) {
        let values =
            vec![("count", Said::from(u64::from(assembly.left.unsigned_abs()))), ("day", Said::Day(assembly.due))];
        match assembly.left {
            0 => say("closes-today", Vec::new()),
            1.. => say("closes-in", values),
            _ => say("closes-late", values),
        }
    }
    let Some(closing) = &audit.closing else { return };
    let values =
        vec![("at", closing.at.into()), ("name", name(&closing.id.log)), ("until", Said::Day(closing.retain_until))];
    say("closed-on", values);
    if let Some(reason) = &closing.reason {
        say("verify-closed-because", vec![("reason", reason.clone().into())]);
    }
    let mut reasoned = BTreeMap::new();
    let mut apart = BTreeMap::new();
    for (recorded, addition) in audit.additions(history) {
        match addition.why {
            Some(why) => *reasoned.entry(&why.id).or_insert(0_u64) += 1,
            None => *apart.entry(&recorded.id.log).or_insert(0_u64) += 1,
        }
    }
    for (count, why) in reasoned.into_iter().filter_map(|(id, count)| Some((count, audit.reasons.get(id)?))) {
        let values = vec![
            ("count", count.into()),
            ("at", why.at.into()),
            ("name", name(&why.id.log)),
            ("reason", why.reason.clone().into()),
        ];
        say("verify-added", values);
    }
    for (log, count) in apart {
        say("verify-added-apart", vec![("count", count.into()), ("name", name(log))]);
    }
}
