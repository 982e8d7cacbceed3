//! One message of HTTP/1 as it went over the line.

use std::borrow::Cow;

use super::super::limit;

type Headers = Vec<(Cow<'static, str>, Cow<'static, str>)>;

/// A message, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    /// The words of the first line.
    pub first: [String; 3],
    /// Names and values, in order.
    pub headers: Headers,
    /// The body, without the chunks in which it was sent.
    pub body: Vec<u8>,
    /// Whether the body ends before it should.
    pub truncated: bool,
    /// Whether there were more headers than are read.
    pub more: bool,
}

impl Message {
    /// Takes a message apart; lines may end as they like.
    pub fn of(mut bytes: Vec<u8>) -> Self {
        let (head, body) = head(&bytes);
        let head = match std::str::from_utf8(&bytes[..head]) {
            Ok(head) => head.to_owned(),
            Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes[..head]).0.into_owned(),
        };
        bytes.drain(..body);
        let mut lines = head.lines();
        let mut words = lines.next().unwrap_or_default().splitn(3, ' ').map(str::to_owned);
        let first = [(); 3].map(|()| words.next().unwrap_or_default());
        let mut headers: Headers = Vec::new();
        let mut more = false;
        for line in lines {
            match headers.last_mut() {
                // A value may go on in the next line.
                Some((_, value)) if line.starts_with([' ', '\t']) => {
                    let value = value.to_mut();
                    value.push(' ');
                    value.push_str(line.trim());
                }
                _ => {
                    if headers.len() >= limit::HEADERS {
                        more = true;
                        break;
                    }
                    if let Some((name, value)) = line.split_once(':') {
                        headers.push((name.trim().to_owned().into(), value.trim().to_owned().into()));
                    }
                }
            }
        }
        let says = |name: &str, value: &str| {
            let mut values = headers.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value);
            values.any(|found| found.to_ascii_lowercase().contains(value))
        };
        let length = super::header(&headers, "content-length").and_then(|length| length.parse::<usize>().ok());
        let chunked = says("transfer-encoding", "chunked").then(|| dechunked(&bytes)).flatten();
        // The answer to a HEAD says how long its body would have been.
        let cut = length.is_some_and(|length| !bytes.is_empty() && bytes.len() < length);
        let (body, truncated) = chunked.unwrap_or((bytes, cut));
        Self { first, headers, body, truncated, more }
    }
}

/// Returns where the head ends, and where the body begins.
fn head(bytes: &[u8]) -> (usize, usize) {
    let mut at = 0;
    while let Some(end) = memchr::memchr(b'\n', &bytes[at..]) {
        let next = at + end + 1;
        match &bytes[next..] {
            [b'\r', b'\n', ..] => return (next, next + 2),
            [b'\n', ..] => return (next, next + 1),
            _ => at = next,
        }
    }
    (bytes.len(), bytes.len())
}

/// Takes the chunks off a body; returns it and whether it ends early. None where it does not begin with a chunk: then they
/// were taken off when it was saved.
fn dechunked(bytes: &[u8]) -> Option<(Vec<u8>, bool)> {
    let mut body = Vec::new();
    let mut rest = bytes;
    if rest.is_empty() {
        return None;
    }
    loop {
        let line = memchr::memchr(b'\n', rest);
        let digits = rest.iter().take_while(|byte| byte.is_ascii_hexdigit()).count();
        let size = std::str::from_utf8(&rest[..digits]).ok().and_then(|digits| usize::from_str_radix(digits, 16).ok());
        let (Some(line), Some(size)) = (line, size) else {
            return if body.is_empty() && !rest.is_empty() && digits == 0 { None } else { Some((body, true)) };
        };
        if size == 0 {
            return Some((body, false));
        }
        rest = &rest[line + 1..];
        let Some(chunk) = rest.get(..size) else {
            body.extend_from_slice(rest);
            return Some((body, true));
        };
        body.extend_from_slice(chunk);
        rest = &rest[size..];
        rest = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or(rest);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_message_is_taken_apart_whichever_way_its_lines_end() {
        for end in ["\r\n", "\n"] {
            let text = ["POST https://x/y HTTP/1.1", "Host: x", "A: one", " two", "", "body\n\n"].join(end);
            let message = Message::of(text.into_bytes());
            assert_eq!(message.first, ["POST", "https://x/y", "HTTP/1.1"]);
            assert_eq!(message.headers, [("Host".into(), "x".into()), ("A".into(), "one two".into())]);
            assert_eq!(message.body, b"body\n\n");
        }
    }

    #[test]
    fn chunks_are_taken_off() {
        let of = |body: &str| {
            let message =
                Message::of(format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n{body}").into_bytes());
            (String::from_utf8(message.body).expect("text"), message.truncated)
        };
        assert_eq!(of("5\r\nreige\r\n1;x=y\r\nr\r\n0\r\n\r\n"), ("reiger".to_owned(), false));
        assert_eq!(of("5\r\nreige\r\n9\r\nr"), ("reiger".to_owned(), true));
        assert_eq!(of("5\r\nreige\r\n"), ("reige".to_owned(), true));
        // Saved without them.
        assert_eq!(of("reiger"), ("reiger".to_owned(), false));
        assert_eq!(of(""), (String::new(), false));
    }

    #[test]
    fn a_body_shorter_than_was_said_is_truncated() {
        let of = |body: &str| Message::of(format!("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n{body}").into_bytes());
        assert!(of("reig").truncated);
        assert!(!of("reiger").truncated && !of("").truncated);
    }

    #[test]
    fn headers_beyond_measure_are_left_out() {
        let of = |headers: usize| {
            let message = Message::of(format!("GET / HTTP/1.1\r\n{}\r\nbody", "a:\r\n".repeat(headers)).into_bytes());
            (message.headers.len(), message.more, message.body)
        };
        assert_eq!(of(limit::HEADERS), (limit::HEADERS, false, b"body".to_vec()));
        assert_eq!(of(limit::HEADERS + 1), (limit::HEADERS, true, b"body".to_vec()));
    }

    proptest! {
        #[test]
        fn any_bytes_are_taken_apart(bytes: Vec<u8>, text in "(Transfer-Encoding: chunked)?(\r\n){1,3}[0-9a-f\r\n x]{0,60}") {
            let length = bytes.len();
            prop_assert!(Message::of(bytes).body.len() <= length);
            let _ = Message::of(format!("GET / HTTP/1.1\r\n{text}").into_bytes());
        }
    }
}
