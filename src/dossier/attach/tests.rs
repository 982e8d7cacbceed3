//! Promises of the intake: what lands is whole and durable, what cannot land is named, and nothing else happens.

use std::{
    fs,
    path::Path,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
};

use super::*;
use crate::{
    audit::Sha256,
    dossier::{
        tests::{Desk, attach, quietly},
        vault::Held,
    },
};

fn why(outcome: &Outcome, name: &str) -> WhySkipped {
    let found = outcome.skipped.iter().find(|skipped| skipped.path.ends_with(name));
    found.unwrap_or_else(|| panic!("{name} was not skipped: {:?}", outcome.skipped)).why.clone()
}

#[test]
fn files_of_every_size_land_under_their_digest() {
    let desk = Desk::new();
    let mut dossier = desk.write("a", "anna@laptop");
    let sizes = [0, 1, 4096, 256 * 1024, 8 * 1024 * 1024, 8 * 1024 * 1024 + 1, 17 * 1024 * 1024];
    let bytes =
        |size: usize| (0..size).map(|place| (place.wrapping_mul(31) >> 3).to_le_bytes()[0]).collect::<Vec<u8>>();
    let paths: Vec<_> = sizes.iter().map(|size| desk.file(&size.to_string(), &bytes(*size))).collect();
    let outcome = attach(&mut dossier, &paths);
    assert_eq!((outcome.files, outcome.skipped.len()), (sizes.len() as u64, 0));
    for size in sizes {
        let digest = Sha256::of(&bytes(size));
        assert!(matches!(dossier.vault().check(&digest), Held::Whole(found) if found == size as u64), "{size}");
        let metadata = dossier.vault().path(&digest).metadata().unwrap();
        assert!(metadata.permissions().readonly());
    }
    assert_eq!(fs::read_dir(dossier.layout().scratch()).unwrap().count(), 0);
}

#[test]
fn a_folder_is_taken_in_by_name_and_equal_bytes_once() {
    let desk = Desk::new();
    let mut dossier = desk.write("a", "anna@laptop");
    let folder = desk.dir("folder");
    fs::create_dir_all(folder.join("sub")).unwrap();
    for name in ["b", "a", "sub/c"] {
        fs::write(folder.join(name), b"same").unwrap();
    }
    let found = walk(&[folder], &desk.dir("a"));
    let names: Vec<_> = found.files.iter().map(|file| file.name.readable.as_str()).collect();
    assert_eq!(names, ["a", "b", "sub/c"]);
    let mut was = Vec::new();
    let intake = dossier.intake().unwrap();
    quietly(|watch| {
        intake.take(&found.files, watch, |landed| {
            was.extend(landed.iter().map(|landed| landed.was));
            Ok::<(), ()>(())
        })
    })
    .unwrap();
    assert_eq!(was, [Was::Absent, Was::Present, Was::Present]);
    // Anna's dossier itself, found in a folder that is attached, is left out.
    let outcome = attach(&mut dossier, &[desk.folder.path().to_owned()]);
    assert_eq!(why(&outcome, "a"), WhySkipped::Dossier);
}

#[test]
fn damaged_bytes_under_an_evidence_name_are_never_believed() {
    let desk = Desk::new();
    let mut dossier = desk.write("a", "anna@laptop");
    let source = desk.file("one", b"one");
    attach(&mut dossier, std::slice::from_ref(&source));
    let path = dossier.vault().path(&Sha256::of(b"one"));
    crate::dossier::tests::overwrite(&path, &[0; 3]);
    assert!(matches!(dossier.vault().check(&Sha256::of(b"one")), Held::Wrong { size: 3, .. }));
    attach(&mut dossier, &[source]);
    assert_eq!(fs::read(path).unwrap(), b"one");
}

#[test]
fn many_files_are_recorded_in_batches() {
    let desk = Desk::new();
    let dossier = desk.write("a", "anna@laptop");
    let folder = desk.dir("many");
    fs::create_dir(&folder).unwrap();
    for number in 0..1100 {
        fs::write(folder.join(number.to_string()), number.to_string()).unwrap();
    }
    let found = walk(&[folder], &desk.dir("a"));
    let intake = dossier.intake().unwrap();
    let mut batches = Vec::new();
    let files = AtomicU64::new(0);
    let progress = |step: Progress| {
        files.fetch_add(step.files, Ordering::Relaxed);
    };
    let watch = Watch { cancel: &AtomicBool::new(false), progress: &progress };
    let record = |landed: &[Landed]| {
        for landed in landed {
            assert!(matches!(dossier.vault().check(&landed.digest), Held::Whole(_)), "recorded before it was there");
        }
        batches.push(landed.len());
        Ok::<(), ()>(())
    };
    let outcome = intake.take(&found.files, &watch, record).unwrap();
    assert_eq!((batches, outcome.files, files.into_inner()), (vec![512, 512, 76], 1100, 1100));
}

#[test]
fn stopping_keeps_what_was_recorded_and_leaves_nothing_unfinished() {
    let desk = Desk::new();
    let dossier = desk.write("a", "anna@laptop");
    let folder = desk.dir("many");
    fs::create_dir(&folder).unwrap();
    for number in 0..600 {
        fs::write(folder.join(number.to_string()), number.to_string()).unwrap();
    }
    let found = walk(&[folder], &desk.dir("a"));
    let cancel = AtomicBool::new(false);
    let watch = Watch { cancel: &cancel, progress: &|_| {} };
    let outcome = dossier.intake().unwrap().take(&found.files, &watch, |_| {
        cancel.store(true, Ordering::Relaxed);
        Ok::<(), ()>(())
    });
    let outcome = outcome.unwrap();
    assert_eq!((outcome.files, outcome.cancelled), (512, true));
    assert_eq!(fs::read_dir(dossier.layout().scratch()).unwrap().count(), 0);
}

#[test]
fn what_cannot_be_recorded_ends_the_intake() {
    let desk = Desk::new();
    let dossier = desk.write("a", "anna@laptop");
    let found = walk(&[desk.file("one", b"one")], &desk.dir("a"));
    let taken = quietly(|watch| dossier.intake().unwrap().take(&found.files, watch, |_| Err("refused")));
    assert!(matches!(taken, Err(IntakeError::NotRecorded("refused"))));
}

#[test]
fn a_promised_digest_that_does_not_hold_is_skipped() {
    let desk = Desk::new();
    let dossier = desk.write("a", "anna@laptop");
    let mut found = walk(&[desk.file("one", b"one")], &desk.dir("a"));
    found.files[0].expected = Some(Sha256::of(b"two"));
    let taken = quietly(|watch| dossier.intake().unwrap().take(&found.files, watch, |_| Ok::<(), ()>(())));
    assert!(matches!(taken.unwrap().skipped[0].why, WhySkipped::WrongBytes { .. }));
    assert!(matches!(dossier.vault().check(&Sha256::of(b"one")), Held::Missing));
}

#[test]
fn a_file_that_is_gone_is_named() {
    let desk = Desk::new();
    let mut dossier = desk.write("a", "anna@laptop");
    let outcome = attach(&mut dossier, &[Path::new("/not/here").to_owned()]);
    assert_eq!(why(&outcome, "here"), WhySkipped::Missing);
}

#[cfg(unix)]
mod unix {
    use std::{
        ffi::OsStr,
        os::unix::{ffi::OsStrExt as _, fs::symlink, net::UnixListener},
    };

    use super::*;

    #[test]
    fn pipes_sockets_devices_and_links_are_skipped_and_never_wait() {
        let desk = Desk::new();
        let mut dossier = desk.write("a", "anna@laptop");
        let folder = desk.dir("odd");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("good"), b"good").unwrap();
        let mkfifo = std::process::Command::new("mkfifo").arg(folder.join("fifo")).status();
        assert!(mkfifo.unwrap().success());
        let _socket = UnixListener::bind(folder.join("socket")).unwrap();
        symlink(folder.join("good"), folder.join("link")).unwrap();
        symlink(&folder, folder.join("folder-link")).unwrap();
        symlink(folder.join("nowhere"), folder.join("dangling")).unwrap();
        let outcome = attach(&mut dossier, &[folder.clone(), "/dev/null".into(), folder.join("link")]);
        assert_eq!(outcome.files, 1);
        for (name, expected) in [
            ("fifo", WhySkipped::Fifo),
            ("socket", WhySkipped::Socket),
            ("link", WhySkipped::Link),
            ("folder-link", WhySkipped::Link),
            ("dangling", WhySkipped::DanglingLink),
            ("null", WhySkipped::Device),
        ] {
            assert_eq!(why(&outcome, name), expected, "{name}");
        }
        assert_eq!(outcome.skipped.len(), 7);
    }

    #[test]
    fn a_link_or_pipe_that_takes_the_place_of_a_file_after_it_was_found_is_not_read() {
        let desk = Desk::new();
        let dossier = desk.write("a", "anna@laptop");
        let path = desk.file("one", b"one");
        let found = walk(std::slice::from_ref(&path), &desk.dir("a"));
        fs::remove_file(&path).unwrap();
        symlink("/etc/passwd", &path).unwrap();
        let take = || quietly(|watch| dossier.intake().unwrap().take(&found.files, watch, |_| Ok::<(), ()>(())));
        assert_eq!(take().unwrap().skipped[0].why, WhySkipped::Link);
        fs::remove_file(&path).unwrap();
        assert_eq!(take().unwrap().skipped[0].why, WhySkipped::Missing);
        assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
        assert_eq!(take().unwrap().skipped[0].why, WhySkipped::Fifo);
    }

    #[test]
    fn a_file_that_changes_while_it_is_read_is_skipped() {
        let desk = Desk::new();
        let dossier = desk.write("a", "anna@laptop");
        let path = desk.file("large", &vec![7; 17 * 1024 * 1024]);
        let found = walk(std::slice::from_ref(&path), &desk.dir("a"));
        let changes: [fn(&Path); 3] = [
            |path| fs::OpenOptions::new().write(true).open(path).unwrap().set_len(9 * 1024 * 1024).unwrap(),
            |path| {
                std::io::Write::write_all(&mut fs::OpenOptions::new().append(true).open(path).unwrap(), b"x").unwrap();
            },
            |path| {
                fs::rename(path, path.with_extension("moved")).unwrap();
                fs::write(path, b"another").unwrap();
            },
        ];
        for change in changes {
            fs::write(&path, vec![7; 17 * 1024 * 1024]).unwrap();
            let once = AtomicBool::new(false);
            let progress = |_| {
                if !once.swap(true, Ordering::Relaxed) {
                    change(&path);
                }
            };
            let watch = Watch { cancel: &AtomicBool::new(false), progress: &progress };
            let outcome = dossier.intake().unwrap().take(&found.files, &watch, |_| Ok::<(), ()>(())).unwrap();
            assert_eq!(outcome.skipped[0].why, WhySkipped::Changed);
        }
        assert_eq!(fs::read_dir(dossier.layout().scratch()).unwrap().count(), 0);
    }

    #[test]
    fn any_name_is_kept_exactly() {
        let desk = Desk::new();
        let dossier = desk.write("a", "anna@laptop");
        let folder = desk.dir("names");
        fs::create_dir(&folder).unwrap();
        let long = vec![b'n'; 255];
        let names: [&[u8]; 5] = [b"new\nline", b"\x1b[31mred", "\u{202e}fdp.exe".as_bytes(), b"\xff\xfe.bin", &long];
        for name in names {
            fs::write(folder.join(OsStr::from_bytes(name)), name).unwrap();
        }
        let mut landed = Vec::new();
        let found = walk(&[folder], &desk.dir("a"));
        quietly(|watch| {
            dossier.intake().unwrap().take(&found.files, watch, |batch| {
                landed.extend_from_slice(batch);
                Ok::<(), ()>(())
            })
        })
        .unwrap();
        for name in names {
            let found = landed.iter().find(|landed| landed.digest == Sha256::of(name)).unwrap();
            let exact = found.name.bytes.clone().unwrap_or_else(|| found.name.readable.clone().into_bytes());
            assert_eq!(exact, name);
        }
    }
}
