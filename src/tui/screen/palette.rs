//! All commands by name: a few letters of it find it. What is not possible now says why.

use crossterm::event::KeyEvent;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};

use super::{Screen, Step, help, moved};
use crate::tui::{
    act::{Act, Place},
    shared::Shared,
    widget::{field::Field, fit, frame, fuzzy, pad, rows, widest},
};

/// All commands by name.
pub struct Palette {
    field: Field,
    all: Vec<Command>,
    shown: Vec<usize>,
    selected: usize,
}

struct Command {
    act: Act,
    words: String,
    keys: String,
    why_not: Option<String>,
}

impl Palette {
    /// Opens the palette over a screen.
    pub fn new(below: &dyn Screen, shared: &Shared) -> Self {
        let place = below.place();
        let all: Vec<Command> = help::acts(place)
            .into_iter()
            .filter(|act| *act != Act::Palette)
            .map(|act| Command {
                act,
                words: shared.lang.word("doc", act.name()).into_owned(),
                keys: help::keys(place, act, shared),
                why_not: shared.why_not(below, act),
            })
            .collect();
        Self { field: Field::default(), shown: (0..all.len()).collect(), all, selected: 0 }
    }

    fn search(&mut self) {
        self.selected = 0;
        self.shown = fuzzy::ranked(
            self.field.text(),
            self.all.iter().map(|command| format!("{} {}", command.words, command.act)),
        );
    }
}

impl Screen for Palette {
    fn place(&self) -> Place {
        Place::Palette
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let wide = area.width.saturating_sub(4).min(90);
        let high = area.height.saturating_sub(2).min(18);
        let inside = frame::popup(&shared.lang.text("ui-palette-title"), (wide, high), shared, area, buffer);
        if inside.height < 2 {
            return;
        }
        let room = usize::from(inside.width);
        let mut line = Line::from(Span::styled("› ", shared.ink.key()));
        line.spans.extend(self.field.lines(room.saturating_sub(3), true, false).pop().unwrap_or_default().spans);
        line.render(Rect::new(inside.x, inside.y, inside.width, 1), buffer);
        let list = Rect::new(inside.x, inside.y + 1, inside.width, inside.height - 1);
        let left = widest(self.all.iter().map(|command| command.keys.as_str())).min(18);
        rows::list(self.shown.len(), self.selected, shared.ink, list, buffer, |index| {
            let command = self.shown.get(index).and_then(|at| self.all.get(*at));
            let Some(command) = command else { return Line::default() };
            let (text, style) = match &command.why_not {
                None => (command.words.clone(), ratatui::style::Style::new()),
                Some(reason) => (format!("{} – {reason}", command.words), shared.ink.faint()),
            };
            Line::from(vec![
                Span::styled(format!("{}  ", pad(&command.keys, left)), shared.ink.key()),
                Span::styled(fit(&text, room.saturating_sub(left + 4)), style),
            ])
        });
    }

    fn act(&mut self, act: Act, _shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.shown.len(), act) {
            return Some(Vec::new());
        }
        match act {
            Act::Open => {
                let command = self.shown.get(self.selected).and_then(|at| self.all.get(*at))?;
                Some(vec![Step::Back, Step::Mean(command.act)])
            }
            _ => None,
        }
    }

    fn key(&mut self, key: KeyEvent, _shared: &Shared) -> Vec<Step> {
        if self.field.key(key) {
            self.search();
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str, _shared: &Shared) -> Vec<Step> {
        self.field.paste(text);
        self.search();
        Vec::new()
    }
}
