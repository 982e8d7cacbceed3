//! Blocks become strips.

use super::{
    LayoutError,
    check::Index,
    face::{self, Shaper},
    page::{Artifact, Item, Owner, Rectangle, Run},
    prose::{self, Aim, Line, Prose, Role, Span, reach},
    strip::{Band, Body, Glue, Piece, Strip},
    style::{
        BELOW_HEADING, BLOCK_GAP, BODY, CAPTION, CODE, HAIRLINE, HEADINGS, LEAD, LEFT, PARAGRAPH_GAP, SMALL, SUBTITLE,
        TITLE, Type,
    },
    table::Look,
    tags::{Kind, TagId, Tags},
};
use crate::report::document::{
    Align, Block, Callout, Code, Document, Gap, Heading, Ink, Inline, Inlines, Level, List, Note, Quote,
    SignaturePlace, TEXT_WIDTH, TitleBlock, Tone,
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

/// A line of text, set: pieces placed from the top of the line.
pub struct SetLine {
    pub pieces: Vec<Piece>,
    pub height: f32,
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
    fn keep(&mut self, from: usize, glue: Glue) {
        let last = self.strips.len().saturating_sub(1);
        for strip in self.strips.get_mut(from..last).unwrap_or_default() {
            strip.glue = strip.glue.max(glue);
        }
    }

    /// Keeps the last strip together with what follows.
    fn keep_with_next(&mut self, from: usize) {
        for strip in self.strips.get_mut(from..).unwrap_or_default() {
            strip.glue = Glue::Strong;
        }
    }

    /// Puts grounds behind the strips from `from` on, and space within the grounds above and below.
    fn ground(&mut self, from: usize, padding: f32, bands: &[Band]) {
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

    fn lines(&mut self, lines: Vec<SetLine>, gap: f32) {
        let count = lines.len();
        for (number, line) in lines.into_iter().enumerate() {
            let mut strip = Strip::new(if number == 0 { gap } else { 0.0 }, line.height);
            strip.pieces = line.pieces;
            let torn = number + 1 < count && (number == 0 || number + 2 == count);
            strip.glue = if torn { Glue::Strong } else { Glue::Free };
            self.strips.push(strip);
        }
    }

    fn plain(&mut self, text: &str, style: Type, column: Column, tag: TagId, even: bool) -> Vec<SetLine> {
        let inlines = Inlines(vec![Inline::Text(text.to_owned())]);
        let prose = prose::read(&mut self.shaper, &self.index, &inlines, style);
        self.set(prose, style, column, tag, Align::Start, even)
    }

    /// Breaks a paragraph into lines and places what is on them.
    pub fn set(
        &mut self,
        prose: Prose,
        style: Type,
        column: Column,
        tag: TagId,
        align: Align,
        even: bool,
    ) -> Vec<SetLine> {
        let (spans, lines) = prose.lines(&mut self.shaper, column.width, even);
        let owners: Vec<(Owner, Option<usize>)> = spans.iter().map(|span| self.owner(span, tag)).collect();
        let set = |line: Line| {
            let room = column.width - line.width;
            let x = column.x
                + match align {
                    Align::Start => 0.0,
                    Align::Middle => room / 2.0,
                    Align::End => room,
                };
            SetLine { pieces: place(&self.shaper, &spans, &owners, line, x, style.baseline()), height: style.leading }
        };
        lines.into_iter().map(set).collect()
    }

    /// Creates the elements that a span needs within `tag`; returns its innermost one, and the number of its link.
    fn owner(&mut self, span: &Span, tag: TagId) -> (Owner, Option<usize>) {
        let (tag, aim) = match &span.role {
            Role::Plain | Role::Gap => return (Owner::Tag(tag), None),
            Role::Code => return (Owner::Tag(self.tags.create(tag, Kind::Code)), None),
            Role::Link(aim) => (self.tags.create(tag, Kind::Link), aim.clone()),
            Role::NoteMark(number) => {
                let reference = self.tags.create(tag, Kind::Reference);
                (self.tags.create(reference, Kind::Link), Aim::Note(*number))
            }
        };
        let description = match &aim {
            Aim::Note(number) => self.document.running.note.replace("{number}", &number.to_string()),
            Aim::Uri(_) | Aim::Heading(_) => span.text.clone(),
        };
        self.links.push(Link { aim, tag, description });
        (Owner::Tag(tag), Some(self.links.len() - 1))
    }

    fn title(&mut self, title: &TitleBlock, column: Column, parent: TagId) {
        let from = self.strips.len();
        if let Some(publisher) = &title.publisher {
            let tag = self.tags.create(parent, Kind::Paragraph);
            let lines = self.plain(publisher, BODY.strong().in_ink(Ink::Accent), column, tag, false);
            self.lines(lines, 0.0);
        }
        let mut rule = Strip::new(6.0, 1.2);
        let bar = Rectangle { x: column.x, y: 0.0, width: column.width, height: 1.2 };
        rule.pieces.push(Piece::new(DECORATION, Body::Item(Item::Filled(bar, Ink::Accent))));
        self.strips.push(rule);
        if let Some(mark) = &self.document.mark {
            let tag = self.tags.create(parent, Kind::Paragraph);
            let lines = self.plain(mark, BODY.strong().in_ink(Ink::Muted), column, tag, false);
            self.lines(lines, 12.0);
        }
        let tag = self.tags.create(parent, Kind::Heading(1));
        let lines = self.plain(&title.title, TITLE, column, tag, true);
        self.lines(lines, 30.0);
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

    fn callout(&mut self, callout: &Callout, column: Column, parent: TagId) {
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

    fn quote(&mut self, quote: &Quote, column: Column, parent: TagId) {
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

    fn code(&mut self, code: &Code, column: Column, parent: TagId) {
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

    fn gap(&mut self, gap: &Gap, column: Column, parent: TagId) {
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

    fn notes(&mut self, notes: &[Note], column: Column, parent: TagId) {
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

    fn signature(&mut self, place: &SignaturePlace, column: Column, parent: TagId) {
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

/// Places the parts of a line: parts of one span are one run.
fn place(
    shaper: &Shaper,
    spans: &[Span],
    owners: &[(Owner, Option<usize>)],
    line: Line,
    x: f32,
    baseline: f32,
) -> Vec<Piece> {
    let mut runs: Vec<(usize, Run)> = Vec::new();
    let mut x = x;
    for part in &line.parts {
        let Some(span) = spans.get(part.span) else { continue };
        for shaped in part.shaped.iter() {
            let joins =
                |(last, run): &&mut (usize, Run)| *last == part.span && run.shown.is_none() && shaped.shown.is_none();
            if let Some((_, run)) = runs.last_mut().filter(|run| joins(run)) {
                run.text.push_str(&shaped.text);
                run.glyphs.extend_from_slice(&shaped.glyphs);
            } else {
                runs.push((
                    part.span,
                    Run {
                        x,
                        baseline: baseline - span.rise,
                        face: span.style.face,
                        size: span.style.size,
                        ink: span.style.ink,
                        text: shaped.text.clone(),
                        glyphs: shaped.glyphs.clone(),
                        shown: shaped.shown,
                    },
                ));
            }
            x += width(shaped.advance(), span.style.size);
        }
    }
    let end = line_end(&runs);
    runs.into_iter().flat_map(|(span, run)| dress(shaper, spans.get(span), owners.get(span), run, end)).collect()
}

/// Returns where the visible part of a line ends.
fn line_end(runs: &[(usize, Run)]) -> f32 {
    runs.last().map_or(0.0, |(_, run)| run.x + visible_width(run))
}

/// Returns the width of a run without the spaces at its end.
pub fn visible_width(run: &Run) -> f32 {
    let spaces = run.text.len() - run.text.trim_end_matches(' ').len();
    width(run.glyphs.iter().rev().skip(spaces).map(|glyph| glyph.advance).sum(), run.size)
}

/// Returns in points what is given in thousandths of the type size.
#[expect(clippy::cast_precision_loss, reason = "a line is far shorter than 16 million units")]
pub fn width(units: i32, size: f32) -> f32 {
    units as f32 * size / 1000.0
}

/// Returns a run with what its role adds to it: underline, link area, ground.
fn dress(
    shaper: &Shaper,
    span: Option<&Span>,
    owner: Option<&(Owner, Option<usize>)>,
    run: Run,
    end: f32,
) -> Vec<Piece> {
    let (Some(span), Some((owner, link))) = (span, owner) else { return Vec::new() };
    let mut pieces = Vec::new();
    let (up, down) = reach(span.style);
    let width = visible_width(&run).min(end - run.x);
    let place = Rectangle { x: run.x, y: run.baseline - up, width, height: up + down };
    if span.role == Role::Gap && width > 0.0 {
        pieces.push(Piece::new(DECORATION, Body::Item(Item::Filled(place, Ink::GroundMedium))));
    }
    let half = (run.shown.is_some() && run.text.starts_with(face::HALF_CIRCLE)).then(|| {
        let (x, y, radius) = shaper.circle(run.face);
        let em = run.size / 1000.0;
        let x = x + run.glyphs.first().map_or(0.0, |glyph| self::width(glyph.right, 1000.0));
        Item::HalfDisc { centre: (run.x + x * em, run.baseline - y * em), radius: radius * em, ink: run.ink }
    });
    let (x, baseline, ink) = (run.x, run.baseline, run.ink);
    pieces.push(Piece::new(*owner, Body::Item(Item::Text(run))));
    pieces.extend(half.map(|half| Piece::new(*owner, Body::Item(half))));
    if let Some(link) = link.filter(|_| width > 0.0) {
        if matches!(span.role, Role::Link(_)) {
            let y = baseline + 1.6;
            let line = Item::Line { from: (x, y), to: (x + width, y), weight: HAIRLINE, ink };
            pieces.push(Piece::new(*owner, Body::Item(line)));
        }
        pieces.push(Piece::new(*owner, Body::Link { link, place }));
    }
    pieces
}
