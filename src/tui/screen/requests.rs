//! All requests to the audited party, those that are late first.

use crossterm::event::KeyEvent;
use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{Screen, Step, around, filter::Filter, form::Form, moved, request::RequestPage};
use crate::{
    audit::{
        Action, EventId, Thing,
        evidence::Judgement,
        request::{Request, RequestState},
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        office::Said,
        shared::{Note, Shared},
        sheet::{
            Sheet,
            request::{AskSheet, Export, FromProgramme, Import, NotProvided, Received, ReturnAnswer, Withdraw},
        },
        widget::{fit, frame::Frame, pad, rows, table::Columns, widest, width},
    },
};

/// All requests.
#[derive(Default)]
pub struct Requests {
    filter: Filter,
    shown: Vec<EventId>,
    selected: usize,
}

/// Opens a form.
fn open(sheet: impl Sheet + 'static) -> Vec<Step> {
    vec![Step::Open(Box::new(Form::new(Box::new(sheet))))]
}

/// Returns what follows from an act on a request.
pub fn steps(act: Act, id: &EventId, shared: &Shared) -> Option<Vec<Step>> {
    Some(match act {
        Act::Attach => {
            let picker = super::picker::Picker::answering(id, shared)?;
            vec![Step::Open(Box::new(picker))]
        }
        Act::Receive => open(Received(id.clone())),
        Act::AcceptAnswer => {
            let action = Action::JudgeAnswer { request: id.clone(), judgement: Judgement::Accepted, due: None };
            vec![Step::Act(vec![action], vec![Step::Say(Note::said(Said("ui-said-accepted")))])]
        }
        Act::ReturnAnswer => open(ReturnAnswer(id.clone())),
        Act::NotProvided => open(NotProvided(id.clone())),
        Act::Withdraw => open(Withdraw(id.clone())),
        Act::Describe => open(AskSheet::change(id.clone())),
        _ => return None,
    })
}

/// Returns why an act is not possible on a request, if so.
pub fn why_not(act: Act, request: Option<&Request>, shared: &Shared) -> Option<String> {
    let next = match act {
        Act::Attach | Act::Receive => RequestState::Received,
        Act::AcceptAnswer => RequestState::Accepted,
        Act::ReturnAnswer => RequestState::Returned,
        Act::NotProvided => RequestState::NotProvided,
        Act::Withdraw => RequestState::Withdrawn,
        _ => return None,
    };
    let Some(request) = request else { return Some(shared.lang.text("nothing-requests").into_owned()) };
    let state = request.state();
    let refusal = crate::audit::Refusal::RequestState { request: request.label.clone(), state };
    (!state.may_become(next)).then(|| shared.refusal(&refusal))
}

/// Returns where a request stands, in words, with a mark where something was added to it after the file was closed.
fn standing(request: &Request, shared: &Shared, room: usize) -> String {
    around::marked(stands(request, shared, room), &Thing::Request(request.id.clone()), shared)
}

/// Returns where a request stands, in words: when it was asked (where there is room), when it is due, by how much it is
/// late; else its state.
fn stands(request: &Request, shared: &Shared, room: usize) -> String {
    let lang = shared.lang;
    let state = request.state();
    let Some(details) = request.shown().filter(|_| state.is_open()) else {
        return lang.word("request-state", state.name()).into_owned();
    };
    let due = lang.short_date(details.due);
    let words = if room >= ROOM_FOR_ASKED {
        let key = if state == RequestState::Returned { "ui-request-again" } else { "ui-request-asked" };
        lang.with(key, &[("asked", lang.short_date(details.asked).into()), ("due", due.into())])
    } else {
        lang.with("ui-request-due", &[("due", due.into())])
    };
    let late = request.days_late(shared.today());
    let late = late.map(|days| format!(" · {}", lang.with("request-late", &[("count", days.into())])));
    format!("{words}{}", late.unwrap_or_default())
}

/// Below this width a row says when something is due, and not when it was asked.
const ROOM_FOR_ASKED: usize = 80;

/// Returns the style of a request: what is late or limits the scope stands out.
pub fn style(request: &Request, shared: &Shared) -> Style {
    match request.state() {
        RequestState::NotProvided | RequestState::Conflict => shared.ink.bad(),
        _ if request.days_late(shared.today()).is_some() => shared.ink.warn(),
        RequestState::Accepted | RequestState::Withdrawn => shared.ink.faint(),
        _ => Style::new(),
    }
}

/// Returns a request in one row: label, what is asked, where it stands.
pub fn one_line(request: &Request, shared: &Shared, room: usize) -> String {
    let asks = request.shown().map_or("", |details| details.asks.get(shared.lang.language()));
    let right = standing(request, shared, room);
    let label = pad(&visible(&request.label.0), 6);
    let asks_room = room.saturating_sub(width(&right) + width(&label) + 3).max(8);
    fit(&format!("{label} {}  {right}", pad(&fit(&visible(asks), asks_room), asks_room)), room)
}

impl Requests {
    fn chosen<'a>(&self, shared: &'a Shared) -> Option<&'a Request> {
        self.shown.get(self.selected).and_then(|id| shared.audit.requests.get(id))
    }
}

impl Screen for Requests {
    fn place(&self) -> Place {
        if self.filter.typing() { Place::Filter } else { Place::Requests }
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let today = shared.today();
        let all = || self.shown.iter().filter_map(|id| shared.audit.requests.get(id));
        let open = all().filter(|request| request.state().is_open()).count();
        let late = all().filter(|request| request.days_late(today).is_some()).count();
        let count = lang.with(
            "ui-requests-count",
            &[("count", self.shown.len().into()), ("open", open.into()), ("late", late.into())],
        );
        let status = self.chosen(shared).and_then(|request| request.shown()).map(|details| {
            let links = details.serves.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            let text = format!("{links}: {}", details.asks.get(lang.language()));
            Line::raw(format!(" {}", fit(&visible(&text), usize::from(area.width).saturating_sub(2))))
        });
        let frame = Frame {
            title: (lang.text("ui-requests-all").into_owned(), count),
            about: String::new(),
            status: status.into_iter().collect(),
        };
        let body = self.filter.draw(shared, frame.draw(self, shared, area, buffer), buffer);
        if body.height == 0 {
            return;
        }
        let room = widest(all().map(|request| state_words(request, shared)));
        let columns = Columns::default()
            .left("", 6)
            .left(lang.text("ui-requests-asks"), 0)
            .left(lang.text("ui-requests-of"), if area.width >= 100 { 18 } else { 10 })
            .left(lang.text("ui-requests-due"), 11)
            .left(lang.text("ui-requests-state"), room.min(30))
            .grow(1, usize::from(body.width).saturating_sub(1), 10);
        columns.head(shared.ink.faint()).render(Rect::new(body.x + 1, body.y, body.width.saturating_sub(1), 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        if self.shown.is_empty() {
            let none = if shared.audit.requests.is_empty() { "ui-requests-none" } else { "nothing-requests" };
            Line::styled(format!(" {}", lang.text(none)), shared.ink.faint()).render(rest, buffer);
        }
        rows::list(self.shown.len(), self.selected, shared.ink, rest, buffer, |index| {
            let request = self.shown.get(index).and_then(|id| shared.audit.requests.get(id));
            let Some((request, details)) = request.and_then(|it| Some((it, it.shown()?))) else {
                return Line::default();
            };
            columns.row([
                (visible(&request.label.0).into_owned(), shared.ink.head()),
                (visible(details.asks.get(lang.language())).into_owned(), Style::new()),
                (visible(&details.of).into_owned(), Style::new()),
                (lang.short_date(details.due), Style::new()),
                (state_words(request, shared), style(request, shared)),
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
            Act::Open => Some(vec![Step::Open(Box::new(RequestPage::new(self.chosen(shared)?.id.clone())))]),
            Act::AskFor => Some(open(AskSheet::new(None))),
            Act::FromProgramme => Some(open(FromProgramme)),
            Act::ExportRequests => Some(open(Export)),
            Act::ImportAnswers => Some(open(Import)),
            act => steps(act, &self.chosen(shared)?.id, shared),
        }
    }

    fn key(&mut self, key: KeyEvent, shared: &Shared) -> Vec<Step> {
        self.filter.key(key);
        self.selected = 0;
        self.changed(shared);
        Vec::new()
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        why_not(act, self.chosen(shared), shared)
    }

    fn offers(&self, act: Act, shared: &Shared) -> bool {
        match act {
            Act::Open | Act::Describe => !self.shown.is_empty(),
            act => why_not(act, self.chosen(shared), shared).is_none(),
        }
    }

    fn changed(&mut self, shared: &Shared) {
        let today = shared.today();
        let fits = |request: &&Request| {
            let details = request.shown();
            let texts = details.map_or(["", "", ""], |details| {
                let asks = &details.asks;
                [asks.nl.as_deref().unwrap_or_default(), asks.en.as_deref().unwrap_or_default(), details.of.as_str()]
            });
            let links: Vec<String> = request.links().map(ToString::to_string).collect();
            let state = state_words(request, shared);
            let words = [request.label.0.as_str(), state.as_str()].into_iter().chain(texts);
            self.filter.matches(words.chain(links.iter().map(String::as_str)))
        };
        let before = self.shown.get(self.selected).cloned();
        let mut found: Vec<&Request> = shared.audit.requests.values().filter(fits).collect();
        // What is late the longest first; then what somebody still has to do something about; then the rest.
        found.sort_by_key(|request| (std::cmp::Reverse(request.days_late(today)), !request.state().is_unfinished()));
        self.shown = found.into_iter().map(|request| request.id.clone()).collect();
        // What was selected stays selected, wherever it moved.
        if let Some(at) = before.and_then(|before| self.shown.iter().position(|id| *id == before)) {
            self.selected = at;
        }
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
    }
}

/// Returns where a request stands, with by how much it is late.
pub fn state_words(request: &Request, shared: &Shared) -> String {
    let lang = shared.lang;
    match request.days_late(shared.today()) {
        Some(days) => lang.with("request-late", &[("count", days.into())]),
        None => lang.word("request-state", request.state().name()).into_owned(),
    }
}
