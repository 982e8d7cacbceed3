//! Foreign text made harmless: what could steer a terminal or deceive a reader is written out.

use std::{borrow::Cow, fmt::Write as _};

/// Returns the text with every character that could steer a terminal or deceive a reader written as its number, such
/// as `\u{1b}`: control characters, line ends, marks that turn the direction of writing, and characters without a shape.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().any(hidden) {
        Cow::Owned(text.chars().map(Shown).map(|it| it.to_string()).collect())
    } else {
        text.into()
    }
}

/// Returns the lines of the text, each as [`visible`] shows it. `\r\n` and `\n` end a line; nothing else does.
pub fn visible_lines(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    text.split('\n').map(|line| visible(line.strip_suffix('\r').unwrap_or(line)))
}

/// Returns a JSON document that says the same and cannot steer a terminal: such characters stand only within strings, and
/// are written as `\u` and four digits. Line ends between the values stay.
pub fn visible_json(json: &str) -> Cow<'_, str> {
    if !json.chars().any(|char| char != '\n' && hidden(char)) {
        return json.into();
    }
    let mut shown = String::with_capacity(json.len());
    for char in json.chars() {
        if char == '\n' || !hidden(char) {
            shown.push(char);
        } else {
            for unit in char.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(shown, "\\u{unit:04x}");
            }
        }
    }
    shown.into()
}

/// A character as it is shown.
struct Shown(char);

impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if hidden(self.0) { write!(f, "\\u{{{:x}}}", u32::from(self.0)) } else { write!(f, "{}", self.0) }
    }
}

/// Returns whether the character is written as its number. Besides control characters these are the format characters
/// of Unicode (general category Cf), the two separators that break lines, the fillers that look like nothing, the
/// variation selectors, and the characters that no standard gives a meaning to here (private use, noncharacters).
fn hidden(char: char) -> bool {
    char.is_control()
        || matches!(u32::from(char),
            0x00AD | 0x034F | 0x0600..=0x0605 | 0x061C | 0x06DD | 0x070F | 0x08E2 | 0x115F..=0x1160 | 0x17B4..=0x17B5
            | 0x180B..=0x180F | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0x3164 | 0xE000..=0xF8FF
            | 0xFDD0..=0xFDEF | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFB | 0xFFFE..=0xFFFF | 0x110BD | 0x110CD
            | 0x13430..=0x1343F | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A | 0xE0000..=0x0010_FFFF)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_steers_or_deceives_is_written_out_and_the_rest_stays() {
        for (text, shown) in [
            ("rapport één – 你好 🙂.pdf", "rapport één – 你好 🙂.pdf"),
            ("\u{1b}[2J.txt", "\\u{1b}[2J.txt"),
            ("a\nb\tc", "a\\u{a}b\\u{9}c"),
            ("invoice\u{202e}fdp.exe", "invoice\\u{202e}fdp.exe"),
            ("ad\u{200d}min", "ad\\u{200d}min"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
        ] {
            assert_eq!(visible(text), shown);
        }
        assert_eq!(visible_lines("a\r\nb\rc\n").collect::<Vec<_>>(), ["a", "b\\u{d}c", ""]);
    }

    #[test]
    fn json_says_the_same_and_steers_nothing() {
        let value = serde_json::json!({ "a\u{9b}": ["\u{202e}b", "\u{1b}c", "\u{f0000}", "één\n"] });
        let text = serde_json::to_string_pretty(&value).expect("it has a form in JSON");
        let shown = visible_json(&text);
        assert!(!shown.chars().any(|char| char != '\n' && hidden(char)), "{shown}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).expect("still JSON"), value);
        assert!(matches!(visible_json("{}"), Cow::Borrowed("{}")));
    }

    proptest! {
        #[test]
        fn nothing_shown_can_steer_a_terminal(text in any::<String>(), pick in prop::collection::vec(0_u32..0x11_0000, 0..40)) {
            let text: String = text.chars().chain(pick.into_iter().filter_map(char::from_u32)).collect();
            let shown = visible(&text);
            prop_assert!(!shown.chars().any(char::is_control));
            let unseen = |it: char| matches!(it, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{61c}');
            prop_assert!(!shown.chars().any(unseen));
            prop_assert_eq!(visible(&shown), shown.clone());
            for line in visible_lines(&text) {
                prop_assert!(!line.chars().any(char::is_control));
            }
        }
    }
}
