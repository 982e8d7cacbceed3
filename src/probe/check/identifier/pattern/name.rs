//! Names: of persons, of what they write, and of where it lies.

use super::{super::class::Kind, Around};
use crate::probe::table::domains;

impl<'a> Around<'a> {
    pub(super) fn email(&self, at: usize) -> Option<(usize, usize)> {
        // A guest is written with the address from home in front.
        let guest = at.checked_sub(GUEST.len()).filter(|end| *end >= self.value.0);
        let end = guest.filter(|end| self.bytes[*end..at].eq_ignore_ascii_case(GUEST)).unwrap_or(at);
        let local = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80 || b"._+-'~!#$&*=^{}|".contains(&byte);
        let mut from = self.back(end, 64, local);
        // What may stand in a local part, and does so rarely, is taken for what joins it to something before.
        if let Some(index) = self.bytes[from..end].iter().rposition(|byte| b"'~!#$&*=^{}|".contains(byte)) {
            from += index + 1;
        }
        // The letter of an escape, such as of a line end, belongs to that.
        if from > self.value.0 && self.bytes[from - 1] == b'\\' && matches!(self.bytes[from], b'n' | b'r' | b't') {
            from += 1;
        }
        while self.bytes[from..end].first().is_some_and(|byte| matches!(byte, b'.' | b'-')) {
            from += 1;
        }
        let mut to =
            self.on(at + 1, 253, |byte| byte.is_ascii_alphanumeric() || byte >= 0x80 || byte == b'.' || byte == b'-');
        while to > at + 1 && matches!(self.bytes[to - 1], b'.' | b'-') {
            to -= 1;
        }
        let domain = std::str::from_utf8(&self.bytes[at + 1..to]).ok()?;
        (from < end && self.bytes[end - 1] != b'.' && is_domain(domain, 2)).then_some((from, to))
    }

    pub(super) fn file_name(&self, at: usize, to: usize) -> Option<(usize, usize)> {
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

    pub(super) fn site(&self, from: usize, to: usize) -> Option<(Kind, (usize, usize))> {
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
    pub(in super::super) fn hidden_hosts(&self) -> impl Iterator<Item = (Kind, &'a [u8])> + '_ {
        let part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
        self.bytes[self.value.0..self.value.1]
            .split(move |byte| !part(byte))
            .filter(|word| (8..=253).contains(&word.len()) && word.contains(&b'.'))
            .filter(|word| std::str::from_utf8(word).is_ok_and(|word| is_domain(word, 3)))
            .map(|word| (Kind::HiddenSite, word))
            .take(16)
    }
}

/// What stands at the end of the sign-in name of a guest, before the domain of the tenant.
const GUEST: &[u8] = b"#EXT#";
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

/// Returns whether this is a domain with so many labels, under a top-level domain that exists or is kept for examples.
fn is_domain(domain: &str, labels: usize) -> bool {
    let parts = || domain.split('.');
    parts().count() >= labels
        && parts()
            .all(|label| !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-'))
        && parts().next_back().is_some_and(domains::is_top_level)
}
