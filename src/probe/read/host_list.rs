//! Lists of endpoints: a warning list of MISP (JSON), a plain list of hosts or ranges, a hosts file.

use std::{
    fmt,
    io::{self, BufRead, BufReader, Read, Seek as _},
    ops::ControlFlow,
};

use serde::{
    Deserialize,
    de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor},
};

use super::{
    super::{
        fact::{Fact, Range, Sink, What},
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
    Head, limit,
    rows::Decoded,
    service_tags::prefix,
};
use crate::audit::locator::{Locator, Step};

/// Bytes of a line.
const LINE: usize = 4096;

/// Bytes of the name of a list.
const NAME: usize = 200;

/// What a warning list says of itself. Its name may stand behind its endpoints, and these are too many to be held: so the
/// file is read twice.
#[derive(Deserialize)]
struct About {
    #[serde(rename = "list")]
    _list: IgnoredAny,
    #[serde(default)]
    name: String,
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    version: serde_json::Value,
}

/// An endpoint.
enum Endpoint {
    Host(String),
    Range(std::net::IpAddr, u8),
}

/// Returns whether a file is a warning list: an object with a description or name, and a list that begins with an endpoint.
pub(super) fn looks_warning_list(head: &Head) -> bool {
    let start = head.start();
    if !start.starts_with('{') || !(start.contains("\"description\"") || start.contains("\"name\"")) {
        return false;
    }
    let list = start.split_once("\"list\"").map(|(_, rest)| rest.trim_start());
    let first =
        list.and_then(|rest| rest.strip_prefix(':')?.trim_start().strip_prefix('[')?.trim_start().strip_prefix('"'));
    first.and_then(|rest| rest.split_once('"')).is_some_and(|(first, _)| endpoint(first).is_some())
}

/// Returns whether a text is a list of endpoints: all its lines are one, and there are at least three.
pub(super) fn looks(head: &Head) -> bool {
    let Some(text) = head.text() else { return false };
    let whole = head.size <= head.bytes.len() as u64;
    let mut found = 0;
    let lines = text.lines().count();
    for line in text.lines().take(if whole { lines } else { lines.saturating_sub(1) }) {
        match of_line(line) {
            Line::Nothing => {}
            Line::Endpoints(endpoints) if endpoints.is_empty() || endpoints.iter().any(is_file) => return false,
            Line::Endpoints(_) => found += 1,
        }
    }
    found >= 3
}

/// What a line of a list holds.
enum Line {
    /// A remark, or nothing.
    Nothing,
    /// Endpoints; none where it is something else.
    Endpoints(Vec<Endpoint>),
}

/// Reads a line: an endpoint, or a line of a hosts file.
fn of_line(line: &str) -> Line {
    let line = line.split('#').next().unwrap_or_default().trim();
    if line.is_empty() {
        return Line::Nothing;
    }
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or_default();
    let rest: Vec<&str> = words.collect();
    if rest.is_empty() {
        return Line::Endpoints(endpoint(first).into_iter().collect());
    }
    // A hosts file: an address, and the names that it answers to; those need no dot.
    let hosts: Option<Vec<Endpoint>> = rest.iter().map(|name| named(&name.to_ascii_lowercase())).collect();
    let first = first.split('%').next().unwrap_or_default();
    Line::Endpoints(match (first.parse::<std::net::IpAddr>(), hosts) {
        (Ok(_), Some(hosts)) => hosts,
        _ => Vec::new(),
    })
}

/// Returns the host that a text is where it is said to be one: it needs no dot then.
fn named(name: &str) -> Option<Endpoint> {
    host(name).or_else(|| host(&format!("{name}.local")).map(|_| name.to_owned())).map(Endpoint::Host)
}

/// Returns the endpoint that a text is.
fn endpoint(text: &str) -> Option<Endpoint> {
    match prefix(text) {
        Some((address, bits)) => Some(Endpoint::Range(address, bits)),
        None => host(text).map(Endpoint::Host),
    }
}

/// Ends of names of files: a list of these is none of hosts.
const FILES: &[&str] = &[
    "csv", "dll", "doc", "docx", "exe", "har", "html", "jpg", "json", "log", "md", "pcap", "pdf", "png", "pol", "ps1",
    "py", "reg", "rs", "toml", "tsv", "txt", "xls", "xlsx", "xml", "yaml", "yml", "zip",
];

fn is_file(endpoint: &Endpoint) -> bool {
    matches!(endpoint, Endpoint::Host(host) if host.rsplit('.').next().is_some_and(|last| FILES.contains(&last)))
}

/// Returns a host name in lower case; one that begins with a dot or `*.` stands for all names below it. Upper case in
/// the middle of a dotted name is the mark of an event, not of a host.
fn host(text: &str) -> Option<String> {
    let labels = text.strip_prefix("*.").or_else(|| text.strip_prefix('.')).unwrap_or(text);
    let labels = labels.strip_suffix('.').unwrap_or(labels);
    let last = labels.rsplit('.').next()?;
    let sound = labels.len() <= 253
        && labels.contains('.')
        && labels.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_*".contains(&byte))
        })
        && last.len() >= 2
        && last.bytes().any(|byte| byte.is_ascii_lowercase());
    sound.then(|| text.to_owned())
}

/// Reads a warning list.
pub(super) fn read_warning_list(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::Endpoints);
    let head = Head::of(input)?;
    let (size, too_large) = (input.size(), input.size() > limit::DOCUMENT);
    let text = Decoded::new(input.by_ref().take(limit::DOCUMENT), &head, usize::MAX);
    let about: About = match serde_json::from_reader(BufReader::new(text)) {
        Ok(about) => about,
        Err(error) => {
            if let Some(kind) = error.io_error_kind() {
                return Err(kind.into());
            }
            let line = Some(Locator::at(Step::Line(error.line() as u64)));
            match () {
                () if too_large => reading.remark(RemarkKind::TooLarge, None, size.to_string()),
                () if error.is_eof() => reading.remark(RemarkKind::Truncated, line, "JSON"),
                () => reading.remark(RemarkKind::Damaged, line, "JSON"),
            }
            return Ok(reading);
        }
    };
    reading.version = match &about.version {
        serde_json::Value::Null => None,
        serde_json::Value::String(version) => Some(version.clone()),
        other => Some(other.to_string()),
    };
    if about.kind == "regex" {
        reading.remark(RemarkKind::NotDecoded, None, about.kind);
        return Ok(reading);
    }
    let name = limit::cut(&about.name, NAME);
    input.rewind()?;
    let text = Decoded::new(input.by_ref().take(limit::DOCUMENT), &head, usize::MAX);
    let mut listed = Listed { name, sink, reading: &mut reading, number: 0 };
    // It was sound a moment ago: an error means that there was enough, or is one of the disk.
    if let Err(error) = serde_json::Deserializer::from_reader(BufReader::new(text)).deserialize_map(&mut listed)
        && let Some(kind) = error.io_error_kind()
    {
        return Err(kind.into());
    }
    if listed.number == 0 {
        reading.remark(RemarkKind::Empty, None, "list");
    }
    Ok(reading)
}

/// The endpoints of a warning list, one after another.
struct Listed<'l> {
    name: &'l str,
    sink: &'l mut dyn Sink,
    reading: &'l mut Reading,
    number: u64,
}

impl Listed<'_> {
    fn take(&mut self, text: &str) -> ControlFlow<()> {
        self.number += 1;
        let at = Locator::at(Step::Entry(self.number));
        let text = text.trim().to_ascii_lowercase();
        // The list itself says that these are names: one without a dot is one as well.
        match endpoint(&text).or_else(|| named(&text)) {
            Some(endpoint) => return hand_on(endpoint, at, self.name, self.sink),
            None => self.reading.remark(RemarkKind::Damaged, Some(at), text.chars().take(60).collect::<String>()),
        }
        ControlFlow::Continue(())
    }
}

impl<'de> Visitor<'de> for &mut Listed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a warning list")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == "list" {
                map.next_value_seed(&mut *self)?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(text) = list.next_element::<String>()? {
            if self.take(&text).is_break() {
                return Err(serde::de::Error::custom("enough"));
            }
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for &mut Listed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_seq(self)
    }
}

/// Reads a plain list or a hosts file, line by line.
pub(super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::Endpoints);
    each_line(input, &mut reading, &mut |reading, number, line| {
        let at = Locator::at(Step::Line(number));
        match of_line(line) {
            Line::Nothing => {}
            Line::Endpoints(endpoints) if endpoints.is_empty() => {
                reading.remark(RemarkKind::Damaged, Some(at), line.trim().chars().take(60).collect::<String>());
            }
            Line::Endpoints(endpoints) => {
                for endpoint in endpoints {
                    hand_on(endpoint, at.clone(), "", sink)?;
                }
            }
        }
        ControlFlow::Continue(())
    })?;
    Ok(reading)
}

fn hand_on(endpoint: Endpoint, at: Locator, tag: &str, sink: &mut dyn Sink) -> ControlFlow<()> {
    let what = match endpoint {
        Endpoint::Host(host) => What::Host(host),
        Endpoint::Range(address, prefix) => {
            What::Range(Range { address, prefix, tag: tag.to_owned(), region: None, service: None })
        }
    };
    sink.fact(&Fact { at, what })
}

/// Gives each line of a text to `take`, until that says to stop. A line that is too long ends the reading.
pub(super) fn each_line(
    input: &mut Input<'_>,
    reading: &mut Reading,
    take: &mut dyn FnMut(&mut Reading, u64, &str) -> ControlFlow<()>,
) -> io::Result<()> {
    let head = Head::of(input)?;
    let mut text = BufReader::new(Decoded::new(input.by_ref(), &head, usize::MAX));
    let mut number = 0;
    let mut line = Vec::new();
    loop {
        line.clear();
        if text.by_ref().take(LINE as u64 + 1).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        number += 1;
        if line.len() > LINE {
            reading.remark(RemarkKind::TooLarge, Some(Locator::at(Step::Line(number))), LINE.to_string());
            return Ok(());
        }
        if take(reading, number, &String::from_utf8_lossy(&line)).is_break() {
            return Ok(());
        }
    }
    if text.get_ref().replaced() {
        reading.remark(RemarkKind::NotDecoded, None, "text");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn endpoints(
        bytes: &[u8],
        read: fn(&mut Input<'_>, &mut dyn Sink) -> io::Result<Reading>,
    ) -> (Reading, Vec<String>) {
        let mut found = Vec::new();
        let reading = read(&mut Input::bytes(bytes), &mut |fact: &Fact<'_>| {
            found.push(match &fact.what {
                What::Host(host) => format!("{}: {host}", fact.at),
                What::Range(range) => format!("{}: {}/{} {}", fact.at, range.address, range.prefix, range.tag),
                other => panic!("{other:?}"),
            });
            ControlFlow::Continue(())
        });
        (reading.expect("bytes at hand are readable"), found)
    }

    fn looks_like(text: &str) -> (bool, bool) {
        let head = Head::of(&mut Input::bytes(text.as_bytes())).expect("bytes at hand are readable");
        (looks(&head), looks_warning_list(&head))
    }

    const WARNING: &str = r#"{"description": "d", "list": [".aadrm.com", "13.69.0.0/17", "Outlook.Office.com"], "name": "n", "type": "string", "version": 20260811}"#;

    #[test]
    fn a_warning_list_gives_hosts_and_ranges() {
        assert_eq!(looks_like(WARNING), (false, true));
        let (reading, found) = endpoints(WARNING.as_bytes(), read_warning_list);
        assert_eq!(found, ["entry 1: .aadrm.com", "entry 2: 13.69.0.0/17 n", "entry 3: outlook.office.com"]);
        assert_eq!((reading.version.as_deref(), reading.whole), (Some("20260811"), true));
    }

    /// The endpoints were held, and a long name was told with each.
    #[test]
    fn a_warning_list_is_read_one_by_one_until_there_is_enough() {
        let long = WARNING.replace("\"n\"", &format!("\"{}\"", "é".repeat(1000)));
        let (_, found) = endpoints(long.as_bytes(), read_warning_list);
        assert!(found[1].len() < NAME + 40, "{}", found[1]);
        let mut facts = 0;
        let reading = read_warning_list(&mut Input::bytes(WARNING.as_bytes()), &mut |_: &Fact<'_>| {
            facts += 1;
            if facts < 2 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        assert!(reading.expect("bytes at hand are readable").whole);
        assert_eq!(facts, 2);
    }

    #[test]
    fn a_hosts_file_gives_its_names() {
        let text = "# blocked\n0.0.0.0 vortex.data.microsoft.com\nfe80::1%lo0 localhost\n\n0.0.0.0 A.example.com b.example.com # two\n";
        assert_eq!(looks_like(text), (true, false));
        let (reading, found) = endpoints(text.as_bytes(), read);
        assert_eq!(
            found,
            [
                "line 2: vortex.data.microsoft.com",
                "line 3: localhost",
                "line 5: a.example.com",
                "line 5: b.example.com"
            ]
        );
        assert!(reading.whole);
    }

    #[test]
    fn names_of_events_and_prose_are_no_hosts() {
        for text in [
            "Office.Word.FileNew\nOffice.Excel.Open\nOffice.Outlook.Send\n",
            "a.example.com\nThis is a sentence.\nb.example.com\nc.example.com\n",
            "a.example.com\n",
            "report.docx\nletter.pdf\nlist.csv\n",
            "1.5\n2.5\n3.5\n",
            r#"{"name": "x", "list": ["no endpoint"]}"#,
        ] {
            assert_eq!(looks_like(text), (false, false), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_remarked_on(bytes: Vec<u8>) {
            endpoints(&bytes, read);
            endpoints(&bytes, read_warning_list);
        }

        #[test]
        fn a_changed_list_never_panics(at in 0..WARNING.len(), byte: u8, cut in 0..WARNING.len()) {
            let mut bytes = WARNING.as_bytes().to_vec();
            bytes[at] = byte;
            bytes.truncate(WARNING.len() - cut);
            prop_assert!(endpoints(&bytes, read_warning_list).1.len() <= 3);
        }
    }
}
