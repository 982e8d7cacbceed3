//! Blocks that are set apart: callouts, quotes, code, gaps, notes, places to sign.

use super::{
    flow::{Column, DECORATION, Flow},
    page::{Item, Owner, Rectangle},
    prose,
    strip::{Band, Body, Glue, Piece, Strip},
    style::{BLOCK_GAP, BODY, CAPTION, CODE, HAIRLINE, PARAGRAPH_GAP, SMALL},
    table::Look,
    tags::{Kind, TagId},
};
use crate::report::document::{Align, Callout, Code, Gap, Ink, Note, Quote, SignaturePlace};

impl Flow<'_> {
    pub fn callout(&mut self, callout: &Callout, column: Column, parent: TagId) {
        let tag = self.tags.create(parent, Kind::Group);
        let from = self.strips.len();
        let inner = Column { x: column.x + 16.0, width: column.width - 30.0 };
        if let Some(label) = &callout.label {
            let paragraph = self.tags.create(tag, Kind::Paragraph);
            let lines = self.plain(label, BODY.strong().in_ink(Ink::Accent), inner, paragraph, false);
            self.lines(lines, 0.0);
            self.keep_with_next(from);
        }
        let first = self.strips.len();
        self.blocks(&callout.content, inner, tag);
        if callout.label.is_some()
            && let Some(strip) = self.strips.get_mut(first)
        {
            strip.gap = strip.gap.min(3.0);
        }
        self.ground(
            from,
            10.0,
            &[
                Band { x: column.x, width: column.width, ink: Ink::Ground },
                Band { x: column.x, width: 2.5, ink: Ink::Accent },
            ],
        );
    }

    pub fn quote(&mut self, quote: &Quote, column: Column, parent: TagId) {
        let tag = self.tags.create(parent, Kind::Quote);
        self.tags.set_language(tag, quote.language);
        let from = self.strips.len();
        let inner = Column { x: column.x + 16.0, width: column.width - 30.0 };
        for content in &quote.content {
            let paragraph = self.tags.create(tag, Kind::Paragraph);
            self.paragraph(content, BODY, inner, paragraph, PARAGRAPH_GAP);
        }
        if let Some(source) = &quote.source {
            self.keep_last_two(from);
            let paragraph = self.tags.create(tag, Kind::Paragraph);
            // Who said it is told in the language of the document.
            self.tags.set_language(paragraph, quote.language.map(|_| self.document.language));
            self.paragraph(source, SMALL, inner, paragraph, 4.0);
        }
        self.ground(from, 2.0, &[Band { x: column.x, width: 1.5, ink: Ink::GroundStrong }]);
    }

    /// Keeps the last strip with the next one.
    fn keep_last_two(&mut self, from: usize) {
        let last = self.strips.len().saturating_sub(1);
        if last >= from {
            self.keep_with_next(last);
        }
    }

    pub fn code(&mut self, code: &Code, column: Column, parent: TagId) {
        let from = self.strips.len();
        let inner = Column { x: column.x + 12.0, width: column.width - 24.0 };
        for text in &code.lines {
            let paragraph = self.tags.create(parent, Kind::Paragraph);
            let prose = prose::read_literally(&mut self.shaper, text, CODE);
            let room = Column { width: inner.width - 14.0, ..inner };
            let lines = self.set(prose, CODE, room, paragraph, Align::Start, false);
            let empty = lines.is_empty();
            for (number, line) in lines.into_iter().enumerate() {
                let mut strip = Strip::new(0.0, line.height);
                let right = if number == 0 { 0.0 } else { 14.0 };
                strip.pieces = line
                    .pieces
                    .into_iter()
                    .map(|piece| match piece.body {
                        Body::Item(item) => Piece { body: Body::Item(item.moved(right, 0.0)), ..piece },
                        body => Piece { body, ..piece },
                    })
                    .collect();
                self.strips.push(strip);
            }
            if empty {
                self.strips.push(Strip::new(0.0, CODE.leading));
            }
        }
        self.keep(from, Glue::Weak);
        self.ground(from, 7.0, &[Band { x: column.x, width: column.width, ink: Ink::Ground }]);
    }

    pub fn gap(&mut self, gap: &Gap, column: Column, parent: TagId) {
        let from = self.strips.len();
        let inner = Column { x: column.x + 16.0, width: column.width - 30.0 };
        for (text, style, above) in [(&gap.text, BODY.in_ink(Ink::Muted), 0.0), (&gap.ground, SMALL, 1.0)] {
            let tag = self.tags.create(parent, Kind::Paragraph);
            let lines = self.plain(text, style, inner, tag, false);
            self.lines(lines, above);
        }
        self.keep(from, Glue::Weak);
        self.ground(
            from,
            6.0,
            &[
                Band { x: column.x, width: column.width, ink: Ink::Ground },
                Band { x: column.x, width: 2.5, ink: Ink::Rule },
            ],
        );
    }

    pub fn notes(&mut self, notes: &[Note], column: Column, parent: TagId) {
        let inner = column.inset(20.0);
        for (index, note) in notes.iter().enumerate() {
            let number = index + 1;
            let tag = self.tags.create(parent, Kind::Note { number });
            let label = self.tags.create(tag, Kind::Label);
            let body = self.tags.create(tag, Kind::Paragraph);
            let mut mark = self.plain(&number.to_string(), SMALL.strong().in_ink(Ink::Accent), column, label, false);
            let prose = prose::read(&mut self.shaper, &self.index, &note.content, SMALL);
            let mut lines = self.set(prose, SMALL, inner, body, Align::Start, false);
            match (lines.first_mut(), mark.pop()) {
                (Some(first), Some(mark)) => {
                    first.pieces.splice(0..0, mark.pieces);
                }
                (None, mark) => lines.extend(mark),
                (Some(_), None) => {}
            }
            self.notes.push(self.strips.len());
            self.lines(lines, 4.0);
        }
    }

    pub fn signature(&mut self, place: &SignaturePlace, column: Column, parent: TagId) {
        let found = self.document.signature_fields.iter().enumerate().find(|(_, field)| field.name == place.field);
        let Some((number, field)) = found else { return };
        let from = self.strips.len();
        let paragraph = self.tags.create(parent, Kind::Paragraph);
        let lines = self.plain(&place.caption, CAPTION, column, paragraph, false);
        self.lines(lines, BLOCK_GAP);
        let facts = self.strips.len();
        let left = Column { x: column.x, width: (column.width * 0.5).floor() };
        self.facts(&place.facts, Look::Facts, left, parent);
        if let Some(first) = self.strips.get_mut(facts) {
            first.gap = 4.0;
        }
        let height: f32 = self.strips.iter().skip(facts).map(|strip| strip.gap + strip.height).sum();
        let beside = height < 240.0;
        let (x, box_height) = if beside { (left.x + left.width + 16.0, 66.0) } else { (column.x, 66.0) };
        let mut last = Strip::new(0.0, if beside { (box_height + 4.0 - height).max(0.0) } else { box_height + 4.0 });
        // From the top of this last strip up to the top of the place.
        let y = if beside { 4.0 - height } else { 4.0 };
        let tag = self.tags.create(parent, Kind::Field { alt: field.label.clone() });
        let place = Rectangle { x, y, width: column.x + column.width - x, height: box_height };
        let foot = y + box_height;
        last.pieces.push(Piece::new(DECORATION, Body::Item(Item::Filled(place, Ink::Ground))));
        last.pieces.push(Piece::new(
            DECORATION,
            Body::Item(Item::Line {
                from: (x, foot),
                to: (x + place.width, foot),
                weight: 2.0 * HAIRLINE,
                ink: Ink::Accent,
            }),
        ));
        last.pieces.push(Piece::new(Owner::Tag(tag), Body::Field { field: number, place, tag }));
        self.strips.push(last);
        self.keep(from, Glue::Strong);
    }
}
