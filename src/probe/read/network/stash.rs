//! Bytes of one direction of a conversation, put in the order in which they were sent.

use std::collections::BTreeMap;

use super::super::limit;

/// The bytes of one direction from some place on, as far as they came without a gap.
#[derive(Debug)]
pub(super) struct Stash {
    /// The number that TCP gives to the first byte.
    base: u32,
    bytes: Vec<u8>,
    /// Pieces behind a gap, by where they begin, counted from the base.
    waiting: BTreeMap<u32, Vec<u8>>,
    /// Bytes of those pieces.
    behind: usize,
    /// Pieces that came since bytes were last passed on.
    pieces: usize,
}

/// Pieces in which the beginning of a conversation may come: each is looked at, so their number is bounded too.
const MOST_PIECES: usize = 256;

impl Stash {
    /// Returns an empty stash that begins at this number.
    pub(super) fn new(base: u32) -> Self {
        Self { base, bytes: Vec::new(), waiting: BTreeMap::new(), behind: 0, pieces: 0 }
    }

    /// Puts bytes in their place. What came before, and what lies too far ahead, is passed over.
    pub(super) fn add(&mut self, number: u32, bytes: &[u8]) {
        let from = number.wrapping_sub(self.base);
        // Numbers wrap: what lies more than half the circle ahead lies behind.
        let (from, bytes) = if from > u32::MAX / 2 {
            let behind = self.base.wrapping_sub(number) as usize;
            (0, bytes.get(behind..).unwrap_or_default())
        } else {
            (from, bytes)
        };
        let room = limit::OPENING.saturating_sub(from as usize);
        let bytes = &bytes[..bytes.len().min(room)];
        if bytes.is_empty() {
            return;
        }
        self.pieces += 1;
        if from as usize > self.bytes.len() {
            let known = self.waiting.get(&from).map_or(0, Vec::len);
            if bytes.len() > known && self.held() + bytes.len() <= limit::OPENING {
                self.waiting.insert(from, bytes.to_vec());
                self.behind += bytes.len() - known;
            }
            return;
        }
        self.append(from, bytes);
        while let Some(next) = self.waiting.first_entry().filter(|next| *next.key() as usize <= self.bytes.len()) {
            let (from, piece) = next.remove_entry();
            self.behind -= piece.len();
            self.append(from, &piece);
        }
    }

    fn append(&mut self, from: u32, bytes: &[u8]) {
        let known = self.bytes.len() - from as usize;
        self.bytes.extend_from_slice(bytes.get(known..).unwrap_or_default());
    }

    /// Returns the bytes that came without a gap.
    pub(super) fn ready(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns how many bytes are held.
    pub(super) fn held(&self) -> usize {
        self.bytes.len() + self.behind
    }

    /// Returns whether no more fits.
    pub(super) fn full(&self) -> bool {
        self.held() >= limit::OPENING || self.pieces >= MOST_PIECES
    }

    /// Lets go of the first bytes that are ready.
    pub(super) fn pass(&mut self, count: usize) {
        let count = count.min(self.bytes.len());
        self.bytes.drain(..count);
        // At most `OPENING`, which fits.
        let count = u32::try_from(count).unwrap_or_default();
        self.base = self.base.wrapping_add(count);
        self.waiting =
            std::mem::take(&mut self.waiting).into_iter().map(|(from, piece)| (from - count, piece)).collect();
        self.pieces = 0;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn pieces_in_any_order_come_out_in_order(
            text in proptest::collection::vec(any::<u8>(), 1..400),
            base: u32,
            mut cuts in proptest::collection::vec(0usize..400, 0..8),
            seed: u64,
        ) {
            cuts.extend([0, text.len()]);
            for cut in &mut cuts { *cut = (*cut).min(text.len()); }
            cuts.sort_unstable();
            let mut pieces: Vec<(usize, usize)> = cuts.windows(2).map(|pair| (pair[0], pair[1])).collect();
            // Some order, and each piece a bit longer than needed, so that they overlap.
            let length = pieces.len();
            for index in 0..length {
                pieces.swap(index, usize::try_from(seed % 97).unwrap_or(0) % length);
            }
            let mut stash = Stash::new(base);
            for (from, to) in pieces {
                let number = base.wrapping_add(u32::try_from(from).expect("short"));
                stash.add(number, &text[from..(to + 3).min(text.len())]);
            }
            prop_assert_eq!(stash.ready(), &text[..]);
            stash.pass(text.len() / 2);
            prop_assert_eq!(stash.ready(), &text[text.len() / 2..]);
        }

        #[test]
        fn whatever_comes_the_stash_stays_small(
            pieces in proptest::collection::vec((any::<u32>(), 0usize..4000), 0..40),
            base: u32,
        ) {
            let mut stash = Stash::new(base);
            for (number, length) in pieces {
                stash.add(number, &vec![0; length]);
                stash.add(base.wrapping_add(number % 20_000), &vec![1; length]);
            }
            prop_assert!(stash.ready().len() <= limit::OPENING);
            prop_assert!(stash.held() <= 2 * limit::OPENING);
        }
    }
}
