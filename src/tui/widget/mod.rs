//! What screens are made of. Widths are those of the strings as a terminal shows them.

pub mod field;
pub mod frame;
pub mod fuzzy;
pub mod hints;
pub mod marks;
pub mod rows;
pub mod table;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Returns how many columns the text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Returns the text, or as much of it as fits with `…` behind it.
pub fn fit(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let Some(room) = columns.checked_sub(1) else { return String::new() };
    let mut kept = String::new();
    let mut used = 0;
    for piece in text.graphemes(true) {
        used += width(piece);
        if used > room {
            break;
        }
        kept.push_str(piece);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

/// Returns the text in exactly so many columns: cut or filled up.
pub fn pad(text: &str, columns: usize) -> String {
    let mut text = fit(text, columns);
    let missing = columns.saturating_sub(width(&text));
    text.extend(std::iter::repeat_n(' ', missing));
    text
}

/// Returns the text in exactly so many columns, against the right edge.
pub fn pad_left(text: &str, columns: usize) -> String {
    let text = fit(text, columns);
    format!("{}{text}", " ".repeat(columns.saturating_sub(width(&text))))
}

/// Breaks a line at spaces so that no piece is wider; a word that is wider by itself is broken anywhere.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split(' ') {
        let wide = width(word);
        if used > 0 && used + 1 + wide > columns {
            lines.push(std::mem::take(&mut line));
            used = 0;
        } else if used > 0 {
            line.push(' ');
            used += 1;
        }
        if wide <= columns {
            line.push_str(word);
            used += wide;
            continue;
        }
        for piece in word.graphemes(true) {
            if used + width(piece) > columns && used > 0 {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push_str(piece);
            used += width(piece);
        }
    }
    lines.push(line);
    lines
}

/// Breaks a line at spaces into at most so many rows; the last one ends in `…` where there is more.
pub fn wrap_at_most(text: &str, columns: usize, rows: usize) -> Vec<String> {
    let mut lines = wrap(text, columns);
    if lines.len() > rows {
        let rest = lines.split_off(rows.saturating_sub(1)).join(" ");
        lines.push(fit(&rest, columns));
    }
    lines
}

/// Returns the widest of the words.
pub fn widest<T: AsRef<str>>(words: impl IntoIterator<Item = T>) -> usize {
    words.into_iter().map(|word| width(word.as_ref())).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn cut_text_says_so_and_double_width_counts_double() {
        assert_eq!(fit("toezegging", 10), "toezegging");
        assert_eq!(fit("toezegging", 5), "toez…");
        assert_eq!(fit("你好你好", 5), "你好…");
        assert_eq!(fit("你好你好", 4), "你…");
        assert_eq!(fit("abc", 0), "");
        assert_eq!(pad_left("7", 3), "  7");
    }

    #[test]
    fn lines_break_at_spaces_and_long_words_anywhere() {
        assert_eq!(wrap("een korte zin", 9), ["een korte", "zin"]);
        assert_eq!(wrap("a abcdefgh b", 4), ["a", "abcd", "efgh", "b"]);
        assert_eq!(wrap("", 4), [""]);
    }

    #[test]
    fn a_line_in_few_rows_says_that_there_is_more() {
        assert_eq!(wrap_at_most("een korte zin die doorgaat", 9, 2), ["een korte", "zin die…"]);
        assert_eq!(wrap_at_most("een korte zin", 9, 2), ["een korte", "zin"]);
        assert_eq!(wrap_at_most("een korte zin", 9, 1), ["een kort…"]);
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_it_may_be(text in "[ a-zé你🙂-]{0,60}", columns in 2_usize..30) {
            prop_assert!(width(&fit(&text, columns)) <= columns);
            prop_assert_eq!(width(&pad(&text, columns)), columns);
            let lines = wrap(&text, columns);
            prop_assert!(lines.iter().all(|line| width(line) <= columns));
            prop_assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }
}
