use std::io::{Cursor, Write as _};

use flate2::{Compression, write::GzEncoder};
use proptest::prelude::*;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::probe::fact::{Fact, What};

const EVENT: &str = r#"{"name":"A","time":"2026-09-14T10:00:00Z","iKey":"o:1","data":{"x":"reiger"}}"#;
const URL: &str = "https://eu-office.events.data.microsoft.com/OneCollector/1.0/";

/// Writes an archive as Fiddler does.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(*name, options).expect("memory takes it");
        writer.write_all(bytes).expect("memory takes it");
    }
    writer.finish().expect("memory takes it").into_inner()
}

fn request() -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(EVENT.as_bytes()).expect("memory takes it");
    let body = gzip.finish().expect("memory takes it");
    let head = format!(
        "POST {URL} HTTP/1.1\r\nHost: eu-office.events.data.microsoft.com\r\nContent-Encoding: gzip\r\n\
         Transfer-Encoding: chunked\r\n\r\n{:x}\r\n",
        body.len()
    );
    [head.as_bytes(), &body, b"\r\n0\r\n\r\n"].concat()
}

const RESPONSE: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
const ABOUT: &[u8] = br#"<?xml version="1.0" encoding="utf-8"?><Session SID="2" BitFlags="1"><SessionTimers
  ClientConnected="2026-09-14T12:00:00.0000000+02:00" ClientBeginRequest="2026-09-14T12:00:01.5000000+02:00" />
  <SessionFlags><SessionFlag N="x-clientport" V="5" /><SessionFlag N="x-hostIP" V="52.178.17.2" /></SessionFlags></Session>"#;

fn sessions() -> Vec<u8> {
    let request = request();
    archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("raw/1_c.txt", b"CONNECT eu-office.events.data.microsoft.com:443 HTTP/1.1\r\n\r\n"),
        ("raw/1_s.txt", b"HTTP/1.1 200 Connection Established\r\n\r\n"),
        ("raw/2_c.txt", &request),
        ("raw/2_m.xml", ABOUT),
        ("raw/2_s.txt", RESPONSE),
        ("raw/10_c.txt", b"GET https://x.example/ HTTP/1.1\r\n\r\n"),
        ("_index.htm", b"<html/>"),
    ])
}

/// Reads an archive; returns each fact in short, and the reading.
fn facts(bytes: &[u8]) -> (Vec<String>, Reading) {
    let mut facts = Vec::new();
    let mut sink = |fact: &Fact<'_>| {
        facts.push(match &fact.what {
            What::Exchange(exchange) => {
                let body = exchange.request_body.as_ref().map_or(0, |body| body.bytes.len());
                format!("{}: {} {} {:?} {body}", fact.at, exchange.method, exchange.url, exchange.status)
            }
            What::Event(event) => format!("{}: {}", fact.at, event.name),
            what => panic!("{what:?}"),
        });
        ControlFlow::Continue(())
    };
    let reading = read(&mut Input::bytes(bytes), &mut sink).expect("bytes at hand are readable");
    (facts, reading)
}

fn expected() -> [String; 4] {
    [
        "entry 1: CONNECT https://eu-office.events.data.microsoft.com:443/ Some(200) 0".to_owned(),
        format!("entry 2: POST {URL} Some(200) {}", EVENT.len()),
        "entry 2 > request-body > event 1: A".to_owned(),
        "entry 10: GET https://x.example/ None 0".to_owned(),
    ]
}

#[test]
fn sessions_are_read_in_order_without_chunks_and_coding() {
    let archive = sessions();
    assert!(looks(&Head::of(&mut Input::bytes(&archive)).expect("bytes at hand are readable")));
    let (facts, reading) = facts(&archive);
    assert_eq!(facts, expected());
    assert!(reading.whole, "{reading:?}");
}

#[test]
fn what_fiddler_noted_of_a_session_is_taken_over() {
    let text = std::str::from_utf8(ABOUT).expect("text");
    assert_eq!(flag(text, "x-hostip"), Some("52.178.17.2"));
    let mut found = Vec::new();
    let mut sink = |fact: &Fact<'_>| {
        if let What::Exchange(exchange) = &fact.what {
            found.push((exchange.server, exchange.started));
        }
        ControlFlow::Continue(())
    };
    read(&mut Input::bytes(&sessions()), &mut sink).expect("bytes at hand are readable");
    assert_eq!(found[1], ("52.178.17.2".parse().ok(), "2026-09-14T10:00:01.5Z".parse().ok()));
}

#[test]
fn an_archive_without_its_directory_is_read_as_far_as_it_goes() {
    let archive = sessions();
    let directory = memchr::memmem::find(&archive, b"PK\x01\x02").expect("a directory");
    let (facts, reading) = facts(&archive[..directory]);
    assert_eq!(facts, expected());
    assert_eq!(reading.remarks[0].kind, RemarkKind::Truncated);
}

#[test]
fn an_encrypted_file_is_said_not_to_be_decoded() {
    let mut archive = sessions();
    // The flag of encryption, of every file in the directory.
    let places: Vec<usize> = memchr::memmem::find_iter(&archive, b"PK\x01\x02").collect();
    for at in places {
        archive[at + 8] |= 1;
    }
    let (facts, reading) = facts(&archive);
    assert_eq!(facts.len(), 3);
    let encrypted =
        reading.remarks.iter().filter(|remark| remark.kind == RemarkKind::NotDecoded && remark.about == "encrypted");
    assert_eq!(encrypted.count(), 6);
    assert!(!reading.whole);
}

#[test]
fn a_bomb_is_cut_and_said() {
    let bomb = [b"POST https://x/ HTTP/1.1\r\n\r\n", &vec![0; 2 << 20][..]].concat();
    let archive = archive(&[("raw/1_c.txt", &bomb)]);
    let (facts, reading) = facts(&archive);
    assert_eq!(facts.len(), 1);
    assert_eq!(reading.remarks[0].kind, RemarkKind::TooLarge);
    assert_eq!(reading.remarks[0].at, Some(Locator::at(Step::File("raw/1_c.txt".to_owned()))));
}

#[test]
fn an_archive_of_too_many_files_is_not_opened() {
    let mut archive = sessions();
    let end = memchr::memmem::rfind(&archive, b"PK\x05\x06").expect("an end");
    archive[end + 12..end + 16].copy_from_slice(&u32::to_le_bytes(u32::MAX - 1));
    let (facts, reading) = facts(&archive);
    assert_eq!((facts.len(), reading.remarks[0].kind), (0, RemarkKind::TooLarge));
}

#[test]
fn another_archive_is_not_taken_for_sessions() {
    let other = archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b"raw/1_x.txt raw/"),
        ("raw/x_c.txt", b""),
    ]);
    assert!(!looks(&Head::of(&mut Input::bytes(&other)).expect("bytes at hand are readable")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_archive_is_read_and_gives_no_more_than_a_whole_one(at: prop::sample::Index, byte: u8, end: prop::sample::Index, cut: bool) {
        let mut archive = sessions();
        let index = at.index(archive.len());
        archive[index] = byte;
        if cut {
            archive.truncate(end.index(archive.len() + 1));
        }
        let (facts, reading) = facts(&archive);
        prop_assert!(facts.len() <= 8, "{facts:?}");
        prop_assert!(reading.remarks.len() <= 20);
    }

    #[test]
    fn any_bytes_are_read(bytes: Vec<u8>) {
        facts(&[b"PK\x03\x04", &bytes[..]].concat());
    }
}
