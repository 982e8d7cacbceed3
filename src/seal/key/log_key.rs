//! The key that signs the lines of one log: Ed25519 (RFC 8032).

use std::fmt;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use pkcs8::PrivateKeyInfoRef;
use zeroize::Zeroizing;

use super::{KeyError, pem};
use crate::seal::asn1;

/// What stands before the 32 secret bytes in a PKCS#8 key (RFC 8410, 7).
const PKCS8_START: [u8; 16] =
    [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/// Ed25519 (RFC 8410, 3).
const ED25519: pkcs8::ObjectIdentifier = pkcs8::ObjectIdentifier::new_unwrap("1.3.101.112");

/// An Ed25519 key. Wiped from memory when dropped.
pub struct LogKey(SigningKey);

impl fmt::Debug for LogKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LogKey({})", hex::encode(self.public()))
    }
}

impl LogKey {
    /// Makes a new key from the system's randomness.
    pub fn generate() -> Result<Self, KeyError> {
        let mut secret = Zeroizing::new([0; 32]);
        getrandom::fill(secret.as_mut()).map_err(|_| KeyError::Failed { what: "getting randomness" })?;
        Ok(Self(SigningKey::from_bytes(&secret)))
    }

    /// Reads the key from PEM text (PKCS#8, not encrypted), as [`LogKey::to_pem`] and `openssl genpkey` write it.
    pub fn from_pem(text: &str) -> Result<Self, KeyError> {
        let blocks = pem::blocks(text)?;
        let mut keys = blocks.iter().filter(|block| block.label == "PRIVATE KEY");
        let block = keys.next().ok_or(KeyError::NoPrivateKey)?;
        if keys.next().is_some() {
            return Err(KeyError::SeveralPrivateKeys);
        }
        let unusable = |what: &str| KeyError::Unusable { what: what.to_owned() };
        let info = PrivateKeyInfoRef::try_from(block.bytes.as_slice()).map_err(|_| unusable("not PKCS#8"))?;
        if info.algorithm.oid != ED25519 {
            return Err(unusable("not an Ed25519 key"));
        }
        let octets = asn1::only(info.private_key.as_bytes(), asn1::OCTET_STRING, "32 octets");
        let secret: &[u8; 32] =
            octets.ok().and_then(|octets| octets.value.try_into().ok()).ok_or_else(|| unusable("not 32 octets"))?;
        Ok(Self(SigningKey::from_bytes(secret)))
    }

    /// Returns the key as PEM text (PKCS#8, not encrypted).
    pub fn to_pem(&self) -> Zeroizing<String> {
        let mut der = Zeroizing::new(Vec::with_capacity(48));
        der.extend_from_slice(&PKCS8_START);
        der.extend_from_slice(self.0.as_bytes());
        Zeroizing::new(pem::write("PRIVATE KEY", &der))
    }

    /// Returns the public key: 32 bytes (RFC 8032, 5.1.5).
    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// Signs `message`.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

/// Tells whether `signature` was made over `message` with the key whose public half is `public`. Weak keys and signatures
/// with a second reading are refused, so that no signature holds for two messages.
pub fn verify(public: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(public)
        .is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_its_pem_text() {
        let key = LogKey::generate().expect("randomness");
        let again = LogKey::from_pem(&key.to_pem()).expect("own PEM");
        assert_eq!(key.public(), again.public());
        assert!(!format!("{key:?}").contains(&hex::encode(key.0.as_bytes())));
    }

    #[test]
    fn a_signature_holds_for_its_message_and_key_only() {
        let (key, other) = (LogKey::generate().expect("randomness"), LogKey::generate().expect("randomness"));
        let signature = key.sign(b"line");
        assert!(verify(&key.public(), b"line", &signature));
        assert!(!verify(&key.public(), b"lime", &signature));
        assert!(!verify(&other.public(), b"line", &signature));
        let mut flipped = signature;
        flipped[3] ^= 1;
        assert!(!verify(&key.public(), b"line", &flipped));
    }

    /// RFC 8032, 7.1, test 2.
    #[test]
    fn the_published_vector_of_ed25519_holds() {
        let secret = hex::decode("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb").expect("hex");
        let key = LogKey(SigningKey::from_bytes(&secret.try_into().expect("32 bytes")));
        assert_eq!(hex::encode(key.public()), "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        assert_eq!(
            hex::encode(key.sign(&[0x72])),
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
             085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        );
    }

    #[test]
    fn text_without_a_usable_key_is_refused() {
        assert_eq!(LogKey::from_pem("").err(), Some(KeyError::NoPrivateKey));
        let short = pem::write("PRIVATE KEY", &PKCS8_START);
        assert!(matches!(LogKey::from_pem(&short), Err(KeyError::Unusable { .. })));
        let key = LogKey::generate().expect("randomness").to_pem();
        assert_eq!(LogKey::from_pem(&format!("{}{}", *key, *key)).err(), Some(KeyError::SeveralPrivateKeys));
    }
}
