//! Choosing what is public, publishing, accepting and signing the summary.

use super::{Desk, filled, known, unknown};
use crate::audit::{
    digest::{Fields, Sha256},
    event::Event,
    evidence::Classification,
    finding::{Finding, Heard},
    id::EventId,
    paper::Stage,
    programme::CommitmentId,
    publication::{Item, Publication, Publicity, Rendering, Signature},
    refusal::Refusal,
    register::Register,
    state::Audit,
    subject::{Fact, FindingField, Section, Subject},
    text::Language,
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
        Item::LastYear(id) => known(audit.last_year.papers.contains_key(id) && audit.papers.contains_key(id), id)?,
        Item::Profile(_) => {}
        Item::Text(Subject::Area(id)) => known(audit.programme.area(id).is_some(), id)?,
        Item::Text(Subject::Section(_)) => return Err(Refusal::NoChange),
        Item::Text(Subject::Risk(id)) | Item::Risk(id) => {
            known(audit.programme.risk(id).is_some(), id)?;
        }
        Item::Member(log) => known(audit.members.contains_key(log), log)?,
        Item::Finding(id) => known(audit.findings.contains_key(id), id)?,
        Item::Text(Subject::Finding(id, _)) => {
            let finding = desk.finding(id)?;
            if publicity != Publicity::Inside && audit.publicity(&Item::Finding(id.clone())) != Publicity::Public {
                return Err(Refusal::FindingNotPublic { finding: finding.label.clone() });
            }
        }
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
    if let Some(refusal) = unready(desk.audit).into_iter().next() {
        return Err(refusal);
    }
    if desk.audit.publications.iter().any(|publication| publication.rendering.name == rendering.name) {
        return Err(Refusal::PublishedAlready { name: rendering.name });
    }
    Ok(vec![Event::SummaryPublished { rendering }])
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
    Ok(vec![Event::SummarySigned { publication: id, signature }])
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
    fields.finish()
}

/// Returns everything that stands between the audit and a publication, in the order in which one would mend it.
pub fn unready(audit: &Audit) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    for fact in FACTS {
        match audit.facts.get(&fact) {
            Some(register) if register.in_conflict() => {
                refusals.push(Refusal::Conflict { what: fact.name().to_owned() });
            }
            _ if audit.fact(fact).is_none() => refusals.push(Refusal::FactNeeded(fact)),
            _ => {}
        }
    }
    for section in SECTIONS {
        for language in Language::ALL {
            if audit.section(section, language).is_none() {
                refusals.push(Refusal::SectionNeeded { section, language });
            }
        }
    }
    for (item, _) in audit.publicity.iter().filter(|(item, _)| audit.publicity(item) == Publicity::Public) {
        refusals.extend(unpublishable(audit, item));
    }
    for (item, register) in &audit.publicity {
        if register.in_conflict() {
            refusals.push(Refusal::Conflict { what: name(audit, item) });
        }
    }
    refusals
}

/// Returns why something that was chosen to be public cannot be.
fn unpublishable(audit: &Audit, item: &Item) -> Vec<Refusal> {
    let accepted = |id: &CommitmentId| {
        audit.programme.commitment(id).is_some_and(|known| audit.standing(known).stage == Stage::Accepted)
    };
    match item {
        Item::Verdicts(id)
        | Item::LastYear(id)
        | Item::Applicability(id)
        | Item::Promise(id)
        | Item::Text(Subject::Conclusion(id) | Subject::Change(id))
            if !accepted(id) =>
        {
            vec![Refusal::PublicButNotAccepted { commitment: id.clone() }]
        }
        Item::Promise(id) if audit.papers.get(id).is_some_and(|paper| !paper.promise.conflicts().is_empty()) => {
            vec![Refusal::Conflict { what: name(audit, item) }]
        }
        Item::Profile(_) if !audit.profile.conflicts().is_empty() => {
            vec![Refusal::Conflict { what: name(audit, item) }]
        }
        // What does not apply needs no conclusion.
        Item::Text(subject @ Subject::Conclusion(id))
            if audit.excluded(id).is_some()
                && Language::ALL.into_iter().all(|language| audit.text(subject, language).is_none()) =>
        {
            Vec::new()
        }
        Item::Text(subject) => Language::ALL
            .into_iter()
            .filter(|language| audit.text(subject, *language).is_none())
            .map(|language| Refusal::PublicButNotWritten { what: name(audit, item), language })
            .collect(),
        Item::Finding(id) => audit.findings.get(id).map(|finding| unheard(audit, finding)).unwrap_or_default(),
        Item::Risk(id) if audit.ratings.get(id).is_some_and(Register::in_conflict) => {
            vec![Refusal::Conflict { what: name(audit, item) }]
        }
        Item::Verdicts(_)
        | Item::LastYear(_)
        | Item::Applicability(_)
        | Item::Promise(_)
        | Item::Evidence(_)
        | Item::Risk(_)
        | Item::Profile(_)
        | Item::Member(_) => Vec::new(),
    }
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

/// Returns what the item is called in a list: an id or label, and the field.
fn name(audit: &Audit, item: &Item) -> String {
    let finding = |id: &EventId| audit.findings.get(id).map_or_else(|| id.to_string(), |known| known.label.to_string());
    match item {
        Item::Verdicts(id)
        | Item::LastYear(id)
        | Item::Applicability(id)
        | Item::Promise(id)
        | Item::Text(Subject::Conclusion(id) | Subject::Change(id)) => id.to_string(),
        Item::Profile(part) => part.to_string(),
        Item::Text(Subject::Area(id)) => id.to_string(),
        Item::Text(Subject::Section(section)) => section.to_string(),
        Item::Text(Subject::Risk(id)) | Item::Risk(id) => id.to_string(),
        Item::Text(Subject::Finding(id, field)) => format!("{} {field}", finding(id)),
        Item::Finding(id) => finding(id),
        Item::Evidence(id) => {
            audit.evidence.get(id).map_or_else(|| id.to_string(), |evidence| evidence.label.to_string())
        }
        Item::Member(log) => log.to_string(),
    }
}
