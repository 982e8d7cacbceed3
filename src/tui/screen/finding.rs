//! One finding: what it holds, and its texts in both languages.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{Screen, Step, editor::Editor, findings::newest, form::Form, moved};
use crate::{
    audit::{
        EventId, Language,
        finding::Finding,
        subject::{FindingField, Subject},
    },
    lang::{visible, visible_lines},
    tui::{
        act::{Act, Place},
        shared::Shared,
        sheet::finding::FindingSheet,
        widget::{frame::Frame, pad, rows::Blocks, widest, wrap},
    },
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
    let lang = shared.lang;
    let Some(details) = newest(finding) else { return Vec::new() };
    let word = |level: crate::audit::programme::Level| lang.word("level", level.name());
    let rating = lang.with(
        "ui-finding-rating",
        &[
            ("level", word(details.rating.level()).into()),
            ("likelihood", word(details.rating.likelihood).into()),
            ("impact", word(details.rating.impact).into()),
        ],
    );
    let exhibits: Vec<String> = details
        .evidence
        .iter()
        .map(|exhibit| {
            let label = shared.audit.evidence.get(&exhibit.evidence).map_or_else(String::new, |it| it.label.0.clone());
            exhibit.locator.as_ref().map_or(label.clone(), |place| format!("{label} {place}"))
        })
        .collect();
    let papers = details.commitments.iter().map(|id| id.0.clone()).collect::<Vec<_>>().join(", ");
    let mut rows = vec![
        ("ui-findings-papers", papers),
        ("ui-findings-rating", rating),
        ("ui-findings-status", lang.word("finding-status", details.status.name()).into_owned()),
        ("ui-field-exhibits", exhibits.join("; ")),
        ("ui-field-owner", details.owner.clone().unwrap_or_default()),
        ("ui-field-due", details.due.map(|date| lang.date(date)).unwrap_or_default()),
    ];
    if finding.details.in_conflict() {
        rows.push(("ui-two-versions", lang.text("ui-exhibit-conflict").into_owned()));
    }
    for said in finding.ratings.iter().skip(1) {
        let text = lang.with(
            "ui-finding-rerated",
            &[
                ("level", word(said.value.level()).into()),
                ("who", shared.name_of(&said.id.log).into()),
                ("when", lang.moment(said.at).into()),
                ("reason", said.reason.clone().unwrap_or_default().into()),
            ],
        );
        rows.push(("ui-finding-rerating", text));
    }
    rows.into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, text)| (lang.text(key).into_owned(), text))
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
        let held = held(finding, shared);
        let fields = FindingField::ALL.map(|field| (field, lang.word("field", field.name())));
        let left =
            widest(held.iter().map(|(label, _)| label.as_str()).chain(fields.iter().map(|(_, word)| word.as_ref())));
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
        blocks.draw(self.selected, shared.ink, body, buffer);
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, FindingField::ALL.len() + 1, act) {
            return Some(Vec::new());
        }
        match act {
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
