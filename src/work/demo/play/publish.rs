//! The publisher chooses what is public, the summary is published, accepted and signed.

use super::{
    requests::labelled,
    stage::{Stage, attached, missing, subject},
};
use crate::{
    audit::{
        Action,
        member::Role,
        profile::ProfilePart,
        programme::CommitmentId,
        publication::{Item, Publicity, SignsAs},
        subject::{FindingField, Subject},
    },
    work::{error::WorkError, publish::SigningWith, session::Session},
};

pub(super) fn publish(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    let publisher = stage.first_with(Role::Publisher)?;
    stage.wait_until(stage.story.engagement.published);
    let publication = stage.with(&publisher, |stage, session| {
        for (item, publicity) in choices(stage, session)? {
            if publicity != Publicity::Inside {
                session.act(Action::Choose { item, publicity })?;
            }
        }
        session.publish(stage.watch)
    })?;
    stage.publication = Some(publication);
    Ok(())
}

/// Returns everything that is chosen, findings before their texts.
fn choices(stage: &Stage<'_>, session: &Session) -> Result<Vec<(Item, Publicity)>, WorkError> {
    let mut choices = Vec::new();
    for person in &stage.story.member {
        choices.push((Item::Member(person.log.clone()), person.publicity.0));
    }
    if let Some(profile) = &stage.story.profile {
        for part in [ProfilePart::Services, ProfilePart::Confidentiality, ProfilePart::Data] {
            choices.push((Item::Profile(part), profile.publicity.0));
        }
    }
    for promise in &stage.story.promise {
        choices.push((Item::Promise(promise.id.as_str().into()), promise.publicity.0));
    }
    for paper in &stage.story.paper {
        let id = CommitmentId::from(paper.id.as_str());
        choices.push((Item::Verdicts(id.clone()), paper.publicity.verdicts.0));
        if session.audit().excluded(&id).is_some() {
            choices.push((Item::Applicability(id.clone()), paper.publicity.verdicts.0));
        }
        if paper.change.is_some() {
            choices.push((Item::Text(Subject::Change(id.clone())), paper.publicity.conclusion.0));
        }
        choices.push((Item::Text(Subject::Conclusion(id)), paper.publicity.conclusion.0));
    }
    for id in &stage.story.checks_public {
        choices.push((Item::Checks(CommitmentId::from(id.as_str())), Publicity::Public));
    }
    for exhibit in &stage.story.evidence {
        choices.push((Item::Evidence(attached(session, &exhibit.file)?), exhibit.publicity.0));
    }
    for finding in &stage.story.finding {
        let known = session.audit().finding_labelled(&format!("F-{}", finding.number));
        let id = known.map(|known| known.id.clone()).ok_or_else(|| missing(&finding.title.en))?;
        choices.push((Item::Finding(id.clone()), finding.publicity.finding.0));
        choices.push((Item::FindingHistory(id.clone()), finding.publicity.history.0));
        for field in FindingField::ALL {
            choices.push((Item::Text(Subject::Finding(id.clone(), field)), finding.publicity.of(field)));
        }
    }
    for label in stage.story.requests.iter().flat_map(|requests| &requests.public) {
        choices.push((Item::Request(labelled(session.audit(), label)?.id.clone()), Publicity::Public));
    }
    for sample in &stage.story.sample {
        let drawn = session.audit().samples.values();
        let known =
            drawn.filter_map(|it| Some((&it.id, it.details.settled()?))).find(|(_, it)| it.title == sample.title);
        let (id, _) = known.ok_or_else(|| missing(&sample.title.en))?;
        choices.push((Item::Sample(id.clone()), sample.publicity.0));
    }
    for text in &stage.story.text {
        let subject = subject(&text.target)?;
        // The report's own sections are public by nature.
        if !matches!(subject, Subject::Section(_)) {
            choices.push((Item::Text(subject), text.publicity.0));
        }
    }
    for risk in &stage.story.risk {
        choices.push((Item::Risk(risk.id.as_str().into()), risk.publicity.0));
        choices.push((Item::Text(Subject::Risk(risk.id.as_str().into())), risk.publicity.0));
    }
    Ok(choices)
}

pub(super) fn accept_and_sign(stage: &mut Stage<'_>) -> Result<(), WorkError> {
    let publication = stage.publication.clone().ok_or_else(|| missing("publication"))?;
    let reviewer = stage.first_with(Role::Reviewer)?;
    stage.with(&reviewer, |stage, session| session.accept_summary(&publication, stage.watch))?;
    for (role, signs_as) in [(Role::Lead, SignsAs::Auditor), (Role::Publisher, SignsAs::Publisher)] {
        let who = stage.first_with(role)?;
        let signed = stage
            .with(&who, |stage, session| session.sign(&publication, signs_as, &SigningWith::default(), stage.watch))?;
        stage.signed.push(signed);
    }
    Ok(())
}
