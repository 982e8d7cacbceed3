//! The disk is full: it is said clearly, nothing is broken, and it goes on after space was made.

use std::{fs, path::Path, process::Command};

use crate::{
    folder::faults,
    office::{ANNA, Office, attach},
    program::{Ran, command},
};

/// Runs a script of the shell in which `$ATTACH` attaches `$DESK` to `$DOSSIER`, and `$VERIFY` verifies it.
fn script(starter: &mut Command, office: &Office, dossier: &Path, script: &str) -> Ran {
    let program = env!("CARGO_BIN_EXE_waarmerk");
    let dir = format!("{program} --lang en --dir {}", dossier.display());
    let attach = format!("{dir} attach {} --to TEL-1 --collected 2020-06-01", office.desk().display());
    let starter =
        starter.env("ATTACH", attach).env("VERIFY", format!("{program} --lang en verify {}", dossier.display()));
    starter
        .env("DOSSIER", dossier)
        .env("PRISTINE", office.dossier())
        .args(["-c", script])
        .output()
        .expect("runs")
        .into()
}

fn told_clearly(ran: &Ran) {
    assert_eq!(ran.status, Some(2), "{ran:?}");
    assert!(!ran.err.contains("panicked"), "{ran:?}");
    let clear = ["space", "full"].iter().any(|word| ran.err.to_lowercase().contains(word));
    assert!(clear, "it says that there is no space: {}", ran.err);
}

#[test]
fn a_limit_on_the_size_of_files_is_told_and_nothing_is_broken() {
    let office = Office::open();
    office.file("small.txt", "small");
    office.file("large.bin", vec![7; 200_000]);
    // 128 blocks of 512 or 1024 bytes, as the shell has it; the signal that comes with it is turned off.
    let limited = "trap '' XFSZ; ulimit -f 128; exec $ATTACH";
    let ran = script(&mut command("sh", office.home(ANNA).path()), &office, &office.dossier(), limited);
    told_clearly(&ran);
    let mut anna = office.session(ANNA);
    assert_eq!(faults(&office.dossier()), [] as [String; 0]);
    assert_eq!(anna.audit().evidence.len(), 0, "nothing is said to be saved that is not");
    assert_eq!(attach(&mut anna, &[office.desk()]).attached.len(), 2);
    drop(anna);
    assert_eq!(faults(&office.dossier()), [] as [String; 0]);
}

#[test]
fn a_log_that_cannot_grow_keeps_what_it_had() {
    let office = Office::open();
    office.file("small.txt", "small");
    let log = office.dossier().join("log/anna@laptop.jsonl");
    let before = fs::read(&log).expect("readable");
    // The log reaches its limit in the middle of what is appended.
    let blocks = before.len() / 512 + 1;
    let limited = format!("trap '' XFSZ; ulimit -f {blocks}; exec $ATTACH");
    let ran = script(&mut command("dash", office.home(ANNA).path()), &office, &office.dossier(), &limited);
    told_clearly(&ran);
    assert_eq!(fs::read(&log).expect("readable"), before, "what was not saved does not look saved");
    assert_eq!(faults(&office.dossier()), [] as [String; 0]);
    assert_eq!(attach(&mut office.session(ANNA), &[office.desk()]).attached.len(), 1);
    assert_eq!(faults(&office.dossier()), [] as [String; 0]);
}

/// Where everything happens on a disk of 2 MB, in a namespace of its own.
const SMALL_DISK: &str = r#"
mount -t tmpfs -o size=2m tmpfs "$(dirname "$DOSSIER")" || exit 77
cp -R "$PRISTINE" "$DOSSIER"
$ATTACH; echo "full $?"
$VERIFY >/dev/null; echo "verified $?"
mount -o remount,size=16m "$(dirname "$DOSSIER")"
$ATTACH; echo "space $?"
$VERIFY >/dev/null; echo "verified $?"
ls "$DOSSIER"/evidence/* | grep -c '^[0-9a-f]\{64\}$'
"#;

#[test]
fn a_full_disk_is_told_nothing_is_broken_and_it_goes_on_after_space_is_made() {
    let user = Command::new("unshare").args(["-rm", "true"]).output();
    if !user.is_ok_and(|ran| ran.status.success()) {
        crate::aloud!("NOT RUN: this system gives no namespace for a small disk of one's own (unshare -rm).");
        return;
    }
    let office = Office::open();
    for number in 0..20 {
        office.file(format!("{number}.bin"), vec![number; 200_000]);
    }
    let disk = office.desk().with_file_name("disk");
    fs::create_dir(&disk).expect("a folder");
    let mut unshare = command("unshare", office.home(ANNA).path());
    unshare.args(["-rm", "sh"]);
    let ran = script(&mut unshare, &office, &disk.join("dossier"), SMALL_DISK);
    if ran.status == Some(77) {
        crate::aloud!("NOT RUN: nothing can be mounted here: {}", ran.err);
        return;
    }
    let steps: Vec<&str> = ran.out.lines().filter(|line| !line.starts_with("E-")).collect();
    assert_eq!(steps, ["full 2", "verified 0", "space 0", "verified 0", "20"], "{}", ran.err);
    let clear = ["space", "full"].iter().any(|word| ran.err.to_lowercase().contains(word));
    assert!(clear && !ran.err.contains("panicked"), "{}", ran.err);
}
