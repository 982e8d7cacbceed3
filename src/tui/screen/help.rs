//! All keys: those of the screen one came from first, and a filter over all.

use crossterm::event::KeyEvent;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{Screen, Step, filter::Filter, moved};
use crate::tui::{
    act::{Act, Place, REGISTRY},
    shared::Shared,
    widget::{fit, frame::Frame, pad, rows, widest},
};

/// All keys.
pub struct Help {
    from: Place,
    filter: Filter,
    rows: Vec<Row>,
    selected: usize,
}

enum Row {
    Head(Place),
    Act(Act, String),
}

impl Help {
    /// Opens the help of a screen.
    pub fn new(from: Place) -> Self {
        let from = if from == Place::Filter { Place::Papers } else { from };
        Self { from, filter: Filter::default(), rows: Vec::new(), selected: 0 }
    }
}

/// Returns the keys of an act in a place, in words.
pub fn keys(place: Place, act: Act, shared: &Shared) -> String {
    shared.keymap.keys(place, act).iter().map(|key| key.label()).collect::<Vec<_>>().join(", ")
}

/// Returns the acts of a place, each once, in the order of the registry.
pub fn acts(place: Place) -> Vec<Act> {
    let mut acts: Vec<Act> = Vec::new();
    for spec in REGISTRY.iter().filter(|spec| spec.places.contains(&place)) {
        if !acts.contains(&spec.act) {
            acts.push(spec.act);
        }
    }
    acts
}

impl Screen for Help {
    fn place(&self) -> Place {
        if self.filter.typing() { Place::Filter } else { Place::Help }
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        super::super::widget::frame::clear(area, buffer);
        let lang = shared.lang;
        let status = vec![Line::styled(format!(" {}", lang.text("ui-help-palette")), shared.ink.faint())];
        let frame =
            Frame { title: (lang.text("ui-help-title").into_owned(), String::new()), about: String::new(), status };
        let body = frame.draw(self, shared, area, buffer);
        let body = self.filter.draw(shared, body, buffer);
        let left = widest(self.rows.iter().map(|row| match row {
            Row::Head(_) => "",
            Row::Act(_, keys) => keys.as_str(),
        }))
        .min(24);
        rows::list(self.rows.len(), self.selected, shared.ink, body, buffer, |index| match self.rows.get(index) {
            None => Line::default(),
            Some(Row::Head(place)) => Line::styled(lang.word("place", place.name()).into_owned(), shared.ink.head()),
            Some(Row::Act(act, keys)) => Line::from(vec![
                Span::styled(format!("  {}  ", pad(keys, left)), shared.ink.key()),
                Span::styled(
                    fit(&lang.word("doc", act.name()), usize::from(body.width).saturating_sub(left + 6)),
                    Style::new(),
                ),
            ]),
        });
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if self.filter.act(act) {
            self.changed(shared);
            return Some(Vec::new());
        }
        if moved(&mut self.selected, self.rows.len(), act) {
            return Some(Vec::new());
        }
        match act {
            Act::Help => Some(vec![Step::Back]),
            Act::Quit => Some(vec![Step::Back]),
            _ => None,
        }
    }

    fn key(&mut self, key: KeyEvent, shared: &Shared) -> Vec<Step> {
        self.filter.key(key);
        self.selected = 0;
        self.changed(shared);
        Vec::new()
    }

    fn changed(&mut self, shared: &Shared) {
        let others = Place::ALL.into_iter().filter(|place| *place != self.from && *place != Place::Help);
        self.rows.clear();
        for place in std::iter::once(self.from).chain(others) {
            let found: Vec<Row> = acts(place)
                .into_iter()
                .map(|act| (act, keys(place, act, shared)))
                .filter(|(act, keys)| {
                    let doc = shared.lang.word("doc", act.name());
                    !keys.is_empty() && self.filter.matches([keys.as_str(), act.name(), doc.as_ref()])
                })
                .map(|(act, keys)| Row::Act(act, keys))
                .collect();
            if !found.is_empty() {
                self.rows.push(Row::Head(place));
                self.rows.extend(found);
            }
        }
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
    }
}
