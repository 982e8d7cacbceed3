//! Timestamps by an authority (RFC 3161, with RFC 5816): asking for one, and judging one.

mod http;
mod lean;
mod request;
mod token;

pub use http::HttpAuthority;
pub(in crate::seal) use request::obtain;
pub(in crate::seal) use token::Token;

use super::CmsError;
use super::asn1::NotDer;

/// Who gives timestamps: takes a request in DER, gives the reply in DER. One call, no retry.
pub trait TimestampAuthority {
    /// Sends a `TimeStampReq` and returns the `TimeStampResp` as it came. The reply is judged by the caller.
    fn reply(&self, request: &[u8]) -> Result<Vec<u8>, TimestampError>;
}

/// Why there is no timestamp, or why one does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimestampError {
    /// The authority could not be reached, or not in time.
    #[error("the timestamp authority {url} could not be reached: {what}")]
    Unreachable {
        /// Its address.
        url: String,
        /// What happened.
        what: String,
    },
    /// The authority's reply is not one.
    #[error("the timestamp authority {url} did not answer with a timestamp: {what}")]
    NotATimestamp {
        /// Its address.
        url: String,
        /// What came instead.
        what: String,
    },
    /// The authority refused.
    #[error("the timestamp authority refused (status {status}): {text}")]
    Refused {
        /// The status it gave (RFC 3161, 2.4.2).
        status: u8,
        /// The explanation it gave; may be empty.
        text: String,
    },
    /// The reply or the timestamp cannot be read.
    #[error("the timestamp cannot be read: {what}")]
    Malformed {
        /// What was expected and not found.
        what: String,
    },
    /// The timestamp is over other bytes.
    #[error("the timestamp is over other bytes than these")]
    OtherImprint,
    /// The timestamp answers another request.
    #[error("the timestamp answers another request than ours")]
    OtherNonce,
    /// The authority's own signature does not hold.
    #[error("the authority's signature on the timestamp does not hold: {0}")]
    Signature(CmsError),
    /// The authority's certificate is not one for timestamps only (RFC 3161, 2.3), or not valid at that time.
    #[error("the certificate of {subject} does not allow it to give this timestamp")]
    NotAnAuthority {
        /// Whose certificate it is.
        subject: String,
    },
    /// The system gave no randomness.
    #[error("the system gave no randomness")]
    NoRandomness,
}

impl From<NotDer> for TimestampError {
    fn from(fault: NotDer) -> Self {
        Self::Malformed { what: fault.0.to_owned() }
    }
}
