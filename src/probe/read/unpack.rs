//! Compressed bodies that a capture left as they were sent, unpacked in memory and within limits.

use std::io::Read;

use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use super::limit;

/// Bytes that were unpacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Inflated {
    /// The bytes.
    pub(super) bytes: Vec<u8>,
    /// Whether all of it is here: neither did it end early, nor was it cut at the limit.
    pub(super) whole: bool,
    /// Whether it was cut at the limit.
    pub(super) cut: bool,
}

/// Returns what compressed bytes hold, whichever way they were compressed: gzip, zlib, or deflate without more (which has
/// no mark, and is tried only if it was `named`). None where nothing comes of them.
pub(super) fn inflate(bytes: &[u8], named: bool) -> Option<Inflated> {
    let zlib = matches!(bytes, [first, second, ..]
        if first & 0x0f == 8 && u16::from_be_bytes([*first, *second]).is_multiple_of(31));
    if bytes.starts_with(b"\x1f\x8b") {
        return unpack(MultiGzDecoder::new(bytes), bytes.len());
    }
    let unpacked = if zlib { unpack(ZlibDecoder::new(bytes), bytes.len()) } else { None };
    // Office calls deflate without more what others mean by zlib.
    unpacked.or_else(|| if named { unpack(DeflateDecoder::new(bytes), bytes.len()) } else { None })
}

/// Returns what a decoder gives of so many bytes, within limits; none where nothing comes of them.
pub(super) fn unpack(decoder: impl Read, size: usize) -> Option<Inflated> {
    let most = limit::INFLATED.min(size.saturating_mul(limit::RATIO).max(1 << 20));
    let mut bytes = Vec::new();
    let end = decoder.take(most as u64 + 1).read_to_end(&mut bytes);
    let cut = bytes.len() > most;
    bytes.truncate(most);
    (!bytes.is_empty()).then_some(Inflated { bytes, whole: end.is_ok() && !cut, cut })
}

#[cfg(test)]
mod tests {
    use flate2::{
        Compression,
        write::{DeflateEncoder, GzEncoder, ZlibEncoder},
    };

    use super::*;

    fn packed(bytes: &[u8]) -> [Vec<u8>; 3] {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
        let mut raw = DeflateEncoder::new(Vec::new(), Compression::default());
        for writer in [&mut gzip as &mut dyn std::io::Write, &mut zlib, &mut raw] {
            writer.write_all(bytes).expect("memory takes bytes");
        }
        [gzip.finish(), zlib.finish(), raw.finish()].map(|packed| packed.expect("memory takes bytes"))
    }

    #[test]
    fn each_compression_is_unpacked() {
        for packed in packed(b"one event") {
            let inflated = inflate(&packed, true).expect("it was packed");
            assert_eq!((&inflated.bytes[..], inflated.whole), (&b"one event"[..], true));
        }
    }

    #[test]
    fn what_ends_early_gives_what_there_is() {
        let text: Vec<u8> =
            (0..100_000u32).flat_map(|number| number.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
        let [gzip, ..] = packed(&text);
        let inflated = inflate(&gzip[..gzip.len() / 2], false).expect("half is something");
        assert!(!inflated.whole && text.starts_with(&inflated.bytes));
    }

    #[test]
    fn a_bomb_is_cut() {
        let [gzip, ..] = packed(&vec![0; 4 * limit::INFLATED]);
        let inflated = inflate(&gzip, false).expect("it was packed");
        assert!(!inflated.whole && inflated.bytes.len() <= limit::INFLATED);
    }

    #[test]
    fn other_bytes_are_not_unpacked() {
        assert_eq!(inflate(b"{\"name\":\"x\"}", false), None);
        assert_eq!(inflate(b"", true), None);
    }
}
