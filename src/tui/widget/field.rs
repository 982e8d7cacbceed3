//! A line that is typed.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    style::Modifier,
    text::{Line, Span},
};
use unicode_segmentation::UnicodeSegmentation;

use super::width;
use crate::lang::visible;

/// A line of text with a cursor between its characters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
    /// In bytes, at the edge of a character as a person counts them.
    cursor: usize,
}

impl Field {
    /// Starts with a text, the cursor behind it. Line ends become spaces.
    pub fn new(text: &str) -> Self {
        let text = flat(text);
        Self { cursor: text.len(), text }
    }

    /// Returns what was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes a key; returns whether the text changed.
    pub fn key(&mut self, key: KeyEvent) -> bool {
        let control = key.modifiers.contains(KeyModifiers::CONTROL) && !key.modifiers.contains(KeyModifiers::ALT);
        match key.code {
            KeyCode::Char('u') if control => self.cut(0, self.cursor),
            KeyCode::Char('k') if control => self.cut(self.cursor, self.text.len()),
            KeyCode::Char('w') if control => {
                let kept = self.text[..self.cursor].trim_end();
                let from = kept.rfind(' ').map_or(0, |space| space + 1);
                self.cut(from, self.cursor)
            }
            KeyCode::Char('a') if control => self.go(0),
            KeyCode::Char('e') if control => self.go(self.text.len()),
            KeyCode::Char(_) if control || key.modifiers == KeyModifiers::ALT => false,
            KeyCode::Char(letter) => {
                self.text.insert(self.cursor, letter);
                self.cursor += letter.len_utf8();
                true
            }
            KeyCode::Backspace => self.cut(self.before(), self.cursor),
            KeyCode::Delete => self.cut(self.cursor, self.after()),
            KeyCode::Left => self.go(self.before()),
            KeyCode::Right => self.go(self.after()),
            KeyCode::Home => self.go(0),
            KeyCode::End => self.go(self.text.len()),
            _ => false,
        }
    }

    /// Puts text in at the cursor. Line ends become spaces.
    pub fn paste(&mut self, text: &str) {
        let text = flat(text);
        self.text.insert_str(self.cursor, &text);
        self.cursor += text.len();
    }

    fn go(&mut self, to: usize) -> bool {
        self.cursor = to;
        false
    }

    fn cut(&mut self, from: usize, to: usize) -> bool {
        self.text.drain(from..to);
        self.cursor = from;
        from != to
    }

    fn before(&self) -> usize {
        self.text[..self.cursor].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        self.text[self.cursor..].graphemes(true).next().map_or(self.cursor, |piece| self.cursor + piece.len())
    }

    /// Returns the text in rows of at most so many columns, with the cursor where it is if `typing`.
    pub fn lines<'a>(&self, columns: usize, typing: bool, secret: bool) -> Vec<Line<'a>> {
        let columns = columns.max(2);
        let mut rows: Vec<Vec<Span<'a>>> = vec![Vec::new()];
        let mut used = 0;
        let end = typing.then_some((self.text.len(), " "));
        for (at, piece) in self.text.grapheme_indices(true).chain(end) {
            let shown = if secret && at < self.text.len() { "•".to_owned() } else { visible(piece).into_owned() };
            let wide = width(&shown);
            if used + wide > columns {
                rows.push(Vec::new());
                used = 0;
            }
            used += wide;
            let span = if typing && at == self.cursor {
                Span::raw(shown).patch_style(Modifier::REVERSED)
            } else {
                Span::raw(shown)
            };
            if let Some(row) = rows.last_mut() {
                row.push(span);
            }
        }
        rows.into_iter().map(Line::from).collect()
    }
}

fn flat(text: &str) -> String {
    text.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn press(field: &mut Field, codes: &[KeyCode]) {
        for code in codes {
            field.key(KeyEvent::new(*code, KeyModifiers::NONE));
        }
    }

    #[test]
    fn typing_goes_where_the_cursor_is() {
        let mut field = Field::new("één");
        press(&mut field, &[KeyCode::Left, KeyCode::Backspace, KeyCode::Char('x'), KeyCode::End, KeyCode::Char('!')]);
        assert_eq!(field.text(), "éxn!");
        press(&mut field, &[KeyCode::Home, KeyCode::Delete]);
        assert_eq!(field.text(), "xn!");
        field.paste("a\nb");
        assert_eq!(field.text(), "a bxn!");
    }

    proptest! {
        #[test]
        fn no_keys_break_a_field(text in any::<String>(), keys in prop::collection::vec(0_usize..10, 0..40)) {
            let mut field = Field::new(&text);
            for key in keys {
                let (code, held) = match key {
                    0 => (KeyCode::Left, KeyModifiers::NONE),
                    1 => (KeyCode::Right, KeyModifiers::NONE),
                    2 => (KeyCode::Backspace, KeyModifiers::NONE),
                    3 => (KeyCode::Delete, KeyModifiers::NONE),
                    4 => (KeyCode::Char('w'), KeyModifiers::CONTROL),
                    5 => (KeyCode::Char('u'), KeyModifiers::CONTROL),
                    6 => (KeyCode::Char('k'), KeyModifiers::CONTROL),
                    7 => (KeyCode::Char('é'), KeyModifiers::NONE),
                    8 => (KeyCode::Home, KeyModifiers::NONE),
                    _ => (KeyCode::Char('\u{301}'), KeyModifiers::NONE),
                };
                field.key(KeyEvent::new(code, held));
                let lines = field.lines(8, true, false);
                prop_assert!(!lines.is_empty());
            }
        }
    }
}
