//! Which strip stands on which page.

use super::strip::{Glue, Strip};

/// A strip on its page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Index of the strip.
    pub strip: usize,
    /// How far its top is below the top of the text.
    pub y: f32,
    /// How much of its gap is above it: nothing at the top of a page.
    pub gap: f32,
}

/// The strips of a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filled {
    /// The head of a table, repeated at the top.
    pub head: Option<usize>,
    /// The strips, from the top down.
    pub strips: Vec<Placed>,
}

/// Fills pages of this height. A page ends after the last strip that fits and after which it may end; `heads` holds the
/// heights of the heads that can be repeated.
pub fn paginate(strips: &[Strip], heads: &[f32], height: f32) -> Vec<Filled> {
    let mut pages = Vec::new();
    let mut first = 0;
    while first < strips.len() {
        let mut page = Filled::default();
        let mut y = 0.0;
        // Indexes of the strips that could begin the next page, by how good that would be.
        let mut ends: [Option<usize>; 2] = [None, None];
        let mut next = first;
        let mut full = false;
        while let Some(strip) = strips.get(next) {
            let top = next == first;
            if top {
                page.head = strip.head;
                y = page.head.and_then(|head| heads.get(head)).copied().unwrap_or(0.0);
            } else if strip.new_page {
                break;
            }
            let gap = if top { 0.0 } else { strip.gap };
            if !top && y + gap + strip.height > height + 0.01 {
                full = true;
                break;
            }
            page.strips.push(Placed { strip: next, y: y + gap, gap });
            y += gap + strip.height;
            next += 1;
            match strip.glue {
                Glue::Free => ends[0] = Some(next),
                Glue::Weak => ends[1] = Some(next),
                Glue::Strong => {}
            }
        }
        if full {
            let cut = ends[0].or(ends[1]).unwrap_or(next);
            page.strips.retain(|placed| placed.strip < cut);
            next = cut;
        }
        pages.push(page);
        // At least one strip was placed: the loop ends.
        first = next.max(first + 1);
    }
    if pages.is_empty() {
        pages.push(Filled::default());
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strips(description: &[(f32, Glue)]) -> Vec<Strip> {
        description.iter().map(|(height, glue)| Strip { glue: *glue, ..Strip::new(2.0, *height) }).collect()
    }

    fn numbers(pages: &[Filled]) -> Vec<Vec<usize>> {
        pages.iter().map(|page| page.strips.iter().map(|placed| placed.strip).collect()).collect()
    }

    #[test]
    fn a_heading_goes_with_what_follows() {
        let strips = strips(&[(10.0, Glue::Free), (3.0, Glue::Strong), (10.0, Glue::Free)]);
        assert_eq!(numbers(&paginate(&strips, &[], 20.0)), [vec![0], vec![1, 2]]);
    }

    #[test]
    fn what_is_kept_together_is_torn_only_when_a_page_cannot_hold_it() {
        let fits = strips(&[(8.0, Glue::Free), (6.0, Glue::Weak), (6.0, Glue::Weak), (6.0, Glue::Free)]);
        assert_eq!(numbers(&paginate(&fits, &[], 22.0)), [vec![0], vec![1, 2, 3]]);
        let long = strips(&[(6.0, Glue::Weak), (6.0, Glue::Weak), (6.0, Glue::Strong), (6.0, Glue::Free)]);
        assert_eq!(numbers(&paginate(&long, &[], 22.0)), [vec![0, 1], vec![2, 3]]);
    }

    #[test]
    fn a_repeated_head_takes_its_room() {
        let mut strips = strips(&[(10.0, Glue::Strong), (10.0, Glue::Free), (10.0, Glue::Free), (10.0, Glue::Free)]);
        for strip in strips.iter_mut().skip(1) {
            strip.head = Some(0);
        }
        let pages = paginate(&strips, &[10.0], 36.0);
        assert_eq!(numbers(&pages), [vec![0, 1, 2], vec![3]]);
        assert_eq!((pages[0].head, pages[1].head, pages[1].strips[0].y), (None, Some(0), 10.0));
    }
}
