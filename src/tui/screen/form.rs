//! Fields to fill in. What was typed survives Esc, the end of the program, and a crash, until it is sent or dropped.

use std::collections::BTreeMap;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};

use super::{Arrival, ListOf, Screen, Step, confirm::Confirm};
use crate::tui::{
    act::{Act, Place},
    office::Said,
    shared::{Note, Shared, Weight},
    sheet::{Entry, Fault, Kind, Sent, Sheet, Values, when},
    widget::{frame, hints, pad, rows::Blocks, widest, wrap},
};

/// Fields to fill in.
pub struct Form {
    sheet: Box<dyn Sheet>,
    entries: Vec<Entry>,
    selected: usize,
    fault: Option<Fault>,
    from_draft: bool,
    /// The list that was asked for last.
    asked: Option<ListOf>,
}

impl Form {
    /// Opens a sheet.
    pub fn new(sheet: Box<dyn Sheet>) -> Self {
        Self { sheet, entries: Vec::new(), selected: 0, fault: None, from_draft: false, asked: None }
    }

    fn keep(&mut self, shared: &Shared) -> Vec<Step> {
        self.fault = None;
        let draft = Step::Draft(self.sheet.key(), kept(&self.entries));
        std::iter::once(draft).chain(self.ask(shared)).collect()
    }

    /// Asks for the list that the sheet wants to know of, once.
    fn ask(&mut self, shared: &Shared) -> Option<Step> {
        let wanted = self.sheet.wants(&Values::new(&self.entries, shared));
        if wanted == self.asked {
            return None;
        }
        self.asked.clone_from(&wanted);
        wanted.map(Step::Count)
    }

    fn send(&mut self, shared: &Shared) -> Vec<Step> {
        let values = Values::new(&self.entries, shared);
        let sent = match self.sheet.send(&values) {
            Ok(sent) => sent,
            Err(fault) => {
                self.selected = self.entries.iter().position(|it| it.name == fault.field).unwrap_or(self.selected);
                self.fault = Some(fault);
                return Vec::new();
            }
        };
        let question = self.sheet.question(&values);
        let close = || vec![Step::DropDraft(self.sheet.key()), Step::Back];
        let steps = match sent {
            Sent::Act(actions, said) => {
                let then = close().into_iter().chain([Step::Say(Note::said(Said(said)))]).collect();
                vec![Step::Act(actions, then)]
            }
            Sent::SayWhy(reason) => close().into_iter().chain([Step::SayWhy(reason)]).collect(),
            Sent::Sample(act, then) => vec![Step::Sample(act, close().into_iter().chain(then).collect())],
            Sent::Begin(begin) => vec![Step::Begin(begin)],
            Sent::Run(job) => vec![Step::Send(job)],
        };
        match question {
            Some(question) => vec![Step::Open(Box::new(Confirm::new(question, steps)))],
            None => steps,
        }
    }

    fn turn(&mut self, forward: bool) -> bool {
        let Some(entry) = self.entries.get_mut(self.selected) else { return false };
        let Kind::Choice(choices) = &entry.kind else { return false };
        let count = choices.len().max(1);
        entry.choice = (entry.choice + if forward { 1 } else { count - 1 }) % count;
        true
    }
}

/// Writes what was typed, for a draft. Secrets are left out.
pub fn kept(entries: &[Entry]) -> String {
    let open = entries.iter().filter(|entry| entry.kind != Kind::Secret);
    let values: BTreeMap<&str, &str> = open.map(|entry| (entry.name, entry.value())).collect();
    serde_json::to_string(&values).unwrap_or_default()
}

/// Puts a draft back into the fields; what is no draft of these fields changes nothing.
pub fn restore(entries: &mut [Entry], draft: &str) -> bool {
    let Ok(values) = serde_json::from_str::<BTreeMap<String, String>>(draft) else { return false };
    let mut changed = false;
    for entry in entries.iter_mut().filter(|entry| entry.kind != Kind::Secret) {
        if let Some(value) = values.get(entry.name).filter(|value| *value != entry.value()) {
            entry.set(value);
            changed = true;
        }
    }
    changed
}

/// Returns a field as rows: its words at the left, what was typed beside them.
pub fn rows<'a>(entry: &Entry, typing: bool, left: usize, wide: usize, shared: &Shared) -> Vec<Line<'a>> {
    let room = wide.saturating_sub(left + 3);
    let mut values = match &entry.kind {
        Kind::Choice(choices) => choice_lines(choices, entry.choice, typing, room, shared),
        kind => entry.line.lines(room, typing, *kind == Kind::Secret),
    };
    if typing && let Some(read) = read_as(entry, shared) {
        values.push(Line::styled(read, shared.ink.faint()));
    }
    let mut lines = Vec::new();
    for (at, value) in values.into_iter().enumerate() {
        let word = if at == 0 { entry.label.as_str() } else { "" };
        let mut line = Line::from(Span::styled(format!("{}  ", pad(word, left)), shared.ink.head()));
        line.spans.extend(value.spans.into_iter().map(|span| {
            let style = value.style.patch(span.style);
            span.style(style)
        }));
        lines.push(line);
    }
    lines
}

/// Shows the choices: all in a row where they fit, else the chosen one between arrows.
fn choice_lines<'a>(
    choices: &[(String, String)],
    at: usize,
    typing: bool,
    room: usize,
    shared: &Shared,
) -> Vec<Line<'a>> {
    let total: usize = choices.iter().map(|(_, word)| crate::tui::widget::width(word) + 4).sum();
    if typing && total <= room {
        let mut spans = Vec::new();
        for (index, (_, word)) in choices.iter().enumerate() {
            if index == at {
                spans.push(Span::styled(format!("[{word}]"), shared.ink.head()));
            } else {
                spans.push(Span::styled(format!(" {word} "), shared.ink.faint()));
            }
            spans.push(Span::raw("  "));
        }
        return vec![Line::from(spans)];
    }
    let word = choices.get(at).map_or("", |(_, word)| word.as_str());
    let text = if typing { format!("‹ {word} ›  {}/{}", at + 1, choices.len()) } else { word.to_owned() };
    wrap(&text, room).into_iter().map(Line::raw).collect()
}

/// Says how a day or period was read, so that nobody has to guess.
fn read_as(entry: &Entry, shared: &Shared) -> Option<String> {
    let lang = shared.lang;
    let text = Some(entry.value()).filter(|text| !text.is_empty());
    match entry.kind {
        Kind::Day => Some(match text {
            None => lang.text("ui-day-forms").into_owned(),
            Some(text) => when::day(text, shared.today())
                .map_or_else(|| lang.text("ui-fault-day").into_owned(), |day| format!("= {}", lang.date(day))),
        }),
        Kind::Days => Some(match text {
            None => lang.text("ui-days-forms").into_owned(),
            Some(text) => when::days(text, shared.today()).map_or_else(
                || lang.text("ui-fault-days").into_owned(),
                |period| format!("= {} – {}", lang.date(period.from), lang.date(period.to)),
            ),
        }),
        Kind::Line | Kind::Secret | Kind::Choice(_) => None,
    }
}

impl Screen for Form {
    fn place(&self) -> Place {
        Place::Form
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let left = widest(self.entries.iter().map(|entry| entry.label.as_str()));
        let wide = area.width.saturating_sub(4).min(96);
        let inner = usize::from(wide).saturating_sub(4);
        let mut blocks = Blocks::default();
        let mut count = 0;
        for (index, entry) in self.entries.iter().enumerate() {
            let mut lines = rows(entry, index == self.selected, left, inner.saturating_sub(1), shared);
            if let Some(fault) = self.fault.as_ref().filter(|fault| fault.field == entry.name) {
                let room = inner.saturating_sub(left + 4);
                let words = wrap(&fault.words, room).into_iter();
                lines.extend(words.map(|row| Line::styled(format!("{}{row}", " ".repeat(left + 2)), shared.ink.bad())));
            }
            count += lines.len();
            blocks.block(lines);
        }
        let mut foot: Vec<Line<'_>> = Vec::new();
        for (fault, words) in self.sheet.live(&Values::new(&self.entries, shared)) {
            let style = if fault { shared.ink.warn() } else { shared.ink.good() };
            foot.extend(wrap(&words, inner).into_iter().map(|row| Line::styled(row, style)));
        }
        if let Some(note) = shared.note.as_ref().filter(|note| note.weight == Weight::Refused) {
            let words = wrap(&note.text(shared.lang).join(" "), inner);
            foot.extend(words.into_iter().map(|row| Line::styled(row, shared.ink.bad())));
        } else if self.from_draft {
            let words = shared.lang.text("ui-from-draft").into_owned();
            foot.extend(wrap(&words, inner).into_iter().map(|row| Line::styled(row, shared.ink.faint())));
        }
        foot.extend(hints::lines(self, shared, inner, 1));
        let high = u16::try_from(count + foot.len() + 3).unwrap_or(u16::MAX);
        let inside = frame::popup(&self.sheet.title(shared), (wide, high), shared, area, buffer);
        let below = u16::try_from(foot.len()).unwrap_or(u16::MAX).min(inside.height);
        let body = Rect::new(inside.x, inside.y, inside.width, inside.height - below);
        blocks.draw(self.selected, shared.ink, body, buffer);
        for (y, line) in (body.bottom()..inside.bottom()).zip(foot) {
            line.render(Rect::new(inside.x, y, inside.width, 1), buffer);
        }
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        let last = self.entries.len().saturating_sub(1);
        match act {
            Act::NextField | Act::Down => self.selected = (self.selected + 1).min(last),
            Act::PreviousField | Act::Up => self.selected = self.selected.saturating_sub(1),
            Act::Open if self.selected < last => self.selected += 1,
            Act::Open | Act::Save => return Some(self.send(shared)),
            Act::ChoiceBefore | Act::ChoiceAfter => {
                if self.turn(act == Act::ChoiceAfter) {
                    return Some(self.keep(shared));
                }
                let code = if act == Act::ChoiceAfter { KeyCode::Right } else { KeyCode::Left };
                if let Some(entry) = self.entries.get_mut(self.selected) {
                    entry.line.key(KeyEvent::new(code, KeyModifiers::NONE));
                }
            }
            Act::Discard => {
                self.entries = self.sheet.entries(shared);
                self.from_draft = false;
                self.fault = None;
                return Some(vec![Step::DropDraft(self.sheet.key()), Step::Back]);
            }
            // As it opens: what the sheet wants to know.
            Act::Redraw if self.asked.is_none() => return self.ask(shared).map(|step| vec![step]),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn key(&mut self, key: KeyEvent, shared: &Shared) -> Vec<Step> {
        if key.code == KeyCode::Char(' ') && self.turn(true) {
            return self.keep(shared);
        }
        // A letter goes to the choice that begins with it.
        if let (KeyCode::Char(letter), Some(entry)) = (key.code, self.entries.get_mut(self.selected))
            && let Kind::Choice(choices) = &entry.kind
        {
            let count = choices.len();
            let begins = |at: &usize| {
                let word = choices.get(*at).map_or("", |(_, word)| word.as_str());
                word.chars().find(|it| it.is_alphanumeric()).is_some_and(|it| it.eq_ignore_ascii_case(&letter))
            };
            if let Some(next) = (1..=count).map(|step| (entry.choice + step) % count).find(begins) {
                entry.choice = next;
                return self.keep(shared);
            }
            return Vec::new();
        }
        let changed = self.entries.get_mut(self.selected).is_some_and(|entry| entry.line.key(key));
        if changed { self.keep(shared) } else { Vec::new() }
    }

    fn paste(&mut self, text: &str, shared: &Shared) -> Vec<Step> {
        match self.entries.get_mut(self.selected) {
            Some(entry) if !matches!(entry.kind, Kind::Choice(_)) => {
                entry.line.paste(text);
                self.keep(shared)
            }
            _ => Vec::new(),
        }
    }

    fn changed(&mut self, shared: &Shared) {
        if self.entries.is_empty() {
            self.entries = self.sheet.entries(shared);
        }
    }

    fn drafts(&self) -> Vec<String> {
        vec![self.sheet.key()]
    }

    fn arrived(&mut self, arrival: &Arrival, shared: &Shared) -> Vec<Step> {
        match arrival {
            Arrival::Drafts(found) => {
                if let Some((_, text)) = found.iter().find(|(key, _)| *key == self.sheet.key()) {
                    self.from_draft = restore(&mut self.entries, text);
                }
                self.ask(shared).into_iter().collect()
            }
            Arrival::Counted(list, count) => {
                self.sheet.counted(list, count);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }
}
