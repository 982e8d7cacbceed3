//! An observation in words.

use crate::{
    audit::{
        Audit, Language, Thing,
        observation::{Appraisal, Detail, Observation, Weight},
    },
    lang::{Lang, visible},
    work::explain_place,
};

/// Returns what a detail says: one sentence.
pub fn detail(detail: &Detail, lang: Lang) -> String {
    let values: Vec<(&str, String)> = detail
        .values
        .iter()
        .filter_map(|(name, value)| Some((in_language(name, lang)?, in_words(name, value, lang))))
        .collect();
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.clone().into())).collect();
    lang.with(&format!("observation-{}", detail.kind), &values)
}

/// Returns a value as it is read: the format of a file by its words, anything else as it stands.
fn in_words(name: &str, value: &str, lang: Lang) -> String {
    if name == "format" && lang.has(&format!("format-{value}")) {
        return lang.word("format", value).into_owned();
    }
    visible(value).into_owned()
}

/// Returns the name by which words ask for a value: one that is there in each language (`label-nl`) goes by its name alone,
/// and only in its own language.
fn in_language(name: &str, lang: Lang) -> Option<&str> {
    let tongue = Language::ALL.into_iter().find_map(|language| {
        let name = name.strip_suffix(language.name())?.strip_suffix('-')?;
        Some((name, language))
    });
    match tongue {
        Some((name, language)) => (language == lang.language()).then_some(name),
        None => Some(name),
    }
}

/// Returns where a detail is: evidence and place; empty where it is in no place.
pub fn place(audit: &Audit, detail: &Detail, lang: Lang) -> String {
    let label = detail.evidence.as_ref().map(|id| audit.called(&Thing::Evidence(id.clone())));
    let at = detail.at.as_ref().map(|at| explain_place::place(at, lang));
    label.into_iter().chain(at).collect::<Vec<_>>().join(", ")
}

/// Returns the mark of a weight; it carries its meaning without colour.
pub const fn mark(weight: Weight, ascii: bool) -> char {
    match (weight, ascii) {
        (Weight::Against, false) => '✗',
        (Weight::For, false) => '✓',
        (Weight::Note, false) => '·',
        (Weight::Against, true) => 'N',
        (Weight::For, true) => 'Y',
        (Weight::Note, true) => '.',
        (Weight::Open, _) => '?',
    }
}

/// Returns what was made of an observation: whether it was accepted or overruled, by whom; or that it waits.
pub fn appraisal(audit: &Audit, observation: &Observation, lang: Lang) -> String {
    if audit.stale(observation) {
        return lang.text("seen-is-stale").into_owned();
    }
    let said = observation.appraisal.heads().iter().map(|version| {
        let by = visible(audit.name_of(&version.id.log)).into_owned();
        match &version.value {
            Appraisal::Accepted => lang.with("seen-accepted-by", &[("by", by.into())]),
            Appraisal::Overruled { reason } => lang.with(
                "seen-overruled-by",
                &[("by", by.into()), ("reason", visible(reason).into_owned().into())],
            ),
        }
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { lang.text("seen-waits").into_owned() } else { said.join(" · ") }
}

/// Returns what was counted, in one line.
pub fn counts(observation: &crate::audit::observation::Seen, lang: Lang) -> String {
    let count = |(name, number): (&String, &u64)| lang.with(&format!("seen-count-{name}"), &[("count", (*number).into())]);
    observation.counts.iter().map(count).collect::<Vec<_>>().join(" · ")
}

/// Returns what was read in a piece of evidence, in one line.
pub fn examined(audit: &Audit, it: &crate::audit::observation::Examined, lang: Lang) -> String {
    let label = audit.called(&Thing::Evidence(it.evidence.clone()));
    let Some(format) = &it.format else {
        return lang.with("seen-not-recognised", &[("evidence", label.into())]);
    };
    let key = if it.whole { "seen-read" } else { "seen-read-partly" };
    lang.with(
        key,
        &[("evidence", label.into()), ("format", lang.word("format", format).into()), ("facts", it.facts.into())],
    )
}

/// Returns a table that a check went by, in one line.
pub fn table(table: &crate::audit::observation::TableUsed, lang: Lang) -> String {
    lang.with(
        "seen-table",
        &[
            ("name", visible(&table.name).into_owned().into()),
            ("version", visible(&table.version).into_owned().into()),
            ("digest", table.sha256.short().into()),
        ],
    )
}

/// Returns who ran a check, when, with which version of the program.
pub fn run_by(audit: &Audit, observation: &Observation, lang: Lang) -> String {
    lang.with(
        "seen-run-by",
        &[
            ("by", visible(audit.name_of(&observation.id.log)).into_owned().into()),
            ("at", lang.moment(observation.at).into()),
            ("program", visible(&observation.seen.program).into_owned().into()),
        ],
    )
}
