//! The parts that several JSON documents share. What each document holds is described in `docs/json.md`.

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use crate::audit::{
    Audit, EventId, Label, Language, LogName, Sha256, Thing,
    completion::Addition,
    evidence::{Details, Evidence, Judgement},
    paper::Needed,
    purge::PurgeGround,
    reference::Spot,
    register::Register,
    subject::Subject,
};

/// The version of all documents.
pub(super) const FORMAT: u32 = 1;

/// One version of a replaceable value; two of them stand side by side after a merge.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Versioned<T> {
    event: EventId,
    by: LogName,
    at: Timestamp,
    value: T,
}

/// Returns the versions that stand.
pub(super) fn versions<T, U>(register: Option<&Register<T>>, value: impl Fn(&T) -> U) -> Vec<Versioned<U>> {
    let heads = register.map(Register::heads).unwrap_or_default();
    let versioned = |version: &crate::audit::register::Version<T>| Versioned {
        event: version.id.clone(),
        by: version.id.log.clone(),
        at: version.at,
        value: value(&version.value),
    };
    heads.iter().map(versioned).collect()
}

/// A piece of evidence.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct EvidenceJson {
    id: EventId,
    label: Label,
    name: String,
    name_bytes: Option<String>,
    size: u64,
    media_type: String,
    sha256: Sha256,
    received: Timestamp,
    attached_by: LogName,
    state: &'static str,
    in_period: bool,
    links: Vec<String>,
    details: Vec<Versioned<DetailsJson>>,
    judgements: Vec<Versioned<JudgementJson>>,
    used_in: Vec<SpotJson>,
    additions: Vec<AdditionJson>,
    purged: Option<PurgedJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct DetailsJson {
    collected: Option<Date>,
    period: Option<crate::audit::opening::Period>,
    collector: Option<String>,
    source: Option<String>,
    method: Option<crate::audit::programme::Method>,
    tool: Option<String>,
    note: Option<String>,
    expires: Option<Date>,
    class: crate::audit::evidence::Classification,
}

impl From<&Details> for DetailsJson {
    fn from(details: &Details) -> Self {
        let it = details.clone();
        Self {
            collected: it.collected,
            period: it.period,
            collector: it.collector,
            source: it.source,
            method: it.method,
            tool: it.tool,
            note: it.note,
            expires: it.expires,
            class: it.class,
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct JudgementJson {
    accepted: bool,
    reason: Option<String>,
}

impl From<&Judgement> for JudgementJson {
    fn from(judgement: &Judgement) -> Self {
        match judgement {
            Judgement::Accepted => Self { accepted: true, reason: None },
            Judgement::Returned { reason } => Self { accepted: false, reason: Some(reason.clone()) },
        }
    }
}

/// Something that was added after the file was closed.
#[derive(Serialize)]
pub(super) struct AdditionJson {
    event: EventId,
    by: LogName,
    at: Option<Timestamp>,
    reason: Option<String>,
}

pub(super) fn addition(event: &EventId, addition: Addition<'_>) -> AdditionJson {
    AdditionJson {
        event: event.clone(),
        by: event.log.clone(),
        at: addition.why.map(|why| why.at),
        reason: addition.why.map(|why| why.reason.clone()),
    }
}

/// The removal of bytes.
#[derive(Serialize)]
pub(super) struct PurgedJson {
    at: Timestamp,
    by: LogName,
    ground: PurgeGround,
    reason: Option<String>,
}

/// Returns what was decided on a piece of evidence, in one word.
pub(super) fn state(evidence: &Evidence) -> &'static str {
    match evidence.judgement.heads() {
        [] => "new",
        [version] => match version.value {
            Judgement::Accepted => "accepted",
            Judgement::Returned { .. } => "returned",
        },
        _ => "conflict",
    }
}

pub(super) fn evidence(audit: &Audit, evidence: &Evidence) -> EvidenceJson {
    EvidenceJson {
        id: evidence.id.clone(),
        label: evidence.label.clone(),
        name: evidence.bytes.name.clone(),
        name_bytes: evidence.bytes.name_bytes.clone(),
        size: evidence.bytes.size,
        media_type: evidence.bytes.media_type.clone(),
        sha256: evidence.bytes.sha256,
        received: evidence.received,
        attached_by: evidence.id.log.clone(),
        state: state(evidence),
        in_period: evidence.fits(&audit.opening.period),
        links: evidence.linked().into_iter().map(ToString::to_string).collect(),
        details: versions(Some(&evidence.details), |it| DetailsJson::from(it)),
        judgements: versions(Some(&evidence.judgement), |it| JudgementJson::from(it)),
        used_in: used_in(audit, &Thing::Evidence(evidence.id.clone())),
        additions: audit
            .additions_in(&Thing::Evidence(evidence.id.clone()))
            .into_iter()
            .map(|(id, added)| addition(id, added))
            .collect(),
        purged: audit.purged.get(&evidence.bytes.sha256).map(|purge| PurgedJson {
            at: purge.at,
            by: purge.id.log.clone(),
            ground: purge.ground,
            reason: purge.reason.clone(),
        }),
    }
}

/// The texts about one subject, per language.
#[derive(Serialize)]
pub(super) struct TextsJson {
    nl: Vec<Versioned<String>>,
    en: Vec<Versioned<String>>,
}

pub(super) fn texts(audit: &Audit, subject: &Subject) -> TextsJson {
    let of = |language| versions(audit.texts.get(&(subject.clone(), language)), String::clone);
    TextsJson { nl: of(Language::Nl), en: of(Language::En) }
}

/// Something that a paper needs before it can be submitted.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct NeededJson {
    what: &'static str,
    layer: Option<&'static str>,
    language: Option<&'static str>,
    /// The reference that does not hold, or the label of the note to answer, of the sample, or of the observation.
    about: Option<String>,
    /// How many items of the sample are still to be examined.
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<u64>,
}

impl From<&Needed> for NeededJson {
    fn from(needed: &Needed) -> Self {
        let only = |what| Self { what, layer: None, language: None, about: None, items: None };
        let layer = |what, layer: &crate::audit::programme::Layer| Self { layer: Some(layer.name()), ..only(what) };
        let language = |what, language: &Language| Self { language: Some(language.name()), ..only(what) };
        let about = |what, about: String| Self { about: Some(about), ..only(what) };
        match needed {
            Needed::Applicability => only("applicability"),
            Needed::OneApplicability => only("one-applicability"),
            Needed::Verdict(it) => layer("verdict", it),
            Needed::OneVerdict(it) => layer("one-verdict", it),
            Needed::Reason(it) => layer("reason", it),
            Needed::Evidence(it) => layer("evidence", it),
            Needed::SampleDraw(it) => about("sample-draw", it.0.clone()),
            Needed::SampleItems(it, items) => Self { items: Some(*items), ..about("sample-items", it.0.clone()) },
            Needed::OneSample(it) => about("one-sample", it.0.clone()),
            Needed::Conclusion(it) => language("conclusion", it),
            Needed::OneConclusion(it) => language("one-conclusion", it),
            Needed::Change(it) => language("change", it),
            Needed::OneChange(it) => language("one-change", it),
            Needed::Reference(it) => about("reference", it.reference.clone()),
            Needed::Answer(it) => about("answer", it.to_string()),
            Needed::Appraisal(it) => about("appraisal", it.to_string()),
            Needed::OneAppraisal(it) => about("one-appraisal", it.to_string()),
            Needed::CheckAgain(it) => about("check-again", it.to_string()),
        }
    }
}

/// A text that points at something.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct SpotJson {
    /// The label or id of what the text belongs to.
    of: String,
    /// The text: `conclusion`, `reason`, `note`, a field of a finding, ...
    text: String,
    language: Option<&'static str>,
    layer: Option<&'static str>,
}

/// Returns the texts that point at a thing.
pub(super) fn used_in(audit: &Audit, thing: &Thing) -> Vec<SpotJson> {
    let spot = |spot: &Spot| {
        let of = audit.called(&spot.thing());
        match spot {
            Spot::Text(subject, language) => {
                let text = match subject {
                    Subject::Section(_) => "section",
                    Subject::Area(_) | Subject::Conclusion(_) => "conclusion",
                    Subject::Finding(_, field) => field.name(),
                    Subject::Change(_) => "change",
                    Subject::Risk(_) => "reason",
                    Subject::Tickmark(_) => "tickmark",
                };
                SpotJson { of, text: text.to_owned(), language: Some(language.name()), layer: None }
            }
            Spot::Reason(_, layer) => {
                SpotJson { of, text: "reason".to_owned(), language: None, layer: Some(layer.name()) }
            }
            Spot::Note(_) => SpotJson { of, text: "note".to_owned(), language: None, layer: None },
        }
    };
    audit.used_in(thing).iter().map(spot).collect()
}
