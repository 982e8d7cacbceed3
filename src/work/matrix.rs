//! The risk matrix in characters: likelihood by impact, with the numbers of the risks in the cells. It needs no colour, and
//! nothing but plain characters.

use unicode_width::UnicodeWidthStr as _;

use crate::{
    audit::{
        programme::{Level, Rating},
        risk::Matrix,
    },
    lang::{Lang, visible},
};

/// How wide a cell is, its mark and a space around it included. Two matrices fit side by side in 80 columns.
const CELL: usize = 9;

/// Returns the mark of a level, the same in every cell of that height.
const fn mark(level: Level) -> char {
    match level {
        Level::Low => '-',
        Level::Medium => '=',
        Level::High => '#',
    }
}

/// Draws matrices side by side, each under its title, with what the marks mean below.
pub fn lines(lang: Lang, matrices: &[(String, Matrix)]) -> Vec<String> {
    let drawn: Vec<Vec<String>> = matrices.iter().map(|(title, matrix)| one(lang, title, matrix)).collect();
    let tallest = drawn.iter().map(Vec::len).max().unwrap_or_default();
    let mut lines: Vec<String> = (0..tallest)
        .map(|row| {
            let parts = drawn.iter().map(|matrix| matrix.get(row).map_or("", String::as_str));
            let widths = drawn.iter().map(|matrix| matrix.iter().map(|line| line.width()).max().unwrap_or_default());
            let line: Vec<String> = parts.zip(widths).map(|(part, width)| padded(part, width)).collect();
            line.join("   ").trim_end().to_owned()
        })
        .collect();
    let levels = Level::ALL.into_iter().rev();
    let marks = levels.map(|level| format!("{} {}", mark(level), lang.word("level", level.name())));
    lines.push(String::new());
    lines.push(lang.with("matrix-legend", &[("marks", marks.collect::<Vec<_>>().join("  ").into())]));
    lines
}

fn one(lang: Lang, title: &str, matrix: &Matrix) -> Vec<String> {
    let word = |level: Level| lang.word("level", level.name()).into_owned();
    let left = Level::ALL.map(|level| word(level).width()).into_iter().max().unwrap_or_default();
    let cells = |likelihood, impact| {
        let ids: Vec<String> = matrix.at(Rating { likelihood, impact }).map(|id| visible(&id.0).into_owned()).collect();
        wrapped(&ids)
    };
    let tallest = |likelihood| Level::ALL.map(|impact| cells(likelihood, impact).len()).into_iter().max().unwrap_or(1);
    // Rows of all matrices are equally high, so that likelihoods stand beside each other.
    let mut lines = vec![format!("{}  {title}", padded("", left))];
    for likelihood in Level::ALL.into_iter().rev() {
        for row in 0..tallest(likelihood).max(2) {
            let name = if row == 0 { word(likelihood) } else { String::new() };
            let mut line = format!("{}{name} ", " ".repeat(left - name.width()));
            for impact in Level::ALL {
                let sign = if row == 0 { mark(Rating { likelihood, impact }.level()) } else { ' ' };
                let text = cells(likelihood, impact).get(row).cloned().unwrap_or_default();
                line.push('|');
                line.push_str(&padded(&format!("{sign} {text}"), CELL));
            }
            line.push('|');
            lines.push(line);
        }
    }
    let below: String = Level::ALL.map(|impact| padded(&format!(" {}", word(impact)), CELL + 1)).concat();
    lines.push(format!("{} {}", padded("", left), below.trim_end()));
    lines
}

/// Puts ids in lines that fit in a cell.
fn wrapped(ids: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for id in ids {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + id.width() <= CELL - 2 => {
                line.push(' ');
                line.push_str(id);
            }
            _ => lines.push(id.clone()),
        }
    }
    lines
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}
