//! Timestamps by a real authority, and what must not pass for one. Needs `openssl`.

use super::tsa::Tsa;
use super::*;
use crate::seal::pades::Statement;
use crate::seal::timestamp::{HttpAuthority, TimestampAuthority, TimestampError};
use crate::seal::verify::{Purpose, Seal, Stamp, TrustVerdict, trust};
use crate::seal::{Certificate, Level, SealError, cades, pades, verify};

fn stamped_at(seal: &Seal) -> (Timestamp, &[Certificate]) {
    match &seal.stamp {
        Stamp::Holds { at, authority } => (*at, authority),
        other => panic!("no timestamp: {other:?}"),
    }
}

#[test]
fn a_timestamp_by_a_real_authority_holds_and_is_trusted_by_its_root_only() {
    let tsa = Tsa::start();
    let authority = HttpAuthority::new(tsa.url());
    let statement = Statement::default();
    let before = Timestamp::now();
    let once =
        pades::sign(&tiny_pdf(), "Auditor", &rsa_key(), signing_time(), &statement, Some(&authority)).expect("signed");
    assert_eq!(once.level, Level::BT);
    let key = key_of(&pki::p384());
    let twice =
        pades::sign(&once.bytes, "Publisher", &key, signing_time(), &statement, Some(&authority)).expect("signed");
    let seals = verify::pdf(&twice.bytes).expect("readable");
    assert!(seals.is_whole(), "{seals:#?}");
    for one in &seals.signatures {
        let (at, chain) = stamped_at(&one.seal);
        assert_eq!(one.seal.level(), Level::BT);
        assert!(at.as_second() >= before.as_second() && at <= Timestamp::now());
        assert_eq!(chain[0].common_name().as_deref(), Some("Test-TSA"));
        let root = Certificate::all_from_pem(&tsa.root()).expect("the root");
        assert!(matches!(trust(chain, &root, at, Purpose::Timestamps), TrustVerdict::Trusted { .. }));
        let others = Certificate::all_from_pem(RSA_ROOT).expect("a root");
        assert!(matches!(trust(chain, &others, at, Purpose::Timestamps), TrustVerdict::NotTrusted(_)));
    }
}

#[test]
fn any_flipped_byte_of_a_timestamped_signature_is_reported() {
    let tsa = Tsa::start();
    let authority = HttpAuthority::new(tsa.url());
    let signed = cades::sign(b"content", &key_of(&pki::p256()), signing_time(), Some(&authority)).expect("signed");
    assert_eq!(signed.level, Level::BT);
    let whole = verify::detached(&signed.bytes, b"content");
    assert!(whole.is_whole() && whole.level() == Level::BT, "{whole:?}");
    for index in 0..signed.bytes.len() * 8 {
        let mut changed = signed.bytes.clone();
        changed[index / 8] ^= 1 << (index % 8);
        assert!(!verify::detached(&changed, b"content").is_whole(), "bit {} of byte {}", index % 8, index / 8);
    }
}

/// Answers each request with what `answer` makes of it.
struct Odd<F>(F);

impl<F: Fn(&[u8]) -> Result<Vec<u8>, TimestampError>> TimestampAuthority for Odd<F> {
    fn reply(&self, request: &[u8]) -> Result<Vec<u8>, TimestampError> {
        (self.0)(request)
    }
}

fn fault(authority: &dyn TimestampAuthority) -> TimestampError {
    match cades::sign(b"content", &self_signed(), signing_time(), Some(authority)) {
        Err(SealError::Timestamp(fault)) => fault,
        other => panic!("not refused for its timestamp: {other:?}"),
    }
}

#[test]
fn an_answer_to_another_request_is_refused() {
    let tsa = Tsa::start();
    let real = HttpAuthority::new(tsa.url());
    // The request ends in the nonce (18 bytes with its head, 19 where it needs a leading zero) and three bytes of certReq.
    let other_nonce = fault(&Odd(|request: &[u8]| {
        let mut changed = request.to_vec();
        let at = changed.len() - 4;
        changed[at] ^= 1;
        real.reply(&changed)
    }));
    assert_eq!(other_nonce, TimestampError::OtherNonce);
    let other_digest = fault(&Odd(|request: &[u8]| {
        let mut changed = request.to_vec();
        changed[30] ^= 1;
        real.reply(&changed)
    }));
    assert_eq!(other_digest, TimestampError::OtherImprint);
    let cut = fault(&Odd(|request: &[u8]| real.reply(request).map(|reply| reply[..reply.len() - 1].to_vec())));
    assert!(matches!(cut, TimestampError::Malformed { .. }));
    let damaged = fault(&Odd(|request: &[u8]| {
        let mut reply = real.reply(request)?;
        let last = reply.len() - 1;
        reply[last] ^= 1;
        Ok(reply)
    }));
    assert!(matches!(damaged, TimestampError::Signature(_)), "{damaged:?}");
}

#[test]
fn an_authority_that_cannot_be_reached_or_answers_otherwise_is_named() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    drop(listener);
    let gone = fault(&HttpAuthority::new(url.clone()));
    assert!(matches!(&gone, TimestampError::Unreachable { url: named, .. } if *named == url), "{gone:?}");
}
