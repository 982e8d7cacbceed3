//! Where planted terms are found next. What the sieve lets through is looked up by the patterns of each term, a number of
//! places at a time, and what was learned of the patterns is kept.

use std::{
    collections::{HashMap, VecDeque},
    sync::OnceLock,
};

use regex_automata::{
    Input, Match,
    meta::{Cache, Regex},
    util::syntax,
};

use super::{
    super::{
        class::{Form, Kind},
        term,
    },
    Scanner,
};

/// Terms of whose patterns is kept what was learned.
const CACHES: usize = 4;
/// Places of one term that are looked up together: where more terms come in turn than there is room for what was learned,
/// it is learned anew once for so many.
const TOGETHER: usize = 64;

/// A term, and what it is to find it.
pub(super) struct Term {
    pub(super) kind: Kind,
    /// As it is looked for.
    pub(super) text: String,
    /// As it was planted, and is told.
    pub(super) planted: String,
    /// Whether it is so short that it counts as a whole word only.
    pub(super) short: bool,
    /// Finds it exactly; made when it is needed first.
    patterns: OnceLock<Patterns>,
}

/// The patterns of a term, and the encoding that each is in; none where that is told by what it matched.
struct Patterns {
    regex: Regex,
    forms: Vec<Option<Form>>,
}

impl Term {
    pub(super) fn new(kind: Kind, text: String, planted: &str) -> Self {
        let short = planted.chars().count() < term::SHORT;
        Self { kind, text, planted: planted.to_owned(), short, patterns: OnceLock::new() }
    }

    /// Returns the encoding that the term was found in; none where that is told by what was matched.
    pub(super) fn form(&self, found: &Match) -> Option<Form> {
        self.patterns().forms[found.pattern().as_usize()]
    }

    fn patterns(&self) -> &Patterns {
        self.patterns.get_or_init(|| {
            let (forms, patterns): (Vec<_>, Vec<_>) = term::patterns(&self.text).into_iter().unzip();
            let regex = Regex::builder()
                .syntax(syntax::Config::new().unicode(false).utf8(false))
                .configure(
                    Regex::config()
                        .nfa_size_limit(Some(256 << 20))
                        .hybrid_cache_capacity(256 << 10)
                        .onepass(false)
                        .dfa(false),
                )
                .build_many(&patterns)
                .expect("terms are written into patterns byte by byte");
            Patterns { regex, forms }
        })
    }
}

#[cfg(test)]
thread_local! {
    /// How often it was begun to learn of a term.
    static LEARNED_ANEW: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Where a term that may be there is found next.
pub(super) struct Next {
    term: usize,
    /// The next places, none of them over another.
    found: VecDeque<Match>,
    /// Where it is looked for after these.
    at: usize,
    /// Whether it is found no more after these.
    done: bool,
}

impl Next {
    pub(super) fn of(term: usize) -> Self {
        Self { term, found: VecDeque::new(), at: 0, done: false }
    }

    /// Lets go of the places that begin before this one; returns whether the last of them reaches beyond it, so that
    /// another may begin within that.
    fn pass(&mut self, from: usize) -> bool {
        let mut reaches = false;
        while let Some(found) = self.found.front().filter(|found| found.start() < from) {
            reaches = found.end() > from;
            self.found.pop_front();
        }
        reaches
    }
}

impl Scanner {
    /// Returns the term that is found first from a place on; of those that begin at the same place, the longest.
    pub(super) fn next(
        &self,
        terms: &mut [Next],
        bytes: &[u8],
        from: usize,
        caches: &mut HashMap<usize, Cache>,
    ) -> Option<(usize, Match)> {
        for next in terms.iter_mut() {
            let reaches = next.pass(from);
            if !reaches && (next.done || !next.found.is_empty()) {
                continue;
            }
            let Patterns { regex, .. } = self.terms[next.term].patterns();
            // A term is rare, and what is learned of it large.
            if caches.len() >= CACHES && !caches.contains_key(&next.term) {
                caches.clear();
            }
            let cache = caches.entry(next.term).or_insert_with(|| {
                #[cfg(test)]
                LEARNED_ANEW.set(LEARNED_ANEW.get() + 1);
                regex.create_cache()
            });
            let mut search = |at: usize| {
                let input = Input::new(bytes).span(at.min(bytes.len())..bytes.len());
                regex.search_with(cache, &input)
            };
            if reaches {
                let before = next.found.front().map_or(usize::MAX, Match::start);
                if let Some(found) = search(from).filter(|found| found.start() < before) {
                    next.at = next.at.max(found.end());
                    next.found.push_front(found);
                    continue;
                }
            }
            next.at = next.at.max(from);
            while next.found.len() < TOGETHER && !next.done {
                match search(next.at) {
                    Some(found) => {
                        next.at = found.end().max(found.start() + 1);
                        next.found.push_back(found);
                    }
                    None => next.done = true,
                }
            }
        }
        let found = terms.iter().filter_map(|next| Some((next.term, *next.found.front()?)));
        found.min_by_key(|(term, found)| (found.start(), *term))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::Room, *};
    use crate::probe::fact::{Seed, SeedKind};

    /// Returns the terms that are found in a text, in order.
    fn found(terms: &[impl AsRef<str>], text: &str) -> Vec<String> {
        let seed = |term: &str| Seed { kind: SeedKind::Document, term: term.to_owned() };
        let seeds: Vec<Seed> = terms.iter().map(|term| seed(term.as_ref())).collect();
        let mut all = Vec::new();
        Scanner::new(&seeds).values(&mut Room::default(), text.as_bytes(), &|_| "data.value", &mut |found| {
            all.push(String::from_utf8_lossy(found.text).into_owned());
        });
        all
    }

    /// Where more terms came in turn than there is room for what was learned of them, all was learned anew for each place.
    #[test]
    fn terms_that_come_in_turn_are_not_learned_anew_at_each_place() {
        let terms: Vec<String> = (0..8).map(|number| format!("term-{number}")).collect();
        let text = |times: usize| format!("{} ", terms.join(" ")).repeat(times);
        let learned = |times: usize| {
            LEARNED_ANEW.set(0);
            assert_eq!(found(&terms, &text(times)).len(), terms.len() * times);
            LEARNED_ANEW.get()
        };
        assert!(learned(640) <= terms.len() * 12, "{}", learned(640));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Places of terms are looked up many at a time; what comes of it is what comes of looking from place to place.
        #[test]
        fn terms_that_overlap_are_found_as_from_place_to_place(text in "(abcx|xdefx|cxd|ab|x|def| ){0,200}") {
            let terms = ["xdefx", "abcxd", "defxa", "cxdef", "xabcx"];
            // The longest first, then as they were planted.
            let (mut from, mut expected) = (0, Vec::new());
            while let Some((at, index)) = (0..terms.len()).filter_map(|index| Some((text[from..].find(terms[index])? + from, index))).min() {
                expected.push(terms[index].to_owned());
                from = at + terms[index].len();
            }
            let mut sorted = terms.to_vec();
            sorted.sort_by_key(|term| std::cmp::Reverse(term.len()));
            prop_assert_eq!(&sorted[..], &terms[..], "as the scanner has them");
            prop_assert_eq!(found(&terms, &text), expected);
        }
    }
}
