use proptest::prelude::*;

use super::*;
use crate::probe::{Input, reading::Format};

const TABLE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/diagnostic-data-viewer.csv"));

/// Reads a file; returns the reading and of each event its place, name, whether it is required, and its categories.
fn read(bytes: &[u8]) -> (Reading, Vec<(String, Event<'static>)>) {
    let mut events = Vec::new();
    let mut keep = |fact: &Fact<'_>| {
        let What::Event(event) = &fact.what else { panic!("{fact:?}") };
        events.push((fact.at.to_string(), event::owned(event.clone())));
        ControlFlow::Continue(())
    };
    let reading = super::super::read(&mut Input::bytes(bytes), &mut keep).expect("bytes at hand are readable");
    (reading.expect("it is recognised"), events)
}

fn row(categories: &str) -> String {
    format!(
        "\"A\",\"15-9-2026 10:10:08\",\"{{\"\"name\"\":\"\"A\"\",\"\"data\"\":{{\"\"x\"\":\"\"y\"\"}}}}\",\"True\",\"{categories}\"\r\n"
    )
}

const HEADING: &str = "\"Name\",\"Timestamp\",\"Payload\",\"IsRequired\",\"DiagnosticDataCategories\"\r\n";

#[test]
fn the_events_of_an_export_are_read_with_their_rows() {
    let (reading, events) = read(TABLE.as_bytes());
    assert_eq!((reading.format, reading.whole, reading.remarks.len()), (Format::ViewerTable, true, 0));
    assert_eq!(reading.version.as_deref(), Some("DDVCmdlets.Containers.EventRecord"));
    assert_eq!(events.len(), 24);
    let (at, event) = &events[1];
    assert_eq!((at.as_str(), &*event.name), ("row 2", "Office.Session.Activity.Start"));
    assert_eq!((event.required, event.level, &event.categories[..]), (Some(true), Some(1), &[25][..]));
    assert_eq!(event.time, "2026-09-15T10:11:08.003Z".parse().ok());
    assert_eq!(event.field("data.App.Name"), Some("Excel"));
}

/// Returns a table as a spreadsheet of a country with decimal commas writes it.
fn with_semicolons(table: &str) -> String {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    for row in reader.records() {
        writer.write_record(&row.expect("the made table is a table")).expect("memory takes it");
    }
    String::from_utf8(writer.into_inner().expect("memory takes it")).expect("it was text")
}

#[test]
fn encodings_and_separators_make_no_difference() {
    let (_, expected) = read(TABLE.as_bytes());
    let names = |events: &[(String, Event<'_>)]| {
        events.iter().map(|(at, event)| format!("{at} {}", event.name)).collect::<Vec<_>>()
    };
    let utf16 = |text: &str| [b"\xff\xfe".to_vec(), text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
    let untyped = TABLE.split_once("\r\n").map_or("", |(_, rest)| rest);
    let semicolons = with_semicolons(untyped);
    for bytes in [
        utf16(TABLE),
        [b"\xef\xbb\xbf", TABLE.as_bytes()].concat(),
        untyped.into(),
        semicolons.clone().into(),
        utf16(&semicolons),
    ] {
        let (reading, events) = read(&bytes);
        assert_eq!((reading.format, reading.whole), (Format::ViewerTable, true), "{reading:?}");
        assert_eq!(names(&events), names(&expected));
    }
}

#[test]
fn the_time_of_the_machine_s_language_is_not_trusted() {
    let (_, events) = read(format!("{HEADING}{}", row("25")).as_bytes());
    assert_eq!(events[0].1.time, None);
}

#[test]
fn categories_that_were_lost_are_said_once() {
    let (reading, events) =
        read(format!("{HEADING}{}{}{}", row("System.Int32[]"), row("System.Int32[]"), row("25,31")).as_bytes());
    let remarks: Vec<_> = reading.remarks.iter().map(|remark| (remark.kind, &*remark.about)).collect();
    assert_eq!(remarks, [(RemarkKind::LeftOut, "System.Int32[]")]);
    assert_eq!(events.iter().map(|(_, event)| event.categories.len()).collect::<Vec<_>>(), [0, 0, 2]);
}

#[test]
fn a_row_that_is_cut_off_is_said_and_can_be_searched() {
    let whole = format!("{HEADING}{}{}", row("25"), row("25"));
    let (reading, events) = read(&whole.as_bytes()[..whole.len() - 40]);
    assert!(!reading.whole, "{reading:?}");
    let kinds: Vec<_> = reading.remarks.iter().map(|remark| remark.kind).collect();
    assert_eq!(kinds, [RemarkKind::NotDecoded, RemarkKind::Truncated]);
    assert!(events[1].1.field("Payload").is_some_and(|payload| payload.starts_with("{\"name\"")));
}

#[test]
fn the_same_records_are_read_from_json() {
    let record = r#"{"Name":"A","Timestamp":"\/Date(1789463408000)\/","Payload":"{\"name\":\"A\",\"time\":\"2026-09-15T10:10:08Z\",\"data\":{\"x\":\"y\"}}","IsRequired":false,"DiagnosticDataCategories":[25,31]}"#;
    let older = record.replace("[25,31]", r#"{"value":[25,31],"Count":2}"#);
    let printed = record.replace(",\"", ",\r\n        \"").replace("[25,31]", "[\r\n    25,\r\n    31\r\n  ]");
    let pretty = format!("[\r\n    {printed},\r\n    {older}\r\n]");
    let utf16: Vec<u8> = pretty.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [
        format!("[{record},{older}]").into_bytes(),
        format!("{record}\n{older}\n").into_bytes(),
        [b"\xff\xfe", &utf16[..]].concat(),
    ] {
        let (reading, events) = read(&bytes);
        assert_eq!((reading.format, reading.whole), (Format::ViewerJson, true), "{reading:?}");
        for (number, (at, event)) in events.iter().enumerate() {
            assert_eq!(at, &format!("entry {}", number + 1));
            assert_eq!((event.required, &event.categories[..]), (Some(false), &[25, 31][..]));
            assert_eq!((event.time, event.field("data.x")), ("2026-09-15T10:10:08Z".parse().ok(), Some("y")));
        }
        assert_eq!(events.len(), 2);
    }
    let (reading, events) = read(&format!("[{record},{older}]").as_bytes()[..record.len() + 40]);
    assert_eq!((events.len(), reading.remarks[0].kind), (1, RemarkKind::Truncated));
}

#[test]
fn a_quote_that_is_never_closed_takes_no_more_memory_than_a_record() {
    let mut bytes = format!("{HEADING}\"A\",\"x\",\"").into_bytes();
    bytes.resize(bytes.len() + super::super::limit::RECORD + (1 << 20), b'x');
    let (reading, events) = read(&bytes);
    assert_eq!((events.len(), reading.remarks[0].kind), (0, RemarkKind::TooLarge));
}

proptest! {
    #[test]
    fn a_damaged_export_is_read_without_a_panic(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 0..8),
        cut: proptest::sample::Index,
        json: bool,
    ) {
        let mut bytes = if json {
            br#"[{"Name":"A","Payload":"{\"name\":\"A\"}","IsRequired":true,"DiagnosticDataCategories":[1]}]"#.to_vec()
        } else {
            format!("{HEADING}{}{}", row("25"), row("{1, 2}")).into_bytes()
        };
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len() + 1));
        let mut count = 0;
        let _ = super::super::read(&mut Input::bytes(&bytes), &mut |_: &Fact<'_>| {
            count += 1;
            ControlFlow::Continue(())
        });
        prop_assert!(count <= bytes.len());
    }
}
