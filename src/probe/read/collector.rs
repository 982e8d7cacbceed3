//! What a collector of telemetry was sent: the events in the body of a request.

use std::{borrow::Cow, ops::ControlFlow};

use base64::Engine as _;

use super::{
    bond,
    elements::{Element, Elements},
    envelope, event, unpack,
};
use crate::{
    audit::locator::{Locator, Part, Step},
    probe::{
        fact::{Event, Exchange, Fact, Sink, What},
        reading::{Reading, RemarkKind},
    },
};

/// Paths that collectors listen at: 1DS, Aria, and Windows' older one.
const PATHS: &[&str] = &["/onecollector/1.0", "/collector/3.0", "/collect/v1"];
/// Hosts of collectors, with the names before a dot.
const HOSTS: &[&str] = &[
    "events.data.microsoft.com",
    "events.data.microsoft.us",
    "events.endpoint.security.microsoft.com",
    "pipe.aria.microsoft.com",
    "pipe.skype.com",
    "vortex.data.microsoft.com",
    "vortex-win.data.microsoft.com",
];
/// Media types that nothing but telemetry is sent as.
const MEDIA: &[&str] = &["application/x-json-stream", "application/bond-compact-binary"];
/// How many encodings may lie around one another.
const LAYERS: usize = 3;

/// Reads the telemetry events in the body of a request, if it is one to a collector, and hands them to `sink` at
/// `at > request-body > event N`; returns how many there were. What could not be decoded is remarked in `reading`.
pub(super) fn events(
    exchange: &Exchange<'_>,
    at: &Locator,
    sink: &mut dyn Sink,
    reading: &mut Reading,
) -> ControlFlow<(), u64> {
    let Some(media) = telemetry(exchange) else { return ControlFlow::Continue(0) };
    let at = at.then(Step::Part(Part::RequestBody));
    let Some(body) = exchange.request_body.as_ref().filter(|body| !body.bytes.is_empty()) else {
        // What was sent in the address is not decoded.
        if is_body_missing(exchange) {
            reading.remark(RemarkKind::LeftOut, Some(at), &*exchange.host);
        } else if query(&exchange.url, "qsp").is_some() {
            reading.remark(RemarkKind::NotDecoded, Some(at), "qsp");
        }
        return ControlFlow::Continue(0);
    };
    let encodings = header(exchange, "content-encoding").unwrap_or_default();
    let mut bytes = Cow::Borrowed(&*body.bytes);
    for _ in 0..LAYERS {
        if let Some(form) = form(&bytes) {
            let mut sent = Sent { exchange, at, sink, reading, handed: 0 };
            match form {
                Form::Json => sent.json(&bytes),
                Form::Bond => sent.bond(&bytes),
            }?;
            return ControlFlow::Continue(sent.handed);
        }
        let Some((inner, whole)) = unwrapped(&bytes, encodings) else { break };
        if !whole {
            reading.remark(RemarkKind::Truncated, Some(at.clone()), encodings);
        }
        bytes = Cow::Owned(inner);
    }
    let about = [&media, encodings].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ");
    reading.remark(RemarkKind::NotDecoded, Some(at), about);
    ControlFlow::Continue(0)
}

/// Returns whether a request is one to a collector of telemetry.
pub(in crate::probe) fn is_telemetry(exchange: &Exchange<'_>) -> bool {
    telemetry(exchange).is_some()
}

/// Returns whether a request had a body, or may have had one, that is not in the capture: a recorder may drop what a page sends
/// when it closes.
pub(in crate::probe) fn is_body_missing(exchange: &Exchange<'_>) -> bool {
    let nothing = exchange.sent == Some(0) || header(exchange, "content-length") == Some("0");
    let there = exchange.request_body.as_ref().is_some_and(|body| !body.bytes.is_empty());
    exchange.method.eq_ignore_ascii_case("POST") && !nothing && !there
}

/// Returns the media type of what is sent to a collector, as far as it is said; none where this is not sent to one.
fn telemetry(exchange: &Exchange<'_>) -> Option<String> {
    let media = header(exchange, "content-type")
        .map(str::to_owned)
        .or_else(|| exchange.request_body.as_ref().and_then(|body| body.media_type.clone()))
        .or_else(|| query(&exchange.url, "content-type").map(|media| media.replace("%2F", "/").replace("%2f", "/")))
        .unwrap_or_default();
    let media = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let path = path(&exchange.url).to_ascii_lowercase();
    let at_path = PATHS
        .iter()
        .any(|start| path.strip_prefix(start).is_some_and(|rest| matches!(rest, "") || rest.starts_with('/')));
    let at_host = HOSTS
        .iter()
        .any(|host| exchange.host.strip_suffix(host).is_some_and(|before| before.is_empty() || before.ends_with('.')));
    (at_path || at_host || MEDIA.contains(&&*media)).then_some(media)
}

fn path(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = rest.find('/').map_or("", |start| &rest[start..]);
    path.split(['?', '#']).next().unwrap_or_default()
}

fn query<'u>(url: &'u str, name: &str) -> Option<&'u str> {
    let (_, query) = url.split_once('?')?;
    query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
}

fn header<'e>(exchange: &'e Exchange<'_>, name: &str) -> Option<&'e str> {
    exchange.request_headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

enum Form {
    Json,
    Bond,
}

/// Returns what a body is in, told by its bytes: what it is said to be need not be true any more after it was decoded.
fn form(bytes: &[u8]) -> Option<Form> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    match text.first() {
        // A list of Bond may begin with the same byte as an object; its second is no blank, quote or brace.
        Some(b'{' | b'[')
            if matches!(text[1..].trim_ascii_start().first(), Some(b'"' | b'{' | b'}' | b']' | b'[') | None) =>
        {
            Some(Form::Json)
        }
        _ if bond::begins(bytes) => Some(Form::Bond),
        _ => None,
    }
}

/// Takes one encoding off.
fn unwrapped(bytes: &[u8], encodings: &str) -> Option<(Vec<u8>, bool)> {
    let said = |name: &str| encodings.to_ascii_lowercase().split(',').any(|one| one.trim() == name);
    if said("base64") {
        let text: Vec<u8> = bytes.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
        if let Ok(inner) = base64::engine::general_purpose::STANDARD.decode(text) {
            return Some((inner, true));
        }
    }
    unpack::inflate(bytes, said("deflate")).map(|inflated| (inflated.bytes, inflated.whole))
}

/// A body that is being read.
struct Sent<'s, 'e> {
    exchange: &'s Exchange<'e>,
    at: Locator,
    sink: &'s mut dyn Sink,
    reading: &'s mut Reading,
    /// How many events were handed on.
    handed: u64,
}

impl Sent<'_, '_> {
    fn json(&mut self, bytes: &[u8]) -> ControlFlow<()> {
        let (mut number, mut room) = (0, event::Room::default());
        if !on_lines(bytes) {
            return self.objects(bytes, &mut number, &mut room);
        }
        // An object that was cut off on its line costs no other.
        let mut from = 0;
        for end in memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]) {
            let line = bytes[from..end].trim_ascii();
            from = end + 1;
            // Nearly every line is one event and nothing else.
            if let Some(event) = event::from_json(line, &mut room) {
                number += 1;
                self.hand(number, event)?;
            } else {
                self.objects(line, &mut number, &mut room)?;
            }
        }
        ControlFlow::Continue(())
    }

    /// Reads the objects that stand in these bytes, and counts them on.
    fn objects(&mut self, bytes: &[u8], number: &mut u64, room: &mut event::Room) -> ControlFlow<()> {
        let mut elements = Elements::new(bytes);
        // Bytes at hand are always readable.
        while let Ok(Some((_, element))) = elements.next() {
            *number += 1;
            let kind = match element {
                Element::Object(object) => {
                    if let Some(event) = event::from_json(object, room) {
                        self.hand(*number, event)?;
                        continue;
                    }
                    let before = *number;
                    let (envelope, flow) = envelope::objects(object, &mut |inner| {
                        let event = event::from_json(inner, room);
                        let flow = match event {
                            Some(event) => self.hand(*number, event),
                            None => self.said(RemarkKind::NotDecoded, *number),
                        };
                        *number += 1;
                        flow
                    });
                    flow?;
                    if envelope {
                        *number = before.max(*number - 1);
                        continue;
                    }
                    RemarkKind::NotDecoded
                }
                Element::TooLarge => RemarkKind::TooLarge,
                Element::CutOff(_) => RemarkKind::Truncated,
                Element::Stray => RemarkKind::NotDecoded,
            };
            self.said(kind, *number)?;
        }
        ControlFlow::Continue(())
    }

    /// Says that an event could not be read.
    fn said(&mut self, kind: RemarkKind, number: u64) -> ControlFlow<()> {
        self.reading.remark(kind, Some(self.at.then(Step::Event(number))), "JSON");
        ControlFlow::Continue(())
    }

    fn hand(&mut self, number: u64, event: Event<'_>) -> ControlFlow<()> {
        let host = Some(&*self.exchange.host).filter(|host| !host.is_empty()).map(Cow::Borrowed);
        self.handed += 1;
        // The place is lent to the fact: there are millions.
        let mut at = std::mem::take(&mut self.at);
        at.0.push(Step::Event(number));
        let fact = Fact { at, what: What::Event(Event { host, ..event }) };
        let flow = self.sink.fact(&fact);
        self.at = fact.at;
        self.at.0.pop();
        flow
    }

    fn bond(&mut self, bytes: &[u8]) -> ControlFlow<()> {
        let mut number = 0;
        let (decoded, flow) = bond::events(bytes, &mut |event| {
            number += 1;
            self.hand(number, event)
        });
        if let Some((kind, offset)) = decoded.fault {
            self.reading.remark(kind, Some(self.at.then(Step::Offset(offset))), "Bond compact binary");
        }
        flow
    }
}

/// Returns whether the first line holds an object of its own.
fn on_lines(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty());
    let line = lines.next().unwrap_or_default();
    matches!(Elements::new(line).next(), Ok(Some((_, Element::Object(object)))) if object.len() == line.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::probe::{fact::Body, reading::Format};

    /// Reads the events of one upload; returns where each stood and its name, and the reading.
    fn upload(url: &str, headers: &[(&'static str, &'static str)], body: &[u8]) -> (Vec<(String, String)>, Reading) {
        let exchange = Exchange {
            method: "POST".into(),
            url: url.to_owned().into(),
            host: url.split('/').nth(2).unwrap_or_default().to_owned(),
            request_headers: headers.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
            request_body: Some(Body { bytes: body.to_vec().into(), media_type: None, whole: true }),
            ..Exchange::default()
        };
        let mut reading = Reading::of(Format::HttpArchive);
        let mut found = Vec::new();
        let mut sink = |fact: &Fact<'_>| {
            let What::Event(event) = &fact.what else { panic!("{fact:?}") };
            assert_eq!(event.host.as_deref(), Some(&*exchange.host));
            found.push((fact.at.to_string(), event.name.to_string()));
            ControlFlow::Continue(())
        };
        let _ = events(&exchange, &Locator::at(Step::Entry(31)), &mut sink, &mut reading);
        (found, reading)
    }

    const URL: &str = "https://eu-office.events.data.microsoft.com/OneCollector/1.0/?cors=true";
    const TWO: &[u8] = b"{\"name\":\"A\"}\n{\"name\":\"B\"}";

    fn two() -> Vec<(String, String)> {
        [("entry 31 > request-body > event 1", "A"), ("entry 31 > request-body > event 2", "B")]
            .map(|(at, name)| (at.to_owned(), name.to_owned()))
            .to_vec()
    }

    #[test]
    fn events_are_found_in_lines_lists_and_envelopes() {
        for body in [TWO, br#"[{"name":"A"},{"name":"B"}]"#, br#"{"v":1,"events":[{"name":"A"},{"name":"B"}]}"#] {
            let (found, reading) = upload(URL, &[], body);
            assert_eq!(found, two(), "{}", String::from_utf8_lossy(body));
            assert!(reading.whole && reading.remarks.is_empty());
        }
    }

    #[test]
    fn what_is_still_compressed_is_unpacked() {
        use std::io::Write as _;
        let mut raw = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
        raw.write_all(TWO).expect("memory takes bytes");
        let raw = raw.finish().expect("memory takes bytes");
        assert_eq!(upload(URL, &[("Content-Encoding", "deflate")], &raw).0, two());
        // A capture may have unpacked it and kept the header.
        assert_eq!(upload(URL, &[("Content-Encoding", "deflate")], TWO).0, two());
    }

    #[test]
    fn records_of_bond_are_read_as_the_native_collectors_send_them() {
        let body = [bond::encode::named("A"), bond::encode::named("B")].concat();
        assert_eq!(upload(URL, &[("content-type", "application/bond-compact-binary")], &body).0, two());
        let (found, reading) = upload(URL, &[], &body[..body.len() - 2]);
        assert_eq!(found, two());
        assert_eq!(reading.remarks[0].kind, RemarkKind::Truncated);
    }

    #[test]
    fn only_what_goes_to_a_collector_is_read() {
        for url in [
            "https://127.0.0.1:8080/OneCollector/1.0",
            "https://x.example/Collector/3.0/?qsp=true",
            "https://v10c.vortex-win.data.microsoft.com/x",
            "https://eu-mobile.events.data.microsoft.com/",
        ] {
            assert_eq!(upload(url, &[], TWO).0.len(), 2, "{url}");
        }
        for url in [
            "https://x.example/",
            "https://x.example/OneCollector/1.01",
            "https://evil-events.data.microsoft.com.example/",
        ] {
            assert_eq!(upload(url, &[("content-type", "application/json")], TWO).0, [], "{url}");
        }
        assert_eq!(
            upload("https://x.example/", &[("content-type", "application/x-json-stream; charset=utf-8")], TWO).0,
            two()
        );
    }

    #[test]
    fn what_was_not_decoded_is_said() {
        let (found, reading) = upload(URL, &[("content-type", "application/bond-compact-binary")], b"\x81\x82\x83");
        assert_eq!(found, []);
        let [remark] = &reading.remarks[..] else { panic!("{reading:?}") };
        assert_eq!((remark.kind, &*remark.about), (RemarkKind::NotDecoded, "application/bond-compact-binary"));
        assert_eq!(remark.at.as_ref().map(ToString::to_string).as_deref(), Some("entry 31 > request-body"));
        assert!(!reading.whole);

        let (found, reading) = upload(URL, &[], b"{\"name\":\"A\"}\n{\"name\":\n{\"name\":\"C\"}");
        assert_eq!(found.len(), 2);
        let at = reading.remarks[0].at.as_ref().map(ToString::to_string);
        assert_eq!(at.as_deref(), Some("entry 31 > request-body > event 2"));
        assert_eq!(found[1].0, "entry 31 > request-body > event 3");
    }

    #[test]
    fn a_body_that_the_capture_left_out_is_said() {
        let (found, reading) = upload(URL, &[], b"");
        assert_eq!((found.len(), reading.remarks[0].kind), (0, RemarkKind::LeftOut));
        assert_eq!(upload(URL, &[("content-length", "0")], b"").1.remarks, []);
    }

    proptest! {
        #[test]
        fn any_body_is_read_or_said(
            mut body in prop_oneof![
                any::<Vec<u8>>(),
                Just(TWO.to_vec()),
                Just(br#"{"v":1,"events":[{"name":"A"},{"name":"B"}]}"#.to_vec()),
                Just([bond::encode::named("A"), bond::encode::named("B")].concat()),
            ],
            changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 0..6),
            encoding in proptest::sample::select(vec!["", "gzip", "deflate", "base64", "deflate, base64"]),
        ) {
            for (at, byte) in changes {
                if !body.is_empty() {
                    let at = at.index(body.len());
                    body[at] = byte;
                }
            }
            let (found, reading) = upload(URL, &[("content-encoding", encoding)], &body);
            prop_assert!(found.len() <= body.len());
            prop_assert!(!found.is_empty() || !reading.remarks.is_empty() || body.trim_ascii().len() <= 2, "{reading:?}");
        }
    }
}
