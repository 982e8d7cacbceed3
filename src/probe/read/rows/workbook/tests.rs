//! Workbooks, made here part by part.

use std::{
    io::{Cursor, Write as _},
    ops::ControlFlow,
};

use proptest::prelude::*;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::probe::fact::{Fact, What};

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a workbook with a page of text, an empty sheet, and a list under a title.
fn parts() -> Vec<(&'static str, String)> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!(r#"<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#)
    };
    let sheet =
        |content: &str| format!(r#"<?xml version="1.0"?><worksheet><dimension ref="C3:A1"/>{content}</worksheet>"#);
    let relations = |inside: String| format!("<Relationships>{inside}</Relationships>");
    vec![
        ("_rels/.rels", relations(relation("rId1", "officeDocument", "/xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            format!(
                r#"<x:workbook xmlns:r="{RELATIONS}"><x:sheets><x:sheet name="About" sheetId="7" r:id="a"/><x:sheet name="Empty" r:id="b"/><x:sheet name="List &amp; more" r:id="c"/></x:sheets></x:workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                [
                    relation("a", "worksheet", "worksheets/one.xml"),
                    relation("b", "worksheet", "worksheets/two.xml"),
                    relation("c", "worksheet", "/xl/worksheets/three.xml"),
                    relation("s", "sharedStrings", "sharedStrings.xml"),
                    relation("t", "styles", "styles.xml"),
                ]
                .concat(),
            ),
        ),
        (
            "xl/sharedStrings.xml",
            r#"<sst uniqueCount="99999999999999"><si><t>subprocessor</t></si><si><r><t xml:space="preserve">Voorbeeld </t></r><r><t>BV</t></r><rPh><t>sounds</t></rPh></si><si><t>Netherlands</t></si></sst>"#.to_owned(),
        ),
        (
            "xl/styles.xml",
            r#"<styleSheet><numFmts><numFmt numFmtId="170" formatCode="d\-mmm\-yy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>"#.to_owned(),
        ),
        ("xl/worksheets/one.xml", sheet(r#"<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>About this list</t></is></c></row></sheetData>"#)),
        ("xl/worksheets/two.xml", sheet("<sheetData/>")),
        (
            "xl/worksheets/three.xml",
            sheet(
                r#"<sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>List of 2026</t></is></c></row>
<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="str"><v>location</v></c><c r="C3" t="str"><v>active from</v></c><c r="D3" t="str"><v>staff</v></c></row>
<row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" t="s"><v>2</v></c><c r="C4" s="1"><v>46212</v></c><c r="D4"><f>1+1</f><v>2.0</v></c></row>
<row r="5"/>
<row r="6"><c r="A6" t="str"><v>Other</v></c><c r="C6" s="2"><v>46213.5</v></c><c r="E6" t="b"><v>1</v></c></row>
</sheetData><mergeCells><mergeCell ref="B4:B6"/><mergeCell ref="C3:A1"/></mergeCells>"#,
            ),
        ),
    ]
}

fn zipped(parts: &[(&str, String)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        archive.start_file(*name, options).expect("in memory");
        archive.write_all(content.as_bytes()).expect("in memory");
    }
    archive.finish().expect("in memory").into_inner()
}

fn rows(bytes: &[u8]) -> (Reading, Vec<String>) {
    let mut found = Vec::new();
    let reading = read(&mut Input::bytes(bytes), &mut |fact: &Fact<'_>| {
        if let What::Row(row) = &fact.what {
            let cells: Vec<String> = row.cells.iter().map(|(column, cell)| format!("{column}={cell}")).collect();
            found.push(format!("{}: {}", fact.at, cells.join(", ")));
        }
        ControlFlow::Continue(())
    });
    (reading.expect("bytes at hand are readable"), found)
}

#[test]
fn a_workbook_gives_its_rows_with_sheet_and_number() {
    let bytes = zipped(&parts());
    assert!(looks(&Head::of(&mut Input::bytes(&bytes)).expect("bytes at hand are readable")));
    let (reading, found) = rows(&bytes);
    assert_eq!(
        found,
        [
            "file List & more > row 1: subprocessor=Voorbeeld BV, location=Netherlands, active_from=2026-07-09, staff=2",
            "file List & more > row 3: subprocessor=Other, location=Netherlands, active_from=2026-07-10 12:00:00, staff=, column_5=TRUE",
        ]
    );
    assert_eq!(reading.format, Format::Subprocessors);
    let kinds: Vec<RemarkKind> = reading.remarks.iter().map(|remark| remark.kind).collect();
    assert_eq!(kinds, [RemarkKind::Empty, RemarkKind::Empty], "neither a page of text nor an empty sheet has a table");
    assert!(reading.whole);
}

#[test]
fn a_sheet_with_cells_and_no_heading_was_not_understood() {
    let mut parts = parts();
    parts[6].1 = "<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>".to_owned();
    let (reading, found) = rows(&zipped(&parts));
    assert_eq!(found.len(), 2);
    assert!(!reading.whole);
    assert_eq!(reading.remarks[1].kind, RemarkKind::NotDecoded);
}

#[test]
fn a_part_that_swells_too_far_is_not_read() {
    let mut parts = parts();
    parts[7].1 = format!("<worksheet><sheetData>{}</sheetData></worksheet>", " ".repeat(32 << 20));
    let bytes = zipped(&parts);
    assert!(bytes.len() < 200_000, "{}", bytes.len());
    let (reading, found) = rows(&bytes);
    assert!(found.is_empty() && !reading.whole);
    assert!(reading.remarks.iter().any(|remark| remark.kind == RemarkKind::TooLarge), "{:?}", reading.remarks);
}

#[test]
fn a_long_text_that_many_cells_share_does_not_become_many_long_texts() {
    let mut parts = parts();
    let noise: String = (0..1_000_000u32)
        .map(|number| char::from(b'a' + (number.wrapping_mul(2_654_435_761) >> 24) as u8 % 26))
        .collect();
    parts[3].1 = format!("<sst><si><t>subprocessor</t></si><si><t>{noise}</t></si><si><t>x</t></si></sst>");
    let cells: String = (0..3000).map(|_| r#"<c t="s"><v>1</v></c>"#).collect();
    let head = r#"<row><c t="s"><v>0</v></c><c t="str"><v>location</v></c></row>"#;
    parts[7].1 =
        format!("<worksheet><sheetData>{head}{}</sheetData></worksheet>", format!("<row>{cells}</row>").repeat(200));
    let mut bytes = 0;
    let reading = read(&mut Input::bytes(&zipped(&parts)), &mut |fact: &Fact<'_>| {
        if let What::Row(row) = &fact.what {
            bytes += row.cells.iter().map(|(_, cell)| cell.len()).sum::<usize>();
        }
        ControlFlow::Continue(())
    });
    assert!(bytes <= CELLS, "{bytes}");
    assert!(!reading.expect("bytes at hand are readable").whole);
}

#[test]
fn an_archive_that_is_cut_off_is_said_to_be_damaged() {
    let bytes = zipped(&parts());
    for size in (0..bytes.len()).step_by(97) {
        let (reading, found) = rows(&bytes[..size]);
        assert!(!reading.whole && found.is_empty(), "{size}");
    }
}

proptest! {
    #[test]
    fn a_changed_part_never_panics(part in 0usize..8, at: prop::sample::Index, with in "[<>/\"=&;A-Z0-9a-z]{0,6}", cut: prop::sample::Index) {
        let mut parts = parts();
        let content = &mut parts[part].1;
        let at = at.index(content.len());
        content.replace_range(at..at, &with);
        let cut = cut.index(content.len() * 4);
        if cut < content.len() {
            content.truncate(cut);
        }
        prop_assert!(rows(&zipped(&parts)).1.len() <= 5);
    }

    #[test]
    fn changed_bytes_never_panic(at: prop::sample::Index, byte: u8) {
        let mut bytes = zipped(&parts());
        let at = at.index(bytes.len());
        bytes[at] = byte;
        prop_assert!(rows(&bytes).1.len() <= 5);
    }

    #[test]
    fn any_bytes_are_refused_or_read(bytes: Vec<u8>) {
        prop_assert!(rows(&[b"PK\x03\x04", &bytes[..]].concat()).1.is_empty());
    }
}

/// Writes something for each number, one after another.
fn written(numbers: u32, one: impl Fn(u32) -> String) -> String {
    (0..numbers).map(one).collect()
}

/// A small archive whose thousand sheets are one and the same part took ten minutes.
#[test]
fn sheets_that_are_one_part_are_read_as_far_as_all_parts_may_go() {
    let mut parts = parts();
    let sheets = written(100, |number| format!(r#"<x:sheet name="S{number}" r:id="b"/>"#));
    parts[1].1 = format!(r#"<x:workbook xmlns:r="{RELATIONS}"><x:sheets>{sheets}</x:sheets></x:workbook>"#);
    let row = r#"<row><c t="str"><v>x</v></c><c><v>1</v></c></row>"#;
    let noise = written(100_000, |number| format!("<!--{:x}-->", number.wrapping_mul(2_654_435_761)));
    parts[6].1 = format!("<worksheet><sheetData>{row}{noise}{}</sheetData></worksheet>", "<!-- -->".repeat(600_000));
    let (reading, _) = rows(&zipped(&parts));
    let too_large = reading.remarks.iter().filter(|remark| remark.kind == RemarkKind::TooLarge).count();
    assert!(too_large > 30 && !reading.whole, "{too_large}");
}

/// What is merged down was looked for in all cells of a row, for each merged range.
#[test]
fn what_many_merged_ranges_hold_is_put_into_each_row_once() {
    let mut parts = parts();
    let column = |number: u32| {
        let letter = |number: u32| char::from(b'A' + u8::try_from(number % 26).unwrap_or_default());
        if number < 26 { letter(number).to_string() } else { format!("{}{}", letter(number / 26 - 1), letter(number)) }
    };
    let head = written(600, |number| format!(r#"<c t="str"><v>name {}</v></c>"#, column(number)));
    let below = r#"<row><c t="str"><v>x</v></c></row>"#.repeat(300);
    let ranges = written(600, |number| format!(r#"<mergeCell ref="{0}2:{0}400"/>"#, column(number)));
    parts[7].1 = format!(
        "<worksheet><sheetData><row r=\"1\">{head}</row><row r=\"2\">{head}</row>{below}</sheetData><mergeCells>{ranges}{ranges}</mergeCells></worksheet>"
    );
    let (_, found) = rows(&zipped(&parts));
    assert_eq!(found.len(), 301);
    assert!(found[300].contains("name_a=x,") && found[300].ends_with("name_wb=name WB"), "{}", &found[300][..200]);
}
