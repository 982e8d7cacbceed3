//! Values of JSON one after another: in lines, in a list, or in the list of an envelope.

use std::{fmt, ops::ControlFlow};

use serde::de::{Deserializer as _, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// What a value is handed to.
pub(super) type Each<'e> = &'e mut dyn FnMut(&[u8]) -> ControlFlow<()>;

/// Hands on each value in these bytes, one at a time: those of a list one by one. What is no JSON is handed on by line.
pub(super) fn values(bytes: &[u8], each: Each<'_>) -> ControlFlow<()> {
    let mut rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    loop {
        rest = rest.trim_ascii_start();
        if rest.is_empty() {
            return ControlFlow::Continue(());
        }
        let mut stream = serde_json::Deserializer::from_slice(rest).into_iter::<&RawValue>();
        let length = match stream.next() {
            Some(Ok(value)) => {
                let length = stream.byte_offset();
                let value = value.get().as_bytes();
                if value.starts_with(b"[") {
                    elements(value, each)?
                } else {
                    each(value)?
                }
                length
            }
            // A list that is cut off, or damaged inside: its elements up to there.
            _ if rest.starts_with(b"[") => {
                elements(rest, each)?;
                each(b"[")?;
                rest.len()
            }
            _ => {
                let line = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
                each(line.trim_ascii_end())?;
                line.len()
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// Hands on the elements of a list, up to where it is no JSON any more.
fn elements(list: &[u8], each: Each<'_>) -> ControlFlow<()> {
    let mut flow = ControlFlow::Continue(());
    // An error is the end of what can be read, or of what is asked for.
    let _ = serde_json::Deserializer::from_slice(list).deserialize_any(Elements { each, flow: &mut flow });
    flow
}

/// Hands on the elements of the lists in an object: the events of an envelope. Returns whether there was such a list.
pub(super) fn enveloped(object: &[u8], each: Each<'_>) -> (bool, ControlFlow<()>) {
    let (mut any, mut flow) = (false, ControlFlow::Continue(()));
    let mut json = serde_json::Deserializer::from_slice(object);
    let _ = json.deserialize_map(Members { each, flow: &mut flow, any: &mut any });
    (any, flow)
}

struct Elements<'e> {
    each: Each<'e>,
    flow: &'e mut ControlFlow<()>,
}

impl<'de> Visitor<'de> for Elements<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element::<&RawValue>()? {
            if (self.each)(value.get().as_bytes()).is_break() {
                *self.flow = ControlFlow::Break(());
                return Err(A::Error::custom("enough"));
            }
        }
        Ok(())
    }
}

struct Members<'e> {
    each: Each<'e>,
    flow: &'e mut ControlFlow<()>,
    any: &'e mut bool,
}

impl<'de> Visitor<'de> for Members<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((_, value)) = map.next_entry::<std::borrow::Cow<'de, str>, &RawValue>()? {
            let value = value.get().as_bytes();
            if value.starts_with(b"[") && value[1..].trim_ascii_start().starts_with(b"{") {
                *self.any = true;
                if elements(value, self.each).is_break() {
                    *self.flow = ControlFlow::Break(());
                    return Err(A::Error::custom("enough"));
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<String> {
        let mut read = Vec::new();
        let _ = values(bytes, &mut |value| {
            read.push(String::from_utf8_lossy(value).into_owned());
            ControlFlow::Continue(())
        });
        read
    }

    #[test]
    fn values_stand_in_lines_in_lists_and_behind_one_another() {
        for text in [
            "{\"a\":1}\n{\"b\":2}\r\n",
            "[{\"a\":1},{\"b\":2}]",
            "\u{feff}{\"a\":1}{\"b\":2}",
            "[{\"a\":1}]\n[{\"b\":2}]",
        ] {
            assert_eq!(read(text.as_bytes()), ["{\"a\":1}", "{\"b\":2}"], "{text}");
        }
    }

    #[test]
    fn a_damaged_line_does_not_hide_the_next() {
        assert_eq!(read(b"{\"a\":1}\n{\"b\":\xff}\n{\"c\":3}").len(), 3);
    }

    #[test]
    fn a_list_that_is_cut_off_gives_what_it_holds_and_says_so() {
        assert_eq!(read(b"[{\"a\":1},{\"b\":2"), ["{\"a\":1}", "["]);
    }

    #[test]
    fn the_lists_of_an_envelope_are_found() {
        let mut read = Vec::new();
        let (any, flow) = enveloped(br#"{"v":[1],"events":[{"a":1},{"b":2}]}"#, &mut |value| {
            read.push(value.len());
            ControlFlow::Continue(())
        });
        assert_eq!((any, flow, read), (true, ControlFlow::Continue(()), vec![7, 7]));
    }
}
