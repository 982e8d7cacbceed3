//! Which keys are taken, and what is said of those that are not.

use super::*;
use crate::seal::{Certificate, KeyError};

const KEY: &str = include_str!("../../../tests/pki/rsa-leaf.key.pem");
const ENCRYPTED: &str = include_str!("../../../tests/pki/rsa-leaf.encrypted.key.pem");
const LEAF: &str = include_str!("../../../tests/pki/rsa-leaf.pem");
const INTERMEDIATE: &str = include_str!("../../../tests/pki/rsa-intermediate.pem");

fn fault(key: &str, certificates: &str, passphrase: Option<&str>) -> KeyError {
    SealKey::from_pem(key, certificates, passphrase).expect_err("refused")
}

#[test]
fn an_encrypted_key_opens_with_its_passphrase_only() {
    let chain = format!("{LEAF}{INTERMEDIATE}");
    let key = SealKey::from_pem(ENCRYPTED, &chain, Some("correct-horse")).expect("the key");
    assert_eq!(key.certificate(), rsa_key().certificate());
    assert_eq!(fault(ENCRYPTED, &chain, Some("wrong-horse")), KeyError::Undecipherable);
    assert_eq!(fault(ENCRYPTED, &chain, None), KeyError::PassphraseNeeded);
}

#[test]
fn key_and_chain_may_stand_in_one_text() {
    let key = SealKey::from_pem(&format!("{KEY}{LEAF}{INTERMEDIATE}{RSA_ROOT}"), "", None).expect("the key");
    assert_eq!(key.chain().len(), 3);
    assert!(!key.is_self_signed());
    let shown = format!("{key:?}");
    assert!(shown.contains("Waarmerk test RSA signer") && shown.len() < 80, "{shown}");
}

#[test]
fn a_key_that_does_not_fit_is_refused_with_the_reason() {
    let pki = pki::p256();
    let subject = "CN=Test signer".to_owned();
    assert_eq!(fault(KEY, &pki.leaf, None), KeyError::Mismatch { subject: subject.clone() });
    assert_eq!(fault(&pki::p256().key, &pki.leaf, None), KeyError::Mismatch { subject });
    assert!(matches!(fault(&pki::p384().key, &pki.leaf, None), KeyError::Unusable { .. }));
    assert_eq!(fault("", LEAF, None), KeyError::NoPrivateKey);
    assert_eq!(fault(KEY, "", None), KeyError::NoCertificate);
    assert_eq!(fault(&format!("{KEY}{KEY}"), LEAF, None), KeyError::SeveralPrivateKeys);
    assert!(matches!(fault(KEY, &format!("{LEAF}{RSA_ROOT}"), None), KeyError::BrokenChain { .. }));
    assert!(matches!(fault(KEY, &format!("{INTERMEDIATE}{LEAF}"), None), KeyError::Mismatch { .. }));
    let old = KEY.replace("PRIVATE KEY", "RSA PRIVATE KEY");
    assert_eq!(fault(&old, LEAF, None), KeyError::OldForm { label: "RSA PRIVATE KEY".into() });
    let cut = LEAF.replacen("MII", "MIA", 1);
    assert!(matches!(fault(KEY, &cut, None), KeyError::BadCertificate { position: 1, .. }));
}

#[test]
fn a_generated_key_says_whose_it_is_and_that_nobody_vouches_for_it() {
    let key = self_signed();
    assert!(key.is_self_signed());
    let certificate = key.certificate();
    assert_eq!(certificate.common_name().as_deref(), Some("Anna Auditor"));
    assert_eq!((certificate.subject(), certificate.issuer()), ("CN=Anna Auditor".into(), "CN=Anna Auditor".into()));
    assert_eq!(certificate.not_before(), moment("2020-01-01T00:00:00Z"));
    assert_eq!(certificate.not_after(), moment("2050-01-01T00:00:00Z"));
    assert_eq!(Certificate::all_from_pem(&certificate.to_pem()).expect("own PEM").first(), Some(certificate));
}
