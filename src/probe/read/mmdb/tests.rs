use maxminddb::path;
use proptest::prelude::*;

use super::{
    encode::{Data, Made, Value, country, node},
    *,
};
use crate::probe::read as probe_read;

/// Reads as `waarmerk probe` does; returns the ranges with their places, and what the file says of itself.
fn facts(bytes: &[u8]) -> (Reading, Vec<String>, Vec<String>) {
    let (mut ranges, mut about) = (Vec::new(), Vec::new());
    let reading = probe_read::read(&mut Input::bytes(bytes), &mut |fact: &Fact<'_>| {
        match &fact.what {
            What::Range(range) => {
                let country = range.country.as_deref().expect("a range of country data has a country");
                ranges.push(format!("{} {}/{} {} {country}", fact.at, range.address, range.prefix, range.tag));
            }
            What::About(name, value) => about.push(format!("{name} {value}")),
            other => panic!("{other:?}"),
        }
        ControlFlow::Continue(())
    });
    (reading.expect("bytes at hand are readable").expect("it is recognised"), ranges, about)
}

/// A database with ranges of both families, split and nested.
fn both(bits: usize) -> Made {
    let mut made = Made::new(
        bits,
        true,
        &[
            ("198.51.100.0/24", country("NL")),
            ("198.51.100.128/26", country("DE")),
            ("203.0.113.0/24", Value::Map(vec![("asn", Value::Number(64_500))])),
            ("2001:db8::/32", country("SE")),
            ("2001:db8:8000::/33", country("SG")),
        ],
    );
    made.aliases = true;
    made
}

#[test]
fn each_size_of_record_gives_the_same_ranges_in_order_and_ipv4_once() {
    for bits in [24, 28, 32] {
        let (reading, ranges, about) = facts(&both(bits).bytes());
        assert_eq!((reading.format, reading.version.as_deref(), reading.whole), (Format::Mmdb, Some("2.0"), true));
        assert_eq!(
            ranges,
            [
                "entry 1 198.51.100.0/25 country.iso_code NL",
                "entry 2 198.51.100.128/26 country.iso_code DE",
                "entry 3 198.51.100.192/26 country.iso_code NL",
                "entry 5 2001:db8::/33 country.iso_code SE",
                "entry 6 2001:db8:8000::/33 country.iso_code SG",
            ],
            "{bits}"
        );
        assert_eq!(
            (about[0].as_str(), about[1].as_str(), about[2].as_str()),
            ("database-type Made-for-tests-Country", "built 2026-09-01", "ip-version 6")
        );
        assert_eq!((about[4].as_str(), about[5].as_str()), ("languages en, nl", "ranges-without-country 1"));
    }
}

#[test]
fn a_tree_of_ipv4_alone_is_read() {
    for bits in [24, 28, 32] {
        let made = Made::new(bits, false, &[("0.0.0.0/1", country("FR")), ("255.255.255.255/32", country("NO"))]);
        let (_, ranges, _) = facts(&made.bytes());
        assert_eq!(ranges, ["entry 1 0.0.0.0/1 country.iso_code FR", "entry 2 255.255.255.255/32 country.iso_code NO"]);
    }
}

#[test]
fn a_country_is_read_in_each_layout_and_where_it_is_registered_never() {
    let map = |name: &'static str, value: Value| Value::Map(vec![(name, value)]);
    for (record, expected) in [
        (country("NL"), Some("country.iso_code NL")),
        (map("country_code", "de".into()), Some("country_code DE")),
        (map("country", "IE".into()), Some("country IE")),
        (Value::Map(vec![("country", "Ireland".into()), ("country_code", "IE".into())]), Some("country_code IE")),
        (map("registered_country", map("iso_code", "US".into())), None),
        (map("country", map("iso_code", "".into())), None),
        (map("country", map("iso_code", Value::Number(528))), None),
        (map("country_code", "N1".into()), None),
        (map("country", "Ireland".into()), None),
        ("NL".into(), None),
        (
            Value::Map(vec![("x", Value::Array(vec!["country".into(), country("US")])), ("country_code", "FI".into())]),
            Some("country_code FI"),
        ),
    ] {
        let (reading, ranges, about) = facts(&Made::new(24, false, &[("192.0.2.0/24", record.clone())]).bytes());
        let expected: Vec<String> =
            expected.into_iter().map(|country| format!("entry 1 192.0.2.0/24 {country}")).collect();
        assert_eq!(ranges, expected, "{record:?}");
        assert!(reading.whole, "{record:?}");
        assert_eq!(about.last().map(String::as_str) == Some("ranges-without-country 1"), expected.is_empty());
        assert_eq!(reading.remarks.iter().any(|remark| remark.kind == RemarkKind::Empty), expected.is_empty());
    }
}

#[test]
fn the_mark_is_looked_for_at_the_end_and_after_all_beginnings() {
    let known = |bytes: &[u8]| probe_read::recognise(&mut Input::bytes(bytes)).expect("bytes at hand are readable");
    let made = both(24).bytes();
    assert_eq!(known(&made), Some(Format::Mmdb));
    let far = [&made[..], &vec![0; 130 << 10]].concat();
    assert_eq!(known(&far), None);
    assert_eq!(known(&[b"\xd4\xc3\xb2\xa1", &made[..]].concat()), Some(Format::Pcap));
}

#[test]
fn what_is_larger_than_is_read_is_said_to_be() {
    let mut bytes = vec![0; usize::try_from(limit::DOCUMENT).expect("small")];
    bytes.extend(both(24).bytes());
    let (reading, ranges, _) = facts(&bytes);
    assert!(ranges.is_empty() && !reading.whole);
    assert_eq!(reading.remarks[0].kind, RemarkKind::TooLarge);
}

/// A database of these nodes and this data.
fn raw(nodes: &[(u32, u32)], data: &[u8], six: bool) -> Vec<u8> {
    let mut bytes: Vec<u8> = nodes.iter().flat_map(|(left, right)| node(24, *left, *right)).collect();
    bytes.extend([0; 16]);
    bytes.extend(data);
    bytes.extend(MARK);
    let mut about = Data::default();
    about.write(&Value::Map(vec![
        ("binary_format_major_version", Value::Short(2)),
        ("ip_version", Value::Short(if six { 6 } else { 4 })),
        ("node_count", Value::Number(u32::try_from(nodes.len()).expect("small"))),
        ("record_size", Value::Short(24)),
    ]));
    bytes.extend(about.bytes);
    bytes
}

#[test]
fn a_tree_that_leads_round_or_fans_out_comes_to_an_end() {
    // Both sides of each node lead to the next: 2^100 ways through a hundred nodes, to nothing, to a record, or to IPv4.
    let last = |to: u32| (0..100).map(|node| if node == 99 { (to, to) } else { (node + 1, node + 1) }).collect();
    let mut record = Data::default();
    record.write(&country("NL"));
    let to_ipv4: Vec<(u32, u32)> = (0..97).map(|node| (node + 1, node + 1)).chain([(0, 0)]).collect();
    for nodes in [vec![(0, 0)], vec![(0, 1), (1, 0)], last(100), last(116), to_ipv4] {
        for six in [false, true] {
            let (reading, ranges, _) = facts(&raw(&nodes, &record.bytes, six));
            assert!(ranges.len() <= nodes.len() + 1);
            // A tree of both families that leads round has no other place at which IPv4 begins: nothing in it is told.
            let wrong = reading.remarks.iter().any(|remark| remark.about == "search tree");
            assert!(wrong || six && ranges.is_empty(), "{:?}", reading.remarks);
        }
    }
}

#[test]
fn data_that_lead_round_or_lie_come_to_an_end() {
    for data in [
        &[0x20, 0x00][..],                           // a pointer to itself
        &[0x20, 0x02, 0x20, 0x00],                   // two that point at each other
        &[0xe1, 0x20, 0x00, 0x20, 0x00],             // a map in itself
        &[0xff, 0xff, 0xff, 0xff],                   // a map of millions of nothing
        &[0x1f, 0x04, 0xff, 0xff, 0xff],             // an array of as many
        &[0x5f, 0xff, 0xff, 0xff],                   // a text beyond the end
        &[0x00, 0x00],                               // a kind that there is not
        &[0x3f, 0xff, 0xff, 0xff, 0xff],             // a pointer beyond the end
        &[0xe1, 0x42, 0xff, 0xfe, 0x42, b'N', b'L'], // a key that is no text
        &[],
    ] {
        let (_, ranges, _) = facts(&raw(&[(1, 17)], data, false));
        assert!(ranges.is_empty(), "{data:?}");
    }
}

#[test]
fn what_a_file_says_of_itself_has_to_be_possible() {
    let sound = both(28).bytes();
    for (field, byte, about) in [("record_size", 25, "record_size"), ("ip_version", 5, "ip_version")] {
        let at = memchr::memmem::rfind(&sound, field.as_bytes()).expect("it is there") + field.len() + 1;
        let mut bytes = sound.clone();
        bytes[at] = byte;
        let (reading, ranges, _) = facts(&bytes);
        assert!(ranges.is_empty() && !reading.whole);
        assert_eq!(reading.remarks[0].about, about);
    }
    let (reading, _, _) = facts(MARK);
    assert_eq!((reading.remarks[0].kind, reading.remarks[0].about.as_str()), (RemarkKind::Damaged, "record_size"));
    // More nodes than the file has bytes for.
    let (reading, _, _) = facts(&sound[sound.len() / 2..]);
    assert_eq!(reading.remarks[0].about, "node_count");
}

/// What another reader makes of the same bytes.
fn by_another(bytes: &[u8]) -> Vec<String> {
    let reader = maxminddb::Reader::from_source(bytes).expect("it opens");
    let networks = reader.networks(maxminddb::WithinOptions::default()).expect("it has networks");
    let named = (1..).zip(networks).filter_map(|(entry, network)| {
        let network = network.expect("sound");
        let code: Option<String> = network.decode_path(&path!["country", "iso_code"]).expect("sound");
        let range = network.network().expect("sound");
        code.map(|code| format!("entry {entry} {}/{} country.iso_code {code}", range.ip(), range.prefix()))
    });
    named.collect()
}

/// Ranges of either family, with countries.
fn ranges() -> impl Strategy<Value = Vec<(String, Value)>> {
    let four =
        (any::<u32>(), 1_u8..=32).prop_map(|(bits, prefix)| format!("{}/{prefix}", std::net::Ipv4Addr::from(bits)));
    let six = (any::<u128>(), 4_u8..=128)
        .prop_map(|(bits, prefix)| format!("{}/{prefix}", std::net::Ipv6Addr::from(bits | 1 << 126 | 1 << 124)));
    let code = prop::sample::select(vec!["NL", "DE", "US", "SG", "NO"]).prop_map(country);
    let record = prop_oneof![4 => code, 1 => Just(Value::Map(vec![("asn", Value::Number(1))]))];
    prop::collection::vec((prop_oneof![four, six], record), 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_database_is_read_as_another_reader_reads_it(
        ranges in ranges(),
        bits in prop::sample::select(vec![24, 28, 32]),
    ) {
        let mut ranges = ranges;
        // A tree of both families without any IPv4 has no place at which that begins.
        ranges.insert(0, ("192.0.2.0/24".to_owned(), country("AT")));
        let bytes = Made { bits, six: true, aliases: true, ranges }.bytes();
        let (reading, ours, _) = facts(&bytes);
        prop_assert!(reading.whole);
        prop_assert_eq!(ours, by_another(&bytes));
    }

    #[test]
    fn changed_bytes_never_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut: prop::sample::Index,
        bits in prop::sample::select(vec![24, 28, 32]),
    ) {
        let mut bytes = both(bits).bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let keep = bytes.split_off(cut.index(bytes.len()));
        let _ = read(&mut Input::bytes(&keep), &mut |_: &Fact<'_>| ControlFlow::Continue(()));
        bytes.extend(keep);
        let _ = read(&mut Input::bytes(&bytes), &mut |_: &Fact<'_>| ControlFlow::Continue(()));
    }

    #[test]
    fn any_bytes_behind_the_mark_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let bytes = [&[0; 64], MARK, &bytes].concat();
        let _ = facts(&bytes);
    }
}

/// The databases that the independent readers are laid beside: name, and bytes.
fn fixtures() -> Vec<(String, Vec<u8>)> {
    let flat = |code: &str| Value::Map(vec![("country_code", code.into())]);
    let four = Made::new(24, false, &[("198.51.100.0/24", flat("NL")), ("203.0.113.0/25", flat("SG"))]);
    let sized = [24, 28, 32].map(|bits| (format!("made-both-{bits}.mmdb"), both(bits).bytes()));
    sized.into_iter().chain([("made-ipv4.mmdb".to_owned(), four.bytes())]).collect()
}

fn folder() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/probe/mmdb")
}

#[test]
fn the_fixtures_are_those_that_are_made_here() {
    for (name, bytes) in fixtures() {
        assert!(std::fs::read(folder().join(&name)).is_ok_and(|kept| kept == bytes), "{name}: run make_the_fixtures");
    }
}

#[test]
#[ignore = "writes tests/probe/mmdb"]
fn make_the_fixtures() {
    for (name, bytes) in fixtures() {
        std::fs::write(folder().join(name), bytes).expect("the folder can be written");
    }
}
