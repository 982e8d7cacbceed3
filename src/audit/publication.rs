//! What leaves the file: chosen field by field, rendered, accepted by a second person, signed.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    digest::Sha256,
    id::{EventId, Heads, LogName},
    named::named,
    profile::ProfilePart,
    programme::{CommitmentId, RiskId},
    subject::Subject,
    text::Text,
};

/// Something that can be chosen for the summary. Nothing is in it unless chosen; the report's own sections are written
/// for it, and need no choice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    /// The verdicts on a commitment.
    Verdicts(CommitmentId),
    /// Last year's verdicts on a commitment, beside this year's: for verdicts that last year's summary did not show.
    LastYear(CommitmentId),
    /// Why a commitment does not apply.
    Applicability(CommitmentId),
    /// The timeline of a promise: changes, statuses, how it stands.
    Promise(CommitmentId),
    /// What the checks on a commitment came to: which tests, their outcomes, on how much evidence, by which tables, and
    /// whether each was accepted or overruled. What they saw, and where, stays inside.
    Checks(CommitmentId),
    /// A text: the conclusion on a commitment or area, a text of a finding, the reason of a risk rating.
    Text(Subject),
    /// A piece of evidence, by label, name and digest. If not chosen, it is counted only.
    Evidence(EventId),
    /// A finding as such: label, title, commitments, risks, rating, owner, due date, status with what it rests on, when it
    /// was first raised, how the audited party was heard.
    Finding(EventId),
    /// The history of a finding: where it stood in earlier audits, its ratings and statuses with the reasons.
    FindingHistory(EventId),
    /// What was asked for and not provided, in the request's own words. That something was not provided is said on a
    /// commitment whose verdicts are public, chosen or not.
    Request(EventId),
    /// A sample, in numbers: what it was drawn from, how, how many deviated, what follows. Its items stay inside.
    Sample(EventId),
    /// The rating of a risk after the audit, and who accepted what remains.
    Risk(RiskId),
    /// A part of the profile.
    Profile(ProfilePart),
    /// The name of a member, with role.
    Member(LogName),
}

named! {
    /// A ground to withhold, under the Woo (Wet open overheid).
    WooGround {
        /// Unity of the Crown.
        G511A = "5.1.1a",
        /// Security of the State.
        G511B = "5.1.1b",
        /// Business and manufacturing data, given in confidence.
        G511C = "5.1.1c",
        /// Special personal data.
        G511D = "5.1.1d",
        /// Identification numbers.
        G511E = "5.1.1e",
        /// Relations with other states and organisations.
        G512A = "5.1.2a",
        /// Economic or financial interests of the State.
        G512B = "5.1.2b",
        /// Investigation and prosecution of criminal offences.
        G512C = "5.1.2c",
        /// Inspection, control and supervision.
        G512D = "5.1.2d",
        /// Personal privacy.
        G512E = "5.1.2e",
        /// Business and manufacturing data, other.
        G512F = "5.1.2f",
        /// Protection of the environment.
        G512G = "5.1.2g",
        /// Security of persons and companies, prevention of sabotage.
        G512H = "5.1.2h",
        /// The proper functioning of the State.
        G512I = "5.1.2i",
        /// Disproportionate disadvantage.
        G515 = "5.1.5",
        /// Personal policy views, internal deliberation.
        G52 = "5.2",
    }
}

/// Whether an item is in the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Publicity {
    /// Not in it, and nothing says so. What is never chosen is inside.
    Inside,
    /// In it.
    Public,
    /// Not in it; a labelled gap gives the ground.
    Withheld(WooGround),
}

named! {
    /// In which capacity someone signs.
    SignsAs {
        /// As the auditor.
        Auditor = "auditor",
        /// As the publisher.
        Publisher = "publisher",
    }
}

/// A published file, by its name under `published/NAME/` and its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PublishedFile {
    /// Name, such as `summary.nl.pdf`.
    pub name: String,
    /// SHA-256 of its bytes.
    pub sha256: Sha256,
}

/// Returns whether the log with this letter may give a publication this name: the year of the report, a number, and the
/// letter, such as `2026-1` in the founder's log and `2026-1b` in the log with letter b. So two devices that publish
/// apart never give one name twice.
pub fn may_name(name: &str, letter: Option<&str>) -> bool {
    let digits = |text: &str| !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let parts = name.strip_suffix(letter.unwrap_or_default()).and_then(|name| name.split_once('-'));
    parts.is_some_and(|(year, number)| digits(year) && digits(number) && !number.starts_with('0'))
}

/// Returns whether a published file may have this name: portable, and never a path.
pub fn is_file_name(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    name.len() <= 100 && !name.starts_with('.') && !name.is_empty() && name.bytes().all(fits)
}

/// What was rendered, so that anyone can render it again and get the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Rendering {
    /// Name of the publication; see [`may_name`].
    pub name: String,
    /// The date that the summary bears.
    pub date: Date,
    /// The moment that its metadata bear.
    pub rendered: Timestamp,
    /// How far each log had been read. The summary says what the file said then.
    pub state: Heads,
    /// 64 hexadecimal digits of chance: the salts of the evidence checkpoint are derived from it.
    pub seed: Sha256,
    /// The evidence checkpoint (C2SP), signed by the log's key.
    pub checkpoint: String,
    /// The files, unsigned.
    pub files: Vec<PublishedFile>,
    /// The publication that this one supersedes; both stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<EventId>,
    /// Why it supersedes that one; needed where that one was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<Text>,
}

/// A signature that was put on a publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Signature {
    /// In which capacity.
    pub signs_as: SignsAs,
    /// The subject of the signer's certificate, or `self-signed: ...`.
    pub certificate: String,
    /// The level that was reached, such as `PAdES B-T`.
    pub level: String,
    /// Every file as it stands after signing.
    pub files: Vec<PublishedFile>,
}

/// A publication in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Its identity: the event that published it.
    pub id: EventId,
    /// When it was published.
    pub at: Timestamp,
    /// What was rendered.
    pub rendering: Rendering,
    /// Who accepted it, when: the same bytes, rendered again.
    pub accepted: Vec<(EventId, Timestamp)>,
    /// Signatures, in order.
    pub signatures: Vec<(EventId, Timestamp, Signature)>,
}

impl Publication {
    /// Returns every file as it should stand now: the newest digest of each name.
    pub fn files(&self) -> std::collections::BTreeMap<&str, Sha256> {
        let signed = self.signatures.iter().flat_map(|(_, _, signature)| &signature.files);
        self.rendering.files.iter().chain(signed).map(|file| (file.name.as_str(), file.sha256)).collect()
    }

    /// Returns whether someone signed in this capacity.
    pub fn signed_as(&self, signs_as: SignsAs) -> bool {
        self.signatures.iter().any(|(_, _, signature)| signature.signs_as == signs_as)
    }
}
