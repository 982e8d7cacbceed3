//! What the report needs besides the papers: facts of the engagement, and its own sections.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{Screen, Step, editor::Editor, form::Form, moved};
use crate::{
    audit::{
        Language,
        register::Register,
        subject::{Fact, Section, Subject},
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        sheet::fact::FactSheet,
        widget::{fit, frame::Frame, pad, rows::Blocks, widest},
    },
};

/// Facts and sections of the report.
#[derive(Default)]
pub struct Report {
    selected: usize,
}

/// Returns a fact as it is read.
fn fact(fact: Fact, shared: &Shared) -> Option<String> {
    let lang = shared.lang;
    if shared.audit.facts.get(&fact).is_some_and(Register::in_conflict) {
        return Some(lang.text("ui-two-versions").into_owned());
    }
    let value = shared.audit.fact(fact)?;
    Some(match fact {
        Fact::ReportDate => value.parse().map_or_else(|_| value.to_owned(), |date| lang.date(date)),
        Fact::Assurance => lang.word("report-assurance", value).into_owned(),
        Fact::Users => value.parse().map_or_else(|_| value.to_owned(), |number| lang.number(number)),
        Fact::Auditor | Fact::Reference | Fact::Place => visible(value).into_owned(),
    })
}

impl Screen for Report {
    fn place(&self) -> Place {
        Place::Report
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let unready = crate::audit::decide::unready(&shared.audit);
        let state = match unready.len() {
            0 => lang.text("ui-publish-ready").into_owned(),
            count => lang.with("ui-publish-not-ready", &[("count", count.into())]),
        };
        let status = unready.first().map(|refusal| {
            Line::styled(
                format!(" {}", fit(&shared.refusal(refusal), usize::from(area.width).saturating_sub(2))),
                shared.ink.warn(),
            )
        });
        let frame = Frame {
            title: (lang.text("ui-report-title").into_owned(), state),
            about: String::new(),
            status: status.into_iter().collect(),
        };
        let body = frame.draw(self, shared, area, buffer);
        let words = Fact::ALL
            .map(|it| lang.word("fact", it.name()))
            .into_iter()
            .chain(Section::ALL.map(|it| lang.word("section", it.name())));
        let left = widest(words);
        let room = usize::from(body.width).saturating_sub(left + 5);
        let mut blocks = Blocks::default();
        let row = |word: &str, text: Option<String>, missing: &str| {
            let (text, style) = match text {
                Some(text) => (format!("✓ {text}"), Style::new()),
                None => (format!("· {missing}"), shared.ink.faint()),
            };
            Line::from(vec![
                Span::styled(format!("{}  ", pad(word, left)), shared.ink.head()),
                Span::styled(fit(&text, room), style),
            ])
        };
        let missing = lang.text("ui-not-stated");
        for it in Fact::ALL {
            blocks.block([row(&lang.word("fact", it.name()), fact(it, shared), &missing)]);
        }
        blocks.plain(Line::default());
        for it in Section::ALL {
            let word = lang.word("section", it.name());
            let lines = Language::ALL.into_iter().enumerate().map(|(at, language)| {
                let text = shared.audit.section(it, language).map(|text| {
                    let own = shared.audit.text(&Subject::Section(it), language).is_some();
                    let from = if own { String::new() } else { format!(" ({})", lang.text("ui-from-programme")) };
                    format!("{}{from}  {}", language.name(), visible(&text.replace('\n', " ")))
                });
                let missing = format!("{}  {}", language.name(), lang.text("ui-not-written"));
                row(if at == 0 { &word } else { "" }, text, &missing)
            });
            blocks.block(lines.collect::<Vec<_>>());
        }
        blocks.draw(self.selected, shared.ink, body, buffer);
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        let count = Fact::ALL.len() + Section::ALL.len();
        if moved(&mut self.selected, count, act) {
            return Some(Vec::new());
        }
        if act != Act::Open {
            return None;
        }
        let screen: Box<dyn Screen> = match Fact::ALL.get(self.selected) {
            Some(fact) => Box::new(Form::new(Box::new(FactSheet(*fact)))),
            None => {
                let section = Section::ALL.get(self.selected - Fact::ALL.len())?;
                let title = shared.lang.word("section", section.name()).into_owned();
                Box::new(Editor::new(Subject::Section(*section), title, shared, shared.lang.language()))
            }
        };
        Some(vec![Step::Open(screen)])
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        if act == Act::Open { shared.cannot(crate::audit::member::Right::Report) } else { None }
    }
}
