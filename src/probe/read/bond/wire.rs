//! Bond's compact binary as it lies on the wire, versions 1 and 2. Every value says its own type, so that what the schema
//! does not know can be read or passed over all the same.

use std::borrow::Cow;

/// The version of the encoding. Version 2 puts its length in front of a struct, and short lengths of lists beside their type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    One,
    Two,
}

/// What is wrong with bytes that are not read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// They end before they should.
    Ended,
    /// They are not of this encoding.
    Wrong,
    /// They are nested deeper, or hold more, than is read.
    TooLarge,
}

/// Types of the encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Bool,
    /// `uint8`.
    Byte,
    /// `uint16`, `uint32` and `uint64` are written alike.
    Unsigned,
    Float,
    Double,
    Text,
    Struct,
    /// A list or a set.
    List,
    Map,
    /// `int8`.
    SignedByte,
    /// `int16`, `int32` and `int64` are written alike.
    Signed,
    /// A text of UTF-16.
    Wide,
}

impl Kind {
    fn of(code: u8) -> Result<Self, Fault> {
        Ok(match code {
            2 => Self::Bool,
            3 => Self::Byte,
            4..=6 => Self::Unsigned,
            7 => Self::Float,
            8 => Self::Double,
            9 => Self::Text,
            10 => Self::Struct,
            11 | 12 => Self::List,
            13 => Self::Map,
            14 => Self::SignedByte,
            15..=17 => Self::Signed,
            18 => Self::Wide,
            _ => return Err(Fault::Wrong),
        })
    }
}

const STOP: u8 = 0;
/// The end of the fields of a base; those of what is derived from it follow.
const STOP_BASE: u8 = 1;
const KIND: u8 = 0b1_1111;

/// A value that holds no other.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Leaf<'a> {
    Text(Cow<'a, str>),
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Double(f64),
}

/// Bytes, and how far they were read.
#[derive(Debug, Clone)]
pub(super) struct Wire<'a> {
    bytes: &'a [u8],
    at: usize,
    version: Version,
}

impl<'a> Wire<'a> {
    /// Returns a reader at the start of these bytes.
    pub(super) const fn new(bytes: &'a [u8], version: Version) -> Self {
        Self { bytes, at: 0, version }
    }

    /// Returns how many bytes were read.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// Returns how many bytes are left.
    pub(super) const fn left(&self) -> usize {
        self.bytes.len() - self.at
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8], Fault> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let taken = rest.get(..count).ok_or(Fault::Ended)?;
        self.at += count;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, Fault> {
        self.take(1).map(|bytes| bytes[0])
    }

    fn unsigned(&mut self) -> Result<u64, Fault> {
        let mut value = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Fault::Wrong)
    }

    fn count(&mut self) -> Result<usize, Fault> {
        let count = self.unsigned()?;
        usize::try_from(u32::try_from(count).map_err(|_| Fault::Wrong)?).map_err(|_| Fault::Wrong)
    }

    /// Reads the length in front of a struct, where the version has one.
    pub(super) fn begin(&mut self) -> Result<(), Fault> {
        if self.version == Version::Two && self.count()? > self.left() {
            return Err(Fault::Ended);
        }
        Ok(())
    }

    /// Reads the head of the next field: its number and type. None at the end of the struct.
    pub(super) fn field(&mut self) -> Result<Option<(u16, Kind)>, Fault> {
        loop {
            let byte = self.byte()?;
            let number = match byte >> 5 {
                6 => u16::from(self.byte()?),
                7 => u16::from_le_bytes([self.byte()?, self.byte()?]),
                number => u16::from(number),
            };
            match byte & KIND {
                STOP if byte == STOP => return Ok(None),
                STOP_BASE if byte == STOP_BASE => {}
                code => return Ok(Some((number, Kind::of(code)?))),
            }
        }
    }

    /// Reads the head of a list: the type of its elements, and how many there are.
    pub(super) fn list(&mut self) -> Result<(Kind, usize), Fault> {
        let byte = self.byte()?;
        let kind = Kind::of(byte & KIND)?;
        let count = match byte >> 5 {
            0 => self.count()?,
            short if self.version == Version::Two => usize::from(short) - 1,
            _ => return Err(Fault::Wrong),
        };
        // Whatever an element is, it takes a byte.
        if count > self.left() { Err(Fault::Ended) } else { Ok((kind, count)) }
    }

    /// Reads the head of a map: the types of its keys and values, and how many there are.
    pub(super) fn map(&mut self) -> Result<(Kind, Kind, usize), Fault> {
        let (key, value) = (Kind::of(self.byte()?)?, Kind::of(self.byte()?)?);
        let count = self.count()?;
        if count > self.left() / 2 { Err(Fault::Ended) } else { Ok((key, value, count)) }
    }

    /// Reads a text of UTF-8.
    pub(super) fn text(&mut self) -> Result<Cow<'a, str>, Fault> {
        let length = self.count()?;
        self.take(length).map(String::from_utf8_lossy)
    }

    /// Reads `count` bytes.
    pub(super) fn blob(&mut self, count: usize) -> Result<&'a [u8], Fault> {
        self.take(count)
    }

    /// Reads a value that holds no other; none where this type holds others.
    pub(super) fn leaf(&mut self, kind: Kind) -> Result<Option<Leaf<'a>>, Fault> {
        Ok(Some(match kind {
            Kind::Bool => match self.byte()? {
                0 => Leaf::Bool(false),
                1 => Leaf::Bool(true),
                _ => return Err(Fault::Wrong),
            },
            Kind::Byte => Leaf::Unsigned(self.byte()?.into()),
            Kind::SignedByte => Leaf::Signed(self.byte()?.cast_signed().into()),
            Kind::Unsigned => Leaf::Unsigned(self.unsigned()?),
            Kind::Signed => {
                let folded = self.unsigned()?;
                Leaf::Signed((folded >> 1).cast_signed() ^ -(folded & 1).cast_signed())
            }
            Kind::Float => {
                let bytes = self.take(4)?.first_chunk().copied().unwrap_or_default();
                Leaf::Double(f32::from_le_bytes(bytes).into())
            }
            Kind::Double => Leaf::Double(f64::from_le_bytes(self.take(8)?.first_chunk().copied().unwrap_or_default())),
            Kind::Text => Leaf::Text(self.text()?),
            Kind::Wide => {
                let length = self.count()?;
                let (pairs, _) = self.take(length.checked_mul(2).ok_or(Fault::Wrong)?)?.as_chunks::<2>();
                let units: Vec<u16> = pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
                Leaf::Text(String::from_utf16_lossy(&units).into())
            }
            Kind::Struct | Kind::List | Kind::Map => return Ok(None),
        }))
    }
}

impl<'a> Leaf<'a> {
    /// Returns the value as text.
    pub(super) fn into_text(self) -> Cow<'a, str> {
        match self {
            Self::Text(text) => text,
            Self::Bool(truth) => if truth { "true" } else { "false" }.into(),
            Self::Unsigned(number) => number.to_string().into(),
            Self::Signed(number) => number.to_string().into(),
            Self::Double(number) => number.to_string().into(),
        }
    }

    /// Returns the value as a number that stands for something: a kind, a level, a moment.
    pub(super) fn number(&self) -> Option<i64> {
        match self {
            Self::Signed(number) => Some(*number),
            Self::Unsigned(number) => i64::try_from(*number).ok(),
            Self::Text(_) | Self::Bool(_) | Self::Double(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signed_number_is_folded_on_the_wire() {
        for (bytes, number) in [(&[0][..], 0), (&[1], -1), (&[2], 1), (&[0xdc, 0x01], 110), (&[0xf0, 0x01], 120)] {
            let leaf = Wire::new(bytes, Version::One).leaf(Kind::Signed);
            assert_eq!(leaf, Ok(Some(Leaf::Signed(number))), "{bytes:?}");
        }
        let least = [[0xff; 9].as_slice(), &[0x01]].concat();
        assert_eq!(Wire::new(&least, Version::One).leaf(Kind::Signed), Ok(Some(Leaf::Signed(i64::MIN))));
    }

    #[test]
    fn a_number_that_never_ends_is_wrong() {
        assert_eq!(Wire::new(&[0xff; 20], Version::One).leaf(Kind::Unsigned), Err(Fault::Wrong));
    }

    #[test]
    fn a_field_is_numbered_in_one_two_or_three_bytes() {
        for (bytes, number) in [(&[0x29][..], 1), (&[0xc9, 70], 70), (&[0xe9, 0xe7, 0x03], 999)] {
            assert_eq!(Wire::new(bytes, Version::One).field(), Ok(Some((number, Kind::Text))), "{bytes:?}");
        }
    }

    #[test]
    fn a_short_list_of_version_2_says_its_length_beside_its_type() {
        let bytes = [0b0100_1001, 1, b'a'];
        assert_eq!(Wire::new(&bytes, Version::Two).list(), Ok((Kind::Text, 1)));
        assert_eq!(Wire::new(&bytes, Version::One).list(), Err(Fault::Wrong));
    }

    #[test]
    fn a_length_past_the_end_takes_no_memory() {
        let bytes = [0x09, 0xff, 0xff, 0xff, 0xff, 0x0f];
        assert_eq!(Wire::new(&bytes, Version::One).list(), Err(Fault::Ended));
    }
}
