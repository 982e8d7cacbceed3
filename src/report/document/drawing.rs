//! Drawings of simple shapes.

use super::{Align, Inlines};

/// A drawing of simple shapes. The origin is the top left corner; lengths are in points (1/72 inch), y goes down.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Says everything the drawing says, for a reader who cannot see it.
    pub alt: String,
    /// Below the drawing.
    pub caption: Option<Inlines>,
    /// Width; wider than the text is scaled down to fit. [`TEXT_WIDTH`] is exactly as wide as the text.
    pub width: f32,
    /// Height; higher than a page is scaled down to fit.
    pub height: f32,
    /// What is drawn, from the back to the front.
    pub shapes: Vec<Shape>,
}

/// The width of the text on a page, in points.
pub const TEXT_WIDTH: f32 = 451.0;

/// A part of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Rectangle {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Filled with this.
        fill: Option<Ink>,
        /// A hairline around it.
        border: Option<Ink>,
    },
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
    /// One line of text; never broken, cut off with an ellipsis where the drawing ends.
    Text {
        /// Where `align` holds it.
        x: f32,
        /// Baseline.
        y: f32,
        /// Size of the type.
        size: f32,
        /// In bold.
        strong: bool,
        /// Which end of the text stands at `x`.
        align: Align,
        /// Colour.
        ink: Ink,
        /// The text.
        text: String,
    },
}

/// The colours there are. None carries meaning alone; text in [`Ink::Text`], [`Ink::Muted`] and [`Ink::Accent`] keeps a
/// contrast of at least 4.5 on white and on the grounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Body text.
    Text,
    /// Secondary text.
    Muted,
    /// The dark blue of headings and rules that underline.
    Accent,
    /// Thin rules.
    Rule,
    /// The palest ground.
    Ground,
    /// A ground one step stronger.
    GroundMedium,
    /// A ground two steps stronger.
    GroundStrong,
    /// Paper.
    White,
}
