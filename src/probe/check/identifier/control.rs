//! The control of a search: each planted term, written in every way in which it is searched.

use std::{fmt::Write as _, io::Write as _};

use base64::{Engine as _, engine::general_purpose as engine};
use unicode_normalization::UnicodeNormalization as _;

/// Encodings in which a term stands amid other bytes, so that a short one is not told from chance.
const AMID: &[&str] = &["base64, one byte on", "base64, two bytes on", "base64 for addresses"];

/// A term with its marks on its letters and after them.
const NORMAL: &[&str] = &["composed characters", "decomposed characters"];
const APART_IN_BASE64: &str = "base64 of decomposed characters";

/// Returns a term in each encoding in which it is searched, with the name of that encoding.
pub(super) fn searched(term: &str) -> Vec<(&'static str, Vec<u8>)> {
    let short = term.chars().count() < super::term::SHORT;
    let mut written = written(term);
    // Most terms have no marks: with and without them apart, these are written in the same way.
    let same = written.iter().filter(|(name, bytes)| NORMAL.contains(name) && bytes == term.as_bytes()).count();
    written.retain(|(name, bytes)| {
        let again =
            NORMAL.contains(name) && bytes == term.as_bytes() || same == NORMAL.len() && *name == APART_IN_BASE64;
        !again && (!short || !AMID.contains(name))
    });
    written
}

/// Returns a term in each encoding, with the name of that encoding.
pub(super) fn written(term: &str) -> Vec<(&'static str, Vec<u8>)> {
    let bytes = term.as_bytes();
    let wide = |order: fn(u16) -> [u8; 2]| term.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let (le, be) = (wide(u16::to_le_bytes), wide(u16::to_be_bytes));
    let aligned = |before: usize| engine::STANDARD.encode([&vec![b'>'; before], bytes, b"<"].concat()).into_bytes();
    let (mut percent, mut escaped) = (String::new(), String::new());
    // Writing to a string cannot fail.
    for byte in bytes {
        let _ = write!(percent, "%{byte:02X}");
    }
    for unit in term.encode_utf16() {
        let _ = write!(escaped, "\\u{unit:04x}");
    }
    let nested = serde_json::json!({ "a": serde_json::json!({ "b": term }).to_string() }).to_string();
    vec![
        ("plain", bytes.to_vec()),
        ("upper case", term.to_uppercase().into_bytes()),
        ("lower case", term.to_lowercase().into_bytes()),
        (NORMAL[0], term.nfc().collect::<String>().into_bytes()),
        (NORMAL[1], term.nfd().collect::<String>().into_bytes()),
        ("UTF-16LE", le.clone()),
        ("UTF-16BE", be.clone()),
        ("percent", percent.clone().into_bytes()),
        ("percent in lower case", percent.to_lowercase().into_bytes()),
        ("percent twice", percent.replace('%', "%25").into_bytes()),
        ("escapes of JSON", escaped.into_bytes()),
        ("JSON in JSON", nested.into_bytes()),
        ("base64", engine::STANDARD.encode(term).into_bytes()),
        ("base64, one byte on", aligned(1)),
        ("base64, two bytes on", aligned(2)),
        ("base64 of lower case", engine::STANDARD.encode(term.to_lowercase()).into_bytes()),
        ("base64 for addresses", engine::URL_SAFE_NO_PAD.encode([b"?>~", bytes].concat()).into_bytes()),
        (APART_IN_BASE64, engine::STANDARD.encode(term.nfd().collect::<String>()).into_bytes()),
        ("base64 in lines", in_lines(bytes, 76, b"\r\n")),
        ("base64 of UTF-16LE", engine::STANDARD.encode(&le).into_bytes()),
        ("base64 of UTF-16BE", engine::STANDARD.encode(&be).into_bytes()),
        ("hexadecimal", hex::encode(bytes).into_bytes()),
        ("hexadecimal with 0x", format!("0x{}", hex::encode_upper(bytes)).into_bytes()),
        ("hexadecimal of UTF-16LE", hex::encode(&le).into_bytes()),
        ("hexadecimal of UTF-16BE", hex::encode(&be).into_bytes()),
        (
            "gzip in base64",
            engine::STANDARD.encode(packed(flate2::read::GzEncoder::new(&*filled(bytes), level()))).into_bytes(),
        ),
        (
            "zlib in base64",
            engine::STANDARD.encode(packed(flate2::read::ZlibEncoder::new(&*filled(bytes), level()))).into_bytes(),
        ),
        (
            "deflate in base64",
            engine::STANDARD.encode(packed(flate2::read::DeflateEncoder::new(&*filled(bytes), level()))).into_bytes(),
        ),
        ("base64 in hexadecimal", hex::encode(engine::STANDARD.encode(filled(bytes))).into_bytes()),
        ("base64 in base64", engine::STANDARD.encode(engine::STANDARD.encode(filled(bytes))).into_bytes()),
    ]
}

/// Returns a term in base64 that is parted into lines of so many characters, as mails and certificates are: amid words, so that
/// the end of a line goes through it.
pub(super) fn in_lines(term: &[u8], width: usize, end: &[u8]) -> Vec<u8> {
    let before = (width / 4 * 3).saturating_sub(term.len() / 2 + 1);
    let mut text: Vec<u8> = b"Word, one of many sessions of Word. ".iter().copied().cycle().take(before).collect();
    text.extend_from_slice(b" ");
    text.extend_from_slice(term);
    text.extend_from_slice(b" in Word");
    engine::STANDARD.encode(text).as_bytes().chunks(width).collect::<Vec<_>>().join(end)
}

fn level() -> flate2::Compression {
    flate2::Compression::default()
}

/// Returns a term within a text as it would be sent: compression and encoding of encodings are of more than one word.
fn filled(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    // Writing to a string cannot fail.
    let _ = write!(text, "{{\"application\":\"Word\",\"session\":\"Word, one of many sessions of Word\",\"value\":");
    let _ = text.write_all(serde_json::Value::from(String::from_utf8_lossy(bytes)).to_string().as_bytes());
    text.push(b'}');
    text
}

fn packed(mut stream: impl std::io::Read) -> Vec<u8> {
    let mut packed = Vec::new();
    let _ = stream.read_to_end(&mut packed);
    packed
}
