//! The evidence checkpoint: a Merkle root over everything that stands behind a summary, signed by the log's key.
//!
//! Each leaf holds a salt that follows from the publication's seed, so that the root tells nothing about a leaf to who
//! does not have the dossier, and a single leaf can be shown later without showing the others. A leaf needs the digest of
//! evidence, not its bytes: the tree can be built where bytes were left out or removed.

use crate::{
    audit::{Audit, Heads, LogName, Sha256, digest::Fields, publication::Rendering},
    dossier::log::order::Logs,
    seal::{
        LogKey,
        merkle::{Leaf, Tree, checkpoint as sign, open_checkpoint},
    },
    work::error::WorkError,
};

/// Whose tree it is.
const ORIGIN: &str = "waarmerk";

/// What a tree is built from, besides the audit.
#[derive(Clone, Copy)]
pub(in crate::work) struct Ground<'a> {
    /// The dossier's id.
    pub(in crate::work) id: Sha256,
    /// The logs.
    pub(in crate::work) logs: &'a Logs,
}

/// Returns the checkpoint of the audit as it stood at `state`.
pub(super) fn checkpoint(
    ground: Ground<'_>,
    key: &LogKey,
    audit: &Audit,
    state: &Heads,
    seed: &Sha256,
) -> Result<String, WorkError> {
    let tree = tree(ground, audit, state, seed)?;
    let origin = format!("{ORIGIN}/{}", ground.id.short());
    sign(&origin, tree.size() as u64, &tree.root(), key).map_err(WorkError::Checkpoint)
}

/// Confirms that the rendering's checkpoint is that of the audit as it stood then, and was signed by `log`.
pub(in crate::work) fn confirm(
    ground: Ground<'_>,
    audit: &Audit,
    rendering: &Rendering,
    log: &LogName,
) -> Result<(), WorkError> {
    let key = audit.members.get(log).map(|membership| membership.member.key.0).unwrap_or_default();
    let claimed = open_checkpoint(&rendering.checkpoint, &key).map_err(WorkError::Checkpoint)?;
    let tree = tree(ground, audit, &rendering.state, &rendering.seed)?;
    if claimed.root == tree.root() && claimed.size == tree.size() as u64 {
        Ok(())
    } else {
        Err(WorkError::OtherCheckpoint)
    }
}

/// Builds the tree: the dossier's id, the head of every log, each piece of evidence, each paper.
fn tree(ground: Ground<'_>, audit: &Audit, state: &Heads, seed: &Sha256) -> Result<Tree, WorkError> {
    let mut leaves = Vec::with_capacity(1 + state.0.len() + audit.evidence.len() + audit.papers.len());
    let mut add = |kind: &str, id: &str, digest: &Sha256| -> Result<(), WorkError> {
        let salt = Fields::new("waarmerk salt 1").add(seed.0).add(kind).add(id).finish();
        leaves.push(Leaf::new(kind, id, &digest.0, &salt.0).map_err(|bad| WorkError::BadLeaf(bad.0))?);
        Ok(())
    };
    add("dossier", "audit.toml", &ground.id)?;
    for (log, seq) in &state.0 {
        let line = ground.logs.get(log).and_then(|log| log.line(*seq));
        let hash = line.map(|line| line.hash).ok_or_else(|| WorkError::NoSuchLine { log: log.clone(), seq: *seq })?;
        add("log", &format!("{log}/{seq}"), &hash)?;
    }
    for evidence in audit.evidence.values() {
        add("evidence", &evidence.label.0, &evidence.bytes.sha256)?;
    }
    for commitment in &audit.programme.commitments {
        add("paper", &commitment.id.0, &audit.paper_digest(commitment))?;
    }
    Ok(Tree::new(&leaves))
}
