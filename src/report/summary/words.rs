//! References in texts that are published: plain words, which reveal nothing that was not chosen.
//!
//! | what a text points at | what a reader sees |
//! |---|---|
//! | evidence that is public | `E-12 required-data.pdf, p. 4` |
//! | evidence that is not | `E-12`: neither its name nor the place in it |
//! | a commitment | `TEL-3` |
//! | a finding that is public | `F-02` |
//! | a finding that is not, a review note, nothing | the publication is refused; a preview shows what was typed as the target |

use crate::{
    audit::{
        Audit, Language, Text, Thing,
        publication::{Item, Publicity},
        reference::{Piece, Reference, pieces},
        subject::Subject,
        tickmark::Tickmark,
    },
    lang::Lang,
};

/// Returns a text as it is published.
pub(super) fn published(audit: &Audit, text: &str, language: Language) -> String {
    if !text.contains("[[") {
        return text.to_owned();
    }
    let piece = |piece: &Piece<'_>| match piece {
        Piece::Words(words) => (*words).to_owned(),
        Piece::Reference(reference) => words(audit, reference, Lang::new(language)),
    };
    pieces(text).iter().map(piece).collect()
}

fn words(audit: &Audit, reference: &Reference<'_>, lang: Lang) -> String {
    if !reference.closed {
        return reference.source.to_owned();
    }
    let Ok(thing) = audit.resolve(reference) else { return reference.target.to_owned() };
    let mut words = audit.called(&thing);
    if let Thing::Evidence(id) = &thing
        && let Some(evidence) = audit.evidence.get(id)
        && super::evidence::named(audit, evidence)
    {
        words = format!("{words} {}", evidence.bytes.name);
        if let Some(place) = &reference.place {
            words = format!("{words}, {}", lang.place(place));
        }
    }
    match reference.mark {
        Some(Ok(tickmark)) => format!("{words} {}", tickmark.mark()),
        _ => words,
    }
}

/// Returns the tickmarks that published texts use, with what each means: in the audit's own words where it has some.
pub(super) fn legend(audit: &Audit) -> Vec<super::Legend> {
    let sections = crate::audit::subject::Section::ALL.map(Subject::Section);
    let chosen = audit.publicity.keys().filter_map(|item| match item {
        Item::Text(subject) if audit.publicity(item) == Publicity::Public => Some(subject.clone()),
        _ => None,
    });
    let subjects: Vec<Subject> = sections.into_iter().chain(chosen).collect();
    let texts = subjects.iter().flat_map(|subject| Language::ALL.map(|language| audit.text(subject, language)));
    let meaning = |tickmark: Tickmark, language: Language| {
        let own = audit.own_legend(tickmark, language).map(str::to_owned);
        own.unwrap_or_else(|| Lang::new(language).word("tickmark", tickmark.name()).into_owned())
    };
    let legend = |tickmark: Tickmark| super::Legend {
        tickmark,
        mark: tickmark.mark().to_owned(),
        meaning: Text { nl: meaning(tickmark, Language::Nl), en: meaning(tickmark, Language::En) },
    };
    audit.tickmarks(texts.flatten()).into_iter().map(legend).collect()
}
