//! Tells quickly that no planted term is in some bytes, so that only what may hold one is looked at closely.
//!
//! Of each term a few characters in a row are picked, and what they become in base64; a table of their hashes is asked at
//! each byte. Escapes and hexadecimal digits are taken off first, by [`flat`]. What passes is compared with the whole of
//! the term as far as its characters are written in one way only; the patterns of [`super::term`] decide.

mod flat;

use std::collections::HashMap;

use self::flat::{undigit, unescape};
use super::term::{ALPHABET, Sextet, in_base64};

/// Characters of a term that are looked for together.
const GRAM: usize = 3;
/// Characters of base64 that are looked for together, and in how many ways they may be written.
const CODED: usize = 4;
const WAYS: usize = 4096;
/// Bits of a table of hashes.
const BITS: u32 = 16;
const WORDS: usize = 1 << (BITS - 6);
/// A table of hashes, and what stands behind them.
struct Grams<T> {
    bits: Box<[u64; WORDS]>,
    of: HashMap<u32, Vec<T>>,
}

impl<T> Grams<T> {
    fn new() -> Self {
        Self { bits: Box::new([0; WORDS]), of: HashMap::new() }
    }

    fn add(&mut self, gram: u32, what: T) {
        let hash = hash(gram);
        self.bits[hash >> 6] |= 1 << (hash & 63);
        self.of.entry(gram).or_default().push(what);
    }

    #[inline]
    fn get(&self, gram: u32) -> &[T] {
        let hash = hash(gram);
        if self.bits[hash >> 6] >> (hash & 63) & 1 == 0 {
            return &[];
        }
        self.of.get(&gram).map_or(&[], Vec::as_slice)
    }
}

#[inline]
fn hash(gram: u32) -> usize {
    (gram.wrapping_mul(0x9E37_79B1) >> (32 - BITS)) as usize
}

/// Returns three bytes as one gram, without the bit that tells upper from lower case.
#[inline]
fn folded(four: u32) -> u32 {
    four & 0x00FF_FFFF | 0x0020_2020
}

/// Where a gram stands in a term.
struct Plain {
    term: usize,
    offset: usize,
}

/// Where a gram stands in a term in base64.
struct InBase64 {
    term: usize,
    stream: usize,
    offset: usize,
}

/// A term.
struct Term {
    /// Its characters in a row that can be written in one way only, besides encodings; the first has the gram.
    fragments: Vec<Vec<u8>>,
    streams: Vec<Vec<Sextet>>,
    /// How far apart its characters can be.
    reach: usize,
}

/// Tells which terms may be in some bytes.
pub(super) struct Sieve {
    terms: Vec<Term>,
    plain: Grams<Plain>,
    coded: Grams<InBase64>,
    /// Terms that cannot be sieved.
    always: Vec<usize>,
}

/// What is needed besides; kept so that it is not made anew.
#[derive(Default)]
pub(super) struct Room {
    flat: Vec<u8>,
    digits: Vec<u8>,
    /// Terms that may be there, in order.
    pub found: Vec<usize>,
    /// For each term whether it may: one that does is not looked for any more.
    there: Vec<bool>,
    /// What stands around a place, in lower case.
    around: Vec<u8>,
}

impl Room {
    fn find(&mut self, term: usize) {
        if !std::mem::replace(&mut self.there[term], true) {
            self.found.push(term);
        }
    }
}

impl Sieve {
    /// Makes a sieve for terms.
    pub(super) fn new<'t>(terms: impl Iterator<Item = &'t str>) -> Self {
        let mut sieve = Self { terms: Vec::new(), plain: Grams::new(), coded: Grams::new(), always: Vec::new() };
        for (term, text) in terms.enumerate() {
            let mut fragments: Vec<Vec<u8>> = text
                .split(|char: char| !(char.is_ascii_alphanumeric() || matches!(char, '.' | '-' | '@')))
                .filter(|fragment| !fragment.is_empty())
                .map(|fragment| fragment.to_ascii_lowercase().into_bytes())
                .collect();
            fragments.sort_by_key(|fragment| std::cmp::Reverse(fragment.len()));
            let streams = in_base64(text);
            let gram = fragments.first().and_then(|fragment| rarest(fragment));
            let windows: Option<Vec<_>> = streams.iter().map(|stream| narrowest(stream)).collect();
            match (gram, windows) {
                (Some(offset), Some(windows)) => {
                    let three = &fragments[0][offset..offset + GRAM];
                    let gram = folded(u32::from_le_bytes([three[0], three[1], three[2], 0]));
                    sieve.plain.add(gram, Plain { term, offset });
                    for (stream, (offset, grams)) in windows.into_iter().enumerate() {
                        for gram in grams {
                            sieve.coded.add(gram, InBase64 { term, stream, offset });
                        }
                    }
                }
                _ => sieve.always.push(term),
            }
            let reach = 64 + 24 * text.chars().count();
            sieve.terms.push(Term { fragments, streams, reach });
        }
        sieve
    }

    /// Puts the terms that may be in these bytes into `room.found`, in order.
    pub(super) fn pass(&self, bytes: &[u8], room: &mut Room) {
        room.found.clear();
        room.there.clear();
        if self.terms.is_empty() {
            return;
        }
        room.there.resize(self.terms.len(), false);
        self.always.iter().for_each(|term| room.find(*term));
        let mut flat = std::mem::take(&mut room.flat);
        flat.clear();
        unescape(bytes, &mut flat);
        undigit(bytes, &mut flat, &mut room.digits);
        self.grams(bytes, true, room);
        self.grams(&flat, false, room);
        room.flat = flat;
        room.found.sort_unstable();
    }

    fn grams(&self, bytes: &[u8], coded: bool, room: &mut Room) {
        for (at, four) in bytes.windows(4).enumerate() {
            let four = u32::from_le_bytes([four[0], four[1], four[2], four[3]]);
            for plain in self.plain.get(folded(four)) {
                self.plain(bytes, at, plain, room);
            }
            if coded {
                for within in self.coded.get(four) {
                    self.base64(bytes, at, within, room);
                }
            }
        }
        // The last three have no fourth.
        if let Some(at) = bytes.len().checked_sub(GRAM) {
            let four = u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], 0]);
            for plain in self.plain.get(folded(four)) {
                self.plain(bytes, at, plain, room);
            }
        }
    }

    /// Compares all that can be written in one way only.
    fn plain(&self, bytes: &[u8], at: usize, plain: &Plain, room: &mut Room) {
        if room.there[plain.term] {
            return;
        }
        let Term { fragments, reach, .. } = &self.terms[plain.term];
        let Some((first, rest)) = fragments.split_first() else { return };
        let Some(start) = at.checked_sub(plain.offset) else { return };
        let here = bytes.get(start..start + first.len()).is_some_and(|bytes| bytes.eq_ignore_ascii_case(first));
        if !here {
            return;
        }
        let around = &bytes[start.saturating_sub(*reach)..bytes.len().min(start + reach)];
        room.around.clear();
        room.around.extend(around.iter().map(u8::to_ascii_lowercase));
        if rest.iter().all(|fragment| memchr::memmem::find(&room.around, fragment).is_some()) {
            room.find(plain.term);
        }
    }

    /// Compares the characters of base64 to both sides, as far as they can be written in one way only.
    fn base64(&self, bytes: &[u8], at: usize, within: &InBase64, room: &mut Room) {
        if room.there[within.term] {
            return;
        }
        let stream = &self.terms[within.term].streams[within.stream];
        let fits = |place: Option<usize>, sextet: &Sextet| {
            place
                .and_then(|place| bytes.get(place))
                .is_some_and(|byte| ALPHABET.iter().zip(sextet).any(|(letter, may)| *may && letter == byte))
        };
        let plainly = |sextet: &&Sextet| !(sextet[62] || sextet[63]);
        let (before, after) = stream.split_at(within.offset);
        let back = before.iter().rev().take_while(plainly).enumerate();
        let on = after.iter().take_while(plainly).enumerate();
        if back.map(|(index, sextet)| (at.checked_sub(index + 1), sextet)).all(|(place, sextet)| fits(place, sextet))
            && on.map(|(index, sextet)| (Some(at + index), sextet)).all(|(place, sextet)| fits(place, sextet))
        {
            room.find(within.term);
        }
    }
}

/// Returns where the gram of a fragment stands that is the rarest in telemetry; none where it is too short.
fn rarest(fragment: &[u8]) -> Option<usize> {
    let common = |byte: &u8| match byte {
        b'e' | b't' | b'a' | b'o' | b'i' | b'n' | b's' | b'r' => 4,
        b'0'..=b'9' | b'.' | b'-' => 3,
        b'c' | b'd' | b'l' | b'u' | b'm' | b'p' | b'f' => 2,
        _ => 1,
    };
    let weight = |(_, gram): &(usize, &[u8])| gram.iter().map(common).sum::<i32>();
    fragment.windows(GRAM).enumerate().min_by_key(weight).map(|(offset, _)| offset)
}

/// Returns the place in a stream of base64 that can be written in the fewest ways, and these ways.
fn narrowest(stream: &[Sextet]) -> Option<(usize, Vec<u32>)> {
    let count = |sextet: &Sextet| sextet.iter().filter(|may| **may).count();
    let ways = |window: &[Sextet]| window.iter().map(count).product::<usize>();
    let (offset, window) = stream
        .windows(CODED)
        .enumerate()
        .filter(|(_, window)| window.iter().all(|sextet| !(sextet[62] || sextet[63])))
        .min_by_key(|(_, window)| ways(window))?;
    if ways(window) > WAYS {
        return None;
    }
    let mut grams = vec![0];
    for (index, sextet) in window.iter().enumerate() {
        let letters: Vec<u8> =
            ALPHABET.iter().zip(sextet).filter(|(_, may)| **may).map(|(letter, _)| *letter).collect();
        grams = grams
            .iter()
            .flat_map(|gram: &u32| letters.iter().map(move |letter| gram | u32::from(*letter) << (8 * index)))
            .collect();
    }
    Some((offset, grams))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use regex_automata::{meta::Regex, util::syntax};

    use super::{
        super::{control, term},
        *,
    };

    /// Finds a term slowly and surely: by its patterns, over all bytes.
    fn slowly(text: &str) -> Regex {
        let (_, patterns): (Vec<_>, Vec<_>) = term::patterns(text).into_iter().unzip();
        let syntax = syntax::Config::new().unicode(false).utf8(false);
        let config = Regex::config().nfa_size_limit(Some(256 << 20)).onepass(false).dfa(false);
        Regex::builder().syntax(syntax).configure(config).build_many(&patterns).expect("terms are patterns")
    }

    fn passes(sieve: &Sieve, bytes: &[u8]) -> Vec<usize> {
        let mut room = Room::default();
        // What another text left in the room is not found in this one.
        sieve.pass(b"reiger@demo.example, cmVpZ2Vy %72%65iger", &mut room);
        sieve.pass(bytes, &mut room);
        room.found
    }

    /// Asserts that the sieve lets through what the patterns find; returns how many of the terms they found.
    fn lets_through(terms: &[String], bytes: &[u8]) -> usize {
        let passed = passes(&Sieve::new(terms.iter().map(String::as_str)), bytes);
        let found: Vec<usize> = (0..terms.len()).filter(|term| slowly(&terms[*term]).is_match(bytes)).collect();
        for index in &found {
            assert!(passed.contains(index), "{:?} in {:?}", terms[*index], String::from_utf8_lossy(bytes));
        }
        found.len()
    }

    /// Writes a byte in one of the ways in which addresses, JSON, mails and pages write it.
    fn written(byte: u8, way: u8) -> Vec<u8> {
        match way % 10 {
            0 => format!("%{byte:02x}").into_bytes(),
            1 => format!("%25{byte:02X}").into_bytes(),
            2 => format!("%2525{byte:02X}").into_bytes(),
            3 => format!("\\u00{byte:02x}").into_bytes(),
            4 => format!("\\\\\\u00{byte:02X}").into_bytes(),
            5 => format!("\\x{byte:02X}").into_bytes(),
            6 => format!("={byte:02X}").into_bytes(),
            7 => format!("&#x{byte:02x};").into_bytes(),
            8 => vec![byte.to_ascii_uppercase()],
            _ => vec![byte],
        }
    }

    #[test]
    fn a_term_passes_in_every_encoding_at_any_place() {
        for text in
            ["testgebruiker01@demo.example", "Zoë van 't Æble", "Reiger-17.docx", "+31 70 555 01 47", "Jan", "ééé"]
        {
            let terms = [text.to_owned(), "nowhere".to_owned()];
            for (name, bytes) in control::searched(text) {
                // What is in two encodings is taken apart first, and a term with its marks apart is another one.
                let once = !(name.contains(" in ") || name.contains("twice") || name.contains("composed"));
                for before in 0..4 {
                    let value = [&b">>>>"[..before], &bytes, b"<"].concat();
                    let found = lets_through(&terms, &value);
                    assert!(found == 1 || !once || name.contains("base64"), "{text} {name} {before}");
                }
            }
        }
    }

    #[test]
    fn what_holds_no_term_is_told_to_hold_none() {
        let sieve = Sieve::new(["zilveren reiger", "testgebruiker01@demo.example"].into_iter());
        for text in ["", "re", "zilveren", "een reiger", "testgebruiker02@demo.example", "cmVpcnJlaWdl", "%72%65%69"] {
            assert_eq!(passes(&sieve, text.as_bytes()), [] as [usize; 0], "{text}");
        }
        assert_eq!(passes(&sieve, b"a zilveren+reiger, and testgebruiker01%40demo.example"), [0, 1]);
    }

    #[test]
    fn a_term_that_cannot_be_sieved_always_passes() {
        let sieve = Sieve::new(["é è", "reiger", "a b"].into_iter());
        assert_eq!(passes(&sieve, b"nothing of the kind"), [0, 2]);
    }

    #[test]
    fn no_terms_find_nothing() {
        assert_eq!(passes(&Sieve::new(std::iter::empty()), b"reiger"), [] as [usize; 0]);
    }

    /// Each place was kept: eight for each byte of a text that says the same again and again.
    #[test]
    fn a_term_that_comes_again_and_again_is_kept_once() {
        let sieve = Sieve::new(["aaaa", "reiger"].into_iter());
        let mut room = Room::default();
        sieve.pass("a".repeat(100_000).as_bytes(), &mut room);
        assert_eq!((&room.found[..], room.found.capacity() < 100), (&[0][..], true));
    }

    fn term() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-zA-Z]{3,12}",
            r"[a-zA-Z0-9 .@'_/\\+-]{3,16}",
            "[a-zé ß€😀A-Z]{3,9}",
            "(reiger|zilver) ?[a-z]{0,5}",
        ]
        .prop_map(|term: String| term.trim().to_owned())
        .prop_filter("long enough to be searched", |term| term.chars().count() >= term::TOO_SHORT)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn what_the_patterns_find_passes(
            terms in proptest::collection::vec(term(), 1..4),
            pieces in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), "[ -~é]{0,9}"), 1..5),
        ) {
            let mut bytes = Vec::new();
            for (which, form, between) in pieces {
                let forms = control::written(&terms[which.index(terms.len())]);
                bytes.extend(form.get(&forms).1.iter().copied().chain(between.into_bytes()));
            }
            lets_through(&terms, &bytes);
        }

        #[test]
        fn a_term_whose_bytes_are_each_written_in_another_way_passes(
            terms in proptest::collection::vec(term(), 1..3),
            ways in proptest::collection::vec(any::<u8>(), 1..24),
            zeros: bool,
        ) {
            let mut bytes = b"x".to_vec();
            for (byte, way) in terms[0].bytes().zip(ways.iter().cycle()) {
                bytes.extend(written(byte, *way));
                bytes.extend((zeros && way % 3 == 0).then_some(0));
            }
            lets_through(&terms, &bytes);
        }

        #[test]
        fn any_bytes_pass_or_not(terms in proptest::collection::vec(term(), 1..4), bytes: Vec<u8>, text in r"[%\\u0x=&#;25aA-f\x00]{0,80}") {
            for bytes in [bytes, text.into_bytes()] {
                lets_through(&terms, &bytes);
            }
        }
    }
}
