//! Blocks become strips.

use super::{
    LayoutError,
    check::Index,
    face::Shaper,
    lines::SetLine,
    page::{Artifact, Item, Owner, Rectangle},
    prose::{self, Aim},
    strip::{Band, Body, Glue, Piece, Strip},
    style::{BELOW_HEADING, BLOCK_GAP, BODY, HEADINGS, LEAD, LEFT, PARAGRAPH_GAP, SMALL, SUBTITLE, TITLE, Type},
    table::Look,
    tags::{Kind, TagId, Tags},
};
use crate::report::document::{
    Align, Block, Document, Heading, Ink, Inline, Inlines, Level, List, TEXT_WIDTH, TitleBlock, Tone,
};

/// Room for text, between two vertical lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Left.
    pub x: f32,
    /// Width.
    pub width: f32,
}

impl Column {
    /// Returns the column further in on the left; never narrower than a few words.
    pub fn inset(self, left: f32) -> Self {
        let left = left.min((self.width - 120.0).max(0.0));
        Self { x: self.x + left, width: self.width - left }
    }
}

/// A link of which only the place on the page is not known yet.
pub struct Link {
    /// Where it leads.
    pub aim: Aim,
    /// Its element.
    pub tag: TagId,
    /// What it is, for a reader who cannot see it.
    pub description: String,
}

/// The content as strips, and what is known about it.
pub struct Flow<'a> {
    pub document: &'a Document,
    pub index: Index,
    pub shaper: Shaper,
    pub tags: Tags,
    pub strips: Vec<Strip>,
    /// Heads of tables, to be repeated.
    pub heads: Vec<Vec<Strip>>,
    pub links: Vec<Link>,
    /// The strip with which each heading begins, by number.
    pub headings: Vec<usize>,
    /// The strip with which each note begins, by number from 0.
    pub notes: Vec<usize>,
    pub rows: usize,
    titled: bool,
    /// The strip after the last heading.
    heading_end: usize,
}

/// Turns the blocks of a document into strips.
pub fn flow(document: &Document, index: Index) -> Result<Flow<'_>, LayoutError> {
    let mut flow = Flow {
        document,
        index,
        shaper: Shaper::new(document.language)?,
        tags: Tags::new(),
        strips: Vec::new(),
        heads: Vec::new(),
        links: Vec::new(),
        headings: Vec::new(),
        notes: Vec::new(),
        rows: 0,
        titled: document.blocks.iter().any(|block| matches!(block, Block::Title(_))),
        heading_end: usize::MAX,
    };
    flow.blocks(&document.blocks, Column { x: LEFT, width: TEXT_WIDTH }, Tags::ROOT);
    Ok(flow)
}

pub const DECORATION: Owner = Owner::Artifact(Artifact::Decoration);

impl Flow<'_> {
    pub fn blocks(&mut self, blocks: &[Block], column: Column, parent: TagId) {
        let mut new_page = false;
        for block in blocks {
            let from = self.strips.len();
            match block {
                Block::PageBreak => new_page = true,
                Block::Title(title) => self.title(title, column, parent),
                Block::Heading(heading) => self.heading(heading, column, parent),
                Block::Paragraph(paragraph) => {
                    let style = match paragraph.tone {
                        Tone::Lead => LEAD,
                        Tone::Normal => BODY,
                        Tone::Small => SMALL,
                    };
                    let tag = self.tags.create(parent, Kind::Paragraph);
                    self.paragraph(&paragraph.content, style, column, tag, PARAGRAPH_GAP);
                }
                Block::Contents { depth } => self.contents(*depth, column, parent),
                Block::List(list) => self.list(list, column, parent),
                Block::Facts(facts) => self.facts(facts, Look::Facts, column, parent),
                Block::Table(table) => self.table(table, column, parent),
                Block::Figure(figure) => self.figure(figure, column, parent),
                Block::Callout(callout) => self.callout(callout, column, parent),
                Block::Quote(quote) => self.quote(quote, column, parent),
                Block::Code(code) => self.code(code, column, parent),
                Block::Gap(gap) => self.gap(gap, column, parent),
                Block::Notes(notes) => self.notes(notes, column, parent),
                Block::Signature(place) => self.signature(place, column, parent),
                Block::KeepTogether(blocks) => {
                    self.blocks(blocks, column, parent);
                    self.keep(from, Glue::Weak);
                }
            }
            // What follows a heading stands close to it.
            if from == self.heading_end
                && !matches!(block, Block::Heading(_))
                && let Some(strip) = self.strips.get_mut(from)
            {
                strip.gap = strip.gap.min(BELOW_HEADING);
                // A heading with one short line below it, at the end of a page, looks like a slip.
                if from + 1 < self.strips.len()
                    && let Some(strip) = self.strips.get_mut(from)
                {
                    strip.glue = strip.glue.max(Glue::Weak);
                }
            }
            if new_page && let Some(strip) = self.strips.get_mut(from) {
                strip.new_page = true;
                new_page = false;
            }
        }
    }

    /// Keeps the strips from `from` on together.
    pub fn keep(&mut self, from: usize, glue: Glue) {
        let last = self.strips.len().saturating_sub(1);
        for strip in self.strips.get_mut(from..last).unwrap_or_default() {
            strip.glue = strip.glue.max(glue);
        }
    }

    /// Keeps the last strip together with what follows.
    pub fn keep_with_next(&mut self, from: usize) {
        for strip in self.strips.get_mut(from..).unwrap_or_default() {
            strip.glue = Glue::Strong;
        }
    }

    /// Puts grounds behind the strips from `from` on, and space within the grounds above and below.
    pub fn ground(&mut self, from: usize, padding: f32, bands: &[Band]) {
        if self.strips.len() == from {
            return;
        }
        let mut top = Strip::new(BLOCK_GAP, padding);
        top.glue = Glue::Strong;
        if let Some(first) = self.strips.get_mut(from) {
            first.gap = 0.0;
            top.new_page = std::mem::take(&mut first.new_page);
        }
        self.strips.insert(from, top);
        for index in self.headings.iter_mut().chain(&mut self.notes) {
            *index += usize::from(*index >= from);
        }
        if let Some(last) = self.strips.last_mut() {
            last.glue = Glue::Strong;
        }
        self.strips.push(Strip::new(0.0, padding));
        for (index, strip) in self.strips.iter_mut().skip(from).enumerate() {
            strip.bands.splice(0..0, bands.iter().copied());
            strip.bands_over_gap |= index > 0;
        }
    }

    /// Sets a paragraph: at least two lines of it stay together at either end.
    pub fn paragraph(&mut self, content: &Inlines, style: Type, column: Column, tag: TagId, gap: f32) {
        let prose = prose::read(&mut self.shaper, &self.index, content, style);
        let lines = self.set(prose, style, column, tag, Align::Start, false);
        self.lines(lines, gap);
    }

    pub fn lines(&mut self, lines: Vec<SetLine>, gap: f32) {
        let count = lines.len();
        for (number, line) in lines.into_iter().enumerate() {
            let mut strip = Strip::new(if number == 0 { gap } else { 0.0 }, line.height);
            strip.pieces = line.pieces;
            let torn = number + 1 < count && (number == 0 || number + 2 == count);
            strip.glue = if torn { Glue::Strong } else { Glue::Free };
            self.strips.push(strip);
        }
    }

    pub fn plain(&mut self, text: &str, style: Type, column: Column, tag: TagId, even: bool) -> Vec<SetLine> {
        let inlines = Inlines(vec![Inline::Text(text.to_owned())]);
        let prose = prose::read(&mut self.shaper, &self.index, &inlines, style);
        self.set(prose, style, column, tag, Align::Start, even)
    }

    fn title(&mut self, title: &TitleBlock, column: Column, parent: TagId) {
        let from = self.strips.len();
        // Who publishes, and the mark that every page bears: here as text, elsewhere as decoration.
        let over: Vec<&str> = title.publisher.iter().chain(&self.document.mark).map(String::as_str).collect();
        if !over.is_empty() {
            let tag = self.tags.create(parent, Kind::Paragraph);
            let lines = self.plain(&over.join(" · "), BODY.strong().in_ink(Ink::Accent), column, tag, false);
            self.lines(lines, 0.0);
        }
        let mut rule = Strip::new(6.0, 1.2);
        let bar = Rectangle { x: column.x, y: 0.0, width: column.width, height: 1.2 };
        rule.pieces.push(Piece::new(DECORATION, Body::Item(Item::Filled(bar, Ink::Accent))));
        self.strips.push(rule);
        let tag = self.tags.create(parent, Kind::Heading(1));
        let lines = self.plain(&title.title, TITLE, column, tag, true);
        self.lines(lines, 14.0);
        if let Some(subtitle) = &title.subtitle {
            let tag = self.tags.create(parent, Kind::Paragraph);
            let lines = self.plain(subtitle, SUBTITLE, column, tag, true);
            self.lines(lines, 6.0);
        }
        self.keep_with_next(from);
        self.facts(&title.facts, Look::Title, column, parent);
        for strip in self.strips.iter_mut().skip(from) {
            strip.title = true;
        }
    }

    fn heading(&mut self, heading: &Heading, column: Column, parent: TagId) {
        let depth: u8 = match heading.level {
            Level::One => 1,
            Level::Two => 2,
            Level::Three => 3,
        };
        // Where the title is the first heading, the others are one deeper.
        let tag = self.tags.create(parent, Kind::Heading(depth + u8::from(self.titled)));
        let (style, above) = HEADINGS[usize::from(depth - 1)];
        let from = self.strips.len();
        self.headings.push(from);
        let lines = self.plain(&heading.text, style, column, tag, true);
        self.lines(lines, if from == self.heading_end { above / 2.0 } else { above });
        self.keep_with_next(from);
        self.heading_end = self.strips.len();
    }

    fn contents(&mut self, depth: Level, column: Column, parent: TagId) {
        let tag = self.tags.create(parent, Kind::Contents);
        let first = self.headings.len();
        let entries: Vec<(usize, Level, String)> = self
            .index
            .headings
            .iter()
            .enumerate()
            .skip(first)
            .filter(|(_, (level, _))| *level <= depth)
            .map(|(number, (level, text))| (number, *level, text.clone()))
            .collect();
        for (number, level, text) in entries {
            let (style, inset, gap) = match level {
                Level::One => (BODY.strong(), 0.0, 6.0),
                Level::Two => (BODY, 14.0, 0.5),
                Level::Three => (BODY, 28.0, 0.5),
            };
            let entry = self.tags.create(tag, Kind::ContentsEntry);
            let reference = self.tags.create(entry, Kind::Reference);
            let link = self.tags.create(reference, Kind::Link);
            self.links.push(Link { aim: Aim::Heading(number), tag: link, description: text.clone() });
            let room = Column { width: column.width - 44.0, ..column }.inset(inset);
            let lines = self.plain(&text, style, room, link, false);
            let from = self.strips.len();
            let last = lines.len();
            for (line_number, line) in lines.into_iter().enumerate() {
                let mut strip = Strip::new(if line_number == 0 { gap } else { 0.0 }, line.height);
                strip.pieces = line.pieces;
                if line_number + 1 == last {
                    let right = column.x + column.width;
                    let number = Body::PageNumber { heading: number, right, baseline: style.baseline(), style };
                    strip.pieces.push(Piece::new(Owner::Tag(link), number));
                }
                let place =
                    Rectangle { x: room.x, y: 0.0, width: column.x + column.width - room.x, height: line.height };
                let area = Body::Link { link: self.links.len() - 1, place };
                strip.pieces.push(Piece::new(Owner::Tag(link), area));
                self.strips.push(strip);
            }
            self.keep(from, Glue::Strong);
        }
    }

    fn list(&mut self, list: &List, column: Column, parent: TagId) {
        let tag = self.tags.create(parent, Kind::List { numbered: list.numbered });
        let digits = list.items.len().to_string().len();
        #[expect(clippy::cast_precision_loss, reason = "the number of digits of a number")]
        let inset = if list.numbered { 10.0 + 5.5 * digits as f32 } else { 14.0 };
        for (number, blocks) in list.items.iter().enumerate() {
            let item = self.tags.create(tag, Kind::Item);
            let label = self.tags.create(item, Kind::Label);
            let body = self.tags.create(item, Kind::ItemBody);
            let from = self.strips.len();
            self.blocks(blocks, column.inset(inset), body);
            let text = if list.numbered { format!("{}.", number + 1) } else { "•".to_owned() };
            let room = Column { x: column.x + if list.numbered { 0.0 } else { 2.0 }, width: inset };
            let lines = self.plain(&text, BODY, room, label, false);
            if let (Some(first), Some(line)) = (self.strips.get_mut(from), lines.into_iter().next()) {
                first.pieces.splice(0..0, line.pieces);
                first.gap = if number == 0 { first.gap } else { first.gap.min(4.0) };
            }
        }
    }
}
