//! One piece of evidence: all that is known of it.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::{Screen, Step, around, form::Form, moved, walk};
use crate::{
    audit::{
        Action, EventId, Refusal, Thing,
        evidence::{Details, Evidence, Judgement},
    },
    lang::visible,
    tui::{
        act::{Act, Place},
        office::Said,
        shared::{Note, Shared},
        sheet::{
            describe::Describe,
            link::{LinkSheet, UnlinkSheet},
            purge::PurgeSheet,
            why::Why,
        },
        widget::{frame::Frame, pad, rows::Blocks, widest, wrap},
    },
    work::explain_completion,
};

/// One piece of evidence.
pub struct Exhibit {
    id: EventId,
    selected: usize,
    count: usize,
}

impl Exhibit {
    /// Opens a piece of evidence.
    pub fn new(id: EventId) -> Self {
        Self { id, selected: 0, count: 1 }
    }
}

/// Returns what accepting a piece of evidence takes.
pub fn accept(id: &EventId) -> Vec<Step> {
    let action = Action::Judge { evidence: id.clone(), judgement: Judgement::Accepted };
    vec![Step::Act(vec![action], vec![Step::Say(Note::said(Said("ui-said-evidence-accepted")))])]
}

/// Returns what follows from an act on a piece of evidence.
pub fn steps(act: Act, id: &EventId) -> Option<Vec<Step>> {
    let id = id.clone();
    let sheet: Box<dyn crate::tui::sheet::Sheet> = match act {
        Act::AcceptEvidence => return Some(accept(&id)),
        Act::ReturnEvidence => Box::new(Why::ReturnEvidence(id)),
        Act::Describe => Box::new(Describe(id)),
        Act::Link => Box::new(LinkSheet(id)),
        Act::Unlink => Box::new(UnlinkSheet(id)),
        Act::Purge => Box::new(PurgeSheet(id)),
        _ => return None,
    };
    Some(vec![Step::Open(Box::new(Form::new(sheet)))])
}

/// Returns why the act is not possible on this evidence, if so.
pub fn why_not(act: Act, id: Option<&EventId>, shared: &Shared) -> Option<String> {
    let about = [Act::AcceptEvidence, Act::ReturnEvidence, Act::Describe, Act::Link, Act::Unlink, Act::Purge];
    let Some(evidence) = id.and_then(|id| shared.audit.evidence.get(id)) else {
        return about.contains(&act).then(|| shared.lang.text("ui-select-evidence").into_owned());
    };
    match act {
        Act::AcceptEvidence if evidence.accepted() => Some(shared.refusal(&Refusal::NoChange)),
        Act::Purge if shared.audit.purged.contains_key(&evidence.bytes.sha256) => {
            Some(shared.refusal(&Refusal::NoChange))
        }
        Act::Unlink if evidence.linked().is_empty() => Some(shared.lang.text("ui-evidence-unused").into_owned()),
        _ => None,
    }
}

/// Returns what the evidence is used for, in a line.
pub fn used_for(evidence: &Evidence, shared: &Shared) -> String {
    let lang = shared.lang;
    let links: Vec<String> = evidence.linked().iter().map(|link| visible(&link.to_string()).into_owned()).collect();
    let used = if links.is_empty() {
        lang.text("ui-evidence-unused").into_owned()
    } else {
        lang.with("ui-evidence-used", &[("papers", links.join(", ").into())])
    };
    if shared.audit.additions_in(&Thing::Evidence(evidence.id.clone())).is_empty() {
        return used;
    }
    format!("{} · {used}", lang.text("mark-added"))
}

/// Returns every field with its words; what is not known is left out.
fn fields(evidence: &Evidence, shared: &Shared) -> Vec<(String, String)> {
    let lang = shared.lang;
    let mut rows: Vec<(&str, String)> = vec![
        ("ui-exhibit-state", walk::judgement(evidence, shared)),
        ("ui-exhibit-used", evidence.linked().iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
        ("ui-evidence-size", lang.bytes(evidence.bytes.size)),
        ("ui-exhibit-type", evidence.bytes.media_type.clone()),
        ("ui-exhibit-received", lang.moment(evidence.received)),
        ("ui-exhibit-by", shared.name_of(&evidence.id.log)),
    ];
    for version in evidence.judgement.heads() {
        let who = shared.name_of(&version.id.log);
        let when = lang.moment(version.at);
        rows.push(match &version.value {
            Judgement::Accepted => ("ui-evidence-accepted", format!("{who}, {when}")),
            Judgement::Returned { reason } => ("ui-evidence-returned", format!("{who}, {when}: {reason}")),
        });
    }
    if evidence.details.in_conflict() {
        rows.push(("ui-two-versions", lang.text("ui-exhibit-conflict").into_owned()));
    }
    for version in evidence.details.heads() {
        rows.extend(known(&version.value, shared));
    }
    if let Some(purge) = shared.audit.purged.get(&evidence.bytes.sha256) {
        rows.push(("ui-exhibit-purged", explain_completion::purged(&shared.audit, purge, lang)));
    }
    rows.extend(around::rows(&Thing::Evidence(evidence.id.clone()), shared));
    rows.push(("ui-exhibit-digest", evidence.bytes.sha256.to_string()));
    if let Some(bytes) = &evidence.bytes.name_bytes {
        rows.push(("ui-exhibit-name-bytes", bytes.clone()));
    }
    rows.into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, text)| (lang.text(key).into_owned(), text))
        .collect()
}

fn known(details: &Details, shared: &Shared) -> Vec<(&'static str, String)> {
    let lang = shared.lang;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let period = |it: crate::audit::opening::Period| format!("{} – {}", lang.date(it.from), lang.date(it.to));
    vec![
        ("ui-field-collected", details.collected.map(|date| lang.date(date)).unwrap_or_default()),
        ("ui-field-period", details.period.map(period).unwrap_or_default()),
        ("ui-field-collector", text(&details.collector)),
        ("ui-field-source", text(&details.source)),
        ("ui-field-method", details.method.map(|it| lang.word("method", it.name()).into_owned()).unwrap_or_default()),
        ("ui-field-class", lang.word("classification", details.class.name()).into_owned()),
        ("ui-field-tool", text(&details.tool)),
        ("ui-field-note", text(&details.note)),
        ("ui-field-expires", details.expires.map(|date| lang.date(date)).unwrap_or_default()),
    ]
}

impl Screen for Exhibit {
    fn place(&self) -> Place {
        Place::Exhibit
    }

    fn draw(&self, shared: &Shared, area: Rect, buffer: &mut Buffer) {
        let Some(evidence) = shared.audit.evidence.get(&self.id) else { return };
        let title = format!("{}   {}", visible(&evidence.label.0), visible(&evidence.bytes.name));
        let frame =
            Frame { title: (title, walk::judgement(evidence, shared)), about: String::new(), status: Vec::new() };
        let body = frame.draw(self, shared, area, buffer);
        let fields = fields(evidence, shared);
        let left = widest(fields.iter().map(|(label, _)| label.as_str()));
        let room = usize::from(body.width).saturating_sub(left + 4);
        let mut blocks = Blocks::default();
        for (label, text) in &fields {
            let rows = wrap(&visible(text), room).into_iter().enumerate().map(|(at, row)| {
                let word = if at == 0 { label.as_str() } else { "" };
                Line::from(vec![Span::styled(format!("{}  ", pad(word, left)), shared.ink.head()), Span::raw(row)])
            });
            blocks.block(rows.collect::<Vec<_>>());
        }
        blocks.draw(self.selected, shared.ink, body, buffer);
    }

    fn act(&mut self, act: Act, _shared: &Shared) -> Option<Vec<Step>> {
        if moved(&mut self.selected, self.count, act) {
            return Some(Vec::new());
        }
        match act {
            Act::Open => Some(vec![Step::Mean(Act::Describe)]),
            act => steps(act, &self.id),
        }
    }

    fn why_not(&self, act: Act, shared: &Shared) -> Option<String> {
        why_not(act, Some(&self.id), shared)
    }

    fn offers(&self, act: Act, shared: &Shared) -> bool {
        match act {
            Act::AcceptEvidence => why_not(act, Some(&self.id), shared).is_none(),
            act => act != Act::Open,
        }
    }

    fn changed(&mut self, shared: &Shared) {
        self.count = shared.audit.evidence.get(&self.id).map_or(1, |it| fields(it, shared).len());
        self.selected = self.selected.min(self.count.saturating_sub(1));
    }
}
