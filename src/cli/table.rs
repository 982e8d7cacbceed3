//! Rows in columns that stay aligned whatever the script.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use super::out::Out;

/// Rows of cells. Columns are as wide as their widest cell, the last excepted; nothing is drawn between them.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Vec<String>>,
    right: Vec<usize>,
}

impl Table {
    /// Returns an empty table whose columns with these numbers, counted from 0, are flush right.
    pub(super) fn with_numbers_in(right: &[usize]) -> Self {
        Self { rows: Vec::new(), right: right.to_vec() }
    }

    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = impl Into<String>>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Writes the rows. On a terminal no row is wider than it: the last cell is cut.
    pub(super) fn print(&self, out: &Out) {
        for line in self.lines(super::out::columns()) {
            out.line(&line);
        }
    }

    fn lines(&self, columns: Option<usize>) -> Vec<String> {
        let count = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let widths: Vec<usize> = (0..count)
            .map(|column| self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max())
            .map(Option::unwrap_or_default)
            .collect();
        self.rows.iter().map(|row| self.line(row, &widths, columns)).collect()
    }

    fn line(&self, row: &[String], widths: &[usize], columns: Option<usize>) -> String {
        let mut line = String::new();
        for (column, (cell, width)) in row.iter().zip(widths).enumerate() {
            if column > 0 {
                line.push_str("  ");
            }
            let space = " ".repeat(width.saturating_sub(cell.width()));
            if self.right.contains(&column) {
                line.push_str(&space);
                line.push_str(cell);
            } else {
                line.push_str(cell);
                line.push_str(&space);
            }
        }
        let line = line.trim_end();
        match columns {
            Some(columns) => cut(line, columns),
            None => line.to_owned(),
        }
    }
}

/// Returns the text, cut to this many columns.
fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut width = 0;
    for grapheme in text.graphemes(true) {
        width += grapheme.width();
        if width + 1 > columns {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.push('…');
    kept
}

/// Returns the text in lines of at most this many columns, broken at spaces where there are any.
pub(super) fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            if !line.is_empty() && line.width() + 1 + word.width() > columns {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stay_aligned_whatever_the_script() {
        let mut table = Table::with_numbers_in(&[1]);
        table.row(["één", "7", "x"]);
        table.row(["你好", "12", "yy"]);
        table.row(["E-01", "1.204", ""]);
        assert_eq!(table.lines(None), ["één       7  x", "你好     12  yy", "E-01  1.204"]);
    }

    #[test]
    fn no_row_is_wider_than_the_terminal() {
        let mut table = Table::default();
        table.row(["a", "你好你好你好"]);
        assert_eq!(table.lines(Some(8)), ["a  你好…"]);
        assert!(table.lines(Some(8)).iter().all(|line| line.width() <= 8));
    }

    #[test]
    fn text_is_broken_at_spaces_and_keeps_its_paragraphs() {
        assert_eq!(wrapped("one two three\n\nfour", 8), ["one two", "three", "", "four"]);
        assert_eq!(wrapped("unbreakable", 4), ["unbreakable"]);
    }
}
