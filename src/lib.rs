//! Waarmerk: from written commitments to a signed summary that anyone can verify.

pub mod audit;
pub mod cli;
pub mod dossier;
pub mod lang;
pub mod probe;
pub mod report;
pub mod seal;
pub mod template;
pub mod tui;
pub mod work;
