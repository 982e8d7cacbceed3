//! The colour space of the pages: sRGB (IEC 61966-2-1), as an ICC profile of our own making.
//!
//! A display profile of version 4.2 with the five parameters of the sRGB curve, so that there is no table to round.

/// The white point of the profile connection space, D50, in units of 1/65536.
const D50: [i32; 3] = [0xf6d6, 0x1_0000, 0xd32d];
/// The primaries of sRGB, adapted to D50.
const RED: [i32; 3] = [0x6fa2, 0x38f5, 0x0390];
const GREEN: [i32; 3] = [0x6299, 0xb785, 0x18da];
const BLUE: [i32; 3] = [0x24a0, 0x0f84, 0xb6cf];
/// From D65 to D50 (Bradford), row by row.
const ADAPTATION: [i32; 9] = [0x1_0c42, 0x05de, -0x0cdb, 0x0793, 0xfd90, -0x045f, -0x025e, 0x03dc, 0xc06e];
/// Exponent 2.4, 1/1.055, 0.055/1.055, 1/12.92 and 0.04045.
const CURVE: [i32; 5] = [0x2_6666, 0xf2a7, 0x0d59, 0x13d0, 0x0a5b];

/// Returns the profile.
pub fn srgb() -> Vec<u8> {
    let curve = [b"para".as_slice(), &[0; 4], &[0, 3, 0, 0], &numbers(&CURVE)].concat();
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", text("sRGB")),
        (b"cprt", text("No copyright: use freely")),
        (b"wtpt", xyz(&D50)),
        (b"chad", [b"sf32".as_slice(), &[0; 4], &numbers(&ADAPTATION)].concat()),
        (b"rXYZ", xyz(&RED)),
        (b"gXYZ", xyz(&GREEN)),
        (b"bXYZ", xyz(&BLUE)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut table = number(tags.len());
    let mut data: Vec<u8> = Vec::new();
    let start = 128 + 4 + 12 * tags.len();
    let mut written: Vec<(Vec<u8>, usize)> = Vec::new();
    for (name, bytes) in tags {
        // The three curves are one.
        let known = written.iter().find(|(known, _)| *known == bytes).map(|(_, offset)| *offset);
        let offset = known.unwrap_or(start + data.len());
        table.extend_from_slice(name);
        table.extend(number(offset));
        table.extend(number(bytes.len()));
        if known.is_none() {
            data.extend_from_slice(&bytes);
            data.resize(data.len().next_multiple_of(4), 0);
            written.push((bytes, offset));
        }
    }
    let mut profile = number(start + data.len());
    profile.extend([0; 4]);
    profile.extend([4, 0x20, 0, 0]);
    profile.extend(b"mntrRGB XYZ ");
    // Year, month, day, hour, minute, second: that of IEC 61966-2-1, not of any clock.
    profile.extend([0x07, 0xcf, 0, 10, 0, 1, 0, 0, 0, 0, 0, 0]);
    profile.extend(b"acsp");
    profile.extend([0; 28]);
    profile.extend(numbers(&D50));
    profile.resize(128, 0);
    profile.extend(table);
    profile.extend(data);
    profile
}

fn number(value: usize) -> Vec<u8> {
    u32::try_from(value).unwrap_or(u32::MAX).to_be_bytes().to_vec()
}

fn numbers(values: &[i32]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_be_bytes()).collect()
}

fn xyz(values: &[i32; 3]) -> Vec<u8> {
    [b"XYZ ".as_slice(), &[0; 4], &numbers(values)].concat()
}

fn text(text: &str) -> Vec<u8> {
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let head = [b"mluc".as_slice(), &[0; 4], &number(1), &number(12), b"enUS"].concat();
    [head, number(utf16.len()), number(28), utf16].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_is_the_sum_of_the_primaries() {
        for (part, white) in D50.iter().enumerate() {
            let sum = RED[part] + GREEN[part] + BLUE[part];
            // The published primaries are rounded to this.
            assert!((sum - white).abs() <= 16, "{part}: {sum} and {white}");
        }
    }

    #[test]
    fn the_profile_says_its_own_length_and_every_tag_is_inside() {
        let profile = srgb();
        let at = |offset: usize| u32::from_be_bytes(profile[offset..offset + 4].try_into().unwrap()) as usize;
        assert_eq!(at(0), profile.len());
        for tag in 0..at(128) {
            let entry = 132 + 12 * tag;
            assert!(at(entry + 4).is_multiple_of(4) && at(entry + 4) + at(entry + 8) <= profile.len());
        }
    }
}
