//! A text in two languages: side by side where there is room, else one behind the other.

use crossterm::event::KeyEvent;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Modifier, Style},
    text::{Line, Span},
    widgets::Widget,
};
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use super::{Arrival, Screen, Step, refer};
use crate::{
    audit::{Action, Language, register::Register, subject::Subject},
    lang::visible,
    tui::{
        act::{Act, Place},
        office::Said,
        shared::{Note, Shared},
        widget::{fit, frame::Frame, pad},
    },
};

/// From this width on both languages stand side by side.
const ROOM_FOR_TWO: u16 = 100;

/// A text in two languages.
pub struct Editor {
    subject: Subject,
    title: String,
    texts: [Text; 2],
    front: usize,
    from_draft: bool,
    /// Last year's text in each language, where it is proposed.
    proposed: [Option<String>; 2],
    /// What the texts are to begin with, where it is not in them yet.
    start: Option<[String; 2]>,
}

struct Text {
    language: Language,
    area: TextArea<'static>,
    /// What stands in the audit; where two versions do, both, for the author to make one of.
    standing: String,
    conflict: bool,
}

impl Text {
    fn now(&self) -> String {
        self.area.lines().join("\n").trim().to_owned()
    }

    fn changed(&self) -> bool {
        self.conflict || self.now() != self.standing
    }

    fn set(&mut self, text: &str) {
        // Marks that steer a terminal or turn the direction of writing do not belong in a text; they are shown, to be taken out.
        let lines = crate::lang::visible_lines(&text.replace('\t', " ")).map(std::borrow::Cow::into_owned).collect();
        self.area = TextArea::new(lines);
        self.area.set_wrap_mode(WrapMode::WordOrGlyph);
        self.area.set_cursor_line_style(Style::new());
        self.area.move_cursor(CursorMove::Bottom);
        self.area.move_cursor(CursorMove::End);
    }
}

/// Returns the name of a subject for a draft.
fn name(subject: &Subject) -> String {
    match subject {
        Subject::Section(section) => format!("section-{section}"),
        Subject::Area(id) => format!("area-{id}"),
        Subject::Conclusion(id) => format!("conclusion-{id}"),
        Subject::Change(id) => format!("change-{id}"),
        Subject::Finding(id, field) => format!("finding-{}-{}-{field}", id.log, id.seq),
        Subject::Risk(id) => format!("risk-{id}"),
        Subject::Tickmark(tickmark) => format!("tickmark-{tickmark}"),
    }
}

impl Editor {
    /// Opens what stands now, with `language` in front.
    pub fn new(subject: Subject, title: String, shared: &Shared, language: Language) -> Self {
        let texts = Language::ALL.map(|language| {
            let heads = shared.audit.texts.get(&(subject.clone(), language)).map(Register::heads).unwrap_or_default();
            let standing = match heads {
                // The programme's own words are where a section starts from.
                [] => match &subject {
                    Subject::Section(section) => {
                        shared.audit.section(*section, language).unwrap_or_default().to_owned()
                    }
                    _ => String::new(),
                },
                heads => heads.iter().map(|version| version.value.as_str()).collect::<Vec<_>>().join("\n\n"),
            };
            let mut text =
                Text { language, area: TextArea::default(), standing: standing.clone(), conflict: heads.len() > 1 };
            text.set(&standing);
            text
        });
        let front = Language::ALL.iter().position(|it| *it == language).unwrap_or_default();
        let commitment = match &subject {
            Subject::Conclusion(id) => shared.audit.programme.commitment(id),
            _ => None,
        };
        let proposal = |language| Some(shared.audit.proposal(commitment?, language)?.to_owned());
        let proposed = Language::ALL.map(proposal);
        Self { subject, title, texts, front, from_draft: false, proposed, start: None }
    }

    /// Begins each text with this one, in the order of [`Language::ALL`], unless it holds that already.
    #[must_use]
    pub fn beginning(mut self, start: [String; 2]) -> Self {
        self.start = Some(start);
        self
    }

    /// Puts what the texts are to begin with before what stands in them; returns whether that changed anything.
    fn begin(&mut self) -> bool {
        let mut changed = false;
        for (text, start) in self.texts.iter_mut().zip(self.start.take().unwrap_or_default()) {
            let now = text.now();
            if !now.contains(&start) {
                text.set(format!("{start}\n\n{now}").trim());
                changed = true;
            }
        }
        changed
    }

    /// Returns last year's text in the language in front, where it is proposed and nothing was typed yet.
    fn proposal(&self) -> Option<&str> {
        let empty = self.texts.get(self.front).is_some_and(|text| text.now().is_empty());
        self.proposed.get(self.front).and_then(Option::as_deref).filter(|_| empty)
    }

    fn key_of(&self, language: Language) -> String {
        format!("{}-{language}", name(&self.subject))
    }

    fn keep(&self) -> Vec<Step> {
        self.texts
            .get(self.front)
            .map(|text| Step::Draft(self.key_of(text.language), text.area.lines().join("\n")))
            .into_iter()
            .collect()
    }

    fn drop_drafts(&self) -> impl Iterator<Item = Step> {
        Language::ALL.map(|language| Step::DropDraft(self.key_of(language))).into_iter()
    }

    fn save(&self) -> Vec<Step> {
        let changed = self.texts.iter().filter(|text| text.changed());
        let actions: Vec<Action> = changed
            .map(|text| Action::Write { subject: self.subject.clone(), language: text.language, text: text.now() })
            .collect();
        let close = self.drop_drafts().chain([Step::Back]);
        if actions.is_empty() {
            return close.collect();
        }
        let then = close.chain([Step::Say(Note::said(Said("ui-said-written")))]).collect();
        vec![Step::Act(actions, then)]
    }

    fn draw_text(&self, index: usize, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let Some(text) = self.texts.get(index).filter(|_| area.height > 1) else { return };
        let front = index == self.front;
        let name = crate::work::explain::tongue(text.language, shared.lang);
        let mark = if text.changed() { format!("{name} *") } else { name };
        let style = if front { shared.ink.head().add_modifier(Modifier::UNDERLINED) } else { shared.ink.faint() };
        Line::styled(mark, style).render(Rect::new(area.x, area.y, area.width, 1), buffer);
        let mut shown = text.area.clone();
        if !front {
            shown.set_cursor_style(Style::new());
        }
        shown.render(Rect::new(area.x, area.y + 1, area.width, area.height - 1), buffer);
    }
}

impl Screen for Editor {
    fn place(&self) -> Place {
        Place::Editor
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let words: usize = self.texts.get(self.front).map_or(0, |text| text.now().split_whitespace().count());
        let mut status = Vec::new();
        if self.texts.iter().any(|text| text.conflict) {
            status.push(Line::styled(format!(" {}", lang.text("ui-editor-conflict")), shared.ink.warn()));
        } else if let Some(broken) =
            self.texts.get(self.front).and_then(|text| shared.audit.broken(&text.now()).into_iter().next())
        {
            let words = crate::work::explain::broken(&broken, lang);
            status.push(Line::styled(
                format!(" {}", fit(&words, usize::from(area.width).saturating_sub(2))),
                shared.ink.warn(),
            ));
        } else if let Some(text) = self.proposal() {
            let said =
                lang.with("ui-editor-proposed", &[("text", visible(&text.replace('\n', " ")).into_owned().into())]);
            let room = usize::from(area.width).saturating_sub(2);
            let mut lines = crate::tui::widget::wrap(&said, room);
            lines.truncate(3);
            status.extend(lines.into_iter().map(|line| Line::styled(format!(" {line}"), shared.ink.faint())));
        } else if self.from_draft {
            status.push(Line::styled(format!(" {}", lang.text("ui-from-draft")), shared.ink.faint()));
        } else {
            status.push(Line::styled(format!(" {}", lang.text("ui-editor-kept")), shared.ink.faint()));
        }
        let frame = Frame {
            title: (visible(&self.title).into_owned(), lang.with("ui-editor-words", &[("count", words.into())])),
            about: String::new(),
            status,
        };
        let body = frame.draw(self, shared, area, buffer);
        let body = Rect::new(body.x + 1, body.y, body.width.saturating_sub(2), body.height);
        if area.width >= ROOM_FOR_TWO {
            let half = (body.width - 3) / 2;
            self.draw_text(0, shared, Rect::new(body.x, body.y, half, body.height), buffer);
            self.draw_text(1, shared, Rect::new(body.x + half + 3, body.y, half, body.height), buffer);
            for y in body.y..body.bottom() {
                Line::styled("│", shared.ink.faint()).render(Rect::new(body.x + half + 1, y, 1, 1), buffer);
            }
            return;
        }
        self.draw_text(self.front, shared, body, buffer);
        // The other language stands beside the name of this one, so that one knows it is there.
        if let Some(other) = self.texts.get(1 - self.front).filter(|_| body.height > 0) {
            let name = crate::work::explain::tongue(other.language, lang);
            let state = if other.now().is_empty() { lang.text("ui-not-written").into_owned() } else { String::new() };
            let text = format!("{name} {state}");
            let wide = u16::try_from(crate::tui::widget::width(&text)).unwrap_or(body.width).min(body.width);
            let x = body.right() - wide;
            Line::from(Span::styled(pad(&text, usize::from(wide)), shared.ink.faint()))
                .render(Rect::new(x, body.y, wide, 1), buffer);
        }
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        match act {
            Act::Save => Some(self.save()),
            Act::OtherText => {
                self.front = 1 - self.front;
                Some(Vec::new())
            }
            Act::Refer => Some(vec![Step::Open(Box::new(refer::Refer::new(shared)))]),
            Act::OwnEditor => {
                let text = self.texts.get(self.front)?;
                Some(vec![Step::EditOutside(text.area.lines().join("\n"))])
            }
            Act::TakeOver => {
                let text = self.proposal()?.to_owned();
                self.texts.get_mut(self.front)?.set(&text);
                Some(self.keep().into_iter().chain([Step::Say(Note::said(Said("ui-said-taken-over")))]).collect())
            }
            Act::Discard => Some(self.drop_drafts().chain([Step::Back]).collect()),
            _ => None,
        }
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        if act == Act::TakeOver && self.proposal().is_none() {
            return Some(shared.lang.text("ui-no-proposal").into_owned());
        }
        let right = crate::audit::admit::right_to_write(&self.subject);
        if act == Act::Save { shared.cannot(right) } else { None }
    }

    fn offers(&self, act: Act, _shared: &Shared) -> bool {
        act != Act::TakeOver || self.proposal().is_some()
    }

    fn key(&mut self, key: KeyEvent, _shared: &Shared) -> Vec<Step> {
        let changed = self.texts.get_mut(self.front).is_some_and(|text| text.area.input(key));
        if changed { self.keep() } else { Vec::new() }
    }

    fn paste(&mut self, text: &str, _shared: &Shared) -> Vec<Step> {
        if let Some(front) = self.texts.get_mut(self.front) {
            let clean: Vec<String> =
                crate::lang::visible_lines(&text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " "))
                    .map(std::borrow::Cow::into_owned)
                    .collect();
            front.area.insert_str(clean.join("\n"));
        }
        self.keep()
    }

    fn drafts(&self) -> Vec<String> {
        Language::ALL.map(|language| self.key_of(language)).to_vec()
    }

    fn arrived(&mut self, arrival: &Arrival, _shared: &Shared) -> Vec<Step> {
        match arrival {
            Arrival::Drafts(found) => {
                for index in 0..self.texts.len() {
                    let key = self.key_of(Language::ALL[index]);
                    if let Some((_, text)) = found.iter().find(|(known, _)| *known == key) {
                        self.texts[index].set(text);
                        self.from_draft |= self.texts[index].changed();
                    }
                }
                if !self.begin() {
                    return Vec::new();
                }
                let draft = |text: &Text| Step::Draft(self.key_of(text.language), text.now());
                self.texts.iter().map(draft).collect()
            }
            Arrival::Edited(text) => {
                if let Some(front) = self.texts.get_mut(self.front) {
                    front.set(text.trim_end());
                }
                self.keep()
            }
            _ => Vec::new(),
        }
    }
}
