//! Remembers texts that hold nothing, and what is known of them: in telemetry the same few come again and again.
//!
//! Each has one place by its hash, where a newer one takes the place of an older. They are compared as a whole, so that no
//! text can pass for another.

/// Bytes of a text that is remembered, and how many texts are.
const LENGTH: usize = 63;
const TEXTS: usize = 4096;

/// Texts that hold nothing, and what is known of each.
pub(super) struct Memory<T> {
    places: Vec<Place<T>>,
    /// For each place, its text where that is longer than what [`Words`] say.
    long: Vec<[u8; LENGTH]>,
}

#[derive(Clone, Copy)]
struct Place<T> {
    words: Words,
    known: T,
}

impl<T: Copy + Default> Memory<T> {
    /// Remembers nothing yet.
    pub(super) fn new() -> Self {
        let empty = Place { words: Words::default(), known: T::default() };
        Self { places: vec![empty; TEXTS], long: vec![[0; LENGTH]; TEXTS] }
    }

    /// Returns what is known of a text, if it is remembered.
    #[inline]
    pub(super) fn of(&self, text: &[u8]) -> Option<T> {
        let words = Words::of(text)?;
        let index = words.place();
        let place = &self.places[index];
        let same = place.words == words && (!words.is_long() || self.long[index].get(..text.len()) == Some(text));
        same.then_some(place.known)
    }

    /// Remembers a text, unless it is long.
    pub(super) fn keep(&mut self, text: &[u8], known: T) {
        if let Some(words) = Words::of(text) {
            let index = words.place();
            self.places[index] = Place { words, known };
            if words.is_long() {
                self.long[index][..text.len()].copy_from_slice(text);
            }
        }
    }
}

/// The first, middle and last eight bytes of a text, and its length: of most texts, all there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Words {
    words: [u64; 3],
    length: u64,
}

impl Words {
    /// Returns those of a text; none of one that is empty or too long to be remembered.
    #[inline]
    fn of(text: &[u8]) -> Option<Self> {
        if !(1..=LENGTH).contains(&text.len()) {
            return None;
        }
        let words = if let (Some(first), Some(last)) = (text.first_chunk::<8>(), text.last_chunk::<8>()) {
            let middle = text[(text.len() - 8) / 2..].first_chunk::<8>().unwrap_or(last);
            [*first, *middle, *last].map(u64::from_le_bytes)
        } else {
            [text.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)), 0, 0]
        };
        Some(Self { words, length: text.len() as u64 })
    }

    /// Returns whether the text has more bytes than are in the words.
    fn is_long(&self) -> bool {
        self.length > 24
    }

    /// Returns the place of the text.
    fn place(&self) -> usize {
        let [first, middle, last] = self.words;
        let mixed =
            (first ^ last.rotate_left(21) ^ middle.rotate_left(42) ^ self.length).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        usize::try_from(mixed >> 40).unwrap_or_default() % TEXTS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_remembered_until_another_takes_its_place_and_none_passes_for_another() {
        let mut memory = Memory::new();
        let texts: Vec<String> = (0..3 * TEXTS).map(|number| format!("text {number}")).collect();
        for text in &texts {
            assert_eq!(memory.of(text.as_bytes()), None);
            memory.keep(text.as_bytes(), text.len());
            assert_eq!(memory.of(text.as_bytes()), Some(text.len()));
        }
        let held = texts.iter().filter(|text| memory.of(text.as_bytes()) == Some(text.len())).count();
        assert!(held > TEXTS / 2 && held <= TEXTS, "{held}");
    }

    #[test]
    fn texts_that_differ_in_one_byte_are_told_apart() {
        for length in 1..=LENGTH {
            let text: Vec<u8> = (b'a'..=b'z').cycle().take(length).collect();
            let mut memory = Memory::new();
            memory.keep(&text, true);
            for at in 0..length {
                let mut other = text.clone();
                other[at] = b'#';
                assert_eq!(memory.of(&other), None, "{length} {at}");
            }
            assert_eq!((memory.of(&text), memory.of(&text[1..])), (Some(true), None), "{length}");
        }
    }

    #[test]
    fn long_and_empty_texts_are_not_remembered() {
        let mut memory = Memory::new();
        for text in [&[b'x'; LENGTH + 1][..], &[b'x'; 300], b""] {
            memory.keep(text, ());
            assert_eq!(memory.of(text), None);
        }
        memory.keep(&[b'x'; LENGTH], ());
        assert_eq!(memory.of(&[b'x'; LENGTH]), Some(()));
    }
}
