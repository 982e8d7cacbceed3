//! A flipped bit anywhere in a dossier, published files included, is found, and its file is named.
//!
//! The small dossier is walked byte by byte. So is the published one with `WAARMERK_EVERY_BYTE` set (an hour without
//! optimisation); as a rule it is walked in strides, since verifying two signed PDFs takes its time, and what a
//! dossier asks of a published file is its digest, wherever the byte stands.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    folder::{faults, files, flip, names, overwrite},
    office::{ANNA, Office, attach},
};

/// Files whose bytes do not decide what the others should be: they are damaged at the same time, and each must be named.
fn stands_alone(file: &Path) -> bool {
    ["README.txt", "evidence", "papers", "published"].iter().any(|start| file.starts_with(start))
}

/// Flips a bit in every `stride`-th byte of the files, in all of them at once. Returns how many bytes were damaged.
fn walk(root: &Path, together: &[PathBuf], stride: usize) -> usize {
    let good: Vec<(PathBuf, Vec<u8>)> =
        together.iter().map(|file| (file.clone(), fs::read(root.join(file)).expect("readable"))).collect();
    let longest = good.iter().map(|(_, bytes)| bytes.len()).max().unwrap_or_default();
    let mut damaged = 0;
    for place in (0..longest).step_by(stride) {
        let hit = || good.iter().filter(|(_, bytes)| place < bytes.len());
        for (file, bytes) in hit() {
            overwrite(&root.join(file), &flip(bytes, place));
            damaged += 1;
        }
        let found = faults(root);
        for (file, bytes) in hit() {
            assert!(names(&found, file), "byte {place} of {}: {found:#?}", file.display());
            overwrite(&root.join(file), bytes);
        }
    }
    damaged
}

fn whole(root: &Path) {
    assert_eq!(faults(root), [] as [String; 0]);
}

#[test]
fn a_flipped_bit_in_any_byte_of_a_small_dossier_is_named() {
    let office = Office::open();
    let file = office.file("setting.txt", "off");
    attach(&mut office.session(ANNA), &[file]);
    let root = office.dossier();
    whole(&root);
    let (alone, founding): (Vec<_>, Vec<_>) = files(&root).into_iter().partition(|file| stands_alone(file));
    let mut damaged = walk(&root, &alone, 1);
    for file in &founding {
        damaged += walk(&root, std::slice::from_ref(file), 1);
    }
    let bytes: u64 = files(&root).iter().map(|file| root.join(file).metadata().expect("there").len()).sum();
    assert_eq!(damaged as u64, bytes, "every byte, once");
    whole(&root);
}

/// Returns the stride, unless every byte was asked for.
fn stride(usual: usize) -> usize {
    if std::env::var_os("WAARMERK_EVERY_BYTE").is_some() { 1 } else { usual }
}

#[test]
fn a_flipped_bit_in_the_logs_of_a_published_dossier_is_named() {
    let office = Office::signed();
    let root = office.dossier();
    let logs: Vec<_> = files(&root).into_iter().filter(|file| file.starts_with("log")).collect();
    assert_eq!(logs.len(), 2);
    for log in logs {
        walk(&root, &[log], stride(19));
    }
    whole(&root);
}

#[test]
fn a_flipped_bit_in_the_published_files_of_a_dossier_is_named() {
    let office = Office::signed();
    let root = office.dossier();
    let published: Vec<_> = files(&root).into_iter().filter(|file| file.starts_with("published")).collect();
    assert_eq!(published.len(), 5);
    walk(&root, &published, stride(149));
    whole(&root);
}
