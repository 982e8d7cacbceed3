//! The commitment to the evidence: a Merkle tree (RFC 6962, 2.1) over salted leaves, and its root as a signed checkpoint.
//!
//! The root in a published summary pins everything behind it. One item can later be shown with a proof; the salts keep
//! all others unguessable.

mod checkpoint;
mod tree;

pub use checkpoint::{Checkpoint, CheckpointError, checkpoint, open_checkpoint};
pub use tree::{Tree, verify_proof};

/// A leaf: what kind of thing, which one, its digest, and a salt that only its keeper knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf(String);

/// A kind or an id that cannot stand in a leaf: empty, or with a control character such as a line break.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` cannot stand in a leaf: it is empty or holds a control character")]
pub struct BadLeaf(pub String);

impl Leaf {
    /// Makes a leaf of its four parts: `kind` and `id` in plain words, a SHA-256 digest, and 32 random bytes.
    pub fn new(kind: &str, id: &str, digest: &[u8; 32], salt: &[u8; 32]) -> Result<Self, BadLeaf> {
        for word in [kind, id] {
            if word.is_empty() || word.chars().any(char::is_control) {
                return Err(BadLeaf(word.to_owned()));
            }
        }
        let (digest, salt) = (hex::encode(digest), hex::encode(salt));
        Ok(Self(format!("waarmerk leaf 1\n{kind}\n{id}\n{digest}\n{salt}\n")))
    }

    /// Returns the text that is hashed: five lines, each ending in a line feed: the format's name and version, the kind, the
    /// id, digest and salt in lower-case hexadecimal digits.
    pub fn text(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leaf_has_one_reading() {
        let leaf = Leaf::new("evidence", "E-12b", &[1; 32], &[2; 32]).expect("a leaf");
        let (ones, twos) = ("01".repeat(32), "02".repeat(32));
        assert_eq!(leaf.text(), format!("waarmerk leaf 1\nevidence\nE-12b\n{ones}\n{twos}\n"));
        for (kind, id) in [("", "x"), ("x", ""), ("a\nb", "x"), ("x", "a\rb"), ("x", "\u{85}")] {
            assert!(Leaf::new(kind, id, &[1; 32], &[2; 32]).is_err(), "{kind:?} {id:?}");
        }
    }
}
