//! Searches an event, field by field, and an exchange whose events could not be decoded.

use std::{borrow::Cow, sync::Arc};

use super::{
    beside,
    class::{Class, Forms, Kind},
    digits::is_of_digits,
    memory::Memory,
    scan::{BETWEEN, Found, Room, Scanner},
};
use crate::{
    audit::locator::Part,
    probe::{
        check::masked,
        fact::{Event, Exchange, Seed},
    },
};

/// Something that was found in an event or exchange.
pub(super) struct Hit<'a> {
    /// What.
    pub kind: Kind,
    /// How it was written.
    pub forms: Forms,
    /// It; never to be told as it is.
    pub text: Cow<'a, str>,
    /// Where.
    pub place: Place<'a>,
}

/// Where something was found.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    /// In a field.
    Field(&'a str),
    /// In the name of a field.
    FieldName(&'a str),
    /// In a part of an exchange, or in all of what was searched, at a byte.
    Part(Option<Part>, usize),
}

/// Characters from which on a value is looked at.
const SHORT: usize = 3;

/// Searches events and exchanges.
pub(super) struct Search {
    scanner: Arc<Scanner>,
    room: Room,
    /// The values of an event, one after another.
    values: Vec<u8>,
    /// Where each begins, and of which field it is.
    starts: Vec<(usize, usize)>,
    /// Values that hold nothing.
    empty: Memory<()>,
    /// Names of fields that hold nothing, and whether each is one of somebody's identity.
    names: Memory<bool>,
}

impl Search {
    /// Searches for planted terms, and for personal data by its form.
    pub(super) fn new(scanner: Arc<Scanner>) -> Self {
        let room = Room::default();
        Self { scanner, room, values: Vec::new(), starts: Vec::new(), empty: Memory::new(), names: Memory::new() }
    }

    /// Returns whether something was left undecoded since there was too much of it.
    pub(super) fn exhausted(&self) -> bool {
        self.room.exhausted
    }

    /// Searches an event.
    pub(super) fn event(&mut self, event: &Event<'_>, each: &mut dyn FnMut(Hit<'_>)) {
        self.values.clear();
        self.starts.clear();
        for (index, field) in event.fields.iter().enumerate() {
            let value = field.value.as_bytes();
            let holds_nothing = if is_of_digits(value) {
                !self.scanner.may_be_in_digits(&mut self.room, value)
            } else {
                !is_looked_at(&field.value) || self.empty.of(value).is_some()
            };
            if holds_nothing {
                continue;
            }
            self.starts.push((self.values.len(), index));
            self.values.extend_from_slice(value);
            self.values.push(BETWEEN);
        }
        let starts = &self.starts;
        let path = |at: usize| {
            let index = starts.partition_point(|(start, _)| *start <= at).saturating_sub(1);
            starts.get(index).map_or("", |(_, field)| &*event.fields[*field].path)
        };
        // What an event declares and what is found in the same field is one thing.
        let mut found_in: Vec<&str> = Vec::new();
        self.scanner.values(&mut self.room, &self.values, &path, &mut |found: Found<'_>| {
            let field = path(found.at);
            // One after another in the same field are many.
            if found.kind.class() != Class::Indirect && found_in.last() != Some(&field) {
                found_in.push(field);
            }
            each(hit(&found, Place::Field(field)));
        });
        found_in.sort_unstable();
        let is_found_in = |field: &str| found_in.binary_search(&field).is_ok();
        self.learn(event);
        for field in beside::bsns(event).into_iter().filter(|field| !is_found_in(&field.path)) {
            let text = Cow::Borrowed(field.value.trim());
            each(Hit { kind: Kind::Bsn, forms: Forms::default(), text, place: Place::Field(&field.path) });
        }
        for field in &event.fields {
            let of_somebody = self.name(&field.path, each);
            let plain = |kind: Kind| Hit {
                kind,
                forms: Forms::default(),
                text: Cow::Borrowed(&*field.value),
                place: Place::Field(&field.path),
            };
            if let Some(kind) = field.tag.and_then(|tag| declared(tag, &field.value))
                && !is_found_in(&field.path)
            {
                each(plain(kind));
            } else if of_somebody && is_pseudonym(&field.value) && !is_found_in(&field.path) {
                each(plain(Kind::Pseudonym));
            }
        }
    }

    /// Remembers the values in which nothing was looked at closely: wherever they stand, they hold nothing.
    fn learn(&mut self, event: &Event<'_>) {
        self.room.touched.sort_unstable();
        let mut touched = self.room.touched.iter().peekable();
        for (start, field) in &self.starts {
            let value = event.fields[*field].value.as_bytes();
            let mut any = false;
            while touched.next_if(|at| **at <= start + value.len()).is_some() {
                any = true;
            }
            if !any {
                self.empty.keep(value, ());
            }
        }
    }

    /// Searches the name of a field, once; returns whether it is that of the identity of a person or a machine.
    fn name(&mut self, path: &str, each: &mut dyn FnMut(Hit<'_>)) -> bool {
        if let Some(of_somebody) = self.names.of(path.as_bytes()) {
            return of_somebody;
        }
        let mut any = false;
        self.scanner.values(&mut self.room, path.as_bytes(), &|_| "", &mut |found: Found<'_>| {
            // A name with dots in it looks like many things; it tells who somebody is by these alone.
            if !found.kind.is_planted() && !matches!(found.kind, Kind::Email | Kind::Sid) {
                return;
            }
            any = true;
            each(hit(&found, Place::FieldName(path)));
        });
        let of_somebody = is_of_somebody(path);
        if !any {
            self.names.keep(path.as_bytes(), of_somebody);
        }
        of_somebody
    }

    /// Searches the address of an exchange and the headers that were sent.
    pub(super) fn envelope(&mut self, exchange: &Exchange<'_>, each: &mut dyn FnMut(Hit<'_>)) {
        self.part(Some(Part::Url), exchange.url.as_bytes(), each);
        for (_, value) in &exchange.request_headers {
            self.part(Some(Part::RequestHeaders), value.as_bytes(), each);
        }
    }

    /// Searches bytes that have no fields.
    pub(super) fn part(&mut self, part: Option<Part>, bytes: &[u8], each: &mut dyn FnMut(Hit<'_>)) {
        self.scanner.bytes(&mut self.room, bytes, &mut |found: Found<'_>| {
            each(hit(&found, Place::Part(part, found.at)));
        });
    }

    /// Returns in how many encodings a planted term was looked for, and in which of them it was not found: the control of the
    /// search itself.
    pub(super) fn control(&mut self, seed: &Seed) -> (u64, Vec<(String, &'static str)>) {
        let (mut tried, mut missed) = (0, Vec::new());
        let term = seed.term.trim();
        if term.chars().count() < super::term::TOO_SHORT {
            return (tried, missed);
        }
        for (form, bytes) in super::control::searched(term) {
            tried += 1;
            let mut any = false;
            self.scanner.values(&mut self.room, &bytes, &|_| "", &mut |found| {
                any |= found.kind == Kind::planted(seed.kind);
            });
            if !any {
                missed.push((masked(term), form));
            }
        }
        (tried, missed)
    }
}

fn hit<'a>(found: &Found<'_>, place: Place<'a>) -> Hit<'a> {
    let text: Vec<u8> = found.text.iter().copied().filter(|byte| *byte != 0).collect();
    let text = Cow::Owned(String::from_utf8_lossy(&text).into_owned());
    Hit { kind: found.kind, forms: found.forms, text, place }
}

/// Returns whether a value can hold something: a short one cannot, nor a number that is no telephone or service number.
fn is_looked_at(value: &str) -> bool {
    value.len() >= SHORT && (value.len() >= 8 || !value.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Returns what an event declares a field to be, by the kind of personal data and the mark of customer content in its tag.
fn declared(tag: u32, value: &str) -> Option<Kind> {
    if value.trim().is_empty() {
        return None;
    }
    let kind = match tag >> 5 & 0xFF {
        // Distinguished name, telephone, SIP and e-mail address, identity, and personal data without more.
        1 | 2 | 6 | 8 | 9 | 10 => Kind::DeclaredIdentity,
        // Subject of a mail, query, address of a page.
        5 | 7 | 11 => Kind::DeclaredContent,
        // Addresses and names of machines.
        3 | 4 | 12 | 13 | 14 => Kind::DeclaredOther,
        _ if tag & 0x2000 != 0 => return Some(Kind::DeclaredContent),
        _ => return None,
    };
    // A pseudonym in such a field is what the field should hold.
    Some(if kind == Kind::DeclaredIdentity && looks_pseudonymous(value) { Kind::Pseudonym } else { kind })
}

/// Words in the names of fields that hold the identity of a person or a machine.
const OF_SOMEBODY: &[&str] =
    &["user", "account", "device", "machine", "identity", "puid", "cid", "anid", "tenant", "pseudonym"];

/// Returns whether the value of a field of somebody's identity is a pseudonym: an identifier without meaning.
fn is_pseudonym(value: &str) -> bool {
    (8..=80).contains(&value.len()) && looks_pseudonymous(value)
}

/// Returns whether a field holds the identity of a person or a machine, by its name.
fn is_of_somebody(path: &str) -> bool {
    let path = path.to_ascii_lowercase();
    path.ends_with("localid") || OF_SOMEBODY.iter().any(|word| path.contains(word))
}

/// Returns whether a value is a GUID, a hash, or a local id with its one letter in front.
fn looks_pseudonymous(value: &str) -> bool {
    let (letter, rest) = match value.as_bytes() {
        [letter, b':', rest @ ..] if letter.is_ascii_alphabetic() => (true, rest),
        whole => (false, whole),
    };
    let rest = rest.strip_prefix(b"{").unwrap_or(rest);
    let rest = rest.strip_suffix(b"}").unwrap_or(rest);
    let mut digits = 0;
    for byte in rest {
        match byte {
            b'-' => {}
            _ if byte.is_ascii_hexdigit() => digits += 1,
            _ => return false,
        }
    }
    matches!(digits, 32 | 40 | 56 | 64 | 96 | 128) || (letter && digits >= 8)
}

#[cfg(test)]
mod tests {
    use super::{super::pattern::GONE_THROUGH, *};
    use crate::probe::fact::Field;

    fn hits(path: &'static str, value: &'static str, tag: Option<u32>) -> Vec<Kind> {
        let event = Event { fields: vec![Field { path: path.into(), value: value.into(), tag }], ..Event::default() };
        let mut kinds = Vec::new();
        Search::new(Arc::new(Scanner::new(&[]))).event(&event, &mut |hit| kinds.push(hit.kind));
        kinds
    }

    #[test]
    fn a_guid_is_no_number_of_anybody_but_may_be_a_term() {
        // Its first group passes the check of a service number, and the field speaks of one.
        let guid = "11122233-3000-4000-8000-726569676572";
        assert_eq!(hits("data.bsn", "111222333", None), [Kind::Bsn]);
        assert_eq!(hits("data.bsnUser", guid, None), [Kind::Pseudonym]);
        let seed = Seed { kind: crate::probe::fact::SeedKind::Sentence, term: "reiger".to_owned() };
        let field = Field { path: "data.x".into(), value: guid.into(), tag: None };
        let event = Event { fields: vec![field], ..Event::default() };
        let mut kinds = Vec::new();
        Search::new(Arc::new(Scanner::new(&[seed]))).event(&event, &mut |hit| kinds.push(hit.kind));
        assert_eq!(kinds, [Kind::PlantedSentence]);
    }

    #[test]
    fn a_service_number_may_be_in_base64_in_a_field_that_says_so() {
        for (path, value, is) in [
            ("data.bsn", "MTExMjIyMzMz", true),
            ("data.userBsn", "MTAwMDAwMDg=", true),
            ("data.userBsn", "MTAwMDAwMDg", true),
            ("data.bsn", "00000000", false),
            ("data.bsn", "000000000", false),
            ("data.id", "MTExMjIyMzMz", false),
            ("data.bsn", "MTExMjIyMzM0", false),
            ("data.bsn", "MTExMjIyMzN", false),
        ] {
            assert_eq!(hits(path, value, None) == [Kind::Bsn], is, "{path} {value}");
        }
    }

    /// What one value held hid it in the next, and in the next event.
    #[test]
    fn what_is_found_below_an_encoding_is_found_in_each_value() {
        let field = |path: &'static str| Field { path: path.into(), value: "MTExMjIyMzMz".into(), tag: None };
        let event = Event { fields: vec![field("data.bsn"), field("data.userBsn")], ..Event::default() };
        let mut search = Search::new(Arc::new(Scanner::new(&[])));
        for _ in 0..2 {
            let mut kinds = Vec::new();
            search.event(&event, &mut |hit| kinds.push(hit.kind));
            assert_eq!(kinds, [Kind::Bsn; 2]);
        }
    }

    #[test]
    fn a_service_number_is_told_by_the_field_beside_it_and_once() {
        let kinds = |fields: [(&'static str, &'static str); 2]| {
            let field = |(path, value): (&'static str, &'static str)| Field {
                path: path.into(),
                value: value.into(),
                tag: None,
            };
            let event = Event { fields: fields.map(field).into(), ..Event::default() };
            let mut kinds = Vec::new();
            Search::new(Arc::new(Scanner::new(&[]))).event(&event, &mut |hit| kinds.push(hit.kind));
            kinds
        };
        assert_eq!(kinds([("data.label", "BSN"), ("data.value", "111222333")]), [Kind::Bsn]);
        assert_eq!(kinds([("bsn.label", "BSN"), ("bsn.value", "111222333")]), [Kind::Bsn]);
        assert_eq!(kinds([("data.label", "size"), ("data.value", "111222333")]), []);
    }

    #[test]
    fn an_event_says_itself_what_its_fields_hold() {
        for (value, tag, kinds) in [
            ("Jan de Vries", 289, &[Kind::DeclaredIdentity][..]),
            ("jan@example.nl", 289, &[Kind::Email]),
            ("2e5b09bf-66a1-55e5-840a-d992ce1c0381", 1 | 10 << 5, &[Kind::Pseudonym]),
            ("https://intranet.example/nota", 353, &[Kind::DeclaredContent]),
            ("Geachte heer", 8193, &[Kind::DeclaredContent]),
            ("10.1.2.3", 1 | 3 << 5, &[Kind::Address, Kind::DeclaredOther]),
            ("", 289, &[]),
            ("184", 6, &[]),
        ] {
            assert_eq!(hits("data.x", value, Some(tag)), kinds, "{value} {tag}");
        }
    }

    #[test]
    fn pseudonyms_are_those_of_somebody_or_a_machine() {
        let guid = "DD1AA752-A66A-5A6A-B06C-7A86DE292A23";
        assert_eq!(hits("ext.device.localId", "s:DD1AA752-A66A-5A6A-B06C-7A86DE292A23", None), [Kind::Pseudonym]);
        assert_eq!(hits("ext.user.localId", "m:a5f16b5cd9dd213c", None), [Kind::Pseudonym]);
        assert_eq!(hits("data.Data.AccountPseudonym", guid, None), [Kind::Pseudonym]);
        assert_eq!(hits("data.Session.Id", guid, None), []);
        assert_eq!(hits("ext.user.localId", "jan@example.nl", None), [Kind::Email]);
    }

    /// It was for each address in the value: a name and a value of seven mebibytes took longer than anybody waits.
    #[test]
    fn the_name_of_a_field_is_gone_through_once_for_each_value() {
        let path = "data.abc".repeat(100);
        let value = |times: usize| Field {
            path: path.clone().into(),
            value: "020-1234567 1.2.3.4 ".repeat(times).into(),
            tag: None,
        };
        let gone = |fields: Vec<Field<'static>>| {
            GONE_THROUGH.set(0);
            let event = Event { fields, ..Event::default() };
            Search::new(Arc::new(Scanner::new(&[]))).event(&event, &mut |_| ());
            GONE_THROUGH.get()
        };
        assert_eq!(gone(vec![value(10)]), gone(vec![value(1000)]));
        assert!(gone(vec![value(1000)]) <= 2 * path.len());
    }

    #[test]
    fn the_name_of_a_field_is_searched_too() {
        assert_eq!(hits("data.jan@example.nl", "1", None), [Kind::Email]);
    }
}
