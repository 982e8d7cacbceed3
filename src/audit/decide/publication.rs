//! Choosing what is public, publishing, accepting and signing the summary.

use super::{Desk, filled, known, unknown};
use crate::audit::{
    digest::{Fields, Sha256},
    event::Event,
    evidence::Classification,
    finding::{Finding, Heard},
    id::EventId,
    observation::Appraisal,
    paper::Stage,
    programme::{Commitment, CommitmentId},
    publication::{Item, Publication, Publicity, Rendering, Signature, may_name},
    reference::references,
    refusal::Refusal,
    register::Register,
    request::RequestState,
    sample::State,
    state::Audit,
    subject::{Fact, FindingField, Section, Subject},
    text::Language,
    thing::Thing,
};

/// The facts that a report cannot do without (ISAE 3000.69).
const FACTS: [Fact; 5] = [Fact::Auditor, Fact::Reference, Fact::Place, Fact::ReportDate, Fact::Assurance];

/// The sections that a report cannot do without, for which the programme has no words.
const SECTIONS: [Section; 3] = [Section::Assignment, Section::Addressees, Section::Result];

pub(super) fn choose(desk: &Desk<'_>, item: Item, publicity: Publicity) -> Result<Vec<Event>, Refusal> {
    let audit = desk.audit;
    match &item {
        Item::Verdicts(id)
        | Item::Applicability(id)
        | Item::Promise(id)
        | Item::Text(Subject::Conclusion(id) | Subject::Change(id)) => known(audit.papers.contains_key(id), id)?,
        Item::Checks(id) => {
            known(audit.papers.contains_key(id), id)?;
            if audit.programme.commitment(id).is_none_or(|it| audit.checks_on(it).next().is_none()) {
                return Err(Refusal::NoCheck { procedure: id.clone().into() });
            }
        }
        Item::LastYear(id) => known(audit.last_year.papers.contains_key(id) && audit.papers.contains_key(id), id)?,
        Item::Profile(_) => {}
        Item::Text(Subject::Area(id)) => known(audit.programme.area(id).is_some(), id)?,
        Item::Text(Subject::Section(_) | Subject::Tickmark(_)) => return Err(Refusal::NoChange),
        Item::Text(Subject::Risk(id)) | Item::Risk(id) => {
            known(audit.programme.risk(id).is_some(), id)?;
        }
        Item::Member(log) => known(audit.members.contains_key(log), log)?,
        Item::Finding(id) => known(audit.findings.contains_key(id), id)?,
        Item::Text(Subject::Finding(id, _)) | Item::FindingHistory(id) => {
            let finding = desk.finding(id)?;
            if publicity != Publicity::Inside && audit.publicity(&Item::Finding(id.clone())) != Publicity::Public {
                return Err(Refusal::FindingNotPublic { finding: finding.label.clone() });
            }
        }
        Item::Request(id) => known(audit.requests.contains_key(id), id)?,
        Item::Sample(id) => known(audit.samples.contains_key(id), id)?,
        Item::Evidence(id) => {
            let evidence = desk.evidence(id)?;
            let confidential =
                evidence.details.heads().iter().any(|version| version.value.class == Classification::Confidential);
            if publicity == Publicity::Public && confidential {
                return Err(Refusal::Confidential { evidence: evidence.label.clone() });
            }
        }
    }
    let register = audit.publicity.get(&item);
    if audit.publicity(&item) == publicity && !register.is_some_and(Register::in_conflict) {
        return Err(Refusal::NoChange);
    }
    let replaces = register.map(Register::replaced).unwrap_or_default();
    Ok(vec![Event::PublicityChosen { item, publicity, replaces }])
}

pub(super) fn guard(desk: &Desk<'_>, term: &str) -> Result<Vec<Event>, Refusal> {
    let term = filled(term, "term")?;
    if desk.audit.guarded.contains(&term) {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::TermGuarded { term }])
}

pub(super) fn publish(desk: &Desk<'_>, rendering: Rendering) -> Result<Vec<Event>, Refusal> {
    let lacking = unready(desk.audit);
    if !lacking.is_empty() {
        return Err(Refusal::NotReady { lacking });
    }
    let letter = desk.audit.member(desk.by).and_then(|member| member.letter.as_deref());
    if !may_name(&rendering.name, letter) {
        return Err(Refusal::NotItsName { name: rendering.name });
    }
    if desk.audit.publications.iter().any(|publication| publication.rendering.name == rendering.name) {
        return Err(Refusal::PublishedAlready { name: rendering.name });
    }
    superseding(desk, &rendering)?;
    Ok(vec![Event::SummaryPublished { rendering }])
}

/// Refuses a summary that takes the place of one that does not stand any more, or, without a reason, of a signed one.
fn superseding(desk: &Desk<'_>, rendering: &Rendering) -> Result<(), Refusal> {
    for reason in rendering.correction.iter().flat_map(|correction| [&correction.nl, &correction.en]) {
        filled(reason, "reason")?;
    }
    let standing = match &rendering.supersedes {
        Some(id) => Some(current(desk, id)?),
        None => desk.audit.current_publication(),
    };
    let told = rendering.supersedes.is_some() && rendering.correction.is_some();
    match standing {
        Some(standing) if !standing.signatures.is_empty() && !told => {
            Err(Refusal::SupersedingNeedsReason { name: standing.rendering.name.clone() })
        }
        _ => Ok(()),
    }
}

pub(super) fn accept(desk: &Desk<'_>, id: EventId, digest: Sha256) -> Result<Vec<Event>, Refusal> {
    let publication = current(desk, &id)?;
    if publication.id.log.person() == desk.by.person() && desk.audit.waiver.is_none() {
        return Err(Refusal::OwnSummary { log: desk.by.clone() });
    }
    if rendering_digest(&publication.rendering) != digest {
        return Err(Refusal::RenderedDifferently);
    }
    if publication.accepted.iter().any(|(event, _)| event.log == *desk.by) {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::SummaryAccepted { publication: id, digest }])
}

pub(super) fn sign(desk: &Desk<'_>, id: EventId, signature: Signature) -> Result<Vec<Event>, Refusal> {
    let publication = current(desk, &id)?;
    let name = publication.rendering.name.clone();
    if publication.accepted.is_empty() {
        return Err(Refusal::SummaryNotAccepted { name });
    }
    if publication.signed_as(signature.signs_as) {
        return Err(Refusal::SignedAlready { name, signs_as: signature.signs_as });
    }
    let commitments = changed_since(desk.audit, &publication.rendering);
    if !commitments.is_empty() {
        return Err(Refusal::ChangedSincePublished { name, commitments });
    }
    Ok(vec![Event::SummarySigned { publication: id, signature }])
}

/// Returns the commitments of which the summary tells something, and whose papers are no longer as they were accepted
/// when it was published.
fn changed_since(audit: &Audit, rendering: &Rendering) -> Vec<CommitmentId> {
    let told = |id: &CommitmentId| {
        let items = [Item::Verdicts(id.clone()), Item::Text(Subject::Conclusion(id.clone()))];
        items.iter().any(|item| audit.publicity(item) == Publicity::Public)
    };
    let unchanged = |commitment: &Commitment| {
        let decision = audit.papers.get(&commitment.id).and_then(|paper| paper.decision.as_ref());
        audit.standing(commitment).stage == Stage::Accepted
            && decision.is_some_and(|decision| rendering.state.covers(&decision.id))
    };
    let commitments = audit.programme.commitments.iter();
    let changed = commitments.filter(|commitment| told(&commitment.id) && !unchanged(commitment));
    changed.map(|commitment| commitment.id.clone()).collect()
}

/// Returns the publication, unless a later one has taken its place.
fn current<'a>(desk: &'a Desk<'_>, id: &EventId) -> Result<&'a Publication, Refusal> {
    let publications = &desk.audit.publications;
    let publication = publications.iter().find(|publication| publication.id == *id).ok_or_else(|| unknown(id))?;
    if publications.iter().any(|later| later.rendering.supersedes.as_ref() == Some(id)) {
        return Err(Refusal::Superseded { name: publication.rendering.name.clone() });
    }
    Ok(publication)
}

/// Returns the digest of what a second person accepts: the names and digests of all files, the date, the checkpoint.
pub fn rendering_digest(rendering: &Rendering) -> Sha256 {
    let mut fields = Fields::new("waarmerk rendering 1");
    fields.add(&rendering.name).add(rendering.date.to_string()).add(&rendering.checkpoint);
    for file in &rendering.files {
        fields.add(&file.name).add(file.sha256.0);
    }
    if let Some(correction) = &rendering.correction {
        fields.add("correction").add(&correction.nl).add(&correction.en);
    }
    fields.finish()
}

/// Returns everything that stands between the audit and a publication, in the order in which one would mend it.
pub fn unready(audit: &Audit) -> Vec<Refusal> {
    in_the_way(audit).into_iter().map(|(_, refusal)| refusal).collect()
}

/// Returns everything that stands between the audit and a publication, each once, with the thing to mend.
pub(in crate::audit) fn in_the_way(audit: &Audit) -> Vec<(Thing, Refusal)> {
    let mut once: Vec<(Thing, Refusal)> = Vec::new();
    for (thing, refusal) in for_each_choice(audit) {
        if !once.iter().any(|(_, said)| *said == refusal) {
            once.push((thing, refusal));
        }
    }
    once
}

/// Returns what stands in the way, as often as something was chosen that it holds up.
fn for_each_choice(audit: &Audit) -> Vec<(Thing, Refusal)> {
    let mut refusals = Vec::new();
    for fact in FACTS {
        match audit.facts.get(&fact) {
            Some(register) if register.in_conflict() => {
                refusals.push((Thing::Fact(fact), Refusal::Conflict { what: fact.name().to_owned() }));
            }
            _ if audit.fact(fact).is_none() => refusals.push((Thing::Fact(fact), Refusal::FactNeeded(fact))),
            _ => {}
        }
    }
    for section in SECTIONS {
        for language in Language::ALL {
            if audit.section(section, language).is_none() {
                refusals.push((Thing::Section(section), Refusal::SectionNeeded { section, language }));
            }
        }
    }
    for section in Section::ALL {
        let subject = Subject::Section(section);
        refusals.extend(pointing(audit, &subject).into_iter().map(|refusal| (Thing::Section(section), refusal)));
    }
    for risk in audit.risks_to_follow_up() {
        refusals.push((Thing::Risk(risk.clone()), Refusal::RiskNotFollowedUp { risk: risk.clone() }));
    }
    for item in audit.publicity.keys().filter(|item| audit.publicity(item) == Publicity::Public) {
        refusals.extend(unpublishable(audit, item).into_iter().map(|refusal| (thing_of(item), refusal)));
    }
    for (item, register) in &audit.publicity {
        if register.in_conflict() {
            refusals.push((thing_of(item), Refusal::Conflict { what: name(audit, item) }));
        }
    }
    refusals
}

/// Returns where one goes to mend what is the matter with an item.
fn thing_of(item: &Item) -> Thing {
    match item {
        Item::Verdicts(id)
        | Item::LastYear(id)
        | Item::Applicability(id)
        | Item::Promise(id)
        | Item::Checks(id)
        | Item::Text(Subject::Conclusion(id) | Subject::Change(id)) => Thing::Paper(id.clone()),
        Item::Evidence(id) => Thing::Evidence(id.clone()),
        Item::Finding(id) | Item::FindingHistory(id) | Item::Text(Subject::Finding(id, _)) => {
            Thing::Finding(id.clone())
        }
        Item::Request(id) => Thing::Request(id.clone()),
        Item::Sample(id) => Thing::Sample(id.clone()),
        Item::Risk(id) | Item::Text(Subject::Risk(id)) => Thing::Risk(id.clone()),
        Item::Text(Subject::Section(_) | Subject::Area(_) | Subject::Tickmark(_))
        | Item::Profile(_)
        | Item::Member(_) => Thing::Choice(item.clone()),
    }
}

/// Returns why something that was chosen to be public cannot be.
fn unpublishable(audit: &Audit, item: &Item) -> Vec<Refusal> {
    match item {
        Item::Verdicts(id)
        | Item::LastYear(id)
        | Item::Applicability(id)
        | Item::Promise(id)
        | Item::Checks(id)
        | Item::Text(Subject::Conclusion(id) | Subject::Change(id)) => {
            let accepted =
                audit.programme.commitment(id).is_some_and(|known| audit.standing(known).stage == Stage::Accepted);
            let notes = audit.open_notes(id);
            let mut refusals = Vec::new();
            if !accepted {
                refusals.push(Refusal::PublicButNotAccepted { commitment: id.clone() });
            } else if !notes.is_empty() {
                refusals.push(Refusal::OpenNotes { commitment: id.clone(), notes });
            }
            if matches!(item, Item::Verdicts(_)) {
                refusals.extend(limits_in_conflict(audit, id));
            }
            if accepted
                && let Item::Promise(id) = item
                && audit.papers.get(id).is_some_and(|paper| !paper.promise.conflicts().is_empty())
            {
                refusals.push(Refusal::Conflict { what: name(audit, item) });
            }
            if accepted && matches!(item, Item::Checks(_)) {
                refusals.extend(untold_checks(audit, id));
            }
            if let Item::Text(subject) = item {
                // What does not apply needs no conclusion.
                let nothing_to_say = matches!(subject, Subject::Conclusion(_))
                    && audit.excluded(id).is_some()
                    && Language::ALL.into_iter().all(|language| audit.text(subject, language).is_none());
                if accepted && !nothing_to_say {
                    refusals.extend(unwritten(audit, subject));
                }
                refusals.extend(pointing(audit, subject));
            }
            refusals
        }
        Item::Text(subject) => {
            let mut refusals = unwritten(audit, subject);
            refusals.extend(pointing(audit, subject));
            refusals
        }
        Item::Profile(_) if !audit.profile.conflicts().is_empty() => {
            vec![Refusal::Conflict { what: name(audit, item) }]
        }
        Item::Finding(id) => audit.findings.get(id).map(|finding| unheard(audit, finding)).unwrap_or_default(),
        Item::Request(id) => unpublishable_request(audit, id, name(audit, item)),
        Item::Sample(id) if audit.samples.get(id).is_some_and(|sample| sample.state() == State::Conflict) => {
            vec![Refusal::Conflict { what: name(audit, item) }]
        }
        Item::Risk(id) if audit.ratings.get(id).is_some_and(Register::in_conflict) => {
            vec![Refusal::Conflict { what: name(audit, item) }]
        }
        Item::Evidence(_)
        | Item::FindingHistory(_)
        | Item::Sample(_)
        | Item::Risk(_)
        | Item::Profile(_)
        | Item::Member(_) => Vec::new(),
    }
}

/// Returns why what the checks on a commitment came to cannot be public: an observation waits to be judged, no longer
/// speaks of the evidence, or was overruled without words for the readers, in which nothing may be pointed at that is inside.
fn untold_checks(audit: &Audit, id: &CommitmentId) -> Vec<Refusal> {
    let Some(commitment) = audit.programme.commitment(id) else { return Vec::new() };
    if audit.excluded(id).is_some() {
        return Vec::new();
    }
    let refusals = audit.observations_on(commitment).flat_map(|observation| {
        let label = || observation.label.clone();
        if audit.stale(observation) {
            return vec![Refusal::ObservationStale { observation: label() }];
        }
        match observation.appraisal.settled() {
            None if observation.appraisal.in_conflict() => {
                vec![Refusal::Conflict { what: observation.label.to_string() }]
            }
            None => vec![Refusal::ObservationNotJudged { observation: label() }],
            Some(Appraisal::Accepted) => Vec::new(),
            Some(Appraisal::Overruled { for_readers: None, .. }) => {
                vec![Refusal::OverruledUntold { observation: label() }]
            }
            Some(Appraisal::Overruled { for_readers: Some(text), .. }) => {
                pointing_in(audit, || observation.label.to_string(), [text.nl.as_str(), text.en.as_str()])
            }
        }
    });
    refusals.collect()
}

/// Returns why a finding cannot be public: two versions stand, or the other side was not heard. Its response has to be
/// there with its day, in both languages; or the statement that none came.
fn unheard(audit: &Audit, finding: &Finding) -> Vec<Refusal> {
    if finding.details.in_conflict() || finding.hearing.in_conflict() {
        return vec![Refusal::Conflict { what: finding.label.to_string() }];
    }
    let written = || {
        let response = Subject::Finding(finding.id.clone(), FindingField::Response);
        Language::ALL.into_iter().all(|language| audit.text(&response, language).is_some())
    };
    match finding.hearing.settled().map(|hearing| hearing.outcome) {
        Some(Heard::NotReceived { .. }) => Vec::new(),
        Some(Heard::Received { .. }) if written() => Vec::new(),
        _ => vec![Refusal::NotHeard { finding: finding.label.clone() }],
    }
}

/// Returns in which languages a text is missing, or stands in two versions.
fn unwritten(audit: &Audit, subject: &Subject) -> Vec<Refusal> {
    Language::ALL
        .into_iter()
        .filter(|language| audit.text(subject, *language).is_none())
        .map(|language| Refusal::PublicButNotWritten { what: name(audit, &Item::Text(subject.clone())), language })
        .collect()
}

/// Returns what a public text points at that does not hold, or that is not public itself: a finding that was not chosen,
/// a review note. Evidence that is not public is named by its label only, and is no obstacle.
fn pointing(audit: &Audit, subject: &Subject) -> Vec<Refusal> {
    let texts = Language::ALL.into_iter().filter_map(|language| audit.text(subject, language));
    pointing_in(audit, || name(audit, &Item::Text(subject.clone())), texts)
}

fn pointing_in<'a>(audit: &Audit, what: impl Fn() -> String, texts: impl IntoIterator<Item = &'a str>) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    for text in texts {
        for reference in references(text) {
            let refusal = match audit.resolve(&reference) {
                Err(broken) => Refusal::BrokenReference { what: what(), broken },
                Ok(thing) if may_be_named(audit, &thing) => continue,
                Ok(thing) => Refusal::PointsInside { what: what(), target: audit.called(&thing) },
            };
            if !refusals.contains(&refusal) {
                refusals.push(refusal);
            }
        }
    }
    refusals
}

/// Returns whether a public text may name the thing at all, if only by its label.
fn may_be_named(audit: &Audit, thing: &Thing) -> bool {
    match thing {
        Thing::Finding(id) => audit.publicity(&Item::Finding(id.clone())) == Publicity::Public,
        Thing::Observation(id) => audit.observations.get(id).is_some_and(|observation| {
            let checks = Item::Checks(observation.seen.procedure.commitment.clone());
            audit.publicity(&checks) == Publicity::Public
        }),
        Thing::Note(_) => false,
        _ => true,
    }
}

/// Returns the requests of which two members recorded different things, so that nobody knows whether they limit the scope
/// of a commitment that is public.
fn limits_in_conflict(audit: &Audit, id: &CommitmentId) -> Vec<Refusal> {
    let requests = audit.requests_for(id).filter(|request| request.state() == RequestState::Conflict);
    requests.map(|request| Refusal::Conflict { what: request.label.to_string() }).collect()
}

fn unpublishable_request(audit: &Audit, id: &EventId, what: String) -> Vec<Refusal> {
    let Some(request) = audit.requests.get(id) else { return Vec::new() };
    let Some(details) = request.details.settled() else { return vec![Refusal::Conflict { what }] };
    let missing = Language::ALL.into_iter().filter(|language| details.asks.written(*language).is_none());
    missing.map(|language| Refusal::PublicButNotWritten { what: what.clone(), language }).collect()
}

/// Returns what the item is called in a list: an id or label, and the field.
pub(in crate::audit) fn name(audit: &Audit, item: &Item) -> String {
    let finding = |id: &EventId| audit.findings.get(id).map_or_else(|| id.to_string(), |known| known.label.to_string());
    match item {
        Item::Verdicts(id)
        | Item::LastYear(id)
        | Item::Applicability(id)
        | Item::Promise(id)
        | Item::Checks(id)
        | Item::Text(Subject::Conclusion(id) | Subject::Change(id)) => id.to_string(),
        Item::Profile(part) => part.to_string(),
        Item::Text(Subject::Area(id)) => id.to_string(),
        Item::Text(Subject::Section(section)) => section.to_string(),
        Item::Text(Subject::Risk(id)) | Item::Risk(id) => id.to_string(),
        Item::Text(Subject::Tickmark(tickmark)) => tickmark.to_string(),
        Item::Text(Subject::Finding(id, field)) => format!("{} {field}", finding(id)),
        Item::Finding(id) => finding(id),
        Item::FindingHistory(id) => format!("{} history", finding(id)),
        Item::Request(id) => audit.requests.get(id).map_or_else(|| id.to_string(), |request| request.label.to_string()),
        Item::Sample(id) => audit.samples.get(id).map_or_else(|| id.to_string(), |sample| sample.label.to_string()),
        Item::Evidence(id) => {
            audit.evidence.get(id).map_or_else(|| id.to_string(), |evidence| evidence.label.to_string())
        }
        Item::Member(log) => log.to_string(),
    }
}
