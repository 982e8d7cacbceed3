//! A line of time with what was promised on it.

use jiff::civil::{Date, date};

use crate::{
    lang::Lang,
    report::document::{Align, Figure, Ink, Shape, TEXT_WIDTH},
};

const MARGIN: f32 = 24.0;
const LANE: f32 = 15.0;
const SIZE: f32 = 9.0;
/// Width of a character, on the safe side.
const CHARACTER: f32 = 5.2;

/// Something that stands on the line.
pub(super) struct Moment {
    pub(super) date: Date,
    /// Beside its place: short.
    pub(super) label: String,
    /// In the alternative text.
    pub(super) words: String,
}

/// Draws the line from the first year to the last, with the date of the report. The alternative text says all of it.
pub(super) fn figure(lang: Lang, as_of: Date, moments: &[Moment]) -> Figure {
    let years = moments.iter().map(|moment| moment.date.year()).chain([as_of.year()]);
    let (first, last) = years.fold((as_of.year(), as_of.year()), |(low, high), year| (low.min(year), high.max(year)));
    let scale = Scale { from: date(first, 1, 1), days: days(date(first, 1, 1), date(last, 12, 31)).max(1.0) };
    let placed = lanes(lang, moments, &scale);
    let count = placed.iter().map(|placed| placed.lane + 1).max().unwrap_or_default();
    let axis = 10.0 + LANE * f32::from(u16::try_from(count).unwrap_or(u16::MAX)) + 8.0;
    let mut shapes =
        vec![Shape::Line { from: (MARGIN, axis), to: (TEXT_WIDTH - MARGIN, axis), weight: 1.5, ink: Ink::Accent }];
    ticks(first, last, &scale, axis, &mut shapes);
    for placed in placed {
        let baseline = axis - 12.0 - LANE * f32::from(u16::try_from(placed.lane).unwrap_or(u16::MAX));
        let stem = Shape::Line { from: (placed.x, axis), to: (placed.x, baseline + 3.0), weight: 0.5, ink: Ink::Rule };
        let (x, y) = (placed.x - 3.0, axis - 3.0);
        let knob = Shape::Rectangle { x, y, width: 6.0, height: 6.0, fill: Some(Ink::Accent), border: None };
        let text = Shape::Text {
            x: placed.text_x,
            y: baseline,
            size: SIZE,
            strong: false,
            align: Align::Start,
            ink: Ink::Text,
            text: placed.text,
        };
        shapes.extend([stem, knob, text]);
    }
    let x = scale.x(as_of);
    let report = lang.with("report-timeline-report", &[("date", lang.short_date(as_of).into())]);
    shapes.push(Shape::Line { from: (x, axis - 8.0), to: (x, axis + 26.0), weight: 1.0, ink: Ink::Text });
    shapes.push(Shape::Text {
        x: fitting(x, &report),
        y: axis + 36.0,
        size: SIZE,
        strong: true,
        align: Align::Start,
        ink: Ink::Text,
        text: report.clone(),
    });
    let words: Vec<_> = moments.iter().map(|moment| format!("{}, {}", lang.date(moment.date), moment.words)).collect();
    Figure {
        alt: format!("{}. {}.", report, words.join(". ")),
        caption: Some(lang.text("report-timeline-caption").into_owned().into()),
        width: TEXT_WIDTH,
        height: axis + 42.0,
        shapes,
    }
}

/// Where a moment is drawn.
struct Placed {
    x: f32,
    text_x: f32,
    lane: usize,
    text: String,
}

struct Scale {
    from: Date,
    days: f32,
}

impl Scale {
    fn x(&self, date: Date) -> f32 {
        MARGIN + days(self.from, date) / self.days * (TEXT_WIDTH - 2.0 * MARGIN)
    }
}

/// Gives each moment the lowest lane in which its label meets no other.
fn lanes(lang: Lang, moments: &[Moment], scale: &Scale) -> Vec<Placed> {
    let mut ends: Vec<f32> = Vec::new();
    moments
        .iter()
        .map(|moment| {
            let text = format!("{} {}", moment.label, lang.short_date(moment.date));
            let x = scale.x(moment.date);
            let text_x = fitting(x, &text);
            let row = ends.iter().position(|end| *end <= text_x).unwrap_or(ends.len());
            let end = text_x + width(&text) + 8.0;
            match ends.get_mut(row) {
                Some(known) => *known = end,
                None => ends.push(end),
            }
            Placed { x, text_x, lane: row, text }
        })
        .collect()
}

fn ticks(first: i16, last: i16, scale: &Scale, axis: f32, shapes: &mut Vec<Shape>) {
    let step = (last - first) / 12 + 1;
    let mut year = first;
    while year <= last {
        let x = scale.x(date(year, 1, 1));
        shapes.push(Shape::Line { from: (x, axis), to: (x, axis + 5.0), weight: 1.0, ink: Ink::Accent });
        let y = axis + 16.0;
        let text = year.to_string();
        shapes.push(Shape::Text { x, y, size: SIZE, strong: false, align: Align::Start, ink: Ink::Muted, text });
        year += step;
    }
}

/// Returns where a label begins so that it starts at `x` and still ends inside the drawing.
fn fitting(x: f32, text: &str) -> f32 {
    (x - 3.0).min(TEXT_WIDTH - width(text)).max(0.0)
}

fn width(text: &str) -> f32 {
    CHARACTER * f32::from(u16::try_from(text.chars().count()).unwrap_or(u16::MAX))
}

/// Returns the days from one date to another; further apart than a lifetime counts as a lifetime.
fn days(from: Date, to: Date) -> f32 {
    let days = to.duration_since(from).as_hours() / 24;
    f32::from(i16::try_from(days).unwrap_or(i16::MAX))
}
