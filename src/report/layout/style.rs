//! The look of a publication: paper, type sizes, colours. One typeface, two weights, one accent colour.
//!
//! Lengths are in points (1/72 inch); y goes down from the top of the page.

use super::face::Face;
use crate::report::document::{Ink, TEXT_WIDTH};

/// Width of A4.
pub const PAGE_WIDTH: f32 = 595.28;
/// Height of A4.
pub const PAGE_HEIGHT: f32 = 841.89;
/// Where the text begins on the left.
pub const LEFT: f32 = (PAGE_WIDTH - TEXT_WIDTH) / 2.0;
/// Where the text begins at the top.
pub const TOP: f32 = 82.0;
/// Where the text ends at the bottom.
pub const BOTTOM: f32 = PAGE_HEIGHT - 84.0;
/// How much of a page the text may fill.
pub const TEXT_HEIGHT: f32 = BOTTOM - TOP;
/// Baseline of what every page repeats at its head.
pub const HEADER_BASELINE: f32 = 50.0;
/// Baseline of what every page repeats at its foot.
pub const FOOTER_BASELINE: f32 = PAGE_HEIGHT - 44.0;
/// Thickness of the thinnest rule.
pub const HAIRLINE: f32 = 0.5;

/// How text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// The weight.
    pub face: Face,
    /// Size of the type.
    pub size: f32,
    /// Distance between baselines.
    pub leading: f32,
    /// Colour.
    pub ink: Ink,
}

impl Type {
    const fn new(face: Face, size: f32, leading: f32, ink: Ink) -> Self {
        Self { face, size, leading, ink }
    }

    /// Returns the same in bold.
    #[must_use]
    pub const fn strong(self) -> Self {
        Self { face: Face::Strong, ..self }
    }

    /// Returns the same in another colour.
    #[must_use]
    pub const fn in_ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// Returns how far below the top of a line its baseline stands.
    pub fn baseline(self) -> f32 {
        (self.leading - self.size * (ASCENT + DESCENT)) / 2.0 + self.size * ASCENT
    }
}

/// How far text reaches above its baseline, as a part of its size: the ascenders of the typeface.
pub const ASCENT: f32 = 0.74;
/// How far text reaches below its baseline.
pub const DESCENT: f32 = 0.23;

/// Body text.
pub const BODY: Type = Type::new(Face::Regular, 10.5, 15.0, Ink::Text);
/// The one paragraph that says it all.
pub const LEAD: Type = Type::new(Face::Regular, 12.5, 18.0, Ink::Text);
/// Explanation below a table, an imprint, notes.
pub const SMALL: Type = Type::new(Face::Regular, 9.0, 12.5, Ink::Muted);
/// Cells.
pub const CELL: Type = Type::new(Face::Regular, 9.5, 13.0, Ink::Text);
/// Captions.
pub const CAPTION: Type = Type::new(Face::Strong, 9.5, 13.0, Ink::Text);
/// Commands.
pub const CODE: Type = Type::new(Face::Regular, 9.5, 14.0, Ink::Text);
/// The title of the publication.
pub const TITLE: Type = Type::new(Face::Strong, 24.0, 29.0, Ink::Accent);
/// The line below the title.
pub const SUBTITLE: Type = Type::new(Face::Regular, 14.0, 19.0, Ink::Muted);
/// What every page repeats.
pub const RUNNING: Type = Type::new(Face::Regular, 8.5, 11.0, Ink::Muted);

/// Headings, from the first level down: type, and space above.
pub const HEADINGS: [(Type, f32); 3] = [
    (Type::new(Face::Strong, 18.0, 23.0, Ink::Accent), 18.0),
    (Type::new(Face::Strong, 13.0, 17.0, Ink::Accent), 21.0),
    (Type::new(Face::Strong, 10.5, 15.0, Ink::Text), 14.0),
];

/// Most space between a heading and what follows it.
pub const BELOW_HEADING: f32 = 6.0;
/// Space between paragraphs.
pub const PARAGRAPH_GAP: f32 = 7.5;
/// Space above and below what is set apart: tables, figures, callouts.
pub const BLOCK_GAP: f32 = 14.0;

/// Returns red, green and blue of a colour, each 0 to 255.
pub const fn rgb(ink: Ink) -> [u8; 3] {
    match ink {
        Ink::Text => [0x1c, 0x1f, 0x24],
        Ink::Muted => [0x47, 0x4c, 0x54],
        Ink::Accent => [0x15, 0x42, 0x73],
        Ink::Rule => [0xc3, 0xca, 0xd3],
        Ink::Ground => [0xf2, 0xf5, 0xf9],
        Ink::GroundMedium => [0xdb, 0xe5, 0xef],
        Ink::GroundStrong => [0xbc, 0xce, 0xe0],
        Ink::White => [0xff, 0xff, 0xff],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance (WCAG 2.1).
    fn luminance(ink: Ink) -> f64 {
        let [red, green, blue] = rgb(ink).map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    #[test]
    fn text_is_readable_on_every_ground() {
        for text in [Ink::Text, Ink::Muted, Ink::Accent] {
            for ground in [Ink::White, Ink::Ground, Ink::GroundMedium, Ink::GroundStrong] {
                let contrast = (luminance(ground) + 0.05) / (luminance(text) + 0.05);
                assert!(contrast >= 4.5, "{text:?} on {ground:?}: {contrast:.2}");
            }
        }
    }
}
