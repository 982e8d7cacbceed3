//! Signing a PDF by `PAdES` (ETSI EN 319 142-1): a signature in a field that the document holds already, written as an
//! incremental update, so that every earlier byte, and every earlier signature, stays as it is.

mod update;

use jiff::Timestamp;

use super::cms;
use super::pdf::{Document, PdfError};
use super::timestamp::TimestampAuthority;
use super::{Level, SealError, SealKey};
use update::Update;

/// Bytes kept for a signature without a timestamp.
const RESERVED: usize = 8 * 1024;
/// Bytes kept besides for a timestamp.
const RESERVED_FOR_TIMESTAMP: usize = 8 * 1024;

/// What the signature says besides who made it. All of it is optional, and claimed by the signer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statement {
    /// The signer's name as it should be shown.
    pub name: Option<String>,
    /// Why it was signed.
    pub reason: Option<String>,
    /// Where it was signed.
    pub location: Option<String>,
}

/// A signed document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The whole file: the bytes that were given, and the update after them.
    pub bytes: Vec<u8>,
    /// The level that was reached.
    pub level: Level,
}

/// Signs `pdf` in the empty signature field named `field`.
///
/// `at` is the time the signer claims; with an `authority`, a timestamp over the signature comes with it. An authority that
/// fails is an error: there is no silent step down to a lower level.
pub fn sign(
    pdf: &[u8],
    field: &str,
    key: &SealKey,
    at: Timestamp,
    statement: &Statement,
    authority: Option<&dyn TimestampAuthority>,
) -> Result<Signed, SealError> {
    key.check_validity(at)?;
    let document = Document::read(pdf)?;
    if document.end() != pdf.len() {
        return Err(PdfError::TrailingBytes { count: pdf.len() - document.end() }.into());
    }
    let fields = document.signature_fields()?;
    let Some(target) = fields.iter().find(|one| one.name == field) else {
        let present: Vec<_> = fields.iter().map(|one| one.name.as_str()).collect();
        return Err(SealError::NoSuchField { field: field.to_owned(), present: present.join(", ") });
    };
    if target.signature.is_some() {
        return Err(SealError::AlreadySigned { field: field.to_owned() });
    }
    let enclosed: usize = key.chain().iter().map(|certificate| certificate.der().len() + 64).sum();
    let reserved = RESERVED.max(enclosed + 2048) + if authority.is_some() { RESERVED_FOR_TIMESTAMP } else { 0 };
    let update = Update::write(&document, target, at, statement, reserved)?;
    let digest = key.scheme().hash().of_parts(&update.signed_parts());
    let made = cms::sign(&digest, key, None, authority)?;
    Ok(Signed { bytes: update.fill(&made.der)?, level: made.level })
}
