//! One finding: what it holds, and its texts in both languages.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{Screen, Step, around, editor::Editor, findings::newest, form::Form, moved};
use crate::{
    audit::{
        EventId, Language, Thing,
        finding::Finding,
        subject::{FindingField, Subject},
    },
    lang::{visible, visible_lines},
    tui::{
        act::{Act, Place},
        shared::Shared,
        sheet::{finding::FindingSheet, hearing::HearingSheet},
        widget::{frame::Frame, pad, rows::Blocks, widest, wrap},
    },
    work::recount,
};

/// One finding.
pub struct FindingPage {
    id: EventId,
    selected: usize,
}

impl FindingPage {
    /// Opens a finding.
    pub fn new(id: EventId) -> Self {
        Self { id, selected: 0 }
    }
}

/// Returns what a finding holds besides its texts, each with its words.
fn held(finding: &Finding, shared: &Shared) -> Vec<(String, String)> {
    let (lang, audit) = (shared.lang, &shared.audit);
    let Some(details) = newest(finding) else { return Vec::new() };
    let status = lang.word("finding-status", details.status.name());
    let rests = recount::resting(audit, details, lang).map(|rests| format!(", {rests}")).unwrap_or_default();
    let joined = |ids: Vec<String>| ids.join(", ");
    let mut rows = vec![
        ("ui-finding-marks", recount::marks(audit, finding, shared.today(), lang).join("; ")),
        ("ui-findings-papers", joined(details.commitments.iter().map(|id| id.0.clone()).collect())),
        ("ui-field-risks", joined(details.risks.iter().map(|id| id.0.clone()).collect())),
        ("ui-findings-rating", recount::rating(details.rating, lang)),
        ("ui-findings-status", format!("{status}{rests}")),
        ("ui-field-exhibits", recount::exhibits(audit, &details.evidence)),
        ("ui-field-owner", details.owner.clone().unwrap_or_default()),
        ("ui-field-due", details.due.map(|date| lang.date(date)).unwrap_or_default()),
    ];
    if finding.details.in_conflict() {
        rows.push(("ui-two-versions", lang.text("ui-exhibit-conflict").into_owned()));
    }
    rows.extend(around::rows(&Thing::Finding(finding.id.clone()), shared));
    rows.extend(recount::hearing(finding, lang).into_iter().map(|line| ("ui-finding-hearing", line)));
    rows.extend(recount::years(audit, finding, lang).into_iter().map(|line| ("ui-finding-years", line)));
    worded(rows, shared)
}

/// Returns how a finding came to stand where it does, each line with its words.
fn history(finding: &Finding, shared: &Shared) -> Vec<(String, String)> {
    let (lang, audit) = (shared.lang, &shared.audit);
    let mut rows = Vec::new();
    let histories = [
        ("ui-finding-rerating", recount::ratings(audit, finding, lang)),
        ("ui-finding-history", recount::statuses(audit, finding, lang)),
    ];
    // A rating or status that never changed stands above already.
    for (key, lines) in histories.into_iter().filter(|(_, lines)| lines.len() > 1) {
        rows.extend(lines.into_iter().map(|line| (key, line)));
    }
    worded(rows, shared)
}

/// Puts words before rows that say something; once where several rows say it.
fn worded(rows: Vec<(&'static str, String)>, shared: &Shared) -> Vec<(String, String)> {
    let lang = shared.lang;
    let mut before = "";
    rows.into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, text)| {
            let word = if key == before { String::new() } else { lang.text(key).into_owned() };
            before = key;
            (word, text)
        })
        .collect()
}

impl Screen for FindingPage {
    fn place(&self) -> Place {
        Place::Finding
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let Some(finding) = shared.audit.findings.get(&self.id) else { return };
        let title =
            newest(finding).map(|details| visible(details.title.get(lang.language())).into_owned()).unwrap_or_default();
        let title = format!("{}   {title}", visible(&finding.label.0));
        let raised = lang.with(
            "ui-finding-raised",
            &[("who", shared.name_of(&finding.id.log).into()), ("when", lang.moment(finding.raised).into())],
        );
        let frame = Frame { title: (title, String::new()), about: raised, status: Vec::new() };
        let body = frame.draw(self, shared, area, buffer);
        let (held, history) = (held(finding, shared), history(finding, shared));
        let fields = FindingField::ALL.map(|field| (field, lang.word("field", field.name())));
        let left = widest(
            held.iter()
                .chain(&history)
                .map(|(label, _)| label.as_str())
                .chain(fields.iter().map(|(_, word)| word.as_ref())),
        );
        let room = usize::from(body.width).saturating_sub(left + 4);
        let labelled = |label: &str, rows: Vec<(String, Style)>| -> Vec<Line<'_>> {
            rows.into_iter()
                .enumerate()
                .map(|(at, (row, style))| {
                    let word = if at == 0 { label } else { "" };
                    Line::from(vec![
                        Span::styled(format!("{}  ", pad(word, left)), shared.ink.head()),
                        Span::styled(row, style),
                    ])
                })
                .collect()
        };
        let mut blocks = Blocks::default();
        let mut first = Vec::new();
        for (label, text) in &held {
            let rows = wrap(&visible(text), room).into_iter().map(|row| (row, Style::new())).collect();
            first.extend(labelled(label, rows));
        }
        blocks.block(first);
        for (index, (field, word)) in fields.iter().enumerate() {
            let mut rows = Vec::new();
            for language in Language::ALL {
                let subject = Subject::Finding(self.id.clone(), *field);
                let (text, style) = match shared.audit.text(&subject, language) {
                    Some(text) => (shared.resolved(text), Style::new()),
                    None => (lang.text("ui-not-written").into_owned(), shared.ink.faint()),
                };
                let text = format!("{}  {text}", language.name());
                let mut lines: Vec<String> = visible_lines(&text).flat_map(|line| wrap(&line, room)).collect();
                if index + 1 != self.selected && lines.len() > 2 {
                    lines.truncate(2);
                    if let Some(last) = lines.last_mut() {
                        *last = crate::tui::widget::fit(&format!("{last} … …"), room);
                    }
                }
                rows.extend(lines.into_iter().map(|line| (line, style)));
            }
            blocks.plain(Line::default());
            blocks.block(labelled(word, rows));
        }
        if !history.is_empty() {
            blocks.plain(Line::default());
            let mut last = Vec::new();
            for (label, text) in &history {
                let rows = wrap(&visible(text), room).into_iter().map(|row| (row, Style::new())).collect();
                last.extend(labelled(label, rows));
            }
            blocks.block(last);
        }
        blocks.draw(self.selected, shared.ink, body, buffer);
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        let history = shared.audit.findings.get(&self.id).is_some_and(|finding| !history(finding, shared).is_empty());
        if moved(&mut self.selected, FindingField::ALL.len() + 1 + usize::from(history), act) {
            return Some(Vec::new());
        }
        match act {
            Act::Hear => Some(vec![Step::Open(Box::new(Form::new(Box::new(HearingSheet(self.id.clone())))))]),
            Act::Describe => {
                Some(vec![Step::Open(Box::new(Form::new(Box::new(FindingSheet::change(self.id.clone())))))])
            }
            Act::Open => match self.selected.checked_sub(1).and_then(|at| FindingField::ALL.get(at)) {
                None => Some(vec![Step::Mean(Act::Describe)]),
                Some(field) => {
                    let label = shared.audit.findings.get(&self.id)?.label.0.clone();
                    let title = format!("{label}  {}", shared.lang.word("field", field.name()));
                    let subject = Subject::Finding(self.id.clone(), *field);
                    Some(vec![Step::Open(Box::new(Editor::new(subject, title, shared, shared.lang.language())))])
                }
            },
            _ => None,
        }
    }
}
