//! JSON objects one after another: on lines, in a list, or with only white space or commas between them.
//!
//! One object at a time is held, so that memory stays the same however many there are.

use std::io::{self, BufRead};

use super::limit;

/// One object, or what stood where one should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element<'a> {
    /// An object, as far as its brackets say.
    Object(&'a [u8]),
    /// An object that is larger than what is read; it was passed over.
    TooLarge,
    /// The bytes end within an object.
    CutOff(&'a [u8]),
    /// Bytes that belong to no object.
    Stray,
}

/// Takes objects off bytes, one at a time.
pub(super) struct Elements<R> {
    source: R,
    object: Vec<u8>,
    /// Line of what is being read, from 1.
    line: u64,
}

impl<R: BufRead> Elements<R> {
    /// Reads from here on.
    pub(super) fn new(source: R) -> Self {
        Self { source, object: Vec::new(), line: 1 }
    }

    /// Returns the next object and the line on which it begins; none at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<(u64, Element<'_>)>> {
        self.object.clear();
        let mut stray = false;
        let begin = self.line;
        // To where an object begins.
        loop {
            let buffer = self.source.fill_buf()?;
            if buffer.is_empty() {
                return Ok(stray.then_some((begin, Element::Stray)));
            }
            let end = buffer.iter().position(|byte| *byte == b'{').unwrap_or(buffer.len());
            let at_object = end < buffer.len();
            for byte in &buffer[..end] {
                self.line += u64::from(*byte == b'\n');
                stray |= !matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b'[' | b']' | 0xEF | 0xBB | 0xBF);
            }
            self.source.consume(end);
            if stray && at_object {
                return Ok(Some((begin, Element::Stray)));
            }
            if at_object {
                break;
            }
        }
        self.object()
    }

    /// Takes the object that begins here.
    fn object(&mut self) -> io::Result<Option<(u64, Element<'_>)>> {
        let begin = self.line;
        let (mut depth, mut text, mut escaped, mut large) = (0_usize, false, false, false);
        loop {
            let buffer = self.source.fill_buf()?;
            if buffer.is_empty() {
                let element = if large { Element::TooLarge } else { Element::CutOff(&self.object) };
                return Ok(Some((begin, element)));
            }
            let mut taken = 0;
            let mut done = false;
            while let Some(byte) = buffer.get(taken) {
                taken += 1;
                if text {
                    match byte {
                        _ if escaped => escaped = false,
                        b'\\' => escaped = true,
                        b'"' => text = false,
                        // JSON writes no line end in a text: the object was cut off, and another may begin after it.
                        b'\n' => {
                            taken -= 1;
                            keep(&mut self.object, &buffer[..taken], &mut large);
                            self.source.consume(taken);
                            let element = if large { Element::TooLarge } else { Element::CutOff(&self.object) };
                            return Ok(Some((begin, element)));
                        }
                        _ => {
                            // Most bytes of a file are inside texts.
                            let rest = &buffer[taken..];
                            taken += memchr::memchr3(b'"', b'\\', b'\n', rest).unwrap_or(rest.len());
                        }
                    }
                    continue;
                }
                match byte {
                    b'"' => text = true,
                    b'{' | b'[' => depth += 1,
                    b'}' | b']' => {
                        depth -= 1;
                        if depth == 0 {
                            done = true;
                            break;
                        }
                    }
                    b'\n' => self.line += 1,
                    _ => {}
                }
            }
            keep(&mut self.object, &buffer[..taken], &mut large);
            self.source.consume(taken);
            if done {
                let element = if large { Element::TooLarge } else { Element::Object(&self.object) };
                return Ok(Some((begin, element)));
            }
        }
    }
}

fn keep(object: &mut Vec<u8>, more: &[u8], large: &mut bool) {
    *large |= object.len() + more.len() > limit::RECORD;
    if !*large {
        object.extend_from_slice(more);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all(bytes: &[u8], buffer: usize) -> Vec<(u64, String)> {
        let mut elements = Elements::new(io::BufReader::with_capacity(buffer, bytes));
        let mut all = Vec::new();
        while let Some((line, element)) = elements.next().expect("bytes at hand are readable") {
            let text = match element {
                Element::Object(bytes) => String::from_utf8_lossy(bytes).into_owned(),
                Element::CutOff(bytes) => format!("cut off: {}", String::from_utf8_lossy(bytes)),
                Element::TooLarge => "too large".to_owned(),
                Element::Stray => "stray".to_owned(),
            };
            all.push((line, text));
        }
        all
    }

    #[test]
    fn objects_are_found_on_lines_in_lists_and_one_after_another() {
        for between in ["\n", ",", ",\n", " ", "\r\n", "\n\n", ""] {
            for (open, close) in [("", ""), ("[", "]"), ("\u{feff}[\n", "\n]\n")] {
                let text = format!(r#"{open}{{"a":"}}{{"}}{between}{{"b":[{{"c":"\"]"}}]}}{close}"#);
                for buffer in [1, 2, 7, 100] {
                    let found: Vec<String> = all(text.as_bytes(), buffer).into_iter().map(|(_, text)| text).collect();
                    assert_eq!(found, [r#"{"a":"}{"}"#, r#"{"b":[{"c":"\"]"}]}"#], "{text}");
                }
            }
        }
    }

    #[test]
    fn a_line_that_was_cut_off_in_a_text_costs_no_other() {
        assert_eq!(
            all(b"{\"a\":\"b\n{\"c\":1}\n\n{\"d\":", 8),
            [(1, "cut off: {\"a\":\"b".to_owned()), (2, "{\"c\":1}".to_owned()), (4, "cut off: {\"d\":".to_owned())]
        );
    }

    #[test]
    fn what_belongs_to_no_object_is_said_once() {
        assert_eq!(
            all(b"hello\n{\"c\":1} x", 8),
            [(1, "stray".to_owned()), (2, "{\"c\":1}".to_owned()), (2, "stray".to_owned())]
        );
    }

    proptest! {
        #[test]
        fn any_bytes_come_to_an_end(bytes in proptest::collection::vec(proptest::sample::select(b"{}[]\"\\\n, a\xff".to_vec()), 0..200), buffer in 1_usize..9) {
            let once = all(&bytes, buffer);
            prop_assert!(once.len() <= bytes.len());
            prop_assert_eq!(once, all(&bytes, 4096));
        }
    }
}
