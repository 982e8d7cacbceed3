//! The lead opens the dossier, invites the others, and states the facts of the engagement.

use std::path::Path;

use super::stage::{Stage, missing};
use crate::{
    audit::{Action, member::PublicKey},
    work::{
        clock::Clock,
        create::{NewDossier, ProgrammeChoice, create_at},
        error::WorkError,
        home::Home,
        keys,
    },
};

pub(super) fn open(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    hire(stage)?;
    let engagement = &stage.story.engagement;
    let (lead, others) = stage.story.member.split_first().ok_or_else(|| missing("member"))?;
    let programme = match &engagement.programme_file {
        Some(name) => ProgrammeChoice::File(stage.file(name)),
        None => ProgrammeChoice::Known(engagement.programme.clone()),
    };
    let new = NewDossier {
        title: Some(engagement.title.clone()),
        client: Some(engagement.client.clone()),
        from: stage.year.prior.map(Path::to_path_buf),
        supplier: Some(engagement.supplier.clone()),
        period: engagement.period,
        programme,
        demonstration: engagement.demonstration,
        founder: Some(lead.log.clone()),
        name: Some(lead.name.clone()),
        makes_key: false,
    };
    let clock = Clock::story(stage.clock.now());
    let mut session = create_at(stage.year.dossier, stage.home(&lead.log)?, new, clock, stage.watch)?;
    for person in others {
        let key = PublicKey(keys::log_key(stage.home(&person.log)?, &person.log)?.public());
        let (log, name, role) = (person.log.clone(), person.name.clone(), person.role);
        session.act(Action::InviteMember { log, name, role, key, namesake: false })?;
    }
    for (fact, value) in &engagement.facts {
        session.act(Action::State { fact: *fact, value: value.clone() })?;
    }
    stage.clock = Clock::story(session.now());
    Ok(())
}

/// Gives everyone who has none yet a key for the log and a key to sign with: in the second year they have them.
fn hire(stage: &Stage<'_>) -> Result<(), WorkError> {
    for person in &stage.story.member {
        let home: &Home = stage.home(&person.log)?;
        if keys::log_keys(home)?.iter().any(|known| known.log == person.log) {
            continue;
        }
        keys::new_log_key(home, &person.log, Some(&person.name))?;
        keys::new_seal_key(home, &format!("{} (demonstration)", person.name), stage.clock.now())?;
    }
    Ok(())
}
