//! The profile is stated, what it proposes is followed, and dated promises get their changes and their status.

use super::stage::{Stage, attached};
use crate::{
    audit::{
        Action, finding,
        profile::{DataKind, Trait},
        programme::CommitmentId,
    },
    work::{error::WorkError, profile::follow},
};

pub(super) fn state(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    stage.each(|stage, session, me| {
        let Some(profile) = stage.story.profile.as_ref().filter(|profile| profile.by == *me) else { return Ok(()) };
        let service = |service: &String, used| Trait::Service { service: service.as_str().into(), used };
        let handled = |kind: &DataKind| profile.data.contains(kind);
        let traits = profile.used.iter().map(|it| service(it, true));
        let traits = traits.chain(profile.unused.iter().map(|it| service(it, false)));
        let traits = traits.chain([Trait::Confidentiality(profile.confidentiality)]);
        let traits = traits.chain(DataKind::ALL.map(|kind| Trait::Data { kind, handled: handled(&kind) }));
        session.act(Action::StateProfile { traits: traits.collect() })?;
        let programme = &session.audit().programme;
        let actions: Vec<_> = session.audit().questions().filter_map(|question| follow(programme, &question)).collect();
        for action in actions {
            session.act(action)?;
        }
        Ok(())
    })
}

pub(super) fn promises(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    stage.each(|stage, session, me| {
        let language = stage.year.language;
        for promise in stage.story.promise.iter().filter(|promise| promise.by == *me) {
            let commitment = CommitmentId::from(promise.id.as_str());
            for change in &promise.change {
                let evidence = attached(session, &promise.file)?;
                let evidence = finding::Exhibit { evidence, locator: Some(change.locator.clone()) };
                let (said, to) = (change.said, change.to);
                let reason = change.reason.get(language).to_owned();
                session.act(Action::ChangePromise { commitment: commitment.clone(), said, to, evidence, reason })?;
            }
            for status in &promise.status {
                let evidence = attached(session, &promise.file)?;
                let evidence = finding::Exhibit { evidence, locator: Some(status.locator.clone()) };
                session.act(Action::StatePromise {
                    commitment: commitment.clone(),
                    as_of: status.as_of,
                    state: status.state,
                    evidence,
                    note: None,
                })?;
            }
        }
        Ok(())
    })
}
