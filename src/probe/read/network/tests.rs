//! Captures made here, and what is read in them.

use std::{net::IpAddr, ops::ControlFlow};

use etherparse::PacketBuilder;
use proptest::prelude::*;

use super::{
    super::{
        super::fact::{Conversation, Fact, Lookup, What},
        read,
    },
    *,
};

/// A hello of a client, in one TLS record; shaped as TLS 1.2 and 1.3 have it.
pub(super) fn client_hello(name: Option<&str>, encrypted: bool) -> Vec<u8> {
    let with_length = |bytes: &[u8]| [&u16::try_from(bytes.len()).expect("short").to_be_bytes(), bytes].concat();
    let mut extensions = vec![0x0a, 0x0a, 0, 0];
    if let Some(name) = name {
        let entry = [&[0][..], &with_length(name.as_bytes())].concat();
        extensions.extend([&[0, 0][..], &with_length(&with_length(&entry))].concat());
    }
    if encrypted {
        extensions.extend([&[0xfe, 0x0d][..], &with_length(&[0; 20])].concat());
    }
    let body = [&[3, 3][..], &[7; 32], &[0], &[0, 2, 0x13, 1], &[1, 0], &with_length(&extensions)].concat();
    let length = u32::try_from(body.len()).expect("short").to_be_bytes();
    let message = [&[1][..], &length[1..], &body].concat();
    [&[22, 3, 1][..], &with_length(&message)].concat()
}

/// An answer of DNS: aliases one after another, and addresses at the end.
pub(super) fn dns_answer(name: &str, aliases: &[&str], addresses: &[[u8; 4]]) -> Vec<u8> {
    let wire = |name: &str| {
        let mut bytes = Vec::new();
        for label in name.split('.') {
            bytes.push(u8::try_from(label.len()).expect("short"));
            bytes.extend(label.as_bytes());
        }
        bytes.push(0);
        bytes
    };
    let count = u8::try_from(aliases.len() + addresses.len()).expect("few");
    let mut message = vec![0, 7, 0x81, 0x80, 0, 1, 0, count, 0, 0, 0, 0];
    message.extend([wire(name), vec![0, 1, 0, 1]].concat());
    let mut record = |owner: &str, kind: u8, data: &[u8]| {
        message.extend(wire(owner));
        message.extend([0, kind, 0, 1, 0, 0, 0, 60]);
        message.extend(u16::try_from(data.len()).expect("short").to_be_bytes());
        message.extend(data);
    };
    let mut owner = name;
    for alias in aliases {
        record(owner, 5, &wire(alias));
        owner = alias;
    }
    for address in addresses {
        record(owner, 1, address);
    }
    message
}

const CLIENT: [u8; 4] = [192, 0, 2, 10];
const SERVER: [u8; 4] = [52, 178, 17, 2];

/// A packet of IPv4 with TCP; `back` is one from the server.
fn tcp(port: u16, back: bool, number: u32, flags: &str, payload: &[u8]) -> Vec<u8> {
    let (from, to, source, target) = if back { (SERVER, CLIENT, 443, port) } else { (CLIENT, SERVER, port, 443) };
    let mut builder = PacketBuilder::ipv4(from, to, 64).tcp(source, target, number, 1000);
    for flag in flags.chars() {
        builder = match flag {
            'S' => builder.syn(),
            'A' => builder.ack(1),
            'F' => builder.fin(),
            _ => panic!("a flag"),
        };
    }
    let mut bytes = Vec::new();
    builder.write(&mut bytes, payload).expect("fits");
    bytes
}

fn udp(source: u16, target: u16, payload: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let builder = PacketBuilder::ipv4([192, 0, 2, 1], CLIENT, 64).udp(source, target);
    builder.write(&mut bytes, payload).expect("fits");
    bytes
}

fn ethernet(ip: &[u8]) -> Vec<u8> {
    [&[2; 12][..], &[8, 0], ip].concat()
}

/// A pcap with these frames, one a second, in this order of bytes.
fn pcap(link: u32, big: bool, frames: &[Vec<u8>]) -> Vec<u8> {
    let number = |number: u32| if big { number.to_be_bytes() } else { number.to_le_bytes() };
    let two = |number: u16| if big { number.to_be_bytes() } else { number.to_le_bytes() };
    let mut bytes = [&number(0xa1b2_c3d4)[..], &two(2), &two(4), &[0; 8], &number(65535), &number(link)].concat();
    for (frame, second) in frames.iter().zip(1_500_000_000..) {
        let length = u32::try_from(frame.len()).expect("short");
        bytes.extend([number(second), number(0), number(length), number(length)].concat());
        bytes.extend(frame);
    }
    bytes
}

/// A pcapng with two interfaces that count time differently, a block that nobody knows, and these frames.
fn pcapng(frames: &[Vec<u8>]) -> Vec<u8> {
    let block = |kind: u32, body: &[u8]| {
        let padded = [body, &vec![0; body.len().next_multiple_of(4) - body.len()]].concat();
        let length = u32::try_from(padded.len() + 12).expect("short").to_be_bytes();
        [&kind.to_be_bytes()[..], &length, &padded, &length].concat()
    };
    let mut bytes = block(0x0a0d_0d0a, &[&[0x1a, 0x2b, 0x3c, 0x4d, 0, 1, 0, 0][..], &[0xff; 8]].concat());
    bytes.extend(block(1, &[0, 1, 0, 0, 0, 0, 0, 0]));
    bytes.extend(block(1, &[0, 101, 0, 0, 0, 0, 0, 0, 0, 9, 0, 1, 9, 0, 0, 0, 0, 0, 0, 0]));
    bytes.extend(block(0x7777, b"whatever"));
    for (frame, second) in frames.iter().zip(1_500_000_000_u64..) {
        let count = (second * 1_000_000_000).to_be_bytes();
        let length = u32::try_from(frame.len()).expect("short").to_be_bytes();
        bytes.extend(block(6, &[&[0, 0, 0, 1][..], &count, &length, &length, frame].concat()));
    }
    bytes
}

fn facts(bytes: &[u8]) -> (Reading, Vec<String>) {
    let (reading, facts) = all(bytes);
    let written = facts.into_iter().map(|(at, what)| match what {
        Ok(lookup) => format!("{at}: {} -> {:?} {:?}", lookup.name, lookup.chain, lookup.addresses),
        Err(talk) => format!(
            "{at}: {}:{} {:?}{} {}/{} {}",
            talk.server,
            talk.port,
            talk.name,
            if talk.hidden { " hidden" } else { "" },
            talk.sent,
            talk.received,
            talk.from.zip(talk.to).map_or_else(String::new, |(from, to)| format!(
                "{}..{}",
                from.as_second(),
                to.as_second()
            )),
        ),
    });
    (reading, written.collect())
}

/// A place, and what stands there: an answer of DNS, or else a conversation.
type Found = (String, Result<Lookup, Conversation>);

fn all(bytes: &[u8]) -> (Reading, Vec<Found>) {
    let mut facts = Vec::new();
    let mut take = |fact: &Fact<'_>| {
        facts.push((
            fact.at.to_string(),
            match &fact.what {
                What::Lookup(lookup) => Ok(lookup.clone()),
                What::Conversation(conversation) => Err(conversation.clone()),
                other => panic!("{other:?}"),
            },
        ));
        ControlFlow::Continue(())
    };
    let reading = read(&mut Input::bytes(bytes), &mut take).expect("bytes are readable").expect("a capture");
    (reading, facts)
}

/// A conversation whose hello comes in two pieces, the second one first.
fn split_hello() -> Vec<Vec<u8>> {
    let hello = client_hello(Some("eu-office.events.data.microsoft.com"), false);
    let (first, second) = hello.split_at(40);
    vec![
        tcp(50_000, false, u32::MAX - 20, "S", &[]),
        tcp(50_000, true, 7, "SA", &[]),
        tcp(50_000, false, (u32::MAX - 19).wrapping_add(40), "A", second),
        tcp(50_000, false, u32::MAX - 19, "A", first),
        tcp(50_000, true, 8, "A", &[22, 3, 3, 0, 5, 2, 0, 0, 1, 0]),
    ]
}

const SPLIT: &str =
    "packet 1: 52.178.17.2:443 Some(\"eu-office.events.data.microsoft.com\") 100/10 1500000000..1500000004";

#[test]
fn a_server_name_split_over_segments_is_read_on_every_link() {
    let raw = split_hello();
    let before = |bytes: &[u8]| raw.iter().map(|ip| [bytes, ip].concat()).collect::<Vec<_>>();
    let ethernet_mark = [&[2; 12][..], &[8, 0]].concat();
    let tagged = [&[2; 12][..], &[0x81, 0, 0, 5, 8, 0]].concat();
    let any = [&[0; 14][..], &[8, 0]].concat();
    let any2 = [&[8, 0][..], &[0; 18]].concat();
    for (link, frames) in [
        (1, before(&ethernet_mark)),
        (1, before(&tagged)),
        (101, raw.clone()),
        (228, raw.clone()),
        (113, before(&any)),
        (276, before(&any2)),
        (0, before(&[2, 0, 0, 0])),
        (108, before(&[0, 0, 0, 2])),
    ] {
        for big in [false, true] {
            let (reading, facts) = facts(&pcap(link, big, &frames));
            assert_eq!(facts, [SPLIT], "link {link}");
            assert!(reading.whole && reading.remarks.is_empty(), "link {link}: {:?}", reading.remarks);
        }
    }
}

#[test]
fn a_pcapng_with_two_interfaces_is_read_and_unknown_blocks_are_passed_over() {
    let (reading, facts) = facts(&pcapng(&split_hello()));
    assert_eq!(facts, [SPLIT]);
    assert_eq!((reading.format, reading.version.as_deref(), reading.whole), (Format::Pcapng, Some("1.0"), true));
}

#[test]
fn answers_of_dns_are_read_over_udp_and_tcp() {
    let message = dns_answer("a.example", &["b.example"], &[[192, 0, 2, 7]]);
    let length = u16::try_from(message.len()).expect("short").to_be_bytes();
    let (first, second) = message.split_at(9);
    let stream = |number: u32, bytes: &[u8]| {
        let mut packet = Vec::new();
        let builder = PacketBuilder::ipv4(SERVER, CLIENT, 64).tcp(53, 40_000, number, 1000);
        builder.write(&mut packet, bytes).expect("fits");
        packet
    };
    let frames = [
        udp(53, 40_000, &message),
        stream(100, &[&length[..], first].concat()),
        stream(111, second),
        udp(5355, 5355, &message),
    ];
    let (reading, facts) = facts(&pcap(101, false, &frames));
    let answer = "a.example -> [\"b.example\"] [192.0.2.7]";
    assert_eq!(facts[..2], [format!("packet 1: {answer}"), format!("packet 3: {answer}")]);
    assert!(reading.whole);
}

#[test]
fn an_encrypted_hello_is_hidden() {
    let hello = client_hello(Some("cloudflare-ech.com"), true);
    let (_, facts) = facts(&pcap(101, false, &[tcp(50_000, false, 1, "A", &hello)]));
    assert!(facts[0].contains("hidden"), "{facts:?}");
}

#[test]
fn the_server_name_of_quic_is_read_over_several_packets() {
    let hello = client_hello(Some("eu-teams.events.data.microsoft.com"), false);
    let (first, second) = hello[5..].split_at(50);
    let datagram = |payload: &[u8]| {
        let mut packet = Vec::new();
        let builder = PacketBuilder::ipv4(CLIENT, SERVER, 64).udp(50_000, 443);
        builder.write(&mut packet, payload).expect("fits");
        packet
    };
    let frames = [datagram(&quic::tests::packet(&[(50, second)])), datagram(&quic::tests::packet(&[(0, first)]))];
    let (_, facts) = facts(&pcap(101, false, &frames));
    assert!(facts[0].contains("52.178.17.2:443 Some(\"eu-teams.events.data.microsoft.com\")"), "{facts:?}");
}

#[test]
fn the_same_ports_used_again_are_another_conversation() {
    let frames = [
        tcp(50_000, false, 1, "S", &[]),
        tcp(50_000, false, 2, "A", b"GET / HTTP/1.1\r\nHost: one.example\r\n\r\n"),
        tcp(50_000, false, 40, "AF", &[]),
        tcp(50_000, false, 900, "S", &[]),
        tcp(50_000, false, 901, "A", b"GET / HTTP/1.1\r\nHost: two.example\r\n\r\n"),
    ];
    let (_, facts) = facts(&pcap(101, false, &frames));
    assert_eq!(facts.len(), 2);
    assert!(facts[0].starts_with("packet 1: ") && facts[0].contains("one.example"), "{facts:?}");
    assert!(facts[1].starts_with("packet 4: ") && facts[1].contains("two.example"), "{facts:?}");
}

#[test]
fn fragments_unknown_links_and_what_was_not_captured_are_said() {
    let mut fragment = udp(443, 50_000, b"part");
    fragment[6] |= 0x20;
    let (reading, facts) = facts(&pcap(1, false, &[ethernet(&fragment), ethernet(&fragment)]));
    assert!(facts.is_empty() && !reading.whole);
    assert_eq!(reading.remarks[0].about, "IP fragment × 2");

    let (reading, _) = self::facts(&pcap(127, false, &[vec![0; 40]]));
    assert_eq!((reading.remarks[0].kind, &*reading.remarks[0].about), (RemarkKind::NotDecoded, "link type 127"));

    // Only the first 60 bytes of a packet of 540 were kept; the bytes that it carried are counted all the same.
    let packet = tcp(50_000, false, 1, "A", &[0; 500]);
    let mut capture = pcap(101, false, &[packet[..60].to_vec()]);
    capture[36..40].copy_from_slice(&540_u32.to_le_bytes());
    let (reading, facts) = self::facts(&capture);
    assert!(facts[0].contains(" 500/0 "), "{facts:?}");
    assert_eq!((reading.remarks[0].kind, &*reading.remarks[0].about), (RemarkKind::LeftOut, "snaplen"));
}

#[test]
fn a_capture_without_packets_is_empty() {
    let (reading, facts) = facts(&pcap(1, false, &[]));
    assert!(facts.is_empty());
    assert_eq!(reading.remarks[0].kind, RemarkKind::Empty);
}

#[test]
fn a_capture_that_ends_early_gives_what_came_before() {
    let whole = pcap(101, false, &split_hello());
    for (bytes, damage) in [(&whole[..whole.len() - 3], RemarkKind::Truncated), (&whole[..10], RemarkKind::Truncated)] {
        let (reading, _) = facts(bytes);
        assert!(!reading.whole);
        assert_eq!(reading.remarks[0].kind, damage);
    }
    assert_eq!(facts(&whole[..whole.len() - 3]).1.len(), 1);
}

#[test]
fn a_packet_that_says_it_is_huge_takes_no_memory() {
    let mut capture = pcap(101, false, &split_hello());
    capture[32..36].copy_from_slice(&u32::MAX.to_le_bytes());
    let (reading, facts) = facts(&capture);
    assert!(facts.is_empty() && !reading.whole, "{reading:?}");
}

#[test]
fn more_conversations_than_are_followed_are_handed_over_in_order() {
    let ports = 0..u32::try_from(limit::CONVERSATIONS + 10).expect("few");
    let frames: Vec<Vec<u8>> = ports
        .map(|port| {
            let mut packet = Vec::new();
            let [_, a, b, c] = port.to_be_bytes();
            let builder = PacketBuilder::ipv4([10, a, b, c], SERVER, 64).udp(50_000, 443);
            builder.write(&mut packet, b"x").expect("fits");
            packet
        })
        .collect();
    let (_, facts) = all(&pcap(101, false, &frames));
    assert_eq!(facts.len(), frames.len());
    let places: Vec<String> = facts.into_iter().map(|(at, _)| at).collect();
    let expected: Vec<String> = (1..=frames.len()).map(|number| format!("packet {number}")).collect();
    assert_eq!(places, expected);
}

#[test]
fn the_capture_of_the_demonstration_is_read() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/evidence/dns-2026-09-14.pcap");
    let (reading, facts) = all(&std::fs::read(path).expect("the demonstration's evidence is there"));
    assert!(reading.whole, "{reading:?}");
    let lookups: Vec<_> =
        facts.iter().filter_map(|(at, fact)| fact.as_ref().ok().map(|lookup| (&**at, lookup))).collect();
    let american = lookups.iter().find(|(_, lookup)| lookup.name == "us-mobile.events.data.microsoft.com");
    let (at, lookup) = american.expect("the collector in the United States was looked up");
    assert_eq!(*at, "packet 12");
    assert_eq!(lookup.addresses, [IpAddr::from([52, 182, 143, 208])]);
}

proptest! {
    #[test]
    fn any_bytes_after_a_mark_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..600), mark in 0usize..4) {
        let (_, facts) = all(&[&PCAP[mark][..], &bytes].concat());
        prop_assert!(facts.len() <= bytes.len());
        let section = [SECTION, &[0, 0, 0, 28], &ORDERS[mark % 2], &bytes].concat();
        all(&section);
    }

    #[test]
    fn a_damaged_capture_is_read(places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6), cut in any::<prop::sample::Index>(), ng: bool) {
        let mut frames = split_hello();
        frames.push(udp(53, 40_000, &dns_answer("a.example", &["b.example"], &[[192, 0, 2, 7]])));
        let mut capture = if ng { pcapng(&frames) } else { pcap(101, true, &frames) };
        // The mark stays, so that it is still a capture.
        for (place, byte) in places {
            let place = place.index(capture.len() - 12) + 12;
            capture[place] = byte;
        }
        capture.truncate(12 + cut.index(capture.len() - 11));
        let (_, facts) = all(&capture);
        prop_assert!(facts.len() <= frames.len());
    }
}
