//! Cuts an HTTP archive into its entries while it is read, so that no more of it is held than what is worked on.

use std::{
    io::{self, Read},
    ops::Range,
};

use super::{super::limit, walk::Walk};
use crate::{
    audit::locator::{Locator, Step},
    probe::reading::{Format, Reading, RemarkKind},
};

/// Bytes that are read at once.
const CHUNK: usize = 128 << 10;
/// Bytes of entries that are handed on together.
pub const BATCH: usize = 512 << 10;
/// Bytes of a version that are kept.
const VERSION: usize = 16;

/// Entries that were cut out together.
#[derive(Debug, Default)]
pub struct Batch {
    /// Their bytes.
    pub bytes: Vec<u8>,
    /// Each of them.
    pub entries: Vec<Entry>,
}

/// An entry that was cut out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number, counted from 1.
    pub number: u64,
    /// Where it stands in the bytes of its batch.
    pub range: Range<usize>,
    /// Whether it is longer than what is read of one; then what was left out of it was left out at an end of texts.
    pub too_large: bool,
}

/// What the bytes stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    /// The outermost object, or the log in it.
    Object,
    /// The list of entries.
    Entries,
}

/// Cuts entries out of bytes as they are read.
#[derive(Debug)]
pub struct Cutter<R> {
    source: R,
    chunk: Vec<u8>,
    at: usize,
    /// Bytes before this chunk.
    before: u64,
    levels: Vec<Level>,
    entries: u64,
    lists: u64,
    /// Whether the entries stand there without an archive around them.
    bare: bool,
    done: bool,
    reading: Reading,
}

impl<R: Read> Cutter<R> {
    /// Begins with bytes; `bare` where the entries stand there without an archive around them.
    pub fn of(source: R, bare: bool) -> Self {
        Self {
            source,
            chunk: Vec::new(),
            at: 0,
            before: 0,
            levels: Vec::new(),
            entries: 0,
            lists: u64::from(bare),
            bare,
            done: false,
            reading: Reading::of(Format::HttpArchive),
        }
    }

    /// Returns the next entries; none at the end.
    pub fn next(&mut self) -> io::Result<Option<Batch>> {
        let mut batch = Batch::default();
        while !self.done && batch.bytes.len() < BATCH {
            // One that is large comes alone: then no more than one of them is in work.
            if batch.bytes.capacity() == 0 {
                batch.bytes.reserve_exact(BATCH + CHUNK);
            }
            self.step(&mut batch)?;
        }
        Ok((!batch.entries.is_empty()).then_some(batch))
    }

    /// Returns what has to be said of the archive as a whole, once all of it was cut, or as far as it was wanted.
    pub fn finish(mut self, stopped: bool) -> Reading {
        if stopped {
            return self.reading;
        }
        if self.lists == 0 && self.before + self.at as u64 > 0 {
            self.reading.remark(RemarkKind::Incomplete, None, "entries");
        } else if self.entries == 0 {
            self.reading.remark(RemarkKind::Empty, None, "entries");
        }
        self.reading
    }

    /// Returns the byte that comes next, reading on where needed; none at the end.
    fn peek(&mut self) -> io::Result<Option<u8>> {
        if self.at >= self.chunk.len() {
            self.before += self.chunk.len() as u64;
            self.at = 0;
            self.chunk.clear();
            self.source.by_ref().take(CHUNK as u64).read_to_end(&mut self.chunk)?;
        }
        Ok(self.chunk.get(self.at).copied())
    }

    /// Passes over white space and the mark of the byte order; returns what comes next.
    fn next_byte(&mut self) -> io::Result<Option<u8>> {
        loop {
            match self.peek()? {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(0xef | 0xbb | 0xbf) if self.before == 0 && self.at < 3 => self.at += 1,
                byte => return Ok(byte),
            }
        }
    }

    /// Goes one member or element further.
    fn step(&mut self, batch: &mut Batch) -> io::Result<()> {
        let Some(byte) = self.next_byte()? else {
            if !self.levels.is_empty() {
                self.remark(RemarkKind::Truncated, "JSON");
            }
            self.done = true;
            return Ok(());
        };
        match (self.levels.last(), byte) {
            (None, b'{') if self.bare => self.entry(batch)?,
            (None, b'[') if self.bare => self.enter(Level::Entries),
            (None, b',') if self.bare => self.at += 1,
            (None, b'{') => self.enter(Level::Object),
            (None, _) => {
                self.remark(RemarkKind::Damaged, "JSON");
                self.done = true;
            }
            (Some(Level::Object), b'}') | (Some(Level::Entries), b']') => {
                self.at += 1;
                self.levels.pop();
            }
            (Some(_), b',') => self.at += 1,
            (Some(Level::Object), b'"') => self.member()?,
            (Some(Level::Entries), b'{') => self.entry(batch)?,
            (Some(_), byte) => {
                self.remark(RemarkKind::Damaged, "JSON");
                // A bracket of the wrong kind would be passed over forever.
                if matches!(byte, b'}' | b']' | b':') {
                    self.at += 1;
                } else {
                    self.value(None, 0)?;
                }
            }
        }
        Ok(())
    }

    fn enter(&mut self, level: Level) {
        self.at += 1;
        self.levels.push(level);
    }

    /// Reads a member of the outermost object or the log: only three are of use.
    fn member(&mut self) -> io::Result<()> {
        let mut key = Vec::new();
        self.value(Some(&mut key), VERSION)?;
        if self.next_byte()? != Some(b':') {
            self.remark(RemarkKind::Damaged, "JSON");
            return Ok(());
        }
        self.at += 1;
        let outermost = self.levels.len() == 1;
        match (key.as_slice(), self.next_byte()?) {
            (b"\"log\"", Some(b'{')) if outermost => self.enter(Level::Object),
            (b"\"entries\"", Some(b'[')) => {
                self.lists += 1;
                self.enter(Level::Entries);
            }
            (b"\"version\"", Some(_)) => {
                let mut version = Vec::new();
                self.value(Some(&mut version), VERSION)?;
                let version = String::from_utf8_lossy(&version);
                self.reading.version = Some(version.trim_matches('"').to_owned());
            }
            (_, Some(b',' | b'}' | b']')) => self.remark(RemarkKind::Damaged, "JSON"),
            (_, Some(_)) => drop(self.value(None, 0)?),
            (_, None) => {}
        }
        Ok(())
    }

    /// Cuts out an entry.
    fn entry(&mut self, batch: &mut Batch) -> io::Result<()> {
        self.entries += 1;
        let number = self.entries;
        let start = batch.bytes.len();
        let ended = self.value(Some(&mut batch.bytes), limit::EXCHANGE)?;
        let too_large = ended == Ended::TooLarge;
        if too_large {
            self.reading.remark(RemarkKind::TooLarge, Some(Locator::at(Step::Entry(number))), "entry");
        }
        batch.entries.push(Entry { number, range: start..batch.bytes.len(), too_large });
        Ok(())
    }

    /// Passes over a value that begins here, and keeps its beginning, at most `most` bytes and a chunk. What is longer is
    /// cut inside of texts where that is enough, so that what comes after them is kept.
    fn value(&mut self, mut keep: Option<&mut Vec<u8>>, most: usize) -> io::Result<Ended> {
        let mut walk = Walk::default();
        let mut ended = Ended::Whole;
        // Whether the rest of a text is being left out.
        let mut cutting = false;
        let most = keep.as_ref().map_or(0, |kept| kept.len()) + most;
        while self.peek()?.is_some() {
            let rest = &self.chunk[self.at..];
            if let Some(kept) = keep.as_deref_mut().filter(|kept| !cutting && walk.text && kept.len() >= most) {
                cutting = true;
                ended = Ended::TooLarge;
                // Half an escape would take the quote that ends the text into it.
                kept.truncate(kept.len() - usize::from(walk.escaped));
            }
            let end = if cutting { walk.on_in_text(rest) } else { walk.on(rest) };
            let length = end.unwrap_or(rest.len());
            if let Some(kept) = keep.as_deref_mut() {
                if kept.len() >= most + 2 * CHUNK {
                    ended = Ended::TooLarge;
                } else if !cutting {
                    kept.extend_from_slice(&rest[..length]);
                } else if end.is_some() {
                    kept.push(b'"');
                }
            }
            self.at += length;
            if end.is_some() && walk.has_ended() {
                return Ok(ended);
            }
            cutting &= end.is_none();
        }
        Ok(ended)
    }

    /// Remarks something where the reading stands.
    pub fn remark(&mut self, kind: RemarkKind, about: &str) {
        let at = Locator::at(Step::Offset(self.before + self.at as u64));
        self.reading.remark(kind, Some(at), about);
    }
}

/// How a value ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    Whole,
    TooLarge,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Hands out a few bytes at a time.
    struct Pieces<'a>(&'a [u8], usize);

    impl Read for Pieces<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let length = self.1.min(self.0.len()).min(buffer.len());
            buffer[..length].copy_from_slice(&self.0[..length]);
            self.0 = &self.0[length..];
            Ok(length)
        }
    }

    /// Returns the entries, what was said, and the most bytes that were held at once.
    fn cut(source: impl Read) -> (Vec<String>, Reading, usize) {
        let mut cutter = Cutter::of(source, false);
        let (mut entries, mut held) = (Vec::new(), 0);
        while let Some(batch) = cutter.next().expect("memory is readable") {
            held = held.max(batch.bytes.capacity() + cutter.chunk.capacity());
            for entry in batch.entries {
                assert_eq!(entry.number, entries.len() as u64 + 1);
                entries.push(String::from_utf8_lossy(&batch.bytes[entry.range]).into_owned());
            }
        }
        (entries, cutter.finish(false), held)
    }

    fn kinds(reading: &Reading) -> Vec<RemarkKind> {
        reading.remarks.iter().map(|remark| remark.kind).collect()
    }

    #[test]
    fn entries_are_found_wherever_the_archive_has_them() {
        for text in [
            r#"{"log":{"version":"1.2","pages":[{"a":"]"}],"entries":[{"a":1}, {"b":"}"}]}}"#,
            "\u{feff}{\"log\" : { \"entries\" :\n[{\"a\":1}\n,{\"b\":\"}\"}], \"version\":\"1.2\"}}\n",
            r#"{"version":"1.2","entries":[{"a":1},{"b":"}"}]}"#,
        ] {
            let (entries, reading, _) = cut(text.as_bytes());
            assert_eq!(entries, [r#"{"a":1}"#, r#"{"b":"}"}"#], "{text}");
            assert_eq!((reading.version.as_deref(), reading.whole), (Some("1.2"), true), "{text}");
        }
    }

    #[test]
    fn what_was_cut_off_is_said_and_what_is_there_is_given() {
        let (entries, reading, _) = cut(&br#"{"log":{"entries":[{"a":1},{"b":"x"#[..]);
        assert_eq!(entries, [r#"{"a":1}"#, r#"{"b":"x"#]);
        assert_eq!(kinds(&reading), [RemarkKind::Truncated]);
        let (entries, reading, _) = cut(&br#"{"log":{"version":"1.1"}}"#[..]);
        assert_eq!((entries.len(), kinds(&reading)), (0, vec![RemarkKind::Incomplete]));
        let (entries, reading, _) = cut(&br#"{"log":{"entries":[]}}"#[..]);
        assert_eq!((entries.len(), kinds(&reading)), (0, vec![RemarkKind::Empty]));
    }

    #[test]
    fn an_entry_in_a_broken_list_does_not_hide_the_next() {
        let (entries, reading, _) = cut(&br#"{"log":{"entries":[{"a":1} 5 {"b":2},"x",}{"c":3}]}}"#[..]);
        assert_eq!(entries, [r#"{"a":1}"#, r#"{"b":2}"#, r#"{"c":3}"#]);
        assert_eq!(kinds(&reading), [RemarkKind::Damaged; 3]);
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_and_what_follows_it_is_kept() {
        let long = r#"\""#.repeat(limit::EXCHANGE);
        let text = format!(r#"{{"log":{{"entries":[{{"a":1}},{{"b":"{long}","c":[2]}},{{"d":3}}]}}}}"#);
        let (entries, reading, held) = cut(text.as_bytes());
        assert_eq!(entries.len(), 3);
        assert!(entries[1].starts_with(r#"{"b":"\"\""#) && entries[1].ends_with(r#"","c":[2]}"#));
        assert_eq!(entries[2], r#"{"d":3}"#);
        assert!(held < 2 * limit::EXCHANGE + (2 << 20), "{held}");
        assert_eq!(reading.remarks[0].at, Some(Locator::at(Step::Entry(2))));
        assert_eq!(kinds(&reading), [RemarkKind::TooLarge]);
    }

    #[test]
    fn what_is_held_does_not_grow_with_the_archive() {
        let archive = |entries: usize| {
            let entry = format!(r#"{{"a":"{}"}}"#, "x\\n".repeat(3000));
            format!(r#"{{"log":{{"entries":[{}]}}}}"#, vec![entry; entries].join(","))
        };
        let (small, large) = (archive(100), archive(1000));
        let (entries, _, held_small) = cut(small.as_bytes());
        assert_eq!(entries.len(), 100);
        let (entries, _, held_large) = cut(large.as_bytes());
        assert_eq!(entries.len(), 1000);
        assert_eq!(held_small, held_large);
    }

    proptest! {
        #[test]
        fn the_pieces_in_which_an_archive_comes_do_not_matter(text in r#"\{"log":\{"entries":\[(\{"a":"[\\"x]{0,9}"\},?|[\{\}\[\]",:\\a1 ]{1,9}){0,6}"#, size in 1_usize..7) {
            let (whole, pieces) = (cut(text.as_bytes()), cut(Pieces(text.as_bytes(), size)));
            prop_assert_eq!(whole.0, pieces.0);
            prop_assert_eq!(whole.1, pieces.1);
        }

        #[test]
        fn any_bytes_are_cut(bytes: Vec<u8>, tail in r#"[\{\}\[\]",:\\a1 ]{0,60}"#) {
            cut(&bytes[..]);
            cut(format!(r#"{{"log":{{"entries":[{tail}"#).as_bytes());
        }
    }
}
