//! A commitment with its source in full.

use crate::{
    audit::programme::Commitment,
    tui::{screen::reader::Reader, shared::Shared},
};

/// Returns the commitment with its source in full, to read.
pub(super) fn source(commitment: &Commitment, shared: &Shared) -> Reader {
    let lang = shared.lang;
    let language = lang.language();
    let programme = &shared.audit.programme;
    let mut text = vec![commitment.statement.get(language).to_owned(), String::new()];
    if let Some(quote) = &commitment.quote {
        text.extend([format!("“{quote}”"), String::new()]);
    }
    if let Some(source) = commitment.source.as_ref().and_then(|id| programme.sources.iter().find(|it| it.id == *id)) {
        text.push(format!("{}: {} ({}, {})", source.id, source.title.get(language), source.publisher, source.date));
    }
    if let Some(locator) = &commitment.locator {
        text.push(locator.get(language).to_owned());
    }
    if let Some(anomaly) = &commitment.anomaly {
        text.push(lang.with("ui-walk-anomaly", &[("text", anomaly.get(language).to_owned().into())]));
    }
    text.push(String::new());
    text.push(lang.word("standing-meaning", commitment.standing.name()).into_owned());
    for risk in commitment.risks.iter().filter_map(|id| programme.risk(id)) {
        text.push(
            lang.with(
                "ui-walk-risk",
                &[("risk", risk.id.0.as_str().into()), ("title", risk.title.get(language).into())],
            ),
        );
    }
    Reader::new(format!("{}   {}", commitment.id, commitment.title.get(language)), text.join("\n"))
}
