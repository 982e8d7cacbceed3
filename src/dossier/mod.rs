//! The folder on disk: logs, evidence bytes, drafts, lock, and the check of all of it. One door in: `Dossier::act`.

pub mod log;
pub mod signer;

pub use signer::Signer;
