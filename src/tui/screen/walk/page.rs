//! The page of a commitment, from top to bottom.

mod procedures;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{Target, Walk, needed_line};
use crate::{
    audit::{
        EventId, Language,
        evidence::{Classification, Evidence, Judgement},
        paper::{Outcome, Stage},
        programme::Commitment,
        register::Register,
        subject::Subject,
    },
    lang::{visible, visible_lines},
    tui::{
        screen::{papers::stage_words, requests},
        shared::Shared,
        widget::{fit, frame::Frame, marks, pad, rows::Blocks, widest, width, wrap, wrap_at_most},
    },
};

/// The keys of the words at the left.
const LABELS: &[&str] = &[
    "ui-walk-promised",
    "ui-walk-depends",
    "paper-needed-by",
    "ui-walk-establish",
    "ui-walk-evidence",
    "ui-walk-requests",
    "ui-walk-samples",
    "ui-walk-findings",
    "ui-walk-notes",
    "ui-walk-last-year",
    "ui-walk-conclusion",
    "ui-walk-change",
    "ui-walk-returned",
];

pub(super) fn draw(walk: &Walk, commitment: &Commitment, shared: &Shared, area: Rect, buffer: &mut Buffer) {
    let lang = shared.lang;
    let wide = usize::from(area.width);
    let programme = &shared.audit.programme;
    let number = programme.commitments.iter().position(|it| it.id == commitment.id).map_or(0, |at| at + 1);
    let place = lang.with("ui-walk-place", &[("number", number.into()), ("of", programme.commitments.len().into())]);
    let area_title = programme.area(&commitment.area).map(|it| visible(it.title.get(lang.language())).into_owned());
    let stage = stage_words(&commitment.id, shared);
    let title = format!("{}   {}", visible(&commitment.id.0), visible(commitment.title.get(lang.language())));
    let right = match area_title {
        Some(name) if wide >= 100 => format!("{name} · {place} · {stage}"),
        _ => format!("{place} · {stage}"),
    };
    let frame =
        Frame { title: (title, right), about: about(commitment, shared), status: status(commitment, shared, wide) };
    let body = frame.draw(walk, shared, area, buffer);
    let left = widest(LABELS.iter().map(|key| lang.text(key))) + 1;
    let page = Page { walk, commitment, shared, left, wide: usize::from(body.width).saturating_sub(2) };
    page.blocks().draw(walk.selected, shared.ink, body, buffer);
}

/// Returns who is obliged, how strongly, since when, where that stands.
fn about(commitment: &Commitment, shared: &Shared) -> String {
    let lang = shared.lang;
    let language = lang.language();
    let mut parts = vec![
        lang.word("obliged", commitment.obliged.name()).into_owned(),
        lang.word("kind", commitment.kind.name()).into_owned(),
        lang.word("standing", commitment.standing.name()).into_owned(),
    ];
    if let Some(since) = &commitment.since {
        parts.push(lang.with("ui-walk-since", &[("since", visible(since.get(language)).into_owned().into())]));
    }
    if let Some(due) = commitment.due {
        parts.push(lang.with("ui-walk-due", &[("date", lang.short_date(due).into())]));
    }
    if !commitment.risks.is_empty() {
        let risks = commitment.risks.iter().map(|risk| visible(&risk.0).into_owned()).collect::<Vec<_>>().join(", ");
        parts.push(lang.with("ui-walk-risks", &[("risks", risks.into())]));
    }
    if let Some(source) = &commitment.source {
        parts.push(visible(&source.0).into_owned());
    }
    parts.join(" · ")
}

/// Returns what is needed before one can submit, or for whom the paper waits.
fn status<'a>(commitment: &Commitment, shared: &Shared, wide: usize) -> Vec<Line<'a>> {
    let Some(row) = shared.standings.get(&commitment.id) else { return Vec::new() };
    let text = match row.standing.stage {
        Stage::Submitted => row.waits.as_ref().map(|it| super::super::overview::waiting(it, commitment, shared)),
        Stage::Accepted => accepted_by(commitment, shared),
        Stage::Open | Stage::Prepared | Stage::Returned if row.needed.is_empty() => {
            Some(shared.lang.text("ui-nothing-needed").into_owned())
        }
        Stage::Open | Stage::Prepared | Stage::Returned => Some(needed_line(&row.needed, shared)),
    };
    let mut lines = wrap_at_most(&text.unwrap_or_default(), wide.saturating_sub(2), 2);
    let added = shared.audit.additions_to(&commitment.id);
    if let Some((event, addition)) = added.first() {
        let what = crate::work::explain_completion::addition(&shared.audit, event, *addition, shared.lang);
        let line = shared.lang.with("ui-walk-added", &[("count", added.len().into()), ("what", what.into())]);
        lines.push(fit(&line, wide.saturating_sub(2)));
    }
    let style = if row.needed.is_empty() { Style::new() } else { shared.ink.warn() };
    lines.into_iter().map(|line| Line::styled(format!(" {line}"), style)).collect()
}

fn accepted_by(commitment: &Commitment, shared: &Shared) -> Option<String> {
    let decision = shared.audit.papers.get(&commitment.id)?.decision.as_ref()?;
    let key = match decision.outcome {
        Outcome::Accepted { waived: true, .. } => "ui-walk-accepted-waived",
        _ => "ui-walk-accepted",
    };
    let values = [("who", shared.name_of(&decision.id.log).into()), ("when", shared.lang.moment(decision.at).into())];
    Some(shared.lang.with(key, &values))
}

struct Page<'a> {
    walk: &'a Walk,
    commitment: &'a Commitment,
    shared: &'a Shared,
    /// Width of the words at the left.
    left: usize,
    /// Width of a row.
    wide: usize,
}

impl<'a> Page<'a> {
    fn blocks(&self) -> Blocks<'a> {
        let mut blocks = Blocks::default();
        self.returned(&mut blocks);
        let mut before: Option<&str> = None;
        for target in &self.walk.targets {
            let label = label(target);
            let first = before != Some(label);
            if first && before.is_some() {
                blocks.plain(Line::default());
            }
            if first && label == "ui-walk-establish" {
                blocks.plain(self.columns().head(self.shared.ink.faint()));
            }
            before = Some(label);
            let selected = self.walk.target() == Some(target);
            blocks.block(self.block(target, label, first, selected));
        }
        blocks
    }

    /// Says why the paper was returned, where it was.
    fn returned(&self, blocks: &mut Blocks<'a>) {
        let paper = self.shared.audit.papers.get(&self.commitment.id);
        let Some(decision) = paper.and_then(|paper| paper.decision.as_ref()) else { return };
        if self.shared.standings.stage(&self.commitment.id) == Stage::Accepted {
            return;
        }
        if let Outcome::Returned { reason } = &decision.outcome {
            let text = format!("{}: {reason}", self.shared.name_of(&decision.id.log));
            for line in
                self.labelled("ui-walk-returned", true, self.text_lines(&text, usize::MAX), self.shared.ink.warn())
            {
                blocks.plain(line);
            }
            blocks.plain(Line::default());
        }
    }

    fn block(&self, target: &Target, label: &'static str, first: bool, selected: bool) -> Vec<Line<'a>> {
        let lang = self.shared.lang;
        let language = lang.language();
        match target {
            Target::Statement => {
                let mut lines = self.text_lines(self.commitment.statement.get(language), usize::MAX);
                if let Some(quote) = &self.commitment.quote {
                    lines.extend(self.text_lines(&format!("“{quote}”"), if selected { usize::MAX } else { 2 }));
                }
                if let Some(anomaly) = &self.commitment.anomaly {
                    let text =
                        lang.with("ui-walk-anomaly", &[("text", visible(anomaly.get(language)).into_owned().into())]);
                    lines.extend(self.text_lines(&text, if selected { usize::MAX } else { 1 }));
                }
                let audit = &self.shared.audit;
                if let Some(applies) = crate::work::profile::applies(audit, self.commitment, lang) {
                    lines.extend(self.text_lines(&format!("– {applies}"), usize::MAX));
                }
                let promise = audit.promise(self.commitment, audit.report_day());
                if let Some(promise) = promise.filter(crate::audit::promise::Timeline::is_recorded) {
                    let words = crate::work::promise::standing(&promise, lang);
                    lines.extend(self.text_lines(&format!("→ {words}"), usize::MAX));
                }
                self.labelled(label, first, lines, Style::new())
            }
            Target::Depends(id) | Target::NeededBy(id) => {
                let title = self.shared.audit.programme.commitment(id).map(|it| it.title.get(language));
                let verdict = self.shared.standings.get(id).and_then(|row| row.verdict);
                let stage = lang.word("stage", self.shared.standings.stage(id).name());
                let title = visible(title.unwrap_or_default());
                let text = format!("{} {}  {title} · {stage}", marks::verdict(verdict), visible(&id.0));
                self.labelled(label, first, vec![fit(&text, self.room())], self.shared.ink.verdict(verdict))
            }
            Target::Procedure(number) => self.procedure(*number, selected),
            Target::Observation(id) => self.observation(id, selected),
            Target::Evidence(id) => {
                let evidence = self.shared.audit.evidence.get(id);
                let text = evidence.map(|it| evidence_row(it, self.shared, self.room())).unwrap_or_default();
                self.labelled(label, first, vec![text], Style::new())
            }
            Target::MoreEvidence(count) => {
                let text = lang.with("ui-walk-more-evidence", &[("count", (*count).into())]);
                self.labelled(label, first, vec![text], self.shared.ink.faint())
            }
            Target::Note(id) => {
                let known = self.shared.audit.notes.get(id);
                let text = known.map(|it| {
                    let said = self.shared.resolved(it.text()).replace('\n', " ");
                    let state = self.shared.lang.word("note-state", it.state().name());
                    format!("{}  {} · {state}", visible(&it.label.0), visible(&said))
                });
                self.labelled(label, first, vec![fit(&text.unwrap_or_default(), self.room())], self.shared.ink.warn())
            }
            Target::Request(id) => self.request(id, label, first, selected),
            Target::Sample(id) => {
                let known = self.shared.audit.samples.get(id);
                let text = known.map(|it| crate::tui::screen::samples::one_line(it, self.shared)).unwrap_or_default();
                self.labelled(label, first, vec![fit(&text, self.room())], Style::new())
            }
            Target::Finding(id) => {
                let known = self.shared.audit.findings.get(id);
                let text = known.map(|it| crate::tui::screen::findings::one_line(it, self.shared)).unwrap_or_default();
                self.labelled(label, first, vec![fit(&text, self.room())], Style::new())
            }
            Target::LastYear => self.labelled(label, first, vec![fit(&self.last_year(), self.room())], Style::new()),
            Target::Conclusion(language) | Target::Change(language) => {
                self.conclusion(target, *language, label, first, selected)
            }
        }
    }

    /// A request in one row; below it why it was not provided, since that limits the scope.
    fn request(&self, id: &EventId, label: &'static str, first: bool, selected: bool) -> Vec<Line<'a>> {
        let Some(request) = self.shared.audit.requests.get(id) else { return Vec::new() };
        let row = requests::one_line(request, self.shared, self.room());
        let mut lines = self.labelled(label, first, vec![row], requests::style(request, self.shared));
        for limitation in request.limitation() {
            let values = [
                ("reason", visible(limitation.reason).into_owned().into()),
                ("name", visible(limitation.said_by).into_owned().into()),
            ];
            let text = format!("└ {}", self.shared.lang.with("ui-walk-limitation", &values));
            let rows = self.text_lines(&text, if selected { usize::MAX } else { 1 });
            lines.extend(self.labelled(label, false, rows, Style::new()));
        }
        lines
    }

    fn room(&self) -> usize {
        self.wide.saturating_sub(self.left + 1)
    }

    /// Wraps foreign text; `most` rows, the last of which says that there is more.
    fn text_lines(&self, text: &str, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = visible_lines(text).flat_map(|line| wrap(&line, self.room())).collect();
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                *last = fit(&format!("{last} …"), self.room());
                if !last.ends_with('…') {
                    last.push('…');
                }
            }
        }
        lines
    }

    /// Puts the word at the left of the first row, if these are the first of their kind.
    fn labelled(&self, label: &str, first: bool, rows: Vec<String>, style: Style) -> Vec<Line<'a>> {
        let word = self.shared.lang.text(label);
        rows.into_iter()
            .enumerate()
            .map(|(at, row)| {
                let word = if at == 0 && first { word.as_ref() } else { "" };
                Line::from(vec![
                    Span::styled(pad(word, self.left), self.shared.ink.head()),
                    Span::raw(" "),
                    Span::styled(row, style),
                ])
            })
            .collect()
    }

    /// Returns last year's verdict, what became of the criterion, and who accepted the paper.
    fn last_year(&self) -> String {
        let (audit, lang) = (&self.shared.audit, self.shared.lang);
        let row = audit.row(self.commitment);
        let mut parts =
            vec![marks::verdict_word(row.was, self.shared), lang.word("course", row.course.name()).into_owned()];
        parts.extend(row.last.map(|last| crate::work::explain_change::accepted(last, lang)));
        parts.join(" · ")
    }

    fn conclusion(
        &self,
        target: &Target,
        language: Language,
        label: &'static str,
        first: bool,
        selected: bool,
    ) -> Vec<Line<'a>> {
        let lang = self.shared.lang;
        let id = self.commitment.id.clone();
        let change = matches!(target, Target::Change(_));
        let subject = if change { Subject::Change(id) } else { Subject::Conclusion(id) };
        let proposal = self.shared.audit.proposal(self.commitment, language).filter(|_| !change);
        let nothing = || match proposal {
            Some(text) => lang.with("ui-walk-proposed", &[("text", text.to_owned().into())]),
            None => lang.text("ui-not-written").into_owned(),
        };
        let register = self.shared.audit.texts.get(&(subject, language));
        let heads = register.map(Register::heads).unwrap_or_default();
        let texts: Vec<String> = match heads {
            [] => vec![nothing()],
            [only] if only.value.is_empty() => vec![nothing()],
            [only] => vec![only.value.clone()],
            several => several.iter().map(|it| format!("{}: {}", self.shared.name_of(&it.id.log), it.value)).collect(),
        };
        let most = if selected { 12 } else { 2 };
        let mut rows = Vec::new();
        for text in texts {
            let text = self.shared.resolved(&text);
            rows.extend(self.text_lines(&format!("{}  {text}", language.name()), most));
        }
        let style = if heads.is_empty() { self.shared.ink.faint() } else { Style::new() };
        self.labelled(label, first, rows, style)
    }
}

fn label(target: &Target) -> &'static str {
    match target {
        Target::Statement => "ui-walk-promised",
        Target::Depends(_) => "ui-walk-depends",
        Target::NeededBy(_) => "paper-needed-by",
        Target::Procedure(_) | Target::Observation(_) => "ui-walk-establish",
        Target::Evidence(_) | Target::MoreEvidence(_) => "ui-walk-evidence",
        Target::Request(_) => "ui-walk-requests",
        Target::Sample(_) => "ui-walk-samples",
        Target::Finding(_) => "ui-walk-findings",
        Target::Note(_) => "ui-walk-notes",
        Target::LastYear => "ui-walk-last-year",
        Target::Conclusion(_) => "ui-walk-conclusion",
        Target::Change(_) => "ui-walk-change",
    }
}

/// Returns the word with a capital.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Returns a piece of evidence in one row: label, name, size, date, class, what was decided.
pub(super) fn evidence_row(evidence: &Evidence, shared: &Shared, room: usize) -> String {
    let lang = shared.lang;
    let details = evidence.details.heads().last().map(|version| &version.value);
    let class = details.map(|it| lang.word("classification", it.class.name()).into_owned()).unwrap_or_default();
    let date = details.and_then(|it| it.collected).map(|date| lang.short_date(date)).unwrap_or_default();
    let mut right = vec![crate::tui::widget::pad_left(&lang.bytes(evidence.bytes.size), 9), pad(&date, 11)];
    // Where room is short, what was decided says more than who may see it.
    if room >= 72 {
        let classes = Classification::ALL.map(|it| lang.word("classification", it.name()));
        right.push(pad(&class, widest(classes)));
    }
    let states = ["ui-evidence-new", "ui-evidence-accepted", "ui-evidence-returned"].map(|key| lang.text(key));
    right.push(pad(&judgement(evidence, shared), widest(states).max(width(&judgement(evidence, shared)))));
    let right = right.join("  ");
    let label = pad(&visible(&evidence.label.0), 6);
    let name = room.saturating_sub(width(&right) + width(&label) + 3).max(8);
    fit(&format!("{label} {}  {right}", pad(&visible(&evidence.bytes.name), name)), room)
}

/// Returns what was decided on a piece of evidence, in a word.
pub fn judgement(evidence: &Evidence, shared: &Shared) -> String {
    let lang = shared.lang;
    let key = match evidence.judgement.heads() {
        [] => "ui-evidence-new",
        [only] => match only.value {
            Judgement::Accepted => "ui-evidence-accepted",
            Judgement::Returned { .. } => "ui-evidence-returned",
        },
        _ => "ui-two-versions",
    };
    if shared.audit.purged.contains_key(&evidence.bytes.sha256) {
        return lang.text("mark-purged").into_owned();
    }
    let word = lang.text(key);
    match evidence.speaks_of() {
        None => format!("{word}, {}", lang.text("ui-evidence-no-day")),
        Some(own) if !own.overlaps(&shared.audit.opening.period) => {
            format!("{word}, {}", lang.text("ui-evidence-outside-period"))
        }
        Some(_) => word.into_owned(),
    }
}
