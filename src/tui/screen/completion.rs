//! The end of the audit: when the file closes, what is still open, what was added after that, which bytes were removed.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use super::{Arrival, Screen, Step, exhibit::Exhibit, form::Form, moved, publish::Publish, readiness::Readiness};
use crate::{
    audit::{EventId, Refusal, completion::StillOpen},
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        sheet::{assembly::AssemblySheet, close::CloseSheet},
        widget::{frame::Frame, rows::Blocks, wrap},
    },
    work::{explain_completion, tell},
};

/// The end of the audit.
#[derive(Default)]
pub struct Completion {
    rows: Vec<Row>,
    /// What was made apart and added after the closing: only a merge brings it, so it is asked once.
    apart: Vec<(EventId, String)>,
    selected: usize,
}

/// A row that can be selected.
struct Row {
    /// The key of the heading that it stands under.
    head: &'static str,
    text: String,
    to: To,
}

/// Where a row leads.
#[derive(Clone)]
enum To {
    Nowhere,
    Readiness,
    Publish,
    Evidence(EventId),
}

impl Completion {
    fn rows(&self, shared: &Shared) -> Vec<Row> {
        let (audit, lang) = (&shared.audit, shared.lang);
        let mut rows = Vec::new();
        if audit.closing.is_none() {
            let today = shared.today();
            for open in audit.still_open(today, audit.usual_retention(today)) {
                let to = match open {
                    StillOpen::NoSignedSummary | StillOpen::SummaryUnsigned { .. } => To::Publish,
                    _ => To::Readiness,
                };
                rows.push(Row { head: "ui-completion-open", text: explain_completion::still_open(&open, lang), to });
            }
        }
        for why in audit.reasons.values() {
            let values = [
                ("count", why.count.into()),
                ("at", lang.moment(why.at).into()),
                ("name", shared.name_of(&why.id.log).into()),
                ("reason", visible(&why.reason).into_owned().into()),
            ];
            let text = lang.with("ui-completion-reason", &values);
            rows.push(Row { head: "ui-completion-added", text, to: To::Nowhere });
        }
        for (id, what) in &self.apart {
            let values = [("name", shared.name_of(&id.log).into()), ("what", what.clone().into())];
            let text = lang.with("ui-completion-apart", &values);
            rows.push(Row { head: "ui-completion-added", text, to: To::Nowhere });
        }
        for evidence in audit.evidence.values() {
            if let Some(purge) = audit.purged.get(&evidence.bytes.sha256) {
                let label = visible(&evidence.label.0);
                let text = format!("{label}: {}", explain_completion::purged(audit, purge, lang));
                rows.push(Row { head: "ui-completion-purged", text, to: To::Evidence(evidence.id.clone()) });
            }
        }
        for publication in &audit.publications {
            if let Some(later) = explain_completion::superseded(audit, publication, lang) {
                let text = format!("{}: {later}", visible(&publication.rendering.name));
                rows.push(Row { head: "ui-completion-superseded", text, to: To::Publish });
            }
        }
        rows
    }
}

/// Returns when the file closes or closed, how long it is kept, and within how many days it is closed.
fn standing(shared: &Shared) -> Vec<String> {
    let (audit, lang, today) = (&shared.audit, shared.lang, shared.today());
    let state = explain_completion::state(audit, today, lang);
    let mut lines = vec![state.unwrap_or_else(|| lang.text("ui-completion-no-report").into_owned())];
    if audit.closing.is_none() {
        lines.push(lang.with("ui-completion-days", &[("days", u64::from(audit.assembly_days()).into())]));
        let until = lang.short_date(audit.usual_retention(today));
        lines.push(lang.with("ui-completion-kept", &[("until", until.into())]));
    }
    if let Some(reason) = audit.closing.as_ref().and_then(|closing| closing.reason.as_ref()) {
        let reason = visible(reason).into_owned();
        lines.push(lang.with("ui-completion-closed-because", &[("reason", reason.into())]));
    }
    lines
}

impl Screen for Completion {
    fn place(&self) -> Place {
        Place::Completion
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let state = if shared.audit.closing.is_some() { "ui-completion-closed" } else { "ui-completion-not-closed" };
        let frame = Frame {
            title: (lang.text("ui-completion-title").into_owned(), lang.text(state).into_owned()),
            about: lang.text("ui-completion-about").into_owned(),
            status: Vec::new(),
        };
        let body = frame.draw(self, shared, area, buffer);
        let room = usize::from(body.width).saturating_sub(4);
        let late = shared.audit.assembly(shared.today()).is_some_and(|assembly| assembly.left < 0);
        let mut blocks = Blocks::default();
        for (at, line) in standing(shared).iter().enumerate() {
            let style = if at == 0 && late { shared.ink.bad() } else { ratatui::style::Style::new() };
            for row in wrap(line, room) {
                blocks.plain(Line::styled(format!(" {row}"), style));
            }
        }
        if self.rows.is_empty() && shared.audit.closing.is_none() {
            blocks.plain(Line::default());
            blocks.plain(Line::styled(format!(" {}", lang.text("ui-completion-nothing-open")), shared.ink.good()));
        }
        let mut head = "";
        for row in &self.rows {
            if head != row.head {
                head = row.head;
                blocks.plain(Line::default());
                blocks.plain(Line::styled(format!(" {}", lang.text(head)), shared.ink.head()));
            }
            blocks.block(wrap(&format!("· {}", row.text), room).into_iter().map(Line::raw));
        }
        blocks.draw(self.selected, shared.ink, body, buffer);
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.rows.len(), act) {
            return Some(Vec::new());
        }
        let screen: Box<dyn Screen> = match act {
            Act::Redraw if shared.audit.closing.is_some() && self.apart.is_empty() => return Some(vec![Step::History]),
            Act::CloseFile => Box::new(Form::new(Box::new(CloseSheet))),
            Act::SetAssembly => Box::new(Form::new(Box::new(AssemblySheet))),
            Act::Open => match self.rows.get(self.selected)?.to.clone() {
                To::Nowhere => return Some(Vec::new()),
                To::Readiness => Box::new(Readiness::default()),
                To::Publish => Box::new(Publish::new()),
                To::Evidence(id) => Box::new(Exhibit::new(id)),
            },
            _ => return None,
        };
        Some(vec![Step::Open(screen)])
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        let closed = matches!(act, Act::CloseFile | Act::SetAssembly) && shared.audit.closing.is_some();
        closed.then(|| shared.refusal(&Refusal::ClosedAlready))
    }

    fn offers(&self, act: Act, shared: &Shared) -> bool {
        match act {
            Act::CloseFile | Act::SetAssembly => shared.audit.closing.is_none(),
            Act::Open => self.rows.get(self.selected).is_some_and(|row| !matches!(row.to, To::Nowhere)),
            _ => true,
        }
    }

    fn changed(&mut self, shared: &Shared) {
        self.rows = self.rows(shared);
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
    }

    fn arrived(&mut self, arrival: &Arrival, shared: &Shared) -> Vec<Step> {
        if let Arrival::History(history) = arrival {
            let apart = shared.audit.additions(history).filter(|(_, addition)| addition.why.is_none());
            let told = |event| visible(&tell::event(&shared.audit, event, shared.lang)).into_owned();
            self.apart = apart.map(|(recorded, _)| (recorded.id.clone(), told(&recorded.event))).collect();
            self.changed(shared);
        }
        Vec::new()
    }
}
