//! Text to read.

use ratatui::{buffer::Buffer, layout::Rect, text::Line, widgets::Widget};

use super::{Screen, Step};
use crate::{
    lang::{visible, visible_lines},
    tui::{
        act::{Act, Place},
        office::Tone,
        shared::Shared,
        widget::{fit, frame::Frame, wrap},
    },
};

/// Text to read.
pub struct Reader {
    title: String,
    lines: Vec<(Option<Tone>, String)>,
    drawn: bool,
    top: usize,
}

impl Reader {
    /// Shows a text.
    pub fn new(title: String, text: impl AsRef<str>) -> Self {
        let lines = visible_lines(text.as_ref()).map(|line| (None, line.into_owned())).collect();
        Self { title, lines, drawn: false, top: 0 }
    }

    /// Shows a drawing in characters: its lines are cut, never wrapped.
    pub fn drawn(title: String, lines: Vec<String>) -> Self {
        Self { title, lines: lines.into_iter().map(|line| (None, line)).collect(), drawn: true, top: 0 }
    }

    /// Shows what was found, each line with a mark.
    pub fn found(title: String, lines: Vec<(Tone, String)>) -> Self {
        let lines = lines.into_iter().map(|(tone, line)| (Some(tone), line)).collect();
        Self { title, lines, drawn: false, top: 0 }
    }

    fn rows<'a>(&self, shared: &Shared, columns: usize) -> Vec<Line<'a>> {
        let ink = shared.ink;
        let mut rows = Vec::new();
        if self.drawn {
            let line = |(_, line): &(Option<Tone>, String)| Line::raw(format!(" {}", fit(&visible(line), columns)));
            return self.lines.iter().map(line).collect();
        }
        for (tone, line) in &self.lines {
            let (mark, style) = match tone {
                None => ("", ratatui::style::Style::new()),
                Some(Tone::Fine) => ("✓ ", ink.good()),
                Some(Tone::Fault) => ("✗ ", ink.bad()),
                Some(Tone::Note) => ("· ", ink.faint()),
            };
            let indent = crate::tui::widget::width(mark);
            for (at, row) in wrap(&visible(line), columns.saturating_sub(indent)).into_iter().enumerate() {
                let lead = if at == 0 { mark.to_owned() } else { " ".repeat(indent) };
                rows.push(Line::styled(format!(" {lead}{row}"), style));
            }
        }
        rows
    }
}

impl Screen for Reader {
    fn place(&self) -> Place {
        Place::Reader
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let columns = usize::from(area.width).saturating_sub(2).min(100);
        let rows = self.rows(shared, columns);
        let count = rows.len();
        let frame = Frame {
            title: (visible(&self.title).into_owned(), String::new()),
            about: String::new(),
            status: Vec::new(),
        };
        let body = frame.draw(self, shared, area, buffer);
        let top = self.top.min(count.saturating_sub(usize::from(body.height)));
        for (y, row) in (body.y..body.bottom()).zip(rows.into_iter().skip(top)) {
            row.render(Rect::new(body.x, y, body.width, 1), buffer);
        }
    }

    fn act(&mut self, act: Act, _shared: &Shared) -> Option<Vec<Step>> {
        // Lines may be wrapped, so the end is only known when drawing, which clamps.
        let end = self.lines.iter().map(|(_, line)| line.len() / 20 + 1).sum::<usize>();
        super::moved(&mut self.top, end, act).then(Vec::new)
    }
}
