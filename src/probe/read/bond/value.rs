//! Properties of events, with what they declare of themselves.

use std::borrow::Cow;

use jiff::Timestamp;

use super::{
    draft::{Draft, join},
    wire::{Fault, Kind, Leaf, Wire},
};

/// Ticks of a tenth of a microsecond from the year 1 to 1970.
const EPOCH: i64 = 621_355_968_000_000_000;
/// The bit of a tag that says customer content.
const CONTENT: u32 = 1 << 13;
/// How far the kind of personal data is shifted in a tag.
const PERSONAL: u32 = 5;

/// Returns the moment that ticks since the year 1 name.
fn moment(ticks: i64) -> Option<Timestamp> {
    Timestamp::from_nanosecond(i128::from(ticks.checked_sub(EPOCH)?) * 100).ok()
}

/// Returns the moment that a number names: ticks since the year 1, or milliseconds since 1970, as older clients write.
/// The two are a factor of ten thousand apart, so that no day of this age can be taken for another.
pub(super) fn time(number: i64) -> Option<Timestamp> {
    const TICKS: i64 = 100_000_000_000_000_000;
    if number >= TICKS { moment(number) } else { Timestamp::from_millisecond(number).ok() }
}

/// What a value is declared to be (`ValueKind`), by the numbers that it has on the wire, and in the tags of JSON.
const KINDS: &[(i64, u32)] = &[(0, 4), (1, 5), (2, 2), (3, 3), (4, 6), (5, 1), (6, 7), (7, 9), (8, 8)];
const TEXT: i64 = 5;
const DOUBLE: i64 = 4;
const BOOL: i64 = 6;
const MOMENT: i64 = 7;

/// Reads one property (`Value`): what it is comes before what it holds, and what is zero or empty is not written.
pub(super) fn property<'a>(draft: &mut Draft<'a>, wire: &mut Wire<'a>, path: &str, depth: usize) -> Result<(), Fault> {
    wire.begin()?;
    let (mut declared, mut tag, mut said) = (TEXT, None, false);
    while let Some((number, kind)) = wire.field()? {
        match (number, kind) {
            (1, Kind::Signed) => declared = number_of(wire, kind)?.unwrap_or(TEXT),
            (2, Kind::List) => tag = attributes(draft, wire, path, depth)?,
            (3..=5, _) => {
                let Some(leaf) = wire.leaf(kind)? else { return Err(Fault::Wrong) };
                draft.add(path, said_as(declared, leaf), whole(tag, declared))?;
                said = true;
            }
            (6 | 13, Kind::List) => {
                guids(draft, wire, path, depth)?;
                said = true;
            }
            (10..=12, _) => {
                draft.field(wire, path, Some(&super::schema::UNNAMED), (1, kind), depth)?;
                said = true;
            }
            _ => draft.field(wire, path, None, (number, kind), depth)?,
        }
    }
    if said {
        return Ok(());
    }
    let nothing = match declared {
        BOOL => "false",
        0..=DOUBLE => "0",
        _ => "",
    };
    draft.add(path, nothing.into(), whole(tag, declared))
}

/// Returns the tag as the same event has it in JSON; none where nothing is declared beyond the type.
fn whole(tag: Option<u32>, declared: i64) -> Option<u32> {
    let kind = KINDS.iter().find(|(kind, _)| *kind == declared).map_or(0, |(_, tag)| *tag);
    tag.map(|tag| tag | kind)
}

fn said_as(declared: i64, leaf: Leaf<'_>) -> Cow<'_, str> {
    match (declared, leaf.number()) {
        (BOOL, Some(number)) => if number == 0 { "false" } else { "true" }.into(),
        (MOMENT, Some(ticks)) => moment(ticks).map_or_else(|| ticks.to_string(), |time| time.to_string()).into(),
        _ => leaf.into_text(),
    }
}

fn number_of(wire: &mut Wire<'_>, kind: Kind) -> Result<Option<i64>, Fault> {
    Ok(wire.leaf(kind)?.and_then(|leaf| leaf.number()))
}

/// Reads the attributes of a property: lists of one struct, which holds lists of kinds.
fn attributes<'a>(draft: &mut Draft<'a>, wire: &mut Wire<'a>, path: &str, depth: usize) -> Result<Option<u32>, Fault> {
    let mut tag = None;
    let (element, count) = wire.list()?;
    if element != Kind::Struct {
        return Err(Fault::Wrong);
    }
    for _ in 0..count {
        wire.begin()?;
        while let Some((number, kind)) = wire.field()? {
            if !matches!((number, kind), (1 | 2, Kind::List)) {
                draft.field(wire, &join(path, "attributes"), None, (number, kind), depth)?;
                continue;
            }
            let (element, count) = wire.list()?;
            if element != Kind::Struct {
                return Err(Fault::Wrong);
            }
            for _ in 0..count {
                wire.begin()?;
                while let Some((field, kind)) = wire.field()? {
                    let value = number_of(wire, kind)?.ok_or(Fault::Wrong)?;
                    if field == 1 && value != 0 {
                        *tag.get_or_insert(0) |= if number == 1 { personal_bits(value) } else { CONTENT };
                    }
                }
            }
        }
    }
    Ok(tag)
}

/// Returns the bits of a kind of personal data. What has no place in a tag is said to be data of a person all the same.
fn personal_bits(kind: i64) -> u32 {
    const GENERIC: u32 = 2;
    let kind = u32::try_from(kind).ok().filter(|kind| *kind < 256).unwrap_or(GENERIC);
    kind << PERSONAL
}

/// Reads a value of the older pipeline that is declared to be data of a person (`PII`).
pub(super) fn personal<'a>(draft: &mut Draft<'a>, wire: &mut Wire<'a>, path: &str, depth: usize) -> Result<(), Fault> {
    declared(draft, wire, path, depth, 2, 3, |kind| if kind == 0 { None } else { Some(personal_bits(kind)) })
}

/// Reads a value of the older pipeline that is declared to be customer content.
pub(super) fn content<'a>(draft: &mut Draft<'a>, wire: &mut Wire<'a>, path: &str, depth: usize) -> Result<(), Fault> {
    declared(draft, wire, path, depth, 1, 2, |_| Some(CONTENT))
}

fn declared<'a>(
    draft: &mut Draft<'a>,
    wire: &mut Wire<'a>,
    path: &str,
    depth: usize,
    kind_field: u16,
    raw_field: u16,
    tag_of: fn(i64) -> Option<u32>,
) -> Result<(), Fault> {
    const STRING: u32 = 1;
    wire.begin()?;
    let mut of = 0;
    while let Some((number, kind)) = wire.field()? {
        if number == kind_field && kind == Kind::Signed {
            of = number_of(wire, kind)?.unwrap_or_default();
        } else if number == raw_field && kind == Kind::Text {
            draft.add(path, wire.text()?, tag_of(of).map(|tag| tag | STRING))?;
        } else {
            draft.field(wire, path, None, (number, kind), depth)?;
        }
    }
    Ok(())
}

/// Reads one GUID, or several, in the lists of lists that they are written in.
fn guids<'a>(draft: &mut Draft<'a>, wire: &mut Wire<'a>, path: &str, depth: usize) -> Result<(), Fault> {
    draft.field(wire, path, Some(&super::schema::UNNAMED), (1, Kind::List), depth)
}

/// Returns bytes as text: sixteen as a GUID of .NET, others as hexadecimal digits.
pub(super) fn bytes(bytes: &[u8]) -> String {
    let Ok(guid) = <[u8; 16]>::try_from(bytes) else { return hex::encode(bytes) };
    let turned = |from: usize, to: usize| hex::encode(guid[from..to].iter().rev().copied().collect::<Vec<u8>>());
    [turned(0, 4), turned(4, 6), turned(6, 8), hex::encode(&guid[8..10]), hex::encode(&guid[10..])].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_counted_from_the_year_1() {
        assert_eq!(moment(EPOCH).map(|time| time.to_string()).as_deref(), Some("1970-01-01T00:00:00Z"));
        assert_eq!(moment(i64::MIN), None);
    }

    #[test]
    fn sixteen_bytes_read_as_dotnet_writes_a_guid() {
        let raw: Vec<u8> = (0..16).collect();
        assert_eq!(bytes(&raw), "03020100-0504-0706-0809-0a0b0c0d0e0f");
        assert_eq!(bytes(&raw[..3]), "000102");
    }
}
