//! Samples as JSON. What the keys mean stands in `docs/json.md`.

use jiff::Timestamp;
use serde::Serialize;

use super::super::json::{Versioned, versions};
use crate::audit::{
    Audit, EventId, Label, LogName, Sha256, Text,
    finding::Exhibit,
    sample::{
        Found, ItemResult, Method, Reached, Sample, SampleDetails, SampleItem, Selection, Separator, State, Tested,
    },
    sampling::Percent,
};

#[derive(Serialize)]
pub(super) struct ListJson {
    pub(super) format: u32,
    pub(super) samples: Vec<SampleJson>,
}

#[derive(Serialize)]
pub(super) struct ShowJson {
    pub(super) format: u32,
    pub(super) sample: SampleJson,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct SampleJson {
    id: EventId,
    label: Label,
    state: State,
    planned: Timestamp,
    planned_by: LogName,
    details: Vec<Versioned<DetailsJson>>,
    seeds: Vec<SeedJson>,
    draws: Vec<DrawJson>,
    items: Vec<ItemJson>,
    evaluation: EvaluationJson,
    withdrawn: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct DetailsJson {
    title: Text,
    links: Vec<String>,
    deviation: String,
    population: PopulationJson,
    method: Method,
    reason: Option<String>,
    risk: Option<Percent>,
    tolerable: Option<Percent>,
    expected: Option<Percent>,
    size: Option<u64>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct PopulationJson {
    evidence: String,
    sha256: Sha256,
    count: u64,
    separator: Separator,
    header: bool,
    column: Option<usize>,
    completeness: String,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct SeedJson {
    event: EventId,
    at: Timestamp,
    value: String,
    given: bool,
    reason: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct DrawJson {
    event: EventId,
    at: Timestamp,
    seed: Option<EventId>,
    stands: bool,
    items: Vec<SampleItem>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ItemJson {
    row: u64,
    id: String,
    results: Vec<Versioned<ResultJson>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ResultJson {
    result: ItemResult,
    note: Option<String>,
    replaced_by: Option<SampleItem>,
    evidence: Vec<ExhibitJson>,
}

#[derive(Serialize)]
struct ExhibitJson {
    label: String,
    locator: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct EvaluationJson {
    size: u64,
    tested: u64,
    deviations: u64,
    not_examinable: u64,
    replaced: u64,
    rate: Percent,
    upper_limit: Option<Percent>,
    upper_limit_deviations: Option<u64>,
    reached: Option<Reached>,
}

pub(super) fn sample(audit: &Audit, sample: &Sample) -> SampleJson {
    let current = sample.draw.heads();
    let it = sample.evaluation();
    SampleJson {
        id: sample.id.clone(),
        label: sample.label.clone(),
        state: sample.state(),
        planned: sample.planned,
        planned_by: sample.id.log.clone(),
        details: versions(Some(&sample.details), |it| details(audit, it)),
        seeds: sample
            .seeds
            .iter()
            .map(|(event, at, seed)| SeedJson {
                event: event.clone(),
                at: *at,
                value: seed.value.clone(),
                given: seed.given,
                reason: seed.reason.clone(),
            })
            .collect(),
        draws: sample
            .draws
            .iter()
            .map(|(event, at, draw)| DrawJson {
                event: event.clone(),
                at: *at,
                seed: draw.seed.clone(),
                stands: current.iter().any(|version| version.id == *event),
                items: draw.items.clone(),
            })
            .collect(),
        items: sample
            .items()
            .into_iter()
            .map(|item| ItemJson {
                row: item.row,
                id: item.id.clone(),
                results: versions(sample.results.get(&item.row), |it| result(audit, it)),
            })
            .collect(),
        evaluation: EvaluationJson {
            size: it.size,
            tested: it.tested,
            deviations: it.deviations,
            not_examinable: it.not_examinable,
            replaced: it.replaced,
            rate: it.rate,
            upper_limit: it.upper.map(|upper| upper.rate),
            upper_limit_deviations: it.upper.and_then(|upper| upper.deviations),
            reached: it.reached,
        },
        withdrawn: sample.withdrawn.as_ref().map(|(_, _, reason)| reason.clone()),
    }
}

fn details(audit: &Audit, it: &SampleDetails) -> DetailsJson {
    let (risk, expected, size) = match &it.selection {
        Selection::Random { risk, expected, size, .. } => (Some(*risk), Some(*expected), Some(*size)),
        _ => (None, None, None),
    };
    let population = &it.population;
    DetailsJson {
        title: it.title.clone(),
        links: it.links.iter().map(ToString::to_string).collect(),
        deviation: it.deviation.clone(),
        population: PopulationJson {
            evidence: label(audit, &population.evidence),
            sha256: population.sha256,
            count: population.count,
            separator: population.separator,
            header: population.header,
            column: population.column,
            completeness: population.completeness.clone(),
        },
        method: it.selection.method(),
        reason: it.selection.reason().map(str::to_owned),
        risk,
        tolerable: it.selection.tolerable(),
        expected,
        size,
    }
}

fn result(audit: &Audit, tested: &Tested) -> ResultJson {
    let exhibit = |it: &Exhibit| ExhibitJson { label: label(audit, &it.evidence), locator: it.locator.clone() };
    ResultJson {
        result: tested.found.result(),
        note: tested.found.note().map(str::to_owned),
        replaced_by: match &tested.found {
            Found::Replaced { by, .. } => Some(by.clone()),
            _ => None,
        },
        evidence: tested.evidence.iter().map(exhibit).collect(),
    }
}

fn label(audit: &Audit, id: &EventId) -> String {
    audit.evidence.get(id).map_or_else(|| id.to_string(), |known| known.label.to_string())
}
