//! The room as a whole: signing, and verifying what was signed.

mod judges;
mod keys;
mod stamping;
mod verifying;

#[path = "../../../tests/support/pki.rs"]
mod pki;
#[path = "../../../tests/support/tiny_pdf.rs"]
mod tiny_pdf;
#[path = "../../../tests/support/tsa.rs"]
mod tsa;

use jiff::Timestamp;

use super::SealKey;
use pki::Pki;
use tiny_pdf::tiny_pdf;

/// The RSA key and chain of `tests/pki`.
fn rsa_key() -> SealKey {
    let chain =
        [include_str!("../../../tests/pki/rsa-leaf.pem"), include_str!("../../../tests/pki/rsa-intermediate.pem")]
            .concat();
    SealKey::from_pem(include_str!("../../../tests/pki/rsa-leaf.key.pem"), &chain, None).expect("the RSA test key")
}

const RSA_ROOT: &str = include_str!("../../../tests/pki/rsa-root.pem");

fn key_of(pki: &Pki) -> SealKey {
    SealKey::from_pem(&pki.key, &pki.chain(), None).expect("a test key")
}

fn self_signed() -> SealKey {
    let made = SealKey::generate("Anna Auditor", moment("2020-01-01T00:00:00Z"), moment("2050-01-01T00:00:00Z"));
    let made = made.expect("a key");
    SealKey::from_pem(&made.private, &made.certificate, None).expect("the key just made")
}

fn moment(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

/// The time at which tests sign.
fn signing_time() -> Timestamp {
    moment("2026-11-21T10:02:11Z")
}
