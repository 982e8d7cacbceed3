//! Takes escapes and hexadecimal digits off, wherever they stand, so that a term below them is compared as it was typed.

use super::{super::scan::BETWEEN, GRAM};

/// Backslashes in front of an escape: each text in a text doubles them.
const MOST_SLASHES: usize = 64;
/// Hexadecimal digits from which on a run of them may hold a term.
const DIGITS: usize = 2 * GRAM;

/// Adds each value that holds escapes, with the bytes that these stand for in their place, and without the zeros of UTF-16.
pub(super) fn unescape(bytes: &[u8], flat: &mut Vec<u8>) {
    if memchr::memchr3(b'%', b'\\', 0, bytes).is_none() && memchr::memchr2(b'=', b'&', bytes).is_none() {
        return;
    }
    let mut from = 0;
    while let Some(at) = next_escape(bytes, from) {
        let start = memchr::memrchr(BETWEEN, &bytes[from..at]).map_or(from, |start| from + start + 1);
        let end = memchr::memchr(BETWEEN, &bytes[at..]).map_or(bytes.len(), |end| at + end);
        let mut rest = start;
        while rest < end {
            let next = next_escape(&bytes[..end], rest).unwrap_or(end);
            flat.extend_from_slice(&bytes[rest..next]);
            let Some((byte, length)) = escape(&bytes[next..end]) else { break };
            // A zero is half of a character of UTF-16.
            flat.extend((byte != 0).then_some(byte));
            rest = next + length;
        }
        flat.push(BETWEEN);
        from = end;
    }
}

/// Returns where the next escape begins.
fn next_escape(bytes: &[u8], from: usize) -> Option<usize> {
    let may_begin = |byte: u8| matches!(byte, b'%' | b'\\' | b'=' | b'&' | 0);
    (from..bytes.len()).find(|at| may_begin(bytes[*at]) && escape(&bytes[*at..]).is_some())
}

/// Returns the byte that an escape stands for, and how long it is.
fn escape(bytes: &[u8]) -> Option<(u8, usize)> {
    let pair = |at: usize| {
        let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        Some((u8::try_from(digit(at)? << 4 | digit(at + 1)?).ok()?, at + 2))
    };
    let (byte, end) = match bytes {
        [0, ..] => return Some((0, 1)),
        [b'%', b'u', b'0', b'0', ..] => pair(4)?,
        [b'%', ..] => {
            let mut at = 1;
            while bytes.get(at..at + 2) == Some(b"25") && pair(at + 2).is_some() {
                at += 2;
            }
            pair(at)?
        }
        [b'=', ..] => pair(1)?,
        [b'&', b'#', b'x' | b'X', ..] => pair(3)?,
        [b'\\', ..] => {
            let slashes = bytes.iter().take(MOST_SLASHES).take_while(|byte| **byte == b'\\').count();
            match &bytes[slashes..] {
                [b'x', ..] => pair(slashes + 1)?,
                [b'u', b'0', b'0', ..] => pair(slashes + 3)?,
                [b'0', ..] => return Some((0, slashes + 1)),
                _ => return None,
            }
        }
        _ => return None,
    };
    Some((byte, end + usize::from(bytes.get(end) == Some(&b';'))))
}

const DIGIT: u8 = 1;
const SEPARATOR: u8 = 2;

/// Which bytes are hexadecimal digits, and which may stand between them.
const OF_HEX: [u8; 256] = {
    let mut of = [0; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        of[byte as usize] = match byte {
            byte if byte.is_ascii_hexdigit() => DIGIT,
            b'-' | b':' | b',' | b' ' | b'x' | b'X' | b'\\' => SEPARATOR,
            _ => 0,
        };
        byte += 1;
    }
    of
};

/// Adds what runs of hexadecimal digits say, at both ways to take them in pairs, without zeros.
pub(super) fn undigit(bytes: &[u8], flat: &mut Vec<u8>, digits: &mut Vec<u8>) {
    let mut at = 0;
    while at < bytes.len() {
        if OF_HEX[usize::from(bytes[at])] != DIGIT {
            at += 1;
            continue;
        }
        digits.clear();
        let start = at;
        while let Some(byte) = bytes.get(at) {
            match OF_HEX[usize::from(*byte)] {
                // The last four bits of a digit are its value, those of a letter so much less.
                DIGIT => digits.push((byte & 15) + if byte.is_ascii_digit() { 0 } else { 9 }),
                SEPARATOR => {
                    // The zero of `0x` is none of the digits.
                    if matches!(byte, b'x' | b'X') && at > start && bytes[at - 1] == b'0' {
                        digits.pop();
                    }
                }
                _ => break,
            }
            at += 1;
        }
        if digits.len() < DIGITS {
            continue;
        }
        for skip in 0..2 {
            let (pairs, _) = digits[skip..].as_chunks::<2>();
            flat.extend(pairs.iter().map(|[high, low]| high << 4 | low).filter(|byte| *byte != 0));
            flat.push(BETWEEN);
        }
    }
}
