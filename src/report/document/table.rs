//! Tables.

use super::Inlines;

/// A table. Its head is repeated on every page it reaches; a break falls between rows where it can.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Above the table.
    pub caption: Option<Inlines>,
    /// The columns, left to right. Every row must fill exactly these.
    pub columns: Vec<Column>,
    /// Head rows. At least one for a table that assistive technology can read.
    pub head: Vec<Row>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// How wide it is.
    pub width: Width,
    /// On which side its cells align. Numbers go right.
    pub align: Align,
}

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// As wide as its content asks for, as far as the page allows.
    Auto,
    /// A share of what the other columns leave, in relation to the other shares.
    Share(f32),
}

/// The side on which text aligns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Left.
    Start,
    /// In the middle: for marks only.
    Middle,
    /// Right: for numbers.
    End,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its cells, left to right.
    pub cells: Vec<Cell>,
    /// Set apart: a total, or the name of a group of rows.
    pub emphasis: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Its paragraphs; none for an empty cell.
    pub content: Vec<Inlines>,
    /// A heading of the rest of its row. In head rows every cell is a heading of its column, whatever this says.
    pub heading: bool,
    /// How many columns it covers: at least 1.
    pub span: usize,
}

impl Cell {
    /// Returns a cell of one paragraph.
    pub fn new(content: impl Into<Inlines>) -> Self {
        Self { content: vec![content.into()], heading: false, span: 1 }
    }

    /// Returns a cell of one paragraph that is the heading of its row.
    pub fn heading(content: impl Into<Inlines>) -> Self {
        Self { heading: true, ..Self::new(content) }
    }

    /// Returns the cell over `columns` columns.
    #[must_use]
    pub fn spanning(self, columns: usize) -> Self {
        Self { span: columns, ..self }
    }
}
