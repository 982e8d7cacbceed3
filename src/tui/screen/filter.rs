//! A filter over a list: words that all have to be there, in any order.

use crossterm::event::KeyEvent;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};

use crate::tui::{act::Act, shared::Shared, widget::field::Field};

/// A filter over a list.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    field: Field,
    words: Vec<String>,
    typing: bool,
}

impl Filter {
    /// Opens the filter.
    pub fn start(&mut self) {
        self.typing = true;
    }

    /// Returns whether it is being typed.
    pub fn typing(&self) -> bool {
        self.typing
    }

    /// Takes an act that is about the filter; returns whether it was.
    pub fn act(&mut self, act: Act) -> bool {
        match act {
            Act::Find => self.typing = true,
            Act::Open if self.typing => self.typing = false,
            // The first step back takes the filter away, the next one leaves the list.
            Act::Back if self.typing || !self.words.is_empty() => *self = Self::default(),
            _ => return false,
        }
        true
    }

    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent) {
        self.field.key(key);
        self.split();
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.field.paste(text);
        self.split();
    }

    fn split(&mut self) {
        self.words = self.field.text().split_whitespace().map(str::to_lowercase).collect();
    }

    /// Returns whether every word is in one of the texts.
    pub fn matches<T: AsRef<str>>(&self, texts: impl IntoIterator<Item = T>) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let texts: Vec<String> = texts.into_iter().map(|text| text.as_ref().to_lowercase()).collect();
        self.words.iter().all(|word| texts.iter().any(|text| text.contains(word)))
    }

    /// Draws the filter in the first row, if there is one, and returns what is left.
    pub fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) -> Rect {
        if (!self.typing && self.words.is_empty()) || area.height == 0 {
            return area;
        }
        let label = format!(" {} ", shared.lang.text("ui-filter"));
        let room = usize::from(area.width).saturating_sub(crate::tui::widget::width(&label) + 1);
        let typed = self.field.lines(room, self.typing, false).pop().unwrap_or_default();
        let mut line = Line::from(Span::styled(label, shared.ink.head()));
        line.spans.extend(typed.spans);
        line.render(Rect::new(area.x, area.y, area.width, 1), buffer);
        Rect::new(area.x, area.y + 1, area.width, area.height - 1)
    }
}
