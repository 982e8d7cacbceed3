//! A published summary on its own, as someone has it who never saw the dossier.

use std::{
    collections::BTreeSet,
    fs,
    ops::Range,
    path::{Path, PathBuf},
};

use crate::{
    folder::{faults, flip},
    office::Office,
};

/// Copies what was published to a folder where there is nothing else.
fn published(office: &Office) -> PathBuf {
    let alone = office.desk().join("alone");
    fs::create_dir_all(&alone).expect("a folder");
    for file in ["summary.nl.pdf", "summary.en.pdf", "summary.json", "summary.json.p7s"] {
        fs::copy(office.dossier().join("published/2026-1").join(file), alone.join(file)).expect("copied");
    }
    alone
}

/// Flips a bit in each of these places of a file. Returns the places where `judged` did not find anything wrong.
fn unnoticed(path: &Path, judged: &Path, places: impl IntoIterator<Item = usize>) -> Vec<usize> {
    let good = fs::read(path).expect("readable");
    let mut unnoticed = Vec::new();
    for place in places {
        fs::write(path, flip(&good, place)).expect("written");
        if faults(judged).is_empty() {
            unnoticed.push(place);
        }
    }
    fs::write(path, good).expect("written");
    assert_eq!(faults(judged), [] as [String; 0]);
    unnoticed
}

/// Returns where the signature's value stands, between `<` and `>`, as its `/ByteRange` leaves it out.
fn contents(pdf: &[u8]) -> Range<usize> {
    let text = String::from_utf8_lossy(pdf);
    let (_, range) = text.rsplit_once("/ByteRange").expect("signed");
    let numbers: Vec<usize> =
        range.trim_start_matches(['[', ' ']).split([' ', ']']).map_while(|number| number.parse().ok()).collect();
    numbers[1]..numbers[2]
}

fn find_all(bytes: &[u8], word: &[u8]) -> Vec<usize> {
    bytes.windows(word.len()).enumerate().filter(|(_, window)| *window == word).map(|(at, _)| at).collect()
}

/// Every byte near what holds a PDF together, and every `stride`-th of the rest, which is streams and digits.
fn places(pdf: &[u8], stride: usize) -> BTreeSet<usize> {
    let stride = if std::env::var_os("WAARMERK_EVERY_BYTE").is_some() { 1 } else { stride };
    let mut places: BTreeSet<usize> = (0..pdf.len()).step_by(stride).collect();
    for word in [b"/ByteRange".as_slice(), b"startxref", b"trailer", b"%%EOF", b"/AcroForm"] {
        for at in find_all(pdf, word) {
            places.extend(at.saturating_sub(256)..pdf.len().min(at + word.len() + 256));
        }
    }
    let contents = contents(pdf);
    for edge in [contents.start, contents.end] {
        places.extend(edge - 256..pdf.len().min(edge + 256));
    }
    places
}

#[test]
fn a_flipped_bit_in_a_signed_pdf_is_found_without_the_dossier() {
    let office = Office::signed();
    let alone = published(&office);
    for (file, stride) in [("summary.en.pdf", 97), ("summary.nl.pdf", 997)] {
        let path = alone.join(file);
        let pdf = fs::read(&path).expect("readable");
        let value = contents(&pdf);
        // A digit of the signature's value may be written as `a` or as `A`: the same value, so nothing has changed.
        let same_digit =
            |place: &usize| value.contains(place) && flip(&pdf, *place)[*place].eq_ignore_ascii_case(&pdf[*place]);
        let mut unnoticed = unnoticed(&path, &path, places(&pdf, stride));
        unnoticed.retain(|place| !same_digit(place));
        let around =
            |place: &usize| String::from_utf8_lossy(&pdf[place - 20..(place + 20).min(pdf.len())]).into_owned();
        let around: Vec<_> = unnoticed.iter().map(|place| (place, around(place))).collect();
        assert!(
            around.is_empty(),
            "{file}: {} places, such as {:?}",
            around.len(),
            around.iter().take(9).collect::<Vec<_>>()
        );
    }
}

#[test]
fn the_padding_of_a_signature_must_be_zeros() {
    let office = Office::signed();
    let path = published(&office).join("summary.en.pdf");
    let pdf = fs::read(&path).expect("readable");
    let value = contents(&pdf);
    // The last byte is the closing bracket.
    for place in [value.end - 2, value.end - 3, value.end - 100] {
        let mut padded = pdf.clone();
        assert_eq!(padded[place], b'0');
        padded[place] = b'1';
        fs::write(&path, padded).expect("written");
        let found = faults(&path);
        assert!(found.iter().any(|fault| fault.contains("summary.en.pdf")), "{found:?}");
    }
}

#[test]
fn a_flipped_bit_in_a_summary_for_machines_or_its_signature_is_found_without_the_dossier() {
    let office = Office::signed();
    let alone = published(&office);
    let json = alone.join("summary.json");
    for file in ["summary.json", "summary.json.p7s"] {
        let path = alone.join(file);
        let length = fs::read(&path).expect("readable").len();
        assert_eq!(unnoticed(&path, &json, 0..length), [] as [usize; 0], "{file}");
    }
}

#[test]
fn bytes_after_a_signed_pdf_are_found() {
    let office = Office::signed();
    let path = published(&office).join("summary.nl.pdf");
    let pdf = fs::read(&path).expect("readable");
    for more in [b"\0".as_slice(), b"\n", b"%", b"\n1 0 obj\n<<>>\nendobj\n"] {
        fs::write(&path, [&pdf, more].concat()).expect("written");
        assert_ne!(faults(&path), [] as [String; 0], "{:?}", String::from_utf8_lossy(more));
    }
    for length in [0, 1, 8, pdf.len() / 2, pdf.len() - 1] {
        fs::write(&path, &pdf[..length]).expect("written");
        assert_ne!(faults(&path), [] as [String; 0], "cut to {length}");
    }
}
