//! X.509 certificates (RFC 5280), as far as a seal needs them.

use std::fmt;

use const_oid::ObjectIdentifier;
use der::Decode as _;
use jiff::Timestamp;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage};

use super::asn1::{self, BIT_STRING, INTEGER, NotDer, SEQUENCE};
use super::key::algorithm::{self, AlgorithmError};
use super::key::pem;

/// Basic constraints (RFC 5280, 4.2.1.9).
const BASIC_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");
/// Key usage (RFC 5280, 4.2.1.3).
const KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.15");
/// Extended key usage (RFC 5280, 4.2.1.12).
const EXTENDED_KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37");
/// Certificate policies: understood as far as needed, since no policy is asked for (RFC 5280, 4.2.1.4).
const CERTIFICATE_POLICIES: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.32");
/// Alternative names of the subject: not used for a signer (RFC 5280, 4.2.1.6).
const SUBJECT_ALT_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.17");
/// The purpose "time stamping" (RFC 3161, 2.3).
const TIME_STAMPING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.8");

/// Bytes that are not a certificate this program can read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a readable certificate: {what}")]
pub struct NotACertificate {
    /// What was expected and not found.
    pub what: String,
}

impl From<NotDer> for NotACertificate {
    fn from(fault: NotDer) -> Self {
        Self { what: fault.0.to_owned() }
    }
}

impl From<der::Error> for NotACertificate {
    fn from(fault: der::Error) -> Self {
        Self { what: fault.to_string() }
    }
}

/// A certificate: its exact bytes, and what they say.
#[derive(Clone, PartialEq, Eq)]
pub struct Certificate {
    der: Vec<u8>,
    /// The part of `der` that the issuer signed.
    signed: Vec<u8>,
    issuer: Vec<u8>,
    subject: Vec<u8>,
    serial: Vec<u8>,
    public_key: Vec<u8>,
    signature_algorithm: Vec<u8>,
    signature: Vec<u8>,
    not_before: Timestamp,
    not_after: Timestamp,
    read: x509_cert::Certificate,
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Certificate({}, serial {})", self.subject(), self.serial())
    }
}

impl Certificate {
    /// Reads a certificate from DER.
    pub fn from_der(bytes: &[u8]) -> Result<Self, NotACertificate> {
        let read = x509_cert::Certificate::from_der(bytes)?;
        let outer = asn1::only(bytes, SEQUENCE, "a certificate")?;
        let mut parts = outer.children();
        let signed = parts.take(SEQUENCE, "the signed part")?;
        let signature_algorithm = parts.take(SEQUENCE, "the signature algorithm")?;
        let signature = parts.take(BIT_STRING, "the signature")?;
        parts.end("the end of the certificate")?;

        let mut fields = signed.children();
        fields.take_if(asn1::context(0))?;
        let serial = fields.take(INTEGER, "the serial number")?;
        let inner_algorithm = fields.take(SEQUENCE, "the inner signature algorithm")?;
        let issuer = fields.take(SEQUENCE, "the issuer")?;
        fields.take(SEQUENCE, "the validity")?;
        let subject = fields.take(SEQUENCE, "the subject")?;
        let public_key = fields.take(SEQUENCE, "the public key")?;
        if inner_algorithm.raw != signature_algorithm.raw {
            return Err(NotACertificate { what: "the two signature algorithms are the same".into() });
        }
        let validity = read.tbs_certificate().validity();
        Ok(Self {
            der: bytes.to_vec(),
            signed: signed.raw.to_vec(),
            issuer: issuer.raw.to_vec(),
            subject: subject.raw.to_vec(),
            serial: serial.raw.to_vec(),
            public_key: public_key.raw.to_vec(),
            signature_algorithm: signature_algorithm.raw.to_vec(),
            signature: signature.whole_bits()?.to_vec(),
            not_before: moment(validity.not_before)?,
            not_after: moment(validity.not_after)?,
            read,
        })
    }

    /// Reads every certificate in a text with PEM blocks, in order. Blocks of another kind are passed over.
    pub fn all_from_pem(text: &str) -> Result<Vec<Self>, NotACertificate> {
        pem::blocks(text)
            .map_err(|fault| NotACertificate { what: fault.to_string() })?
            .iter()
            .filter(|block| block.label == "CERTIFICATE")
            .map(|block| Self::from_der(&block.bytes))
            .collect()
    }

    /// Returns the certificate as it was read.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// Returns the certificate as a PEM block.
    pub fn to_pem(&self) -> String {
        pem::write("CERTIFICATE", &self.der)
    }

    /// Returns the subject's distinguished name, as RFC 4514 writes it.
    pub fn subject(&self) -> String {
        self.read.tbs_certificate().subject().to_string()
    }

    /// Returns the issuer's distinguished name, as RFC 4514 writes it.
    pub fn issuer(&self) -> String {
        self.read.tbs_certificate().issuer().to_string()
    }

    /// Returns the subject's common name, where it has one: the name for a person to read.
    pub fn common_name(&self) -> Option<String> {
        let name = self.read.tbs_certificate().subject().common_name().ok()??;
        Some(name.value().to_string())
    }

    /// Returns the serial number in lower-case hexadecimal digits.
    pub fn serial(&self) -> String {
        hex::encode(self.read.tbs_certificate().serial_number().as_bytes())
    }

    /// Returns the first moment of validity.
    pub fn not_before(&self) -> Timestamp {
        self.not_before
    }

    /// Returns the last moment of validity.
    pub fn not_after(&self) -> Timestamp {
        self.not_after
    }

    /// Tells whether `at` lies within the validity.
    pub fn valid_at(&self, at: Timestamp) -> bool {
        self.not_before <= at && at <= self.not_after
    }

    /// Returns the SHA-256 digest of the certificate.
    pub fn fingerprint(&self) -> [u8; 32] {
        algorithm::sha256(&self.der)
    }

    /// Tells whether the certificate was issued by the very key it is about: it shows integrity, not identity.
    pub fn is_self_signed(&self) -> bool {
        self.issuer == self.subject && self.signed_by(self).is_ok()
    }

    /// Confirms that `issuer`'s key signed this certificate. Looks at nothing else of `issuer` but its name and key.
    pub(in crate::seal) fn signed_by(&self, issuer: &Self) -> Result<(), AlgorithmError> {
        if self.issuer != issuer.subject {
            return Err(AlgorithmError::BadSignature);
        }
        algorithm::verify(&issuer.public_key, &self.signature_algorithm, None, &self.signed, &self.signature)
    }

    /// Tells whether `other` names itself as this certificate's issuer.
    pub(in crate::seal) fn names_as_issuer(&self, other: &Self) -> bool {
        self.issuer == other.subject
    }

    /// The issuer's name in DER.
    pub(in crate::seal) fn issuer_der(&self) -> &[u8] {
        &self.issuer
    }

    /// The serial number as an INTEGER in DER.
    pub(in crate::seal) fn serial_der(&self) -> &[u8] {
        &self.serial
    }

    /// The `SubjectPublicKeyInfo` in DER.
    pub(in crate::seal) fn public_key(&self) -> &[u8] {
        &self.public_key
    }

    /// The subject key identifier, where the certificate has one.
    pub(in crate::seal) fn key_identifier(&self) -> Option<Vec<u8>> {
        let found = self.read.tbs_certificate().get_extension::<x509_cert::ext::pkix::SubjectKeyIdentifier>();
        let (_, identifier) = found.ok()??;
        Some(identifier.0.as_bytes().to_vec())
    }

    /// How many authorities may follow below it, if the certificate is one of an authority; `u8::MAX` where it sets no limit.
    pub(in crate::seal) fn authority(&self) -> Option<u8> {
        let (_, constraints) = self.read.tbs_certificate().get_extension::<BasicConstraints>().ok()??;
        constraints.ca.then_some(constraints.path_len_constraint.unwrap_or(u8::MAX))
    }

    /// Whether its key may sign certificates. A certificate that says nothing about it may.
    pub(in crate::seal) fn may_sign_certificates(&self) -> bool {
        self.key_usage(KeyUsage::key_cert_sign)
    }

    /// Whether its key may sign documents. A certificate that says nothing about it may.
    pub(in crate::seal) fn may_sign_documents(&self) -> bool {
        self.key_usage(|usage| usage.digital_signature() || usage.non_repudiation())
    }

    fn key_usage(&self, allows: impl Fn(&KeyUsage) -> bool) -> bool {
        match self.read.tbs_certificate().get_extension::<KeyUsage>() {
            Ok(Some((_, usage))) => allows(&usage),
            Ok(None) => true,
            Err(_) => false,
        }
    }

    /// Whether the certificate is for timestamps and for nothing else, marked critical (RFC 3161, 2.3).
    pub(in crate::seal) fn is_for_timestamps(&self) -> bool {
        match self.read.tbs_certificate().get_extension::<ExtendedKeyUsage>() {
            Ok(Some((critical, usage))) => critical && usage.0 == [TIME_STAMPING],
            _ => false,
        }
    }

    /// The first critical extension that this program does not understand.
    pub(in crate::seal) fn unknown_critical_extension(&self) -> Option<ObjectIdentifier> {
        const KNOWN: [ObjectIdentifier; 5] =
            [BASIC_CONSTRAINTS, KEY_USAGE, EXTENDED_KEY_USAGE, CERTIFICATE_POLICIES, SUBJECT_ALT_NAME];
        let extensions = self.read.tbs_certificate().extensions()?;
        extensions.iter().find(|one| one.critical && !KNOWN.contains(&one.extn_id)).map(|one| one.extn_id)
    }

    /// Whether an extension of this kind is there, critical or not.
    pub(in crate::seal) fn has_extension(&self, oid: ObjectIdentifier) -> bool {
        self.read.tbs_certificate().extensions().is_some_and(|all| all.iter().any(|one| one.extn_id == oid))
    }
}

fn moment(time: x509_cert::time::Time) -> Result<Timestamp, NotACertificate> {
    let seconds = time.to_unix_duration().as_secs();
    i64::try_from(seconds)
        .ok()
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .ok_or_else(|| NotACertificate { what: "a validity within the calendar".into() })
}
