use proptest::prelude::*;

use super::{
    class::{Class, Kind},
    control,
    scan::{BETWEEN, Room, Scanner},
};
use crate::probe::fact::{Seed, SeedKind};

fn seed(kind: SeedKind, term: &str) -> Seed {
    Seed { kind, term: term.to_owned() }
}

/// Returns what is found in a value, and how it is written.
fn found(seeds: &[Seed], value: &[u8]) -> Vec<(Kind, String, String)> {
    found_in(seeds, "data.value", value)
}

fn found_in(seeds: &[Seed], path: &str, value: &[u8]) -> Vec<(Kind, String, String)> {
    let scanner = Scanner::new(seeds);
    let mut all = Vec::new();
    let mut each = |found: super::scan::Found<'_>| {
        all.push((found.kind, found.forms.to_string(), String::from_utf8_lossy(found.text).into_owned()));
    };
    scanner.values(&mut Room::default(), value, &|_| path, &mut each);
    all
}

fn kinds(value: &str) -> Vec<Kind> {
    found(&[], value.as_bytes()).into_iter().map(|(kind, ..)| kind).collect()
}

#[test]
fn a_planted_term_is_found_in_every_encoding_and_once() {
    for term in
        ["testgebruiker01@demonstratieministerie.example", "Zoë van 't Æble", "Reiger-17.docx", "S-1-5-21-1-2-3-1104"]
    {
        let seeds = [seed(SeedKind::Account, term)];
        for (name, bytes) in control::written(term) {
            for (before, after) in [("", ""), ("x=", ";y"), ("before ", " after")] {
                let value = [before.as_bytes(), &bytes, after.as_bytes()].concat();
                let hits = found(&seeds, &value).into_iter().filter(|(kind, ..)| *kind == Kind::PlantedAccount).count();
                assert_eq!(hits, 1, "{term} {name} {}", String::from_utf8_lossy(&value));
            }
        }
    }
}

#[test]
fn a_term_in_several_fields_is_found_in_each() {
    let seeds = [seed(SeedKind::Account, "jan@example.nl")];
    for (name, bytes) in control::written("jan@example.nl") {
        let both = [&bytes[..], &[BETWEEN], &bytes[..]].concat();
        assert_eq!(found(&seeds, &both).len(), 2, "{name}");
    }
}

#[test]
fn a_term_is_found_with_its_marks_apart_and_told_once_as_it_was_planted() {
    use unicode_normalization::UnicodeNormalization as _;
    for planted in ["Beëindigingsplan", "Jörg Müller-Łukasik", "Bee\u{308}indigingsplan", "Zoë"] {
        let (composed, decomposed): (String, String) = (planted.nfc().collect(), planted.nfd().collect());
        let seeds = [seed(SeedKind::DisplayName, planted)];
        for sent in [&composed, &decomposed] {
            for (name, bytes) in control::searched(sent) {
                let found = found(&seeds, &bytes);
                let told: Vec<(Kind, &str)> = found.iter().map(|(kind, _, text)| (*kind, &**text)).collect();
                assert_eq!(told, [(Kind::PlantedDisplayName, planted)], "{planted} {sent} {name}");
            }
        }
    }
    // A letter without its mark is another letter, and a short term a whole word.
    for (planted, sent) in
        [("Beëindigingsplan", "Beeindigingsplan"), ("Joël", "Joe\u{308}lle"), ("Joel", "Joe\u{308}l")]
    {
        assert_eq!(found(&[seed(SeedKind::DisplayName, planted)], sent.as_bytes()), [], "{planted} {sent}");
    }
}

#[test]
fn the_control_tries_marks_apart_only_where_there_are_marks() {
    let names = |term: &str| {
        control::searched(term)
            .into_iter()
            .map(|(name, _)| name)
            .filter(|name| name.contains("composed"))
            .collect::<Vec<_>>()
    };
    assert_eq!(names("testgebruiker01"), [] as [&str; 0]);
    assert_eq!(names("Beëindigingsplan"), ["decomposed characters", "base64 of decomposed characters"]);
}

/// A line end that goes through a term hid it.
#[test]
fn a_term_in_base64_is_found_across_the_ends_of_lines() {
    let term = "testgebruiker01@demonstratieministerie.example";
    let seeds = [seed(SeedKind::Account, term)];
    let scanner = Scanner::new(&seeds);
    for width in [60, 61, 64, 70, 76] {
        for end in ["\n", "\r\n", "\\n", "\\r\\n", "%0D%0A", "\\\\r\\\\n"] {
            for (before, after) in
                [("", ""), ("-----BEGIN X-----\n", "\n-----END X-----\n"), ("a=1&b=", "=&c=2"), ("key:", "\",\"x\":1")]
            {
                let lines = control::in_lines(term.as_bytes(), width, end.as_bytes());
                let value = [before.as_bytes(), &lines, after.as_bytes()].concat();
                let told = format!("{width} {}", String::from_utf8_lossy(&value));
                assert_eq!(found(&seeds, &value).len(), 1, "{told}");
                let mut hits = Vec::new();
                scanner.bytes(&mut Room::default(), &value, &mut |found| hits.push(found.kind));
                assert_eq!(hits, [Kind::PlantedAccount], "{told}");
            }
        }
    }
    // A line that is longer than the one before, or short lines, are no parts of one text.
    for width in [40, 20] {
        let lines = control::in_lines(term.as_bytes(), width, b"\n");
        assert_eq!(found(&seeds, &lines), [], "{width}");
    }
}

/// Lines of the same length need not be parts of one text: each may be one.
#[test]
fn lines_that_are_encoded_one_by_one_are_each_decoded() {
    use base64::Engine as _;
    // Forty-six bytes become sixty-two characters, which are no whole groups.
    let texts = ["Word, and then jan.devries@example.nl in Word.", "Word, and then piet.jansen@example.nl in Word."];
    let encoded = texts.map(|text| base64::engine::general_purpose::STANDARD_NO_PAD.encode(text));
    assert_eq!(encoded.each_ref().map(String::len), [62, 62]);
    let found = found(&[], encoded.join("\n").as_bytes());
    assert_eq!(found.iter().map(|(kind, ..)| *kind).collect::<Vec<_>>(), [Kind::Email, Kind::Email], "{found:?}");
}

/// What stands behind a digest looked like its next line, and was lost in it.
#[test]
fn what_is_encoded_behind_a_digest_is_decoded_by_itself() {
    use base64::Engine as _;
    let coded = |text: &str| base64::engine::general_purpose::STANDARD.encode(text);
    let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    let email = "jan.jansen@gemeente.nl";
    for encoded in [coded(email), hex::encode(email), coded(&format!("{{\"u\":\"{}\"}}", coded(email)))] {
        for value in [
            format!("{digest} {encoded}"),
            format!("{digest}\n{encoded}"),
            format!("id=ok {digest}\r\n{encoded}"),
            format!("{digest} {digest} {encoded}"),
            format!("{} {encoded}", coded(&"\u{1}\u{7f}".repeat(24))),
        ] {
            assert_eq!(kinds(&value), [Kind::Email], "{value}");
        }
    }
}

#[test]
fn how_a_term_was_written_is_told() {
    let seeds = [seed(SeedKind::Sentence, "zilveren reiger")];
    for (name, expected) in [
        ("plain", "plain"),
        ("UTF-16LE", "utf-16"),
        ("percent", "percent"),
        ("base64", "base64"),
        ("hexadecimal", "hexadecimal"),
        ("gzip in base64", "base64 > compressed"),
        ("base64 in hexadecimal", "hexadecimal > base64"),
    ] {
        let bytes =
            control::written("zilveren reiger").into_iter().find(|(form, _)| *form == name).map(|(_, bytes)| bytes);
        let hits = found(&seeds, &bytes.expect("a known encoding"));
        assert_eq!(hits[0].1, expected, "{name}");
    }
}

#[test]
fn words_of_a_planted_sentence_are_a_fragment_of_it() {
    let seeds = [seed(SeedKind::Sentence, "De zilveren reiger telt zeventien stille sluizen.")];
    assert_eq!(found(&seeds, b"spelling: REIGER TELT ZEVENTIEN?")[0].0, Kind::PlantedSentence);
    assert!(found(&seeds, b"de zilveren, een reiger, telt zeventien").is_empty());
}

#[test]
fn a_short_term_counts_as_a_whole_word_only() {
    let seeds = [seed(SeedKind::DisplayName, "Jan")];
    assert_eq!(found(&seeds, b"by jan, yes").len(), 1);
    assert!(found(&seeds, b"January").is_empty());
    assert!(found(&seeds, b"a".repeat(3).as_slice()).is_empty());
}

#[test]
fn personal_data_is_known_by_its_form() {
    for (value, kind) in [
        ("jan.devries@example.nl", Kind::Email),
        ("mailto:jan@sub.ministerie.example?subject=x", Kind::Email),
        ("user%3Djan%40example.nl", Kind::Email),
        (r"E-mail:\njan@example.nl\n", Kind::Email),
        (r"bel\n+31 6 12345678\n", Kind::Phone),
        ("amFuLmRldnJpZXNAZXhhbXBsZS5ubCBzY2hyZWVm", Kind::Email),
        ("S-1-5-21-3623811015-3361044348-30300820-1013", Kind::Sid),
        ("client 192.168.17.4 said", Kind::Address),
        ("2001:db8:85a3::8a2e:370:7334", Kind::Address),
        ("+31 6 12345678", Kind::Phone),
        ("+31 (0)20 123 4567", Kind::Phone),
        ("0612345678", Kind::Phone),
        ("020-1234567", Kind::Phone),
        ("0031612345678", Kind::Phone),
        ("bsn 111222333", Kind::Bsn),
        (r"C:\Users\jdevries\Documents", Kind::UserFolder),
        (r"C:\\Users\\jdevries\\x", Kind::UserFolder),
        ("/Users/jan/Library", Kind::UserFolder),
        (r"\\fs01\afdeling\map", Kind::Share),
        ("Nota begroting 2026.docx", Kind::FileName),
        ("https://contoso.sharepoint.com/sites/x", Kind::Site),
        ("0x647777772E6D736E2E636F6D", Kind::HiddenSite),
    ] {
        assert_eq!(kinds(value), [kind], "{value}");
    }
    let hits = found_in(&[], "data.citizen.bsn", b"111222333");
    assert_eq!(hits.len(), 1);
}

#[test]
fn what_only_looks_like_personal_data_is_none() {
    for value in [
        "image@2x.png",
        "react@17.0.2",
        "@office-iss/react-native",
        "16.0.18227.20152",
        "10.0.22631",
        "16.0.0.0",
        "Chrome/120.1.2.3 Safari",
        "Version=4.8.9.1",
        "2026-09-14T10:34:02.005Z",
        "1795306306847",
        "111222333",
        "bsn 111222334",
        "DD1AA752-A66A-5A6A-B06C-7A86DE292A23",
        r"C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE",
        r"C:\Windows\System32\x.docx",
        r"C:\Users\Public\x",
        "Normal.dotm",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "Office.Word.Document.Statistics",
        ".docx",
        "https://login.microsoftonline.com/common/oauth2",
        "Office::Word::Add",
        "W:0006200ed41a5508b16dcd14fbbc2bbae8f00000ffff!0000a93ebdd16c5862b178d6e5c58d3e074df772a021!size.exe",
        "2019/12/05:07:37:23!0!size.exe",
        "o:0a89d516ae714e01ae89c96d185e9ae3",
        "+02:00",
        "1.0.0+20230102",
        "R3+hicuwW0iwwxxP.0",
        "10.0.19043.985.amd64fre.vb_release.191206-1406",
    ] {
        assert_eq!(kinds(value), [], "{value}");
    }
    assert!(found_in(&[], "ext.app.ver", b"4.8.9.1").is_empty());
}

#[test]
fn a_citizen_service_number_is_known_where_something_says_so() {
    for (path, value) in [
        ("data.userBsn", "111222333"),
        ("data.user_bsn", "111222333"),
        ("data.burgerServiceNummer", "111222333"),
        ("data.bsn", "12345672"),
        ("data.bsn", "012345672"),
        ("data.bsn", "001234560"),
        ("data.value", "BSN111222333"),
        ("data.value", "bsnnummer111222333"),
        ("data.value", "BSN_111222333"),
        ("data.value", "BSN.111222333"),
        ("data.value", "BSN 111-222-333"),
        ("data.value", "BSN 111.222.333"),
        ("data.value", "BSN 1112.22.333"),
        ("data.value", "BSN 111 222 333"),
        ("data.value", "burger service nummer 111222333"),
        ("data.value", "burgerservicenummer: 111222333"),
        ("data.value", "sofi nummer 111222333"),
        ("data.value", "sofinummer 111222333"),
        ("data.value", "sofi-nr. 111222333"),
        ("data.value", "citizen service number 111222333"),
    ] {
        let kinds: Vec<Kind> = found_in(&[], path, value.as_bytes()).into_iter().map(|(kind, ..)| kind).collect();
        assert_eq!(kinds, [Kind::Bsn], "{path} {value}");
    }
    for (path, value) in [
        ("data.value", "111222333"),
        ("data.value", "111-222-333"),
        ("data.value", "nr111222333"),
        ("data.value", "absno 111222333"),
        ("data.value", "usbsn 111222333"),
        ("data.value", "burger services 111222333"),
        ("data.value", "BSN 111222334"),
        ("data.value", "BSN 111-222-334"),
        ("data.value", "BSN 0.111222333"),
        ("data.value", "BSN 5.111.222.333"),
        ("data.value", "BSN 111-222-333-4"),
        ("data.value", "BSN xn111222333"),
        ("data.absno", "111222333"),
    ] {
        assert_eq!(found_in(&[], path, value.as_bytes()), [], "{path} {value}");
    }
}

#[test]
fn the_sign_in_name_of_a_guest_is_one() {
    for (value, name) in [
        ("jan_minbzk.nl#EXT#@tenant.onmicrosoft.com", "jan_minbzk.nl#EXT#@tenant.onmicrosoft.com"),
        ("upn=jan.de-vries_minbzk.nl#ext#@tenant.example;", "jan.de-vries_minbzk.nl#ext#@tenant.example"),
        ("x#jan@example.nl", "jan@example.nl"),
    ] {
        let found = found(&[], value.as_bytes());
        assert_eq!(found, [(Kind::Email, "plain".to_owned(), name.to_owned())], "{value}");
    }
    for value in ["#EXT#@tenant.onmicrosoft.com", "a #EXT#@tenant.onmicrosoft.com", "jan.#EXT#@tenant.example"] {
        assert_eq!(kinds(value), [], "{value}");
    }
}

#[test]
fn paths_of_the_kernel_lead_to_users_too() {
    for (value, kind) in [
        (r"\Device\HarddiskVolume3\Users\jjansen\Documents\a", Kind::UserFolder),
        (r"\\Device\\HarddiskVolume3\\Users\\jjansen\\Documents\\a", Kind::UserFolder),
        (r"\\\\Device\\\\HarddiskVolume3\\\\Users\\\\jjansen", Kind::UserFolder),
        (r"process \device\harddiskvolume12\users\jjansen\x started", Kind::UserFolder),
        (r"\Device\HarddiskVolume3\Documents and Settings\jjansen\x", Kind::UserFolder),
        (r"\\?\C:\Users\jjansen\x", Kind::UserFolder),
        (r"\\\\?\\C:\\Users\\jjansen\\x", Kind::UserFolder),
        (r"\??\C:\Users\jjansen\x", Kind::UserFolder),
        (r"\\?\Volume{2e5b09bf-66a1-55e5-840a-d992ce1c0381}\Users\jjansen\x", Kind::UserFolder),
        (r"\\?\HarddiskVolume3\Users\jjansen\x", Kind::UserFolder),
        (r"%SystemDrive%\Users\jjansen\x", Kind::UserFolder),
        (r"\Users\jjansen\x", Kind::UserFolder),
        (r"\Device\Mup\fs01\afdeling\x", Kind::Share),
        (r"\\?\UNC\fs01\afdeling\x", Kind::Share),
        (r"\Device\Mup\;LanmanRedirector\;Z:000000000001e4a5\fs01\home\jan\x", Kind::Share),
        (r"\Device\LanmanRedirector\;Z:000000000001e4a5\fs01\jan$\brief", Kind::Share),
    ] {
        assert_eq!(kinds(value), [kind], "{value}");
    }
    for value in [
        r"\Device\HarddiskVolume3\Users\Public\x",
        r"\Device\HarddiskVolume3\Users\Default\x",
        r"\Device\HarddiskVolume3\Users\SYSTEM\x",
        r"\Users\0f8fad5b-d9cb-469f-a165-70867728950e\x",
        r"\\Device\\HarddiskVolume3\\Users\\All Users\\x",
        r"\\?\C:\Users\Public\x",
        r"\??\C:\Users\Default\x",
        r"\Device\HarddiskVolume3\Windows\System32\svchost.exe",
        r"\\Device\\HarddiskVolume3\\Program Files\\x.exe",
        r"HKLM\SOFTWARE\Contoso\Users\Settings\x",
        r"BUILTIN\Users",
        r"\Device\Afd",
        r"\Device\Mup",
        r"a\UNC\fs01\afdeling",
    ] {
        assert_eq!(kinds(value), [], "{value}");
    }
}

#[test]
fn words_beside_a_number_say_what_it_is() {
    for (path, value, kind) in [
        ("data.telNr", "0301234567", Kind::Phone),
        ("data.telephonenumber", "0301234567", Kind::Phone),
        ("data.value", "(070) 376 54 21", Kind::Phone),
        ("data.value", "(070)3765421", Kind::Phone),
        ("data.value", "070-376 54 21", Kind::Phone),
        ("data.value", "tel:0703765421", Kind::Phone),
        ("data.value", "Tel. 0703765421", Kind::Phone),
        ("data.value", "tel:+31703765421", Kind::Phone),
        ("data.serverIp", "145.100.2.9", Kind::Address),
        ("data.driverAddress", "145.100.2.9", Kind::Address),
        ("data.value", "Server: 145.100.2.9", Kind::Address),
    ] {
        let kinds: Vec<Kind> = found_in(&[], path, value.as_bytes()).into_iter().map(|(kind, ..)| kind).collect();
        assert_eq!(kinds, [kind], "{path} {value}");
    }
    for (path, value) in [
        ("data.telemetry.seq", "0301234567"),
        ("data.value", "telemetry 0301234567"),
        ("data.value", "Intel 0301234567"),
        ("data.value", "0703765421"),
        ("data.value", "f(01)23456789"),
        ("data.value", "f(012) 345 678 9"),
        ("data.officeversion", "145.100.2.9"),
        ("data.osVer", "145.100.2.9"),
        ("data.value", "client ver: 145.100.2.9"),
        ("data.value", "Versie 145.100.2.9"),
        ("data.value", "OSVersion=145.100.2.9"),
    ] {
        assert_eq!(found_in(&[], path, value.as_bytes()), [], "{path} {value}");
    }
}

#[test]
fn every_kind_has_a_class() {
    assert_eq!(Kind::Email.class(), Class::Direct);
    assert_eq!(Kind::planted(SeedKind::Document).class(), Class::Content);
    assert_eq!(Kind::Pseudonym.class(), Class::Indirect);
}

#[test]
fn a_body_is_passed_over_in_windows_that_cut_nothing_through() {
    let seeds = [seed(SeedKind::Email, "jan@example.nl")];
    let scanner = Scanner::new(&seeds);
    for at in [0, (1 << 20) - 7, (1 << 20) - 1, 1 << 20, (2 << 20) - 8192] {
        let mut body = vec![b'.'; 2_200_000];
        body[at..at + 14].copy_from_slice(b"jan@example.nl");
        let mut hits = Vec::new();
        scanner.bytes(&mut Room::default(), &body, &mut |found| hits.push(found.at));
        assert_eq!(hits, [at]);
    }
}

/// What ended behind the part that two windows have in common, or was encoded in a line that is longer than a window, was
/// taken for what the window before had seen.
#[test]
fn what_is_encoded_is_found_in_every_window() {
    let seeds = [seed(SeedKind::Email, "jan@example.nl")];
    let hex = hex::encode("jan@example.nl");
    for (seeds, text) in [(&seeds[..], &*hex), (&[], "jan%40example.nl")] {
        let scanner = Scanner::new(seeds);
        for at in [0, (1 << 20) - 30, (1 << 20) - 20, (1 << 20) - 8, 1 << 20, 1_500_000] {
            let mut body = vec![b' '; 2_200_000];
            body[at..at + text.len()].copy_from_slice(text.as_bytes());
            let mut hits = 0;
            scanner.bytes(&mut Room::default(), &body, &mut |_| hits += 1);
            assert!(hits > 0, "{text} {at}");
        }
        let mut hits = 0;
        scanner.bytes(&mut Room::default(), &vec![b' '; 2_200_000], &mut |_| hits += 1);
        assert_eq!(hits, 0);
    }
}

#[test]
fn a_bomb_is_not_unpacked_and_is_said() {
    use std::io::Read as _;

    use base64::Engine as _;
    let zeros = vec![b' '; 64 << 20];
    let mut packed = Vec::new();
    flate2::read::GzEncoder::new(&*zeros, flate2::Compression::best()).read_to_end(&mut packed).expect("memory");
    let value = base64::engine::general_purpose::STANDARD.encode(&packed);
    let scanner = Scanner::new(&[]);
    let mut room = Room::default();
    scanner.values(&mut room, value.as_bytes(), &|_| "", &mut |_| {});
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_term_in_any_encoding_in_any_noise_is_found(
        term in "[A-Za-z0-9éÜß@._' -]{6,40}",
        before in "[ -~]{0,30}[ ;,\"(>]|",
        after in "[ ;,\"<)][ -~]{0,30}|",
    ) {
        let term = term.trim();
        prop_assume!(term.chars().count() >= 6 && term.to_uppercase().chars().count() == term.chars().count());
        let seeds = [seed(SeedKind::DisplayName, term)];
        let scanner = Scanner::new(&seeds);
        for (name, bytes) in control::written(term) {
            let value = [before.as_bytes(), &bytes, after.as_bytes()].concat();
            let mut hit = false;
            scanner.values(&mut Room::default(), &value, &|_| "", &mut |found| hit |= found.kind == Kind::PlantedDisplayName);
            prop_assert!(hit, "{} {}", name, String::from_utf8_lossy(&value));
        }
    }

    #[test]
    fn any_bytes_are_passed_over_without_a_panic(bytes: Vec<u8>, text in ".{0,200}") {
        let scanner = Scanner::new(&[seed(SeedKind::Account, "jan@x.nl")]);
        for value in [&bytes, text.as_bytes(), &[&bytes, &[BETWEEN][..], text.as_bytes()].concat()] {
            scanner.values(&mut Room::default(), value, &|_| "", &mut |_| {});
            scanner.bytes(&mut Room::default(), value, &mut |_| {});
        }
    }

    #[test]
    fn any_term_makes_a_pattern(term: String) {
        let scanner = Scanner::new(&[seed(SeedKind::Sentence, &term)]);
        prop_assume!(term.trim().chars().count() >= 5 && !term.contains(char::from(BETWEEN)));
        let mut hit = false;
        scanner.values(&mut Room::default(), term.trim().as_bytes(), &|_| "", &mut |_| hit = true);
        prop_assert!(hit);
    }
}
