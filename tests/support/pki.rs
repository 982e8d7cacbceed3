//! A small certificate hierarchy, made anew in each test: root, intermediate, leaf.

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    PKCS_ECDSA_P256_SHA256, PKCS_ECDSA_P384_SHA384, SignatureAlgorithm,
};

/// The keys and certificates of one hierarchy, as PEM text.
pub struct Pki {
    /// The certificate a verifier trusts.
    pub root: String,
    /// The certificate between.
    pub intermediate: String,
    /// The signer's certificate.
    pub leaf: String,
    /// The signer's private key.
    pub key: String,
}

impl Pki {
    /// The signer's certificate and the one above it.
    pub fn chain(&self) -> String {
        format!("{}{}", self.leaf, self.intermediate)
    }
}

/// Makes a hierarchy whose leaf has a key on P-256. All are valid from 2020 until 2050.
pub fn p256() -> Pki {
    make(&PKCS_ECDSA_P256_SHA256)
}

/// Makes a hierarchy whose leaf has a key on P-384.
pub fn p384() -> Pki {
    make(&PKCS_ECDSA_P384_SHA384)
}

fn make(leaf_kind: &'static SignatureAlgorithm) -> Pki {
    let root = CertifiedIssuer::self_signed(authority("Test root"), new_key(&PKCS_ECDSA_P256_SHA256)).expect("a root");
    let intermediate =
        CertifiedIssuer::signed_by(authority("Test intermediate"), new_key(&PKCS_ECDSA_P384_SHA384), &root)
            .expect("an intermediate");
    let key = new_key(leaf_kind);
    let mut params = named("Test signer");
    params.is_ca = IsCa::ExplicitNoCa;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::ContentCommitment];
    let leaf = params.signed_by(&key, &intermediate).expect("a leaf");
    Pki { root: root.pem(), intermediate: intermediate.pem(), leaf: leaf.pem(), key: key.serialize_pem() }
}

/// Returns a certificate that the leaf has issued, which it may not do.
pub fn issued_by_leaf(pki: &Pki) -> String {
    let key = KeyPair::from_pem(&pki.key).expect("the leaf's key");
    let issuer = Issuer::new(named("Test signer"), key);
    named("Forged signer").signed_by(&new_key(&PKCS_ECDSA_P256_SHA256), &issuer).expect("a certificate").pem()
}

fn new_key(kind: &'static SignatureAlgorithm) -> KeyPair {
    KeyPair::generate_for(kind).expect("a key")
}

fn authority(name: &str) -> CertificateParams {
    let mut params = named(name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}

/// Starts a certificate: name, and validity from 2020 until 2050.
pub fn named(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_before = rcgen::date_time_ymd(2020, 1, 1);
    params.not_after = rcgen::date_time_ymd(2050, 1, 1);
    params.use_authority_key_identifier_extension = true;
    params
}
