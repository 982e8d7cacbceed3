//! The leaves of a JSON value, with the path to each, and what an event declares of its fields.
//!
//! Values are borrowed where JSON wrote them without escapes, since a capture holds millions of them.

use std::{
    borrow::Cow,
    fmt::{self, Write as _},
    ops::Range,
};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::super::{super::fact::Field, limit};

/// Fields that an event usually has at most: room for them is made at once.
const FIELDS: usize = 48;
/// Bytes of a path, and of all that is made of an event, for which room is made at once.
const PATH: usize = 64;
const MADE: usize = 4096;
/// Under which an event says what its fields hold.
const METADATA: &str = "ext.metadata.f";

/// What reading one event after another needs besides; kept so that it is not made anew for each.
#[derive(Debug)]
pub(in super::super) struct Room {
    /// The path of the object or list that is being read.
    path: String,
    /// Paths, and values that JSON wrote with escapes or as numbers, one after another.
    made: String,
}

impl Default for Room {
    fn default() -> Self {
        Self { path: String::with_capacity(PATH), made: String::with_capacity(MADE) }
    }
}

/// Returns the leaves of a JSON value, whatever it is.
pub(in super::super) fn leaves_of<'a>(json: &'a str, room: &'a mut Room) -> Option<Vec<Field<'a>>> {
    let leaves = met(json, room)?.leaves;
    Some(fields(leaves, room))
}

/// Returns leaves as fields.
pub(super) fn fields<'a>(leaves: Vec<Leaf<'a>>, room: &'a Room) -> Vec<Field<'a>> {
    let field = |leaf: Leaf<'a>| Field { path: leaf.path.of(&room.made), value: leaf.value.of(&room.made), tag: None };
    leaves.into_iter().map(field).collect()
}

/// Reads a JSON value.
pub(super) fn met<'de>(text: &'de str, room: &mut Room) -> Option<Met<'de>> {
    room.path.clear();
    room.made.clear();
    let met = Met { leaves: Vec::with_capacity(FIELDS), tags: Vec::new(), is_object: false };
    let mut leaves = Leaves { room, met, paths: 0, metadata: false };
    let mut json = serde_json::Deserializer::from_str(text);
    Node { leaves: &mut leaves, key: Cow::Borrowed(""), depth: 0 }.deserialize(&mut json).ok()?;
    json.end().ok()?;
    Some(leaves.met)
}

/// A text that stands in the JSON as it is, or was made.
enum Text<'de> {
    Json(&'de str),
    Made(Range<usize>),
}

impl<'de> Text<'de> {
    fn of(self, made: &'de str) -> Cow<'de, str> {
        Cow::Borrowed(match self {
            Self::Json(text) => text,
            Self::Made(range) => &made[range],
        })
    }
}

/// A value that is no object or list.
pub(super) struct Leaf<'de> {
    path: Text<'de>,
    value: Text<'de>,
}

/// What was met in a JSON value.
pub(super) struct Met<'de> {
    pub(super) leaves: Vec<Leaf<'de>>,
    /// What the event declares of its fields.
    pub(super) tags: Vec<(String, u32)>,
    pub(super) is_object: bool,
}

/// Meets the leaves of a JSON value.
struct Leaves<'r, 'de> {
    room: &'r mut Room,
    met: Met<'de>,
    /// Bytes of paths so far.
    paths: usize,
    /// Whether the metadata of fields are being read.
    metadata: bool,
}

impl<'de> Leaves<'_, 'de> {
    /// Goes into an object or list.
    fn enter(&mut self, key: &str) -> usize {
        let before = self.room.path.len();
        if before > 0 {
            self.room.path.push('.');
        }
        self.room.path.push_str(key);
        before
    }

    /// Keeps a value that JSON did not write as it is.
    fn make(&mut self, value: impl fmt::Display) -> Text<'de> {
        let start = self.room.made.len();
        // Writing to a text does not fail.
        let _ = write!(self.room.made, "{value}");
        Text::Made(start..self.room.made.len())
    }

    fn leaf<E: Error>(&mut self, key: Cow<'de, str>, value: Text<'de>) -> Result<(), E> {
        let Room { path, made } = &mut *self.room;
        let path = match key {
            Cow::Borrowed(key) if path.is_empty() => Text::Json(key),
            key => {
                let start = made.len();
                made.push_str(path);
                if !path.is_empty() {
                    made.push('.');
                }
                made.push_str(&key);
                Text::Made(start..made.len())
            }
        };
        let length = match &path {
            Text::Json(key) => key.len(),
            Text::Made(range) => range.len(),
        };
        self.paths += length;
        if self.met.leaves.len() >= limit::FIELDS || self.paths > limit::RECORD || length > limit::PATH {
            return Err(E::custom("too many fields"));
        }
        self.met.leaves.push(Leaf { path, value });
        Ok(())
    }

    fn number<E: Error>(&mut self, key: Cow<'de, str>, number: u64) -> Result<(), E> {
        match u32::try_from(number) {
            Ok(tag) if self.metadata => {
                let of = self.room.path.strip_prefix(METADATA).unwrap_or_default().trim_start_matches('.');
                let of = match (of, &*key) {
                    ("", key) => key.to_owned(),
                    (of, "t") => of.to_owned(),
                    (of, key) => format!("{of}.{key}"),
                };
                self.paths += of.len();
                if self.met.tags.len() >= limit::FIELDS || self.paths > limit::RECORD {
                    return Err(E::custom("too many fields"));
                }
                self.met.tags.push((of, tag));
                Ok(())
            }
            _ => {
                let number = self.make(number);
                self.leaf(key, number)
            }
        }
    }
}

/// A value, and the key it stands under.
struct Node<'n, 'r, 'de> {
    leaves: &'n mut Leaves<'r, 'de>,
    key: Cow<'de, str>,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Node<'_, '_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<(), E> {
        self.leaves.leaf(self.key, Text::Json(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        let value = self.leaves.make(value);
        self.leaves.leaf(self.key, value)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.leaves.leaf(self.key, Text::Json(if value { "true" } else { "false" }))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.leaves.number(self.key, value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        let value = self.leaves.make(value);
        self.leaves.leaf(self.key, value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        let value = self.leaves.make(value);
        self.leaves.leaf(self.key, value)
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { leaves, key, depth } = self;
        if depth >= limit::DEPTH {
            return Err(A::Error::custom("too deep"));
        }
        leaves.met.is_object |= depth == 0;
        let before = leaves.enter(&key);
        let outside = leaves.metadata;
        leaves.metadata |= depth == 3 && leaves.room.path == METADATA;
        while let Some(key) = map.next_key_seed(Key)? {
            map.next_value_seed(Node { leaves, key, depth: depth + 1 })?;
        }
        leaves.metadata = outside;
        leaves.room.path.truncate(before);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { leaves, key, depth } = self;
        if depth >= limit::DEPTH {
            return Err(A::Error::custom("too deep"));
        }
        let before = leaves.enter(&key);
        let mut number: u64 = 1;
        while list.next_element_seed(Node { leaves, key: Cow::Owned(number.to_string()), depth: depth + 1 })?.is_some()
        {
            number += 1;
        }
        leaves.room.path.truncate(before);
        Ok(())
    }
}

/// A key, borrowed where it can be.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(key))
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(key.to_owned()))
    }
}
