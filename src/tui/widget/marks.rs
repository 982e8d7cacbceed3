//! Marks and bars.

use ratatui::text::Span;

use crate::{
    audit::{
        paper::Stage,
        verdict::{OPEN_MARK, Value},
    },
    tui::shared::Shared,
};

/// Returns the mark of a verdict, or of none.
pub fn verdict(value: Option<Value>) -> char {
    value.map_or(OPEN_MARK, Value::mark)
}

/// Returns mark and word of a verdict.
pub fn verdict_word(value: Option<Value>, shared: &Shared) -> String {
    match value {
        None => OPEN_MARK.to_string(),
        Some(value) => format!("{} {}", value.mark(), shared.lang.word("verdict", value.name())),
    }
}

/// Returns counts per mark: `✓ 2  ◐ 1  · 2`.
pub fn counts<'a>(verdicts: impl Iterator<Item = Option<Value>>, shared: &Shared) -> Vec<Span<'a>> {
    let mut count = std::collections::BTreeMap::<Option<Value>, usize>::new();
    for value in verdicts {
        *count.entry(value).or_default() += 1;
    }
    let order = Value::ALL.into_iter().map(Some).chain([None]);
    order
        .filter_map(|value| count.get(&value).map(|number| (value, number)))
        .map(|(value, number)| Span::styled(format!("{} {number} ", verdict(value)), shared.ink.verdict(value)))
        .collect()
}

/// Returns a bar of ten.
pub fn bar(done: usize, of: usize) -> String {
    let full = if of == 0 { 0 } else { done * 10 / of };
    format!("{}{}", "█".repeat(full), "·".repeat(10 - full))
}

/// Returns the mark of a stage, legible without colour.
pub fn stage(stage: Stage) -> char {
    match stage {
        Stage::Open => '·',
        Stage::Prepared => '○',
        Stage::Submitted => '→',
        Stage::Accepted => '✓',
        Stage::Returned => '←',
    }
}
