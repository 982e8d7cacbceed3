//! A checkpoint (C2SP tlog-checkpoint): who keeps the tree, how many leaves, which root, signed as a note (C2SP
//! signed-note) with Ed25519. Plain text, fit to be printed in a summary.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::seal::key::algorithm::sha256;
use crate::seal::key::{LogKey, verify};

/// What starts a signature line: an em dash and a space.
const DASH: &str = "\u{2014} ";
/// The type of an Ed25519 key in a signed note.
const ED25519: u8 = 1;

/// What a checkpoint states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Who keeps the tree; also the name of the key.
    pub origin: String,
    /// How many leaves it has.
    pub size: u64,
    /// Its root.
    pub root: [u8; 32],
}

/// Why a checkpoint cannot be made or does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// The origin cannot name a key: it is empty, or holds white space, a control character or a plus sign.
    #[error("`{origin}` cannot be the origin of a checkpoint: no white space, control character or `+` may be in it")]
    BadOrigin {
        /// What was given.
        origin: String,
    },
    /// The text is not a checkpoint.
    #[error("this is not a checkpoint: {expected} was expected")]
    Malformed {
        /// What was expected.
        expected: &'static str,
    },
    /// No signature on it is by this key.
    #[error("the checkpoint is not signed with this key")]
    NotSigned,
    /// The signature does not hold: the text was changed.
    #[error("the signature on the checkpoint does not hold")]
    BadSignature,
}

/// Writes a signed checkpoint.
pub fn checkpoint(origin: &str, size: u64, root: &[u8; 32], key: &LogKey) -> Result<String, CheckpointError> {
    if !names_a_key(origin) {
        return Err(CheckpointError::BadOrigin { origin: origin.to_owned() });
    }
    let body = format!("{origin}\n{size}\n{}\n", STANDARD.encode(root));
    let signature = [key_id(origin, &key.public()).as_slice(), &key.sign(body.as_bytes())].concat();
    Ok(format!("{body}\n{DASH}{origin} {}\n", STANDARD.encode(signature)))
}

/// Reads a checkpoint that was signed with the key whose public half is `public`. Signatures by other keys are passed over,
/// as the format asks; lines of extension are refused, since this program writes none.
pub fn open_checkpoint(text: &str, public: &[u8; 32]) -> Result<Checkpoint, CheckpointError> {
    let malformed = |expected| CheckpointError::Malformed { expected };
    let (body, signatures) = text.split_once("\n\n").ok_or(malformed("an empty line before the signatures"))?;
    let [origin, size, root] = body.split('\n').collect::<Vec<_>>()[..] else {
        return Err(malformed("three lines before the signatures"));
    };
    if !names_a_key(origin) {
        return Err(malformed("an origin"));
    }
    let number = size.parse::<u64>().ok().filter(|number| number.to_string() == size);
    let number = number.ok_or(malformed("a number of leaves"))?;
    let root = STANDARD.decode(root).ok().and_then(|root| root.try_into().ok()).ok_or(malformed("a root"))?;
    let signatures = signatures.strip_suffix('\n').ok_or(malformed("a line feed at the end"))?;
    let signed = format!("{body}\n");
    let own_id = key_id(origin, public);
    let mut outcome = Err(CheckpointError::NotSigned);
    for line in signatures.split('\n') {
        let (name, signature) =
            line.strip_prefix(DASH).and_then(|line| line.split_once(' ')).ok_or(malformed("a signature"))?;
        let signature = STANDARD.decode(signature).map_err(|_| malformed("a signature"))?;
        let (id, signature) = signature.split_at_checked(4).ok_or(malformed("a signature"))?;
        if !names_a_key(name) {
            return Err(malformed("the name of a key"));
        }
        if name == origin && id == own_id {
            let signature = signature.try_into().map_err(|_| malformed("a signature of 64 bytes"))?;
            if outcome.is_ok() || !verify(public, signed.as_bytes(), signature) {
                return Err(CheckpointError::BadSignature);
            }
            outcome = Ok(());
        }
    }
    outcome.map(|()| Checkpoint { origin: origin.to_owned(), size: number, root })
}

fn names_a_key(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|one| one.is_whitespace() || one.is_control() || one == '+')
}

fn key_id(name: &str, public: &[u8; 32]) -> [u8; 4] {
    let digest = sha256(&[name.as_bytes(), b"\n", &[ED25519], public].concat());
    let [a, b, c, d, ..] = digest;
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key() -> LogKey {
        LogKey::generate().expect("randomness")
    }

    #[test]
    fn what_is_written_is_read_back() {
        let key = key();
        let text = checkpoint("waarmerk/m365-2026", 42, &[5; 32], &key).expect("a checkpoint");
        let expected = Checkpoint { origin: "waarmerk/m365-2026".into(), size: 42, root: [5; 32] };
        assert_eq!(open_checkpoint(&text, &key.public()), Ok(expected.clone()));
        let other = LogKey::generate().expect("randomness");
        assert_eq!(open_checkpoint(&text, &other.public()), Err(CheckpointError::NotSigned));
        let witnessed = format!("{text}{DASH}witness AAAAAAAA\n");
        assert_eq!(open_checkpoint(&witnessed, &key.public()), Ok(expected));
    }

    /// Two verifier keys that are widely known: that of the Go checksum database, and the example of Go's package for notes.
    #[test]
    fn the_ids_of_known_keys_are_reached() {
        for (name, id, key) in [
            ("sum.golang.org", "033de0ae", "Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"),
            ("PeterNeumann", "c74f20a3", "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
        ] {
            let key = STANDARD.decode(key).expect("base64");
            let (kind, public) = key.split_first().expect("a key");
            assert_eq!(*kind, ED25519);
            assert_eq!(hex::encode(key_id(name, public.try_into().expect("32 bytes"))), id);
        }
    }

    #[test]
    fn any_flipped_bit_is_noticed() {
        let key = key();
        let text = checkpoint("waarmerk/x", 7, &[5; 32], &key).expect("a checkpoint").into_bytes();
        for index in 0..text.len() * 8 {
            let mut changed = text.clone();
            changed[index / 8] ^= 1 << (index % 8);
            if let Ok(changed) = String::from_utf8(changed) {
                assert!(open_checkpoint(&changed, &key.public()).is_err(), "bit {index}: {changed}");
            }
        }
    }

    #[test]
    fn an_origin_that_cannot_name_a_key_is_refused() {
        for origin in ["", "a b", "a+b", "a\nb", "a\u{a0}b"] {
            assert!(checkpoint(origin, 1, &[0; 32], &key()).is_err(), "{origin:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "([a-z]{0,3}|[0-9]{1,3}|\n|\u{2014} |[A-Za-z0-9+/]{4}|=){0,30}") {
            prop_assert!(open_checkpoint(&text, &[1; 32]).is_err());
        }
    }
}
