//! Tagged netstrings, in which mitmproxy writes its dumps: `size:payload` and a letter for the kind, nested.
//!
//! The letter stands behind what it is about, so the bytes are read from any place instead of in order.

use std::io::{self, Read as _, Seek as _, SeekFrom};

use super::super::limit;
use crate::probe::input::Input;

/// Bytes that are held of the file at once.
const WINDOW: usize = 128 << 10;
/// Digits of a size.
const DIGITS: usize = 12;
/// Values of one value of the outermost level.
const VALUES: usize = 100_000;
/// Bytes that are kept for what is small, such as an address behind a large body.
const RESERVE: usize = 1 << 20;
/// Bytes up to which a value is small.
const SMALL: usize = 64 << 10;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// Yes or no.
    Truth(bool),
    /// A number.
    Number(f64),
    /// Bytes, or a text.
    Bytes(Vec<u8>),
    /// A list.
    List(Vec<Value>),
    /// Names and values, in order.
    Named(Vec<(Vec<u8>, Value)>),
}

impl Value {
    /// Returns the value under a name, and leaves nothing in its place; nothing where there is none.
    pub fn take(&mut self, name: &str) -> Self {
        match self {
            Self::Named(members) => members
                .iter_mut()
                .find(|(key, _)| key == name.as_bytes())
                .map_or(Self::Null, |(_, value)| std::mem::replace(value, Self::Null)),
            _ => Self::Null,
        }
    }

    /// Returns the bytes.
    pub fn bytes(self) -> Option<Vec<u8>> {
        if let Self::Bytes(bytes) = self { Some(bytes) } else { None }
    }

    /// Returns the bytes as text.
    pub fn text(self) -> Option<String> {
        self.bytes().map(|bytes| {
            String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
        })
    }

    /// Returns the number.
    pub fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// Returns the elements; none where it is no list.
    pub fn list(self) -> Vec<Self> {
        if let Self::List(elements) = self { elements } else { Vec::new() }
    }
}

/// One value of the outermost level.
#[derive(Debug)]
pub struct Outermost {
    /// The value, as far as it could be read.
    pub value: Value,
    /// Whether the file ends before it does.
    pub truncated: bool,
    /// Whether it is not written as it should be, from some place on.
    pub damaged: bool,
    /// Whether it is larger than what is read, and was cut.
    pub too_large: bool,
}

/// A file of tagged netstrings.
#[derive(Debug)]
pub struct Netstrings<'f, 'i> {
    input: &'f mut Input<'i>,
    window: Vec<u8>,
    from: u64,
    /// Where the next value begins.
    pub at: u64,
    left: usize,
    values: usize,
    damaged: bool,
    too_large: bool,
}

impl<'f, 'i> Netstrings<'f, 'i> {
    /// Stands at the beginning of a file.
    pub fn of(input: &'f mut Input<'i>) -> Self {
        Self { input, window: Vec::new(), from: 0, at: 0, left: 0, values: 0, damaged: false, too_large: false }
    }

    /// Returns the next value of the outermost level; none at the end of the file, or where no value begins.
    pub fn next(&mut self) -> io::Result<Option<Outermost>> {
        let Some((start, size)) = self.size_at(self.at, u64::MAX)? else { return Ok(None) };
        let end = start.saturating_add(size);
        let truncated = end >= self.input.size();
        (self.left, self.values, self.damaged, self.too_large) = (limit::EXCHANGE, VALUES, false, false);
        // What was cut off is taken for the only kind that stands here.
        let tag = if truncated { b'}' } else { self.byte(end)?.unwrap_or(b'}') };
        let value = self.value(start, end.min(self.input.size()), tag, 0)?;
        self.at = end.saturating_add(1);
        Ok(Some(Outermost {
            value,
            truncated,
            damaged: self.damaged && !truncated && !self.too_large,
            too_large: self.too_large,
        }))
    }

    /// Returns whether the file is at its end.
    pub fn is_at_end(&self) -> bool {
        self.at >= self.input.size()
    }

    /// Returns bytes of the file from a place on, at least `least` of them unless it ends before.
    fn window(&mut self, at: u64, least: usize) -> io::Result<&[u8]> {
        let held = |from: u64, length: usize| {
            let skip = usize::try_from(at.checked_sub(from)?).ok()?;
            (skip.checked_add(least)? <= length).then_some(skip)
        };
        if let Some(skip) = held(self.from, self.window.len()) {
            return Ok(&self.window[skip..]);
        }
        self.input.seek(SeekFrom::Start(at))?;
        self.window.clear();
        self.from = at;
        self.input.by_ref().take(WINDOW as u64).read_to_end(&mut self.window)?;
        Ok(&self.window)
    }

    fn byte(&mut self, at: u64) -> io::Result<Option<u8>> {
        Ok(self.window(at, 1)?.first().copied())
    }

    /// Reads the size at a place; returns where what it counts begins, and the size. None where there is none, or what it
    /// counts reaches beyond `end`.
    fn size_at(&mut self, at: u64, end: u64) -> io::Result<Option<(u64, u64)>> {
        let bytes = self.window(at, DIGITS + 1)?;
        let digits = bytes.iter().take(DIGITS).take_while(|byte| byte.is_ascii_digit()).count();
        let size = std::str::from_utf8(&bytes[..digits]).ok().and_then(|digits| digits.parse::<u64>().ok());
        let Some(size) = size.filter(|_| bytes.get(digits) == Some(&b':')) else { return Ok(None) };
        let start = at + digits as u64 + 1;
        Ok((start.saturating_add(size) < end).then_some((start, size)))
    }

    /// Reads the value whose size begins at `at`; returns it and where the next begins.
    fn sized(&mut self, at: u64, end: u64, depth: usize) -> io::Result<Option<(Value, u64)>> {
        let Some((start, size)) = self.size_at(at, end)? else { return Ok(None) };
        let Some(tag) = self.byte(start + size)? else { return Ok(None) };
        Ok(Some((self.value(start, start + size, tag, depth)?, start + size + 1)))
    }

    /// Reads what stands between two places, as far as what is left for this value of the outermost level goes.
    fn value(&mut self, start: u64, end: u64, tag: u8, depth: usize) -> io::Result<Value> {
        if self.values == 0 || depth >= limit::DEPTH {
            self.too_large = true;
            return Ok(Value::Null);
        }
        self.values -= 1;
        Ok(match tag {
            b',' | b';' => Value::Bytes(self.copied(start, end)?),
            b'#' | b'^' => {
                let digits = self.copied(start, end.min(start + 64))?;
                std::str::from_utf8(&digits).ok().and_then(|digits| digits.trim().parse().ok()).map_or_else(
                    || {
                        self.damaged = true;
                        Value::Null
                    },
                    Value::Number,
                )
            }
            b'!' => Value::Truth(self.copied(start, end.min(start + 8))? == b"true"),
            b'~' => Value::Null,
            b']' => {
                let mut elements = Vec::new();
                let mut at = start;
                while at < end && self.values > 0 {
                    let Some((value, next)) = self.sized(at, end, depth + 1)? else {
                        self.damaged = true;
                        break;
                    };
                    elements.push(value);
                    at = next;
                }
                Value::List(elements)
            }
            b'}' => {
                let mut members = Vec::new();
                let mut at = start;
                while at < end && self.values > 0 {
                    let Some((Value::Bytes(name), next)) = self.sized(at, end, depth + 1)? else {
                        self.damaged = true;
                        break;
                    };
                    let Some((value, next)) = self.sized(next, end, depth + 1)? else {
                        self.damaged = true;
                        break;
                    };
                    members.push((name, value));
                    at = next;
                }
                Value::Named(members)
            }
            _ => {
                self.damaged = true;
                Value::Null
            }
        })
    }

    /// Copies what stands between two places, as much of it as is left.
    fn copied(&mut self, start: u64, end: u64) -> io::Result<Vec<u8>> {
        let size = usize::try_from(end - start).unwrap_or(usize::MAX);
        let most = size.min(if size > SMALL { self.left.saturating_sub(RESERVE) } else { self.left });
        let mut bytes = Vec::new();
        while bytes.len() < most {
            let piece = self.window(start + bytes.len() as u64, 1)?;
            if piece.is_empty() {
                break;
            }
            let piece = &piece[..piece.len().min(most - bytes.len())];
            bytes.extend_from_slice(piece);
        }
        self.left -= bytes.len();
        self.too_large |= most < size;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::tests::net, *};

    fn outermost(bytes: &[u8]) -> Option<Outermost> {
        let mut input = Input::bytes(bytes);
        Netstrings::of(&mut input).next().expect("bytes at hand are readable")
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Truth),
            (-1e9..1e9_f64).prop_map(Value::Number),
            any::<Vec<u8>>().prop_map(Value::Bytes),
        ];
        leaf.prop_recursive(4, 20, 4, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::List),
                proptest::collection::vec((any::<Vec<u8>>(), inner), 0..4).prop_map(Value::Named),
            ]
        })
    }

    #[test]
    fn a_large_body_is_cut_and_what_stands_behind_it_is_read() {
        let body = vec![b'x'; limit::EXCHANGE + 1];
        let flow = Value::Named(vec![
            (b"body".to_vec(), Value::Bytes(body)),
            (b"path".to_vec(), Value::Bytes(b"/x".to_vec())),
        ]);
        let mut read = outermost(&net(&flow)).expect("a value");
        assert!(read.too_large && !read.damaged && !read.truncated);
        assert_eq!(read.value.take("path").text().as_deref(), Some("/x"));
        let body = read.value.take("body").bytes().expect("its beginning");
        assert_eq!(body.len() + b"body".len(), limit::EXCHANGE - RESERVE);
    }

    #[test]
    fn many_small_values_are_not_held() {
        let list = Value::List(vec![Value::Null; 10 * VALUES]);
        let read = outermost(&net(&list)).expect("a value");
        assert!(read.too_large || read.value.list().len() <= VALUES);
    }

    proptest! {
        #[test]
        fn a_value_reads_back_as_it_was_written(value in value()) {
            let read = outermost(&net(&value)).expect("a value");
            prop_assert!(!read.truncated && !read.damaged && !read.too_large);
            prop_assert_eq!(read.value, value);
        }

        #[test]
        fn any_bytes_are_read_to_some_end(bytes: Vec<u8>, text in "[0-9:,;#!~\\]\\}^]{0,60}") {
            for bytes in [bytes, text.into_bytes()] {
                let mut input = Input::bytes(&bytes);
                let mut values = Netstrings::of(&mut input);
                while values.next().expect("bytes at hand are readable").is_some() {}
            }
        }
    }
}
