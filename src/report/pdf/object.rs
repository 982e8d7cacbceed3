//! Small things of the file format: strings, dates, rectangles.

use jiff::{Timestamp, tz::TimeZone};
use lopdf::{Object, StringFormat};

use super::PdfError;
use crate::report::layout::{page::Rectangle, style::PAGE_HEIGHT};

/// Returns a text string: plain where it is ASCII, else UTF-16 with a byte order mark (ISO 32000-1, 7.9.2.2).
pub fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// Returns text in UTF-16 with a byte order mark.
pub fn utf16(text: &str) -> Vec<u8> {
    [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()
}

/// Returns a name.
pub fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// Returns a date for a dictionary (`D:20261121100211Z`) and for XMP (`2026-11-21T10:02:11Z`).
pub fn date(at: Timestamp) -> Result<(Object, String), PdfError> {
    let at = at.to_zoned(TimeZone::UTC).datetime();
    if !(1..=9999).contains(&at.year()) {
        return Err(PdfError::Date { year: at.year() });
    }
    let (year, month, day, hour, minute, second) =
        (at.year(), at.month(), at.day(), at.hour(), at.minute(), at.second());
    Ok((
        text(&format!("D:{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}Z")),
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"),
    ))
}

/// Returns a length in points, to a thousandth.
pub fn length(value: f32) -> Object {
    Object::Real(rounded(value))
}

/// Rounds a length to a thousandth of a point.
pub fn rounded(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}

/// Returns a rectangle: left, bottom, right, top, from the bottom of the page up.
pub fn rectangle(place: Rectangle) -> Object {
    let top = PAGE_HEIGHT - place.y;
    Object::Array([place.x, top - place.height, place.x + place.width, top].map(length).to_vec())
}
