//! A timestamp token: a signed statement that a digest was known at a time (RFC 3161, 2.4.2).

use const_oid::ObjectIdentifier;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::TimestampError;
use crate::seal::Certificate;
use crate::seal::asn1::{self, BOOLEAN, GENERALIZED_TIME, INTEGER, OCTET_STRING, SEQUENCE};
use crate::seal::cms::{self, Message};
use crate::seal::key::algorithm::Hash;

/// The content type of the statement.
const STATEMENT: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");

/// A token that was read, not yet judged.
pub(in crate::seal) struct Token {
    message: Message,
    statement: Vec<u8>,
    hash: Hash,
    digest: Vec<u8>,
    at: Timestamp,
    /// An INTEGER in DER.
    nonce: Option<Vec<u8>>,
}

impl Token {
    /// Reads a token from DER.
    pub fn read(bytes: &[u8]) -> Result<Self, TimestampError> {
        let message = Message::read(bytes).map_err(|fault| TimestampError::Malformed { what: fault.to_string() })?;
        let malformed = |what: &str| TimestampError::Malformed { what: what.to_owned() };
        if message.content_type != STATEMENT {
            return Err(malformed("the statement of a timestamp"));
        }
        let statement = message.content.clone().ok_or_else(|| malformed("the statement of a timestamp"))?;
        let mut parts = asn1::only(&statement, SEQUENCE, "the statement")?.children();
        if parts.take(INTEGER, "the version of the statement")?.small()? != 1 {
            return Err(malformed("a statement of version 1"));
        }
        parts.take(asn1::OID, "the policy")?;
        let mut imprint = parts.take(SEQUENCE, "the imprint")?.children();
        let algorithm = imprint.take(SEQUENCE, "the algorithm of the imprint")?;
        let hash = Hash::from_identifier(algorithm.raw).map_err(|fault| malformed(&fault.to_string()))?;
        let digest = imprint.take(OCTET_STRING, "the imprint")?.value.to_vec();
        parts.take(INTEGER, "the serial number")?;
        let time = parts.take(GENERALIZED_TIME, "the time")?;
        let at = moment(time.value).ok_or_else(|| malformed("a time in UTC"))?;
        parts.take_if(SEQUENCE)?; // Accuracy.
        parts.take_if(BOOLEAN)?; // Ordering.
        let nonce = parts.take_if(INTEGER)?.map(|nonce| nonce.raw.to_vec());
        Ok(Self { message, statement, hash, digest, at, nonce })
    }

    /// Which digest was stamped.
    pub fn imprint(&self) -> (Hash, &[u8]) {
        (self.hash, &self.digest)
    }

    /// The nonce of the request that was answered, as an INTEGER in DER.
    pub fn nonce(&self) -> Option<&[u8]> {
        self.nonce.as_deref()
    }

    /// The time that the authority states.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// The enclosed certificates.
    pub fn certificates(&self) -> &[Certificate] {
        &self.message.certificates
    }

    /// Checks the authority's own signature and its right to give timestamps. Returns its certificate.
    pub fn check(&self) -> Result<Certificate, TimestampError> {
        let checked = cms::check(&self.message, &|hash| hash.of(&self.statement));
        if let Some(fault) = checked.faults.into_iter().next() {
            return Err(TimestampError::Signature(fault));
        }
        let signer = checked.signer.ok_or(TimestampError::Signature(cms::CmsError::SignerMissing))?;
        if !signer.is_for_timestamps() || !signer.valid_at(self.at) {
            return Err(TimestampError::NotAnAuthority { subject: signer.subject() });
        }
        Ok(signer)
    }
}

/// Reads `YYYYMMDDhhmmss[.f]Z`.
fn moment(text: &[u8]) -> Option<Timestamp> {
    let text = std::str::from_utf8(text).ok()?.strip_suffix('Z')?;
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole.len() != 14 || !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let time = DateTime::strptime("%Y%m%d%H%M%S", whole).ok()?;
    Some(time.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_full_time_in_utc_is_a_time() {
        let expected: Timestamp = "2026-11-21T10:02:11Z".parse().expect("a time");
        assert_eq!(moment(b"20261121100211Z"), Some(expected));
        assert_eq!(moment(b"20261121100211.25Z"), Some(expected));
        for odd in ["20261121100211", "202611211002Z", "20261321100211Z", "2026112110021xZ", "", "Z"] {
            assert_eq!(moment(odd.as_bytes()), None, "{odd}");
        }
    }
}
