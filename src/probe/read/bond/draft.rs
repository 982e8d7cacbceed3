//! An event while it is read: fields are added one by one, within limits.

use std::borrow::Cow;

use jiff::Timestamp;

use super::{
    super::limit,
    schema::{Shape, Struct},
    value,
    wire::{Fault, Kind, Wire},
};
use crate::probe::fact::{Event, Field};

/// An event while it is read.
#[derive(Debug, Default)]
pub(super) struct Draft<'a> {
    fields: Vec<Field<'a>>,
    paths: usize,
    time: Option<Timestamp>,
}

impl<'a> Draft<'a> {
    /// Adds a field.
    pub(super) fn add(&mut self, path: &str, value: Cow<'a, str>, tag: Option<u32>) -> Result<(), Fault> {
        self.paths += path.len();
        if self.fields.len() >= limit::FIELDS || self.paths > limit::RECORD {
            return Err(Fault::TooLarge);
        }
        self.fields.push(Field { path: path.to_owned().into(), value, tag });
        Ok(())
    }

    /// Reads the fields of a struct up to its end; their names stand below `path`.
    pub(super) fn record(
        &mut self,
        wire: &mut Wire<'a>,
        path: &str,
        known: Option<&Struct>,
        depth: usize,
    ) -> Result<(), Fault> {
        wire.begin()?;
        while let Some((number, kind)) = wire.field()? {
            self.field(wire, path, known, (number, kind), depth)?;
        }
        Ok(())
    }

    /// Reads one field of a struct.
    pub(super) fn field(
        &mut self,
        wire: &mut Wire<'a>,
        path: &str,
        known: Option<&Struct>,
        (number, kind): (u16, Kind),
        depth: usize,
    ) -> Result<(), Fault> {
        if depth >= limit::DEPTH {
            return Err(Fault::TooLarge);
        }
        match known.and_then(|known| known.field(number)) {
            Some((name, shape)) => self.value(wire, &join(path, name), kind, shape, depth + 1),
            None => self.value(wire, &join(path, &number.to_string()), kind, Shape::Plain, depth + 1),
        }
    }

    fn value(&mut self, wire: &mut Wire<'a>, path: &str, kind: Kind, shape: Shape, depth: usize) -> Result<(), Fault> {
        // Each element of a list has its path written anew.
        if depth >= limit::DEPTH || path.len() > limit::PATH {
            return Err(Fault::TooLarge);
        }
        if let Some(leaf) = wire.leaf(kind)? {
            let moment = if path == "time" { leaf.number() } else { None };
            let Some(number) = moment else { return self.add(path, leaf.into_text(), None) };
            self.time = value::time(number);
            let text = self.time.map_or_else(|| number.to_string(), |time| time.to_string());
            return self.add(path, text.into(), None);
        }
        match kind {
            Kind::Struct => match shape {
                Shape::Properties => value::property(self, wire, path, depth),
                Shape::Personal => value::personal(self, wire, path, depth),
                Shape::Content => value::content(self, wire, path, depth),
                Shape::Of(known) => self.record(wire, path, Some(known), depth),
                Shape::Plain => self.record(wire, path, None, depth),
            },
            Kind::Map => {
                let (key, kind, count) = wire.map()?;
                for _ in 0..count {
                    let Some(name) = wire.leaf(key)? else { return Err(Fault::Wrong) };
                    self.value(wire, &join(path, &name.into_text()), kind, shape, depth + 1)?;
                }
                Ok(())
            }
            _ => self.list(wire, path, shape, depth),
        }
    }

    fn list(&mut self, wire: &mut Wire<'a>, path: &str, shape: Shape, depth: usize) -> Result<(), Fault> {
        let (kind, count) = wire.list()?;
        match (kind, count) {
            (Kind::Byte | Kind::SignedByte, _) => {
                let bytes = wire.blob(count)?;
                self.add(path, value::bytes(bytes).into(), None)
            }
            // What may be absent is written as a list of one.
            (Kind::Struct | Kind::List, 1) => self.value(wire, path, kind, shape, depth + 1),
            _ => (1..=count).try_for_each(|index| {
                let path = join(path, &index.to_string());
                self.value(wire, &path, kind, shape, depth + 1)
            }),
        }
    }

    /// Returns the event. The level is what it says itself in `EventInfo.Level`.
    pub(super) fn finish(self) -> Event<'a> {
        let name = self.fields.iter().find(|field| field.path == "name").map(|field| field.value.clone());
        let level = self
            .fields
            .iter()
            .find(|field| field.path == "EventInfo.Level" || field.path.ends_with(".EventInfo.Level"))
            .and_then(|field| field.value.parse().ok());
        Event { name: name.unwrap_or_default(), time: self.time, level, fields: self.fields, ..Event::default() }
    }

    /// Returns whether nothing was read.
    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }
}

/// Returns the path one level further in.
pub(super) fn join(path: &str, name: &str) -> String {
    match (path, name) {
        ("", name) => name.to_owned(),
        (path, "") => path.to_owned(),
        (path, name) => format!("{path}.{name}"),
    }
}
