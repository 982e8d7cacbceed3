//! Captures of HTTP: what two formats say of the same traffic, and the made ones.

use std::{
    fs::File,
    net::IpAddr,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use waarmerk::probe::{Fact, Input, Reading, What, fact::Exchange, read};

use super::samples::folder;

/// What of an exchange both formats say.
#[derive(Debug, PartialEq)]
struct Said {
    method: String,
    url: String,
    host: String,
    started: Option<i128>,
    server: Option<IpAddr>,
    status: u16,
    request_headers: Vec<(String, String)>,
    response_headers: Vec<(String, String)>,
    request_body: Vec<u8>,
    response_body: Vec<u8>,
    messages: Vec<(bool, Vec<u8>)>,
}

impl Said {
    fn of(exchange: &Exchange<'_>) -> Self {
        let headers = |headers: &[(std::borrow::Cow<'_, str>, std::borrow::Cow<'_, str>)]| {
            headers.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
        };
        let body = |body: &Option<waarmerk::probe::fact::Body<'_>>| {
            body.as_ref().map(|body| body.bytes.to_vec()).unwrap_or_default()
        };
        Self {
            method: exchange.method.to_string(),
            url: exchange.url.to_string(),
            host: exchange.host.clone(),
            started: exchange.started.map(jiff::Timestamp::as_nanosecond),
            server: exchange.server,
            status: exchange.status.unwrap_or_default(),
            request_headers: headers(&exchange.request_headers),
            response_headers: headers(&exchange.response_headers),
            request_body: body(&exchange.request_body),
            response_body: body(&exchange.response_body),
            messages: exchange.messages.iter().map(|message| (message.sent, message.bytes.to_vec())).collect(),
        }
    }
}

/// Reads a capture; returns its exchanges, how many events were in them, and the reading.
fn exchanges(path: &Path) -> (Vec<Said>, u64, Reading) {
    let file = File::open(path).expect("a capture is readable");
    let mut input = Input::file(file, path.to_owned()).expect("a capture has a size");
    let (mut exchanges, mut events) = (Vec::new(), 0);
    let mut sink = |fact: &Fact<'_>| {
        match &fact.what {
            What::Exchange(exchange) => exchanges.push(Said::of(exchange)),
            What::Event(_) => events += 1,
            what => panic!("{what:?}"),
        }
        ControlFlow::Continue(())
    };
    let reading = read::read(&mut input, &mut sink).expect("a capture is readable").expect("a capture is recognised");
    (exchanges, events, reading)
}

/// The same flows, saved by mitmproxy in both its formats.
const BOTH: &[&str] =
    &["corrupted_gzip_body", "diff_data", "error_log", "event_stream", "incomplete_log", "successful_log", "websocket"];

#[test]
fn a_dump_and_an_archive_of_the_same_flows_say_the_same() {
    let Some(folder) = folder() else { return };
    for name in BOTH {
        let path = |extension: &str| folder.join(format!("har/mitm-flow-{name}.{extension}"));
        let (archive, _, _) = exchanges(&path("har"));
        let (mut dump, _, _) = exchanges(&path("mitm"));
        // The archive has no place for what is no HTTP.
        dump.retain(|exchange| !exchange.url.starts_with("tcp:"));
        assert_eq!(archive.len(), dump.len(), "{name}");
        for (mut archived, mut dumped) in archive.into_iter().zip(dump) {
            for (from, to) in [
                (&mut archived.request_body, &mut dumped.request_body),
                (&mut archived.response_body, &mut dumped.response_body),
            ] {
                // A text is written in UTF-8, whatever it was sent in.
                if std::str::from_utf8(to).is_err() && std::str::from_utf8(from).is_ok() {
                    assert_eq!(from.is_empty(), to.is_empty(), "{name}");
                    from.clone_from(to);
                }
            }
            if dumped.server.is_none() {
                dumped.server = archived.server;
            }
            assert_eq!(archived, dumped, "{name}");
        }
    }
}

fn evidence(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("evidence").join(name)
}

/// Counted with Python: `json.load`, entries, and lines of the bodies that go to a collector.
#[test]
fn the_made_archives_give_their_exchanges_and_events() {
    for (name, entries, events) in [("required-2026-09-14.har", 40, 93), ("neither-2026-09-14.har", 24, 43)] {
        let (exchanges, found, reading) = exchanges(&evidence(name));
        assert_eq!((exchanges.len(), found), (entries, events), "{name}");
        assert!(reading.whole, "{name}: {reading:?}");
        assert_eq!(reading.version.as_deref(), Some("1.2"), "{name}");
    }
}
