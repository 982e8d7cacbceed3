//! Promises of the check: nothing in the folder changes unnoticed, and what changed is named.

use std::{fs, path::Path, process::Command};

use super::*;
use crate::{
    audit::{
        Action, Language,
        member::Role,
        publication::{PublishedFile, Rendering},
        subject::{Section, Subject},
    },
    dossier::{
        attach::Progress,
        tests::{Desk, at, attach, inviting, key, name, overwrite, quietly, writing},
    },
};

fn written(_: &Audit) -> Papers {
    Papers::from([("TEL-1.md".to_owned(), "# TEL-1\n".to_owned())])
}

fn expected_papers(audit: &Audit, _: Option<&str>) -> Papers {
    written(audit)
}

fn check_as(dir: &Path, without: Option<LeftOut>) -> Report {
    quietly(|watch| verify(dir, Options { without, home: None, watch }, expected_papers))
}

fn check(dir: &Path) -> Report {
    check_as(dir, None)
}

/// A dossier of two authors, who have seen each other's work, with evidence and a paper.
fn small() -> Desk {
    let desk = Desk::new();
    let mut anna = desk.write("a", "anna@laptop");
    anna.act(inviting("bram@mbp", Role::Lead), at(1)).unwrap();
    attach(&mut anna, &[desk.file("one", b"one"), desk.file("empty", b"")]);
    drop(anna);
    let mut bram = desk.write("a", "bram@mbp");
    bram.act(writing("by bram"), at(2)).unwrap();
    bram.write_papers(&written(bram.audit())).unwrap();
    drop(bram);
    desk.write("a", "anna@laptop").act(writing("by anna"), at(3)).unwrap();
    desk
}

fn files(root: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = walkdir::WalkDir::new(root)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(root).unwrap().to_owned())
        .filter(|path| !path.starts_with(".local"))
        .collect();
    files.sort();
    files
}

#[test]
fn a_dossier_that_nobody_touched_is_whole() {
    let desk = small();
    let report = check(&desk.dir("a"));
    assert_eq!(report.faults, []);
    assert_eq!(report.notes, []);
    let counts = Counts { logs: 2, lines: 10, signatures: 5, evidence: 2, bytes: 3, published: 0, papers: 1 };
    assert_eq!(report.counts, counts);
    desk.copy("a", "b");
    assert!(check(&desk.dir("b")).whole(), "a copy is as good");
}

#[test]
fn a_flipped_byte_anywhere_is_named() {
    let desk = small();
    let root = desk.dir("a");
    let all = files(&root);
    assert_eq!(all.len(), 8, "{all:?}");
    for file in all {
        let path = root.join(&file);
        let good = fs::read(&path).unwrap();
        // The text that never changes is compared as a whole: some of its bytes stand for all.
        let step = if file == Path::new(Layout::README) { 61 } else { 1 };
        for place in (0..good.len()).step_by(step) {
            let mut bad = good.clone();
            bad[place] ^= 0x01;
            overwrite(&path, &bad);
            let report = check(&root);
            assert!(
                report.faults.iter().any(|fault| fault.file == file),
                "byte {place} of {}: {:?}",
                file.display(),
                report.faults
            );
        }
        overwrite(&path, &good);
    }
    assert!(check(&root).whole());
}

#[test]
fn a_file_that_is_gone_emptied_or_cut_short_is_named() {
    let desk = small();
    let root = desk.dir("a");
    for file in files(&root) {
        let path = root.join(&file);
        let good = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        let gone = check(&root);
        let paper = file.starts_with(Layout::PAPERS);
        let named = gone.faults.contains(&Fault::file(&file, FaultKind::Missing));
        assert_eq!((gone.whole(), named), (paper, !paper), "{} is gone: {:?}", file.display(), gone.faults);
        assert!(!paper || gone.notes == [Note::NoPaper(file.clone())]);
        for length in [0, good.len().saturating_sub(1)] {
            fs::write(&path, &good[..length]).unwrap();
            let report = check(&root);
            let named = report.faults.iter().any(|fault| fault.file == file);
            assert!(named || good.is_empty(), "{} cut to {length}: {:?}", file.display(), report.faults);
        }
        overwrite(&path, &good);
    }
}

#[test]
fn what_nothing_accounts_for_is_named() {
    let desk = small();
    let root = desk.dir("a");
    let shelf = files(&root).into_iter().find(|file| file.starts_with(Layout::EVIDENCE)).unwrap();
    let misplaced = shelf.with_file_name(Sha256::of(b"elsewhere").to_string());
    for file in [
        Path::new("notes.txt"),
        Path::new("log/anna.jsonl"),
        Path::new("log/anna@laptop.jsonl~"),
        Path::new("papers/EXTRA.md"),
        Path::new("published/2026-1/summary.pdf"),
        Path::new("published/loose"),
        Path::new("evidence/loose"),
        &shelf.with_extension("bak"),
        &misplaced,
    ] {
        let path = root.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, b"x").unwrap();
        let report = check(&root);
        assert!(report.faults.iter().any(|fault| fault.file == file), "{}: {:?}", file.display(), report.faults);
        fs::remove_file(&path).unwrap();
    }
    fs::create_dir(root.join("more")).unwrap();
    assert_eq!(check(&root).faults, [Fault::file("more", FaultKind::Unknown)]);
    fs::remove_dir(root.join("more")).unwrap();
    fs::write(root.join(".local/whatever"), b"x").unwrap();
    assert!(check(&root).whole(), "what is local does not count");
}

#[cfg(unix)]
#[test]
fn a_link_is_named_even_if_it_leads_to_the_right_bytes() {
    let desk = small();
    let root = desk.dir("a");
    for file in files(&root) {
        let path = root.join(&file);
        let moved = desk.dir("moved");
        fs::rename(&path, &moved).unwrap();
        std::os::unix::fs::symlink(&moved, &path).unwrap();
        let report = check(&root);
        assert!(
            report.faults.contains(&Fault::file(&file, FaultKind::Link)),
            "{}: {:?}",
            file.display(),
            report.faults
        );
        fs::remove_file(&path).unwrap();
        fs::rename(&moved, &path).unwrap();
    }
}

#[test]
fn bytes_that_no_log_names_are_a_note_and_a_copy_may_leave_bytes_out() {
    let desk = small();
    let root = desk.dir("a");
    let vault = crate::dossier::Vault::new(Layout::new(&root));
    let extra = vault.path(&Sha256::of(b"extra"));
    fs::create_dir_all(extra.parent().unwrap()).unwrap();
    fs::write(&extra, b"extra").unwrap();
    let report = check(&root);
    assert!(report.whole());
    assert!(matches!(report.notes.as_slice(), [Note::Unnamed(path)] if root.join(path) == extra));
    fs::remove_file(extra).unwrap();

    fs::remove_file(vault.path(&Sha256::of(b"one"))).unwrap();
    assert!(!check(&root).whole());
    let report = check_as(&root, Some(LeftOut::All));
    assert_eq!((report.whole(), report.notes), (true, vec![Note::LeftOut(Sha256::of(b"one"))]));
}

#[test]
fn a_log_of_nobody_and_a_log_with_another_key_are_named() {
    use crate::dossier::log::{Entry, Place, Seen};
    let desk = small();
    let root = desk.dir("a");
    let id = check(&root).id.unwrap();
    for (log, stranger) in [("carla@pc", true), ("bram@mbp", false)] {
        let place = Place { dossier: &id, log: &name(log), head: None, lam: 0 };
        let entry = Entry::new(place, Seen::new(), at(5), Vec::new(), &key("zed@pc")).unwrap();
        let path = root.join("log").join(format!("{log}.jsonl"));
        let before = fs::read(&path).ok();
        fs::write(&path, entry.bytes).unwrap();
        let report = check(&root);
        let of_log = |fault: &&Fault| fault.file == path.strip_prefix(&root).unwrap();
        let faults: Vec<&Fault> = report.faults.iter().filter(of_log).collect();
        let expected =
            matches!((&faults[0].kind, stranger), (FaultKind::Stranger, true) | (FaultKind::WrongKey { .. }, false));
        assert!(expected && faults.len() == 1, "{faults:?}");
        match before {
            Some(bytes) => fs::write(&path, bytes).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
    }
}

#[test]
fn a_past_that_was_rewritten_and_signed_anew_contradicts_the_colleague_who_saw_it() {
    let desk = small();
    let root = desk.dir("a");
    // Anna starts her log again, with her own key, and says something else.
    let fresh = Desk::new();
    let mut anna = fresh.write("a", "anna@laptop");
    anna.act(inviting("bram@mbp", Role::Lead), at(9)).unwrap();
    anna.act(writing("another past"), at(9)).unwrap();
    anna.act(writing("and more"), at(9)).unwrap();
    drop(anna);
    fs::copy(fresh.dir("a").join("log/anna@laptop.jsonl"), root.join("log/anna@laptop.jsonl")).unwrap();
    let report = check(&root);
    let fault = report.faults.iter().find(|fault| fault.file == Path::new("log/bram@mbp.jsonl")).unwrap();
    assert!(fault.to_string().contains("anna@laptop"), "{fault}");
}

#[test]
fn what_was_published_must_stay_as_it_is() {
    let desk = small();
    let root = desk.dir("a");
    let mut anna = desk.write("a", "anna@laptop");
    let rendering = Rendering {
        name: "2026-1".to_owned(),
        date: "2026-11-21".parse().unwrap(),
        rendered: at(3),
        state: anna.audit().heads.clone(),
        seed: Sha256::of(b"seed"),
        checkpoint: "checkpoint".to_owned(),
        files: vec![PublishedFile { name: "summary.json".to_owned(), sha256: Sha256::of(b"{}") }],
        supersedes: None,
        correction: None,
    };
    if let Err(refused) = anna.act(Action::Publish { rendering: rendering.clone() }, at(3)) {
        // The rules of publishing are not what is tested here: tell the check of an audit in which it happened.
        assert!(matches!(refused, crate::dossier::ActError::Refused(_)));
    }
    let mut audit = anna.audit().clone();
    audit.publications.clear();
    let id = EventId { log: name("anna@laptop"), seq: 99 };
    audit.publications.push(crate::audit::publication::Publication {
        id,
        at: at(3),
        rendering,
        accepted: Vec::new(),
        signatures: Vec::new(),
    });
    let file = Path::new("published/2026-1/summary.json");
    let judge = |bytes: Option<&[u8]>| {
        let path = root.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        match bytes {
            Some(bytes) => fs::write(&path, bytes).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let mut report = Report::default();
        let inventory = files::inventory(&root, &mut report.faults);
        published(&audit, &Layout::new(&root), &inventory, &mut report);
        (report.counts.published, report.faults)
    };
    assert_eq!(judge(Some(b"{}")), (1, vec![]));
    let changed = FaultKind::Changed { expected: Sha256::of(b"{}"), found: Sha256::of(b"{ }") };
    assert_eq!(judge(Some(b"{ }")), (0, vec![Fault::file(file, changed)]));
    assert_eq!(judge(Some(b"")), (0, vec![Fault::file(file, FaultKind::Empty)]));
    assert_eq!(judge(None), (0, vec![Fault::file(file, FaultKind::Missing)]));
}

#[test]
fn checking_writes_nothing_and_can_be_stopped() {
    let desk = small();
    let root = desk.dir("a");
    fs::remove_dir_all(root.join(".local")).unwrap();
    let log = root.join("log/anna@laptop.jsonl");
    fs::write(&log, [fs::read(&log).unwrap().as_slice(), b"{torn"].concat()).unwrap();
    let before: Vec<_> = files(&root).into_iter().map(|file| (fs::read(root.join(&file)).unwrap(), file)).collect();
    let report = check(&root);
    assert!(matches!(report.faults[0].kind, FaultKind::Tail { bytes: 5, .. }));
    let after: Vec<_> = files(&root).into_iter().map(|file| (fs::read(root.join(&file)).unwrap(), file)).collect();
    assert_eq!(before, after);
    assert!(!root.join(".local").exists());

    let cancel = std::sync::atomic::AtomicBool::new(true);
    let watch = Watch { cancel: &cancel, progress: &|_: Progress| {} };
    let report = verify(&root, Options { without: None, home: None, watch: &watch }, expected_papers);
    assert!(report.cancelled && !report.whole());
}

/// Runs the commands of `README.txt`, as a reader would, and returns what they print.
#[cfg(unix)]
fn by_hand(root: &Path) -> String {
    let readme = fs::read_to_string(root.join(Layout::README)).unwrap();
    let script: Vec<&str> = readme.lines().filter_map(|line| line.strip_prefix("    ")).collect();
    let run = Command::new("bash").arg("-c").arg(script.join("\n")).current_dir(root).output().unwrap();
    format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr))
}

#[cfg(unix)]
#[test]
fn the_folder_can_be_verified_by_hand_as_its_readme_says() {
    let desk = small();
    let root = desk.dir("a");
    let said = by_hand(&root);
    assert!(!said.contains("WRONG"), "{said}");
    for expected in [
        format!("{}  audit.toml", check(&root).id.unwrap()),
        format!("anna@laptop: 8 lines, signed by {}", hex::encode(crate::dossier::Signer::public(&key("anna@laptop")))),
        format!("bram@mbp: {}", hex::encode(crate::dossier::Signer::public(&key("bram@mbp")))),
    ] {
        assert!(said.contains(&expected), "{expected} is not in:\n{said}");
    }
    for file in files(&root) {
        // By hand the papers are not compared, and the instructions do not verify themselves.
        if file.starts_with(Layout::PAPERS) || file == Path::new(Layout::README) {
            continue;
        }
        let path = root.join(&file);
        let good = fs::read(&path).unwrap();
        if good.is_empty() {
            continue;
        }
        let mut bad = good.clone();
        bad[good.len() / 2] ^= 0x01;
        overwrite(&path, &bad);
        let said = by_hand(&root);
        assert!(said.contains("WRONG"), "{} was changed:\n{said}", file.display());
        overwrite(&path, &good);
    }
    fs::remove_file(
        root.join("evidence").join(&Sha256::of(b"one").to_string()[..2]).join(Sha256::of(b"one").to_string()),
    )
    .unwrap();
    assert!(by_hand(&root).contains("WRONG missing"));
}

/// A paper that says what the logs say.
fn telling(audit: &Audit, _: Option<&str>) -> Papers {
    let text = audit.text(&Subject::Section(Section::Result), Language::En).unwrap_or("nothing");
    Papers::from([("TEL-1.md".to_owned(), format!("# TEL-1\n\n{text}\n"))])
}

#[test]
fn a_paper_that_is_late_is_noted_and_one_that_was_edited_by_hand_is_a_fault() {
    let desk = small();
    let root = desk.dir("a");
    let check = || quietly(|watch| verify(&root, Options { without: None, home: None, watch }, telling));
    let paper = Path::new(Layout::PAPERS).join("TEL-1.md");
    let anna = desk.write("a", "anna@laptop");
    anna.write_papers(&telling(anna.audit(), None)).unwrap();
    drop(anna);
    assert!(check().whole() && check().notes.is_empty());
    // A crash came between the line and the paper: it says what the logs said a moment ago.
    let mut anna = desk.write("a", "anna@laptop");
    for text in ["one", "two", "three"] {
        anna.act(writing(text), at(5)).unwrap();
    }
    drop(anna);
    let late = check();
    assert_eq!((late.faults, late.notes), (vec![], vec![Note::PaperBehind(paper.clone())]));
    // What the logs never said was written by somebody's hand, however small the change.
    let good = fs::read_to_string(root.join(&paper)).unwrap();
    for edited in [good.replace("anna", "Anna"), format!("{good}\n"), "# TEL-1\n\nfour\n".to_owned()] {
        overwrite(&root.join(&paper), edited.as_bytes());
        let report = check();
        assert_eq!(report.faults, [Fault::file(&paper, FaultKind::PaperDiffers)], "{edited}");
        assert_eq!(report.notes, []);
    }
    // Two people who work apart: what one of them had seen is late as well, not edited.
    overwrite(&root.join(&paper), b"# TEL-1\n\nby bram\n");
    assert_eq!(check().notes, [Note::PaperBehind(paper)]);
}
