//! The name of a server, in the first bytes that a client sends: TLS server name, or host of HTTP.

use tls_parser::{
    TlsExtension, TlsMessage, TlsMessageHandshake, parse_tls_client_hello_extensions, parse_tls_message_handshake,
};

use super::super::limit;

/// What the first bytes of one direction say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Opening {
    /// More is needed to tell.
    More,
    /// It is not what a client sends first in TLS or HTTP.
    Nothing,
    /// A client opens a conversation.
    Client {
        /// The name that it asks for.
        name: Option<String>,
        /// Whether it sent an encrypted hello beside it, so that the name may stand for another.
        hidden: bool,
    },
}

/// Kind of TLS record: handshake.
const HANDSHAKE: u8 = 22;
/// Kind of handshake message: hello of a client.
const CLIENT_HELLO: u8 = 1;
/// Extension of TLS: encrypted client hello (RFC 9849).
const ENCRYPTED_HELLO: u16 = 0xfe0d;

/// What requests of HTTP/1 begin with.
const METHODS: &[&str] =
    &["GET ", "POST ", "HEAD ", "PUT ", "CONNECT ", "OPTIONS ", "PATCH ", "DELETE ", "PROPFIND ", "REPORT "];

/// Reads the first bytes of one direction.
pub(super) fn read(bytes: &[u8]) -> Opening {
    match bytes.first() {
        None => Opening::More,
        Some(&HANDSHAKE) => hello(bytes),
        Some(_) => request(bytes),
    }
}

/// Reads a hello of TLS, over as many records as it takes.
fn hello(bytes: &[u8]) -> Opening {
    let mut message = Vec::new();
    let mut rest = bytes;
    loop {
        match self::message(&message) {
            Opening::More => {}
            said => return said,
        }
        let [kind, major, _, high, low, body @ ..] = rest else { return Opening::More };
        let length = usize::from(*high) << 8 | usize::from(*low);
        if *kind != HANDSHAKE || *major != 3 || length == 0 {
            return Opening::Nothing;
        }
        let (now, after) = body.split_at(length.min(body.len()));
        message.extend_from_slice(now);
        rest = after;
    }
}

/// Reads a message of TLS, as records and QUIC carry it: whether it is a hello of a client, and all there.
pub(super) fn message(bytes: &[u8]) -> Opening {
    let [kind, high, middle, low, ..] = bytes else { return Opening::More };
    let length = usize::from(*high) << 16 | usize::from(*middle) << 8 | usize::from(*low);
    if *kind != CLIENT_HELLO || length > limit::OPENING {
        return Opening::Nothing;
    }
    bytes.get(..4 + length).map_or(Opening::More, client_hello)
}

/// Reads a whole hello of a client.
fn client_hello(message: &[u8]) -> Opening {
    let Ok((_, TlsMessage::Handshake(TlsMessageHandshake::ClientHello(hello)))) = parse_tls_message_handshake(message)
    else {
        return Opening::Nothing;
    };
    let extensions = hello.ext.and_then(|bytes| parse_tls_client_hello_extensions(bytes).ok());
    let (mut name, mut hidden) = (None, false);
    for extension in extensions.map(|(_, list)| list).unwrap_or_default() {
        match extension {
            TlsExtension::SNI(names) => {
                // Kind 0 is a host; there is no other.
                let host = names.iter().find(|(kind, _)| kind.0 == 0);
                name = host.and_then(|(_, host)| std::str::from_utf8(host).ok()).and_then(host_name);
            }
            TlsExtension::EncryptedServerName { .. } => hidden = true,
            TlsExtension::Unknown(kind, _) if kind.0 == ENCRYPTED_HELLO => hidden = true,
            _ => {}
        }
    }
    Opening::Client { name, hidden }
}

/// Reads a request of HTTP/1.
fn request(bytes: &[u8]) -> Opening {
    if !METHODS.iter().any(|method| {
        let length = method.len().min(bytes.len());
        bytes[..length] == method.as_bytes()[..length]
    }) {
        return Opening::Nothing;
    }
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    for (index, line) in bytes[..end.unwrap_or(bytes.len())].split_inclusive(|byte| *byte == b'\n').enumerate() {
        if end.is_none() && !line.ends_with(b"\n") {
            break;
        }
        let line = std::str::from_utf8(line).unwrap_or_default().trim_end();
        if index == 0 {
            if !line.split(' ').nth(2).is_some_and(|version| version.starts_with("HTTP/1.")) {
                return Opening::Nothing;
            }
            // What is asked of a proxy: the name is that of the server behind it.
            if let Some(target) = line.strip_prefix("CONNECT ") {
                return Opening::Client { name: target.split(' ').next().and_then(host_name), hidden: false };
            }
        } else if let Some((header, value)) = line.split_once(':')
            && header.eq_ignore_ascii_case("host")
        {
            return Opening::Client { name: host_name(value), hidden: false };
        }
    }
    if end.is_some() { Opening::Client { name: None, hidden: false } } else { Opening::More }
}

/// Returns a host's name without port, in lower case; none where it is an address, or cannot be a name.
fn host_name(text: &str) -> Option<String> {
    let text = text.trim();
    let name = match text.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => text,
    };
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let fits = (1..=253).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
        && name.parse::<std::net::Ipv4Addr>().is_err();
    fits.then_some(name)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::tests::client_hello as hello, *};

    fn client(name: &str) -> Opening {
        Opening::Client { name: Some(name.to_owned()), hidden: false }
    }

    #[test]
    fn the_server_name_of_a_hello_is_read() {
        assert_eq!(
            read(&hello(Some("Eu-Office.Events.data.microsoft.com"), false)),
            client("eu-office.events.data.microsoft.com")
        );
        assert_eq!(read(&hello(None, false)), Opening::Client { name: None, hidden: false });
    }

    #[test]
    fn an_encrypted_hello_is_said() {
        let name = Some("cloudflare-ech.com".to_owned());
        assert_eq!(read(&hello(Some("cloudflare-ech.com"), true)), Opening::Client { name, hidden: true });
    }

    #[test]
    fn a_hello_that_is_not_all_there_waits_for_more() {
        let hello = hello(Some("example.org"), false);
        for end in 0..hello.len() {
            assert_eq!(read(&hello[..end]), Opening::More, "{end}");
        }
    }

    #[test]
    fn a_hello_in_several_records_is_put_together() {
        let whole = hello(Some("example.org"), false);
        let (first, second) = whole[5..].split_at(20);
        let mut cut = Vec::new();
        for part in [first, second] {
            cut.extend([HANDSHAKE, 3, 1, 0, u8::try_from(part.len()).expect("short")]);
            cut.extend(part);
        }
        assert_eq!(read(&cut), client("example.org"));
    }

    #[test]
    fn the_host_of_a_request_is_read() {
        assert_eq!(read(b"GET / HTTP/1.1\r\nAccept: */*\r\nHOST: Example.org:8080\r\n"), client("example.org"));
        assert_eq!(
            read(b"CONNECT us-mobile.events.data.microsoft.com:443 HTTP/1.1\r\n"),
            client("us-mobile.events.data.microsoft.com")
        );
        assert_eq!(read(b"GET / HTTP/1.1\r\nHost: exam"), Opening::More);
        assert_eq!(read(b"GET / HTTP/1.1\r\nHost: 192.0.2.1\r\n"), Opening::Client { name: None, hidden: false });
        assert_eq!(read(b"SSH-2.0-OpenSSH\r\n"), Opening::Nothing);
    }

    #[test]
    fn what_a_server_sends_is_no_opening() {
        assert_eq!(read(&[HANDSHAKE, 3, 3, 0, 5, 2, 0, 0, 1, 0]), Opening::Nothing);
        assert_eq!(read(b"HTTP/1.1 200 OK\r\nHost: example.org\r\n"), Opening::Nothing);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(bytes: Vec<u8>, place in any::<prop::sample::Index>(), byte: u8) {
            read(&bytes);
            read(&[&[HANDSHAKE, 3, 1], &bytes[..]].concat());
            let mut hello = hello(Some("example.org"), true);
            hello[place.index(100)] = byte;
            read(&hello);
            client_hello(&hello[place.index(hello.len())..]);
        }
    }
}
