//! What all captures of HTTP have in common: the host of an address, the coding of bodies, and handing exchanges on.

use std::{borrow::Cow, ops::ControlFlow};

use super::{
    coding::{self, Decoded},
    collector, limit,
};
pub(super) use crate::probe::fact::Body;
use crate::{
    audit::locator::{Locator, Part, Step},
    probe::{
        fact::{Exchange, Fact, Sink, What},
        reading::{Reading, RemarkKind},
    },
};

/// Bytes of the name of a host: DNS has no longer ones.
const HOST: usize = 255;

/// Hands an exchange on, then the events in its bodies.
pub(super) fn emit(exchange: Exchange<'_>, at: Locator, sink: &mut dyn Sink, reading: &mut Reading) -> ControlFlow<()> {
    let fact = Fact { at, what: What::Exchange(exchange) };
    sink.fact(&fact)?;
    let Fact { at, what: What::Exchange(exchange) } = &fact else { return ControlFlow::Continue(()) };
    if collector::events(exchange, at, sink, reading)? == 0 {
        sink.without_events(exchange, at);
    }
    if exchange.request_body.as_ref().is_some_and(|body| body.bytes.is_empty() && !body.whole) {
        let at = Some(at.then(Step::Part(Part::RequestBody)));
        let said = reading.remarks.last().is_some_and(|last| last.kind == RemarkKind::LeftOut && last.at == at);
        if !said {
            reading.remark(RemarkKind::LeftOut, at, &*exchange.host);
        }
    }
    ControlFlow::Continue(())
}

/// Returns the host of an address, lower case, without port; empty where the address has none.
pub(super) fn host(url: &str) -> String {
    let rest = match url.split_once("://") {
        Some((_, rest)) => rest,
        None => url.strip_prefix("//").or_else(|| is_authority(url).then_some(url)).unwrap_or_default(),
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = without_port(authority.rsplit_once('@').map_or(authority, |(_, host)| host));
    // A name that ends in the dot of the root is the same name.
    let host = host.strip_suffix('.').unwrap_or(host);
    // What is longer is no name of a host, and would be told with all that went there.
    limit::cut(host, HOST).to_ascii_lowercase()
}

/// Returns whether an address is a host and its port, as a request to a proxy for a tunnel has it (`CONNECT`).
fn is_authority(url: &str) -> bool {
    url.rsplit_once(':').is_some_and(|(host, port)| {
        !host.is_empty()
            && !host.contains(['/', '?', '#'])
            && !port.is_empty()
            && port.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Returns a host without the port behind it.
pub(super) fn without_port(host: &str) -> &str {
    if let Some(bracketed) = host.strip_prefix('[') {
        return bracketed.split(']').next().unwrap_or_default();
    }
    match host.rsplit_once(':') {
        // More than one colon, and no brackets: an address of IPv6.
        Some((name, _)) if !name.contains(':') => name,
        _ => host,
    }
}

/// Returns the value of the first header of this name.
pub(super) fn header<'h>(headers: &'h [(Cow<'_, str>, Cow<'_, str>)], name: &str) -> Option<&'h str> {
    headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| &**value)
}

/// Makes a body as it went over the line: takes its content encoding off, and remarks what could not be.
pub(super) fn body<'a>(
    bytes: Cow<'a, [u8]>,
    headers: &[(Cow<'_, str>, Cow<'_, str>)],
    at: &Locator,
    part: Part,
    reading: &mut Reading,
) -> Body<'a> {
    let media_type = header(headers, "content-type").map(str::to_owned);
    let encoding = header(headers, "content-encoding").map(str::trim).filter(|name| !name.is_empty());
    let Some(encoding) = encoding.filter(|_| !bytes.is_empty()) else { return Body { bytes, media_type, whole: true } };
    let mut remark = |kind, about: &str| reading.remark(kind, Some(at.then(Step::Part(part))), about);
    let (bytes, whole) = match coding::decode(&bytes, encoding) {
        Decoded::Whole(inflated) => (Cow::Owned(inflated), true),
        Decoded::TooLarge(beginning) => {
            remark(RemarkKind::TooLarge, encoding);
            (Cow::Owned(beginning), false)
        }
        Decoded::Broken(beginning) => {
            remark(RemarkKind::NotDecoded, encoding);
            (if beginning.is_empty() { bytes } else { Cow::Owned(beginning) }, false)
        }
        Decoded::Unknown(name) => {
            remark(RemarkKind::NotDecoded, &name);
            (bytes, false)
        }
    };
    Body { bytes, media_type, whole }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_is_what_an_address_leads_to() {
        for (url, expected) in [
            (
                "https://EU-Office.events.data.microsoft.com/OneCollector/1.0/?x=@y",
                "eu-office.events.data.microsoft.com",
            ),
            ("http://user:word@host.example:8080?a", "host.example"),
            ("https://[2603:1020::1]:443/", "2603:1020::1"),
            ("https://host", "host"),
            ("tcp://10.0.0.1:5228", "10.0.0.1"),
            ("data:text/plain,://", "://".trim_start_matches("://")),
            ("us-mobile.events.data.microsoft.com:443", "us-mobile.events.data.microsoft.com"),
            ("//us-mobile.events.data.microsoft.com/a", "us-mobile.events.data.microsoft.com"),
            ("https://us-mobile.events.data.microsoft.com./a", "us-mobile.events.data.microsoft.com"),
            ("/OneCollector/1.0:1", ""),
            ("about:blank", ""),
            ("", ""),
        ] {
            assert_eq!(host(url), expected, "{url}");
        }
        assert_eq!(host(&format!("https://{}/", "é".repeat(1000))).len(), HOST - 1, "no name is longer");
    }
}
