//! The scanner: finds planted terms and marks of personal data in values that stand one after another, and in bytes that
//! have no fields, a window at a time.

mod next;
mod pass;

use std::collections::HashMap;

use regex_automata::meta::Cache;
use unicode_normalization::UnicodeNormalization as _;

use self::{
    next::Term,
    pass::{Ends, Pass},
};
use super::{
    class::{Form, Forms, Kind},
    decode,
    digits::InDigits,
    sieve::{self, Sieve},
    term,
};
use crate::probe::{
    fact::{Seed, SeedKind},
    read::limit,
};

/// Between two values that are passed over together. JSON writes no such byte as it is, and no term holds it.
pub(super) const BETWEEN: u8 = 0x1F;
/// Bytes that are looked at together, of what has no fields.
const WINDOW: usize = 1 << 20;
/// Bytes that two windows have in common, so that nothing is cut through.
const OVERLAP: usize = 8 << 10;

/// A term that is planted, besides as it was written, in runs of its words: a fragment of a sentence tells as much.
const WORDS: usize = 3;
const FRAGMENT: usize = 16;

/// Something found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found<'a> {
    /// What.
    pub kind: Kind,
    /// How it was written.
    pub forms: Forms,
    /// It, without the encodings that were taken off as a whole.
    pub text: &'a [u8],
    /// Where it begins, or what holds it does, in what was passed over.
    pub at: usize,
    /// Where it ends there, or what holds it does.
    pub end: usize,
}

/// Finds planted terms and what looks like personal data.
pub(super) struct Scanner {
    terms: Vec<Term>,
    sieve: Sieve,
    in_digits: InDigits,
}

/// What a pass needs besides; kept so that it is not made anew for each event.
#[derive(Default)]
pub(super) struct Room {
    /// What was learned of the patterns of each term that was looked for.
    caches: HashMap<usize, Cache>,
    sieve: sieve::Room,
    /// Bytes that may still be decoded.
    budget: usize,
    /// What was found in the value so far, so that it is not found again below an encoding.
    known: Vec<(Kind, Vec<u8>)>,
    /// Whether something was left undecoded because there was too much of it.
    pub exhausted: bool,
    /// Places in what was passed over where something was found, in whatever encoding, or where what is found depends on
    /// more than the value: in no order.
    pub touched: Vec<usize>,
}

impl Scanner {
    /// Makes a scanner for planted terms.
    pub(super) fn new(seeds: &[Seed]) -> Self {
        let mut terms: Vec<Term> = Vec::new();
        let mut add = |kind: Kind, planted: &str| {
            // A mark may stand on its letter or be sent after it, as macOS writes names: either is the same term.
            for text in [planted.to_owned(), planted.nfc().collect(), planted.nfd().collect::<String>()] {
                let there = terms.iter().any(|term| term.text.eq_ignore_ascii_case(&text));
                if text.chars().count() >= term::TOO_SHORT && !there {
                    terms.push(Term::new(kind, text, planted));
                }
            }
        };
        for seed in seeds {
            let text = seed.term.trim();
            add(Kind::planted(seed.kind), text);
            if seed.kind == SeedKind::Sentence {
                let words: Vec<&str> = text.split_whitespace().collect();
                for run in words.windows(WORDS).filter(|_| words.len() > WORDS) {
                    let fragment = run.join(" ");
                    if fragment.chars().count() >= FRAGMENT {
                        add(Kind::PlantedSentence, &fragment);
                    }
                }
            }
        }
        // The longest first: where one begins with another, it is the longer that was found.
        terms.sort_by_key(|term| std::cmp::Reverse(term.text.len()));
        let sieve = Sieve::new(terms.iter().map(|term| &*term.text));
        let in_digits = InDigits::new(terms.iter().map(|term| &*term.text));
        Self { terms, sieve, in_digits }
    }

    /// Returns whether a planted term may be in a value of digits; if not, none is.
    pub(super) fn may_be_in_digits(&self, room: &mut Room, value: &[u8]) -> bool {
        self.in_digits.may_hold(value) && {
            self.sieve.pass(value, &mut room.sieve);
            !room.sieve.found.is_empty()
        }
    }

    /// Passes over values that stand between [`BETWEEN`]. `path` tells the field of a place.
    pub(super) fn values<'f>(
        &self,
        room: &mut Room,
        bytes: &[u8],
        path: &dyn Fn(usize) -> &'f str,
        each: &mut dyn FnMut(Found<'_>),
    ) {
        room.budget = limit::INFLATED;
        room.touched.clear();
        if bytes.is_empty() {
            return;
        }
        Pass { room, path, ends: Ends::Field, each }.over(self, bytes, Forms::default(), None);
    }

    /// Passes over bytes that have no fields: a body, an address.
    pub(super) fn bytes(&self, room: &mut Room, bytes: &[u8], each: &mut dyn FnMut(Found<'_>)) {
        room.budget = limit::INFLATED;
        if let Some(inflated) = decode::inflate(bytes, room.budget) {
            room.known.clear();
            let forms = Forms::default().then(Form::Compressed);
            Pass { room, path: &|_| "", ends: Ends::Part, each }.over(self, &inflated, forms, Some((0, bytes.len())));
            return;
        }
        let mut from = 0;
        loop {
            let to = bytes.len().min(from + WINDOW);
            room.budget = limit::INFLATED;
            // What lies wholly in the part that the window before had was found there.
            let seen = if from == 0 { 0 } else { OVERLAP };
            let mut each = |found: Found<'_>| {
                if found.end > seen {
                    each(Found { at: from + found.at, end: from + found.end, ..found });
                }
            };
            room.known.clear();
            Pass { room, path: &|_| "", ends: Ends::Part, each: &mut each }.over(
                self,
                &bytes[from..to],
                Forms::default(),
                None,
            );
            if to == bytes.len() {
                return;
            }
            from = to - OVERLAP;
        }
    }
}
