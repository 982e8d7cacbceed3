//! The real loop on a terminal in memory: before, keys, after.

use std::{collections::VecDeque, io, sync::Arc, time::Duration};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::{Terminal, backend::TestBackend, style::Color};
use waarmerk::{
    audit::Language,
    lang::Lang,
    tui::{
        event_loop::{EventLoop, Input, Stage},
        ink::Ink,
        keymap::Keymap,
        model::Model,
        office::Office,
        shared::Shared,
        threshold::Threshold,
    },
};

use super::fake::{Editor, Fake};

/// Keys that were written down.
#[derive(Default)]
pub struct Keys(VecDeque<Event>);

impl Input for Keys {
    fn next(&mut self, wait: Option<Duration>) -> io::Result<Option<Event>> {
        let event = self.0.pop_front();
        if event.is_none() && wait != Some(Duration::ZERO) {
            // Something runs on its own thread: let it.
            std::thread::yield_now();
        }
        Ok(event)
    }
}

/// A stage on which nothing happens, with an editor.
pub struct Props(pub Editor);

impl Stage for Props {
    fn edit(&mut self, text: &str) -> io::Result<Option<String>> {
        *self.0.given.borrow_mut() = Some(text.to_owned());
        Ok(self.0.gives.borrow().clone())
    }
}

/// The loop on a terminal in memory.
pub struct Theatre {
    pub event_loop: EventLoop<TestBackend, Keys, Props>,
}

/// Opens an audit in a language on a terminal of a size.
pub fn open(fake: Fake, language: Language, size: (u16, u16)) -> Theatre {
    with_ink(fake, language, size, Ink { colour: true, ascii: false })
}

/// Opens an audit with a choice of how things look.
pub fn with_ink(fake: Fake, language: Language, size: (u16, u16), ink: Ink) -> Theatre {
    let now = fake.now;
    let office: Box<dyn Office> = Box::new(fake);
    let shared = Shared::new(&*office, Lang::new(language), ink, Keymap::new(), now);
    let terminal = Terminal::new(TestBackend::new(size.0, size.1)).expect("a terminal in memory");
    let props = Props(Editor::default());
    let event_loop = EventLoop::new(terminal, Keys::default(), props, Model::new(shared), office, move || now);
    let mut theatre = Theatre { event_loop };
    theatre.settle();
    theatre
}

/// Stands where there is no dossier.
pub fn before(threshold: Arc<dyn Threshold>, language: Language, size: (u16, u16)) -> Theatre {
    let now = super::world::busy().now;
    let known = threshold.known();
    let dir = known.dir.clone().unwrap_or_default();
    let shared = Shared::before(dir, Lang::new(language), Ink { colour: true, ascii: false }, Keymap::new(), now);
    let terminal = Terminal::new(TestBackend::new(size.0, size.1)).expect("a terminal in memory");
    let props = Props(Editor::default());
    let model = Model::before(shared, known);
    let event_loop = EventLoop::before(terminal, Keys::default(), props, model, threshold, move || now);
    let mut theatre = Theatre { event_loop };
    theatre.settle();
    theatre
}

impl Theatre {
    /// Presses keys, written as in the keymap and separated by spaces; waits until nothing runs any more.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for word in keys.split(' ').filter(|word| !word.is_empty()) {
            self.event_loop.input.0.push_back(Event::Key(event(word)));
            self.event_loop.turn(Some(Duration::ZERO)).expect("no input or output fails here");
        }
        self.settle()
    }

    /// Presses keys, and draws at once, whatever still runs.
    pub fn start(&mut self, keys: &str) -> &mut Self {
        for word in keys.split(' ') {
            self.event_loop.input.0.push_back(Event::Key(event(word)));
            self.event_loop.turn(Some(Duration::ZERO)).expect("no input or output fails here");
        }
        self.event_loop.draw().expect("drawing in memory does not fail");
        self
    }

    /// Shows a folder in the picker.
    pub fn look(&mut self, folder: &std::path::Path) -> &mut Self {
        self.event_loop.look(folder).expect("no input or output fails here");
        self.settle()
    }

    /// Types text, letter by letter.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        let keys = text.chars().map(|letter| Event::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE)));
        self.event_loop.input.0.extend(keys);
        self.event_loop.turn(Some(Duration::ZERO)).expect("no input or output fails here");
        self.settle()
    }

    /// Pastes text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.event_loop.input.0.push_back(Event::Paste(text.to_owned()));
        self.event_loop.turn(Some(Duration::ZERO)).expect("no input or output fails here");
        self.settle()
    }

    /// Waits until nothing runs any more, and draws.
    pub fn settle(&mut self) -> &mut Self {
        while self.event_loop.is_busy() {
            self.event_loop.turn(Some(Duration::from_millis(1))).expect("no input or output fails here");
        }
        self.event_loop.draw().expect("drawing in memory does not fail");
        self
    }

    /// Returns what is on the screen, row by row, without the spaces at the end.
    pub fn screen(&self) -> String {
        let buffer = self.event_loop.terminal.backend().buffer();
        let wide = usize::from(buffer.area.width);
        let rows = buffer.content.chunks(wide).map(|row| {
            let mut text = String::new();
            let mut skip = 0;
            for cell in row {
                if skip > 0 {
                    skip -= 1;
                    continue;
                }
                skip = waarmerk::tui::widget::width(cell.symbol()).saturating_sub(1);
                text.push_str(cell.symbol());
            }
            text.trim_end().to_owned()
        });
        rows.collect::<Vec<_>>().join("\n")
    }

    /// Returns the screen with what is not plain marked: `<red>…</>`, `<bold>…</>`.
    pub fn styled(&self) -> String {
        let buffer = self.event_loop.terminal.backend().buffer();
        let wide = usize::from(buffer.area.width);
        let mut out = String::new();
        for row in buffer.content.chunks(wide) {
            let mut line = String::new();
            let mut before = String::new();
            for cell in row {
                let mut words = Vec::new();
                if cell.fg != Color::Reset {
                    words.push(format!("{:?}", cell.fg).to_lowercase());
                }
                if !cell.modifier.is_empty() {
                    words.push(format!("{:?}", cell.modifier).to_lowercase());
                }
                let style = words.join(" ");
                if style != before {
                    if !before.is_empty() {
                        line.push_str("</>");
                    }
                    if !style.is_empty() {
                        line.push('<');
                        line.push_str(&style);
                        line.push('>');
                    }
                    before = style;
                }
                line.push_str(cell.symbol());
            }
            if !before.is_empty() {
                line.push_str("</>");
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out
    }
}

fn event(word: &str) -> KeyEvent {
    let (held, rest) = match word.strip_prefix("ctrl-").filter(|rest| !rest.is_empty()) {
        Some(rest) => (KeyModifiers::CONTROL, rest),
        None => (KeyModifiers::NONE, word),
    };
    let code = match rest {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "shift-tab" => KeyCode::BackTab,
        "space" => KeyCode::Char(' '),
        "backspace" => KeyCode::Backspace,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "page-up" => KeyCode::PageUp,
        "page-down" => KeyCode::PageDown,
        "f1" => KeyCode::F(1),
        "f2" => KeyCode::F(2),
        "f3" => KeyCode::F(3),
        "f4" => KeyCode::F(4),
        "f5" => KeyCode::F(5),
        "f6" => KeyCode::F(6),
        one if one.chars().count() == 1 => KeyCode::Char(one.chars().next().expect("one")),
        other => panic!("{other} is no key of this test"),
    };
    KeyEvent::new(code, held)
}
