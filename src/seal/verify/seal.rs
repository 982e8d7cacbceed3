//! One signature and what can be said of it.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::seal::asn1::{self, GENERALIZED_TIME, UTC_TIME};
use crate::seal::cms::{self, Message};
use crate::seal::key::algorithm::Hash;
use crate::seal::timestamp::{TimestampError, Token};
use crate::seal::{Certificate, CmsError, Level};

/// What is wrong with a signature, so that it does not show the bytes to be whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The signature itself does not hold.
    #[error(transparent)]
    Cms(#[from] CmsError),
    /// The kind of signature is not one that is read here.
    #[error("it is of another kind than ETSI.CAdES.detached")]
    OtherKind,
    /// `/ByteRange` does not leave out exactly the signature's own place, up to the end of a revision.
    #[error("the range of bytes it claims to cover is not everything but the signature itself")]
    ByteRange,
    /// `/Contents` is not hexadecimal digits of one case, without gaps.
    #[error("its bytes are not written as plain hexadecimal digits")]
    Contents,
    /// What fills up the place of the signature is not zeros.
    #[error("the padding after it is not zeros")]
    Padding,
    /// The revision it covers does not hold this signature in this field.
    #[error("it is not part of the revision it claims to cover")]
    NotInItsRevision,
    /// A later revision took the signature out of its field.
    #[error("a later change took it out of its field")]
    Removed,
}

/// What can be said of the time of a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stamp {
    /// There is no timestamp: the time is the signer's claim.
    Absent,
    /// An authority stated that the signature was there at a time. Whether to trust it is a question of its own.
    Holds {
        /// The time that the authority states.
        at: Timestamp,
        /// The authority's certificate first, and whatever else it enclosed.
        authority: Vec<Certificate>,
    },
    /// There is a timestamp, and it does not hold.
    Broken(TimestampError),
}

/// A signature, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// All that is wrong with it; empty when the bytes it covers are whole.
    pub faults: Vec<Fault>,
    /// The signer's certificate first, and whatever else was enclosed. Empty when the signer is not known.
    pub signer: Vec<Certificate>,
    /// The time the signer claims.
    pub claimed: Option<Timestamp>,
    /// What an authority says of the time.
    pub stamp: Stamp,
}

impl Seal {
    /// Tells whether the signed bytes, the signature and its timestamp are whole. Says nothing about trust.
    pub fn is_whole(&self) -> bool {
        self.faults.is_empty() && !matches!(self.stamp, Stamp::Broken(_))
    }

    /// Returns the signer's certificate.
    pub fn certificate(&self) -> Option<&Certificate> {
        self.signer.first()
    }

    /// Returns the level that the signature has.
    pub fn level(&self) -> Level {
        match self.stamp {
            Stamp::Holds { .. } => Level::BT,
            Stamp::Absent | Stamp::Broken(_) => Level::BB,
        }
    }

    /// A signature of which nothing is known but what is wrong.
    pub(super) fn broken(fault: Fault) -> Self {
        Self { faults: vec![fault], signer: Vec::new(), claimed: None, stamp: Stamp::Absent }
    }

    /// Judges a signature in CMS over content of which `digest` gives the digest.
    pub(super) fn judge(der: &[u8], digest: &dyn Fn(Hash) -> Vec<u8>) -> Self {
        let message = match Message::read(der) {
            Ok(message) => message,
            Err(fault) => return Self::broken(fault.into()),
        };
        let checked = cms::check(&message, digest);
        let mut faults: Vec<Fault> = checked.faults.into_iter().map(Fault::Cms).collect();
        if message.content_type != cms::DATA || message.content.is_some() {
            faults.push(Fault::Cms(CmsError::Malformed { what: "a signature apart from its content".into() }));
        }
        let mut stamp = Stamp::Absent;
        for attribute in &message.unsigned {
            if attribute.name == cms::SIGNATURE_TIME_STAMP {
                stamp = judge_stamp(&attribute.value, &message.signature);
            } else {
                faults.push(Fault::Cms(CmsError::UnknownAttribute { name: attribute.name.to_string() }));
            }
        }
        let claimed = message.attribute(cms::SIGNING_TIME).and_then(signing_time);
        let signer = checked.signer.map(|signer| leading(signer, &message.certificates)).unwrap_or_default();
        Self { faults, signer, claimed, stamp }
    }
}

/// Verifies a detached signature (a file `.p7s`, in DER) over `content`.
pub fn detached(signature: &[u8], content: &[u8]) -> Seal {
    Seal::judge(signature, &|hash| hash.of(content))
}

fn judge_stamp(token: &[u8], signature: &[u8]) -> Stamp {
    let judged = Token::read(token).and_then(|token| {
        let (hash, digest) = token.imprint();
        if hash.of(signature) != digest {
            return Err(TimestampError::OtherImprint);
        }
        let authority = token.check()?;
        Ok(Stamp::Holds { at: token.at(), authority: leading(authority, token.certificates()) })
    });
    judged.unwrap_or_else(Stamp::Broken)
}

fn leading(first: Certificate, all: &[Certificate]) -> Vec<Certificate> {
    let others: Vec<_> = all.iter().filter(|one| **one != first).cloned().collect();
    [vec![first], others].concat()
}

/// Reads a time (RFC 5652, 11.3): two digits of the year until 2049, four from then on.
fn signing_time(value: &[u8]) -> Option<Timestamp> {
    let (element, _) = asn1::first(value).ok()?;
    let text = std::str::from_utf8(element.value).ok()?.strip_suffix('Z')?;
    let full = match (element.tag, text.as_bytes().first()?) {
        (UTC_TIME, b'5'..=b'9') => format!("19{text}"),
        (UTC_TIME, _) => format!("20{text}"),
        (GENERALIZED_TIME, _) => text.to_owned(),
        _ => return None,
    };
    if full.len() != 14 || !full.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let time = DateTime::strptime("%Y%m%d%H%M%S", full).ok()?;
    Some(time.to_zoned(TimeZone::UTC).ok()?.timestamp())
}
