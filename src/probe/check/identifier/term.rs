//! A planted term in every encoding, as patterns over bytes.
//!
//! Upper and lower case, UTF-8 and UTF-16, percent (also twice), escapes of JSON, hexadecimal digits, and base64 at each of
//! its three alignments. Each pattern says by itself all that a byte can be, so that one automaton passes over the bytes
//! once for all terms and encodings. What lies in two encodings at once is for the decoder.

use std::fmt::Write as _;

use super::class::Form;

/// Characters from which on a term is searched amid other letters. A shorter one would be found by chance, and counts as a
/// whole word only.
pub(super) const SHORT: usize = 5;
/// Bytes from which on a term is searched in base64 at every alignment.
const SHORT_BASE64: usize = 6;
/// Characters from which on a term is searched at all.
pub(super) const TOO_SHORT: usize = 3;

/// What may stand in front of two hexadecimal digits where a byte is written as such.
const ESCAPE: &str = r"(?:%(?:25)*|=|\\+x|\\+u00|%u00|&#[xX])";
/// What may stand between two characters in UTF-16, as it is or as escapes write it.
const NUL: &str = r"(?:\x00|%(?:25)*00|\\+u0000|\\+x00|\\+0)?";
/// What may stand between two bytes written as hexadecimal digits.
const BETWEEN_HEX: &str = r"(?:[-:, ]?(?:0[xX]|\\+x)?)";

/// Returns the patterns of a term, and the encoding that each is in; none for the one of text, plain or escaped.
pub(super) fn patterns(term: &str) -> Vec<(Option<Form>, String)> {
    let letters: Vec<Letter> = term.chars().map(Letter::of).collect();
    let mut patterns = vec![(None, text(&letters)), (Some(Form::Hex), hex(&letters))];
    patterns.extend(coded(&letters).iter().map(|stream| (Some(Form::Base64), stream.iter().map(sextet).collect())));
    patterns
}

/// The characters of base64, in the order of their values.
pub(super) const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The values that a character of base64 can have.
pub(super) type Sextet = [bool; 64];

/// Returns what each character can be where a term stands in base64: at each alignment, in each encoding of text.
pub(super) fn in_base64(term: &str) -> Vec<Vec<Sextet>> {
    coded(&term.chars().map(Letter::of).collect::<Vec<_>>())
}

/// Returns what each byte of a term can be in UTF-8.
pub(super) fn in_utf8(term: &str) -> Vec<Vec<u8>> {
    bytes_of(&term.chars().map(Letter::of).collect::<Vec<_>>(), Letter::utf8)
}

/// Returns the bytes that a term has in UTF-16, in both orders, each in as many ways as it may be written.
pub(super) fn in_utf16(term: &str) -> [Vec<Vec<u8>>; 2] {
    let letters: Vec<Letter> = term.chars().map(Letter::of).collect();
    [bytes_of(&letters, Letter::utf16_le), bytes_of(&letters, Letter::utf16_be)]
}

fn coded(letters: &[Letter]) -> Vec<Vec<Sextet>> {
    let short = letters.len() < SHORT;
    let wide = letters.iter().any(|letter| letter.units.iter().any(|unit| *unit > 0xFF));
    let mut streams = vec![bytes_of(letters, Letter::utf8)];
    streams.push(bytes_of(letters, Letter::utf16_le));
    if short || wide || letters.iter().any(|letter| !letter.char.is_ascii()) {
        streams.push(bytes_of(letters, Letter::utf16_be));
    }
    let mut coded = Vec::new();
    for stream in &mut streams {
        // The last byte of UTF-16 is that of the next character's in the other order: without it, both are found.
        if !short && stream.last().is_some_and(|set| set == &[0]) {
            stream.pop();
        }
        // A short term is known only where nothing stands beside it.
        let alignments = if short || stream.len() < SHORT_BASE64 { 0..1 } else { 0..3 };
        if stream.len() >= TOO_SHORT {
            coded.extend(alignments.map(|before| base64(stream, before)));
        }
    }
    coded
}

/// A character of a term, in its cases.
struct Letter {
    char: char,
    /// As it is written, in lower and in upper case.
    cases: Vec<char>,
    units: Vec<u16>,
}

impl Letter {
    fn of(char: char) -> Self {
        let mut cases = vec![char];
        // A case that is written with several characters, such as of `ß`, is no case of one.
        let mut lower = char.to_lowercase();
        let mut upper = char.to_uppercase();
        for other in [lower.next().filter(|_| lower.next().is_none()), upper.next().filter(|_| upper.next().is_none())]
        {
            if let Some(other) = other.filter(|other| !cases.contains(other)) {
                cases.push(other);
            }
        }
        let mut buffer = [0; 2];
        let units = char.encode_utf16(&mut buffer).to_vec();
        Self { char, cases, units }
    }

    /// Returns what each byte can be, in UTF-8.
    fn utf8(&self) -> Vec<Vec<u8>> {
        self.sets(|case| case.to_string().into_bytes())
    }

    fn utf16_le(&self) -> Vec<Vec<u8>> {
        self.sets(|case| case.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_le_bytes()).collect())
    }

    fn utf16_be(&self) -> Vec<Vec<u8>> {
        self.sets(|case| case.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes()).collect())
    }

    /// Returns what each byte can be; a case with another number of bytes than the character as written is left out.
    fn sets(&self, bytes: impl Fn(char) -> Vec<u8>) -> Vec<Vec<u8>> {
        let mut sets: Vec<Vec<u8>> = bytes(self.char).into_iter().map(|byte| vec![byte]).collect();
        for case in &self.cases[1..] {
            let bytes = bytes(*case);
            if bytes.len() == sets.len() {
                for (set, byte) in sets.iter_mut().zip(bytes) {
                    if !set.contains(&byte) {
                        set.push(byte);
                    }
                }
            }
        }
        sets
    }
}

fn bytes_of(letters: &[Letter], bytes: impl Fn(&Letter) -> Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    letters.iter().flat_map(bytes).collect()
}

/// Returns the pattern of a term as text: plain, in UTF-16, and with any of its characters escaped.
fn text(letters: &[Letter]) -> String {
    let mut pattern = String::new();
    for (index, letter) in letters.iter().enumerate() {
        if index > 0 {
            pattern.push_str(NUL);
        }
        pattern.push_str("(?:");
        let mut first = true;
        let mut or = |pattern: &mut String| {
            if !std::mem::take(&mut first) {
                pattern.push('|');
            }
        };
        for case in &letter.cases {
            or(&mut pattern);
            if matches!(case, '"' | '\\' | '/') {
                pattern.push_str(r"\\*");
            }
            for byte in case.to_string().bytes() {
                let _ = write!(pattern, r"\x{byte:02X}");
            }
            or(&mut pattern);
            for byte in case.to_string().bytes() {
                let _ = write!(pattern, "{ESCAPE}{};?", digits(byte));
            }
            // UTF-16 and Latin-1.
            if !case.is_ascii() {
                or(&mut pattern);
                for unit in case.encode_utf16(&mut [0; 2]) {
                    let [high, low] = unit.to_be_bytes();
                    let _ = write!(pattern, r"(?:\\+u|%u){}{}", digits(high), digits(low));
                }
                or(&mut pattern);
                for unit in case.encode_utf16(&mut [0; 2]) {
                    let [high, low] = unit.to_be_bytes();
                    let _ = write!(pattern, r"(?:\x{high:02X}\x{low:02X}|\x{low:02X}\x{high:02X})");
                }
                if let Ok(byte) = u8::try_from(u32::from(*case)) {
                    or(&mut pattern);
                    let _ = write!(pattern, r"\x{byte:02X}|%(?:25)*{}", digits(byte));
                }
            }
        }
        if letter.char == ' ' {
            pattern.push_str(r"|[+_\t\r\n]+|\xC2\xA0|\\+[nrt]");
        }
        pattern.push(')');
    }
    pattern
}

/// Returns a pattern of two hexadecimal digits, in upper and lower case.
fn digits(byte: u8) -> String {
    format!("{byte:02X}")
        .chars()
        .map(|digit| {
            if digit.is_ascii_digit() { digit.to_string() } else { format!("[{digit}{}]", digit.to_ascii_lowercase()) }
        })
        .collect()
}

/// Returns the pattern of a term in hexadecimal digits, of UTF-8 or UTF-16.
fn hex(letters: &[Letter]) -> String {
    let mut pattern = String::from("(?:0[xX])?(?:00)?");
    for (index, letter) in letters.iter().enumerate() {
        if index > 0 {
            let _ = write!(pattern, "{BETWEEN_HEX}(?:00{BETWEEN_HEX})?");
        }
        pattern.push_str("(?:");
        for (number, case) in letter.cases.iter().enumerate() {
            if number > 0 {
                pattern.push('|');
            }
            let mut forms = vec![case.to_string().into_bytes()];
            if !case.is_ascii() {
                let mut units = [0; 2];
                let units = case.encode_utf16(&mut units);
                forms.push(units.iter().flat_map(|unit| unit.to_le_bytes()).collect());
                forms.push(units.iter().flat_map(|unit| unit.to_be_bytes()).collect());
                forms.extend(u8::try_from(u32::from(*case)).ok().map(|byte| vec![byte]));
            }
            let forms: Vec<String> = forms
                .iter()
                .map(|form| form.iter().map(|byte| digits(*byte)).collect::<Vec<_>>().join(BETWEEN_HEX))
                .collect();
            pattern.push_str(&forms.join("|"));
        }
        pattern.push(')');
    }
    // The last character of UTF-16 ends in zeros in one of its orders.
    pattern.push_str("(?:00)?");
    pattern
}

/// Returns what each character can be of bytes in base64, with so many unknown bytes before them in their group of three.
fn base64(bytes: &[Vec<u8>], before: usize) -> Vec<Sextet> {
    let any: Vec<u8> = (0..=u8::MAX).collect();
    let mut stream: Vec<&[u8]> = vec![&any; before];
    stream.extend(bytes.iter().map(Vec::as_slice));
    let known = before * 8..stream.len() * 8;
    stream.extend([&any[..], &any[..]]);
    let mut sextets = Vec::new();
    for index in 0..known.end.div_ceil(6) {
        let bit = index * 6;
        if bit + 6 <= known.start {
            continue;
        }
        let (first, second) = (stream[bit / 8], stream[bit / 8 + 1]);
        let mut values = [false; 64];
        for high in first {
            for low in second {
                let pair = u16::from_be_bytes([*high, *low]);
                values[usize::from(pair >> (10 - bit % 8) & 63)] = true;
            }
        }
        sextets.push(values);
    }
    sextets
}

/// Returns the pattern of one character of base64 that stands for one of these values.
fn sextet(values: &Sextet) -> String {
    let mut class = String::new();
    for (value, letter) in ALPHABET.iter().enumerate().filter(|(value, _)| values[*value]) {
        match value {
            62 => class.push_str(r"+\-"),
            63 => class.push_str("/_"),
            _ => class.push(char::from(*letter)),
        }
    }
    match (values[62], values[63]) {
        (false, false) => format!("[{class}]"),
        (true, false) => format!("(?:[{class}]|%2[Bb])"),
        (false, true) => format!(r"(?:\\*[{class}]|%2[Ff])"),
        (true, true) => format!(r"(?:\\*[{class}]|%2[BbFf])"),
    }
}
