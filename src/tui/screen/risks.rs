//! The risk register: before, now, and who accepts what remains.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{
    Screen, Step,
    findings::level_style,
    moved,
    risk::{self, RiskPage},
};
use crate::{
    audit::{
        programme::{Level, Risk},
        register::Register,
        risk::Outcomes,
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        widget::{fit, frame::Frame, rows, table::Columns, widest, wrap},
    },
    work::recount,
};

/// The risk register.
#[derive(Default)]
pub struct Risks {
    selected: usize,
}

impl Risks {
    fn chosen<'a>(&self, shared: &'a Shared) -> Option<&'a Risk> {
        shared.audit.programme.risks.get(self.selected)
    }
}

impl Screen for Risks {
    fn place(&self) -> Place {
        Place::Risks
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let audit = &shared.audit;
        let room = usize::from(area.width).saturating_sub(2);
        let mut status = Vec::new();
        if let Some(risk) = self.chosen(shared) {
            let mut lines = wrap(&visible(risk.title.get(lang.language())), room);
            lines.truncate(2);
            let outcomes = recount::outcomes(Outcomes::of(&audit.mitigations(&risk.id)), lang);
            let residual = recount::residual(audit.residual(&risk.id, shared.today()), lang);
            lines.push(fit(&format!("{outcomes} · {residual}"), room));
            // What the sources do not agree on belongs to the whole register; a risk's own page has all of it.
            if let Some((source, anomaly)) = audit.risk_anomalies().next() {
                let text = visible(anomaly.text.get(lang.language())).into_owned();
                lines.push(fit(&format!("{} {}: {text}", lang.text("ui-risks-anomaly"), visible(&source.id.0)), room));
            }
            if let Some(last) = audit.last_year.risks.get(&risk.id) {
                let said = crate::work::explain_change::risk(last, lang);
                lines.push(fit(&format!("{}: {said}", lang.text("risk-last-year")), room));
            }
            status.extend(lines.into_iter().map(|line| Line::raw(format!(" {line}"))));
        }
        let frame =
            Frame { title: (lang.text("ui-risks-all").into_owned(), String::new()), about: String::new(), status };
        let body = frame.draw(self, shared, area, buffer);
        if body.height == 0 {
            return;
        }
        let levels = widest(Level::ALL.map(|it| lang.word("level", it.name())));
        let columns = Columns::default()
            .right("", widest(audit.programme.risks.iter().map(|it| visible(&it.id.0))))
            .left(lang.text("ui-risks-title"), 0)
            .left(lang.text("ui-risks-before"), levels)
            .left(lang.text("ui-risks-now"), levels)
            .right(lang.text("ui-risks-kept"), 5)
            .right(lang.text("ui-risks-findings"), 2)
            .left(lang.text("ui-risks-residual"), if area.width >= 100 { 30 } else { 12 })
            .grow(1, usize::from(body.width).saturating_sub(1), 10);
        columns.head(shared.ink.faint()).render(Rect::new(body.x + 1, body.y, body.width.saturating_sub(1), 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        if audit.programme.risks.is_empty() {
            Line::styled(format!(" {}", lang.text("ui-risks-none")), shared.ink.faint()).render(rest, buffer);
        }
        rows::list(audit.programme.risks.len(), self.selected, shared.ink, rest, buffer, |index| {
            let Some(risk) = audit.programme.risks.get(index) else { return Line::default() };
            let before = risk.before.level();
            let register = audit.ratings.get(&risk.id);
            let now = register.and_then(Register::settled).map(|rating| rating.level());
            let word = match now {
                Some(level) => lang.word("level", level.name()).into_owned(),
                None if register.is_some_and(Register::in_conflict) => lang.text("ui-two-versions").into_owned(),
                None => "·".to_owned(),
            };
            let residual = audit.residual(&risk.id, shared.today());
            let style = if residual.high_and_not_accepted() { shared.ink.warn() } else { Style::new() };
            let outcomes = Outcomes::of(&audit.mitigations(&risk.id));
            let findings = audit.open_findings_on(&risk.id).count();
            columns.row([
                (visible(&risk.id.0).into_owned(), shared.ink.head()),
                (visible(risk.title.get(lang.language())).into_owned(), Style::new()),
                (lang.word("level", before.name()).into_owned(), level_style(before, shared)),
                (word, now.map_or_else(Style::new, |level| level_style(level, shared))),
                (format!("{}/{}", outcomes.met, outcomes.all()), Style::new()),
                (if findings == 0 { String::new() } else { findings.to_string() }, Style::new()),
                (recount::residual(residual, lang), style),
            ])
        });
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, shared.audit.programme.risks.len(), act) {
            return Some(Vec::new());
        }
        let risk = self.chosen(shared)?.id.clone();
        if act == Act::Open {
            return Some(vec![Step::Open(Box::new(RiskPage::new(risk, shared)))]);
        }
        risk::steps(act, &risk, shared)
    }

    fn offers(&self, _act: Act, shared: &Shared) -> bool {
        !shared.audit.programme.risks.is_empty()
    }
}
