//! Personal data by its form: what a short mark gives away, looked at more closely where it stands.
//!
//! The marks are found by [`super::mark`]; each is rare. Whether it is what it looks like is told
//! here: by check digits, known top-level domains, and what stands around it.

use std::{
    cell::OnceCell,
    net::{Ipv4Addr, Ipv6Addr},
};

use super::class::{Forms, Kind};
use crate::probe::table::domains;

/// What gives something away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    At,
    Sid,
    Ipv4,
    Ipv6,
    Phone,
    Number,
    Drive,
    Server,
    Home,
    Extension,
    Scheme,
}

impl Mark {
    /// Returns whether it is told from others by the name of its field: elsewhere the same text may be something else.
    pub(super) const fn asks_for_path(self) -> bool {
        matches!(self, Self::Ipv4 | Self::Phone | Self::Number)
    }
}

#[cfg(test)]
thread_local! {
    /// Bytes of paths that were gone through.
    pub(super) static GONE_THROUGH: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// The path of a field, and what it speaks of: asked once, for one value may hold millions of marks.
#[derive(Default)]
pub(super) struct Named<'a> {
    path: &'a str,
    version: OnceCell<bool>,
    phone: OnceCell<bool>,
    bsn: OnceCell<bool>,
}

impl<'a> Named<'a> {
    /// Takes a path; empty where there is none.
    pub(super) fn of(path: &'a str) -> Self {
        Self { path, ..Self::default() }
    }

    /// Returns whether this is the very path, and not only an equal one.
    pub(super) fn is(&self, path: &str) -> bool {
        std::ptr::eq(self.path, path)
    }

    fn speaks_of(&self, words: &[&str]) -> bool {
        #[cfg(test)]
        GONE_THROUGH.set(GONE_THROUGH.get() + self.path.len());
        let path = self.path.to_ascii_lowercase();
        words.iter().any(|word| path.contains(word))
    }

    fn speaks_of_version(&self) -> bool {
        *self.version.get_or_init(|| self.speaks_of(&["ver", "build"]))
    }

    fn speaks_of_phone(&self) -> bool {
        *self.phone.get_or_init(|| self.speaks_of(&["phone", "tel", "mobile", "mobiel"]))
    }

    fn speaks_of_bsn(&self) -> bool {
        *self.bsn.get_or_init(|| speaks_of_bsn(self.path.as_bytes()))
    }
}

/// A text, and what is known around it.
pub(super) struct Around<'a> {
    /// The text.
    pub bytes: &'a [u8],
    /// From where to where the value reaches in which the mark stands.
    pub value: (usize, usize),
    /// The field.
    pub named: &'a Named<'a>,
    /// The encodings that were taken off.
    pub forms: Forms,
}

impl<'a> Around<'a> {
    fn before(&self, at: usize) -> Option<u8> {
        (at > self.value.0).then(|| self.bytes[at - 1])
    }

    fn after(&self, at: usize) -> Option<u8> {
        self.bytes[..self.value.1].get(at).copied()
    }

    /// Returns where a stretch ends that begins here, of bytes that are allowed, and no longer than this.
    fn on(&self, at: usize, most: usize, allowed: impl Fn(u8) -> bool) -> usize {
        let end = self.value.1.min(at.saturating_add(most));
        self.bytes[at..end].iter().position(|byte| !allowed(*byte)).map_or(end, |length| at + length)
    }

    /// Returns where a stretch begins that ends here.
    fn back(&self, at: usize, most: usize, allowed: impl Fn(u8) -> bool) -> usize {
        let start = self.value.0.max(at.saturating_sub(most));
        self.bytes[start..at].iter().rposition(|byte| !allowed(*byte)).map_or(start, |index| start + index + 1)
    }

    /// Returns what this is, and from where to where it reaches; none where it only looks like it.
    pub(super) fn look(&self, mark: Mark, from: usize, to: usize) -> Option<(Kind, (usize, usize))> {
        Some(match mark {
            Mark::At => (Kind::Email, self.email(from)?),
            Mark::Sid => (Kind::Sid, self.sid(from, to)?),
            Mark::Ipv4 => (Kind::Address, self.ipv4(from, to)?),
            Mark::Ipv6 => (Kind::Address, self.ipv6(from)?),
            Mark::Phone => (Kind::Phone, self.phone(from)?),
            Mark::Number => (Kind::Bsn, self.bsn(from, to)?),
            Mark::Drive => (Kind::UserFolder, self.drive(from)?),
            Mark::Server => (Kind::Share, self.server(from)?),
            Mark::Home => (Kind::UserFolder, self.home(from, to)?),
            Mark::Extension => (Kind::FileName, self.file_name(from, to)?),
            Mark::Scheme => self.site(from, to)?,
        })
    }

    fn sid(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        (!self.joined(from, to)).then(|| (from, self.on(to, 200, |byte| byte.is_ascii_digit() || byte == b'-')))
    }

    /// Returns whether letters or digits go on before or after.
    fn joined(&self, from: usize, to: usize) -> bool {
        self.before(from).is_some_and(|byte| byte.is_ascii_alphanumeric())
            || self.after(to).is_some_and(|byte| byte.is_ascii_alphanumeric())
    }

    fn email(&self, at: usize) -> Option<(usize, usize)> {
        let local = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80 || b"._+-'~!#$&*=^{}|".contains(&byte);
        let mut from = self.back(at, 64, local);
        // What may stand in a local part, and does so rarely, is taken for what joins it to something before.
        if let Some(index) = self.bytes[from..at].iter().rposition(|byte| b"'~!#$&*=^{}|".contains(byte)) {
            from += index + 1;
        }
        // The letter of an escape, such as of a line end, belongs to that.
        if from > self.value.0 && self.bytes[from - 1] == b'\\' && matches!(self.bytes[from], b'n' | b'r' | b't') {
            from += 1;
        }
        while self.bytes[from..at].first().is_some_and(|byte| matches!(byte, b'.' | b'-')) {
            from += 1;
        }
        let mut to =
            self.on(at + 1, 253, |byte| byte.is_ascii_alphanumeric() || byte >= 0x80 || byte == b'.' || byte == b'-');
        while to > at + 1 && matches!(self.bytes[to - 1], b'.' | b'-') {
            to -= 1;
        }
        let domain = std::str::from_utf8(&self.bytes[at + 1..to]).ok()?;
        (from < at && self.bytes[at - 1] != b'.' && is_domain(domain, 2)).then_some((from, to))
    }

    fn ipv4(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        let text = std::str::from_utf8(&self.bytes[from..to]).ok()?;
        let address: Ipv4Addr = text.parse().ok()?;
        let [first, .., third, last] = address.octets();
        let after = self.after(to);
        let goes_on = self.joined(from, to)
            || self.before(from).is_some_and(|byte| matches!(byte, b'.' | b'-' | b'_' | b'+'))
            || (after == Some(b'.') && self.after(to + 1).is_some_and(|byte| byte.is_ascii_digit()))
            || after.is_some_and(|byte| matches!(byte, b'-' | b'_' | b'+'));
        // Versions of programs are written in the same way, and are everywhere.
        let lead = &self.bytes[self.value.0.max(from.saturating_sub(12))..from];
        let version = (third == 0 && last == 0)
            || self.named.speaks_of_version()
            || lead.to_ascii_lowercase().windows(3).any(|word| word == b"ver")
            || (self.before(from) == Some(b'/')
                && from > self.value.0 + 1
                && self.bytes[from - 2].is_ascii_alphanumeric())
            || matches!(self.before(from), Some(b'v' | b'V' | b'!'));
        let nobody = first == 0 || first == 127 || first >= 240 || address.is_unspecified();
        (!goes_on && !version && !nobody).then_some((from, to))
    }

    fn ipv6(&self, at: usize) -> Option<(usize, usize)> {
        let part = |byte: u8| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.');
        let (from, mut to) = (self.back(at, 45, part), self.on(at, 45, part));
        while to > from && self.bytes[to - 1] == b'.' {
            to -= 1;
        }
        let text = std::str::from_utf8(&self.bytes[from..to]).ok()?;
        let address: Ipv6Addr = text.parse().ok()?;
        let groups = text.split(':').filter(|group| !group.is_empty()).count();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let of_somebody = groups >= 3 && digits >= 3 && !address.is_loopback();
        (of_somebody && !self.joined(from, to)).then_some((from, to))
    }

    fn phone(&self, from: usize) -> Option<(usize, usize)> {
        let escaped =
            from >= self.value.0 + 2 && self.bytes[from - 2] == b'\\' && b"nrt".contains(&self.bytes[from - 1]);
        let before = self.before(from).filter(|_| !escaped);
        if before.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'+' | b'-' | b'/' | b'_')) {
            return None;
        }
        let part = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'+' | b' ' | b'(' | b')' | b'-' | b'.');
        let mut to = self.on(from, 24, part);
        while to > from && !self.bytes[to - 1].is_ascii_digit() {
            to -= 1;
        }
        if self.after(to).is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'_' | b'/' | b'%'))
        {
            return None;
        }
        let written = &self.bytes[from..to];
        let digits: Vec<u8> = written.iter().copied().filter(u8::is_ascii_digit).collect();
        let parted = written.iter().skip(1).any(|byte| matches!(byte, b' ' | b'-' | b'(' | b')'));
        let international = if written.starts_with(b"+") {
            Some(&digits[..])
        } else {
            digits.strip_prefix(b"00").filter(|_| parted || digits.len() == 13)
        };
        let is = if let Some(number) = international {
            // `(0)` is for who dials from within the country.
            let number: Vec<u8> = match memchr::memmem::find(written, b"(0)") {
                Some(_) => number
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| *at != zero_in_brackets(written))
                    .map(|(_, digit)| *digit)
                    .collect(),
                None => number.to_vec(),
            };
            is_international(&number)
        } else {
            let mobile = digits.starts_with(b"06") && !written.contains(&b'.');
            let dutch = digits.len() == 10 && digits[0] == b'0' && digits[1] != b'0';
            dutch && (mobile || parted && is_parted_as_dutch(written) || self.named.speaks_of_phone())
        };
        is.then_some((from, to))
    }

    fn bsn(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        if self.before(from).is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'.')
            || self.after(to).is_some_and(|byte| byte.is_ascii_alphanumeric())
        {
            return None;
        }
        let digits: Vec<u8> = self.bytes[from..to].iter().copied().filter(u8::is_ascii_digit).collect();
        if !passes_eleven(&digits) {
            return None;
        }
        // One number in eleven passes: it is only one where somebody says so.
        let near = &self.bytes[self.value.0.max(from.saturating_sub(60))..self.value.1.min(to + 40)];
        (self.named.speaks_of_bsn() || speaks_of_bsn(near)).then_some((from, to))
    }

    fn drive(&self, from: usize) -> Option<(usize, usize)> {
        if self.before(from).is_some_and(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        let to = self.on(from, 260, |byte| byte >= 0x20 && !b"\"<>|*?;".contains(&byte));
        let mut parts = self.bytes[from..to].split(|byte| *byte == b'\\').filter(|part| !part.is_empty()).skip(1);
        let folder = parts.next()?.to_ascii_lowercase();
        let user = parts.next()?.to_ascii_lowercase();
        let of_users = matches!(&folder[..], b"users" | b"documents and settings");
        (of_users && !is_nobody(&user)).then_some((from, to))
    }

    fn server(&self, from: usize) -> Option<(usize, usize)> {
        if self.before(from).is_some_and(|byte| byte.is_ascii_graphic() && !b"\"'(=,;".contains(&byte)) {
            return None;
        }
        let to = self.on(from, 260, |byte| byte >= 0x20 && !b"\"<>|*?;".contains(&byte));
        let mut parts = self.bytes[from..to].split(|byte| *byte == b'\\').filter(|part| !part.is_empty());
        let server = parts.next()?;
        let share = parts.next()?;
        let is = server.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'@'))
            && share.iter().any(u8::is_ascii_alphanumeric);
        is.then_some((from, to))
    }

    fn home(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        if self.before(from).is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'}')) {
            // But for the address of a file.
            if !self.bytes[..from].ends_with(b"file://") {
                return None;
            }
        }
        let end = self.on(to, 200, |byte| byte > 0x20 && !b"\"'<>|;,)".contains(&byte));
        let name = self.bytes[to..end].split(|byte| *byte == b'/').next()?.to_ascii_lowercase();
        (!name.is_empty() && !is_nobody(&name)).then_some((from, end))
    }

    fn file_name(&self, at: usize, to: usize) -> Option<(usize, usize)> {
        // The longest extension that stands here.
        let to = self.on(to, 2, |byte| byte.is_ascii_alphabetic());
        if self.after(to).is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80) {
            return None;
        }
        let extension = self.bytes[at + 1..to].to_ascii_lowercase();
        if !EXTENSIONS.contains(&&extension[..]) {
            return None;
        }
        let from = self.back(at, 120, |byte| byte >= 0x20 && !b"\\/:*?\"<>|=&;,{}[]".contains(&byte));
        let stem = self.bytes[from..at].trim_ascii();
        let from = at - self.bytes[from..at].trim_ascii_start().len();
        let named = stem.iter().any(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80);
        // Short extensions are parts of names of programs and fields too.
        let goes_on =
            self.after(to) == Some(b'.') && self.after(to + 1).is_some_and(|byte| byte.is_ascii_alphanumeric());
        let vague = VAGUE.contains(&&extension[..]) && (stem.contains(&b'.') || goes_on);
        let of_program = OF_PROGRAM.contains(&&stem.to_ascii_lowercase()[..]) || self.lies_with_programs(from);
        (named && !vague && !of_program).then_some((from, to))
    }

    /// Returns whether the path in front is of the programs themselves.
    fn lies_with_programs(&self, at: usize) -> bool {
        let lead = self.bytes[self.value.0.max(at.saturating_sub(200))..at].to_ascii_lowercase();
        [&b":\\program files"[..], b":\\\\program files", b":\\windows\\", b":\\\\windows\\", b"/applications/"]
            .iter()
            .any(|folder| memchr::memmem::find(&lead, folder).is_some())
    }

    fn site(&self, from: usize, to: usize) -> Option<(Kind, (usize, usize))> {
        let begin = self.back(from, 8, |byte| byte.is_ascii_alphabetic());
        let scheme = self.bytes[begin..from].to_ascii_lowercase();
        if !matches!(&scheme[..], b"http" | b"https" | b"file" | b"ms-word" | b"onenote") {
            return None;
        }
        let end = self.on(to, 2000, |byte| byte > 0x20 && !b"\"'<>|\\".contains(&byte));
        let address = std::str::from_utf8(&self.bytes[to..end]).ok()?.to_ascii_lowercase();
        let (host, path) = address.find(['/', '?', '#', ':']).map_or((&*address, ""), |at| address.split_at(at));
        let of_tenant = TENANTS.iter().any(|suffix| host.ends_with(suffix)) && path.len() > 1;
        if of_tenant {
            Some((Kind::Site, (begin, end)))
        } else {
            (self.forms.hides() && is_domain(host, 2)).then_some((Kind::HiddenSite, (begin, end)))
        }
    }

    /// Returns the host names in a text that was hidden, which need no scheme in front to be one.
    pub(super) fn hidden_hosts(&self) -> impl Iterator<Item = (Kind, &'a [u8])> + '_ {
        let part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
        self.bytes[self.value.0..self.value.1]
            .split(move |byte| !part(byte))
            .filter(|word| (8..=253).contains(&word.len()) && word.contains(&b'.'))
            .filter(|word| std::str::from_utf8(word).is_ok_and(|word| is_domain(word, 3)))
            .map(|word| (Kind::HiddenSite, word))
            .take(16)
    }
}

/// Extensions of what people write and file with Office.
const EXTENSIONS: &[&[u8]] = &[
    b"doc", b"docx", b"docm", b"dot", b"dotx", b"dotm", b"xls", b"xlsx", b"xlsm", b"xlsb", b"xlt", b"xltx", b"xltm",
    b"ppt", b"pptx", b"pptm", b"pps", b"ppsx", b"pot", b"potx", b"one", b"vsd", b"vsdx", b"mdb", b"accdb", b"pub",
    b"mpp", b"msg", b"eml", b"pst", b"ost", b"rtf", b"odt", b"ods", b"odp", b"pdf",
];
/// Those of them that are words of other things too.
const VAGUE: &[&[u8]] = &[b"one", b"dot", b"pot", b"pub", b"pps", b"msg", b"doc"];
/// Documents that come with the programs.
const OF_PROGRAM: &[&[u8]] =
    &[b"normal", b"normalemail", b"personal", b"blank", b"default", b"building blocks", b"built-in building blocks"];
/// Hosts under which the sites and documents of tenants lie.
const TENANTS: &[&str] =
    &[".sharepoint.com", ".sharepoint.us", "onedrive.live.com", "d.docs.live.net", "1drv.ms", ".onenote.com"];

/// Returns whether a folder of users is of nobody in particular.
fn is_nobody(user: &[u8]) -> bool {
    const NOBODY: &[&[u8]] = &[
        b"public",
        b"default",
        b"default user",
        b"all users",
        b"defaultuser0",
        b"defaultapppool",
        b"shared",
        b"guest",
    ];
    NOBODY.contains(&user)
        || user.starts_with(b"%")
        || user.starts_with(b"{")
        || user.starts_with(b"<")
        || user.starts_with(b"[")
}

/// Returns whether this is a domain with so many labels, under a top-level domain that exists or is kept for examples.
fn is_domain(domain: &str, labels: usize) -> bool {
    let parts = || domain.split('.');
    parts().count() >= labels
        && parts()
            .all(|label| !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-'))
        && parts().next_back().is_some_and(domains::is_top_level)
}

/// Returns the index of the digit `0` that stands in brackets, among the digits of a number written with `+`.
fn zero_in_brackets(written: &[u8]) -> usize {
    let at = memchr::memmem::find(written, b"(0)").unwrap_or(written.len());
    let before = written[..at].iter().filter(|byte| byte.is_ascii_digit()).count();
    if written.starts_with(b"+") { before } else { before.saturating_sub(2) }
}

/// Returns whether digits are a number that can be dialled: with the code of a country, and no longer than E.164 allows.
fn is_international(digits: &[u8]) -> bool {
    match digits {
        // The Netherlands.
        [b'3', b'1', rest @ ..] => rest.len() == 9 && rest[0] != b'0',
        // North America: neither the area nor the exchange begins with 0 or 1.
        [b'1', rest @ ..] => rest.len() == 10 && rest[0] >= b'2' && rest[3] >= b'2',
        [b'2'..=b'9', ..] => (9..=15).contains(&digits.len()),
        _ => false,
    }
}

/// Returns whether a number is parted after its area code, of two to four digits with the zero.
fn is_parted_as_dutch(written: &[u8]) -> bool {
    let first = written.iter().filter(|byte| **byte != b'(').take_while(|byte| byte.is_ascii_digit()).count();
    (2..=4).contains(&first)
}

/// Returns whether digits pass the eleven-test of citizen service numbers.
fn passes_eleven(digits: &[u8]) -> bool {
    let digits = if digits.len() == 8 { [b"0", digits].concat() } else { digits.to_vec() };
    if digits.len() != 9 || digits.iter().all(|digit| *digit == digits[0]) {
        return false;
    }
    let sum: i32 =
        digits.iter().zip([9, 8, 7, 6, 5, 4, 3, 2, -1]).map(|(digit, weight)| i32::from(digit - b'0') * weight).sum();
    sum % 11 == 0
}

/// Returns whether a text speaks of citizen service numbers.
fn speaks_of_bsn(text: &[u8]) -> bool {
    let text = text.to_ascii_lowercase();
    [&b"burgerservice"[..], b"sofinummer", b"sofi-nummer", b"citizen service", b"citizenservice"]
        .iter()
        .any(|word| memchr::memmem::find(&text, word).is_some())
        || memchr::memmem::find_iter(&text, b"bsn").any(|at| at == 0 || !text[at - 1].is_ascii_alphabetic())
}
