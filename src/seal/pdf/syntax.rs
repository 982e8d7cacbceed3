//! Reading PDF values (ISO 32000-1, 7.3), each with its place in the file.

use std::ops::Range;

use super::PdfError;

/// Deepest nesting that is followed.
const DEEPEST: usize = 64;

/// A value and the bytes it was read from.
#[derive(Debug, Clone)]
pub(in crate::seal) struct Node {
    pub at: Range<usize>,
    pub value: Value,
}

/// A value. Two values are equal when they say the same, wherever they stand.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::seal) enum Value {
    Null,
    Bool(bool),
    /// As it is written.
    Number(Vec<u8>),
    Name(Vec<u8>),
    /// The bytes of a string, whether it was written with parentheses or in hexadecimal.
    Text(Vec<u8>),
    Array(Vec<Node>),
    Dict(Dict),
    /// A reference: object number and generation.
    Ref(u32, u16),
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

/// A dictionary, in the order of the file. No key stands twice.
#[derive(Debug, Clone, Default)]
pub(in crate::seal) struct Dict(pub Vec<(Vec<u8>, Node)>);

impl PartialEq for Dict {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.0.iter().all(|(key, node)| other.get_bytes(key) == Some(node))
    }
}

impl Dict {
    /// Returns the value of a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.get_bytes(key.as_bytes())
    }

    fn get_bytes(&self, key: &[u8]) -> Option<&Node> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, node)| node)
    }

    /// Tells whether two dictionaries say the same, these keys left aside.
    pub fn same_but(&self, other: &Self, keys: &[&str]) -> bool {
        let without = |dict: &Self| {
            Self(dict.0.iter().filter(|(name, _)| !keys.iter().any(|key| key.as_bytes() == name)).cloned().collect())
        };
        without(self) == without(other)
    }
}

impl Node {
    /// Returns the dictionary, if this is one.
    pub fn dict(&self) -> Option<&Dict> {
        if let Value::Dict(dict) = &self.value { Some(dict) } else { None }
    }

    /// Returns the members, if this is an array.
    pub fn array(&self) -> Option<&[Self]> {
        if let Value::Array(members) = &self.value { Some(members) } else { None }
    }

    /// Returns the whole number, if this is one that is not negative.
    pub fn whole(&self) -> Option<usize> {
        let Value::Number(digits) = &self.value else { return None };
        if !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        std::str::from_utf8(digits).ok()?.parse().ok()
    }

    /// Tells whether this is the name `name`.
    pub fn is_name(&self, name: &str) -> bool {
        matches!(&self.value, Value::Name(found) if found == name.as_bytes())
    }

    /// Returns the text of a string: UTF-16 and UTF-8 by their marks, anything else read as Latin-1 (which agrees with
    /// `PDFDocEncoding` in all letters that matter for names).
    pub fn text(&self) -> Option<String> {
        let Value::Text(bytes) = &self.value else { return None };
        Some(match bytes.as_slice() {
            [0xfe, 0xff, rest @ ..] => {
                let units: Vec<u16> =
                    rest.chunks(2).map(|pair| pair.iter().fold(0, |sum, &b| sum << 8 | u16::from(b))).collect();
                String::from_utf16_lossy(&units)
            }
            [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
            latin => latin.iter().copied().map(char::from).collect(),
        })
    }
}

/// Reads from a place in the file onwards.
pub(super) struct Reader<'a> {
    pub bytes: &'a [u8],
    pub at: usize,
    depth: usize,
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, depth: 0 }
    }

    pub fn expected(&self, expected: &'static str) -> PdfError {
        PdfError::Malformed { at: self.at, expected }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Passes over white space and comments.
    pub fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|byte| byte != b'\n' && byte != b'\r') {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    /// Takes `word` if it stands here, as a word of its own.
    pub fn take_word(&mut self, word: &str) -> bool {
        self.skip_space();
        let ends = |byte: &u8| is_space(*byte) || is_delimiter(*byte);
        let stands = self.rest().starts_with(word.as_bytes());
        let whole = self.bytes.get(self.at + word.len()).is_none_or(ends);
        if stands && whole {
            self.at += word.len();
        }
        stands && whole
    }

    /// Takes a word that must stand here.
    pub fn word(&mut self, word: &'static str) -> Result<(), PdfError> {
        if self.take_word(word) { Ok(()) } else { Err(self.expected(word)) }
    }

    /// Takes a whole number that is not negative.
    pub fn whole(&mut self) -> Result<usize, PdfError> {
        self.skip_space();
        let digits = self.rest().iter().take_while(|byte| byte.is_ascii_digit()).count();
        let text = self.rest().get(..digits).unwrap_or_default();
        let number = std::str::from_utf8(text).ok().and_then(|text| text.parse().ok());
        let number = number.ok_or_else(|| self.expected("a whole number"))?;
        self.at += digits;
        Ok(number)
    }

    /// Takes the end of a line, if it stands here.
    pub fn take_line_end(&mut self) {
        if self.peek() == Some(b'\r') {
            self.at += 1;
        }
        if self.peek() == Some(b'\n') {
            self.at += 1;
        }
    }

    /// Takes a value.
    pub fn node(&mut self) -> Result<Node, PdfError> {
        self.skip_space();
        if self.depth >= DEEPEST {
            return Err(self.expected("less nesting"));
        }
        let start = self.at;
        self.depth += 1;
        let value = self.value();
        self.depth -= 1;
        Ok(Node { value: value?, at: start..self.at })
    }

    fn value(&mut self) -> Result<Value, PdfError> {
        match self.peek() {
            Some(b'/') => self.name().map(Value::Name),
            Some(b'(') => self.literal().map(Value::Text),
            Some(b'[') => self.array().map(Value::Array),
            Some(b'<') if self.bytes.get(self.at + 1) == Some(&b'<') => self.dict().map(Value::Dict),
            Some(b'<') => self.hexadecimal().map(Value::Text),
            Some(b'0'..=b'9' | b'+' | b'-' | b'.') => Ok(self.number_or_reference()),
            _ if self.take_word("true") => Ok(Value::Bool(true)),
            _ if self.take_word("false") => Ok(Value::Bool(false)),
            _ if self.take_word("null") => Ok(Value::Null),
            _ => Err(self.expected("a value")),
        }
    }

    fn number_or_reference(&mut self) -> Value {
        let start = self.at;
        let length = self.rest().iter().take_while(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.')).count();
        self.at += length;
        let end = self.at;
        let digits = self.bytes.get(start..end).unwrap_or_default().to_vec();
        if let Some(reference) = self.reference(&digits) {
            return reference;
        }
        self.at = end;
        Value::Number(digits)
    }

    fn reference(&mut self, digits: &[u8]) -> Option<Value> {
        if !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let number = std::str::from_utf8(digits).ok()?.parse().ok()?;
        self.peek().filter(|&byte| is_space(byte))?;
        let generation = u16::try_from(self.whole().ok()?).ok()?;
        self.peek().filter(|&byte| is_space(byte))?;
        self.take_word("R").then_some(Value::Ref(number, generation))
    }

    fn name(&mut self) -> Result<Vec<u8>, PdfError> {
        self.at += 1;
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|&byte| !is_space(byte) && !is_delimiter(byte)) {
            self.at += 1;
            if byte != b'#' {
                name.push(byte);
                continue;
            }
            let digits = self.rest().get(..2).ok_or_else(|| self.expected("two hexadecimal digits"))?;
            let mut decoded = [0];
            hex::decode_to_slice(digits, &mut decoded).map_err(|_| self.expected("two hexadecimal digits"))?;
            name.extend(decoded);
            self.at += 2;
        }
        Ok(name)
    }

    fn literal(&mut self) -> Result<Vec<u8>, PdfError> {
        self.at += 1;
        let mut text = Vec::new();
        let mut open = 1_usize;
        loop {
            let byte = self.peek().ok_or_else(|| self.expected("the end of a string"))?;
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' if open == 1 => return Ok(text),
                b')' => open -= 1,
                b'\\' => {
                    self.escape(&mut text)?;
                    continue;
                }
                b'\r' => {
                    if self.peek() == Some(b'\n') {
                        self.at += 1;
                    }
                    text.push(b'\n');
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
    }

    fn escape(&mut self, text: &mut Vec<u8>) -> Result<(), PdfError> {
        let byte = self.peek().ok_or_else(|| self.expected("what is escaped"))?;
        if byte.is_ascii_digit() {
            let digits = self.rest().iter().take(3).take_while(|digit| matches!(digit, b'0'..=b'7')).count();
            let octal = self.rest().get(..digits).unwrap_or_default();
            let code = octal.iter().fold(0_u16, |sum, digit| sum * 8 + u16::from(digit - b'0'));
            text.push(u8::try_from(code & 0xff).unwrap_or_default());
            self.at += digits.max(1);
            return Ok(());
        }
        if byte == b'\r' || byte == b'\n' {
            self.take_line_end();
            return Ok(());
        }
        self.at += 1;
        text.push(match byte {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 0x08,
            b'f' => 0x0c,
            other => other,
        });
        Ok(())
    }

    fn hexadecimal(&mut self) -> Result<Vec<u8>, PdfError> {
        self.at += 1;
        let length = self.rest().iter().position(|&byte| byte == b'>');
        let length = length.ok_or_else(|| self.expected("the end of a string"))?;
        let written = self.rest().get(..length).unwrap_or_default();
        let decoded = hex::decode(written).or_else(|_| {
            let mut digits: Vec<u8> = written.iter().copied().filter(|&byte| !is_space(byte)).collect();
            if digits.len() % 2 == 1 {
                digits.push(b'0');
            }
            hex::decode(digits)
        });
        let decoded = decoded.map_err(|_| self.expected("hexadecimal digits"))?;
        self.at += length + 1;
        Ok(decoded)
    }

    fn array(&mut self) -> Result<Vec<Node>, PdfError> {
        self.at += 1;
        let mut members = Vec::new();
        loop {
            self.skip_space();
            if self.peek() == Some(b']') {
                self.at += 1;
                return Ok(members);
            }
            members.push(self.node()?);
        }
    }

    fn dict(&mut self) -> Result<Dict, PdfError> {
        self.at += 2;
        let mut dict = Dict::default();
        loop {
            self.skip_space();
            match self.peek() {
                Some(b'>') if self.bytes.get(self.at + 1) == Some(&b'>') => {
                    self.at += 2;
                    return Ok(dict);
                }
                Some(b'/') => {
                    let key = self.name()?;
                    if dict.get_bytes(&key).is_some() {
                        return Err(self.expected("each key once"));
                    }
                    let value = self.node()?;
                    dict.0.push((key, value));
                }
                _ => return Err(self.expected("a key or the end of a dictionary")),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<Value, PdfError> {
        Reader::new(text.as_bytes(), 0).node().map(|node| node.value)
    }

    #[test]
    fn every_kind_of_value_is_read() {
        for (text, value) in [
            ("null", Value::Null),
            ("true ", Value::Bool(true)),
            ("-1.5]", Value::Number(b"-1.5".to_vec())),
            ("12 0 R", Value::Ref(12, 0)),
            ("12 0 RG", Value::Number(b"12".to_vec())),
            ("/A#20b/", Value::Name(b"A b".to_vec())),
            (
                r"(a(b)\)\101\n\
c)",
                Value::Text(b"a(b))A\nc".to_vec()),
            ),
            ("<4 1 4>", Value::Text(b"A@".to_vec())),
        ] {
            assert_eq!(read(text), Ok(value), "{text}");
        }
        let array = read("[1 2 0 R/N<<>>]").expect("an array");
        assert_eq!(Node { at: 0..0, value: array }.array().map(<[_]>::len), Some(4));
    }

    #[test]
    fn a_dictionary_with_two_readings_is_refused() {
        assert!(read("<</V 1/V 2>>").is_err());
        assert_eq!(read("<</A 1/B 2>>"), read("<< /B 2 /A 1 >>"));
        assert_ne!(read("<</A 1>>"), read("<</A 1/B 2>>"));
    }

    #[test]
    fn deep_nesting_is_refused_and_not_followed() {
        assert!(read(&"[".repeat(100_000)).is_err());
    }

    #[test]
    fn text_is_read_in_each_of_its_encodings() {
        for (text, expected) in [("(Auditor)", "Auditor"), ("<FEFF00c9>", "É"), ("<EFBBBFc389>", "É"), ("<c9>", "É")]
        {
            let node = Reader::new(text.as_bytes(), 0).node().expect("a string");
            assert_eq!(node.text().as_deref(), Some(expected));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = Reader::new(&bytes, 0).node();
        }

        #[test]
        fn any_pieces_are_read_or_refused(text in r"(<<|>>|\[|\]|\(|\)|<|>|/[A-Z]|[0-9]{1,3}| R|\\|#| |true|%|\n){0,40}") {
            let _ = read(&text);
        }
    }
}
