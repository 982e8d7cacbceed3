//! This year beside last year: every commitment's verdicts, what became of its criterion, and why the verdict changed.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{Screen, Step, editor::Editor, moved, reader::Reader};
use crate::{
    audit::{subject::Subject, year_on_year::Row},
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        widget::{frame::Frame, marks, rows, table::Columns, widest},
    },
    work::explain_change,
};

/// This year beside last year.
#[derive(Default)]
pub struct YearOnYear {
    selected: usize,
    count: usize,
}

impl YearOnYear {
    fn chosen<'a>(&self, shared: &'a Shared) -> Option<Row<'a>> {
        shared.audit.year_on_year().into_iter().nth(self.selected)
    }
}

/// Opens the editor on why the verdict on a commitment is another than last year's.
pub fn why_editor(row: &Row<'_>, shared: &Shared) -> Editor {
    let paper = visible(&row.commitment.0).into_owned();
    let title = shared.lang.with("ui-year-on-year-why-title", &[("paper", paper.into())]);
    Editor::new(Subject::Change(row.commitment.clone()), title, shared, shared.lang.language())
}

impl Screen for YearOnYear {
    fn place(&self) -> Place {
        Place::YearOnYear
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let all = shared.audit.year_on_year();
        let differs = all.iter().filter(|row| row.differs()).count();
        let values = [("count", all.len().into()), ("differs", differs.into())];
        let about = shared
            .audit
            .last_year
            .prior
            .as_ref()
            .map(|(_, prior)| visible(prior.audit.get(shared.lang.language())).into_owned());
        let mut status = Vec::new();
        if let Some(row) = all.get(self.selected) {
            let room = usize::from(area.width).saturating_sub(2);
            let why = row.why.iter().find(|(language, _)| *language == lang.language()).or_else(|| row.why.first());
            let text = why.map(|(_, text)| visible(text).into_owned());
            let text = text.or_else(|| row.differs().then(|| lang.text("year-on-year-no-why").into_owned()));
            status.extend(text.map(|text| {
                let line = format!(" {}: {text}", lang.text("year-on-year-why"));
                Line::raw(crate::tui::widget::fit(&line, room))
            }));
        }
        let frame = Frame {
            title: (lang.text("ui-year-on-year").into_owned(), lang.with("ui-year-on-year-count", &values)),
            about: about.unwrap_or_default(),
            status,
        };
        let body = frame.draw(self, shared, area, buffer);
        if body.height == 0 {
            return;
        }
        let word = |value| marks::verdict_word(value, shared);
        let verdicts = widest(all.iter().flat_map(|row| [word(row.was), word(row.is)]));
        let courses = widest(all.iter().map(|row| lang.word("course", row.course.name())));
        let columns = Columns::default()
            .left("", widest(all.iter().map(|row| visible(&row.commitment.0))))
            .left(lang.text("ui-year-on-year-title"), 0)
            .left(lang.text("ui-year-on-year-last"), verdicts)
            .left(lang.text("ui-year-on-year-this"), verdicts)
            .left(lang.text("ui-year-on-year-course"), courses)
            .grow(1, usize::from(body.width).saturating_sub(1), 8);
        columns.head(shared.ink.faint()).render(Rect::new(body.x + 1, body.y, body.width.saturating_sub(1), 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        if all.is_empty() {
            Line::styled(format!(" {}", lang.text("year-on-year-none")), shared.ink.faint()).render(rest, buffer);
        }
        rows::list(all.len(), self.selected, shared.ink, rest, buffer, |index| {
            let Some(row) = all.get(index) else { return Line::default() };
            let title = visible(row.title.get(lang.language())).into_owned();
            let course = if row.differs() && row.why.is_empty() { shared.ink.warn() } else { Style::new() };
            columns.row([
                (visible(&row.commitment.0).into_owned(), shared.ink.head()),
                (title, Style::new()),
                (word(row.was), shared.ink.verdict(row.was)),
                (word(row.is), shared.ink.verdict(row.is)),
                (lang.word("course", row.course.name()).into_owned(), course),
            ])
        });
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.count, act) {
            return Some(Vec::new());
        }
        let row = self.chosen(shared)?;
        let screen: Box<dyn Screen> = match act {
            Act::Open => {
                let title = visible(row.title.get(shared.lang.language())).into_owned();
                let text = explain_change::row(&shared.audit, &row, shared.lang).join("\n");
                Box::new(Reader::new(format!("{}   {title}", visible(&row.commitment.0)), text))
            }
            Act::Conclude => Box::new(why_editor(&row, shared)),
            _ => return None,
        };
        Some(vec![Step::Open(screen)])
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        let row = (act == Act::Conclude).then(|| self.chosen(shared)).flatten()?;
        let gone = shared.audit.programme.commitment(row.commitment).is_none();
        gone.then(|| shared.lang.text("ui-year-on-year-gone").into_owned())
    }

    fn offers(&self, act: Act, shared: &Shared) -> bool {
        act != Act::Conclude || self.chosen(shared).is_some_and(|row| row.differs() || !row.why.is_empty())
    }

    fn changed(&mut self, shared: &Shared) {
        self.count = shared.audit.year_on_year().len();
        self.selected = self.selected.min(self.count.saturating_sub(1));
    }
}
