//! What differs between operating systems, each with a portable fallback. Nothing else in this room is Unix-only.

use std::{
    fs::{File, Metadata, OpenOptions},
    io,
    path::Path,
    time::SystemTime,
};

/// What tells whether a file is still the one that was opened, unchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    identity: [u64; 4],
}

impl Stamp {
    /// Returns the stamp of a file.
    pub fn of(metadata: &Metadata) -> Self {
        Self { size: metadata.len(), modified: metadata.modified().ok(), identity: identity(metadata) }
    }
}

/// Opens a file for reading without following a link in its last component and without waiting for a writer of a FIFO.
/// The caller asks the open file whether it is regular.
pub fn open_source(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    without_following(&mut options);
    if cfg!(not(unix)) && path.symlink_metadata()?.is_symlink() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "a link is not followed"));
    }
    options.open(path)
}

#[cfg(unix)]
fn without_following(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    options.custom_flags(i32::try_from(flags.bits()).unwrap_or(0));
}

#[cfg(not(unix))]
fn without_following(_options: &mut OpenOptions) {}

/// Returns device and inode, where the system has them.
#[cfg(unix)]
pub fn inode(metadata: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    Some((metadata.dev(), metadata.ino()))
}

/// Returns device and inode, where the system has them.
#[cfg(not(unix))]
pub fn inode(_metadata: &Metadata) -> Option<(u64, u64)> {
    None
}

/// Device, inode, and when the inode last changed.
#[cfg(unix)]
fn identity(metadata: &Metadata) -> [u64; 4] {
    use std::os::unix::fs::MetadataExt as _;
    [metadata.dev(), metadata.ino(), metadata.ctime().cast_unsigned(), metadata.ctime_nsec().cast_unsigned()]
}

#[cfg(not(unix))]
fn identity(_metadata: &Metadata) -> [u64; 4] {
    [0; 4]
}

/// What a file is that is neither regular nor a folder nor a link.
#[cfg(unix)]
pub fn special(kind: std::fs::FileType) -> super::attach::WhySkipped {
    use std::os::unix::fs::FileTypeExt as _;

    use super::attach::WhySkipped;
    match kind {
        kind if kind.is_fifo() => WhySkipped::Fifo,
        kind if kind.is_socket() => WhySkipped::Socket,
        _ => WhySkipped::Device,
    }
}

/// What a file is that is neither regular nor a folder nor a link.
#[cfg(not(unix))]
pub fn special(_kind: std::fs::FileType) -> super::attach::WhySkipped {
    super::attach::WhySkipped::Device
}

/// Lets a file be removed that may not be written. Here the folder decides.
#[cfg(unix)]
pub fn make_removable(_path: &Path, _metadata: &Metadata) {}

/// Lets a file be removed that may not be written. Best effort: removing says what stands in its way.
#[cfg(not(unix))]
pub fn make_removable(path: &Path, metadata: &Metadata) {
    let mut permissions = metadata.permissions();
    permissions.set_readonly(false);
    let _ = std::fs::set_permissions(path, permissions);
}

/// Makes the names in a folder durable.
#[cfg(unix)]
pub fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Makes the names in a folder durable. Here a folder cannot be opened, and a rename is journalled by the system.
#[cfg(not(unix))]
pub fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// Everything that is written to the file system of a folder from now on, made durable by one call.
///
/// It is opened before the first write, since Linux reports a failed write-back only to whoever was watching.
#[derive(Debug)]
pub struct WholeDisk {
    #[cfg(target_os = "linux")]
    folder: File,
}

impl WholeDisk {
    /// Starts watching. Returns `None` where the system has no such call: then each file is synced.
    #[cfg(target_os = "linux")]
    pub fn watch(folder: &Path) -> io::Result<Option<Self>> {
        Ok(Some(Self { folder: File::open(folder)? }))
    }

    /// Starts watching. Returns `None` where the system has no such call: then each file is synced.
    #[cfg(not(target_os = "linux"))]
    pub fn watch(_folder: &Path) -> io::Result<Option<Self>> {
        Ok(None)
    }

    /// Makes everything durable.
    #[cfg(target_os = "linux")]
    pub fn sync(&self) -> io::Result<()> {
        Ok(rustix::fs::syncfs(&self.folder)?)
    }

    /// Makes everything durable.
    #[cfg(not(target_os = "linux"))]
    pub fn sync(&self) -> io::Result<()> {
        Ok(())
    }
}
