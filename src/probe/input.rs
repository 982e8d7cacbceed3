//! Bytes that can be read from any place.

use std::{
    fs::File,
    io::{self, Cursor, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

/// A file of evidence, opened; or bytes at hand.
#[derive(Debug)]
pub struct Input<'a> {
    source: Source<'a>,
    size: u64,
}

#[derive(Debug)]
enum Source<'a> {
    File(File, PathBuf),
    Bytes(Cursor<&'a [u8]>),
}

impl<'a> Input<'a> {
    /// Takes an open regular file; `path` is where it lies, for readers that can only open a path.
    pub fn file(file: File, path: PathBuf) -> io::Result<Self> {
        let size = file.metadata()?.len();
        Ok(Self { source: Source::File(file, path), size })
    }

    /// Takes bytes at hand.
    pub fn bytes(bytes: &'a [u8]) -> Self {
        Self { size: bytes.len() as u64, source: Source::Bytes(Cursor::new(bytes)) }
    }

    /// Returns the number of bytes.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Returns where the file lies; none for bytes at hand.
    pub fn path(&self) -> Option<&Path> {
        match &self.source {
            Source::File(_, path) => Some(path),
            Source::Bytes(_) => None,
        }
    }

    /// Returns the first bytes, at most `most`, and goes back to the start.
    pub fn head(&mut self, most: u64) -> io::Result<Vec<u8>> {
        self.rewind()?;
        let mut head = Vec::new();
        self.by_ref().take(most).read_to_end(&mut head)?;
        self.rewind()?;
        Ok(head)
    }

    /// Returns the last bytes, at most `most`, and goes back to the start.
    pub fn tail(&mut self, most: u64) -> io::Result<Vec<u8>> {
        self.seek(SeekFrom::Start(self.size.saturating_sub(most)))?;
        let mut tail = Vec::new();
        self.by_ref().take(most).read_to_end(&mut tail)?;
        self.rewind()?;
        Ok(tail)
    }
}

impl Read for Input<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match &mut self.source {
            Source::File(file, _) => file.read(buffer),
            Source::Bytes(bytes) => bytes.read(buffer),
        }
    }
}

impl Seek for Input<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match &mut self.source {
            Source::File(file, _) => file.seek(to),
            Source::Bytes(bytes) => bytes.seek(to),
        }
    }
}
