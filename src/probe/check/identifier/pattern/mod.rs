//! Personal data by its form: what a short mark gives away, looked at more closely where it stands.
//!
//! The marks are found by [`super::mark`]; each is rare. Whether it is what it looks like is told
//! here: by check digits, known top-level domains, and what stands around it.

mod name;
mod number;
mod place;
mod words;

pub(super) use number::is_bsn;
#[cfg(test)]
pub(super) use words::GONE_THROUGH;
pub(super) use words::{Named, speaks_of_bsn};

use super::class::{Forms, Kind};

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
    /// A path of the kernel of Windows, or without its drive.
    Rooted,
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

impl Around<'_> {
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
            Mark::Phone => match self.phone(from) {
                Some(place) => (Kind::Phone, place),
                None => (Kind::Bsn, self.bsn_with_zero(from, to)?),
            },
            Mark::Number => (Kind::Bsn, self.bsn(from, to)?),
            Mark::Drive => (Kind::UserFolder, self.drive(from)?),
            Mark::Server => self.server(from)?,
            Mark::Rooted => self.rooted(from)?,
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
}
