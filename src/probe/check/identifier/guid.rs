//! Tells quickly that no planted term can stand in a GUID: telemetry is full of them.
//!
//! In so few digits and hyphens only some terms can be written: those of the same characters, those whose base64 has no
//! others, and short ones whose bytes are written as hexadecimal digits. Whatever passes is for the sieve.

use super::term::{self, ALPHABET};

/// Where a GUID has its hyphens, how many characters it has, and how many bytes its digits say.
const HYPHENS: [usize; 4] = [8, 13, 18, 23];
const LENGTH: usize = 36;
const BYTES: usize = 16;
/// Characters that may stand in front of one: the letter of a local id, and its colon.
const IN_FRONT: usize = 2;

/// Returns whether a value is a GUID, such as of a session, or one with the letter of a local id in front.
pub(super) fn is_guid(value: &[u8]) -> bool {
    let guid = match value {
        [letter, b':', guid @ ..] if letter.is_ascii_alphabetic() => guid,
        guid => guid,
    };
    guid.len() == LENGTH
        && HYPHENS.iter().all(|at| guid[*at] == b'-')
        && guid.iter().filter(|byte| byte.is_ascii_hexdigit()).count() == guid.len() - HYPHENS.len()
}

/// What terms are like that may stand in a GUID.
pub(super) struct InGuids {
    /// Whether one may be written there as it is, or in base64.
    as_written: bool,
    /// The bytes that those consist of which its digits may say.
    bytes: [bool; 256],
    /// The fewest bytes that one of these has.
    shortest: usize,
}

impl InGuids {
    /// Returns what these terms are like.
    pub(super) fn new<'t>(terms: impl Iterator<Item = &'t str>) -> Self {
        let mut like = Self { as_written: false, bytes: [false; 256], shortest: usize::MAX };
        for term in terms {
            like.as_written |= may_be_written(term);
            let sets = term::in_utf8(term);
            if sets.len() <= BYTES {
                like.shortest = like.shortest.min(sets.len());
                for byte in sets.into_iter().flatten() {
                    like.bytes[usize::from(byte)] = true;
                }
            }
        }
        like
    }

    /// Returns whether a term may stand in a GUID.
    pub(super) fn may_hold(&self, guid: &[u8]) -> bool {
        if self.as_written {
            return true;
        }
        if self.shortest > BYTES {
            return false;
        }
        let mut digits = [0; 2 * BYTES];
        let said = guid[guid.len().saturating_sub(LENGTH)..].iter().filter(|byte| **byte != b'-');
        for (digit, byte) in digits.iter_mut().zip(said) {
            // The last four bits of a digit are its value, those of a letter so much less.
            *digit = (byte & 15) + if byte.is_ascii_digit() { 0 } else { 9 };
        }
        self.said_by(&digits) || self.said_by(&digits[1..])
    }

    /// Returns whether so many bytes follow one another that a term may be among them. Zeros are those of UTF-16.
    fn said_by(&self, digits: &[u8]) -> bool {
        let (pairs, _) = digits.as_chunks::<2>();
        let mut run = 0;
        pairs.iter().any(|[high, low]| {
            let byte = high << 4 | low;
            run = if byte == 0 || self.bytes[usize::from(byte)] { run + 1 } else { 0 };
            run >= self.shortest
        })
    }
}

/// Returns whether a term may stand in a GUID as it is, or in base64; what stands in front of one may be part of it.
fn may_be_written(term: &str) -> bool {
    let of_guid = |byte: u8| byte.is_ascii_hexdigit() || byte == b'-';
    let others = term.chars().filter(|char| !u8::try_from(*char).is_ok_and(of_guid)).count();
    // The hyphen stands for 62 where base64 is written for addresses.
    let coded = |sextet: &term::Sextet| {
        sextet[62] || ALPHABET.iter().zip(sextet).any(|(letter, may)| *may && letter.is_ascii_hexdigit())
    };
    let in_base64 = || term::in_base64(term).iter().any(|stream| stream.len() <= LENGTH && stream.iter().all(coded));
    others <= IN_FRONT || in_base64()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::sieve, *};

    const GUID: &str = "2e5b09bf-66a1-55e5-840a-d992ce1c0381";

    #[test]
    fn a_guid_is_told_with_and_without_the_letter_of_a_local_id() {
        for guid in [GUID, "W:2E5B09BF-66A1-55E5-840A-D992CE1C0381"] {
            assert!(is_guid(guid.as_bytes()), "{guid}");
        }
        for other in ["", "2e5b09bf66a155e5840ad992ce1c0381", "2e5b09bf-66a1-55e5-840a-d992ce1c038g", "::", "w:"] {
            assert!(!is_guid(other.as_bytes()), "{other}");
        }
    }

    #[test]
    fn what_can_stand_in_a_guid_passes_and_what_cannot_does_not() {
        let hex = |text: &str| {
            let digits = format!("{:0<32}", hex::encode(text));
            [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..32]].join("-")
        };
        for (term, guid, may) in [
            ("WM-PROEF-0417", GUID, false),
            ("WM-PROEF-0417", &*hex("wm-proef-0417"), true),
            ("cafe-0417", GUID, true),
            ("Tessa Proefkonijn-Waarmerk", &*hex("Tessa Proefkonij"), false),
        ] {
            assert_eq!(InGuids::new([term].into_iter()).may_hold(guid.as_bytes()), may, "{term} in {guid}");
        }
    }

    proptest! {
        /// What the sieve lets through, this does.
        #[test]
        fn nothing_is_lost(term in "[a-f0-9WwéX-]{3,16}", at in 0_usize..9, bytes in proptest::array::uniform16(any::<u8>())) {
            let mut digits = hex::encode(bytes);
            let written = hex::encode(&term);
            let at = at.min(32_usize.saturating_sub(written.len()));
            let length = written.len().min(32);
            digits.replace_range(at..at + length, &written[..length]);
            let guid = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..32]].join("-");
            let mut room = sieve::Room::default();
            sieve::Sieve::new([&*term].into_iter()).pass(guid.as_bytes(), &mut room);
            let fits = written.len() <= 32;
            prop_assert!(room.found.is_empty() || !fits || InGuids::new([&*term].into_iter()).may_hold(guid.as_bytes()));
        }
    }
}
