//! Which signature algorithms are known, how they are named in DER, and checking a signature made with one.
//!
//! The known ones are those of `ring`: RSA of 2048 bits and more (PKCS#1 and PSS) and ECDSA on P-256 and P-384, with
//! SHA-256, SHA-384 or SHA-512. SHA-1 is not accepted anywhere.

use const_oid::ObjectIdentifier;
use ring::signature::{self, UnparsedPublicKey, VerificationAlgorithm};

use crate::seal::asn1::{self, BIT_STRING, NULL, NotDer, SEQUENCE};

pub(in crate::seal) const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const RSA_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const RSA_SHA384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.12");
const RSA_SHA512: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.13");
const RSA_PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");
pub(in crate::seal) const EC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
const P384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");
const ECDSA_SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2");
const ECDSA_SHA384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.3");
const SHA256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA384: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA512: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3");

/// Why a signature does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AlgorithmError {
    /// The signature was not made over these bytes with this key.
    #[error("the signature does not belong to these bytes and this key")]
    BadSignature,
    /// An algorithm or a combination that is not known here.
    #[error("the algorithm {name} is not known here")]
    Unknown {
        /// Its object identifier, dotted.
        name: String,
    },
    /// The description of the key or of the algorithm cannot be read.
    #[error("the key or the algorithm is badly described: {what}")]
    Malformed {
        /// What was expected.
        what: &'static str,
    },
}

impl From<NotDer> for AlgorithmError {
    fn from(fault: NotDer) -> Self {
        Self::Malformed { what: fault.0 }
    }
}

fn unknown(oid: ObjectIdentifier) -> AlgorithmError {
    AlgorithmError::Unknown { name: oid.to_string() }
}

/// A digest algorithm of the SHA-2 family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::seal) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    /// Reads an `AlgorithmIdentifier`; its parameters must be absent or NULL (RFC 5754, 2).
    pub fn from_identifier(raw: &[u8]) -> Result<Self, AlgorithmError> {
        let (oid, parameters) = identifier(raw)?;
        if parameters.is_some_and(|parameters| parameters != [NULL, 0]) {
            return Err(AlgorithmError::Malformed { what: "a digest algorithm without parameters" });
        }
        Self::from_oid(oid)
    }

    fn from_oid(oid: ObjectIdentifier) -> Result<Self, AlgorithmError> {
        match oid {
            SHA256 => Ok(Self::Sha256),
            SHA384 => Ok(Self::Sha384),
            SHA512 => Ok(Self::Sha512),
            other => Err(unknown(other)),
        }
    }

    /// Returns the digest of `bytes`.
    pub fn of(self, bytes: &[u8]) -> Vec<u8> {
        self.of_parts(&[bytes])
    }

    /// Returns the digest of `parts`, one after another.
    pub fn of_parts(self, parts: &[&[u8]]) -> Vec<u8> {
        let mut context = ring::digest::Context::new(match self {
            Self::Sha256 => &ring::digest::SHA256,
            Self::Sha384 => &ring::digest::SHA384,
            Self::Sha512 => &ring::digest::SHA512,
        });
        for part in parts {
            context.update(part);
        }
        context.finish().as_ref().to_vec()
    }

    /// Returns the `AlgorithmIdentifier` in DER, without parameters.
    pub fn identifier(self) -> Vec<u8> {
        let oid = match self {
            Self::Sha256 => SHA256,
            Self::Sha384 => SHA384,
            Self::Sha512 => SHA512,
        };
        asn1::sequence(&[&asn1::oid(oid)])
    }
}

/// Returns the SHA-256 digest of `bytes`.
pub(in crate::seal) fn sha256(bytes: &[u8]) -> [u8; 32] {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes).into()
}

/// The kinds of key that a seal can be made with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::seal) enum Scheme {
    /// PKCS#1 v1.5 with SHA-256.
    Rsa,
    /// ECDSA on P-256 with SHA-256.
    P256,
    /// ECDSA on P-384 with SHA-384.
    P384,
}

impl Scheme {
    /// Finds the scheme for the public key of a certificate.
    pub fn of_public_key(spki: &[u8]) -> Result<Self, AlgorithmError> {
        let (algorithm, curve, _) = public_key(spki)?;
        match (algorithm, curve) {
            (RSA, _) => Ok(Self::Rsa),
            (EC, Some(P256)) => Ok(Self::P256),
            (EC, Some(P384)) => Ok(Self::P384),
            (EC, Some(curve)) => Err(unknown(curve)),
            (other, _) => Err(unknown(other)),
        }
    }

    /// The digest that goes with it.
    pub fn hash(self) -> Hash {
        match self {
            Self::Rsa | Self::P256 => Hash::Sha256,
            Self::P384 => Hash::Sha384,
        }
    }

    /// The `AlgorithmIdentifier` of the signature, in DER.
    pub fn identifier(self) -> Vec<u8> {
        match self {
            Self::Rsa => asn1::sequence(&[&asn1::oid(RSA_SHA256), &[NULL, 0]]),
            Self::P256 => asn1::sequence(&[&asn1::oid(ECDSA_SHA256)]),
            Self::P384 => asn1::sequence(&[&asn1::oid(ECDSA_SHA384)]),
        }
    }
}

fn identifier(raw: &[u8]) -> Result<(ObjectIdentifier, Option<&[u8]>), NotDer> {
    let mut parts = asn1::only(raw, SEQUENCE, "an algorithm identifier")?.children();
    let oid = parts.take(asn1::OID, "the name of an algorithm")?.oid()?;
    match parts.rest()?.as_slice() {
        [] => Ok((oid, None)),
        [parameters] => Ok((oid, Some(parameters.raw))),
        _ => Err(NotDer("one set of parameters at most")),
    }
}

type KeyParts<'a> = (ObjectIdentifier, Option<ObjectIdentifier>, &'a [u8]);

/// Takes a `SubjectPublicKeyInfo` apart: kind of key, curve, key.
pub(in crate::seal) fn public_key(spki: &[u8]) -> Result<KeyParts<'_>, NotDer> {
    let mut parts = asn1::only(spki, SEQUENCE, "a public key")?.children();
    let algorithm = parts.take(SEQUENCE, "the kind of a public key")?;
    let key = parts.take(BIT_STRING, "a public key")?.whole_bits()?;
    parts.end("the end of a public key")?;
    let (oid, parameters) = identifier(algorithm.raw)?;
    let curve = match parameters {
        Some(raw) if oid == EC => Some(asn1::only(raw, asn1::OID, "a named curve")?.oid()?),
        _ => None,
    };
    Ok((oid, curve, key))
}

/// Checks a signature. `digest` is the digest algorithm that goes with `algorithm`, where CMS names it apart: it must
/// then agree with the one that the signature algorithm implies.
pub(in crate::seal) fn verify(
    spki: &[u8],
    algorithm: &[u8],
    digest: Option<Hash>,
    message: &[u8],
    signature: &[u8],
) -> Result<(), AlgorithmError> {
    let (kind, curve, key) = public_key(spki)?;
    let (name, parameters) = identifier(algorithm)?;
    let implied = match name {
        RSA_SHA256 | ECDSA_SHA256 => Hash::Sha256,
        RSA_SHA384 | ECDSA_SHA384 => Hash::Sha384,
        RSA_SHA512 => Hash::Sha512,
        RSA => digest.ok_or_else(|| unknown(RSA))?,
        RSA_PSS => pss_hash(parameters)?,
        other => return Err(unknown(other)),
    };
    let plain = match name {
        RSA_PSS => true,
        ECDSA_SHA256 | ECDSA_SHA384 => parameters.is_none(),
        _ => parameters.is_none_or(|parameters| parameters == [NULL, 0]),
    };
    if !plain || digest.is_some_and(|digest| digest != implied) {
        return Err(AlgorithmError::Malformed { what: "a signature algorithm that agrees with its digest" });
    }
    let method: &'static dyn VerificationAlgorithm = match (kind, curve, name, implied) {
        (RSA, _, RSA | RSA_SHA256, Hash::Sha256) => &signature::RSA_PKCS1_2048_8192_SHA256,
        (RSA, _, RSA | RSA_SHA384, Hash::Sha384) => &signature::RSA_PKCS1_2048_8192_SHA384,
        (RSA, _, RSA | RSA_SHA512, Hash::Sha512) => &signature::RSA_PKCS1_2048_8192_SHA512,
        (RSA | RSA_PSS, _, RSA_PSS, Hash::Sha256) => &signature::RSA_PSS_2048_8192_SHA256,
        (RSA | RSA_PSS, _, RSA_PSS, Hash::Sha384) => &signature::RSA_PSS_2048_8192_SHA384,
        (RSA | RSA_PSS, _, RSA_PSS, Hash::Sha512) => &signature::RSA_PSS_2048_8192_SHA512,
        (EC, Some(P256), ECDSA_SHA256, _) => &signature::ECDSA_P256_SHA256_ASN1,
        (EC, Some(P256), ECDSA_SHA384, _) => &signature::ECDSA_P256_SHA384_ASN1,
        (EC, Some(P384), ECDSA_SHA256, _) => &signature::ECDSA_P384_SHA256_ASN1,
        (EC, Some(P384), ECDSA_SHA384, _) => &signature::ECDSA_P384_SHA384_ASN1,
        _ => return Err(AlgorithmError::Malformed { what: "a key and a signature algorithm that go together" }),
    };
    UnparsedPublicKey::new(method, key).verify(message, signature).map_err(|_| AlgorithmError::BadSignature)
}

/// Reads the parameters of RSASSA-PSS (RFC 4055, 3.1): one hash throughout, and salt as long as the hash.
fn pss_hash(parameters: Option<&[u8]>) -> Result<Hash, AlgorithmError> {
    let odd = AlgorithmError::Malformed { what: "PSS with one digest throughout and a salt of its length" };
    let raw = parameters.ok_or_else(|| odd.clone())?;
    let mut parts = asn1::only(raw, SEQUENCE, "the parameters of PSS")?.children();
    let hash = Hash::from_identifier(parts.take(asn1::context(0), "the digest of PSS")?.value)?;
    let (mask, mask_hash) = identifier(parts.take(asn1::context(1), "the mask of PSS")?.value)?;
    let salt = asn1::first(parts.take(asn1::context(2), "the salt of PSS")?.value)?.0.small()?;
    let mask_hash = mask_hash.map(Hash::from_identifier).transpose()?;
    let length = match hash {
        Hash::Sha256 => 32,
        Hash::Sha384 => 48,
        Hash::Sha512 => 64,
    };
    let mgf1 = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.8");
    if mask != mgf1 || mask_hash != Some(hash) || salt != length {
        return Err(odd);
    }
    Ok(hash)
}
