//! The end of a file, for formats that carry their mark there.

use std::io;

use super::{super::input::Input, limit};

/// The end of a file. It is only looked at where the beginning tells no format.
#[derive(Debug)]
pub struct Tail {
    /// The last bytes, at most [`limit::TAIL`].
    pub bytes: Vec<u8>,
}

impl Tail {
    /// Reads the end of a file, and leaves the file at its start.
    pub fn of(input: &mut Input<'_>) -> io::Result<Self> {
        Ok(Self { bytes: input.tail(limit::TAIL)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_end_is_read() {
        let mut long = vec![b'a'; 300 << 10];
        long.push(b'z');
        let tail = Tail::of(&mut Input::bytes(&long)).expect("bytes at hand are readable");
        assert_eq!((tail.bytes.len() as u64, tail.bytes.last()), (limit::TAIL, Some(&b'z')));
        let tail = Tail::of(&mut Input::bytes(b"short")).expect("bytes at hand are readable");
        assert_eq!(tail.bytes, b"short");
    }
}
