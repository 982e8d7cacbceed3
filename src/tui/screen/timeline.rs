//! Promises with a date, on an axis of time: promised, changed, how it stands.

use jiff::civil::{Date, date};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use super::{Screen, Step, form::Form, moved, walk::Walk};
use crate::{
    audit::{
        programme::CommitmentId,
        promise::{Entry, Outcome, PromiseState, Timeline as Promise},
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        sheet::promise::{ChangePromise, StatePromise},
        widget::{fit, frame::Frame, pad, rows, widest, wrap},
    },
    work::promise,
};

/// Promises with a date, on an axis of time.
#[derive(Default)]
pub struct Timeline {
    shown: Vec<CommitmentId>,
    selected: usize,
}

/// From the first to the last year of which something is told, on so many columns.
struct Axis {
    from: Date,
    to: Date,
    columns: usize,
}

impl Axis {
    fn over(promises: &[Promise<'_>], today: Date, columns: usize) -> Self {
        let mut years = vec![today.year()];
        for promise in promises {
            years.extend(promise.first.map(Date::year));
            years.extend(promise.changes.iter().flat_map(|(said, change)| [said.year(), change.to.year()]));
            years.extend(promise.statuses.iter().map(|(as_of, _)| as_of.year()));
        }
        let first = years.iter().copied().min().unwrap_or(today.year());
        let last = years.iter().copied().max().unwrap_or(today.year());
        Self { from: date(first, 1, 1), to: date(last, 12, 31), columns }
    }

    /// Returns the column of a day.
    fn column(&self, day: Date) -> usize {
        let days = |from: Date, to: Date| usize::try_from((to - from).get_days()).unwrap_or_default();
        let whole = days(self.from, self.to).max(1);
        days(self.from, day) * self.columns.saturating_sub(1) / whole
    }

    /// Returns the years, each where it begins, as far as they stand clear of each other.
    fn years(&self) -> String {
        let mut line = vec![' '; self.columns];
        let mut free = 0;
        for year in self.from.year()..=self.to.year() {
            let (at, word) = (self.column(date(year, 1, 1)), year.to_string());
            if at < free || at + word.len() > self.columns {
                continue;
            }
            for (offset, letter) in word.chars().enumerate() {
                put(&mut line, at + offset, letter);
            }
            free = at + word.len() + 1;
        }
        line.into_iter().collect()
    }

    /// Returns a promise as marks on a line.
    fn marks(&self, promise: &Promise<'_>, today: Date) -> String {
        let mut line = vec![' '; self.columns];
        let last = promise.last().unwrap_or(today);
        let dates = promise.first_named().into_iter().chain(promise.statuses.iter().map(|(as_of, _)| *as_of));
        let from = dates.chain([today]).min().unwrap_or(today);
        let to = promise.done().map_or(today.max(last), |done| done.max(last));
        for at in self.column(from)..=self.column(to) {
            put(&mut line, at, '─');
        }
        put(&mut line, self.column(today), '│');
        for (_, change) in &promise.changes {
            put(&mut line, self.column(change.to), '›');
        }
        if let Some(first) = promise.first {
            put(&mut line, self.column(first), '○');
        }
        for (as_of, status) in &promise.statuses {
            let mark = match status.state {
                PromiseState::Done => '✓',
                PromiseState::Missed | PromiseState::Withdrawn => '✗',
                PromiseState::NotStarted | PromiseState::UnderWay | PromiseState::Partly => '◐',
            };
            put(&mut line, self.column(*as_of), mark);
        }
        line.into_iter().collect()
    }
}

fn put(line: &mut [char], at: usize, mark: char) {
    if let Some(cell) = line.get_mut(at) {
        *cell = mark;
    }
}

fn style(outcome: &Outcome, shared: &Shared) -> Style {
    match outcome {
        Outcome::Kept { late, .. } if *late <= 0 => shared.ink.good(),
        Outcome::Late { .. } | Outcome::Missed | Outcome::Withdrawn => shared.ink.bad(),
        Outcome::Kept { .. } | Outcome::NotEstablished => shared.ink.warn(),
        Outcome::Undated | Outcome::Ahead { .. } => Style::new(),
    }
}

/// Returns what is known of the selected promise, in order of the days: as much as fits in two thirds of the page.
fn story(promise: &Promise<'_>, shared: &Shared, room: usize, most: usize) -> Vec<String> {
    let lang = shared.lang;
    let audit = &shared.audit;
    let mut days: Vec<(Date, String)> = Vec::new();
    if let Some(first) = promise.first {
        days.push((first, lang.text("promise-promised").into_owned()));
    }
    for (said, change) in &promise.changes {
        let to = lang.with("promise-changed-to", &[("date", lang.short_date(change.to).into())]);
        days.push((
            *said,
            format!("{to} · {} · {}", promise::exhibit(audit, &change.evidence), visible(&change.reason)),
        ));
    }
    for (as_of, status) in &promise.statuses {
        let word = lang.word("promise-state", status.state.name());
        let note = status.note.as_ref().map(|note| format!(" · {}", visible(note))).unwrap_or_default();
        days.push((*as_of, format!("{word} · {}{note}", promise::exhibit(audit, &status.evidence))));
    }
    for entry in &promise.doubtful {
        let (Entry::Change(day) | Entry::Status(day)) = entry;
        days.push((*day, lang.text("promise-doubtful").into_owned()));
    }
    days.sort_by_key(|(day, _)| *day);
    let title =
        format!("{}  {}", visible(&promise.commitment.id.0), visible(promise.commitment.title.get(lang.language())));
    let mut lines = vec![fit(&title, room)];
    lines.extend(wrap(&promise::standing(promise, lang), room));
    lines.extend(days.into_iter().map(|(day, words)| fit(&format!("{:>11}  {words}", lang.short_date(day)), room)));
    lines.truncate(most);
    lines
}

impl Timeline {
    fn chosen(&self) -> Option<&CommitmentId> {
        self.shown.get(self.selected)
    }
}

impl Screen for Timeline {
    fn place(&self) -> Place {
        Place::Timeline
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let audit = &shared.audit;
        let today = audit.report_day();
        let promises = audit.promises(today);
        let room = usize::from(area.width).saturating_sub(2);
        let selected = promises.iter().find(|it| Some(&it.commitment.id) == self.chosen());
        let most = usize::from(area.height).saturating_sub(6) * 2 / 3;
        let lines = selected.map(|it| story(it, shared, room, most)).unwrap_or_default();
        let status = lines.into_iter().map(|line| Line::raw(format!(" {line}"))).collect();
        let count = lang.with("ui-timeline-count", &[("count", self.shown.len().into())]);
        let about = lang.with("promises-as-of", &[("date", lang.date(today).into())]);
        let frame = Frame { title: (lang.text("ui-timeline-title").into_owned(), count), about, status };
        let body = frame.draw(self, shared, area, buffer);
        if body.height < 2 {
            return;
        }
        let ids = widest(self.shown.iter().map(|id| visible(&id.0)));
        let words = widest(promises.iter().map(|it| promise::outcome(&it.outcome, lang))).min(28);
        let columns = usize::from(body.width).saturating_sub(ids + words + 7).max(12);
        let axis = Axis::over(&promises, today, columns);
        let head = format!("{}  {}", pad("", ids), axis.years());
        Line::styled(head, shared.ink.faint()).render(Rect::new(body.x + 1, body.y, body.width - 1, 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        if self.shown.is_empty() {
            Line::styled(format!(" {}", lang.text("ui-timeline-none")), shared.ink.faint()).render(rest, buffer);
        }
        rows::list(self.shown.len(), self.selected, shared.ink, rest, buffer, |index| {
            let id = self.shown.get(index);
            let Some(promise) = promises.iter().find(|it| Some(&it.commitment.id) == id) else {
                return Line::default();
            };
            Line::from(vec![
                Span::styled(pad(&visible(&promise.commitment.id.0), ids), shared.ink.head()),
                Span::raw(format!("  {}  ", axis.marks(promise, today))),
                Span::styled(fit(&promise::outcome(&promise.outcome, lang), words), style(&promise.outcome, shared)),
            ])
        });
    }

    fn act(&mut self, act: Act, _shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.shown.len(), act) {
            return Some(Vec::new());
        }
        let id = self.chosen()?.clone();
        let screen: Box<dyn Screen> = match act {
            Act::Open => Box::new(Walk::new(id)),
            Act::ChangePromise => Box::new(Form::new(Box::new(ChangePromise(id)))),
            Act::StatePromise => Box::new(Form::new(Box::new(StatePromise(id)))),
            _ => return None,
        };
        Some(vec![Step::Open(screen)])
    }

    fn offers(&self, _act: Act, _shared: &Shared) -> bool {
        !self.shown.is_empty()
    }

    fn changed(&mut self, shared: &Shared) {
        let promises = shared.audit.promises(Date::MAX);
        self.shown = promises.into_iter().map(|it| it.commitment.id.clone()).collect();
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
    }
}
