//! The content cut into strips: what stands side by side and is never torn, from top to bottom of an endless page.

use super::{
    page::{Item, Owner, Rectangle},
    style::Type,
    tags::TagId,
};
use crate::report::document::Ink;

/// May a page end after a strip?
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Glue {
    /// It may.
    Free,
    /// Only where the alternative is to tear what must stay together.
    Weak,
    /// Only where there is no alternative.
    Strong,
}

/// A part of the content that is never torn.
#[derive(Debug, Clone)]
pub struct Strip {
    /// Space above, which vanishes at the top of a page.
    pub gap: f32,
    /// Height without the gap.
    pub height: f32,
    /// What stands on it.
    pub pieces: Vec<Piece>,
    /// May a page end after it?
    pub glue: Glue,
    /// It is part of the body of this table: the number of the head to repeat where a page begins with it.
    pub head: Option<usize>,
    /// It is part of this row: strips of one row on one page are read cell by cell.
    pub row: Option<usize>,
    /// Grounds behind it.
    pub bands: Vec<Band>,
    /// The grounds reach over the gap, to the strip before.
    pub bands_over_gap: bool,
    /// It starts a new page.
    pub new_page: bool,
    /// It belongs to the title block: its page needs no header.
    pub title: bool,
}

impl Strip {
    /// Returns an empty strip.
    pub fn new(gap: f32, height: f32) -> Self {
        Self {
            gap,
            height,
            pieces: Vec::new(),
            glue: Glue::Free,
            head: None,
            row: None,
            bands: Vec::new(),
            bands_over_gap: false,
            new_page: false,
            title: false,
        }
    }
}

/// A ground behind strips, as high as they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Left.
    pub x: f32,
    /// Width.
    pub width: f32,
    /// Colour.
    pub ink: Ink,
}

/// Something that stands on a strip. Across, it is placed on the page; down, from the top of the strip.
#[derive(Debug, Clone)]
pub struct Piece {
    /// What it belongs to.
    pub owner: Owner,
    /// Number of its cell in the row: see [`Strip::row`].
    pub cell: usize,
    /// What it is.
    pub body: Body,
}

impl Piece {
    /// Returns a piece outside of any row.
    pub fn new(owner: Owner, body: Body) -> Self {
        Self { owner, cell: 0, body }
    }

    /// Returns the piece further down.
    pub fn lowered(mut self, down: f32) -> Self {
        match &mut self.body {
            Body::Item(item) => *item = item.clone().moved(0.0, down),
            Body::Link { place, .. } | Body::Field { place, .. } | Body::Place(place) => place.y += down,
            Body::PageNumber { baseline, .. } => *baseline += down,
            Body::Touch => {}
        }
        self
    }
}

/// What a piece is.
#[derive(Debug, Clone)]
pub enum Body {
    /// Something drawn.
    Item(Item),
    /// A link over something drawn: number of the link.
    Link {
        /// Number of the link.
        link: usize,
        /// Where.
        place: Rectangle,
    },
    /// The number of the page on which a heading stands.
    PageNumber {
        /// Number of the heading, from 0.
        heading: usize,
        /// Where the number ends on the right.
        right: f32,
        /// The line that it stands on.
        baseline: f32,
        /// How it is set.
        style: Type,
    },
    /// A visible signature field.
    Field {
        /// Its number in the document's list.
        field: usize,
        /// Where.
        place: Rectangle,
        /// The element that it belongs to.
        tag: TagId,
    },
    /// Where a figure stands.
    Place(Rectangle),
    /// Nothing, but its element has its place in the reading order here: an empty cell.
    Touch,
}
