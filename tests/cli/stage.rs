//! Where a page is played: an empty folder, a home of its own, no terminal.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

pub(crate) struct Stage {
    folder: tempfile::TempDir,
}

pub(crate) fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli")
}

impl Stage {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs a line in the shell, as somebody would type it.
    pub(crate) fn run(&self, line: &str) -> Output {
        let program = Path::new(env!("CARGO_BIN_EXE_waarmerk"));
        let programs = program.parent().expect("the program is in a folder").display();
        Command::new("sh")
            .args(["-c", line])
            .current_dir(self.path())
            .env_clear()
            .env("PATH", format!("{programs}:/usr/local/bin:/usr/bin:/bin"))
            .env("HOME", self.path())
            .env("WAARMERK_HOME", self.path().join("home"))
            .env("INPUT", here().join("input"))
            .env("PKI", Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pki"))
            .env("USER", "anna")
            .env("HOSTNAME", "laptop")
            .stdin(Stdio::null())
            .output()
            .expect("the shell runs")
    }

    /// Plays the page, and returns it as it went.
    ///
    /// In a block ```` ```console ````, a line that begins with `$ ` is run. What it writes to standard output follows as
    /// it is; what it writes to standard error follows after `> `; an exit status other than 0 follows in brackets.
    pub(crate) fn play(&self, page: &str) -> String {
        let mut played = String::new();
        let mut inside = false;
        for line in page.lines() {
            if line.starts_with("```") {
                inside = line == "```console";
            } else if inside {
                let Some(command) = line.strip_prefix("$ ") else { continue };
                played.push_str(line);
                played.push('\n');
                played.push_str(&self.told(&self.run(command)));
                continue;
            }
            played.push_str(line);
            played.push('\n');
        }
        played
    }

    fn told(&self, output: &Output) -> String {
        let mut told = String::new();
        for line in self.plain(&output.stdout).lines() {
            told.push_str(line);
            told.push('\n');
        }
        for line in self.plain(&output.stderr).lines() {
            told.push_str(format!("> {line}").trim_end());
            told.push('\n');
        }
        match output.status.code() {
            Some(0) => {}
            Some(status) => told.push_str(["[", &status.to_string(), "]\n"].concat().as_str()),
            None => told.push_str("[killed]\n"),
        }
        told
    }

    fn plain(&self, bytes: &[u8]) -> String {
        let text = String::from_utf8(bytes.to_vec()).expect("what is written is text");
        assert!(!text.contains('\u{1b}'), "an escape reaches the terminal: {text:?}");
        crate::plain::plain(&text, self.path())
    }
}
