//! The incremental update that carries a signature (ISO 32000-1, 7.5.6 and 12.8).

use std::fmt::Write as _;
use std::ops::Range;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Statement;
use crate::seal::SealError;
use crate::seal::key::algorithm::sha256;
use crate::seal::pdf::{Document, Field, Node, PdfError, Value};

/// `/SigFlags`: signatures exist, and the file may only be appended to (ISO 32000-1, table 219).
const SIGNATURES_EXIST_APPEND_ONLY: &str = "3";

/// A document with an update whose signature is still all zeros.
pub(super) struct Update {
    bytes: Vec<u8>,
    /// The place of `/Contents`, brackets included.
    hole: Range<usize>,
}

impl Update {
    /// Writes the update: the signature, its field, the form where its flags change, table and trailer.
    pub fn write(
        document: &Document<'_>,
        field: &Field,
        at: Timestamp,
        statement: &Statement,
        reserved: usize,
    ) -> Result<Self, SealError> {
        let mut writer = Writer::new(document);
        let signature = document.next_number()?;
        let field_number = field.number.ok_or(PdfError::Unsupported { what: "a form field within another object" })?;

        writer.start_object(signature);
        writer.text("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached\n/ByteRange ");
        let range_at = writer.bytes.len();
        writer.text(&byte_range([0, 0, 0, 0]));
        writer.text("\n/Contents ");
        let hole_start = writer.bytes.len();
        writer.text("<");
        writer.bytes.resize(writer.bytes.len() + 2 * reserved, b'0');
        writer.text(">");
        let hole = hole_start..writer.bytes.len();
        let time = at.to_zoned(TimeZone::UTC).strftime("D:%Y%m%d%H%M%S+00'00'").to_string();
        writer.text(&format!("\n/M({time})"));
        for (key, value) in
            [("Name", &statement.name), ("Reason", &statement.reason), ("Location", &statement.location)]
        {
            if let Some(value) = value {
                writer.text(&format!("/{key}{}", string(value)));
            }
        }
        writer.text(">>");
        writer.end_object();

        writer.start_object(field_number);
        writer.bytes.extend(with_entry(document, &field.node, "V", &format!("{signature} 0 R"))?);
        writer.end_object();

        writer.form_flags(document)?;
        writer.table_and_trailer(document, signature + 1)?;

        let mut bytes = writer.bytes;
        let range = byte_range([0, hole.start, hole.end, bytes.len() - hole.end]);
        let place = bytes.get_mut(range_at..range_at + range.len());
        place.expect("the place was written above").copy_from_slice(range.as_bytes());
        Ok(Self { bytes, hole })
    }

    /// Returns what the signature covers: everything but the hole.
    pub fn signed_parts(&self) -> [&[u8]; 2] {
        let before = self.bytes.get(..self.hole.start).unwrap_or_default();
        [before, self.bytes.get(self.hole.end..).unwrap_or_default()]
    }

    /// Puts the signature in its place.
    pub fn fill(mut self, signature: &[u8]) -> Result<Vec<u8>, SealError> {
        let digits = hex::encode(signature);
        let start = self.hole.start + 1;
        if digits.len() > self.hole.len() - 2 {
            return Err(SealError::TooLarge { needed: signature.len(), reserved: (self.hole.len() - 2) / 2 });
        }
        let place = self.bytes.get_mut(start..start + digits.len());
        place.expect("the place was written with the update").copy_from_slice(digits.as_bytes());
        Ok(self.bytes)
    }
}

/// Four numbers in a place of fixed width, so that they can be filled in last.
fn byte_range(numbers: [usize; 4]) -> String {
    let [a, b, c, d] = numbers;
    format!("{:<48}", format!("[{a} {b} {c} {d}]"))
}

/// Returns the text of a dictionary with one entry set, all else left exactly as it is written.
fn with_entry(document: &Document<'_>, node: &Node, key: &str, value: &str) -> Result<Vec<u8>, PdfError> {
    let wrong = PdfError::Malformed { at: node.at.start, expected: "a dictionary" };
    let dict = node.dict().ok_or(wrong)?;
    let (cut, insert) = match dict.get(key) {
        Some(present) => (present.at.clone(), format!(" {value}")),
        None => (node.at.start + 2..node.at.start + 2, format!("/{key} {value}")),
    };
    let separator = if dict.get(key).is_none() && dict.0.is_empty() { "" } else { " " };
    let before = document.slice(&(node.at.start..cut.start));
    let after = document.slice(&(cut.end..node.at.end));
    Ok([before, insert.as_bytes(), separator.as_bytes(), after].concat())
}

/// Writes a text string: as it is where it is plain ASCII, else as UTF-16 in hexadecimal.
fn string(text: &str) -> String {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        let escaped = text.replace('\\', r"\\").replace('(', r"\(").replace(')', r"\)");
        return format!("({escaped})");
    }
    let mut digits = String::from("<FEFF");
    for unit in text.encode_utf16() {
        // Writing to a String cannot fail.
        let _ = write!(digits, "{unit:04X}");
    }
    digits.push('>');
    digits
}

struct Writer {
    bytes: Vec<u8>,
    /// Object numbers and where each was written.
    written: Vec<(u32, usize)>,
}

impl Writer {
    fn new(document: &Document<'_>) -> Self {
        let mut bytes = document.bytes.to_vec();
        if !matches!(bytes.last(), Some(b'\n' | b'\r')) {
            bytes.push(b'\n');
        }
        Self { bytes, written: Vec::new() }
    }

    fn text(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn start_object(&mut self, number: u32) {
        self.written.push((number, self.bytes.len()));
        self.text(&format!("{number} 0 obj\n"));
    }

    fn end_object(&mut self) {
        self.text("\nendobj\n");
    }

    /// Sets `/SigFlags` where the form does not have it yet, in the form's own object or in the catalogue.
    fn form_flags(&mut self, document: &Document<'_>) -> Result<(), PdfError> {
        let Some((number, form)) = document.form()? else { return Ok(()) };
        let flags = form.dict().and_then(|form| form.get("SigFlags")).and_then(Node::whole);
        if flags.is_some_and(|flags| flags & 3 == 3) {
            return Ok(());
        }
        let new_form = with_entry(document, &form, "SigFlags", SIGNATURES_EXIST_APPEND_ONLY)?;
        if let Some(number) = number {
            self.start_object(number);
            self.bytes.extend(new_form);
        } else {
            let catalogue = document.catalogue()?;
            let before = document.slice(&(catalogue.node.at.start..form.at.start));
            let after = document.slice(&(form.at.end..catalogue.node.at.end));
            self.start_object(catalogue.number);
            self.bytes.extend([before, &new_form, after].concat());
        }
        self.end_object();
        Ok(())
    }

    fn table_and_trailer(&mut self, document: &Document<'_>, size: u32) -> Result<(), PdfError> {
        let table = self.bytes.len();
        self.written.sort_unstable();
        let mut lines = String::from("xref\n");
        let mut rest = self.written.as_slice();
        while let Some(&(first, _)) = rest.first() {
            let run = (first..).zip(rest).take_while(|(number, (written, _))| number == written).count();
            let (now, later) = rest.split_at(run);
            // Writing to a String cannot fail.
            let _ = writeln!(lines, "{first} {run}");
            for (_, offset) in now {
                let _ = write!(lines, "{offset:010} 00000 n\r\n");
            }
            rest = later;
        }
        let _ = write!(lines, "trailer\n<</Size {size}");
        for key in ["Root", "Info"] {
            if let Some(Value::Ref(number, generation)) = document.trailer.get(key).map(|node| &node.value) {
                let _ = write!(lines, "/{key} {number} {generation} R");
            }
        }
        self.text(&lines);
        self.identifier(document)?;
        self.text(&format!("/Prev {}>>\nstartxref\n{table}\n%%EOF\n", document.newest_table));
        Ok(())
    }

    /// Writes `/ID`: the first half stays, the second names this revision (ISO 32000-1, 14.4), made from the bytes so far.
    fn identifier(&mut self, document: &Document<'_>) -> Result<(), PdfError> {
        let Some(identifier) = document.trailer.get("ID") else { return Ok(()) };
        let (_, identifier) = document.resolve(identifier)?;
        let Some([Node { value: Value::Text(first), .. }, _]) = identifier.array() else { return Ok(()) };
        let digest = hex::encode_upper(sha256(&self.bytes));
        let second = digest.get(..32).unwrap_or_default();
        let text = format!("/ID[<{}><{second}>]", hex::encode_upper(first));
        self.text(&text);
        Ok(())
    }
}
