//! How a commitment is established: its procedures with their evidence and the verdict on each layer.

use ratatui::{style::Style, text::Line};

use super::{Page, capital};
use crate::{
    audit::{EventId, programme::Procedure, register::Register, verdict::Verdict},
    lang::visible,
    tui::{
        screen::observation,
        widget::{fit, marks, table::Columns, widest, width, wrap, wrap_at_most},
    },
    work::observe,
};

impl<'a> Page<'a> {
    /// Columns: layer, number and what to do, evidence, verdict.
    pub(super) fn columns(&self) -> Columns {
        let lang = self.shared.lang;
        let layers =
            widest(self.commitment.layers().into_iter().map(|layer| capital(&lang.word("layer", layer.name()))));
        let verdicts = widest((1..=self.commitment.procedures.len()).map(|number| self.verdict_text(number).0));
        let evidence = widest((1..=self.commitment.procedures.len()).map(|number| self.evidence_text(number)));
        Columns::default()
            .left(lang.text("ui-walk-establish"), layers.max(self.left + 1 - 2))
            .left("", 0)
            .left(lang.text("ui-walk-evidence"), evidence.min(16))
            .left(lang.text("ui-walk-verdict"), verdicts)
            .grow(1, self.wide + 1, 8)
    }

    fn nth(&self, number: usize) -> Option<&'a Procedure> {
        self.commitment.procedures.get(number.checked_sub(1)?)
    }

    /// Returns the labels of the evidence that is used for a procedure, or only how much if that is much.
    fn evidence_text(&self, number: usize) -> String {
        let used: Vec<String> = self
            .shared
            .audit
            .evidence_for(&self.commitment.id)
            .filter(|it| {
                it.linked().iter().any(|link| link.commitment == self.commitment.id && link.procedure == Some(number))
            })
            .take(3)
            .map(|it| visible(&it.label.0).into_owned())
            .collect();
        match used.as_slice() {
            [] => "–".to_owned(),
            [one] => one.clone(),
            [one, two] => format!("{one} {two}"),
            [one, two, ..] => format!("{one} {two}…"),
        }
    }

    fn register(&self, number: usize) -> Option<&'a Register<Verdict>> {
        let layer = self.nth(number)?.layer;
        self.shared.audit.papers.get(&self.commitment.id)?.verdicts.get(&layer)
    }

    /// Returns the verdict on the layer of a procedure; both, where two stand side by side.
    fn verdict_text(&self, number: usize) -> (String, Style) {
        let heads = self.register(number).map(Register::heads).unwrap_or_default();
        match heads {
            [] => (marks::verdict_word(None, self.shared), Style::new()),
            [only] => {
                let value = Some(only.value.value);
                (marks::verdict_word(value, self.shared), self.shared.ink.verdict(value))
            }
            several => {
                let words: Vec<String> =
                    several.iter().map(|it| marks::verdict_word(Some(it.value.value), self.shared)).collect();
                (words.join(" | "), self.shared.ink.bad())
            }
        }
    }

    pub(super) fn procedure(&self, number: usize, selected: bool) -> Vec<Line<'a>> {
        let Some(procedure) = self.nth(number) else { return Vec::new() };
        let lang = self.shared.lang;
        let language = lang.language();
        let columns = self.columns();
        let first_of_layer =
            self.commitment.procedures.iter().position(|it| it.layer == procedure.layer) == Some(number - 1);
        let layer = if first_of_layer { capital(&lang.word("layer", procedure.layer.name())) } else { String::new() };
        let (verdict, style) = if first_of_layer { self.verdict_text(number) } else { (String::new(), Style::new()) };
        let text = visible(procedure.text.get(language));
        let indent = columns.width(0) + 2;
        let first_row = wrap(&format!("{number}  {text}"), columns.width(1));
        let shown = if selected { first_row.first().cloned().unwrap_or_default() } else { format!("{number}  {text}") };
        let mut lines = vec![columns.row([
            (layer, self.shared.ink.head()),
            (shown, Style::new()),
            (self.evidence_text(number), self.shared.ink.faint()),
            (verdict, style),
        ])];
        if selected {
            let room = self.wide.saturating_sub(indent + 3);
            let shown =
                width(first_row.first().map_or("", String::as_str)).saturating_sub(number.to_string().len() + 2);
            let rest: String = skip_columns(&text, shown).trim_start().to_owned();
            let below = |text: &str, style: Style| -> Vec<Line<'a>> {
                wrap(text, room)
                    .into_iter()
                    .map(|row| Line::styled(format!("{}{row}", " ".repeat(indent + 3)), style))
                    .collect()
            };
            if !rest.is_empty() {
                lines.extend(below(&rest, Style::new()));
            }
            let asks = lang.with(
                "ui-walk-asks",
                &[
                    ("method", lang.word("method", procedure.method.name()).into()),
                    ("evidence", visible(procedure.evidence.get(language)).into_owned().into()),
                ],
            );
            lines.extend(below(&asks, self.shared.ink.faint()));
            if let Some(check) = &procedure.check {
                let check = lang.with(
                    "ui-walk-check",
                    &[
                        ("test", lang.word("test", check.test.name()).into()),
                        ("power", lang.word("power", check.can.name()).into()),
                    ],
                );
                lines.extend(below(&check, self.shared.ink.faint()));
            }
        }
        if first_of_layer {
            let heads = self.register(number).map(Register::heads).unwrap_or_default();
            for reason in heads.iter().filter_map(|version| version.value.reason.as_ref()) {
                let text = fit(&visible(reason), self.wide.saturating_sub(indent + 5));
                lines.push(Line::raw(format!("{}└ {text}", " ".repeat(indent + 1))));
            }
        }
        lines
    }

    /// What the check of a procedure saw, in one row; with what decided it where it is selected.
    pub(super) fn observation(&self, id: &EventId, selected: bool) -> Vec<Line<'a>> {
        let Some(observation) = self.shared.audit.observations.get(id) else { return Vec::new() };
        let lang = self.shared.lang;
        let indent = " ".repeat(self.columns().width(0) + 3);
        let room = self.wide.saturating_sub(indent.len() + 4);
        let text = fit(&observation::one_line(observation, self.shared), room);
        let style = observation::style(observation.seen.outcome, self.shared);
        let mut lines = vec![Line::styled(format!("{indent}└ {text}"), style)];
        let (details, rows) = if selected { (3, 3) } else { (1, 1) };
        for detail in observation.seen.details.iter().take(details) {
            let mark = observe::mark(detail.weight, self.shared.ink.ascii);
            let said = wrap_at_most(&observe::detail(detail, lang), room, rows);
            for (at, row) in said.into_iter().enumerate() {
                let lead = if at == 0 { mark } else { ' ' };
                lines.push(Line::raw(format!("{indent}  {lead} {row}")));
            }
            let place = observe::place(&self.shared.audit, detail, lang);
            if selected && !place.is_empty() {
                let rows = wrap_at_most(&place, room, 2).into_iter();
                lines.extend(rows.map(|row| Line::styled(format!("{indent}    {row}"), self.shared.ink.faint())));
            }
        }
        lines
    }
}

/// Returns the text behind its first `columns`.
fn skip_columns(text: &str, columns: usize) -> &str {
    let mut used = 0;
    for (at, letter) in text.char_indices() {
        if used >= columns {
            return &text[at..];
        }
        used += width(letter.encode_utf8(&mut [0; 4]));
    }
    ""
}
