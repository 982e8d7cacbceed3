//! The working papers: all of them, or those of an area, mine, or to be reviewed; and finding one.

use crossterm::event::KeyEvent;
use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{Screen, Step, moved, review, walk};
use crate::{
    audit::{
        paper::{Stage, Undone},
        programme::{AreaId, Commitment, CommitmentId},
        queue::Queue,
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        widget::{frame::Frame, marks, rows, table::Columns, widest},
    },
};

/// Which papers are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// All.
    All,
    /// Those of an area.
    Area(AreaId),
    /// Those that wait for this person's own work, or for an answer to a note.
    Mine,
    /// Those that this person can review, or on which a note is to be closed.
    Review,
    /// Those that were edited after they were accepted.
    Edited,
}

/// The queues that make up what is mine to do.
pub const MINE: [Queue; 3] = [Queue::Mine, Queue::Returned, Queue::Answer];

/// The queues that make up what is mine to review.
pub const REVIEW: [Queue; 2] = [Queue::Review, Queue::Close];

/// The working papers.
pub struct Papers {
    which: Which,
    filter: super::filter::Filter,
    shown: Vec<CommitmentId>,
    selected: usize,
}

impl Papers {
    /// Shows some of the papers.
    pub fn new(which: Which) -> Self {
        Self { which, filter: super::filter::Filter::default(), shown: Vec::new(), selected: 0 }
    }

    /// Shows those of an area.
    pub fn of_area(area: AreaId) -> Self {
        Self::new(Which::Area(area))
    }

    /// Shows all, with the filter open.
    pub fn finding() -> Self {
        let mut papers = Self::new(Which::All);
        papers.filter.start();
        papers
    }

    fn chosen<'a>(&self, shared: &'a Shared) -> Option<&'a Commitment> {
        shared.audit.programme.commitment(self.shown.get(self.selected)?)
    }

    fn fits(&self, commitment: &Commitment, shared: &Shared) -> bool {
        let belongs = match &self.which {
            Which::All => true,
            Which::Area(area) => commitment.area == *area,
            Which::Mine => shared.standings.is_in(&commitment.id, &MINE),
            Which::Review => shared.standings.is_in(&commitment.id, &REVIEW),
            Which::Edited => shared.standings.is_in(&commitment.id, &[Queue::Edited]),
        };
        belongs && self.filter.matches([commitment.id.0.as_str(), &commitment.title.nl, &commitment.title.en])
    }
}

/// Returns the stage in words, with what an edit has undone.
pub fn stage_words(id: &CommitmentId, shared: &Shared) -> String {
    let lang = shared.lang;
    let Some(row) = shared.standings.get(id) else { return String::new() };
    let words = match (row.standing.stage, row.standing.undone) {
        (_, Some(Undone::Acceptance)) => lang.text("ui-edited-after-review").into_owned(),
        (_, Some(Undone::Submission)) => lang.text("ui-edited-after-submission").into_owned(),
        (Stage::Open, None) if row.begun => lang.text("ui-in-progress").into_owned(),
        (stage, None) => lang.word("stage", stage.name()).into_owned(),
    };
    if row.added { format!("{words}, {}", lang.text("mark-added")) } else { words }
}

impl Screen for Papers {
    fn place(&self) -> Place {
        if self.filter.typing() { Place::Filter } else { Place::Papers }
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let title = match &self.which {
            Which::All => lang.text("ui-papers-all").into_owned(),
            Which::Area(id) => shared
                .audit
                .programme
                .area(id)
                .map_or_else(String::new, |it| visible(it.title.get(lang.language())).into_owned()),
            Which::Mine => lang.text("ui-papers-mine").into_owned(),
            Which::Review => lang.text("ui-papers-review").into_owned(),
            Which::Edited => lang.text("ui-papers-edited").into_owned(),
        };
        let count = lang.with("ui-papers-count", &[("count", self.shown.len().into())]);
        let status = self.chosen(shared).map(|it| about(it, shared)).into_iter().map(Line::raw).collect();
        let frame = Frame { title: (title, count), about: String::new(), status };
        let mut body = frame.draw(self, shared, area, buffer);
        body = self.filter.draw(shared, body, buffer);
        if body.height == 0 {
            return;
        }
        let stages = widest(self.shown.iter().map(|id| stage_words(id, shared)));
        let columns = Columns::default()
            .left("", widest(self.shown.iter().map(|id| visible(&id.0))))
            .left(lang.text("ui-papers-title"), 0)
            .left(
                "",
                2 + widest(
                    ["met", "partly-met", "not-met", "not-established", "not-tested", "not-applicable"]
                        .map(|name| lang.word("verdict", name)),
                ),
            )
            .right(lang.text("ui-papers-evidence"), 0)
            .left(lang.text("ui-papers-stage"), stages + 2)
            .grow(1, usize::from(body.width).saturating_sub(1), 10);
        columns.head(shared.ink.faint()).render(Rect::new(body.x + 1, body.y, body.width.saturating_sub(1), 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        if self.shown.is_empty() {
            let key = match self.which {
                Which::Mine => "ui-papers-none-mine",
                Which::Review => "ui-papers-none-review",
                Which::Edited => "ui-papers-none-edited",
                Which::All | Which::Area(_) => "ui-papers-none",
            };
            Line::styled(format!(" {}", lang.text(key)), shared.ink.faint()).render(rest, buffer);
        }
        rows::list(self.shown.len(), self.selected, shared.ink, rest, buffer, |index| {
            let found = self.shown.get(index).and_then(|id| shared.audit.programme.commitment(id));
            let Some(commitment) = found else { return Line::default() };
            let row = shared.standings.get(&commitment.id);
            let verdict = row.and_then(|row| row.verdict);
            let stage = format!(
                "{} {}",
                marks::stage(shared.standings.stage(&commitment.id)),
                stage_words(&commitment.id, shared)
            );
            columns.row([
                (visible(&commitment.id.0).into_owned(), shared.ink.head()),
                (visible(commitment.title.get(lang.language())).into_owned(), Style::new()),
                (marks::verdict_word(verdict, shared), shared.ink.verdict(verdict)),
                (lang.number(row.map_or(0, |row| row.evidence) as u64), Style::new()),
                (stage, Style::new()),
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
        match act {
            Act::Open => Some(vec![Step::Open(Box::new(walk::Walk::new(self.shown.get(self.selected)?.clone())))]),
            Act::Mine | Act::Review | Act::Papers => {
                self.which = match act {
                    Act::Mine => Which::Mine,
                    Act::Review => Which::Review,
                    _ => Which::All,
                };
                self.changed(shared);
                Some(Vec::new())
            }
            Act::Submit | Act::AcceptPaper | Act::ReturnPaper => Some(review::steps(act, self.chosen(shared)?)),
            _ => None,
        }
    }

    fn key(&mut self, key: KeyEvent, shared: &Shared) -> Vec<Step> {
        self.filter.key(key);
        self.selected = 0;
        self.changed(shared);
        Vec::new()
    }

    fn paste(&mut self, text: &str, shared: &Shared) -> Vec<Step> {
        self.filter.paste(text);
        self.changed(shared);
        Vec::new()
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        review::why_not(act, self.chosen(shared)?, shared)
    }

    fn offers(&self, act: Act, shared: &Shared) -> bool {
        match self.chosen(shared) {
            Some(commitment) => review::offers(act, commitment, shared),
            None => !matches!(act, Act::Submit | Act::AcceptPaper | Act::ReturnPaper | Act::Open),
        }
    }

    fn changed(&mut self, shared: &Shared) {
        let all = shared.audit.programme.commitments.iter();
        self.shown = all.filter(|it| self.fits(it, shared)).map(|it| it.id.clone()).collect();
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
    }
}

/// Returns for whom it waits, or what is still needed.
fn about(commitment: &Commitment, shared: &Shared) -> String {
    let Some(row) = shared.standings.get(&commitment.id) else { return String::new() };
    match &row.waits {
        Some(waits) => format!(" {}", super::overview::waiting(waits, commitment, shared)),
        None if row.needed.is_empty() => String::new(),
        None => format!(" {}", walk::needed_line(&row.needed, shared)),
    }
}
