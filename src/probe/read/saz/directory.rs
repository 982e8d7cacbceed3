//! How many files a ZIP says it holds, before anything makes room for them.

use std::io::{self, Read as _, Seek as _, SeekFrom};

use crate::probe::input::Input;

/// The end of a ZIP's directory, and how far from the end of the file it may stand.
const END: &[u8] = b"PK\x05\x06";
const TAIL: u64 = 22 + 0xffff;
/// The end of the directory of a large ZIP, which stands before it.
const LARGE_END: &[u8] = b"PK\x06\x06";

/// Returns the largest number of files that any end of a directory gives.
pub fn most_entries(input: &mut Input<'_>) -> io::Result<u64> {
    let size = input.size();
    let start = size.saturating_sub(TAIL + 76);
    input.seek(SeekFrom::Start(start))?;
    let mut tail = Vec::new();
    input.by_ref().take(TAIL + 76).read_to_end(&mut tail)?;
    let number = |at: usize, length: usize| {
        let bytes = tail.get(at..at + length)?;
        Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    };
    let small = memchr::memmem::find_iter(&tail, END).filter_map(|at| number(at + 10, 2));
    let large = memchr::memmem::find_iter(&tail, LARGE_END).filter_map(|at| number(at + 32, 8));
    // What the directory takes up counts too: the number need not be true.
    let by_size = memchr::memmem::find_iter(&tail, END).filter_map(|at| number(at + 12, 4)).map(|bytes| {
        // The largest number means that the size stands elsewhere.
        if bytes == u64::from(u32::MAX) { 0 } else { bytes / 400 }
    });
    Ok(small.chain(large).chain(by_size).max().unwrap_or_default())
}
