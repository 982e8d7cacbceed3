//! The beginning of a file, by which its format is recognised.

use std::{cell::OnceCell, io};

use super::{super::input::Input, limit};

/// The beginning of a file.
#[derive(Debug)]
pub struct Head {
    /// The first bytes, at most [`limit::HEAD`].
    pub bytes: Vec<u8>,
    /// The size of the whole file.
    pub size: u64,
    text: OnceCell<Option<String>>,
}

/// Marks of formats that are not read, and what they are called.
const MARKS: &[(&[u8], &str)] = &[
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"{\\rtf", "RTF"),
    (b"regf", "registry hive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office document"),
    (b"PK\x03\x04", "ZIP"),
    (b"\x1f\x8b", "gzip"),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
];

impl Head {
    /// Reads the beginning of a file, and leaves the file at its start.
    pub fn of(input: &mut Input<'_>) -> io::Result<Self> {
        Ok(Self { bytes: input.head(limit::HEAD)?, size: input.size(), text: OnceCell::new() })
    }

    /// Returns the beginning as text, without a byte order mark; none where it is no text. UTF-16 is known by its mark
    /// or by its zeros, anything else is taken for UTF-8, and bytes that are none for Windows' Western European code page.
    pub fn text(&self) -> Option<&str> {
        self.text.get_or_init(|| decode_head(&self.bytes, self.size)).as_deref()
    }

    /// Returns the text without white space in front of it.
    pub fn start(&self) -> &str {
        self.text().unwrap_or_default().trim_start()
    }

    /// Returns the kind of a picture that is not told by its first bytes alone.
    fn picture(&self) -> Option<&'static str> {
        match self.bytes.as_slice() {
            [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Some("BMP"),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("WebP"),
            [_, _, _, _, b'f', b't', b'y', b'p', b'h' | b'm' | b'a', ..] => Some("HEIF"),
            _ => None,
        }
    }

    /// Returns the kind of a page as browsers save it; one of policies holds settings that are not read.
    fn page(&self) -> Option<&'static str> {
        let begins = |mark: &str| self.start().get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark));
        let holds = |words: &[&str]| words.iter().any(|word| self.start().contains(word));
        match () {
            () if begins("<svg") => Some("SVG"),
            () if !begins("<!doctype html") && !begins("<html") => None,
            () if holds(&["Group Policy", "Groepsbeleid", "gpresult", "RSOP"]) => Some("Group Policy report in HTML"),
            () => Some("HTML"),
        }
    }

    /// Returns whether an archive is a letter or slides.
    fn is_document(&self) -> bool {
        IN_DOCUMENTS.iter().any(|name| memchr::memmem::find(&self.bytes, name).is_some())
    }

    /// Returns the kind of file that the first bytes are a mark of.
    pub fn resembles(&self) -> Option<&'static str> {
        if let Some(kind) = self.picture().or_else(|| self.page()) {
            return Some(kind);
        }
        let mark = MARKS.iter().find(|(mark, _)| self.bytes.starts_with(mark)).map(|(_, name)| *name);
        if mark == Some("ZIP") && self.is_document() {
            return Some("Office document");
        }
        // The index of a backup of policy objects; their settings lie in the files beside it.
        let backup = || self.start().contains("<GroupPolicyBackupScheme ").then_some("Group Policy backup index");
        // What begins as data does is no prose, whatever follows.
        let prose = || {
            let begins = |letter: char| !"{[<".contains(letter);
            (self.text().is_some() && self.start().starts_with(begins)).then_some("text")
        };
        let messages = || self.start().lines().any(is_request).then_some("HTTP messages");
        mark.or_else(backup).or_else(messages).or_else(prose)
    }
}

/// Names of entries that tell letters and slides from other archives: those of Office, and the kind that `OpenDocument` begins with.
const IN_DOCUMENTS: &[&[u8]] = &[
    b"word/document.xml",
    b"ppt/presentation.xml",
    b"mimetypeapplication/vnd.oasis.opendocument.text",
    b"mimetypeapplication/vnd.oasis.opendocument.presentation",
];

/// Returns whether a line is the first of a request of HTTP, as it is sent or as tools print it.
fn is_request(line: &str) -> bool {
    let is_method =
        |word: &str| matches!(word, "GET" | "POST" | "PUT" | "PATCH" | "HEAD" | "CONNECT" | "OPTIONS" | "DELETE");
    // In front of it may stand a mark, a time or who asked.
    let words: Vec<&str> = line.split_ascii_whitespace().take(6).collect();
    words.windows(3).any(|three| {
        let [method, address, version] = three else { return false };
        is_method(method) && address.contains(['/', ':', '*']) && version.starts_with("HTTP/")
    })
}

fn decode_head(bytes: &[u8], size: u64) -> Option<String> {
    let cut = size > bytes.len() as u64;
    let utf16 = |big: bool, bytes: &[u8]| {
        let (pairs, _) = bytes.as_chunks::<2>();
        let units: Vec<u16> =
            pairs.iter().map(|pair| if big { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) }).collect();
        String::from_utf16_lossy(&units)
    };
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Some(utf16(false, rest));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Some(utf16(true, rest));
    }
    let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if rest.len() >= 4 && rest[1] == 0 && rest[3] == 0 && rest[0] != 0 && rest[2] != 0 {
        return Some(utf16(false, rest));
    }
    if rest.contains(&0) {
        return None;
    }
    Some(match std::str::from_utf8(rest) {
        Ok(text) => text.to_owned(),
        // The head may end in the middle of a character.
        Err(error) if error.error_len().is_none() && cut => {
            String::from_utf8_lossy(&rest[..error.valid_up_to()]).into_owned()
        }
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(rest).0.into_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(bytes: &[u8]) -> Head {
        Head::of(&mut Input::bytes(bytes)).expect("bytes at hand are readable")
    }

    #[test]
    fn a_text_is_read_in_any_usual_encoding() {
        let utf16: Vec<u8> = "Windows é".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [
            "Windows é".as_bytes().to_vec(),
            [b"\xef\xbb\xbf", "Windows é".as_bytes()].concat(),
            [b"\xff\xfe", &utf16[..]].concat(),
            utf16.clone(),
            b"Windows \xe9".to_vec(),
        ] {
            assert_eq!(head(&bytes).text(), Some("Windows é"), "{bytes:?}");
        }
    }

    /// Only the beginning of a longer file may end in the middle of a character; a short text that ends so is none of UTF-8.
    #[test]
    fn a_short_text_that_ends_in_the_middle_of_a_character_is_of_the_western_code_page() {
        for (end, expected) in [(&b"\xe9"[..], "é"), (b"\xc3", "Ã"), (b"\xe2\x82", "â‚"), (b"\xf0\x9f\x98", "ðŸ˜")]
        {
            for before in ["", "caf", "Windows Registry Editor Version 5.00\r\n; caf"] {
                let text = [before.as_bytes(), end].concat();
                assert_eq!(head(&text).text(), Some(&*format!("{before}{expected}")), "{text:?}");
            }
            let whole = usize::try_from(limit::HEAD).expect("it is small");
            let just = [&vec![b'a'; whole - end.len()][..], end].concat();
            assert!(head(&just).text().is_some_and(|text| text.ends_with(expected)), "a file of just this size");
            let longer = [&just[..], b" more"].concat();
            assert_eq!(head(&longer).text().map(str::len), Some(whole - end.len()), "{end:?}");
        }
    }

    #[test]
    fn bytes_with_zeros_are_no_text() {
        assert_eq!(head(b"\x00\x01\x02").text(), None);
    }
}
