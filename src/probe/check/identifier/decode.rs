//! Takes encodings off: percent, escapes of JSON, UTF-16, hexadecimal digits, base64, compression.
//!
//! Only what looks encoded is decoded, and only what comes out as text or as something compressed is looked at further.

use std::{borrow::Cow, io::Read};

use super::class::Form;
use crate::probe::read::limit;

/// Characters from which on a run of letters and digits may be something encoded.
pub(super) const RUN: usize = 16;
/// Characters from which on lines may be those into which one encoded text was parted.
const LINE: usize = 60;
/// How many bytes are decoded to see whether it becomes text.
const PROBE: usize = 12;

/// Takes off percent signs; none where there are none.
pub(super) fn percent(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = memchr::memchr(b'%', rest) {
        decoded.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        if let Some(byte) = pair(rest.get(1..3)) {
            decoded.push(byte);
            rest = &rest[3..];
        } else {
            decoded.push(b'%');
            rest = &rest[1..];
        }
    }
    (decoded.len() + rest.len() < bytes.len()).then(|| {
        decoded.extend_from_slice(rest);
        decoded
    })
}

/// Takes off escapes of JSON; none where there are none that say anything.
pub(super) fn escapes(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some(at) = memchr::memchr(b'\\', rest) {
        decoded.extend_from_slice(&rest[..at]);
        rest = &rest[at + 1..];
        match rest.first() {
            Some(char @ (b'"' | b'\\' | b'/')) => decoded.push(*char),
            Some(b'n' | b'r' | b't') => decoded.push(b' '),
            Some(b'u') => match (pair(rest.get(1..3)), pair(rest.get(3..5))) {
                (Some(high), Some(low)) => {
                    let mut unit = u32::from(u16::from_be_bytes([high, low]));
                    rest = &rest[4..];
                    // The second half of a pair.
                    if (0xD800..0xDC00).contains(&unit)
                        && rest.get(1..3) == Some(b"\\u")
                        && let (Some(high), Some(low)) = (pair(rest.get(3..5)), pair(rest.get(5..7)))
                    {
                        unit =
                            0x1_0000 + ((unit - 0xD800) << 10) + (u32::from(u16::from_be_bytes([high, low])) & 0x3FF);
                        rest = &rest[6..];
                    }
                    let char = char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER);
                    decoded.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
                }
                _ => decoded.extend_from_slice(b"\\u"),
            },
            Some(other) => decoded.extend_from_slice(&[b'\\', *other]),
            None => decoded.push(b'\\'),
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    (decoded.len() + rest.len() < bytes.len()).then(|| {
        decoded.extend_from_slice(rest);
        decoded
    })
}

/// Takes the zeros out of UTF-16; none where there are too few of them for that.
pub(super) fn narrow(bytes: &[u8]) -> Option<Vec<u8>> {
    let zeros = memchr::memchr_iter(0, bytes).count();
    (zeros >= 4 && zeros * 5 > bytes.len()).then(|| bytes.iter().copied().filter(|byte| *byte != 0).collect())
}

fn pair(digits: Option<&[u8]>) -> Option<u8> {
    match digits? {
        [high, low] => Some((digit(*high)? << 4) | digit(*low)?),
        _ => None,
    }
}

const fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

/// A run of what base64 and hexadecimal digits are written with, that is long enough.
pub(super) struct Run {
    pub from: usize,
    pub to: usize,
    /// How many characters each of its lines has, where it was parted into lines.
    pub width: Option<usize>,
}

impl Run {
    /// Returns what is to be decoded of it: the whole, without its line ends, and each line by itself, for what stands together
    /// may be a digest and something encoded behind it.
    pub(super) fn encoded<'a>(&self, bytes: &'a [u8]) -> impl Iterator<Item = Cow<'a, [u8]>> + use<'a> {
        let run = &bytes[self.from..self.to];
        let in_run = |byte: &&u8| SEXTETS[usize::from(**byte)] != NONE;
        let whole =
            if self.width.is_some() { run.iter().filter(in_run).copied().collect() } else { Cow::Borrowed(run) };
        let parted = self.width.is_some();
        let lines =
            run.split(|byte| SEXTETS[usize::from(*byte)] == NONE).filter(move |line| parted && line.len() >= RUN);
        std::iter::once(whole).chain(lines.map(Cow::Borrowed))
    }
}

/// Returns whether a line goes on in the next as base64 does that was parted into lines.
pub(super) fn goes_on(line: &[u8], next: &[u8]) -> bool {
    let in_run = |byte: &u8| SEXTETS[usize::from(*byte)] != NONE;
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    line.len() >= LINE && next.first().is_some_and(in_run) && line[line.len() - LINE..].iter().all(in_run)
}

/// Returns where a run ends that was parted into lines of the same length, but for the last, and how long they are.
fn over_lines(bytes: &[u8], from: usize, to: usize) -> (usize, Option<usize>) {
    let (mut end, mut width, mut parted) = (to, to - from, None);
    while width >= LINE {
        // Where escapes were taken off, a space stands for each half of a line end.
        let between = match &bytes[end..] {
            [b'\r', b'\n', ..] | [b' ', b' ', ..] => 2,
            [b'\n' | b' ', ..] => 1,
            _ => break,
        };
        let line = bytes[end + between..].iter().take(width + 1);
        let length = line.take_while(|byte| SEXTETS[usize::from(**byte)] != NONE).count();
        if length == 0 || length > width {
            break;
        }
        end += between + length;
        // In front of the first may stand what it is joined to.
        let last = length < width && (parted.is_some() || length < LINE);
        width = length.max(if last { width } else { 0 });
        parted = Some(width);
        if last {
            break;
        }
    }
    (end, parted)
}

/// Returns the digits that a short value in base64 stands for, if it is as long as those of a service number and says nothing
/// else.
pub(super) fn short_number(value: &[u8]) -> Option<Vec<u8>> {
    // Each group begins with a digit, and these begin with the same bits.
    if !matches!(
        value,
        [b'M'..=b'O', _, _, _, b'M'..=b'O', _, _, _, b'M'..=b'O', _, _]
            | [b'M'..=b'O', _, _, _, b'M'..=b'O', _, _, _, b'M'..=b'O', _, _, _]
    ) {
        return None;
    }
    let encoded = value.strip_suffix(b"=").unwrap_or(value);
    let mut decoded = [0; 9];
    let length = unpack(encoded, &mut decoded);
    let is = encoded.iter().all(|byte| SEXTETS[usize::from(*byte)] != NONE)
        && decoded[..length].iter().all(u8::is_ascii_digit);
    is.then(|| decoded[..length].to_vec())
}

/// Returns the runs that are long enough; lines of base64 that were parted from each other are one.
pub(super) fn runs(bytes: &[u8]) -> impl Iterator<Item = Run> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        // A run that is long enough holds each place that is so far from the one before.
        while let Some(byte) = bytes.get(from + RUN - 1) {
            if SEXTETS[usize::from(*byte)] == NONE {
                from += RUN;
                continue;
            }
            let middle = from + RUN - 1;
            let back = bytes[from..middle].iter().rev().take_while(|byte| SEXTETS[usize::from(**byte)] != NONE).count();
            let on = bytes[middle..].iter().take_while(|byte| SEXTETS[usize::from(**byte)] != NONE).count();
            from = middle + on;
            if back + on >= RUN {
                let (to, width) = over_lines(bytes, middle - back, middle + on);
                let run = Run { from: middle - back, to, width };
                from = to;
                return Some(run);
            }
        }
        None
    })
}

/// Returns what hexadecimal digits in a run say, if that is text or something compressed.
pub(super) fn hex(run: &[u8]) -> Option<Vec<u8>> {
    let stretches = run.split(|byte| digit(*byte).is_none()).filter(|stretch| stretch.len() >= RUN);
    stretches.take(4).find_map(|stretch| {
        // An odd digit in front belongs to something else, such as the zero of `0x`.
        [0, 1].into_iter().find_map(|skip| {
            let pairs = || stretch[skip..].chunks_exact(2).map_while(|digits| pair(Some(digits)));
            let mut probe = [0; PROBE];
            let length = probe.iter_mut().zip(pairs()).map(|(place, byte)| *place = byte).count();
            promising(&probe[..length]).then(|| pairs().collect())
        })
    })
}

const NONE: u8 = 0xFF;

/// What each character of base64 stands for, of both alphabets.
const SEXTETS: [u8; 256] = {
    let mut sextets = [NONE; 256];
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut value = 0;
    while value < 64 {
        sextets[alphabet[value as usize] as usize] = value;
        value += 1;
    }
    sextets[b'-' as usize] = 62;
    sextets[b'_' as usize] = 63;
    sextets
};

/// Returns whether a run is a GUID or a hash: most are, and they say nothing.
fn is_identifier(run: &[u8]) -> bool {
    run.len() >= 32 && run.iter().all(|byte| byte.is_ascii_hexdigit() || *byte == b'-')
}

/// Returns what a run of base64 says, wherever in it something begins that is text or compressed.
pub(super) fn base64(run: &[u8]) -> Option<Vec<u8>> {
    if is_identifier(run) {
        return None;
    }
    let middle = run.len() / 2;
    // Where the run begins, after what may join it to something before, and at any alignment in its middle.
    let joints = run
        .iter()
        .enumerate()
        .filter(|(_, byte)| matches!(byte, b'/' | b'-' | b'_' | b'+'))
        .map(|(at, _)| at + 1)
        .take(8);
    let starts = (0..4).chain(joints).chain((0..4).map(|skip| middle / 4 * 4 + skip));
    let mut buffer = [0; PROBE + 4];
    for start in starts {
        let Some(encoded) = run.get(start..) else { continue };
        let Some([first, second, third]) = encoded.first_chunk().map(|three: &[u8; 3]| three.map(sextet)) else {
            continue;
        };
        if !may_begin(first << 2 | second >> 4, second << 4 | third >> 2) {
            continue;
        }
        let probe = &encoded[..encoded.len().min(PROBE / 3 * 4)];
        let length = unpack(probe, &mut buffer);
        if length < 8 || !promising(&buffer[..length]) {
            continue;
        }
        // Compression begins where it begins; text may begin before.
        let from = if compressed(&buffer[..length]) { start } else { start % 4 };
        let mut decoded = vec![0; (run.len() - from) / 4 * 3 + 3];
        let length = unpack(&run[from..], &mut decoded);
        decoded.truncate(length);
        return Some(decoded);
    }
    // A stream without a frame has no mark: it is one if what comes out of its beginning is text.
    let mixed = run.len() >= 24 && run.iter().any(u8::is_ascii_lowercase) && run.iter().any(u8::is_ascii_uppercase);
    if !mixed {
        return None;
    }
    let mut decoded = vec![0; run.len() / 4 * 3 + 3];
    let length = unpack(run, &mut decoded);
    decoded.truncate(length);
    let mut probe = [0; PROBE];
    let mut stream = flate2::read::DeflateDecoder::new(&decoded[..]);
    (stream.read_exact(&mut probe).is_ok() && text(&probe)).then_some(decoded)
}

fn sextet(byte: u8) -> u8 {
    SEXTETS[usize::from(byte)] & 63
}

/// Decodes as much as there is room for, and returns how many bytes.
fn unpack(encoded: &[u8], into: &mut [u8]) -> usize {
    let mut length = 0;
    let (whole, _) = encoded.as_chunks::<4>();
    for (group, place) in whole.iter().zip(into.as_chunks_mut::<3>().0) {
        let [first, second, third, fourth] = group.map(sextet);
        *place = [first << 2 | second >> 4, second << 4 | third >> 2, third << 6 | fourth];
        length += 3;
    }
    // What is left, of the text or of the room.
    for group in encoded[length / 3 * 4..].chunks(4) {
        let mut bits: u32 = 0;
        for byte in group {
            bits = bits << 6 | u32::from(sextet(*byte));
        }
        bits <<= 6 * (4 - group.len());
        for byte in bits.to_be_bytes()[1..].iter().take(group.len() * 3 / 4) {
            let Some(place) = into.get_mut(length) else { return length };
            *place = *byte;
            length += 1;
        }
    }
    length
}

/// Returns whether these first bytes are of something worth decoding: text, UTF-16, or a compressed stream.
fn promising(bytes: &[u8]) -> bool {
    compressed(bytes) || text(bytes) || wide(bytes)
}

/// Returns whether something [`promising`] may begin with these two bytes: most of what is no base64 does not.
fn may_begin(first: u8, second: u8) -> bool {
    second == 0
        || match first {
            0 | b'\n' | b'\r' | b'\t' | 0x1F | b' '..=b'~' => true,
            0xC2..=0xF4 => second & 0xC0 == 0x80,
            _ => false,
        }
}

fn wide(bytes: &[u8]) -> bool {
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).all(|byte| *byte == 0);
    bytes.len() >= 6
        && (zeros(0) || zeros(1))
        && text(&bytes.iter().copied().filter(|byte| *byte != 0).collect::<Vec<_>>())
}

/// Returns whether bytes are text, or the beginning of one: printable, and no more than two of them of a character that
/// was cut through.
fn text(bytes: &[u8]) -> bool {
    let printable = |text: &str| text.chars().all(|char| !char.is_control() || matches!(char, '\n' | '\r' | '\t'));
    match std::str::from_utf8(bytes) {
        Ok(text) => !text.is_empty() && printable(text),
        Err(error) => {
            let (good, rest) = bytes.split_at(error.valid_up_to());
            good.len() >= 3
                && rest.len() < 4
                && error.error_len().is_none()
                && std::str::from_utf8(good).is_ok_and(printable)
        }
    }
}

/// Returns whether a compressed stream begins here: gzip, zlib, or zlib without its frame where that can be told.
fn compressed(bytes: &[u8]) -> bool {
    match bytes {
        [0x1F, 0x8B, 8, ..] => true,
        // Zlib's two bytes are a multiple of 31 together.
        [method @ (0x78 | 0x58 | 0x68), flags, ..] => u16::from_be_bytes([*method, *flags]).is_multiple_of(31),
        _ => false,
    }
}

/// Returns what a compressed stream holds, at most `most` bytes of it; none where it is no such stream.
pub(super) fn inflate(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    let most = most.min(bytes.len().saturating_mul(limit::RATIO)) as u64;
    let read = |stream: &mut dyn Read| {
        let mut inflated = Vec::new();
        // What came out before a stream breaks off was in it.
        let _ = stream.take(most).read_to_end(&mut inflated);
        (inflated.len() >= 4).then_some(inflated)
    };
    match bytes {
        [0x1F, 0x8B, 8, ..] => read(&mut flate2::read::MultiGzDecoder::new(bytes)),
        _ if compressed(bytes) => read(&mut flate2::read::ZlibDecoder::new(bytes)),
        _ if text(bytes) || wide(bytes) => None,
        _ => read(&mut flate2::read::DeflateDecoder::new(bytes))
            .filter(|inflated| text(&inflated[..PROBE.min(inflated.len())])),
    }
}

/// Returns the layers that can be taken off a text as a whole.
pub(super) fn layers(bytes: &[u8]) -> impl Iterator<Item = (Form, Vec<u8>)> + '_ {
    [Form::Percent, Form::Escaped, Form::Wide].into_iter().filter_map(|form| {
        let decoded = match form {
            Form::Percent => percent(bytes),
            Form::Escaped => escapes(bytes),
            _ => narrow(bytes),
        };
        decoded.map(|decoded| (form, decoded))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        /// What is told by its first two bytes to say nothing does say nothing.
        #[test]
        fn whatever_is_promising_may_begin_so(
            bytes in prop_oneof![
                proptest::collection::vec(any::<u8>(), 8..13),
                ".{2,12}".prop_map(String::into_bytes),
                ".{4,6}".prop_map(|text| text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
                ".{4,6}".prop_map(|text| text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
                (prop_oneof![Just(0x1F), Just(0x78), Just(0x58), Just(0x68)], any::<u8>())
                    .prop_map(|(first, second)| vec![first, second, 8, 0, 0, 0, 0, 0]),
            ],
            cut in 2_usize..13,
        ) {
            let bytes = &bytes[..cut.min(bytes.len())];
            prop_assert!(!promising(bytes) || may_begin(bytes[0], bytes[1]), "{:?}", bytes);
        }
    }
}
