//! Tables become strips: a row is one strip, unless it is so high that it must be torn between its lines.

use super::{
    flow::{Column, DECORATION, Flow},
    lines::SetLine,
    page::{Item, Owner, Rectangle},
    prose::{self, Prose},
    strip::{Band, Body, Glue, Piece, Strip},
    style::{BLOCK_GAP, CAPTION, CELL, HAIRLINE, TEXT_HEIGHT, Type},
    tags::{Kind, TagId},
    widths::widths,
};
use crate::report::document::{Align, Cell, Column as TableColumn, Fact, Ink, Row, Table, Width};

/// Space between the text of a cell and its neighbours on either side.
pub const PADDING: f32 = 5.0;
/// Space between the text of a row and its rules.
const ROW_PADDING: f32 = 1.25;
/// Space between the paragraphs of a cell.
const CELL_GAP: f32 = 4.0;
/// A row higher than this is torn.
const TEAR: f32 = TEXT_HEIGHT * 0.3;

/// What a table looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// A head, and rules between the rows.
    Ruled,
    /// Names and values.
    Facts,
    /// The same, below the title.
    Title,
}

/// A row, read.
pub struct SetRow<'a> {
    row: &'a Row,
    /// Its cells.
    pub cells: Vec<SetCell<'a>>,
}

/// A cell, read.
pub struct SetCell<'a> {
    /// What it was read from.
    pub cell: &'a Cell,
    /// The first of the columns that it covers.
    pub first_column: usize,
    /// Its paragraphs.
    pub paragraphs: Vec<Prose>,
}

impl Flow<'_> {
    /// Sets names with values.
    pub fn facts(&mut self, facts: &[Fact], look: Look, column: Column, parent: TagId) {
        if facts.is_empty() {
            return;
        }
        let rows = facts.iter().map(|fact| Row {
            cells: vec![Cell::heading(fact.name.as_str()), Cell::new(fact.value.clone())],
            emphasis: false,
        });
        let name = TableColumn { width: Width::Auto, align: Align::Start };
        let value = TableColumn { width: Width::Share(1.0), align: Align::Start };
        let table = Table { caption: None, columns: vec![name, value], head: Vec::new(), rows: rows.collect() };
        self.any_table(&table, look, column, parent);
    }

    /// Sets a table.
    pub fn table(&mut self, table: &Table, column: Column, parent: TagId) {
        self.any_table(table, Look::Ruled, column, parent);
    }

    fn any_table(&mut self, table: &Table, look: Look, column: Column, parent: TagId) {
        let tag = self.tags.create(parent, Kind::Table);
        let from = self.strips.len();
        if let Some(caption) = &table.caption {
            let caption_tag = self.tags.create(tag, Kind::Caption);
            self.paragraph(caption, CAPTION, column, caption_tag, BLOCK_GAP);
            for strip in self.strips.iter_mut().skip(from) {
                strip.glue = Glue::Strong;
            }
        }
        let head: Vec<SetRow<'_>> = table.head.iter().map(|row| self.read_row(row, CELL.strong(), look)).collect();
        let style = |row: &Row| if row.emphasis { CELL.strong() } else { CELL };
        let rows: Vec<SetRow<'_>> = table.rows.iter().map(|row| self.read_row(row, style(row), look)).collect();
        let widths = widths(&table.columns, head.iter().chain(&rows), column.width);

        let mut head_number = None;
        if !head.is_empty() {
            let head_tag = self.tags.create(tag, Kind::TableHead);
            let start = self.strips.len();
            let last = head.len();
            for (number, row) in head.into_iter().enumerate() {
                let rule = if number + 1 == last { Rule::Head } else { Rule::None };
                self.row(
                    row,
                    CELL.strong(),
                    &table.columns,
                    &widths,
                    column,
                    Place { of_head: true, look, rule, tag: head_tag },
                );
            }
            let mut repeated: Vec<Strip> = Vec::new();
            for strip in self.strips.iter_mut().skip(start) {
                strip.glue = Glue::Strong;
                repeated.push(strip.clone());
            }
            let height: f32 = repeated.iter().map(|strip| strip.height).sum();
            // A head that takes a third of a page helps nobody on the next one.
            if height < TEXT_HEIGHT / 3.0 {
                self.heads.push(repeated);
                head_number = Some(self.heads.len() - 1);
            }
        }
        let body_tag = self.tags.create(tag, Kind::TableBody);
        let count = rows.len();
        for (number, row) in rows.into_iter().enumerate() {
            let start = self.strips.len();
            let emphasis = row.row.emphasis;
            // The name of a group of rows stays with the group.
            let group = emphasis && row.cells.len() == 1 && number + 1 < count;
            let rule = if look == Look::Ruled || number + 1 < count { Rule::Row } else { Rule::None };
            let style = if emphasis { CELL.strong() } else { CELL };
            self.row(row, style, &table.columns, &widths, column, Place { of_head: false, look, rule, tag: body_tag });
            for strip in self.strips.iter_mut().skip(start) {
                strip.head = head_number;
            }
            // One row alone at either end of a page looks lost.
            let lonely = count > 2 && (number == 0 || number + 2 == count);
            if let Some(last) = self.strips.last_mut() {
                last.glue = if group {
                    Glue::Strong
                } else if lonely {
                    Glue::Weak
                } else {
                    Glue::Free
                };
            }
        }
        if let Some(first) = self.strips.get_mut(from) {
            first.gap = BLOCK_GAP;
        }
        if table.caption.is_some()
            && let Some(strip) = self.strips.iter_mut().skip(from).find(|strip| strip.row.is_some())
        {
            strip.gap = 3.0;
        }
        // What follows a table keeps its distance.
        let foot = Strip { glue: self.strips.last().map_or(Glue::Free, |last| last.glue), ..Strip::new(0.0, 0.0) };
        if self.strips.len() > from && look != Look::Title {
            self.strips.push(Strip { head: None, ..foot });
            if let [.., before, last] = self.strips.as_mut_slice() {
                before.glue = Glue::Strong;
                last.gap = 4.0;
            }
        }
    }

    fn read_row<'a>(&mut self, row: &'a Row, style: Type, look: Look) -> SetRow<'a> {
        let mut first_column = 0;
        let mut cells = Vec::with_capacity(row.cells.len());
        for cell in &row.cells {
            let style = if look != Look::Ruled && cell.heading { style.in_ink(Ink::Muted) } else { style };
            let read = |content| prose::read(&mut self.shaper, &self.index, content, style);
            cells.push(SetCell { cell, first_column, paragraphs: cell.content.iter().map(read).collect() });
            first_column += cell.span;
        }
        SetRow { row, cells }
    }

    fn row(
        &mut self,
        row: SetRow<'_>,
        style: Type,
        columns: &[TableColumn],
        widths: &[f32],
        column: Column,
        place: Place,
    ) {
        let tag = self.tags.create(place.tag, Kind::Row);
        let number = self.rows;
        self.rows += 1;
        let emphasis = row.row.emphasis;
        // Lines of all cells, placed from the top of the row: cell, top, line.
        let mut lines: Vec<(usize, f32, SetLine)> = Vec::new();
        let mut touched = Vec::new();
        for (cell_number, cell) in row.cells.into_iter().enumerate() {
            let before: f32 = widths.iter().take(cell.first_column).sum();
            let width: f32 = widths.iter().skip(cell.first_column).take(cell.cell.span).sum();
            let padding = PADDING.min(width / 5.0);
            // Without a ground, facts stand flush with the text above and below.
            let flush = if place.look == Look::Ruled || cell.first_column > 0 { padding } else { 0.0 };
            let room = Column { x: column.x + before + flush, width: width - flush - padding };
            let kind = if place.of_head || cell.cell.heading {
                Kind::HeadingCell { of_row: !place.of_head, span: cell.cell.span }
            } else {
                Kind::Cell { span: cell.cell.span }
            };
            let cell_tag = self.tags.create(tag, kind);
            touched.push(Piece { cell: cell_number, ..Piece::new(Owner::Tag(cell_tag), Body::Touch) });
            let single = cell.paragraphs.len() == 1;
            let align = columns.get(cell.first_column).map_or(Align::Start, |column| column.align);
            let mut y = ROW_PADDING;
            for paragraph in cell.paragraphs {
                let inner = if single { cell_tag } else { self.tags.create(cell_tag, Kind::Paragraph) };
                for line in self.set(paragraph, style, room, inner, align, false) {
                    let height = line.height;
                    lines.push((cell_number, y, line));
                    y += height;
                }
                y += CELL_GAP;
            }
        }
        let text: f32 =
            lines.iter().map(|(_, top, line)| top + line.height).fold(ROW_PADDING + style.leading, f32::max);
        let height = text + ROW_PADDING;
        let cuts = if height > TEAR { cuts(&lines) } else { Vec::new() };

        let from = self.strips.len();
        let mut top = 0.0;
        for bottom in cuts.iter().copied().chain([height]) {
            let mut strip = Strip::new(0.0, bottom - top);
            strip.row = Some(number);
            for piece in touched.drain(..) {
                strip.pieces.push(piece);
            }
            for (cell, y, line) in lines.iter().filter(|(_, y, _)| *y >= top - 0.01 && *y < bottom - 0.01) {
                let pieces = line.pieces.iter().cloned();
                strip.pieces.extend(pieces.map(|piece| Piece { cell: *cell, ..piece }.lowered(*y - top)));
            }
            if emphasis {
                strip.bands.push(Band { x: column.x, width: column.width, ink: Ink::Ground });
                strip.bands_over_gap = bottom > cuts.first().copied().unwrap_or(height);
            }
            self.strips.push(strip);
            top = bottom;
        }
        // At least two lines of a torn row stay together at either end.
        let count = self.strips.len() - from;
        for (index, strip) in self.strips.iter_mut().skip(from).enumerate() {
            if index + 1 < count && (index == 0 || index + 2 == count) {
                strip.glue = Glue::Strong;
            }
        }
        let (ink, weight) = match place.rule {
            Rule::None => return,
            Rule::Row => (Ink::Rule, HAIRLINE),
            Rule::Head => (Ink::Accent, 2.0 * HAIRLINE),
        };
        if let Some(last) = self.strips.last_mut() {
            let rule = Rectangle { x: column.x, y: last.height - weight, width: column.width, height: weight };
            last.pieces.push(Piece { cell: usize::MAX, ..Piece::new(DECORATION, Body::Item(Item::Filled(rule, ink))) });
        }
    }
}

#[derive(Clone, Copy)]
struct Place {
    of_head: bool,
    look: Look,
    rule: Rule,
    tag: TagId,
}

#[derive(Clone, Copy)]
enum Rule {
    None,
    Row,
    Head,
}

/// Returns where a row can be torn: from above, where no line of any cell is cut through.
fn cuts(lines: &[(usize, f32, SetLine)]) -> Vec<f32> {
    let mut tops: Vec<f32> = lines.iter().map(|(_, top, _)| *top).filter(|top| *top > ROW_PADDING + 0.01).collect();
    tops.sort_by(f32::total_cmp);
    tops.dedup_by(|a, b| (*a - *b).abs() < 0.01);
    let whole = |cut: f32| !lines.iter().any(|(_, top, line)| *top < cut - 0.01 && top + line.height > cut + 0.01);
    tops.into_iter().filter(|cut| whole(*cut)).collect()
}
