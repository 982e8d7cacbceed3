//! Keys: one to sign publications with, one to sign the lines of a log with. Secrets are wiped from memory when dropped,
//! as far as the libraries beneath allow, and are never shown by `Debug`.

pub(in crate::seal) mod algorithm;
mod generate;
mod log_key;
pub(in crate::seal) mod pem;
mod seal_key;

pub use algorithm::AlgorithmError;
pub use generate::GeneratedKey;
pub use log_key::{LogKey, verify};
pub use seal_key::SealKey;

/// Why a key cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The text is not well-formed PEM.
    #[error("the PEM text cannot be read: {what} (line {line})")]
    Pem {
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        what: &'static str,
    },
    /// There is no private key in the text.
    #[error("there is no private key in the PEM text (expected a block PRIVATE KEY or ENCRYPTED PRIVATE KEY)")]
    NoPrivateKey,
    /// There is more than one private key in the text.
    #[error("there is more than one private key in the PEM text")]
    SeveralPrivateKeys,
    /// The key is in an older form that is not read.
    #[error("the key is in the older form `{label}`; convert it with `openssl pkcs8 -topk8 -in OLD.pem -out NEW.pem`")]
    OldForm {
        /// The label of the PEM block.
        label: String,
    },
    /// The key is encrypted, and no passphrase was given.
    #[error("the key is encrypted: its passphrase is needed")]
    PassphraseNeeded,
    /// The key could not be decrypted: a wrong passphrase, or a form of encryption that is not known here.
    #[error("the key could not be decrypted: the passphrase is wrong, or the form of encryption is not known")]
    Undecipherable,
    /// The private key is of a kind that is not known, or damaged, or too short.
    #[error("the private key is not usable: {what}")]
    Unusable {
        /// What is wrong with it.
        what: String,
    },
    /// There is no certificate in the text.
    #[error("there is no certificate for the key (expected a block CERTIFICATE)")]
    NoCertificate,
    /// A certificate cannot be read.
    #[error("certificate {position} cannot be read: {what}")]
    BadCertificate {
        /// Its place in the chain, from 1.
        position: usize,
        /// What is wrong with it.
        what: String,
    },
    /// The certificate belongs to another key.
    #[error("the certificate of {subject} belongs to another key than this one")]
    Mismatch {
        /// Whose certificate it is.
        subject: String,
    },
    /// The chain is not one: each certificate must be issued by the next.
    #[error("the certificate of {subject} was not issued by the next one in the chain ({next})")]
    BrokenChain {
        /// Whose certificate it is.
        subject: String,
        /// Whose certificate follows.
        next: String,
    },
    /// The certificate does not allow its key to sign documents.
    #[error("the certificate of {subject} does not allow its key to sign documents")]
    NotForSigning {
        /// Whose certificate it is.
        subject: String,
    },
    /// The system gave no randomness, or a library refused.
    #[error("a key operation failed: {what}")]
    Failed {
        /// Which one.
        what: &'static str,
    },
}

impl From<pem::NotPem> for KeyError {
    fn from(fault: pem::NotPem) -> Self {
        Self::Pem { line: fault.line, what: fault.what }
    }
}
