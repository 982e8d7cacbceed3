use std::{any::Any, io::Write as _};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};
use proptest::prelude::*;
use serde_json::json;

use super::{super::limit, *};
use crate::probe::fact::{Body, Exchange, Fact, Part, What};

const EVENT: &str = r#"{"name":"A","time":"2026-09-14T10:00:00Z","iKey":"o:1","data":{"x":"reiger"}}"#;

/// An entry with a request to a collector.
fn entry() -> serde_json::Value {
    json!({
        "startedDateTime": "2026-09-14T12:06:15.000+02:00",
        "request": {
            "method": "POST", "url": "https://EU-office.events.data.microsoft.com/OneCollector/1.0/?x=1",
            "headers": [{"name": "Content-Type", "value": "application/x-json-stream"}], "bodySize": 78,
            "postData": {"mimeType": "application/x-json-stream", "text": format!("{EVENT}\n{EVENT}")},
        },
        "response": {
            "status": 200, "headers": [], "bodySize": -1,
            "content": {"size": 2, "mimeType": "application/json", "text": "e30=", "encoding": "base64"},
        },
        "serverIPAddress": "[2603:1020::1]",
    })
}

fn archive(entries: &[serde_json::Value]) -> String {
    json!({ "log": { "version": "1.2", "entries": entries } }).to_string()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}

/// Reads an archive and shows each exchange to `look`; returns where each fact stands, and the reading.
fn facts(bytes: &[u8], mut look: impl FnMut(&Exchange<'_>)) -> (Vec<String>, Reading) {
    let mut facts = Vec::new();
    let mut sink = |fact: &Fact<'_>| {
        if let What::Exchange(exchange) = &fact.what {
            look(exchange);
        }
        facts.push(fact.at.to_string());
        ControlFlow::Continue(())
    };
    let reading = read(&mut Input::bytes(bytes), &mut sink).expect("bytes at hand are readable");
    (facts, reading)
}

/// Returns the body of a request by itself.
fn owned(exchange: &Exchange<'_>) -> Option<Body<'static>> {
    let body = exchange.request_body.clone()?;
    Some(Body { bytes: body.bytes.into_owned().into(), media_type: body.media_type, whole: body.whole })
}

fn begins(bytes: &[u8]) -> bool {
    looks(&Head::of(&mut Input::bytes(bytes)).expect("bytes at hand are readable"))
}

fn kinds(reading: &Reading) -> Vec<RemarkKind> {
    reading.remarks.iter().map(|remark| remark.kind).collect()
}

#[test]
fn an_entry_gives_its_exchange_and_the_events_in_it() {
    let mut seen = 0;
    let (facts, reading) = facts(archive(&[entry()]).as_bytes(), |exchange| {
        seen += 1;
        assert_eq!(exchange.host, "eu-office.events.data.microsoft.com");
        assert_eq!(exchange.started, "2026-09-14T10:06:15Z".parse().ok());
        assert_eq!(exchange.server, "2603:1020::1".parse().ok());
        assert_eq!((exchange.status, exchange.sent, exchange.received), (Some(200), Some(78), None));
        let response = exchange.response_body.as_ref().expect("a body");
        assert_eq!((&*response.bytes, response.whole), (&b"{}"[..], true));
    });
    let expected = ["entry 1", "entry 1 > request-body > event 1", "entry 1 > request-body > event 2"];
    assert_eq!((seen, facts), (1, expected.map(str::to_owned).to_vec()));
    assert!(reading.whole && reading.remarks.is_empty(), "{reading:?}");
}

#[test]
fn an_archive_is_recognised_whatever_it_lacks() {
    let entry = entry().to_string();
    for text in [
        r#"{"log":{"version":"1.1"}}"#.to_owned(),
        "\u{feff} { \"log\" :\n[\n".to_owned(),
        format!(r#"{{"version":"1.2","entries":[{entry}]}}"#),
        entry.clone(),
        format!("[{entry}]"),
    ] {
        assert!(begins(text.as_bytes()), "{text}");
    }
    let nested = json!({ "name": "x", "data": { "body": archive(&[]) } }).to_string();
    for text in ["", "{}", r#"{"log":"a line of a container"}"#, r#"{"name":"x","log":{}}"#, &nested] {
        assert!(!begins(text.as_bytes()), "{text}");
    }
}

#[test]
fn entries_without_an_archive_are_read() {
    let entry = entry().to_string();
    for text in [format!("{entry}\n{entry}"), format!("[{entry},{entry}]")] {
        let (facts, reading) = facts(text.as_bytes(), |_| ());
        assert_eq!(facts.len(), 6, "{text}");
        assert_eq!(kinds(&reading), [RemarkKind::Departs], "{text}");
    }
}

#[test]
fn the_last_entry_of_an_archive_that_ends_early_is_read_as_far_as_it_goes() {
    let text = archive(&[entry(), entry()]);
    let cut = text.rfind(r"\n{").expect("a second event");
    let (facts, reading) = facts(&text.as_bytes()[..cut + 40], |_| ());
    assert!(facts.contains(&"entry 2 > request-body > event 1".to_owned()), "{facts:?}");
    assert!(reading.remarks.iter().any(|remark| remark.kind == RemarkKind::Truncated));
    assert!(!reading.whole);
}

#[test]
fn a_body_that_was_left_out_is_said_and_does_not_pass_for_empty() {
    let mut beacon = entry();
    beacon["request"].as_object_mut().expect("an object").remove("postData");
    let mut bodies = Vec::new();
    let (_, reading) = facts(archive(&[beacon.clone()]).as_bytes(), |exchange| bodies.extend(owned(exchange)));
    assert!(bodies[0].bytes.is_empty() && !bodies[0].whole);
    assert_eq!(kinds(&reading), [RemarkKind::LeftOut]);
    // To any other host too.
    beacon["request"]["url"] = "https://x.example/".into();
    beacon["request"]["headers"] = json!([]);
    let (_, reading) = facts(archive(&[beacon.clone()]).as_bytes(), |_| ());
    assert_eq!(kinds(&reading), [RemarkKind::LeftOut]);
    beacon["request"]["bodySize"] = 0.into();
    let (_, reading) = facts(archive(&[beacon]).as_bytes(), |_| ());
    assert_eq!(kinds(&reading), []);
}

#[test]
fn a_coding_that_was_left_on_a_body_is_taken_off_where_it_is_still_there() {
    let packed = gzip(EVENT.as_bytes());
    let latin: String = packed.iter().map(|byte| char::from(*byte)).collect();
    for (text, encoding, whole) in [
        (STANDARD.encode(&packed), Some("base64"), true),
        (latin, None, true),
        (EVENT.to_owned(), None, true),
        (STANDARD.encode(&packed[..packed.len() - 30]), Some("base64"), false),
    ] {
        let mut entry = entry();
        entry["request"]["headers"] = json!([{"name": "content-encoding", "value": "gzip"}]);
        entry["request"]["postData"] = json!({ "text": text, "encoding": encoding });
        let mut bodies = Vec::new();
        let (_, reading) = facts(archive(&[entry]).as_bytes(), |exchange| bodies.extend(owned(exchange)));
        assert_eq!((bodies[0].whole, reading.whole), (whole, whole), "{text}");
        if whole {
            assert_eq!(*bodies[0].bytes, *EVENT.as_bytes(), "{text}");
        }
    }
}

#[test]
fn an_image_whose_coding_was_taken_off_is_whole() {
    let mut entry = entry();
    entry["response"]["headers"] = json!([{"name": "Content-Encoding", "value": "br"}]);
    entry["response"]["content"] =
        json!({ "text": STANDARD.encode(b"\x89PNG\r\n\x1a\n\xff\xfe"), "encoding": "base64" });
    let (_, reading) = facts(archive(&[entry]).as_bytes(), |_| ());
    assert!(reading.whole, "{reading:?}");
}

#[test]
fn a_form_and_messages_of_a_socket_are_read() {
    let mut entry = entry();
    entry["request"]["headers"] = json!([]);
    entry["request"]["url"] = "https://x.example/".into();
    entry["request"]["headers"] = json!([]);
    entry["request"]["postData"] = json!({ "params": [{"name": "a", "value": "1"}, {"name": "b", "value": "2"}] });
    entry["_webSocketMessages"] = json!([
        { "type": "send", "time": 1_789_000_000.25, "opcode": 1, "data": "reiger" },
        { "type": "receive", "opcode": 2, "data": "cmVpZ2Vy" },
    ]);
    let (_, reading) = facts(archive(&[entry]).as_bytes(), |exchange| {
        assert_eq!(exchange.request_body.as_ref().map(|body| &*body.bytes), Some(&b"a=1&b=2"[..]));
        let messages: Vec<_> = exchange.messages.iter().map(|message| (message.sent, &*message.bytes)).collect();
        assert_eq!(messages, [(true, &b"reiger"[..]), (false, b"reiger")]);
        assert_eq!(exchange.messages[0].at.map(jiff::Timestamp::as_millisecond), Some(1_789_000_000_250));
    });
    assert!(reading.whole);
}

#[test]
fn bytes_that_are_no_utf_8_are_replaced_and_said() {
    let text = archive(&[entry()]).replace("reiger", "caf@");
    let bytes: Vec<u8> = text.bytes().map(|byte| if byte == b'@' { 0xe9 } else { byte }).collect();
    let (facts, reading) = facts(&bytes, |_| ());
    assert_eq!((facts.len(), kinds(&reading)), (3, vec![RemarkKind::Departs]));
}

/// A sink that is filled on several cores.
#[derive(Default)]
struct Divided(Vec<String>, usize);

impl Sink for Divided {
    fn fact(&mut self, fact: &Fact<'_>) -> ControlFlow<()> {
        self.0.push(fact.at.to_string());
        ControlFlow::Continue(())
    }

    fn part(&self) -> Option<Box<dyn Part>> {
        Some(Box::<Self>::default())
    }

    fn join(&mut self, part: Box<dyn Part>) -> ControlFlow<()> {
        let part: Box<dyn Any> = part;
        self.0.extend(part.downcast::<Self>().expect("it was given here").0);
        self.1 += 1;
        if self.0.len() > 20_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

impl Part for Divided {}

#[test]
fn the_facts_come_in_the_order_of_the_file_on_several_cores_too() {
    let mut broken = entry();
    broken["response"]["content"]["text"] = "%".into();
    let text =
        archive(&(0..3000).map(|number| if number % 1000 == 7 { broken.clone() } else { entry() }).collect::<Vec<_>>());
    let mut divided = Divided::default();
    let reading = read(&mut Input::bytes(text.as_bytes()), &mut divided).expect("bytes at hand are readable");
    let (one_by_one, expected) = facts(text.as_bytes(), |_| ());
    assert!(divided.0 == one_by_one);
    assert_eq!(reading, expected);
    assert_eq!(reading.remarks.len(), 3);
    if std::thread::available_parallelism().is_ok_and(|cores| cores.get() > 1) {
        assert!(divided.1 > 1);
    }
}

#[test]
fn a_sink_that_has_enough_ends_the_reading() {
    let text = archive(&vec![entry(); 20_000]);
    let mut divided = Divided::default();
    let reading = read(&mut Input::bytes(text.as_bytes()), &mut divided).expect("bytes at hand are readable");
    assert!(divided.0.len() < 40_000, "{}", divided.0.len());
    assert_eq!(reading.remarks, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_archive_is_read_and_gives_no_more_than_a_whole_one(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        end: prop::sample::Index,
        cut: bool,
    ) {
        let mut bytes = archive(&vec![entry(); 3]).into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len() + 1));
        }
        let (facts, reading) = facts(&bytes, |_| ());
        prop_assert!(facts.len() <= 20, "{facts:?}");
        prop_assert!(reading.remarks.len() <= 100);
    }

    #[test]
    fn any_bytes_in_an_entry_are_read(bytes: Vec<u8>, text in r#"("(request|response|headers|postData|content|text)":|[\{\}\[\]",:\\a1 ]){0,30}"#) {
        facts(&[br#"{"log":{"entries":[{"request":"#, &bytes[..], b"}]}}"].concat(), |_| ());
        facts(format!(r#"{{"log":{{"entries":[{{{text}}}]}}}}"#).as_bytes(), |_| ());
    }
}

/// Each header and message takes ten times what it is written with: an entry of seven mebibytes took 180.
#[test]
fn headers_and_messages_beyond_measure_are_left_out_and_said() {
    let entry = |headers: usize, messages: usize| {
        let many = |number: usize| vec!["{}"; number].join(",");
        format!(
            r#"{{"log":{{"entries":[{{"request":{{"url":"https://x.example/","headers":[{}]}},"_webSocketMessages":[{}]}}]}}}}"#,
            many(headers),
            many(messages)
        )
    };
    for (headers, messages, said) in
        [(limit::HEADERS, limit::MESSAGES, 0), (limit::HEADERS + 1, limit::MESSAGES + 1, 2)]
    {
        let (_, reading) = facts(entry(headers, messages).as_bytes(), |exchange| {
            assert_eq!((exchange.request_headers.len(), exchange.messages.len()), (limit::HEADERS, limit::MESSAGES));
        });
        assert_eq!(kinds(&reading), vec![RemarkKind::TooLarge; said]);
    }
}
