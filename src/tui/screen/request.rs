//! One request: what it holds, all that became of it, the evidence that came.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{Screen, Step, around, exhibit::Exhibit, moved, requests, walk::Walk};
use crate::{
    audit::{EventId, Thing, programme::CommitmentId, request::Request},
    lang::visible,
    tui::{
        act::{Act, Place},
        shared::Shared,
        widget::{frame::Frame, pad, rows::Blocks, widest, wrap},
    },
    work::requests::told,
};

/// What can be opened from a row.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    /// Nothing: a change of the request.
    Held,
    /// A commitment that it serves.
    Paper(CommitmentId),
    /// Evidence that came.
    Evidence(EventId),
}

/// One request.
pub struct RequestPage {
    id: EventId,
    targets: Vec<Target>,
    selected: usize,
}

impl RequestPage {
    /// Opens a request.
    pub fn new(id: EventId) -> Self {
        Self { id, targets: Vec::new(), selected: 0 }
    }
}

/// Returns the rows of the page: what each opens, its word, its text.
fn rows(request: &Request, shared: &Shared) -> Vec<(Target, String, String)> {
    let lang = shared.lang;
    let row = |key: &str, text: String| (Target::Held, lang.text(key).into_owned(), text);
    let mut rows = Vec::new();
    for version in request.details.heads() {
        let details = &version.value;
        if request.details.in_conflict() {
            rows.push(row("ui-two-versions", shared.name_of(&version.id.log)));
        }
        let asks = [("ui-field-asks-nl", &details.asks.nl), ("ui-field-asks-en", &details.asks.en)];
        rows.extend(asks.into_iter().filter_map(|(key, text)| text.clone().map(|text| row(key, text))));
        rows.push(row("ui-field-asked-of", details.of.clone()));
        rows.push(row("ui-field-asked-on", lang.date(details.asked)));
        rows.push(row("ui-field-due", lang.date(details.due)));
        for link in &details.serves {
            let title = shared.audit.programme.commitment(&link.commitment).map(|it| it.title.get(lang.language()));
            let text = format!("{link}  {}", title.unwrap_or_default());
            rows.push((Target::Paper(link.commitment.clone()), lang.text("ui-field-links").into_owned(), text));
        }
    }
    for (event, at, answer) in &request.history {
        let text =
            format!("{}, {}: {}", lang.moment(*at), shared.name_of(&event.log), told(&shared.audit, answer, lang));
        rows.push(row("ui-request-then", text));
    }
    rows.extend(
        around::rows(&Thing::Request(request.id.clone()), shared).into_iter().map(|(key, text)| row(key, text)),
    );
    for evidence in shared.audit.evidence_answering(request) {
        let text = format!(
            "{}  {}  {}  {}",
            evidence.label,
            visible(&evidence.bytes.name),
            lang.bytes(evidence.bytes.size),
            super::walk::judgement(evidence, shared),
        );
        rows.push((Target::Evidence(evidence.id.clone()), lang.text("ui-walk-evidence").into_owned(), text));
    }
    rows
}

impl Screen for RequestPage {
    fn place(&self) -> Place {
        Place::Request
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let Some(request) = shared.audit.requests.get(&self.id) else { return };
        let asks = request.shown().map_or("", |details| details.asks.get(shared.lang.language()));
        let title = format!("{}   {}", visible(&request.label.0), visible(asks));
        let frame =
            Frame { title: (title, requests::state_words(request, shared)), about: String::new(), status: Vec::new() };
        let body = frame.draw(self, shared, area, buffer);
        let rows = rows(request, shared);
        let left = widest(rows.iter().map(|(_, word, _)| word.as_str()));
        let room = usize::from(body.width).saturating_sub(left + 4);
        let mut blocks = Blocks::default();
        let mut before = "";
        for (_, word, text) in &rows {
            let shown = if before == word { "" } else { word.as_str() };
            before = word;
            let lines = wrap(&visible(text), room).into_iter().enumerate().map(|(at, line)| {
                let word = if at == 0 { shown } else { "" };
                Line::from(vec![
                    Span::styled(format!("{}  ", pad(word, left)), shared.ink.head()),
                    Span::styled(line, Style::new()),
                ])
            });
            blocks.block(lines.collect::<Vec<_>>());
        }
        blocks.draw(self.selected, shared.ink, body, buffer);
    }

    fn act(&mut self, act: Act, shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.targets.len(), act) {
            return Some(Vec::new());
        }
        match act {
            Act::Open => Some(match self.targets.get(self.selected)? {
                Target::Held => vec![Step::Mean(Act::Describe)],
                Target::Paper(id) => vec![Step::Open(Box::new(Walk::new(id.clone())))],
                Target::Evidence(id) => vec![Step::Open(Box::new(Exhibit::new(id.clone())))],
            }),
            act => requests::steps(act, &self.id, shared),
        }
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        requests::why_not(act, shared.audit.requests.get(&self.id), shared)
    }

    fn offers(&self, act: Act, shared: &Shared) -> bool {
        act != Act::Open && requests::why_not(act, shared.audit.requests.get(&self.id), shared).is_none()
    }

    fn changed(&mut self, shared: &Shared) {
        let rows = shared.audit.requests.get(&self.id).map(|request| rows(request, shared)).unwrap_or_default();
        self.targets = rows.into_iter().map(|(target, _, _)| target).collect();
        self.selected = self.selected.min(self.targets.len().saturating_sub(1));
    }
}
