//! Telemetry: what is known of the made and the real files.

use std::{
    fs::File,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use waarmerk::probe::{Fact, Input, What, fact::Field, read};

use crate::samples;

/// The events of a file: where each stands, its name, the host that it went to, and its fields.
struct Seen {
    at: String,
    name: String,
    host: Option<String>,
    fields: Vec<Field<'static>>,
}

fn events(path: &Path) -> Vec<Seen> {
    let mut input = Input::file(File::open(path).expect("it is there"), path.to_owned()).expect("it has a size");
    let mut seen = Vec::new();
    let mut keep = |fact: &Fact<'_>| {
        if let What::Event(event) = &fact.what {
            let own = |field: &Field<'_>| Field {
                path: field.path.to_string().into(),
                value: field.value.to_string().into(),
                tag: field.tag,
            };
            seen.push(Seen {
                at: fact.at.to_string(),
                name: event.name.to_string(),
                host: event.host.as_deref().map(str::to_owned),
                fields: event.fields.iter().map(own).collect(),
            });
        }
        ControlFlow::Continue(())
    };
    read::read(&mut input, &mut keep).expect("the disk is sound").expect("it is recognised");
    seen
}

fn made(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence").join(name)
}

#[test]
fn the_events_of_the_made_captures_are_those_that_were_put_in() {
    assert_eq!(events(&made("neither-2026-09-14.har")).len(), 43);
    let required = events(&made("required-2026-09-14.har"));
    assert_eq!(required.len(), 93);
    let planted: Vec<_> = required
        .iter()
        .flat_map(|seen| seen.fields.iter().map(move |field| (seen, field)))
        .filter(|(_, field)| field.value.contains("testgebruiker01@"))
        .map(|(seen, field)| (seen.at.as_str(), seen.name.as_str(), &*field.path))
        .collect();
    assert_eq!(planted, [("entry 31 > request-body > event 2", "Office.Feedback.Survey.UI.Win32", "data.userId")]);
    let abroad: Vec<_> = required
        .iter()
        .filter(|seen| seen.host.as_deref() == Some("us-mobile.events.data.microsoft.com"))
        .map(|seen| seen.at.split(" > ").next().unwrap_or_default())
        .collect();
    assert!(!abroad.is_empty() && abroad.iter().all(|entry| *entry == "entry 38"), "{abroad:?}");
}

#[test]
fn what_windows_declares_of_its_fields_is_read() {
    let Some(folder) = samples::folder() else { return };
    let seen = events(&folder.join("telemetry/etdb-AppInteractivity-JSON-Example.txt"));
    let [event] = &seen[..] else { panic!("one event, not {}", seen.len()) };
    assert_eq!(event.name, "Win32kTraceLogging.AppInteractivitySummary");
    let tag = |path: &str| event.fields.iter().find(|field| field.path == path).map(|field| field.tag);
    assert_eq!(tag("data.AppSessionId"), Some(Some(8)));
    assert_eq!(tag("data.AggregationStartTime"), Some(Some(9)));
    assert_eq!(tag("data.AppId"), Some(None));
}
