//! How much is read at most, so that no file can take more memory than this program may use.

/// Bytes of a file by which its format is recognised.
pub const HEAD: u64 = 64 << 10;
/// Bytes of a settings file, list or report, which is read as a whole.
pub const DOCUMENT: u64 = 64 << 20;
/// Bytes of one body, event or record; what is longer is cut, and said to be.
pub const RECORD: usize = 16 << 20;
/// Bytes of one exchange of a capture: with all that its bodies are decoded to, it must not take what the program may use.
pub const EXCHANGE: usize = 8 << 20;
/// Bytes that a compressed body may become.
pub const INFLATED: usize = 8 << 20;
/// How many times its own size a compressed body may become before it is taken for a bomb.
pub const RATIO: usize = 200;
/// Entries of an archive.
pub const ENTRIES: usize = 100_000;
/// Levels of nesting in JSON or XML.
pub const DEPTH: usize = 64;
/// Bytes of the path to a value: the names of the keys or fields that lead to it. It is told with each value below it.
pub const PATH: usize = 4 << 10;
/// Headers of one message of HTTP.
pub const HEADERS: usize = 10_000;
/// Messages of one web socket, or of another connection.
pub const MESSAGES: usize = 100_000;
/// Terms that one set-up plants.
pub const SEEDS: usize = 100;
/// Bytes of the terms of one set-up together: each is searched in every encoding, a sentence in all runs of its words as well,
/// and what that takes is eighty kibibytes for each byte.
pub const PLANTED: usize = 2 << 10;
/// Leaves of one event.
pub const FIELDS: usize = 20_000;
/// Bytes that are taken from the disk at once.
pub const BUFFER: usize = 256 << 10;
/// Conversations of a network capture that are followed at once; when there are more, those that were silent longest are
/// taken for ended.
pub const CONVERSATIONS: usize = 16_384;
/// Bytes at the beginning of one direction of a conversation in which a server name is looked for.
pub const OPENING: usize = 16 << 10;
/// Bytes of all such beginnings that are held at once.
pub const OPENINGS: usize = 8 << 20;
/// Interfaces of a network capture.
pub const INTERFACES: usize = 4096;

/// Returns the beginning of a text, at most so many bytes of it.
pub fn cut(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
