//! The manual of the commands is made from the commands.

use std::path::Path;

#[test]
fn the_manual_of_the_commands_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/commands.md");
    let made = waarmerk::cli::commands();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &made).expect("the manual can be written");
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(there == made, "docs/commands.md is stale: UPDATE_DOCS=1 cargo test --test cli");
}

/// Returns every source file of the program and of its tests.
fn sources() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = ["src", "tests"].into_iter().flat_map(|folder| walkdir::WalkDir::new(root.join(folder)));
    let files = files.map(|entry| entry.expect("readable").into_path());
    let files = files.filter(|path| path.extension().is_some_and(|end| end == "rs"));
    files.map(|path| std::fs::read_to_string(path).expect("text")).collect()
}

#[test]
fn every_rule_of_the_practice_names_a_test_that_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let practice = std::fs::read_to_string(root.join("docs/practice.md")).expect("the page");
    let sources = sources();
    let mut rules = 0;
    let rows = practice.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| rule |"));
    for row in rows {
        // A bar in a rule is written `\|`.
        let row = row.replace("\\|", "");
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [rule, from, lives, held] = cells.as_slice() else { panic!("not four cells: {row}") };
        assert!(!from.is_empty() && !lives.is_empty(), "{rule}");
        let tests: Vec<&str> = held.split('`').skip(1).step_by(2).collect();
        assert!(!tests.is_empty(), "no test holds: {rule}");
        for test in tests {
            let there = match test.strip_prefix("tests/") {
                Some(_) => root.join(test).is_file(),
                None => sources.iter().any(|source| source.contains(&format!("fn {test}("))),
            };
            assert!(there, "there is no {test}, which is to hold: {rule}");
        }
        rules += 1;
    }
    assert!(rules > 100, "{rules}");
}
