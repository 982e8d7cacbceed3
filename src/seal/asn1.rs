//! Distinguished encoding (DER, ITU-T X.690), read as a tree of elements and written from parts.
//!
//! The reader is total and strict: definite, minimal lengths and one-byte tags only. Signatures live from bytes that
//! have one reading, so what could be read in two ways is refused. The order within a SET OF is left alone when
//! reading, because authorities differ in it.

use const_oid::ObjectIdentifier;

pub(in crate::seal) const BOOLEAN: u8 = 0x01;
pub(in crate::seal) const INTEGER: u8 = 0x02;
pub(in crate::seal) const BIT_STRING: u8 = 0x03;
pub(in crate::seal) const OCTET_STRING: u8 = 0x04;
pub(in crate::seal) const NULL: u8 = 0x05;
pub(in crate::seal) const OID: u8 = 0x06;
pub(in crate::seal) const UTC_TIME: u8 = 0x17;
pub(in crate::seal) const GENERALIZED_TIME: u8 = 0x18;
pub(in crate::seal) const SEQUENCE: u8 = 0x30;
pub(in crate::seal) const SET: u8 = 0x31;

/// Returns the tag of a constructed, context-specific element.
pub(in crate::seal) const fn context(number: u8) -> u8 {
    0xa0 | number
}

/// Bytes that are not the DER that was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the expected DER: {0}")]
pub(in crate::seal) struct NotDer(pub &'static str);

/// One element: tag, content, and the bytes of both with the length between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::seal) struct Element<'a> {
    pub tag: u8,
    pub value: &'a [u8],
    pub raw: &'a [u8],
}

/// Reads the first element of `input`. Returns it and what follows it.
pub(in crate::seal) fn first(input: &[u8]) -> Result<(Element<'_>, &[u8]), NotDer> {
    let cut = NotDer("the bytes end within an element");
    let (&tag, after_tag) = input.split_first().ok_or(cut)?;
    if tag & 0x1f == 0x1f {
        return Err(NotDer("a tag of more than one byte"));
    }
    let (&short, after_length) = after_tag.split_first().ok_or(cut)?;
    let (length, rest) = if short < 0x80 {
        (usize::from(short), after_length)
    } else {
        let count = usize::from(short & 0x7f);
        if count == 0 || count > 4 {
            return Err(NotDer("a length that is indefinite or beyond all measure"));
        }
        let (digits, rest) = after_length.split_at_checked(count).ok_or(cut)?;
        let length = digits.iter().fold(0_u64, |sum, &digit| sum << 8 | u64::from(digit));
        if length < 0x80 || digits.first() == Some(&0) {
            return Err(NotDer("a length that is not in its shortest form"));
        }
        (usize::try_from(length).map_err(|_| cut)?, rest)
    };
    let (value, rest) = rest.split_at_checked(length).ok_or(cut)?;
    let raw = input.get(..input.len() - rest.len()).ok_or(cut)?;
    Ok((Element { tag, value, raw }, rest))
}

/// Reads `input` as exactly one element with the tag `tag`.
pub(in crate::seal) fn only<'a>(input: &'a [u8], tag: u8, what: &'static str) -> Result<Element<'a>, NotDer> {
    let (element, rest) = first(input)?;
    if element.tag != tag || !rest.is_empty() {
        return Err(NotDer(what));
    }
    Ok(element)
}

/// The elements within a constructed element, taken in order.
pub(in crate::seal) struct Children<'a>(&'a [u8]);

impl<'a> Children<'a> {
    /// Takes the next element, which must have the tag `tag`; `what` names it in the error.
    pub fn take(&mut self, tag: u8, what: &'static str) -> Result<Element<'a>, NotDer> {
        self.take_if(tag)?.ok_or(NotDer(what))
    }

    /// Takes the next element if it has the tag `tag`.
    pub fn take_if(&mut self, tag: u8) -> Result<Option<Element<'a>>, NotDer> {
        if self.0.first() != Some(&tag) {
            return Ok(None);
        }
        let (element, rest) = first(self.0)?;
        self.0 = rest;
        Ok(Some(element))
    }

    /// Confirms that nothing is left.
    pub fn end(self, what: &'static str) -> Result<(), NotDer> {
        if self.0.is_empty() { Ok(()) } else { Err(NotDer(what)) }
    }

    /// Takes all that is left.
    pub fn rest(self) -> Result<Vec<Element<'a>>, NotDer> {
        let mut left = self.0;
        let mut all = Vec::new();
        while !left.is_empty() {
            let (element, rest) = first(left)?;
            all.push(element);
            left = rest;
        }
        Ok(all)
    }
}

impl<'a> Element<'a> {
    /// Returns the elements within.
    pub fn children(&self) -> Children<'a> {
        Children(self.value)
    }

    /// Reads an object identifier.
    pub fn oid(&self) -> Result<ObjectIdentifier, NotDer> {
        if self.tag != OID {
            return Err(NotDer("an object identifier"));
        }
        ObjectIdentifier::from_bytes(self.value).map_err(|_| NotDer("an object identifier"))
    }

    /// Reads a bit string of whole bytes.
    pub fn whole_bits(&self) -> Result<&'a [u8], NotDer> {
        match self.value.split_first() {
            Some((0, bytes)) if self.tag == BIT_STRING => Ok(bytes),
            _ => Err(NotDer("a bit string of whole bytes")),
        }
    }

    /// Reads an integer from 0 to 255.
    pub fn small(&self) -> Result<u8, NotDer> {
        match self.value {
            [byte] if self.tag == INTEGER && *byte < 0x80 => Ok(*byte),
            [0, byte] if self.tag == INTEGER && *byte >= 0x80 => Ok(*byte),
            _ => Err(NotDer("a small integer")),
        }
    }
}

/// Writes an element from the parts of its content.
pub(in crate::seal) fn element(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let mut bytes = Vec::with_capacity(length + 6);
    bytes.push(tag);
    if let Ok(short @ 0..0x80) = u8::try_from(length) {
        bytes.push(short);
    } else {
        let digits = length.to_be_bytes();
        let skip = digits.iter().take_while(|&&digit| digit == 0).count();
        bytes.push(0x80 | u8::try_from(digits.len() - skip).unwrap_or(8));
        bytes.extend(digits.iter().skip(skip));
    }
    for part in parts {
        bytes.extend_from_slice(part);
    }
    bytes
}

/// Writes a SEQUENCE.
pub(in crate::seal) fn sequence(parts: &[&[u8]]) -> Vec<u8> {
    element(SEQUENCE, parts)
}

/// Writes a SET OF with the tag `tag`: its members in the order that DER asks for.
pub(in crate::seal) fn set_of(tag: u8, mut members: Vec<Vec<u8>>) -> Vec<u8> {
    members.sort();
    let parts: Vec<&[u8]> = members.iter().map(Vec::as_slice).collect();
    element(tag, &parts)
}

/// Writes an object identifier.
pub(in crate::seal) fn oid(oid: ObjectIdentifier) -> Vec<u8> {
    element(OID, &[oid.as_bytes()])
}

/// Writes a whole number given as big-endian bytes.
pub(in crate::seal) fn unsigned(bytes: &[u8]) -> Vec<u8> {
    let start = bytes.iter().take_while(|&&byte| byte == 0).count();
    match bytes.get(start..) {
        None | Some([]) => element(INTEGER, &[&[0]]),
        Some(digits @ [0x80..=0xff, ..]) => element(INTEGER, &[&[0], digits]),
        Some(digits) => element(INTEGER, &[digits]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lengths_are_written_in_their_shortest_form_and_read_back() {
        for length in [0, 1, 127, 128, 255, 256, 65_535, 65_536] {
            let content = vec![7; length];
            let bytes = element(OCTET_STRING, &[&content]);
            let read = only(&bytes, OCTET_STRING, "octets").expect("own DER is read back");
            assert_eq!(read.value, content);
            assert_eq!(read.raw, bytes);
        }
    }

    #[test]
    fn what_could_be_read_in_two_ways_is_refused() {
        for bytes in [
            &[0x04, 0x81, 0x01, 0x00][..], // a long length where a short one does
            &[0x04, 0x82, 0x00, 0x80],     // a leading zero
            &[0x30, 0x80, 0x00, 0x00],     // an indefinite length
            &[0x1f, 0x81, 0x00, 0x00],     // a long tag
            &[0x04, 0x02, 0x00],           // cut short
            &[0x04],                       // only a tag
            &[0x04, 0x85, 1, 1, 1, 1, 1],  // five bytes of length
        ] {
            assert!(first(bytes).is_err(), "{bytes:02x?}");
        }
    }

    #[test]
    fn a_whole_number_has_no_needless_zero_and_never_reads_as_negative() {
        assert_eq!(unsigned(&[0, 0]), [2, 1, 0]);
        assert_eq!(unsigned(&[0, 5]), [2, 1, 5]);
        assert_eq!(unsigned(&[0x80]), [2, 2, 0, 0x80]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            if let Ok((element, rest)) = first(&bytes) {
                prop_assert_eq!([element.raw, rest].concat(), bytes.clone());
                let _ = element.children().rest();
                let _ = (element.oid(), element.whole_bits(), element.small());
            }
        }
    }
}
