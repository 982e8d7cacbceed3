//! Things that are given as evidence and are no files, or do not hold still.

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    os::unix::{fs::PermissionsExt as _, net::UnixListener},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use waarmerk::{
    audit::evidence::{Details, Link},
    dossier::attach::WhySkipped,
    work::Watch,
};

use crate::{
    folder::{faults, files},
    office::{ANNA, Office, attach},
};

fn fifo(path: &Path) {
    let mode = rustix::fs::Mode::from_raw_mode(0o644);
    rustix::fs::mknodat(rustix::fs::CWD, path, rustix::fs::FileType::Fifo, mode, 0).expect("a named pipe");
}

#[test]
fn what_is_no_file_is_skipped_with_the_reason_and_the_rest_is_attached() {
    use std::os::unix::fs::symlink;
    let office = Office::open();
    let good = office.file("good.txt", "good");
    let desk = office.desk();
    fifo(&desk.join("pipe"));
    let _socket = UnixListener::bind(desk.join("socket")).expect("a socket");
    symlink(&good, desk.join("link")).expect("a link");
    symlink(desk.join("nothing"), desk.join("dangling")).expect("a link");
    symlink("loop", desk.join("loop")).expect("a link");
    symlink("/", desk.join("root")).expect("a link");
    let mut expected = vec![
        (desk.join("pipe"), WhySkipped::Fifo),
        (desk.join("socket"), WhySkipped::Socket),
        (desk.join("link"), WhySkipped::Link),
        (desk.join("dangling"), WhySkipped::DanglingLink),
        (desk.join("loop"), WhySkipped::DanglingLink),
        (desk.join("root"), WhySkipped::Link),
    ];
    let by_path = |skipped: &mut Vec<(PathBuf, WhySkipped)>| skipped.sort_by(|a, b| a.0.cmp(&b.0));
    by_path(&mut expected);
    let mut anna = office.session(ANNA);
    let before = fs::read(office.dossier().join("log/anna@laptop.jsonl")).expect("readable");

    // Each on its own: refused, and nothing is recorded.
    for (path, why) in &expected {
        let attached = attach(&mut anna, std::slice::from_ref(path));
        assert_eq!(attached.skipped.len(), 1);
        assert_eq!((&attached.skipped[0].path, &attached.skipped[0].why), (path, why));
    }
    for device in ["/dev/null", "/dev/zero", "/dev/tty"].map(PathBuf::from) {
        if device.exists() {
            let attached = attach(&mut anna, std::slice::from_ref(&device));
            assert!(matches!(attached.skipped.as_slice(), [one] if one.why == WhySkipped::Device), "{attached:?}");
        }
    }
    let gone = attach(&mut anna, &[desk.join("never there")]);
    assert!(matches!(gone.skipped.as_slice(), [one] if one.why == WhySkipped::Missing), "{gone:?}");
    assert_eq!(fs::read(office.dossier().join("log/anna@laptop.jsonl")).expect("readable"), before);

    // All in their folder, with a file among them.
    let attached = attach(&mut anna, &[desk]);
    let mut skipped: Vec<_> = attached.skipped.into_iter().map(|skipped| (skipped.path, skipped.why)).collect();
    by_path(&mut skipped);
    assert_eq!(skipped, expected);
    assert_eq!(attached.attached.len(), 1);
    drop(anna);
    assert_eq!(faults(&office.dossier()), [] as [String; 0]);
}

#[test]
fn an_empty_file_is_evidence_as_any_other() {
    let office = Office::open();
    let empty = office.file("empty.txt", "");
    let mut anna = office.session(ANNA);
    assert_eq!(attach(&mut anna, &[empty]).attached.len(), 1);
    drop(anna);
    assert_eq!(faults(&office.dossier()), [] as [String; 0]);
    let kept: Vec<_> = files(&office.dossier()).into_iter().filter(|file| file.starts_with("evidence")).collect();
    assert!(kept.len() == 1 && kept[0].ends_with("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

#[test]
fn a_file_that_may_not_be_read_is_skipped_with_the_reason() {
    let office = Office::open();
    let closed = office.file("closed.txt", "closed");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).expect("permitted");
    if fs::read(&closed).is_ok() {
        crate::aloud!(
            "NOT RUN here: this user may read every file. The same by the command line, as another user: see `commands`."
        );
        return;
    }
    let mut anna = office.session(ANNA);
    let attached = attach(&mut anna, &[closed]);
    assert!(
        matches!(attached.skipped.as_slice(), [one] if matches!(one.why, WhySkipped::Unreadable(_))),
        "{attached:?}"
    );
}

#[test]
fn a_file_that_changes_while_it_is_read_is_skipped() {
    let changes: [fn(&Path); 3] = [
        |path| OpenOptions::new().append(true).open(path).and_then(|mut file| file.write_all(b"more")).expect("grown"),
        |path| OpenOptions::new().write(true).open(path).and_then(|file| file.set_len(1000)).expect("cut"),
        |path| {
            let other = path.with_extension("other");
            fs::write(&other, vec![b'y'; 100_000]).expect("written");
            fs::rename(other, path).expect("replaced");
        },
    ];
    for (number, act) in changes.into_iter().enumerate() {
        let office = Office::open();
        let path = office.file("moving.bin", vec![b'x'; 100_000]);
        // The act reports after the first bytes were copied and before it looks at the file again: there it changes.
        let done = Arc::new(AtomicBool::new(false));
        let (once, moving) = (Arc::clone(&done), path.clone());
        let watch = Watch::new(move |_| {
            if !once.swap(true, Ordering::SeqCst) {
                act(&moving);
            }
        });
        let mut anna = office.session(ANNA);
        let link = Link { commitment: "TEL-1".into(), procedure: None };
        let attached =
            anna.attach(std::slice::from_ref(&path), &[link], &Details::default(), &watch).expect("attached");
        assert!(done.load(Ordering::SeqCst));
        let why = attached.skipped.first().map(|skipped| &skipped.why);
        assert_eq!((attached.attached.len(), why), (0, Some(&WhySkipped::Changed)), "change {number}");
        assert_eq!(attach(&mut anna, &[path]).attached.len(), 1, "once it holds still, it is taken in");
        drop(anna);
        assert_eq!(faults(&office.dossier()), [] as [String; 0]);
    }
}

#[test]
fn a_file_that_never_stops_growing_does_not_hold_the_attach_up() {
    let office = Office::open();
    let path = office.file("growing.log", vec![b'x'; 100_000]);
    let stop = Arc::new(AtomicBool::new(false));
    let (stopped, growing) = (Arc::clone(&stop), path.clone());
    let writer = std::thread::spawn(move || {
        let mut file = OpenOptions::new().append(true).open(growing).expect("opened");
        let (more, mut written) = (vec![b'x'; 65_536], 0_u64);
        // An end for a reader that would follow it for ever.
        while !stopped.load(Ordering::SeqCst) && written < 400_000_000 {
            written += file.write(&more).expect("written") as u64;
        }
        written
    });
    let mut anna = office.session(ANNA);
    let attached = attach(&mut anna, &[path]);
    stop.store(true, Ordering::SeqCst);
    let written = writer.join().expect("written");
    drop(anna);
    assert!(written < 400_000_000, "it was followed for as long as it grew");
    // It may have held still for just long enough.
    let changed = attached.skipped.iter().all(|skipped| skipped.why == WhySkipped::Changed);
    assert!(attached.attached.len() + attached.skipped.len() == 1 && changed, "{attached:?}");
    assert_eq!(faults(&office.dossier()), [] as [String; 0]);
}
