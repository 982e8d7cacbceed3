//! Logs that are damaged, cut, repeated, or put back to what they were.

use std::{fs, path::Path};

use waarmerk::{
    audit::{
        Action, Language,
        subject::{Section, Subject},
    },
    dossier::{FaultKind, NotOpened, Notice},
    work::{Session, WorkError},
};

use crate::{
    folder::{faults, names, overwrite},
    office::{ANNA, BRAM, Office},
};

const LOG: &str = "log/anna@laptop.jsonl";

fn write(session: &mut Session, text: &str) {
    let (subject, language) = (Subject::Section(Section::Result), Language::En);
    session.act(Action::Write { subject, language, text: text.to_owned() }).expect("written");
}

/// A dossier in which Anna wrote twice after Bram last looked: `older` is her log between the two.
fn written_twice() -> (Office, Vec<u8>, Vec<u8>) {
    let office = Office::open();
    let log = || fs::read(office.dossier().join(LOG)).expect("readable");
    write(&mut office.session(ANNA), "once");
    let older = log();
    write(&mut office.session(ANNA), "twice");
    let newer = log();
    (office, older, newer)
}

fn lines(log: &[u8]) -> Vec<&[u8]> {
    log.split_inclusive(|byte| *byte == b'\n').collect()
}

#[test]
fn a_line_of_garbage_before_the_last_commit_is_named_and_nothing_is_written_over_it() {
    let (office, _, newer) = written_twice();
    let path = office.dossier().join(LOG);
    let count = lines(&newer).len();
    for garbage in ["garbage\n", "\n", "{}\n", "\0\0\0\0\n", "\u{1b}[31m\n"] {
        for at in 0..count {
            let mut damaged: Vec<&[u8]> = lines(&newer);
            damaged.insert(at, garbage.as_bytes());
            let damaged = damaged.concat();
            overwrite(&path, &damaged);
            let found = faults(&office.dossier());
            assert!(names(&found, Path::new(LOG)), "{garbage:?} before line {}: {found:?}", at + 1);
            assert!(found.iter().any(|fault| fault.contains(&format!("line {}", at + 1))), "{found:?}");
            assert!(!found.concat().contains('\u{1b}'), "nothing steers the terminal");
            let opened = office.try_session(ANNA).err();
            assert!(matches!(opened, Some(WorkError::NotOpened(NotOpened::Broken(_)))), "{opened:?}");
            assert_eq!(fs::read(&path).expect("readable"), damaged, "it is left as it is");
        }
    }
    overwrite(&path, &newer);
    office.session(ANNA);
}

#[test]
fn what_follows_the_last_commit_is_named_and_its_owner_sets_it_aside() {
    let (office, _, newer) = written_twice();
    let path = office.dossier().join(LOG);
    let first = lines(&newer)[0].to_vec();
    let last = lines(&newer).last().expect("a commit").to_vec();
    let half = newer[..newer.len() / 2].to_vec();
    for tail in
        [b"garbage\n".to_vec(), b"garbage".to_vec(), vec![0; 1], vec![0; 4096], b"\n".to_vec(), first, last, half]
    {
        let shown = String::from_utf8_lossy(&tail).into_owned();
        overwrite(&path, &[newer.as_slice(), &tail].concat());
        let found = faults(&office.dossier());
        assert!(names(&found, Path::new(LOG)), "{shown}: {found:?}");

        let bram = office.session(BRAM);
        assert!(bram.notices().iter().any(|notice| matches!(notice, Notice::Tail(_))), "{shown}: {:?}", bram.notices());
        drop(bram);
        assert_ne!(fs::read(&path).expect("readable"), newer, "only its owner sets a log right");

        let anna = office.session(ANNA);
        let aside = anna.notices().iter().find_map(|notice| match notice {
            Notice::SetAside { to, .. } => Some(to.clone()),
            _ => None,
        });
        let aside = aside.unwrap_or_else(|| panic!("{shown}: {:?}", anna.notices()));
        assert_eq!(fs::read(aside).expect("kept"), tail);
        drop(anna);
        assert_eq!(fs::read(&path).expect("readable"), newer);
        assert_eq!(faults(&office.dossier()), [] as [String; 0]);
    }
}

#[test]
fn a_line_that_stands_twice_or_not_at_all_is_named() {
    let (office, _, newer) = written_twice();
    let path = office.dossier().join(LOG);
    let count = lines(&newer).len();
    for at in 0..count {
        let mut twice = lines(&newer);
        twice.insert(at, twice[at]);
        let mut gone = lines(&newer);
        gone.remove(at);
        let mut swapped = lines(&newer);
        swapped.swap(at, (at + 1) % count);
        for damaged in [twice, gone, swapped] {
            overwrite(&path, &damaged.concat());
            let found = faults(&office.dossier());
            assert!(names(&found, Path::new(LOG)), "line {}: {found:?}", at + 1);
        }
    }
}

#[test]
fn an_older_copy_of_a_colleagues_log_is_refused_by_whoever_saw_the_newer() {
    let (office, older, newer) = written_twice();
    let path = office.dossier().join(LOG);
    drop(office.session(BRAM));
    let empty = Vec::new();
    for older in [&older, &empty] {
        overwrite(&path, older);
        let Err(WorkError::NotOpened(NotOpened::Broken(found))) = office.try_session(BRAM) else {
            panic!("a rollback to {} bytes was not refused", older.len());
        };
        let rolled_back = |kind: &FaultKind| matches!(kind, FaultKind::RolledBack { .. } | FaultKind::EmptyLog);
        assert!(found.iter().any(|fault| fault.file == Path::new(LOG) && rolled_back(&fault.kind)), "{found:?}");
    }
    fs::remove_file(&path).expect("removed");
    assert!(office.try_session(BRAM).is_err(), "nor is it opened without the log");
    overwrite(&path, &newer);
    office.session(BRAM);
}

#[test]
fn an_own_log_that_was_cut_anywhere_is_completed_from_the_copy() {
    let (office, older, newer) = written_twice();
    let path = office.dossier().join(LOG);
    let mut lengths: Vec<usize> = (0..newer.len()).step_by(31).collect();
    lengths.extend([older.len(), older.len() + 1, older.len() - 1, newer.len() - 1]);
    for length in lengths {
        overwrite(&path, &newer[..length]);
        let anna = office.try_session(ANNA).unwrap_or_else(|error| panic!("cut to {length}: {error}"));
        assert!(
            anna.notices().iter().any(|notice| matches!(notice, Notice::Mended(_))),
            "{length}: {:?}",
            anna.notices()
        );
        drop(anna);
        assert_eq!(fs::read(&path).expect("readable"), newer, "cut to {length}");
        assert_eq!(faults(&office.dossier()), [] as [String; 0], "cut to {length}");
    }
    fs::remove_file(&path).expect("removed");
    drop(office.session(ANNA));
    assert_eq!(fs::read(&path).expect("there again"), newer);
}

#[test]
fn an_older_copy_of_a_whole_folder_loses_nothing_of_ones_own() {
    let (office, older, newer) = written_twice();
    overwrite(&office.dossier().join(LOG), &older);
    let mut anna = office.session(ANNA);
    write(&mut anna, "thrice");
    drop(anna);
    let log = fs::read(office.dossier().join(LOG)).expect("readable");
    assert!(log.starts_with(&newer), "what was acknowledged is there, and goes on");
    assert_eq!(faults(&office.dossier()), [] as [String; 0]);
}
