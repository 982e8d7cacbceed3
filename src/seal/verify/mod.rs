//! Verifying: four questions, kept apart. Are the bytes whole? Who signed? Who trusts that? When was it, and who says so?

mod changes;
mod pdf;
mod seal;
mod trust;

pub use changes::Changes;
pub use pdf::{PdfSeal, PdfSeals, pdf};
pub use seal::{Fault, Seal, Stamp, detached};
pub use trust::{Doubt, Purpose, TrustVerdict, trust};
