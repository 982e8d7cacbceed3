//! Property lists in Apple's binary form: objects that name each other by number. Objects that hold themselves, or are
//! named so often that they would fill the memory, are not followed.

use std::io::{self, Read as _};

use super::{
    super::{
        super::{
            fact::Value,
            input::Input,
            reading::{Reading, RemarkKind},
        },
        limit,
    },
    property_list::{Data, Node},
};
use crate::audit::locator::{Locator, Step};

/// How a binary property list begins.
pub const MARK: &[u8] = b"bplist0";
/// Bytes at the end that say where the rest is.
const TRAILER: usize = 32;

struct List<'b> {
    bytes: &'b [u8],
    offsets: Vec<usize>,
    reference: usize,
    /// Nodes that may still be made.
    left: usize,
    /// Bytes of texts and data that may still be copied.
    room: usize,
}

/// What is wrong with an object.
type Wrong = (RemarkKind, usize);

/// Reads a binary property list.
pub fn read(input: &mut Input<'_>, reading: &mut Reading) -> io::Result<Option<Node>> {
    let size = input.size();
    let mut bytes = Vec::new();
    input.take(limit::DOCUMENT).read_to_end(&mut bytes)?;
    if size > limit::DOCUMENT {
        reading.remark(RemarkKind::TooLarge, None, size.to_string());
        return Ok(None);
    }
    let Some((mut list, root)) = list(&bytes) else {
        reading.remark(RemarkKind::Truncated, None, "");
        return Ok(None);
    };
    match list.node(root, 0) {
        Ok(node) => Ok(Some(node)),
        Err((kind, at)) => {
            reading.remark(kind, Some(Locator::at(Step::Offset(at as u64))), "");
            Ok(None)
        }
    }
}

/// Reads the end of a file, and with it where its objects lie; returns it and the number of the outermost.
fn list(bytes: &[u8]) -> Option<(List<'_>, usize)> {
    let trailer = bytes.get(bytes.len().checked_sub(TRAILER)?..)?;
    let wide = usize::from(trailer[6]);
    let reference = usize::from(trailer[7]);
    if !(1..=8).contains(&wide) || !(1..=8).contains(&reference) {
        return None;
    }
    let objects = usize::try_from(big(&trailer[8..16])).ok()?;
    let root = usize::try_from(big(&trailer[16..24])).ok()?;
    let start = usize::try_from(big(&trailer[24..32])).ok()?;
    if objects > limit::ENTRIES {
        return None;
    }
    let table = bytes.get(start..start.checked_add(objects.checked_mul(wide)?)?)?;
    let offsets = table.chunks(wide).map(|chunk| usize::try_from(big(chunk)).unwrap_or(usize::MAX)).collect();
    Some((List { bytes, offsets, reference, left: limit::ENTRIES, room: bytes.len() }, root))
}

fn big(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

impl List<'_> {
    fn node(&mut self, object: usize, depth: usize) -> Result<Node, Wrong> {
        let at = self.offsets.get(object).copied().ok_or((RemarkKind::Damaged, 0))?;
        self.left = self.left.checked_sub(1).ok_or((RemarkKind::TooLarge, at))?;
        if depth > limit::DEPTH {
            return Err((RemarkKind::TooLarge, at));
        }
        let marker = *self.bytes.get(at).ok_or((RemarkKind::Damaged, at))?;
        let (kind, low) = (marker >> 4, usize::from(marker & 0xf));
        let data = match kind {
            0x0 => Data::Value(match low {
                8 => Value::Truth(false),
                9 => Value::Truth(true),
                _ => Value::Text(String::new()),
            }),
            // Numbers are of 1, 2, 4, 8 or 16 bytes; those of 8 and more have a sign.
            0x1 if low <= 4 => {
                let bytes = self.part(at + 1, 1 << low)?;
                let number = big(&bytes[bytes.len().saturating_sub(8)..]);
                Data::Value(if low >= 3 && number > i64::MAX as u64 && low == 3 {
                    Value::Text(number.cast_signed().to_string())
                } else {
                    Value::Number(number)
                })
            }
            0x2 | 0x3 => Data::Value(Value::Text(match self.part(at + 1, 1 << low.min(4))? {
                bytes if bytes.len() == 8 => f64::from_bits(big(bytes)).to_string(),
                bytes if bytes.len() == 4 => f32::from_be_bytes(bytes.try_into().unwrap_or_default()).to_string(),
                _ => return Err((RemarkKind::NotDecoded, at)),
            })),
            0x4..=0x7 => self.bytes_of(kind, at, low)?,
            0x8 => Data::Value(Value::Number(big(self.part(at + 1, low + 1)?))),
            0xa | 0xc => {
                let (count, start) = self.count(at, low)?;
                let objects = self.references(start, count)?;
                let nodes = objects.into_iter().map(|object| self.node(object, depth + 1)).collect::<Result<_, _>>()?;
                Data::List(nodes)
            }
            0xd => {
                let (count, start) = self.count(at, low)?;
                let keys = self.references(start, count)?;
                let values = self.references(start + count * self.reference, count)?;
                let mut entries = Vec::new();
                for (key, value) in keys.into_iter().zip(values) {
                    let Data::Value(Value::Text(key)) = self.node(key, depth + 1)?.data else {
                        return Err((RemarkKind::Damaged, at));
                    };
                    entries.push((key, self.node(value, depth + 1)?));
                }
                Data::Dictionary(entries)
            }
            _ => return Err((RemarkKind::NotDecoded, at)),
        };
        Ok(Node { at: Step::Offset(at as u64), data })
    }

    /// Returns text or bytes.
    fn bytes_of(&mut self, kind: u8, at: usize, low: usize) -> Result<Data, Wrong> {
        let (count, start) = self.count(at, low)?;
        let wide = if kind == 0x6 { 2 } else { 1 };
        let size = count.checked_mul(wide).ok_or((RemarkKind::Damaged, at))?;
        self.room = self.room.checked_sub(size).ok_or((RemarkKind::TooLarge, at))?;
        let bytes = self.part(start, size)?;
        Ok(Data::Value(match kind {
            0x4 => Value::Bytes(bytes.to_vec()),
            0x6 => {
                let (pairs, _) = bytes.as_chunks::<2>();
                let units: Vec<u16> = pairs.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
                Value::Text(String::from_utf16_lossy(&units))
            }
            _ => Value::Text(String::from_utf8_lossy(bytes).into_owned()),
        }))
    }

    fn part(&self, at: usize, size: usize) -> Result<&[u8], Wrong> {
        let end = at.checked_add(size).ok_or((RemarkKind::Damaged, at))?;
        self.bytes.get(at..end).ok_or((RemarkKind::Damaged, at))
    }

    /// Returns how many the object holds, and where they begin: a count of 15 and more stands in a number behind it.
    fn count(&self, at: usize, low: usize) -> Result<(usize, usize), Wrong> {
        if low != 0xf {
            return Ok((low, at + 1));
        }
        let power = usize::from(self.part(at + 1, 1)?[0] & 0xf);
        if power > 3 {
            return Err((RemarkKind::Damaged, at));
        }
        let count = usize::try_from(big(self.part(at + 2, 1 << power)?)).map_err(|_| (RemarkKind::Damaged, at))?;
        Ok((count, at + 2 + (1 << power)))
    }

    fn references(&self, at: usize, count: usize) -> Result<Vec<usize>, Wrong> {
        if count > self.left {
            return Err((RemarkKind::TooLarge, at));
        }
        let size = count.checked_mul(self.reference).ok_or((RemarkKind::Damaged, at))?;
        let part = self.part(at, size)?;
        Ok(part.chunks(self.reference).map(|chunk| usize::try_from(big(chunk)).unwrap_or(usize::MAX)).collect())
    }
}
