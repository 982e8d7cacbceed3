//! Signing any bytes by `CAdES` (ETSI EN 319 122-1): a detached signature, to be kept in a file `.p7s` beside them.

use jiff::Timestamp;

use super::cms;
use super::timestamp::TimestampAuthority;
use super::{Level, SealError, SealKey};

/// A detached signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detached {
    /// The signature: a CMS message in DER.
    pub bytes: Vec<u8>,
    /// The level that was reached.
    pub level: Level,
}

/// Signs `content`.
///
/// `at` is the time the signer claims, in whole seconds; with an `authority`, a timestamp over the signature comes with it.
/// An authority that fails is an error: there is no silent step down to a lower level.
pub fn sign(
    content: &[u8],
    key: &SealKey,
    at: Timestamp,
    authority: Option<&dyn TimestampAuthority>,
) -> Result<Detached, SealError> {
    key.check_validity(at)?;
    let made = cms::sign(&key.scheme().hash().of(content), key, Some(at), authority)?;
    Ok(Detached { bytes: made.der, level: made.level })
}
