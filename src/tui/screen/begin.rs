//! What is shown where there is no dossier: how one is begun.

use ratatui::{buffer::Buffer, layout::Rect, text::Line, widgets::Widget};

use super::{Screen, Step, form::Form};
use crate::{
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        sheet::begin::BeginSheet,
        threshold::Known,
        widget::{frame::Frame, wrap},
    },
};

/// How a dossier is begun.
pub struct Begin {
    known: Known,
}

impl Begin {
    /// Opens with what is known.
    pub fn new(known: Known) -> Self {
        Self { known }
    }
}

impl Screen for Begin {
    fn place(&self) -> Place {
        Place::Begin
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let frame = Frame {
            title: ("Waarmerk".to_owned(), lang.text("ui-begin-title").into_owned()),
            about: String::new(),
            status: Vec::new(),
        };
        let body = frame.draw(self, shared, area, buffer);
        let first = match &self.known.dir {
            Some(dir) => lang.with("ui-begin-none-in", &[("dir", visible(&dir.display().to_string()).into())]),
            None => lang.text("ui-begin-none-here").into_owned(),
        };
        let rest = ["ui-begin-new", "ui-begin-prior", "ui-begin-other"].map(|key| lang.text(key).into_owned());
        let room = usize::from(body.width).saturating_sub(2).min(96);
        let mut lines: Vec<String> = Vec::new();
        for text in std::iter::once(first).chain(rest) {
            lines.push(String::new());
            lines.extend(wrap(&text, room));
        }
        for (y, line) in (body.y..body.bottom()).zip(lines) {
            Line::raw(format!(" {line}")).render(Rect::new(body.x, y, body.width, 1), buffer);
        }
    }

    fn act(&mut self, act: Act, _shared: &Shared) -> Option<Vec<Step>> {
        match act {
            Act::Open => Some(vec![Step::Open(Box::new(Form::new(Box::new(BeginSheet::new(self.known.clone())))))]),
            _ => None,
        }
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        (act == Act::Open && shared.job.is_some()).then(|| shared.lang.text("ui-busy").into_owned())
    }
}
