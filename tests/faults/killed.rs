//! `kill -9` at any moment of a long attach: what was acknowledged is there, and the rest can be attached again.

use std::{fs, path::Path, process::Stdio};

use crate::{
    folder::faults,
    office::{ANNA, Office, attach},
    program::command,
};

const FILES: usize = 2000;

/// What is watched from outside until it has grown so far; then the program is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// So many unfinished files.
    Unfinished(usize),
    /// So many pieces of evidence in their place.
    Placed(usize),
    /// So many commits of the attach in the log.
    Committed(usize),
}

use Moment::{Committed, Placed, Unfinished};

const MOMENTS: [Moment; 14] = [
    Unfinished(1),
    Unfinished(40),
    Unfinished(250),
    Unfinished(500),
    Placed(1),
    Placed(200),
    Placed(511),
    Committed(1),
    Placed(600),
    Committed(2),
    Placed(1200),
    Committed(3),
    Placed(1600),
    Placed(1999),
];

fn entries(folder: &Path) -> usize {
    fs::read_dir(folder).map_or(0, Iterator::count)
}

fn commits(log: &[u8]) -> usize {
    log.split_inclusive(|byte| *byte == b'\n').filter(|line| is_commit(line)).count()
}

fn is_commit(line: &[u8]) -> bool {
    line.ends_with(b"\n") && line.windows(10).any(|window| window == b"\"commit\":\"")
}

/// Returns the log up to its last commit.
fn committed(log: &[u8]) -> Vec<u8> {
    let lines: Vec<&[u8]> = log.split_inclusive(|byte| *byte == b'\n').collect();
    let last = lines.iter().rposition(|line| is_commit(line)).expect("a commit");
    lines[..=last].concat()
}

#[test]
fn nothing_acknowledged_is_lost_when_an_attach_is_killed_at_any_moment() {
    let pristine = Office::open();
    for number in 0..FILES {
        pristine.file(format!("{number}.txt"), format!("file {number}"));
    }
    let mut killed = 0;
    let mut saved = std::collections::BTreeSet::new();
    for moment in MOMENTS {
        let office = pristine.copy();
        let log = office.dossier().join("log/anna@laptop.jsonl");
        let read = || fs::read(&log).expect("readable");
        let begun = commits(&read());
        let reached = || match moment {
            Unfinished(count) => entries(&office.dossier().join(".local/tmp")) >= count,
            Placed(count) => {
                let shelves = fs::read_dir(office.dossier().join("evidence")).expect("a folder");
                shelves.map(|shelf| entries(&shelf.expect("a shelf").path())).sum::<usize>() >= count
            }
            Committed(count) => commits(&read()) >= begun + count,
        };
        let mut program = command(env!("CARGO_BIN_EXE_waarmerk"), office.home(ANNA).path());
        program.arg("--dir").arg(office.dossier()).arg("attach").arg(pristine.desk());
        program.args(["--to", "TEL-1", "--collected", "2020-06-01"]).stdout(Stdio::null()).stderr(Stdio::null());
        let mut running = program.spawn().expect("runs");
        while !reached() && running.try_wait().expect("known").is_none() {
            std::thread::yield_now();
        }
        let acknowledged = committed(&read());
        running.kill().expect("killed");
        if running.wait().expect("known").code().is_none() {
            killed += 1;
        }

        let mut anna = office.session(ANNA);
        assert!(read().starts_with(&acknowledged), "{moment:?}: what was committed is there");
        assert_eq!(committed(&read()), read(), "{moment:?}: and nothing else");
        let before = anna.audit().evidence.len();
        saved.insert(before);
        assert_eq!(faults(&office.dossier()), [] as [String; 0], "{moment:?}");

        let again = attach(&mut anna, &[pristine.desk()]);
        assert_eq!(again.attached.len() + before, FILES, "{moment:?}");
        assert_eq!((again.unchanged, again.skipped.len()), (before, 0), "{moment:?}");
        assert_eq!(anna.audit().evidence.len(), FILES);
        drop(anna);
        assert_eq!(faults(&office.dossier()), [] as [String; 0], "{moment:?}");
    }
    assert!(killed >= 12, "only {killed} of {} were killed before their end", MOMENTS.len());
    assert!(saved.len() >= 3, "killed at too few stages: {saved:?}");
}
