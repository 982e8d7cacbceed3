//! What a command writes: results to standard output, messages to standard error.

use std::io::{self, BufWriter, IsTerminal as _, Stdout, Write as _};

use serde::Serialize;

/// Standard output. Once its reader has gone away, the rest is dropped: a command that is piped into `head` goes on to
/// its answer.
#[derive(Debug)]
pub(super) struct Out {
    writer: BufWriter<Stdout>,
    gone: bool,
    failed: Option<io::Error>,
}

impl Out {
    pub(super) fn new() -> Self {
        Self { writer: BufWriter::new(io::stdout()), gone: false, failed: None }
    }

    /// Writes a line.
    pub(super) fn line(&mut self, text: &str) {
        if !self.gone {
            let written = writeln!(self.writer, "{text}");
            self.note(written);
        }
    }

    /// Writes bytes as they are.
    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        if !self.gone {
            let written = self.writer.write_all(bytes);
            self.note(written);
        }
    }

    /// Writes one JSON document, indented, with a line end.
    pub(super) fn json(&mut self, value: &impl Serialize) {
        match serde_json::to_vec_pretty(value) {
            Ok(bytes) => {
                self.bytes(&bytes);
                self.bytes(b"\n");
            }
            Err(error) => self.note(Err(error.into())),
        }
    }

    /// Writes what is still held back, before something else takes the terminal.
    pub(super) fn flush(&mut self) {
        if !self.gone {
            let flushed = self.writer.flush();
            self.note(flushed);
        }
    }

    /// Writes what is still held back, and returns what went wrong, if anything did.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.flush();
        self.failed.map_or(Ok(()), Err)
    }

    fn note(&mut self, result: io::Result<()>) {
        if let Err(error) = result {
            self.gone = true;
            if error.kind() != io::ErrorKind::BrokenPipe {
                self.failed = Some(error);
            }
        }
    }
}

/// Writes a message. If nobody can read it, there is nobody to tell.
pub(super) fn say(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Returns the columns of the terminal that shows the results; none where there is no terminal.
pub(super) fn columns() -> Option<usize> {
    if !io::stdout().is_terminal() {
        return None;
    }
    crossterm::terminal::size().ok().map(|(columns, _)| usize::from(columns)).filter(|columns| *columns >= 40)
}
