//! A list of which only the visible rows are made, and a page of blocks of which one is selected.

use std::ops::Range;

use ratatui::{buffer::Buffer, layout::Rect, text::Line, widgets::Widget};

use crate::tui::ink::Ink;

/// Returns which rows of `count` are visible in `height` so that `selected` is among them, away from the edges where
/// there is more to see.
pub fn window(count: usize, height: usize, selected: usize) -> Range<usize> {
    let first = selected.saturating_sub(height / 2).min(count.saturating_sub(height));
    first..(first + height).min(count)
}

/// Draws the visible rows of a list; `row` is asked for those only.
pub fn list<'a>(
    count: usize,
    selected: usize,
    ink: Ink,
    area: Rect,
    buffer: &mut Buffer,
    row: impl Fn(usize) -> Line<'a>,
) {
    for (y, index) in (area.y..area.bottom()).zip(window(count, usize::from(area.height), selected)) {
        draw_row(row(index), index == selected, ink, Rect::new(area.x, y, area.width, 1), buffer);
    }
}

/// Draws a row with room for the mark of the selected one at its left.
pub fn draw_row(line: Line<'_>, selected: bool, ink: Ink, area: Rect, buffer: &mut Buffer) {
    let inner = Rect::new(area.x + 1.min(area.width), area.y, area.width.saturating_sub(1), area.height);
    line.render(inner, buffer);
    if selected {
        Line::raw("›").render(Rect::new(area.x, area.y, area.width.min(1), 1), buffer);
        buffer.set_style(area, ink.selected());
    }
}

/// Rows of a block that are left out at the top of a page rather than shown without its first.
const FEW: usize = 3;

/// Rows that belong together; those that can be selected have a place in the order of selection.
#[derive(Default)]
pub struct Blocks<'a> {
    rows: Vec<(Option<usize>, Line<'a>)>,
    count: usize,
}

impl<'a> Blocks<'a> {
    /// Adds a row that cannot be selected.
    pub fn plain(&mut self, line: impl Into<Line<'a>>) {
        self.rows.push((None, line.into()));
    }

    /// Adds a block that can be selected as one. A block without rows counts as well.
    pub fn block(&mut self, lines: impl IntoIterator<Item = Line<'a>>) {
        let index = self.count;
        self.count += 1;
        self.rows.extend(lines.into_iter().map(|line| (Some(index), line)));
    }

    /// Draws the rows around the selected block. Its first row is never above the area; the page begins at its top while
    /// the selected block is in the first half.
    pub fn draw(self, selected: usize, ink: Ink, area: Rect, buffer: &mut Buffer) {
        let height = usize::from(area.height);
        let own = |(index, _): &(Option<usize>, Line<'_>)| *index == Some(selected);
        let first = self.rows.iter().position(own).unwrap_or_default();
        let last = self.rows.iter().rposition(own).unwrap_or_default();
        let top = if selected == 0 || last < height * 2 / 3 {
            0
        } else {
            let middle = first.saturating_sub(height / 3).min(self.rows.len().saturating_sub(height));
            let top = middle.max((last + 1).saturating_sub(height)).min(first);
            // The end of a block says little without its beginning.
            let begins = |at: usize| at == 0 || self.rows[at].0.is_none() || self.rows[at].0 != self.rows[at - 1].0;
            (top..=first.min(top + FEW)).find(|at| begins(*at)).unwrap_or(top)
        };
        for (y, (index, line)) in (area.y..area.bottom()).zip(self.rows.into_iter().skip(top)) {
            let row = Rect::new(area.x, y, area.width, 1);
            let marked = index == Some(selected);
            if marked && top.saturating_add(usize::from(y - area.y)) == first {
                draw_row(line, true, ink, row, buffer);
            } else {
                draw_row(line, false, ink, row, buffer);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_selected_row_is_always_visible(count in 1_usize..200, height in 1_usize..60, at in 0_usize..200) {
            let selected = at % count;
            let rows = window(count, height, selected);
            prop_assert!(rows.contains(&selected));
            prop_assert_eq!(rows.len(), height.min(count));
        }
    }
}
