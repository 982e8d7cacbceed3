//! What a check saw: its outcome, what was read, and each detail with its place. Enter opens the evidence there.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{Screen, Step, form::Form, moved};
use crate::{
    audit::{
        Action, EventId, Refusal,
        observation::{Appraisal, Detail, Observation, Outcome, Weight},
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        job::Job,
        office::Said,
        shared::{Note, Shared},
        sheet::why::Why,
        widget::{frame::Frame, rows::Blocks, wrap},
    },
    work::observe,
};

/// What a check saw.
pub struct ObservationPage {
    id: EventId,
    selected: usize,
}

/// Returns the ink of an outcome; the words carry the meaning.
pub fn style(outcome: Outcome, shared: &Shared) -> Style {
    match outcome {
        Outcome::Holds | Outcome::NothingAgainst => shared.ink.good(),
        Outcome::Fails => shared.ink.bad(),
        Outcome::CannotTell => shared.ink.warn(),
    }
}

/// Returns an observation in one line: label, outcome, what was made of it.
pub fn one_line(observation: &Observation, shared: &Shared) -> String {
    let outcome = shared.lang.word("check-outcome", observation.seen.outcome.name());
    let made = observe::appraisal(&shared.audit, observation, shared.lang);
    format!("{}  {outcome} · {made}", visible(&observation.label.0))
}

impl ObservationPage {
    /// Opens an observation.
    pub fn new(id: EventId) -> Self {
        Self { id, selected: 0 }
    }

    fn known<'a>(&self, shared: &'a Shared) -> Option<&'a Observation> {
        shared.audit.observations.get(&self.id)
    }

    fn detail<'a>(&self, shared: &'a Shared) -> Option<&'a Detail> {
        self.known(shared)?.seen.details.get(self.selected)
    }

    /// Opens the evidence where the selected detail stands.
    fn open(&self, shared: &Shared) -> Option<Vec<Step>> {
        let detail = self.detail(shared)?;
        let evidence = detail.evidence.clone()?;
        let language = shared.lang.language();
        Some(vec![Step::Run(Job::Show { evidence, at: detail.at.clone(), language })])
    }
}

/// Returns the lines above the details: what was made of it, what was read, by which tables, what was counted.
fn head(observation: &Observation, shared: &Shared) -> Vec<String> {
    let (audit, lang) = (&shared.audit, shared.lang);
    let seen = &observation.seen;
    let mut lines = vec![observe::appraisal(audit, observation, lang)];
    lines.extend(observe::for_readers(observation, lang));
    lines.extend(seen.examined.iter().map(|it| observe::examined(audit, it, lang)));
    lines.extend(seen.tables.iter().map(|table| observe::table(table, lang)));
    let counts = observe::counts(seen, lang);
    if !counts.is_empty() {
        lines.push(counts);
    }
    lines
}

impl Screen for ObservationPage {
    fn place(&self) -> Place {
        Place::Observation
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let Some(observation) = self.known(shared) else { return };
        let (audit, lang) = (&shared.audit, shared.lang);
        let seen = &observation.seen;
        let check = audit.check_at(&seen.procedure);
        let test = check.map(|check| lang.word("test", check.test.name()).into_owned()).unwrap_or_default();
        let title = format!("{}   {}  {test}", visible(&observation.label.0), visible(&seen.procedure.to_string()));
        let outcome = lang.word("check-outcome", seen.outcome.name()).into_owned();
        let about = observe::run_by(audit, observation, lang);
        let frame = Frame { title: (title, outcome), about, status: Vec::new() };
        let body = frame.draw(self, shared, area, buffer);
        let room = usize::from(body.width).saturating_sub(4);
        let mut blocks = Blocks::default();
        for line in head(observation, shared) {
            for row in wrap(&line, room) {
                blocks.plain(Line::styled(format!(" {row}"), shared.ink.faint()));
            }
        }
        blocks.plain(Line::default());
        for detail in &seen.details {
            let style = match detail.weight {
                Weight::Against => shared.ink.bad(),
                Weight::For => shared.ink.good(),
                Weight::Open => shared.ink.warn(),
                Weight::Note => Style::new(),
            };
            let mark = observe::mark(detail.weight, shared.ink.ascii);
            let mut rows = Vec::new();
            for (at, row) in wrap(&observe::detail(detail, lang), room.saturating_sub(2)).into_iter().enumerate() {
                let lead = if at == 0 { format!("{mark} ") } else { "  ".to_owned() };
                rows.push(Line::from(vec![Span::styled(lead, style), Span::raw(row)]));
            }
            let place = observe::place(audit, detail, lang);
            if !place.is_empty() {
                let place = wrap(&place, room.saturating_sub(4));
                rows.extend(place.into_iter().map(|row| Line::styled(format!("    {row}"), shared.ink.faint())));
            }
            blocks.block(rows);
        }
        if seen.more > 0 {
            blocks.plain(Line::raw(format!(" {}", lang.with("seen-more", &[("count", seen.more.into())]))));
        }
        blocks.draw(self.selected, shared.ink, body, buffer);
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        let count = self.known(shared)?.seen.details.len();
        if moved(&mut self.selected, count, act) {
            return Some(Vec::new());
        }
        match act {
            Act::Open => self.open(shared),
            Act::AcceptObservation => {
                let action = Action::Appraise { observation: self.id.clone(), appraisal: Appraisal::Accepted };
                let said = Step::Say(Note::said(Said("ui-said-observation-accepted")));
                Some(vec![Step::Act(vec![action], vec![said])])
            }
            Act::Overrule => Some(vec![Step::Open(Box::new(Form::new(Box::new(Why::Overrule(self.id.clone())))))]),
            Act::RunChecks => {
                let commitment = self.known(shared)?.seen.procedure.commitment.clone();
                Some(vec![Step::Run(Job::Check(commitment))])
            }
            _ => None,
        }
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        let observation = self.known(shared)?;
        match act {
            Act::AcceptObservation | Act::Overrule if shared.audit.stale(observation) => {
                shared.audit.not_to_appraise(observation).map(|refusal| shared.refusal(&refusal))
            }
            Act::AcceptObservation if observation.appraisal.settled() == Some(&Appraisal::Accepted) => {
                Some(shared.refusal(&Refusal::NoChange))
            }
            Act::Open if self.detail(shared).is_none_or(|detail| detail.evidence.is_none()) => {
                Some(shared.lang.text("ui-no-place").into_owned())
            }
            _ => None,
        }
    }

    fn offers(&self, act: Act, shared: &Shared) -> bool {
        match act {
            Act::AcceptObservation | Act::Open => self.why_not(act, shared).is_none(),
            _ => true,
        }
    }
}
