//! The commit line: an Ed25519 signature that ends an action and covers everything before it.

use super::{LogName, digits};
use crate::{
    audit::Sha256,
    dossier::signer::{Signer, signature_holds},
};

/// What a commit line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// The SHA-256 of the signed message.
    pub digest: Sha256,
    /// The public key.
    pub key: [u8; 32],
    /// The signature.
    pub sig: [u8; 64],
}

/// Returns the message that is signed: five lines of text, each with a newline, which a person can rebuild with `printf`.
/// `head` is the digest of the line before the commit line, `seq` the number of the commit line itself.
pub fn message(dossier: &Sha256, log: &LogName, seq: u64, head: &Sha256) -> String {
    format!("waarmerk log commit 1\ndossier {dossier}\nlog {log}\nseq {seq}\nhead {head}\n")
}

impl Commit {
    /// Signs.
    pub fn sign(signer: &dyn Signer, dossier: &Sha256, log: &LogName, seq: u64, head: &Sha256) -> Self {
        let message = message(dossier, log, seq, head);
        Self { digest: Sha256::of(message.as_bytes()), key: signer.public(), sig: signer.sign(message.as_bytes()) }
    }

    /// Returns whether the digest is that of the message and the signature is that of the key.
    pub fn holds(&self, dossier: &Sha256, log: &LogName, seq: u64, head: &Sha256) -> bool {
        let message = message(dossier, log, seq, head);
        self.digest == Sha256::of(message.as_bytes()) && signature_holds(&self.key, message.as_bytes(), &self.sig)
    }

    /// Returns the line as it is written, without newline. It is the only valid form.
    pub fn line(&self, seq: u64, prev: &Sha256) -> String {
        let mut line = format!(r#"{{"seq":{seq}"#);
        line.reserve(400);
        let fields = [("prev", &prev.0[..]), ("commit", &self.digest.0), ("key", &self.key), ("sig", &self.sig)];
        for (name, bytes) in fields {
            line.extend([",\"", name, "\":\""]);
            digits::write(&mut line, bytes);
            line.push('"');
        }
        line.push('}');
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{
        log::line::{Body, Line},
        signer::tests::TestKey,
    };

    #[test]
    fn a_commit_holds_only_in_its_own_place() {
        let (dossier, head) = (Sha256::of(b"dossier"), Sha256::of(b"head"));
        let (anna, bram): (LogName, LogName) = ("anna@laptop".parse().unwrap(), "bram@mbp".parse().unwrap());
        let commit = Commit::sign(&TestKey::new(1), &dossier, &anna, 2, &head);
        assert!(commit.holds(&dossier, &anna, 2, &head));
        assert!(!commit.holds(&head, &anna, 2, &head));
        assert!(!commit.holds(&dossier, &bram, 2, &head));
        assert!(!commit.holds(&dossier, &anna, 3, &head));
        assert!(!commit.holds(&dossier, &anna, 2, &dossier));

        let line = Line::read(commit.line(2, &head).as_bytes()).unwrap();
        assert!(matches!(line.body, Body::Commit(read) if read == commit));
    }

    #[test]
    fn every_changed_byte_of_a_commit_line_makes_it_invalid() {
        let (dossier, head) = (Sha256::of(b"dossier"), Sha256::of(b"head"));
        let anna: LogName = "anna@laptop".parse().unwrap();
        let good = Commit::sign(&TestKey::new(1), &dossier, &anna, 2, &head).line(2, &head);
        for place in 0..good.len() {
            for flip in [0x01, 0x20, 0x80] {
                let mut bytes = good.clone().into_bytes();
                bytes[place] ^= flip;
                let survives = Line::read(&bytes).is_ok_and(|line| match line.body {
                    Body::Commit(commit) => {
                        line.seq == 2 && line.prev == head && commit.holds(&dossier, &anna, line.seq, &line.prev)
                    }
                    Body::Event(_) => false,
                });
                assert!(!survives, "byte {place} flipped by {flip:#x}");
            }
        }
    }
}
