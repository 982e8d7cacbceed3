//! Cryptographic Message Syntax (RFC 5652), detached `SignedData` with one signer, as `PAdES`, `CAdES` and timestamps use it.

mod build;
mod check;
mod read;

pub(in crate::seal) use build::sign;
pub(in crate::seal) use check::check;
pub(in crate::seal) use read::Message;

use const_oid::ObjectIdentifier;

use super::asn1::NotDer;
use super::key::AlgorithmError;

pub(in crate::seal) const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");
pub(in crate::seal) const SIGNING_TIME: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.5");
/// RFC 5035, 3.
const SIGNING_CERTIFICATE_V2: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");
/// RFC 2634, 5.4: the older form, with SHA-1, which many timestamp authorities still use.
const SIGNING_CERTIFICATE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.12");
/// RFC 6211.
const ALGORITHM_PROTECTION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.52");
/// RFC 3161, appendix A.
pub(in crate::seal) const SIGNATURE_TIME_STAMP: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.14");

/// What is wrong with a signature in CMS.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CmsError {
    /// The bytes are not a signature with one signer, in DER.
    #[error("the signature cannot be read: {what}")]
    Malformed {
        /// What was expected and not found.
        what: String,
    },
    /// The content is not what was signed.
    #[error("the content is not what was signed: its digest differs")]
    ContentChanged,
    /// The signature does not belong to the signer's certificate and these attributes.
    #[error("the signature was not made by the certificate it names")]
    BadSignature,
    /// An algorithm that is not known here.
    #[error("the algorithm {name} is not known here")]
    UnknownAlgorithm {
        /// Its object identifier, dotted.
        name: String,
    },
    /// The algorithms that stand outside the signed part differ from those within.
    #[error("the algorithms named differ from those that were signed")]
    AlgorithmsChanged,
    /// The certificate that the signature names is not among those enclosed.
    #[error("the signer's certificate is not enclosed")]
    SignerMissing,
    /// A certificate that the signature is bound to is missing or another.
    #[error("the enclosed certificates are not those the signature is bound to")]
    CertificateChanged,
    /// An enclosed certificate belongs to nothing else, or its own signature does not hold.
    #[error("the enclosed certificate of {subject} is damaged or does not belong there")]
    StrayCertificate {
        /// Whose certificate it is.
        subject: String,
    },
    /// Something is attached to the signature that is not known here, so that it cannot be judged.
    #[error("the attribute {name} beside the signature is not known here")]
    UnknownAttribute {
        /// Its object identifier, dotted.
        name: String,
    },
}

impl From<NotDer> for CmsError {
    fn from(fault: NotDer) -> Self {
        Self::Malformed { what: fault.0.to_owned() }
    }
}

impl From<AlgorithmError> for CmsError {
    fn from(fault: AlgorithmError) -> Self {
        match fault {
            AlgorithmError::BadSignature => Self::BadSignature,
            AlgorithmError::Unknown { name } => Self::UnknownAlgorithm { name },
            AlgorithmError::Malformed { what } => Self::Malformed { what: what.to_owned() },
        }
    }
}
