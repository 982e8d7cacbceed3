//! Passes over bytes once for planted terms and marks of personal data, and again over what was encoded in them.

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
    class::{Form, Forms, Kind, LAYERS},
    decode,
    guid::InGuids,
    mark,
    pattern::{Around, Named},
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
/// Terms of whose patterns is kept what was learned.
const CACHES: usize = 4;
/// Places of one term that are looked up together: where more terms come in turn than there is room for what was learned,
/// it is learned anew once for so many.
const TOGETHER: usize = 64;
/// Finds in one value that are remembered, so that they are told once.
const KNOWN: usize = 64;
/// Bytes that two windows have in common, so that nothing is cut through.
const OVERLAP: usize = 8 << 10;

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
}

/// A term, and what it is to find it.
struct Term {
    kind: Kind,
    text: String,
    /// Whether it is so short that it counts as a whole word only.
    short: bool,
    /// Finds it exactly; made when it is needed first.
    patterns: OnceLock<Patterns>,
}

/// The patterns of a term, and the encoding that each is in; none where that is told by what it matched.
struct Patterns {
    regex: Regex,
    forms: Vec<Option<Form>>,
}

impl Term {
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

/// Finds planted terms and what looks like personal data.
pub(super) struct Scanner {
    terms: Vec<Term>,
    sieve: Sieve,
    in_guids: InGuids,
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

/// What ends a value.
#[derive(Debug, Clone, Copy)]
enum Ends {
    /// [`BETWEEN`], where fields stand one after another.
    Field,
    /// That, a line or a parameter, in what has no fields.
    Part,
}

impl Ends {
    fn find(self, bytes: &[u8]) -> Option<usize> {
        match self {
            Self::Field => memchr::memchr(BETWEEN, bytes),
            Self::Part => memchr::memchr3(BETWEEN, b'\n', b'&', bytes),
        }
    }
}

/// What is passed over.
struct Pass<'a, 'f> {
    room: &'a mut Room,
    /// Returns the path of the field that lies here.
    path: &'a dyn Fn(usize) -> &'f str,
    /// What ends a value.
    ends: Ends,
    each: &'a mut dyn FnMut(Found<'_>),
}

/// A term that is planted, besides as it was written, in runs of its words: a fragment of a sentence tells as much.
const WORDS: usize = 3;
const FRAGMENT: usize = 16;

impl Scanner {
    /// Makes a scanner for planted terms.
    pub(super) fn new(seeds: &[Seed]) -> Self {
        let mut terms: Vec<Term> = Vec::new();
        let mut add = |kind: Kind, text: &str| {
            let length = text.chars().count();
            let there = terms.iter().any(|term| term.text.eq_ignore_ascii_case(text));
            if length >= term::TOO_SHORT && !there {
                terms.push(Term {
                    kind,
                    text: text.to_owned(),
                    short: length < term::SHORT,
                    patterns: OnceLock::new(),
                });
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
        let in_guids = InGuids::new(terms.iter().map(|term| &*term.text));
        Self { terms, sieve, in_guids }
    }

    /// Returns whether a planted term may be in a GUID; if not, none is.
    pub(super) fn may_be_in_guid(&self, room: &mut Room, guid: &[u8]) -> bool {
        self.in_guids.may_hold(guid) && {
            self.sieve.pass(guid, &mut room.sieve);
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
        Pass { room, path, ends: Ends::Field, each }.over(self, bytes, Forms::default(), None);
    }

    /// Passes over bytes that have no fields: a body, an address.
    pub(super) fn bytes(&self, room: &mut Room, bytes: &[u8], each: &mut dyn FnMut(Found<'_>)) {
        room.budget = limit::INFLATED;
        if let Some(inflated) = decode::inflate(bytes, room.budget) {
            room.known.clear();
            let forms = Forms::default().then(Form::Compressed);
            Pass { room, path: &|_| "", ends: Ends::Part, each }.over(self, &inflated, forms, Some(0));
            return;
        }
        let mut from = 0;
        loop {
            let to = bytes.len().min(from + WINDOW);
            room.budget = limit::INFLATED;
            // What lies wholly in the part that the window before had was found there.
            let seen = if from == 0 { 0 } else { OVERLAP };
            let mut each = |found: Found<'_>| {
                if found.at + found.text.len() > seen {
                    each(Found { at: from + found.at, ..found });
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

#[cfg(test)]
thread_local! {
    /// How often it was begun to learn of a term.
    pub(super) static LEARNED_ANEW: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Where a term that may be there is found next.
struct Next {
    term: usize,
    /// The next places, none of them over another.
    found: VecDeque<Match>,
    /// Where it is looked for after these.
    at: usize,
    /// Whether it is found no more after these.
    done: bool,
}

impl Next {
    fn of(term: usize) -> Self {
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
    fn next(
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

impl Pass<'_, '_> {
    /// Passes over bytes. `within` is where what holds them begins, once an encoding was taken off.
    fn over(&mut self, scanner: &Scanner, bytes: &[u8], forms: Forms, within: Option<usize>) {
        self.look(scanner, bytes, forms, within);
        if forms.depth() >= LAYERS {
            return;
        }
        let mut from = 0;
        let ends = self.ends;
        while from <= bytes.len() {
            let rest = &bytes[from..];
            let value = &rest[..ends.find(rest).unwrap_or(rest.len())];
            let at = within.unwrap_or(from);
            from += value.len() + 1;
            let in_layers = memchr::memchr3(b'%', b'\\', 0, value).is_some();
            if !in_layers && value.len() < decode::RUN {
                continue;
            }
            // What is in a layer is all there is, so that what stands beside it is not looked at twice.
            if !(in_layers && self.layers(scanner, value, forms, at, within.is_none())) {
                self.runs(scanner, value, forms, at, within.is_none());
            }
        }
    }

    /// Takes off what lies around a value as a whole; returns whether there was something.
    fn layers(&mut self, scanner: &Scanner, value: &[u8], forms: Forms, at: usize, outermost: bool) -> bool {
        let mut any = false;
        for (form, decoded) in decode::layers(value) {
            if outermost && !any {
                self.learn(scanner, value, at);
            }
            any = true;
            self.decoded(scanner, &decoded, forms.then(form), at);
        }
        any
    }

    /// Decodes runs of hexadecimal digits and base64.
    fn runs(&mut self, scanner: &Scanner, value: &[u8], forms: Forms, at: usize, outermost: bool) {
        for (from, to) in decode::runs(value) {
            let run = &value[from..to];
            let (form, decoded) = match decode::hex(run) {
                Some(decoded) => (Form::Hex, decoded),
                None => match decode::base64(run) {
                    Some(decoded) => (Form::Base64, decoded),
                    None => continue,
                },
            };
            if outermost {
                self.learn(scanner, run, at + from);
            }
            self.decoded(scanner, &decoded, forms.then(form), if outermost { at + from } else { at });
        }
    }

    /// Learns what was found in a value without taking an encoding off, so that it is not found again below one.
    fn learn(&mut self, scanner: &Scanner, value: &[u8], at: usize) {
        self.room.known.clear();
        let mut known = Vec::new();
        let mut keep = |found: Found<'_>| known.push((found.kind, plain(found.text)));
        let (room, path, ends) = (&mut *self.room, self.path, self.ends);
        Pass { room, path, ends, each: &mut keep }.look(scanner, value, Forms::default(), Some(at));
        self.room.known = known;
    }

    /// Passes over what an encoding held.
    fn decoded(&mut self, scanner: &Scanner, decoded: &[u8], forms: Forms, at: usize) {
        if let Some(inflated) = decode::inflate(decoded, self.room.budget) {
            if self.spend(inflated.len(), at) {
                self.over(scanner, &inflated, forms.then(Form::Compressed), Some(at));
            }
        } else if self.spend(decoded.len(), at) {
            self.over(scanner, decoded, forms, Some(at));
        }
    }

    /// Takes bytes that are to be looked at from what may still be decoded; returns whether that was enough.
    fn spend(&mut self, bytes: usize, at: usize) -> bool {
        let rest = self.room.budget.checked_sub(bytes);
        self.room.budget = rest.unwrap_or(0);
        if rest.is_none() {
            self.room.exhausted = true;
            self.room.touched.push(at);
        }
        rest.is_some()
    }

    /// Looks for terms and marks, from one place to the next: where both begin, it is a term.
    fn look(&mut self, scanner: &Scanner, bytes: &[u8], forms: Forms, within: Option<usize>) {
        scanner.sieve.pass(bytes, &mut self.room.sieve);
        let mut terms: Vec<Next> = self.room.sieve.found.iter().copied().map(Next::of).collect();
        let mut marked = None;
        let mut value = (0, 0);
        let mut named = Named::default();
        let mut from = 0;
        let mut done = 0;
        loop {
            if marked.is_none_or(|(_, start, _)| start < from) {
                marked = mark::next(bytes, from);
            }
            let term = scanner.next(&mut terms, bytes, from, &mut self.room.caches);
            if let Some((_, found)) = term {
                self.room.touched.push(within.unwrap_or(found.start()));
            }
            if let Some((index, found)) = term.filter(|(_, found)| marked.is_none_or(|(_, at, _)| found.start() <= at))
            {
                let (start, end) = (found.start(), found.end());
                let term = &scanner.terms[index];
                from = end;
                if term.short && is_joined(bytes, start, end) {
                    continue;
                }
                done = end;
                let form = term.patterns().forms[found.pattern().as_usize()];
                let form = form.or_else(|| written(&bytes[start..end]));
                let forms = form.map_or(forms, |form| forms.then(form));
                let found = Found { kind: term.kind, forms, text: term.text.as_bytes(), at: within.unwrap_or(start) };
                self.report(found, within.is_none());
            } else if let Some((mark, start, end)) = marked {
                // A term may begin within what the mark matched.
                from = start + 1;
                if start < done {
                    continue;
                }
                // Asked once for each value: one may hold millions of marks.
                if start >= value.1 || start < value.0 {
                    value = bounds(bytes, start, end);
                }
                let path = (self.path)(within.unwrap_or(start));
                if !named.is(path) {
                    named = Named::of(path);
                }
                let around = Around { bytes, value, named: &named, forms };
                let seen = around.look(mark, start, end);
                if seen.is_some() || mark.asks_for_path() {
                    self.room.touched.push(within.unwrap_or(start));
                }
                if let Some((kind, (start, end))) = seen {
                    done = end;
                    let found = Found { kind, forms, text: &bytes[start..end], at: within.unwrap_or(start) };
                    self.report(found, within.is_none());
                }
            } else {
                break;
            }
        }
        if forms.hides() {
            let around = Around { bytes, value: (0, bytes.len()), named: &Named::default(), forms };
            for (kind, text) in around.hidden_hosts() {
                self.report(Found { kind, forms, text, at: within.unwrap_or_default() }, within.is_none());
            }
        }
    }

    /// Hands a find on; one below an encoding only if it was not found without taking that off.
    fn report(&mut self, found: Found<'_>, outermost: bool) {
        self.room.touched.push(found.at);
        if !outermost {
            let text = plain(found.text);
            if self.room.known.iter().any(|known| known.0 == found.kind && known.1 == text) {
                return;
            }
            if self.room.known.len() < KNOWN {
                self.room.known.push((found.kind, text));
            }
        }
        (self.each)(found);
    }
}

/// Returns a text so that it compares with another encoding of it.
fn plain(text: &[u8]) -> Vec<u8> {
    text.iter().filter(|byte| !matches!(byte, 0 | b'\\')).map(u8::to_ascii_lowercase).collect()
}

/// Returns from where to where a value reaches.
fn bounds(bytes: &[u8], start: usize, end: usize) -> (usize, usize) {
    let from = memchr::memrchr(BETWEEN, &bytes[..start]).map_or(0, |at| at + 1);
    let to = memchr::memchr(BETWEEN, &bytes[end..]).map_or(bytes.len(), |at| end + at);
    (from, to)
}

fn is_joined(bytes: &[u8], start: usize, end: usize) -> bool {
    let joins = |byte: &u8| byte.is_ascii_alphanumeric() || *byte >= 0x80;
    start.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(joins) || bytes.get(end).is_some_and(joins)
}

/// Returns how a term was written where it stands; none where it stands as it is.
fn written(text: &[u8]) -> Option<Form> {
    if text.contains(&0) {
        Some(Form::Wide)
    } else if text.contains(&b'%') {
        Some(Form::Percent)
    } else if memchr::memmem::find(text, b"\\u").is_some() || memchr::memmem::find(text, b"\\x").is_some() {
        Some(Form::Escaped)
    } else {
        None
    }
}
