//! The two weights of the typeface, and how text becomes glyphs.

use std::{collections::HashMap, rc::Rc, str::FromStr};

use rustybuzz::{BufferClusterLevel, Feature, ShapePlan, UnicodeBuffer, ttf_parser::Tag};
use unicode_segmentation::UnicodeSegmentation as _;

use super::{LayoutError, Warning};
use crate::audit::Language;

/// A weight of the typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Source Sans 3 Regular.
    Regular,
    /// Source Sans 3 Semibold.
    Strong,
}

impl Face {
    /// Both weights.
    pub const ALL: [Self; 2] = [Self::Regular, Self::Strong];

    /// Returns the bytes of the font file (TrueType, 1000 units to the em).
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../templates/fonts/SourceSans3-Regular.ttf"),
            Self::Strong => include_bytes!("../../../templates/fonts/SourceSans3-Semibold.ttf"),
        }
    }

    /// Returns the PostScript name of the font.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Regular => "SourceSans3-Regular",
            Self::Strong => "SourceSans3-Semibold",
        }
    }
}

/// How carefully the characters are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setting {
    /// As text is normally set.
    Plain,
    /// To be copied exactly: a slashed zero, no ligatures.
    Literal,
    /// The mark of a verdict: one character, of the same size, weight and width as the others.
    Mark,
}

/// A glyph of a shaped word. Lengths are in thousandths of the type size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph {
    /// Number of the glyph in the font.
    pub id: u16,
    /// How far the pen moves on.
    pub advance: i32,
    /// How far right of the pen the glyph is drawn.
    pub right: i32,
    /// How far above the baseline the glyph is drawn.
    pub up: i32,
    /// How many bytes of the text the glyph stands for; 0 where an earlier glyph stands for them already.
    pub length: usize,
}

/// A piece of text, shaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shaped {
    /// The text it stands for.
    pub text: String,
    /// The glyphs, left to right.
    pub glyphs: Vec<Glyph>,
    /// Where the glyphs do not show the text itself but something in its place: the character that they show.
    pub shown: Option<char>,
}

impl Shaped {
    /// Returns the width in thousandths of the type size.
    pub fn advance(&self) -> i32 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum()
    }
}

/// Shows that a character has no glyph.
const MISSING: char = '□';
/// A circle, half of which is filled to make the mark of "partly".
const CIRCLE: char = '○';
/// The mark of "partly": not in the typeface.
pub const HALF_CIRCLE: char = '◐';

/// The width of every mark, in thousandths of the type size of the text around it.
const MARK_WIDTH: i32 = 640;

/// How a mark is drawn: the typeface has no family of marks of one size, so they are made of what it has.
struct MarkLook {
    shown: char,
    percent: i32,
    centred: bool,
}

impl MarkLook {
    fn of(mark: char) -> Self {
        let (shown, percent, centred) = match mark {
            '✓' => ('✔', 88, true),
            '✗' => ('×', 145, true),
            HALF_CIRCLE | CIRCLE => (CIRCLE, 140, true),
            '·' => ('•', 100, true),
            other => (other, 100, false),
        };
        Self { shown, percent, centred }
    }
}

struct Weight {
    face: rustybuzz::Face<'static>,
    plans: [ShapePlan; 2],
}

/// Shapes text, and remembers which characters could not be shown.
pub struct Shaper {
    weights: [Weight; 2],
    shaped: HashMap<(Face, Setting, String), Rc<[Shaped]>>,
    missing: Vec<char>,
}

impl Shaper {
    /// Loads the fonts.
    pub fn new(language: Language) -> Result<Self, LayoutError> {
        let weight = |face: Face| {
            let broken = || LayoutError::Font { name: face.name() };
            let parsed = rustybuzz::Face::from_slice(face.bytes(), 0).ok_or_else(broken)?;
            if parsed.units_per_em() != 1000 {
                return Err(broken());
            }
            let language = rustybuzz::Language::from_str(language.name()).ok();
            let plan = |features: &[Feature]| {
                let (direction, script) = (rustybuzz::Direction::LeftToRight, Some(rustybuzz::script::LATIN));
                ShapePlan::new(&parsed, direction, script, language.as_ref(), features)
            };
            let literal = [
                Feature::new(Tag::from_bytes(b"zero"), 1, ..),
                Feature::new(Tag::from_bytes(b"liga"), 0, ..),
                Feature::new(Tag::from_bytes(b"calt"), 0, ..),
            ];
            Ok(Weight { plans: [plan(&[]), plan(&literal)], face: parsed })
        };
        Ok(Self {
            weights: [weight(Face::Regular)?, weight(Face::Strong)?],
            shaped: HashMap::new(),
            missing: Vec::new(),
        })
    }

    /// Shapes text without line breaks in it: usually one piece, more where a character has no glyph.
    pub fn shape(&mut self, face: Face, setting: Setting, text: &str) -> Rc<[Shaped]> {
        let key = (face, setting, text.to_owned());
        if let Some(known) = self.shaped.get(&key) {
            return Rc::clone(known);
        }
        if setting == Setting::Mark
            && let Some(mark) = self.mark(face, text)
        {
            let mark: Rc<[Shaped]> = Rc::new([mark]);
            self.shaped.insert(key, Rc::clone(&mark));
            return mark;
        }
        let pieces: Rc<[Shaped]> = match self.glyphs(face, setting, text) {
            Some(glyphs) => Rc::new([Shaped { text: text.to_owned(), glyphs, shown: None }]),
            None => self.one_by_one(face, setting, text).into(),
        };
        self.shaped.insert(key, Rc::clone(&pieces));
        pieces
    }

    /// Shapes the mark of a verdict, in the middle of a space as wide as that of every other mark.
    fn mark(&self, face: Face, text: &str) -> Option<Shaped> {
        let look = MarkLook::of(text.chars().next()?);
        let mut glyphs = self.glyphs(face, Setting::Plain, look.shown.encode_utf8(&mut [0; 4]))?;
        let glyph = glyphs.first_mut()?;
        let room = MARK_WIDTH * 100 / look.percent;
        glyph.right = (room - glyph.advance) / 2;
        glyph.advance = room;
        glyph.length = text.len();
        let shown = (!text.starts_with(look.shown)).then_some(look.shown);
        Some(Shaped { text: text.to_owned(), glyphs, shown })
    }

    /// Returns how much larger than the text around it the mark is set, and how far above the baseline, as parts of the
    /// size of that text: in the middle of the capitals.
    pub fn mark_place(&self, face: Face, mark: char) -> (f32, f32) {
        let look = MarkLook::of(mark);
        #[expect(clippy::cast_precision_loss, reason = "a percentage")]
        let scale = look.percent as f32 / 100.0;
        let (_, middle, _) = self.middle(face, look.shown);
        (scale, if look.centred { 0.33 - middle * scale / 1000.0 } else { 0.0 })
    }

    /// Returns the circle that the mark of "partly" is made of: centre x, centre y above the baseline, and radius, in
    /// thousandths of the type size.
    pub fn circle(&self, face: Face) -> (f32, f32, f32) {
        self.middle(face, CIRCLE)
    }

    /// Returns the middle of the glyph of a character, and half its width.
    fn middle(&self, face: Face, character: char) -> (f32, f32, f32) {
        let font = &self.weight(face).face;
        let bounds = font.glyph_index(character).and_then(|id| font.glyph_bounding_box(id));
        bounds.map_or((300.0, 300.0, 200.0), |b| {
            let middle = |low: i16, high: i16| f32::midpoint(f32::from(low), f32::from(high));
            (middle(b.x_min, b.x_max), middle(b.y_min, b.y_max), f32::from(b.width()) / 2.0)
        })
    }

    /// Returns a warning for each character that could not be shown, in the order in which they were met.
    pub fn warnings(self) -> Vec<Warning> {
        self.missing.into_iter().map(|character| Warning::NoGlyph { character }).collect()
    }

    fn weight(&self, face: Face) -> &Weight {
        match face {
            Face::Regular => &self.weights[0],
            Face::Strong => &self.weights[1],
        }
    }

    /// Returns the glyphs of `text`, or nothing if one of its characters has none.
    fn glyphs(&self, face: Face, setting: Setting, text: &str) -> Option<Vec<Glyph>> {
        if text.chars().any(is_unshowable) {
            return None;
        }
        let weight = self.weight(face);
        let plan = match setting {
            Setting::Plain | Setting::Mark => &weight.plans[0],
            Setting::Literal => &weight.plans[1],
        };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
        buffer.set_direction(rustybuzz::Direction::LeftToRight);
        buffer.set_script(rustybuzz::script::LATIN);
        let output = rustybuzz::shape_with_plan(&weight.face, plan, buffer);
        let infos = output.glyph_infos();
        let mut glyphs = Vec::with_capacity(infos.len());
        for (index, (info, position)) in infos.iter().zip(output.glyph_positions()).enumerate() {
            let id = u16::try_from(info.glyph_id).ok().filter(|id| *id != 0)?;
            // The first glyph of a cluster stands for the whole of it.
            let start = info.cluster as usize;
            let first = index == 0 || infos.get(index - 1).is_none_or(|before| before.cluster != info.cluster);
            let end = infos.iter().skip(index).map(|next| next.cluster as usize).find(|next| *next != start);
            let length = if first { end.unwrap_or(text.len()).saturating_sub(start) } else { 0 };
            glyphs.push(Glyph {
                id,
                advance: position.x_advance,
                right: position.x_offset,
                up: position.y_offset,
                length,
            });
        }
        Some(glyphs)
    }

    /// Shapes text in which something has no glyph: what has glyphs is kept together, what has none is replaced.
    fn one_by_one(&mut self, face: Face, setting: Setting, text: &str) -> Vec<Shaped> {
        let mut pieces = Vec::new();
        let mut whole = String::new();
        for grapheme in text.graphemes(true) {
            if self.glyphs(face, setting, grapheme).is_some() {
                whole.push_str(grapheme);
                continue;
            }
            self.push(&mut pieces, face, setting, std::mem::take(&mut whole));
            let shown = if grapheme.starts_with(HALF_CIRCLE) { CIRCLE } else { MISSING };
            if shown == MISSING {
                for character in grapheme.chars() {
                    if !self.missing.contains(&character) {
                        self.missing.push(character);
                    }
                }
            }
            let glyphs = self.glyphs(face, Setting::Plain, shown.encode_utf8(&mut [0; 4])).unwrap_or_default();
            let text = grapheme.chars().map(|c| if is_unshowable(c) { char::REPLACEMENT_CHARACTER } else { c });
            pieces.push(Shaped { text: text.collect(), glyphs, shown: Some(shown) });
        }
        self.push(&mut pieces, face, setting, whole);
        pieces
    }

    fn push(&self, pieces: &mut Vec<Shaped>, face: Face, setting: Setting, text: String) {
        if !text.is_empty() {
            let glyphs = self.glyphs(face, setting, &text).unwrap_or_default();
            pieces.push(Shaped { text, glyphs, shown: None });
        }
    }
}

/// Is this a character that never has a shape of its own, or whose effect on the text around it nobody asked for?
/// Controls, overrides of the writing direction, private use, and what is no character.
fn is_unshowable(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{e0000}'..='\u{e0fff}' | '\u{fdd0}'..='\u{fdef}')
        || (character as u32) & 0xfffe == 0xfffe
}

/// Is this a character that is only there for line breaking or joining, and is left out of the page?
pub fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaper() -> Shaper {
        Shaper::new(Language::Nl).unwrap()
    }

    #[test]
    fn every_byte_of_a_text_belongs_to_one_glyph() {
        let mut shaper = shaper();
        for text in ["Waarmerk", "efficiënt", "e\u{301}e\u{302}n", "Čapek", "Ελλάδα", "България", "ij́"]
        {
            let pieces = shaper.shape(Face::Regular, Setting::Plain, text);
            let covered: usize = pieces.iter().flat_map(|piece| &piece.glyphs).map(|glyph| glyph.length).sum();
            assert_eq!((pieces.len(), covered), (1, text.len()), "{text}");
        }
        assert_eq!(shaper.warnings(), []);
    }

    #[test]
    fn a_character_without_a_glyph_is_shown_as_a_box_and_reported() {
        let mut shaper = shaper();
        let pieces = shaper.shape(Face::Strong, Setting::Plain, "Li 李 \u{202e}x");
        let shown: Vec<_> = pieces.iter().map(|piece| (piece.text.as_str(), piece.shown)).collect();
        assert_eq!(shown, [("Li ", None), ("李", Some('□')), (" ", None), ("\u{fffd}", Some('□')), ("x", None)]);
        assert!(pieces.iter().all(|piece| !piece.glyphs.is_empty()));
        let characters = ['李', '\u{202e}'].map(|character| Warning::NoGlyph { character });
        assert_eq!(shaper.warnings(), characters);
    }

    #[test]
    fn the_mark_of_partly_is_a_circle_without_a_warning() {
        let mut shaper = shaper();
        let pieces = shaper.shape(Face::Regular, Setting::Plain, "◐");
        assert_eq!((pieces[0].text.as_str(), pieces[0].shown), ("◐", Some('○')));
        assert_eq!(shaper.warnings(), []);
    }

    #[test]
    fn a_literal_zero_is_slashed() {
        let mut shaper = shaper();
        let plain = shaper.shape(Face::Regular, Setting::Plain, "0");
        assert_ne!(plain[0].glyphs[0].id, shaper.shape(Face::Regular, Setting::Literal, "0")[0].glyphs[0].id);
    }
}
