//! The risk matrix: likelihood by impact, with the numbers of the risks in the cells.

use crate::{
    audit::programme::{Level, Rating},
    lang::Lang,
    report::document::{Align, Figure, Ink, Shape, TEXT_WIDTH},
};

const CELL_WIDTH: f32 = 52.0;
const LABELS: f32 = 56.0;
const LINE: f32 = 11.0;
const TITLE: f32 = 20.0;
/// How many characters fit in a cell.
const FIT: usize = 10;

/// One matrix: what stands in each cell.
pub(super) struct Grid {
    title: String,
    /// Numbers of risks, with their rating.
    risks: Vec<(String, Rating)>,
}

impl Grid {
    pub(super) fn new(title: String, risks: impl Iterator<Item = (String, Rating)>) -> Self {
        Self { title, risks: risks.collect() }
    }

    /// Returns what stands in a cell, in lines.
    fn lines(&self, likelihood: Level, impact: Level) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for (id, rating) in &self.risks {
            if *rating != (Rating { likelihood, impact }) {
                continue;
            }
            match lines.last_mut() {
                Some(line) if line.chars().count() + id.chars().count() + 2 <= FIT => {
                    line.push_str(", ");
                    line.push_str(id);
                }
                _ => lines.push(id.clone()),
            }
        }
        lines
    }

    fn tallest(&self) -> usize {
        let cells = Level::ALL.into_iter().flat_map(|likelihood| Level::ALL.map(|impact| (likelihood, impact)));
        cells.map(|(likelihood, impact)| self.lines(likelihood, impact).len()).max().unwrap_or_default()
    }
}

/// Draws matrices side by side. The alternative text says in words what they show.
pub(super) fn figure(lang: Lang, grids: &[Grid]) -> Figure {
    let tallest = grids.iter().map(Grid::tallest).max().unwrap_or_default().max(2);
    let cell_height = points(tallest) * LINE + 8.0;
    let grid_width = LABELS + 3.0 * CELL_WIDTH;
    let gap = (TEXT_WIDTH - points(grids.len()) * grid_width) / points(grids.len().saturating_sub(1).max(1));
    let mut shapes = Vec::new();
    for (number, grid) in grids.iter().enumerate() {
        draw(lang, grid, points(number) * (grid_width + gap), cell_height, &mut shapes);
    }
    Figure {
        alt: grids.iter().map(|grid| alt(lang, grid)).collect::<Vec<_>>().join(" "),
        caption: Some(lang.text("report-matrix-caption").into_owned().into()),
        width: TEXT_WIDTH,
        height: TITLE + 3.0 * cell_height + 30.0,
        shapes,
    }
}

fn draw(lang: Lang, grid: &Grid, left: f32, cell_height: f32, shapes: &mut Vec<Shape>) {
    let text = |x, y, strong, align, ink, text: String| Shape::Text { x, y, size: 9.0, strong, align, ink, text };
    shapes.push(text(left + LABELS, 11.0, true, Align::Start, Ink::Accent, capital(&grid.title)));
    for (row, likelihood) in Level::ALL.into_iter().rev().enumerate() {
        let y = TITLE + points(row) * cell_height;
        let word = lang.word("level", likelihood.name()).into_owned();
        shapes.push(text(left + LABELS - 6.0, y + cell_height / 2.0 + 3.0, false, Align::End, Ink::Text, word));
        for (column, impact) in Level::ALL.into_iter().enumerate() {
            let x = left + LABELS + points(column) * CELL_WIDTH;
            let fill = match (Rating { likelihood, impact }).level() {
                Level::Low => Ink::Ground,
                Level::Medium => Ink::GroundMedium,
                Level::High => Ink::GroundStrong,
            };
            shapes.push(Shape::Rectangle {
                x,
                y,
                width: CELL_WIDTH,
                height: cell_height,
                fill: Some(fill),
                border: Some(Ink::White),
            });
            let lines = grid.lines(likelihood, impact);
            let top = y + (cell_height - points(lines.len()) * LINE) / 2.0;
            for (line, ids) in lines.into_iter().enumerate() {
                let baseline = top + points(line) * LINE + 8.5;
                shapes.push(text(x + CELL_WIDTH / 2.0, baseline, true, Align::Middle, Ink::Text, ids));
            }
        }
    }
    let below = TITLE + 3.0 * cell_height;
    for (column, impact) in Level::ALL.into_iter().enumerate() {
        let x = left + LABELS + (points(column) + 0.5) * CELL_WIDTH;
        let word = lang.word("level", impact.name()).into_owned();
        shapes.push(text(x, below + 12.0, false, Align::Middle, Ink::Text, word));
    }
    let axes = lang.text("report-matrix-axes").into_owned();
    shapes.push(text(left + LABELS + 1.5 * CELL_WIDTH, below + 25.0, false, Align::Middle, Ink::Muted, axes));
}

fn alt(lang: Lang, grid: &Grid) -> String {
    let mut parts = Vec::new();
    for likelihood in Level::ALL.into_iter().rev() {
        for impact in Level::ALL.into_iter().rev() {
            let rating = Rating { likelihood, impact };
            let ids: Vec<_> =
                grid.risks.iter().filter(|(_, known)| *known == rating).map(|(id, _)| id.as_str()).collect();
            if !ids.is_empty() {
                let [likely, serious] = [likelihood, impact].map(|level| lang.word("level", level.name()));
                parts.push(lang.with(
                    "report-matrix-cell",
                    &[("likelihood", likely.into()), ("impact", serious.into()), ("risks", ids.join(", ").into())],
                ));
            }
        }
    }
    if parts.is_empty() {
        parts.push(lang.text("report-matrix-empty").into_owned());
    }
    format!("{}: {}.", capital(&grid.title), parts.join("; "))
}

fn capital(text: &str) -> String {
    super::writer::capital(text)
}

/// Returns a small count as a length.
fn points(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
