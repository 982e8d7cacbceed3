//! Archives of whatever comes: their frame is sound, so that what is read in them is reached.

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Between the files of an archive.
const BETWEEN: u8 = 0xfe;
const SESSIONS: &[&str] = &["raw/1_c.txt", "raw/1_s.txt", "raw/1_m.xml", "raw/2_c.txt", "raw/2_s.txt", "raw/2_w.txt"];
const WORKBOOK: &[&str] =
    &["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet2.xml"];

const PACKAGE: &[(&str, &str)] = &[
    (
        "xl/workbook.xml",
        r#"<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="a"/><sheet name="B" sheetId="2" r:id="b"/></sheets></workbook>"#,
    ),
    (
        "_rels/.rels",
        r#"<Relationships><Relationship Id="x" Type="t/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="a" Type="t/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="t/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="s" Type="t/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="t/styles" Target="styles.xml"/></Relationships>"#,
    ),
];

/// Returns an archive of sessions, or a workbook, as the first byte says; from 0x80 on, the rest as it is.
pub fn archive(data: &[u8]) -> Vec<u8> {
    let Some((choice, rest)) = data.split_first() else { return Vec::new() };
    let parts = rest.split(|byte| *byte == BETWEEN);
    match choice {
        0x80.. => rest.to_vec(),
        choice if choice % 2 == 0 => zipped(SESSIONS.iter().copied().zip(parts)),
        _ => {
            // A sheet without a frame would be read as nothing.
            let wrap = |(name, part): (&'static str, &[u8])| {
                let (before, after): (&[u8], &[u8]) = match name {
                    "xl/sharedStrings.xml" => (b"<sst>", b"</sst>"),
                    "xl/styles.xml" => (b"<styleSheet>", b"</styleSheet>"),
                    _ => (b"<worksheet><sheetData>", b"</sheetData></worksheet>"),
                };
                (name, [before, part, after].concat())
            };
            let files: Vec<_> = PACKAGE
                .iter()
                .map(|(name, text)| (*name, text.as_bytes().to_vec()))
                .chain(WORKBOOK.iter().copied().zip(parts).map(wrap))
                .collect();
            zipped(files.iter().map(|(name, bytes)| (*name, &bytes[..])))
        }
    }
}

fn zipped<'b>(files: impl Iterator<Item = (&'static str, &'b [u8])>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in files {
        archive.start_file(name, options).expect("memory takes a file");
        archive.write_all(bytes).expect("memory takes bytes");
    }
    archive.finish().expect("memory takes an archive").into_inner()
}
