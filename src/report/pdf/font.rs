//! The fonts of a file: only the glyphs that are used.

use std::collections::BTreeMap;

use printpdf::{FontId, FontMetrics, ParsedFont};
use rustybuzz::ttf_parser;
use subsetter::GlyphRemapper;

use super::PdfError;
use crate::{
    audit::digest::Fields,
    report::layout::{
        Layout,
        face::Face,
        page::{Item, Run},
    },
};

/// A font of the file.
pub struct Font {
    /// Its name within the file.
    pub id: FontId,
    numbers: GlyphRemapper,
    /// What each glyph stands for, by its old number: what text extraction gives.
    texts: BTreeMap<u16, String>,
    advances: BTreeMap<u16, i32>,
}

/// What a glyph stands for that stands for nothing by itself.
const NOTHING: &str = "\u{fffd}";

impl Font {
    /// Collects the glyphs of this weight; nothing if the layout does not use it.
    pub fn collect(face: Face, layout: &Layout) -> Result<Option<Self>, PdfError> {
        let mut texts = BTreeMap::new();
        let items = layout.pages.iter().flat_map(|page| &page.marked).flat_map(|marked| &marked.items);
        for item in items {
            if let Item::Text(run) = item
                && run.face == face
            {
                for (id, text) in stands_for(run) {
                    texts.entry(id).or_insert(text);
                }
            }
        }
        if texts.is_empty() {
            return Ok(None);
        }
        let broken = || PdfError::Font { name: face.name() };
        let parsed = ttf_parser::Face::parse(face.bytes(), 0).map_err(|_| broken())?;
        let advance = |id: &u16| parsed.glyph_hor_advance(ttf_parser::GlyphId(*id)).map_or(0, i32::from);
        let advances = texts.keys().map(|id| (*id, advance(id))).collect();
        let mut numbers = GlyphRemapper::new();
        for id in texts.keys() {
            numbers.remap(*id);
        }
        let id = match face {
            Face::Regular => "F1",
            Face::Strong => "F2",
        };
        Ok(Some(Self { id: FontId(id.to_owned()), numbers, texts, advances }))
    }

    /// Returns the font program with only the glyphs that are used, as the page maker wants it.
    pub fn program(&self, face: Face) -> Result<ParsedFont, PdfError> {
        let broken = || PdfError::Font { name: face.name() };
        let parsed = ttf_parser::Face::parse(face.bytes(), 0).map_err(|_| broken())?;
        let bytes = subsetter::subset(face.bytes(), 0, &self.numbers).map_err(|_| broken())?;
        let widths = self.texts.keys().filter_map(|id| {
            let width = self.advances.get(id).and_then(|width| u16::try_from(*width).ok())?;
            Some((self.numbers.get(*id)?, width))
        });
        let metrics = FontMetrics { ascent: parsed.ascender(), descent: parsed.descender() };
        let name = format!("{}+{}", self.tag(), face.name());
        let mut font =
            ParsedFont::with_glyph_data(bytes, 0, Some(name), BTreeMap::new(), widths.collect(), 1000, metrics);
        let bounds = parsed.global_bounding_box();
        let descriptor = &mut font.pdf_font_metrics;
        (descriptor.x_min, descriptor.y_min) = (bounds.x_min, bounds.y_min);
        (descriptor.x_max, descriptor.y_max) = (bounds.x_max, bounds.y_max);
        descriptor.us_weight_class = parsed.weight().to_number();
        Ok(font)
    }

    /// Returns six capitals that tell this subset from others of the same font (ISO 32000-1, 9.6.4).
    fn tag(&self) -> String {
        let mut fields = Fields::new("font subset");
        for id in self.texts.keys() {
            fields.add(id.to_be_bytes());
        }
        fields.finish().0.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
    }

    /// Returns the number of a glyph in the file.
    pub fn number(&self, id: u16) -> u16 {
        self.numbers.get(id).unwrap_or(0)
    }

    /// Returns what a glyph stands for.
    pub fn text(&self, id: u16) -> &str {
        self.texts.get(&id).map_or(NOTHING, String::as_str)
    }

    /// Returns how far a reader moves on after a glyph, in thousandths of the type size.
    pub fn advance(&self, id: u16) -> i32 {
        self.advances.get(&id).copied().unwrap_or(0)
    }
}

/// Returns the glyphs of a run with what each of them stands for.
pub fn stands_for(run: &Run) -> impl Iterator<Item = (u16, String)> {
    let mut rest = run.text.as_str();
    run.glyphs.iter().map(move |glyph| {
        if let Some(shown) = run.shown {
            return (glyph.id, shown.to_string());
        }
        let (text, after) = rest.split_at_checked(glyph.length).unwrap_or((rest, ""));
        rest = after;
        (glyph.id, if text.is_empty() { NOTHING.to_owned() } else { text.to_owned() })
    })
}
