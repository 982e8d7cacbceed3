//! Exports of Intune's settings catalogue: bare, out of Graph, or wrapped by a tool; one profile or several.

use std::{fmt, io};

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{
    super::{
        super::{
            fact::{Address, Origin, Setting, Sink, Value, What},
            input::Input,
            reading::{Format, Reading, RemarkKind},
        },
        Head, limit,
    },
    Facts,
    decode::Decoded,
};
use crate::audit::locator::{Locator, Step};

/// Settings of a file that are kept.
const MOST: usize = limit::ENTRIES;

/// Returns whether a file is an export of a settings catalogue.
pub(in super::super) fn looks(head: &Head) -> bool {
    head.start().starts_with(['{', '['])
        && head.text().is_some_and(|text| {
            text.contains("\"settingDefinitionId\"")
                && ["settingInstance", "SettingValue", "SettingCollectionValue"].iter().any(|mark| text.contains(mark))
        })
}

/// Reads an export of a settings catalogue.
pub(in super::super) fn read(input: &mut Input<'_>, sink: &mut dyn Sink) -> io::Result<Reading> {
    let mut reading = Reading::of(Format::IntuneSettings);
    let mut found = Found::default();
    let mut decoded = Decoded::of(input)?;
    let mut parser = serde_json::Deserializer::from_reader(&mut decoded);
    if let Err(error) = (Walk { found: &mut found, what: Part::Anything, depth: 0 }).deserialize(&mut parser) {
        if error.is_io() {
            return Err(error.into());
        }
        let kind = if error.is_eof() { RemarkKind::Truncated } else { RemarkKind::Damaged };
        reading.remark(kind, Some(Locator::at(Step::Line(error.line() as u64))), "");
    }
    drop(parser);
    decoded.finish(&mut reading);
    if found.more {
        reading.remark(RemarkKind::TooLarge, None, MOST.to_string());
    }
    let mut facts = Facts::to(sink);
    for instance in found.instances {
        let at = Locator::at(Step::Entry(instance.entry));
        let Some(id) = instance.id else {
            reading.remark(RemarkKind::Departs, Some(at), "settingDefinitionId");
            continue;
        };
        let setting = Setting {
            address: Address::Catalogue { id: id.clone() },
            value: match <[Value; 1]>::try_from(instance.values) {
                Ok([value]) => value,
                Err(values) => Value::Texts(values.iter().map(shown).collect()),
            },
            origin: Origin::Policy,
            by: instance.profile.and_then(|profile| found.profiles.get(profile).cloned().flatten()),
            precedence: None,
        };
        facts.tell(at.then(Step::Value(id)), What::Setting(setting));
    }
    Ok(reading)
}

fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Truth(truth) => truth.to_string(),
        _ => String::new(),
    }
}

/// A setting of a profile, and what was seen of it.
#[derive(Default)]
struct Instance {
    id: Option<String>,
    values: Vec<Value>,
    profile: Option<usize>,
    entry: u64,
}

/// What was seen so far; what a file that is cut off held is kept.
#[derive(Default)]
struct Found {
    instances: Vec<Instance>,
    /// The settings that are being read, outermost first.
    open: Vec<usize>,
    /// Names of profiles; the one that is being read is the last.
    profiles: Vec<Option<String>>,
    /// How many elements of the list of settings were seen.
    entries: u64,
    /// How many values were kept.
    values: usize,
    /// Whether there was more than is kept.
    more: bool,
}

/// Which part of a file is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Anything,
    /// The list of settings of a profile.
    Settings,
    /// A setting.
    Instance,
    /// Settings below a setting.
    Children,
    /// The value of a setting, or several.
    Value,
}

struct Walk<'w> {
    found: &'w mut Found,
    what: Part,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    /// The text or number, if it was one.
    type Value = Option<Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = Option<Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Some(Value::Truth(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Some(Value::Text(value.to_string())))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Some(Value::Number(value)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Some(Value::Text(value.to_string())))
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Some(Value::Text(value.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let depth = deeper(self.depth)?;
        let inside = match self.what {
            Part::Children => Part::Instance,
            what => what,
        };
        loop {
            if self.what == Part::Settings {
                self.found.entries += 1;
            }
            let seed = Walk { found: &mut *self.found, what: inside, depth };
            match list.next_element_seed(seed)? {
                None => return Ok(None),
                Some(value) if self.what == Part::Value => self.found.value(value),
                Some(_) => {}
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let depth = deeper(self.depth)?;
        let found = self.found;
        let instance = self.what == Part::Instance;
        if instance {
            found.begin();
        }
        let mut name = None;
        let mut profile = None;
        while let Some(key) = map.next_key::<String>()? {
            let what = match (key.as_str(), self.what) {
                ("settings", Part::Anything) if found.profiles.len() < MOST => {
                    profile = Some(found.profiles.len());
                    found.profiles.push(None);
                    found.entries = 0;
                    Part::Settings
                }
                ("settingInstance", Part::Settings | Part::Anything) => Part::Instance,
                ("children", Part::Instance | Part::Value) => Part::Children,
                (key, Part::Instance) if key.ends_with("SettingValue") || key.ends_with("SettingCollectionValue") => {
                    Part::Value
                }
                _ => Part::Anything,
            };
            let value = map.next_value_seed(Walk { found: &mut *found, what, depth })?;
            match (key.as_str(), self.what, value) {
                ("name" | "displayName", Part::Anything, Some(Value::Text(text))) => {
                    name.get_or_insert(super::name(&text));
                }
                ("settingDefinitionId", Part::Instance, Some(Value::Text(id))) => found.identify(&id),
                ("value", Part::Value, value) => found.value(value),
                _ => {}
            }
        }
        if instance {
            found.open.pop();
        }
        if let Some(profile) = profile.and_then(|profile| found.profiles.get_mut(profile)) {
            *profile = name;
        }
        Ok(None)
    }
}

fn deeper<E: serde::de::Error>(depth: usize) -> Result<usize, E> {
    if depth >= limit::DEPTH { Err(E::custom("depth")) } else { Ok(depth + 1) }
}

impl Found {
    fn begin(&mut self) {
        let profile = self.profiles.len().checked_sub(1);
        self.open.push(self.instances.len());
        if self.instances.len() < MOST {
            self.instances.push(Instance { profile, entry: self.entries.max(1), ..Instance::default() });
        } else {
            self.more = true;
        }
    }

    fn current(&mut self) -> Option<&mut Instance> {
        self.open.last().and_then(|open| self.instances.get_mut(*open))
    }

    fn identify(&mut self, id: &str) {
        if let Some(instance) = self.current() {
            instance.id = Some(super::name(id));
        }
    }

    fn value(&mut self, value: Option<Value>) {
        let room = self.values < MOST;
        if let (Some(instance), Some(value)) = (self.current(), value) {
            if room {
                instance.values.push(value);
                self.values += 1;
            } else {
                self.more = true;
            }
        }
    }
}
