//! The parts of a workbook: which sheets it has, the texts that cells share, and which styles are dates.

use std::{
    collections::BTreeMap,
    io::{self, BufReader, Read, Seek as _},
};

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};
use zip::{ZipArchive, result::ZipError};

use super::{super::super::super::input::Input, super::super::limit, number};

/// Sheets of a workbook that are read, at most.
const SHEETS: usize = 1000;
/// Texts that cells share, at most.
const TEXTS: usize = 4 << 20;
/// How many times the size of the largest part all parts may have together.
const PARTS: u64 = 4;
/// Bytes of a part up to which it may swell as it will.
const SMALL: u64 = 1 << 20;
/// Levels of elements, at most: workbooks have about ten.
const DEPTH: usize = limit::DEPTH;

/// Why a part could not be read.
#[derive(Debug)]
pub(super) enum Fault {
    /// The disk.
    Disk(io::Error),
    /// It is larger than what is read, or swells too far.
    TooLarge(String),
    /// It is not what it should be.
    Damaged(String),
    /// It is not there.
    Missing(String),
}

/// The archive.
pub(super) struct Archive<'a, 'i> {
    zip: ZipArchive<&'a mut Input<'i>>,
    /// Bytes that its parts may still become, together: many sheets may be one and the same part.
    left: u64,
}

/// The XML of a part, and what stands around where it is read.
pub(super) struct Part<'a> {
    xml: Reader<BufReader<Box<dyn Read + 'a>>>,
    buffer: Vec<u8>,
    name: String,
    depth: usize,
}

/// What a step through a part comes upon.
pub(super) enum Mark {
    /// An element begins.
    Begin,
    /// An element ends.
    End,
    /// Text.
    Text(String),
    /// The part ends.
    Done,
}

impl<'a, 'i> Archive<'a, 'i> {
    /// Opens an archive.
    pub fn open(input: &'a mut Input<'i>) -> Result<Self, Fault> {
        // Counted before it is opened: every entry takes memory then.
        let entries = entries(input).map_err(Fault::Disk)?;
        if entries > limit::ENTRIES {
            return Err(Fault::TooLarge(entries.to_string()));
        }
        input.rewind().map_err(Fault::Disk)?;
        let zip = ZipArchive::new(input).map_err(|error| fault(error, "ZIP"))?;
        Ok(Self { zip, left: PARTS * limit::DOCUMENT })
    }

    /// Opens a part.
    pub fn part(&mut self, name: &str) -> Result<Part<'_>, Fault> {
        let file = self.zip.by_name(name).map_err(|error| fault(error, name))?;
        let most = limit::DOCUMENT.min(SMALL.max(file.compressed_size().saturating_mul(limit::RATIO as u64)));
        let source: Box<dyn Read> = Box::new(Limited { source: file, left: most, together: &mut self.left });
        let mut xml = Reader::from_reader(BufReader::new(source));
        let config = xml.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        Ok(Part { xml, buffer: Vec::new(), name: name.to_owned(), depth: 0 })
    }
}

/// Returns how many times the mark of an entry of the directory stands in a file: it cannot have more entries.
fn entries(input: &mut Input<'_>) -> io::Result<usize> {
    const MARK: &[u8] = b"PK\x01\x02";
    let mut buffer = vec![0; 64 << 10];
    let (mut kept, mut found) = (0, 0);
    loop {
        let size = input.read(&mut buffer[kept..])?;
        if size == 0 {
            return Ok(found);
        }
        let filled = kept + size;
        found += buffer[..filled].windows(MARK.len()).filter(|window| *window == MARK).count();
        kept = filled.min(MARK.len() - 1);
        buffer.copy_within(filled - kept..filled, 0);
    }
}

fn fault(error: ZipError, name: &str) -> Fault {
    match error {
        ZipError::Io(error) if is_disk(&error) => Fault::Disk(error),
        ZipError::FileNotFound => Fault::Missing(name.to_owned()),
        _ => Fault::Damaged(name.to_owned()),
    }
}

/// Returns whether an error came from the disk, and not from what stands in the file.
fn is_disk(error: &io::Error) -> bool {
    error.raw_os_error().is_some()
}

/// A reader that gives no more than it may.
struct Limited<'l, R> {
    source: R,
    left: u64,
    /// What all parts may still give together.
    together: &'l mut u64,
}

impl<R: Read> Read for Limited<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.left.min(*self.together);
        if left == 0 {
            return if self.source.read(&mut [0])? == 0 { Ok(0) } else { Err(io::ErrorKind::FileTooLarge.into()) };
        }
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        let size = self.source.read(&mut buffer[..most])?;
        self.left -= size as u64;
        *self.together -= size as u64;
        Ok(size)
    }
}

impl Part<'_> {
    /// Goes one step further; `seen` is given each element that begins or ends, by its name without prefix.
    pub fn step(&mut self, seen: &mut dyn FnMut(&str, Option<&BytesStart<'_>>)) -> Result<Mark, Fault> {
        loop {
            self.buffer.clear();
            let event = self.xml.read_event_into(&mut self.buffer);
            let mark = match event {
                Ok(Event::Start(element)) => {
                    self.depth += 1;
                    if self.depth > DEPTH {
                        return Err(Fault::Damaged(self.name.clone()));
                    }
                    seen(element.local_name().as_ref(), Some(&element));
                    Mark::Begin
                }
                Ok(Event::End(element)) => {
                    self.depth = self.depth.saturating_sub(1);
                    seen(element.local_name().as_ref(), None);
                    Mark::End
                }
                Ok(Event::Text(text)) => Mark::Text(text.xml10_content().into_owned()),
                Ok(Event::CData(text)) => Mark::Text(text.xml10_content().into_owned()),
                Ok(Event::GeneralRef(reference)) => {
                    let named = match &*reference.xml10_content() {
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "amp" => Some('&'),
                        "apos" => Some('\''),
                        "quot" => Some('"'),
                        _ => reference.resolve_char_ref().ok().flatten(),
                    };
                    Mark::Text(named.map(String::from).unwrap_or_default())
                }
                Ok(Event::Eof) => Mark::Done,
                Ok(_) => continue,
                Err(quick_xml::Error::Io(error)) if error.kind() == io::ErrorKind::FileTooLarge => {
                    return Err(Fault::TooLarge(self.name.clone()));
                }
                Err(quick_xml::Error::Io(error)) if is_disk(&error) => {
                    return Err(Fault::Disk(io::Error::new(error.kind(), error.to_string())));
                }
                Err(_) => return Err(Fault::Damaged(self.name.clone())),
            };
            return Ok(mark);
        }
    }

    /// Goes through the whole part; `each` is given every element that begins.
    fn elements(mut self, each: &mut dyn FnMut(&str, &BytesStart<'_>)) -> Result<(), Fault> {
        loop {
            let mark = self.step(&mut |name, element| {
                if let Some(element) = element {
                    each(name, element);
                }
            })?;
            if matches!(mark, Mark::Done) {
                return Ok(());
            }
        }
    }
}

/// Returns an attribute of an element, by its name without prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        element.attributes().with_checks(false).flatten().find(|found| found.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Explicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// What a workbook says of itself.
#[derive(Debug, Default)]
pub(super) struct Book {
    /// Name and part of each sheet, in order.
    pub sheets: Vec<(String, String)>,
    /// Texts that cells share.
    pub texts: Texts,
    /// For each style whether it shows a number as a date.
    pub dates: Vec<bool>,
    /// Whether days are counted from 1904.
    pub from_1904: bool,
}

impl Book {
    /// Reads what stands outside the sheets.
    pub fn read(archive: &mut Archive<'_, '_>) -> Result<Self, Fault> {
        let package = relations(archive, "_rels/.rels", "")?;
        let path = package
            .into_values()
            .find(|(kind, _)| kind.ends_with("/officeDocument"))
            .map_or_else(|| "xl/workbook.xml".to_owned(), |(_, target)| target);
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
        let related = relations(archive, &joined(folder, &format!("_rels/{file}.rels")), folder)?;
        let mut book = Self::default();
        let mut sheets = Vec::new();
        archive.part(&path)?.elements(&mut |name, element| match name {
            "sheet" if sheets.len() < SHEETS => {
                let of = |name| attribute(element, name).unwrap_or_default();
                // The relation is named by `r:id`; `sheetId` is another number.
                sheets.push((of("name"), of("id")));
            }
            "workbookPr" => {
                book.from_1904 = attribute(element, "date1904").is_some_and(|said| said == "1" || said == "true");
            }
            _ => {}
        })?;
        let of_kind =
            |end: &str| related.values().find(|(kind, _)| kind.ends_with(end)).map(|(_, target)| target.clone());
        book.sheets = sheets
            .into_iter()
            .filter_map(|(name, id)| {
                related
                    .get(&id)
                    .filter(|(kind, _)| kind.ends_with("/worksheet"))
                    .map(|(_, target)| (name, target.clone()))
            })
            .collect();
        if let Some(path) = of_kind("/sharedStrings") {
            book.texts = texts(archive.part(&path)?)?;
        }
        if let Some(path) = of_kind("/styles") {
            book.dates = dates(archive.part(&path)?)?;
        }
        Ok(book)
    }
}

/// Reads relations: id to kind and part. A target outside the archive is left out.
fn relations(
    archive: &mut Archive<'_, '_>,
    path: &str,
    folder: &str,
) -> Result<BTreeMap<String, (String, String)>, Fault> {
    let mut found = BTreeMap::new();
    archive.part(path)?.elements(&mut |name, element| {
        let of = |name| attribute(element, name).unwrap_or_default();
        if name == "Relationship" && of("TargetMode") != "External" {
            let target = of("Target");
            let part = target.strip_prefix('/').map_or_else(|| joined(folder, &target), str::to_owned);
            found.insert(of("Id"), (of("Type"), part));
        }
    })?;
    Ok(found)
}

fn joined(folder: &str, path: &str) -> String {
    if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") }
}

/// Texts one after another: there may be millions of short ones.
#[derive(Debug, Default)]
pub(super) struct Texts {
    all: String,
    /// Where each begins.
    starts: Vec<u32>,
}

impl Texts {
    /// Returns one of them.
    pub fn get(&self, index: usize) -> Option<&str> {
        let start = *self.starts.get(index)? as usize;
        let end = self.starts.get(index + 1).map_or(self.all.len(), |end| *end as usize);
        self.all.get(start..end)
    }
}

/// Reads the texts that cells share, without what says how they sound.
fn texts(mut part: Part<'_>) -> Result<Texts, Fault> {
    let mut texts = Texts::default();
    let (mut inside, mut sounds) = (false, 0u32);
    loop {
        let mut begun = false;
        let mark = part.step(&mut |name, element| match (name, element.is_some()) {
            ("si", true) => begun = true,
            ("t", begins) => inside = begins,
            ("rPh", true) => sounds += 1,
            ("rPh", false) => sounds = sounds.saturating_sub(1),
            _ => {}
        })?;
        if begun {
            let start = u32::try_from(texts.all.len()).ok().filter(|_| texts.starts.len() < TEXTS);
            let Some(start) = start else { return Err(Fault::TooLarge(part.name)) };
            texts.starts.push(start);
        }
        match mark {
            Mark::Done => return Ok(texts),
            Mark::Text(text) if inside && sounds == 0 && !texts.starts.is_empty() => texts.all.push_str(&text),
            _ => {}
        }
    }
}

/// Reads which styles show a number as a date.
fn dates(part: Part<'_>) -> Result<Vec<bool>, Fault> {
    let mut own: BTreeMap<u32, bool> = BTreeMap::new();
    let mut dates = Vec::new();
    let mut within = false;
    part.elements(&mut |name, element| {
        let id = || attribute(element, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
        match name {
            "numFmt" => {
                own.insert(id(), number::shows_a_date(&attribute(element, "formatCode").unwrap_or_default()));
            }
            "cellXfs" => within = true,
            "cellStyles" | "dxfs" | "cellStyleXfs" => within = false,
            "xf" if within && dates.len() < limit::ENTRIES => {
                let id = id();
                dates.push(own.get(&id).copied().unwrap_or_else(|| number::is_a_date(id)));
            }
            _ => {}
        }
    })?;
    Ok(dates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_counted_wherever_the_mark_stands() {
        for before in (64 << 10) - 6..(64 << 10) + 2 {
            let bytes = [vec![0; before], b"PK\x01\x02..PK\x01\x02PK".to_vec()].concat();
            assert_eq!(entries(&mut Input::bytes(&bytes)).expect("bytes at hand are readable"), 2, "{before}");
        }
    }

    #[test]
    fn a_part_gives_no_more_than_it_may() {
        let read = |left, mut together| {
            let mut all = Vec::new();
            let mut limited = Limited { source: &b"abcdef"[..], left, together: &mut together };
            limited.read_to_end(&mut all).map(|_| all).map_err(|error| error.kind())
        };
        assert_eq!(read(6, 6), Ok(b"abcdef".to_vec()));
        assert_eq!(read(5, 6), Err(io::ErrorKind::FileTooLarge));
        assert_eq!(read(6, 5), Err(io::ErrorKind::FileTooLarge));
    }
}
