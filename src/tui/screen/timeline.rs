//! Promises by date: which are kept, which are late.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{Screen, Step, moved, walk::Walk};
use crate::{
    audit::{
        programme::{Commitment, CommitmentId},
        verdict::Value,
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        widget::{frame::Frame, marks, rows, table::Columns, widest},
    },
};

/// Promises by date.
#[derive(Default)]
pub struct Timeline {
    shown: Vec<CommitmentId>,
    selected: usize,
}

/// Returns what the date says about the verdict.
fn against_date(commitment: &Commitment, shared: &Shared) -> (&'static str, Style) {
    let verdict = shared.standings.get(&commitment.id).and_then(|row| row.verdict);
    let past = commitment.due.is_some_and(|due| due < shared.today());
    match (verdict, past) {
        (Some(Value::Met), _) => ("ui-timeline-kept", shared.ink.good()),
        (Some(Value::NotMet | Value::PartlyMet), true) => ("ui-timeline-late", shared.ink.bad()),
        (Some(Value::NotMet | Value::PartlyMet), false) => ("ui-timeline-not-yet", shared.ink.warn()),
        (Some(_), _) => ("ui-timeline-unknown", shared.ink.warn()),
        (None, true) => ("ui-timeline-to-establish", shared.ink.warn()),
        (None, false) => ("ui-timeline-to-come", Style::new()),
    }
}

impl Screen for Timeline {
    fn place(&self) -> Place {
        Place::Timeline
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let programme = &shared.audit.programme;
        let count = lang.with("ui-timeline-count", &[("count", self.shown.len().into())]);
        let today = lang.with("ui-timeline-today", &[("date", lang.date(shared.today()).into())]);
        let frame =
            Frame { title: (lang.text("ui-timeline-title").into_owned(), count), about: today, status: Vec::new() };
        let body = frame.draw(self, shared, area, buffer);
        if body.height == 0 {
            return;
        }
        let says = ["kept", "late", "not-yet", "unknown", "to-establish", "to-come"];
        let columns = Columns::default()
            .right(lang.text("ui-timeline-date"), 11)
            .left("", widest(self.shown.iter().map(|id| visible(&id.0))))
            .left(lang.text("ui-papers-title"), 0)
            .left("", 1)
            .left("", widest(says.map(|it| lang.word("ui-timeline", it))))
            .grow(2, usize::from(body.width).saturating_sub(1), 10);
        columns.head(shared.ink.faint()).render(Rect::new(body.x + 1, body.y, body.width.saturating_sub(1), 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        if self.shown.is_empty() {
            Line::styled(format!(" {}", lang.text("ui-timeline-none")), shared.ink.faint()).render(rest, buffer);
        }
        rows::list(self.shown.len(), self.selected, shared.ink, rest, buffer, |index| {
            let Some(commitment) = self.shown.get(index).and_then(|id| programme.commitment(id)) else {
                return Line::default();
            };
            let verdict = shared.standings.get(&commitment.id).and_then(|row| row.verdict);
            let (key, style) = against_date(commitment, shared);
            columns.row([
                (commitment.due.map(|date| lang.short_date(date)).unwrap_or_default(), Style::new()),
                (visible(&commitment.id.0).into_owned(), shared.ink.head()),
                (visible(commitment.title.get(lang.language())).into_owned(), Style::new()),
                (marks::verdict(verdict).to_string(), shared.ink.verdict(verdict)),
                (lang.text(key).into_owned(), style),
            ])
        });
    }

    fn act(&mut self, act: Act, _shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.shown.len(), act) {
            return Some(Vec::new());
        }
        match act {
            Act::Open => Some(vec![Step::Open(Box::new(Walk::new(self.shown.get(self.selected)?.clone())))]),
            _ => None,
        }
    }

    fn changed(&mut self, shared: &Shared) {
        let mut dated: Vec<&Commitment> =
            shared.audit.programme.commitments.iter().filter(|it| it.due.is_some()).collect();
        dated.sort_by_key(|it| it.due);
        self.shown = dated.into_iter().map(|it| it.id.clone()).collect();
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
    }
}
