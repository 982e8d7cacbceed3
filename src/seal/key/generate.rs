//! A new key with a certificate of its own making, for those who have none from a provider.

use std::time::Duration;

use jiff::Timestamp;
use rcgen::{CertificateParams, DnType, IsCa, KeyPair, KeyUsagePurpose, PKCS_ECDSA_P256_SHA256};
use zeroize::Zeroizing;

use super::{KeyError, SealKey};

/// A key that was just made, as PEM text.
pub struct GeneratedKey {
    /// The private key: PKCS#8, not encrypted.
    pub private: Zeroizing<String>,
    /// The self-signed certificate.
    pub certificate: String,
}

impl SealKey {
    /// Makes a P-256 key with a self-signed certificate. Such a certificate shows integrity, not identity.
    pub fn generate(common_name: &str, not_before: Timestamp, not_after: Timestamp) -> Result<GeneratedKey, KeyError> {
        let failed = |_| KeyError::Failed { what: "making a key" };
        let pair = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(failed)?;
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, common_name);
        params.not_before = rcgen::date_time_ymd(1970, 1, 1) + since_1970(not_before)?;
        params.not_after = rcgen::date_time_ymd(1970, 1, 1) + since_1970(not_after)?;
        params.is_ca = IsCa::ExplicitNoCa;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::ContentCommitment];
        let certificate = params.self_signed(&pair).map_err(failed)?;
        Ok(GeneratedKey { private: Zeroizing::new(pair.serialize_pem()), certificate: certificate.pem() })
    }
}

fn since_1970(at: Timestamp) -> Result<Duration, KeyError> {
    u64::try_from(at.as_second())
        .ok()
        .filter(|&seconds| seconds < 253_402_300_800) // The year 10000, where certificates end.
        .map(Duration::from_secs)
        .ok_or(KeyError::Failed { what: "a validity from 1970 until 9999" })
}
