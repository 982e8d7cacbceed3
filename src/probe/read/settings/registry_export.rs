//! Registry exports: of regedit (version 5 in UTF-16 or by hand in ASCII, and `REGEDIT4`), and of Wine.

use std::io;

use super::{
    super::{
        super::{
            fact::{Sink, Value, What},
            input::Input,
            reading::{Format, Reading, RemarkKind},
        },
        Head, limit,
    },
    Facts,
    decode::Lines,
    place, registry, value,
};
use crate::audit::locator::{Locator, Step};

/// How a registry export begins.
const VERSION_5: &str = "windows registry editor version 5.00";
const VERSION_4: &str = "regedit4";
const WINE: &str = "wine registry version 2";

/// Lines over which a text may run.
const MOST_LINES: usize = 200;
/// Bytes of a value that are kept.
const MOST_BYTES: usize = 1 << 20;

/// Returns whether a file is a registry export.
pub(in super::super) fn looks(head: &Head) -> bool {
    let start: String = head.start().chars().take(80).collect();
    let start = start.to_ascii_lowercase();
    [VERSION_5, VERSION_4, WINE, "[hkey_", "[-hkey_"].iter().any(|mark| start.starts_with(mark))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dialect {
    Version5,
    Version4,
    Wine,
}

impl Dialect {
    /// Returns the text before the closing quotation mark, and what stands behind it.
    fn quoted(self, text: &str) -> Option<(String, &str)> {
        let mut found = String::new();
        let mut chars = text.char_indices();
        while let Some((at, char)) = chars.next() {
            match char {
                '"' => return Some((found, &text[at + 1..])),
                '\\' if self == Self::Wine => {
                    let used = wine_escape(&text[at + 1..], &mut found);
                    let until = at + 1 + used;
                    while chars.offset() < until && chars.next().is_some() {}
                }
                '\\' => found.push(chars.next()?.1),
                _ => found.push(char),
            }
        }
        None
    }
}

struct Export<'i, 'f, 's> {
    lines: Lines<'i, 'f>,
    facts: Facts<'s>,
    reading: Reading,
    dialect: Dialect,
    /// The key that values belong to, with its root; none above the first, and below one that is taken away.
    key: Option<String>,
    /// Whether values below the key are passed over, since the key is taken away.
    gone: bool,
    /// The line of a key of which no value was seen yet.
    bare: Option<u64>,
    /// What keys of Wine are relative to.
    root: &'static str,
}

/// Reads a registry export.
pub(in super::super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut export = Export {
        lines: Lines::of(input)?,
        facts: Facts::to(sink),
        reading: Reading::of(Format::RegistryExport),
        dialect: Dialect::Version5,
        key: None,
        gone: false,
        bare: None,
        root: "",
    };
    let mut any = false;
    while !export.facts.stopped {
        let Some((number, line)) = export.lines.next()? else { break };
        let text = line.trim_start();
        if !any && !text.is_empty() {
            any = true;
            if export.heading(number, text) {
                continue;
            }
        }
        export.line(number, text)?;
    }
    export.finish_key();
    let Export { lines, mut reading, .. } = export;
    lines.finish(&mut reading);
    Ok(reading)
}

impl Export<'_, '_, '_> {
    /// Takes the first line; returns whether it is a heading.
    fn heading(&mut self, number: u64, text: &str) -> bool {
        let lower = text.to_ascii_lowercase();
        let (dialect, version) = if lower.starts_with(VERSION_5) {
            (Dialect::Version5, "5.00")
        } else if lower.starts_with(VERSION_4) {
            (Dialect::Version4, "4")
        } else if lower.starts_with(WINE) {
            (Dialect::Wine, "Wine 2")
        } else {
            self.reading.remark(RemarkKind::Departs, Some(Locator::at(Step::Line(number))), "Version 5.00");
            return false;
        };
        self.dialect = dialect;
        self.reading.version = Some(version.to_owned());
        true
    }

    fn line(&mut self, number: u64, text: &str) -> io::Result<()> {
        match text.chars().next() {
            None => {}
            Some(';') => self.comment(text),
            Some('#') if self.dialect == Dialect::Wine => {}
            Some('[') => self.key_line(number, text),
            Some('"' | '@') => self.value_line(number, text)?,
            Some(_) => self.damaged(number),
        }
        Ok(())
    }

    fn damaged(&mut self, number: u64) {
        self.reading.remark(RemarkKind::Damaged, Some(Locator::at(Step::Line(number))), "");
    }

    /// Wine says in a comment what its keys are relative to.
    fn comment(&mut self, text: &str) {
        if self.dialect == Dialect::Wine && self.root.is_empty() {
            let lower = text.to_ascii_lowercase();
            if lower.contains("relative to") {
                self.root = if lower.contains("machine") {
                    r"HKEY_LOCAL_MACHINE\"
                } else if lower.contains("user") && !lower.contains(".default") {
                    r"HKEY_CURRENT_USER\"
                } else {
                    ""
                };
            }
        }
    }

    fn key_line(&mut self, number: u64, text: &str) {
        self.finish_key();
        let inner = if self.dialect == Dialect::Wine {
            wine_key(text)
        } else {
            text.rfind(']').map(|end| text[1..end].to_owned())
        };
        let Some(inner) = inner.filter(|inner| inner.len() <= limit::PATH) else {
            self.key = None;
            self.gone = false;
            self.damaged(number);
            return;
        };
        let taken_away = self.dialect != Dialect::Wine && inner.starts_with('-');
        let key = if taken_away { inner[1..].to_owned() } else { format!("{}{inner}", self.root) };
        self.gone = taken_away;
        if taken_away {
            self.facts.setting(place(number, &key, "**"), registry(&key, "**".to_owned(), Value::Deleted));
            self.key = None;
        } else {
            self.bare = Some(number);
            self.key = Some(key);
        }
    }

    /// Tells of a key without values: it is there, and what is not in it is not set.
    fn finish_key(&mut self) {
        if let (Some(number), Some(key)) = (self.bare.take(), &self.key) {
            let at = Locator(vec![Step::Line(number), Step::Key(key.clone())]);
            self.facts.tell(at, What::About("key".to_owned(), key.clone()));
        }
    }

    fn value_line(&mut self, number: u64, text: &str) -> io::Result<()> {
        let named = match text.strip_prefix('@') {
            Some(rest) => Some((String::new(), rest)),
            None => self.dialect.quoted(&text[1..]),
        };
        let data = named.and_then(|(name, rest)| Some((name, rest.trim_start().strip_prefix('=')?.trim_start())));
        let Some((name, data)) = data else {
            self.reading.remark(self.broken(number), Some(Locator::at(Step::Line(number))), "");
            return Ok(());
        };
        // A key with a value that cannot be read is not one without values.
        self.bare = None;
        match (self.data(number, data)?, self.key.clone()) {
            (Ok(value), Some(key)) => self.facts.setting(place(number, &key, &name), registry(&key, name, value)),
            (Err(RemarkKind::Truncated), _) => {
                self.reading.remark(RemarkKind::Truncated, Some(Locator::at(Step::Line(number))), "");
            }
            _ if self.gone => {}
            _ => self.damaged(number),
        }
        Ok(())
    }

    /// Reads what stands behind the sign of equality, or tells what is wrong with it.
    fn data(&mut self, number: u64, data: &str) -> io::Result<Result<Value, RemarkKind>> {
        if let Some(rest) = data.strip_prefix('-') {
            return Ok(if ends(rest) { Ok(Value::Deleted) } else { Err(RemarkKind::Damaged) });
        }
        if let Some(rest) = data.strip_prefix('"') {
            return Ok(self.text(rest)?.map(Value::Text));
        }
        let Some((kind, rest)) = data.split_once(':') else { return Ok(Err(self.broken(number))) };
        let kind = kind.trim().to_ascii_lowercase();
        if kind == "dword" {
            return Ok(dword(rest, self.lines.is_open(number)).map(Value::Number));
        }
        let (word, kind) = match kind.strip_suffix(')').and_then(|kind| kind.split_once('(')) {
            Some((word, number)) => (word.to_owned(), u32::from_str_radix(number, 16).ok()),
            None => (kind.clone(), Some(if kind == "str" { 1 } else { 3 })),
        };
        let Some(kind) = kind else { return Ok(Err(RemarkKind::Damaged)) };
        match (word.as_str(), rest.trim_start().strip_prefix('"')) {
            ("hex", _) => {
                let wide = self.dialect != Dialect::Version4;
                let bytes = self.bytes(number, rest, |bytes| value::is_whole(kind, bytes, wide))?;
                Ok(bytes.map(|bytes| value::of_bytes(kind, &bytes, wide)))
            }
            ("str", Some(text)) if self.dialect == Dialect::Wine => {
                let text = self.text(text)?;
                Ok(text.map(|text| if kind == 7 { Value::Texts(value::texts(&text)) } else { Value::Text(text) }))
            }
            _ => Ok(Err(self.broken(number))),
        }
    }

    /// Returns what is wrong with a line of no known form: where the file ends in it, its form may not be complete.
    fn broken(&self, number: u64) -> RemarkKind {
        if self.lines.is_open(number) { RemarkKind::Truncated } else { RemarkKind::Damaged }
    }

    /// Reads a text up to its closing quotation mark, over several lines if need be.
    fn text(&mut self, first: &str) -> io::Result<Result<String, RemarkKind>> {
        let alone = |(text, rest): (String, &str)| if ends(rest) { Ok(text) } else { Err(RemarkKind::Damaged) };
        if let Some(found) = self.dialect.quoted(first) {
            return Ok(alone(found));
        }
        let mut whole = first.to_owned();
        for after in 0..MOST_LINES {
            let Some(line) = self.lines.peek(after)? else { return Ok(Err(RemarkKind::Truncated)) };
            if line.trim_start().to_ascii_lowercase().starts_with("[hkey_") || whole.len() + line.len() > MOST_BYTES {
                break;
            }
            whole.push('\n');
            whole.push_str(line);
            // Only a line with a mark can end the text.
            if self.dialect.quoted(line).is_some()
                && let Some(found) = self.dialect.quoted(&whole)
            {
                self.lines.skip(after + 1);
                return Ok(alone(found));
            }
        }
        Ok(Err(RemarkKind::Damaged))
    }

    /// Reads bytes in hexadecimal digits, over as many lines as say that they go on. Where the file ends in them without an
    /// end of line, `whole` tells whether they can be all.
    fn bytes(
        &mut self,
        number: u64,
        first: &str,
        whole: impl Fn(&[u8]) -> bool,
    ) -> io::Result<Result<Vec<u8>, RemarkKind>> {
        let mut bytes = Vec::new();
        let mut line = first.to_owned();
        let mut last = number;
        let (mut sound, mut too_large) = (true, false);
        loop {
            let goes_on = hex_line(&line, &mut bytes, &mut sound);
            if bytes.len() > MOST_BYTES {
                bytes.truncate(MOST_BYTES);
                // Said once, on however many lines it goes on.
                if !std::mem::replace(&mut too_large, true) {
                    let at = Some(Locator::at(Step::Line(number)));
                    self.reading.remark(RemarkKind::TooLarge, at, MOST_BYTES.to_string());
                }
                sound = true;
            }
            if !goes_on {
                if self.lines.is_open(last) && (!hex_ends(&line) || !whole(&bytes)) {
                    return Ok(Err(RemarkKind::Truncated));
                }
                return Ok(if sound { Ok(bytes) } else { Err(RemarkKind::Damaged) });
            }
            let Some((at, next)) = self.lines.next()? else { return Ok(Err(RemarkKind::Truncated)) };
            (last, line) = (at, next);
        }
    }
}

/// Returns whether nothing stands here but what may stand behind a value: white space and a comment.
fn ends(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with(';')
}

/// Returns the number of up to eight digits, or what is wrong with it. `open` is whether the file ends in its line: more
/// digits may have followed.
fn dword(text: &str, open: bool) -> Result<u64, RemarkKind> {
    // Half a character at the end of a file stands for one that was cut.
    let text = if open { text.trim_end_matches(char::REPLACEMENT_CHARACTER) } else { text }.trim_start();
    let end = text.find(|char: char| !char.is_ascii_hexdigit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    if open && rest.is_empty() && digits.len() < 8 {
        return Err(RemarkKind::Truncated);
    }
    let number = u64::from_str_radix(digits, 16).ok();
    number.filter(|_| digits.len() <= 8 && ends(rest)).ok_or(RemarkKind::Damaged)
}

/// Returns whether a line of bytes ends in a whole one.
fn hex_ends(line: &str) -> bool {
    let part = line.rsplit(',').next().unwrap_or_default().trim();
    part.contains(';') || part.len() == 2
}

/// Adds the bytes of one line; returns whether the next line goes on with them.
fn hex_line(line: &str, bytes: &mut Vec<u8>, sound: &mut bool) -> bool {
    let mut part = String::new();
    let mut end = |part: &mut String| {
        if !part.is_empty() {
            match u8::from_str_radix(part, 16) {
                Ok(byte) if part.len() <= 2 && !part.starts_with('+') => bytes.push(byte),
                _ => *sound = false,
            }
            part.clear();
        }
    };
    for char in line.chars() {
        match char {
            ',' => end(&mut part),
            '\\' => {
                end(&mut part);
                return true;
            }
            ';' => break,
            _ if char.is_whitespace() => {}
            _ => part.push(char),
        }
    }
    end(&mut part);
    false
}

/// Returns the key of a line of Wine, with what is escaped in it put in.
fn wine_key(line: &str) -> Option<String> {
    let mut key = String::new();
    let mut rest = &line[1..];
    loop {
        let end = rest.find([']', '\\'])?;
        key.push_str(&rest[..end]);
        if rest[end..].starts_with(']') {
            return Some(key);
        }
        rest = &rest[end + 1..];
        let used = wine_escape(rest, &mut key);
        rest = &rest[used..];
    }
}

/// Puts in what stands behind a backslash of Wine; returns how many bytes that took.
fn wine_escape(rest: &str, into: &mut String) -> usize {
    let Some(first) = rest.chars().next() else { return 0 };
    let digits = |from: &str, radix: u32, most: usize| {
        let digits: String = from.chars().take_while(|char| char.is_digit(radix)).take(most).collect();
        let char = u32::from_str_radix(&digits, radix).ok().and_then(char::from_u32);
        (digits.len(), char.unwrap_or(char::REPLACEMENT_CHARACTER))
    };
    match first {
        'x' => {
            let (used, char) = digits(&rest[1..], 16, 4);
            into.push(char);
            1 + used
        }
        '0'..='7' => {
            let (used, char) = digits(rest, 8, 3);
            into.push(char);
            used
        }
        _ => {
            into.push(match first {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                other => other,
            });
            first.len_utf8()
        }
    }
}
