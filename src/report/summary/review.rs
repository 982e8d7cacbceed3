//! How the audit was reviewed: counts; names only if chosen.

use std::collections::BTreeSet;

use serde::Serialize;

use super::disclosure::{Disclosure, disclose};
use crate::audit::{
    Audit, LogName,
    member::Role,
    paper::{Outcome, Stage},
    publication::Item,
};

/// How the audit was reviewed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Review {
    /// How many working papers there are.
    pub papers: usize,
    /// How many were reviewed and accepted, exactly as they stand.
    pub accepted: usize,
    /// How many of those were own work, under the waiver.
    pub own_work: usize,
    /// How many people worked on the accepted papers.
    pub preparers: usize,
    /// How many people accepted papers.
    pub reviewers: usize,
    /// Why own work could be accepted; absent if it could not. Written to be printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waiver: Option<String>,
    /// The members who are named, and a gap for each who is withheld.
    pub team: Vec<Disclosure<Person>>,
}

/// Someone of the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Person {
    /// Full name.
    pub name: String,
    /// Role.
    pub role: Role,
}

impl Review {
    pub(super) fn new(audit: &Audit) -> Self {
        let mut review = Self {
            papers: audit.programme.commitments.len(),
            accepted: 0,
            own_work: 0,
            preparers: 0,
            reviewers: 0,
            waiver: audit.waiver.as_ref().map(|(_, reason)| reason.clone()),
            team: team(audit),
        };
        let (mut preparers, mut reviewers) = (BTreeSet::new(), BTreeSet::new());
        for commitment in &audit.programme.commitments {
            if audit.standing(commitment).stage != Stage::Accepted {
                continue;
            }
            review.accepted += 1;
            preparers.extend(audit.preparers(commitment).into_iter().map(LogName::person));
            let decision = audit.papers.get(&commitment.id).and_then(|paper| paper.decision.as_ref());
            if let Some(decision) = decision {
                reviewers.insert(decision.id.log.person());
                review.own_work += usize::from(matches!(decision.outcome, Outcome::Accepted { waived: true, .. }));
            }
        }
        review.preparers = preparers.len();
        review.reviewers = reviewers.len();
        review
    }
}

/// Returns the members by role, then by name; then the gaps. The order says nothing of who is not named.
fn team(audit: &Audit) -> Vec<Disclosure<Person>> {
    let mut team: Vec<_> = audit
        .members
        .iter()
        .filter_map(|(log, membership)| {
            let member = &membership.member;
            let person = || Some(Person { name: member.name.clone(), role: member.role });
            disclose(audit, &Item::Member(log.clone()), true, person)
        })
        .collect();
    team.sort_by_key(|person| match person {
        Disclosure::Public(person) => (0, Some((person.role, person.name.clone())), None),
        Disclosure::Withheld(ground) => (1, None, Some(*ground)),
    });
    // One person may write several logs, one for each device.
    team.dedup_by(|a, b| a.public().is_some() && a == b);
    team
}
