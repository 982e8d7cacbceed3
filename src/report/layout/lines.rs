//! Lines of text become pieces: runs of one type, with what their role adds to them.

use super::{
    face::{self, Shaper},
    flow::{Column, DECORATION, Flow, Link},
    page::{Item, Owner, Rectangle, Run},
    prose::{Aim, Line, Prose, Role, Span, reach},
    strip::{Body, Piece},
    style::{HAIRLINE, Type},
    tags::{Kind, TagId},
};
use crate::report::document::{Align, Ink};

/// A line of text, set: pieces placed from the top of the line.
pub struct SetLine {
    /// What is on it.
    pub pieces: Vec<Piece>,
    /// Its height.
    pub height: f32,
}

impl Flow<'_> {
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
            SetLine { pieces: place(&self.shaper, &spans, &owners, &line, x, style.baseline()), height: style.leading }
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
}

/// Places the parts of a line: parts of one span are one run.
fn place(
    shaper: &Shaper,
    spans: &[Span],
    owners: &[(Owner, Option<usize>)],
    line: &Line,
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
    let (x, baseline, colour) = (run.x, run.baseline, run.ink);
    pieces.push(Piece::new(*owner, Body::Item(Item::Text(run))));
    pieces.extend(half.map(|half| Piece::new(*owner, Body::Item(half))));
    if let Some(link) = link.filter(|_| width > 0.0) {
        if matches!(span.role, Role::Link(_)) {
            let y = baseline + 1.6;
            let underline = Item::Line { from: (x, y), to: (x + width, y), weight: HAIRLINE, ink: colour };
            pieces.push(Piece::new(*owner, Body::Item(underline)));
        }
        pieces.push(Piece::new(*owner, Body::Link { link, place }));
    }
    pieces
}
