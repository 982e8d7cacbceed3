//! Finding by a few letters: what the palette and the list of references have in common.

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

/// Returns the places of the texts that fit what was typed, the best first; those that fit alike in the order given. Nothing
/// typed fits all of them.
pub fn ranked(typed: &str, texts: impl IntoIterator<Item = String>) -> Vec<usize> {
    let pattern = Pattern::parse(typed.trim(), CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut found: Vec<(u32, usize)> = Vec::new();
    for (index, text) in texts.into_iter().enumerate() {
        if let Some(score) = pattern.score(Utf32Str::new(&text, &mut buffer), &mut matcher) {
            found.push((score, index));
        }
    }
    found.sort_by_key(|(score, index)| (std::cmp::Reverse(*score), *index));
    found.into_iter().map(|(_, index)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_best_comes_first_and_nothing_typed_fits_all() {
        let texts = || ["a note on E-12", "E-12 report.pdf", "F-02"].map(str::to_owned);
        assert_eq!(ranked("report", texts()), [1]);
        assert_eq!(ranked("f-02", texts()), [2]);
        assert_eq!(ranked("  ", texts()), [0, 1, 2]);
        assert!(ranked("nowhere", texts()).is_empty());
    }
}
