//! All samples: what was drawn, what was found, what follows.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};

use super::{Screen, Step, around, moved, sample::SamplePage};
use crate::{
    audit::{
        EventId, Thing,
        sample::{Evaluation, Reached, Sample, SampleDetails, State},
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        widget::{fit, frame::Frame, rows, table::Columns},
    },
    work::sampling,
};

/// All samples.
#[derive(Default)]
pub struct Samples {
    shown: Vec<(EventId, Evaluation)>,
    selected: usize,
}

/// Returns what the sample is for and of: the newest version, where two stand side by side.
pub fn newest(sample: &Sample) -> Option<&SampleDetails> {
    sample.details.heads().last().map(|version| &version.value)
}

/// Returns what follows from a sample in a word; while nothing does, where it stands.
pub fn outcome(sample: &Sample, it: &Evaluation, shared: &Shared) -> (String, Style) {
    let (words, style) = reached(sample, it, shared);
    (around::marked(words, &Thing::Sample(sample.id.clone()), shared), style)
}

fn reached(sample: &Sample, it: &Evaluation, shared: &Shared) -> (String, Style) {
    let (lang, ink) = (shared.lang, shared.ink);
    let state = sample.state();
    if let Some(reached) = it.reached.filter(|_| !matches!(state, State::Withdrawn | State::Conflict)) {
        let style = match reached {
            Reached::Held => ink.good(),
            Reached::Exceeded => ink.bad(),
            Reached::NotEstablished => ink.warn(),
        };
        (lang.word("sample-reached", reached.name()).into_owned(), style)
    } else {
        let style = if state == State::Conflict { ink.bad() } else { Style::new() };
        (lang.word("sample-state", state.name()).into_owned(), style)
    }
}

/// Returns the upper limit in words, where there is one.
pub fn upper(details: &SampleDetails, it: &Evaluation, shared: &Shared) -> Option<String> {
    it.upper.map(|upper| sampling::limit(upper.rate, details.selection.tolerable(), shared.lang))
}

/// Returns a sample in one line.
pub fn one_line(sample: &Sample, shared: &Shared) -> String {
    let lang = shared.lang;
    let it = sample.evaluation();
    let label = visible(&sample.label.0);
    let title = newest(sample).map(|details| visible(details.title.get(lang.language()))).unwrap_or_default();
    let (outcome, _) = outcome(sample, &it, shared);
    if it.size == 0 {
        return format!("{label}  {title} · {outcome}");
    }
    format!("{label}  {outcome} · {} · {title}", stands(&it, shared))
}

/// Returns how far a sample is, and what was found.
pub fn stands(it: &Evaluation, shared: &Shared) -> String {
    shared.lang.with(
        "ui-sample-stands",
        &[("tested", it.tested.into()), ("size", it.size.into()), ("deviations", it.deviations.into())],
    )
}

impl Samples {
    fn at<'a>(&self, index: usize, shared: &'a Shared) -> Option<(&'a Sample, &'a SampleDetails, Evaluation)> {
        let (id, it) = self.shown.get(index)?;
        let sample = shared.audit.samples.get(id)?;
        Some((sample, newest(sample)?, *it))
    }
}

impl Screen for Samples {
    fn place(&self) -> Place {
        Place::Samples
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let count = lang.with("ui-samples-count", &[("count", self.shown.len().into())]);
        let room = usize::from(area.width).saturating_sub(2);
        let status = self.at(self.selected, shared).map(|(_, details, it)| {
            let said = sampling::conclusion(details, &it, lang);
            Line::raw(format!(" {}", fit(&said, room)))
        });
        let frame = Frame {
            title: (lang.text("ui-samples-all").into_owned(), count),
            about: String::new(),
            status: status.into_iter().collect(),
        };
        let body = frame.draw(self, shared, area, buffer);
        if body.height == 0 {
            return;
        }
        let columns = Columns::default()
            .left("", 6)
            .left(lang.text("ui-samples-title"), 0)
            .left(lang.text("ui-samples-for"), 7)
            .right(lang.text("ui-samples-population"), 7)
            .right(lang.text("ui-samples-tested"), 7)
            .right(lang.text("ui-samples-deviations"), 4)
            .right(lang.text("ui-samples-upper"), 6)
            .left(lang.text("ui-samples-outcome"), if area.width >= 100 { 28 } else { 14 })
            .grow(1, usize::from(body.width).saturating_sub(1), 8);
        columns.head(shared.ink.faint()).render(Rect::new(body.x + 1, body.y, body.width.saturating_sub(1), 1), buffer);
        let rest = Rect::new(body.x, body.y + 1, body.width, body.height - 1);
        if self.shown.is_empty() {
            Line::styled(format!(" {}", lang.text("ui-samples-none")), shared.ink.faint()).render(rest, buffer);
        }
        rows::list(self.shown.len(), self.selected, shared.ink, rest, buffer, |index| {
            let Some((sample, details, it)) = self.at(index, shared) else { return Line::default() };
            let links = details.links.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            columns.row([
                (visible(&sample.label.0).into_owned(), shared.ink.head()),
                (visible(details.title.get(lang.language())).into_owned(), Style::new()),
                (visible(&links).into_owned(), Style::new()),
                (lang.number(details.population.count), Style::new()),
                (format!("{}/{}", lang.number(it.tested), lang.number(it.size)), Style::new()),
                (lang.number(it.deviations), Style::new()),
                (upper(details, &it, shared).unwrap_or_default(), Style::new()),
                outcome(sample, &it, shared),
            ])
        });
    }

    fn act(&mut self, act: Act, _shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.shown.len(), act) {
            return Some(Vec::new());
        }
        match act {
            Act::Open => {
                let (id, _) = self.shown.get(self.selected)?;
                Some(vec![Step::Open(Box::new(SamplePage::new(id.clone())))])
            }
            _ => None,
        }
    }

    fn offers(&self, act: Act, _shared: &Shared) -> bool {
        act != Act::Open || !self.shown.is_empty()
    }

    fn changed(&mut self, shared: &Shared) {
        let samples = shared.audit.samples.values();
        self.shown = samples.map(|sample| (sample.id.clone(), sample.evaluation())).collect();
        self.selected = self.selected.min(self.shown.len().saturating_sub(1));
    }
}
