//! From what someone types to what it names in the audit. Case does not matter.

use super::{face::Face, failure::Failure};
use crate::{
    audit::{
        Audit, EventId, LogName, Refusal,
        evidence::{Evidence, Link},
        finding::Finding,
        note::Note,
        observation::Observation,
        profile::ProfilePart,
        programme::{AreaId, Commitment, CommitmentId, RiskId, ServiceId},
        publication::Item,
        request::Request,
        sample::Sample,
        subject::{FindingField, Section, Subject},
        tickmark::Tickmark,
    },
    lang::visible,
};

/// Returns a refusal that names what is not there.
pub(super) fn unknown(what: &str) -> Refusal {
    Refusal::Unknown { what: what.to_owned() }
}

/// Finds a commitment, and says where all are listed if there is none of this id.
pub(super) fn commitment<'a>(audit: &'a Audit, typed: &str, face: &Face) -> Result<&'a Commitment, Failure> {
    find_commitment(audit, typed)
        .ok_or_else(|| Failure::from(unknown(typed)).hint(face.lang, face.lang.text("hint-papers")))
}

fn find_commitment<'a>(audit: &'a Audit, typed: &str) -> Option<&'a Commitment> {
    audit.programme.commitments.iter().find(|known| known.id.0.eq_ignore_ascii_case(typed.trim()))
}

fn find_area(audit: &Audit, typed: &str) -> Option<AreaId> {
    let areas = &audit.programme.areas;
    areas.iter().find(|known| known.id.0.eq_ignore_ascii_case(typed)).map(|known| known.id.clone())
}

/// Finds a risk of the programme's register.
pub(super) fn risk(audit: &Audit, typed: &str) -> Result<RiskId, Refusal> {
    let risks = &audit.programme.risks;
    let known = risks.iter().find(|known| known.id.0.eq_ignore_ascii_case(typed.trim()));
    known.map(|known| known.id.clone()).ok_or_else(|| unknown(&format!("risk:{typed}")))
}

/// Finds a service of the programme.
pub(super) fn service(audit: &Audit, typed: &str) -> Result<ServiceId, Refusal> {
    let services = &audit.programme.services;
    let known = services.iter().find(|known| known.id.0.eq_ignore_ascii_case(typed.trim()));
    known.map(|known| known.id.clone()).ok_or_else(|| unknown(&format!("service:{typed}")))
}

/// Finds a piece of evidence by its label.
pub(super) fn evidence<'a>(audit: &'a Audit, typed: &str) -> Result<&'a Evidence, Refusal> {
    audit.evidence_labelled(typed.trim()).ok_or_else(|| unknown(typed))
}

/// Finds a request by its label.
pub(super) fn request<'a>(audit: &'a Audit, typed: &str) -> Result<&'a Request, Refusal> {
    audit.request_labelled(typed.trim()).ok_or_else(|| unknown(typed))
}

/// Finds an area of the programme.
pub(super) fn area(audit: &Audit, typed: &str) -> Result<AreaId, Refusal> {
    find_area(audit, typed.trim()).ok_or_else(|| unknown(&format!("area:{typed}")))
}

/// Finds a finding by its label.
pub(super) fn finding<'a>(audit: &'a Audit, typed: &str) -> Result<&'a Finding, Refusal> {
    audit.finding_labelled(typed.trim()).ok_or_else(|| unknown(typed))
}

/// Finds a review note by its label.
pub(super) fn note<'a>(audit: &'a Audit, typed: &str) -> Result<&'a Note, Refusal> {
    audit.note_labelled(typed.trim()).ok_or_else(|| unknown(typed))
}

/// Finds an observation by its label.
pub(super) fn observation<'a>(audit: &'a Audit, typed: &str) -> Result<&'a Observation, Refusal> {
    audit.observation_labelled(typed.trim()).ok_or_else(|| unknown(typed))
}

/// Finds a sample by its label.
pub(super) fn sample<'a>(audit: &'a Audit, typed: &str) -> Result<&'a Sample, Refusal> {
    audit.sample_labelled(typed.trim()).ok_or_else(|| unknown(typed))
}

/// Finds a commitment or one of its procedures.
pub(super) fn link(audit: &Audit, typed: &str, face: &Face) -> Result<Link, Failure> {
    if let Some(known) = find_commitment(audit, typed) {
        return Ok(known.id.clone().into());
    }
    let Ok(Link { commitment: named, procedure }) = typed.trim().parse::<Link>() else {
        return Err(commitment(audit, typed, face).err().unwrap_or_else(|| unknown(typed).into()));
    };
    let known = commitment(audit, &named.0, face)?;
    match procedure {
        Some(number) if number == 0 || number > known.procedures.len() => Err(unknown(typed).into()),
        _ => Ok(Link { commitment: known.id.clone(), procedure }),
    }
}

/// Puts the ids of links in the spelling of the programme. What it does not know stays, and is refused by the rules.
pub(super) fn links(audit: &Audit, typed: &[Link]) -> Vec<Link> {
    let spelled = |link: &Link| Link {
        commitment: find_commitment(audit, &link.commitment.0)
            .map_or_else(|| link.commitment.clone(), |known| known.id.clone()),
        procedure: link.procedure,
    };
    typed.iter().map(spelled).collect()
}

/// Returns what a conclusion may be written on: a section of the report, an area, a commitment, or, as `change:ID`, why the
/// verdict on a commitment is another than last year's. Where two have the
/// same name, `section:NAME` and `area:ID` tell them apart. `tickmark:NAME` is
/// what a tickmark means in this audit.
pub(super) fn subject(audit: &Audit, typed: &str, face: &Face) -> Result<Subject, Failure> {
    let typed = typed.trim();
    let lower = typed.to_ascii_lowercase();
    if let Some(name) = lower.strip_prefix("section:") {
        return Ok(Subject::Section(name.parse::<Section>().map_err(|_| unknown(typed))?));
    }
    if let Some(id) = lower.strip_prefix("area:") {
        return Ok(Subject::Area(find_area(audit, id).ok_or_else(|| unknown(typed))?));
    }
    if let Some(id) = lower.strip_prefix("change:") {
        return Ok(Subject::Change(commitment(audit, id, face)?.id.clone()));
    }
    if let Some(name) = lower.strip_prefix("tickmark:") {
        return Ok(Subject::Tickmark(name.parse::<Tickmark>().map_err(|_| unknown(typed))?));
    }
    match (lower.parse::<Section>().ok(), find_area(audit, typed)) {
        (Some(section), Some(_)) => {
            let failure = Failure::told(face.lang.with("error-two-meanings", &[("word", typed.to_owned().into())]));
            Err(failure.hint(face.lang, format!("section:{section}, area:{lower}")))
        }
        (Some(section), None) => Ok(Subject::Section(section)),
        (None, Some(area)) => Ok(Subject::Area(area)),
        (None, None) => Ok(Subject::Conclusion(commitment(audit, typed, face)?.id.clone())),
    }
}

/// Returns the items that a word of `waarmerk public` names:
///
/// | word | item |
/// |---|---|
/// | `TEL-3` | the verdicts and the conclusion |
/// | `TEL-3:verdicts`, `TEL-3:conclusion` | one of the two |
/// | `TEL-3:last-year` | last year's verdicts, beside this year's |
/// | `TEL-3:change` | why the verdict is another than last year's |
/// | `TEL-3:applicability` | why it does not apply |
/// | `TEL-3:promise` | the timeline of its promise |
/// | `TEL-3:checks` | what its tests by program came to; what they saw stays inside |
/// | `area:telemetry` | the conclusion on the area |
/// | `E-07` | the piece of evidence, by name and digest |
/// | `F-01` | the finding: title, commitments, rating, owner, due date, status |
/// | `F-01:condition` | one of its texts |
/// | `F-01:history` | where it stood before, its ratings and statuses with the reasons |
/// | `F-01:all` | the finding and all its texts that are written |
/// | `R-04` | what was asked for and not provided, in the request's own words |
/// | `S-01` | the sample, in numbers; its items stay inside |
/// | `risk:3`, `risk:3:reason` | the rating after the audit; why it is rated so |
/// | `profile:services` | a part of the profile: `services`, `confidentiality`, `data`, `note` |
/// | `member:anna@laptop` | the name and role of a member |
pub(super) fn items(audit: &Audit, typed: &str) -> Result<Vec<Item>, Refusal> {
    let word = typed.trim();
    let refused = || unknown(typed);
    let (first, rest) = word.split_once(':').map_or((word, None), |(first, rest)| (first, Some(rest)));
    match (first.to_ascii_lowercase().as_str(), rest) {
        ("area", Some(id)) => Ok(vec![Item::Text(Subject::Area(find_area(audit, id).ok_or_else(refused)?))]),
        ("profile", Some(part)) => Ok(vec![Item::Profile(part.parse::<ProfilePart>().map_err(|_| refused())?)]),
        ("member", Some(log)) => Ok(vec![Item::Member(log.parse::<LogName>().map_err(|_| refused())?)]),
        ("risk", Some(rest)) => match rest.split_once(':') {
            None => Ok(vec![Item::Risk(risk(audit, rest).map_err(|_| refused())?)]),
            Some((id, "reason")) => Ok(vec![Item::Text(Subject::Risk(risk(audit, id).map_err(|_| refused())?))]),
            Some(_) => Err(refused()),
        },
        (_, field) => {
            if let Some(known) = find_commitment(audit, first) {
                let (verdicts, conclusion) =
                    (Item::Verdicts(known.id.clone()), Item::Text(Subject::Conclusion(known.id.clone())));
                return match field {
                    None => Ok(vec![verdicts, conclusion]),
                    Some("verdicts") => Ok(vec![verdicts]),
                    Some("conclusion") => Ok(vec![conclusion]),
                    Some("last-year") => Ok(vec![Item::LastYear(known.id.clone())]),
                    Some("change") => Ok(vec![Item::Text(Subject::Change(known.id.clone()))]),
                    Some("applicability") => Ok(vec![Item::Applicability(known.id.clone())]),
                    Some("promise") => Ok(vec![Item::Promise(known.id.clone())]),
                    Some("checks") => Ok(vec![Item::Checks(known.id.clone())]),
                    Some(_) => Err(refused()),
                };
            }
            if let Some(finding) = audit.finding_labelled(first) {
                return finding_items(audit, &finding.id, field).ok_or_else(refused);
            }
            if let (Some(request), None) = (audit.request_labelled(first), field) {
                return Ok(vec![Item::Request(request.id.clone())]);
            }
            if let (Some(sample), None) = (audit.sample_labelled(first), field) {
                return Ok(vec![Item::Sample(sample.id.clone())]);
            }
            match (audit.evidence_labelled(first), field) {
                (Some(evidence), None) => Ok(vec![Item::Evidence(evidence.id.clone())]),
                _ => Err(refused()),
            }
        }
    }
}

fn finding_items(audit: &Audit, id: &EventId, field: Option<&str>) -> Option<Vec<Item>> {
    let text = |field| Item::Text(Subject::Finding(id.clone(), field));
    match field {
        None => Some(vec![Item::Finding(id.clone())]),
        Some("history") => Some(vec![Item::FindingHistory(id.clone())]),
        Some("all") => {
            let written = |field: &FindingField| {
                let subject = Subject::Finding(id.clone(), *field);
                crate::audit::Language::ALL.into_iter().any(|language| audit.text(&subject, language).is_some())
            };
            let texts = FindingField::ALL.into_iter().filter(written).map(text);
            Some([Item::Finding(id.clone())].into_iter().chain(texts).collect())
        }
        Some(field) => Some(vec![text(field.parse().ok()?)]),
    }
}

/// Returns the word that names the item: [`items`] reads it back.
pub(super) fn spelled(audit: &Audit, item: &Item) -> String {
    let finding = |id: &EventId| audit.findings.get(id).map_or_else(|| id.to_string(), |it| it.label.to_string());
    let evidence = |id: &EventId| audit.evidence.get(id).map_or_else(|| id.to_string(), |it| it.label.to_string());
    match item {
        Item::Verdicts(id) => format!("{id}:verdicts"),
        Item::LastYear(id) => format!("{id}:last-year"),
        Item::Applicability(id) => format!("{id}:applicability"),
        Item::Promise(id) => format!("{id}:promise"),
        Item::Checks(id) => format!("{id}:checks"),
        Item::Text(subject) => match subject {
            Subject::Conclusion(id) => format!("{id}:conclusion"),
            Subject::Change(id) => format!("{id}:change"),
            Subject::Area(id) => format!("area:{id}"),
            Subject::Section(section) => format!("section:{section}"),
            Subject::Finding(id, field) => format!("{}:{field}", finding(id)),
            Subject::Risk(id) => format!("risk:{id}:reason"),
            Subject::Tickmark(tickmark) => format!("tickmark:{tickmark}"),
        },
        Item::Evidence(id) => evidence(id),
        Item::Finding(id) => finding(id),
        Item::FindingHistory(id) => format!("{}:history", finding(id)),
        Item::Request(id) => audit.requests.get(id).map_or_else(|| id.to_string(), |it| it.label.to_string()),
        Item::Sample(id) => audit.samples.get(id).map_or_else(|| id.to_string(), |it| it.label.to_string()),
        Item::Risk(id) => format!("risk:{id}"),
        Item::Profile(part) => format!("profile:{part}"),
        Item::Member(log) => format!("member:{log}"),
    }
}

/// Returns every item that could be chosen, in the order of the report.
pub(super) fn choosable(audit: &Audit) -> Vec<Item> {
    let programme = &audit.programme;
    let mut items = Vec::new();
    for area in &programme.areas {
        items.push(Item::Text(Subject::Area(area.id.clone())));
        for commitment in programme.commitments.iter().filter(|commitment| commitment.area == area.id) {
            items.push(Item::Verdicts(commitment.id.clone()));
            items.push(Item::Text(Subject::Conclusion(commitment.id.clone())));
            items.extend(audit.choosable_year_on_year(commitment));
            items.push(Item::Applicability(commitment.id.clone()));
            items.push(Item::Promise(commitment.id.clone()));
            if audit.checks_on(commitment).next().is_some() {
                items.push(Item::Checks(commitment.id.clone()));
            }
        }
    }
    for finding in audit.findings.values() {
        items.push(Item::Finding(finding.id.clone()));
        items.push(Item::FindingHistory(finding.id.clone()));
        items.extend(FindingField::ALL.map(|field| Item::Text(Subject::Finding(finding.id.clone(), field))));
    }
    // Only what limits the scope is ever in the report.
    let limiting = audit.requests.values().filter(|request| request.limitation().next().is_some());
    items.extend(limiting.map(|request| Item::Request(request.id.clone())));
    items.extend(audit.samples.values().filter(|it| it.withdrawn.is_none()).map(|it| Item::Sample(it.id.clone())));
    for risk in &programme.risks {
        items.push(Item::Risk(risk.id.clone()));
        items.push(Item::Text(Subject::Risk(risk.id.clone())));
    }
    items.extend(ProfilePart::ALL.map(Item::Profile));
    items.extend(audit.evidence.keys().map(|id| Item::Evidence(id.clone())));
    items.extend(audit.members.keys().map(|log| Item::Member(log.clone())));
    items
}

/// Returns ids in one line.
pub(super) fn ids<'a>(ids: impl IntoIterator<Item = &'a CommitmentId>) -> String {
    ids.into_iter().map(|id| visible(&id.0).into_owned()).collect::<Vec<_>>().join(", ")
}
