//! The last line: what can be done here, out of the registry, so that it cannot drift from what the keys do.

use ratatui::text::{Line, Span};

use super::width;
use crate::tui::{
    act::{Act, Place, REGISTRY},
    screen::Screen,
    shared::Shared,
};

/// Returns the hints for what is in front, in at most so many lines. What does not fit is in the help.
pub fn lines<'a>(screen: &dyn Screen, shared: &Shared, columns: usize, most: usize) -> Vec<Line<'a>> {
    let place = screen.place();
    let mut hints: Vec<(Act, Vec<Span<'a>>)> = Vec::new();
    for spec in REGISTRY.iter().filter(|spec| spec.hint && spec.places.contains(&place)) {
        if !screen.offers(spec.act, shared) {
            continue;
        }
        if let Some(key) = shared.keymap.keys(place, spec.act).first() {
            let possible = shared.why_not(screen, spec.act).is_none();
            hints.push((spec.act, hint(shared, key.label(), spec.act, possible)));
        }
    }
    let tail: Vec<Vec<Span<'a>>> = [Act::Back, Act::Help]
        .into_iter()
        .filter(|act| *act != Act::Back || !matches!(place, Place::Overview | Place::Begin))
        .filter_map(|act| shared.keymap.keys(place, act).first().map(|key| hint(shared, key.label(), act, true)))
        .collect();
    let mut lines = vec![vec![Span::raw(" ")]];
    let mut used = 1;
    let last: usize = tail.iter().map(|it| span_width(it) + 2).sum();
    for (act, hint) in hints {
        let reserve = if lines.len() == most { last } else { 0 };
        // What is not possible says so at length where there is room, else in brackets.
        let fits = used + span_width(&hint) + 2 + reserve <= columns + 2;
        let hint = if fits { hint } else { shorter(shared, place, act, hint) };
        let wide = span_width(&hint) + 2;
        if used + wide + reserve > columns + 2 {
            if lines.len() == most {
                continue;
            }
            lines.push(vec![Span::raw(" ")]);
            used = 1;
        }
        used += wide;
        if let Some(line) = lines.last_mut() {
            line.extend(hint);
            line.push(Span::raw("  "));
        }
    }
    if let Some(line) = lines.last_mut() {
        for hint in tail {
            line.extend(hint);
            line.push(Span::raw("  "));
        }
    }
    lines.into_iter().map(Line::from).collect()
}

fn hint<'a>(shared: &Shared, key: String, act: Act, possible: bool) -> Vec<Span<'a>> {
    let word = shared.lang.word("do", act.name()).into_owned();
    if possible {
        vec![Span::styled(key, shared.ink.key()), Span::raw(format!(" {word}"))]
    } else {
        let not_yet = shared.lang.text("ui-hint-not-yet");
        vec![Span::styled(format!("{key} {word} {not_yet}"), shared.ink.faint())]
    }
}

/// Returns a hint in brackets where it is not possible, else as it is.
fn shorter<'a>(shared: &Shared, place: Place, act: Act, hint: Vec<Span<'a>>) -> Vec<Span<'a>> {
    match (hint.as_slice(), shared.keymap.keys(place, act).first()) {
        ([_], Some(key)) => {
            let words = format!("({} {})", key.label(), shared.lang.word("do", act.name()));
            vec![Span::styled(words, shared.ink.faint())]
        }
        _ => hint,
    }
}

fn span_width(spans: &[Span<'_>]) -> usize {
    spans.iter().map(|span| width(&span.content)).sum()
}
