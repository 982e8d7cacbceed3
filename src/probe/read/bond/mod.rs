//! Bond compact binary: what the native collectors send, and files of it.
//!
//! The body of an upload is a row of records, one after another (Common Schema), or one request that holds packages of
//! records (the older pipeline, Aria). Fields whose number is not in the schema are read under their number, so that
//! nothing that was sent is left out.

use std::{
    io::{self, Read as _},
    ops::ControlFlow,
};

use super::{Head, limit};
use crate::{
    audit::locator::{Locator, Step},
    probe::{
        fact::{Event, Fact, Sink, What},
        input::Input,
        reading::{Format, Reading, RemarkKind},
    },
};

mod draft;
mod packages;
mod schema;
mod value;
mod wire;

#[cfg(test)]
pub(super) mod encode;
#[cfg(test)]
mod tests;

use draft::Draft;
use wire::{Fault, Kind, Version, Wire};

/// What came of reading bytes as events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decoded {
    /// How many events were read.
    pub(super) events: u64,
    /// What has to be said where not all of it could be read, and from which byte on it was not.
    pub(super) fault: Option<(RemarkKind, u64)>,
}

/// What an event that was read is handed to.
pub(super) type Each<'e> = &'e mut dyn FnMut(Event<'_>) -> ControlFlow<()>;

/// Why reading stopped before the end.
enum Halt {
    Fault(Fault),
    Enough,
}

impl From<Fault> for Halt {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Returns whether these bytes begin as Bond does: with the mark of a payload, or with the version and the name of a
/// record, or with the packages of a request.
pub(super) fn begins(bytes: &[u8]) -> bool {
    opening(bytes).is_some()
}

/// The marks in front of a payload that says itself what it is.
const MARKS: [(&[u8], Version); 2] = [(b"CB\x01\x00", Version::One), (b"CB\x02\x00", Version::Two)];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Records,
    Packages,
}

/// Returns the length of the mark, the version and the shape; none where the bytes are not surely Bond.
fn opening(bytes: &[u8]) -> Option<(usize, Version, Shape)> {
    let marked = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark));
    let (skip, versions) = match marked {
        Some((mark, version)) => (mark.len(), [*version].to_vec()),
        None => (0, vec![Version::One, Version::Two]),
    };
    let rest = bytes.get(skip..)?;
    versions.into_iter().find_map(|version| Some((skip, version, shape(rest, version)?)))
}

fn shape(bytes: &[u8], version: Version) -> Option<Shape> {
    let mut wire = Wire::new(bytes, version);
    wire.begin().ok()?;
    match wire.field().ok()?? {
        (1, Kind::Text) => {
            let ver = wire.text().ok()?;
            let digits = ver.split_once('.').is_some_and(|(a, b)| [a, b].iter().all(|part| number(part)));
            let named = wire.field().ok()? == Some((2, Kind::Text));
            let name = wire.text().ok()?;
            (digits && named && !name.is_empty() && !name.contains(char::is_control)).then_some(Shape::Records)
        }
        (1, Kind::List) => {
            let (kind, count) = wire.list().ok()?;
            wire.begin().ok()?;
            let first = wire.field().ok()??;
            (kind == Kind::Struct && count > 0 && first.0 <= 11).then_some(Shape::Packages)
        }
        (3, Kind::Map) => {
            let (key, value, count) = wire.map().ok()?;
            (key == Kind::Text && value == Kind::List && count > 0 && wire.text().is_ok()).then_some(Shape::Packages)
        }
        _ => None,
    }
}

fn number(text: &str) -> bool {
    !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads the events in these bytes. Bytes that are no Bond give no events, and a fault at their first.
pub(super) fn events(bytes: &[u8], each: Each<'_>) -> (Decoded, ControlFlow<()>) {
    let mut decoded = Decoded { events: 0, fault: None };
    let Some((skip, version, shape)) = opening(bytes) else {
        decoded.fault = Some((RemarkKind::NotDecoded, 0));
        return (decoded, ControlFlow::Continue(()));
    };
    let mut wire = Wire::new(&bytes[skip..], version);
    let mut count = |event: Event<'_>| {
        decoded.events += 1;
        each(event)
    };
    let halt = match shape {
        Shape::Records => records(&mut wire, &mut count),
        Shape::Packages => packages::request(&mut wire, &mut count),
    };
    match halt {
        Ok(()) => {}
        Err(Halt::Enough) => return (decoded, ControlFlow::Break(())),
        Err(Halt::Fault(fault)) => {
            let kind = match fault {
                Fault::Ended => RemarkKind::Truncated,
                Fault::Wrong => RemarkKind::Damaged,
                Fault::TooLarge => RemarkKind::TooLarge,
            };
            decoded.fault = Some((kind, (skip + wire.at()) as u64));
        }
    }
    (decoded, ControlFlow::Continue(()))
}

/// Reads records, one after another. What could be read of one that is damaged is an event as well.
fn records(wire: &mut Wire<'_>, each: Each<'_>) -> Result<(), Halt> {
    while wire.left() > 0 {
        let mut draft = Draft::default();
        let read = draft.record(wire, "", Some(&schema::RECORD), 0);
        hand(draft, each)?;
        read?;
    }
    Ok(())
}

/// Hands on an event, unless nothing was read of it.
fn hand(draft: Draft<'_>, each: Each<'_>) -> Result<(), Halt> {
    if draft.is_empty() {
        return Ok(());
    }
    match each(draft.finish()) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Halt::Enough),
    }
}

pub(super) fn looks(head: &Head) -> bool {
    if !begins(&head.bytes) {
        return false;
    }
    let (decoded, _) = events(&head.bytes, &mut |_| ControlFlow::Continue(()));
    let cut = head.size > head.bytes.len() as u64;
    decoded.events > 0 && (decoded.fault.is_none() || decoded.events > 1 || (cut && at_end(&decoded)))
}

const fn at_end(decoded: &Decoded) -> bool {
    matches!(decoded.fault, Some((RemarkKind::Truncated, _)))
}

pub(super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::BondCompact);
    let mut bytes = Vec::new();
    input.by_ref().take(limit::DOCUMENT).read_to_end(&mut bytes)?;
    if let Some((_, version, shape)) = opening(&bytes) {
        let version = if version == Version::One { "1" } else { "2" };
        let shape = if shape == Shape::Records { "Common Schema" } else { "Aria" };
        reading.version = Some(format!("{version}, {shape}"));
    }
    let mut number = 0;
    let (decoded, flow) = events(&bytes, &mut |event| {
        number += 1;
        sink.fact(&Fact { at: Locator::at(Step::Event(number)), what: What::Event(event) })
    });
    if flow.is_continue() {
        if let Some((kind, offset)) = decoded.fault {
            reading.remark(kind, Some(Locator::at(Step::Offset(offset))), "Bond compact binary");
        }
        if input.size() > limit::DOCUMENT {
            reading.remark(RemarkKind::TooLarge, Some(Locator::at(Step::Offset(limit::DOCUMENT))), "");
        }
    }
    Ok(reading)
}
