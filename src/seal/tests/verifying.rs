//! What is signed here verifies here, and what is changed afterwards does not.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::seal::pades::Statement;
use crate::seal::verify::{Doubt, Fault, Purpose, Stamp, TrustVerdict, trust};
use crate::seal::{Certificate, CmsError, Level, cades, pades, verify};

fn sign(pdf: &[u8], field: &str, key: &SealKey) -> Vec<u8> {
    pades::sign(pdf, field, key, signing_time(), &Statement::default(), None).expect("signed").bytes
}

#[test]
fn two_signatures_verify_and_the_first_tells_of_the_second() {
    for (key, other) in [(rsa_key(), key_of(&pki::p256())), (key_of(&pki::p384()), self_signed())] {
        let statement = Statement {
            name: Some("Anna Müller".into()),
            reason: Some(r"Audit (2026) \ done".into()),
            location: Some("Den Haag".into()),
        };
        let once = pades::sign(&tiny_pdf(), "Auditor", &key, signing_time(), &statement, None).expect("signed");
        assert_eq!(once.level, Level::BB);
        assert!(once.bytes.starts_with(&tiny_pdf()), "earlier bytes stay as they are");
        let twice = sign(&once.bytes, "Publisher", &other);
        let seals = verify::pdf(&twice).expect("readable");
        assert!(seals.is_whole(), "{seals:#?}");
        assert_eq!((seals.revisions, seals.uncovered), (3, 0));
        assert_eq!(seals.empty_fields, ["Archive"]);
        let [first, second] = seals.signatures.as_slice() else { panic!("two signatures") };
        assert_eq!((first.field.as_str(), first.revision, first.covers_whole_file), ("Auditor", Some(2), false));
        assert_eq!((second.field.as_str(), second.revision, second.covers_whole_file), ("Publisher", Some(3), true));
        assert_eq!(first.statement, statement);
        assert_eq!(first.later.signed, ["Publisher"]);
        assert_eq!(first.seal.claimed, Some(signing_time()));
        assert_eq!(first.seal.certificate(), Some(key.certificate()));
        assert_eq!((first.seal.level(), &first.seal.stamp), (Level::BB, &Stamp::Absent));
        assert_eq!(second.seal.certificate().map(Certificate::is_self_signed), Some(other.is_self_signed()));
    }
}

#[test]
fn all_three_fields_can_be_signed_in_any_order() {
    let key = rsa_key();
    let mut pdf = tiny_pdf();
    for field in ["Archive", "Publisher", "Auditor"] {
        pdf = sign(&pdf, field, &key);
    }
    let seals = verify::pdf(&pdf).expect("readable");
    assert!(seals.is_whole());
    assert_eq!(seals.signatures.len(), 3);
    assert!(seals.empty_fields.is_empty());
}

/// Walks over the file: each byte of its structures, and every seventh within long hexadecimal strings (of a signature in
/// CMS, each byte is walked over by itself).
fn each_flip(file: &[u8], mut judge: impl FnMut(usize, &[u8])) {
    let mut changed = file.to_vec();
    for index in 0..file.len() {
        let around = &file[index.saturating_sub(20)..file.len().min(index + 20)];
        let stride = match around {
            zeros if zeros.iter().all(|&byte| byte == b'0') => 997,
            digits if digits.iter().all(u8::is_ascii_hexdigit) => 7,
            _ => 1,
        };
        if index % stride != 0 {
            continue;
        }
        // By turns the lowest bit and the one between upper and lower case.
        changed[index] ^= if index % 2 == 0 { 0x01 } else { 0x20 };
        judge(index, &changed);
        changed[index] = file[index];
    }
}

#[test]
fn any_flipped_byte_of_a_signed_pdf_is_reported() {
    let once = sign(&tiny_pdf(), "Auditor", &key_of(&pki::p256()));
    let twice = sign(&once, "Publisher", &self_signed());
    for file in [once, twice] {
        each_flip(&file, |index, changed| {
            if let Ok(seals) = verify::pdf(changed) {
                assert!(!seals.is_whole(), "byte {index} of {}", file.len());
            }
        });
    }
}

#[test]
fn any_flipped_byte_of_a_detached_signature_or_its_content_is_reported() {
    let content = b"{\"summary\":1}";
    let signed = cades::sign(content, &key_of(&pki::p256()), signing_time(), None).expect("signed");
    let whole = verify::detached(&signed.bytes, content);
    assert!(whole.is_whole(), "{whole:?}");
    assert_eq!(whole.claimed, Some(signing_time()));
    for index in 0..signed.bytes.len() {
        let mut changed = signed.bytes.clone();
        changed[index] ^= 1 << (index % 8);
        assert!(!verify::detached(&changed, content).is_whole(), "byte {index}");
    }
    let other = verify::detached(&signed.bytes, b"{\"summary\":2}");
    assert_eq!(other.faults, [Fault::Cms(CmsError::ContentChanged)]);
}

#[test]
fn bytes_after_the_signature_are_reported() {
    let signed = sign(&tiny_pdf(), "Auditor", &rsa_key());
    for tail in [&b"\n"[..], b"% remark", b"\0\0\0", b"startxref\n0\n%%EOF\n"] {
        let longer = [signed.as_slice(), tail].concat();
        if let Ok(seals) = verify::pdf(&longer) {
            assert!(!seals.is_whole());
            assert_eq!(seals.uncovered, tail.len());
        }
    }
    let shorter = verify::pdf(&signed[..signed.len() - 1]);
    assert!(shorter.is_err() || shorter.is_ok_and(|seals| !seals.is_whole()));
}

/// Appends a revision that replaces objects, as an attacker would.
fn append(pdf: &[u8], objects: &[(u32, &str)], trailer: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(pdf);
    let previous = text.rsplit("startxref\n").next().and_then(|rest| rest.lines().next()).expect("a table");
    let mut file = pdf.to_vec();
    let mut table = String::from("xref\n");
    for (number, object) in objects {
        writeln!(table, "{number} 1\n{:010} 00000 n\r", file.len()).expect("written to text");
        file.extend(format!("{number} 0 obj\n{object}\nendobj\n").into_bytes());
    }
    let at = file.len();
    let id = "/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]";
    let trailer = format!("trailer\n<</Size 20{trailer}{id}/Prev {previous}>>\nstartxref\n{at}\n%%EOF\n");
    file.extend((table + &trailer).into_bytes());
    file
}

#[test]
fn a_change_after_the_signature_is_named_even_when_it_is_signed_again() {
    let signed = sign(&tiny_pdf(), "Auditor", &rsa_key());
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Resources<<>>/Annots[5 0 R 6 0 R 7 0 R]>>";
    let changed = append(&signed, &[(3, page)], "/Root 1 0 R");
    let seals = verify::pdf(&changed).expect("readable");
    assert!(!seals.is_whole());
    assert_eq!(seals.signatures[0].later.objects, [3]);
    assert_eq!(seals.uncovered, changed.len() - signed.len());
    let again = verify::pdf(&sign(&changed, "Publisher", &self_signed())).expect("readable");
    assert!(!again.is_whole());
    assert_eq!(again.uncovered, 0);
    assert_eq!(again.signatures[0].later.objects, [3]);
    assert!(again.signatures[0].seal.is_whole(), "what it covers is whole");
    assert!(again.signatures[1].later.only_signatures());
}

#[test]
fn another_catalogue_is_noticed() {
    let signed = sign(&tiny_pdf(), "Auditor", &rsa_key());
    let catalogue = (15, "<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R>>");
    let seals = verify::pdf(&append(&signed, &[catalogue], "/Root 15 0 R")).expect("readable");
    assert!(!seals.is_whole());
    assert!(seals.signatures[0].later.trailer);
    assert_eq!(seals.signatures[0].later.objects, [15]);
}

#[test]
fn a_signature_that_was_taken_out_is_still_told_of() {
    let signed = sign(&tiny_pdf(), "Auditor", &rsa_key());
    let field = "<</Type/Annot/Subtype/Widget/FT/Sig/F 132/Rect[0 0 0 0]/P 3 0 R/T(Auditor)/TU(Auditor)>>";
    let seals = verify::pdf(&append(&signed, &[(5, field)], "/Root 1 0 R")).expect("readable");
    assert!(!seals.is_whole());
    assert_eq!(seals.signatures[0].seal.faults, [Fault::Removed]);
}

#[test]
fn a_field_that_is_missing_or_signed_is_refused() {
    let key = self_signed();
    let signed = sign(&tiny_pdf(), "Auditor", &key);
    let again = |pdf: &[u8], field| pades::sign(pdf, field, &key, signing_time(), &Statement::default(), None);
    let missing = again(&signed, "Nobody").expect_err("no such field").to_string();
    assert_eq!(missing, "the PDF has no signature field named `Nobody`; it has: Auditor, Publisher, Archive");
    assert!(matches!(again(&signed, "Auditor"), Err(crate::seal::SealError::AlreadySigned { .. })));
    let tail = [signed.as_slice(), b"x"].concat();
    assert!(matches!(again(&tail, "Publisher"), Err(crate::seal::SealError::Pdf(_))));
    let late = pades::sign(&signed, "Publisher", &key, moment("2051-01-01T00:00:00Z"), &Statement::default(), None);
    assert!(matches!(late, Err(crate::seal::SealError::OutsideValidity { .. })));
}

fn certificates(text: &str) -> Vec<Certificate> {
    Certificate::all_from_pem(text).expect("certificates")
}

#[test]
fn trust_is_a_path_to_what_the_reader_trusts() {
    let pki = pki::p256();
    let (chain, root) = (certificates(&pki.chain()), certificates(&pki.root));
    let judge =
        |chain: &[Certificate], anchors: &[Certificate], at| trust(chain, anchors, moment(at), Purpose::Documents);
    let now = "2026-01-01T00:00:00Z";
    let TrustVerdict::Trusted { path } = judge(&chain, &root, now) else { panic!("trusted") };
    assert_eq!(path, [chain.clone(), root.clone()].concat());
    assert!(matches!(judge(&chain, &chain[1..], now), TrustVerdict::Trusted { .. }), "an anchor may stand in between");
    assert!(
        matches!(judge(&chain, &chain[..1], now), TrustVerdict::Trusted { .. }),
        "the signer itself may be trusted"
    );
    let doubt = |verdict| match verdict {
        TrustVerdict::NotTrusted(doubt) => doubt,
        TrustVerdict::Trusted { path } => panic!("trusted: {path:?}"),
    };
    assert!(matches!(doubt(judge(&chain, &[], now)), Doubt::NoPath { .. }));
    assert!(matches!(doubt(judge(&chain[..1], &root, now)), Doubt::NoPath { .. }));
    assert!(matches!(doubt(judge(&[], &root, now)), Doubt::NoSigner));
    assert!(matches!(doubt(judge(&chain, &certificates(&pki::p256().root), now)), Doubt::Signature { .. }));
    for at in ["2019-12-31T23:59:59Z", "2050-01-01T00:00:01Z"] {
        assert!(matches!(doubt(judge(&chain, &root, at)), Doubt::OutsideValidity { .. }), "{at}");
    }
    let stamps = trust(&chain, &root, moment(now), Purpose::Timestamps);
    assert!(matches!(doubt(stamps), Doubt::WrongPurpose { .. }));
}

#[test]
fn a_leaf_cannot_issue_a_certificate() {
    let pki = pki::p256();
    let forged = pki::issued_by_leaf(&pki);
    let chain = certificates(&format!("{forged}{}", pki.chain()));
    let verdict = trust(&chain, &certificates(&pki.root), signing_time(), Purpose::Documents);
    assert!(matches!(verdict, TrustVerdict::NotTrusted(Doubt::NotAnAuthority { .. })), "{verdict:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_mangled_pdf_is_read_or_refused(cuts in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let mut file = tiny_pdf();
        for (index, byte) in cuts {
            let at = index.index(file.len());
            file[at] = byte;
        }
        let _ = verify::pdf(&file);
    }

    #[test]
    fn any_bytes_are_judged_without_harm(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(!verify::detached(&bytes, b"content").is_whole());
        prop_assert!(verify::pdf(&bytes).is_err());
        let _ = Certificate::from_der(&bytes);
    }
}
