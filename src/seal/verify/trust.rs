//! Who trusts a signer: a path of certificates up to one that the reader trusts (RFC 5280, 6), at a given time.
//!
//! Not done here, and to be said where a verdict is shown: revocation is not asked for, policies are not compared, and a
//! certificate with name constraints is not trusted, because they are not evaluated.

use const_oid::ObjectIdentifier;
use jiff::Timestamp;

use crate::seal::Certificate;
use crate::seal::key::AlgorithmError;

/// Longest path that is followed.
const LONGEST: usize = 8;
/// Most signatures that are checked in search of a path.
const MOST_CHECKS: usize = 64;
/// Name constraints (RFC 5280, 4.2.1.10).
const NAME_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.30");

/// What the certificate is to be trusted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Signing documents.
    Documents,
    /// Giving timestamps.
    Timestamps,
}

/// Whether a signer is trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrustVerdict {
    /// Yes: this path leads from the signer to a trusted certificate, both included.
    Trusted {
        /// The signer's certificate first, the trusted one last.
        path: Vec<Certificate>,
    },
    /// No, for this reason.
    NotTrusted(Doubt),
}

/// Why a signer is not trusted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// There is no certificate to judge.
    #[error("the signer is not known")]
    NoSigner,
    /// No path leads to a trusted certificate.
    #[error("no trusted certificate vouches for {subject} (issued by {issuer})")]
    NoPath {
        /// Where the path ends.
        subject: String,
        /// Who would be next.
        issuer: String,
    },
    /// A certificate on the path is not valid at that time.
    #[error("the certificate of {subject} is valid from {from} until {until}, and not at {at}")]
    OutsideValidity {
        /// Whose certificate it is.
        subject: String,
        /// First moment of validity.
        from: Timestamp,
        /// Last moment of validity.
        until: Timestamp,
        /// The time that was asked about.
        at: Timestamp,
    },
    /// A certificate on the path was issued by one that may not issue, or not so deep.
    #[error("{subject} may not issue this certificate")]
    NotAnAuthority {
        /// Who issued it.
        subject: String,
    },
    /// The signature on a certificate does not hold, or cannot be checked.
    #[error("the certificate of {subject} cannot be confirmed: {fault}")]
    Signature {
        /// Whose certificate it is.
        subject: String,
        /// What is wrong.
        fault: AlgorithmError,
    },
    /// A certificate sets conditions that are not evaluated here.
    #[error("the certificate of {subject} sets a condition that is not evaluated here ({extension})")]
    NotEvaluated {
        /// Whose certificate it is.
        subject: String,
        /// The extension, as a dotted object identifier.
        extension: String,
    },
    /// The certificate is not for this purpose.
    #[error("the certificate of {subject} is not for this purpose")]
    WrongPurpose {
        /// Whose certificate it is.
        subject: String,
    },
}

/// Judges whether `anchors` vouch for the first certificate of `chain` at the time `at`. The other certificates of `chain` may
/// be used on the way, in any order.
///
/// Take the time of a timestamp that holds, and otherwise the present: what a signer claims proves nothing about the time.
pub fn trust(chain: &[Certificate], anchors: &[Certificate], at: Timestamp, purpose: Purpose) -> TrustVerdict {
    let Some((signer, others)) = chain.split_first() else { return TrustVerdict::NotTrusted(Doubt::NoSigner) };
    let suits = match purpose {
        Purpose::Documents => signer.may_sign_documents(),
        Purpose::Timestamps => signer.is_for_timestamps(),
    };
    if !suits {
        return TrustVerdict::NotTrusted(Doubt::WrongPurpose { subject: signer.subject() });
    }
    let mut search = Search { others, anchors, at, checks: 0, doubt: None };
    match search.from(&mut vec![signer.clone()]) {
        Some(path) => TrustVerdict::Trusted { path },
        None => TrustVerdict::NotTrusted(
            search.doubt.unwrap_or(Doubt::NoPath { subject: signer.subject(), issuer: signer.issuer() }),
        ),
    }
}

struct Search<'a> {
    others: &'a [Certificate],
    anchors: &'a [Certificate],
    at: Timestamp,
    checks: usize,
    /// What stood in the way; the first reason that is more than a missing certificate is kept.
    doubt: Option<Doubt>,
}

impl Search<'_> {
    fn from(&mut self, path: &mut Vec<Certificate>) -> Option<Vec<Certificate>> {
        let last = path.last()?.clone();
        if let Err(doubt) = self.acceptable(&last) {
            self.note(doubt);
            return None;
        }
        if self.anchors.contains(&last) {
            return Some(path.clone());
        }
        let mut found = false;
        for issuer in self.anchors.iter().chain(self.others) {
            if !last.names_as_issuer(issuer) || path.contains(issuer) || path.len() >= LONGEST {
                continue;
            }
            found = true;
            if self.checks >= MOST_CHECKS {
                break;
            }
            self.checks += 1;
            if let Err(doubt) = issued(&last, issuer, path.len() - 1) {
                self.note(doubt);
                continue;
            }
            path.push(issuer.clone());
            if let Some(whole) = self.from(path) {
                return Some(whole);
            }
            path.pop();
        }
        if !found {
            self.note(Doubt::NoPath { subject: last.subject(), issuer: last.issuer() });
        }
        None
    }

    fn note(&mut self, doubt: Doubt) {
        if matches!(self.doubt, None | Some(Doubt::NoPath { .. })) {
            self.doubt = Some(doubt);
        }
    }

    fn acceptable(&self, one: &Certificate) -> Result<(), Doubt> {
        let subject = one.subject();
        if !one.valid_at(self.at) {
            let (from, until) = (one.not_before(), one.not_after());
            return Err(Doubt::OutsideValidity { subject, from, until, at: self.at });
        }
        let constrained = one.has_extension(NAME_CONSTRAINTS).then_some(NAME_CONSTRAINTS);
        if let Some(extension) = one.unknown_critical_extension().or(constrained) {
            return Err(Doubt::NotEvaluated { subject, extension: extension.to_string() });
        }
        Ok(())
    }
}

/// Confirms that `issuer` issued `one` and was allowed to, with `below` authorities already beneath it.
fn issued(one: &Certificate, issuer: &Certificate, below: usize) -> Result<(), Doubt> {
    let deep_enough = issuer.authority().is_some_and(|most| below <= usize::from(most));
    if !deep_enough || !issuer.may_sign_certificates() {
        return Err(Doubt::NotAnAuthority { subject: issuer.subject() });
    }
    one.signed_by(issuer).map_err(|fault| Doubt::Signature { subject: one.subject(), fault })
}
