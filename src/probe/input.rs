//! Bytes that can be read from any place.

use std::{
    fmt,
    fs::File,
    io::{self, Cursor, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use sha2::Digest as _;

use crate::audit::Sha256;

/// A file of evidence, opened; or bytes at hand.
#[derive(Debug)]
pub struct Input<'a> {
    source: Source<'a>,
    size: u64,
    hashing: Option<Hashing>,
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
        Ok(Self { source: Source::File(file, path), size, hashing: None })
    }

    /// Takes bytes at hand.
    pub fn bytes(bytes: &'a [u8]) -> Self {
        Self { size: bytes.len() as u64, source: Source::Bytes(Cursor::new(bytes)), hashing: None }
    }

    /// Hashes the bytes as they are read, and tells `told` their digest whenever all of them were read one after another,
    /// from the first to beyond the last. A reader that jumps about in them does not get so far.
    #[must_use]
    pub fn hashed(self, told: impl FnMut(Sha256) + Send + 'static) -> Self {
        let hashing = Hashing { digest: sha2::Sha256::new(), follows: true, told: Box::new(told) };
        Self { hashing: Some(hashing), ..self }
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
        let read = match &mut self.source {
            Source::File(file, _) => file.read(buffer),
            Source::Bytes(bytes) => bytes.read(buffer),
        }?;
        if let Some(hashing) = self.hashing.as_mut().filter(|hashing| hashing.follows && !buffer.is_empty()) {
            hashing.pass(buffer.get(..read).unwrap_or_default());
        }
        Ok(read)
    }
}

impl Seek for Input<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match &mut self.source {
            Source::File(file, _) => file.seek(to),
            Source::Bytes(bytes) => bytes.seek(to),
        }?;
        if let Some(hashing) = &mut self.hashing {
            hashing.digest.reset();
            hashing.follows = at == 0;
        }
        Ok(at)
    }
}

/// The digest of what was read so far.
struct Hashing {
    digest: sha2::Sha256,
    /// Whether all was read so far, from the first byte on.
    follows: bool,
    told: Box<dyn FnMut(Sha256) + Send>,
}

impl Hashing {
    /// Takes the bytes that come next; none at the end.
    fn pass(&mut self, bytes: &[u8]) {
        self.digest.update(bytes);
        if bytes.is_empty() {
            (self.told)(Sha256(self.digest.finalize_reset().into()));
            self.follows = false;
        }
    }
}

impl fmt::Debug for Hashing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hashing").field("follows", &self.follows).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// Returns the digests that are told while bytes are read in some way.
    fn told(bytes: &[u8], read: impl FnOnce(&mut Input<'_>) -> io::Result<()>) -> Vec<Sha256> {
        let (tell, told) = mpsc::channel();
        let mut input = Input::bytes(bytes).hashed(move |digest| tell.send(digest).expect("it is listened to"));
        read(&mut input).expect("bytes at hand are readable");
        drop(input);
        told.iter().collect()
    }

    #[test]
    fn bytes_that_were_read_from_the_first_to_the_last_are_hashed() {
        let all = |input: &mut Input<'_>| input.read_to_end(&mut Vec::new()).map(drop);
        for bytes in [&b""[..], b"a", &vec![7; 100_000]] {
            assert_eq!(told(bytes, all), [Sha256::of(bytes)]);
            let after_head_and_tail = told(bytes, |input| {
                input.head(10)?;
                input.tail(3)?;
                all(input)?;
                // What is read again is not told again, unless it is from the first byte on.
                input.read_to_end(&mut Vec::new())?;
                input.seek(SeekFrom::Start(1))?;
                all(input)?;
                input.rewind()?;
                all(input)
            });
            // The head of a small file is all of it, and so is its tail.
            let more = if bytes.len() < 3 { 2 } else { 0 };
            assert_eq!(after_head_and_tail, vec![Sha256::of(bytes); 2 + more]);
        }
    }

    #[test]
    fn what_was_not_read_as_a_whole_is_not_told() {
        let bytes = &[7; 1000][..];
        let reads: [fn(&mut Input<'_>) -> io::Result<()>; 4] = [
            |input| input.read_exact(&mut [0; 1000]),
            |input| {
                input.read_exact(&mut [0; 10])?;
                input.seek(SeekFrom::Current(1))?;
                input.read_to_end(&mut Vec::new()).map(drop)
            },
            |input| {
                input.seek(SeekFrom::End(-1))?;
                input.read_to_end(&mut Vec::new()).map(drop)
            },
            |input| input.read(&mut []).map(drop),
        ];
        for read in reads {
            assert_eq!(told(bytes, read), []);
        }
    }
}
