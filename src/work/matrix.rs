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
    // Rows of all matrices are equally high, so that likelihoods stand beside each other.
    let heights = Level::ALL.map(|likelihood| {
        let cells = matrices.iter().flat_map(|(_, matrix)| Level::ALL.map(|impact| cell(matrix, likelihood, impact)));
        cells.map(|lines| lines.len()).max().unwrap_or_default().max(2)
    });
    let drawn: Vec<Vec<String>> = matrices.iter().map(|(title, matrix)| one(lang, title, matrix, heights)).collect();
    let tallest = drawn.iter().map(Vec::len).max().unwrap_or_default();
    let mut lines: Vec<String> = (0..tallest)
        .map(|row| {
            let parts = drawn.iter().map(|matrix| matrix.get(row).map_or("", String::as_str));
            let widths = drawn.iter().map(|matrix| matrix.iter().map(|line| line.width()).max().unwrap_or_default());
            let line: Vec<String> = parts.zip(widths).map(|(part, width)| padded(part, width)).collect();
            line.join("  ").trim_end().to_owned()
        })
        .collect();
    let levels = Level::ALL.into_iter().rev();
    let marks = levels.map(|level| format!("{} {}", mark(level), lang.word("level", level.name())));
    lines.push(String::new());
    lines.push(lang.with("matrix-legend", &[("marks", marks.collect::<Vec<_>>().join("  ").into())]));
    lines
}

/// Returns what stands in a cell, in lines that fit.
fn cell(matrix: &Matrix, likelihood: Level, impact: Level) -> Vec<String> {
    let ids: Vec<String> = matrix.at(Rating { likelihood, impact }).map(|id| visible(&id.0).into_owned()).collect();
    wrapped(&ids)
}

fn one(lang: Lang, title: &str, matrix: &Matrix, heights: [usize; 3]) -> Vec<String> {
    let word = |level: Level| lang.word("level", level.name()).into_owned();
    let left = Level::ALL.map(|level| word(level).width()).into_iter().max().unwrap_or_default();
    let mut lines = vec![format!("{}  {title}", padded("", left))];
    for (likelihood, height) in Level::ALL.into_iter().zip(heights).rev() {
        for row in 0..height {
            let name = if row == 0 { word(likelihood) } else { String::new() };
            let mut line = format!("{}{name} ", " ".repeat(left - name.width()));
            for impact in Level::ALL {
                let sign = if row == 0 { mark(Rating { likelihood, impact }.level()) } else { ' ' };
                let text = cell(matrix, likelihood, impact).get(row).cloned().unwrap_or_default();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::{
        Action, Language,
        fixture::Office,
        programme::{Risk, RiskId},
    };

    /// Returns an audit with as many high risks as asked, and the first of them rated medium after it.
    fn risks(count: usize) -> Office {
        let mut office = Office::alone();
        let first = office.audit.programme.risks[0].clone();
        let numbered = |number: usize| Risk { id: RiskId(number.to_string()), ..first.clone() };
        office.audit.programme.risks = (1..=count).map(numbered).collect();
        let rating = Rating { likelihood: Level::Medium, impact: Level::Medium };
        office.act("anna@laptop", Action::RateRisk { risk: "1".into(), rating }).expect("rated");
        office
    }

    #[test]
    fn two_matrices_fit_side_by_side_on_a_narrow_terminal_and_stand_level() {
        let office = risks(12);
        let both =
            [("Before".to_owned(), Matrix::before(&office.audit)), ("After".to_owned(), Matrix::after(&office.audit))];
        for language in Language::ALL {
            let lang = Lang::new(language);
            let lines = lines(lang, &both);
            assert!(lines.iter().all(|line| line.width() <= 78), "{lines:#?}");
            for level in Level::ALL {
                let word = lang.word("level", level.name()).into_owned();
                let level = lines.iter().filter(|line| line.matches(&format!("{word} |")).count() == 2);
                assert_eq!(level.count(), 1, "{word} stands beside itself: {lines:#?}");
            }
        }
    }

    #[test]
    fn every_risk_stands_in_its_cell_without_colour() {
        let office = risks(9);
        let before = lines(Lang::new(Language::En), &[("Before".to_owned(), Matrix::before(&office.audit))]);
        let text = before.join("\n");
        assert!(text.contains("|# 1 2 3 4|") && text.contains("|  5 6 7 8|") && text.contains("|  9      |"), "{text}");
        assert!(text.is_ascii(), "{text}");
    }
}
