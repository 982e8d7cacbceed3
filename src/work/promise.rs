//! Promises with a date, in the reader's language.

use super::tell;
pub use crate::report::outcome::{on_last, outcome, postponed};
use crate::{
    audit::{
        Audit, Event,
        finding::Exhibit,
        promise::{Entry, Timeline},
    },
    lang::{Lang, visible},
};

/// Tells an event of a promise in one sentence.
pub(super) fn told(audit: &Audit, event: &Event, lang: Lang) -> String {
    let text = |text: &str| visible(text).into_owned();
    match event {
        Event::PromiseChanged { commitment, said, change, .. } => lang.with(
            "told-promise-changed",
            &[
                ("commitment", text(&commitment.0).into()),
                ("said", lang.short_date(*said).into()),
                ("to", lang.short_date(change.to).into()),
                ("evidence", exhibit(audit, &change.evidence).into()),
            ],
        ),
        Event::PromiseStated { commitment, as_of, status, .. } => lang.with(
            "told-promise-stated",
            &[
                ("commitment", text(&commitment.0).into()),
                ("date", lang.short_date(*as_of).into()),
                ("status", lang.word("promise-state", status.state.name()).into()),
                ("evidence", exhibit(audit, &status.evidence).into()),
            ],
        ),
        Event::PromiseStruck { commitment, entry: Entry::Change(date) | Entry::Status(date), reason, .. } => lang.with(
            "told-promise-struck",
            &[
                ("commitment", text(&commitment.0).into()),
                ("date", lang.short_date(*date).into()),
                ("reason", text(reason).into()),
            ],
        ),
        other => tell::event(audit, other, lang),
    }
}

/// Returns a place in a piece of evidence: `E-07: page 3`.
pub fn exhibit(audit: &Audit, exhibit: &Exhibit) -> String {
    let label = tell::label(audit, &exhibit.evidence);
    match &exhibit.locator {
        None => label,
        Some(locator) => format!("{label}: {}", visible(locator)),
    }
}

/// Returns how a promise stands, with how often it was put off: `kept, 57 days late · put off twice`.
pub fn standing(promise: &Timeline<'_>, lang: Lang) -> String {
    let mut parts = vec![outcome(&promise.outcome, lang)];
    parts.extend(on_last(&promise.outcome, lang));
    parts.extend(postponed(promise.postponed(), lang));
    parts.join(" · ")
}
