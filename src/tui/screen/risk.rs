//! One risk: before and after, what its measures came to, the findings on it, what remains.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{
    Screen, Step, editor::Editor, finding::FindingPage, findings, form::Form, moved, reader::Reader, walk::Walk,
};
use crate::{
    audit::{
        EventId,
        programme::{CommitmentId, Risk, RiskId},
        register::Register,
        risk::{Matrix, Outcomes},
        subject::Subject,
        verdict::{OPEN_MARK, Value},
    },
    lang::{visible, visible_lines},
    tui::{
        act::{Act, Place},
        shared::Shared,
        sheet::{rate::Rate, residual::Residual},
        widget::{fit, frame::Frame, pad, rows::Blocks, widest, wrap},
    },
    work::{matrix, recount},
};

/// One risk.
pub struct RiskPage {
    id: RiskId,
    targets: Vec<Target>,
    selected: usize,
}

/// Something on the page that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    Reason,
    Measure(CommitmentId),
    Finding(EventId),
}

impl RiskPage {
    /// Opens a risk.
    pub fn new(id: RiskId, shared: &Shared) -> Self {
        let mut page = Self { id, targets: Vec::new(), selected: 0 };
        page.changed(shared);
        page
    }
}

/// Returns what follows from an act on a risk.
pub fn steps(act: Act, risk: &RiskId, shared: &Shared) -> Option<Vec<Step>> {
    let id = risk.clone();
    let screen: Box<dyn Screen> = match act {
        Act::Rate => Box::new(Form::new(Box::new(Rate(id)))),
        Act::AcceptResidual => Box::new(Form::new(Box::new(Residual(id)))),
        Act::Conclude => {
            let title = shared.lang.with("ui-risks-text", &[("risk", visible(&id.0).into_owned().into())]);
            Box::new(Editor::new(Subject::Risk(id), title, shared, shared.lang.language()))
        }
        Act::Matrix => Box::new(matrices(shared)),
        _ => return None,
    };
    Some(vec![Step::Open(screen)])
}

/// Shows the matrices before and after, side by side.
fn matrices(shared: &Shared) -> Reader {
    let lang = shared.lang;
    let both = [
        (lang.text("ui-risks-before").into_owned(), Matrix::before(&shared.audit)),
        (lang.text("ui-risks-now").into_owned(), Matrix::after(&shared.audit)),
    ];
    Reader::drawn(lang.text("ui-risks-matrix").into_owned(), matrix::lines(lang, &both))
}

/// Returns what is known of a risk, each with its words.
fn held(risk: &Risk, shared: &Shared) -> Vec<(String, String)> {
    let (lang, audit) = (shared.lang, &shared.audit);
    let mut rows = vec![("ui-risks-before", recount::rating(risk.before, lang))];
    for version in audit.ratings.get(&risk.id).map(Register::heads).unwrap_or_default() {
        let words = [
            ("rating", recount::rating(version.value, lang).into()),
            ("who", visible(&shared.name_of(&version.id.log)).into_owned().into()),
            ("when", lang.moment(version.at).into()),
        ];
        rows.push(("ui-risks-now", lang.with("risk-rated-by", &words)));
    }
    rows.push(("ui-risks-measures", recount::outcomes(Outcomes::of(&audit.mitigations(&risk.id)), lang)));
    rows.push(("ui-risks-residual", recount::residual(audit.residual(&risk.id, shared.today()), lang)));
    if let Some(measures) = &risk.measures {
        rows.push(("ui-risk-by-source", visible(measures.get(lang.language())).into_owned()));
    }
    let place = format!("{}, {}", visible(&risk.source.0), visible(risk.locator.get(lang.language())));
    rows.push(("ui-risk-source", place));
    for (source, anomaly) in audit.risk_anomalies().filter(|(source, _)| source.id == risk.source) {
        let place = visible(anomaly.locator.get(lang.language()));
        let text = visible(anomaly.text.get(lang.language()));
        rows.push(("ui-risks-anomaly", format!("{}, {place}: {text}", visible(&source.id.0))));
    }
    rows.into_iter().map(|(key, text)| (lang.text(key).into_owned(), text)).collect()
}

impl Screen for RiskPage {
    fn place(&self) -> Place {
        Place::Risk
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let (lang, audit) = (shared.lang, &shared.audit);
        let Some(risk) = audit.programme.risk(&self.id) else { return };
        let title = visible(risk.title.get(lang.language())).into_owned();
        let title =
            lang.with("ui-risk-title", &[("risk", visible(&self.id.0).into_owned().into()), ("title", title.into())]);
        let frame = Frame { title: (title, String::new()), about: String::new(), status: Vec::new() };
        let body = frame.draw(self, shared, area, buffer);
        let held = held(risk, shared);
        let reason = lang.text("ui-risk-reason");
        let left = widest(held.iter().map(|(label, _)| label.as_str()).chain([reason.as_ref()]));
        let room = usize::from(body.width).saturating_sub(left + 4);
        let labelled = |label: &str, rows: Vec<(String, Style)>| -> Vec<Line<'_>> {
            let row = |(at, (row, style)): (usize, (String, Style))| {
                let word = pad(if at == 0 { label } else { "" }, left);
                Line::from(vec![Span::styled(format!("{word}  "), shared.ink.head()), Span::styled(row, style)])
            };
            rows.into_iter().enumerate().map(row).collect()
        };
        let mut blocks = Blocks::default();
        for (label, text) in &held {
            let rows = wrap(text, room).into_iter().map(|row| (row, Style::new())).collect();
            for line in labelled(label, rows) {
                blocks.plain(line);
            }
        }
        for target in &self.targets {
            let wide = usize::from(body.width).saturating_sub(2);
            match target {
                Target::Reason => {
                    let text = audit.text(&Subject::Risk(self.id.clone()), lang.language());
                    let (text, style) = match text {
                        Some(text) => (text.to_owned(), Style::new()),
                        None => (lang.text("ui-not-written").into_owned(), shared.ink.faint()),
                    };
                    let rows = visible_lines(&text).flat_map(|line| wrap(&line, room)).map(|row| (row, style));
                    blocks.block(labelled(&reason, rows.collect()));
                    blocks.plain(Line::default());
                }
                Target::Measure(id) => blocks.block([Line::raw(fit(&measure(id, shared), wide))]),
                Target::Finding(id) => {
                    let Some(finding) = audit.findings.get(id) else { continue };
                    blocks.block([Line::raw(fit(&format!("! {}", findings::one_line(finding, shared)), wide))]);
                }
            }
        }
        blocks.draw(self.selected, shared.ink, body, buffer);
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.targets.len(), act) {
            return Some(Vec::new());
        }
        if act != Act::Open {
            return steps(act, &self.id, shared);
        }
        let screen: Box<dyn Screen> = match self.targets.get(self.selected)? {
            Target::Reason => return steps(Act::Conclude, &self.id, shared),
            Target::Measure(id) => {
                let mut walk = Walk::new(id.clone());
                walk.changed(shared);
                Box::new(walk)
            }
            Target::Finding(id) => Box::new(FindingPage::new(id.clone())),
        };
        Some(vec![Step::Open(screen)])
    }

    fn changed(&mut self, shared: &Shared) {
        let audit = &shared.audit;
        let measures = audit.mitigations(&self.id).into_iter().map(|it| Target::Measure(it.commitment.id.clone()));
        let findings = audit.findings_bearing_on(&self.id).map(|finding| Target::Finding(finding.id.clone()));
        self.targets = [Target::Reason].into_iter().chain(measures).chain(findings).collect();
        self.selected = self.selected.min(self.targets.len().saturating_sub(1));
    }
}

/// Returns a measure in one line: mark, id, title, verdict.
fn measure(id: &CommitmentId, shared: &Shared) -> String {
    let (lang, audit) = (shared.lang, &shared.audit);
    let Some(commitment) = audit.programme.commitment(id) else { return String::new() };
    let verdict = audit.verdict(commitment);
    let word = verdict.map_or_else(
        || lang.text("risk-no-verdict").into_owned(),
        |verdict| lang.word("verdict", verdict.name()).into_owned(),
    );
    let mark = verdict.map_or(OPEN_MARK, Value::mark);
    format!("{mark} {}  {}  {word}", visible(&id.0), visible(commitment.title.get(lang.language())))
}
