//! Dumps of mitmproxy (`mitmdump -w`), of all versions from 0.11 to flow format 21.

use std::{borrow::Cow, io, net::IpAddr};

use super::{
    super::{
        fact::{Exchange, Message, Sink},
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
    exchange::{self, header},
    har::moment,
    head::Head,
};
use crate::audit::locator::{Locator, Part, Step};

mod net;
#[cfg(test)]
mod tests;

use net::{Netstrings, Value};

/// Names with which a flow begins, in one version or another.
const NAMES: &[&str] = &[
    "backup",
    "client_conn",
    "comment",
    "error",
    "id",
    "intercepted",
    "is_replay",
    "marked",
    "messages",
    "metadata",
    "mode",
    "request",
    "response",
    "server_conn",
    "timestamp_created",
    "type",
    "version",
    "websocket",
];
/// The newest version of the format that is known.
const NEWEST: f64 = 21.0;

/// Returns whether a file begins with a flow.
pub(super) fn looks(head: &Head) -> bool {
    let sized = |bytes: &[u8]| {
        let digits = bytes.iter().take(12).take_while(|byte| byte.is_ascii_digit()).count();
        let size: usize = std::str::from_utf8(&bytes[..digits]).ok()?.parse().ok()?;
        (bytes.get(digits) == Some(&b':')).then_some((digits + 1, size))
    };
    let first = sized(&head.bytes).and_then(|(start, _)| {
        let members = &head.bytes[start..];
        let (start, size) = sized(members)?;
        let name = members.get(start..start.checked_add(size)?)?;
        let tag = members.get(start + size)?;
        Some(matches!(tag, b',' | b';') && NAMES.iter().any(|known| known.as_bytes() == name))
    });
    first.unwrap_or_default()
}

/// Reads a dump.
pub(super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::MitmproxyDump);
    let mut flows = Netstrings::of(input);
    for number in 1.. {
        let Some(flow) = flows.next()? else { break };
        let at = Locator::at(Step::Entry(number));
        for (is_so, kind) in [
            (flow.truncated, RemarkKind::Truncated),
            (flow.damaged, RemarkKind::Damaged),
            (flow.too_large, RemarkKind::TooLarge),
        ] {
            if is_so {
                reading.remark(kind, Some(at.clone()), "flow");
            }
        }
        let whole = !(flow.truncated || flow.damaged || flow.too_large);
        let mut value = flow.value;
        version(&mut value, &at, &mut reading);
        let kind = value.take("type").text().unwrap_or_else(|| "http".to_owned());
        let exchange = match kind.as_str() {
            "http" => http(&mut value, &at, &mut reading),
            "websocket" | "tcp" | "udp" => connection(&mut value, &kind),
            _ => {
                reading.remark(RemarkKind::NotDecoded, Some(at), kind);
                continue;
            }
        };
        let mut exchange = exchange;
        for body in [&mut exchange.request_body, &mut exchange.response_body].into_iter().flatten() {
            body.whole &= whole;
        }
        if exchange::emit(exchange, at, sink, &mut reading).is_break() {
            return Ok(reading);
        }
    }
    if !flows.is_at_end() {
        reading.remark(RemarkKind::Damaged, Some(Locator::at(Step::Offset(flows.at))), "flow");
    }
    Ok(reading)
}

/// Takes note of the version of a flow: a number, or several in the oldest.
fn version(flow: &mut Value, at: &Locator, reading: &mut Reading) {
    let version = flow.take("version");
    if version.number().is_some_and(|number| number > NEWEST) {
        reading.remark(RemarkKind::Departs, Some(at.clone()), "version");
    }
    let numbers = if let Value::List(numbers) = version { numbers } else { vec![version] };
    let numbers: Vec<String> = numbers.iter().filter_map(Value::number).map(|number| number.to_string()).collect();
    if reading.version.is_none() && !numbers.is_empty() {
        reading.version = Some(numbers.join("."));
    }
}

type Headers = Vec<(Cow<'static, str>, Cow<'static, str>)>;

/// Makes an exchange of an HTTP flow, with the messages of the web socket that it became.
fn http(flow: &mut Value, at: &Locator, reading: &mut Reading) -> Exchange<'static> {
    let (mut request, mut response) = (flow.take("request"), flow.take("response"));
    let mut exchange = Exchange {
        method: request.take("method").text().unwrap_or_default().into(),
        started: request.take("timestamp_start").number().and_then(moment),
        server: server(flow.take("server_conn")),
        // Older versions call it a code.
        status: [response.take("status_code"), response.take("code")].iter().find_map(status),
        request_headers: headers(request.take("headers")),
        response_headers: headers(response.take("headers")),
        messages: messages(flow.take("websocket").take("messages")),
        ..Exchange::default()
    };
    exchange.url = url(&mut request, &exchange).into();
    exchange.host = exchange::host(&exchange.url);
    let mut body = |message: &mut Value, headers: &Headers, part| {
        // Once it was called body.
        let bytes = message.take("content").bytes().or_else(|| message.take("body").bytes())?;
        let size = bytes.len() as u64;
        let body = exchange::body(Cow::Owned(bytes), headers, at, part, reading);
        (size > 0).then_some((body, size))
    };
    let (sent, received) = (
        body(&mut request, &exchange.request_headers, Part::RequestBody),
        body(&mut response, &exchange.response_headers, Part::ResponseBody),
    );
    (exchange.request_body, exchange.sent) = sent.unzip();
    (exchange.response_body, exchange.received) = received.unzip();
    exchange
}

/// Makes an exchange of a connection that is no HTTP, or of a web socket of the versions that wrote it by itself.
fn connection(flow: &mut Value, kind: &str) -> Exchange<'static> {
    let mut connection = flow.take("server_conn");
    let named = connection.take("sni").text();
    let (host, port) = endpoint(connection.take("address"));
    let host = named.or(host).unwrap_or_default();
    let scheme = if kind == "websocket" { "ws" } else { kind };
    let url = port.map_or_else(|| format!("{scheme}://{host}/"), |port| format!("{scheme}://{host}:{port}/"));
    let started = connection.take("timestamp_start").number().and_then(moment);
    Exchange {
        host: exchange::host(&url),
        url: url.into(),
        started,
        server: server(connection),
        messages: messages(flow.take("messages")),
        ..Exchange::default()
    }
}

fn status(number: &Value) -> Option<u16> {
    // No status has a fraction or a sign, and none is beyond three digits.
    (0..=999).find(|status| number.number() == Some(f64::from(*status)))
}

fn headers(list: Value) -> Headers {
    let pair = |pair: Value| {
        let mut texts = pair.list().into_iter().map(|value| value.text().unwrap_or_default());
        Some((texts.next()?.into(), texts.next().unwrap_or_default().into()))
    };
    list.list().into_iter().filter_map(pair).collect()
}

/// Returns the address that was asked for: by the name in the headers, since a transparent proxy knows an address only.
fn url(request: &mut Value, exchange: &Exchange<'_>) -> String {
    let mut text = |name: &str| request.take(name).text().unwrap_or_default();
    let (scheme, host, path) = (text("scheme"), text("host"), text("path"));
    let (authority, version) = (text("authority"), text("http_version"));
    let port = request.take("port").number();
    let port = port.filter(|port| *port > 0.0).map(|port| port.to_string());
    if exchange.method == "CONNECT" {
        let place = port.map_or_else(|| host.clone(), |port| format!("{host}:{port}"));
        return format!("https://{}/", if authority.is_empty() { place } else { authority });
    }
    let asked = header(&exchange.request_headers, "host").unwrap_or_default();
    let newer = version.starts_with("HTTP/2") || version.starts_with("HTTP/3");
    let name = if newer && !authority.is_empty() { &authority } else { asked };
    let default = |port: &str| matches!((scheme.as_str(), port), ("http", "80") | ("https", "443"));
    let place = if name.is_empty() {
        port.filter(|port| !default(port)).map_or_else(|| host.clone(), |port| format!("{host}:{port}"))
    } else {
        let bare = exchange::without_port(name);
        match name.rsplit_once(':') {
            Some((_, port)) if default(port) && bare.len() < name.len() => bare.to_owned(),
            _ => name.to_owned(),
        }
    };
    format!("{scheme}://{place}{}", if path == "*" { "" } else { &path })
}

/// Returns the address of the server; the versions keep it under several names.
fn server(mut connection: Value) -> Option<IpAddr> {
    ["peername", "ip_address", "peer_address", "address"]
        .into_iter()
        .find_map(|name| endpoint(connection.take(name)).0?.parse().ok())
}

/// Returns host and port of an endpoint: a list of both, which older versions put into an object.
fn endpoint(mut value: Value) -> (Option<String>, Option<String>) {
    let inner = value.take("address");
    let mut parts = if inner == Value::Null { value.list() } else { inner.list() }.into_iter();
    let host = parts.next().and_then(Value::text);
    (host, parts.next().and_then(|port| port.number()).map(|port| port.to_string()))
}

/// Reads messages: of a web socket with their kind in front, of another connection without.
fn messages(list: Value) -> Vec<Message<'static>> {
    let message = |message: Value| {
        let mut parts = message.list();
        if matches!(parts.first(), Some(Value::Number(_))) {
            parts.remove(0);
        }
        let mut parts = parts.into_iter();
        let sent = parts.next()? == Value::Truth(true);
        let bytes = parts.next()?.bytes()?;
        Some(Message { sent, at: parts.next().and_then(|at| moment(at.number()?)), bytes: bytes.into() })
    };
    list.list().into_iter().filter_map(message).collect()
}
