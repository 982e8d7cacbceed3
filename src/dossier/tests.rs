//! Promises of the folder as a whole. The helpers make small dossiers for the tests of the whole room.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::AtomicBool,
};

use jiff::Timestamp;

use super::{
    attach::{Found, Landed, Outcome, Progress, Watch, walk},
    open::{Access, NotOpened, Notice, Pen},
    signer::tests::TestKey,
    *,
};
use crate::audit::{
    Action, Language, Opening,
    action::NewEvidence,
    evidence::{Bytes, Details, Link},
    member::{Member, PublicKey, Role},
    subject::{Section, Subject},
};

/// A programme of one commitment.
pub(super) const PROGRAMME: &str = r#"
format = 1
id = "test"
version = "1"
supplier = "Supplier"
title = { nl = "Proef", en = "Test" }

[scope]
inside = { nl = "a", en = "a" }
outside = { nl = "a", en = "a" }
method = { nl = "a", en = "a" }
limitations = { nl = "a", en = "a" }

[[area]]
id = "telemetry"
title = { nl = "Telemetrie", en = "Telemetry" }

[[commitment]]
id = "TEL-1"
area = "telemetry"
obliged = "supplier"
kind = "technical"
standing = "clause"
title = { nl = "Een", en = "One" }
statement = { nl = "Een", en = "One" }

[[commitment.procedure]]
layer = "design"
method = "examine"
text = { nl = "Lees", en = "Read" }
evidence = { nl = "Stuk", en = "Document" }
"#;

pub(super) fn name(log: &str) -> LogName {
    log.parse().unwrap()
}

/// The key of a member: made from the first letter of the log's name.
pub(super) fn key(log: &str) -> TestKey {
    TestKey::new(log.as_bytes()[0])
}

pub(super) fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).unwrap()
}

pub(super) fn opening() -> Opening {
    Opening {
        format: 1,
        title: crate::audit::Text { nl: "Proefaudit".to_owned(), en: "Test audit".to_owned() },
        client: "SLM".to_owned(),
        supplier: "Supplier".to_owned(),
        demonstration: false,
        opened: at(0),
        nonce: Sha256::of(b"chance"),
        period: "2026-01-01..2026-12-31".parse().unwrap(),
        programme: Sha256::of(PROGRAMME.as_bytes()),
        founder: Member {
            log: name("anna@laptop"),
            name: "Anna".to_owned(),
            role: Role::Lead,
            key: PublicKey(key("anna@laptop").public()),
            letter: None,
        },
    }
}

/// A folder with room for dossiers and for the homes of their writers.
pub(super) struct Desk {
    pub(super) folder: tempfile::TempDir,
}

impl Desk {
    /// Makes a desk with a new dossier `a` on it.
    pub(super) fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        create(&desk.dir("a"), &opening(), PROGRAMME.as_bytes(), &key("anna@laptop")).unwrap();
        desk
    }

    pub(super) fn dir(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn home(&self, log: &str) -> PathBuf {
        self.folder.path().join(format!("home-{log}"))
    }

    pub(super) fn try_write(&self, dir: &str, log: &str) -> Result<Dossier, NotOpened> {
        let holder = Holder { user: log.to_owned(), host: "test".to_owned(), pid: 1, since: at(0) };
        let pen = Pen { log: name(log), signer: Box::new(key(log)), holder };
        Dossier::open(&self.dir(dir), &self.home(log), Access::Write(pen))
    }

    pub(super) fn write(&self, dir: &str, log: &str) -> Dossier {
        self.try_write(dir, log).unwrap_or_else(|error| panic!("{dir} for {log}: {error}"))
    }

    pub(super) fn read(&self, dir: &str) -> Result<Dossier, NotOpened> {
        Dossier::open(&self.dir(dir), &self.home("nobody"), Access::Read)
    }

    /// Copies a dossier as a person would, without `.local`.
    pub(super) fn copy(&self, from: &str, to: &str) {
        copy_folder(&self.dir(from), &self.dir(to));
    }

    /// Makes a file outside any dossier.
    pub(super) fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let folder = self.folder.path().join("sources");
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

pub(super) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_name() == ".local" {
            continue;
        }
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// An action that anyone with the right to report can always take.
pub(super) fn writing(text: &str) -> Action {
    Action::Write { subject: Subject::Section(Section::Result), language: Language::En, text: text.to_owned() }
}

pub(super) fn inviting(log: &str, role: Role) -> Action {
    Action::InviteMember {
        log: name(log),
        name: log.to_owned(),
        role,
        key: PublicKey(key(log).public()),
        namesake: false,
    }
}

/// The action that records what landed.
pub(super) fn attaching(landed: &[Landed]) -> Action {
    let new = |landed: &Landed| NewEvidence {
        bytes: Bytes {
            name: landed.name.readable.clone(),
            name_bytes: landed.name.bytes.as_ref().map(hex::encode),
            size: landed.size,
            media_type: "application/octet-stream".to_owned(),
            sha256: landed.digest,
        },
        details: Details::default(),
        links: vec![Link { commitment: "TEL-1".into(), procedure: None }],
    };
    Action::Attach { evidence: landed.iter().map(new).collect() }
}

pub(super) fn quietly<T>(act: impl FnOnce(&Watch<'_>) -> T) -> T {
    act(&Watch { cancel: &AtomicBool::new(false), progress: &|_: Progress| {} })
}

/// Attaches files and records them.
pub(super) fn attach(dossier: &mut Dossier, paths: &[PathBuf]) -> Outcome {
    let Found { files, skipped } = walk(paths, dossier.layout().root());
    let intake = dossier.intake().unwrap();
    let taken = quietly(|watch| intake.take(&files, watch, |landed| dossier.act(attaching(landed), at(1)).map(drop)));
    let mut outcome = taken.unwrap();
    outcome.skipped.splice(0..0, skipped);
    outcome
}

/// Overwrites a file, read-only or not.
pub(super) fn overwrite(path: &Path, bytes: &[u8]) {
    fs::remove_file(path).unwrap();
    fs::write(path, bytes).unwrap();
}

fn result(dossier: &Dossier) -> Option<&str> {
    dossier.audit().text(&Subject::Section(Section::Result), Language::En)
}

#[test]
fn a_new_dossier_opens_and_what_is_done_is_there_after_it_is_opened_again() {
    let desk = Desk::new();
    let mut dossier = desk.write("a", "anna@laptop");
    assert_eq!(dossier.notices(), []);
    dossier.act(writing("one"), at(1)).unwrap();
    let recorded = dossier.act(writing("two"), at(2)).unwrap();
    assert_eq!(recorded[0].id.to_string(), "anna@laptop/4");
    let before = dossier.history().to_vec();
    drop(dossier);
    let again = desk.read("a").unwrap();
    assert_eq!((result(&again), again.history()), (Some("two"), before.as_slice()));
    assert_eq!(again.notices(), []);
}

#[test]
fn a_folder_that_is_not_empty_is_left_as_it_is() {
    let desk = Desk::new();
    let before = fs::read(desk.dir("a").join("audit.toml")).unwrap();
    let again = create(&desk.dir("a"), &opening(), PROGRAMME.as_bytes(), &key("anna@laptop"));
    assert!(matches!(again, Err(create::NotCreated::NotEmpty(_))));
    assert_eq!(fs::read(desk.dir("a").join("audit.toml")).unwrap(), before);
    let bad = create(&desk.dir("b"), &opening(), b"format = 1", &key("anna@laptop"));
    assert!(matches!(bad, Err(create::NotCreated::OtherProgramme { .. })));
    assert!(!desk.dir("b").exists());
}

#[test]
fn what_is_refused_leaves_no_trace() {
    let desk = Desk::new();
    let mut dossier = desk.write("a", "anna@laptop");
    let before = fs::read(dossier.layout().log(&name("anna@laptop"))).unwrap();
    let nothing = Action::Return { commitment: "NOT-1".into(), reason: "x".to_owned() };
    assert!(matches!(dossier.act(nothing, at(1)), Err(ActError::Refused(_))));
    assert_eq!(fs::read(dossier.layout().log(&name("anna@laptop"))).unwrap(), before);
    dossier.act(writing("goes on"), at(2)).unwrap();
}

#[test]
fn a_reader_looks_while_a_writer_writes_and_writes_nothing() {
    let desk = Desk::new();
    let mut writer = desk.write("a", "anna@laptop");
    writer.act(writing("one"), at(1)).unwrap();
    let mut reader = desk.read("a").unwrap();
    assert_eq!(result(&reader), Some("one"));
    assert!(matches!(reader.act(writing("two"), at(2)), Err(ActError::ReadOnly)));
    assert!(reader.intake().is_none());
    assert!(matches!(desk.try_write("a", "anna@laptop"), Err(NotOpened::NotLocked(_))));
    let intake = writer.intake();
    drop(writer);
    assert!(desk.try_write("a", "anna@laptop").is_err(), "the intake still writes");
    drop(intake);
    desk.write("a", "anna@laptop");
}

#[test]
fn only_an_invited_log_with_the_right_key_writes() {
    let desk = Desk::new();
    assert!(matches!(desk.try_write("a", "bram@mbp"), Err(NotOpened::NotAMember(_))));
    desk.write("a", "anna@laptop").act(inviting("bram@mbp", Role::Reviewer), at(1)).unwrap();
    desk.write("a", "bram@mbp");
    let holder = Holder { user: "x".to_owned(), host: "x".to_owned(), pid: 1, since: at(0) };
    let pen = Pen { log: name("bram@mbp"), signer: Box::new(TestKey::new(9)), holder };
    let other = Dossier::open(&desk.dir("a"), &desk.home("x"), Access::Write(pen));
    assert!(matches!(other, Err(NotOpened::OtherKey(_))));
}

#[test]
fn a_torn_end_of_the_own_log_is_set_aside_and_kept() {
    let desk = Desk::new();
    desk.write("a", "anna@laptop").act(writing("one"), at(1)).unwrap();
    let path = desk.dir("a").join("log/anna@laptop.jsonl");
    let whole = fs::read(&path).unwrap();
    for torn in [&b"{\"seq\":4,\"la"[..], &[0; 100], b"\n"] {
        fs::write(&path, [&whole, torn].concat()).unwrap();
        assert!(matches!(desk.read("a").unwrap().notices(), [Notice::Tail(_)]));
        assert_eq!(fs::read(&path).unwrap().len(), whole.len() + torn.len(), "a reader changes nothing");
        let dossier = desk.write("a", "anna@laptop");
        let [Notice::SetAside { to, .. }] = dossier.notices() else { panic!("{:?}", dossier.notices()) };
        assert_eq!(fs::read(to).unwrap(), torn);
        assert_eq!(fs::read(&path).unwrap(), whole);
    }
}

#[test]
fn an_older_copy_over_the_own_log_is_mended_and_over_another_is_refused() {
    let desk = Desk::new();
    let mut anna = desk.write("a", "anna@laptop");
    anna.act(inviting("bram@mbp", Role::Lead), at(1)).unwrap();
    drop(anna);
    desk.copy("a", "old");
    let mut anna = desk.write("a", "anna@laptop");
    anna.act(writing("one"), at(1)).unwrap();
    drop(anna);
    drop(desk.write("a", "bram@mbp"));
    let path = desk.dir("a").join("log/anna@laptop.jsonl");
    let whole = fs::read(&path).unwrap();
    let older = fs::read(desk.dir("old").join("log/anna@laptop.jsonl")).unwrap();
    fs::write(&path, &older).unwrap();

    let Err(NotOpened::Broken(faults)) = desk.try_write("a", "bram@mbp") else { panic!("a rollback went unnoticed") };
    assert_eq!(faults[0].kind, FaultKind::RolledBack { present: 3, remembered: 5 });
    assert_eq!(faults[0].file, Path::new("log/anna@laptop.jsonl"));

    let anna = desk.write("a", "anna@laptop");
    assert!(matches!(anna.notices(), [Notice::Mended(mended)] if (mended.from, mended.to) == (3, 5)));
    assert_eq!((result(&anna), fs::read(&path).unwrap()), (Some("one"), whole.clone()));
    drop(anna);

    fs::remove_file(&path).unwrap();
    assert_eq!(result(&desk.write("a", "anna@laptop")), Some("one"));
    assert_eq!(fs::read(&path).unwrap(), whole);
}

#[test]
fn damage_before_a_signed_commit_does_not_open() {
    let desk = Desk::new();
    desk.write("a", "anna@laptop").act(writing("one"), at(1)).unwrap();
    let path = desk.dir("a").join("log/anna@laptop.jsonl");
    let mut bytes = fs::read(&path).unwrap();
    bytes[30] ^= 1;
    fs::write(&path, bytes).unwrap();
    let Err(NotOpened::Broken(faults)) = desk.read("a") else { panic!("it opened") };
    assert_eq!((faults[0].file.as_path(), faults[0].line), (Path::new("log/anna@laptop.jsonl"), Some(1)));
}

#[test]
fn after_a_failed_save_nothing_more_is_done_until_it_is_opened_again() {
    let desk = Desk::new();
    let mut dossier = desk.write("a", "anna@laptop");
    let path = desk.dir("a").join("log/anna@laptop.jsonl");
    let whole = fs::read(&path).unwrap();
    fs::write(&path, [whole.as_slice(), b"x"].concat()).unwrap();
    assert!(matches!(dossier.act(writing("one"), at(1)), Err(ActError::NotSaved(_))));
    assert!(matches!(dossier.act(writing("one"), at(1)), Err(ActError::Poisoned)));
    assert!(dossier.intake().is_none());
    drop(dossier);
    desk.write("a", "anna@laptop").act(writing("two"), at(2)).unwrap();
}

#[test]
fn two_auditors_work_apart_and_merge_to_the_same() {
    let desk = Desk::new();
    let mut anna = desk.write("a", "anna@laptop");
    anna.act(inviting("bram@mbp", Role::Lead), at(1)).unwrap();
    desk.copy("a", "b");
    let mut bram = desk.write("b", "bram@mbp");
    attach(&mut anna, &[desk.file("one", b"one")]);
    attach(&mut bram, &[desk.file("two", b"two"), desk.file("three", b"three")]);
    bram.act(writing("by bram"), at(3)).unwrap();

    let merged = quietly(|watch| anna.merge(&desk.dir("b"), watch)).unwrap();
    assert_eq!(merged.logs, std::collections::BTreeMap::from([(name("bram@mbp"), (0, 5))]));
    assert_eq!((merged.evidence, merged.skipped.len()), (2, 0));
    let again = quietly(|watch| anna.merge(&desk.dir("b"), watch)).unwrap();
    assert_eq!((again.logs.len(), again.evidence), (0, 0));
    quietly(|watch| bram.merge(&desk.dir("a"), watch)).unwrap();
    assert_eq!(anna.history(), bram.history());
    assert_eq!((result(&anna), anna.audit().evidence.len()), (Some("by bram"), 3));
    let labels: std::collections::BTreeSet<_> = anna.audit().evidence.values().map(|e| e.label.0.clone()).collect();
    assert_eq!(labels.len(), 3);
    anna.act(writing("seen"), at(4)).unwrap();
    assert_eq!(result(&anna), Some("seen"));
}

#[test]
fn a_log_that_went_on_in_two_ways_is_refused_and_named() {
    let desk = Desk::new();
    desk.copy("a", "b");
    let mut here = desk.write("a", "anna@laptop");
    here.act(writing("here"), at(1)).unwrap();
    // The same key on a device that remembers nothing.
    fs::rename(desk.home("anna@laptop"), desk.dir("elsewhere")).unwrap();
    desk.write("b", "anna@laptop").act(writing("there"), at(1)).unwrap();
    let forked = quietly(|watch| here.merge(&desk.dir("b"), watch));
    assert!(matches!(forked, Err(NotMerged::Forked { log, line: 2, .. }) if log == name("anna@laptop")));
    here.act(writing("goes on"), at(2)).unwrap();
}

#[test]
fn another_dossier_is_not_merged() {
    let desk = Desk::new();
    let mut other = opening();
    other.nonce = Sha256::of(b"other");
    create(&desk.dir("b"), &other, PROGRAMME.as_bytes(), &key("anna@laptop")).unwrap();
    let mut anna = desk.write("a", "anna@laptop");
    let refused = quietly(|watch| anna.merge(&desk.dir("b"), watch));
    assert!(matches!(refused, Err(NotMerged::OtherDossier { .. })));
}

#[test]
fn evidence_that_is_not_what_its_name_says_is_not_merged() {
    let desk = Desk::new();
    let mut anna = desk.write("a", "anna@laptop");
    desk.copy("a", "b");
    attach(&mut anna, &[desk.file("one", b"one")]);
    desk.copy("a", "c");
    let path = Vault::new(Layout::new(desk.dir("c"))).path(&Sha256::of(b"one"));
    overwrite(&path, b"two");
    fs::rename(desk.home("anna@laptop"), desk.dir("elsewhere")).unwrap();
    let mut copy = desk.write("b", "anna@laptop");
    let merged = quietly(|watch| copy.merge(&desk.dir("c"), watch)).unwrap();
    assert!(matches!(merged.skipped[0].why, attach::WhySkipped::WrongBytes { .. }));
    assert!(!Vault::new(Layout::new(desk.dir("b"))).path(&Sha256::of(b"one")).exists());
}

/// Makes `b`, in which anna has written her log anew, validly signed, after bram saw it and wrote on.
fn rewritten(desk: &Desk) {
    let mut anna = desk.write("a", "anna@laptop");
    anna.act(inviting("bram@mbp", Role::Lead), at(1)).unwrap();
    desk.copy("a", "early");
    anna.act(writing("as it was"), at(2)).unwrap();
    drop(anna);
    desk.copy("a", "bram");
    desk.write("bram", "bram@mbp").act(writing("seen by bram"), at(3)).unwrap();
    // The same key, on a device that remembers nothing.
    fs::rename(desk.home("anna@laptop"), desk.dir("home-kept")).unwrap();
    desk.write("early", "anna@laptop").act(writing("as she would have it"), at(2)).unwrap();
    fs::remove_dir_all(desk.home("anna@laptop")).unwrap();
    fs::rename(desk.dir("home-kept"), desk.home("anna@laptop")).unwrap();
    desk.copy("bram", "b");
    fs::copy(desk.dir("early").join("log/anna@laptop.jsonl"), desk.dir("b").join("log/anna@laptop.jsonl")).unwrap();
}

#[test]
fn a_rewritten_log_is_caught_through_what_others_have_seen_when_opened_verified_and_merged() {
    let desk = Desk::new();
    rewritten(&desk);
    let names = |fault: &Fault| {
        let contradicts = |kind: &log::order::OrderFaultKind| matches!(kind, log::order::OrderFaultKind::Contradiction { other, seq: 5, .. } if *other == name("anna@laptop"));
        fault.file == layout::log_inside(&name("bram@mbp"))
            && fault.line == Some(1)
            && matches!(&fault.kind, FaultKind::Order(kind) if contradicts(kind))
    };
    // Whoever opens it, without having seen anything before.
    assert!(matches!(desk.read("b"), Err(NotOpened::Broken(faults)) if faults.iter().any(names)));
    let report = quietly(|watch| {
        verify(&desk.dir("b"), verify::Options { without: None, home: None, watch }, |_, _| Papers::new())
    });
    assert!(report.faults.iter().any(names), "{:?}", report.faults);
    // Merging it into the true copy, and taking only her rewritten log into it.
    let mut bram = desk.write("bram", "bram@mbp");
    for copy in ["b", "early"] {
        let refused = quietly(|watch| bram.merge(&desk.dir(copy), watch));
        let Err(NotMerged::Forked { log, line: 4, here, there: None }) = refused else { panic!("{refused:?}") };
        assert_eq!((log, here), (name("anna@laptop"), Some((name("bram@mbp"), 1))));
    }
    // Merging bram's line into a copy that has only the rewritten log names his line.
    fs::remove_dir_all(desk.home("anna@laptop")).unwrap();
    fs::remove_file(desk.dir("bram").join("log/anna@laptop.jsonl")).unwrap();
    let mut deceived = desk.write("early", "anna@laptop");
    let refused = quietly(|watch| deceived.merge(&desk.dir("bram"), watch));
    assert!(matches!(&refused, Err(NotMerged::Broken(faults)) if faults.iter().any(names)), "{refused:?}");
}

#[test]
fn an_older_copy_is_a_fault_to_a_device_that_has_seen_more_and_merging_completes_it() {
    let desk = Desk::new();
    let mut anna = desk.write("a", "anna@laptop");
    anna.act(inviting("bram@mbp", Role::Lead), at(1)).unwrap();
    drop(anna);
    desk.copy("a", "b");
    desk.write("b", "bram@mbp").act(writing("one"), at(2)).unwrap();
    let mut anna = desk.write("a", "anna@laptop");
    quietly(|watch| anna.merge(&desk.dir("b"), watch)).unwrap();
    drop(anna);
    // Bram's log is cut back to nothing in the folder.
    fs::remove_file(desk.dir("a").join("log/bram@mbp.jsonl")).unwrap();
    let check = |home: Option<&Path>| {
        quietly(|watch| {
            let options = verify::Options { without: None, home, watch };
            verify(&desk.dir("a"), options, |_, _| Papers::new()).faults
        })
    };
    assert_eq!(check(None), []);
    let older = Fault::log(&name("bram@mbp"), None, FaultKind::RolledBack { present: 0, remembered: 2 });
    assert_eq!(check(Some(&desk.home("anna@laptop"))), std::slice::from_ref(&older));
    let refused = desk.try_write("a", "anna@laptop").map(drop);
    assert!(matches!(refused, Err(NotOpened::Broken(faults)) if faults == [older]));
    let holder = Holder { user: "anna".to_owned(), host: "test".to_owned(), pid: 1, since: at(0) };
    let mended = merge::mend(&desk.dir("a"), &desk.home("anna@laptop"), &desk.dir("b"), &holder).unwrap();
    assert_eq!(mended, [memory::Mended { log: name("bram@mbp"), from: 0, to: 2 }]);
    assert_eq!(result(&desk.write("a", "anna@laptop")), Some("one"));
    assert_eq!(check(Some(&desk.home("anna@laptop"))), []);
}
