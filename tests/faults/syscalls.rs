//! The system fails, or the program is killed, at every single call of an attach: `strace` sees to that.

use std::{collections::BTreeMap, fs, path::PathBuf, process::Command};

use crate::{
    folder::faults,
    office::{ANNA, Office, attach},
    program::command,
};

/// What an attach asks of the system that can fail on a disk.
const CALLS: [&str; 18] = [
    "openat",
    "read",
    "write",
    "pwrite64",
    "copy_file_range",
    "sendfile",
    "fsync",
    "fdatasync",
    "syncfs",
    "rename",
    "renameat",
    "mkdir",
    "ftruncate",
    "fchmod",
    "unlink",
    "flock",
    "lseek",
    "getdents64",
];

const WORDS: [&str; 4] = ["--to", "TEL-1", "--collected", "2020-06-01"];

/// Returns `strace` around an attach of these files.
fn traced(office: &Office, files: &[PathBuf], options: &[&str]) -> Command {
    let mut command = command("strace", office.home(ANNA).path());
    // One worker: then the calls come in the same order each time.
    command.env("RAYON_NUM_THREADS", "1");
    command.args(["-f", "-qq"]).args(options).arg(env!("CARGO_BIN_EXE_waarmerk"));
    command.arg("--dir").arg(office.dossier()).arg("attach").args(files).args(WORDS);
    command
}

/// Returns whether the tests were started in a way that sees to it that the tools are there.
fn tools_are_promised() -> bool {
    ["CI", "WAARMERK_TOOLS"].iter().any(|name| std::env::var_os(name).is_some())
}

fn strace_is_there() -> bool {
    let there = Command::new("strace").arg("-V").output().is_ok_and(|ran| ran.status.success());
    assert!(there || !tools_are_promised(), "strace is missing: tests/run installs it");
    if !there {
        crate::aloud!("NOT RUN: strace is not here. `tests/run` installs it.");
    }
    there
}

/// Counts each call of each thread of an attach, and returns the highest count of any thread: that is how `strace` counts.
fn calls(pristine: &Office, files: &[PathBuf]) -> BTreeMap<&'static str, usize> {
    let office = pristine.copy();
    let trace = office.desk().join("trace");
    let which = format!("trace={}", CALLS.join(","));
    let ran =
        traced(&office, files, &["-o", trace.to_str().expect("a plain name"), "-e", &which]).output().expect("runs");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let mut counts: BTreeMap<(String, &'static str), usize> = BTreeMap::new();
    for line in fs::read_to_string(trace).expect("traced").lines() {
        let Some((thread, rest)) = line.split_once(' ') else { continue };
        let call = CALLS.into_iter().find(|call| rest.trim_start().split('(').next() == Some(call));
        if let Some(call) = call {
            *counts.entry((thread.to_owned(), call)).or_default() += 1;
        }
    }
    let mut highest = BTreeMap::new();
    for ((_, call), count) in counts {
        let known = highest.entry(call).or_default();
        *known = count.max(*known);
    }
    highest
}

/// Fails one call, then looks whether what was acknowledged is there and whether the work goes on.
fn fail(pristine: &Office, files: &[PathBuf], call: &str, which: usize, how: &str) {
    let office = pristine.copy();
    let inject = format!("inject={call}:{how}:when={which}");
    let trace = format!("trace={call}");
    let ran = traced(&office, files, &["-o", "/dev/null", "-e", &trace, "-e", &inject]).output().expect("runs");
    let told = format!("{inject}: {:?} {}", ran.status.code(), String::from_utf8_lossy(&ran.stderr));
    assert!(!told.contains("panicked"), "{told}");

    let mut anna = office.try_session(ANNA).unwrap_or_else(|error| panic!("{told}, then: {error}"));
    assert_eq!(faults(&office.dossier()), [] as [String; 0], "{told}");
    let saved = anna.audit().evidence.len();
    if ran.status.success() {
        assert_eq!(saved, files.len(), "{told}: it said that all was done");
    }
    let listed = String::from_utf8_lossy(&ran.stdout).lines().filter(|line| line.starts_with("E-")).count();
    assert!(listed <= saved, "{told}: it listed {listed} and saved {saved}");
    let again = attach(&mut anna, files);
    assert_eq!((again.attached.len() + saved, again.skipped.len()), (files.len(), 0), "{told}");
    drop(anna);
    assert_eq!(faults(&office.dossier()), [] as [String; 0], "{told}");
}

fn fail_every_call(count: usize, wanted: impl Fn(&str) -> bool) -> usize {
    let pristine = Office::open();
    let files: Vec<PathBuf> =
        (0..count).map(|number| pristine.file(format!("{number}"), format!("file {number}"))).collect();
    let mut failed = 0;
    for (call, highest) in calls(&pristine, &files) {
        for which in (1..=highest).filter(|_| wanted(call)) {
            for how in ["error=EIO", "error=ENOSPC", "signal=KILL"] {
                fail(&pristine, &files, call, which, how);
                failed += 1;
            }
        }
    }
    println!("{failed} failures of an attach of {count} files were survived");
    failed
}

#[test]
fn an_attach_survives_the_failure_of_any_call_and_a_kill_at_it() {
    if strace_is_there() {
        assert!(fail_every_call(2, |_| true) > 100);
    }
}

#[test]
fn a_larger_attach_survives_too_where_the_whole_disk_is_made_durable_at_once() {
    if strace_is_there() {
        let wanted = |call: &str| matches!(call, "syncfs" | "rename" | "fdatasync" | "write");
        assert!(fail_every_call(6, wanted) > 20);
    }
}
