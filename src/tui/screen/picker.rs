//! Attaching: choose files, say once what they are.

mod marking;

use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use self::marking::Marking;
use super::{Arrival, FileEntry, FileKind, Screen, Step, filter::Filter, form};
use crate::{
    audit::{
        EventId,
        evidence::{Details, Link},
        opening::Period,
        programme::CommitmentId,
        request::{Request, RequestState},
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        job::Job,
        shared::Shared,
        sheet::{Entry, Fault, Kind, Values, describe},
        widget::{
            fit,
            frame::{self, Frame},
            pad, pad_left, rows, width, wrap,
        },
    },
};

/// The draft that keeps what was typed about the files.
pub const DRAFT: &str = "attach";

/// The field that names the request.
const REQUEST: &str = "request";

/// Returns the field that names the request which the files answer: those that something may come for, and serve the same.
fn request_entry(links: &[Link], request: Option<&EventId>, shared: &Shared) -> Option<Entry> {
    let lang = shared.lang;
    let serves = |known: &&Request| links.iter().any(|link| known.serves(&link.commitment));
    let open = |known: &&Request| known.state().may_become(RequestState::Received);
    let words = |known: &Request| {
        let asks = known.shown().map_or("", |details| details.asks.get(lang.language()));
        (known.id.to_string(), fit(&format!("{} {}", visible(&known.label.0), visible(asks)), 40))
    };
    let known = shared.audit.requests.values().filter(serves).filter(open).map(words);
    let mut choices = vec![(String::new(), lang.text("ui-choice-no-request").into_owned())];
    choices.extend(known);
    let now = request.map(ToString::to_string).unwrap_or_default();
    (choices.len() > 1).then(|| Entry::pick(REQUEST, "ui-field-answers", choices, &now, shared))
}

/// Choosing files.
pub struct Picker {
    links: Vec<Link>,
    /// The request that the files answer, unless the field says otherwise.
    request: Option<EventId>,
    files: Marking,
    filter: Filter,
    entries: Vec<Entry>,
    /// The field that is typed in; none while files are chosen.
    field: Option<usize>,
    fault: Option<Fault>,
    started: bool,
}

impl Picker {
    /// Opens it for a commitment, or one of its procedures.
    pub fn new(commitment: CommitmentId, procedure: Option<usize>, shared: &Shared) -> Self {
        let method = procedure
            .and_then(|number| shared.audit.programme.commitment(&commitment)?.procedures.get(number.checked_sub(1)?))
            .map(|procedure| procedure.method);
        let me = shared.me.as_ref().map(|log| shared.audit.name_of(log).to_owned());
        let today = shared.today();
        let start = Details {
            collected: Some(today),
            period: Period::new(today, today),
            collector: me,
            method,
            ..Details::default()
        };
        Self::of(vec![Link { commitment, procedure }], None, &start, shared)
    }

    /// Opens it for a request: the files answer it, and are used for what it serves.
    pub fn answering(id: &EventId, shared: &Shared) -> Option<Self> {
        let request = shared.audit.requests.get(id)?;
        let details = Details {
            collected: Some(shared.today()),
            source: request.shown().map(|details| details.of.clone()),
            ..Details::default()
        };
        let links: std::collections::BTreeSet<Link> = request.links().cloned().collect();
        Some(Self::of(links.into_iter().collect(), Some(id.clone()), &details, shared))
    }

    fn of(links: Vec<Link>, request: Option<EventId>, start: &Details, shared: &Shared) -> Self {
        let mut entries = describe::entries(start, shared);
        entries.extend(request_entry(&links, request.as_ref(), shared));
        Self {
            links,
            request,
            files: Marking::default(),
            filter: Filter::default(),
            entries,
            field: None,
            fault: None,
            started: false,
        }
    }

    fn look(path: PathBuf) -> Vec<Step> {
        vec![Step::Look(path)]
    }

    fn attach(&mut self, shared: &Shared) -> Vec<Step> {
        let details = match describe::details(&Values::new(&self.entries, shared)) {
            Ok(details) => Box::new(details),
            Err(fault) => {
                self.field = self.entries.iter().position(|it| it.name == fault.field);
                self.fault = Some(fault);
                return Vec::new();
            }
        };
        let request = Values::new(&self.entries, shared).optional(REQUEST).and_then(|id| id.parse().ok());
        vec![Step::Run(Job::Attach { paths: self.files.chosen(), links: self.links.clone(), details, request })]
    }

    fn keep(&mut self) -> Vec<Step> {
        self.fault = None;
        vec![Step::Draft(DRAFT.to_owned(), form::kept(&self.entries))]
    }

    fn draw_fields(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let mut y = area.y;
        let wide = usize::from(area.width).saturating_sub(2);
        if let Some(field) = self.field {
            let left = crate::tui::widget::widest(self.entries.iter().map(|it| it.label.as_str()));
            let mut blocks = rows::Blocks::default();
            for (index, entry) in self.entries.iter().enumerate() {
                let mut lines = form::rows(entry, index == field, left, wide, shared);
                if let Some(fault) = self.fault.as_ref().filter(|fault| fault.field == entry.name) {
                    lines.push(Line::styled(format!("{}  {}", " ".repeat(left), fault.words), shared.ink.bad()));
                }
                blocks.block(lines);
            }
            blocks.draw(field, shared.ink, area, buffer);
            return;
        }
        for line in self.summary(shared, wide) {
            line.render(Rect::new(area.x, y, area.width, 1).intersection(area), buffer);
            y += 1;
        }
    }

    /// Returns what is known of the files, packed in as few rows as it takes.
    fn summary<'a>(&self, shared: &Shared, wide: usize) -> Vec<Line<'a>> {
        let mut lines = vec![vec![Span::raw(" ")]];
        let mut used = 1;
        for entry in self.entries.iter().filter(|entry| !entry.value().is_empty()) {
            let value = match &entry.kind {
                Kind::Choice(choices) => choices.get(entry.choice).map(|(_, word)| word.clone()).unwrap_or_default(),
                _ => visible(entry.value()).into_owned(),
            };
            let value = fit(&value, wide / 2);
            let takes = width(&entry.label) + width(&value) + 4;
            if used + takes > wide && used > 1 {
                lines.push(vec![Span::raw(" ")]);
                used = 1;
            }
            used += takes;
            if let Some(line) = lines.last_mut() {
                line.push(Span::styled(format!("{} ", entry.label), shared.ink.faint()));
                line.push(Span::raw(format!("{value}   ")));
            }
        }
        lines.into_iter().map(Line::from).collect()
    }

    fn row<'a>(&self, entry: &FileEntry, shared: &Shared, wide: usize) -> Line<'a> {
        let lang = shared.lang;
        let known = self.files.known_as(entry, shared);
        let mark = match (entry.kind, &known) {
            (FileKind::Other, _) => '✗',
            (_, Some(_)) => '=',
            _ if self.files.is_marked(&entry.path) => '✓',
            _ => ' ',
        };
        let mut name = visible(&entry.path.file_name().unwrap_or_default().to_string_lossy()).into_owned();
        if entry.kind == FileKind::Folder {
            name.push('/');
        }
        let size = if entry.kind == FileKind::File { lang.bytes(entry.size) } else { String::new() };
        let note = match (entry.kind, known) {
            (FileKind::Other, _) => lang.text("ui-picker-other").into_owned(),
            (_, Some(label)) => lang.with("ui-picker-known", &[("label", label.into())]),
            _ => String::new(),
        };
        let notes = if wide >= 96 { 34 } else { width(&note).min(wide / 3) };
        let room = wide.saturating_sub(notes + 10 + 8);
        let style = if entry.kind == FileKind::Other { shared.ink.faint() } else { Style::new() };
        Line::styled(format!("{mark} {}  {}  {}", pad(&name, room), pad_left(&size, 9), pad(&note, notes)), style)
    }
}

impl Screen for Picker {
    fn place(&self) -> Place {
        match self.field {
            Some(_) => Place::Form,
            None if self.filter.typing() => Place::Filter,
            None => Place::Picker,
        }
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let to = self.links.iter().map(|link| visible(&link.to_string()).into_owned()).collect::<Vec<_>>().join(", ");
        let (count, size) = self.files.weight();
        let marked = lang.with("ui-picker-marked", &[("count", count.into()), ("size", lang.bytes(size).into())]);
        let frame = Frame {
            title: (lang.with("ui-picker-title", &[("paper", to.into())]), marked),
            about: visible(&self.files.folder().to_string_lossy()).into_owned(),
            status: Vec::new(),
        };
        frame::clear(area, buffer);
        let body = frame.draw(self, shared, area, buffer);
        let wide = usize::from(body.width);
        let fields = match self.field {
            Some(_) => (body.height * 2 / 3).max(4).min(body.height),
            None => u16::try_from(self.summary(shared, wide.saturating_sub(2)).len()).unwrap_or(1).min(body.height / 2),
        };
        let list = Rect::new(body.x, body.y, body.width, body.height.saturating_sub(fields + 1));
        let below = Rect::new(body.x, list.bottom() + 1, body.width, body.bottom().saturating_sub(list.bottom() + 1));
        frame::rule(shared, Rect::new(body.x, list.bottom(), body.width, 1).intersection(body), buffer);
        self.draw_fields(shared, below, buffer);
        let list = self.filter.draw(shared, list, buffer);
        if let Some(trouble) = self.files.trouble() {
            let text = lang.with("ui-picker-unreadable", &[("why", visible(trouble).into_owned().into())]);
            for (y, line) in (list.y..list.bottom()).zip(wrap(&text, wide.saturating_sub(2))) {
                Line::styled(format!(" {line}"), shared.ink.bad()).render(Rect::new(list.x, y, list.width, 1), buffer);
            }
            return;
        }
        let shown = self.files.shown();
        if shown.is_empty() {
            Line::styled(format!(" {}", lang.text("ui-picker-empty")), shared.ink.faint()).render(list, buffer);
        }
        rows::list(shown.len(), self.files.selected(), shared.ink, list, buffer, |index| {
            shown.get(index).map(|entry| self.row(entry, shared, wide.saturating_sub(1))).unwrap_or_default()
        });
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if let Some(field) = self.field {
            let last = self.entries.len() - 1;
            match act {
                Act::NextField | Act::Open if field == last => self.field = None,
                Act::NextField | Act::Down | Act::Open => self.field = Some(field + 1),
                Act::PreviousField | Act::Up => self.field = field.checked_sub(1),
                Act::Back | Act::Discard => self.field = None,
                Act::Save => return Some(vec![Step::Mean(Act::Save)]).filter(|_| self.leave_fields()),
                Act::ChoiceBefore | Act::ChoiceAfter => {
                    let entry = self.entries.get_mut(field)?;
                    if let Kind::Choice(choices) = &entry.kind {
                        let count = choices.len().max(1);
                        let step = if act == Act::ChoiceAfter { 1 } else { count - 1 };
                        entry.choice = (entry.choice + step) % count;
                        return Some(self.keep());
                    }
                    let code = if act == Act::ChoiceAfter { KeyCode::Right } else { KeyCode::Left };
                    entry.line.key(KeyEvent::new(code, KeyModifiers::NONE));
                }
                _ => return None,
            }
            return Some(Vec::new());
        }
        if self.filter.act(act) {
            self.files.filter(&self.filter);
            return Some(Vec::new());
        }
        if self.files.moved(act) {
            return Some(Vec::new());
        }
        match act {
            // Asked once, when it opens.
            Act::Redraw if !self.started => {
                self.started = true;
                let start = std::env::current_dir().ok().filter(|dir| *dir != shared.dir);
                Some(Self::look(
                    start.or_else(|| shared.dir.parent().map(Into::into)).unwrap_or_else(|| shared.dir.clone()),
                ))
            }
            Act::Mark => self.files.mark().then(Vec::new),
            Act::Range => {
                self.files.range();
                Some(Vec::new())
            }
            Act::MarkAll => {
                self.files.mark_all();
                Some(Vec::new())
            }
            Act::Hidden => {
                self.files.toggle_hidden(&self.filter);
                Some(Vec::new())
            }
            Act::Above | Act::Leave => {
                Some(self.files.folder().parent().map(|up| Self::look(up.into())).unwrap_or_default())
            }
            Act::Open => match self.files.here() {
                Some(entry) if entry.kind == FileKind::Folder => {
                    let path = entry.path.clone();
                    self.filter = Filter::default();
                    Some(Self::look(path))
                }
                _ => Some(vec![Step::Mean(Act::Save)]),
            },
            Act::Save => Some(self.attach(shared)),
            Act::NextField => {
                self.field = Some(0);
                Some(Vec::new())
            }
            Act::PreviousField => {
                self.field = Some(self.entries.len() - 1);
                Some(Vec::new())
            }
            _ => None,
        }
    }

    fn key(&mut self, key: KeyEvent, _shared: &Shared) -> Vec<Step> {
        let Some(field) = self.field else {
            if self.filter.typing() {
                self.filter.key(key);
                self.files.filter(&self.filter);
            }
            return Vec::new();
        };
        match self.entries.get_mut(field) {
            Some(Entry { kind: Kind::Choice(choices), choice, .. }) if key.code == KeyCode::Char(' ') => {
                *choice = (*choice + 1) % choices.len().max(1);
                self.keep()
            }
            Some(entry) if !matches!(entry.kind, Kind::Choice(_)) => {
                let changed = entry.line.key(key);
                if changed { self.keep() } else { Vec::new() }
            }
            _ => Vec::new(),
        }
    }

    fn paste(&mut self, text: &str, _shared: &Shared) -> Vec<Step> {
        if let Some(entry) = self.field.and_then(|field| self.entries.get_mut(field)) {
            entry.line.paste(text);
            return self.keep();
        }
        self.filter.paste(text);
        self.files.filter(&self.filter);
        Vec::new()
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        match act {
            Act::Save if self.files.chosen().is_empty() => Some(shared.lang.text("ui-picker-none").into_owned()),
            Act::Save => shared.cannot(crate::audit::member::Right::Attach),
            _ => None,
        }
    }

    fn offers(&self, act: Act, _shared: &Shared) -> bool {
        !matches!(act, Act::Open | Act::Discard)
    }

    fn drafts(&self) -> Vec<String> {
        vec![DRAFT.to_owned()]
    }

    fn arrived(&mut self, arrival: &Arrival, shared: &Shared) -> Vec<Step> {
        match arrival {
            Arrival::Folder(path, found) => {
                self.files.open(path.clone(), found.clone(), &self.filter);
                let same_size = self.files.worth_weighing(shared);
                if same_size.is_empty() { Vec::new() } else { vec![Step::Weigh(same_size)] }
            }
            Arrival::Digests(digests) => {
                self.files.weighed(digests);
                Vec::new()
            }
            Arrival::Drafts(found) => {
                if let Some((_, text)) = found.iter().find(|(key, _)| key == DRAFT) {
                    form::restore(&mut self.entries, text);
                    // Which request is answered belongs to where the files are attached, and is no habit.
                    let request = self.request.as_ref().map(ToString::to_string).unwrap_or_default();
                    for entry in self.entries.iter_mut().filter(|entry| entry.name == REQUEST) {
                        entry.set(&request);
                    }
                }
                Vec::new()
            }
            _ => Vec::new(),
        }
    }
}

impl Picker {
    /// Leaves the fields for the files; always true, so that it can stand in a condition.
    fn leave_fields(&mut self) -> bool {
        self.field = None;
        true
    }
}
