//! The text of a settings file, decoded while it is read, in whatever encoding it comes.

use std::{
    collections::VecDeque,
    io::{self, BufRead, Read},
};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::super::{super::input::Input, limit};
use crate::{
    audit::locator::{Locator, Step},
    probe::reading::{Reading, RemarkKind},
};

/// Bytes that are decoded at a time.
const CHUNK: usize = 64 << 10;
/// The longest line that is kept.
const LINE: usize = 1 << 20;

/// A file as UTF-8: decoded by its mark or its zeros, else as UTF-8, and bytes that are none as Windows' Western European.
///
/// No more than [`limit::DOCUMENT`] bytes are read.
pub struct Decoded<'i, 'f> {
    input: io::Take<&'i mut Input<'f>>,
    decoder: encoding_rs::Decoder,
    raw: Vec<u8>,
    text: Vec<u8>,
    at: usize,
    ended: bool,
    newlines: u64,
    replaced: bool,
    size: u64,
}

impl<'i, 'f> Decoded<'i, 'f> {
    /// Begins to read a file.
    pub fn of(input: &'i mut Input<'f>) -> io::Result<Self> {
        let head = input.head(limit::HEAD)?;
        let size = input.size();
        Ok(Self {
            input: input.take(limit::DOCUMENT),
            decoder: encoding(&head, size).new_decoder_with_bom_removal(),
            raw: Vec::new(),
            text: Vec::new(),
            at: 0,
            ended: false,
            newlines: 0,
            replaced: false,
            size,
        })
    }

    /// Returns the line that is read now, counted from 1.
    pub fn line(&self) -> u64 {
        self.newlines + 1
    }

    /// Says of the reading what became of the bytes.
    pub fn finish(&self, reading: &mut Reading) {
        if self.size > limit::DOCUMENT {
            reading.remark(RemarkKind::TooLarge, None, self.size.to_string());
        }
        if self.replaced {
            reading.remark(RemarkKind::NotDecoded, None, self.decoder.encoding().name());
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        while self.at == self.text.len() && !self.ended {
            self.raw.clear();
            self.input.by_ref().take(CHUNK as u64).read_to_end(&mut self.raw)?;
            self.ended = self.raw.is_empty();
            let most = self.decoder.max_utf8_buffer_length(self.raw.len()).unwrap_or(CHUNK * 4);
            self.text.resize(most, 0);
            let (_, _, written, replaced) = self.decoder.decode_to_utf8(&self.raw, &mut self.text, self.ended);
            self.replaced |= replaced;
            self.text.truncate(written);
            self.at = 0;
        }
        Ok(())
    }
}

fn encoding(head: &[u8], size: u64) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return encoding;
    }
    if let [first, 0, second, 0, ..] = head
        && *first != 0
        && *second != 0
    {
        return UTF_16LE;
    }
    if let [0, first, 0, second, ..] = head
        && *first != 0
        && *second != 0
    {
        return UTF_16BE;
    }
    match std::str::from_utf8(head) {
        // The head may end in the middle of a character.
        Err(error) if error.error_len().is_none() && size > head.len() as u64 => UTF_8,
        Err(_) => WINDOWS_1252,
        Ok(_) => UTF_8,
    }
}

impl Read for Decoded<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Decoded<'_, '_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.refill()?;
        Ok(&self.text[self.at..])
    }

    fn consume(&mut self, amount: usize) {
        let end = (self.at + amount).min(self.text.len());
        self.newlines =
            self.text[self.at..end].iter().fold(self.newlines, |lines, byte| lines + u64::from(*byte == b'\n'));
        self.at = end;
    }
}

/// The lines of a file, with a look at those that come.
pub struct Lines<'i, 'f> {
    decoded: Decoded<'i, 'f>,
    ahead: VecDeque<(u64, String)>,
    /// The first line that was too long to be kept.
    long: Option<u64>,
    /// The line that the text ends in, where it has no end of its own.
    open: Option<u64>,
}

impl<'i, 'f> Lines<'i, 'f> {
    /// Begins to read a file.
    pub fn of(input: &'i mut Input<'f>) -> io::Result<Self> {
        Ok(Self { decoded: Decoded::of(input)?, ahead: VecDeque::new(), long: None, open: None })
    }

    /// Returns the next line with its number, without its end.
    pub fn next(&mut self) -> io::Result<Option<(u64, String)>> {
        match self.ahead.pop_front() {
            Some(line) => Ok(Some(line)),
            None => self.read(),
        }
    }

    /// Returns the line that comes so many lines after the next, and leaves all of them where they are.
    pub fn peek(&mut self, after: usize) -> io::Result<Option<&str>> {
        while self.ahead.len() <= after {
            match self.read()? {
                Some(line) => self.ahead.push_back(line),
                None => return Ok(None),
            }
        }
        Ok(self.ahead.get(after).map(|(_, line)| line.as_str()))
    }

    /// Returns whether the text ends in this line, which was read, without an end of line: more of it may have followed.
    pub fn is_open(&self, number: u64) -> bool {
        self.open == Some(number)
    }

    /// Passes over lines that were looked at.
    pub fn skip(&mut self, lines: usize) {
        self.ahead.drain(..lines.min(self.ahead.len()));
    }

    /// Says of the reading what became of the lines.
    pub fn finish(&self, reading: &mut Reading) {
        if let Some(line) = self.long {
            reading.remark(RemarkKind::TooLarge, Some(Locator::at(Step::Line(line))), LINE.to_string());
        }
        self.decoded.finish(reading);
    }

    fn read(&mut self) -> io::Result<Option<(u64, String)>> {
        let number = self.decoded.line();
        let mut line = Vec::new();
        let mut any = false;
        loop {
            let chunk = self.decoded.fill_buf()?;
            if chunk.is_empty() {
                if any {
                    self.open = Some(number);
                }
                break;
            }
            any = true;
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let part = &chunk[..end.unwrap_or(chunk.len())];
            let room = LINE - line.len();
            if part.len() > room {
                self.long.get_or_insert(number);
            }
            line.extend_from_slice(&part[..part.len().min(room)]);
            let used = part.len() + usize::from(end.is_some());
            self.decoded.consume(used);
            if end.is_some() {
                break;
            }
        }
        if !any {
            return Ok(None);
        }
        // A line that was cut may end in the middle of a character.
        let mut text = String::from_utf8(line).unwrap_or_else(|error| {
            let whole = error.utf8_error().valid_up_to();
            String::from_utf8_lossy(&error.into_bytes()[..whole]).into_owned()
        });
        if text.ends_with('\r') {
            text.pop();
        }
        Ok(Some((number, text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<(u64, String)> {
        let mut input = Input::bytes(bytes);
        let mut lines = Lines::of(&mut input).expect("bytes at hand are readable");
        std::iter::from_fn(|| lines.next().expect("bytes at hand are readable")).collect()
    }

    #[test]
    fn lines_are_read_in_any_usual_encoding() {
        let expected = [(1, "één".to_owned()), (2, String::new()), (3, "x".to_owned())];
        let text = "één\r\n\r\nx";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            [b"\xff\xfe", &little[..]].concat(),
            [b"\xfe\xff", &big[..]].concat(),
            little,
            big,
            b"\xe9\xe9n\r\n\r\nx".to_vec(),
        ] {
            assert_eq!(lines(&bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn a_line_without_end_is_cut_where_a_character_ends() {
        let long = "é".repeat(LINE);
        let read = lines(format!("{long}\nx").as_bytes());
        assert_eq!(read.len(), 2);
        assert_eq!(read[0].1.len(), LINE);
        assert_eq!(read[1], (2, "x".to_owned()));
    }

    #[test]
    fn the_line_that_a_text_breaks_off_in_is_known() {
        for (bytes, open) in [(&b"1\n2"[..], Some(2)), (b"1\r\n2\r\n", None), (b"1\n2\r", Some(2)), (b"", None)] {
            let mut input = Input::bytes(bytes);
            let mut lines = Lines::of(&mut input).expect("bytes at hand are readable");
            while lines.next().expect("bytes at hand are readable").is_some() {}
            assert_eq!((1..4).find(|number| lines.is_open(*number)), open, "{bytes:?}");
        }
    }

    #[test]
    fn a_look_ahead_leaves_lines_where_they_are() {
        let mut input = Input::bytes(b"1\n2\n3");
        let mut lines = Lines::of(&mut input).expect("bytes at hand are readable");
        assert_eq!(lines.peek(1).ok().flatten(), Some("2"));
        assert_eq!(lines.peek(9).ok().flatten(), None);
        assert_eq!(lines.next().ok().flatten(), Some((1, "1".to_owned())));
        lines.skip(1);
        assert_eq!(lines.next().ok().flatten(), Some((3, "3".to_owned())));
    }
}
