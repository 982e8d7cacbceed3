//! Everything that stands in two versions, because two people changed it apart.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{Screen, Step, conflict::ConflictPage, moved};
use crate::{
    audit::conflict::Conflict,
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        widget::{frame::Frame, rows, table::Columns, widest},
    },
    work::conflict::what,
};

/// Everything that stands in two versions.
#[derive(Default)]
pub struct Conflicts {
    shown: Vec<Conflict>,
    selected: usize,
}

/// Returns whose versions stand, each once, in the order in which they were made.
fn whose(conflict: &Conflict, shared: &Shared) -> String {
    let mut names: Vec<String> = Vec::new();
    for name in conflict.heads.iter().map(|head| shared.name_of(&head.id.log)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// Returns when the newest version was made, in words.
fn newest(conflict: &Conflict, shared: &Shared) -> String {
    conflict.heads.iter().map(|head| head.at).max().map(|at| shared.lang.moment(at)).unwrap_or_default()
}

impl Screen for Conflicts {
    fn place(&self) -> Place {
        Place::Conflicts
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let frame = Frame {
            title: (
                lang.text("ui-conflicts-title").into_owned(),
                lang.with("ui-conflicts-count", &[("count", self.shown.len().into())]),
            ),
            about: lang.text("ui-conflicts-about").into_owned(),
            status: Vec::new(),
        };
        let body = frame.draw(self, shared, area, buffer);
        if self.shown.is_empty() || body.height == 0 {
            Line::styled(format!(" {}", lang.text("nothing-conflicts")), shared.ink.good()).render(body, buffer);
            return;
        }
        let columns = Columns::default()
            .left(lang.text("ui-conflicts-what"), 0)
            .left(lang.text("ui-conflicts-whose"), widest(self.shown.iter().map(|it| whose(it, shared))).min(30))
            .left(lang.text("ui-conflicts-newest"), widest(self.shown.iter().map(|it| newest(it, shared))))
            .grow(0, usize::from(body.width).saturating_sub(1), 20);
        columns.head(shared.ink.faint()).render(Rect::new(body.x + 1, body.y, body.width.saturating_sub(1), 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        rows::list(self.shown.len(), self.selected, shared.ink, rest, buffer, |index| {
            let Some(conflict) = self.shown.get(index) else { return Line::default() };
            columns.row([
                (visible(&what(&shared.audit, conflict, lang)).into_owned(), shared.ink.head()),
                (whose(conflict, shared), Style::new()),
                (newest(conflict, shared), Style::new()),
            ])
        });
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.shown.len(), act) {
            return Some(Vec::new());
        }
        match act {
            Act::Open => {
                let conflict = self.shown.get(self.selected)?;
                Some(vec![Step::Open(Box::new(ConflictPage::new(conflict.clone(), shared)))])
            }
            _ => None,
        }
    }

    fn offers(&self, act: Act, _shared: &Shared) -> bool {
        act != Act::Open || !self.shown.is_empty()
    }

    fn changed(&mut self, shared: &Shared) {
        self.shown = shared.audit.conflicts();
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
    }
}
