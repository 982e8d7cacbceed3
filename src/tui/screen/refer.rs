//! Choosing what a text points at: a few letters of its label or name find it.

use crossterm::event::KeyEvent;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};

use super::{Screen, Step, findings::newest, moved};
use crate::{
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        widget::{field::Field, fit, frame, fuzzy, pad, rows, widest},
    },
};

/// Choosing what a text points at.
pub struct Refer {
    field: Field,
    /// Label and name of everything that can be pointed at.
    all: Vec<(String, String)>,
    shown: Vec<usize>,
    selected: usize,
}

impl Refer {
    /// Opens the choice of everything that has a label.
    pub fn new(shared: &Shared) -> Self {
        let audit = &shared.audit;
        let language = shared.lang.language();
        let mut all: Vec<(String, String)> = Vec::new();
        all.extend(audit.evidence.values().map(|it| (it.label.0.clone(), it.bytes.name.clone())));
        all.extend(audit.findings.values().map(|it| {
            let title = newest(it).map(|details| details.title.get(language).to_owned());
            (it.label.0.clone(), title.unwrap_or_default())
        }));
        all.extend(audit.requests.values().map(|it| {
            let asks = it.shown().map(|details| details.asks.get(language).to_owned());
            (it.label.0.clone(), asks.unwrap_or_default())
        }));
        all.extend(audit.samples.values().map(|it| (it.label.0.clone(), String::new())));
        all.extend(audit.notes.values().map(|it| (it.label.0.clone(), it.text().to_owned())));
        let commitments = &audit.programme.commitments;
        all.extend(commitments.iter().map(|it| (it.id.0.clone(), it.title.get(language).to_owned())));
        for (label, name) in &mut all {
            *label = visible(label).into_owned();
            *name = visible(&name.replace('\n', " ")).into_owned();
        }
        Self { field: Field::default(), shown: (0..all.len()).collect(), all, selected: 0 }
    }

    fn search(&mut self) {
        self.selected = 0;
        self.shown = fuzzy::ranked(self.field.text(), self.all.iter().map(|(label, name)| format!("{label} {name}")));
    }
}

impl Screen for Refer {
    fn place(&self) -> Place {
        Place::Refer
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let wide = area.width.saturating_sub(4).min(90);
        let high = area.height.saturating_sub(2).min(18);
        let inside = frame::popup(&shared.lang.text("ui-refer-title"), (wide, high), shared, area, buffer);
        if inside.height < 2 {
            return;
        }
        let room = usize::from(inside.width);
        let mut line = Line::from(Span::styled("› ", shared.ink.key()));
        line.spans.extend(self.field.lines(room.saturating_sub(3), true, false).pop().unwrap_or_default().spans);
        line.render(Rect::new(inside.x, inside.y, inside.width, 1), buffer);
        let list = Rect::new(inside.x, inside.y + 1, inside.width, inside.height - 1);
        let left = widest(self.all.iter().map(|(label, _)| label.as_str()));
        rows::list(self.shown.len(), self.selected, shared.ink, list, buffer, |index| {
            let Some((label, name)) = self.shown.get(index).and_then(|at| self.all.get(*at)) else {
                return Line::default();
            };
            Line::from(vec![
                Span::styled(format!("{}  ", pad(label, left)), shared.ink.key()),
                Span::raw(fit(name, room.saturating_sub(left + 4))),
            ])
        });
    }

    fn act(&mut self, act: Act, _shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.shown.len(), act) {
            return Some(Vec::new());
        }
        match act {
            Act::Open => {
                let (label, _) = self.shown.get(self.selected).and_then(|at| self.all.get(*at))?;
                Some(vec![Step::Back, Step::Insert(format!("[[{label}]]"))])
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
