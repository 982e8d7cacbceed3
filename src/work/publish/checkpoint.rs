//! The evidence checkpoint: a Merkle root over everything that stands behind a summary, signed by the log's key.
//!
//! Each leaf holds a salt that follows from the publication's seed, so that the root tells nothing about a leaf to who
//! does not have the dossier, and a single leaf can be shown later without showing the others.

use crate::{
    audit::{Audit, Heads, LogName, Sha256, digest::Fields, publication::Rendering},
    seal::merkle::{Leaf, Tree, checkpoint as sign, open_checkpoint},
};

use super::super::{error::WorkError, session::Session};

/// Whose tree it is.
const ORIGIN: &str = "waarmerk";

/// Returns the checkpoint of the audit as it stood at `state`.
pub(super) fn checkpoint(session: &Session, audit: &Audit, state: &Heads, seed: &Sha256) -> Result<String, WorkError> {
    let tree = tree(session, audit, state, seed)?;
    let origin = format!("{ORIGIN}/{}", session.id().short());
    sign(&origin, tree.size() as u64, &tree.root(), session.log_key()?).map_err(WorkError::Checkpoint)
}

/// Confirms that the rendering's checkpoint is that of the audit as it stood then, and was signed by `log`.
pub(super) fn confirm(session: &Session, audit: &Audit, rendering: &Rendering, log: &LogName) -> Result<(), WorkError> {
    let key = audit.members.get(log).map(|membership| membership.member.key.0).unwrap_or_default();
    let claimed = open_checkpoint(&rendering.checkpoint, &key).map_err(WorkError::Checkpoint)?;
    let tree = tree(session, audit, &rendering.state, &rendering.seed)?;
    if claimed.root == tree.root() && claimed.size == tree.size() as u64 {
        Ok(())
    } else {
        Err(WorkError::OtherCheckpoint)
    }
}

/// Builds the tree: the dossier's id, the head of every log, each piece of evidence, each paper.
fn tree(session: &Session, audit: &Audit, state: &Heads, seed: &Sha256) -> Result<Tree, WorkError> {
    let mut leaves = Vec::with_capacity(1 + state.0.len() + audit.evidence.len() + audit.papers.len());
    let mut add = |kind: &str, id: &str, digest: &Sha256| -> Result<(), WorkError> {
        let salt = Fields::new("waarmerk salt 1").add(seed.0).add(kind).add(id).finish();
        leaves.push(Leaf::new(kind, id, &digest.0, &salt.0).map_err(|bad| WorkError::BadLeaf(bad.0))?);
        Ok(())
    };
    add("dossier", "audit.toml", &session.id())?;
    for (log, seq) in &state.0 {
        let line = session.dossier.logs().get(log).and_then(|log| log.line(*seq));
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
