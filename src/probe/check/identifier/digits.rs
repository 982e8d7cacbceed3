//! Tells quickly that nothing is in a GUID, a number or a moment: telemetry is full of them, and they are always others.
//!
//! In so few digits and signs only some terms can be written: those of the same characters, those whose base64 has no
//! others, and short ones whose bytes are written as hexadecimal digits. Whatever passes is for the sieve. A number that may
//! be that of a citizen or a telephone is none of these here.

use super::{
    decode,
    pattern::is_bsn,
    term::{self, ALPHABET},
};

/// Where a GUID has its hyphens, how many characters it has, and how many bytes its digits say.
const HYPHENS: [usize; 4] = [8, 13, 18, 23];
const PARTS: [usize; 5] = [8, 4, 4, 4, 12];
const LENGTH: usize = 36;
const BYTES: usize = 16;
/// Bytes of the longest number that is told, and of the longest moment.
const DIGITS: usize = 2 * BYTES;
/// What may stand in front of one: the letter of a local id.
const IN_FRONT: &str = "w:";

/// Returns whether a value holds no more than digits, and these nothing of a person unless it was planted: a GUID, a number
/// or a moment.
pub(super) fn is_of_digits(value: &[u8]) -> bool {
    match value {
        [b'0'..=b'9' | b'-', _, _, ..] if value.len() <= DIGITS => {
            is_number(value) || is_fraction(value) || is_moment(value)
        }
        _ => is_guid(value),
    }
}

/// Returns whether a value is a number of eight digits or more that is none of a citizen or a telephone.
fn is_number(value: &[u8]) -> bool {
    let digits = value.strip_prefix(b"-").unwrap_or(value);
    matches!(digits, [b'1'..=b'9', rest @ ..] if rest.iter().all(u8::is_ascii_digit))
        && digits.len() >= 8
        && !is_bsn(digits)
        && !says_something(value)
}

/// Returns whether a value is a number with decimals.
fn is_fraction(value: &[u8]) -> bool {
    let digits = value.strip_prefix(b"-").unwrap_or(value);
    let Some(point) = digits.iter().take(8).position(|byte| *byte == b'.') else { return false };
    let (before, after) = (&digits[..point], &digits[point + 1..]);
    matches!(before, [b'0'] | [b'1'..=b'9', ..])
        && before.iter().chain(after).all(u8::is_ascii_digit)
        && !says_something(after)
}

/// Returns whether digits may say something as hexadecimal digits or base64.
fn says_something(digits: &[u8]) -> bool {
    digits.len() >= decode::RUN && (decode::hex(digits).is_some() || decode::base64(digits).is_some())
}

/// Returns whether a value is a moment as ISO 8601 writes it, such as `2026-09-14T10:06:15.123Z`.
fn is_moment(value: &[u8]) -> bool {
    let Some((day, time)) = value.split_at_checked(10) else { return false };
    let [b'T', time @ .., b'Z'] = time else { return false };
    let of = |text: &[u8], form: &[u8]| {
        text.len() == form.len()
            && text.iter().zip(form).all(|(byte, of)| if *of == b'0' { byte.is_ascii_digit() } else { byte == of })
    };
    let (clock, fraction) = time.split_at(time.len().min(8));
    of(day, b"0000-00-00")
        && of(clock, b"00:00:00")
        && match fraction {
            [] => true,
            [b'.', digits @ ..] => digits.len() < 10 && digits.iter().all(u8::is_ascii_digit),
            _ => false,
        }
}

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

/// What terms are like that may stand in a value of digits.
pub(super) struct InDigits {
    /// Whether one may be written there as it is, or in base64.
    as_written: bool,
    /// The bytes that those consist of which its digits may say.
    bytes: [bool; 256],
    /// The fewest bytes that one of these has.
    shortest: usize,
}

impl InDigits {
    /// Returns what these terms are like.
    pub(super) fn new<'t>(terms: impl Iterator<Item = &'t str>) -> Self {
        let mut like = Self { as_written: false, bytes: [false; 256], shortest: usize::MAX };
        for term in terms {
            like.as_written |= may_be_written(term);
            let [little, big] = term::in_utf16(term);
            for sets in [term::in_utf8(term), little, big].into_iter().filter(|sets| sets.len() <= BYTES) {
                like.shortest = like.shortest.min(sets.len());
                for byte in sets.into_iter().flatten() {
                    like.bytes[usize::from(byte)] = true;
                }
            }
        }
        like
    }

    /// Returns whether a term may stand in a value that [`is_of_digits`].
    pub(super) fn may_hold(&self, value: &[u8]) -> bool {
        if self.as_written {
            return true;
        }
        if self.shortest > BYTES {
            return false;
        }
        let mut digits = [0; DIGITS];
        let mut length = 0;
        let mut add = |more: &[u8]| {
            digits[length..length + more.len()].copy_from_slice(more);
            length += more.len();
        };
        if let Some(from) = value.len().checked_sub(LENGTH) {
            let mut from = from;
            for part in PARTS {
                add(&value[from..from + part]);
                from += part + 1;
            }
        } else {
            value.split(|byte| !byte.is_ascii_digit()).for_each(add);
        }
        let digits = &digits[..length];
        self.said_by(digits) || self.said_by(digits.get(1..).unwrap_or_default())
    }

    /// Returns whether so many bytes follow one another that a term may be among them. Zeros are those of UTF-16.
    fn said_by(&self, digits: &[u8]) -> bool {
        // The last four bits of a digit are its value, those of a letter so much less.
        let value = |digit: u8| (digit & 15) + if digit.is_ascii_digit() { 0 } else { 9 };
        let (pairs, _) = digits.as_chunks::<2>();
        let other = |[high, low]: &[u8; 2]| {
            let byte = value(*high) << 4 | value(*low);
            byte != 0 && !self.bytes[usize::from(byte)]
        };
        let mut from = 0;
        // The last that is other is the last that can be so: what is behind it is looked at next.
        while let Some(run) = pairs.get(from..from + self.shortest) {
            match run.iter().rposition(other) {
                Some(at) => from += at + 1,
                None => return true,
            }
        }
        false
    }
}

/// Returns whether a term may stand in a value of digits as it is, or in base64; what stands in front of a GUID may be part
/// of it.
fn may_be_written(term: &str) -> bool {
    let is_there = |byte: u8| byte.is_ascii_hexdigit() || b"-:.TZtz".contains(&byte);
    // Behind the letter in front of a GUID stands a colon.
    let rest = match term.as_bytes() {
        [letter, b':', ..] if letter.is_ascii_alphabetic() => &term[1..],
        _ => term,
    };
    let others = rest.chars().filter(|char| !u8::try_from(*char).is_ok_and(is_there));
    let as_it_is = term.len() <= IN_FRONT.len() + LENGTH && others.count() == 0;
    // The hyphen stands for 62 where base64 is written for addresses.
    let coded = |sextet: &term::Sextet| {
        sextet[62] || ALPHABET.iter().zip(sextet).any(|(letter, may)| *may && is_there(*letter))
    };
    let in_base64 = || term::in_base64(term).iter().any(|stream| stream.len() <= LENGTH && stream.iter().all(coded));
    as_it_is || in_base64()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::{
            scan::{Found, Room, Scanner},
            sieve,
        },
        *,
    };

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
    fn numbers_and_moments_are_told_from_what_leads_to_somebody() {
        for digits in [
            "123456789",
            "-123456789",
            "12345678901",
            "0.1234567890123457",
            "1234567890123456",
            "-12.5",
            "1234567.8",
            "2026-09-14T10:06:15Z",
            "2026-09-14T10:06:15.1234567Z",
        ] {
            assert!(is_of_digits(digits.as_bytes()), "{digits}");
        }
        for other in [
            "",
            "1.",
            "-",
            "111222333",
            "-111222333",
            "0612345678",
            "0031612345678",
            "06.12345678",
            "313131323232333333",
            // Encoded twice: an address, a folder, and a number that is compressed.
            "614062632532656465",
            "0.614062632532656465",
            "253266557365727325326670696574",
            "7801333084002300",
            "111222333.5",
            "12345678.5",
            "10.0.0.1",
            "0.33313131323232333333",
            "2026-09-14T10:06:15",
            "2026-09-14 10:06:15Z",
            "2026-09-14T10:06:15.Z0",
            "2026-09-14T10:06:15+02:00",
            "111222333T10:06:15Z",
        ] {
            assert!(!is_of_digits(other.as_bytes()), "{other}");
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
            ("w:cafe", GUID, true),
            // As UTF-16 writes it.
            ("Сергей", "210435044004330435043904", true),
            ("PC-0417", GUID, false),
            ("S-1-5-21-1004336348-1177238915-682003330-1147", GUID, false),
            ("Tessa Proefkonijn-Waarmerk", &*hex("Tessa Proefkonij"), false),
        ] {
            assert_eq!(InDigits::new([term].into_iter()).may_hold(guid.as_bytes()), may, "{term} in {guid}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1024))]

        /// Whatever the field is called, a search finds nothing in what is passed over.
        #[test]
        fn nothing_of_a_person_is_in_a_value_of_digits(
            value in prop_oneof![
                "-?[1-9][0-9]{7,30}", "-?(0\\.)?(6[1-9]|7[0-9]|4[0-9]|25[234][0-9]|3[0-9]){7,14}", "7801[0-9]{12,20}", "-?(3[0-9]|20){7,14}", "-?(0|[1-9][0-9]{0,6})\\.[03][0-9]{1,8}(3[0-9]){0,8}", "(0|[1-9][0-9]{0,6})\\.[0-9]{1,17}",
                "[012][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z", "[0-9TZ:.-]{3,20}",
            ],
            path in prop_oneof![Just("data.bsn"), Just("data.phone"), Just("data.ipAddress"), Just("data.x")],
        ) {
            let mut found = Vec::new();
            let mut each = |it: Found<'_>| found.push(it.kind);
            Scanner::new(&[]).values(&mut Room::default(), value.as_bytes(), &|_| path, &mut each);
            prop_assert!(found.is_empty() || !is_of_digits(value.as_bytes()), "{:?}", found);
        }

        /// Nor is a term, unless it may be there.
        #[test]
        fn no_term_is_lost_in_a_value_of_digits(
            term in prop_oneof!["[0-9:.TZ-]{3,8}", "[a-z0-9]{3,5}", "[0-9]{3,9}[a-z]?"],
            value in prop_oneof![
                "[1-9][0-9]{7,13}", "[0-9]\\.[0-9]{1,15}", "2026-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,7})?Z",
            ],
            at in 0_usize..12,
            written in any::<prop::sample::Index>(),
        ) {
            let forms = [term.clone(), hex::encode(&term)];
            let written = written.get(&forms);
            let end = (at + written.len()).min(value.len());
            let mut value = value;
            value.replace_range(at.min(end)..end, &written[..end.saturating_sub(at)]);
            let mut room = sieve::Room::default();
            sieve::Sieve::new([&*term].into_iter()).pass(value.as_bytes(), &mut room);
            let may = !is_of_digits(value.as_bytes()) || InDigits::new([&*term].into_iter()).may_hold(value.as_bytes());
            prop_assert!(room.found.is_empty() || may, "{} in {}", term, value);
        }

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
            prop_assert!(room.found.is_empty() || !fits || InDigits::new([&*term].into_iter()).may_hold(guid.as_bytes()));
        }
    }
}
