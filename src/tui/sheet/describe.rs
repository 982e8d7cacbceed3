//! What is known of evidence: asked once for all files that are attached together, and correctable later.

use super::{Entry, Fault, Sent, Sheet, Values};
use crate::{
    audit::{
        Action, EventId,
        evidence::{Classification, Details},
        programme::Method,
    },
    lang::visible,
    tui::shared::Shared,
};

/// Correcting what is known of a piece of evidence.
pub struct Describe(pub EventId);

/// Returns the fields for what is known of evidence.
pub fn entries(now: &Details, shared: &Shared) -> Vec<Entry> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let none = ("".to_owned(), shared.lang.text("ui-choice-none").into_owned());
    let method = |method: Method| (method.name().to_owned(), shared.lang.word("method", method.name()).into_owned());
    let methods = std::iter::once(none).chain(Method::ALL.map(method)).collect();
    let classes = Classification::ALL.into_iter().map(Classification::name);
    vec![
        Entry::day("collected", "ui-field-collected", now.collected, shared),
        Entry::days("period", "ui-field-period", now.period, shared),
        Entry::line("collector", "ui-field-collector", &text(&now.collector), shared),
        Entry::line("source", "ui-field-source", &text(&now.source), shared),
        Entry::pick("method", "ui-field-method", methods, now.method.map_or("", Method::name), shared),
        Entry::choice("class", "ui-field-class", "classification", classes, now.class.name(), shared),
        Entry::line("tool", "ui-field-tool", &text(&now.tool), shared),
        Entry::line("note", "ui-field-note", &text(&now.note), shared),
        Entry::day("expires", "ui-field-expires", now.expires, shared),
    ]
}

/// Returns what is known, out of the fields.
pub fn details(values: &Values<'_>) -> Result<Details, Fault> {
    Ok(Details {
        collected: values.day("collected")?,
        period: values.days("period")?,
        collector: values.optional("collector"),
        source: values.optional("source"),
        method: match values.get("method") {
            "" => None,
            _ => Some(values.named("method")?),
        },
        tool: values.optional("tool"),
        note: values.optional("note"),
        expires: values.day("expires")?,
        class: values.named("class")?,
    })
}

impl Sheet for Describe {
    fn title(&self, shared: &Shared) -> String {
        let known = shared.audit.evidence.get(&self.0);
        known.map(|it| format!("{}  {}", visible(&it.label.0), visible(&it.bytes.name))).unwrap_or_default()
    }

    fn key(&self) -> String {
        format!("describe-{}-{}", self.0.log, self.0.seq)
    }

    fn entries(&self, shared: &Shared) -> Vec<Entry> {
        let known = shared.audit.evidence.get(&self.0).and_then(|it| it.details.heads().last());
        entries(&known.map(|version| version.value.clone()).unwrap_or_default(), shared)
    }

    fn send(&self, values: &Values<'_>) -> Result<Sent, Fault> {
        let action = Action::Describe { evidence: self.0.clone(), details: details(values)? };
        Ok(Sent::Act(vec![action], "ui-said-changed"))
    }
}
