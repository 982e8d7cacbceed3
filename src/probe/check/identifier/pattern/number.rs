//! Numbers that lead to somebody: of telephones, citizens and machines.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::{super::mark, Around, words};

impl Around<'_> {
    pub(super) fn ipv4(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        let text = std::str::from_utf8(&self.bytes[from..to]).ok()?;
        let address: Ipv4Addr = text.parse().ok()?;
        let [first, .., third, last] = address.octets();
        let after = self.after(to);
        let goes_on = self.joined(from, to)
            || self.before(from).is_some_and(|byte| matches!(byte, b'.' | b'-' | b'_' | b'+'))
            || (after == Some(b'.') && self.after(to + 1).is_some_and(|byte| byte.is_ascii_digit()))
            || after.is_some_and(|byte| matches!(byte, b'-' | b'_' | b'+'));
        // Versions of programs are written in the same way, and are everywhere.
        let (lead, word) = self.lead(from);
        let version = (third == 0 && last == 0)
            || self.named.speaks_of_version()
            || words::speaks_of_version(lead, word)
            || (self.before(from) == Some(b'/')
                && from > self.value.0 + 1
                && self.bytes[from - 2].is_ascii_alphanumeric())
            || matches!(self.before(from), Some(b'v' | b'V' | b'!'));
        let nobody = first == 0 || first == 127 || first >= 240 || address.is_unspecified();
        (!goes_on && !version && !nobody).then_some((from, to))
    }

    /// Returns what stands in front, and from where in it a word is looked for: what stands before that tells whether it
    /// begins there.
    fn lead(&self, from: usize) -> (&[u8], usize) {
        let word = self.value.0.max(from.saturating_sub(16));
        let lead = self.value.0.max(word.saturating_sub(16));
        (&self.bytes[lead..from], word - lead)
    }

    pub(super) fn ipv6(&self, at: usize) -> Option<(usize, usize)> {
        let part = |byte: u8| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.');
        let (from, mut to) = (self.back(at, 45, part), self.on(at, 45, part));
        while to > from && self.bytes[to - 1] == b'.' {
            to -= 1;
        }
        let text = std::str::from_utf8(&self.bytes[from..to]).ok()?;
        let address: Ipv6Addr = text.parse().ok()?;
        let groups = text.split(':').filter(|group| !group.is_empty()).count();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let of_somebody = groups >= 3 && digits >= 3 && !address.is_loopback();
        (of_somebody && !self.joined(from, to)).then_some((from, to))
    }

    pub(super) fn phone(&self, from: usize) -> Option<(usize, usize)> {
        let escaped =
            from >= self.value.0 + 2 && self.bytes[from - 2] == b'\\' && b"nrt".contains(&self.bytes[from - 1]);
        let before = self.before(from).filter(|_| !escaped);
        if before.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'+' | b'-' | b'/' | b'_')) {
            return None;
        }
        let part = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'+' | b' ' | b'(' | b')' | b'-' | b'.');
        let mut to = self.on(from, 24, part);
        while to > from && !self.bytes[to - 1].is_ascii_digit() {
            to -= 1;
        }
        if self.after(to).is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'_' | b'/' | b'%'))
        {
            return None;
        }
        let written = &self.bytes[from..to];
        let digits: Vec<u8> = written.iter().copied().filter(u8::is_ascii_digit).collect();
        let parted = written.iter().skip(1).any(|byte| matches!(byte, b' ' | b'-' | b'(' | b')'));
        let international = if written.starts_with(b"+") {
            Some(&digits[..])
        } else {
            digits.strip_prefix(b"00").filter(|_| parted || digits.len() == 13)
        };
        let is = if let Some(number) = international {
            // `(0)` is for who dials from within the country.
            let number: Vec<u8> = match memchr::memmem::find(written, b"(0)") {
                Some(_) => number
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| *at != zero_in_brackets(written))
                    .map(|(_, digit)| *digit)
                    .collect(),
                None => number.to_vec(),
            };
            is_international(&number)
        } else {
            let mobile = digits.starts_with(b"06") && !written.contains(&b'.');
            let dutch = digits.len() == 10 && digits[0] == b'0' && digits[1] != b'0';
            let said = || {
                let (lead, word) = self.lead(from);
                words::speaks_of_phone(lead, word) || self.named.speaks_of_phone()
            };
            // Where a word stands right before the bracket, it is what somebody calls, and not whom.
            let called = before == Some(b'(') && self.before(from - 1).is_some_and(|byte| byte.is_ascii_alphanumeric());
            dutch && !called && (mobile || parted && is_parted_as_dutch(written) || said())
        };
        is.then_some((from, to))
    }

    pub(super) fn bsn(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        let (before, after) = (self.before(from), self.after(to));
        let joined = before.is_some_and(|byte| byte.is_ascii_alphanumeric())
            && !mark::says_number(&self.bytes[self.value.0..from]);
        if joined || after.is_some_and(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        // One that goes on, such as with decimals, is another number.
        let digit = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_digit());
        let separator = self.bytes[from..to].iter().copied().find(|byte| matches!(byte, b'.' | b'-'));
        let begun = before.is_some() && (before == Some(b'.') || before == separator) && digit(self.before(from - 1));
        let goes_on = after.is_some() && after == separator && digit(self.after(to + 1));
        let digits: Vec<u8> = self.bytes[from..to].iter().copied().filter(u8::is_ascii_digit).collect();
        if begun || goes_on || !passes_eleven(&digits) {
            return None;
        }
        // One number in eleven passes: it is only one where somebody says so.
        let value = &self.bytes[self.value.0..self.value.1];
        let place = (from - self.value.0, to - self.value.0);
        (self.named.speaks_of_bsn() || words::speaks_of_bsn(value, place)).then_some((from, to))
    }

    /// Returns the service number in what looks like a telephone number, since it begins with a zero.
    pub(super) fn bsn_with_zero(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        let digits = self.on(from, 10, |byte| byte.is_ascii_digit());
        self.bsn(from, if matches!(digits - from, 8 | 9) { digits } else { to })
    }
}

/// Returns the index of the digit `0` that stands in brackets, among the digits of a number written with `+`.
fn zero_in_brackets(written: &[u8]) -> usize {
    let at = memchr::memmem::find(written, b"(0)").unwrap_or(written.len());
    let before = written[..at].iter().filter(|byte| byte.is_ascii_digit()).count();
    if written.starts_with(b"+") { before } else { before.saturating_sub(2) }
}

/// Returns whether digits are a number that can be dialled: with the code of a country, and no longer than E.164 allows.
fn is_international(digits: &[u8]) -> bool {
    match digits {
        // The Netherlands.
        [b'3', b'1', rest @ ..] => rest.len() == 9 && rest[0] != b'0',
        // North America: neither the area nor the exchange begins with 0 or 1.
        [b'1', rest @ ..] => rest.len() == 10 && rest[0] >= b'2' && rest[3] >= b'2',
        [b'2'..=b'9', ..] => (9..=15).contains(&digits.len()),
        _ => false,
    }
}

/// Returns whether a number is parted after its area code, of two to four digits with the zero.
fn is_parted_as_dutch(written: &[u8]) -> bool {
    let first = written.iter().filter(|byte| **byte != b'(').take_while(|byte| byte.is_ascii_digit()).count();
    (2..=4).contains(&first)
}

/// Returns whether a text is a number that passes the test of citizen service numbers, and nothing else.
pub(in super::super) fn is_bsn(text: &[u8]) -> bool {
    matches!(text.len(), 8 | 9) && text.iter().all(u8::is_ascii_digit) && passes_eleven(text)
}

/// What each digit counts for in the eleven-test.
const WEIGHTS: [i32; 9] = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/// Returns whether digits pass the eleven-test of citizen service numbers.
fn passes_eleven(digits: &[u8]) -> bool {
    let weights = match digits.len() {
        // The zero in front of eight digits adds nothing.
        8 if digits.iter().any(|digit| *digit != b'0') => &WEIGHTS[1..],
        9 if digits.iter().any(|digit| *digit != digits[0]) => &WEIGHTS,
        _ => return false,
    };
    let sum: i32 = digits.iter().zip(weights).map(|(digit, weight)| i32::from(digit - b'0') * weight).sum();
    sum % 11 == 0
}
