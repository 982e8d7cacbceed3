//! A question before what is hard to reverse. It names the object.

use ratatui::{buffer::Buffer, layout::Rect, text::Line, widgets::Widget};

use super::{Screen, Step};
use crate::tui::{
    act::{Act, Place},
    shared::Shared,
    widget::{frame, hints, wrap},
};

/// A question before what is hard to reverse.
pub struct Confirm {
    question: String,
    yes: Vec<Step>,
}

impl Confirm {
    /// Asks, and on yes follows these steps.
    pub fn new(question: String, yes: Vec<Step>) -> Self {
        Self { question, yes }
    }
}

impl Screen for Confirm {
    fn place(&self) -> Place {
        Place::Confirm
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let wide = area.width.saturating_sub(4).min(72);
        let room = usize::from(wide).saturating_sub(4);
        let mut lines: Vec<Line<'_>> = wrap(&self.question, room).into_iter().map(Line::raw).collect();
        lines.push(Line::default());
        lines.extend(hints::lines(self, shared, room, 1));
        let high = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
        let inside = frame::popup(&shared.lang.text("ui-confirm-title"), (wide, high), shared, area, buffer);
        for (y, line) in (inside.y..inside.bottom()).zip(lines) {
            line.render(Rect::new(inside.x, y, inside.width, 1), buffer);
        }
    }

    fn act(&mut self, act: Act, _shared: &Shared) -> Option<Vec<Step>> {
        match act {
            Act::Yes => Some(std::iter::once(Step::Back).chain(std::mem::take(&mut self.yes)).collect()),
            Act::No => Some(vec![Step::Back]),
            // Enter alone says nothing: what is hard to reverse takes its own key.
            Act::Open => Some(Vec::new()),
            _ => None,
        }
    }
}
