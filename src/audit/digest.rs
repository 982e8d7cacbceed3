//! SHA-256 digests, and how a record is turned into bytes to be digested.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::Digest as _;

/// A SHA-256 digest. Written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha256(pub [u8; 32]);

impl Sha256 {
    /// Returns the digest of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// Returns the first eight hexadecimal digits: enough for a person to tell two apart, never enough to decide.
    pub fn short(&self) -> String {
        hex::encode(&self.0[..4])
    }
}

impl std::fmt::Display for Sha256 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl std::fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

/// Text that is not a digest: 64 lower-case hexadecimal digits are expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a SHA-256 digest: 64 lower-case hexadecimal digits are expected")]
pub struct NotADigest;

impl std::str::FromStr for Sha256 {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return Err(NotADigest);
        }
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| NotADigest)?;
        Ok(Self(bytes))
    }
}

impl Serialize for Sha256 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Sha256 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Digests a sequence of fields, each preceded by its length in bytes (64-bit, big-endian), so that no two different
/// sequences give the same bytes.
#[derive(Clone)]
pub struct Fields(sha2::Sha256);

impl Fields {
    /// Starts a digest in a domain of its own, so that digests of different kinds of thing never meet.
    pub fn new(domain: &str) -> Self {
        let mut fields = Self(sha2::Sha256::new());
        fields.add(domain);
        fields
    }

    /// Adds a field.
    pub fn add(&mut self, field: impl AsRef<[u8]>) -> &mut Self {
        let bytes = field.as_ref();
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
        self
    }

    /// Adds a field that may be absent; absent and empty differ.
    pub fn add_optional(&mut self, field: Option<impl AsRef<[u8]>>) -> &mut Self {
        match field {
            None => self.add([0]),
            Some(field) => self.add([1]).add(field),
        }
    }

    /// Returns the digest of all fields so far.
    pub fn finish(&self) -> Sha256 {
        Sha256(self.0.clone().finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_reads_back_and_upper_case_is_refused() {
        let digest = Sha256::of(b"abc");
        assert_eq!(digest.to_string(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(digest.to_string().parse(), Ok(digest));
        assert_eq!(digest.to_string().to_uppercase().parse::<Sha256>(), Err(NotADigest));
        assert_eq!("ba78".parse::<Sha256>(), Err(NotADigest));
    }

    #[test]
    fn moving_a_byte_to_the_next_field_changes_the_digest() {
        let split = |a: &str, b: &str| Fields::new("test").add(a).add(b).finish();
        assert_ne!(split("ab", "c"), split("a", "bc"));
        let optional = |a: Option<&str>| Fields::new("test").add_optional(a).finish();
        assert_ne!(optional(None), optional(Some("")));
    }
}
