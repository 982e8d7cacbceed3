//! The content of the pages: what is drawn, and what it belongs to.

use std::collections::BTreeMap;

use printpdf::{Codepoint, Color, DictItem, Op, PdfFontHandle, Pt, Rgb, TextItem, TextMatrix};

use super::{
    font::Font,
    object::{rounded, utf16},
};
use crate::report::{
    document::Ink,
    layout::{
        face::Face,
        page::{Artifact, Item, Marked, Owner, Page, Run},
        style::{HAIRLINE, PAGE_HEIGHT, rgb},
        tags::{Kind, Tags},
    },
};

/// Returns the numbers of the marked contents of a page: one for each of [`Page::marked`] that belongs to an element.
pub fn numbers(page: &Page) -> Vec<Option<usize>> {
    let mut next = 0..;
    page.marked.iter().map(|marked| if let Owner::Tag(_) = marked.owner { next.next() } else { None }).collect()
}

/// Draws a page.
pub fn draw(page: &Page, tags: &Tags, fonts: &BTreeMap<Face, Font>) -> Vec<Op> {
    let mut ops = Vec::new();
    for (marked, number) in page.marked.iter().zip(numbers(page)) {
        ops.push(begin(marked, number, tags));
        for item in &marked.items {
            item_ops(item, fonts, &mut ops);
        }
        ops.push(Op::EndMarkedContent);
    }
    ops
}

fn begin(marked: &Marked, number: Option<usize>, tags: &Tags) -> Op {
    let entry = |key: &str, value: DictItem| (key.to_owned(), value);
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let (tag, properties) = match marked.owner {
        Owner::Tag(tag) => {
            let kind = tags.get(tag).map_or(&Kind::Paragraph, |tag| &tag.kind);
            let number = number.and_then(|number| i64::try_from(number).ok()).unwrap_or_default();
            (super::structure::role(kind), vec![entry("MCID", DictItem::Int(number))])
        }
        Owner::Artifact(artifact) => {
            let subtype = match artifact {
                Artifact::Header => Some("Header"),
                Artifact::Footer => Some("Footer"),
                Artifact::RepeatedHead | Artifact::Decoration => None,
            };
            let kind = if artifact == Artifact::Decoration { "Layout" } else { "Pagination" };
            let mut properties = vec![entry("Type", name(kind))];
            properties.extend(subtype.map(|subtype| entry("Subtype", name(subtype))));
            ("Artifact".to_owned(), properties)
        }
    };
    let properties = DictItem::Dict { map: properties.into_iter().collect() };
    Op::BeginMarkedContentWithProperties { tag, properties }
}

fn item_ops(item: &Item, fonts: &BTreeMap<Face, Font>, ops: &mut Vec<Op>) {
    match item {
        Item::Text(run) => text(run, fonts, ops),
        Item::Filled(place, ink) => {
            ops.push(Op::SetFillColor { col: colour(*ink) });
            ops.push(path("re", &[place.x, up(place.y + place.height), place.width, place.height]));
            ops.push(path("f", &[]));
        }
        Item::Outlined(place, ink) => {
            ops.push(Op::SetOutlineColor { col: colour(*ink) });
            ops.push(Op::SetOutlineThickness { pt: Pt(HAIRLINE) });
            ops.push(path("re", &[place.x, up(place.y + place.height), place.width, place.height]));
            ops.push(path("S", &[]));
        }
        Item::Line { from, to, weight, ink } => {
            ops.push(Op::SetOutlineColor { col: colour(*ink) });
            ops.push(Op::SetOutlineThickness { pt: Pt(rounded(*weight)) });
            ops.push(path("m", &[from.0, up(from.1)]));
            ops.push(path("l", &[to.0, up(to.1)]));
            ops.push(path("S", &[]));
        }
        Item::HalfDisc { centre: (x, y), radius, ink } => {
            // Two quarter circles, each a Bezier curve.
            let (y, r, k) = (up(*y), *radius, radius * 0.552_285);
            ops.push(Op::SetFillColor { col: colour(*ink) });
            ops.push(path("m", &[*x, y + r]));
            ops.push(path("c", &[x - k, y + r, x - r, y + k, x - r, y]));
            ops.push(path("c", &[x - r, y - k, x - k, y - r, *x, y - r]));
            ops.push(path("f", &[]));
        }
    }
}

/// Draws text. Where the glyphs do not give the text back by themselves, the text is written beside them.
fn text(run: &Run, fonts: &BTreeMap<Face, Font>, ops: &mut Vec<Op>) {
    let Some(font) = fonts.get(&run.face).filter(|_| !run.glyphs.is_empty()) else { return };
    let extracted: String = run.glyphs.iter().map(|glyph| font.text(glyph.id)).collect();
    let spelled = run.shown.is_some() || extracted != run.text;
    if spelled {
        let actual = DictItem::String { data: utf16(&run.text), literal: false };
        let properties = DictItem::Dict { map: BTreeMap::from([("ActualText".to_owned(), actual)]) };
        ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
    }
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFont { font: PdfFontHandle::External(font.id.clone()), size: Pt(rounded(run.size)) });
    ops.push(Op::SetFillColor { col: colour(run.ink) });
    ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(rounded(run.x)), Pt(rounded(up(run.baseline)))) });
    let mut items = Vec::new();
    let mut raised = 0;
    for glyph in &run.glyphs {
        if glyph.up != raised {
            if !items.is_empty() {
                ops.push(Op::ShowText { items: std::mem::take(&mut items) });
            }
            raised = glyph.up;
            ops.push(Op::SetLineOffset { multiplier: rounded(units(raised) * run.size / 1000.0) });
        }
        if glyph.right != 0 {
            items.push(TextItem::Offset(units(-glyph.right)));
        }
        let adjust = font.advance(glyph.id) - glyph.advance + glyph.right;
        let codepoint = Codepoint::with_cid(font.number(glyph.id), units(adjust), font.text(glyph.id).to_owned());
        match items.last_mut() {
            Some(TextItem::GlyphIds(ids)) => ids.push(codepoint),
            _ => items.push(TextItem::GlyphIds(vec![codepoint])),
        }
    }
    ops.push(Op::ShowText { items });
    if raised != 0 {
        ops.push(Op::SetLineOffset { multiplier: 0.0 });
    }
    ops.push(Op::EndTextSection);
    if spelled {
        ops.push(Op::EndMarkedContent);
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand at most")]
fn units(value: i32) -> f32 {
    value as f32
}

/// From below the top of the page to above its bottom.
fn up(y: f32) -> f32 {
    PAGE_HEIGHT - y
}

/// An operator of a path; the page maker has none that writes one number per number.
fn path(operator: &str, operands: &[f32]) -> Op {
    let value = operands.iter().map(|operand| DictItem::Real(rounded(*operand))).collect();
    Op::Unknown { key: operator.to_owned(), value }
}

fn colour(ink: Ink) -> Color {
    let [r, g, b] = rgb(ink).map(|part| rounded(f32::from(part) / 255.0));
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}
