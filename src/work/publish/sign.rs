//! Signing a publication: both languages and the summary for machines, all or nothing.

use std::path::PathBuf;

use super::render::{JSON_NAME, pdf_name};
use crate::{
    audit::{
        Action, EventId, Language,
        publication::{Publication, PublishedFile, Signature, SignsAs},
        subject::Fact,
    },
    seal::{
        self, Level, SealKey, cades,
        pades::{self, Statement},
        timestamp::{HttpAuthority, TimestampAuthority},
    },
    work::{
        error::WorkError,
        keys,
        session::Session,
        watch::{Step, Watch},
    },
};

/// With what to sign.
#[derive(Default)]
pub struct SigningWith {
    /// The key file; the settings' key, or the one of one's own making, if absent.
    pub key: Option<PathBuf>,
    /// Certificates that are not in the key file, if any.
    pub certificates: Option<PathBuf>,
    /// What opens the key file, if it is closed.
    pub passphrase: Option<zeroize::Zeroizing<String>>,
    /// The address of a timestamp authority; the settings' if absent.
    pub authority: Option<String>,
}

/// What was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The level that was reached.
    pub level: Level,
    /// Whether the certificate is of one's own making: it shows integrity, not identity.
    pub self_signed: bool,
    /// The subject of the certificate.
    pub certificate: String,
}

impl Session {
    /// Signs a publication that was accepted.
    pub fn sign(
        &mut self,
        publication: &EventId,
        signs_as: SignsAs,
        with: &SigningWith,
        watch: &Watch,
    ) -> Result<Signed, WorkError> {
        self.require_writing()?;
        let audit = self.audit();
        let known = audit.publications.iter().find(|known| known.id == *publication);
        let known = known.ok_or_else(|| crate::audit::Refusal::Unknown { what: publication.to_string() })?.clone();
        // The rules are asked before a key is touched.
        self.ask(&known, signs_as)?;
        let passphrase = with.passphrase.as_ref().map(|passphrase| passphrase.as_str());
        let key = keys::seal_key(&self.home, with.key.as_deref(), with.certificates.as_deref(), passphrase)?;
        let authority = with.authority.clone().or(self.home.settings()?.timestamp_authority).map(HttpAuthority::new);
        let authority = authority.as_ref().map(|authority| authority as &dyn TimestampAuthority);
        let (files, level) = self.seals(&known, signs_as, &key, authority, watch)?;
        let signed = Signed { level, self_signed: key.is_self_signed(), certificate: key.certificate().subject() };
        let certificate = if signed.self_signed {
            format!("self-signed: {}", signed.certificate)
        } else {
            signed.certificate.clone()
        };
        let level = format!("PAdES {level}");
        let signature = Signature { signs_as, certificate, level, files };
        self.act(Action::Sign { publication: publication.clone(), signature })?;
        self.dossier.put_in_place(None)?;
        Ok(signed)
    }

    /// Asks the rules whether this may be signed by whoever works here.
    fn ask(&self, known: &Publication, signs_as: SignsAs) -> Result<(), WorkError> {
        let signature = Signature { signs_as, certificate: String::new(), level: String::new(), files: Vec::new() };
        self.may(Action::Sign { publication: known.id.clone(), signature })
    }

    /// Signs and stages every file, verifying each before it is kept.
    fn seals(
        &self,
        known: &Publication,
        signs_as: SignsAs,
        key: &SealKey,
        authority: Option<&dyn TimestampAuthority>,
        watch: &Watch,
    ) -> Result<(Vec<PublishedFile>, Level), WorkError> {
        let at = self.now();
        let statement = Statement {
            name: self.me().map(|me| self.audit().name_of(me).to_owned()),
            reason: None,
            location: self.audit().fact(Fact::Place).map(str::to_owned),
        };
        let mut files = Vec::new();
        let mut level = Level::BB;
        for (index, language) in Language::ALL.into_iter().enumerate() {
            watch.at(Step::Sign, index as u64, 3);
            let name = pdf_name(language);
            let pdf = self.bytes_of(known, &name)?;
            let signed = pades::sign(&pdf, signs_as.name(), key, at, &statement, authority)?;
            let seals = seal::verify::pdf(&signed.bytes).map_err(seal::SealError::from)?;
            if !seals.is_whole() {
                return Err(WorkError::SealDoesNotHold { file: name });
            }
            level = signed.level;
            files.push(PublishedFile { sha256: self.dossier.stage(&signed.bytes)?, name });
        }
        watch.at(Step::Sign, 2, 3);
        let json = self.bytes_of(known, JSON_NAME)?;
        let detached = cades::sign(&json, key, at, authority)?;
        let name = detached_name(known, signs_as);
        if !seal::verify::detached(&detached.bytes, &json).is_whole() {
            return Err(WorkError::SealDoesNotHold { file: name });
        }
        files.push(PublishedFile { sha256: self.dossier.stage(&detached.bytes)?, name });
        watch.at(Step::Sign, 3, 3);
        Ok((files, level))
    }

    /// Returns the bytes of a published file, which must be as the log says.
    fn bytes_of(&self, known: &Publication, name: &str) -> Result<Vec<u8>, WorkError> {
        let files = known.files();
        let digest = files.get(name).copied();
        let bytes = digest.and_then(|digest| self.dossier.published(&known.rendering.name, name, &digest));
        bytes.ok_or_else(|| WorkError::PublishedFileDiffers { file: format!("{}/{name}", known.rendering.name) })
    }
}

/// Returns the name of the detached signature: the first signer's is plain, a later one's says in which capacity.
fn detached_name(known: &Publication, signs_as: SignsAs) -> String {
    if known.signatures.is_empty() { format!("{JSON_NAME}.p7s") } else { format!("{JSON_NAME}.{signs_as}.p7s") }
}
