//! The end of an audit, in the reader's language: the clock, the closing, additions, removed bytes, superseded summaries.

use jiff::civil::Date;

use crate::{
    audit::{
        Audit, EventId,
        completion::{Addition, Closing, StillOpen},
        publication::Publication,
        purge::Purge,
    },
    lang::{Lang, visible},
};

/// Returns where the file stands on `today`: when it closes, or that it was closed. Nothing before a report was published.
pub fn state(audit: &Audit, today: Date, lang: Lang) -> Option<String> {
    if let Some(closing) = &audit.closing {
        return Some(closed(audit, closing, lang));
    }
    let assembly = audit.assembly(today)?;
    let day = lang.short_date(assembly.due);
    let days = u64::from(assembly.left.unsigned_abs());
    Some(match assembly.left {
        0 => lang.text("closes-today").into_owned(),
        1.. => lang.with("closes-in", &[("count", days.into()), ("day", day.into())]),
        _ => lang.with("closes-late", &[("count", days.into()), ("day", day.into())]),
    })
}

/// Returns that the file was closed, when, by whom, and until when it is kept.
pub fn closed(audit: &Audit, closing: &Closing, lang: Lang) -> String {
    lang.with(
        "closed-on",
        &[
            ("at", lang.moment(closing.at).into()),
            ("name", name(audit, &closing.id).into()),
            ("until", lang.short_date(closing.retain_until).into()),
        ],
    )
}

/// Returns one thing that is open when a file is to be closed.
pub fn still_open(open: &StillOpen, lang: Lang) -> String {
    match open {
        StillOpen::NoSignedSummary => lang.text("open-no-signed-summary").into_owned(),
        StillOpen::SummaryUnsigned { name } => {
            lang.with("open-summary-unsigned", &[("name", visible(name).into_owned().into())])
        }
        StillOpen::Papers(papers) => {
            lang.with("open-papers", &[("count", papers.len().into()), ("list", list(papers).into())])
        }
        StillOpen::Notes(notes) => {
            lang.with("open-notes", &[("count", notes.len().into()), ("list", list(notes).into())])
        }
        StillOpen::Requests(requests) => {
            lang.with("open-requests", &[("count", requests.len().into()), ("list", list(requests).into())])
        }
        StillOpen::ShortRetention { until } => {
            lang.with("open-short-retention", &[("until", lang.short_date(*until).into())])
        }
    }
}

/// Returns that something was added after the file was closed: when, by whom, why. `event` is what was added.
pub fn addition(audit: &Audit, event: &EventId, addition: Addition<'_>, lang: Lang) -> String {
    match addition.why {
        Some(why) => lang.with(
            "added-after",
            &[
                ("at", lang.moment(why.at).into()),
                ("name", name(audit, &why.id).into()),
                ("reason", visible(&why.reason).into_owned().into()),
            ],
        ),
        None => lang.with("added-apart", &[("name", name(audit, event).into())]),
    }
}

/// Returns that bytes were removed: when, by whom, on which ground.
pub fn purged(audit: &Audit, purge: &Purge, lang: Lang) -> String {
    let (at, name) = (lang.moment(purge.at), name(audit, &purge.id));
    let ground = lang.word("purge-ground", purge.ground.name());
    match &purge.reason {
        None => lang.with("purged-on", &[("at", at.into()), ("name", name.into()), ("ground", ground.into())]),
        Some(reason) => {
            let reason = visible(reason).into_owned();
            lang.with(
                "purged-on-because",
                &[("at", at.into()), ("name", name.into()), ("ground", ground.into()), ("reason", reason.into())],
            )
        }
    }
}

/// Returns by what a summary was superseded, and why; nothing where it stands.
pub fn superseded(audit: &Audit, publication: &Publication, lang: Lang) -> Option<String> {
    let later = audit.superseded_by(&publication.id)?;
    let name = visible(&later.rendering.name).into_owned();
    Some(match &later.rendering.correction {
        None => lang.with("superseded-by", &[("name", name.into())]),
        Some(reason) => {
            let reason = visible(reason.get(lang.language())).into_owned();
            lang.with("superseded-because", &[("name", name.into()), ("reason", reason.into())])
        }
    })
}

fn list(named: &[impl ToString]) -> String {
    let all: Vec<String> = named.iter().map(ToString::to_string).collect();
    visible(&all.join(", ")).into_owned()
}

fn name(audit: &Audit, id: &EventId) -> String {
    visible(audit.name_of(&id.log)).into_owned()
}
