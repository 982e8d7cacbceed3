//! All evidence, or that of one commitment.

use crossterm::event::KeyEvent;
use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{
    Screen, Step,
    exhibit::{self, Exhibit},
    filter::Filter,
    moved, walk,
};
use crate::{
    audit::{EventId, programme::CommitmentId},
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        widget::{frame::Frame, rows, table::Columns, widest, wrap_at_most},
    },
};

/// All evidence, or that of one commitment.
pub struct EvidenceList {
    commitment: Option<CommitmentId>,
    filter: Filter,
    shown: Vec<EventId>,
    selected: usize,
}

impl EvidenceList {
    /// Shows all.
    pub fn all() -> Self {
        Self { commitment: None, filter: Filter::default(), shown: Vec::new(), selected: 0 }
    }

    /// Shows that of one commitment.
    pub fn for_commitment(id: CommitmentId) -> Self {
        Self { commitment: Some(id), ..Self::all() }
    }

    fn chosen(&self) -> Option<&EventId> {
        self.shown.get(self.selected)
    }
}

impl Screen for EvidenceList {
    fn place(&self) -> Place {
        if self.filter.typing() { Place::Filter } else { Place::Evidence }
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let title = match &self.commitment {
            None => lang.text("ui-evidence-all").into_owned(),
            Some(id) => lang.with("ui-evidence-of", &[("paper", visible(&id.0).into_owned().into())]),
        };
        let count = lang.with("ui-evidence-count", &[("count", self.shown.len().into())]);
        // What is cut in a narrow column stands below as a whole.
        let narrow = area.width < 100;
        let status = self.chosen().and_then(|id| shared.audit.evidence.get(id)).map(|it| {
            let used = exhibit::used_for(it, shared);
            if narrow { format!("{} · {used}", walk::judgement(it, shared)) } else { used }
        });
        let room = usize::from(area.width).saturating_sub(2);
        let status = status.map(|text| wrap_at_most(&text, room, 2)).unwrap_or_default();
        let status = status.into_iter().map(|row| Line::raw(format!(" {row}"))).collect();
        let frame = Frame { title: (title, count), about: String::new(), status };
        let body = self.filter.draw(shared, frame.draw(self, shared, area, buffer), buffer);
        if body.height == 0 {
            return;
        }
        let classes = widest(["public", "internal", "confidential"].map(|it| lang.word("classification", it)));
        let judged =
            widest(["ui-evidence-new", "ui-evidence-accepted", "ui-evidence-returned"].map(|key| lang.text(key)));
        let purged =
            if shared.audit.purged.is_empty() { 0 } else { crate::tui::widget::width(&lang.text("mark-purged")) };
        let outside = widest(["ui-evidence-outside-period", "ui-evidence-no-day"].map(|key| lang.text(key))) + 2;
        let state = if narrow { judged.max(purged) } else { judged + outside };
        let columns = Columns::default()
            .left("", 7)
            .left(lang.text("ui-evidence-name"), 0)
            .right(lang.text("ui-evidence-size"), 9)
            .left(lang.text("ui-evidence-collected"), 11)
            .left(lang.text("ui-evidence-class"), classes)
            .left("", state)
            .grow(1, usize::from(body.width).saturating_sub(1), 10);
        columns.head(shared.ink.faint()).render(Rect::new(body.x + 1, body.y, body.width.saturating_sub(1), 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        if self.shown.is_empty() {
            Line::styled(format!(" {}", lang.text("ui-evidence-none")), shared.ink.faint()).render(rest, buffer);
        }
        rows::list(self.shown.len(), self.selected, shared.ink, rest, buffer, |index| {
            let Some(evidence) = self.shown.get(index).and_then(|id| shared.audit.evidence.get(id)) else {
                return Line::default();
            };
            let details = evidence.details.heads().last().map(|version| &version.value);
            let date = details.and_then(|it| it.collected).map(|date| lang.short_date(date)).unwrap_or_default();
            let class = details.map(|it| lang.word("classification", it.class.name()).into_owned()).unwrap_or_default();
            columns.row([
                (visible(&evidence.label.0).into_owned(), shared.ink.head()),
                (visible(&evidence.bytes.name).into_owned(), Style::new()),
                (lang.bytes(evidence.bytes.size), Style::new()),
                (date, Style::new()),
                (class, Style::new()),
                (walk::judgement(evidence, shared), Style::new()),
            ])
        });
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if self.filter.act(act) {
            self.changed(shared);
            return Some(Vec::new());
        }
        if moved(&mut self.selected, self.shown.len(), act) {
            return Some(Vec::new());
        }
        let id = self.chosen()?;
        match act {
            Act::Open => Some(vec![Step::Open(Box::new(Exhibit::new(id.clone())))]),
            act => exhibit::steps(act, id),
        }
    }

    fn key(&mut self, key: KeyEvent, shared: &Shared) -> Vec<Step> {
        self.filter.key(key);
        self.selected = 0;
        self.changed(shared);
        Vec::new()
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        exhibit::why_not(act, self.chosen(), shared)
    }

    fn offers(&self, act: Act, shared: &Shared) -> bool {
        match (act, self.chosen()) {
            (Act::AcceptEvidence, id) => exhibit::why_not(act, id, shared).is_none(),
            (act, id) => id.is_some() || act == Act::Find,
        }
    }

    fn changed(&mut self, shared: &Shared) {
        let audit = &shared.audit;
        let fits = |id: &EventId| {
            audit.evidence.get(id).is_some_and(|it| {
                let source = it.details.heads().last().and_then(|version| version.value.source.clone());
                let used: Vec<String> = it.linked().iter().map(ToString::to_string).collect();
                let words =
                    [it.label.0.as_str(), &it.bytes.name, &it.bytes.media_type, source.as_deref().unwrap_or("")];
                self.filter.matches(words.into_iter().chain(used.iter().map(String::as_str)))
            })
        };
        self.shown = match &self.commitment {
            None => audit.evidence.keys().filter(|id| fits(id)).cloned().collect(),
            Some(paper) => audit.evidence_for(paper).map(|it| &it.id).filter(|id| fits(id)).cloned().collect(),
        };
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
    }
}
