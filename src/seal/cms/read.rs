//! Reading a signature back, without judging it.

use const_oid::ObjectIdentifier;

use super::{CmsError, DATA, SIGNED_DATA};
use crate::seal::Certificate;
use crate::seal::asn1::{self, Element, INTEGER, OCTET_STRING, SEQUENCE, SET};

/// An attribute of a signature: its name and its one value, in DER.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::seal) struct Attribute {
    pub name: ObjectIdentifier,
    pub value: Vec<u8>,
}

/// How a signature names its signer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SignerName {
    /// Issuer and serial number, in DER.
    IssuerAndSerial(Vec<u8>, Vec<u8>),
    KeyIdentifier(Vec<u8>),
}

/// A `SignedData` with exactly one signer, taken apart.
#[derive(Debug, Clone)]
pub(in crate::seal) struct Message {
    pub content_type: ObjectIdentifier,
    /// The content, where it is enclosed.
    pub content: Option<Vec<u8>>,
    pub certificates: Vec<Certificate>,
    pub(super) signer: SignerName,
    pub(super) digest_algorithm: Vec<u8>,
    /// The signed attributes as they were signed: under the tag of a SET.
    pub(super) signed: Vec<u8>,
    pub(super) attributes: Vec<Attribute>,
    pub(super) signature_algorithm: Vec<u8>,
    pub signature: Vec<u8>,
    /// What was added beside the signature.
    pub unsigned: Vec<Attribute>,
}

impl Message {
    /// Reads exactly one `ContentInfo` with `SignedData`.
    pub fn read(bytes: &[u8]) -> Result<Self, CmsError> {
        let mut outer = asn1::only(bytes, SEQUENCE, "a CMS message")?.children();
        if outer.take(asn1::OID, "the kind of the message")?.oid()? != SIGNED_DATA {
            return Err(malformed("a signed message"));
        }
        let wrapped = outer.take(asn1::context(0), "the signed data")?;
        outer.end("the end of the message")?;
        let mut parts = asn1::only(wrapped.value, SEQUENCE, "the signed data")?.children();
        let version = parts.take(INTEGER, "the version of the signed data")?.small()?;
        let digests = parts.take(SET, "the digest algorithms")?;
        let (content_type, content) = content(parts.take(SEQUENCE, "the content")?)?;
        let certificates = parts.take_if(asn1::context(0))?;
        parts.take_if(asn1::context(1))?; // Revocation lists: nothing here relies on them.
        let signers = parts.take(SET, "the signers")?;
        parts.end("the end of the signed data")?;
        // RFC 5652, 5.1, for messages with nothing but X.509 certificates.
        if version != if content_type == DATA { 1 } else { 3 } {
            return Err(malformed("the version that goes with the content"));
        }
        let certificates = certificates.map(|set| set.children().rest()).transpose()?.unwrap_or_default();
        let certificates = certificates
            .iter()
            .map(|one| Certificate::from_der(one.raw).map_err(|fault| CmsError::Malformed { what: fault.to_string() }))
            .collect::<Result<Vec<_>, _>>()?;
        let mut signers = signers.children();
        let signer_info = signers.take(SEQUENCE, "a signer")?;
        signers.end("one signer only")?;
        let message = Self::signer(signer_info, content_type, content, certificates)?;
        if digests.value != message.digest_algorithm {
            return Err(malformed("the signer's digest algorithm as the only one"));
        }
        Ok(message)
    }

    fn signer(
        info: Element<'_>,
        content_type: ObjectIdentifier,
        content: Option<Vec<u8>>,
        certificates: Vec<Certificate>,
    ) -> Result<Self, CmsError> {
        let mut parts = info.children();
        let version = parts.take(INTEGER, "the version of the signer")?.small()?;
        let (signer, expected) = if let Some(identifier) = parts.take_if(0x80)? {
            (SignerName::KeyIdentifier(identifier.value.to_vec()), 3)
        } else {
            let mut name = parts.take(SEQUENCE, "the signer's certificate")?.children();
            let issuer = name.take(SEQUENCE, "the issuer")?.raw.to_vec();
            let serial = name.take(INTEGER, "the serial number")?.raw.to_vec();
            name.end("issuer and serial number only")?;
            (SignerName::IssuerAndSerial(issuer, serial), 1)
        };
        if version != expected {
            return Err(malformed("the version that goes with the signer's name"));
        }
        let digest_algorithm = parts.take(SEQUENCE, "the signer's digest algorithm")?.raw.to_vec();
        let covered = parts.take(asn1::context(0), "signed attributes")?;
        let signature_algorithm = parts.take(SEQUENCE, "the signature algorithm")?.raw.to_vec();
        let signature = parts.take(OCTET_STRING, "the signature")?.value.to_vec();
        let unsigned = parts.take_if(asn1::context(1))?;
        parts.end("the end of the signer")?;
        Ok(Self {
            content_type,
            content,
            certificates,
            signer,
            digest_algorithm,
            signed: asn1::element(SET, &[covered.value]),
            attributes: attributes(covered)?,
            signature_algorithm,
            signature,
            unsigned: unsigned.map(attributes).transpose()?.unwrap_or_default(),
        })
    }

    /// Returns the value of a signed attribute.
    pub fn attribute(&self, name: ObjectIdentifier) -> Option<&[u8]> {
        self.attributes.iter().find(|attribute| attribute.name == name).map(|attribute| attribute.value.as_slice())
    }
}

fn malformed(what: &str) -> CmsError {
    CmsError::Malformed { what: what.to_owned() }
}

fn content(info: Element<'_>) -> Result<(ObjectIdentifier, Option<Vec<u8>>), CmsError> {
    let mut parts = info.children();
    let kind = parts.take(asn1::OID, "the kind of the content")?.oid()?;
    let wrapped = parts.take_if(asn1::context(0))?;
    parts.end("the end of the content")?;
    let content = wrapped.map(|wrapped| asn1::only(wrapped.value, OCTET_STRING, "the content")).transpose()?;
    Ok((kind, content.map(|octets| octets.value.to_vec())))
}

/// Reads attributes of one value each, no name twice (RFC 5652, 11).
fn attributes(set: Element<'_>) -> Result<Vec<Attribute>, CmsError> {
    let mut found: Vec<Attribute> = Vec::new();
    for one in set.children().rest()? {
        let mut parts = asn1::only(one.raw, SEQUENCE, "an attribute")?.children();
        let name = parts.take(asn1::OID, "the name of an attribute")?.oid()?;
        let values = parts.take(SET, "the value of an attribute")?;
        parts.end("the end of an attribute")?;
        let (value, rest) = asn1::first(values.value)?;
        if !rest.is_empty() || found.iter().any(|earlier| earlier.name == name) {
            return Err(malformed("each attribute once, with one value"));
        }
        found.push(Attribute { name, value: value.raw.to_vec() });
    }
    Ok(found)
}
