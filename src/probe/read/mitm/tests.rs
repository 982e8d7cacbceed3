use std::ops::ControlFlow;

use proptest::prelude::*;

use super::*;
use crate::probe::fact::{Fact, What};

/// Writes a value.
pub(super) fn net(value: &Value) -> Vec<u8> {
    let (payload, tag) = match value {
        Value::Null => (Vec::new(), b'~'),
        Value::Truth(truth) => (truth.to_string().into_bytes(), b'!'),
        Value::Number(number) => (number.to_string().into_bytes(), b'^'),
        Value::Bytes(bytes) => (bytes.clone(), b','),
        Value::List(elements) => (elements.iter().flat_map(net).collect(), b']'),
        Value::Named(members) => {
            let member = |(name, value): &(Vec<u8>, Value)| [net(&Value::Bytes(name.clone())), net(value)].concat();
            (members.iter().flat_map(member).collect(), b'}')
        }
    };
    [format!("{}:", payload.len()).as_bytes(), &payload, &[tag]].concat()
}

fn named(members: &[(&str, Value)]) -> Value {
    Value::Named(members.iter().map(|(name, value)| (name.as_bytes().to_vec(), value.clone())).collect())
}

fn bytes(text: &str) -> Value {
    Value::Bytes(text.as_bytes().to_vec())
}

fn header_list(headers: &[(&str, &str)]) -> Value {
    Value::List(headers.iter().map(|(name, value)| Value::List(vec![bytes(name), bytes(value)])).collect())
}

/// A flow as mitmproxy 11 writes it, with a request to a collector.
fn flow() -> Value {
    let event = r#"{"name":"A","time":"2026-09-14T10:00:00Z","iKey":"o:1","data":{"x":"reiger"}}"#;
    named(&[
        ("websocket", Value::Null),
        (
            "response",
            named(&[("status_code", Value::Number(200.0)), ("headers", header_list(&[])), ("content", bytes("{}"))]),
        ),
        (
            "request",
            named(&[
                ("path", bytes("/OneCollector/1.0/")),
                ("authority", bytes("")),
                ("scheme", bytes("https")),
                ("method", bytes("POST")),
                ("port", Value::Number(443.0)),
                ("host", bytes("52.178.17.2")),
                ("timestamp_start", Value::Number(1_789_000_000.5)),
                ("content", bytes(event)),
                ("headers", header_list(&[("Host", "eu-office.events.data.microsoft.com:443")])),
                ("http_version", bytes("HTTP/1.1")),
            ]),
        ),
        ("server_conn", named(&[("peername", Value::List(vec![bytes("52.178.17.2"), Value::Number(443.0)]))])),
        ("type", bytes("http")),
        ("version", Value::Number(21.0)),
    ])
}

/// Reads a dump; returns each fact as place and address or name.
fn facts(dump: &[u8]) -> (Vec<String>, Reading) {
    let mut facts = Vec::new();
    let mut sink = |fact: &Fact<'_>| {
        facts.push(match &fact.what {
            What::Exchange(exchange) => format!("{}: {}", fact.at, exchange.url),
            What::Event(event) => format!("{}: {}", fact.at, event.name),
            what => panic!("{what:?}"),
        });
        ControlFlow::Continue(())
    };
    let reading = read(&mut Input::bytes(dump), &mut sink).expect("bytes at hand are readable");
    (facts, reading)
}

fn begins(dump: &[u8]) -> bool {
    looks(&Head::of(&mut Input::bytes(dump)).expect("bytes at hand are readable"))
}

const ADDRESS: &str = "https://eu-office.events.data.microsoft.com/OneCollector/1.0/";

#[test]
fn a_flow_gives_its_exchange_under_the_name_that_was_asked_for_and_its_events() {
    let dump = net(&flow()).repeat(2);
    assert!(begins(&dump));
    let (facts, reading) = facts(&dump);
    let expected = [
        format!("entry 1: {ADDRESS}"),
        "entry 1 > request-body > event 1: A".to_owned(),
        format!("entry 2: {ADDRESS}"),
        "entry 2 > request-body > event 1: A".to_owned(),
    ];
    assert_eq!(facts, expected);
    assert!(reading.whole, "{reading:?}");
    assert_eq!(reading.version.as_deref(), Some("21"));
}

#[test]
fn a_dump_that_ends_early_gives_what_it_has() {
    let dump = net(&flow()).repeat(2);
    let (facts, reading) = facts(&dump[..dump.len() - 40]);
    assert_eq!(facts.len(), 4);
    assert_eq!(reading.remarks[0].kind, RemarkKind::Truncated);
    assert!(!reading.whole);
}

#[test]
fn what_is_no_flow_ends_the_reading_and_is_said() {
    let dump = [net(&flow()), b"hello".to_vec()].concat();
    let (facts, reading) = facts(&dump);
    assert_eq!(facts.len(), 2);
    assert_eq!(reading.remarks[0].at, Some(Locator::at(Step::Offset(dump.len() as u64 - 5))));
}

#[test]
fn a_kind_of_flow_that_is_not_decoded_is_named() {
    let (facts, reading) = facts(&net(&named(&[("type", bytes("dns")), ("version", Value::Number(21.0))])));
    assert!(facts.is_empty());
    assert_eq!((reading.remarks[0].kind, reading.remarks[0].about.as_str()), (RemarkKind::NotDecoded, "dns"));
}

#[test]
fn messages_are_read_with_their_kind_and_without() {
    let message = |parts: &[Value]| Value::List(parts.to_vec());
    let list = Value::List(vec![
        message(&[Value::Number(1.0), Value::Truth(true), bytes("a"), Value::Number(1.0), Value::Truth(false)]),
        message(&[Value::Truth(false), bytes("b"), Value::Null]),
    ]);
    let read: Vec<_> = messages(list).into_iter().map(|message| (message.sent, message.bytes)).collect();
    assert_eq!(read, [(true, Cow::Borrowed(&b"a"[..])), (false, Cow::Borrowed(&b"b"[..]))]);
}

#[test]
fn other_text_is_not_taken_for_a_dump() {
    for text in
        ["", "12:30 hello", "5:hello,", "10:4:name,1:x,}", "99999999999999:8:response,", "3:99999999999:response"]
    {
        assert!(!begins(text.as_bytes()), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_dump_is_read_and_gives_no_more_than_a_whole_one(at: prop::sample::Index, byte: u8, end: prop::sample::Index) {
        let mut dump = net(&flow()).repeat(3);
        let index = at.index(dump.len());
        dump[index] = byte;
        dump.truncate(end.index(dump.len() + 1));
        let (facts, reading) = facts(&dump);
        // A flow whose size was changed may be taken apart into several.
        prop_assert!(facts.len() <= 12, "{facts:?}");
        prop_assert!(reading.remarks.len() <= 12);
    }
}
