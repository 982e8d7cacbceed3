//! `waarmerk sample list` and `show`.

use super::super::{
    evidence,
    face::Face,
    failure::Failure,
    json::FORMAT,
    resolve,
    table::{Table, wrapped},
};
use super::json::{self, ListJson, ShowJson};
use crate::{
    audit::{
        Audit, Thing,
        evidence::Link,
        register::Register,
        sample::{Found, ItemResult, Sample, SampleDetails, Selection},
    },
    lang::visible,
    work::sampling,
};

pub(super) fn list(to: Option<&Link>, json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let to = to.and_then(|link| resolve::links(audit, std::slice::from_ref(link)).pop());
    let chosen = |sample: &&Sample| to.as_ref().is_none_or(|link| sample.concerns(&link.commitment));
    let samples: Vec<&Sample> = audit.samples.values().filter(chosen).collect();
    if json {
        let samples = samples.iter().map(|sample| json::sample(audit, sample)).collect();
        face.out.json(&ListJson { format: FORMAT, samples });
        return Ok(());
    }
    if samples.is_empty() {
        face.say(&face.lang.text("nothing-samples"));
        return Ok(());
    }
    let lang = face.lang;
    let mut table = Table::with_numbers_in(&[4, 5]);
    table.row(
        ["", "sample-state", "sample-for", "sample-method", "sample-tested", "sample-deviations", "sample-title"].map(
            |key| match key {
                "" => String::new(),
                key => lang.text(key).into_owned(),
            },
        ),
    );
    for sample in samples {
        let it = sample.evaluation();
        for details in sample.details.heads().iter().map(|version| &version.value) {
            table.row([
                sample.label.to_string(),
                evidence::with_mark(
                    &lang.word("sample-state", sample.state().name()),
                    audit,
                    &Thing::Sample(sample.id.clone()),
                    lang,
                ),
                links(details),
                lang.word("sample-method", details.selection.method().name()).into_owned(),
                format!("{}/{}", lang.number(it.tested), lang.number(it.size)),
                lang.number(it.deviations),
                face.text(&details.title),
            ]);
        }
    }
    table.print(&face.out);
    Ok(())
}

fn links(details: &SampleDetails) -> String {
    let links: Vec<String> = details.links.iter().map(ToString::to_string).collect();
    visible(&links.join(", ")).into_owned()
}

pub(super) fn show(label: &str, json: bool, face: &mut Face) -> Result<(), Failure> {
    let session = face.look()?;
    let audit = session.audit();
    let sample = resolve::sample(audit, label)?;
    if json {
        face.out.json(&ShowJson { format: FORMAT, sample: json::sample(audit, sample) });
        return Ok(());
    }
    for version in sample.details.heads() {
        face.out.line(&format!("{}  {}", sample.label, face.text(&version.value.title)));
        plan(audit, sample, &version.value, face);
    }
    items(audit, sample, face);
    if let Some(details) = sample.details.settled() {
        let said = sampling::conclusion(details, &sample.evaluation(), face.lang);
        let columns = super::super::out::columns().unwrap_or(100);
        face.out.line("");
        for line in wrapped(&said, columns) {
            face.out.line(&line);
        }
    }
    evidence::around(audit, &Thing::Sample(sample.id.clone()), face);
    let again = match session.drawn_again(&sample.id) {
        Ok(None) => return Ok(()),
        Ok(Some(true)) => "sample-drawn-again",
        Ok(Some(false)) => "sample-drawn-otherwise",
        // Evidence may have been left out of this copy.
        Err(_) => "sample-not-drawn-again",
    };
    face.say(&face.lang.text(again));
    Ok(())
}

fn plan(audit: &Audit, sample: &Sample, details: &SampleDetails, face: &Face) {
    let lang = face.lang;
    let mut table = Table::default();
    let mut row = |key: &str, value: String| table.row([lang.text(key).into_owned(), visible(&value).into_owned()]);
    let population = &details.population;
    let evidence = audit.evidence.get(&population.evidence).map(|it| it.label.to_string()).unwrap_or_default();
    row("sample-state", lang.word("sample-state", sample.state().name()).into_owned());
    row("sample-for", links(details));
    let count = population.count.into();
    row("sample-population", lang.with("sample-population-of", &[("count", count), ("evidence", evidence.into())]));
    row("detail-digest", population.sha256.to_string());
    row("sample-completeness", population.completeness.clone());
    row("sample-deviation", details.deviation.clone());
    row("sample-method", lang.word("sample-method", details.selection.method().name()).into_owned());
    if let Selection::Random { risk, tolerable, expected, size, .. } = &details.selection {
        let rate = |rate: &crate::audit::sampling::Percent| lang.percentage(&rate.to_string());
        let values =
            [("risk", rate(risk).into()), ("tolerable", rate(tolerable).into()), ("expected", rate(expected).into())];
        row("sample-size", lang.number(*size));
        row("sample-rates", lang.with("sample-rates-of", &values));
    }
    if let Some(reason) = details.selection.reason() {
        row("sample-reason", reason.to_owned());
    }
    for (id, _, seed) in &sample.seeds {
        let by = audit.name_of(&id.log);
        let why = seed.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
        row("sample-seed", format!("{} ({by}){why}", seed.value));
    }
    if let Some((id, _, reason)) = &sample.withdrawn {
        row("sample-withdrawn", format!("{}: {reason}", audit.name_of(&id.log)));
    }
    table.print(&face.out);
}

fn items(audit: &Audit, sample: &Sample, face: &Face) {
    let lang = face.lang;
    let items = sample.items();
    if items.is_empty() {
        return;
    }
    face.out.line("");
    let mut table = Table::with_numbers_in(&[1]);
    for item in items {
        let heads = sample.results.get(&item.row).map(Register::heads).unwrap_or_default();
        let id = visible(&item.id).into_owned();
        if heads.is_empty() {
            table.row([face.item_mark(None).to_string(), item.row.to_string(), id, String::new()]);
            continue;
        }
        for version in heads {
            let found = &version.value.found;
            let mut said = lang.word("sample-result", found.result().name()).into_owned();
            if let Found::Replaced { by, .. } = found {
                said = format!("{said} → {}", by.id);
            }
            if let Some(note) = found.note() {
                said = format!("{said}: {note}");
            }
            let shown: Vec<String> =
                version.value.evidence.iter().map(|it| sampling::results::place(audit, it)).collect();
            if !shown.is_empty() {
                said = format!("{said} [{}]", shown.join("; "));
            }
            let mark = face.item_mark(Some(found.result()));
            table.row([mark.to_string(), item.row.to_string(), id.clone(), visible(&said).into_owned()]);
        }
    }
    table.print(&face.out);
}

impl Face {
    /// Returns the mark of what was found at an item; of one that was not examined if there is none.
    fn item_mark(&self, result: Option<ItemResult>) -> char {
        match (result, self.is_ascii()) {
            (Some(result), false) => result.mark(),
            (Some(result), true) => result.ascii_mark(),
            (None, false) => '·',
            (None, true) => '.',
        }
    }
}
