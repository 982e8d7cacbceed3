//! The rules of an audit. Pure: no file, no clock, no randomness, no terminal, no language.
//!
//! What someone wants is an [`Action`]; what happened is an [`Event`]. [`decide`] holds every rule and turns the one into
//! the other, or says what would have to be true first ([`Refusal`]). [`admit`] judges whether an event out of a merged
//! log counts. [`apply`] is total: it folds an event into the [`Audit`].

pub mod action;
pub mod admit;
pub mod applicability;
pub mod apply;
pub mod check;
pub mod completion;
pub mod conflict;
pub mod decide;
pub mod dependency;
pub mod difference;
pub mod digest;
pub mod earlier;
pub mod event;
pub mod evidence;
pub mod finding;
#[cfg(test)]
pub(crate) mod fixture;
pub mod id;
pub mod locator;
pub mod member;
pub mod named;
pub mod note;
pub mod observation;
pub mod opening;
pub mod paper;
pub mod prior;
pub mod profile;
pub mod programme;
pub mod promise;
pub mod publication;
pub mod purge;
pub mod queue;
pub mod readiness;
pub mod reference;
pub mod refusal;
pub mod register;
pub mod replay;
pub mod request;
pub mod risk;
pub mod roll_forward;
pub mod sample;
pub mod sampling;
pub mod state;
pub mod subject;
pub mod text;
pub mod thing;
pub mod tickmark;
pub mod verdict;
pub mod year_on_year;

pub use action::Action;
pub use admit::{Inadmissible, admit};
pub use apply::apply;
pub use decide::decide;
pub use digest::Sha256;
pub use event::{Event, Recorded};
pub use id::{EventId, Heads, Label, LogName};
pub use opening::Opening;
pub use programme::Programme;
pub use refusal::{FindingRefusal, Refusal, SampleRefusal};
pub use replay::replay;
pub use state::Audit;
pub use text::{Language, Text};
pub use thing::Thing;
