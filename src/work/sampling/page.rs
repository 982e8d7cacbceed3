//! A sample in the readable paper.

use super::words;
use crate::{
    audit::{
        Audit, Language,
        register::Register,
        sample::{Sample, SampleDetails, Selection, Tested},
    },
    lang::{Lang, visible},
};

/// Returns the lines on one sample, in English: first what it is, then, further in, all that was done.
pub fn page(audit: &Audit, sample: &Sample) -> Vec<String> {
    let mut lines = Vec::new();
    for version in sample.details.heads() {
        details(audit, sample, &version.value, &mut lines);
    }
    if let Some((id, at, reason)) = &sample.withdrawn {
        lines.push(format!("  withdrawn by {}, {at}: {reason}", audit.name_of(&id.log)));
    }
    for (id, at, seed) in &sample.seeds {
        let whose = if seed.given { "given" } else { "chance" };
        let why =
            seed.reason.as_ref().map(|reason| format!("; in place of the one before: {reason}")).unwrap_or_default();
        lines.push(format!("  seed ({whose}): {} ({}, {at}{why})", visible(&seed.value), audit.name_of(&id.log)));
    }
    let current = sample.draw.heads();
    for (id, at, draw) in &sample.draws {
        let by = audit.name_of(&id.log);
        let stands = current.iter().any(|version| version.id == *id);
        let rows: Vec<String> =
            draw.items.iter().map(|item| format!("{} (row {})", visible(&item.id), item.row)).collect();
        let how = if stands { "drawn" } else { "drawn before, and drawn again since" };
        lines.push(format!("  {how} by {by}, {at}: {}", rows.join(", ")));
    }
    for item in sample.items() {
        let heads = sample.results.get(&item.row).map(Register::heads).unwrap_or_default();
        if heads.is_empty() {
            lines.push(format!("  · {} (row {})", visible(&item.id), item.row));
        }
        for version in heads {
            let found = outcome(audit, &version.value);
            let by = audit.name_of(&version.id.log);
            lines.push(format!("  {} (row {}): {found} ({by}, {})", visible(&item.id), item.row, version.at));
        }
    }
    let it = sample.evaluation();
    lines.push(format!(
        "  {} of {} examined, {} deviations ({} could not be examined), {} replaced",
        it.tested, it.size, it.deviations, it.not_examinable, it.replaced
    ));
    if let (Some(details), true) = (sample.details.settled(), it.size > 0 && it.untested() == 0) {
        lines.push(format!("  {}", words::conclusion(details, &it, Lang::new(Language::En))));
    }
    lines
}

fn details(audit: &Audit, sample: &Sample, details: &SampleDetails, lines: &mut Vec<String>) {
    let population = &details.population;
    let serves = details.links.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    lines.push(format!("{} {} · {} for {serves}", sample.label, details.title.nl, details.title.en));
    let evidence = audit.evidence.get(&population.evidence).map(|it| it.label.to_string()).unwrap_or_default();
    let column =
        population.column.map_or_else(|| "the number of the row".to_owned(), |column| format!("column {column}"));
    lines.push(format!(
        "  population: {} items in {evidence}, SHA-256 {}, named by {column}; complete: {}",
        population.count, population.sha256, population.completeness
    ));
    lines.push(format!("  a deviation: {}", details.deviation));
    lines.push(match &details.selection {
        Selection::Random { risk, tolerable, expected, size, reason } => {
            let why = reason.as_ref().map(|reason| format!("; own size: {reason}")).unwrap_or_default();
            format!("  {size} by chance: risk {risk} %, tolerable {tolerable} %, expected {expected} %{why}")
        }
        Selection::All { tolerable } => format!("  all items; tolerable {tolerable} %"),
        Selection::Haphazard { reason } => format!("  haphazard: {reason}"),
        Selection::Targeted { reason } => format!("  targeted: {reason}"),
    });
}

fn outcome(audit: &Audit, test: &Tested) -> String {
    let result = test.found.result();
    let said = test.found.note().map(|note| format!(": {note}")).unwrap_or_default();
    let by = match &test.found {
        crate::audit::sample::Found::Replaced { by, .. } => format!(", by {} (row {})", visible(&by.id), by.row),
        _ => String::new(),
    };
    let places: Vec<String> = test.evidence.iter().map(|exhibit| super::results::place(audit, exhibit)).collect();
    let shown = if places.is_empty() { String::new() } else { format!(" [{}]", places.join("; ")) };
    format!("{} {result}{said}{by}{shown}", result.mark())
}
