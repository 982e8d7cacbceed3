//! The set-up of a test: which terms were planted, and what was set while each capture was made. The auditor attaches it,
//! so that checks know what to look for; a form of our own in TOML, and a table with the columns `kind` and `term`.

use std::{
    io::{self, Read as _},
    ops::ControlFlow,
};

use serde::Deserialize;
use toml::Spanned;

use super::{Head, limit};
use crate::{
    audit::{
        check::CaptureLevel,
        locator::{Locator, Step},
    },
    probe::{
        fact::{Capture, Fact, Seed, SeedKind, Sink, What},
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
};

mod table;

pub(super) use table::{looks as looks_table, read as read_table};

/// Bytes of a set-up in TOML.
const SIZE: u64 = 1 << 20;
/// The version that is read.
const VERSION: i64 = 1;
/// What the file says of itself.
const KIND: &str = "test-setup";

/// Returns whether a file is a set-up in TOML.
pub(super) fn looks(head: &Head) -> bool {
    let lines = || head.start().lines().map(str::trim).take(200).take_while(|line| !line.starts_with('['));
    let says = |key: &str, value: &str| {
        lines().any(|line| {
            line.split_once('=').is_some_and(|(name, said)| name.trim() == key && said.trim().starts_with(value))
        })
    };
    says("kind", "\"test-setup\"") && says("format", "")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Setup {
    format: Spanned<i64>,
    kind: String,
    /// For whoever reads the file.
    #[serde(rename = "note", default)]
    _note: Option<String>,
    #[serde(default)]
    seed: Vec<Spanned<Sown>>,
    #[serde(default)]
    capture: Vec<Spanned<Made>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sown {
    kind: Spanned<String>,
    term: Spanned<String>,
    #[serde(rename = "note", default)]
    _note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Made {
    file: Spanned<String>,
    sha256: Option<Spanned<String>>,
    level: Option<Spanned<String>>,
    scenario: Option<String>,
    from: Option<Spanned<String>>,
    to: Option<Spanned<String>>,
    on: Option<Spanned<String>>,
    #[serde(rename = "note", default)]
    _note: Option<String>,
}

/// Reads a set-up. A fault is named with its line, and what it concerns is left out; the rest stands.
pub(super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::TestSetup);
    let mut bytes = Vec::new();
    input.by_ref().take(SIZE).read_to_end(&mut bytes)?;
    if input.size() > SIZE {
        reading.remark(RemarkKind::TooLarge, None, input.size().to_string());
        return Ok(reading);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let line = Locator::at(Step::Line(line(bytes, error.valid_up_to())));
            reading.remark(RemarkKind::NotDecoded, Some(line), "UTF-8");
            return Ok(reading);
        }
    };
    let setup: Setup = match toml::from_str(text) {
        Ok(setup) => setup,
        Err(error) => {
            let at = error.span().map(|span| Locator::at(Step::Line(line(bytes, span.start))));
            reading.remark(RemarkKind::Damaged, at, error.message());
            return Ok(reading);
        }
    };
    let mut reader = Reader { text, sink, reading, planted: Planted::default() };
    if *setup.format.get_ref() != VERSION {
        reader.fault(&setup.format, &format!("format = {}", setup.format.get_ref()));
        return Ok(reader.reading);
    }
    reader.reading.version = Some(VERSION.to_string());
    if setup.kind != KIND {
        reader.reading.remark(RemarkKind::NotDecoded, None, setup.kind);
        return Ok(reader.reading);
    }
    if setup.seed.is_empty() && setup.capture.is_empty() {
        reader.reading.remark(RemarkKind::Empty, None, "");
    }
    if setup.seed.iter().try_for_each(|seed| reader.seed(seed)).is_continue() {
        let _ = setup.capture.iter().try_for_each(|capture| reader.capture(capture));
    }
    Ok(reader.reading)
}

/// How much was planted so far: a term costs memory in every encoding in which it is searched.
#[derive(Default)]
struct Planted {
    terms: usize,
    bytes: usize,
}

impl Planted {
    /// Returns whether there is room for a term, and counts it then.
    fn takes(&mut self, term: &str) -> bool {
        let takes = self.terms < limit::SEEDS && self.bytes + term.len() <= limit::PLANTED;
        if takes {
            self.terms += 1;
            self.bytes += term.len();
        }
        takes
    }
}

/// Returns the line of a byte, from 1.
fn line(bytes: &[u8], at: usize) -> u64 {
    1 + bytes.iter().take(at).filter(|byte| **byte == b'\n').count() as u64
}

struct Reader<'s> {
    text: &'s str,
    sink: &'s mut dyn Sink,
    reading: Reading,
    planted: Planted,
}

impl Reader<'_> {
    fn at<T>(&self, item: &Spanned<T>) -> Locator {
        Locator::at(Step::Line(line(self.text.as_bytes(), item.span().start)))
    }

    fn fault<T>(&mut self, item: &Spanned<T>, about: &str) {
        let at = self.at(item);
        self.reading.remark(RemarkKind::Damaged, Some(at), about);
    }

    fn seed(&mut self, seed: &Spanned<Sown>) -> ControlFlow<()> {
        let Sown { kind, term, .. } = seed.get_ref();
        let Ok(known) = kind.get_ref().parse::<SeedKind>() else {
            self.fault(kind, &format!("kind = {:?}", kind.get_ref()));
            return ControlFlow::Continue(());
        };
        let trimmed = term.get_ref().trim();
        if trimmed.is_empty() {
            self.fault(term, "term = \"\"");
            return ControlFlow::Continue(());
        }
        let at = self.at(seed);
        if !self.planted.takes(trimmed) {
            self.reading.remark(RemarkKind::TooLarge, Some(at), trimmed.chars().take(20).collect::<String>());
            return ControlFlow::Continue(());
        }
        self.sink.fact(&Fact { at, what: What::Seed(Seed { kind: known, term: trimmed.to_owned() }) })
    }

    fn capture(&mut self, capture: &Spanned<Made>) -> ControlFlow<()> {
        let made = capture.get_ref();
        let level = self.parsed::<CaptureLevel>("level", made.level.as_ref());
        let sha256 = self.valid("sha256", made.sha256.as_ref(), |digits| {
            (digits.len() == 64 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
                .then(|| digits.to_ascii_lowercase())
        });
        let from = self.parsed("from", made.from.as_ref());
        let to = self.parsed("to", made.to.as_ref());
        let on = self.parsed("on", made.on.as_ref());
        let file = made.file.get_ref().trim();
        if file.is_empty() {
            self.fault(&made.file, "file = \"\"");
        }
        if matches!((&from, &to), (Ok(Some(from)), Ok(Some(to))) if to < from) {
            self.fault(capture, "to < from");
            return ControlFlow::Continue(());
        }
        let (Ok(level), Ok(sha256), Ok(from), Ok(to), Ok(on), false) = (level, sha256, from, to, on, file.is_empty())
        else {
            return ControlFlow::Continue(());
        };
        let scenario =
            made.scenario.as_deref().map(str::trim).filter(|scenario| !scenario.is_empty()).map(str::to_owned);
        let capture_made = Capture { file: file.to_owned(), sha256, level, scenario, from, to, on };
        let at = self.at(capture);
        self.sink.fact(&Fact { at, what: What::Capture(capture_made) })
    }

    /// Returns a value that has to be of a form; an error where it is not, which has been said then.
    fn parsed<T: std::str::FromStr>(&mut self, key: &str, value: Option<&Spanned<String>>) -> Result<Option<T>, ()> {
        self.valid(key, value, |text| text.parse().ok())
    }

    fn valid<T>(
        &mut self,
        key: &str,
        value: Option<&Spanned<String>>,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, ()> {
        let Some(value) = value else { return Ok(None) };
        let parsed = parse(value.get_ref().trim());
        if parsed.is_none() {
            self.fault(value, &format!("{key} = {:?}", value.get_ref()));
        }
        parsed.map(Some).ok_or(())
    }
}

#[cfg(test)]
mod tests;
