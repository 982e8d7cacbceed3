//! Making a signature.

use const_oid::ObjectIdentifier;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{
    ALGORITHM_PROTECTION, CONTENT_TYPE, DATA, MESSAGE_DIGEST, SIGNATURE_TIME_STAMP, SIGNED_DATA,
    SIGNING_CERTIFICATE_V2, SIGNING_TIME,
};
use crate::seal::asn1::{self, GENERALIZED_TIME, OCTET_STRING, SET, UTC_TIME, sequence};
use crate::seal::key::algorithm::{Hash, sha256};
use crate::seal::timestamp::{self, TimestampAuthority};
use crate::seal::{Certificate, Level, SealError, SealKey};

/// A finished signature.
pub(in crate::seal) struct Made {
    pub der: Vec<u8>,
    pub level: Level,
}

/// Signs content of which `digest` is the digest (by `key`'s own digest algorithm).
///
/// `signing_time` is the claimed time to put among the signed attributes: `CAdES` has it there (EN 319 122-1, 5.2.1), `PAdES`
/// has it in the PDF and forbids it here (EN 319 142-1, 6.3).
pub(in crate::seal) fn sign(
    digest: &[u8],
    key: &SealKey,
    signing_time: Option<Timestamp>,
    authority: Option<&dyn TimestampAuthority>,
) -> Result<Made, SealError> {
    let enclosed = enclosed(key);
    let hash = key.scheme().hash();
    let mut attributes = vec![
        attribute(CONTENT_TYPE, &asn1::oid(DATA)),
        attribute(MESSAGE_DIGEST, &asn1::element(OCTET_STRING, &[digest])),
        attribute(SIGNING_CERTIFICATE_V2, &signing_certificate(&enclosed)),
        attribute(ALGORITHM_PROTECTION, &algorithm_protection(hash, &key.scheme().identifier())),
    ];
    if let Some(at) = signing_time {
        attributes.push(attribute(SIGNING_TIME, &time(at)));
    }
    let signed = asn1::set_of(SET, attributes);
    let signature = key.sign(&signed)?;

    let (unsigned, level) = match authority {
        None => (Vec::new(), Level::BB),
        Some(authority) => {
            let token = timestamp::obtain(authority, &sha256(&signature))?;
            (asn1::set_of(asn1::context(1), vec![attribute(SIGNATURE_TIME_STAMP, &token)]), Level::BT)
        }
    };
    let own = key.certificate();
    let signer_info = sequence(&[
        &asn1::unsigned(&[1]),
        &sequence(&[own.issuer_der(), own.serial_der()]),
        &hash.identifier(),
        &retagged(&signed, asn1::context(0)),
        &key.scheme().identifier(),
        &asn1::element(OCTET_STRING, &[&signature]),
        &unsigned,
    ]);
    let certificates = enclosed.iter().map(|certificate| certificate.der().to_vec()).collect();
    let signed_data = sequence(&[
        &asn1::unsigned(&[1]),
        &asn1::set_of(SET, vec![hash.identifier()]),
        &sequence(&[&asn1::oid(DATA)]),
        &asn1::set_of(asn1::context(0), certificates),
        &asn1::set_of(SET, vec![signer_info]),
    ]);
    let der = sequence(&[&asn1::oid(SIGNED_DATA), &asn1::element(asn1::context(0), &[&signed_data])]);
    Ok(Made { der, level })
}

/// The certificates that go with a signature: all but a self-signed root, which a verifier must have from elsewhere.
fn enclosed(key: &SealKey) -> Vec<&Certificate> {
    let mut chain = key.chain().iter();
    chain.next().into_iter().chain(chain.filter(|certificate| !certificate.is_self_signed())).collect()
}

fn attribute(name: ObjectIdentifier, value: &[u8]) -> Vec<u8> {
    sequence(&[&asn1::oid(name), &asn1::element(SET, &[value])])
}

/// Binds the signature to each enclosed certificate, the signer's first (RFC 5035, 3), so that none can be exchanged.
/// SHA-256 is the default and therefore not written.
fn signing_certificate(enclosed: &[&Certificate]) -> Vec<u8> {
    let mut identifiers = Vec::new();
    for certificate in enclosed {
        identifiers.extend(sequence(&[&asn1::element(OCTET_STRING, &[&certificate.fingerprint()])]));
    }
    sequence(&[&sequence(&[&identifiers])])
}

fn algorithm_protection(hash: Hash, signature_algorithm: &[u8]) -> Vec<u8> {
    sequence(&[&hash.identifier(), &retagged(signature_algorithm, asn1::context(1))])
}

/// The same element under an implicit tag.
fn retagged(element: &[u8], tag: u8) -> Vec<u8> {
    let mut bytes = element.to_vec();
    if let Some(first) = bytes.first_mut() {
        *first = tag;
    }
    bytes
}

/// A time of whole seconds: `UTCTime` until 2049, `GeneralizedTime` from 2050 (RFC 5652, 11.3).
fn time(at: Timestamp) -> Vec<u8> {
    let local = at.to_zoned(TimeZone::UTC);
    if (1950..2050).contains(&local.year()) {
        asn1::element(UTC_TIME, &[local.strftime("%y%m%d%H%M%SZ").to_string().as_bytes()])
    } else {
        asn1::element(GENERALIZED_TIME, &[local.strftime("%Y%m%d%H%M%SZ").to_string().as_bytes()])
    }
}
