//! Group Policy's `registry.pol`: what a policy object writes to one hive; the file does not say to which.

use std::io::{self, Read as _};

use super::{
    super::{
        super::{
            fact::{Address, Hive, Origin, Setting, Sink, Value},
            input::Input,
            reading::{Format, Reading, RemarkKind},
        },
        Head, limit,
    },
    Facts, value,
};
use crate::audit::locator::{Locator, Step};

const MARK: &[u8] = b"PReg";
const FIRST: usize = 8;
/// Damaged records after which no more is read.
const DAMAGED: usize = 1000;

/// Returns whether a file is a `registry.pol`.
pub(in super::super) fn looks(head: &Head) -> bool {
    head.bytes.starts_with(MARK)
}

/// Reads a `registry.pol`.
pub(in super::super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::RegistryPolicy);
    let size = input.size();
    let mut bytes = Vec::new();
    input.take(limit::DOCUMENT).read_to_end(&mut bytes)?;
    if size > limit::DOCUMENT {
        reading.remark(RemarkKind::TooLarge, None, size.to_string());
    }
    let Some((version, _)) = bytes.get(4..FIRST).and_then(|version| version.split_first_chunk::<4>()) else {
        reading.remark(RemarkKind::Truncated, None, "");
        return Ok(reading);
    };
    let version = u32::from_le_bytes(*version);
    reading.version = Some(version.to_string());
    if version != 1 {
        reading.remark(RemarkKind::Departs, None, version.to_string());
    }
    if bytes.len() == FIRST {
        reading.remark(RemarkKind::Empty, None, "");
    }
    let mut facts = Facts::to(sink);
    let mut at = FIRST;
    let mut damaged = 0;
    while at < bytes.len() && !facts.stopped {
        match record(&bytes, at) {
            Ok((record, next)) => {
                tell(&record, at, &mut facts);
                at = next;
            }
            // Each place that looks like a record is read on from, a text's length at most.
            Err(_) if damaged == DAMAGED => {
                reading.remark(RemarkKind::TooLarge, Some(offset(at)), DAMAGED.to_string());
                break;
            }
            Err(kind) => {
                damaged += 1;
                reading.remark(kind, Some(offset(at)), "");
                match again(&bytes, at + 1) {
                    Some(next) => at = next,
                    None => break,
                }
            }
        }
    }
    Ok(reading)
}

fn offset(at: usize) -> Locator {
    Locator::at(Step::Offset(at as u64))
}

struct Record<'b> {
    key: String,
    name: String,
    kind: u32,
    data: &'b [u8],
}

/// Reads the record that begins here; returns it and where the next begins, or what is wrong with it.
fn record(bytes: &[u8], at: usize) -> Result<(Record<'_>, usize), RemarkKind> {
    let mut place = at;
    mark(bytes, &mut place, b'[')?;
    let key = text(bytes, &mut place)?;
    mark(bytes, &mut place, b';')?;
    let name = text(bytes, &mut place)?;
    mark(bytes, &mut place, b';')?;
    let kind = number(bytes, &mut place)?;
    mark(bytes, &mut place, b';')?;
    let size = number(bytes, &mut place)? as usize;
    mark(bytes, &mut place, b';')?;
    let data = bytes.get(place..).and_then(|rest| rest.get(..size)).ok_or(RemarkKind::Truncated)?;
    place += size;
    mark(bytes, &mut place, b']')?;
    Ok((Record { key, name, kind, data }, place))
}

fn mark(bytes: &[u8], at: &mut usize, mark: u8) -> Result<(), RemarkKind> {
    let found = bytes.get(*at..*at + 2).ok_or(RemarkKind::Truncated)?;
    *at += 2;
    if found == [mark, 0] { Ok(()) } else { Err(RemarkKind::Damaged) }
}

fn number(bytes: &[u8], at: &mut usize) -> Result<u32, RemarkKind> {
    let (number, _) = bytes.get(*at..).and_then(|rest| rest.split_first_chunk::<4>()).ok_or(RemarkKind::Truncated)?;
    *at += 4;
    Ok(u32::from_le_bytes(*number))
}

/// Reads a text up to its zero. A key is at most 255 characters a level, and a name 16,383.
fn text(bytes: &[u8], at: &mut usize) -> Result<String, RemarkKind> {
    let rest = bytes.get(*at..).ok_or(RemarkKind::Truncated)?;
    let (pairs, _) = rest.as_chunks::<2>();
    let end = pairs.iter().take(1 << 15).position(|pair| *pair == [0, 0]);
    let end = end.ok_or(if pairs.len() < 1 << 15 { RemarkKind::Truncated } else { RemarkKind::Damaged })?;
    *at += 2 * (end + 1);
    let units: Vec<u16> = pairs[..end].iter().map(|pair| u16::from_le_bytes(*pair)).collect();
    Ok(String::from_utf16_lossy(&units))
}

/// Returns where the next record begins that follows on another.
fn again(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(4).position(|window| window == b"]\0[\0").map(|found| from + found + 2)
}

/// Hands on what a record sets or takes away. Names that begin with two asterisks are instructions.
fn tell(record: &Record<'_>, at: usize, facts: &mut Facts<'_>) {
    for (key, name, value) in instructions(&record.key, &record.name, record.kind, record.data) {
        let place = offset(at).then(Step::Key(key.clone())).then(Step::Value(name.clone()));
        let setting = Setting {
            address: Address::Registry { hive: Hive::Other, key, name },
            value,
            origin: Origin::Policy,
            by: None,
            precedence: None,
        };
        facts.setting(place, setting);
    }
}

/// Returns what a key, name and data of a policy file come to: keys, names and values.
pub(super) fn instructions(key: &str, name: &str, kind: u32, data: &[u8]) -> Vec<(String, String, Value)> {
    let Some(order) = name.strip_prefix("**") else {
        return vec![(key.to_owned(), name.to_owned(), value::of_bytes(kind, data, true))];
    };
    let lower = order.to_ascii_lowercase();
    let list = || match value::of_bytes(1, data, true) {
        Value::Text(text) => {
            text.split(';').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
        }
        _ => Vec::<String>::new(),
    };
    if let Some(gone) = lower.starts_with("del.").then(|| &order[4..]) {
        return vec![(key.to_owned(), gone.to_owned(), Value::Deleted)];
    }
    if lower.starts_with("delvals") {
        return vec![(key.to_owned(), "*".to_owned(), Value::Deleted)];
    }
    if lower == "deletevalues" {
        return list().into_iter().map(|name| (key.to_owned(), name, Value::Deleted)).collect();
    }
    if lower == "deletekeys" {
        return list().into_iter().map(|below| (format!("{key}\\{below}"), "**".to_owned(), Value::Deleted)).collect();
    }
    if let Some(soft) = lower.starts_with("soft.").then(|| &order[5..]) {
        return vec![(key.to_owned(), soft.to_owned(), value::of_bytes(kind, data, true))];
    }
    // Remarks and permissions set nothing.
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instructions_take_values_away() {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let gone = |key: &str, name: &str| (key.to_owned(), name.to_owned(), Value::Deleted);
        assert_eq!(instructions("K", "**del.linkedin", 1, b" \0\0\0"), [gone("K", "linkedin")]);
        assert_eq!(instructions("K", "**DelVals.", 1, b" \0\0\0"), [gone("K", "*")]);
        assert_eq!(instructions("K", "**DeleteValues", 1, &wide("a; b\0")), [gone("K", "a"), gone("K", "b")]);
        assert_eq!(instructions("K", "**DeleteKeys", 1, &wide("a")), [gone(r"K\a", "**")]);
        assert_eq!(instructions("K", "**SecureKey", 4, &[1, 0, 0, 0]), []);
        assert_eq!(instructions("K", "a", 4, &[3, 0, 0, 0]), [("K".to_owned(), "a".to_owned(), Value::Number(3))]);
    }
}
