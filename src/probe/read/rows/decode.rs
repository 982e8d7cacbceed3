//! A text as UTF-8, whatever it was written in, in bounded memory.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::super::Head;

/// The bytes of a file as UTF-8, without its byte order mark.
///
/// What is read at a stretch is limited by [`Decoded::allow`]: a quote that is never closed would make one row of all
/// that follows.
pub struct Decoded<R> {
    source: R,
    decoder: Decoder,
    raw: Vec<u8>,
    raw_at: usize,
    raw_end: usize,
    out: Vec<u8>,
    out_at: usize,
    out_end: usize,
    skip: usize,
    ended: bool,
    allowed: usize,
    cut: bool,
    replaced: bool,
    quotes: u64,
    last: u8,
}

/// Bytes that are decoded at a time.
const CHUNK: usize = 16 << 10;

/// Returns in what a text that begins so is written, and how long its byte order mark is.
fn encoding(head: &Head) -> (&'static Encoding, usize) {
    let cut = head.size > head.bytes.len() as u64;
    let head = &head.bytes[..];
    if let Some((encoding, mark)) = Encoding::for_bom(head) {
        return (encoding, mark);
    }
    if head.len() >= 4 && head[1] == 0 && head[3] == 0 && head[0] != 0 && head[2] != 0 {
        return (UTF_16LE, 0);
    }
    if head.len() >= 4 && head[0] == 0 && head[2] == 0 && head[1] != 0 && head[3] != 0 {
        return (UTF_16BE, 0);
    }
    match std::str::from_utf8(head) {
        // Only the beginning of a longer file may end in the middle of a character.
        Err(error) if error.error_len().is_some() || !cut => (WINDOWS_1252, 0),
        _ => (UTF_8, 0),
    }
}

impl<R: Read> Decoded<R> {
    /// Takes a text from its start, and its beginning, by which it is told what it is written in.
    pub fn new(source: R, head: &Head, allowed: usize) -> Self {
        let (encoding, skip) = encoding(head);
        Self {
            source,
            decoder: encoding.new_decoder_without_bom_handling(),
            raw: vec![0; CHUNK],
            raw_at: 0,
            raw_end: 0,
            out: vec![0; CHUNK * 3],
            out_at: 0,
            out_end: 0,
            skip,
            ended: false,
            allowed,
            cut: false,
            replaced: false,
            quotes: 0,
            last: b'\n',
        }
    }

    /// Allows this many bytes more.
    pub fn allow(&mut self, bytes: usize) {
        self.allowed = bytes;
    }

    /// Returns whether reading stopped because no more was allowed.
    pub fn cut(&self) -> bool {
        self.cut
    }

    /// Returns whether bytes were met that are none of the encoding.
    pub fn replaced(&self) -> bool {
        self.replaced
    }

    /// Returns whether a quote is without its fellow so far.
    pub fn odd_quotes(&self) -> bool {
        self.quotes % 2 == 1
    }

    /// Returns whether what was read so far ends with a line, or nothing was read.
    pub fn ends_with_a_line(&self) -> bool {
        matches!(self.last, b'\n' | b'\r')
    }

    fn fill(&mut self) -> io::Result<()> {
        while self.out_at == self.out_end && !self.ended {
            if self.raw_at == self.raw_end {
                self.raw_at = 0;
                self.raw_end = self.source.read(&mut self.raw)?;
                let skipped = self.skip.min(self.raw_end);
                self.raw_at = skipped;
                self.skip -= skipped;
                if self.raw_end > 0 && self.raw_at == self.raw_end {
                    continue;
                }
            }
            let last = self.raw_end == 0;
            let from = &self.raw[self.raw_at..self.raw_end];
            let (result, read, written, replaced) = self.decoder.decode_to_utf8(from, &mut self.out, last);
            self.raw_at += read;
            self.out_at = 0;
            self.out_end = written;
            self.replaced |= replaced;
            self.ended = last && result == CoderResult::InputEmpty;
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.fill()?;
        let ready = &self.out[self.out_at..self.out_end];
        if !ready.is_empty() && self.allowed == 0 {
            self.cut = true;
            return Ok(0);
        }
        let size = ready.len().min(buffer.len()).min(self.allowed);
        buffer[..size].copy_from_slice(&ready[..size]);
        self.quotes += ready[..size].iter().fold(0, |quotes, byte| quotes + u64::from(*byte == b'"'));
        self.last = ready[..size].last().copied().unwrap_or(self.last);
        self.out_at += size;
        self.allowed -= size;
        Ok(size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::{Input, read::limit};

    fn read(bytes: &[u8], allowed: usize) -> (String, bool) {
        let head = Head::of(&mut Input::bytes(bytes)).expect("bytes at hand are readable");
        let mut decoded = Decoded::new(bytes, &head, allowed);
        let mut text = String::new();
        decoded.read_to_string(&mut text).expect("bytes at hand are readable");
        (text, decoded.cut())
    }

    #[test]
    fn a_text_comes_out_the_same_in_any_usual_encoding() {
        let text = "naam;plaats\r\né;België\r\n".repeat(5000);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let utf16_big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            [b"\xff\xfe", &utf16[..]].concat(),
            [b"\xfe\xff", &utf16_big[..]].concat(),
            utf16.clone(),
            WINDOWS_1252.encode(&text).0.into_owned(),
        ] {
            let (found, cut) = read(&bytes, usize::MAX);
            assert!(found == text && !cut, "{:?}", &bytes[..8]);
        }
    }

    #[test]
    fn a_last_letter_of_the_western_code_page_is_read() {
        assert_eq!(read(b"caf\xe9", usize::MAX).0, "caf\u{e9}");
        // Also where the file ends just where its head does.
        let text = [&b"a".repeat(usize::try_from(limit::HEAD).expect("it is small") - 1)[..], b"\xe9"].concat();
        assert!(read(&text, usize::MAX).0.ends_with("a\u{e9}"));
    }

    #[test]
    fn no_more_is_read_than_is_allowed() {
        assert_eq!(read(b"abcdef", 4), ("abcd".to_owned(), true));
        assert_eq!(read(b"abcd", 4), ("abcd".to_owned(), false));
    }
}
