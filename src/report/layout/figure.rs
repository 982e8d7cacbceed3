//! Drawings become strips.

use super::{
    face::{Face, Setting, Shaped},
    flow::{Column, Flow},
    lines::width,
    page::{Item, Owner, Rectangle, Run},
    strip::{Body, Glue, Piece, Strip},
    style::{ASCENT, BLOCK_GAP, DESCENT, SMALL, TEXT_HEIGHT},
    tags::{Kind, TagId},
};
use crate::report::document::{Align, Figure, Ink, Shape};

/// The highest drawing: its caption must find room below it.
const HIGHEST: f32 = TEXT_HEIGHT * 0.8;

/// From lengths of the drawing to points on the page.
#[derive(Clone, Copy)]
struct Scale {
    left: f32,
    factor: f32,
    width: f32,
    height: f32,
}

impl Scale {
    /// Returns a length across; what lies outside of the drawing is put on its edge.
    fn x(self, x: f32) -> f32 {
        self.left + within(x, self.width) * self.factor
    }

    fn y(self, y: f32) -> f32 {
        within(y, self.height) * self.factor
    }
}

/// Returns the value, held between 0 and `most`; what is no number is 0.
fn within(value: f32, most: f32) -> f32 {
    if value.is_nan() { 0.0 } else { value.clamp(0.0, most) }
}

impl Flow<'_> {
    /// Sets a drawing with its caption.
    pub fn figure(&mut self, figure: &Figure, column: Column, parent: TagId) {
        let size = |length: f32| if length.is_finite() { length.clamp(1.0, 4000.0) } else { 1.0 };
        let (width, height) = (size(figure.width), size(figure.height));
        let factor = (column.width / width).min(HIGHEST / height).min(1.0);
        let scale = Scale { left: column.x, factor, width, height };
        let group = self.tags.create(parent, Kind::Group);
        let tag = self.tags.create(group, Kind::Figure { alt: figure.alt.clone() });
        let owner = Owner::Tag(tag);
        let place = Rectangle { x: column.x, y: 0.0, width: width * factor, height: height * factor };
        let mut strip = Strip::new(BLOCK_GAP, height * factor);
        strip.pieces.push(Piece::new(owner, Body::Place(place)));
        for shape in &figure.shapes {
            strip.pieces.extend(self.shape(shape, scale).into_iter().map(|item| Piece::new(owner, Body::Item(item))));
        }
        if figure.caption.is_some() {
            strip.glue = Glue::Strong;
        }
        self.strips.push(strip);
        if let Some(caption) = &figure.caption {
            let tag = self.tags.create(group, Kind::Caption);
            self.paragraph(caption, SMALL, column, tag, 6.0);
        }
        self.strips.push(Strip::new(4.0, 0.0));
    }

    fn shape(&mut self, shape: &Shape, scale: Scale) -> Vec<Item> {
        match shape {
            Shape::Rectangle { x, y, width, height, fill, border } => {
                let (left, top) = (scale.x(*x), scale.y(*y));
                let place =
                    Rectangle { x: left, y: top, width: scale.x(x + width) - left, height: scale.y(y + height) - top };
                let fill = fill.map(|ink| Item::Filled(place, ink));
                fill.into_iter().chain(border.map(|ink| Item::Outlined(place, ink))).collect()
            }
            Shape::Line { from, to, weight, ink } => {
                let point = |(x, y): &(f32, f32)| (scale.x(*x), scale.y(*y));
                let weight = within(*weight, 20.0) * scale.factor;
                vec![Item::Line { from: point(from), to: point(to), weight, ink: *ink }]
            }
            Shape::Text { x, y, size, strong, align, ink, text } => {
                let face = if *strong { Face::Strong } else { Face::Regular };
                self.text(text, (*x, *y), *size, face, *align, *ink, scale)
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the fields of the shape, one by one")]
    fn text(
        &mut self,
        text: &str,
        (x, y): (f32, f32),
        size: f32,
        face: Face,
        align: Align,
        ink: Ink,
        scale: Scale,
    ) -> Vec<Item> {
        let size = within(size, 60.0).max(4.0) * scale.factor;
        let right = scale.left + scale.width * scale.factor;
        let x = scale.x(x);
        let room = match align {
            Align::Start => right - x,
            Align::Middle => (x - scale.left).min(right - x) * 2.0,
            Align::End => x - scale.left,
        };
        let pieces = self.fit(text, face, size, room);
        let total: f32 = pieces.iter().map(|piece| width(piece.advance(), size)).sum();
        let start = match align {
            Align::Start => x,
            Align::Middle => x - total / 2.0,
            Align::End => x - total,
        };
        let bottom = (scale.height * scale.factor - size * DESCENT).max(0.0);
        let baseline = scale.y(y).max(size * ASCENT).min(bottom.max(size * ASCENT));
        runs(pieces, start, baseline, face, size, ink).into_iter().map(Item::Text).collect()
    }

    /// Shapes one line of text, cut off with an ellipsis where it is wider than `room`.
    pub fn fit(&mut self, text: &str, face: Face, size: f32, room: f32) -> Vec<Shaped> {
        fit(&mut self.shaper, text, face, size, room)
    }
}

/// Shapes one line of text, cut off with an ellipsis where it is wider than `room`.
pub fn fit(shaper: &mut super::face::Shaper, text: &str, face: Face, size: f32, room: f32) -> Vec<Shaped> {
    use unicode_segmentation::UnicodeSegmentation as _;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let total = |pieces: &[Shaped]| pieces.iter().map(|piece| width(piece.advance(), size)).sum::<f32>();
    let whole = shaper.shape(face, Setting::Plain, &text);
    if total(&whole) <= room {
        return whole.to_vec();
    }
    let ends: Vec<usize> = text.grapheme_indices(true).map(|(start, _)| start).collect();
    // The longest beginning that fits with an ellipsis after it.
    let mut found = Vec::new();
    let (mut low, mut high) = (0, ends.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        let beginning = ends.get(middle).and_then(|end| text.get(..*end)).unwrap_or_default();
        let pieces = shaper.shape(face, Setting::Plain, &format!("{}…", beginning.trim_end()));
        if total(&pieces) <= room {
            found = pieces.to_vec();
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    found
}

/// Places shaped text on a line.
pub fn runs(pieces: Vec<Shaped>, start: f32, baseline: f32, face: Face, size: f32, ink: Ink) -> Vec<Run> {
    let mut x = start;
    let mut runs = Vec::new();
    for piece in pieces {
        let advance = width(piece.advance(), size);
        runs.push(Run { x, baseline, face, size, ink, text: piece.text, glyphs: piece.glyphs, shown: piece.shown });
        x += advance;
    }
    runs
}
