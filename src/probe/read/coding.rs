//! Content codings of HTTP, taken off a body: gzip, deflate (with and without zlib's head) and Brotli.

use super::unpack::{Inflated, inflate, unpack};

/// What became of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Decoded {
    /// All of it.
    Whole(Vec<u8>),
    /// Its beginning: it is larger than what is read.
    TooLarge(Vec<u8>),
    /// What came before the place where it is broken, or nothing.
    Broken(Vec<u8>),
    /// Nothing: a coding of this name is not known.
    Unknown(String),
}

/// Takes codings off, the last one first. `codings` is as in the header: one name, or several with commas between.
pub(super) fn decode(bytes: &[u8], codings: &str) -> Decoded {
    let mut now: Option<Vec<u8>> = None;
    for coding in codings.rsplit(',').map(str::trim).filter(|name| !name.is_empty()) {
        let source = now.as_deref().unwrap_or(bytes);
        let inflated = match coding.to_ascii_lowercase().as_str() {
            "identity" => continue,
            "gzip" | "x-gzip" => inflate(source, false),
            "deflate" => inflate(source, true),
            "br" => unpack(brotli_decompressor::Decompressor::new(source, 4 << 10), source.len()),
            _ => return Decoded::Unknown(coding.to_owned()),
        };
        match inflated {
            Some(Inflated { bytes, whole: true, .. }) => now = Some(bytes),
            Some(Inflated { bytes, cut: true, .. }) => return Decoded::TooLarge(bytes),
            Some(Inflated { bytes, .. }) => return Decoded::Broken(bytes),
            None => return Decoded::Broken(Vec::new()),
        }
    }
    Decoded::Whole(now.unwrap_or_else(|| bytes.to_vec()))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::{
        Compression,
        write::{DeflateEncoder, GzEncoder},
    };
    use proptest::prelude::*;

    use super::*;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).expect("memory takes it");
        encoder.finish().expect("memory takes it")
    }

    #[test]
    fn every_usual_coding_is_taken_off() {
        let mut raw = DeflateEncoder::new(Vec::new(), Compression::default());
        raw.write_all(b"reiger").expect("memory takes it");
        let raw = raw.finish().expect("memory takes it");
        // "reiger", by Python's brotli.
        let brotli = b"\x8b\x02\x80reiger\x03";
        for (bytes, coding) in [
            (&gzip(b"reiger")[..], "gzip"),
            (&raw, "Deflate"),
            (brotli, "br"),
            (&gzip(&raw), "deflate, gzip"),
            (b"reiger", "identity"),
        ] {
            assert_eq!(decode(bytes, coding), Decoded::Whole(b"reiger".to_vec()), "{coding}");
        }
    }

    #[test]
    fn a_coding_that_is_not_known_is_named() {
        assert_eq!(decode(b"x", "zstd"), Decoded::Unknown("zstd".to_owned()));
    }

    #[test]
    fn what_came_before_the_damage_is_kept() {
        let text = (0..4000).map(|number: u32| number.to_string()).collect::<Vec<_>>().join(" ");
        let whole = gzip(text.as_bytes());
        let Decoded::Broken(before) = decode(&whole[..whole.len() / 2], "gzip") else { panic!("it is broken") };
        assert!(before.len() > 1000 && text.as_bytes().starts_with(&before));
        assert_eq!(decode(b"nothing of the kind", "gzip"), Decoded::Broken(Vec::new()));
    }

    #[test]
    fn a_bomb_is_cut_off() {
        let bomb = gzip(&vec![0; 2 << 20]);
        assert!(matches!(decode(&bomb, "gzip"), Decoded::TooLarge(bytes) if bytes.len() == 1 << 20));
        assert!(matches!(decode(&gzip(&bomb), "gzip, gzip"), Decoded::TooLarge(_)));
    }

    proptest! {
        #[test]
        fn any_bytes_are_taken_in_any_coding(bytes: Vec<u8>, coding in "(gzip|deflate|br|x)(, (gzip|deflate|br))?") {
            let _ = decode(&bytes, &coding);
        }
    }
}
