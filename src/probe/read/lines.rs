//! Lines of a text, taken off it in stretches of many.

use std::io::{self, BufRead, Read as _};

use super::{limit, stretch::Stretch};

/// Bytes of a stretch, but for its last line.
const STRETCH: u64 = 512 << 10;

/// Lines one after another.
pub(super) struct Lines {
    bytes: Vec<u8>,
    /// The number of the first one, from 1.
    first: u64,
    /// Whether a line follows them that is larger than what is read.
    large: bool,
}

/// One line, or what stood where one should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// A line, without its end.
    Whole(&'a [u8]),
    /// The last line, which has no end.
    Last(&'a [u8]),
    /// A line that is larger than what is read; it was passed over.
    TooLarge,
}

impl Stretch for Lines {
    fn size(&self) -> usize {
        self.bytes.len()
    }
}

impl Lines {
    /// Takes the next lines off a text; `line` is the number of the first, and becomes that of the one after the last.
    pub(super) fn take(source: &mut impl BufRead, line: &mut u64) -> io::Result<Option<Self>> {
        let mut lines = Self { bytes: Vec::new(), first: *line, large: false };
        source.by_ref().take(STRETCH).read_to_end(&mut lines.bytes)?;
        if lines.bytes.is_empty() {
            return Ok(None);
        }
        if !lines.bytes.ends_with(b"\n") {
            source.by_ref().take(limit::RECORD as u64).read_until(b'\n', &mut lines.bytes)?;
            let begun = memchr::memrchr(b'\n', &lines.bytes[..lines.bytes.len() - 1]).map_or(0, |at| at + 1);
            if lines.bytes.len() - begun > limit::RECORD {
                lines.large = true;
                if !lines.bytes.ends_with(b"\n") {
                    source.skip_until(b'\n')?;
                }
                lines.bytes.truncate(begun);
            }
        }
        *line += memchr::memchr_iter(b'\n', &lines.bytes).count() as u64 + u64::from(lines.large);
        Ok(Some(lines))
    }

    /// Returns the lines with their numbers.
    pub(super) fn each(&self) -> impl Iterator<Item = (u64, Line<'_>)> {
        let mut number = self.first;
        let mut rest = &self.bytes[..];
        let mut large = self.large;
        std::iter::from_fn(move || {
            let line = match memchr::memchr(b'\n', rest) {
                Some(end) => {
                    let line = &rest[..end];
                    rest = &rest[end + 1..];
                    Line::Whole(line)
                }
                None if !rest.is_empty() => Line::Last(std::mem::take(&mut rest)),
                None if std::mem::take(&mut large) => Line::TooLarge,
                None => return None,
            };
            number += 1;
            Some((number - 1, line))
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all(mut text: &[u8]) -> Vec<(u64, Vec<u8>)> {
        let (mut all, mut line) = (Vec::new(), 1);
        while let Some(lines) = Lines::take(&mut text, &mut line).expect("bytes at hand are readable") {
            all.extend(lines.each().map(|(number, line)| match line {
                Line::Whole(line) | Line::Last(line) => (number, line.to_vec()),
                Line::TooLarge => (number, b"too large".to_vec()),
            }));
        }
        all
    }

    #[test]
    fn lines_keep_their_numbers_over_stretches_and_large_ones() {
        let long = "a".repeat(300 << 10);
        let large = "b".repeat(limit::RECORD + 1);
        let text = format!("{long}\n{long}\n\n{large}\nc\n{large}");
        let lines = all(text.as_bytes());
        let expected = [(1, long.as_str()), (2, &long), (3, ""), (4, "too large"), (5, "c"), (6, "too large")];
        assert_eq!(lines.len(), expected.len());
        for ((number, line), (expected, text)) in lines.iter().zip(expected) {
            assert!(*number == expected && line == text.as_bytes(), "{number} {}", line.len());
        }
    }

    proptest! {
        #[test]
        fn any_text_has_the_lines_that_it_has(text in "[ab\n]{0,100}") {
            let lines: Vec<String> =
                all(text.as_bytes()).into_iter().map(|(_, line)| String::from_utf8_lossy(&line).into_owned()).collect();
            prop_assert_eq!(lines, text.lines().map(str::to_owned).collect::<Vec<_>>());
        }
    }
}
