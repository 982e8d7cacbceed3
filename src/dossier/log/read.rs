//! Reading a log: the chain of digests, the signatures, and what lies after the last valid commit.

use rayon::prelude::*;

use super::{
    LogName,
    line::{Body, Line, NotALine},
};
use crate::audit::Sha256;

/// A log as far as it is committed: what comes after its last valid commit is set apart.
#[derive(Debug, Clone)]
pub struct Log {
    /// Whose, on which device.
    pub name: LogName,
    /// The committed lines, in order; line `n` is at index `n - 1`.
    pub lines: Vec<Line>,
    /// The committed bytes.
    pub bytes: Vec<u8>,
    /// The key that signed the commits; absent where nothing is committed.
    pub key: Option<[u8; 32]>,
    /// What follows the last valid commit.
    pub rest: Option<Rest>,
    /// Commit lines whose signature does not hold although a later one covers them. Only filled where every signature
    /// was checked.
    pub bad_signatures: Vec<u64>,
}

/// Bytes after the last valid commit.
#[derive(Debug, Clone)]
pub struct Rest {
    /// The first line that is not right.
    pub line: u64,
    /// What is not right with it.
    pub why: LineFault,
    /// The bytes, from the end of the last valid commit to the end of the file.
    pub bytes: Vec<u8>,
    /// Whether that line or a later one is a signed commit: then this is no torn end but damage in the middle.
    pub signed_after: bool,
}

/// What is wrong with a line in its place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    /// It is no log line.
    #[error(transparent)]
    NotALine(#[from] NotALine),
    /// The file ends within the line.
    #[error("the file ends in the middle of the line")]
    Unterminated,
    /// It is numbered otherwise than its place.
    #[error("the line says it is number {found}, but stands at {expected}")]
    WrongSeq {
        /// Its place.
        expected: u64,
        /// What it says.
        found: u64,
    },
    /// Its `prev` is not the digest of the line before (or, in the first line, the id of the dossier).
    #[error("the chain is broken: the line names {found} as the line before, which is {expected}")]
    ChainBroken {
        /// The digest of the line before.
        expected: Sha256,
        /// What the line says.
        found: Sha256,
    },
    /// The commit is signed with another key than the commits before.
    #[error("the commit is signed with another key than the commits before it")]
    KeyChanged,
    /// The signature, or the digest of what is signed, does not hold.
    #[error("the signature of the commit does not hold")]
    SignatureWrong,
    /// The line is whole, but no commit follows.
    #[error("no commit follows the line: the action was never completed")]
    Uncommitted,
}

/// Which signatures to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signatures {
    /// The newest: through the chain it covers all before it.
    Newest,
    /// Every one.
    Every,
}

/// Lines from this number on are parsed in parallel; fewer are not worth the threads.
const PARALLEL: usize = 512;

impl Log {
    /// Returns a log in which nothing has been written.
    pub fn empty(name: LogName) -> Self {
        Self { name, lines: Vec::new(), bytes: Vec::new(), key: None, rest: None, bad_signatures: Vec::new() }
    }

    /// Reads the bytes of a log file. Total: whatever the bytes are, what is valid of them is returned, and the rest is
    /// set apart.
    pub fn read(name: LogName, dossier: &Sha256, mut bytes: Vec<u8>, signatures: Signatures) -> Self {
        let mut pieces: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
        let unterminated = pieces.pop().is_some_and(|last| !last.is_empty());
        let parsed: Vec<Result<Line, NotALine>> =
            pieces.par_iter().with_min_len(PARALLEL).map(|piece| Line::read(piece)).collect();

        let mut lines: Vec<Line> = Vec::with_capacity(parsed.len());
        let mut key = None;
        let mut wrong: Option<(u64, LineFault)> = None;
        for line in parsed {
            match in_place(line, lines.last(), dossier, &mut key) {
                Ok(line) => lines.push(line),
                Err(fault) => {
                    wrong = Some((lines.len() as u64 + 1, fault));
                    break;
                }
            }
        }
        if wrong.is_none() && unterminated {
            wrong = Some((lines.len() as u64 + 1, LineFault::Unterminated));
        }

        let mut committed = 0;
        for (index, line) in lines.iter().enumerate().rev() {
            let Body::Commit(commit) = &line.body else { continue };
            if commit.holds(dossier, &name, line.seq, &line.prev) {
                committed = index + 1;
                break;
            }
            wrong = Some((line.seq, LineFault::SignatureWrong));
        }
        let rest = match wrong {
            None if committed == lines.len() => None,
            wrong => {
                let (line, why) = wrong.unwrap_or((committed as u64 + 1, LineFault::Uncommitted));
                let after = pieces.get(usize::try_from(line - 1).unwrap_or(usize::MAX)..).unwrap_or_default();
                let signed_after = after.iter().any(|piece| is_commit_from(line, &name, dossier, piece));
                let length = pieces.iter().take(committed).map(|piece| piece.len() + 1).sum();
                Some((Rest { line, why, bytes: Vec::new(), signed_after }, length))
            }
        };
        lines.truncate(committed);
        let rest = rest.map(|(mut rest, length)| {
            rest.bytes = bytes.split_off(length);
            rest
        });

        let bad_signatures = match signatures {
            Signatures::Newest => Vec::new(),
            Signatures::Every => {
                lines.par_iter().filter(|line| !signature_holds(line, &name, dossier)).map(|line| line.seq).collect()
            }
        };
        let key = lines.iter().find_map(|line| match &line.body {
            Body::Commit(commit) => Some(commit.key),
            Body::Event(_) => None,
        });
        Self { name, lines, bytes, key, rest, bad_signatures }
    }

    /// Returns number and digest of the last committed line.
    pub fn head(&self) -> Option<(u64, Sha256)> {
        self.lines.last().map(|line| (line.seq, line.hash))
    }

    /// Returns the committed line with this number.
    pub fn line(&self, seq: u64) -> Option<&Line> {
        self.lines.get(usize::try_from(seq.checked_sub(1)?).ok()?)
    }

    /// Returns whether this log, as far as it is committed, is how `longer` begins (or all of it).
    pub fn is_prefix_of(&self, longer: &Self) -> bool {
        match self.head() {
            None => true,
            Some((seq, hash)) => longer.line(seq).is_some_and(|line| line.hash == hash),
        }
    }
}

/// Judges a line in its place after `before`.
fn in_place(
    line: Result<Line, NotALine>,
    before: Option<&Line>,
    dossier: &Sha256,
    key: &mut Option<[u8; 32]>,
) -> Result<Line, LineFault> {
    let line = line?;
    let (last, expected) = before.map_or((0, *dossier), |before| (before.seq, before.hash));
    if line.seq != last + 1 {
        return Err(LineFault::WrongSeq { expected: last + 1, found: line.seq });
    }
    if line.prev != expected {
        return Err(LineFault::ChainBroken { expected, found: line.prev });
    }
    if let Body::Commit(commit) = &line.body
        && *key.get_or_insert(commit.key) != commit.key
    {
        return Err(LineFault::KeyChanged);
    }
    Ok(line)
}

fn signature_holds(line: &Line, name: &LogName, dossier: &Sha256) -> bool {
    match &line.body {
        Body::Commit(commit) => commit.holds(dossier, name, line.seq, &line.prev),
        Body::Event(_) => true,
    }
}

/// Returns whether `piece` is a commit, signed for this log and for place `line` or a later one.
fn is_commit_from(line: u64, name: &LogName, dossier: &Sha256, piece: &[u8]) -> bool {
    Line::read(piece).is_ok_and(|read| {
        read.seq >= line && matches!(read.body, Body::Commit(_)) && signature_holds(&read, name, dossier)
    })
}
