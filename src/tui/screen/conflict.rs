//! One thing that stands in two versions, side by side: one is taken, or another is written in place of all.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};

use super::{
    Screen, Step, editor::Editor, form::Form, moved, publish::Publish, request::RequestPage, sample::SamplePage,
};
use crate::{
    audit::{
        Action, EventId,
        conflict::{Conflict, Head},
        profile::Trait,
        promise::Entry,
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        office::Said,
        shared::{Note, Shared},
        sheet::{
            Sheet,
            assembly::AssemblySheet,
            describe::Describe,
            fact::FactSheet,
            finding::FindingSheet,
            hearing::HearingSheet,
            profile::{AppliesSheet, ProfileSheet},
            promise::{ChangePromise, StatePromise},
            rate::Rate,
            request::AskSheet,
            residual::Residual,
            take::{TakeSheet, taking},
            verdict::VerdictSheet,
            why::Why,
        },
        widget::{fit, frame::Frame, wrap},
    },
    work::{
        conflict::{Side, sides, what},
        tell,
    },
};

/// Below this width the versions stand under each other.
const SIDE_BY_SIDE: usize = 60;

/// One thing that stands in two versions.
pub struct ConflictPage {
    ids: Vec<EventId>,
    title: String,
    /// The conflict, as long as it is one.
    conflict: Option<Conflict>,
    /// Each version, in the reader's language.
    sides: Vec<Side>,
    selected: usize,
    top: usize,
}

impl ConflictPage {
    /// Opens a conflict, with the first version selected.
    pub fn new(conflict: Conflict, shared: &Shared) -> Self {
        let ids = conflict.heads.iter().map(|head| head.id.clone()).collect();
        let title = what(&shared.audit, &conflict, shared.lang);
        Self { ids, title, conflict: Some(conflict), sides: Vec::new(), selected: 0, top: 0 }
    }

    fn head(&self) -> Option<&Head> {
        self.conflict.as_ref()?.heads.get(self.selected)
    }

    /// Returns the versions that are in sight: the first, which all are compared with, and the selected one or the next.
    fn in_sight(&self) -> [usize; 2] {
        [0, self.selected.max(1)]
    }

    /// Returns a version in rows.
    fn column<'a>(&self, number: usize, room: usize, shared: &Shared) -> Vec<Line<'a>> {
        let Some(side) = self.sides.get(number) else { return Vec::new() };
        let ink = shared.ink;
        let chosen = number == self.selected;
        let mark = if chosen { '›' } else { ' ' };
        let who = fit(&format!("{mark} {}  {}", number + 1, shared.name_of(&side.id.log)), room);
        let style = if chosen { ink.head().patch(ink.selected()) } else { ink.head() };
        let mut lines = vec![
            Line::styled(who, style),
            Line::styled(fit(&format!("     {}", shared.lang.moment(side.at)), room), ink.faint()),
            Line::default(),
        ];
        for field in &side.fields {
            if !field.label.is_empty() {
                let style = if field.differs() { ink.head() } else { ink.faint() };
                lines.push(Line::styled(fit(&field.label, room), style));
            }
            let text = field.marked('‹', '›');
            let rows = text.lines().flat_map(|line| wrap(line, room));
            lines.extend(rows.map(Line::raw));
        }
        lines
    }

    /// Returns all rows of the page.
    fn rows<'a>(&self, wide: usize, shared: &Shared) -> Vec<Line<'a>> {
        let [left, right] = self.in_sight();
        if wide < SIDE_BY_SIDE {
            let mut rows = self.column(left, wide, shared);
            rows.push(Line::default());
            rows.extend(self.column(right, wide, shared));
            return rows;
        }
        let room = (wide - 3) / 2;
        let (left, right) = (self.column(left, room, shared), self.column(right, room, shared));
        let line = |index: usize| {
            let mut line = left.get(index).cloned().unwrap_or_default();
            let mut spans: Vec<Span<'a>> = line.spans.drain(..).map(|span| styled(span, line.style)).collect();
            let used: usize = spans.iter().map(Span::width).sum();
            spans.push(Span::raw(" ".repeat(room.saturating_sub(used))));
            spans.push(Span::styled(" │ ", shared.ink.faint()));
            let other = right.get(index).cloned().unwrap_or_default();
            spans.extend(other.spans.into_iter().map(|span| styled(span, other.style)));
            Line::from(spans)
        };
        (0..left.len().max(right.len())).map(line).collect()
    }

    /// Returns where another version is written in place of all that stand.
    fn other(&self, shared: &Shared) -> Option<Box<dyn Screen>> {
        let form = |sheet: Box<dyn Sheet>| -> Box<dyn Screen> { Box::new(Form::new(sheet)) };
        Some(match &self.head()?.sets {
            Action::Write { subject, language, .. } => {
                let title = visible(&tell::subject(&shared.audit, subject, shared.lang)).into_owned();
                Box::new(Editor::new(subject.clone(), title, shared, *language))
            }
            Action::GiveVerdict { commitment, layer, .. } => {
                form(Box::new(VerdictSheet { commitment: commitment.clone(), layer: Some(*layer) }))
            }
            Action::SetApplicability { commitment, .. } => form(Box::new(AppliesSheet(commitment.clone()))),
            Action::ChangePromise { commitment, .. }
            | Action::StrikePromise { commitment, entry: Entry::Change(_), .. } => {
                form(Box::new(ChangePromise(commitment.clone())))
            }
            Action::StatePromise { commitment, .. }
            | Action::StrikePromise { commitment, entry: Entry::Status(_), .. } => {
                form(Box::new(StatePromise(commitment.clone())))
            }
            Action::StateProfile { traits } => form(Box::new(match traits.first()? {
                Trait::Service { service, .. } => ProfileSheet::Service(service.clone()),
                Trait::Data { kind, .. } => ProfileSheet::Data(*kind),
                Trait::Confidentiality(_) => ProfileSheet::Confidentiality,
                Trait::Note(_) => ProfileSheet::Note,
            })),
            Action::Describe { evidence, .. } => form(Box::new(Describe(evidence.clone()))),
            Action::Judge { evidence, .. } => form(Box::new(Why::ReturnEvidence(evidence.clone()))),
            Action::ChangeRequest { request, .. } => form(Box::new(AskSheet::change(request.clone()))),
            Action::RecordAnswers { answers } => Box::new(RequestPage::new(answers.first()?.request.clone())),
            Action::ChangeFinding { finding, .. } => form(Box::new(FindingSheet::change(finding.clone()))),
            Action::Hear { finding, .. } => form(Box::new(HearingSheet(finding.clone()))),
            Action::ChangeSample { sample, .. }
            | Action::SeedSample { sample, .. }
            | Action::DrawSample { sample, .. }
            | Action::TestItems { sample, .. } => Box::new(SamplePage::new(sample.clone())),
            Action::RateRisk { risk, .. } => form(Box::new(Rate(risk.clone()))),
            Action::AcceptResidual { risk, .. } => form(Box::new(Residual(risk.clone()))),
            Action::State { fact, .. } => form(Box::new(FactSheet(*fact))),
            Action::SetAssembly { .. } => form(Box::new(AssemblySheet)),
            Action::Choose { .. } => Box::new(Publish::new()),
            _ => return None,
        })
    }
}

/// Returns a span with the style of its line.
fn styled(span: Span<'_>, line: ratatui::style::Style) -> Span<'_> {
    let style = line.patch(span.style);
    span.style(style)
}

impl Screen for ConflictPage {
    fn place(&self) -> Place {
        Place::Conflict
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let at = [("number", (self.selected + 1).into()), ("count", self.sides.len().into())];
        let side = if self.sides.is_empty() { String::new() } else { lang.with("ui-conflict-version", &at) };
        let about = if self.sides.is_empty() { String::new() } else { lang.text("ui-conflict-about").into_owned() };
        let frame = Frame { title: (visible(&self.title).into_owned(), side), about, status: Vec::new() };
        let body = frame.draw(self, shared, area, buffer);
        if self.sides.is_empty() {
            Line::styled(format!(" {}", lang.text("ui-conflict-resolved")), shared.ink.good()).render(body, buffer);
            return;
        }
        let rows = self.rows(usize::from(body.width).saturating_sub(2), shared);
        let top = self.top.min(rows.len().saturating_sub(usize::from(body.height)));
        for (y, row) in (body.y..body.bottom()).zip(rows.into_iter().skip(top)) {
            let inside = Rect::new(body.x + 1.min(body.width), y, body.width.saturating_sub(1), 1);
            row.render(inside, buffer);
        }
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        // Text may be wrapped, so the end is only known when drawing, which clamps.
        let long = |side: &Side| {
            side.fields.iter().flat_map(|field| &field.pieces).map(|it| it.text.len() / 10 + 2).sum::<usize>()
        };
        if moved(&mut self.top, self.sides.iter().map(long).sum(), act) {
            return Some(Vec::new());
        }
        match act {
            Act::ChoiceAfter => {
                self.selected = (self.selected + 1) % self.sides.len().max(1);
                Some(Vec::new())
            }
            Act::Leave if self.selected > 0 => {
                self.selected -= 1;
                Some(Vec::new())
            }
            Act::TakeVersion => {
                let head = self.head()?.clone();
                if shared.me.as_ref().is_some_and(|me| head.needs_reason(&shared.audit, me, shared.now)) {
                    return Some(vec![Step::Swap(Box::new(Form::new(Box::new(TakeSheet(head)))))]);
                }
                let then = vec![Step::Back, Step::Say(Note::said(Said("ui-said-conflict-taken")))];
                Some(vec![taking(&head, None).into_step(then)])
            }
            Act::OtherVersion => Some(vec![Step::Swap(self.other(shared)?)]),
            _ => None,
        }
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        match act {
            Act::TakeVersion | Act::OtherVersion => {
                let right = self.conflict.as_ref().and_then(Conflict::right);
                right.and_then(|right| shared.cannot(right))
            }
            _ => None,
        }
    }

    fn offers(&self, act: Act, _shared: &Shared) -> bool {
        !matches!(act, Act::TakeVersion | Act::OtherVersion | Act::ChoiceAfter) || self.conflict.is_some()
    }

    fn changed(&mut self, shared: &Shared) {
        let known = |conflict: &Conflict| conflict.heads.iter().any(|head| self.ids.contains(&head.id));
        self.conflict = shared.audit.conflicts().into_iter().find(known);
        self.sides.clear();
        if let Some(conflict) = &self.conflict {
            self.title = what(&shared.audit, conflict, shared.lang);
            self.sides = sides(&shared.audit, conflict, shared.lang);
        }
        self.selected = self.selected.min(self.sides.len().saturating_sub(1));
    }
}
