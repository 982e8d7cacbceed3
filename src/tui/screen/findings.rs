//! All findings, the heaviest first.

use crossterm::event::KeyEvent;
use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{Screen, Step, filter::Filter, finding::FindingPage, form::Form, moved};
use crate::{
    audit::{
        EventId,
        finding::{Finding, FindingDetails, FindingStatus},
        programme::Level,
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        sheet::finding::FindingSheet,
        widget::{fit, frame::Frame, rows, table::Columns, widest},
    },
    work::recount,
};

/// All findings.
#[derive(Default)]
pub struct Findings {
    filter: Filter,
    shown: Vec<EventId>,
    selected: usize,
}

/// Returns what the finding holds: the newest version, where two stand side by side.
pub fn newest(finding: &Finding) -> Option<&FindingDetails> {
    finding.details.heads().last().map(|version| &version.value)
}

/// Returns a finding in one line.
pub fn one_line(finding: &Finding, shared: &Shared) -> String {
    let lang = shared.lang;
    let label = visible(&finding.label.0).into_owned();
    newest(finding).map_or(label.clone(), |details| {
        let level = lang.word("level", details.rating.level().name());
        let status = lang.word("finding-status", details.status.name());
        format!("{label}  {}  {level} · {status}", visible(details.title.get(lang.language())))
    })
}

impl Screen for Findings {
    fn place(&self) -> Place {
        if self.filter.typing() { Place::Filter } else { Place::Findings }
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let count = lang.with("ui-findings-count", &[("count", self.shown.len().into())]);
        let status = self.shown.get(self.selected).and_then(|id| shared.audit.findings.get(id)).map(|finding| {
            let marks = recount::marks(&shared.audit, finding, shared.today(), lang).into_iter();
            let told = marks.chain(recount::hearing(finding, lang)).collect::<Vec<_>>().join("; ");
            Line::raw(format!(" {}", fit(&told, usize::from(area.width).saturating_sub(2))))
        });
        let frame = Frame {
            title: (lang.text("ui-findings-all").into_owned(), count),
            about: String::new(),
            status: status.filter(|line| line.width() > 1).into_iter().collect(),
        };
        let body = self.filter.draw(shared, frame.draw(self, shared, area, buffer), buffer);
        if body.height == 0 {
            return;
        }
        let levels = widest(Level::ALL.map(|it| lang.word("level", it.name())));
        let statuses = widest(FindingStatus::ALL.map(|it| lang.word("finding-status", it.name())));
        let columns = Columns::default()
            .left("", 7)
            .left(lang.text("ui-findings-title"), 0)
            .left(lang.text("ui-findings-papers"), 12)
            .left(lang.text("ui-findings-rating"), levels)
            .left(lang.text("ui-findings-due"), 11)
            .left(lang.text("ui-findings-status"), if area.width >= 100 { statuses } else { statuses.min(12) })
            .grow(1, usize::from(body.width).saturating_sub(1), 10);
        columns.head(shared.ink.faint()).render(Rect::new(body.x + 1, body.y, body.width.saturating_sub(1), 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        if self.shown.is_empty() {
            Line::styled(format!(" {}", lang.text("ui-findings-none")), shared.ink.faint()).render(rest, buffer);
        }
        rows::list(self.shown.len(), self.selected, shared.ink, rest, buffer, |index| {
            let finding = self.shown.get(index).and_then(|id| shared.audit.findings.get(id));
            let Some((finding, details)) = finding.and_then(|it| Some((it, newest(it)?))) else {
                return Line::default();
            };
            let level = details.rating.level();
            let papers =
                details.commitments.iter().map(|id| visible(&id.0).into_owned()).collect::<Vec<_>>().join(", ");
            columns.row([
                (format!("{}{}", visible(&finding.label.0), mark(finding, shared)), shared.ink.head()),
                (visible(details.title.get(lang.language())).into_owned(), Style::new()),
                (papers, Style::new()),
                (lang.word("level", level.name()).into_owned(), level_style(level, shared)),
                (details.due.map(|date| lang.short_date(date)).unwrap_or_default(), Style::new()),
                (lang.word("finding-status", details.status.name()).into_owned(), Style::new()),
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
            Act::Open => Some(vec![Step::Open(Box::new(FindingPage::new(self.shown.get(self.selected)?.clone())))]),
            Act::RaiseFinding => Some(vec![Step::Open(Box::new(Form::new(Box::new(FindingSheet::raise(None, None)))))]),
            _ => None,
        }
    }

    fn key(&mut self, key: KeyEvent, shared: &Shared) -> Vec<Step> {
        self.filter.key(key);
        self.selected = 0;
        self.changed(shared);
        Vec::new()
    }

    fn offers(&self, act: Act, _shared: &Shared) -> bool {
        act != Act::Open || !self.shown.is_empty()
    }

    fn changed(&mut self, shared: &Shared) {
        let mut found: Vec<&Finding> = shared
            .audit
            .findings
            .values()
            .filter(|it| {
                let details = newest(it);
                let titles = details.map_or(["", ""], |details| [details.title.nl.as_str(), details.title.en.as_str()]);
                let papers = details.into_iter().flat_map(|details| &details.commitments).map(|id| id.0.as_str());
                self.filter.matches([it.label.0.as_str()].into_iter().chain(titles).chain(papers))
            })
            .collect();
        found.sort_by_key(|it| std::cmp::Reverse(newest(it).map(|details| details.rating.level())));
        self.shown = found.into_iter().map(|it| it.id.clone()).collect();
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
    }
}

/// Returns the mark of what stands out most: late, to be followed up, repeated. The words for it stand below the list.
fn mark(finding: &Finding, shared: &Shared) -> &'static str {
    if finding.overdue(shared.today()) {
        " !"
    } else if finding.follow_up_due() {
        " ?"
    } else if shared.audit.first_raised(finding).1 {
        " ~"
    } else {
        ""
    }
}

/// Returns the style of a level.
pub fn level_style(level: Level, shared: &Shared) -> Style {
    match level {
        Level::High => shared.ink.bad(),
        Level::Medium => shared.ink.warn(),
        Level::Low => Style::new(),
    }
}
