//! Tables as people and programs write them.

use proptest::prelude::*;

use super::*;

fn table(bytes: &[u8]) -> (Reading, Vec<(String, Row)>) {
    let mut found = Vec::new();
    let reading = read(&mut Input::bytes(bytes), &mut |fact: &Fact<'_>| {
        if let What::Row(row) = &fact.what {
            found.push((fact.at.to_string(), row.clone()));
        }
        ControlFlow::Continue(())
    });
    (reading.expect("bytes at hand are readable"), found)
}

fn is_table(text: &str) -> bool {
    looks(&Head::of(&mut Input::bytes(text.as_bytes())).expect("bytes at hand are readable"))
}

const LIST: &str = "subprocessor;service;location\r\nVoorbeeld \"Noord\" GmbH;\"Apps; all\";België\r\nX;Y;Z\r\n";

#[test]
fn a_list_reads_the_same_in_every_encoding_and_with_every_separator() {
    let expected = table(LIST.as_bytes());
    assert_eq!(expected.0.format, Format::Subprocessors);
    assert!(expected.0.whole && expected.0.remarks.is_empty());
    assert_eq!(expected.1[0].0, "row 1");
    assert_eq!(expected.1[0].1.cell(&["service"]), Some("Apps; all"));
    assert_eq!(expected.1[0].1.cell(&["location"]), Some("België"));
    let utf16: Vec<u8> = LIST.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let commas = "sep=,\nsubprocessor,service,location\n\"Voorbeeld \"\"Noord\"\" GmbH\",Apps; all,België\nX,Y,Z";
    let tabs = commas.replace("sep=,\n", "").replace(',', "\t");
    for bytes in [
        [b"\xef\xbb\xbf", LIST.as_bytes()].concat(),
        [b"\xff\xfe", &utf16[..]].concat(),
        encoding_rs::WINDOWS_1252.encode(LIST).0.into_owned(),
        commas.as_bytes().to_vec(),
        tabs.into_bytes(),
        ["List of subprocessors\r\n1 September 2026;;\r\n\r\n", LIST].concat().into_bytes(),
    ] {
        assert_eq!(table(&bytes), expected, "{:?}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_ragged_row_is_read_and_said_to_be() {
    let (reading, rows) = table(b"subprocessor,service,location\na,b\nc,d,e,f\n,,\ng,h,i,\n");
    let shown: Vec<String> = rows.iter().map(|(at, row)| format!("{at}: {}", row.cells.len())).collect();
    assert_eq!(shown, ["row 1: 2", "row 2: 4", "row 4: 4"].map(|row| row.replace("row 4: 4", "row 4: 3")));
    assert_eq!(rows[1].1.cell(&["column_4"]), Some("f"));
    assert_eq!(reading.remarks.len(), 2, "{:?}", reading.remarks);
    assert!(reading.whole, "what stands there was read");
}

#[test]
fn a_quote_that_is_never_closed_is_a_file_that_is_cut_off() {
    let (reading, rows) = table(b"subprocessor,service,location\na,b,c\nd,e,\"f\ng,h,i\n");
    assert_eq!(rows.len(), 2);
    assert!(!reading.whole);
    assert_eq!(reading.remarks[0].kind, RemarkKind::Truncated);
    assert_eq!(reading.remarks[0].at.as_ref().map(ToString::to_string).as_deref(), Some("row 2"));
}

#[test]
fn a_file_that_ends_within_a_row_is_cut_off() {
    for cut in ["a,b,c\nd,e", "a,b,c\nd,e,\"f"] {
        let (reading, rows) = table(format!("subprocessor,service,location\n{cut}").as_bytes());
        assert_eq!(rows.len(), 2);
        assert!(!reading.whole, "{cut}");
        assert!(reading.remarks.iter().any(|remark| remark.kind == RemarkKind::Truncated), "{cut}");
    }
    let (reading, _) = table(b"subprocessor,service,location\na,b,c\nd,e,f");
    assert!(reading.whole, "the last line needs no end");
}

#[test]
fn a_row_without_end_takes_no_more_memory_than_a_row_may() {
    let endless = [b"subprocessor,service,location\na,b,c\nd,e,\"".to_vec(), vec![b'x'; ROW * 2]].concat();
    let (reading, rows) = table(&endless);
    assert_eq!(rows.len(), 1);
    assert_eq!(reading.remarks[0].kind, RemarkKind::TooLarge);
    assert!(!reading.whole);
}

#[test]
fn a_list_without_rows_is_empty_and_says_so() {
    let (reading, rows) = table(b"subprocessor,service,location\n");
    assert_eq!((rows.len(), reading.format), (0, Format::Subprocessors));
    assert_eq!(reading.remarks[0].kind, RemarkKind::Empty);
}

#[test]
fn a_list_is_known_by_its_heading_however_little_its_rows_hold() {
    let (reading, rows) = table(b"subprocessor,service,location\nA,,\nB,,\nC,,\n");
    assert_eq!((rows.len(), reading.format), (3, Format::Subprocessors));
}

#[test]
fn prose_and_other_formats_are_no_tables() {
    for text in [
        "",
        "Dear Anna,\nthank you for your letter, which came on Monday, and\nfor the lists.\n",
        "{\"a\": 1, \"b\": 2}\n{\"a\": 1, \"b\": 2}\n{\"a\": 3, \"b\": 4}\n",
        "# Minutes\n\n- first, second\n- third\n",
        "1,2,3\n4,5,6\n7,8,9\n",
        "one column\nvalue\nvalue\n",
    ] {
        assert!(!is_table(text), "{text}");
    }
    assert!(is_table("workplace,unit,version\nW-1,Finance,2601\n"));
    assert!(is_table("a,b\n1,2\n3,4\n"));
}

#[test]
fn columns_beyond_those_that_are_read_are_said_and_the_reading_is_not_whole() {
    let heading: Vec<String> = (0..=heading::COLUMNS).map(|number| format!("c{number}")).collect();
    let row = vec!["x"; heading.len()].join(",");
    let table = format!("{}\n{row}\n{row}\n", heading.join(","));
    let outcome = read(&mut Input::bytes(table.as_bytes()), &mut |_: &Fact<'_>| ControlFlow::Continue(()));
    let reading = outcome.expect("bytes at hand are readable");
    assert!(!reading.whole && reading.remarks.iter().any(|remark| remark.kind == RemarkKind::TooLarge), "{reading:?}");
}

#[test]
fn reading_stops_where_the_sink_says_so() {
    let mut facts = 0;
    read(&mut Input::bytes(LIST.as_bytes()), &mut |_: &Fact<'_>| {
        facts += 1;
        ControlFlow::Break(())
    })
    .expect("bytes at hand are readable");
    assert_eq!(facts, 1);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        prop_assert!(table(&bytes).1.len() <= bytes.len());
    }

    #[test]
    fn a_changed_list_never_panics(at in 0..LIST.len(), byte: u8, cut in 0..LIST.len()) {
        let mut bytes = LIST.as_bytes().to_vec();
        bytes[at] = byte;
        bytes.truncate(LIST.len() - cut);
        prop_assert!(table(&bytes).1.len() <= 4);
    }

    #[test]
    fn cells_come_back_as_they_were_written(cells in proptest::collection::vec("[a-z ;,\"\n]{0,12}", 3..30)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["subprocessor", "service", "location"]).expect("written");
        let rows: Vec<&[String]> = cells.chunks_exact(3).collect();
        for row in &rows {
            writer.write_record(*row).expect("written");
        }
        let (reading, found) = table(&writer.into_inner().expect("written"));
        prop_assert_eq!(reading.format, Format::Subprocessors);
        let expected: Vec<Vec<&str>> =
            rows.iter().map(|row| row.iter().map(|cell| cell.trim()).collect::<Vec<_>>()).filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
        let found: Vec<Vec<&str>> = found.iter().map(|(_, row)| row.cells.iter().map(|(_, cell)| cell.as_str()).collect()).collect();
        prop_assert_eq!(found, expected);
    }
}
