//! Walks over JSON without reading it: to the end of a value, in as many pieces as it comes.

use wide::u8x16;

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;
const QUOTES: u64 = ONES * b'"' as u64;
const SLASHES: u64 = ONES * b'\\' as u64;

/// Returns in which of eight bytes the first quote or backslash stands; 8 where there is none.
#[inline]
pub fn special_of(eight: [u8; 8]) -> usize {
    let word = u64::from_le_bytes(eight);
    // The lowest high bit that stays is that of the first byte that became zero.
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word & HIGHS;
    (zeros(word ^ QUOTES) | zeros(word ^ SLASHES)).trailing_zeros() as usize / 8
}

/// Returns where the next quote or backslash stands, from a place on; the length, or that place beyond it, where none does.
#[inline]
pub fn special(bytes: &[u8], mut at: usize) -> usize {
    while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let step = special_of(*eight);
        at += step;
        if step < 8 {
            return at;
        }
    }
    while bytes.get(at).is_some_and(|byte| !matches!(byte, b'"' | b'\\')) {
        at += 1;
    }
    at
}

/// Bytes of a text that are looked at together; shorter texts are gone through from one quote or backslash to the next.
pub const BLOCK: usize = 64;

/// Returns which bytes of a block are quotes, and which are backslashes: a bit for each, the first byte the lowest.
#[inline]
pub fn marks(block: &[u8; BLOCK]) -> (u64, u64) {
    let (pieces, _) = block.as_chunks::<16>();
    let mut marks = (0, 0);
    for (index, piece) in pieces.iter().enumerate() {
        let piece = u8x16::new(*piece);
        let bits = |mark: u8| u64::from(piece.simd_eq(u8x16::splat(mark)).to_bitmask()) << (16 * index);
        marks.0 |= bits(b'"');
        marks.1 |= bits(b'\\');
    }
    marks
}

/// Returns which bytes of a block stand after a backslash that escapes them. `escaped` is whether the first does, and becomes
/// whether the first of the next does.
#[inline]
fn after_slashes(slashes: u64, escaped: &mut bool) -> u64 {
    const EVEN: u64 = 0x5555_5555_5555_5555;
    let carried = u64::from(*escaped);
    let slashes = slashes & !carried;
    let after = slashes << 1 | carried;
    // A run of backslashes that begins at an odd place, added to itself, changes at which places an escape stands.
    let (runs, over) = (slashes & !EVEN & !after).overflowing_add(slashes);
    *escaped = over;
    (EVEN ^ (runs << 1)) & after
}

/// How far into a value a walk has come.
#[derive(Debug, Clone, Copy, Default)]
pub struct Walk {
    depth: u64,
    /// Inside a string.
    pub text: bool,
    /// After a backslash in a string.
    pub escaped: bool,
    begun: bool,
}

impl Walk {
    /// Returns whether nothing is open: the value has ended, or is a number or word that may go on.
    pub fn has_ended(&self) -> bool {
        self.begun && self.depth == 0 && !self.text
    }

    /// Walks on inside of a text; returns after how many of these bytes it ends, none where it goes on.
    pub fn on_in_text(&mut self, bytes: &[u8]) -> Option<usize> {
        let (mut at, mut end) = self.by_marks(bytes, 0, BLOCK);
        while end.is_none()
            && let Some(block) = bytes.get(at..).and_then(|rest| rest.first_chunk())
        {
            let (quotes, slashes) = marks(block);
            let quotes = quotes & !after_slashes(slashes, &mut self.escaped);
            if quotes != 0 {
                end = Some(at + quotes.trailing_zeros() as usize + 1);
            }
            at += BLOCK;
        }
        if end.is_none() {
            (_, end) = self.by_marks(bytes, at, usize::MAX);
        }
        if end.is_some() {
            (self.text, self.escaped) = (false, false);
        }
        end
    }

    /// Walks on inside of a text from one quote or backslash to the next, as far as `until` at least; returns how far it came,
    /// and where the text ended, if it did.
    fn by_marks(&mut self, bytes: &[u8], mut at: usize, until: usize) -> (usize, Option<usize>) {
        if at < bytes.len() {
            at += usize::from(std::mem::take(&mut self.escaped));
        }
        while at < until.min(bytes.len()) {
            at = special(bytes, at);
            match bytes.get(at) {
                Some(b'"') => return (at, Some(at + 1)),
                Some(_) => at += 2,
                None => break,
            }
        }
        self.escaped |= at > bytes.len();
        (at, None)
    }

    /// Walks on; returns after how many of these bytes the value ends, none where it goes on. The first byte of all must
    /// not be white space.
    pub fn on(&mut self, bytes: &[u8]) -> Option<usize> {
        let mut at = 0;
        while at < bytes.len() {
            if self.text {
                at += self.on_in_text(&bytes[at..])?;
                if self.depth == 0 {
                    return Some(at);
                }
                continue;
            }
            match bytes[at] {
                b'"' if self.depth == 0 && self.begun => return Some(at),
                b'"' => self.text = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' if self.depth > 0 => {
                    self.depth -= 1;
                    if self.depth == 0 {
                        return Some(at + 1);
                    }
                }
                // A number or word ends before what is no part of it.
                b'}' | b']' | b',' | b' ' | b'\n' | b'\r' | b'\t' if self.depth == 0 && self.begun => return Some(at),
                _ => {}
            }
            self.begun = true;
            at += 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_value_ends_where_it_ends() {
        for (value, rest) in [
            (r#"{"a":["}\"",{"b":"\\"}]}"#, ",1"),
            (r#"["]",[]]"#, "]"),
            (r#""a\\\"b""#, ":1"),
            ("-1.5e9", ","),
            ("null", "}"),
            ("12", " "),
        ] {
            assert_eq!(Walk::default().on(format!("{value}{rest}").as_bytes()), Some(value.len()), "{value}");
        }
    }

    proptest! {
        #[test]
        fn the_pieces_in_which_a_value_comes_do_not_matter(text in r#"[\{\}\[\]",:\\a ]{1,60}"#, cut in 0_usize..60) {
            let bytes = text.trim_start().as_bytes();
            let (first, second) = bytes.split_at(cut.min(bytes.len()));
            let mut walk = Walk::default();
            let pieces = walk.on(first).or_else(|| walk.on(second).map(|end| first.len() + end));
            prop_assert_eq!(pieces, Walk::default().on(bytes));
        }

        #[test]
        fn a_text_of_any_length_ends_at_the_first_quote_that_is_not_escaped(text in r#"[\\x]{0,9}("|\\\\|[\\]{1,5}"|.{0,40}){0,20}"#, cuts in proptest::collection::vec(0_usize..300, 0..3)) {
            let bytes = text.as_bytes();
            let mut at = 0;
            while at < bytes.len() && bytes[at] != b'"' {
                at += 1 + usize::from(bytes[at] == b'\\');
            }
            let expected = (at < bytes.len()).then_some(at + 1);
            let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(bytes.len())).chain([0, bytes.len()]).collect();
            cuts.sort_unstable();
            let mut walk = Walk { text: true, ..Walk::default() };
            let end = cuts.windows(2).find_map(|cut| Some(cut[0] + walk.on_in_text(&bytes[cut[0]..cut[1]])?));
            prop_assert_eq!(end, expected);
            prop_assert_eq!(walk.escaped, end.is_none() && at > bytes.len());
        }

        #[test]
        fn each_mark_of_a_block_has_its_bit(block in proptest::collection::vec(prop_oneof![Just(b'"'), Just(b'\\'), any::<u8>()], BLOCK)) {
            let block: [u8; BLOCK] = block.try_into().expect("as long as a block");
            let bits = |mark: u8| (0..BLOCK).filter(|at| block[*at] == mark).fold(0, |bits, at| bits | 1_u64 << at);
            prop_assert_eq!(marks(&block), (bits(b'"'), bits(b'\\')));
        }

        #[test]
        fn the_next_special_byte_is_found_wherever_it_stands(bytes in proptest::collection::vec(prop_oneof![Just(b'"'), Just(b'\\'), any::<u8>()], 0..40), from in 0_usize..40) {
            let from = from.min(bytes.len());
            let expected = (from..bytes.len()).find(|at| matches!(bytes[*at], b'"' | b'\\')).unwrap_or(bytes.len());
            prop_assert_eq!(special(&bytes, from), expected);
        }
    }
}
