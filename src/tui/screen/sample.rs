//! One sample: what it is of and what for, then its items, each with what was found.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::{
    Screen, Step, around,
    exhibit::Exhibit,
    form::Form,
    moved,
    reader::Reader,
    samples::{newest, outcome, stands, upper},
    walk::{capital, write_conclusion},
};
use crate::{
    audit::{
        EventId, Language, Refusal, SampleRefusal, Thing,
        action::ItemTest,
        register::Register,
        sample::{Evaluation, Found, ItemResult, Sample, SampleDetails, SampleItem, Selection},
    },
    lang::{Lang, visible},
    tui::{
        act::{Act, Place},
        office::{Said, SampleAct},
        shared::{Note, Shared},
        sheet::item::{ItemSheet, tested},
        widget::{fit, frame::Frame, pad, pad_left, rows, widest, wrap},
    },
    work::sampling,
};

/// One sample.
pub struct SamplePage {
    id: EventId,
    items: Vec<SampleItem>,
    evaluation: Evaluation,
    /// 0 for what it is, else an item counted from 1.
    selected: usize,
}

impl SamplePage {
    /// Opens a sample.
    pub fn new(id: EventId) -> Self {
        Self { id, items: Vec::new(), evaluation: Evaluation::default(), selected: 0 }
    }

    fn sample<'a>(&self, shared: &'a Shared) -> Option<&'a Sample> {
        shared.audit.samples.get(&self.id)
    }

    fn item(&self) -> Option<&SampleItem> {
        self.items.get(self.selected.checked_sub(1)?)
    }

    /// Goes to the next item that was not examined, round to the first.
    fn next_open(&mut self, sample: &Sample) {
        let count = self.items.len();
        let open = |at: &usize| self.items.get(*at).is_some_and(|item| sample.found(item.row).is_none());
        if let Some(at) = (0..count).map(|step| (self.selected + step) % count).find(open) {
            self.selected = at + 1;
        }
    }

    /// Returns what follows, with how far it is; the text that changes with every item.
    fn status<'a>(&self, sample: &Sample, details: &SampleDetails, shared: &Shared, wide: usize) -> Vec<Line<'a>> {
        let lang = shared.lang;
        let it = &self.evaluation;
        let (_, style) = outcome(sample, it, shared);
        let mut said = sampling::conclusion(details, it, lang);
        if let Some(limit) = upper(details, it, shared) {
            said = format!("{} {said}", lang.with("ui-sample-upper", &[("limit", limit.into())]));
        }
        let room = wide.saturating_sub(2);
        let mut lines = wrap(&said, room);
        if lines.len() > 3 {
            let rest = lines.split_off(2).join(" ");
            lines.push(fit(&rest, room));
        }
        lines.into_iter().map(|line| Line::styled(format!(" {line}"), style)).collect()
    }

    fn row<'a>(&self, sample: &Sample, index: usize, shared: &Shared, wide: usize) -> Line<'a> {
        let Some(item) = self.items.get(index) else { return Line::default() };
        let (lang, ink) = (shared.lang, shared.ink);
        let known = tested(sample, item.row);
        let two = sample.results.get(&item.row).is_some_and(Register::in_conflict);
        let result = known.map(|tested| tested.found.result());
        let mark = match (result, ink.ascii) {
            (Some(result), false) => result.mark(),
            (Some(result), true) => result.ascii_mark(),
            (None, false) => '·',
            (None, true) => '.',
        };
        let style = match result {
            None => ink.faint(),
            Some(ItemResult::Ok) => ink.good(),
            Some(ItemResult::Deviation | ItemResult::NotExaminable) => ink.bad(),
            Some(ItemResult::Replaced) => ink.warn(),
        };
        let mut said = Vec::new();
        if two {
            said.push(lang.text("ui-two-versions").into_owned());
        }
        if let Some(tested) = known {
            let word = lang.word("sample-result", tested.found.result().name());
            match (&tested.found, tested.found.note()) {
                (Found::Replaced { by, .. }, Some(note)) => said.push(format!("{word} → {}: {note}", by.id)),
                (_, Some(note)) => said.push(format!("{word}: {note}")),
                (_, None) => said.push(word.into_owned()),
            }
            if !tested.evidence.is_empty() {
                let places: Vec<String> =
                    tested.evidence.iter().map(|it| sampling::results::place(&shared.audit, it)).collect();
                said.push(format!("[{}]", places.join("; ")));
            }
        }
        let names = self.items.iter().take(200).map(|it| visible(&it.id).into_owned());
        let name = widest(names).clamp(4, wide / 3);
        let row = pad_left(&lang.number(item.row), 7);
        let said = fit(&visible(&said.join(" ")), wide.saturating_sub(name + 14));
        Line::from(vec![
            Span::styled(format!("{mark} "), style),
            Span::styled(row, ink.faint()),
            Span::raw(format!("  {}  ", pad(&visible(&item.id), name))),
            Span::styled(said, style),
        ])
    }
}

/// Returns what is known of a sample, each with its words.
fn held(sample: &Sample, details: &SampleDetails, shared: &Shared) -> Vec<(String, String)> {
    let (lang, audit) = (shared.lang, &shared.audit);
    let population = &details.population;
    let evidence = audit.evidence.get(&population.evidence);
    let label = evidence.map(|it| it.label.0.clone()).unwrap_or_default();
    let named = evidence.map(|it| it.bytes.name.clone()).unwrap_or_default();
    let count = [("count", population.count.into()), ("evidence", label.into())];
    let links = details.links.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let method = lang.word("sample-method", details.selection.method().name()).into_owned();
    let mut rows = vec![
        ("sample-for", links),
        ("sample-population", format!("{} ({named})", lang.with("sample-population-of", &count))),
        ("detail-digest", population.sha256.to_string()),
        ("sample-completeness", population.completeness.clone()),
        ("sample-deviation", details.deviation.clone()),
        ("sample-method", method),
    ];
    let rate = |rate: crate::audit::sampling::Percent| lang.percentage(&rate.to_string());
    match details.selection {
        Selection::Random { risk, tolerable, expected, size, .. } => {
            let rates = [
                ("risk", rate(risk).into()),
                ("tolerable", rate(tolerable).into()),
                ("expected", rate(expected).into()),
            ];
            rows.push(("sample-size", lang.number(size)));
            rows.push(("sample-rates", lang.with("sample-rates-of", &rates)));
        }
        Selection::All { tolerable } => rows.push(("ui-field-tolerable", rate(tolerable))),
        Selection::Haphazard { .. } | Selection::Targeted { .. } => {}
    }
    if let Some(reason) = details.selection.reason() {
        rows.push(("sample-reason", reason.to_owned()));
    }
    for (id, at, seed) in &sample.seeds {
        let why = seed.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
        let who = audit.name_of(&id.log);
        rows.push(("sample-seed", format!("{} ({who}, {}){why}", seed.value, lang.moment(*at))));
    }
    if let Some((id, _, reason)) = &sample.withdrawn {
        rows.push(("sample-withdrawn", format!("{}: {reason}", shared.name_of(&id.log))));
    }
    rows.extend(around::rows(&Thing::Sample(sample.id.clone()), shared));
    if sample.in_conflict() {
        rows.push(("ui-two-versions", lang.text("ui-exhibit-conflict").into_owned()));
    }
    rows.into_iter().map(|(key, text)| (capital(&lang.text(key)), text)).collect()
}

/// Returns what is known of a sample as rows of the page.
fn facts<'a>(sample: &Sample, details: &SampleDetails, shared: &Shared, wide: usize) -> Vec<Line<'a>> {
    let held = held(sample, details, shared);
    let left = widest(held.iter().map(|(label, _)| label.as_str()));
    let room = wide.saturating_sub(left + 3);
    let mut lines = Vec::new();
    for (label, text) in &held {
        for (at, row) in wrap(&visible(text), room).into_iter().enumerate() {
            let word = if at == 0 { label.as_str() } else { "" };
            let word = Span::styled(format!("{}  ", pad(word, left)), shared.ink.head());
            lines.push(Line::from(vec![word, Span::raw(row)]));
        }
    }
    lines
}

/// Returns the text for the paper in both languages, where it can be made.
fn proposals(sample: &Sample, shared: &Shared) -> Option<[String; 2]> {
    let text = |language| sampling::proposal(&shared.audit, sample, Lang::new(language));
    let [first, second] = Language::ALL.map(text);
    Some([first?, second?])
}

impl Screen for SamplePage {
    fn place(&self) -> Place {
        Place::Sample
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let lang = shared.lang;
        let Some((sample, details)) = self.sample(shared).and_then(|it| Some((it, newest(it)?))) else { return };
        let wide = usize::from(area.width);
        let title = format!("{}   {}", visible(&sample.label.0), visible(details.title.get(lang.language())));
        let right = if self.items.is_empty() {
            outcome(sample, &self.evaluation, shared).0
        } else {
            stands(&self.evaluation, shared)
        };
        let planned = lang.with(
            "ui-sample-planned",
            &[("who", shared.name_of(&sample.id.log).into()), ("when", lang.moment(sample.planned).into())],
        );
        let frame = Frame { title: (title, right), about: planned, status: self.status(sample, details, shared, wide) };
        let body = frame.draw(self, shared, area, buffer);
        let facts = facts(sample, details, shared, usize::from(body.width).saturating_sub(1));
        let (height, above) = (usize::from(body.height), facts.len() + 1);
        let count = above + self.items.len().max(1);
        // What the sample is, stays in sight while it leaves room for the item; then the items scroll.
        let at = if self.selected == 0 { 0 } else { above + self.selected - 1 };
        let top = if at < height * 2 / 3 { 0 } else { rows::window(count, height, at).start };
        for (y, index) in (body.y..body.bottom()).zip(top..count) {
            let line = match index.checked_sub(above) {
                Some(0) if self.items.is_empty() => {
                    Line::styled(lang.text("ui-sample-not-drawn").into_owned(), shared.ink.faint())
                }
                Some(item) => self.row(sample, item, shared, usize::from(body.width).saturating_sub(1)),
                None => facts.get(index).cloned().unwrap_or_default(),
            };
            rows::draw_row(line, index == at, shared.ink, Rect::new(body.x, y, body.width, 1), buffer);
        }
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.items.len() + 1, act) {
            return Some(Vec::new());
        }
        let sample = self.sample(shared)?;
        let id = self.id.clone();
        let form = |sheet| Some(vec![Step::Open(Box::new(Form::new(Box::new(sheet))))]);
        match act {
            Act::NextOpen => {
                self.next_open(sample);
                Some(Vec::new())
            }
            Act::Open => match self.item() {
                None => {
                    let population = newest(sample)?.population.evidence.clone();
                    Some(vec![Step::Open(Box::new(Exhibit::new(population)))])
                }
                Some(item) => match sample.found(item.row).map(Found::result).filter(|it| it.needs_note()) {
                    Some(result) => form(ItemSheet::Found(id, item.row, result)),
                    None => Some(Vec::new()),
                },
            },
            Act::DrawSample => match newest(sample)?.selection {
                Selection::Random { .. } | Selection::All { .. } => {
                    let said = Step::Say(Note::said(Said("ui-said-sample-drawn")));
                    Some(vec![Step::Sample(SampleAct::Draw(id, Vec::new()), vec![Step::Mean(Act::NextOpen), said])])
                }
                Selection::Haphazard { .. } | Selection::Targeted { .. } => form(ItemSheet::Select(id)),
            },
            Act::DrawAgain => form(ItemSheet::DrawAgain(id)),
            Act::WithdrawSample => form(ItemSheet::Withdraw(id)),
            Act::ItemOk => {
                let row = self.item()?.row;
                let evidence = tested(sample, row).map(|it| it.evidence.clone()).unwrap_or_default();
                let test = ItemTest { row, result: ItemResult::Ok, note: None, evidence };
                // Nothing is said: what follows for the population stands there, and is what one wants to see.
                Some(vec![Step::Sample(SampleAct::Test(id, vec![test]), vec![Step::Mean(Act::NextOpen)])])
            }
            Act::ItemDeviates => form(ItemSheet::Found(id, self.item()?.row, ItemResult::Deviation)),
            Act::ItemNotExaminable => form(ItemSheet::Found(id, self.item()?.row, ItemResult::NotExaminable)),
            Act::ReplaceItem => form(ItemSheet::Found(id, self.item()?.row, ItemResult::Replaced)),
            Act::SampleText => {
                let texts = proposals(sample, shared)?.join("\n\n");
                let label = visible(&sample.label.0).into_owned();
                let title = shared.lang.with("ui-sample-text", &[("label", label.into())]);
                Some(vec![Step::Open(Box::new(Reader::new(title, texts)))])
            }
            Act::Conclude => {
                let paper = newest(sample)?.links.first()?.commitment.clone();
                write_conclusion(&paper, shared.lang.language(), proposals(sample, shared), shared)
            }
            _ => None,
        }
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        let sample = self.sample(shared)?;
        let label = || sample.label.clone();
        let on_item = matches!(act, Act::ItemOk | Act::ItemDeviates | Act::ItemNotExaminable | Act::ReplaceItem);
        let changes = on_item || matches!(act, Act::DrawSample | Act::DrawAgain | Act::WithdrawSample);
        let by_chance = matches!(newest(sample).map(|it| &it.selection), Some(Selection::Random { .. }));
        let selects = matches!(
            newest(sample).map(|it| &it.selection),
            Some(Selection::Haphazard { .. } | Selection::Targeted { .. })
        );
        let refusal = match act {
            _ if changes && sample.withdrawn.is_some() => Refusal::Sample(SampleRefusal::Withdrawn { sample: label() }),
            Act::DrawSample if !selects && !sample.is_to_be_drawn() => {
                Refusal::Sample(SampleRefusal::Drawn { sample: label() })
            }
            Act::DrawAgain | Act::ReplaceItem if !by_chance => {
                Refusal::Sample(SampleRefusal::NotByChance { sample: label() })
            }
            Act::DrawAgain if sample.draws.is_empty() => Refusal::Sample(SampleRefusal::NotDrawn { sample: label() }),
            _ if on_item && self.items.is_empty() => Refusal::Sample(SampleRefusal::NotDrawn { sample: label() }),
            _ if on_item && self.selected == 0 => return Some(shared.lang.text("ui-select-item").into_owned()),
            Act::SampleText | Act::Conclude if sample.details.settled().is_none() => {
                Refusal::Conflict { what: sample.label.to_string() }
            }
            _ => return None,
        };
        Some(shared.refusal(&refusal))
    }

    fn offers(&self, act: Act, shared: &Shared) -> bool {
        let open = self.evaluation.untested() > 0;
        match act {
            Act::ItemOk | Act::ItemDeviates | Act::ItemNotExaminable | Act::ReplaceItem => {
                self.selected > 0 && self.why_not(act, shared).is_none()
            }
            Act::NextOpen => open,
            Act::Open => false,
            Act::Conclude | Act::SampleText => !self.items.is_empty() && !open,
            Act::DrawSample | Act::DrawAgain | Act::WithdrawSample => self.why_not(act, shared).is_none(),
            _ => true,
        }
    }

    fn changed(&mut self, shared: &Shared) {
        let Some(sample) = self.sample(shared) else { return };
        let before = self.item().map(|item| item.row);
        self.items = sample.items().into_iter().cloned().collect();
        self.evaluation = sample.evaluation();
        let at = before.and_then(|row| self.items.iter().position(|item| item.row == row));
        self.selected = at.map_or(self.selected, |at| at + 1).min(self.items.len());
    }
}
