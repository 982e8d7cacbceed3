//! Who signs the lines of a log. Keys live elsewhere; here a key is only something that can sign.

use ed25519_dalek::{Signature, VerifyingKey};

/// An Ed25519 key that signs the commit lines of one log.
pub trait Signer: Send + Sync {
    /// Returns the public key.
    fn public(&self) -> [u8; 32];

    /// Returns the signature over `message`.
    fn sign(&self, message: &[u8]) -> [u8; 64];
}

impl<S: Signer + ?Sized> Signer for Box<S> {
    fn public(&self) -> [u8; 32] {
        (**self).public()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        (**self).sign(message)
    }
}

/// Returns whether `signature` is the signature of `key` over `message`. Strict: weak keys and malleable signatures
/// are refused (RFC 8032, and the small-order points beyond it).
pub fn signature_holds(key: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(key).is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A signer for tests: the key is made from one byte.
    pub(crate) struct TestKey(ed25519_dalek::SigningKey);

    impl TestKey {
        pub(crate) fn new(seed: u8) -> Self {
            Self(ed25519_dalek::SigningKey::from_bytes(&[seed; 32]))
        }
    }

    impl Signer for TestKey {
        fn public(&self) -> [u8; 32] {
            self.0.verifying_key().to_bytes()
        }

        fn sign(&self, message: &[u8]) -> [u8; 64] {
            use ed25519_dalek::Signer as _;
            self.0.sign(message).to_bytes()
        }
    }

    #[test]
    fn a_signature_holds_for_its_own_key_and_message_only() {
        let (anna, bram) = (TestKey::new(1), TestKey::new(2));
        let signature = anna.sign(b"message");
        assert!(signature_holds(&anna.public(), b"message", &signature));
        assert!(!signature_holds(&anna.public(), b"massage", &signature));
        assert!(!signature_holds(&bram.public(), b"message", &signature));
        assert!(!signature_holds(&[0; 32], b"message", &signature));
    }
}
