//! Looking at a dossier from outside, and damaging it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use waarmerk::{
    audit::Language,
    lang::Lang,
    work::{
        Watch,
        verify::{Outcome, VerifyOptions, verify},
    },
};

/// Returns every file of a dossier outside `.local`, from its folder, in order.
pub fn files(root: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().map(|entry| entry.expect("readable"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    let inside = files.map(|entry| entry.path().strip_prefix(root).expect("inside").to_owned());
    inside.filter(|path| !path.starts_with(".local")).collect()
}

/// Replaces what is in a file, read-only or not.
pub fn overwrite(path: &Path, bytes: &[u8]) {
    make_writable(path);
    fs::write(path, bytes).expect("written");
}

#[expect(clippy::permissions_set_readonly_false, reason = "the folder is a temporary one of this test")]
fn make_writable(path: &Path) {
    let Ok(metadata) = path.metadata() else { return };
    let mut permissions = metadata.permissions();
    if permissions.readonly() {
        permissions.set_readonly(false);
        fs::set_permissions(path, permissions).expect("permitted");
    }
}

/// Verifies what is at `path`, and returns every fault as a sentence; none where it is whole.
pub fn faults(path: &Path) -> Vec<String> {
    let found = verify(path, &VerifyOptions::default(), &Watch::quiet()).expect("can be verified");
    let broken = found.statements.iter().filter(|said| said.outcome == Outcome::Broken);
    let faults: Vec<String> = broken.map(|said| said.sentence(Lang::new(Language::En))).collect();
    assert_eq!(found.whole(), faults.is_empty());
    faults
}

/// Returns whether a fault names this file.
pub fn names(faults: &[String], file: &Path) -> bool {
    let file = file.to_str().expect("a plain name");
    faults.iter().any(|fault| fault.contains(file))
}

/// Returns the bytes with one bit flipped: another one in each byte, so that all eight take part.
pub fn flip(bytes: &[u8], place: usize) -> Vec<u8> {
    let mut flipped = bytes.to_vec();
    flipped[place] ^= 1 << (place % 8);
    flipped
}
