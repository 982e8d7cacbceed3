use std::ops::ControlFlow;

use proptest::prelude::*;
use rusqlite::{Connection, params};

use super::*;
use crate::probe::{
    fact::{Fact, What},
    read as probe_read,
};

/// The store as Windows makes it (plaso's `windows_eventtranscript.py` gives the statement).
const SCHEMA: &str = "
    CREATE TABLE provider_groups (group_id INTEGER PRIMARY KEY, group_guid TEXT);
    CREATE TABLE producers (producer_id INTEGER PRIMARY KEY AUTOINCREMENT, producer_id_text TEXT);
    CREATE TABLE tag_descriptions (tag_id INTEGER, locale_name TEXT, tag_name TEXT, description TEXT);
    CREATE TABLE event_tags (full_event_name_hash INTEGER, tag_id INTEGER);
    CREATE TABLE events_persisted (sid TEXT, timestamp INTEGER, payload TEXT, full_event_name TEXT,
        full_event_name_hash INTEGER, event_keywords INTEGER, is_core INTEGER, provider_group_id INTEGER,
        logging_binary_name TEXT, friendly_logging_binary_name TEXT, compressed_payload_size INTEGER,
        producer_id INTEGER, extra1 TEXT, extra2 TEXT, extra3 TEXT,
        FOREIGN KEY(provider_group_id) REFERENCES provider_groups(group_id),
        CONSTRAINT fk_producer_id FOREIGN KEY(producer_id) REFERENCES producers(producer_id) ON DELETE CASCADE);
    INSERT INTO producers (producer_id_text) VALUES ('Windows'), ('Office');
    INSERT INTO event_tags VALUES (17, 25), (17, 31);";

const PAYLOAD: &str = r#"{"ver":"4.0","name":"Office.Word.Test","time":"2026-09-14T09:02:04.120Z","ext":{"metadata":{"privTags":2}},"data":{"a":"b"}}"#;

/// Returns a store with these events: payload, name, and whether it is of the core.
fn store(events: &[(&str, &str, i64)]) -> Vec<u8> {
    let mut database = Connection::open_in_memory().expect("a database in memory");
    database.execute_batch(SCHEMA).expect("the schema is SQL");
    for (payload, name, core) in events {
        database
            .execute(
                "INSERT INTO events_persisted (sid, timestamp, payload, full_event_name, full_event_name_hash, is_core, \
                 provider_group_id, producer_id) VALUES ('S-1-5-21', 134338501241200000, ?1, ?2, 17, ?3, NULL, 1)",
                params![payload, name, core],
            )
            .expect("a row fits");
    }
    database.serialize("main").expect("a database has bytes").to_vec()
}

fn facts(input: &mut Input<'_>) -> (Reading, Vec<Fact<'static>>) {
    let mut facts = Vec::new();
    let mut keep = |fact: &Fact<'_>| {
        let what = match &fact.what {
            What::Event(event) => What::Event(probe_read::event::owned(event.clone())),
            What::About(name, value) => What::About(name.clone(), value.clone()),
            other => panic!("{other:?}"),
        };
        facts.push(Fact { at: fact.at.clone(), what });
        ControlFlow::Continue(())
    };
    let reading = probe_read::read(input, &mut keep).expect("the disk is sound").expect("it is recognised");
    (reading, facts)
}

#[test]
fn events_are_read_with_what_the_store_says_of_them() {
    let bytes = store(&[(PAYLOAD, "Office.Word.Test", 1), ("not json jan@example.nl", "Office.Odd", 0)]);
    let (reading, facts) = facts(&mut Input::bytes(&bytes));
    assert_eq!(reading.format, Format::EventTranscript);
    let places: Vec<_> = facts.iter().map(|fact| fact.at.to_string()).collect();
    assert_eq!(
        places,
        [
            "file events_persisted > row 1",
            "file events_persisted > row 2",
            "file producers > row 1",
            "file producers > row 2"
        ]
    );
    let [What::Event(first), What::Event(second), What::About(..), What::About(_, office)] =
        &facts.iter().map(|fact| fact.what.clone()).collect::<Vec<_>>()[..]
    else {
        panic!("{facts:?}")
    };
    assert_eq!((&*first.name, first.required, &first.categories[..]), ("Office.Word.Test", Some(true), &[25, 31][..]));
    assert_eq!((first.field("data.a"), office.as_str()), (Some("b"), "Office"));
    // The payload's own time, and the store's where there is none.
    assert_eq!(first.time.map(|time| time.to_string()).as_deref(), Some("2026-09-14T09:02:04.12Z"));
    assert_eq!(second.time.map(|time| time.to_string()).as_deref(), Some("2026-09-14T09:02:04.12Z"));
    assert_eq!((&*second.name, second.required), ("Office.Odd", Some(false)));
    assert_eq!(second.field("payload"), Some("not json jan@example.nl"));
    let remarks: Vec<_> = reading.remarks.iter().map(|remark| (remark.kind, remark.about.as_str())).collect();
    assert_eq!(remarks, [(RemarkKind::NotDecoded, "Office.Odd")]);
    // The user's identifier in the store was not sent.
    assert!(!format!("{facts:?}").contains("S-1-5-21"));
}

#[test]
fn a_store_on_disk_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("Event Transcript #1?.db");
    std::fs::write(&path, store(&[(PAYLOAD, "Office.Word.Test", 1)])).expect("the disk takes it");
    let before = std::fs::read(&path).expect("it is there");
    let file = std::fs::File::open(&path).expect("it is there");
    let (reading, facts) = facts(&mut Input::file(file, path.clone()).expect("it has a size"));
    assert_eq!((reading.whole, facts.len()), (true, 3));
    assert_eq!(std::fs::read(&path).expect("it is there"), before);
    assert_eq!(std::fs::read_dir(folder.path()).expect("it is there").count(), 1);
}

#[test]
fn another_database_names_its_tables_and_gives_no_facts() {
    let mut database = Connection::open_in_memory().expect("a database in memory");
    database.execute_batch("CREATE TABLE b (x); CREATE TABLE a (x);").expect("it is SQL");
    let bytes = database.serialize("main").expect("a database has bytes").to_vec();
    let (reading, facts) = facts(&mut Input::bytes(&bytes));
    assert_eq!((reading.format, facts.len()), (Format::Sqlite, 0));
    assert_eq!(reading.remarks[0].about, "a, b");
}

#[test]
fn a_damaged_page_is_said() {
    let events: Vec<_> = (0..200).map(|_| (PAYLOAD, "Office.Word.Test", 1)).collect();
    let mut bytes = store(&events);
    let middle = bytes.len() / 4096 / 2 * 4096;
    bytes[middle..middle + 2048].fill(0xA5);
    let (reading, facts) = facts(&mut Input::bytes(&bytes));
    assert!(!reading.whole && facts.len() < events.len(), "{reading:?}");
    assert!(reading.remarks.iter().any(|remark| remark.kind == RemarkKind::Damaged), "{reading:?}");
}

#[test]
fn a_view_in_place_of_the_table_is_not_run() {
    let mut database = Connection::open_in_memory().expect("a database in memory");
    database
        .execute_batch("CREATE TABLE x (y); CREATE VIEW events_persisted AS SELECT 'p' AS payload FROM x;")
        .expect("it is SQL");
    let bytes = database.serialize("main").expect("a database has bytes").to_vec();
    let (reading, facts) = facts(&mut Input::bytes(&bytes));
    assert_eq!((reading.format, facts.len()), (Format::Sqlite, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_store_with_changed_bytes_is_read_without_a_panic(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 0..40),
        cut: proptest::sample::Index,
    ) {
        let mut bytes = store(&[(PAYLOAD, "A", 1), (PAYLOAD, "B", 0)]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(100 + cut.index(bytes.len() - 100));
        let mut count = 0;
        let _ = probe_read::read(&mut Input::bytes(&bytes), &mut |_: &Fact<'_>| {
            count += 1;
            ControlFlow::Continue(())
        });
        prop_assert!(count < 10_000);
    }
}

/// Pages that many others hold: a store of eight kibibytes had more rows than could ever be read.
#[test]
fn rows_that_come_again_and_again_end() {
    const PAGE: usize = 512;
    let mut database = Connection::open_in_memory().expect("a database in memory");
    database.execute_batch(&format!("PRAGMA page_size = {PAGE}; {SCHEMA}")).expect("the schema is SQL");
    database.execute(r#"INSERT INTO events_persisted (payload) VALUES ('{"name":"A"}')"#, []).expect("a row fits");
    let root = database
        .query_row("SELECT rootpage FROM sqlite_master WHERE name = 'events_persisted'", [], |row| row.get::<_, u32>(0))
        .expect("the table is there") as usize;
    let mut bytes = database.serialize("main").expect("a database has bytes").to_vec();
    let leaf = bytes[(root - 1) * PAGE..root * PAGE].to_vec();
    bytes.extend(leaf);
    for level in 0..9 {
        let below = u32::try_from(bytes.len() / PAGE).expect("few pages");
        // An interior page of a table: its cells hold the page below, each with a key of its own.
        let mut page = vec![0; PAGE];
        page[..12].copy_from_slice(&[5, 0, 0, 0, 40, 1, 56, 0, 0, 0, 0, 0]);
        page[8..12].copy_from_slice(&below.to_be_bytes());
        for cell in 0..40_u8 {
            let at = PAGE - 5 * (usize::from(cell) + 1);
            let place = u16::try_from(at).expect("a small page").to_be_bytes();
            page[12 + 2 * usize::from(cell)..][..2].copy_from_slice(&place);
            page[at..at + 4].copy_from_slice(&below.to_be_bytes());
            page[at + 4] = cell + 1;
        }
        if level < 8 {
            bytes.extend(page);
        } else {
            bytes[(root - 1) * PAGE..root * PAGE].copy_from_slice(&page);
        }
    }
    let pages = u32::try_from(bytes.len() / PAGE).expect("few pages");
    bytes[28..32].copy_from_slice(&pages.to_be_bytes());
    let (reading, facts) = facts(&mut Input::bytes(&bytes));
    assert!(!reading.whole && facts.len() <= bytes.len(), "{} {reading:?}", facts.len());
    assert!(reading.remarks.iter().any(|remark| remark.kind == RemarkKind::TooLarge), "{:?}", reading.remarks.first());
}
