//! Judging a signature: is this what was signed, and by the certificate it names? Nothing here asks who trusts whom.

use super::read::{Message, SignerName};
use super::{
    ALGORITHM_PROTECTION, CONTENT_TYPE, CmsError, MESSAGE_DIGEST, SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2,
};
use crate::seal::Certificate;
use crate::seal::asn1::{self, OCTET_STRING, SEQUENCE};
use crate::seal::key::AlgorithmError;
use crate::seal::key::algorithm::{self, Hash};

/// What was found.
pub(in crate::seal) struct Checked {
    /// The signer's certificate, where it is enclosed.
    pub signer: Option<Certificate>,
    /// All that is wrong; empty when the signature holds.
    pub faults: Vec<CmsError>,
}

/// Checks `message` against content of which `digest` gives the digest by a given algorithm.
pub(in crate::seal) fn check(message: &Message, digest: &dyn Fn(Hash) -> Vec<u8>) -> Checked {
    let signer = message.certificates.iter().find(|one| is_named(one, &message.signer)).cloned();
    let mut faults = Vec::new();
    let mut note = |outcome: Result<(), CmsError>| {
        if let Err(fault) = outcome {
            faults.push(fault);
        }
    };
    note(content(message, digest));
    note(algorithms(message));
    match &signer {
        None => note(Err(CmsError::SignerMissing)),
        Some(signer) => {
            note(signature(message, signer));
            note(bound(message, signer));
        }
    }
    Checked { signer, faults }
}

fn is_named(certificate: &Certificate, name: &SignerName) -> bool {
    match name {
        SignerName::IssuerAndSerial(issuer, serial) => {
            certificate.issuer_der() == issuer && certificate.serial_der() == serial
        }
        SignerName::KeyIdentifier(identifier) => certificate.key_identifier().as_ref() == Some(identifier),
    }
}

fn content(message: &Message, digest: &dyn Fn(Hash) -> Vec<u8>) -> Result<(), CmsError> {
    let missing = |what: &str| CmsError::Malformed { what: what.to_owned() };
    let kind =
        message.attribute(CONTENT_TYPE).ok_or_else(|| missing("the content type among the signed attributes"))?;
    if kind != asn1::oid(message.content_type) {
        return Err(missing("one content type"));
    }
    let hash = Hash::from_identifier(&message.digest_algorithm)?;
    let noted = message.attribute(MESSAGE_DIGEST).ok_or_else(|| missing("the digest among the signed attributes"))?;
    if asn1::only(noted, OCTET_STRING, "a digest")?.value != digest(hash) {
        return Err(CmsError::ContentChanged);
    }
    Ok(())
}

/// Compares the algorithms with the signed copy of their names (RFC 6211), where there is one.
fn algorithms(message: &Message) -> Result<(), CmsError> {
    let Some(protection) = message.attribute(ALGORITHM_PROTECTION) else { return Ok(()) };
    let mut parts = asn1::only(protection, SEQUENCE, "protected algorithms")?.children();
    let digest = parts.take(SEQUENCE, "the protected digest algorithm")?;
    let signature = parts.take(asn1::context(1), "the protected signature algorithm")?;
    parts.end("the end of the protected algorithms")?;
    let named = asn1::only(&message.signature_algorithm, SEQUENCE, "the signature algorithm")?;
    if digest.raw != message.digest_algorithm || signature.value != named.value {
        return Err(CmsError::AlgorithmsChanged);
    }
    Ok(())
}

fn signature(message: &Message, signer: &Certificate) -> Result<(), CmsError> {
    let hash = Hash::from_identifier(&message.digest_algorithm)?;
    algorithm::verify(
        signer.public_key(),
        &message.signature_algorithm,
        Some(hash),
        &message.signed,
        &message.signature,
    )?;
    Ok(())
}

/// Checks the enclosed certificates: those the signature is bound to must be there, and each other one must belong to
/// the signer's by issuing, its own signature holding where its issuer is enclosed too.
fn bound(message: &Message, signer: &Certificate) -> Result<(), CmsError> {
    let bindings = bindings(message)?;
    let first = bindings.first().ok_or(CmsError::CertificateChanged)?;
    if !first.is_of(signer) {
        return Err(CmsError::CertificateChanged);
    }
    if bindings.iter().any(|binding| !message.certificates.iter().any(|one| binding.is_of(one)))
        && bindings_complete(message)
    {
        return Err(CmsError::CertificateChanged);
    }
    for one in &message.certificates {
        if bindings.iter().any(|binding| binding.is_of(one)) {
            continue;
        }
        let belongs = message.certificates.iter().any(|other| other != one && issued(other, one));
        let mut issuers = message.certificates.iter().filter(|issuer| one.names_as_issuer(issuer)).peekable();
        let holds = issuers.peek().is_none() || issuers.any(|issuer| issued(one, issuer));
        if !belongs || !holds {
            return Err(CmsError::StrayCertificate { subject: one.subject() });
        }
    }
    Ok(())
}

/// Whether `issuer` issued `one`, as far as its signature algorithm is known here: old roots are often signed with SHA-1.
fn issued(one: &Certificate, issuer: &Certificate) -> bool {
    one.names_as_issuer(issuer) && matches!(one.signed_by(issuer), Ok(()) | Err(AlgorithmError::Unknown { .. }))
}

/// In the newer form a signature may be bound to certificates that are enclosed; in the older form authorities also name
/// ones they do not enclose.
fn bindings_complete(message: &Message) -> bool {
    message.attribute(SIGNING_CERTIFICATE_V2).is_some() && message.content_type == super::DATA
}

/// The digest of a certificate that a signature is bound to.
enum Binding {
    Sha1(Vec<u8>),
    Sha2(Hash, Vec<u8>),
}

impl Binding {
    fn is_of(&self, certificate: &Certificate) -> bool {
        match self {
            Self::Sha1(digest) => {
                let algorithm = &ring::digest::SHA1_FOR_LEGACY_USE_ONLY;
                ring::digest::digest(algorithm, certificate.der()).as_ref() == digest
            }
            Self::Sha2(hash, digest) => hash.of(certificate.der()) == *digest,
        }
    }
}

fn bindings(message: &Message) -> Result<Vec<Binding>, CmsError> {
    let (value, newer) = match (message.attribute(SIGNING_CERTIFICATE_V2), message.attribute(SIGNING_CERTIFICATE)) {
        (Some(value), _) => (value, true),
        (None, Some(value)) => (value, false),
        (None, None) => return Err(CmsError::CertificateChanged),
    };
    let mut parts = asn1::only(value, SEQUENCE, "the binding to a certificate")?.children();
    let list = parts.take(SEQUENCE, "the digests of certificates")?;
    let mut bindings = Vec::new();
    for one in list.children().rest()? {
        let mut parts = one.children();
        let algorithm = if newer { parts.take_if(SEQUENCE)? } else { None };
        let digest = parts.take(OCTET_STRING, "the digest of a certificate")?.value.to_vec();
        bindings.push(if newer {
            let hash = algorithm.map_or(Ok(Hash::Sha256), |algorithm| Hash::from_identifier(algorithm.raw))?;
            Binding::Sha2(hash, digest)
        } else {
            Binding::Sha1(digest)
        });
    }
    Ok(bindings)
}
