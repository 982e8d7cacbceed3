//! What checks saw, and what was made of it, in the readable view of a paper.

use super::Page;
use crate::{
    audit::{
        Audit, Language, Thing,
        observation::{Appraisal, Observation, Weight},
        programme::Commitment,
    },
    lang::Lang,
    work::observe,
};

/// How many details of an observation stand in a paper; all of them stand in the log.
const MOST: usize = 20;

/// Lists what the checks of a commitment saw (ISA 230.8: what was tested, and the results).
pub(super) fn observations(out: &mut Page, audit: &Audit, commitment: &Commitment) {
    let mut observations = audit.observations_on(commitment).peekable();
    if observations.peek().is_none() {
        return;
    }
    out.line("## Checks by the program");
    for observation in observations {
        observed(out, audit, observation);
    }
    out.end_of_list();
}

fn observed(out: &mut Page, audit: &Audit, observation: &Observation) {
    let seen = &observation.seen;
    let test = audit.check_at(&seen.procedure).map_or("?", |check| check.test.name());
    let stale = if audit.stale(observation) { " (of other evidence than there is now)" } else { "" };
    let by = audit.name_of(&observation.id.log);
    out.item(&format!(
        "{} on {}, {test}: {}{stale}; run by {by}, {}, version {}",
        observation.label, seen.procedure, seen.outcome, observation.at, seen.program
    ));
    for it in &seen.examined {
        let label = audit.called(&Thing::Evidence(it.evidence.clone()));
        let format = it.format.as_deref().unwrap_or("not recognised");
        let whole = if it.whole { "" } else { ", not all of it" };
        out.item(&format!("read: {label}, {format}, {} facts{whole}", it.facts));
    }
    for table in &seen.tables {
        out.item(&format!("by table {} {} ({})", table.name, table.version, table.sha256));
    }
    for detail in seen.details.iter().take(MOST) {
        let mark = match detail.weight {
            Weight::Against => "against: ",
            Weight::For => "for: ",
            Weight::Open => "open: ",
            Weight::Note => "",
        };
        let label = detail.evidence.as_ref().map(|id| audit.called(&Thing::Evidence(id.clone())));
        let at = detail.at.as_ref().map(ToString::to_string);
        let place = label.into_iter().chain(at).collect::<Vec<_>>().join(", ");
        let said = observe::detail(detail, Lang::new(Language::En));
        out.item(&if place.is_empty() { format!("{mark}{said}") } else { format!("{mark}{place}: {said}") });
    }
    let left_out = seen.details.len().saturating_sub(MOST) as u64 + seen.more;
    if left_out > 0 {
        out.item(&format!("{left_out} further details"));
    }
    for version in observation.appraisal.heads() {
        let by = audit.name_of(&version.id.log);
        match &version.value {
            Appraisal::Accepted => out.item(&format!("accepted by {by}, {}", version.at)),
            Appraisal::Overruled { reason, for_readers } => {
                out.item(&format!("overruled by {by}, {}: {reason}", version.at));
                for (language, text) in for_readers.iter().flat_map(|it| [("nl", &it.nl), ("en", &it.en)]) {
                    out.item(&format!("for the readers ({language}): {text}"));
                }
            }
        }
    }
}
