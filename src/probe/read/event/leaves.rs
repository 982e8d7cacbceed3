//! The leaves of a JSON value, with the path to each, and what an event declares of its fields.
//!
//! Values are borrowed where JSON wrote them without escapes, and kept one after another where not, since a capture holds
//! millions of them.

use std::{
    borrow::Cow,
    fmt::{self, Write as _},
};

use bumpalo::Bump;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::super::{super::fact::Field, limit};

/// Fields that an event usually has at most: room for them is made at once.
const FIELDS: usize = 48;
/// Bytes of a path, and of all that is made of an event, for which room is made at once.
const PATH: usize = 64;
const MADE: usize = 4096;
/// Under which an event says what its fields hold.
const METADATA: &str = "ext.metadata.f.";

/// What reading one event after another needs besides; kept so that it is not made anew for each.
#[derive(Debug)]
pub(in super::super) struct Room {
    /// The path of the object or list that is being read, with the dot behind it.
    path: String,
    /// A path or value that is being put together.
    text: String,
    /// Paths, and values that JSON wrote with escapes or as numbers.
    made: Bump,
}

impl Default for Room {
    fn default() -> Self {
        Self { path: String::with_capacity(PATH), text: String::with_capacity(PATH), made: Bump::with_capacity(MADE) }
    }
}

/// Returns the leaves of a JSON value, whatever it is.
pub(in super::super) fn leaves_of<'a>(json: &'a str, room: &'a mut Room) -> Option<Vec<Field<'a>>> {
    met(json, room).map(|met| met.fields)
}

/// Reads a JSON value.
pub(super) fn met<'a>(json: &'a str, room: &'a mut Room) -> Option<Met<'a>> {
    let Room { path, text, made } = room;
    path.clear();
    made.reset();
    let met = Met { fields: Vec::with_capacity(FIELDS), tags: Vec::new(), is_object: false };
    let mut leaves = Leaves { path, text, made, met, paths: 0, metadata: false };
    let mut json = serde_json::Deserializer::from_str(json);
    Node { leaves: &mut leaves, key: Cow::Borrowed(""), depth: 0 }.deserialize(&mut json).ok()?;
    json.end().ok()?;
    Some(leaves.met)
}

/// What was met in a JSON value.
pub(super) struct Met<'a> {
    /// The values that are no object or list.
    pub(super) fields: Vec<Field<'a>>,
    /// What the event declares of its fields.
    pub(super) tags: Vec<(Cow<'a, str>, u32)>,
    pub(super) is_object: bool,
}

/// Meets the leaves of a JSON value.
struct Leaves<'r, 'a> {
    path: &'r mut String,
    text: &'r mut String,
    made: &'a Bump,
    met: Met<'a>,
    /// Bytes of paths so far.
    paths: usize,
    /// Whether the metadata of fields are being read.
    metadata: bool,
}

impl<'a> Leaves<'_, 'a> {
    /// Goes into an object or list.
    fn enter(&mut self, key: &str) -> usize {
        let before = self.path.len();
        if before > 0 || !key.is_empty() {
            self.path.push_str(key);
            self.path.push('.');
        }
        before
    }

    /// Keeps a value that JSON did not write as it is.
    fn make(&mut self, value: &str) -> &'a str {
        self.made.alloc_str(value)
    }

    fn leaf<E: Error>(&mut self, key: Cow<'a, str>, value: &'a str) -> Result<(), E> {
        let path = match key {
            Cow::Borrowed(key) if self.path.is_empty() => key,
            key => {
                let before = self.path.len();
                self.path.push_str(&key);
                let path = self.made.alloc_str(self.path);
                self.path.truncate(before);
                path
            }
        };
        self.paths += path.len();
        if self.met.fields.len() >= limit::FIELDS || self.paths > limit::RECORD || path.len() > limit::PATH {
            return Err(E::custom("too many fields"));
        }
        self.met.fields.push(Field { path: Cow::Borrowed(path), value: Cow::Borrowed(value), tag: None });
        Ok(())
    }

    fn number<E: Error>(&mut self, key: Cow<'a, str>, number: u64) -> Result<(), E> {
        match u32::try_from(number) {
            Ok(tag) if self.metadata => {
                let of = self.path.strip_prefix(METADATA).unwrap_or_default();
                let of = match (of.strip_suffix('.'), &*key) {
                    (None, _) => key,
                    (Some(of), "t") => Cow::Borrowed(&*self.made.alloc_str(of)),
                    (Some(of), key) => Cow::Owned(format!("{of}.{key}")),
                };
                self.paths += of.len();
                if self.met.tags.len() >= limit::FIELDS || self.paths > limit::RECORD {
                    return Err(E::custom("too many fields"));
                }
                self.met.tags.push((of, tag));
                Ok(())
            }
            _ => {
                let number = self.make(itoa::Buffer::new().format(number));
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
        self.leaves.leaf(self.key, value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        let value = self.leaves.make(value);
        self.leaves.leaf(self.key, value)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.leaves.leaf(self.key, if value { "true" } else { "false" })
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.leaves.number(self.key, value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        let value = self.leaves.make(itoa::Buffer::new().format(value));
        self.leaves.leaf(self.key, value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.leaves.text.clear();
        // Writing to a text does not fail.
        let _ = write!(self.leaves.text, "{value}");
        let value = self.leaves.made.alloc_str(self.leaves.text);
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
        leaves.metadata |= depth == 3 && leaves.path == METADATA;
        while let Some(key) = map.next_key_seed(Key)? {
            map.next_value_seed(Node { leaves, key, depth: depth + 1 })?;
        }
        leaves.metadata = outside;
        leaves.path.truncate(before);
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
        leaves.path.truncate(before);
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
