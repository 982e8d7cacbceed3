//! Asking for a timestamp, and judging the reply.

use super::lean::without_roots;
use super::{TimestampAuthority, TimestampError, Token};
use crate::seal::asn1::{self, BOOLEAN, INTEGER, NULL, OCTET_STRING, SEQUENCE, sequence};
use crate::seal::key::algorithm::Hash;

/// Asks `authority` for a timestamp over a SHA-256 digest. Returns the token (a CMS message in DER) after checking status,
/// imprint, nonce, the authority's signature and its right to give timestamps.
pub(in crate::seal) fn obtain(
    authority: &dyn TimestampAuthority,
    digest: &[u8; 32],
) -> Result<Vec<u8>, TimestampError> {
    let mut nonce = [0; 16];
    getrandom::fill(&mut nonce).map_err(|_| TimestampError::NoRandomness)?;
    let nonce = asn1::unsigned(&nonce);
    let reply = authority.reply(&request(digest, &nonce))?;
    let token = granted(&reply)?;
    let token = without_roots(&token)?;
    let read = Token::read(&token)?;
    if read.imprint() != (Hash::Sha256, digest.as_slice()) {
        return Err(TimestampError::OtherImprint);
    }
    if read.nonce() != Some(nonce.as_slice()) {
        return Err(TimestampError::OtherNonce);
    }
    read.check()?;
    Ok(token)
}

/// Writes a request (RFC 3161, 2.4.1) that asks for the authority's certificate as well.
fn request(digest: &[u8; 32], nonce: &[u8]) -> Vec<u8> {
    // Some authorities expect the NULL that RFC 3161's time put there.
    let mut sha256 = Hash::Sha256.identifier();
    if let Ok(identifier) = asn1::only(&sha256, SEQUENCE, "own identifier") {
        sha256 = sequence(&[identifier.value, &[NULL, 0]]);
    }
    let imprint = sequence(&[&sha256, &asn1::element(OCTET_STRING, &[digest])]);
    sequence(&[&asn1::unsigned(&[1]), &imprint, nonce, &asn1::element(BOOLEAN, &[&[0xff]])])
}

/// Reads a reply (RFC 3161, 2.4.2) and returns the token of one that grants.
fn granted(reply: &[u8]) -> Result<Vec<u8>, TimestampError> {
    let mut parts = asn1::only(reply, SEQUENCE, "a reply")?.children();
    let info = parts.take(SEQUENCE, "the status")?;
    let mut status_parts = info.children();
    let status = status_parts.take(INTEGER, "the status")?.small()?;
    if status > 1 {
        let mut text = String::new();
        if let Some(lines) = status_parts.take_if(SEQUENCE)? {
            let lines = lines.children().rest()?;
            let lines: Vec<_> = lines.iter().map(|line| String::from_utf8_lossy(line.value)).collect();
            text = lines.join(" ");
        }
        return Err(TimestampError::Refused { status, text });
    }
    let token = parts.take(SEQUENCE, "a token in a reply that grants")?;
    parts.end("the end of the reply")?;
    Ok(token.raw.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_refusal_is_told_with_its_reason() {
        let text = sequence(&[&asn1::element(0x0c, &[b"not today"])]);
        let reply = sequence(&[&sequence(&[&asn1::unsigned(&[2]), &text])]);
        let expected = TimestampError::Refused { status: 2, text: "not today".into() };
        assert_eq!(granted(&reply), Err(expected));
    }

    proptest! {
        #[test]
        fn any_reply_is_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let _ = granted(&bytes);
            let _ = Token::read(&bytes);
        }
    }
}
