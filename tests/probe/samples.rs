//! Every real sample is recognised and read, or refused: `samples/*.tsv` say as what, with how many facts.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::Write as _,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use waarmerk::probe::{
    Fact, Input,
    read::{self, Outcome},
};

/// Returns where the samples lie, or says aloud that they are missing.
pub fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/samples");
    let folder = std::env::var_os("WAARMERK_SAMPLES").map_or(beside, PathBuf::from);
    if folder.join("MANIFEST.tsv").is_file() {
        return Some(folder);
    }
    // Not `eprintln`: the output of a test that passes is kept from the reader.
    let _ = writeln!(std::io::stderr(), "NOT TESTED: the real samples are missing ({})", folder.display());
    None
}

/// Says aloud that a sample is missing which a test is about.
pub fn missing(sample: &str) {
    // Not `eprintln`: the output of a test that passes is kept from the reader.
    let _ = writeln!(std::io::stderr(), "NOT TESTED: the sample {sample} is missing");
}

/// Reads a sample; returns what became of it and how many facts it gave.
pub fn read_sample(path: &Path) -> (Outcome, u64) {
    let file = File::open(path).expect("a sample is readable");
    let mut input = Input::file(file, path.to_owned()).expect("a sample has a size");
    let mut facts = 0;
    let mut count = |_: &Fact<'_>| {
        facts += 1;
        ControlFlow::Continue(())
    };
    let outcome = read::read(&mut input, &mut count).expect("a sample is readable");
    (outcome, facts)
}

/// Returns the lines of all tables beside this file: sample, then format, number of facts, and whether it is whole.
fn expected() -> BTreeMap<String, (String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/probe/samples");
    let mut expected = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the tables are there") {
        let path = entry.expect("the tables are readable").path();
        let table = fs::read_to_string(&path).expect("the tables are text");
        for line in table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let (sample, rest) = line.split_once('\t').unwrap_or_else(|| panic!("{}: {line}", path.display()));
            let before = expected.insert(sample.to_owned(), (rest.to_owned(), path.display().to_string()));
            assert!(
                before.is_none(),
                "{sample} stands in two tables: {} and {}",
                path.display(),
                before.unwrap_or_default().1
            );
        }
    }
    expected
}

#[test]
fn every_sample_is_read_as_its_table_says() {
    let Some(folder) = folder() else { return };
    let mut wrong = Vec::new();
    for (sample, (expected, _)) in expected() {
        let (outcome, facts) = read_sample(&folder.join(&sample));
        let found = match outcome {
            Ok(reading) => {
                format!("{}\t{facts}\t{}", reading.format, if reading.whole { "whole" } else { "not whole" })
            }
            Err(unrecognised) => format!("refused\t{}\t-", unrecognised.resembles.unwrap_or("nothing known")),
        };
        if found != expected {
            wrong.push(format!("{sample}\t{found}   (expected {expected})"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
