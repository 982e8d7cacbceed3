//! What stands on a page, and where. Lengths are in points; the origin is the top left corner, y goes down.

use super::{
    face::{Face, Glyph},
    tags::TagId,
};
use crate::report::document::Ink;

/// A page of A4.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// What is drawn, from the back to the front, which is also the reading order.
    pub marked: Vec<Marked>,
    /// What can be clicked.
    pub links: Vec<LinkArea>,
}

/// Things drawn that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Marked {
    /// What they belong to.
    pub owner: Owner,
    /// The things.
    pub items: Vec<Item>,
}

/// What something drawn belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// The content of an element.
    Tag(TagId),
    /// Nothing that is read.
    Artifact(Artifact),
}

/// Why something is drawn that is not content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Artifact {
    /// Repeated at the head of the page.
    Header,
    /// Repeated at the foot of the page.
    Footer,
    /// The head of a table, repeated.
    RepeatedHead,
    /// Rules and grounds.
    Decoration,
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Text on one line.
    Text(Run),
    /// A filled rectangle.
    Filled(Rectangle, Ink),
    /// A rectangle with a hairline around it.
    Outlined(Rectangle, Ink),
    /// A straight line.
    Line {
        /// Start: x, y.
        from: (f32, f32),
        /// End: x, y.
        to: (f32, f32),
        /// Thickness.
        weight: f32,
        /// Colour.
        ink: Ink,
    },
    /// The left half of a disc, filled.
    HalfDisc {
        /// Centre: x, y.
        centre: (f32, f32),
        /// Radius.
        radius: f32,
        /// Colour.
        ink: Ink,
    },
}

impl Item {
    /// Moves the thing.
    pub(super) fn moved(mut self, right: f32, down: f32) -> Self {
        let shift = |(x, y): &mut (f32, f32)| {
            *x += right;
            *y += down;
        };
        match &mut self {
            Self::Text(run) => {
                run.x += right;
                run.baseline += down;
            }
            Self::Filled(place, _) | Self::Outlined(place, _) => {
                place.x += right;
                place.y += down;
            }
            Self::Line { from, to, .. } => {
                shift(from);
                shift(to);
            }
            Self::HalfDisc { centre, .. } => shift(centre),
        }
        self
    }
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rectangle {
    /// Left.
    pub x: f32,
    /// Top.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// Text on one line, in one type.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Where the first glyph begins.
    pub x: f32,
    /// The line that the letters stand on.
    pub baseline: f32,
    /// The weight.
    pub face: Face,
    /// Size of the type.
    pub size: f32,
    /// Colour.
    pub ink: Ink,
    /// The text that the glyphs stand for.
    pub text: String,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
    /// Where the glyphs show something in place of the text: the character that each of them shows.
    pub shown: Option<char>,
}

impl Run {
    /// Returns the width, trailing space included.
    #[expect(clippy::cast_precision_loss, reason = "a line is far shorter than 16 million units")]
    pub fn width(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum::<i32>() as f32 * self.size / 1000.0
    }
}

/// An area that can be clicked.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkArea {
    /// Where.
    pub place: Rectangle,
    /// The element that it belongs to.
    pub tag: TagId,
    /// Where it leads.
    pub target: Target,
    /// What it is, for a reader who cannot see it.
    pub description: String,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// Another place: an absolute URI.
    Uri(String),
    /// A place in this document.
    Place {
        /// Index of the page.
        page: usize,
        /// How far down.
        y: f32,
    },
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// How deep, from 1.
    pub level: u8,
    /// The text of the heading.
    pub title: String,
    /// Index of the page.
    pub page: usize,
    /// How far down.
    pub y: f32,
}

/// A signature field, in the order of the document's list of them.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedField {
    /// Index of the page; for a field that no place shows, the last page.
    pub page: usize,
    /// Where it is visible, if it is.
    pub place: Option<Rectangle>,
    /// The element that it belongs to.
    pub tag: TagId,
}
