//! Lists of objects in an object: the events of an envelope.

use std::{borrow::Cow, fmt, ops::ControlFlow};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// What an object is handed to.
pub(super) type Each<'e> = &'e mut dyn FnMut(&[u8]) -> ControlFlow<()>;

/// Hands on the objects of each list in an object. Returns whether there were any.
pub(super) fn objects(object: &[u8], each: Each<'_>) -> (bool, ControlFlow<()>) {
    let mut found = Found { each, any: false, flow: ControlFlow::Continue(()) };
    // An error is the end of what can be read, or of what is asked for.
    let _ = serde_json::Deserializer::from_slice(object).deserialize_map(Members(&mut found));
    (found.any, found.flow)
}

struct Found<'e> {
    each: Each<'e>,
    any: bool,
    flow: ControlFlow<()>,
}

struct Members<'f, 'e>(&'f mut Found<'e>);

impl<'de> Visitor<'de> for Members<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_key::<Cow<'de, str>>()?.is_some() {
            map.next_value_seed(List(self.0))?;
        }
        Ok(())
    }
}

struct List<'f, 'e>(&'f mut Found<'e>);

impl<'de> DeserializeSeed<'de> for List<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for List<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element::<&RawValue>()? {
            if !value.get().starts_with('{') {
                continue;
            }
            self.0.any = true;
            self.0.flow = (self.0.each)(value.get().as_bytes());
            if self.0.flow.is_break() {
                return Err(A::Error::custom("enough"));
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_objects_of_lists_are_found() {
        let mut read = Vec::new();
        let object = br#"{"v":[1],"a":"b","n":null,"events":[{"a":1},2,{"b":2}],"deep":{"x":[{}]}}"#;
        let (any, flow) = objects(object, &mut |value| {
            read.push(value.len());
            ControlFlow::Continue(())
        });
        assert_eq!((any, flow, read), (true, ControlFlow::Continue(()), vec![7, 7]));
    }

    #[test]
    fn an_object_without_lists_has_none() {
        for object in [&br#"{"v":1}"#[..], b"{", b"[]", b""] {
            assert!(!objects(object, &mut |_| ControlFlow::Continue(())).0);
        }
    }
}
