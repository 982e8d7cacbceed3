//! A programme as TOML: what a dossier pins.

use std::fmt::Write as _;

use toml::Value;

use crate::audit::{
    Programme, Text,
    programme::{Commitment, Measure, Procedure, Risk, Scope, Source},
};

/// Writes a programme as TOML, without `include`. The same programme always gives the same bytes, and
/// [`read_programme`](super::read_programme) gives the programme back.
///
/// The languages of a text stand on lines of their own (`title.nl = …`, `title.en = …`), so that two versions can be
/// compared line by line.
pub fn to_toml(programme: &Programme) -> String {
    let mut page = Page::default();
    page.raw("format", &programme.format.to_string());
    page.string("id", &programme.id);
    page.string("version", &programme.version);
    page.string("supplier", &programme.supplier);
    page.text("title", &programme.title);
    scope(&mut page, &programme.scope);
    programme.sources.iter().for_each(|it| source(&mut page, it));
    programme.risks.iter().for_each(|it| risk(&mut page, it));
    for service in &programme.services {
        page.header("[[service]]");
        page.string("id", &service.id.0);
        page.text("title", &service.title);
    }
    for area in &programme.areas {
        page.header("[[area]]");
        page.string("id", &area.id.0);
        page.text("title", &area.title);
    }
    programme.commitments.iter().for_each(|it| commitment(&mut page, it));
    programme.measures.iter().for_each(|it| measure(&mut page, it));
    page.0
}

fn scope(page: &mut Page, scope: &Scope) {
    page.header("[scope]");
    page.text("inside", &scope.inside);
    page.text("outside", &scope.outside);
    page.text("method", &scope.method);
    page.text("limitations", &scope.limitations);
}

fn source(page: &mut Page, source: &Source) {
    page.header("[[source]]");
    page.string("id", &source.id.0);
    page.text("title", &source.title);
    page.string("publisher", &source.publisher);
    page.string("date", &source.date);
    for anomaly in &source.anomalies {
        page.header("[[source.anomaly]]");
        page.text("locator", &anomaly.locator);
        page.text("text", &anomaly.text);
    }
}

fn risk(page: &mut Page, risk: &Risk) {
    page.header("[[risk]]");
    page.string("id", &risk.id.0);
    page.text("title", &risk.title);
    page.string("before.likelihood", risk.before.likelihood.name());
    page.string("before.impact", risk.before.impact.name());
    page.optional_text("measures", risk.measures.as_ref());
    page.string("source", &risk.source.0);
    page.text("locator", &risk.locator);
}

fn commitment(page: &mut Page, commitment: &Commitment) {
    page.header("[[commitment]]");
    page.string("id", &commitment.id.0);
    page.string("area", &commitment.area.0);
    page.string("obliged", commitment.obliged.name());
    page.string("kind", commitment.kind.name());
    page.string("standing", commitment.standing.name());
    page.text("title", &commitment.title);
    page.text("statement", &commitment.statement);
    if let Some(source) = &commitment.source {
        page.string("source", &source.0);
    }
    page.optional_text("locator", commitment.locator.as_ref());
    if let Some(quote) = &commitment.quote {
        page.string("quote", quote);
    }
    page.optional_text("since", commitment.since.as_ref());
    if let Some(due) = commitment.due {
        page.string("due", &due.to_string());
    }
    page.list("risks", commitment.risks.iter().map(|id| id.0.as_str()));
    page.list("depends", commitment.depends.iter().map(|id| id.0.as_str()));
    page.list("services", commitment.services.iter().map(|id| id.0.as_str()));
    page.optional_text("anomaly", commitment.anomaly.as_ref());
    commitment.procedures.iter().for_each(|it| procedure(page, it));
}

fn procedure(page: &mut Page, procedure: &Procedure) {
    page.header("[[commitment.procedure]]");
    page.string("layer", procedure.layer.name());
    page.string("method", procedure.method.name());
    page.text("text", &procedure.text);
    page.text("evidence", &procedure.evidence);
    if let Some(check) = &procedure.check {
        page.header("[commitment.procedure.check]");
        page.string("test", check.test.name());
        page.string("can", check.can.name());
        page.list("settings", check.settings.iter().map(String::as_str));
        page.list("hosts", check.hosts.iter().map(|group| group.name()));
        page.list("levels", check.levels.iter().map(|level| level.name()));
        page.list("events", check.events.iter().map(String::as_str));
    }
}

fn measure(page: &mut Page, measure: &Measure) {
    page.header("[[measure]]");
    page.text("question", &measure.question);
    page.list("supplier", measure.supplier.iter().map(|id| id.0.as_str()));
    page.list("organisations", measure.organisations.iter().map(|id| id.0.as_str()));
}

/// The lines written so far.
#[derive(Default)]
struct Page(String);

impl Page {
    fn header(&mut self, header: &str) {
        self.0.push('\n');
        self.0.push_str(header);
        self.0.push('\n');
    }

    fn raw(&mut self, key: &str, value: &str) {
        writeln!(self.0, "{key} = {value}").expect("writing to a string cannot fail");
    }

    fn string(&mut self, key: &str, value: &str) {
        self.raw(key, &Value::String(value.to_owned()).to_string());
    }

    fn text(&mut self, key: &str, text: &Text) {
        self.string(&format!("{key}.nl"), &text.nl);
        self.string(&format!("{key}.en"), &text.en);
    }

    fn optional_text(&mut self, key: &str, text: Option<&Text>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    /// Writes a list. An empty one is left out.
    fn list<'i>(&mut self, key: &str, items: impl Iterator<Item = &'i str>) {
        let items: Vec<Value> = items.map(|item| Value::String(item.to_owned())).collect();
        if !items.is_empty() {
            self.raw(key, &Value::Array(items).to_string());
        }
    }
}
