//! Values of the registry, out of their bytes.

use super::super::super::fact::Value;

/// Returns a value of this type (`REG_SZ` is 1, `REG_DWORD` 4 and so on); bytes that do not fit their type stay bytes.
/// `wide` is whether texts are in UTF-16.
pub fn of_bytes(kind: u32, bytes: &[u8], wide: bool) -> Value {
    let value = match kind {
        1 | 2 | 6 => text(bytes, wide).map(|text| Value::Text(text.trim_end_matches('\0').to_owned())),
        4 => bytes.try_into().ok().map(|bytes| Value::Number(u64::from(u32::from_le_bytes(bytes)))),
        5 => bytes.try_into().ok().map(|bytes| Value::Number(u64::from(u32::from_be_bytes(bytes)))),
        7 => text(bytes, wide).map(|text| Value::Texts(texts(&text))),
        11 => bytes.try_into().ok().map(|bytes| Value::Number(u64::from_le_bytes(bytes))),
        _ => None,
    };
    value.unwrap_or_else(|| Value::Bytes(bytes.to_vec()))
}

/// Returns the texts of a text that holds several, each with a zero behind it.
pub fn texts(text: &str) -> Vec<String> {
    let text = text.trim_end_matches('\0');
    if text.is_empty() { Vec::new() } else { text.split('\0').map(str::to_owned).collect() }
}

fn text(bytes: &[u8], wide: bool) -> Option<String> {
    if !wide {
        return Some(encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned());
    }
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
    rest.is_empty().then(|| String::from_utf16_lossy(&units))
}

/// Returns whether bytes of this type can be all there are: those of a text end in its zero, and a number has its size.
pub fn is_whole(kind: u32, bytes: &[u8], wide: bool) -> bool {
    match kind {
        1 | 2 | 6 | 7 => {
            if wide {
                bytes.len().is_multiple_of(2) && bytes.ends_with(&[0, 0])
            } else {
                bytes.ends_with(&[0])
            }
        }
        4 | 5 => bytes.len() == 4,
        11 => bytes.len() == 8,
        _ => true,
    }
}

/// Returns the number that digits stand for, and nothing but digits.
pub fn digits(text: &str, radix: u32) -> Option<u64> {
    text.chars().all(|char| char.is_digit(radix)).then(|| u64::from_str_radix(text, radix).ok()).flatten()
}

/// Returns the bytes that hexadecimal digits without anything between them stand for.
pub fn hexadecimal(digits: &str) -> Option<Vec<u8>> {
    hex::decode(digits).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_nothing_but_digits() {
        for (text, radix, expected) in [
            ("3", 10, Some(3)),
            ("+3", 10, None),
            ("1F", 16, Some(31)),
            ("+f", 16, None),
            ("", 10, None),
            ("3 ", 10, None),
        ] {
            assert_eq!(digits(text, radix), expected, "{text}");
        }
    }

    #[test]
    fn bytes_become_what_their_type_says_or_stay_bytes() {
        for (kind, bytes, expected) in [
            (1, &b"a\0\0\0"[..], Value::Text("a".to_owned())),
            (4, b"\x03\0\0\0", Value::Number(3)),
            (5, b"\0\0\0\x03", Value::Number(3)),
            (11, b"\x03\0\0\0\0\0\0\0", Value::Number(3)),
            (4, b"\x03", Value::Bytes(vec![3])),
            (1, b"a", Value::Bytes(vec![b'a'])),
            (7, b"a\0\0\0\0\0b\0\0\0", Value::Texts(vec!["a".to_owned(), String::new(), "b".to_owned()])),
            (7, b"\0\0", Value::Texts(Vec::new())),
            (3, b"a", Value::Bytes(vec![b'a'])),
        ] {
            assert_eq!(of_bytes(kind, bytes, true), expected, "{kind} {bytes:?}");
        }
        assert_eq!(of_bytes(1, b"\xe9\0", false), Value::Text("é".to_owned()));
    }
}
