//! An observation in words.

use crate::{
    audit::{
        Audit, Language, Thing,
        observation::{Appraisal, Detail, Observation, Outcome, Weight},
        programme::CommitmentId,
    },
    lang::{Lang, Value, visible},
    work::explain_place,
};

/// The values of details that are counts: their words go by the number.
const COUNTED: [&str; 24] = [
    "added",
    "bodies",
    "changed",
    "count",
    "days",
    "events",
    "higher",
    "inside-right",
    "inside-tried",
    "longest",
    "lower",
    "names",
    "needed",
    "number",
    "outside-right",
    "outside-tried",
    "parts",
    "received",
    "removed",
    "same",
    "sent",
    "shortest",
    "terms",
    "times",
];

/// Returns what a detail says: one sentence.
pub fn detail(detail: &Detail, lang: Lang) -> String {
    let values: Vec<(&str, Value<'_>)> = detail
        .values
        .iter()
        .filter_map(|(name, value)| Some((in_language(name, lang)?, in_words(name, value, lang))))
        .collect();
    lang.with(&format!("observation-{}", detail.kind), &values)
}

/// Returns the key of the words for how something was written.
pub fn written_key(form: &str) -> String {
    let words = form.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    format!("written-{}", words.collect::<Vec<_>>().join("-").to_ascii_lowercase())
}

/// Returns how something was written, from the outside in. That it is plain is for the sentence to say.
fn written(forms: &str, lang: Lang) -> String {
    let word = |form: &str| {
        let key = written_key(form);
        if lang.has(&key) { lang.text(&key).into_owned() } else { visible(form).into_owned() }
    };
    forms.split(" > ").map(word).collect::<Vec<_>>().join(" > ")
}

/// Returns a value as it is read: the format of a file and how something was written by their words, a count as a number,
/// anything else as it stands.
fn in_words(name: &str, value: &str, lang: Lang) -> Value<'static> {
    if name == "form" {
        return written(value, lang).into();
    }
    if name == "format" && lang.has(&format!("format-{value}")) {
        return lang.word("format", value).into_owned().into();
    }
    match value.parse::<u64>() {
        Ok(count) if COUNTED.contains(&name) => count.into(),
        _ => visible(value).into_owned().into(),
    }
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

/// Returns what was made of an observation: whether it was accepted or overruled, by whom; that it waits; or that another
/// took its place.
pub fn appraisal(audit: &Audit, observation: &Observation, lang: Lang) -> String {
    if let Some(later) = audit.replaced_by(observation) {
        return lang.with("seen-replaced", &[("later", visible(&later.label.0).into_owned().into())]);
    }
    if audit.stale(observation) {
        return lang.text("seen-stale").into_owned();
    }
    let said = observation.appraisal.heads().iter().map(|version| {
        let by = visible(audit.name_of(&version.id.log)).into_owned();
        match &version.value {
            Appraisal::Accepted => lang.with("seen-accepted-by", &[("by", by.into())]),
            Appraisal::Overruled { reason, .. } => {
                lang.with("seen-overruled-by", &[("by", by.into()), ("reason", visible(reason).into_owned().into())])
            }
        }
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { lang.text("seen-waits").into_owned() } else { said.join(" · ") }
}

/// Returns what the readers of the summary are told where an observation was overruled, if it is published: a line per
/// language, so that both can be proof-read.
pub fn for_readers(observation: &Observation, lang: Lang) -> Vec<String> {
    let Some(Appraisal::Overruled { for_readers: Some(text), .. }) = observation.appraisal.settled() else {
        return Vec::new();
    };
    let said = lang.text("seen-for-readers");
    let line = |language: Language| format!("{said} ({}): {}", language.name(), visible(text.get(language)));
    Language::ALL.map(line).into()
}

/// Returns how the tests on a commitment came out, in one line: how many came to what.
pub fn outcomes(audit: &Audit, commitment: &CommitmentId, lang: Lang) -> String {
    let Some(commitment) = audit.programme.commitment(commitment) else { return String::new() };
    let count = |outcome: Outcome| {
        let count = audit.observations_on(commitment).filter(|it| it.seen.outcome == outcome).count();
        (count > 0).then(|| format!("{} {count}", lang.word("check-outcome", outcome.name())))
    };
    Outcome::ALL.into_iter().filter_map(count).collect::<Vec<_>>().join(" · ")
}

/// Returns what was counted, in one line.
pub fn counts(observation: &crate::audit::observation::Seen, lang: Lang) -> String {
    let count =
        |(name, number): (&String, &u64)| lang.with(&format!("seen-count-{name}"), &[("count", (*number).into())]);
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
            ("own", if table.own { "yes" } else { "no" }.into()),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{audit::fixture::Office, probe};

    /// Counts whose words are the same for one as for many.
    const SAME: [&str; 11] = [
        "added",
        "changed",
        "inside-eu-or-efta",
        "kept",
        "known",
        "local",
        "new",
        "not-decoded",
        "not-governed",
        "removed",
        "same",
    ];

    #[test]
    fn a_count_of_one_is_said_in_the_singular() {
        let office = Office::staffed();
        let mut seen = crate::audit::fixture::seen(&office.audit, Outcome::Holds);
        for lang in Language::ALL.map(Lang::new) {
            for name in probe::check::counts() {
                let [one, two] = [1, 2].map(|count| {
                    seen.counts = [(name.to_string(), count)].into();
                    counts(&seen, lang)
                });
                let words = |said: &str| said.split_once(' ').map(|(_, words)| words.to_owned()).unwrap_or_default();
                let declined = words(&one) != words(&two);
                // Dutch “niet gedecodeerd” does not decline; English “bodies not decoded” does.
                assert!(declined || SAME.contains(&name.to_string().as_str()), "{one} and {two}");
                assert!(two.starts_with("2 "), "{two}");
            }
        }
    }

    #[test]
    fn a_detail_that_counts_one_is_said_in_the_singular() {
        let said = |kind: &str, values: &[(&str, &str)], language: Language| {
            let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            let weight = Weight::Note;
            detail(&Detail { kind: kind.to_owned(), weight, evidence: None, at: None, values }, Lang::new(language))
        };
        for (kind, values, en, nl) in [
            (
                "event-unlabelled",
                [("events", "1"), ("", "")],
                "One event says no level; by the supplier’s own rule it counts as optional.",
                "Eén gebeurtenis noemt geen niveau; volgens de eigen regel van de leverancier telt zij als optioneel.",
            ),
            (
                "event-documented",
                [("events", "3"), ("names", "1")],
                "3 events with one name are in the catalogue.",
                "3 gebeurtenissen met één naam staan in de catalogus.",
            ),
            (
                "pseudonym-found",
                [("field", "data.1"), ("times", "1")],
                "data.1 holds a pseudonym, once.",
                "data.1 bevat een pseudoniem, 1 keer.",
            ),
        ] {
            assert_eq!(said(kind, &values, Language::En), en);
            assert_eq!(said(kind, &values, Language::Nl), nl);
        }
    }

    #[test]
    fn a_find_says_of_which_level_its_event_is_or_that_it_is_in_none() {
        let said = |kind: &str, level: &str, language: Language| {
            let values = [("what", "email"), ("form", "plain"), ("found", "ja… (14)"), ("level", level)];
            let values = values.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            let weight = Weight::Against;
            let found = Detail { kind: kind.to_owned(), weight, evidence: None, at: None, values };
            let said = detail(&found, Lang::new(language));
            said.split_once("is, ").or(said.split_once("(14). ")).expect("a form").1.to_owned()
        };
        for (level, en, nl) in [
            ("required", "in an event of level Required", "in een gebeurtenis van niveau Required"),
            (
                "unlabelled",
                "in an event without a level, which counts as optional",
                "in een gebeurtenis zonder niveau, wat als optioneel telt",
            ),
            (
                "request-headers",
                "in the headers of a request, outside events",
                "in de kopregels van een verzoek, buiten gebeurtenissen",
            ),
            ("other", "in an event of another level", "in een gebeurtenis van een ander niveau"),
        ] {
            assert_eq!(said("identifier-found", level, Language::En), format!("{en}: ja… (14)."));
            assert_eq!(said("identifier-found", level, Language::Nl), format!("{nl}: ja… (14)."));
        }
        let open = said("identifier-found-level-unknown", "request-body", Language::En);
        assert!(open.contains("outside events; whether it belongs to what is looked at is not known."), "{open}");
    }

    #[test]
    fn how_something_was_written_is_said_in_each_language() {
        for (form, en, nl) in [
            ("plain", "plain", "plain"),
            ("base64 > percent", "base64 > percent encoding", "base64 > procentcodering"),
            ("base64 > compressed", "base64 > compressed data", "base64 > gecomprimeerde gegevens"),
            ("base64, one byte on", "base64, one byte on", "base64, één byte verder"),
            ("of another version", "of another version", "of another version"),
        ] {
            assert_eq!(written(form, Lang::new(Language::En)), en);
            assert_eq!(written(form, Lang::new(Language::Nl)), nl);
        }
    }

    #[test]
    fn what_was_counted_stands_in_one_line_in_each_language() {
        let office = Office::staffed();
        let mut seen = crate::audit::fixture::seen(&office.audit, Outcome::Holds);
        seen.counts = [("settings".to_owned(), 1), ("values".to_owned(), 1), ("events".to_owned(), 3)].into();
        for (language, line) in [
            (Language::En, "3 events · one setting · one value read"),
            (Language::Nl, "3 gebeurtenissen · één instelling · één waarde gelezen"),
        ] {
            assert_eq!(counts(&seen, Lang::new(language)), line);
        }
    }
}
