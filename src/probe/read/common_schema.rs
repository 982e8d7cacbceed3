//! Telemetry events in JSON: Common Schema one a line, in a list, or printed over many lines; and requests to a collector
//! as a test harness writes them, with an address and a body that holds events.

use std::{
    borrow::Cow,
    io::{self, BufRead as _, BufReader},
    ops::ControlFlow,
    sync::atomic::{AtomicU64, Ordering},
};

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{
    super::{
        fact::{Body, Event, Exchange, Fact, Sink, What},
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
    Head,
    elements::{Element, Elements},
    event, limit,
    lines::{Line, Lines},
    stretch,
};
use crate::audit::locator::{Locator, Part, Step};

/// Returns whether a file begins with an event, or with a request to a collector.
pub(super) fn looks(head: &Head) -> bool {
    let start = head.start();
    if !start.starts_with(['{', '[']) {
        return false;
    }
    let mut elements = Elements::new(start.as_bytes());
    match elements.next() {
        Ok(Some((_, Element::Object(object)))) => is_event(object) || posted(object).is_some(),
        // The head may end within the first event.
        Ok(Some((_, Element::CutOff(object)))) if head.size > head.bytes.len() as u64 => begins_event(object),
        _ => false,
    }
}

/// Returns whether a text, such as notes, has an event at the beginning of one of its lines.
pub(super) fn looks_amid(head: &Head) -> bool {
    const LINES: usize = 200;
    let start = head.start();
    if start.starts_with(['{', '[', '<']) {
        return false;
    }
    let lines = start.split_inclusive('\n').take(LINES);
    let before: usize = lines.take_while(|line| !line.starts_with('{')).map(str::len).sum();
    matches!(Elements::new(&start.as_bytes()[before..]).next(), Ok(Some((_, Element::Object(object)))) if is_event(object))
}

/// Returns whether an object is an event by the marks of Common Schema: its version, and what sent it or what it holds.
fn is_event(object: &[u8]) -> bool {
    let mut room = event::Room::default();
    let Some(event) = event::from_json(object, &mut room) else { return false };
    let has = |path: &str| event.field(path).is_some();
    let below = |path: &str| event.fields.iter().any(|field| field.path.starts_with(path));
    has("name") && (has("iKey") || (has("ver") && has("time")) || (has("time") && below("data.")))
}

/// Returns whether the beginning of an object has the keys of an event.
fn begins_event(object: &[u8]) -> bool {
    ["\"name\"", "\"time\""].iter().all(|key| memchr::memmem::find(object, key.as_bytes()).is_some())
        && ["\"iKey\"", "\"ver\""].iter().any(|key| memchr::memmem::find(object, key.as_bytes()).is_some())
        && memchr::memmem::find(object, b"\"entries\"").is_none()
}

/// A request to a collector, as a test harness writes it.
#[derive(Deserialize)]
struct Posted<'a> {
    #[serde(borrow)]
    url: Cow<'a, str>,
    #[serde(borrow, default)]
    method: Cow<'a, str>,
    #[serde(borrow, default)]
    headers: Option<&'a RawValue>,
    #[serde(borrow)]
    body: Cow<'a, str>,
}

fn posted(object: &[u8]) -> Option<Posted<'_>> {
    serde_json::from_slice(object).ok()
}

/// Reads events.
pub(super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::CommonSchema);
    let mut source = BufReader::with_capacity(limit::BUFFER, input);
    let number = AtomicU64::new(0);
    if begins_with_lines(source.fill_buf()?) {
        let mut line = 1;
        let next = || Lines::take(&mut source, &mut line);
        let work = |lines: Lines, sink: &mut dyn Sink, reading: &mut Reading| {
            let mut facts = Facts { sink, reading, number: 0 };
            let flow = facts.lines(&lines);
            number.fetch_add(facts.number, Ordering::Relaxed);
            flow
        };
        let _ = stretch::each(next, work, sink, &mut reading)?;
    } else {
        let mut facts = Facts { sink, reading: &mut reading, number: 0 };
        facts.elements(Elements::new(source))?;
        number.fetch_add(facts.number, Ordering::Relaxed);
    }
    if number.into_inner() == 0 {
        reading.remark(RemarkKind::Empty, None, "");
    }
    Ok(reading)
}

/// Returns whether the first line holds an object of its own.
fn begins_with_lines(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let mut lines = head.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty());
    let Some(line) = lines.next().filter(|line| line.starts_with(b"{")) else { return false };
    let mut elements = Elements::new(line);
    match elements.next() {
        Ok(Some((_, Element::Object(object)))) => object.len() == line.len(),
        // A line longer than the buffer is no pretty print.
        _ => line.len() > 4096,
    }
}

/// Where facts go, and what is said beside them.
struct Facts<'s, 'r> {
    sink: &'s mut dyn Sink,
    reading: &'r mut Reading,
    /// How many events or requests there were.
    number: u64,
}

impl Facts<'_, '_> {
    /// Reads one event a line.
    fn lines(&mut self, lines: &Lines) -> ControlFlow<()> {
        let mut room = event::Room::default();
        for (number, line) in lines.each() {
            let at = Locator::at(Step::Line(number));
            let (line, otherwise) = match line {
                Line::Whole(line) => (line, RemarkKind::Damaged),
                Line::Last(line) => (line, RemarkKind::Truncated),
                Line::TooLarge => {
                    self.reading.remark(RemarkKind::TooLarge, Some(at), "");
                    self.number += 1;
                    continue;
                }
            };
            let mut object = line.trim_ascii();
            if number == 1 {
                object = object.strip_prefix(b"\xef\xbb\xbf").unwrap_or(object);
            }
            if !object.is_empty() {
                self.object(object, at, otherwise, &mut room)?;
            }
        }
        ControlFlow::Continue(())
    }

    /// Reads events that stand in a list or over several lines.
    fn elements<R: io::BufRead>(&mut self, mut elements: Elements<R>) -> io::Result<()> {
        let (mut number, mut room) = (0, event::Room::default());
        while let Some((line, element)) = elements.next()? {
            let at_line = Locator::at(Step::Line(line));
            match element {
                Element::Object(object) => {
                    number += 1;
                    let at = Locator::at(Step::Event(number));
                    if self.object(object, at, RemarkKind::Damaged, &mut room).is_break() {
                        break;
                    }
                }
                Element::TooLarge => {
                    number += 1;
                    self.number += 1;
                    self.reading.remark(RemarkKind::TooLarge, Some(at_line), "");
                }
                Element::CutOff(_) => {
                    number += 1;
                    self.number += 1;
                    self.reading.remark(RemarkKind::Truncated, Some(at_line), "");
                }
                Element::Stray => self.reading.remark(RemarkKind::Damaged, Some(at_line), ""),
            }
        }
        Ok(())
    }

    /// Reads an object that is an event, or a request that holds some.
    fn object(&mut self, object: &[u8], at: Locator, otherwise: RemarkKind, room: &mut event::Room) -> ControlFlow<()> {
        self.number += 1;
        if let Some(event) = event::from_json(object, room) {
            return self.event(&at, event);
        }
        if let Some(posted) = posted(object) {
            let number = at.0.first().map_or(0, |step| match step {
                Step::Event(number) | Step::Line(number) => *number,
                _ => 0,
            });
            return self.posted(&posted, &Locator::at(Step::Entry(number)), room);
        }
        let is_json = serde_json::from_slice::<&RawValue>(object).is_ok();
        self.reading.remark(if is_json { RemarkKind::NotDecoded } else { otherwise }, Some(at), "");
        ControlFlow::Continue(())
    }

    fn event(&mut self, at: &Locator, event: Event<'_>) -> ControlFlow<()> {
        if self.reading.version.is_none() {
            self.reading.version = event.field("ver").map(str::to_owned);
        }
        self.sink.fact(&Fact { at: at.clone(), what: What::Event(event) })
    }

    fn posted(&mut self, posted: &Posted<'_>, at: &Locator, room: &mut event::Room) -> ControlFlow<()> {
        let headers = headers(posted.headers);
        let host = headers
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case("host"))
            .map(|(_, host)| host.rsplit_once(':').map_or(&**host, |(host, _)| host).to_lowercase())
            .unwrap_or_default();
        let media_type = headers
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case("content-type"))
            .map(|(_, media_type)| media_type.to_string());
        let body = Body { bytes: Cow::Borrowed(posted.body.as_bytes()), media_type, whole: true };
        let exchange = Exchange {
            method: posted.method.clone(),
            url: posted.url.clone(),
            host: host.clone(),
            request_headers: headers,
            request_body: Some(body),
            ..Exchange::default()
        };
        let fact = Fact { at: at.clone(), what: What::Exchange(exchange) };
        self.sink.fact(&fact)?;
        let mut elements = Elements::new(posted.body.as_bytes());
        let (mut number, mut any) = (0, false);
        // Bytes at hand are always readable.
        while let Ok(Some((_, element))) = elements.next() {
            number += 1;
            let at = at.then(Step::Part(Part::RequestBody)).then(Step::Event(number));
            match element {
                Element::Object(object) => match event::from_json(object, room) {
                    Some(event) => {
                        any = true;
                        self.event(&at, Event { host: Some(Cow::Borrowed(&host)), ..event })?;
                    }
                    None => self.reading.remark(RemarkKind::NotDecoded, Some(at), ""),
                },
                Element::TooLarge => self.reading.remark(RemarkKind::TooLarge, Some(at), ""),
                Element::CutOff(_) => self.reading.remark(RemarkKind::Truncated, Some(at), ""),
                Element::Stray => {
                    number -= 1;
                    self.reading.remark(RemarkKind::NotDecoded, Some(at), "");
                }
            }
        }
        if let Fact { at, what: What::Exchange(exchange) } = &fact
            && !any
        {
            self.sink.without_events(exchange, at);
        }
        ControlFlow::Continue(())
    }
}

/// Returns the headers, in order, where they are an object of texts.
fn headers(headers: Option<&RawValue>) -> Vec<(Cow<'static, str>, Cow<'static, str>)> {
    // Read as an event is, which keeps their order and repetitions.
    let Some(object) = headers.map(RawValue::get) else { return Vec::new() };
    let mut room = event::Room::default();
    let fields = event::leaves_of(object, &mut room).unwrap_or_default();
    fields.into_iter().map(|field| (field.path.into_owned().into(), field.value.into_owned().into())).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use proptest::prelude::*;

    use super::{super::super::read as probe_read, *};

    const NDJSON: &[u8] =
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/onecollector-2026-09-15.ndjson"));

    fn facts(bytes: &[u8]) -> (Option<Reading>, Vec<(String, String)>) {
        let mut facts = Vec::new();
        let mut keep = |fact: &Fact<'_>| {
            let about = match &fact.what {
                What::Event(event) => event.name.to_string(),
                What::Exchange(exchange) => format!("{} {}", exchange.method, exchange.url),
                _ => String::new(),
            };
            facts.push((fact.at.to_string(), about));
            ControlFlow::Continue(())
        };
        let reading = probe_read::read(&mut Input::bytes(bytes), &mut keep).expect("bytes at hand are readable").ok();
        (reading, facts)
    }

    #[test]
    fn events_on_lines_are_read_with_their_lines() {
        let (reading, facts) = facts(NDJSON);
        let reading = reading.expect("recognised");
        assert_eq!(
            (reading.format, reading.version.as_deref(), reading.whole),
            (Format::CommonSchema, Some("4.0"), true)
        );
        assert_eq!(facts.len(), NDJSON.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count());
        assert_eq!(facts[0], ("line 1".to_owned(), "Microsoft.Defender.Alert.Evaluated".to_owned()));
    }

    #[test]
    fn the_same_events_are_read_from_a_list_and_from_a_pretty_print() {
        let events: Vec<serde_json::Value> =
            NDJSON.split(|byte| *byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect();
        let names = |bytes: &[u8]| facts(bytes).1.into_iter().map(|(_, name)| name).collect::<Vec<_>>();
        let list = serde_json::to_vec(&events).expect("JSON is written");
        let pretty = serde_json::to_vec_pretty(&events).expect("JSON is written");
        assert_eq!(names(&list), names(NDJSON));
        assert_eq!(names(&pretty), names(NDJSON));
        assert_eq!(facts(&list).1[1].0, "event 2");
        let one = serde_json::to_vec_pretty(&events[0]).expect("JSON is written");
        assert_eq!(names(&one), names(NDJSON)[..1]);
    }

    #[test]
    fn events_amid_notes_are_read_and_the_notes_are_said() {
        let line = NDJSON.split(|byte| *byte == b'\n').next().expect("there are lines");
        let (reading, found) = facts(&[b"Seen on 15 September:\n\n", line, b"\nand again:\n", line].concat());
        let reading = reading.expect("recognised");
        assert_eq!((reading.format, found.len(), reading.whole), (Format::CommonSchema, 2, false));
        assert_eq!(facts(b"Notes\n{\"name\":\"x\"}\n").0, None);
    }

    #[test]
    fn a_damaged_line_costs_no_other_and_is_said() {
        let mut bytes = NDJSON.to_vec();
        let end = bytes.iter().position(|byte| *byte == b'\n').expect("there are lines");
        bytes.splice(end..end, b"\n{\"name\":".iter().copied());
        let (reading, found) = facts(&bytes);
        let reading = reading.expect("recognised");
        assert_eq!(found.len(), facts(NDJSON).1.len());
        assert!(!reading.whole);
        assert_eq!(reading.remarks[0].kind, RemarkKind::Damaged);
        assert_eq!(reading.remarks[0].at, Some(Locator::at(Step::Line(2))));
        let (reading, found) = facts(&NDJSON[..NDJSON.len() - 40]);
        assert_eq!(reading.map(|reading| reading.remarks[0].kind), Some(RemarkKind::Truncated));
        assert_eq!(found.len(), facts(NDJSON).1.len() - 1);
    }

    #[test]
    fn a_line_that_is_larger_than_what_is_read_is_passed_over() {
        let mut bytes = NDJSON.to_vec();
        bytes.extend_from_slice(br#"{"name":"x","iKey":"o:1","a":""#);
        bytes.resize(bytes.len() + limit::RECORD, b'a');
        writeln!(bytes, "\"}}").expect("memory is writable");
        bytes.extend_from_slice(NDJSON);
        let (reading, found) = facts(&bytes);
        assert_eq!(reading.map(|reading| reading.remarks[0].kind), Some(RemarkKind::TooLarge));
        assert_eq!(found.len(), 2 * facts(NDJSON).1.len());
    }

    #[test]
    fn a_request_to_a_collector_is_an_exchange_with_its_events() {
        let event = r#"{\"name\":\"A.B\",\"iKey\":\"o:1\"}"#;
        let file = format!(
            r#"[ {{ "url":"/OneCollector/1.0/", "method":"POST", "headers":{{"Host":"127.0.0.1:80"}}, "body":"{event}\n{event}\n{{}}" }} ]"#
        );
        let (reading, found) = facts(file.as_bytes());
        assert_eq!(
            found,
            [
                ("entry 1".to_owned(), "POST /OneCollector/1.0/".to_owned()),
                ("entry 1 > request-body > event 1".to_owned(), "A.B".to_owned()),
                ("entry 1 > request-body > event 2".to_owned(), "A.B".to_owned()),
            ]
        );
        let reading = reading.expect("recognised");
        assert_eq!(reading.remarks[0].kind, RemarkKind::NotDecoded);
    }

    #[test]
    fn other_json_is_not_taken_for_events() {
        for json in [
            r#"{"log":{"version":"1.2","entries":[{"name":"x","time":1}]}}"#,
            r#"{"name":"ServiceTags","changeNumber":360}"#,
            r#"[{"Name":"x","Payload":"{}"}]"#,
            r#"{"@odata.context":"x","name":"y","settings":[]}"#,
            "[]",
            "{",
        ] {
            let head = Head::of(&mut Input::bytes(json.as_bytes())).expect("bytes are readable");
            assert!(!looks(&head), "{json}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_mutated_file_is_read_without_a_panic(cut in 0..NDJSON.len(), at in 0..NDJSON.len(), byte: u8) {
            let mut bytes = NDJSON.to_vec();
            bytes[at] = byte;
            bytes.truncate(cut);
            let lines = bytes.split(|byte| *byte == b'\n').count();
            let (_, facts) = facts(&bytes);
            prop_assert!(facts.len() <= lines);
        }

        #[test]
        fn any_bytes_are_read_without_a_panic(bytes: Vec<u8>) {
            let mut reader = |_: &Fact<'_>| ControlFlow::Continue(());
            read(&mut Input::bytes(&bytes), &mut reader).expect("bytes at hand are readable");
        }
    }
}
