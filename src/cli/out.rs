//! What a command writes: results to standard output, messages to standard error.

use std::{
    cell::RefCell,
    io::{self, BufWriter, IsTerminal as _, Stdout, Write as _},
};

use serde::Serialize;

use crate::lang::visible_json;

/// Standard output. Once its reader has gone away, the rest is dropped: a command that is piped into `head` goes on to
/// its answer.
#[derive(Debug)]
pub(super) struct Out(RefCell<State>);

#[derive(Debug)]
struct State {
    writer: BufWriter<Stdout>,
    gone: bool,
    failed: Option<io::Error>,
}

impl State {
    fn write(&mut self, write: impl FnOnce(&mut BufWriter<Stdout>) -> io::Result<()>) {
        if self.gone {
            return;
        }
        if let Err(error) = write(&mut self.writer) {
            self.gone = true;
            if error.kind() != io::ErrorKind::BrokenPipe {
                self.failed = Some(error);
            }
        }
    }
}

impl Out {
    pub(super) fn new() -> Self {
        Self(RefCell::new(State { writer: BufWriter::new(io::stdout()), gone: false, failed: None }))
    }

    /// Writes a line.
    pub(super) fn line(&self, text: &str) {
        self.0.borrow_mut().write(|writer| writeln!(writer, "{text}"));
    }

    /// Writes bytes as they are.
    pub(super) fn bytes(&self, bytes: &[u8]) {
        self.0.borrow_mut().write(|writer| writer.write_all(bytes));
    }

    /// Writes one JSON document, indented, with a line end.
    pub(super) fn json(&self, value: &impl Serialize) {
        self.0.borrow_mut().write(|writer| {
            let json = serde_json::to_string_pretty(value)?;
            writeln!(writer, "{}", visible_json(&json))
        });
    }

    /// Writes what is still held back, so that what comes after it also shows after it.
    pub(super) fn settle(&self) {
        self.0.borrow_mut().write(io::Write::flush);
    }

    /// Writes what is still held back, and returns what went wrong, if anything did.
    pub(super) fn finish(self) -> io::Result<()> {
        self.settle();
        self.0.into_inner().failed.map_or(Ok(()), Err)
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
