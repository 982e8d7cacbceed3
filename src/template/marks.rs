//! Where ids stand in a file: what is defined, and what is referred to.

use std::ops::Range;

use super::words::IdKind;
use crate::audit::programme::{Obliged, Standing};

/// A place that defines an id.
pub(super) struct Definition {
    pub(super) what: IdKind,
    pub(super) id: String,
    pub(super) span: Range<usize>,
}

/// A place that refers to an id.
pub(super) struct Reference {
    pub(super) what: IdKind,
    pub(super) id: String,
    pub(super) span: Range<usize>,
}

/// What the checks between commitments need to know of one, even where the rest of it could not be read.
pub(super) struct Duty {
    pub(super) id: String,
    pub(super) obliged: Option<Obliged>,
    pub(super) standing: Option<Standing>,
    pub(super) depends: Vec<(String, Range<usize>)>,
}

/// All ids of a file, in the order in which they were read.
#[derive(Default)]
pub(super) struct Marks {
    pub(super) definitions: Vec<Definition>,
    pub(super) references: Vec<Reference>,
    pub(super) duties: Vec<Duty>,
    pub(super) includes: Vec<(String, Range<usize>)>,
    /// The programme's own id.
    pub(super) programme: Option<(String, Range<usize>)>,
}
