//! Texts with their references in words, as both faces and the working papers show them: `[[E-12 p. 4 | agreed]]` reads
//! `E-12 required-data.pdf, p. 4 √`. What is published has its own rules; see the report.

use crate::{
    audit::{
        Audit, Language, Thing,
        reference::{Piece, Reference, Spot, pieces},
        subject::Subject,
        tickmark::Tickmark,
    },
    lang::Lang,
};

/// Returns the text with each reference in words. One that does not hold stays as it is written. Foreign text in it is
/// not harmless to a terminal yet: what shows it sees to that, as for any text.
pub fn resolved(text: &str, audit: &Audit, lang: Lang) -> String {
    marked(text, audit, lang, Tickmark::mark)
}

/// Returns the same in plain ASCII marks.
pub fn resolved_ascii(text: &str, audit: &Audit, lang: Lang) -> String {
    marked(text, audit, lang, Tickmark::ascii_mark)
}

/// Returns the text with its references in words, in English: where no language is chosen.
pub(super) fn plain(text: &str, audit: &Audit) -> String {
    resolved(text, audit, Lang::new(Language::En))
}

fn marked(text: &str, audit: &Audit, lang: Lang, mark: fn(Tickmark) -> &'static str) -> String {
    if !text.contains("[[") {
        return text.to_owned();
    }
    let piece = |piece: &Piece<'_>| match piece {
        Piece::Words(words) => (*words).to_owned(),
        Piece::Reference(reference) => match audit.resolve(reference) {
            Ok(thing) => in_words(reference, &thing, audit, lang, mark),
            Err(_) => reference.source.to_owned(),
        },
    };
    pieces(text).iter().map(piece).collect()
}

fn in_words(
    reference: &Reference<'_>,
    thing: &Thing,
    audit: &Audit,
    lang: Lang,
    mark: fn(Tickmark) -> &'static str,
) -> String {
    let mut words = audit.called(thing);
    if let Thing::Evidence(id) = thing
        && let Some(evidence) = audit.evidence.get(id)
    {
        words = format!("{words} {}", evidence.bytes.name);
    }
    if let Some(place) = &reference.place {
        words = format!("{words}, {}", lang.place(place));
    }
    if let Some(Ok(tickmark)) = reference.mark {
        words = format!("{words} {}", mark(tickmark));
    }
    words
}

/// Returns what a tickmark means: in this audit's own words, else in the usual ones.
pub fn legend(audit: &Audit, tickmark: Tickmark, lang: Lang) -> String {
    let own = audit.own_legend(tickmark, lang.language()).map(str::to_owned);
    own.unwrap_or_else(|| lang.word("tickmark", tickmark.name()).into_owned())
}

/// Returns where a thing is pointed at, in words: `TEL-3, conclusion (nl)`, `F-02, cause`, `N-01`. Each once, in order.
pub fn used_in(audit: &Audit, thing: &Thing, lang: Lang) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for spot in audit.used_in(thing) {
        let told = match &spot {
            Spot::Text(Subject::Conclusion(id), _) => format!("{id}, {}", lang.text("part-conclusion")),
            Spot::Text(subject, _) => super::tell::subject(audit, subject, lang),
            Spot::Reason(id, layer) => lang.with(
                "told-reason-of",
                &[("commitment", id.0.clone().into()), ("layer", lang.word("layer", layer.name()).into())],
            ),
            Spot::Note(_) => audit.called(&spot.thing()),
        };
        if !words.contains(&told) {
            words.push(told);
        }
    }
    words
}
