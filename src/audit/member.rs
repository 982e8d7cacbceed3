//! Who may do what.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    id::{EventId, Heads, LogName},
    named::named,
};

named! {
    /// What a member is on the audit for.
    Role {
        /// Leads the audit: everything but accepting own work. There may be two, so that one lost key ends nothing.
        Lead = "lead",
        /// Attaches, judges, concludes, submits.
        Preparer = "preparer",
        /// Accepts or returns what others prepared.
        Reviewer = "reviewer",
        /// Chooses what is public, and publishes. Gives no verdicts.
        Publisher = "publisher",
        /// Reads.
        Observer = "observer",
    }
}

named! {
    /// A right that some roles have.
    Right {
        /// Attach evidence, link it, describe it.
        Attach = "attach",
        /// Accept or return a piece of evidence.
        JudgeEvidence = "judge-evidence",
        /// Give verdicts, write conclusions and findings, rate risks, submit.
        Prepare = "prepare",
        /// Accept or return a working paper.
        Review = "review",
        /// Invite and revoke members, waive the review of a solo audit, close the file, remove bytes.
        Lead = "lead",
        /// Write the report's own sections and facts.
        Report = "report",
        /// Choose what is public, mark confidential terms, publish.
        Publish = "publish",
        /// Accept the rendered summary as a second person.
        AcceptSummary = "accept-summary",
        /// Sign the summary as its auditor.
        SignAsAuditor = "sign-as-auditor",
        /// Sign the summary as its publisher.
        SignAsPublisher = "sign-as-publisher",
        /// Give a reason for what is added after the file was closed.
        Add = "add",
    }
}

impl Role {
    /// Returns whether the role has the right.
    pub const fn may(self, right: Right) -> bool {
        match self {
            Self::Lead => !matches!(right, Right::SignAsPublisher),
            Self::Preparer => matches!(right, Right::Attach | Right::JudgeEvidence | Right::Prepare | Right::Add),
            Self::Reviewer => matches!(right, Right::JudgeEvidence | Right::Review | Right::AcceptSummary | Right::Add),
            Self::Publisher => {
                let publishes = matches!(right, Right::Report | Right::Publish | Right::AcceptSummary);
                publishes || matches!(right, Right::SignAsPublisher | Right::Add)
            }
            Self::Observer => false,
        }
    }
}

/// An Ed25519 public key. Written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicKey(pub [u8; 32]);

impl PublicKey {
    /// Returns the fingerprint to be read out: eight groups of four digits of the key's SHA-256.
    pub fn fingerprint(&self) -> String {
        let digits = super::digest::Sha256::of(&self.0).to_string();
        digits.as_bytes()[..32].chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
    }
}

impl std::fmt::Display for PublicKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl std::fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

/// Text that is not a public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a public key: 64 lower-case hexadecimal digits are expected")]
pub struct NotAKey;

impl std::str::FromStr for PublicKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digest: super::digest::Sha256 = text.parse().map_err(|_| NotAKey)?;
        Ok(Self(digest.0))
    }
}

impl Serialize for PublicKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PublicKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Someone who works on the audit, on one device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Member {
    /// The log that this member alone writes.
    pub log: LogName,
    /// Full name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// The key that signs the log.
    pub key: PublicKey,
    /// What the member's labels end in: nothing for the founder, then `b`, `c`, ...
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub letter: Option<String>,
}

/// A member as the audit knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Who.
    pub member: Member,
    /// The invitation; absent for the founder, whose key stands in `audit.toml`.
    pub invited: Option<EventId>,
    /// Further invitations of the same log, which two leads made apart. The first in the order says name, role and
    /// letter; each lets the log act that had seen it.
    pub again: Vec<(EventId, PublicKey)>,
    /// The revocation, and the last number of the revoked log that counts.
    pub revoked: Option<(EventId, u64)>,
}

impl Membership {
    /// Returns all invitations; none for the founder.
    pub fn invitations(&self) -> impl Iterator<Item = &EventId> {
        self.invited.iter().chain(self.again.iter().map(|(id, _)| id))
    }

    /// Returns whether someone who had seen so much had seen that this is a member.
    pub fn known_to(&self, seen: &Heads) -> bool {
        self.invited.is_none() || self.invitations().any(|invitation| seen.covers(invitation))
    }

    /// Returns whether the log may be signed with this key.
    pub fn has_key(&self, key: &PublicKey) -> bool {
        self.member.key == *key || self.again.iter().any(|(_, other)| other == key)
    }
}

/// Returns whether two full names are written alike: case and the number of spaces do not matter.
pub fn same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}

/// Returns the letter of the `number`-th member after the founder: `b` to `z`, then `ba`, `bb`, ...
///
/// The founder has none, so that the labels of an audit that one person leads stay plain.
pub fn letter(number: usize) -> String {
    let mut digits = Vec::new();
    let mut rest = number;
    loop {
        digits.push(b'a' + u8::try_from(rest % 26).unwrap_or_default());
        rest /= 26;
        if rest == 0 {
            break;
        }
    }
    digits.reverse();
    String::from_utf8_lossy(&digits).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_has_the_rights_that_the_practice_gives_it() {
        // practice.md, Roles: lead, preparer, reviewer, publisher, observer.
        let table = [
            (Right::Attach, "LP"),
            (Right::JudgeEvidence, "LPR"),
            (Right::Prepare, "LP"),
            (Right::Review, "LR"),
            (Right::Lead, "L"),
            (Right::Report, "LU"),
            (Right::Publish, "LU"),
            (Right::AcceptSummary, "LRU"),
            (Right::SignAsAuditor, "L"),
            (Right::SignAsPublisher, "U"),
            (Right::Add, "LPRU"),
        ];
        for (right, who) in table {
            for (role, mark) in Role::ALL.into_iter().zip(['L', 'P', 'R', 'U', 'O']) {
                assert_eq!(role.may(right), who.contains(mark), "{role} and {right}");
            }
        }
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([1, 2, 25, 26, 27].map(letter), ["b", "c", "z", "ba", "bb"]);
    }
}
