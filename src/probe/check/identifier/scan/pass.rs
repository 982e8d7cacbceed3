//! One pass over bytes: tells terms and marks from one place to the next, takes off the encodings of what it passed over,
//! and passes over what these held.

use super::{
    super::{
        class::{Form, Forms, LAYERS},
        decode, mark,
        pattern::{Around, Named},
    },
    BETWEEN, Found, Room, Scanner,
    next::Next,
};

/// Finds in one value that are remembered, so that they are told once.
const KNOWN: usize = 64;

/// From where to where something reaches, in what was passed over, that holds what is found.
type Holder = (usize, usize);

/// What ends a value.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ends {
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

    /// Returns how long the value is that begins here. Base64 that was parted into lines is of one.
    fn of(self, bytes: &[u8]) -> usize {
        let mut end = self.find(bytes).unwrap_or(bytes.len());
        while bytes.get(end) == Some(&b'\n') && decode::goes_on(&bytes[..end], &bytes[end + 1..]) {
            let next = &bytes[end + 1..];
            end += 1 + self.find(next).unwrap_or(next.len());
        }
        end
    }
}

/// What is passed over.
pub(super) struct Pass<'a, 'f> {
    pub(super) room: &'a mut Room,
    /// Returns the path of the field that lies here.
    pub(super) path: &'a dyn Fn(usize) -> &'f str,
    /// What ends a value.
    pub(super) ends: Ends,
    pub(super) each: &'a mut dyn FnMut(Found<'_>),
}

impl Pass<'_, '_> {
    /// Passes over bytes. `within` is where what holds them stands, once an encoding was taken off.
    pub(super) fn over(&mut self, scanner: &Scanner, bytes: &[u8], forms: Forms, within: Option<Holder>) {
        self.look(scanner, bytes, forms, within);
        if forms.depth() >= LAYERS {
            return;
        }
        let mut from = 0;
        let ends = self.ends;
        while from <= bytes.len() {
            let rest = &bytes[from..];
            let value = &rest[..ends.of(rest)];
            let at = within.unwrap_or((from, from + value.len()));
            from += value.len() + 1;
            if within.is_none() {
                // What another value held is found in this one all the same.
                self.room.known.clear();
            }
            let in_layers = memchr::memchr3(b'%', b'\\', 0, value).is_some();
            if !in_layers && value.len() < decode::RUN {
                if let Some(number) = decode::short_number(value) {
                    self.decoded(scanner, &number, forms.then(Form::Base64), at);
                }
                continue;
            }
            // What is in a layer is all there is, so that what stands beside it is not looked at twice.
            if !(in_layers && self.layers(scanner, value, forms, at, within.is_none())) {
                self.runs(scanner, value, forms, at, within.is_none());
            }
        }
    }

    /// Takes off what lies around a value as a whole; returns whether there was something.
    fn layers(&mut self, scanner: &Scanner, value: &[u8], forms: Forms, at: Holder, outermost: bool) -> bool {
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
    fn runs(&mut self, scanner: &Scanner, value: &[u8], forms: Forms, at: Holder, outermost: bool) {
        for run in decode::runs(value) {
            let at = if outermost { (at.0 + run.from, at.0 + run.to) } else { at };
            let mut learned = !outermost;
            for encoded in run.encoded(value) {
                let (form, decoded) = match decode::hex(&encoded) {
                    Some(decoded) => (Form::Hex, decoded),
                    None => match decode::base64(&encoded) {
                        Some(decoded) => (Form::Base64, decoded),
                        None => continue,
                    },
                };
                if !std::mem::replace(&mut learned, true) {
                    self.learn(scanner, &value[run.from..run.to], at);
                }
                self.decoded(scanner, &decoded, forms.then(form), at);
            }
        }
    }

    /// Learns what was found in a value without taking an encoding off, so that it is not found again below one.
    fn learn(&mut self, scanner: &Scanner, value: &[u8], at: Holder) {
        self.room.known.clear();
        let mut known = Vec::new();
        let mut keep = |found: Found<'_>| known.push((found.kind, plain(found.text)));
        let (room, path, ends) = (&mut *self.room, self.path, self.ends);
        Pass { room, path, ends, each: &mut keep }.look(scanner, value, Forms::default(), Some(at));
        self.room.known = known;
    }

    /// Passes over what an encoding held.
    fn decoded(&mut self, scanner: &Scanner, decoded: &[u8], forms: Forms, at: Holder) {
        if let Some(inflated) = decode::inflate(decoded, self.room.budget) {
            if self.spend(inflated.len(), at.0) {
                self.over(scanner, &inflated, forms.then(Form::Compressed), Some(at));
            }
        } else if self.spend(decoded.len(), at.0) {
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
    fn look(&mut self, scanner: &Scanner, bytes: &[u8], forms: Forms, within: Option<Holder>) {
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
                self.room.touched.push(within.map_or(found.start(), |(at, _)| at));
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
                let form = term.form(&found).or_else(|| written(&bytes[start..end]));
                let forms = form.map_or(forms, |form| forms.then(form));
                let (at, end) = within.unwrap_or((start, end));
                let found = Found { kind: term.kind, forms, text: term.planted.as_bytes(), at, end };
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
                let path = (self.path)(within.map_or(start, |(at, _)| at));
                if !named.is(path) {
                    named = Named::of(path);
                }
                let around = Around { bytes, value, named: &named, forms };
                let seen = around.look(mark, start, end);
                if seen.is_some() || mark.asks_for_path() {
                    self.room.touched.push(within.map_or(start, |(at, _)| at));
                }
                if let Some((kind, (start, end))) = seen {
                    done = end;
                    let (at, to) = within.unwrap_or((start, end));
                    let found = Found { kind, forms, text: &bytes[start..end], at, end: to };
                    self.report(found, within.is_none());
                }
            } else {
                break;
            }
        }
        if forms.hides() {
            let around = Around { bytes, value: (0, bytes.len()), named: &Named::default(), forms };
            for (kind, text) in around.hidden_hosts() {
                let (at, end) = within.unwrap_or_default();
                self.report(Found { kind, forms, text, at, end }, within.is_none());
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
