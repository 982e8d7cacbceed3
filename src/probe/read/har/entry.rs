//! One entry of an HTTP archive.

use std::borrow::Cow;

use base64::{
    Engine as _,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use jiff::Timestamp;

use super::{
    super::{
        coding::{self, Decoded},
        exchange::{header, host},
        limit,
    },
    json::Json,
};
use crate::{
    audit::locator::{Locator, Part, Step},
    probe::{
        fact::{Body, Exchange, Message},
        reading::{Reading, RemarkKind},
    },
};

/// Base64 as senders write it: padded or not.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

type Headers<'a> = Vec<(Cow<'a, str>, Cow<'a, str>)>;

/// A body as the archive writes it.
#[derive(Default)]
struct Written<'a> {
    text: Option<Cow<'a, [u8]>>,
    base64: bool,
    media_type: Option<Cow<'a, str>>,
    /// Bytes on the line, where it says; what is unknown is written as -1.
    size: Option<u64>,
    /// Whether there were more headers than are read.
    more: bool,
}

/// Returns the exchange that an entry holds.
pub(super) fn exchange<'a>(text: &'a str, too_large: bool, at: &Locator, reading: &mut Reading) -> Exchange<'a> {
    let mut exchange = Exchange::default();
    let (mut sent, mut received) = (Written::default(), Written::default());
    let mut more_messages = false;
    let mut json = Json::of(text);
    json.object(|json, key| match key {
        "startedDateTime" => exchange.started = json.text().and_then(|time| time.parse().ok()),
        "serverIPAddress" => {
            exchange.server = json.text().and_then(|address| address.trim_matches(['[', ']']).parse().ok());
        }
        "request" => request(json, &mut exchange, &mut sent),
        "response" => response(json, &mut exchange, &mut received),
        "_webSocketMessages" => json.list(|json| {
            if exchange.messages.len() < limit::MESSAGES {
                exchange.messages.push(message(json));
            } else {
                more_messages = true;
            }
        }),
        _ => {}
    });
    if !json.is_sound() && !too_large {
        reading.remark(RemarkKind::Damaged, Some(at.clone()), "JSON");
    }
    for (part, more) in [
        (Part::RequestHeaders, sent.more),
        (Part::ResponseHeaders, received.more),
        (Part::SocketMessage, more_messages),
    ] {
        if more {
            reading.remark(RemarkKind::TooLarge, Some(at.then(Step::Part(part))), "");
        }
    }
    exchange.host = host(&exchange.url);
    if exchange.host.is_empty() {
        let said = [":authority", "host"].into_iter().find_map(|name| header(&exchange.request_headers, name));
        exchange.host = said.map(|said| host(&format!("//{}", said.trim()))).unwrap_or_default();
    }
    (exchange.sent, exchange.received) = (sent.size, received.size);
    let left_out = sent.text.is_none() && was_sent(&exchange);
    let mut notes = Notes { at, reading, whole: !too_large };
    exchange.request_body = notes.body(sent, &exchange.request_headers, Part::RequestBody);
    exchange.response_body = notes.body(received, &exchange.response_headers, Part::ResponseBody);
    if left_out {
        // Browsers leave out the bodies of beacons: that nothing is seen in one must not pass for nothing being in it.
        let media_type = header(&exchange.request_headers, "content-type").map(str::to_owned);
        exchange.request_body = Some(Body { bytes: Cow::Borrowed(&[]), media_type, whole: false });
    }
    exchange
}

/// Returns whether a request says that it had a body.
fn was_sent(exchange: &Exchange<'_>) -> bool {
    let length = header(&exchange.request_headers, "content-length").and_then(|length| length.trim().parse().ok());
    exchange.sent.or(length).is_some_and(|size| size > 0)
}

fn request<'a>(json: &mut Json<'a>, exchange: &mut Exchange<'a>, sent: &mut Written<'a>) {
    json.object(|json, key| match key {
        "method" => exchange.method = json.text().unwrap_or_default(),
        "url" => exchange.url = json.text().unwrap_or_default(),
        "headers" => exchange.request_headers = pairs(json, &mut sent.more),
        "bodySize" => sent.size = size(json),
        "postData" => {
            let mut parameters = Vec::new();
            json.object(|json, key| match key {
                "mimeType" => sent.media_type = json.text(),
                "text" => sent.text = json.bytes(),
                "encoding" | "_encoding" => sent.base64 = is_base64(json),
                "params" => parameters = pairs(json, &mut sent.more),
                _ => {}
            });
            // What a form sent is written as text, as pairs, or both.
            if sent.text.as_ref().is_none_or(|text| text.is_empty()) && !parameters.is_empty() {
                let pairs: Vec<String> = parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
                sent.text = Some(Cow::Owned(pairs.join("&").into_bytes()));
            }
        }
        _ => {}
    });
}

fn response<'a>(json: &mut Json<'a>, exchange: &mut Exchange<'a>, received: &mut Written<'a>) {
    json.object(|json, key| match key {
        "status" => exchange.status = json.number().and_then(whole).and_then(|status| u16::try_from(status).ok()),
        "headers" => exchange.response_headers = pairs(json, &mut received.more),
        "bodySize" => received.size = size(json),
        "content" => json.object(|json, key| match key {
            "mimeType" => received.media_type = json.text(),
            "text" => received.text = json.bytes(),
            "encoding" => received.base64 = is_base64(json),
            _ => {}
        }),
        _ => {}
    });
}

/// Reads a list of objects with name and value, as many as are read; says whether there were `more`.
fn pairs<'a>(json: &mut Json<'a>, more: &mut bool) -> Headers<'a> {
    let mut pairs = Vec::new();
    json.list(|json| {
        if pairs.len() >= limit::HEADERS {
            *more = true;
            return;
        }
        let (mut name, mut value) = (Cow::default(), Cow::default());
        json.object(|json, key| match key {
            "name" => name = json.text().unwrap_or_default(),
            "value" => value = json.text().unwrap_or_default(),
            _ => {}
        });
        pairs.push((name, value));
    });
    pairs
}

fn message<'a>(json: &mut Json<'a>) -> Message<'a> {
    let mut message = Message::default();
    let (mut data, mut binary): (Cow<'_, [u8]>, bool) = (Cow::Borrowed(&[]), false);
    json.object(|json, key| match key {
        "type" => message.sent = json.text().is_some_and(|kind| kind == "send"),
        "time" => message.at = json.number().and_then(moment),
        "opcode" => binary = json.number() == Some(2.0),
        "data" => data = json.bytes().unwrap_or_default(),
        _ => {}
    });
    message.bytes = match BASE64.decode(&data) {
        Ok(bytes) if binary => Cow::Owned(bytes),
        _ => data,
    };
    message
}

fn is_base64(json: &mut Json<'_>) -> bool {
    json.text().is_some_and(|name| name.trim().eq_ignore_ascii_case("base64"))
}

fn size(json: &mut Json<'_>) -> Option<u64> {
    json.number().and_then(whole)
}

/// Returns a number that counts something.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "negative ones are none, and the rest saturates"
)]
fn whole(number: f64) -> Option<u64> {
    (number >= 0.0).then_some(number as u64)
}

/// Returns the moment that so many seconds since 1970 are.
#[expect(clippy::cast_possible_truncation, reason = "what is out of range saturates, and is no moment")]
pub(in super::super) fn moment(seconds: f64) -> Option<Timestamp> {
    let whole = seconds.floor();
    // The fraction by itself: together they have more digits than a number keeps.
    let fraction = ((seconds - whole) * 1e6).round();
    Timestamp::from_microsecond((whole as i64).checked_mul(1_000_000)?.checked_add(fraction as i64)?).ok()
}

/// Makes bodies, and remarks what is wrong with them.
struct Notes<'n> {
    at: &'n Locator,
    reading: &'n mut Reading,
    whole: bool,
}

impl Notes<'_> {
    fn remark(&mut self, kind: RemarkKind, part: Part, about: &str) {
        self.reading.remark(kind, Some(self.at.then(Step::Part(part))), about);
    }

    fn body<'a>(&mut self, written: Written<'a>, headers: &Headers<'_>, part: Part) -> Option<Body<'a>> {
        let text = written.text?;
        let media_type = written
            .media_type
            .filter(|name| !name.is_empty())
            .map(Cow::into_owned)
            .or_else(|| header(headers, "content-type").map(str::to_owned));
        let mut whole = self.whole;
        let mut bytes = if written.base64 { self.unwrapped(text, part, &mut whole) } else { text };
        // By the standard a body has no content encoding left. Some writers leave it on, or write its bytes as characters.
        let encoding = header(headers, "content-encoding").unwrap_or_default();
        if encoding.is_empty() {
            return Some(Body { bytes, media_type, whole });
        }
        let must = if bytes.starts_with(b"\x1f\x8b") {
            true
        } else if let Some(latin) = bytes.starts_with(b"\x1f\xc2\x8b").then(|| latin(&bytes)).flatten() {
            bytes = Cow::Owned(latin);
            true
        } else {
            false
        };
        if must || (!encoding.contains("gzip") && std::str::from_utf8(&bytes).is_err()) {
            match coding::decode(&bytes, encoding) {
                Decoded::Whole(inflated) => bytes = Cow::Owned(inflated),
                Decoded::TooLarge(beginning) => {
                    whole = false;
                    self.remark(RemarkKind::TooLarge, part, encoding);
                    bytes = Cow::Owned(beginning);
                }
                Decoded::Broken(beginning) if must => {
                    whole = false;
                    self.remark(RemarkKind::NotDecoded, part, encoding);
                    if !beginning.is_empty() {
                        bytes = Cow::Owned(beginning);
                    }
                }
                Decoded::Unknown(name) if must => {
                    whole = false;
                    self.remark(RemarkKind::NotDecoded, part, &name);
                }
                // It had been taken off already: what is here is an image or the like.
                Decoded::Broken(_) | Decoded::Unknown(_) => {}
            }
        }
        Some(Body { bytes, media_type, whole })
    }

    /// Returns what base64 wraps, as far as it is base64.
    fn unwrapped<'a>(&mut self, text: Cow<'a, [u8]>, part: Part, whole: &mut bool) -> Cow<'a, [u8]> {
        if let Ok(bytes) = BASE64.decode(&text) {
            return Cow::Owned(bytes);
        }
        let clean: Vec<u8> = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
        if let Ok(bytes) = BASE64.decode(&clean) {
            return Cow::Owned(bytes);
        }
        *whole = false;
        if self.whole {
            self.remark(RemarkKind::NotDecoded, part, "base64");
        }
        let sound = clean.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')).count();
        match BASE64.decode(&clean[..sound - sound % 4]) {
            Ok(bytes) if !bytes.is_empty() => Cow::Owned(bytes),
            _ => text,
        }
    }
}

/// Returns the bytes that a text writes as one character each; none where a character is no byte.
fn latin(text: &[u8]) -> Option<Vec<u8>> {
    std::str::from_utf8(text).ok()?.chars().map(|char| u8::try_from(char).ok()).collect()
}
