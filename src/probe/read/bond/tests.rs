use proptest::prelude::*;

use super::{
    encode::{Value, record},
    *,
};
use crate::probe::read::limit;

/// Returns the fields of a record as a native client makes it.
fn fields() -> Vec<(u16, Value)> {
    use Value::{Bytes, Double, Int32, Int64, List, Map, Struct, Text};
    let one = |fields: Vec<(u16, Value)>| List(vec![Struct(fields)]);
    let kind = |number: u16, kind: i64| (2, one(vec![(number, one(vec![(1, Int32(kind))]))]));
    let properties = Map(vec![
        ("EventInfo.Level", Struct(vec![(1, Int32(0)), (4, Int64(110))])),
        ("UserMail", Struct(vec![kind(1, 9), (3, Text("jan@example.nl"))])),
        ("Content", Struct(vec![kind(2, 1), (3, Text("Geachte heer"))])),
        ("Plain", Struct(vec![(3, Text("x"))])),
        ("Zero", Struct(vec![(1, Int32(0))])),
        ("No", Struct(vec![(1, Int32(6))])),
        ("Yes", Struct(vec![(1, Int32(6)), (4, Int64(1))])),
        ("When", Struct(vec![(1, Int32(7)), (4, Int64(638_188_921_910_000_000))])),
        ("Half", Struct(vec![(1, Int32(4)), (5, Double(0.5))])),
        ("Guid", Struct(vec![(1, Int32(8)), (6, List(vec![Bytes((0..16).collect())]))])),
        ("Words", Struct(vec![(1, Int32(14)), (10, List(vec![List(vec![Text("a"), Text("b")])]))])),
    ]);
    vec![
        (1, Text("3.0")),
        (2, Text("Office.Word.Test")),
        (3, Int64(638_188_921_910_000_000)),
        (5, Text("o:0123")),
        (22, one(vec![(2, Text("w:12345"))])),
        (51, Map(vec![("k", Text("v"))])),
        (60, Text("custom")),
        (70, one(vec![(1, properties)])),
        (299, one(vec![(7, Value::Bool(true))])),
    ]
}

fn read_all(bytes: &[u8]) -> (Decoded, Vec<Event<'static>>) {
    let mut events = Vec::new();
    let (decoded, flow) = super::events(bytes, &mut |event| {
        events.push(crate::probe::read::event::owned(event));
        ControlFlow::Continue(())
    });
    assert_eq!((flow, decoded.events), (ControlFlow::Continue(()), events.len() as u64));
    (decoded, events)
}

#[test]
fn a_record_is_read_in_both_versions_with_what_it_declares() {
    for (version, mark) in
        [(Version::One, &b""[..]), (Version::Two, b""), (Version::One, b"CB\x01\x00"), (Version::Two, b"CB\x02\x00")]
    {
        let bytes = [mark, &record(&fields(), version), &record(&fields(), version)].concat();
        let (decoded, events) = read_all(&bytes);
        assert_eq!(decoded, Decoded { events: 2, fault: None });
        for event in events {
            assert_eq!((&*event.name, event.level), ("Office.Word.Test", Some(110)));
            assert_eq!(event.time.map(|time| time.to_string()).as_deref(), Some("2023-05-05T14:03:11Z"));
            let found: Vec<_> =
                event.fields.iter().skip(3).map(|field| (&*field.path, &*field.value, field.tag)).collect();
            assert_eq!(
                found,
                [
                    ("iKey", "o:0123", None),
                    ("ext.user.localId", "w:12345", None),
                    ("tags.k", "v", None),
                    ("data.baseType", "custom", None),
                    ("data.EventInfo.Level", "110", None),
                    // The same tags that Microsoft's SDK for JavaScript writes: 289 and 8193.
                    ("data.UserMail", "jan@example.nl", Some(289)),
                    ("data.Content", "Geachte heer", Some(8193)),
                    ("data.Plain", "x", None),
                    ("data.Zero", "0", None),
                    ("data.No", "false", None),
                    ("data.Yes", "true", None),
                    ("data.When", "2023-05-05T14:03:11Z", None),
                    ("data.Half", "0.5", None),
                    ("data.Guid", "03020100-0504-0706-0809-0a0b0c0d0e0f", None),
                    ("data.Words.1", "a", None),
                    ("data.Words.2", "b", None),
                    // Not in the schema, and read all the same.
                    ("299.7", "true", None),
                ]
            );
        }
    }
}

#[test]
fn packages_of_the_older_pipeline_are_read() {
    use Value::{Int32, Int64, List, Map, Struct, Text};
    let packed = |name| {
        Struct(vec![
            (3, Int64(1_683_295_391_000)),
            (6, Text(name)),
            (13, Map(vec![("Doc.Pages", Text("7"))])),
            (30, Map(vec![("Mail", Struct(vec![(1, Int32(1)), (2, Int32(9)), (3, Text("jan@example.nl"))]))])),
            (33, Map(vec![("EventInfo.Level", Int64(2))])),
            (36, Map(vec![("Title", Struct(vec![(1, Int32(1)), (2, Text("Nota"))]))])),
        ])
    };
    let package = Struct(vec![(2, Text("ACT")), (8, List(vec![packed("A"), packed("B")]))]);
    let bytes = record(&[(1, List(vec![package])), (2, Int32(0))], Version::One);
    let (decoded, events) = read_all(&bytes);
    assert_eq!(decoded, Decoded { events: 2, fault: None });
    let [first, second] = &events[..] else { panic!("{events:?}") };
    assert_eq!((&*first.name, &*second.name, second.level), ("A", "B", Some(2)));
    assert_eq!(second.time.map(|time| time.to_string()).as_deref(), Some("2023-05-05T14:03:11Z"));
    assert_eq!((first.field("package.source"), second.field("package.source")), (Some("ACT"), None));
    let tag = |path: &str| second.fields.iter().find(|field| field.path == path).and_then(|field| field.tag);
    assert_eq!((tag("data.Mail"), tag("data.Title"), tag("data.Doc.Pages")), (Some(289), Some(8193), None));
}

#[test]
fn a_record_that_is_cut_off_gives_what_it_holds_and_where_it_ends() {
    let whole = record(&fields(), Version::One);
    let bytes = [&whole[..], &whole[..40]].concat();
    let (decoded, events) = read_all(&bytes);
    assert_eq!(decoded.events, 2);
    assert_eq!(events[1].name, "Office.Word.Test");
    assert!(
        matches!(decoded.fault, Some((RemarkKind::Truncated, offset)) if offset >= whole.len() as u64),
        "{decoded:?}"
    );
}

#[test]
fn what_is_nested_without_end_is_not_followed() {
    let mut deep = Value::Text("x");
    for _ in 0..limit::DEPTH {
        deep = Value::List(vec![Value::Struct(vec![(1, deep)])]);
    }
    let bytes = record(&[(1, Value::Text("3.0")), (2, Value::Text("A")), (41, deep)], Version::One);
    let (decoded, events) = read_all(&bytes);
    assert!(matches!(decoded.fault, Some((RemarkKind::TooLarge, _))), "{decoded:?}");
    assert_eq!(events[0].name, "A");
}

#[test]
fn other_files_are_not_taken_for_bond() {
    for bytes in [&b""[..], b"{\"name\":\"x\"}", b")", b")\x033.0", b"CB", b"CB\x01\x00hello", b"%PDF-1.4", &[0; 64]] {
        let head = Head::of(&mut Input::bytes(bytes)).expect("bytes at hand are readable");
        assert!(!looks(&head), "{bytes:?}");
    }
    let one = record(&fields(), Version::One);
    assert!(looks(&Head::of(&mut Input::bytes(&one)).expect("bytes at hand are readable")));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>, mark in 0..4usize) {
        let marks = [&b""[..], b"CB\x01\x00", b"CB\x02\x00", b")\x033.0I\x01A"];
        read_all(&[marks[mark], &bytes].concat());
    }

    #[test]
    fn a_damaged_record_is_read_as_far_as_it_goes(
        two: bool, changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 0..6), cut: proptest::sample::Index
    ) {
        let version = if two { Version::Two } else { Version::One };
        let mut bytes = record(&fields(), version);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len() + 1));
        let (_, events) = read_all(&bytes);
        let read: usize = events.iter().flat_map(|event| &event.fields).map(|field| field.value.len()).sum();
        prop_assert!(read <= 8 * bytes.len() + 64);
    }
}

/// The path to each element of a list is written anew, whether the element holds anything or not.
#[test]
fn a_path_that_is_longer_than_any_ends_the_reading() {
    let list = |name: &'static str| {
        let empty = || Value::Struct(Vec::new());
        let list = Value::Map(vec![(name, Value::List(vec![empty(), empty()]))]);
        record(&[(1, Value::Text("3.0")), (2, Value::Text("A")), (200, list)], Version::One)
    };
    assert_eq!(read_all(&list("a")).0.fault, None);
    let long: &'static str = "k".repeat(limit::PATH + 1).leak();
    assert_eq!(read_all(&list(long)).0.fault.map(|(kind, _)| kind), Some(RemarkKind::TooLarge));
}
