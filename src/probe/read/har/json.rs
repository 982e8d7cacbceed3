//! JSON as captures hold it: read as far as it goes, without asking that it keeps to its standard.
//!
//! Unlike a strict parser it takes lone surrogates, raw control characters and an end in the middle, all of which real
//! archives hold, and reads a member of the wrong kind as absent.

use std::borrow::Cow;

use super::walk::{BLOCK, Walk, marks, special};

/// Bytes of a text with escapes that are made room for before anything is known of it.
const FIRST: usize = 16 << 10;
/// Bytes of a text with escapes that are made room for at once; from there on its exact length is looked up.
const ROOM: usize = 1 << 20;

/// A place in JSON.
#[derive(Debug)]
pub struct Json<'a> {
    text: &'a str,
    at: usize,
    sound: bool,
}

impl<'a> Json<'a> {
    /// Stands before the first value of a text.
    pub fn of(text: &'a str) -> Self {
        Self { text, at: 0, sound: true }
    }

    /// Returns whether nothing ended early or stood in the wrong place so far.
    pub fn is_sound(&self) -> bool {
        self.sound
    }

    /// Passes over white space; returns what stands there.
    fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while matches!(bytes.get(self.at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }

    /// Passes over a value.
    pub fn skip(&mut self) {
        if self.peek().is_none() {
            self.sound = false;
            return;
        }
        let rest = &self.text.as_bytes()[self.at..];
        let mut walk = Walk::default();
        if let Some(end) = walk.on(rest) {
            self.at += end.max(1);
        } else {
            // A number or word may end with the text.
            self.sound &= walk.has_ended();
            self.at = self.text.len();
        }
    }

    /// Reads an object: `member` is called with each key and reads its value, or leaves it. Another value is passed over.
    pub fn object(&mut self, mut member: impl FnMut(&mut Self, &str)) {
        if self.peek() != Some(b'{') {
            return self.skip();
        }
        self.at += 1;
        loop {
            match self.peek() {
                Some(b'}') => {
                    self.at += 1;
                    return;
                }
                Some(b'"') => {
                    let key = self.quoted();
                    if self.peek() != Some(b':') {
                        self.sound = false;
                        continue;
                    }
                    self.at += 1;
                    self.each(|json| member(json, &key));
                }
                Some(byte) => {
                    self.sound &= byte == b',';
                    self.at += 1;
                }
                None => {
                    self.sound = false;
                    return;
                }
            }
        }
    }

    /// Reads a list: `element` is called for each and reads it, or leaves it. Another value is passed over.
    pub fn list(&mut self, mut element: impl FnMut(&mut Self)) {
        if self.peek() != Some(b'[') {
            return self.skip();
        }
        self.at += 1;
        loop {
            match self.peek() {
                Some(b']') => {
                    self.at += 1;
                    return;
                }
                Some(b',') => self.at += 1,
                Some(b'}') | None => {
                    self.sound = false;
                    return;
                }
                Some(_) => self.each(&mut element),
            }
        }
    }

    /// Reads a value, and passes over it where it is left.
    fn each(&mut self, read: impl FnOnce(&mut Self)) {
        self.peek();
        let before = self.at;
        read(self);
        if self.at == before {
            self.skip();
        }
    }

    /// Returns a text; any other value is passed over.
    pub fn text(&mut self) -> Option<Cow<'a, str>> {
        if self.peek() == Some(b'"') {
            return Some(self.quoted());
        }
        self.skip();
        None
    }

    /// Returns the bytes of a text, which are UTF-8; any other value is passed over.
    pub fn bytes(&mut self) -> Option<Cow<'a, [u8]>> {
        if self.peek() == Some(b'"') {
            return Some(self.quoted_bytes());
        }
        self.skip();
        None
    }

    /// Returns a number, also one that was written as a text; any other value is passed over.
    pub fn number(&mut self) -> Option<f64> {
        if self.peek() == Some(b'"') {
            return self.quoted().trim().parse().ok();
        }
        let start = self.at;
        self.skip();
        self.text.get(start..self.at)?.parse().ok()
    }

    /// Returns the text that begins at the quote here.
    fn quoted(&mut self) -> Cow<'a, str> {
        self.plain().map_or_else(
            |start| {
                let unescaped = String::from_utf8(self.unescaped(start));
                Cow::Owned(unescaped.unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
            },
            Cow::Borrowed,
        )
    }

    /// Returns the bytes of the text that begins at the quote here: what is large need not be looked through once more.
    fn quoted_bytes(&mut self) -> Cow<'a, [u8]> {
        self.plain().map_or_else(|start| Cow::Owned(self.unescaped(start)), |text| Cow::Borrowed(text.as_bytes()))
    }

    /// Returns the text that begins at the quote here and stands behind it; or where it begins, if it has escapes.
    fn plain(&mut self) -> Result<&'a str, usize> {
        let bytes = self.text.as_bytes();
        let start = self.at + 1;
        let stop = special(bytes, start);
        let end = bytes.get(stop);
        if end == Some(&b'\\') {
            return Err(start);
        }
        self.sound &= end.is_some();
        self.at = bytes.len().min(stop + 1);
        Ok(self.text.get(start..stop).unwrap_or_default())
    }

    /// Returns the text that begins here, its escapes replaced, and stands after the quote that ends it.
    fn unescaped(&mut self, start: usize) -> Vec<u8> {
        let bytes = self.text.as_bytes();
        let mut out = Unescaped { bytes: vec![0; 2 * MORE + FIRST.min(bytes.len() - start)], length: 0 };
        let mut from = start;
        'text: while let Some(block) = bytes.get(from..).and_then(|rest| rest.first_chunk()) {
            out.make_room(bytes, from);
            let (quotes, slashes) = marks(block);
            let mut special = quotes | slashes;
            let mut done = 0;
            while special != 0 {
                let next = special.trailing_zeros() as usize;
                out.copy(bytes, from + done, next - done);
                if quotes >> next & 1 == 1 {
                    from += next;
                    break 'text;
                }
                done = next + 1 + out.unescape(&bytes[from + next + 1..]);
                // What the escape took is no mark any more.
                special = if done < BLOCK { special >> done << done } else { 0 };
            }
            if done < BLOCK {
                out.copy(bytes, from + done, BLOCK - done);
            }
            from += done.max(BLOCK);
        }
        // The end of the text, where it stands less than a block before the end of the bytes.
        while let Some(byte) = bytes.get(from).filter(|byte| **byte != b'"') {
            out.make_room(bytes, from);
            if *byte == b'\\' {
                from += 1 + out.unescape(&bytes[from + 1..]);
            } else {
                out.copy(bytes, from, 1);
                from += 1;
            }
        }
        self.sound &= from < bytes.len();
        self.at = (from + 1).min(bytes.len());
        out.finish()
    }
}

/// Bytes that may become more before room is asked for again: a block, what its last escape becomes, and a piece.
const MORE: usize = BLOCK + 8 + PIECE;
/// Bytes that are copied together, since most texts between two escapes are short.
const PIECE: usize = 16;

/// A text whose escapes are being replaced.
struct Unescaped {
    /// With room behind what is there.
    bytes: Vec<u8>,
    length: usize,
}

impl Unescaped {
    /// Makes room for [`MORE`] bytes; `at` is where the text goes on.
    fn make_room(&mut self, text: &[u8], at: usize) {
        if self.length + MORE > self.bytes.len() {
            let rest = if self.length < ROOM { self.bytes.len() } else { end_of(text, at) - at };
            self.bytes.resize(self.length + rest + MORE, 0);
        }
    }

    /// Adds bytes of the text, no more than a block.
    #[inline]
    fn copy(&mut self, text: &[u8], from: usize, length: usize) {
        let to = self.length;
        self.length += length;
        if let Some(piece) = text.get(from..from + PIECE).filter(|_| length <= PIECE) {
            self.bytes[to..to + PIECE].copy_from_slice(piece);
        } else {
            self.bytes[to..to + length].copy_from_slice(&text[from..from + length]);
        }
    }

    /// Adds what the escape means that begins here, after its backslash; returns how many bytes it has.
    #[inline]
    fn unescape(&mut self, text: &[u8]) -> usize {
        let (char, length) = escape(text);
        self.length += char.encode_utf8(&mut self.bytes[self.length..]).len();
        length
    }

    fn finish(mut self) -> Vec<u8> {
        self.bytes.truncate(self.length);
        // Many are kept at the same time, and most are short.
        if self.length < FIRST {
            self.bytes.shrink_to_fit();
        }
        self.bytes
    }
}

/// Returns where the text ends that goes on here.
fn end_of(bytes: &[u8], mut at: usize) -> usize {
    loop {
        at = special(bytes, at);
        match bytes.get(at) {
            Some(b'\\') => at = (at + 2).min(bytes.len()),
            _ => return at,
        }
    }
}

/// Returns the character that an escape means, and how many bytes it has after its backslash. One that means none is a
/// backslash, and half of a pair of surrogates the replacement character.
fn escape(bytes: &[u8]) -> (char, usize) {
    let simple = match bytes.first() {
        Some(byte @ (b'"' | b'\\' | b'/')) => char::from(*byte),
        Some(b'n') => '\n',
        Some(b't') => '\t',
        Some(b'r') => '\r',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'u') => {
            let Some(unit) = unit(&bytes[1..]) else { return ('\\', 0) };
            if let Some(char) = char::from_u32(unit) {
                return (char, 5);
            }
            let second = bytes[5..].strip_prefix(b"\\u").and_then(self::unit);
            return match second {
                Some(second @ 0xdc00..=0xdfff) if unit < 0xdc00 => {
                    let code = 0x1_0000 + ((unit - 0xd800) << 10) + (second - 0xdc00);
                    (char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER), 11)
                }
                _ => (char::REPLACEMENT_CHARACTER, 5),
            };
        }
        _ => return ('\\', 0),
    };
    (simple, 1)
}

/// Returns what four hexadecimal digits mean.
fn unit(bytes: &[u8]) -> Option<u32> {
    bytes.get(..4)?.iter().try_fold(0, |unit, byte| Some(unit << 4 | char::from(*byte).to_digit(16)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(json: &str) -> Option<Cow<'_, str>> {
        Json::of(json).text()
    }

    #[test]
    fn a_text_keeps_what_a_strict_parser_refuses() {
        assert_eq!(text(r#""a\ud83d\ude00b""#).as_deref(), Some("a😀b"));
        assert_eq!(text(r#""a\ud83db""#).as_deref(), Some("a\u{fffd}b"));
        assert_eq!(text(r#""a\ude00b""#).as_deref(), Some("a\u{fffd}b"));
        assert_eq!(text(r#""a\x41\u12""#).as_deref(), Some(r"a\x41\u12"));
        assert_eq!(text("\"a\u{1}\nb\"").as_deref(), Some("a\u{1}\nb"));
        assert_eq!(text(r#""a\"#).as_deref(), Some(r"a\"));
        assert_eq!(text(r#""a\n"#).as_deref(), Some("a\n"));
    }

    #[test]
    fn a_text_without_escapes_is_not_copied() {
        assert!(matches!(text(r#""plain é""#), Some(Cow::Borrowed("plain é"))));
    }

    #[test]
    fn what_ends_early_is_read_as_far_as_it_goes() {
        let mut json = Json::of(r#"{"a":1,"b":["x","y"#);
        let (mut number, mut texts) = (None, Vec::new());
        json.object(|json, key| match key {
            "a" => number = json.number(),
            _ => json.list(|json| texts.extend(json.text())),
        });
        assert_eq!((number, texts), (Some(1.0), vec![Cow::Borrowed("x"), Cow::Borrowed("y")]));
        assert!(!json.is_sound());
    }

    #[test]
    fn a_member_of_the_wrong_kind_is_passed_over() {
        let mut json = Json::of(r#"{"a":{"text":"no"},"b":null,"c":"3","d":"x"}"#);
        let mut found = Vec::new();
        json.object(|json, key| match key {
            "a" | "b" => found.push(format!("{:?}", json.text())),
            "c" => found.push(format!("{:?}", json.number())),
            _ => {}
        });
        assert_eq!(found, ["None", "None", "Some(3.0)"]);
        assert!(json.is_sound());
    }

    /// A long text is made room for exactly: otherwise its room would double beyond what a record may take.
    #[test]
    fn a_long_text_comes_out_as_it_went_in() {
        let long = "\"é\\\n".repeat(ROOM);
        let json = serde_json::Value::from(long.as_str()).to_string();
        let read = text(&json).expect("a text").into_owned();
        assert!(read == long);
        assert!(read.capacity() < 2 * json.len());
    }

    /// Reads a value as serde's; numbers as text.
    fn read(json: &mut Json<'_>) -> serde_json::Value {
        match json.peek() {
            Some(b'{') => {
                let mut map = serde_json::Map::new();
                json.object(|json, key| drop(map.insert(key.to_owned(), read(json))));
                map.into()
            }
            Some(b'[') => {
                let mut list = Vec::new();
                json.list(|json| list.push(read(json)));
                list.into()
            }
            Some(b'"') => json.text().map(Cow::into_owned).into(),
            _ => {
                json.skip();
                serde_json::Value::Null
            }
        }
    }

    fn value() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![Just(serde_json::Value::Null), any::<String>().prop_map(Into::into)];
        leaf.prop_recursive(4, 30, 5, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..5).prop_map(Into::into),
                proptest::collection::btree_map(any::<String>(), inner, 0..5)
                    .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn valid_json_is_read_as_a_strict_parser_reads_it(value in value(), pretty: bool) {
            let text = if pretty { format!("{value:#}") } else { value.to_string() };
            let mut json = Json::of(&text);
            prop_assert_eq!(read(&mut json), value);
            prop_assert!(json.is_sound());
        }

        #[test]
        fn any_text_is_read_to_some_end(text in r#"[\{\}\[\]",:\\u0d8a é]{0,80}"#) {
            read(&mut Json::of(&text));
        }

        #[test]
        fn an_escape_is_replaced_wherever_in_a_block_it_stands(
            parts in proptest::collection::vec(
                prop_oneof!["[a-zé]{0,70}", Just("\"\\\n".to_owned()), Just("\u{1}😀/".to_owned()), any::<String>()],
                0..12,
            ),
            rest in 0_usize..80,
        ) {
            let value = parts.concat();
            let json = serde_json::Value::from(value.as_str()).to_string();
            let followed = format!("{json}{}", " ".repeat(rest));
            prop_assert_eq!(text(&followed), Some(Cow::Borrowed(&*value)));
        }
    }
}
