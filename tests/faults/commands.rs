//! The same by the command line: what it says, and its exit status.

use std::{fs, os::unix::fs::PermissionsExt as _, process::Command};

use waarmerk::work::ReadOnly;

use crate::{
    folder::{faults, overwrite},
    office::{ANNA, Office},
    program::{Ran, command, waarmerk},
};

fn run(office: &Office, words: &[&str]) -> Ran {
    let dossier = office.dossier();
    let before = ["--lang", "en", "--dir", dossier.to_str().expect("a plain name")];
    waarmerk(office.home(ANNA).path(), before.into_iter().chain(words.iter().copied()))
}

#[test]
fn a_damaged_dossier_and_a_damaged_summary_are_answered_with_1() {
    let office = Office::signed();
    assert_eq!(run(&office, &["verify"]).status, Some(0));
    for file in
        ["audit.toml", "programme.toml", "log/bram@mbp.jsonl", "papers/TEL-1.md", "published/2026-1/summary.nl.pdf"]
    {
        let path = office.dossier().join(file);
        let good = fs::read(&path).expect("readable");
        overwrite(&path, &crate::folder::flip(&good, good.len() / 2));
        let ran = run(&office, &["verify"]);
        assert_eq!(ran.status, Some(1), "{file}: {ran:?}");
        assert!((ran.out + &ran.err).contains(file), "{file} is named");
        if file.starts_with("published") {
            let alone = waarmerk(office.home(ANNA).path(), ["verify", path.to_str().expect("a plain name")]);
            assert_eq!(alone.status, Some(1), "{alone:?}");
        }
        overwrite(&path, &good);
    }
    assert_eq!(run(&office, &["verify"]).status, Some(0));
}

#[test]
fn a_second_instance_is_refused_with_2_and_told_who_holds_the_dossier() {
    let office = Office::open();
    let file = office.file("file.txt", "file");
    let first = office.session(ANNA);
    assert!(first.read_only().is_none());
    let words = ["attach", file.to_str().expect("a plain name"), "--to", "TEL-1"];
    let ran = run(&office, &words);
    assert_eq!(ran.status, Some(2), "{ran:?}");
    assert!(ran.err.contains(&std::process::id().to_string()), "it says who: {}", ran.err);
    assert_eq!(run(&office, &["status"]).status, Some(0), "looking is allowed");
    assert_eq!(run(&office, &["verify"]).status, Some(0), "and so is verifying");
    drop(first);
    assert_eq!(run(&office, &words).status, Some(0));
    assert!(!matches!(office.session(ANNA).read_only(), Some(ReadOnly::Held(_))));
}

#[test]
fn names_that_would_steer_the_terminal_are_written_out() {
    let office = Office::open();
    office.file("a\u{1b}[31mred\u{1b}]0;title\u{7}.txt", "one");
    office.file("b\nc\u{9b}31m.txt", "two");
    office.file("d\u{202e}fdp.exe", "three");
    std::os::unix::fs::symlink("nothing", office.desk().join("e\u{1b}[2Jlink")).expect("a link");
    // Every run is looked through for what would steer the terminal.
    let desk = office.desk();
    let ran = run(&office, &["attach", desk.to_str().expect("a plain name"), "--to", "TEL-1"]);
    assert_eq!(ran.status, Some(1), "something was skipped: {ran:?}");
    assert!(ran.err.contains("link"), "{ran:?}");
    for words in [
        ["status", "--json"].as_slice(),
        &["status"],
        &["evidence", "list"],
        &["evidence", "list", "--json"],
        &["paper", "TEL-1"],
        &["log"],
        &["verify"],
    ] {
        let ran = run(&office, words);
        assert_eq!(ran.status, Some(0), "{words:?}: {ran:?}");
        assert!(!ran.out.contains('\u{202e}'), "{words:?}: {}", ran.out);
    }
}

/// Run as another user where this one may read everything.
#[test]
fn a_file_that_may_not_be_read_is_skipped_and_said() {
    let office = Office::open();
    let closed = office.file("closed.txt", "closed");
    office.file("open.txt", "open");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).expect("permitted");
    let mut program = String::from(env!("CARGO_BIN_EXE_waarmerk"));
    let mut starter = command(&program, office.home(ANNA).path());
    if fs::read(&closed).is_ok() {
        const NOBODY: &str = "65534";
        let folder = office.desk().parent().expect("a folder").to_owned();
        program = folder.join("waarmerk").to_str().expect("a plain name").to_owned();
        fs::copy(env!("CARGO_BIN_EXE_waarmerk"), &program).expect("copied");
        let owner = format!("{NOBODY}:{NOBODY}");
        let given = Command::new("chown").args(["-R", &owner]).arg(&folder).status();
        starter = command("setpriv", office.home(ANNA).path());
        starter.args(["--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "--inh-caps=-all", &program]);
        if !given.is_ok_and(|status| status.success()) {
            crate::aloud!("NOT RUN: this user may read every file, and cannot become another.");
            return;
        }
    }
    starter
        .args(["--lang", "en", "--dir"])
        .arg(office.dossier())
        .arg("attach")
        .arg(office.desk())
        .args(["--to", "TEL-1"]);
    let ran = Ran::from(starter.output().expect("runs"));
    assert_eq!(ran.status, Some(1), "{ran:?}");
    assert!(ran.err.contains("closed.txt"), "{ran:?}");
    assert!(ran.out.contains("open.txt") && !ran.out.contains("closed.txt"), "{ran:?}");
    assert_eq!(faults(&office.dossier()), [] as [String; 0]);
}
