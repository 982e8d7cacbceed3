//! Where a passphrase comes from: a file descriptor, or the terminal, which does not show it.

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
};

use zeroize::Zeroizing;

use super::{face::Face, failure::Failure};
use crate::work::WorkError;

/// Reads the first line from a file descriptor that the caller has opened.
pub(super) fn from_descriptor(number: u32, face: &Face) -> Result<Zeroizing<String>, Failure> {
    let path = if number == 0 { "/dev/stdin".to_owned() } else { format!("/dev/fd/{number}") };
    if cfg!(not(unix)) {
        return Err(Failure::told(face.lang.text("error-no-descriptors")));
    }
    let file = std::fs::File::open(&path).map_err(WorkError::io("read", &path))?;
    let mut line = Zeroizing::new(String::new());
    BufReader::new(file).read_line(&mut line).map_err(WorkError::io("read", &path))?;
    Ok(Zeroizing::new(line.trim_end_matches(['\n', '\r']).to_owned()))
}

/// Asks on the terminal; `None` where there is none.
pub(super) fn ask(key: &Path, face: &Face) -> Option<Zeroizing<String>> {
    let path = crate::lang::visible(&key.display().to_string()).into_owned();
    unseen(&face.lang.with("ask-passphrase", &[("key", path.into())]))
}

#[cfg(unix)]
fn unseen(question: &str) -> Option<Zeroizing<String>> {
    use std::{fs::OpenOptions, io::Write as _};

    use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};

    let mut terminal = OpenOptions::new().read(true).write(true).open("/dev/tty").ok()?;
    let before = tcgetattr(&terminal).ok()?;
    let mut silent = before.clone();
    silent.local_modes.remove(LocalModes::ECHO);
    write!(terminal, "{question} ").ok()?;
    tcsetattr(&terminal, OptionalActions::Flush, &silent).ok()?;
    let mut line = Zeroizing::new(String::new());
    let read = BufReader::new(&terminal).read_line(&mut line);
    let _ = tcsetattr(&terminal, OptionalActions::Flush, &before);
    let _ = writeln!(terminal);
    read.ok().map(|_| Zeroizing::new(line.trim_end_matches(['\n', '\r']).to_owned()))
}

#[cfg(not(unix))]
fn unseen(_: &str) -> Option<Zeroizing<String>> {
    None
}
