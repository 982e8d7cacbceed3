//! How wide the columns of a table are.

use super::table::{PADDING, SetRow};
use crate::report::document::{Column as TableColumn, Width};

/// The narrowest column.
const NARROWEST: f32 = 24.0;
/// A longest word wider than this does not make its column wider: it is broken.
const WORD: f32 = 96.0;

/// Divides the width of a table among its columns.
pub fn widths<'a>(
    columns: &[TableColumn],
    rows: impl Iterator<Item = &'a SetRow<'a>> + Clone,
    available: f32,
) -> Vec<f32> {
    let count = columns.len();
    let mut least = vec![floor(available, count); count];
    let mut natural = least.clone();
    for cell in rows.flat_map(|row| &row.cells).filter(|cell| cell.cell.span == 1) {
        for paragraph in &cell.paragraphs {
            let (word, line) = paragraph.widths();
            if let (Some(least), Some(natural)) = (least.get_mut(cell.first_column), natural.get_mut(cell.first_column))
            {
                // A little more than the text, so that rounding never breaks a word.
                *least = least.max(word.min(WORD) + 2.0 * PADDING + 0.5);
                *natural = natural.max(line + 2.0 * PADDING + 0.5);
            }
        }
    }
    let share = |column: &TableColumn| match column.width {
        // Nobody means a column a million times as wide as another.
        Width::Share(share) if share.is_finite() && share > 0.0 => share.clamp(0.001, 1000.0),
        Width::Share(_) => 1.0,
        Width::Auto => 0.0,
    };
    let shares: f32 = columns.iter().map(share).sum();
    // First the columns that are as wide as their content, but none of them takes more than its part of the table.
    let wanted = |index: usize| -> f32 {
        let least = least.get(index).copied().unwrap_or(0.0);
        natural.get(index).copied().unwrap_or(0.0).min((available * 0.42).max(least))
    };
    let mut widths: Vec<f32> = (0..count).map(wanted).collect();
    if shares > 0.0 {
        let is_auto = |index: &usize| columns.get(*index).is_some_and(|column| share(column) == 0.0);
        let sum = |of: &dyn Fn(usize) -> f32, auto: bool| -> f32 {
            (0..count).filter(|index| is_auto(index) == auto).map(of).sum()
        };
        let at_least = |index: usize| least.get(index).copied().unwrap_or(0.0);
        // The others get as much as they could use, up to a part of the table: columns that only hold a long heading
        // give way.
        let taken = sum(&wanted, true);
        let needed = sum(&wanted, false).min(available * 0.5);
        let excess = (taken - sum(&at_least, true)).max(0.0);
        let given = (needed - (available - taken)).clamp(0.0, excess);
        let rest = available - taken + given;
        for (index, column) in columns.iter().enumerate() {
            let Some(width) = widths.get_mut(index) else { break };
            if share(column) > 0.0 {
                *width = (rest * share(column) / shares).max(at_least(index));
            } else if excess > 0.0 {
                *width -= (*width - at_least(index)).max(0.0) * given / excess;
            }
        }
    } else {
        // Nobody asked for the rest: all share it.
        let rest = available - widths.iter().sum::<f32>();
        if rest > 0.0 {
            let part = rest / number(count);
            for width in &mut widths {
                *width += part;
            }
        }
    }
    shrink(&mut widths, &least, available);
    widths
}

/// Takes from each column in proportion to what it can spare, until all fit; words are broken if nothing can be spared.
fn shrink(widths: &mut [f32], least: &[f32], available: f32) {
    let excess = widths.iter().sum::<f32>() - available;
    if excess <= 0.0 {
        return;
    }
    let spare: f32 = widths.iter().zip(least).map(|(width, least)| (width - least).max(0.0)).sum();
    if spare >= excess {
        for (width, least) in widths.iter_mut().zip(least) {
            *width -= (*width - least).max(0.0) * excess / spare;
        }
        return;
    }
    let floor = floor(available, widths.len());
    let above: f32 = least.iter().map(|least| (least - floor).max(0.0)).sum();
    let room = available - floor * number(widths.len());
    for (width, least) in widths.iter_mut().zip(least) {
        *width = floor + if above > 0.0 { (least - floor).max(0.0) * room.max(0.0) / above } else { 0.0 };
    }
}

/// The narrowest that a column may get where so many share the width.
fn floor(available: f32, columns: usize) -> f32 {
    NARROWEST.min(available / number(columns))
}

fn number(columns: usize) -> f32 {
    f32::from(u16::try_from(columns.max(1)).unwrap_or(u16::MAX))
}
