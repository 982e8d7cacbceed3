//! The program itself, run as somebody would run it.

use std::{
    path::Path,
    process::{Command, Output, Stdio},
};

/// How a run of the program ended.
#[derive(Debug)]
pub struct Ran {
    /// The exit status; none if it was killed.
    pub status: Option<i32>,
    /// What it wrote to standard output.
    pub out: String,
    /// What it wrote to standard error.
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).expect("what is written is text");
            let steers = text.chars().find(|char| char.is_control() && *char != '\n');
            assert_eq!(steers, None, "the terminal is steered: {text:?}");
            text
        };
        Self { status: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// Returns the program, or another that is to start it, with nothing of this user's own in its surroundings.
pub fn command(program: &str, home: &Path) -> Command {
    let mut command = Command::new(program);
    command.env_clear().env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").env("USER", "anna").env("WAARMERK_HOME", home);
    command.stdin(Stdio::null());
    command
}

/// Runs the program to its end.
pub fn waarmerk<'a>(home: &Path, words: impl IntoIterator<Item = &'a str>) -> Ran {
    command(env!("CARGO_BIN_EXE_waarmerk"), home).args(words).output().expect("runs").into()
}
