//! Places on disks and servers that lead to somebody.

use super::Around;

impl Around<'_> {
    pub(super) fn drive(&self, from: usize) -> Option<(usize, usize)> {
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

    pub(super) fn server(&self, from: usize) -> Option<(usize, usize)> {
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

    pub(super) fn home(&self, from: usize, to: usize) -> Option<(usize, usize)> {
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

    /// Returns whether the path in front is of the programs themselves.
    pub(super) fn lies_with_programs(&self, at: usize) -> bool {
        let lead = self.bytes[self.value.0.max(at.saturating_sub(200))..at].to_ascii_lowercase();
        [&b":\\program files"[..], b":\\\\program files", b":\\windows\\", b":\\\\windows\\", b"/applications/"]
            .iter()
            .any(|folder| memchr::memmem::find(&lead, folder).is_some())
    }
}

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
