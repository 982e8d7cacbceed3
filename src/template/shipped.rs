//! The programmes that come with the program.

/// Id and text of every shipped programme, in the order in which they are listed.
pub(super) const PROGRAMMES: &[(&str, &str)] = &[];
