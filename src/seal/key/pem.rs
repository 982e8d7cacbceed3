//! PEM text (RFC 7468): blocks of base64 between BEGIN and END lines, with free text allowed around them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

/// One block. Its content is wiped when dropped: it may be a secret.
pub(in crate::seal) struct Block {
    pub label: String,
    pub bytes: Zeroizing<Vec<u8>>,
}

/// Text that is not well-formed PEM.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {line} is not as PEM should be: {what}")]
pub(in crate::seal) struct NotPem {
    pub line: usize,
    pub what: &'static str,
}

/// Reads every block of `text`, in order.
pub(in crate::seal) fn blocks(text: &str) -> Result<Vec<Block>, NotPem> {
    let mut found = Vec::new();
    let mut open: Option<(&str, Zeroizing<String>)> = None;
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        let fault = |what| NotPem { line: index + 1, what };
        if let Some(label) = marker(line, "-----BEGIN ") {
            if open.is_some() {
                return Err(fault("a block begins within a block"));
            }
            open = Some((label, Zeroizing::new(String::with_capacity(text.len()))));
        } else if let Some(label) = marker(line, "-----END ") {
            let (begun, body) = open.take().ok_or_else(|| fault("a block ends that never began"))?;
            if begun != label {
                return Err(fault("a block ends under another name than it began"));
            }
            let bytes = STANDARD.decode(body.as_bytes()).map_err(|_| fault("the block before it is not base64"))?;
            found.push(Block { label: label.to_owned(), bytes: Zeroizing::new(bytes) });
        } else if let Some((_, body)) = &mut open {
            if line.contains(':') {
                return Err(fault("headers within a block: an old form of encryption that is not read"));
            }
            body.push_str(line);
        }
    }
    match open {
        None => Ok(found),
        Some(_) => Err(NotPem { line: text.lines().count(), what: "the last block has no end" }),
    }
}

fn marker<'a>(line: &'a str, start: &str) -> Option<&'a str> {
    line.strip_prefix(start)?.strip_suffix("-----")
}

/// Writes one block, in lines of 64 characters.
pub(in crate::seal) fn write(label: &str, bytes: &[u8]) -> String {
    let body = Zeroizing::new(STANDARD.encode(bytes));
    let mut text = String::with_capacity(body.len() + body.len() / 64 + 2 * label.len() + 40);
    text.push_str("-----BEGIN ");
    text.push_str(label);
    text.push_str("-----\n");
    for (index, character) in body.chars().enumerate() {
        if index > 0 && index % 64 == 0 {
            text.push('\n');
        }
        text.push(character);
    }
    text.push_str("\n-----END ");
    text.push_str(label);
    text.push_str("-----\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn free_text_around_blocks_is_passed_over() {
        let text = format!("Bag Attributes\n{}subject=x\n{}", write("A", &[1; 50]), write("B B", &[2]));
        let found = blocks(&text).expect("two blocks");
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].label.as_str(), found[0].bytes.as_slice()), ("A", &[1; 50][..]));
        assert_eq!((found[1].label.as_str(), found[1].bytes.as_slice()), ("B B", &[2][..]));
    }

    #[test]
    fn the_line_of_a_fault_is_named() {
        for (text, line) in [
            ("-----BEGIN A-----\nAAAA\n", 2),
            ("x\n-----END A-----\n", 2),
            ("-----BEGIN A-----\n-----BEGIN A-----\n", 2),
            ("-----BEGIN A-----\nAA*A\n-----END A-----\n", 3),
            ("-----BEGIN A-----\nAAAA\n-----END B-----\n", 3),
            ("-----BEGIN A-----\nDEK-Info: x\n-----END A-----\n", 2),
        ] {
            assert_eq!(blocks(text).err().map(|fault| fault.line), Some(line), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "(-----(BEGIN|END) [AB]{1,2}-----\n|[A-Za-z0-9+/=]{0,8}\n|.{0,20}\n){0,8}") {
            let _ = blocks(&text);
        }

        #[test]
        fn what_is_written_is_read_back(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let found = blocks(&write("X", &bytes)).expect("own PEM");
            prop_assert_eq!(found[0].bytes.as_slice(), bytes.as_slice());
        }
    }
}
