//! Bytes as lower-case hexadecimal digits. A log is digests for the most part, and opening a dossier reads them all.

/// Returns the bytes that `text` spells: exactly `2 * N` lower-case digits.
pub(super) fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != N || !rest.is_empty() {
        return None;
    }
    let mut bytes = [0; N];
    let mut wrong = 0;
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        let (high, low) = (value(*high), value(*low));
        wrong |= high | low;
        *byte = high << 4 | (low & 0x0f);
    }
    (wrong & 0xf0 == 0).then_some(bytes)
}

/// Appends `bytes` as digits.
pub(super) fn write(text: &mut String, bytes: &[u8]) {
    for byte in bytes {
        text.push(digit(byte >> 4));
        text.push(digit(byte & 0x0f));
    }
}

/// Returns what a digit stands for; 255 for what is none.
const fn value(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'a'..=b'f' => digit - b'a' + 10,
        _ => 255,
    }
}

const fn digit(value: u8) -> char {
    (match value {
        0..=9 => b'0' + value,
        _ => b'a' + value - 10,
    }) as char
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_read_back_and_nothing_else_does() {
        let bytes: [u8; 256] = std::array::from_fn(|place| place.to_le_bytes()[0]);
        let mut text = String::new();
        write(&mut text, &bytes);
        assert_eq!(text, hex::encode(bytes));
        assert_eq!(read(&text), Some(bytes));
        for bad in ["", "0", "000", "0g", "g0", "A0", "0A", "é", " 0", "0\0"] {
            assert_eq!(read::<1>(bad), None, "{bad:?}");
        }
    }
}
