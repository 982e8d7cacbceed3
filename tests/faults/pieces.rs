//! Files that are missing, empty, too many, or links.

use std::{fs, path::Path};

use crate::{
    folder::{faults, files, names, overwrite},
    office::Office,
};

#[test]
fn a_missing_an_emptied_and_a_shortened_file_are_named() {
    let office = Office::signed();
    let root = office.dossier();
    for file in files(&root) {
        let path = root.join(&file);
        let good = fs::read(&path).expect("readable");
        fs::remove_file(&path).expect("removed");
        // A readable paper can be written anew from the logs: that one is gone is only noted.
        let found = faults(&root);
        assert_eq!(names(&found, &file), !file.starts_with("papers"), "{} is gone: {found:?}", file.display());
        for length in [0, good.len() - 1] {
            overwrite(&path, &good[..length]);
            let found = faults(&root);
            assert!(names(&found, &file), "{} cut to {length}: {found:?}", file.display());
        }
        overwrite(&path, &good);
    }
    assert_eq!(faults(&root), [] as [String; 0]);
}

#[test]
fn a_file_that_nothing_accounts_for_is_named_wherever_it_lies() {
    let office = Office::signed();
    let root = office.dossier();
    let shelf = files(&root).into_iter().find(|file| file.starts_with("evidence")).expect("evidence");
    let beside = shelf.with_file_name("0".repeat(64));
    for file in [
        Path::new("extra.txt"),
        Path::new(".hidden"),
        Path::new("log/zed@pc.jsonl"),
        Path::new("log/anna@laptop.jsonl.bak"),
        Path::new("evidence/extra"),
        &beside,
        Path::new("papers/TEL-9.md"),
        Path::new("published/extra.pdf"),
        Path::new("published/2026-1/summary.de.pdf"),
        Path::new("published/2026-1/summary.json.publisher.p7s"),
    ] {
        let path = root.join(file);
        fs::write(&path, "extra").expect("written");
        let found = faults(&root);
        assert!(names(&found, file), "{}: {found:?}", file.display());
        fs::remove_file(path).expect("removed");
    }
    for folder in ["extra", "evidence/zz", "evidence/ABC", "published/2026-1/more", "log/more"] {
        fs::create_dir(root.join(folder)).expect("a folder");
        let found = faults(&root);
        assert!(names(&found, Path::new(folder)), "{folder}: {found:?}");
        fs::remove_dir(root.join(folder)).expect("removed");
    }
    assert_eq!(faults(&root), [] as [String; 0]);
}

#[cfg(unix)]
#[test]
fn a_link_is_named_even_where_it_leads_to_the_right_bytes() {
    let office = Office::signed();
    let root = office.dossier();
    let elsewhere = office.desk().join("elsewhere");
    for file in files(&root) {
        let path = root.join(&file);
        fs::rename(&path, &elsewhere).expect("moved");
        std::os::unix::fs::symlink(&elsewhere, &path).expect("linked");
        let found = faults(&root);
        assert!(names(&found, &file), "{}: {found:?}", file.display());
        fs::remove_file(&path).expect("removed");
        fs::rename(&elsewhere, &path).expect("moved back");
    }
    for folder in ["log", "evidence", "published/2026-1"] {
        fs::rename(root.join(folder), &elsewhere).expect("moved");
        std::os::unix::fs::symlink(&elsewhere, root.join(folder)).expect("linked");
        let found = faults(&root);
        assert!(names(&found, Path::new(folder)), "{folder}: {found:?}");
        fs::remove_file(root.join(folder)).expect("removed");
        fs::rename(&elsewhere, root.join(folder)).expect("moved back");
    }
    assert_eq!(faults(&root), [] as [String; 0]);
}
