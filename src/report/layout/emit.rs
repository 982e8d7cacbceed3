//! Strips become pages: everything gets its place, its element, and its turn in the reading order.

use super::{
    Layout,
    face::{Face, Shaper},
    figure::{fit, runs},
    flow::{Flow, Link},
    lines::width,
    page::{Artifact, Bookmark, Item, LinkArea, Marked, Owner, Page, PlacedField, Rectangle, Target},
    paginate::{Filled, paginate},
    prose::Aim,
    strip::{Band, Body, Piece, Strip},
    style::{FOOTER_BASELINE, HAIRLINE, HEADER_BASELINE, LEFT, PAGE_WIDTH, RUNNING, TEXT_HEIGHT, TOP},
    tags::{Kid, Kind, TagId, Tags},
};
use crate::report::document::{Document, Ink, Level, TEXT_WIDTH};

struct Emitter<'a> {
    document: &'a Document,
    shaper: Shaper,
    tags: Tags,
    links: Vec<Link>,
    /// The page and height at which each strip begins.
    places: Vec<(usize, f32)>,
    headings: Vec<usize>,
    notes: Vec<usize>,
    pages: Vec<Page>,
    fields: Vec<Option<PlacedField>>,
}

/// Puts strips on pages and writes the pages down.
pub fn emit(document: &Document, flow: Flow<'_>) -> Layout {
    let heights: Vec<f32> = flow.heads.iter().map(|head| head.iter().map(|strip| strip.height).sum()).collect();
    let filled = paginate(&flow.strips, &heights, TEXT_HEIGHT);
    let mut places = vec![(0, TOP); flow.strips.len()];
    for (page, placed) in filled.iter().enumerate().flat_map(|(page, f)| f.strips.iter().map(move |p| (page, p))) {
        if let Some(place) = places.get_mut(placed.strip) {
            *place = (page, TOP + placed.y);
        }
    }
    let outline = outline(&flow, &places);
    let mut emitter = Emitter {
        document,
        shaper: flow.shaper,
        tags: flow.tags,
        links: flow.links,
        places,
        headings: flow.headings,
        notes: flow.notes,
        pages: vec![Page::default(); filled.len()],
        fields: vec![None; document.signature_fields.len()],
    };
    for (number, page) in filled.iter().enumerate() {
        emitter.page(number, filled.len(), page, &flow.strips, &flow.heads);
    }
    let fields = emitter.fields();
    Layout { pages: emitter.pages, tags: emitter.tags, outline, fields, warnings: emitter.shaper.warnings() }
}

fn outline(flow: &Flow<'_>, places: &[(usize, f32)]) -> Vec<Bookmark> {
    let bookmark = |((level, text), strip): (&(Level, String), &usize)| {
        let (page, y) = places.get(*strip).copied().unwrap_or_default();
        let level = match level {
            Level::One => 1,
            Level::Two => 2,
            Level::Three => 3,
        };
        Bookmark { level, title: text.split_whitespace().collect::<Vec<_>>().join(" "), page, y }
    };
    flow.index.headings.iter().zip(&flow.headings).map(bookmark).collect()
}

impl Emitter<'_> {
    fn page(&mut self, number: usize, count: usize, page: &Filled, strips: &[Strip], heads: &[Vec<Strip>]) {
        let on_page = || page.strips.iter().filter_map(|placed| Some((placed, strips.get(placed.strip)?)));
        let titled = on_page().any(|(_, strip)| strip.title);
        self.running(number, count, titled);
        let mut grounds = Grounds::default();
        for (placed, strip) in on_page() {
            let gap = if strip.bands_over_gap { placed.gap } else { 0.0 };
            for band in &strip.bands {
                grounds.add(*band, TOP + placed.y - gap, TOP + placed.y + strip.height);
            }
        }
        for ground in grounds.0 {
            self.put(number, Owner::Artifact(Artifact::Decoration), Item::Filled(ground.0, ground.1));
        }
        let mut y = TOP;
        for strip in page.head.and_then(|head| heads.get(head)).into_iter().flatten() {
            for band in &strip.bands {
                let ground = Rectangle { x: band.x, y, width: band.width, height: strip.height };
                self.put(number, Owner::Artifact(Artifact::Decoration), Item::Filled(ground, band.ink));
            }
            for piece in &strip.pieces {
                if let Body::Item(item) = &piece.body {
                    self.put(number, Owner::Artifact(Artifact::RepeatedHead), item.clone().moved(0.0, y));
                }
            }
            y += strip.height;
        }
        // Strips of one row are read cell by cell; all others one after the other.
        let mut row: Vec<Piece> = Vec::new();
        let mut open = None;
        for (placed, strip) in on_page() {
            if open != strip.row || strip.row.is_none() {
                self.row(number, &mut row);
            }
            open = strip.row;
            row.extend(strip.pieces.iter().map(|piece| piece.clone().lowered(TOP + placed.y)));
        }
        self.row(number, &mut row);
    }

    fn row(&mut self, page: usize, pieces: &mut Vec<Piece>) {
        pieces.sort_by_key(|piece| piece.cell);
        for piece in pieces.drain(..) {
            self.piece(page, piece);
        }
    }

    fn piece(&mut self, page: usize, piece: Piece) {
        let Owner::Tag(tag) = piece.owner else {
            if let Body::Item(item) = piece.body {
                self.put(page, piece.owner, item);
            }
            return;
        };
        match piece.body {
            Body::Item(item) => self.put(page, piece.owner, item),
            Body::Touch => self.tags.attach(tag),
            Body::Place(place) => {
                self.tags.attach(tag);
                self.tags.set_place(tag, place);
            }
            Body::PageNumber { heading, right, baseline, style } => {
                let strip = self.headings.get(heading).copied().unwrap_or_default();
                let number = self.places.get(strip).map_or(0, |(page, _)| *page) + 1;
                // The space keeps the number apart from the text before it, for who copies or listens to it.
                let pieces = self.shaper.shape(style.face, super::face::Setting::Plain, &format!(" {number}"));
                let total: f32 = pieces.iter().map(|piece| width(piece.advance(), style.size)).sum();
                for run in runs(pieces.to_vec(), right - total, baseline, style.face, style.size, style.ink) {
                    self.put(page, piece.owner, Item::Text(run));
                }
            }
            Body::Link { link, place } => self.link(page, link, place),
            Body::Field { field, place, tag } => {
                self.tags.attach(tag);
                self.tags.push(tag, Kid::Field(field));
                if let Some(slot) = self.fields.get_mut(field) {
                    *slot = Some(PlacedField { page, place: Some(place), tag });
                }
            }
        }
    }

    fn link(&mut self, page: usize, link: usize, place: Rectangle) {
        let Some(link) = self.links.get(link) else { return };
        let strip = match &link.aim {
            Aim::Uri(_) => None,
            Aim::Heading(number) => self.headings.get(*number),
            Aim::Note(number) => number.checked_sub(1).and_then(|index| self.notes.get(index)),
        };
        let target = match (&link.aim, strip.and_then(|strip| self.places.get(*strip))) {
            (Aim::Uri(uri), _) => Target::Uri(uri.clone()),
            (_, Some((page, y))) => Target::Place { page: *page, y: *y },
            (_, None) => return,
        };
        let area = LinkArea { place, tag: link.tag, target, description: link.description.clone() };
        self.tags.attach(area.tag);
        if let Some(on) = self.pages.get_mut(page) {
            self.tags.push(area.tag, Kid::Link(page, on.links.len()));
            on.links.push(area);
        }
    }

    /// Draws something: with what was drawn before, where both belong to the same.
    fn put(&mut self, page: usize, owner: Owner, item: Item) {
        let Some(on) = self.pages.get_mut(page) else { return };
        if let Some(last) = on.marked.last_mut()
            && last.owner == owner
        {
            last.items.push(item);
            return;
        }
        if let Owner::Tag(tag) = owner {
            self.tags.attach(tag);
            self.tags.push(tag, Kid::Marked(page, on.marked.len()));
        }
        on.marked.push(Marked { owner, items: vec![item] });
    }

    /// Draws what every page repeats.
    fn running(&mut self, number: usize, count: usize, titled: bool) {
        let right = PAGE_WIDTH - LEFT;
        let mut edge = right;
        if let Some(mark) = &self.document.mark {
            let pieces = fit(&mut self.shaper, mark, Face::Strong, RUNNING.size, TEXT_WIDTH * 0.5);
            let total: f32 = pieces.iter().map(|piece| width(piece.advance(), RUNNING.size)).sum();
            let place =
                Rectangle { x: right - total - 12.0, y: HEADER_BASELINE - 10.0, width: total + 12.0, height: 14.0 };
            let owner = Owner::Artifact(Artifact::Header);
            self.put(number, owner, Item::Outlined(place, Ink::Muted));
            for run in runs(pieces, place.x + 6.0, HEADER_BASELINE, Face::Strong, RUNNING.size, Ink::Muted) {
                self.put(number, owner, Item::Text(run));
            }
            edge = place.x - 12.0;
        }
        if !titled {
            self.running_text(number, Artifact::Header, &self.document.running.header, HEADER_BASELINE, edge - LEFT);
        }
        let owner = Owner::Artifact(Artifact::Footer);
        let rule = Rectangle { x: LEFT, y: FOOTER_BASELINE - 14.0, width: TEXT_WIDTH, height: HAIRLINE };
        self.put(number, owner, Item::Filled(rule, Ink::Rule));
        let page_of = &self.document.running.page_of;
        let page_of = page_of.replace("{page}", &(number + 1).to_string()).replace("{pages}", &count.to_string());
        let pieces = fit(&mut self.shaper, &page_of, RUNNING.face, RUNNING.size, TEXT_WIDTH * 0.4);
        let total: f32 = pieces.iter().map(|piece| width(piece.advance(), RUNNING.size)).sum();
        for run in runs(pieces, right - total, FOOTER_BASELINE, RUNNING.face, RUNNING.size, RUNNING.ink) {
            self.put(number, owner, Item::Text(run));
        }
        let room = TEXT_WIDTH - total - 18.0;
        self.running_text(number, Artifact::Footer, &self.document.running.footer, FOOTER_BASELINE, room);
    }

    fn running_text(&mut self, page: usize, artifact: Artifact, text: &str, baseline: f32, room: f32) {
        let pieces = fit(&mut self.shaper, text, RUNNING.face, RUNNING.size, room);
        for run in runs(pieces, LEFT, baseline, RUNNING.face, RUNNING.size, RUNNING.ink) {
            self.put(page, Owner::Artifact(artifact), Item::Text(run));
        }
    }

    /// Returns all fields; one that no place shows is on the last page, invisible.
    fn fields(&mut self) -> Vec<PlacedField> {
        let last = self.pages.len().saturating_sub(1);
        let mut fields = Vec::new();
        for (number, field) in self.document.signature_fields.iter().enumerate() {
            let placed = self.fields.get_mut(number).and_then(Option::take);
            fields.push(placed.unwrap_or_else(|| {
                let tag: TagId = self.tags.create(Tags::ROOT, Kind::Field { alt: field.label.clone() });
                self.tags.attach(tag);
                self.tags.push(tag, Kid::Field(number));
                PlacedField { page: last, place: None, tag }
            }));
        }
        fields
    }
}

/// Grounds of one page: where one continues another, both are one, so that no seam is seen.
#[derive(Default)]
struct Grounds(Vec<(Rectangle, Ink)>);

impl Grounds {
    fn add(&mut self, band: Band, top: f32, bottom: f32) {
        let continues = |(place, ink): &&mut (Rectangle, Ink)| {
            *ink == band.ink
                && (place.x - band.x).abs() < 0.01
                && (place.width - band.width).abs() < 0.01
                && (place.y + place.height - top).abs() < 0.01
        };
        match self.0.iter_mut().rev().find(|ground| continues(ground)) {
            Some((place, _)) => place.height = bottom - place.y,
            None => self.0.push((Rectangle { x: band.x, y: top, width: band.width, height: bottom - top }, band.ink)),
        }
    }
}
