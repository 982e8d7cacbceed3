//! The risk register: before, now, and who accepts what remains.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{Screen, Step, editor::Editor, findings::level_style, form::Form, moved};
use crate::{
    audit::{
        programme::{Level, Risk},
        register::Register,
        subject::Subject,
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        sheet::{rate::Rate, residual::Residual},
        widget::{frame::Frame, rows, table::Columns, widest, wrap},
    },
};

/// The risk register.
#[derive(Default)]
pub struct Risks {
    selected: usize,
}

impl Risks {
    fn chosen<'a>(&self, shared: &'a Shared) -> Option<&'a Risk> {
        shared.audit.programme.risks.get(self.selected)
    }
}

impl Screen for Risks {
    fn place(&self) -> Place {
        Place::Risks
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let audit = &shared.audit;
        let room = usize::from(area.width).saturating_sub(2);
        let mut status = Vec::new();
        if let Some(risk) = self.chosen(shared) {
            let mut lines = wrap(&visible(risk.title.get(lang.language())), room);
            lines.truncate(2);
            let text = audit.text(&Subject::Risk(risk.id.clone()), lang.language());
            if let Some(text) = text {
                lines.push(crate::tui::widget::fit(&visible(text), room));
            }
            status.extend(lines.into_iter().map(|line| Line::raw(format!(" {line}"))));
        }
        let frame =
            Frame { title: (lang.text("ui-risks-all").into_owned(), String::new()), about: String::new(), status };
        let body = frame.draw(self, shared, area, buffer);
        if body.height == 0 {
            return;
        }
        let levels = widest(Level::ALL.map(|it| lang.word("level", it.name())));
        let columns = Columns::default()
            .right("", widest(audit.programme.risks.iter().map(|it| visible(&it.id.0))))
            .left(lang.text("ui-risks-title"), 0)
            .left(lang.text("ui-risks-before"), levels)
            .left(lang.text("ui-risks-now"), levels)
            .left(lang.text("ui-risks-residual"), if area.width >= 100 { 30 } else { 12 })
            .grow(1, usize::from(body.width).saturating_sub(1), 10);
        columns.head(shared.ink.faint()).render(Rect::new(body.x + 1, body.y, body.width.saturating_sub(1), 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        if audit.programme.risks.is_empty() {
            Line::styled(format!(" {}", lang.text("ui-risks-none")), shared.ink.faint()).render(rest, buffer);
        }
        rows::list(audit.programme.risks.len(), self.selected, shared.ink, rest, buffer, |index| {
            let Some(risk) = audit.programme.risks.get(index) else { return Line::default() };
            let before = risk.before.level();
            let register = audit.ratings.get(&risk.id);
            let now = register.and_then(Register::settled).map(|rating| rating.level());
            let word = match now {
                Some(level) => lang.word("level", level.name()).into_owned(),
                None if register.is_some_and(Register::in_conflict) => lang.text("ui-two-versions").into_owned(),
                None => "·".to_owned(),
            };
            let residual = audit.residuals.get(&risk.id).and_then(Register::settled);
            let residual = residual.map(|(owner, until)| format!("{}, {}", visible(owner), lang.short_date(*until)));
            columns.row([
                (visible(&risk.id.0).into_owned(), shared.ink.head()),
                (visible(risk.title.get(lang.language())).into_owned(), Style::new()),
                (lang.word("level", before.name()).into_owned(), level_style(before, shared)),
                (word, now.map_or_else(Style::new, |level| level_style(level, shared))),
                (residual.unwrap_or_default(), Style::new()),
            ])
        });
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, shared.audit.programme.risks.len(), act) {
            return Some(Vec::new());
        }
        let risk = self.chosen(shared)?.id.clone();
        let screen: Box<dyn Screen> = match act {
            Act::Rate => Box::new(Form::new(Box::new(Rate(risk)))),
            Act::AcceptResidual => Box::new(Form::new(Box::new(Residual(risk)))),
            Act::Open => {
                let title = shared.lang.with("ui-risks-text", &[("risk", visible(&risk.0).into_owned().into())]);
                Box::new(Editor::new(Subject::Risk(risk), title, shared, shared.lang.language()))
            }
            _ => return None,
        };
        Some(vec![Step::Open(screen)])
    }

    fn offers(&self, _act: Act, shared: &Shared) -> bool {
        !shared.audit.programme.risks.is_empty()
    }
}
