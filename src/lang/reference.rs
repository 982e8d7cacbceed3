//! The place that a reference points at, in words.

use super::Lang;
use crate::audit::reference::Place;

impl Lang {
    /// Returns a place in words: `p. 4`, `row 12`; a place in words as it was written.
    pub fn place(self, place: &Place) -> String {
        match place {
            Place::At(kind, value) => self.with(&format!("where-{}", kind.name()), &[("value", value.clone().into())]),
            Place::Words(words) => words.clone(),
        }
    }
}
