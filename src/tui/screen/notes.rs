//! Review notes: what was asked of the papers, what was answered, and what is still open.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{Screen, Step, around, form::Form, moved, walk};
use crate::{
    audit::{
        Action, EventId, Refusal, Thing,
        note::{Note, NoteState, NoteStep},
        programme::CommitmentId,
    },
    lang::{visible, visible_lines},
    tui::{
        act::{Act, Place},
        office::Said,
        shared::{self, Shared},
        sheet::note::{NoteSheet, part_in_words},
        widget::{fit, frame::Frame, rows::Blocks, wrap},
    },
};

/// Review notes: all, or those on one paper.
#[derive(Default)]
pub struct Notes {
    on: Option<CommitmentId>,
    shown: Vec<EventId>,
    selected: usize,
}

impl Notes {
    /// Shows those on a paper, with one of them selected.
    pub fn on(commitment: CommitmentId, note: &EventId) -> Self {
        // The list is made when the screen opens; what is selected is found in it then.
        Self { on: Some(commitment), shown: vec![note.clone()], selected: 0 }
    }

    /// Shows all, with one of them selected.
    pub fn at(note: &EventId) -> Self {
        Self { on: None, shown: vec![note.clone()], selected: 0 }
    }

    fn chosen<'a>(&self, shared: &'a Shared) -> Option<&'a Note> {
        shared.audit.notes.get(self.shown.get(self.selected)?)
    }
}

/// Returns a note in one row: label, paper, part, where it stands.
pub fn one_line(note: &Note, shared: &Shared) -> String {
    let lang = shared.lang;
    let mut words = format!("{}  {}", visible(&note.label.0), visible(&note.commitment.0));
    if let Some(part) = &note.part {
        words = format!("{words} · {}", visible(&part_in_words(part, shared)));
    }
    let words = format!("{words} · {}", lang.word("note-state", note.state().name()));
    around::marked(words, &Thing::Note(note.id.clone()), shared)
}

/// Returns what was said on a note, in rows: who and when, then the words.
fn said<'a>(note: &Note, shared: &Shared, room: usize) -> Vec<Line<'a>> {
    let lang = shared.lang;
    let mut lines = Vec::new();
    for taken in &note.steps {
        let values = [("by", shared.name_of(&taken.id.log).into()), ("at", lang.moment(taken.at).into())];
        let who = match &taken.step {
            NoteStep::Raised { .. } => lang.with("note-raised", &values),
            NoteStep::Answered { .. } => lang.with("note-answered", &values),
            NoteStep::Closed => lang.with("note-closed", &values),
            NoteStep::Reopened { .. } => lang.with("note-reopened", &values),
        };
        lines.push(Line::styled(format!("   {}", fit(&who, room)), shared.ink.faint()));
        let text = taken.step.text().map(|text| shared.resolved(text)).unwrap_or_default();
        for line in visible_lines(&text) {
            lines.extend(wrap(&line, room).into_iter().map(|row| Line::raw(format!("   {row}"))));
        }
    }
    for (key, text) in around::rows(&Thing::Note(note.id.clone()), shared) {
        let text = if key == around::USED_IN { format!("{}: {text}", lang.text(key)) } else { text };
        let text = visible(&text);
        lines.extend(wrap(&text, room).into_iter().map(|row| Line::styled(format!("   {row}"), shared.ink.faint())));
    }
    lines
}

impl Screen for Notes {
    fn place(&self) -> Place {
        Place::Notes
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let title = match &self.on {
            Some(id) => lang.with("ui-notes-on", &[("paper", visible(&id.0).into_owned().into())]),
            None => lang.text("ui-notes-all").into_owned(),
        };
        let open = self.shown.iter().filter_map(|id| shared.audit.notes.get(id)).filter(|note| note.is_open()).count();
        let count = lang.with("ui-notes-count", &[("count", self.shown.len().into()), ("open", open.into())]);
        let frame = Frame { title: (title, count), about: String::new(), status: Vec::new() };
        let body = frame.draw(self, shared, area, buffer);
        if self.shown.is_empty() {
            Line::styled(format!(" {}", lang.text("nothing-notes")), shared.ink.faint()).render(body, buffer);
            return;
        }
        let room = usize::from(body.width).saturating_sub(5);
        let mut blocks = Blocks::default();
        for (index, id) in self.shown.iter().enumerate() {
            let Some(note) = shared.audit.notes.get(id) else { continue };
            let style = match note.state() {
                NoteState::Open => shared.ink.warn(),
                NoteState::Answered => shared.ink.head(),
                NoteState::Closed => Style::new(),
            };
            let mut lines = vec![Line::styled(fit(&one_line(note, shared), room), style)];
            if index == self.selected {
                lines.extend(said(note, shared, room));
            } else {
                let text = shared.resolved(note.text()).replace('\n', " ");
                lines.push(Line::styled(format!("   {}", fit(&visible(&text), room)), shared.ink.faint()));
            }
            blocks.block(lines);
        }
        blocks.draw(self.selected, shared.ink, body, buffer);
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.shown.len(), act) {
            return Some(Vec::new());
        }
        let note = self.chosen(shared)?;
        let form = |sheet| Some(vec![Step::Open(Box::new(Form::new(Box::new(sheet))))]);
        match act {
            Act::Open => Some(vec![Step::Open(Box::new(walk::Walk::new(note.commitment.clone())))]),
            Act::AnswerNote => form(NoteSheet::Answer(note.id.clone())),
            Act::ReopenNote => form(NoteSheet::Reopen(note.id.clone())),
            Act::CloseNote => {
                let said = Step::Say(shared::Note::said(Said("ui-said-note-closed")));
                Some(vec![Step::Act(vec![Action::CloseNote { note: note.id.clone() }], vec![said])])
            }
            _ => None,
        }
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        let note = self.chosen(shared)?;
        let label = || note.label.clone();
        let refusal = match act {
            Act::AnswerNote if !note.is_open() => Refusal::NoteClosed { note: label() },
            Act::CloseNote if !note.is_open() => Refusal::NoChange,
            Act::ReopenNote if note.state() == NoteState::Open => Refusal::NoChange,
            Act::CloseNote if shared.audit.waiver.is_none() => {
                let me = shared.me.as_ref().filter(|me| !shared.audit.may_close(note, me))?;
                Refusal::OwnNote { note: label(), log: me.clone() }
            }
            _ => return None,
        };
        Some(shared.refusal(&refusal))
    }

    fn offers(&self, act: Act, shared: &Shared) -> bool {
        let Some(note) = self.chosen(shared) else { return false };
        match act {
            Act::AnswerNote => note.state() == NoteState::Open,
            Act::CloseNote => note.is_open(),
            Act::ReopenNote => note.state() != NoteState::Open,
            _ => true,
        }
    }

    fn changed(&mut self, shared: &Shared) {
        let before = self.shown.get(self.selected).cloned();
        let notes = shared.audit.notes.values();
        let mut notes: Vec<&Note> =
            notes.filter(|note| self.on.as_ref().is_none_or(|on| note.commitment == *on)).collect();
        notes.sort_by_key(|note| note.state());
        self.shown = notes.into_iter().map(|note| note.id.clone()).collect();
        let at = before.and_then(|before| self.shown.iter().position(|id| *id == before));
        self.selected = at.unwrap_or(self.selected).min(self.shown.len().saturating_sub(1));
    }
}
