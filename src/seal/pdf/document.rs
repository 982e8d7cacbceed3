//! A PDF as a chain of revisions, each with its cross-reference table (ISO 32000-1, 7.5.4 to 7.5.6).

use std::collections::BTreeMap;
use std::ops::Range;

use super::PdfError;
use super::syntax::{Dict, Node, Reader, Value};

/// Most revisions that are followed.
const MOST_REVISIONS: usize = 256;
/// Most entries that one cross-reference section may have (ISO 32000-1, annex C, gives 8,388,607 objects).
const MOST_OBJECTS: usize = 8_388_608;

/// Where an object stands: its offset, or `None` where it was freed.
type Entry = Option<usize>;

/// A document, read from the end back to its first revision.
pub(in crate::seal) struct Document<'a> {
    pub bytes: &'a [u8],
    /// Where each revision ends, the oldest first. The last may lie before the end of the bytes.
    pub revisions: Vec<usize>,
    /// Where the newest cross-reference table begins.
    pub newest_table: usize,
    pub trailer: Dict,
    table: BTreeMap<u32, Entry>,
}

/// An object in the file.
#[derive(Debug, Clone)]
pub(in crate::seal) struct Object {
    pub number: u32,
    pub node: Node,
    /// Whether a stream follows the dictionary.
    pub is_stream: bool,
}

impl<'a> Document<'a> {
    /// Reads a document whose last revision ends with `bytes`, or before them.
    pub fn read(bytes: &'a [u8]) -> Result<Self, PdfError> {
        if !bytes.starts_with(b"%PDF-") {
            return Err(PdfError::NotAPdf);
        }
        let marker = b"startxref";
        let last = bytes.windows(marker.len()).rposition(|window| window == marker).ok_or(PdfError::NotAPdf)?;
        let mut reader = Reader::new(bytes, last);
        reader.word("startxref")?;
        let newest_table = reader.whole()?;
        let mut table = BTreeMap::new();
        let mut revisions = Vec::new();
        let mut newest_trailer = None;
        let mut next = Some(newest_table);
        let mut limit = last;
        while let Some(at) = next {
            let fault = |expected| PdfError::Malformed { at, expected };
            if at >= limit {
                return Err(fault("a cross-reference table before what refers to it"));
            }
            if revisions.len() >= MOST_REVISIONS {
                return Err(PdfError::Unsupported { what: "more than 256 revisions" });
            }
            let section = Section::read(bytes, at)?;
            for (number, entry) in section.entries {
                table.entry(number).or_insert(entry);
            }
            revisions.push(section.end);
            limit = at;
            next = match section.trailer.get("Prev") {
                None => None,
                Some(previous) => Some(previous.whole().ok_or_else(|| fault("the place of the table before"))?),
            };
            newest_trailer.get_or_insert(section.trailer);
        }
        revisions.reverse();
        let trailer = newest_trailer.ok_or(PdfError::NotAPdf)?;
        Ok(Self { bytes, revisions, newest_table, trailer, table })
    }

    /// Returns where the last revision ends.
    pub fn end(&self) -> usize {
        self.revisions.last().copied().unwrap_or_default()
    }

    /// Returns the numbers of all objects that are in use.
    pub fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.table.iter().filter(|(_, entry)| entry.is_some()).map(|(number, _)| *number)
    }

    /// Returns where an object stands.
    pub fn offset(&self, number: u32) -> Option<usize> {
        self.table.get(&number).copied().flatten()
    }

    /// Reads an object.
    pub fn object(&self, number: u32) -> Result<Object, PdfError> {
        let offset = self.offset(number).ok_or(PdfError::WrongObject { number, expected: "there" })?;
        let mut reader = Reader::new(self.bytes, offset);
        if reader.whole()? != number as usize {
            return Err(PdfError::WrongObject { number, expected: "where the table says" });
        }
        reader.whole()?;
        reader.word("obj")?;
        let node = reader.node()?;
        let is_stream = reader.take_word("stream");
        if !is_stream {
            reader.word("endobj")?;
        }
        Ok(Object { number, node, is_stream })
    }

    /// Follows a reference, or returns the value itself with the object it stands in unknown.
    pub fn resolve(&self, node: &Node) -> Result<(Option<u32>, Node), PdfError> {
        match node.value {
            Value::Ref(number, _) => Ok((Some(number), self.object(number)?.node)),
            _ => Ok((None, node.clone())),
        }
    }

    /// Returns the catalogue and the number of its object.
    pub fn catalogue(&self) -> Result<Object, PdfError> {
        match self.trailer.get("Root").map(|root| &root.value) {
            Some(&Value::Ref(number, _)) => self.object(number),
            _ => Err(PdfError::Malformed { at: self.newest_table, expected: "a trailer that names the catalogue" }),
        }
    }

    /// Returns the first number that no object has.
    pub fn next_number(&self) -> Result<u32, PdfError> {
        let size = self.trailer.get("Size").and_then(Node::whole).and_then(|size| u32::try_from(size).ok());
        let size = size.ok_or(PdfError::Malformed { at: self.newest_table, expected: "a trailer with its size" })?;
        let highest = self.table.keys().next_back().copied().unwrap_or_default();
        Ok(size.max(highest.saturating_add(1)))
    }

    /// Returns the bytes of a place in the file.
    pub fn slice(&self, at: &Range<usize>) -> &'a [u8] {
        self.bytes.get(at.clone()).unwrap_or_default()
    }
}

/// One cross-reference table with its trailer, up to the end of its revision.
struct Section {
    entries: Vec<(u32, Entry)>,
    trailer: Dict,
    end: usize,
}

impl Section {
    fn read(bytes: &[u8], at: usize) -> Result<Self, PdfError> {
        let mut reader = Reader::new(bytes, at);
        if !reader.take_word("xref") {
            let stream = Reader::new(bytes, at).whole().is_ok();
            return Err(if stream {
                PdfError::Unsupported { what: "a cross-reference stream" }
            } else {
                reader.expected("a cross-reference table")
            });
        }
        let mut entries = Vec::new();
        while !reader.take_word("trailer") {
            let first = reader.whole()?;
            let count = reader.whole()?;
            if count > MOST_OBJECTS || first > MOST_OBJECTS {
                return Err(reader.expected("a sensible number of objects"));
            }
            for number in first..first + count {
                let offset = reader.whole()?;
                reader.whole()?;
                let used = reader.take_word("n");
                if !used {
                    reader.word("f")?;
                }
                let number = u32::try_from(number).map_err(|_| reader.expected("a sensible object number"))?;
                entries.push((number, used.then_some(offset)));
            }
        }
        let Value::Dict(trailer) = reader.node()?.value else { return Err(reader.expected("a trailer")) };
        for (key, what) in [("Encrypt", "encryption"), ("XRefStm", "a cross-reference stream")] {
            if trailer.get(key).is_some() {
                return Err(PdfError::Unsupported { what });
            }
        }
        reader.word("startxref")?;
        if reader.whole()? != at {
            return Err(reader.expected("the place of the table before it"));
        }
        // The end mark looks like a comment, and must not be passed over as one.
        while bytes.get(reader.at).is_some_and(|byte| matches!(byte, b'\r' | b'\n' | b' ')) {
            reader.at += 1;
        }
        if !bytes.get(reader.at..).unwrap_or_default().starts_with(b"%%EOF") {
            return Err(reader.expected("%%EOF"));
        }
        reader.at += 5;
        reader.take_line_end();
        Ok(Self { entries, trailer, end: reader.at })
    }
}
