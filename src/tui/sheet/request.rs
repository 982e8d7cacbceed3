//! Requests to the audited party: asking, following what becomes of it, the table out and in.

mod answer;
mod ask;
mod exchange;

pub use answer::{NotProvided, Received, ReturnAnswer, Withdraw};
pub use ask::{AskSheet, FromProgramme};
pub use exchange::{Export, Import};

use crate::{audit::EventId, lang::visible, tui::shared::Shared};

/// Returns the label of a request, harmless to a terminal.
fn label(id: &EventId, shared: &Shared) -> String {
    shared.audit.requests.get(id).map(|request| visible(&request.label.0).into_owned()).unwrap_or_default()
}
