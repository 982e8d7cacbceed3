//! Places on disks and servers that lead to somebody.

use super::{
    super::{class::Kind, digits::is_guid},
    Around,
};

impl Around<'_> {
    pub(super) fn drive(&self, from: usize) -> Option<(usize, usize)> {
        if self.before(from).is_some_and(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        let to = self.path_end(from);
        is_of_user(&mut parts(&self.bytes[from..to]).skip(1)).then_some((from, to))
    }

    pub(super) fn server(&self, from: usize) -> Option<(Kind, (usize, usize))> {
        if self.before(from).is_some_and(|byte| byte.is_ascii_graphic() && !b"\"'(=,;".contains(&byte)) {
            return None;
        }
        let to = self.path_end(from);
        let mut parts = parts(&self.bytes[from..to]);
        let server = parts.next()?;
        // With its backslashes escaped, a path of the kernel begins in the same way.
        if server.eq_ignore_ascii_case(b"device") {
            return self.rooted(from);
        }
        is_share(server, parts.next()?).then_some((Kind::Share, (from, to)))
    }

    /// Tells a path that begins with one backslash: of a device, as the kernel of Windows has it, of a server that it reaches
    /// by one, and one without its drive.
    pub(super) fn rooted(&self, from: usize) -> Option<(Kind, (usize, usize))> {
        // Of a drive that stands for a share, names of the kernel begin with a semicolon.
        let to = self.on(from, 260, |byte| byte >= 0x20 && !b"\"<>|*?".contains(&byte));
        let mut parts = parts(&self.bytes[from..to]).filter(|part| !part.starts_with(b";"));
        let first = parts.next()?.to_ascii_lowercase();
        let kind = match &first[..] {
            b"users" => {
                let user = parts.next()?.to_ascii_lowercase();
                (self.begins_at_volume(from) && !is_nobody(&user)).then_some(Kind::UserFolder)
            }
            b"unc" if self.before(from) != Some(b'?') => None,
            b"unc" => is_share(parts.next()?, parts.next()?).then_some(Kind::Share),
            _ => match &parts.next()?.to_ascii_lowercase()[..] {
                b"mup" | b"lanmanredirector" => is_share(parts.next()?, parts.next()?).then_some(Kind::Share),
                _ => is_of_user(&mut parts).then_some(Kind::UserFolder),
            },
        };
        kind.map(|kind| (kind, (from, to)))
    }

    /// Returns whether a path begins here, or a volume stands before it that is no drive with a letter.
    fn begins_at_volume(&self, at: usize) -> bool {
        let end = self.back(at, 8, |byte| byte == b'\\');
        let from = self.back(end, 64, |byte| byte.is_ascii_alphanumeric() || b"%{}-_:?.".contains(&byte));
        let volume = self.bytes[from..end].to_ascii_lowercase();
        let named = [&b"harddiskvolume"[..], b"volume{", b"%systemdrive%", b"%homedrive%"];
        if volume.is_empty() {
            end == at && self.before(at).is_none_or(|byte| byte <= b' ' || b"\"'(=,;".contains(&byte))
        } else {
            named.iter().any(|name| volume.starts_with(name))
        }
    }

    /// Returns where a path ends that begins here.
    fn path_end(&self, from: usize) -> usize {
        self.on(from, 260, |byte| byte >= 0x20 && !b"\"<>|*?;".contains(&byte))
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

/// Returns the names in a path, whether or not its backslashes are escaped.
fn parts(path: &[u8]) -> impl Iterator<Item = &[u8]> {
    path.split(|byte| *byte == b'\\').filter(|part| !part.is_empty())
}

/// Returns whether a path goes on, behind its drive or volume, to the folder of somebody.
fn is_of_user(parts: &mut dyn Iterator<Item = &[u8]>) -> bool {
    let (Some(folder), Some(user)) = (parts.next(), parts.next()) else { return false };
    let folder = folder.to_ascii_lowercase();
    matches!(&folder[..], b"users" | b"documents and settings") && !is_nobody(&user.to_ascii_lowercase())
}

/// Returns whether these are the names of a server and of what it shares.
fn is_share(server: &[u8], share: &[u8]) -> bool {
    server.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'@'))
        && share.iter().any(u8::is_ascii_alphanumeric)
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
        b"system",
        b"systemprofile",
        b"localservice",
        b"networkservice",
    ];
    NOBODY.contains(&user)
        || is_guid(user)
        || user.starts_with(b"%")
        || user.starts_with(b"{")
        || user.starts_with(b"<")
        || user.starts_with(b"[")
}
