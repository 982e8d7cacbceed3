//! What changed since last year, in the reader's language: the same words in both faces.

use crate::{
    audit::{
        Audit,
        difference::{Changed, Fate, Part, Piece, ProcedurePart},
        prior::{PriorPaper, PriorRisk},
        year_on_year::Row,
    },
    lang::{Lang, visible},
};

/// Returns the name of a part of a commitment.
pub fn part(part: Part, lang: Lang) -> String {
    let tongue = |language: crate::audit::Language| lang.word("language", language.name()).into_owned();
    match part {
        Part::Obliged => lang.text("part-obliged").into_owned(),
        Part::Kind => lang.text("part-kind").into_owned(),
        Part::Standing => lang.text("part-standing").into_owned(),
        Part::Statement(language) => lang.with("part-statement", &[("language", tongue(language).into())]),
        Part::Quote => lang.text("part-quote").into_owned(),
        Part::Due => lang.text("part-due").into_owned(),
        Part::Depends => lang.text("part-depends").into_owned(),
        Part::Procedure(layer, number, inner) => {
            let layer = lang.word("layer", layer.name()).into_owned();
            let (key, language) = match inner {
                ProcedurePart::Method => ("part-procedure-method", String::new()),
                ProcedurePart::Text(language) => ("part-procedure-text", tongue(language)),
                ProcedurePart::Evidence(language) => ("part-procedure-evidence", tongue(language)),
            };
            lang.with(key, &[("layer", layer.into()), ("number", number.into()), ("language", language.into())])
        }
    }
}

/// Returns old and new in one line: what is gone as `[-…-]`, what came as `{+…+}`.
pub fn marked(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| {
        let text = visible(&piece.text).into_owned();
        match piece.fate {
            Fate::Kept => text,
            Fate::Gone => format!("[-{text}-]"),
            Fate::Added => format!("{{+{text}+}}"),
        }
    };
    pieces.iter().map(piece).collect()
}

/// Returns every difference, a line for its name and a line for old and new.
pub fn differences(changed: &[Changed], lang: Lang) -> Vec<String> {
    changed.iter().flat_map(|it| [part(it.part, lang), format!("  {}", marked(&it.pieces))]).collect()
}

/// Says who accepted last year's paper, or that nobody did.
pub fn accepted(last: &PriorPaper, lang: Lang) -> String {
    match &last.accepted {
        None => lang.text("last-year-not-accepted").into_owned(),
        Some(by) => {
            let key = if by.waived { "last-year-accepted-waived" } else { "last-year-accepted" };
            lang.with(key, &[("name", visible(&by.by).into_owned().into()), ("at", lang.moment(by.at).into())])
        }
    }
}

/// Says how a risk stood last year, and who accepted what remained until when.
pub fn risk(last: &PriorRisk, lang: Lang) -> String {
    let level = last.rating.map(|rating| lang.word("level", rating.level().name()).into_owned());
    let mut parts = vec![level.unwrap_or_else(|| "·".to_owned())];
    parts.extend(last.residual.as_ref().map(|residual| {
        let owner = visible(&residual.owner).into_owned();
        let until = lang.short_date(residual.until);
        lang.with("last-year-residual", &[("owner", owner.into()), ("until", until.into())])
    }));
    parts.join(" · ")
}

/// Returns one commitment in both years, line by line: criterion, verdicts, why, last year's conclusion, differences.
pub fn row(audit: &Audit, row: &Row<'_>, lang: Lang) -> Vec<String> {
    let mut lines = vec![lang.word("course", row.course.name()).into_owned(), String::new()];
    let word = |value: Option<crate::audit::verdict::Value>| {
        value.map_or_else(|| "·".to_owned(), |value| format!("{} {}", value.mark(), lang.word("verdict", value.name())))
    };
    let both = |what: &str, was, is| format!("{what}: {} → {}", word(was), word(is));
    lines.push(both(&lang.text("year-on-year-overall"), row.was, row.is));
    for (layer, was, is) in &row.layers {
        lines.push(format!("  {}", both(&lang.word("layer", layer.name()), *was, *is)));
    }
    if let Some(last) = row.last {
        lines.extend([String::new(), accepted(last, lang)]);
        for (layer, reason) in last.verdicts.iter().filter_map(|(layer, it)| Some((layer, it.reason.as_ref()?))) {
            lines.push(format!("  {}: {}", lang.word("layer", layer.name()), visible(reason)));
        }
    }
    if row.differs() || !row.why.is_empty() {
        lines.extend([String::new(), lang.text("year-on-year-why").into_owned()]);
        let none = || format!("  {}", lang.text("year-on-year-no-why"));
        match row.why.as_slice() {
            [] => lines.push(none()),
            texts => lines.extend(texts.iter().map(|(language, text)| format!("  {language}  {}", visible(text)))),
        }
    }
    if let Some(last) = row.last.filter(|last| !last.conclusion.is_empty()) {
        lines.extend([String::new(), lang.text("year-on-year-conclusion").into_owned()]);
        lines.extend(last.conclusion.iter().map(|(language, text)| format!("  {language}  {}", visible(text))));
    }
    let changed = audit.programme.commitment(row.commitment).map(|it| audit.differences(it)).unwrap_or_default();
    if !changed.is_empty() {
        lines.extend([String::new(), lang.text("year-on-year-differences").into_owned()]);
        lines.extend(differences(&changed, lang));
    }
    lines
}
