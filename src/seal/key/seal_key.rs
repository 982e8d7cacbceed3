//! The key that signs a publication, with the certificate that says whose it is.

use std::fmt;

use jiff::Timestamp;
use pkcs8::EncryptedPrivateKeyInfoRef;
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P384_SHA384_ASN1_SIGNING, EcdsaKeyPair, EcdsaSigningAlgorithm, KeyPair as _,
    RSA_PKCS1_SHA256, RsaKeyPair,
};
use zeroize::Zeroizing;

use super::KeyError;
use super::algorithm::{self, Scheme};
use super::pem;
use crate::seal::{Certificate, SealError};

/// A private key and its certificates: a key that can sign and say who signs.
pub struct SealKey {
    secret: Secret,
    scheme: Scheme,
    signer: Certificate,
    /// The signer's own certificate first, each followed by its issuer's.
    chain: Vec<Certificate>,
}

enum Secret {
    Rsa(RsaKeyPair),
    Ecdsa(EcdsaKeyPair),
}

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealKey({:?}, {})", self.scheme, self.certificate().subject())
    }
}

impl SealKey {
    /// Reads a private key (PKCS#8, encrypted or not: RSA of 2048 to 4096 bits, P-256 or P-384) and its certificates, the
    /// signer's first and each followed by its issuer's. They may stand in one text: give the others as `""`.
    pub fn from_pem(key: &str, certificates: &str, passphrase: Option<&str>) -> Result<Self, KeyError> {
        let pkcs8 = private_key(key, passphrase)?;
        let mut chain = read_chain(key)?;
        chain.extend(read_chain(certificates)?);
        let leaf = chain.first().ok_or(KeyError::NoCertificate)?;
        let scheme = Scheme::of_public_key(leaf.public_key()).map_err(|fault| unusable(&fault))?;
        let secret = match scheme {
            Scheme::Rsa => {
                RsaKeyPair::from_pkcs8(&pkcs8).map(Secret::Rsa).map_err(|fault| mismatch_or(leaf, &pkcs8, &fault))?
            }
            Scheme::P256 => ecdsa(&ECDSA_P256_SHA256_ASN1_SIGNING, leaf, &pkcs8)?,
            Scheme::P384 => ecdsa(&ECDSA_P384_SHA384_ASN1_SIGNING, leaf, &pkcs8)?,
        };
        let public = match &secret {
            Secret::Rsa(pair) => pair.public_key().as_ref(),
            Secret::Ecdsa(pair) => pair.public_key().as_ref(),
        };
        let (_, _, certified) = algorithm::public_key(leaf.public_key()).map_err(|fault| unusable(&fault))?;
        if public != certified {
            return Err(KeyError::Mismatch { subject: leaf.subject() });
        }
        if !leaf.may_sign_documents() {
            return Err(KeyError::NotForSigning { subject: leaf.subject() });
        }
        for (one, next) in chain.iter().zip(chain.iter().skip(1)) {
            if one.signed_by(next).is_err() {
                return Err(KeyError::BrokenChain { subject: one.subject(), next: next.subject() });
            }
        }
        Ok(Self { secret, scheme, signer: leaf.clone(), chain })
    }

    /// Returns the signer's certificate.
    pub fn certificate(&self) -> &Certificate {
        &self.signer
    }

    /// Returns all certificates, the signer's first and each followed by its issuer's.
    pub fn chain(&self) -> &[Certificate] {
        &self.chain
    }

    /// Tells whether the certificate was issued by the key itself: a seal then shows integrity, not identity.
    pub fn is_self_signed(&self) -> bool {
        self.certificate().is_self_signed()
    }

    /// Confirms that the certificate is valid at the time of signing.
    pub(in crate::seal) fn check_validity(&self, at: Timestamp) -> Result<(), SealError> {
        let certificate = self.certificate();
        if certificate.valid_at(at) {
            return Ok(());
        }
        let (from, until) = (certificate.not_before(), certificate.not_after());
        Err(SealError::OutsideValidity { subject: certificate.subject(), from, until, at })
    }

    /// The algorithm this key signs with.
    pub(in crate::seal) fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// Signs `message`.
    pub(in crate::seal) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let random = SystemRandom::new();
        let failed = |_| KeyError::Failed { what: "signing" };
        match &self.secret {
            Secret::Rsa(pair) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &random, message, &mut signature).map_err(failed)?;
                Ok(signature)
            }
            Secret::Ecdsa(pair) => Ok(pair.sign(&random, message).map_err(failed)?.as_ref().to_vec()),
        }
    }
}

fn ecdsa(kind: &'static EcdsaSigningAlgorithm, leaf: &Certificate, pkcs8: &[u8]) -> Result<Secret, KeyError> {
    EcdsaKeyPair::from_pkcs8(kind, pkcs8, &SystemRandom::new())
        .map(Secret::Ecdsa)
        .map_err(|fault| mismatch_or(leaf, pkcs8, &fault))
}

/// A key that its library refuses is of another kind than the certificate says, or not usable at all.
fn mismatch_or(leaf: &Certificate, pkcs8: &[u8], fault: &ring::error::KeyRejected) -> KeyError {
    use pkcs8::PrivateKeyInfoRef;
    let expected = algorithm::public_key(leaf.public_key()).map(|(kind, _, _)| kind);
    match (PrivateKeyInfoRef::try_from(pkcs8), expected) {
        (Ok(info), Ok(expected)) if info.algorithm.oid.as_bytes() != expected.as_bytes() => {
            KeyError::Mismatch { subject: leaf.subject() }
        }
        _ => unusable(fault),
    }
}

fn unusable(fault: &dyn fmt::Display) -> KeyError {
    KeyError::Unusable { what: fault.to_string() }
}

fn private_key(text: &str, passphrase: Option<&str>) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let mut found = None;
    for block in pem::blocks(text)? {
        if !block.label.ends_with("PRIVATE KEY") {
            continue;
        }
        let pkcs8 = match block.label.as_str() {
            "PRIVATE KEY" => block.bytes,
            "ENCRYPTED PRIVATE KEY" => {
                let passphrase = passphrase.ok_or(KeyError::PassphraseNeeded)?;
                let info =
                    EncryptedPrivateKeyInfoRef::try_from(block.bytes.as_slice()).map_err(|fault| unusable(&fault))?;
                info.decrypt(passphrase).map_err(|_| KeyError::Undecipherable)?.to_bytes()
            }
            _ => return Err(KeyError::OldForm { label: block.label.clone() }),
        };
        if found.replace(pkcs8).is_some() {
            return Err(KeyError::SeveralPrivateKeys);
        }
    }
    found.ok_or(KeyError::NoPrivateKey)
}

fn read_chain(text: &str) -> Result<Vec<Certificate>, KeyError> {
    pem::blocks(text)?
        .iter()
        .filter(|block| block.label == "CERTIFICATE")
        .enumerate()
        .map(|(index, block)| {
            Certificate::from_der(&block.bytes)
                .map_err(|fault| KeyError::BadCertificate { position: index + 1, what: fault.what })
        })
        .collect()
}
