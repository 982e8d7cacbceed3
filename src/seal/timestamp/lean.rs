//! Leaving self-signed roots out of a token.

use crate::seal::Certificate;
use crate::seal::asn1::{self, Children, Element, INTEGER, NotDer, OID, SEQUENCE, SET};

/// Returns a token without the self-signed roots enclosed in it. The enclosed certificates are no part of what an authority
/// signs (RFC 5652, 5.4). A verifier must have the root from elsewhere, and inside it would be bytes that nothing vouches for.
pub(super) fn without_roots(token: &[u8]) -> Result<Vec<u8>, NotDer> {
    let mut outer = asn1::only(token, SEQUENCE, "a token")?.children();
    let kind = outer.take(OID, "the kind of the token")?;
    let wrapped = outer.take(asn1::context(0), "the signed data")?;
    outer.end("the end of the token")?;
    let mut parts = asn1::only(wrapped.value, SEQUENCE, "the signed data")?.children();
    let version = parts.take(INTEGER, "the version")?;
    let digests = parts.take(SET, "the digest algorithms")?;
    let content = parts.take(SEQUENCE, "the content")?;
    let Some(certificates) = parts.take_if(asn1::context(0))? else { return Ok(token.to_vec()) };
    let rest: Vec<u8> = Children::rest(parts)?.iter().flat_map(|part| part.raw.iter().copied()).collect();
    let all = certificates.children().rest()?;
    let kept = all.iter().filter(|one| all.len() == 1 || !is_root(one)).map(|one| one.raw.to_vec()).collect();
    let certificates = asn1::set_of(asn1::context(0), kept);
    let data = asn1::sequence(&[version.raw, digests.raw, content.raw, &certificates, &rest]);
    Ok(asn1::sequence(&[kind.raw, &asn1::element(asn1::context(0), &[&data])]))
}

fn is_root(element: &Element<'_>) -> bool {
    Certificate::from_der(element.raw).is_ok_and(|one| one.authority().is_some() && one.is_self_signed())
}
