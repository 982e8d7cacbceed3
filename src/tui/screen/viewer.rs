//! Evidence, opened at a place: the fact that stands there, marked, and what stands around it.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};

use super::{Screen, Step, exhibit::Exhibit, moved};
use crate::{
    audit::EventId,
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        widget::{fit, frame::Frame, rows::Blocks, wrap_at_most},
    },
    work::probe::show::Shown,
};

/// How many rows a line takes that is not selected.
const FEW: usize = 2;
/// How many rows the selected line takes.
const MANY: usize = 40;

/// Evidence, opened at a place.
pub struct Viewer {
    id: EventId,
    shown: Shown,
    selected: usize,
}

impl Viewer {
    /// Shows a part of a piece of evidence.
    pub fn new(id: EventId, shown: Shown) -> Self {
        let selected = shown.at.unwrap_or_default();
        Self { id, shown, selected }
    }

    /// Draws what holds the place, which stays while one moves through it; returns what is left.
    fn holder(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) -> Rect {
        let mut rest = area;
        let Some(holder) = self.shown.holder.as_ref().filter(|_| area.height > 4) else { return rest };
        for row in wrap_at_most(holder, usize::from(area.width).saturating_sub(2), 2) {
            let line = Line::styled(format!(" {row}"), shared.ink.head());
            line.render(Rect { height: 1, ..rest }, buffer);
            rest = Rect { y: rest.y + 1, height: rest.height - 1, ..rest };
        }
        rest
    }
}

impl Screen for Viewer {
    fn place(&self) -> Place {
        Place::Viewer
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let Some(evidence) = shared.audit.evidence.get(&self.id) else { return };
        let title = format!("{}   {}", visible(&evidence.label.0), visible(&evidence.bytes.name));
        let key = if self.shown.at.is_some() { "ui-viewer-around" } else { "ui-viewer-beginning" };
        let about = shared.lang.text(key).into_owned();
        let frame = Frame { title: (title, String::new()), about, status: Vec::new() };
        let body = self.holder(shared, frame.draw(self, shared, area, buffer), buffer);
        let room = usize::from(body.width).saturating_sub(4);
        let mut blocks = Blocks::default();
        if self.shown.lines.is_empty() {
            blocks.plain(Line::raw(format!(" {}", shared.lang.text("ui-viewer-nothing"))));
        }
        for (index, (place, text)) in self.shown.lines.iter().enumerate() {
            let found = self.shown.at == Some(index);
            let mark = if found { if shared.ink.ascii { "> " } else { "→ " } } else { "  " };
            let most = if index == self.selected { MANY } else { FEW };
            let place = if place.is_empty() { shared.lang.text("ui-viewer-whole") } else { place.into() };
            let mut rows = vec![Line::from(vec![Span::raw(mark), Span::styled(fit(&place, room), shared.ink.faint())])];
            let style = if found { shared.ink.head() } else { ratatui::style::Style::new() };
            let text = wrap_at_most(text, room.saturating_sub(2), most).into_iter();
            rows.extend(text.map(|row| Line::styled(format!("    {row}"), style)));
            blocks.block(rows);
        }
        blocks.draw(self.selected, shared.ink, body, buffer);
    }

    fn act(&mut self, act: Act, _shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.shown.lines.len(), act) {
            return Some(Vec::new());
        }
        (act == Act::Open).then(|| vec![Step::Open(Box::new(Exhibit::new(self.id.clone())))])
    }

    fn offers(&self, act: Act, _shared: &Shared) -> bool {
        act != Act::Open
    }
}
