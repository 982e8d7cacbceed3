//! The real program on a real terminal: it is always given back.

use std::{
    io::{Read, Write},
    path::Path,
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

const PATIENCE: Duration = Duration::from_secs(60);

fn parser() -> vt100::Parser {
    let size = |cells: u16| cells.try_into().expect("not zero");
    vt100::Parser::new(size(24), size(80), 0)
}

struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    writer: Box<dyn Write + Send>,
    bytes: mpsc::Receiver<Vec<u8>>,
    parser: vt100::Parser,
    _master: Box<dyn portable_pty::MasterPty + Send>,
}

impl Terminal {
    fn start(home: &Path, arguments: &[&str]) -> Self {
        Self::start_with(home, env!("CARGO_BIN_EXE_waarmerk"), arguments, &[])
    }

    /// Starts a program in `home`, with more set in its environment.
    fn start_with(home: &Path, program: &str, arguments: &[&str], set: &[(&str, &str)]) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a terminal");
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(home);
        command.env("WAARMERK_HOME", home.join("home"));
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en_GB.UTF-8");
        for (name, value) in set {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).expect("the program starts");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let writer = pair.master.take_writer().expect("a writer");
        let (sender, bytes) = mpsc::channel();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self { child, writer, bytes, parser: parser(), _master: pair.master }
    }

    /// Waits until the screen fits.
    fn until(&mut self, what: &str, fits: impl Fn(&vt100::Screen) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !fits(self.parser.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            match self.bytes.recv_timeout(left) {
                Ok(bytes) => self.parser.process(&bytes),
                Err(mpsc::RecvTimeoutError::Timeout | mpsc::RecvTimeoutError::Disconnected) => {
                    panic!("no {what}:\n{}", self.parser.screen().contents())
                }
            }
        }
    }

    fn shows(&mut self, word: &str) {
        self.until(word, |screen| screen.contents().contains(word));
    }

    fn press(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).expect("the terminal takes keys");
        self.writer.flush().expect("the terminal takes keys");
    }

    fn is_given_back(&mut self) {
        self.until("end of the alternate screen", |screen| !screen.alternate_screen() && !screen.hide_cursor());
        assert!(!self.parser.screen().bracketed_paste(), "bracketed paste is off again");
    }
}

/// Makes a dossier by the command line.
fn dossier(home: &Path) -> String {
    let run = |arguments: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_waarmerk"))
            .args(arguments)
            .current_dir(home)
            .env("WAARMERK_HOME", home.join("home"))
            .output()
            .expect("the program runs");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    run(&["key", "new", "--for", "log", "--as", "anna@laptop"]);
    run(&[
        "new",
        "audit",
        "--programme",
        "microsoft-365-defender",
        "--client",
        "SLM Rijk",
        "--period",
        "2026-01-01..2026-12-31",
    ]);
    "audit".to_owned()
}

#[test]
fn the_terminal_is_given_back_after_quitting() {
    let home = tempfile::tempdir().expect("a folder");
    let dir = dossier(home.path());
    let mut terminal = Terminal::start(home.path(), &[&dir]);
    terminal.shows("Waarmerk");
    terminal.press("\r");
    terminal.press("?");
    terminal.shows("Keys");
    terminal.press("\x1b");
    // A key right behind Esc would be read as one with Alt: first the help has to be gone.
    terminal.until("end of the help", |screen| !screen.contents().contains("Keys"));
    terminal.shows("Commitment");
    terminal.press("q");
    terminal.is_given_back();
    assert!(terminal.child.wait().expect("it ends").success());
}

#[test]
fn the_terminal_is_given_back_after_a_request_to_end() {
    let home = tempfile::tempdir().expect("a folder");
    let dir = dossier(home.path());
    let mut terminal = Terminal::start(home.path(), &[&dir]);
    terminal.shows("Waarmerk");
    let id = i32::try_from(terminal.child.process_id().expect("it runs")).expect("an id");
    let id = rustix::process::Pid::from_raw(id).expect("an id");
    rustix::process::kill_process(id, rustix::process::Signal::TERM).expect("it runs");
    terminal.is_given_back();
    terminal.child.wait().expect("it ends");
}

/// An editor that writes one line, as somebody would.
#[cfg(unix)]
/// Runs the command line in `home`, with the keys in one of its folders.
fn run(home: &Path, keys: &str, arguments: &[&str]) -> String {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_waarmerk"))
        .args(arguments)
        .current_dir(home)
        .env("WAARMERK_HOME", home.join(keys))
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry")) {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if !from.is_dir() {
            std::fs::copy(from, to).expect("copied");
        } else if entry.file_name() != ".local" {
            copy(&from, &to);
        }
    }
}

#[test]
fn what_two_copies_changed_apart_is_resolved_on_the_screen() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path();
    let dir = dossier(home);
    run(home, "bea", &["key", "new", "--for", "log", "--as", "bea@pc", "--name", "Bea Bos"]);
    let line = run(home, "bea", &["key", "show", "bea@pc"]);
    run(home, "home", &["--dir", &dir, "member", "invite", "--role", "lead", "--from", line.trim()]);
    copy(&home.join(&dir), &home.join("copy"));
    run(home, "home", &["--dir", &dir, "conclude", "BND-1", "--lang", "en", "Kept in all twelve months."]);
    run(home, "bea", &["--dir", "copy", "conclude", "BND-1", "--lang", "en", "Kept in eleven months."]);
    run(home, "home", &["--dir", &dir, "merge", "copy"]);
    let mut terminal = Terminal::start(home, &[&dir]);
    terminal.shows("1 conflict · Y");
    terminal.press("Y");
    terminal.shows("In two versions");
    terminal.press("\r");
    terminal.shows("Bea Bos");
    terminal.press("\t");
    terminal.shows("version 2 of 2");
    terminal.press("t");
    terminal.shows("Nothing stands in two versions");
    terminal.press("q");
    terminal.is_given_back();
    let paper = run(home, "home", &["--dir", &dir, "paper", "BND-1"]);
    assert!(paper.contains("Kept in eleven months.") && !paper.contains("twelve"), "{paper}");
}

fn editor(home: &Path) -> std::path::PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let path = home.join("editor");
    std::fs::write(&path, "#!/bin/sh\nprintf 'Written elsewhere.\\n' > \"$1\"\n").expect("a script");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).expect("it may run");
    path
}

#[cfg(unix)]
#[test]
fn a_text_can_be_written_in_ones_own_editor() {
    let home = tempfile::tempdir().expect("a folder");
    let dir = dossier(home.path());
    let editor = editor(home.path());
    let set = [("VISUAL", editor.to_str().expect("UTF-8"))];
    let mut terminal = Terminal::start_with(home.path(), env!("CARGO_BIN_EXE_waarmerk"), &[&dir], &set);
    terminal.shows("Waarmerk");
    terminal.press("\r");
    terminal.shows("Commitment");
    terminal.press("\r");
    terminal.shows("Promised");
    terminal.press("e");
    terminal.shows("F4");
    terminal.press("\x1bOS");
    terminal.shows("Written elsewhere.");
    terminal.press("\x13");
    terminal.until("end of the editor", |screen| !screen.contents().contains("F4"));
    terminal.press("\x11");
    terminal.is_given_back();
    assert!(terminal.child.wait().expect("it ends").success());
}

/// The shell gets the terminal, and gives it back: what every full-screen program does on Ctrl-Z.
#[cfg(unix)]
#[test]
fn the_shell_has_the_terminal_for_a_while() {
    let home = tempfile::tempdir().expect("a folder");
    let dir = dossier(home.path());
    let set = [("PS1", "ready> "), ("WAARMERK", env!("CARGO_BIN_EXE_waarmerk")), ("DOSSIER", &dir)];
    let mut terminal = Terminal::start_with(home.path(), "bash", &["--norc", "--noprofile", "-i"], &set);
    terminal.shows("ready>");
    terminal.press("\"$WAARMERK\" \"$DOSSIER\"\r");
    terminal.shows("of 18 accepted");
    terminal.press("\x1a");
    // What the shell itself sets for its prompt comes right behind: only what we take is asked for.
    terminal.until("end of the alternate screen", |screen| !screen.alternate_screen() && !screen.hide_cursor());
    terminal.shows("Stopped");
    terminal.press("fg\r");
    terminal.shows("of 18 accepted");
    terminal.press("q");
    terminal.until("end of the alternate screen", |screen| !screen.alternate_screen() && !screen.hide_cursor());
    terminal.press("exit\r");
    terminal.child.wait().expect("it ends");
}

/// Where there is no dossier, one is made by its form, with a key for who has none.
#[test]
fn a_dossier_is_begun_where_there_is_none() {
    let home = tempfile::tempdir().expect("a folder");
    let set = [("USER", "anna"), ("HOSTNAME", "laptop")];
    let mut terminal = Terminal::start_with(home.path(), env!("CARGO_BIN_EXE_waarmerk"), &["./audit"], &set);
    terminal.shows("There is no dossier in ./audit.");
    terminal.press("\r");
    terminal.shows("Begin an audit");
    terminal.shows("anna@laptop");
    // To the client, past the folder, last year's dossier and the programme.
    terminal.press("\t\t\t");
    terminal.press("SLM Rijk");
    terminal.press("\t\t\t\t\t");
    terminal.press("Anna de Vries");
    terminal.press("\x13");
    terminal.shows("The dossier is made.");
    terminal.shows("SLM Rijk on Microsoft");
    terminal.press("\x11");
    terminal.is_given_back();
    assert!(terminal.child.wait().expect("it ends").success());
    let opening = std::fs::read_to_string(home.path().join("audit/audit.toml")).expect("a dossier");
    assert!(opening.contains("log = \"anna@laptop\"") && opening.contains("name = \"Anna de Vries\""), "{opening}");
    assert!(home.path().join("home/keys/log/anna@laptop.pem").is_file(), "the key is with the person");
}
