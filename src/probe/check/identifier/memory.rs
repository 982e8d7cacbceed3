//! Remembers texts that hold nothing, and what is known of them: in telemetry the same few come again and again.
//!
//! Each has one place by its hash, where a newer one takes the place of an older. They are compared as a whole, so that no
//! text can pass for another.

/// Bytes of a text that is remembered, and how many texts are.
const LENGTH: usize = 63;
const TEXTS: usize = 4096;

/// Texts that hold nothing, and what is known of each.
pub(super) struct Memory<T> {
    /// For each place, the length of its text, and the text.
    places: Vec<[u8; LENGTH + 1]>,
    /// For each place, what is known of its text.
    known: Vec<T>,
}

impl<T: Copy + Default> Memory<T> {
    /// Remembers nothing yet.
    pub(super) fn new() -> Self {
        Self { places: vec![[0; LENGTH + 1]; TEXTS], known: vec![T::default(); TEXTS] }
    }

    /// Returns what is known of a text, if it is remembered.
    pub(super) fn of(&self, text: &[u8]) -> Option<T> {
        let length = length(text)?;
        let index = place(text);
        let place = &self.places[index];
        (place[0] == length && place.get(1..=text.len()) == Some(text)).then(|| self.known[index])
    }

    /// Remembers a text, unless it is long.
    pub(super) fn keep(&mut self, text: &[u8], known: T) {
        if let Some(length) = length(text) {
            let index = place(text);
            let place = &mut self.places[index];
            place[0] = length;
            place[1..=text.len()].copy_from_slice(text);
            self.known[index] = known;
        }
    }
}

fn length(text: &[u8]) -> Option<u8> {
    u8::try_from(text.len()).ok().filter(|length| (1..=LENGTH).contains(&usize::from(*length)))
}

/// Returns the place of a text, by its first and last bytes and its length.
fn place(text: &[u8]) -> usize {
    let (first, middle, last) = if let (Some(first), Some(last)) = (text.first_chunk::<8>(), text.last_chunk::<8>()) {
        let middle = text[(text.len() - 8) / 2..].first_chunk::<8>().unwrap_or(last);
        (*first, *middle, *last)
    } else {
        let mut eight = [0; 8];
        eight[..text.len().min(8)].copy_from_slice(&text[..text.len().min(8)]);
        (eight, eight, eight)
    };
    let [first, middle, last] = [first, middle, last].map(u64::from_le_bytes);
    let mixed =
        (first ^ last.rotate_left(21) ^ middle.rotate_left(42) ^ text.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    usize::try_from(mixed >> 40).unwrap_or_default() % TEXTS
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
