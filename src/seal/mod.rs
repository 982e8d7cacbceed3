//! Seals: keys, CMS, `PAdES` and `CAdES` signatures, timestamps, and the Merkle commitment to the evidence.
//!
//! Bytes in, bytes out: this room opens no file and uses no other room. Its one way outside is a timestamp authority,
//! behind the trait [`timestamp::TimestampAuthority`].

mod asn1;
pub mod cades;
pub mod certificate;
mod cms;
pub mod key;
pub mod merkle;
pub mod pades;
mod pdf;
pub mod timestamp;
pub mod verify;

#[cfg(test)]
mod tests;

pub use certificate::Certificate;
pub use cms::CmsError;
pub use key::{KeyError, LogKey, SealKey};
pub use pdf::PdfError;

/// How much a signature proves by itself, after the baseline levels of ETSI EN 319 142-1 and EN 319 122-1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Basic: the signature and the certificate it was made with.
    BB,
    /// With a trusted time: a timestamp by an authority over the signature.
    BT,
}

impl Level {
    /// Returns the level as the standards write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::BB => "B-B",
            Self::BT => "B-T",
        }
    }
}

impl std::fmt::Display for Level {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.name())
    }
}

/// Why something could not be signed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The document is not one that this program can sign.
    #[error("the PDF cannot be signed: {0}")]
    Pdf(#[from] PdfError),
    /// No signature field of that name is in the document.
    #[error("the PDF has no signature field named `{field}`; it has: {present}")]
    NoSuchField {
        /// The field that was asked for.
        field: String,
        /// The fields that are there, separated by commas.
        present: String,
    },
    /// The field holds a signature already.
    #[error("the signature field `{field}` is signed already")]
    AlreadySigned {
        /// The field that was asked for.
        field: String,
    },
    /// The key could not be used.
    #[error("the key cannot sign: {0}")]
    Key(#[from] KeyError),
    /// The certificate is not valid at the time of signing.
    #[error("the certificate of {subject} is valid from {from} until {until}, and not at {at}")]
    OutsideValidity {
        /// Whose certificate it is.
        subject: String,
        /// First moment of validity.
        from: jiff::Timestamp,
        /// Last moment of validity.
        until: jiff::Timestamp,
        /// The time of signing that was asked for.
        at: jiff::Timestamp,
    },
    /// The timestamp authority gave no usable timestamp.
    #[error("no timestamp could be had: {0}")]
    Timestamp(#[from] timestamp::TimestampError),
    /// The finished signature does not fit in the place that was kept for it.
    #[error("the signature takes {needed} bytes, and {reserved} were kept for it")]
    TooLarge {
        /// Bytes the signature takes.
        needed: usize,
        /// Bytes that were kept.
        reserved: usize,
    },
}
