//! `MaxMind` DB (MMDB): which country each range of addresses lies in.
//!
//! The form is that of the specification, version 2.0 (maxmind.github.io/MaxMind-DB): a search tree of nodes, sixteen
//! zeros, a section of data, a mark, and what the file says of itself. Whatever the bytes are, the work is bounded: no
//! value of the tree or the data is followed more often than a sound file of that size has any.

mod data;
#[cfg(test)]
pub(in crate::probe) mod encode;
#[cfg(test)]
mod tests;
mod tree;

use std::{
    collections::HashMap,
    io::{self, Read as _},
    ops::ControlFlow,
};

use jiff::{Timestamp, tz::TimeZone};

use self::{
    data::{Malformed, Section},
    tree::{End, Tree},
};
use super::{
    super::{
        fact::{Fact, Range, Sink, What},
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
    limit,
    tail::Tail,
};
use crate::audit::locator::{Locator, Step};

/// What stands between the data and what the file says of itself; the last one counts.
const MARK: &[u8] = b"\xab\xcd\xefMaxMind.com";
/// Zeros between the tree and the data.
const GAP: usize = 16;
/// Records that are remembered, so that what many ranges share is decoded once.
const REMEMBERED: usize = 1 << 16;

/// Returns whether a file that ends so is a `MaxMind` DB.
pub(super) fn looks(tail: &Tail) -> bool {
    memchr::memmem::rfind(&tail.bytes, MARK).is_some()
}

/// Reads a database: what it says of itself, then every range that has a country, in the order of the addresses.
///
/// Ranges are numbered as they lie in the file, those without a country too: these are no facts, and are counted.
pub(super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::Mmdb);
    if input.size() > limit::DOCUMENT {
        reading.remark(RemarkKind::TooLarge, None, input.size().to_string());
        return Ok(reading);
    }
    let mut bytes = Vec::new();
    input.by_ref().take(limit::DOCUMENT).read_to_end(&mut bytes)?;
    let database = match Database::of(&bytes) {
        Ok(database) => database,
        Err(field) => {
            reading.remark(RemarkKind::Damaged, None, field);
            return Ok(reading);
        }
    };
    reading.version = Some(format!("{}.{}", database.about.major, database.about.minor));
    if database.about.major != 2 {
        reading.remark(RemarkKind::NotDecoded, None, format!("binary_format_major_version {}", database.about.major));
        return Ok(reading);
    }
    let _ = database.tell(&mut reading, sink);
    Ok(reading)
}

/// What a database says of itself.
struct About {
    major: u64,
    minor: u64,
    kind: String,
    /// When it was built, in seconds since 1970.
    built: u64,
    ip_version: u64,
    nodes: u64,
    languages: Vec<String>,
}

/// A database, taken apart.
struct Database<'b> {
    about: About,
    tree: Tree<'b>,
    data: Section<'b>,
}

impl<'b> Database<'b> {
    /// Takes a file apart. An error is the name of the field that cannot be right.
    fn of(bytes: &'b [u8]) -> Result<Self, &'static str> {
        let mark = memchr::memmem::rfind(bytes, MARK).ok_or("metadata")?;
        let mut said = Section::new(&bytes[mark + MARK.len()..]);
        let field = |said: &mut Section<'b>, name: &'static str| said.get(0, name).ok().flatten().ok_or(name);
        let number = |said: &mut Section<'b>, name: &'static str| {
            field(said, name).and_then(|at| said.number(at).ok().flatten().ok_or(name))
        };
        let bits = number(&mut said, "record_size")?;
        let languages = said.get(0, "languages").ok().flatten();
        let kind = said.get(0, "database_type").ok().flatten().and_then(|at| said.text(at).ok().flatten());
        let about = About {
            major: number(&mut said, "binary_format_major_version")?,
            minor: number(&mut said, "binary_format_minor_version").unwrap_or_default(),
            kind: kind.unwrap_or_default().to_owned(),
            built: number(&mut said, "build_epoch").unwrap_or_default(),
            ip_version: number(&mut said, "ip_version")?,
            nodes: number(&mut said, "node_count")?,
            languages: languages.and_then(|at| said.texts(at).ok()).unwrap_or_default(),
        };
        let six = match about.ip_version {
            4 => false,
            6 => true,
            _ => return Err("ip_version"),
        };
        let tree = Tree::new(&bytes[..mark], about.nodes, bits, six)?;
        let data = bytes[..mark].get(tree.size() + GAP..).ok_or("node_count")?;
        Ok(Self { about, tree, data: Section::new(data) })
    }

    /// Hands on what the database says.
    fn tell(self, reading: &mut Reading, sink: &mut dyn Sink) -> ControlFlow<()> {
        let Self { about, tree, data } = self;
        about.tell(sink)?;
        let mut records = Records { data, known: HashMap::new() };
        let (mut entry, mut told, mut without) = (0_u64, 0_u64, 0_u64);
        for end in tree.ends() {
            let (address, prefix, record) = match end {
                End::Record { address, prefix, record } => (address, prefix, record),
                End::Wrong => {
                    reading.remark(RemarkKind::Damaged, Some(Locator::at(Step::Entry(entry + 1))), "search tree");
                    continue;
                }
            };
            entry += 1;
            let at = Locator::at(Step::Entry(entry));
            match records.country(record) {
                Ok(Some(country)) => {
                    told += 1;
                    let (tag, country) = (country.field.to_owned(), Some(country.code()));
                    let range = Range { address, prefix, tag, region: None, service: None, country };
                    sink.fact(&Fact { at, what: What::Range(range) })?;
                }
                Ok(None) => without += 1,
                Err(Malformed::Value) => reading.remark(RemarkKind::Damaged, Some(at), "record"),
                Err(Malformed::Endless) => {
                    reading.remark(RemarkKind::TooLarge, Some(at), "record");
                    return ControlFlow::Continue(());
                }
            }
        }
        if told == 0 {
            reading.remark(RemarkKind::Empty, None, "country");
        }
        if without > 0 {
            let at = Locator::at(Step::Field("country".to_owned()));
            sink.fact(&Fact { at, what: What::About("ranges-without-country".to_owned(), without.to_string()) })?;
        }
        ControlFlow::Continue(())
    }
}

impl About {
    /// Hands on what the database says of itself.
    fn tell(&self, sink: &mut dyn Sink) -> ControlFlow<()> {
        // Nought is no date, and what is beyond all calendars is none either.
        let built = i64::try_from(self.built).ok().filter(|built| *built > 0);
        let built = built.and_then(|built| Timestamp::from_second(built).ok());
        let built = built.map(|built| built.to_zoned(TimeZone::UTC).date().to_string());
        for (name, field, value) in [
            ("database-type", "database_type", self.kind.clone()),
            ("built", "build_epoch", built.unwrap_or_default()),
            ("ip-version", "ip_version", self.ip_version.to_string()),
            ("nodes", "node_count", self.nodes.to_string()),
            ("languages", "languages", self.languages.join(", ")),
        ] {
            if !value.is_empty() {
                let at = Locator::at(Step::Field(field.to_owned()));
                sink.fact(&Fact { at, what: What::About(name.to_owned(), value) })?;
            }
        }
        ControlFlow::Continue(())
    }
}

/// The records of a database.
struct Records<'b> {
    data: Section<'b>,
    /// The countries of those that were decoded, by where they stand.
    known: HashMap<usize, Option<Country>>,
}

impl Records<'_> {
    /// Returns the country of a record, which stands so many bytes behind the tree.
    fn country(&mut self, behind: usize) -> Result<Option<Country>, Malformed> {
        let record = behind.checked_sub(GAP).ok_or(Malformed::Value)?;
        if let Some(country) = self.known.get(&record) {
            return Ok(*country);
        }
        let country = Country::of(&mut self.data, record)?;
        if self.known.len() >= REMEMBERED {
            self.known.clear();
        }
        self.known.insert(record, country);
        Ok(country)
    }
}

/// The country of a record: its code in capitals, and the field that gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Country {
    code: [u8; 2],
    field: &'static str,
}

impl Country {
    /// Returns the country in which the addresses of a record lie, in any layout that is in use. Where they are registered
    /// (`registered_country`) is another thing, and is never taken.
    fn of(data: &mut Section<'_>, record: usize) -> Result<Option<Self>, Malformed> {
        let nested = data.get(record, "country")?;
        if let Some(country) = nested
            && let Some(at) = data.get(country, "iso_code")?
            && let Some(code) = data.text(at)?.and_then(code)
        {
            return Ok(Some(Self { code, field: "country.iso_code" }));
        }
        if let Some(at) = data.get(record, "country_code")?
            && let Some(code) = data.text(at)?.and_then(code)
        {
            return Ok(Some(Self { code, field: "country_code" }));
        }
        let code = nested.map(|at| data.text(at)).transpose()?.flatten().and_then(code);
        Ok(code.map(|code| Self { code, field: "country" }))
    }

    fn code(self) -> String {
        self.code.iter().map(|byte| char::from(*byte)).collect()
    }
}

/// Returns a text that is a code of two letters, in capitals.
fn code(text: &str) -> Option<[u8; 2]> {
    let code: [u8; 2] = text.as_bytes().try_into().ok()?;
    code.iter().all(u8::is_ascii_alphabetic).then(|| code.map(|byte| byte.to_ascii_uppercase()))
}
