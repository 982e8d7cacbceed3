//! Waarmerk: from written commitments to a signed summary that anyone can verify.

pub mod audit;
pub mod lang;
pub mod template;
pub mod tui;
pub mod work;
