//! Columns.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use super::{pad, pad_left};

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its heading.
    pub head: String,
    /// Its width.
    pub width: usize,
    /// Whether it stands against the right edge.
    pub right: bool,
}

/// Columns with their widths.
#[derive(Debug, Clone, Default)]
pub struct Columns(Vec<Column>);

impl Columns {
    /// Adds a column as wide as its heading and its widest content.
    pub fn left(mut self, head: impl Into<String>, content: usize) -> Self {
        let head = head.into();
        let width = super::width(&head).max(content);
        self.0.push(Column { head, width, right: false });
        self
    }

    /// Adds a column of numbers.
    pub fn right(mut self, head: impl Into<String>, content: usize) -> Self {
        self = self.left(head, content);
        if let Some(column) = self.0.last_mut() {
            column.right = true;
        }
        self
    }

    /// Gives the column at `index` what is left of `columns`, at least `least`; the one at `next` gives way first.
    pub fn grow(mut self, index: usize, columns: usize, least: usize) -> Self {
        let others: usize = self.0.iter().enumerate().filter(|(at, _)| *at != index).map(|(_, it)| it.width + 2).sum();
        if let Some(column) = self.0.get_mut(index) {
            column.width = columns.saturating_sub(others + 1).max(least);
        }
        self
    }

    /// Returns the width of a column.
    pub fn width(&self, index: usize) -> usize {
        self.0.get(index).map_or(0, |column| column.width)
    }

    /// Returns the headings.
    pub fn head<'a>(&self, style: Style) -> Line<'a> {
        let cells: Vec<(String, Style)> = self.0.iter().map(|column| (column.head.clone(), style)).collect();
        self.row(cells)
    }

    /// Returns a row; a cell that is too wide is cut, and says so.
    pub fn row<'a>(&self, cells: impl IntoIterator<Item = (String, Style)>) -> Line<'a> {
        let mut spans = Vec::new();
        for (column, (text, style)) in self.0.iter().zip(cells) {
            let text = if column.right { pad_left(&text, column.width) } else { pad(&text, column.width) };
            spans.push(Span::styled(text, style));
            spans.push(Span::raw("  "));
        }
        Line::from(spans)
    }
}
